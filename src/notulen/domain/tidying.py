"""What of a meeting's minutes still has to be tidied before somebody signs them."""

from collections.abc import Iterable

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, is_missing_due
from notulen.domain.advice import PROMISES, WhoWasHere, of_wording
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import AttendeeKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.gap import MARKER_SIGN, WHEN_GAPS, WHO_GAPS, Gap, GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.domain.party import Party
from notulen.domain.spot import Spot, SpotKind, field_spot, item_spot, line_spot, seat_spot
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.domain.vague_wording import vague_words


def left_to_tidy(meeting: Meeting) -> tuple[Untidy, ...]:
    """Everything left: what keeps the paper from being signed, then what is only advice, without what was accepted.

    Both in the order of the minutes: head, seats, agenda, lines. Private lines are in no minutes.
    """
    found = (*_of_head(meeting), *_of_seats(meeting), *_of_agenda(meeting), *_of_lines(meeting))
    if meeting.accepted:
        accepted = frozenset(meeting.accepted)
        found = tuple(each for each in found if each.key not in accepted)
    return tuple(sorted(found, key=lambda each: each.is_advice))


def accept(meeting: Meeting, untidy: Untidy) -> Meeting:
    """The meeting in which `untidy` is right as it stands: it does not come again, and nothing is doubted there."""
    if untidy.kind is UntidyKind.UNCONFIRMED or untidy.is_uncertain_due:
        meeting = _undoubted(meeting, untidy.spot, ("due",) if untidy.is_uncertain_due else untidy.fields)
        if untidy.key not in (each.key for each in left_to_tidy(meeting)):
            return meeting  # it is certain now; what is doubted there later is asked about
    return replace(meeting, accepted=tuple(dict.fromkeys((*meeting.accepted, untidy.key))))


def _undoubted(meeting: Meeting, spot: Spot, fields: tuple[str, ...]) -> Meeting:
    def rest(doubts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in doubts if each not in fields)

    if spot.kind is SpotKind.FIELD:
        return replace(meeting, unconfirmed=rest(meeting.unconfirmed))
    if spot.kind is SpotKind.SEAT:
        seat = meeting.get_attendee(spot.number)
        return meeting.replace_attendee(replace(seat, unconfirmed=rest(seat.unconfirmed)))
    if spot.kind is SpotKind.ITEM:
        item = meeting.get_item(spot.number)
        return meeting.replace_item(replace(item, is_unconfirmed=item.is_unconfirmed and "title" not in fields))
    line = meeting.get_line(spot.number)
    if "due" in fields and line.due is not None:
        gaps = tuple(gap for gap in line.gaps if gap.kind is not GapKind.DUE_UNCERTAIN)
        line = replace(line, due=replace(line.due, is_certain=True), gaps=gaps)
    if isinstance(line, ActionItem):
        return meeting.replace_line(replace(line, unconfirmed=rest(line.unconfirmed)))
    return meeting.replace_line(replace(line, is_unconfirmed=line.is_unconfirmed and "text" not in fields))


_PLACE = {field: rank for rank, field in enumerate(Meeting.__struct_fields__)}


def _of_head(meeting: Meeting) -> Iterable[Untidy]:
    blanks = {fields[0]: fields for fields in _blanks(meeting)}
    doubted = dict.fromkeys((*meeting.unconfirmed, *_unknown_parties(meeting)))
    for field in sorted({*blanks, *doubted}, key=lambda each: (_PLACE.get(each, len(_PLACE)), each)):
        is_blank = field in blanks
        yield Untidy(
            kind=UntidyKind.MISSING if is_blank else UntidyKind.UNCONFIRMED,
            spot=field_spot(field),
            reference=meeting.reference,
            fields=blanks.get(field, (field,)),
            about="" if is_blank else _named(meeting, field),
        )


def _named(meeting: Meeting, field: str) -> str:
    """The names in a field of the head, so that another name is doubted anew."""
    value = getattr(meeting, field, None)
    parties = value if isinstance(value, tuple) else (value,)
    return ", ".join(party.name for party in parties if isinstance(party, Party))


def _blanks(meeting: Meeting) -> Iterable[tuple[str, ...]]:
    """What the official form would leave blank; a meeting in which nothing was said yet has no minutes to sign."""
    is_begun = bool(meeting.actions) or any(not entry.is_private for entry in meeting.entries)
    if not meeting.is_over and not is_begun:
        return
    if meeting.starts is None:
        yield ("starts",)
    if not (meeting.place or meeting.application or meeting.mode is MeetingMode.VIDEO):
        yield "place", "application"
    if meeting.chair is None:
        yield ("chair",)


def _unknown_parties(meeting: Meeting) -> Iterable[str]:
    named = {
        "organiser": (meeting.organiser,),
        "host": (meeting.host,),
        "chair": (meeting.chair,),
        "secretary": (meeting.secretary,),
        "note_takers": meeting.note_takers,
    }
    return (field for field, parties in named.items() if _has_unknown(parties))


def _has_unknown(parties: Iterable[Party | None]) -> bool:
    return any(party is not None and not party.is_known for party in parties)


def _of_seats(meeting: Meeting) -> Iterable[Untidy]:
    for seat in meeting.attendees:
        spot, name = seat_spot(seat.number), seat.full_name
        if seat.unconfirmed:
            kind = UntidyKind.UNCONFIRMED
            yield Untidy(kind=kind, spot=spot, reference=name, text=name, fields=seat.unconfirmed)
        if seat.kind is AttendeeKind.PERSON and not seat.person:
            yield Untidy(kind=UntidyKind.UNKNOWN, spot=spot, reference=name, text=name, about=name)
        if MARKER_SIGN in f"{seat.written} {seat.name} {seat.post}":
            yield Untidy(kind=UntidyKind.UNCLEAR, spot=spot, reference=name, text=name, gap=_marker())


