"""What an export was asked for, apart from the meeting: format, form, parts, provinces, for whom, which version."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.export.formats import get_format
from notulen.export.minutes.document import Layout, MinutesDocument, Section
from notulen.export.templates.template import Template
from notulen.locale.export_texts import export_texts
from notulen.locale.language import Language
from notulen.locale.words import word

if TYPE_CHECKING:
    from notulen.services.exports import ExportService

_MOST_NAMED = 3
"""So many provinces are told by the name of a file, which has to stay short."""


class ExportRequest(Value, frozen=True):
    """One kind of document of any meeting.

    `sections` None are those of the format, `provinces` the codes of an extract, `version` that of a final.
    """

    format_name: str
    layout: Layout
    sections: tuple[Section, ...] | None = None
    provinces: tuple[str, ...] = ()
    is_public: bool = False
    template: Template | None = None
    version: int | None = None

    def compose(
        self, exports: "ExportService", meeting: Meeting, language: Language, *, provinces: Sequence[str] = ()
    ) -> MinutesDocument:
        """The minutes as the format needs them; what is left is `rendered`, which reads nothing of the archive.

        `provinces` make an extract for others than those asked for. Raises as `ExportService.compose`.
        """
        kind = get_format(self.format_name)
        return exports.compose(
            meeting,
            language=language,
            layout=self.layout,
            sections=kind.sections if self.sections is None else self.sections,
            provinces=provinces or self.provinces,
            is_public=self.is_public,
            material=kind.made_of,
            version=self.version,
        )

    def rendered(self, minutes: MinutesDocument) -> bytes:
        """The file's content. Raises InvalidValue, TemplateFault, CannotTypeset, LibraryMissing."""
        return get_format(self.format_name).rendered(lambda: minutes, self.template)

    def file_name(
        self, exports: "ExportService", meeting: Meeting, language: Language, *, provinces: Sequence[str] = ()
    ) -> str:
        """The name of its file, which tells an extract, a public copy and a single part from the whole minutes."""
        texts = export_texts(language)
        pieces = list(exports.short_names(provinces or self.provinces))
        if len(pieces) > _MOST_NAMED:
            pieces = [texts.provinces_piece.format(count=len(pieces))]
        if self.sections is not None and len(self.sections) == 1:
            pieces.append(word(self.sections[0], language))
        if self.version is not None:
            pieces.append(f"v{self.version}")
        if self.is_public:
            pieces.append(texts.public_piece)
        return exports.file_name(meeting, self.format_name, pieces)
