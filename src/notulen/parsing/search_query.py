"""Reads what is typed to search for: words and "phrases", narrowed by the signs of the capture line.

`> ! ? # + ~` (or their words: `aksi:`) keep to a kind, `@` to a province, person or office, `<` to a time.
Signs of one sort widen each other, everything else narrows. What is not understood is a word, and is told.
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from notulen.domain.calendar import WorkCalendar
from notulen.domain.party import Party
from notulen.domain.passage import HitKind
from notulen.domain.reading import Reading, ReadingKind
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.parsing.capture_kinds import EVERYONE, KIND_WORDS, SIGNS

if TYPE_CHECKING:
    from notulen.parsing.names import NameIndex

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
_KINDS = {sign: HitKind(kind.value) for sign, kind in SIGNS.items()}
_WORDS = {
    **{word: HitKind(kind.value) for word, kind in KIND_WORDS.items()},
    "ucapan": HitKind.STATEMENT,
    "statement": HitKind.STATEMENT,
    "rapat": HitKind.MEETING,
    "meeting": HitKind.MEETING,
}
_NOT_SIGNS = "0123456789=-"
_NOT_PERIODS = (
    ReadingKind.INVALID,
    ReadingKind.CONFLICT,
    ReadingKind.UNDATED,
    ReadingKind.TIME,
    ReadingKind.TIME_RANGE,
    ReadingKind.RECURRING,
    ReadingKind.NEXT_MEETING,
    ReadingKind.EVENT_DATE,
)
_HANDLES = ("@", "(@")
_YEAR = 4
_LONGEST_TIME, _LONGEST_NAME = 5, 5
_MOST_MEANT = 5
_MOST_READ = 20
_AROUND = ",.;:/&+()!?"


class DoubtKind(StrEnum):
    """Why a sign was taken for a word."""

    UNKNOWN = "unknown"
    """Nobody is called so."""
    MANY = "many"
    """Too many are."""
    NOT_A_TIME = "not_a_time"


class Doubt(Value, frozen=True, kw_only=False):
    """`text`, with its sign, is looked for as a word."""

    kind: DoubtKind
    text: str


class SearchQuery(Value, frozen=True):
    """What is looked for: places that hold all `terms` (one with a blank in it is a phrase).

    Of several `kinds`, or of several `parties`, one is enough. `signs` are the filters as they were typed.
    """

    terms: tuple[str, ...] = ()
    kinds: tuple[HitKind, ...] = ()
    parties: tuple[Party, ...] = ()
    since: date | None = None
    until: date | None = None
    signs: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter stands beside the words."""
        return bool(self.kinds or self.parties or self.since or self.until)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.terms and not self.is_narrowed

    @property
    def plain(self) -> str:
        """What to type for the same words without the filters."""
        return " ".join(map(_quoted, self.terms))

    def saying(self, terms: str) -> str:
        """What to type for other words under the same filters."""
        return " ".join((*self.signs, terms)).strip()


class _Piece(NamedTuple):
    text: str
    is_word: bool = True
    kind: HitKind | None = None


def read_query(
    typed: str, names: "Callable[[], NameIndex]", today: date, calendar: WorkCalendar | Callable[[], WorkCalendar]
) -> SearchQuery:
    """What `typed` asks for, relative times counted from `today`. Never raises, and drops no word.

    `names` is asked for when somebody is named: plain words cost nothing more than to be split.
    """
    pieces = _pieces(clean_text(typed))
    reader = _Reader(names, today, calendar)
    place = 0
    while place < len(pieces):
        place += reader.take(pieces, place)
    return reader.query()


def _pieces(typed: str) -> list[_Piece]:
    """Words, phrases, and signs by themselves."""
    pieces: list[_Piece] = []
    rest = typed.strip()
    while rest:
        kind = _KINDS.get(rest[0])
        if rest[0] == "\\":
            pieces += [_Piece(word, is_word=False) for word in rest[1:].split()]
            break
        if rest[0] in _QUOTES:
            said, _, after = rest[1:].partition(_QUOTES[rest[0]])
            if said.strip():
                pieces.append(_Piece(" ".join(said.split()), is_word=False))
        elif kind is not None and rest[1:2] not in tuple(_NOT_SIGNS):
            pieces.append(_Piece(rest[0], kind=kind))
            after = rest[1:]
        else:
            word, *behind = rest.split(maxsplit=1)
            head, colon, tail = word.partition(":")
            named = _WORDS.get(head.casefold()) if colon else None
            pieces.append(_Piece(f"{head}:" if named else word, kind=named))
            after = " ".join((tail if named else "", *behind))
        rest = after.lstrip()
    return pieces


