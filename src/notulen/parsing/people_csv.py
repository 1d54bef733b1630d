"""Reads people from a CSV file as Excel or a person writes it: any usual encoding, separator and order of columns."""

import csv
import io
import re
from collections.abc import Mapping, Sequence

from notulen.domain.bad_cell import BadCell
from notulen.domain.text import clean_text
from notulen.domain.value import Value

_MOST_ROWS_ABOVE = 10
_MOST_CELL = 10_000
_SEPARATORS = (";", ",", "\t", "|")
_UNHEADED = ("name", "office", "post")
_COLUMNS: Mapping[str, str] = {
    "name": "nama;nama lengkap;nama peserta;nama pejabat;peserta;nama dan gelar;name;full name",
    "titles_before": "gelar depan;titles before",
    "titles_after": "gelar belakang;gelar;titles after",
    "handle": "sebutan;panggilan;nama panggilan;handle;nickname",
    "spellings": "nama lain;ejaan lain;ejaan;other names;spellings;aliases",
    "office": "instansi;asal instansi;asal;opd;unit kerja;lembaga;kantor;office;organisation;organization;institution",
    "province": "provinsi;prov;province",
    "post": "jabatan;post;position",
    "since": "sejak;menjabat sejak;tmt;tmt jabatan;since",
    "nip": "nip;nomor induk pegawai;nip nrp;employee number",
    "rank": "pangkat;golongan;gol;pangkat golongan;pangkat gol;pangkat gol ruang;rank;grade",
    "phone": "hp;no hp;nomor hp;telepon;telp;no telp;no telepon;nomor telepon;wa;no wa;nomor wa;whatsapp;phone;"
    "phone number;mobile;telephone",
    "email": "email;e mail;surel;alamat email;alamat surel",
    "note": "keterangan;catatan;ket;remark;remarks;note;notes",
}
_FIELD_OF = {name: field for field, names in _COLUMNS.items() for name in names.split(";")}
_COUNTERS = frozenset(("", "no", "nomor", "number"))


class SheetRow(Value, frozen=True):
    """A row of the file: the `line` it begins in, and its texts by field."""

    line: int
    texts: Mapping[str, str]


class PeopleSheet(Value, frozen=True):
    """What a file holds. `columns` has the header of each field as it is written, `ignored` the headers of no use."""

    rows: tuple[SheetRow, ...]
    columns: Mapping[str, str]
    ignored: tuple[str, ...] = ()


def decoded(content: bytes) -> str:
    """The text of a file, in UTF-8, UTF-16 with a mark at its beginning, or what Windows uses. Raises UnicodeError."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def read_people(text: str) -> PeopleSheet:
    """The rows of `text`, empty ones left out. Raises BadCell for what is beyond the header, csv.Error."""
    separator = _separator(text)
    lines = text.split("\n", 1)
    if lines[0].strip().casefold().startswith("sep=") and len(lines) > 1:  # a word to Excel, not to people
        return _sheet(_cells(lines[1], separator), 1)
    return _sheet(_cells(text, separator), 0)


def _sheet(found: Sequence[tuple[int, list[str]]], above: int) -> PeopleSheet:
    filled = [(line + above, cells) for line, cells in found if any(cells)]
    place = _header_place(filled)
    if place is None:
        columns = {field: field for field in _UNHEADED}
        fields: list[str] = list(_UNHEADED)
        return PeopleSheet(rows=tuple(_row(line, cells, fields, []) for line, cells in filled), columns=columns)
    line, header = filled[place]
    fields = [_FIELD_OF.get(_folded(each), "") for each in header]
    columns = {}
    for field, written in zip(fields, header, strict=True):
        if field in columns:
            raise BadCell(line, columns[field], written, "duplicate")
        if field:
            columns[field] = written
    unknown = (written for field, written in zip(fields, header, strict=True) if not field)
    ignored = tuple(written for written in unknown if _folded(written) not in _COUNTERS)
    rows = tuple(_row(line, cells, fields, header) for line, cells in filled[place + 1 :])
    return PeopleSheet(rows=rows, columns=columns, ignored=ignored)


def _row(line: int, cells: list[str], fields: Sequence[str], header: Sequence[str]) -> SheetRow:
    for place, text in enumerate(cells[len(fields) :], len(fields) + 1):
        if text:
            raise BadCell(line, str(place), text, "beyond_header", header or fields)
    texts = {field: text for field, text in zip(fields, cells, strict=False) if field and text}
    return SheetRow(line=line, texts=texts)


def _header_place(filled: Sequence[tuple[int, list[str]]]) -> int | None:
    """Which of the first rows names the columns; above it may stand a title."""
    for place, (_, cells) in enumerate(filled[:_MOST_ROWS_ABOVE]):
        fields = {_FIELD_OF.get(_folded(each), "") for each in cells} - {""}
        if "name" in fields and (place == 0 or len(fields) > 1):
            return place
    return None


def _cells(text: str, separator: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found, begins = [], 1
    for row in reader:
        found.append((begins, [" ".join(clean_text(cell[:_MOST_CELL]).split()) for cell in row]))
        begins = reader.line_num + 1
    return found


def _separator(text: str) -> str:
    """What parts the cells: the sign that stands most often outside quotation marks; of two the one Excel uses here.

    Asked of the first rows together, because a title above the header has none.
    """
    beginning = re.sub(r'"[^"]*"', "", "\n".join(text.splitlines()[:_MOST_ROWS_ABOVE]))
    semicolons = beginning.count(";")
    if semicolons:  # a name with degrees has commas of its own
        return ";"
    return max(_SEPARATORS, key=lambda sign: (beginning.count(sign), -_SEPARATORS.index(sign)))


def _folded(header: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", header.casefold()).split())
