"""Use cases of minutes of record: freeze them, amend them by a ralat, prove that nothing changed."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.errors import CannotSign, FinalRefused, InvalidValue, NotulenError, StillUntidy
from notulen.domain.file_errors import CannotRead, FileExists
from notulen.domain.final_difference import Difference, differences
from notulen.domain.final_file import checksum_of, read_final, same_in_final, seal_final
from notulen.domain.final_mark import Amendment, FinalMark
from notulen.domain.final_version import FinalVersion
from notulen.domain.frozen_part import frozen_part, put_back, with_lines
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.private_lines import without_private
from notulen.domain.reference import meeting_reference
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.services.editions import Editions
from notulen.services.exports import ExportService
from notulen.services.tidying import TidyingService
from notulen.storage.archive_files import SIGNATURE
from notulen.storage.store import Change, FileCheck, Store

if TYPE_CHECKING:
    from notulen.storage.ssh_signature import SignatureCheck


class ProvenFinal(Value, frozen=True):
    """What a proof found: the file with its fault, if any, and its signature.

    `version` is 0 for what is no final version, `sha256` the checksum that the meeting records for it.
    """

    check: FileCheck
    version: int = 0
    sha256: str = ""
    signature: "SignatureCheck | None" = None

    @property
    def is_sound(self) -> bool:
        """Whether neither the file nor a signature says that something changed."""
        return self.check.fault is None and (self.signature is None or self.signature.state != "wrong")


class FinalService:
    """Final versions in one archive. `by` is written beside every change and into every version."""

    def __init__(
        self,
        store: Store,
        exports: ExportService,
        tidying: TidyingService,
        by: str = "",
        *,
        signing_key: str = "",
        signers: str = "",
    ) -> None:
        self._store = store
        self._exports = exports
        self._tidying = tidying
        self._editions = Editions(store)
        self._by = by
        self._signing_key = signing_key
        self._signers = Path(signers).expanduser() if signers else None

    @property
    def signing_key(self) -> str:
        """The key file that is set for signatures; empty when there is none."""
        return self._signing_key

    def finalize(self, number: int, *, now: datetime, is_forced: bool = False, seen: Meeting | None = None) -> Meeting:
        """Freeze the minutes of a closed meeting, or its open ralat, as the next version.

        `seen` is the meeting as it was when somebody said yes: one that changed since is not frozen. Raises
        FinalRefused, StillUntidy when something is left to tidy and it is not `is_forced`, DamagedFile when the version
        before is not as it was frozen. Meeting and version are written together or not at all.
        """
        try:
            with self._store.change(Act.MEETING_FINALISED, now=now, by=self._by) as change:
                archive = change.archive_id()
                meeting = change.meeting(number)
                if seen is not None and meeting != seen:
                    raise FinalRefused(meeting.reference, "changed")
                self._demand_ready(meeting, archive, is_forced=is_forced)
                content = seal_final(self._frozen(meeting, archive, now))
                mark = FinalMark(
                    version=len(meeting.finals) + 1,
                    sha256=read_final(content).sha256,
                    made=now,
                    by=self._by,
                    amendment=meeting.amendment,
                )
                after = replace(meeting, status=MeetingStatus.FINAL, amendment=None, finals=(*meeting.finals, mark))
                change.freeze(after, mark.version, content)
                change.describe(f"{after.reference} v{mark.version} {after.title}")
        except FileExists:
            raise FinalRefused(meeting_reference(number), "stands") from None
        return after

    def amend(self, number: int, *, reason: str, asked_by: str, now: datetime) -> Meeting:
        """Open a ralat of final minutes: they can be edited again until they are frozen anew, or it is discarded.

        Raises InvalidValue without a reason or without who asked, FinalRefused, DamagedFile when the final that would
        be amended is not as it was frozen.
        """
        reason, asked_by = _told("reason", reason), _told("asked_by", asked_by)
        with self._store.change(Act.AMENDMENT_OPENED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            if meeting.status is not MeetingStatus.FINAL:
                raise FinalRefused(meeting.reference, "open" if meeting.amendment else "not_final")
            self._editions.final(meeting, meeting.finals[-1])
            ralat = Amendment(number=len(meeting.finals), reason=reason, asked_by=asked_by, opened=now, by=self._by)
            after = replace(meeting, status=MeetingStatus.CLOSED, amendment=ralat)
            change.put(after)
            change.describe(f"{after.reference} ralat {ralat.number}: {reason}")
        return after

    def discard(self, number: int, *, now: datetime) -> Meeting:
        """Give the open ralat up: everything frozen is again as in the last final; undo brings the ralat back.

        What lives on (how far an action is, its deadline, whether a decision holds) stays as it is now, also of a line
        that the ralat took out.

        Raises FinalRefused, DamagedFile.
        """
        with self._store.change(Act.AMENDMENT_DISCARDED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            if meeting.amendment is None:
                raise FinalRefused(meeting.reference, "no_ralat")
            frozen = self._editions.frozen(meeting).meeting
            after = put_back(with_lines(meeting, _taken_out(change, meeting, frozen)), frozen)
            after = replace(after, status=MeetingStatus.FINAL, amendment=None)
            change.put(after)
            change.describe(f"{after.reference} ralat {meeting.amendment.number}")
        return after

    def differences(self, meeting: Meeting, version: int | None = None) -> tuple[Difference, ...]:
        """What a ralat changed: the open one so far, else that of `version` (the last); nothing for a first version.

        Raises NotFound, DamagedFile.
        """
        if version is None and meeting.amendment is not None:
            before = self._editions.frozen(meeting).meeting
            return differences(before, same_in_final(without_private(meeting)))
        edition = self._editions.frozen(meeting, version)
        earlier = self._editions.before(meeting, edition)
        return differences(earlier.meeting, edition.meeting) if earlier else ()

    def sign(self, meeting: Meeting, key: str = "", *, can_ask: bool = True) -> Path:
        """Sign the last final version with the key file `key`, else the one set; the path of the signature.

        Unless it `can_ask`, a key with a passphrase is refused instead of asking for that on the terminal.
        Raises FinalRefused, DamagedFile, CannotSign, FileExists when it is signed already.
        """
        if meeting.status is not MeetingStatus.FINAL:
            raise FinalRefused(meeting.reference, "open" if meeting.amendment else "not_final")
        chosen = key or self._signing_key
        if not chosen:
            raise CannotSign("no_key")
        mark = meeting.finals[-1]
        self._editions.final(meeting, mark)
        path = _signature_path(self._store.final_path(meeting.number, mark.version))
        if os.path.lexists(path):
            raise FileExists(path)
        from notulen.storage.ssh_signature import sign

        signature = sign(self._store.final(meeting.number, mark.version), Path(chosen).expanduser(), can_ask=can_ask)
        return self._store.put_signature(meeting.number, mark.version, signature)

    def verify(
        self, number: int | None = None, waiting: Callable[[int, int], None] = lambda done, count: None
    ) -> tuple[ProvenFinal, ...]:
        """The proof of every final version, or of those of one meeting, with what their signatures are worth.

        What merely lies beside them is left to `data check`. `waiting` is told how many meetings were looked at, of
        how many.
        """
        checks = self._store.verify_finals(number, waiting)
        return tuple(self._proven(each) for each in checks if getattr(each.fault, "reason", "") != "foreign")

    def _proven(self, check: FileCheck) -> ProvenFinal:
        if not check.version or check.number is None:
            return ProvenFinal(check=check)
        mark = self._recorded(check.number, check.version)
        return ProvenFinal(
            check=check,
            version=check.version,
            sha256=mark.sha256 if mark else "",
            signature=self._signature_of(check.number, check.version, mark.made if mark else None),
        )

    def _recorded(self, number: int, version: int) -> FinalMark | None:
        try:
            return self._editions.mark(self._store.meeting(number), version)
        except NotulenError:  # in the trash, or what is wrong with it is told already
            return None

    def _signature_of(self, number: int, version: int, made: datetime | None) -> "SignatureCheck | None":
        try:
            content = self._store.final(number, version)
        except CannotRead:  # that is told already
            return None
        signature = _signature_path(self._store.final_path(number, version))
        if not signature.is_file():
            return None
        from notulen.storage.ssh_signature import check

        return check(content, signature, self._signers, made)

    def _demand_ready(self, meeting: Meeting, archive: str, *, is_forced: bool) -> None:
        if not archive:
            raise FinalRefused(meeting.reference, "no_archive")
        if meeting.status is not MeetingStatus.CLOSED:
            raise FinalRefused(meeting.reference, "final" if meeting.status is MeetingStatus.FINAL else "live")
        if meeting.amendment is not None:
            edition = self._editions.frozen(meeting)
            before, now = edition.meeting, same_in_final(without_private(meeting))
            is_same = frozen_part(now) == frozen_part(before) and not differences(before, now)
            # A letterhead that was missing on the paper is put right by a ralat too.
            if is_same and edition.paper in (None, self._exports.paper_of_today()):
                raise FinalRefused(meeting.reference, "unamended")
        left = self._tidying.left(meeting)
        if left and not is_forced:
            raise StillUntidy(meeting.reference, len(left))

    def _frozen(self, meeting: Meeting, archive: str, now: datetime) -> FinalVersion:
        edition = self._exports.draft(meeting)
        released = without_private(meeting)
        return FinalVersion(
            archive=archive,
            previous=meeting.finals[-1].sha256 if meeting.finals else checksum_of(archive.encode()),
            version=len(meeting.finals) + 1,
            made=now,
            by=self._by,
            amendment=meeting.amendment,
            meeting=replace(released, status=MeetingStatus.FINAL, finals=(), amendment=None),
            series_name=edition.series_name,
            next_meeting=edition.next_meeting,
            linked=edition.linked,
            evaluated=edition.evaluated,
            paper=self._exports.paper_of_today(),
        )


def _signature_path(path: Path) -> Path:
    return path.with_name(path.name + SIGNATURE)


def _taken_out(change: Change, meeting: Meeting, frozen: Meeting) -> Iterator[Entry | ActionItem]:
    """The lines of `frozen` that are not in `meeting` any more, as they last were."""
    there = {line.seq for line in meeting.lines}
    for line in frozen.lines:
        if line.seq not in there:
            removed = change.removed_line(meeting.number, line.seq)
            if removed is not None:
                yield removed


def _told(field: str, text: str) -> str:
    told = clean_text(text).strip()
    if not told:
        raise InvalidValue(field, text, "empty")
    return told
