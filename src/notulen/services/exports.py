"""Use cases of sending out: the minutes of a meeting in a format, as text or as a file."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.file_errors import CannotWrite, CannotWriteDocument, FileExists
from notulen.domain.final_mark import Amendment
from notulen.domain.final_version import LinkedById
from notulen.domain.frozen_paper import FrozenPaper
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.paper import Letterhead
from notulen.domain.related_meeting import LinkedMeeting
from notulen.export.file_name import minutes_file_name
from notulen.export.formats import get_format
from notulen.export.gate.province_mentions import mentions
from notulen.export.gate.release import release_amendment
from notulen.export.minutes.amendment_part import with_amendment
from notulen.export.minutes.builder import build_minutes
from notulen.export.minutes.document import Layout, Material, MinutesDocument, Section
from notulen.export.minutes.edition_text import edition_text
from notulen.export.templates.template import Template
from notulen.locale.language import Language
from notulen.services.editions import Edition, Editions
from notulen.services.export_request import ExportRequest
from notulen.services.known_names import KnownNames
from notulen.services.other_meetings import OtherMeetings
from notulen.storage.atomic_write import make_folder, write_atomically
from notulen.storage.picture_file import read_picture
from notulen.storage.store import Store


class ExportService:
    """Minutes of one archive, on the paper of an office.

    `logo_fault` tells why the office's logo is not on the minutes composed last; without one it is None.
    """

    def __init__(self, store: Store, names: KnownNames, letterhead: Letterhead | None = None) -> None:
        self._store = store
        self._names = names
        self._others = OtherMeetings(store)
        self._editions = Editions(store)
        self._letterhead = letterhead or Letterhead()
        self.logo_fault: InvalidValue | None = None

    def compose(
        self,
        meeting: Meeting,
        *,
        language: Language,
        layout: Layout = Layout.OFFICIAL,
        sections: Collection[Section] | None = None,
        provinces: Collection[str] = (),
        is_public: bool = False,
        material: Material = Material.PARTS,
        version: int | None = None,
    ) -> MinutesDocument:
        """The minutes as a document without a format, with what a format made of `material` needs.

        Those of a final meeting are made from its last final version, or from `version`. Private lines never enter.
        Raises NotFound for a version there is none of, DamagedFile for one that is not as it was frozen.
        """
        known = {each.code: each for each in self._names.provinces}
        edition = self.edition(meeting, version)
        self.logo_fault = None
        paper = edition.paper or self.paper_of_today()

        def built(edition: Edition) -> MinutesDocument:
            return build_minutes(
                edition.meeting,
                provinces=known,
                layout=layout,
                language=language,
                related=edition.related,
                next_meeting=edition.next_meeting,
                sections=sections,
                only_provinces=provinces,
                letterhead=paper.letterhead,
                logo=paper.logo,
                series_name=edition.series_name,
                is_public=is_public,
                evaluated=edition.evaluated,
                material=material,
                changed=self._changed(meeting) if material is Material.EVENTS else None,
                ralats=_ralats_until(meeting, edition.amendment),
            )

        document = replace(built(edition), edition=edition_text(edition.mark, edition.amendment, language))
        is_told = material is Material.PARTS and (sections is None or Section.AMENDMENT in sections)
        # Without the part on the ralat a sound version is printed even where the one before it is damaged.
        before = self._editions.before(meeting, edition) if is_told else None
        if before is None or edition.amendment is None:
            return document
        amendment = release_amendment(
            edition.amendment,
            before.meeting,
            edition.meeting,
            only_provinces=provinces,
            mentioned=mentions(known.values()),
            is_public=is_public,
        )
        return with_amendment(document, amendment, built(before), known)

    def edition(self, meeting: Meeting, version: int | None = None) -> Edition:
        """The edition meant: the version asked for, else the last final, else the draft. NotFound, DamagedFile."""
        if version is not None or meeting.status is MeetingStatus.FINAL:
            return self._editions.frozen(meeting, version)
        return self.draft(meeting)

    def draft(self, meeting: Meeting) -> Edition:
        """The minutes as the record stands now, whether or not they are final."""
        series = (each.name for each in self._store.directory().series if each.id == meeting.series)
        return Edition(
            meeting=meeting,
            series_name=next(series, ""),
            next_meeting=self._others.next_day(meeting),
            linked=tuple(LinkedById(id=key, meeting=each) for key, each in sorted(self.linked(meeting).items())),
            evaluated=self.evaluated(meeting),
            amendment=meeting.amendment,
        )

    def _changed(self, meeting: Meeting) -> datetime | None:
        """When the meeting was last changed, as far as its file remembers."""
        with suppress(NotFound):
            latest = self._store.steps(meeting.number, limit=1)
            return latest[0].at if latest else None
        return None

    def paper_of_today(self) -> FrozenPaper:
        """What the office puts on its papers now; `logo_fault` tells why its logo is not there."""
        return FrozenPaper(letterhead=replace(self._letterhead, logo=""), logo=self._logo())

    def _logo(self) -> bytes:
        self.logo_fault = None
        if not self._letterhead.logo:
            return b""
        try:
            return read_picture("logo", self._letterhead.logo)
        except InvalidValue as fault:
            # Minutes that have to go out today do not wait for a picture.
            self.logo_fault = fault
            return b""

    def evaluated(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of other meetings that were reviewed in `meeting`."""
        return self._others.evaluated(meeting)

    def linked(self, meeting: Meeting) -> dict[str, LinkedMeeting]:
        """What there is to print of the archive's meetings that `meeting` points to, by id."""
        return self._others.linked(meeting)

    def render(
        self,
        meeting: Meeting,
        format_name: str,
        *,
        language: Language,
        layout: Layout = Layout.OFFICIAL,
        sections: Collection[Section] | None = None,
        provinces: Collection[str] = (),
        is_public: bool = False,
        template: Template | None = None,
        version: int | None = None,
    ) -> bytes:
        """The file's content. Raises NotFound for a format there is none of.

        `template` takes the place of the layout's own form; raises InvalidValue for a format that takes none,
        TemplateFault where it cannot be filled in. `version` is that of a final; see `compose`.
        """
        request = ExportRequest(
            format_name=format_name,
            layout=layout,
            sections=None if sections is None else tuple(sections),
            provinces=tuple(provinces),
            is_public=is_public,
            template=template,
            version=version,
        )
        return request.rendered(request.compose(self, meeting, language))

    def write(self, content: bytes, path: Path, *, is_forced: bool = False) -> Path:
        """Write a rendered document. Raises FileExists unless forced, CannotWriteDocument; the old file stands then."""
        if path.exists() and not is_forced:
            raise FileExists(path)
        with _leaving():
            write_atomically(path, content, overwrite=is_forced)
        return path

    def file_name(self, meeting: Meeting, format_name: str, pieces: Sequence[str] = ()) -> str:
        """The name a meeting's minutes are written under: safe, with reference, day and title.

        `pieces` tell what part of them it is: "aceh", "publik".
        """
        kind = get_format(format_name)
        # Of two formats with one ending the second is told by its name: "wa" is not the whole minutes as text.
        is_first = kind.suffix == f".{kind.name}"
        return minutes_file_name(meeting, kind.suffix, pieces if is_first else (kind.name, *pieces))

    def short_names(self, provinces: Sequence[str]) -> tuple[str, ...]:
        """What the provinces of these codes are called in short; a code nobody knows is left out."""
        known = (self._names.province_of(code) for code in provinces)
        return tuple(province.short_name for province in known if province)

    def make_folder(self, path: Path) -> None:
        """Make a folder to write several documents into where it is missing. Raises CannotWriteDocument."""
        with _leaving():
            make_folder(path)

    def chosen(self, *, series: str = "", since: date | None = None, until: date | None = None) -> tuple[int, ...]:
        """The numbers of the meetings of a series' id, from and until a day, oldest first; without any, of all.

        Only numbers are kept, so that an archive of any size fits. A meeting that cannot be read is among them where
        its day fits and no series is asked for, so that it is told and not passed over.
        """
        keys = sorted(self._store.keys(), key=lambda key: (key.day, key.number))
        if not series and since is None and until is None:
            return tuple(key.number for key in keys)
        keys = [key for key in keys if until is None or key.day <= until]
        fits = {
            meeting.number: (not series or meeting.series == series)
            and (since is None or (meeting.last_day or meeting.day) >= since)
            for meeting in self._store.meetings([key.number for key in keys])
        }
        unread = {key.number: not series and (since is None or key.day >= since) for key in keys}
        return tuple(number for number, is_fitting in {**unread, **fits}.items() if is_fitting)

    def each(self, numbers: Sequence[int]) -> Iterator[tuple[int, Meeting | None]]:
        """The meetings of `numbers` in that order, one at a time in memory; None where the file cannot be read.

        Until the last one was asked for, the papers of several print of other meetings what was so at the first.
        """
        waiting = iter(numbers)
        with self._others.held(len(numbers)):
            for meeting in self._store.meetings(numbers):
                for number in waiting:
                    yield number, meeting if number == meeting.number else None
                    if number == meeting.number:
                        break
            for number in waiting:
                yield number, None

    def provinces_concerned(self, meeting: Meeting) -> tuple[str, ...]:
        """The codes of the provinces that took part or were given something to do, in order."""
        here = {seat.province for seat in meeting.attendees if seat.is_here}
        owning = {owner.province for action in meeting.actions for owner in action.owners}
        return tuple(sorted((here | owning) - {""}))


@contextmanager
def _leaving() -> Iterator[None]:
    """What the disk refuses here is a document's; nothing of the archive was to be changed."""
    try:
        yield
    except CannotWrite as fault:
        raise CannotWriteDocument(fault.path, fault.fault, fault.free) from fault


def _ralats_until(meeting: Meeting, last: Amendment | None) -> tuple[Amendment, ...]:
    """The ralats up to that of an edition; none for a first version."""
    return tuple(each for each in meeting.ralats if last is not None and each.number <= last.number)
