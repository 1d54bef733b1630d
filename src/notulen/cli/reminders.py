"""The forms `notulen actions` sends reminders in: a calendar file, and the text of the week."""

from collections.abc import Sequence
from pathlib import Path

from notulen.cli.session import Session
from notulen.config import Verification
from notulen.services.actions import FoundAction

_STANDARD_OUTPUT = "-"
_FEED_NAME = "notulen-tindak-lanjut.ics"
_DIGEST_NAME = "notulen-tindak-lanjut.txt"


def send_feed(session: Session, found: Sequence[FoundAction], target: str | None, *, is_forced: bool) -> None:
    """The due dates as a calendar: into the file told, else as they are."""
    service = session.workspace.reminders
    content = service.feed(found, language=session.language)
    path = _path(target, _FEED_NAME)
    if path is None:
        session.output.document(content)
        return
    service.write_feed(content, path, is_forced=is_forced)
    _tell(session, path, sum(1 for each in found if each.due is not None))


def send_digest(
    session: Session,
    found: Sequence[FoundAction],
    unverified: Sequence[FoundAction],
    target: str | None,
    *,
    is_forced: bool,
) -> None:
    """The text of the week: into the file told, else as it is. What waits to be verified is in it if that is kept."""
    service = session.workspace.reminders
    seen = unverified if session.settings.verification is Verification.ON else ()
    text = service.digest(found, today=session.today, language=session.language, unverified=seen)
    path = _path(target, _DIGEST_NAME)
    if path is None:
        session.output.document(text.encode())
        return
    service.write_digest(text, path, is_forced=is_forced)
    _tell(session, path, len(found))


def _path(target: str | None, own_name: str) -> Path | None:
    if target is None or target == _STANDARD_OUTPUT:
        return None
    path = Path(target).expanduser()
    return path / own_name if path.is_dir() else path


def _tell(session: Session, path: Path, count: int) -> None:
    counts = session.texts.reminder_counts.format(count=count)
    session.output.done(session.texts.written.format(path=path, counts=counts))
