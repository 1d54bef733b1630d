"""How people, offices and untold names are drawn in Direktori: their rows, and the card of the one pointed at."""

from collections.abc import Sequence

from textual.content import Content

from notulen.domain.person import Post
from notulen.locale.directory_texts import DirectoryTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.services.directory_picture import ListedOffice, ListedPerson, UntoldName
from notulen.services.person_fields import full_title
from notulen.tui.widgets.drawing import (
    BAD,
    GOOD,
    KEY,
    MUTED,
    PERSON,
    SEPARATOR,
    STRONG,
    WARN,
    fit,
    joined,
    row,
    words,
)

_MARK, _HANDLE, _PLACE = 2, 12, 16
_WITH_POST = 84
_TWO_COLUMNS = 84
_MOST_NAMES = 6

Fact = tuple[str, Content]


class DirectoryRows:
    """Draws at a width, in one language."""

    def __init__(self, texts: ScreenTexts, own: DirectoryTexts) -> None:
        self._texts = texts
        self._own = own

    def heading(self, width: int, *, of_offices: bool) -> Content:
        """The names of the columns."""
        named = self._own.office_headings if of_offices else self._own.headings
        cells = [words(each, MUTED) for each in named]
        return Content(" ") + self._cells(Content("   "), cells, width - 2, of_offices=of_offices)

    def person(self, listed: ListedPerson, width: int) -> Content:
        """`≈● irman  Ir. H. Irman, M.Si  Sumut  Plt. Kadis Kominfo`: the waves say who may be there twice, the dot who
        is present in the running meeting.
        """
        mark = row(words("≈" if listed.doubles else " ", WARN), words("● " if listed.is_here else "  ", GOOD))
        cells = [
            words(listed.handle, KEY),
            words(listed.person.full_name),
            words(listed.place, PERSON),
            words(full_title(listed.post) if listed.post else "", MUTED),
        ]
        return self._cells(mark, cells, width)

    def office(self, listed: ListedOffice, width: int) -> Content:
        """`askompsi  ASKOMPSI  asosiasi`."""
        office = listed.office
        cells = [
            words(office.handle, KEY),
            words(office.name, "" if listed.is_own else MUTED),
            words(short_word(office.kind, self._texts.language), MUTED),
            words(listed.province, PERSON),
        ]
        return self._cells(Content("   "), cells, width, of_offices=True)

    def untold(self, listed: UntoldName, width: int) -> Content:
        """`?  joko  (belum lengkap, dari R7 10:44)`."""
        if listed.time:
            said = self._own.untold_at.format(reference=listed.first, time=listed.time)
        else:
            said = self._own.untold.format(reference=listed.first)
        return fit(row(words(" ? ", WARN), words(f"{listed.name}  ", STRONG), words(said, MUTED)), width)

    def _cells(self, mark: Content, cells: Sequence[Content], width: int, *, of_offices: bool = False) -> Content:
        handle, name, third, last = cells
        room = width - _MARK - 1 - _HANDLE - 1 - _PLACE - 1
        parts: list[Content | str] = [mark, fit(handle, _HANDLE), " "]
        if width >= _WITH_POST:
            of_name = room - _PLACE if of_offices else room // 2
            parts += [fit(name, of_name - 1), " ", fit(third, _PLACE), " ", fit(last, room - of_name)]
        else:
            parts += [fit(name, room), " ", fit(third, _PLACE)]
        return fit(row(*parts), width)

    # the card

    def person_card(self, listed: ListedPerson, width: int) -> list[Content]:
        """Everything that is known of them, but what is nobody's business."""
        own, person = self._own, listed.person
        handle = row(
            words(f"@{listed.handle}", KEY), words(f"  ● {own.is_here}", GOOD) if listed.is_here else Content("")
        )
        met = [each for each in person.spellings if each not in (person.name, person.full_name)]
        others = words(", ".join(met[:_MOST_NAMES]))
        place = words(f"{listed.place} (@{listed.place_handle})" if listed.place_handle else listed.place)
        own_load = self._load(own.own_actions, listed.open, listed.late)
        office_load = self._load(own.own_actions, listed.office_open, listed.office_late)
        double = [self._double(listed)] if listed.doubles else []
        if width < _TWO_COLUMNS:
            of_office = row(words(own.of_office), " ", office_load) if listed.post else Content("")
            facts = (
                (own.handle, joined([handle, others])),
                (own.office, place),
                (own.post, self._post(listed)),
                (own.present, self._attended(listed)),
                (own.actions, joined([own_load, of_office])),
            )
            return [*self._facts(facts, width), *double]
        left: tuple[Fact, ...] = ((own.handle, handle), (own.office, place), (own.present, self._attended(listed)))
        right: tuple[Fact, ...] = (
            (own.other_names, others or words("–", MUTED)),
            (own.post, self._post(listed)),
            (own.actions, own_load),
        )
        if listed.post:
            left, right = (*left, ("", Content(""))), (*right, (own.office_actions, office_load))
        return [*self._columns(left, right, width), *([Content("")] if double else []), *double]

    def _load(self, text: str, open_ones: int, late: int) -> Content:
        return words(text.format(open=open_ones, late=late), BAD if late else "")

    def _post(self, listed: ListedPerson) -> Content:
        post = listed.post
        if post is None:
            return words(self._own.nobody, MUTED)
        since = listed.since or (self._texts.short_day(post.since, with_year=True) if post.since else "")
        told = words(f" ({self._own.since.format(since=since)})", MUTED) if since else Content("")
        return row(words(full_title(post) or self._own.nobody, "" if post.title else MUTED), told, _ended(post))

    def _attended(self, listed: ListedPerson) -> Content:
        if not listed.invited:
            return words(self._own.never_invited, MUTED)
        return words(self._own.attended.format(attended=listed.attended, invited=listed.invited))

    def _double(self, listed: ListedPerson) -> Content:
        first = listed.doubles[0]
        told = [self._own.spoken.format(count=first.spoken)] if first.spoken else []
        told += [", ".join(first.meetings[-3:])] if first.meetings else []
        about = f" ({SEPARATOR.join(told)})" if told else ""
        return row(
            words(f"{self._own.double}: ", WARN),
            words(f"«{first.full_name}»", STRONG),
            words(f"{about}  →  ", MUTED),
            words(self._own.double_next, MUTED),
        )

    def office_card(self, listed: ListedOffice, width: int) -> list[Content]:
        """Its names, its head, what it has to do."""
        own, office = self._own, listed.office
        left = [
            (own.handle, words(f"@{office.handle}", KEY)),
            (own.kind, row(words(short_word(office.kind, self._texts.language)), self._origin(listed))),
            (own.office_headings[3], words(listed.province or "–")),
        ]
        right = [
            (own.other_names, words(", ".join(office.aliases[:_MOST_NAMES]) or "–")),
            (own.head, words(listed.head or own.nobody, "" if listed.head else MUTED)),
            (own.actions, self._load(own.own_actions, listed.open, listed.late)),
        ]
        if width < _TWO_COLUMNS:
            return self._facts([*left, *right], width)
        return self._columns(left, right, width)

    def _origin(self, listed: ListedOffice) -> Content:
        return Content("") if listed.is_own else words(f"{SEPARATOR}{self._own.shipped}", MUTED)

    def untold_card(self, listed: UntoldName, width: int) -> list[Content]:
        """Where the name stands, and what can be done about it."""
        own = self._own
        said = own.untold_next if listed.is_open else own.untold_closed
        places = words(", ".join(listed.references))
        return [*self._facts([(own.stands_in, places)], width), Content(""), *words(said, MUTED).wrap(max(width, 1))]

    def _facts(self, facts: Sequence[Fact], width: int) -> list[Content]:
        """One below the other; what is empty is left out."""
        known = [(name, value) for name, value in facts if value]
        label = _label_width(known)
        return [fit(row(fit(words(name, MUTED), label), value), width) for name, value in known]

    def _columns(self, left: Sequence[Fact], right: Sequence[Fact], width: int) -> list[Content]:
        """Two beside each other."""
        half = (width - 2) // 2
        labels = _label_width(left), _label_width(right)
        lines = []
        for pair in zip(left, right, strict=True):
            cells = [
                fit(row(fit(words(name, MUTED), label), value), half)
                for (name, value), label in zip(pair, labels, strict=True)
            ]
            lines.append(Content("  ").join(cells))
        return lines


def _label_width(facts: Sequence[Fact]) -> int:
    return max((words(name).cell_length for name, _ in facts), default=0) + 2


def _ended(post: Post) -> Content:
    return words(f" – {post.until:%Y}", MUTED) if post.until is not None else Content("")
