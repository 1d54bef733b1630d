"""An office that reviews: an archive of a series with open actions, and reviews whose places lie in a folder."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from notulen.domain.action_item import ActionItem
from notulen.domain.meeting import Meeting
from notulen.domain.review import ReviewAct, ReviewAnswer, ReviewScope
from notulen.domain.series import Series
from notulen.services.exports import ExportService
from notulen.services.review import ReviewService
from notulen.services.review_state import Review
from notulen.storage.review_files import ReviewFiles
from world import NAMES, World

TODAY = date(2020, 8, 4)

LINES = (
    "> surat usulan internet gratis @aceh <10 juli",
    "> daftar pranata humas @babel <31 juli",
    "> rekap media terverifikasi @sumsel <3 agustus",
    "> kirim pedoman stimulus @sumut <6 agustus",
    "> laporan aplikasi @jambi <10 agustus",
    "> data center @kemenkominfo <30 september",
    "> naskah kerja sama @lampung <5 agustus",
    "> jadwal diklat @kepri",
    "> rincian anggaran @riau <20 agustus",
    "> pemetaan menara @bengkulu <21 agustus",
    "> verifikasi portal @sumbar <22 agustus",
    "> susun juknis @askompsi <23 agustus",
    "> kumpulkan tautan @aceh <24 agustus",
    "> unggah materi @sumut",
)

IN_ORDER = (1, 2, 3, 7, 4, 5, 9, 10, 11, 12, 13, 6, 8, 14)
"""The numbers of the actions as a review of them on TODAY asks for them."""


@dataclass
class Office(World):
    """One window of a minute-taker. `another` opens one more on the same archive and the same machine."""

    folder: Path = field(default_factory=Path)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.files = ReviewFiles(self.folder / "reviews", self.folder / "archive")
        self.reviews = ReviewService(self.store, self.actions, self.files)
        self.exports = ExportService(self.store, NAMES)

    def with_series(self) -> "Office":
        """R1 of the series ASKOMPSI with 14 open actions, and R2 of it on TODAY, without any."""
        series = self.series.put(Series(id="", name="ASKOMPSI"), now=self.now)
        first = self.meetings.create("Rakor ASKOMPSI", date(2020, 7, 7), now=self.now, series=series.id)
        self.types(*LINES, number=first.number)
        self.meetings.create("Rakor ASKOMPSI Agustus", TODAY, now=self.now, series=series.id)
        return self

    def another(self) -> "Office":
        """A window of a program that knows nothing of this one but the disk."""
        return Office(store=self.store, clock=self.clock, folder=self.folder)

    def begin(self, **scope: object) -> Review:
        return self.reviews.begin(ReviewScope(**scope), today=TODAY, now=self.now)  # type: ignore[arg-type]

    def says(self, review: Review, act: ReviewAct, text: str = "", **more: object) -> Review:
        answer = ReviewAnswer(act=act, text=text, **more)  # type: ignore[arg-type]
        return self.reviews.answer(review, answer, today=TODAY, now=self.now)

    def skips(self, review: Review) -> Review:
        return self.reviews.skip(review, today=TODAY, now=self.now)

    def undoes(self, review: Review) -> Review:
        return self.reviews.undo(review, today=TODAY, now=self.now)

    def action(self, number: int, meeting: int = 1) -> ActionItem:
        return self.store.meeting(meeting).get_action(number)

    def starts(self, number: int) -> Meeting:
        return self.meetings.start(number, now=self.now)


def dies(office: Office) -> None:
    """The window is killed: its locks go, and nothing else is written."""
    for place in office.files._held.values():
        place.lock.close()
    office.files._held.clear()
