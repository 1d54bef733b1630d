"""Whatever the format, it is the same paper: who signs, what frames it, and what an amended one tells."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from demo.demo_files import ALL, meeting
from export.composed import compose
from export.format_readers import read_back
from export.meetings import PROVINCES, raker_2019
from notulen.domain.final_mark import Amendment
from notulen.export.formats import FORMATS
from notulen.export.item_numbers import item_number
from notulen.export.minutes.amendment_part import with_amendment
from notulen.export.minutes.document import (
    Facts,
    ItemList,
    Layout,
    Material,
    MinutesDocument,
    Paragraph,
    Section,
    SignatureBlock,
    Signatures,
    Span,
    SubHeading,
    Table,
    plain,
)
from notulen.export.minutes.edition_text import edition_text
from notulen.export.minutes.sentences import with_full_stop
from notulen.export.paper_frame import HeadRank, file_title, foot, head_lines, shortened
from notulen.export.signature_lines import signature_lines
from notulen.export.templates.context import template_context
from notulen.locale.language import Language

NOW = datetime(2023, 6, 13, 3, tzinfo=UTC)
PAPERS = [name for name, each in FORMATS.items() if each.made_of is Material.PARTS and name not in ("json", "wa")]


def words(name: str, minutes: MinutesDocument) -> str:
    """What is read in that format, with single spaces."""
    return " ".join(read_back(name, FORMATS[name].rendered(lambda: minutes)).text.split())


def squeezed(text: str) -> str:
    """`text` without spaces, since no two readers agree on those between cells."""
    return "".join(text.split())


def texts_of(minutes: MinutesDocument) -> Iterator[str]:
    """Every text above the signatures, in the order in which the minutes have it."""
    for part in minutes.parts:
        yield part.heading
        for block in part.blocks:
            match block:
                case Paragraph():
                    yield plain(block.spans)
                case SubHeading():
                    yield f"{block.number} {block.text}"
                case Facts():
                    for fact in block.facts:
                        yield from (fact.label, *map(plain, fact.values or ((Span(text=minutes.blank),),)))
                case ItemList():
                    for item in block.items:
                        yield from (item.label, plain(item.spans), *(plain(each.spans) for each in item.children))
                case Table():
                    yield from (column.heading for column in block.columns)
                    yield from (cell for row in block.rows for cell in row)
                case Signatures():
                    return


def amended(minutes: MinutesDocument) -> MinutesDocument:
    """`minutes` as those of a ralat that moved the meeting to another place."""
    amendment = Amendment(number=1, opened=NOW, reason="tempat keliru", asked_by="Kadis Sumut")
    before = replace(minutes, record=replace(minutes.record, place="Gedung Lama"))
    told = replace(minutes, edition=edition_text(None, amendment, minutes.language))
    return with_amendment(told, amendment, before, PROVINCES)


def test_a_rank_speaks_for_itself_and_a_blank_one_says_what_it_is_to_be() -> None:
    block = Signatures(
        blocks=(
            SignatureBlock(heading="Notulis", post=None),
            SignatureBlock(heading="Pimpinan Rapat", post="Kepala Dinas", name="Irman", rank="Pembina", nip="1970"),
            SignatureBlock(heading="", name="Cut Sari", nip=None),
        ),
        rank_label="Pangkat",
        nip_label="NIP",
    )
    assert [(each.above, each.name, each.below, each.is_blank) for each in signature_lines(block, "." * 20)] == [
        (("Notulis,",), "." * 20, ("Pangkat .....", "NIP ....."), True),
        (("Pimpinan Rapat,", "Kepala Dinas"), "Irman", ("Pembina", "NIP 1970"), False),
        (("." * 20,), "Cut Sari", ("Pangkat .....",), False),
    ]


def test_the_office_stands_out_of_its_letterhead() -> None:
    over, office, address = HeadRank.OVER, HeadRank.OFFICE, HeadRank.ADDRESS
    for lines, ranks in (
        (("PEMERINTAH ACEH", "DINAS KOMINFO", "", "Jalan Cut Nyak Dhien 1"), [over, office, address]),
        (("PEMERINTAH KOTA", "SEKRETARIAT DAERAH", "BAGIAN UMUM"), [over, over, office]),
        (("Asosiasi Kominfo", "Jakarta"), [office, address]),
        ((), []),
    ):
        assert [line.rank for line in head_lines(lines)] == ranks


def test_foot_and_file_name_the_meeting() -> None:
    minutes = replace(compose(raker_2019()), edition="Konsep")
    title = raker_2019().title
    assert foot(minutes) == f"Konsep · {title}, 29 Agustus 2019"
    assert file_title(minutes) == f"NOTULA: {title}"
    plain = compose(raker_2019(), Layout.PLAIN)
    assert file_title(plain) == plain.title, "which names the meeting already"


def test_lists_count_on_where_the_letters_end() -> None:
    assert [item_number(place) for place in (0, 26)] == ["1.", "27."]
    assert [item_number(place, 1) for place in (0, 25, 26)] == ["a.", "z.", "27."]


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_has_the_same_places_to_sign_and_tells_of_its_ralat(name: str) -> None:
    minutes = amended(compose(raker_2019()))
    (block,) = (each for part in minutes.parts for each in part.blocks if isinstance(each, Signatures))
    text = words(name, minutes)
    for place in signature_lines(block, minutes.blank):
        for line in (*place.above, place.name, *place.below):
            assert line in text
    for told in ("Konsep Ralat ke-1", "Tempat keliru", "Kadis Sumut", "Perubahan terhadap versi 1", "Gedung Lama"):
        assert told in text
    assert "ralat ke-1" in text.casefold().replace("konsep ralat ke-1", ""), "the heading of the part"


def test_a_ralat_that_changes_nothing_says_so_before_the_signatures() -> None:
    minutes = compose(raker_2019())
    amendment = Amendment(number=2, opened=NOW, reason="salah sangka", asked_by="")
    told = with_amendment(minutes, amendment, minutes, PROVINCES)
    sections = [part.section for part in told.parts]
    assert sections.index(Section.AMENDMENT) < sections.index(Section.CLOSING) < sections.index(Section.SIGNATURES)
    assert "Perubahan terhadap" not in words("txt", told)


@pytest.mark.parametrize("layout", list(Layout))
def test_templates_and_messages_take_their_facts_from_the_head_alone(layout: Layout) -> None:
    minutes = compose(raker_2019(), layout, Language.INDONESIAN)
    assert template_context(amended(minutes))["facts"] == template_context(minutes)["facts"]
    assert "29 Agustus 2019" in words("wa", amended(minutes))


@pytest.mark.parametrize("number", ALL)
def test_page_and_word_file_of_the_five_meetings_say_the_same_in_the_same_order(number: int) -> None:
    minutes = compose(meeting(number))
    for name in ("html", "docx"):
        text, place = squeezed(words(name, minutes)), 0
        for told in (minutes.title, *texts_of(minutes)):
            found = text.find(squeezed(told), place)
            assert found >= 0, (name, told)
            place = found + len(squeezed(told))


def test_sentences_of_the_official_form_end() -> None:
    for text, ended in {
        "koordinasi diperkuat": "koordinasi diperkuat.",
        "Satu Data (Sata)": "Satu Data (Sata).",
        "naik 10%": "naik 10%.",
        "dan lain-lain.": "dan lain-lain.",
        "siapa?": "siapa?",
        "“siap.”": "“siap.”",
        "“siap”": "“siap”.",
        "lihat https://contoh.id/a": "lihat https://contoh.id/a",
        "tulis ke sari@contoh.id": "tulis ke sari@contoh.id",
        "baris\nbaris": "baris\nbaris",
        "rincian:": "rincian:",
        "": "",
    }.items():
        assert with_full_stop(text) == ended


def test_the_foot_of_a_page_keeps_to_one_line_and_tells_all_days() -> None:
    minutes = compose(raker_2019())
    record = replace(minutes.record, title="Rapat Kerja " * 20, last_day=minutes.record.day + timedelta(days=1))
    assert foot(replace(minutes, record=record)) == f"{'Rapat Kerja ' * 5}…, 29 s.d. 30 Agustus 2019"
    assert shortened("kata", 4) == "kata"
    assert shortened("x" * 9, 4) == "xxxx …"
