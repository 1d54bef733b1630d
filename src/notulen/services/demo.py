"""The sample archive of five real meetings, made from the files shipped with notulen."""

from datetime import datetime
from pathlib import Path

import msgspec

from notulen.domain.directory import Directory
from notulen.domain.history import Act
from notulen.export.json_minutes import meeting_from_json
from notulen.storage.store import Store


def make_demo(store: Store, folder: Path, *, now: datetime) -> int:
    """Fill an empty `store` with the directory and the meetings in `folder`; returns how many there are.

    A store that holds meetings already is left as it is.
    """
    if store.keys():
        return len(store.keys())
    raw = msgspec.json.decode((folder / "directory.json").read_bytes())
    directory = msgspec.convert(raw["directory"], Directory)
    files = sorted(folder.glob("R*.json"))
    with store.change(Act.MEETING_CREATED, now=now, subject="demo") as change:
        change.put_directory(directory)
        for file in files:
            meeting = meeting_from_json(file.read_text("utf-8"))
            if change.next_number() != meeting.number:
                raise AssertionError(f"{file.name} is out of order")
            change.put(meeting)
    return len(files)
