"""Use cases of sending out: the minutes of a meeting in a format, as text or as a file."""

from collections.abc import Collection, Sequence
from pathlib import Path

from notulen.domain.errors import FileExists
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Signer
from notulen.export.file_name import minutes_file_name
from notulen.export.formats import get_format
from notulen.export.minutes_builder import build_minutes
from notulen.export.minutes_document import Layout, LinkedMeeting, MinutesDocument, Section
from notulen.locale.language import Language
from notulen.services.evaluations import Evaluations
from notulen.services.known_names import KnownNames
from notulen.services.upcoming import next_meeting_day
from notulen.storage.atomic_write import write_atomically
from notulen.storage.store import Store


class ExportService:
    """Minutes of one archive. `letterhead` are the lines of the office's own head, `signer` who signs for it."""

    def __init__(
        self, store: Store, names: KnownNames, letterhead: Sequence[str] = (), signer: Signer | None = None
    ) -> None:
        self._store = store
        self._names = names
        self._evaluations = Evaluations(store)
        self._letterhead = tuple(letterhead)
        self._signer = signer

    def compose(
        self,
        meeting: Meeting,
        *,
        language: Language,
        layout: Layout = Layout.OFFICIAL,
        sections: Collection[Section] | None = None,
        provinces: Collection[str] = (),
        is_public: bool = False,
    ) -> MinutesDocument:
        """The minutes as a document without a format. Private lines never enter it."""
        directory = self._store.directory()
        series = next((each.name for each in directory.series if each.id == meeting.series), "")
        return build_minutes(
            meeting,
            provinces={each.code: each for each in self._names.provinces},
            layout=layout,
            language=language,
            related=self.linked(meeting),
            next_meeting=next_meeting_day(self._store, meeting),
            sections=sections,
            only_provinces=provinces,
            letterhead=self._letterhead,
            series_name=series,
            is_public=is_public,
            signer=self._signer,
            evaluated=self.evaluated(meeting),
        )

    def evaluated(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of other meetings that were reviewed in `meeting`."""
        return self._evaluations.of(meeting)

    def linked(self, meeting: Meeting) -> dict[str, LinkedMeeting]:
        """What there is to print of the archive's meetings that `meeting` points to, by id."""
        wanted = {link.meeting for link in meeting.related if link.meeting}
        if not wanted:
            return {}
        found = (each for each in self._store.meetings() if each.id in wanted)
        return {
            each.id: LinkedMeeting(
                reference=each.reference, title=each.title, day=each.day, last_day=each.last_day, place=each.place
            )
            for each in found
        }

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
    ) -> bytes:
        """The file's content. Raises NotFound for a format there is none of."""

        def compose() -> MinutesDocument:
            return self.compose(
                meeting,
                language=language,
                layout=layout,
                sections=sections,
                provinces=provinces,
                is_public=is_public,
            )

        content = get_format(format_name).render(compose)
        return content.encode() if isinstance(content, str) else content

    def write(self, content: bytes, path: Path, *, is_forced: bool = False) -> Path:
        """Write a rendered document. Raises FileExists unless forced, CannotWrite; the old file stands then."""
        if path.exists() and not is_forced:
            raise FileExists(path)
        write_atomically(path, content, overwrite=is_forced)
        return path

    def file_name(self, meeting: Meeting, format_name: str) -> str:
        """The name a meeting's minutes are written under: safe, with reference, day and title."""
        return minutes_file_name(meeting, get_format(format_name).suffix)
