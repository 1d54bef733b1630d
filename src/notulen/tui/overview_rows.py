"""How the rows of the overview look: actions that press, meetings, and who owes how much."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from textual.content import Content

from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.finals_screen_texts import finals_screen_texts
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.services.overview import ListedAction, ListedMeeting, OwnerLoad
from notulen.tui.widgets.drawing import BAD, GOOD, KEY, MUTED, PERSON, STRONG, WARN, fit, row, spread, words
from notulen.tui.widgets.open_actions import OwnerStanding

_REFERENCE, _DAY, _OWNER, _STATUS = 5, 16, 14, 12
_WITH_COUNTS = 84


class OverviewRows:
    """Draws them for one day. `places` gives the short name of a province by its code."""

    def __init__(self, language: Language, texts: ScreenTexts, places: Mapping[str, str], today: date) -> None:
        self._language = language
        self._texts = texts
        self._places = places
        self._today = today

    def owners(self, loads: Iterable[OwnerLoad]) -> list[OwnerStanding]:
        """Who has how many open actions, those of one name together."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for each in loads:
            name = self._owner(each.province, each.name) or self._texts.no_owner
            for place, count in enumerate((each.late, each.soon, each.later)):
                counts[name][place] += count
        return [OwnerStanding(name, *count) for name, count in counts.items()]

    def _owner(self, province: str, name: str) -> str:
        return self._places.get(province, name)

    def action(self, action: ListedAction, width: int) -> Content:
        """`A2.1  ASKOMPSI  Menyiapkan bahan rakor …  lewat 17 hr`."""
        late = action.days_overdue(self._today)
        when = self._texts.days_late(late) if late else self._due_words(action.due)
        owners = ", ".join(dict.fromkeys(self._owner(each.province, each.name) for each in action.parts if each.name))
        if action.is_for_everyone:
            owners = self._texts.everyone
        left = row(
            fit(words(action.reference, KEY), _REFERENCE + 1),
            " ",
            fit(words(owners, PERSON), _OWNER),
            " ",
            words(action.text),
        )
        return spread(left, words(when, BAD if late else MUTED), width)

    def _due_words(self, due: date | None) -> str:
        if due is None:
            return ""
        days = (due - self._today).days
        if days <= 1:
            return self._texts.days_from_now(days)
        return self._texts.short_day(due, with_year=due.year != self._today.year)

    def meeting(self, meeting: ListedMeeting, width: int) -> Content:
        """`R5  Sel 13 Jun 2023  Kunjungan …  9 hadir  2 putusan  4 aksi  ditutup`."""
        is_live = meeting.status.is_live
        style = GOOD if is_live else (WARN if meeting.status is MeetingStatus.CLOSED else MUTED)
        counts = self._texts.meeting_counts.format(
            present=meeting.present, decisions=meeting.decisions, actions=meeting.actions
        )
        ralat = finals_screen_texts(self._language).listed
        told = ralat if meeting.is_amended else short_word(meeting.status, self._language)
        status = fit(words(told, style), _STATUS)
        right = row(words(f"{counts}  ", MUTED), status) if width > _WITH_COUNTS else status
        left = row(
            fit(words(meeting.reference, KEY), _REFERENCE),
            " ",
            fit(words(self._texts.short_day(meeting.day, with_year=True), MUTED), _DAY),
            " ",
            words(meeting.title, STRONG if is_live else ""),
        )
        return spread(left, right, width)
