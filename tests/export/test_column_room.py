"""The widths of columns: words and headings stay whole where there is room, and nothing is wider than the page."""

from notulen.export.column_room import column_room, lines_of, row_lines, text_width
from notulen.export.minutes.document import Column, Table

HEADINGS = ("No.", "Uraian tindak lanjut", "Penanggung jawab", "Tenggat", "Status", "Keterangan")
WEIGHTS = (1, 5, 3, 3, 2, 3)


def table(*cells: str) -> Table:
    pairs = enumerate(zip(HEADINGS, WEIGHTS, strict=True))
    columns = tuple(Column(heading=heading, weight=weight, is_narrow=not place) for place, (heading, weight) in pairs)
    return Table(columns=columns, rows=(cells,))


def test_headings_stay_on_one_line_where_there_is_room_and_the_widest_column_gives_way_first() -> None:
    short = table("A6.40", "menyusun penyelenggaraan", "Sulawesi Selatan", "Minggu, 31 Mei 2026", "terbuka", "")
    long = table("A6.40", "menyusun", "Sulawesi Selatan", "dikoordinasikan", "terbuka", "ditindaklanjuti")
    wide = table("A6.40", *("m" * 60 for _ in HEADINGS[1:]))
    for each, whole in ((short, HEADINGS), (long, HEADINGS[:1] + HEADINGS[2:]), (wide, ())):
        widths = column_room(each, 9072, 9.5, 170)
        fits = [
            text_width(text, 9.5, is_bold=True) + 170 <= width + 1 for text, width in zip(HEADINGS, widths, strict=True)
        ]
        assert sum(widths) == 9072
        assert [text for text, is_whole in zip(HEADINGS, fits, strict=True) if is_whole and text in whole] == list(
            whole
        )


def test_lines_are_counted_as_they_break_between_words() -> None:
    room = text_width("satu dua", 10)
    assert [lines_of(text, 10, room) for text in ("", "satu dua", "satu dua tiga")] == [1, 1, 2]
    assert lines_of("dua" * 30, 10, room) > 5
    assert row_lines(("satu", "satu dua tiga"), (room, room + 9), 10, 9) == 2
