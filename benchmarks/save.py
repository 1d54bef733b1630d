"""What one accepted line costs: read, stored and synced by the service, against the same bytes written and synced.

    python benchmarks/save.py [--pairs 200] [--meetings 10 100 1000]

Both are measured in turn, pair by pair, in one process; printed are medians and their ratio, which should stay at or
below 2, and how the ratio grows with the archive, which should stay at or below 1.15. Absolute times are never stable.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from msgspec.structs import replace

from notulen import paths
from notulen.domain.attendee import Presence
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.services.known_names import KnownNames
from notulen.services.meetings import MeetingService
from notulen.services.minutes import MinutesService
from notulen.storage.file_store import FileStore

START = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)
TEXT = "data dukung aplikasi umum dikirim melalui surel resmi dinas"
LINE = f"@sumut {TEXT}"


class Clock:
    """A clock that goes on by a second at every look."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """The next second."""
        self._now += timedelta(seconds=1)
        return self._now


class Bench:
    """The services of one archive, with a meeting of about 12 kB that was typed line by line, and its history."""

    def __init__(self, archive: Path, now: Callable[[], datetime]) -> None:
        names = KnownNames(paths.data_folder())
        self.store = FileStore(archive)
        self.minutes = MinutesService(self.store, names, "Sekretariat")
        self._now = now
        meetings = MeetingService(self.store, names, "Sekretariat")
        meetings.create("Rakor Kominfo provinsi", START.date(), now=now(), agenda=["Pembukaan 10m", "SPBE 45m"])
        meetings.start(1, now=now())
        for place, province in enumerate(names.provinces[:20]):
            post = "Kepala Dinas Komunikasi dan Informatika"
            self.types(f"+ Ir. H. Peserta {chr(65 + place) * 3}, M.Si @{province.handle} ({post})")
        for each in range(40):
            self.types(LINE)
            if each % 4 == 0:
                self.types("> kirim ringkasan aplikasi @aceh <jumat depan")
            if each % 8 == 3:
                self._mend()

    def types(self, line: str) -> None:
        """One accepted line."""
        self.minutes.record_line(1, line, now=self._now())

    def _mend(self) -> None:
        """What else happens in a meeting: a late arrival, a corrected line."""
        with self.store.change(Act.ATTENDANCE_CHANGED, now=self._now()) as change:
            meeting = change.meeting(1)
            seat = meeting.attendees[len(meeting.lines) % len(meeting.attendees)]
            change.put(meeting.replace_attendee(replace(seat, presence=Presence.LATE)))
        self.types(f"=dibetulkan: {TEXT}")


def floor(folder: Path, content: bytes) -> None:
    """The least a durable save can be: write, flush, rename, flush the folder."""
    temporary = folder / "floor.tmp"
    fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(fd, content)
    os.fsync(fd)
    os.close(fd)
    os.replace(temporary, folder / "floor.json")
    at = os.open(folder, os.O_RDONLY)
    os.fsync(at)
    os.close(at)


def measure(archive: Path, meetings: int, pairs: int) -> tuple[float, float, int]:
    """Median seconds of an accepted line and of the floor, and the bytes of the file."""
    now = Clock(START)
    bench = Bench(archive, now)
    pattern = bench.store.meeting(1)
    with bench.store.change(Act.MEETING_CREATED, now=now()) as change:
        for number in range(2, meetings + 1):
            day = date(2018 + number % 8, 1 + number % 12, 1 + number % 28)
            change.put(replace(pattern, id=new_id(START), number=number, day=day))
    path = next((archive / "meetings").rglob("R1-*.json"))
    kept = path.read_bytes()
    lines: list[float] = []
    floors: list[float] = []
    for pair in range(pairs):
        if pair % 20 == 0:  # the meeting stays of one size
            path.write_bytes(kept)
            bench.types(LINE)
        content = path.read_bytes()
        start = time.perf_counter()
        floor(path.parent, content)
        floors.append(time.perf_counter() - start)
        start = time.perf_counter()
        bench.types(LINE)
        lines.append(time.perf_counter() - start)
    (path.parent / "floor.json").unlink()
    return median(lines), median(floors), len(kept)


def main() -> None:
    """Print a row for every size of archive."""
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--pairs", type=int, default=200)
    reading.add_argument("--meetings", type=int, nargs="*", default=[10, 100, 1000])
    asked = reading.parse_args()
    print(f"{'meetings':>8} {'file kB':>8} {'line ms':>8} {'floor ms':>9} {'ratio':>6} {'growth':>7}")
    first = None
    for meetings in asked.meetings:
        with tempfile.TemporaryDirectory() as folder:
            line, least, size = measure(Path(folder) / "archive", meetings, asked.pairs)
        ratio = line / least
        first = first or ratio
        print(f"{meetings:8} {size / 1000:8.1f} {line * 1e3:8.3f} {least * 1e3:9.3f} {ratio:6.2f} {ratio / first:7.2f}")


if __name__ == "__main__":
    main()
