"""The folder a user took files from last, kept on this machine beside the drafts."""

from contextlib import suppress
from pathlib import Path

from notulen.domain.file_errors import CannotWrite
from notulen.storage.atomic_write import write_atomically

_LONGEST = 4096


def read_last_folder(kept: Path) -> Path | None:
    """The folder that the file `kept` names, if it is still there."""
    try:
        with kept.open("rb") as file:
            folder = Path(file.read(_LONGEST).decode().strip())
        return folder if folder.is_absolute() and folder.is_dir() else None
    except (OSError, ValueError):
        return None


def keep_last_folder(kept: Path, folder: Path) -> None:
    """Name `folder` in the file `kept`; where that cannot be written, the next time begins elsewhere."""
    with suppress(CannotWrite, OSError, UnicodeEncodeError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kept, str(folder).encode(), is_private=True)