def _of_agenda(meeting: Meeting) -> Iterable[Untidy]:
    passed = _passed(meeting)
    for item in meeting.agenda:
        spot, reference = item_spot(item.number), f"#{item.number}"
        doubted = tuple(
            field
            for field, is_doubted in (("title", item.is_unconfirmed), ("presenter", _has_unknown((item.presenter,))))
            if is_doubted
        )
        if doubted:
            kind = UntidyKind.UNCONFIRMED
            yield Untidy(kind=kind, spot=spot, reference=reference, text=item.title, fields=doubted)
        if MARKER_SIGN in item.title:
            yield Untidy(kind=UntidyKind.UNCLEAR, spot=spot, reference=reference, text=item.title, gap=_marker())
        if item.number in passed:
            yield Untidy(kind=UntidyKind.UNDISCUSSED, spot=spot, reference=reference, text=item.title)


def _passed(meeting: Meeting) -> set[int]:
    """The items without a line or an outcome that the meeting will not come to any more."""
    spoken = {entry.agenda for entry in meeting.entries if not entry.is_private}
    spoken |= {action.agenda for action in meeting.actions}
    begun = [place for place, item in enumerate(meeting.agenda) if item.started is not None]
    last = begun[-1] if begun else -1

    def is_past(place: int, item: AgendaItem) -> bool:
        return meeting.is_over or (not item.is_running and (item.started is not None or place < last))

    return {
        item.number
        for place, item in enumerate(meeting.agenda)
        if item.number not in spoken and item.outcome is None and is_past(place, item)
    }


def _of_lines(meeting: Meeting) -> Iterable[Untidy]:
    ranks = _ranks_of_items(meeting)
    entries = [entry for entry in meeting.entries if _may_wait(entry) and not entry.is_private]
    for entry in sorted(entries, key=lambda each: (*_rank(each, ranks), each.seq)):
        fields = ("text",) if entry.is_unconfirmed else ()
        named = (entry.speaker, *entry.about)
        yield from _of_line(meeting, entry, fields, _with_names(entry.gaps, named))
        yield from of_wording(meeting, entry)
    here = WhoWasHere(meeting)
    for action in meeting.actions:
        gaps = _with_names(action.gaps, action.owners)
        if action.is_open and not action.owners and not _has(gaps, WHO_GAPS):
            gaps = (*gaps, Gap(kind=GapKind.OWNER_MISSING))
        if is_missing_due(action) and not _has(gaps, WHEN_GAPS):
            gaps = (*gaps, Gap(kind=GapKind.DUE_MISSING))
        yield from _of_line(meeting, action, action.unconfirmed, gaps)
        yield from of_wording(meeting, action)
        yield from here.of_owners(action)


def _may_wait(entry: Entry) -> bool:
    """Whether anything about it can be untidy: of thousands of lines few are, and this is asked at every Enter."""
    speaker = entry.speaker
    is_unknown = speaker is not None and not speaker.is_known
    if is_unknown or entry.is_unconfirmed or entry.gaps or entry.due or entry.about:
        return True
    return entry.kind in PROMISES and bool(vague_words(entry.text))


def _of_line(
    meeting: Meeting, line: Entry | ActionItem, doubted: tuple[str, ...], gaps: tuple[Gap, ...]
) -> Iterable[Untidy]:
    reference, spot, kind = meeting.line_ref(line), line_spot(line.seq), UntidyKind.UNCONFIRMED
    is_told = "due" in doubted or _has(gaps, WHEN_GAPS)
    if line.due is not None and not line.due.is_certain and not is_told:
        doubted = (*doubted, "due")
    for field in doubted:
        yield Untidy(kind=kind, spot=spot, reference=reference, text=line.text, fields=(field,))
    for gap in gaps:
        yield Untidy(kind=UntidyKind.UNCLEAR, spot=spot, reference=reference, text=line.text, gap=gap)


def _with_names(gaps: tuple[Gap, ...], parties: Iterable[Party | None]) -> tuple[Gap, ...]:
    """`gaps`, and one for each name nobody could tell that they do not speak of."""
    if _has(gaps, WHO_GAPS):
        return gaps
    unknown = [party for party in parties if party is not None and not party.is_known]
    return (*gaps, *(Gap(kind=GapKind.WHO_UNKNOWN, text=party.written or party.name) for party in unknown))


def _has(gaps: tuple[Gap, ...], kinds: tuple[GapKind, ...]) -> bool:
    return any(gap.kind in kinds for gap in gaps)


def _marker() -> Gap:
    return Gap(kind=GapKind.MARKER, text=MARKER_SIGN)


_SAID = (EntryKind.STATEMENT, EntryKind.NOTE)


def _ranks_of_items(meeting: Meeting) -> dict[int | None, int]:
    """The place of each item in the discussion; what belongs to none comes first if the meeting began with it."""
    ranks: dict[int | None, int] = {item.number: rank for rank, item in enumerate(meeting.agenda, start=1)}
    first = next((entry for entry in meeting.entries if entry.kind in _SAID), None)
    is_first = first is not None and first.agenda not in ranks
    return {**ranks, None: 0 if is_first else len(ranks) + 1}


def _rank(entry: Entry, ranks: dict[int | None, int]) -> tuple[int, int]:
    """Where the minutes print an entry: in the discussion of its item, then the decisions, then the proposals."""
    if entry.kind in _SAID:
        return 0, ranks.get(entry.agenda, ranks[None])
    return (1 if entry.kind is EntryKind.DECISION else 2), 0
