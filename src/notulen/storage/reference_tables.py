"""Reads the shipped tables of provinces and well-known offices."""

from collections.abc import Iterator
from pathlib import Path

from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import CannotRead, cannot_read
from notulen.domain.office import Office, OfficeKind
from notulen.domain.province import Province, Zone

PROVINCE_COLUMNS = ("code", "official_name", "short_name", "aliases", "capital", "time_zone", "island_group")
OFFICE_COLUMNS = ("id", "name", "handle", "kind", "aliases", "province")


def load_provinces(path: Path) -> tuple[Province, ...]:
    """The provinces of a UTF-8 CSV file with PROVINCE_COLUMNS, aliases apart by `;`, in the file's order.

    Raises CannotRead for a file that is no such table, InvalidValue, naming file and line, for a bad row.
    """
    provinces = []
    taken: dict[str, str] = {}
    zones = {zone.value: zone for zone in Zone}
    for place, cells in _rows(path, PROVINCE_COLUMNS):
        code, name, short_name, aliases, capital, zone, island_group = cells
        if len(code) != 2 or not (code.isascii() and code.isdigit()):
            raise InvalidValue(place, code, "code")
        if not name or not short_name:
            raise InvalidValue(place, code, "name")
        if zone not in zones:
            raise InvalidValue(place, zone, "time_zone", tuple(zones))
        province = Province(
            code=code,
            name=name,
            short_name=short_name,
            aliases=_aliases(aliases),
            capital=capital,
            zone=zones[zone],
            island_group=island_group,
        )
        _claim(taken, place, code, (name, short_name, *province.aliases))
        provinces.append(province)
    _check_unique([province.code for province in provinces], path)
    return tuple(provinces)


def load_offices(path: Path) -> tuple[Office, ...]:
    """The offices of a UTF-8 CSV file with OFFICE_COLUMNS; errors as in `load_provinces`.

    A handle is lower case and one word; `province` is a two-digit code or empty.
    """
    offices = []
    taken: dict[str, str] = {}
    kinds = {kind.value: kind for kind in OfficeKind}
    for place, cells in _rows(path, OFFICE_COLUMNS):
        office_id, name, handle, kind, aliases, province = cells
        if not office_id or not name:
            raise InvalidValue(place, office_id, "name")
        if handle != handle.casefold() or not handle.isalnum():
            raise InvalidValue(place, handle, "handle")
        if kind not in kinds:
            raise InvalidValue(place, kind, "kind", tuple(kinds))
        if province and not (len(province) == 2 and province.isascii() and province.isdigit()):
            raise InvalidValue(place, province, "province")
        office = Office(
            id=office_id,
            name=name,
            handle=handle,
            kind=kinds[kind],
            aliases=_aliases(aliases),
            province=province,
        )
        _claim(taken, place, office_id, (name, handle, *office.aliases))
        offices.append(office)
    _check_unique([office.id for office in offices], path)
    return tuple(offices)


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each row that is not empty, with its place ("offices.csv:7"). Raises CannotRead, InvalidValue."""
    lines = read_cells(path)
    if not lines or tuple(cell.strip() for cell in lines[0]) != columns:
        raise CannotRead(path, "columns")
    for number, line in enumerate(lines[1:], start=2):
        cells = [cell.strip() for cell in line]
        if not any(cells):
            continue
        place = f"{path.name}:{number}"
        if len(cells) != len(columns):
            raise InvalidValue(place, ",".join(cells), "columns", columns)
        yield place, cells


def read_cells(path: Path) -> list[list[str]]:
    """The cells of a UTF-8 CSV file, line by line. Raises CannotRead."""
    try:
        # Spreadsheets put a byte order mark before the first column's name.
        written = path.read_text(encoding="utf-8").removeprefix("\ufeff")
    except OSError as error:
        raise cannot_read(path, error) from error
    except UnicodeDecodeError as error:
        raise CannotRead(path, "not_utf8") from error
    if '"' not in written:
        # The shipped tables need no quoting, and the csv module costs a millisecond of every start.
        return [line.split(",") for line in written.splitlines()]
    import csv

    try:
        return list(csv.reader(written.splitlines(keepends=True), strict=True))
    except csv.Error as error:
        raise CannotRead(path, "not_csv") from error


def _aliases(cell: str) -> tuple[str, ...]:
    return tuple(alias for alias in (part.strip() for part in cell.split(";")) if alias) if cell else ()


def _claim(taken: dict[str, str], place: str, owner: str, names: tuple[str, ...]) -> None:
    """Raise InvalidValue when a name already belongs to another row: whoever types it could mean either."""
    for name in names:
        key = name.casefold()
        if taken.setdefault(key, owner) != owner:
            raise InvalidValue(place, name, "duplicate", (taken[key],))


def _check_unique(keys: list[str], path: Path) -> None:
    if len(set(keys)) != len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        raise InvalidValue(path.name, twice, "duplicate")
