"""How participants of a call are drawn: a row each, whose columns go one by one as it gets narrow, and a card."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from notulen.domain.attendance_plan import AttendancePlan, Choice, Effect, PlanRow, Remark, Sureness
from notulen.domain.province import Zone
from notulen.domain.roll_call import Mark
from notulen.locale.attendance_import_texts import AttendanceImportTexts
from notulen.locale.attendance_screen_texts import AttendanceScreenTexts
from notulen.locale.language import Language
from notulen.locale.words import word
from notulen.tui.widgets.drawing import GOOD, KEY, MUTED, PERSON, STRONG, WARN, fit, hanging, joined, row, words

_SIGN, _WORD, _PROVINCE, _HOURS, _EFFECT = 2, 13, 10, 13, 13
_WITH_HOURS, _WITH_WORD, _WITH_PROVINCE, _WITH_WHO = 94, 84, 68, 44
_SIGNS = {Sureness.CERTAIN: ("✓", GOOD), Sureness.LIKELY: ("?", WARN), Sureness.UNKNOWN: ("!", WARN)}
_QUIET = (Effect.UNCHANGED, Effect.IGNORED)
_MOST_NAMES = 4


class ImportRows:
    """Draws at a width. `places` gives the short name of a province by its code."""

    def __init__(
        self, language: Language, own: AttendanceScreenTexts, words_of: AttendanceImportTexts, places: Mapping[str, str]
    ) -> None:
        self._language = language
        self._own = own
        self._texts = words_of
        self._places = places

    def heading(self, width: int) -> Content:
        """The names of the columns."""
        name, who, province, sureness, hours, effect = (words(each, MUTED) for each in self._own.headings)
        cells = [Content(""), name, who, province, sureness, hours, effect]
        return Content(" ") + self._cells(cells, width - 2)

    def row(self, each: PlanRow, choice: Choice | None, zone: Zone, width: int) -> Content:
        """`✓ Sumut_Irman  Ir. H. Irman, M.Si  Sumut  pasti  08.52-11.31  dicatat`."""
        sign, sureness, style = self._sure(each, choice)
        is_asked = each.effect is Effect.ASK
        effect = self._texts.effects[each.effect]
        cells = [
            words(sign, style),
            words(each.key, STRONG if is_asked else MUTED if each.effect is Effect.IGNORED else ""),
            self.who(each),
            words(self._places.get(each.province, each.written_place), PERSON),
            words(sureness, style),
            words(self._texts.hours(each.participant, zone), MUTED),
            words(effect, WARN if is_asked else MUTED if each.effect in _QUIET else GOOD),
        ]
        return self._cells(cells, width)

    def _sure(self, each: PlanRow, choice: Choice | None) -> tuple[str, str, str]:
        """How sure it is who that is: a sign, a word, a style. Who was left out before is asked about no more."""
        if choice is not None:
            return "✓", self._own.chosen, GOOD
        if each.effect is Effect.IGNORED:
            return "–", self._texts.effects[Effect.IGNORED], MUTED
        sign, style = _SIGNS[each.sureness]
        return sign, self._texts.sureness[each.sureness], style

    def who(self, each: PlanRow) -> Content:
        """Who it is: taken for certain or chosen, suggested with a question mark, else a dash."""
        if each.effect in (Effect.NEW_PERSON, Effect.WRITTEN, Effect.GUEST):
            return words(each.name)
        if each.candidate is None or each.effect is Effect.IGNORED:
            return words("–", MUTED)
        if each.effect is Effect.ASK:
            return words(f"{each.candidate.name} ?", MUTED)
        return words(each.candidate.name)

    def _cells(self, cells: Sequence[Content], width: int) -> Content:
        """The name never goes: first the hours do, then the word for how sure it is, the province, and who."""
        sign, name, who, province, sureness, hours, effect = cells
        tail = [
            (width >= _WITH_PROVINCE, province, _PROVINCE),
            (width >= _WITH_WORD, sureness, _WORD),
            (width >= _WITH_HOURS, hours, _HOURS),
            (True, effect, min(_EFFECT, width // 3)),
        ]
        kept = [fit(content, size - 1) for is_kept, content, size in tail if is_kept]
        room = width - _SIGN - sum(each.cell_length + 1 for each in kept)
        if width >= _WITH_WHO:
            of_who = room // 2
            kept.insert(0, fit(who, of_who - 1))
            room -= of_who
        return fit(row(fit(sign, _SIGN), fit(name, room), " ", Content(" ").join(kept)), width)

    # the card

    def title(self, each: PlanRow, choice: Choice | None) -> Content:
        """The name as it is written, and how sure it is who that is."""
        sign, sureness, style = self._sure(each, choice)
        return joined([words(each.key), words(f"{sign} {sureness}", style)])

    def card(self, each: PlanRow, zone: Zone, width: int, _height: int) -> list[Content]:
        """Why it is not certain, where from, when; whom it may be, by the keys that choose; what else is known."""
        own, texts, participant = self._own, self._texts, each.participant
        place = self._places.get(each.province, each.written_place)
        minutes = own.minutes.format(count=participant.minutes) if participant.minutes is not None else ""
        facts = [
            words(texts.grounds[each.grounds]),
            words(texts.from_place.format(place=place) if place else "", PERSON),
            words(texts.hours(participant, zone) or texts.no_hours, MUTED),
            words(minutes, MUTED),
            words(participant.email, MUTED),
        ]
        rows = list(joined(facts).wrap(max(width, 2)))
        for number, candidate in enumerate(each.candidates, 1):
            is_suggested = candidate == each.candidate and each.effect is Effect.ASK
            about = [
                words(candidate.place, PERSON),
                words(texts.seat.format(number=candidate.seat) if candidate.seat else "", MUTED),
                words(own.suggested if is_suggested else "", WARN),
            ]
            said = row(words(candidate.name, STRONG if is_suggested else ""), "  ", joined(about))
            rows += hanging(words(f" {number}", KEY), said, 4, width)
        if not each.candidates and each.effect is Effect.ASK:
            told = own.new_name if each.can_be_new else own.no_candidates
            rows += words(told, MUTED).wrap(max(width, 2))
        for remark in each.remarks:
            if remark is not Remark.NO_HOURS:
                rows += words(self._remark(each, remark), WARN).wrap(max(width, 2))
        others = [name for name in (*participant.names, *participant.originals) if name != each.key]
        if others:
            told = own.also_shown.format(names=", ".join(dict.fromkeys(others[:_MOST_NAMES])))
            rows += words(told, MUTED).wrap(max(width, 2))
        return rows

    def _remark(self, each: PlanRow, remark: Remark) -> str:
        return self._texts.remarks[remark].format(mark=word(each.mark or Mark.AWAITED, self._language))

    def counted(self, plan: AttendancePlan, asked: int) -> list[Content]:
        """`14 orang`, `7 provinsi`, `3 perlu ditanya`."""
        own = self._own
        left = words(own.count_asked.format(count=asked), WARN) if asked else words(own.all_answered, GOOD)
        return [
            words(own.count_people.format(count=len(plan.rows)), MUTED),
            words(own.count_provinces.format(count=len(plan.provinces)), MUTED),
            left,
        ]
