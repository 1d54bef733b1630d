"""What each kind of typed line does to a meeting: the bridge from a parsed line to the domain's rules."""

from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import (
    ActionItem,
    ActionStatus,
    Assignment,
    ProgressKind,
    ProgressNote,
    without_due_gaps,
)
from notulen.domain.agenda import AgendaItem
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidTransition, NotFound
from notulen.domain.gap import Gap, GapKind
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.reference import action_reference
from notulen.parsing.parsed_line import LineKind, ParsedLine
from notulen.parsing.parties import province_party
from notulen.services.known_names import KnownNames
from notulen.services.recorded import Recorded
from notulen.services.seating import Seating
from notulen.storage.store import Change


class LineEffects:
    """Applies lines to meetings inside one open `change`; `now` and `by` are written into the records."""

    def __init__(self, change: Change, names: KnownNames, now: datetime, by: str) -> None:
        self._change = change
        self._names = names
        self._now = now
        self._by = by

    def apply(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        """The meeting with what `parsed` says; nothing is put into the store here except other records touched."""
        match parsed.kind:
            case LineKind.ATTENDEE:
                seating = Seating(self._change, self._names, self._now)
                seated, seat = seating.seat(meeting, parsed)
                return Recorded(meeting=seated, parsed=parsed, attendee=seat)
            case LineKind.AGENDA:
                item = AgendaItem(id=new_id(self._now), number=0, title=parsed.text, minutes=parsed.minutes)
                added = meeting.add_item(item)
                return Recorded(meeting=added, parsed=parsed, item=added.agenda[-1])
            case LineKind.AGENDA_NEXT | LineKind.AGENDA_JUMP:
                return self._go_to_item(meeting, parsed)
            case LineKind.ACTION:
                recorded = meeting.record_action(self._action(meeting, parsed))
                return Recorded(meeting=recorded, parsed=parsed, action=recorded.actions[-1])
            case LineKind.DONE:
                return self._finish_action(meeting, parsed)
            case LineKind.PATCH:
                return self._patch_last(meeting, parsed)
            case _:
                return self._record_entry(meeting, parsed, self._entry(meeting, parsed))

    def _record_entry(self, meeting: Meeting, parsed: ParsedLine, entry: Entry) -> Recorded:
        recorded = meeting.record_entry(entry)
        return Recorded(meeting=recorded, parsed=parsed, line=recorded.entries[-1])

    def _entry(self, meeting: Meeting, parsed: ParsedLine) -> Entry:
        current = meeting.current_item
        return Entry(
            id=new_id(self._now),
            seq=0,
            kind=parsed.kind.entry_kind or EntryKind.NOTE,
            text=parsed.text or parsed.raw.strip(),
            raw=parsed.raw,
            at=self._now,
            agenda=current.number if current else None,
            speaker=parsed.speaker,
            is_quote=parsed.is_quote,
            due=parsed.due,
            gaps=parsed.gaps,
        )

    def _action(self, meeting: Meeting, parsed: ParsedLine) -> ActionItem:
        current = meeting.current_item
        owners = (*self._everyone(meeting), *parsed.owners) if parsed.is_for_everyone else parsed.owners
        return ActionItem(
            id=new_id(self._now),
            number=0,
            seq=0,
            text=parsed.text or parsed.raw.strip(),
            raw=parsed.raw,
            at=self._now,
            agenda=current.number if current else None,
            assignments=tuple(Assignment(owner=owner) for owner in owners) or (Assignment(),),
            is_for_everyone=parsed.is_for_everyone,
            due=parsed.due,
            gaps=parsed.gaps,
        )

    def _everyone(self, meeting: Meeting) -> tuple[Party, ...]:
        """Each province that sits in the meeting, once, in the order they came."""
        codes = dict.fromkeys(seat.province for seat in meeting.attendees if seat.province and seat.is_here)
        provinces = (self._names.province_of(code) for code in codes)
        return tuple(province_party(each) for each in provinces if each is not None)

    def _go_to_item(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        if parsed.kind is LineKind.AGENDA_JUMP:
            wanted = next((item for item in meeting.agenda if item.number == parsed.number), None)
        else:
            current = meeting.current_item
            waiting = [item for item in meeting.agenda if current is None or item.number > current.number]
            untouched = [item for item in waiting if item.started is None]
            wanted = next(iter(untouched or waiting), None)
        if wanted is None:
            return self._kept_as_note(meeting, parsed, Gap(kind=GapKind.NUMBER_UNKNOWN, text=parsed.raw.strip()))
        opened = meeting.open_item(wanted.number, self._now)
        return Recorded(meeting=opened, parsed=parsed, item=opened.get_item(wanted.number))

    def _kept_as_note(self, meeting: Meeting, parsed: ParsedLine, gap: Gap | None = None) -> Recorded:
        """A line that could not do what it says is kept as a note, and marked."""
        entry = replace(self._entry(meeting, parsed), kind=EntryKind.NOTE, text=parsed.raw.strip())
        if gap is not None:
            entry = replace(entry, gaps=(*entry.gaps, gap))
        return self._record_entry(meeting, parsed, entry)

    def _finish_action(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        """Mark the action done, in whichever meeting it was born, and keep a note of it in this one."""
        number = parsed.meeting or meeting.number
        reference = action_reference(number, parsed.number or 0)
        progress = ProgressNote(
            at=self._now,
            kind=ProgressKind.STATUS,
            text=parsed.text,
            by=self._by,
            status=ActionStatus.DONE,
            meeting=meeting.id,
        )
        try:
            home = meeting if number == meeting.number else self._change.meeting(number)
            done = home.get_action(parsed.number or 0).set_status(reference, ActionStatus.DONE, progress)
        except (NotFound, InvalidTransition):
            return self._kept_as_note(meeting, parsed, Gap(kind=GapKind.NUMBER_UNKNOWN, text=reference))
        if home is meeting:
            meeting = meeting.replace_line(done)
        else:
            self._change.put(home.replace_line(done))
        said = f"{reference}: {parsed.text}" if parsed.text else reference
        noted = replace(self._entry(meeting, parsed), kind=EntryKind.NOTE, text=f"{said} ✓")
        recorded = self._record_entry(meeting, parsed, noted)
        return replace(recorded, action=done)

    def _patch_last(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        patch = parsed.patch
        if patch is None or not meeting.lines:
            return self._kept_as_note(meeting, parsed)
        last = meeting.lines[-1]
        if patch.kind is not LineKind.EMPTY:
            return replace(self.retype(meeting, last, patch.kind, patch), parsed=parsed)
        patched = _patched_action(last, patch) if isinstance(last, ActionItem) else _patched_entry(last, patch)
        return self._told(meeting.replace_line(patched), patched.seq, parsed)

    def rewrite(self, meeting: Meeting, old: Entry | ActionItem, parsed: ParsedLine) -> Recorded:
        """The line `old` as `parsed` now says it, in the same place and with the same time."""
        if parsed.kind is LineKind.ACTION:
            fresh = self._action(meeting, parsed)
            if isinstance(old, ActionItem):
                kept = {owner: part for part in old.assignments if (owner := part.owner) is not None}
                parts = tuple(kept.get(part.owner, part) if part.owner else part for part in fresh.assignments)
                changed = replace(
                    old,
                    text=fresh.text,
                    raw=fresh.raw,
                    due=fresh.due,
                    gaps=fresh.gaps,
                    assignments=parts,
                    is_for_everyone=fresh.is_for_everyone,
                )
                return self._told(meeting.replace_line(changed), old.seq, parsed)
            return self._become_action(meeting, old, fresh, parsed)
        entry = replace(self._entry(meeting, parsed), seq=old.seq, id=old.id, at=old.at, agenda=old.agenda)
        if isinstance(old, ActionItem):
            without = meeting.remove_line(old.seq)
            return self._told(_insert_entry(without, entry), old.seq, parsed)
        if entry.kind is EntryKind.DECISION:
            entry = replace(entry, decision=old.decision)
        return self._told(meeting.replace_line(entry), old.seq, parsed)

    def retype(
        self, meeting: Meeting, old: Entry | ActionItem, kind: LineKind, patch: ParsedLine | None = None
    ) -> Recorded:
        """The line `old` as another kind; words, speaker or owners and deadline are kept where `patch` has none."""
        if isinstance(old, ActionItem):
            owners, is_quote = old.owners, False
            speaker = owners[0] if owners else None
        else:
            owners, is_quote = (old.speaker,) if old.speaker else (), old.is_quote
            speaker = old.speaker
        kept = ParsedLine(
            kind=kind,
            raw=old.raw,
            text=old.text,
            due=old.due,
            gaps=old.gaps,
            speaker=speaker,
            owners=owners,
            is_quote=is_quote,
        )
        if patch is not None:
            kept = replace(
                kept,
                text=patch.text or kept.text,
                due=patch.due or kept.due,
                speaker=patch.speaker or kept.speaker,
                owners=patch.owners or ((patch.speaker,) if patch.speaker else kept.owners),
                gaps=(*kept.gaps, *patch.gaps),
            )
        return self.rewrite(meeting, old, kept)

    def _become_action(self, meeting: Meeting, old: Entry, fresh: ActionItem, parsed: ParsedLine) -> Recorded:
        issued = replace(meeting.issued, actions=meeting.issued.actions + 1)
        action = replace(fresh, id=old.id, seq=old.seq, at=old.at, agenda=old.agenda, number=issued.actions)
        without = meeting.remove_line(old.seq)
        born = replace(without, actions=(*without.actions, action), issued=issued)
        return self._told(born, old.seq, parsed)

    @staticmethod
    def _told(meeting: Meeting, seq: int, parsed: ParsedLine) -> Recorded:
        for action in meeting.actions:
            if action.seq == seq:
                return Recorded(meeting=meeting, parsed=parsed, action=action)
        line = next(entry for entry in meeting.entries if entry.seq == seq)
        return Recorded(meeting=meeting, parsed=parsed, line=line)


def _insert_entry(meeting: Meeting, entry: Entry) -> Meeting:
    """`entry` at its own `seq`; `replace_line` then numbers it if it is a decision."""
    entries = tuple(sorted((*meeting.entries, entry), key=lambda each: each.seq))
    return replace(meeting, entries=entries).replace_line(entry)


def _patched_action(action: ActionItem, patch: ParsedLine) -> ActionItem:
    owners = patch.owners or ((patch.speaker,) if patch.speaker else ())
    gaps = action.gaps
    if patch.due:
        gaps = without_due_gaps(gaps)
    if owners:
        gaps = tuple(gap for gap in gaps if not gap.kind.startswith("who_"))
    return replace(
        action,
        text=patch.text or action.text,
        due=patch.due or action.due,
        assignments=tuple(Assignment(owner=owner) for owner in owners) or action.assignments,
        gaps=(*gaps, *patch.gaps),
    )


def _patched_entry(entry: Entry, patch: ParsedLine) -> Entry:
    speaker = patch.speaker or (patch.owners[0] if patch.owners else None)
    gaps = tuple(gap for gap in entry.gaps if not (speaker and gap.kind.startswith("who_")))
    return replace(
        entry,
        text=patch.text or entry.text,
        speaker=speaker or entry.speaker,
        due=patch.due or entry.due,
        gaps=(*gaps, *patch.gaps),
    )
