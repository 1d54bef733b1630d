"""The Word file around the text: what it tells about itself, and the same bytes whenever it is written."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from notulen.domain.value import Value
from notulen.export.minutes.composition import joined
from notulen.export.minutes.document import MinutesDocument
from notulen.export.paper_frame import file_title
from notulen.export.word.runs import writable
from notulen.export.word.styles import language_tag

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST = 255
_SAMPLE = (
    "/thumbnail",
    "/extended-properties",
    "/stylesWithEffects",
    "/webSettings",
    "/theme",
    "/customXml",
)
"""The ends of the names of relations to what minutes do without."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


class FileProperties(Value, frozen=True):
    """What a file manager and a registry show of the file; `moment` is in UTC."""

    title: str
    subject: str
    author: str
    language: str
    moment: datetime


def properties_of(minutes: MinutesDocument) -> FileProperties:
    """The minutes' own; their moment is that of the meeting."""
    record = minutes.record
    return FileProperties(
        title=_short(file_title(minutes)),
        subject=_short(joined(minutes.reference, minutes.subtitle, minutes.edition)),
        author=_short(minutes.author),
        language=language_tag(minutes.language),
        moment=datetime.combine(record.day, record.starts or time(), tzinfo=record.zone.offset).astimezone(UTC),
    )


def tell_properties(document: "Document", told: FileProperties) -> None:
    """Put them into the file, in place of whatever it told before."""
    properties = document.core_properties
    properties.title, properties.subject = told.title, told.subject
    properties.author = properties.last_modified_by = told.author
    properties.language = told.language
    properties.created = properties.modified = told.moment.replace(tzinfo=None)
    properties.comments, properties.keywords, properties.category = "", "", ""
    properties.revision = 1


def drop_sample_parts(document: "Document") -> None:
    """Leave out what the library's own sample brings: its picture, its counts of words, its themes and effects."""
    package = document.part.package
    for relations in (package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_SAMPLE):
                del relations[key]


def saved(document: "Document") -> bytes:
    """The file. The clock is not in it: the same document gives the same bytes."""
    written, fixed = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for each in source.infolist():
            told = ZipInfo(each.filename, _EPOCH)
            told.compress_type = ZIP_DEFLATED
            target.writestr(told, source.read(each))
    return fixed.getvalue()


def _short(text: str) -> str:
    return writable(text)[:_LONGEST]