class _Reader:
    """Takes the pieces one after another."""

    def __init__(
        self, names: "Callable[[], NameIndex]", today: date, calendar: WorkCalendar | Callable[[], WorkCalendar]
    ) -> None:
        self._names, self._today, self._calendar = names, today, calendar
        self._terms: list[str] = []
        self._kinds: list[HitKind] = []
        self._parties: list[Party] = []
        self._since: date | None = None
        self._until: date | None = None
        self._signs: list[str] = []
        self._doubts: list[Doubt] = []
        self._read = 0

    def query(self) -> SearchQuery:
        """All that was taken."""
        return SearchQuery(
            terms=tuple(self._terms),
            kinds=tuple(dict.fromkeys(self._kinds)),
            parties=tuple(self._parties),
            since=self._since,
            until=self._until,
            signs=tuple(self._signs),
            doubts=tuple(self._doubts),
        )

    def take(self, pieces: list[_Piece], place: int) -> int:
        """Take what stands at `place`; how many pieces that were."""
        piece = pieces[place]
        if piece.kind is not None:
            self._kinds.append(piece.kind)
            self._signs.append(piece.text)
            return 1
        if not piece.is_word:
            self._terms.append(piece.text)
            return 1
        if self._read < _MOST_READ and piece.text.startswith(_HANDLES) and self._is_mention(piece.text):
            return self._take_who(pieces, place)
        if self._read < _MOST_READ and piece.text[0] == "<":
            return self._take_time(pieces, place)
        if piece.text not in ("@", "<"):  # one that is still being typed
            self._terms.append(piece.text)
        return 1

    def _is_mention(self, word: str) -> bool:
        from notulen.parsing.capture_mentions import is_mention

        return is_mention(word)

    def _take_who(self, pieces: list[_Piece], place: int) -> int:
        from notulen.parsing.capture_mentions import read_mention
        from notulen.parsing.name_keys import handle_key

        self._read += 1
        mention = read_mention(_words_from(pieces, place, _LONGEST_NAME), 0, self._names())
        found = mention.resolution
        meant = (found.party,) if found.party else found.candidates
        if not meant or len(meant) > _MOST_MEANT:
            typed = mention.typed.removeprefix("@") or pieces[place].text
            self._terms += typed.split()
            is_everyone = handle_key(typed) in EVERYONE
            if not is_everyone:
                self._doubts.append(Doubt(DoubtKind.MANY if meant else DoubtKind.UNKNOWN, mention.typed))
        else:
            self._parties += [each for each in meant if not any(each.is_same(other) for other in self._parties)]
            self._signs.append(mention.typed)
        if behind := mention.closes.strip(_AROUND):
            pieces.insert(place + mention.width, _Piece(behind))  # "@aceh/@sumut"
        return mention.width

    def _take_time(self, pieces: list[_Piece], place: int) -> int:
        self._read += 1
        words = _words_from(pieces, place, _LONGEST_TIME + 1)
        first = words[0][1:].lstrip("<")
        for width in range(len(words), 0, -1):
            said = " ".join((first, *words[1:width])).strip()
            found = self._period(said)
            if found is not None:
                self._since, self._until = found
                self._signs.append(f"<{said}")
                return width
        if first:
            self._terms.append(first)
            self._doubts.append(Doubt(DoubtKind.NOT_A_TIME, f"<{first}"))
        return 1

    def _period(self, said: str) -> tuple[date | None, date | None] | None:
        """From when to when; None when it is no time."""
        if not said or (said.isdigit() and len(said) != _YEAR):
            return None
        from notulen.parsing.dates import read_when

        return _span(read_when(said, self._today, calendar=self._calendar, is_event=True))


def _span(reading: Reading) -> tuple[date | None, date | None] | None:
    first, last = _day(reading.start), _day(reading.end)
    if first is None or reading.kind in _NOT_PERIODS or reading.is_next_meeting:
        return None
    if reading.kind is ReadingKind.BOUND_START or reading.is_open_ended:
        return first, None
    if reading.kind is ReadingKind.BOUND:
        return None, last or first
    if reading.period is not None:
        return reading.period
    return first, last or first


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _words_from(pieces: list[_Piece], place: int, most: int) -> list[str]:
    """The words that follow each other from `place` on, up to the next sign or phrase."""
    words: list[str] = []
    for piece in pieces[place : place + most]:
        if words and (not piece.is_word or piece.kind is not None or piece.text.startswith((*_HANDLES, "<"))):
            break
        words.append(piece.text)
    return words


def _quoted(term: str) -> str:
    """`term` as it has to be typed so that nothing in it is a sign."""
    is_plain = _pieces(term) == [_Piece(term)] and not term.startswith((*_HANDLES, "<"))
    if is_plain:
        return term
    for opens, closes in _QUOTES.items():
        if closes not in term:
            return f"{opens}{term}{closes}"
    return term.lstrip("".join((*_KINDS, *_QUOTES, "@<\\"))) or term
