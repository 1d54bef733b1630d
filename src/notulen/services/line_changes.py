"""What becomes of a line that is changed: read anew, made another kind, or mended with `=`."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.gap import MARKER_SIGN, Gap, GapKind, unanswered
from notulen.domain.meeting import Meeting
from notulen.parsing.parsed_line import LineKind, ParsedLine
from notulen.services.known_names import KnownNames
from notulen.services.line_records import LineRecords
from notulen.services.recorded import Recorded

_WHO_SPEAKS = (LineKind.STATEMENT, LineKind.PROPOSAL)
_WITH_SPEAKER = (EntryKind.STATEMENT, EntryKind.PROPOSAL)


class LineChanges:
    """Changes lines where they stand: place, time and item of business stay, and every number given out."""

    def __init__(self, names: KnownNames, now: datetime) -> None:
        self._records = LineRecords(names, now)

    def rewrite(self, meeting: Meeting, old: Entry | ActionItem, parsed: ParsedLine) -> Recorded:
        """The line `old` as `parsed` now says it."""
        if parsed.kind is LineKind.ACTION:
            return _told(meeting.replace_line(self._action(meeting, old, parsed)), old.seq, parsed)
        return _told(meeting.replace_line(self._entry(meeting, old, parsed)), old.seq, parsed)

    def _action(self, meeting: Meeting, old: Entry | ActionItem, parsed: ParsedLine) -> ActionItem:
        fresh = self._records.action(meeting, parsed)
        if isinstance(old, Entry):
            return replace(fresh, id=old.id, seq=old.seq, at=old.at, agenda=old.agenda)
        parts = old.parts_of(fresh.owners)
        is_as_before = old.is_for_everyone and [part.owner for part in parts] == [p.owner for p in old.assignments]
        return replace(
            old,
            text=fresh.text,
            raw=fresh.raw,
            due=fresh.due,
            gaps=fresh.gaps,
            assignments=parts,
            is_for_everyone=fresh.is_for_everyone or is_as_before,
        )

    def _entry(self, meeting: Meeting, old: Entry | ActionItem, parsed: ParsedLine) -> Entry:
        fresh = self._records.entry(meeting, parsed)
        fresh = replace(fresh, id=old.id, seq=old.seq, at=old.at, agenda=old.agenda)
        if isinstance(old, ActionItem):
            return fresh
        decision = old.decision if fresh.kind is EntryKind.DECISION else None
        if fresh.kind is old.kind:
            # What cannot be typed in such a line is not taken out by leaving it out.
            speaker = None if fresh.kind in _WITH_SPEAKER else old.speaker
            due = None if fresh.kind is EntryKind.PROPOSAL else old.due
            fresh = replace(fresh, speaker=fresh.speaker or speaker, due=fresh.due or due)
        return replace(fresh, about=old.about, is_unconfirmed=old.is_unconfirmed, decision=decision)

    def retype(self, meeting: Meeting, old: Entry | ActionItem, kind: LineKind) -> Recorded:
        """The line `old` as another kind, with its words, speaker or owners, and deadline."""
        kept = _as_line(old)
        if kind is kept.kind:
            return _told(meeting, old.seq, kept)
        return self.rewrite(meeting, old, _of_kind(kept, kind))

    def patch_last(self, meeting: Meeting, patch: ParsedLine, parsed: ParsedLine) -> Recorded:
        """The last line mended with `patch`, which stands after the `=` of `parsed`; what it leaves out stays."""
        last = meeting.lines[-1]
        patch = replace(patch, gaps=parsed.gaps)
        kept = _as_line(last)
        patched = _of_kind(kept, kept.kind if patch.kind is LineKind.EMPTY else patch.kind)
        # Words that are only a name or a deadline nobody could read do not replace the text.
        text = patch.text if _less(patch.text, patch.gaps) else ""
        owners = patch.owners or ((patch.speaker,) if patch.speaker else ())
        has_who = bool(owners) or (patch.is_for_everyone and patched.kind is LineKind.ACTION)
        gaps = unanswered(patched.gaps, has_who=has_who, has_due=patch.due is not None, text=text)
        patched = replace(
            patched,
            # What was typed first is not kept behind words that took its place.
            raw=parsed.raw if text else patched.raw,
            text=text or _less(patched.text, (gap for gap in patched.gaps if gap not in gaps)) or patched.text,
            due=patch.due or patched.due,
            speaker=next(iter(owners), patched.speaker),
            owners=owners if has_who else patched.owners,
            is_for_everyone=patch.is_for_everyone,
            is_quote=patched.is_quote or patch.is_quote,
            gaps=(*gaps, *(gap for gap in patch.gaps if gap not in gaps)),
        )
        return replace(self.rewrite(meeting, last, patched), parsed=parsed)


def _as_line(record: Entry | ActionItem) -> ParsedLine:
    """A stored line as if it had just been read. What an action's owners did is not in it."""
    if isinstance(record, ActionItem):
        kind, owners, is_quote = LineKind.ACTION, record.owners, False
        speaker = next(iter(owners), None)
    else:
        kind, is_quote, speaker = LineKind(record.kind.value), record.is_quote, record.speaker
        owners = (speaker,) if speaker else ()
    return ParsedLine(
        kind=kind,
        raw=record.raw,
        text=record.text,
        due=record.due,
        gaps=record.gaps,
        speaker=speaker,
        owners=owners,
        is_quote=is_quote,
    )


def _of_kind(line: ParsedLine, kind: LineKind) -> ParsedLine:
    """The line as another kind, less the gaps that are none for it."""
    needless: tuple[GapKind, ...] = () if kind in _WHO_SPEAKS else (GapKind.SPEAKER_MISSING,)
    needless += () if kind is LineKind.ACTION else (GapKind.OWNER_MISSING,)
    return replace(line, kind=kind, gaps=tuple(gap for gap in line.gaps if gap.kind not in needless))


def _less(text: str, gaps: Iterable[Gap]) -> str:
    """`text` without the names and deadlines that `gaps` are about, which were left standing in it."""
    left = text
    for gap in gaps:
        left = left.replace(gap.text if gap.text.startswith(("@", MARKER_SIGN)) else f"<{gap.text}", "", 1)
    return text if left == text else " ".join(left.split())


def _told(meeting: Meeting, seq: int, parsed: ParsedLine) -> Recorded:
    line = meeting.get_line(seq)
    if isinstance(line, ActionItem):
        return Recorded(meeting=meeting, parsed=parsed, action=line)
    return Recorded(meeting=meeting, parsed=parsed, line=line)
