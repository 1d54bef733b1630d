"""Minutes sent out: in every format and language, for some provinces only, and never with what is private."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen import paths
from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import NotFound
from notulen.domain.file_errors import FileExists
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Letterhead, Signer
from notulen.domain.province import Zone
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.series import Series
from notulen.export.minutes.document import Layout
from notulen.locale.language import Language
from notulen.services.demo import make_demo
from notulen.services.exports import ExportService
from pictures import png
from world import NAMES, TODAY, World

FORMATS = ["md", "txt", "json"]
INDONESIAN_LABELS = ("Notulen", "Hari/Tanggal", "Waktu", "Tempat", "Peserta", "Kesimpulan", "Tindak", "Tenggat")
INDONESIAN_WORDS = ("Selasa", "Juli", "Jumat", "hadir", "terlambat", "terbuka", "selesai", "perlu", "orang", "periode")


@pytest.fixture
def world() -> World:
    made = World()
    made.meetings.create(
        "R-WITA", TODAY, now=made.now, zone=Zone.WITA, last_day=date(2020, 7, 9), starts=time(9, 30), is_open_ended=True
    )
    made.types(
        "+ Irman @sumut terlambat",
        "+ Marwan Nusuf @aceh",
        "+ jajaran Eselon III @bali 12 orang",
        "@irman kata irman",
        "~ RAHASIA pertama ??",
        "@aceh RAHASIA kedua",
        "=~",
        "! sepakat",
        "> kirim data @semua <2020-07-10",
        "> lapor @bali <2020-07-31",
        "> susul @zzz",
    )
    made.actions.set_status(
        "A1.1", ActionStatus.DONE, now=made.now, owners=made.actions.parties(["aceh"]), text="terkirim"
    )
    return made


def exporter(world: World) -> ExportService:
    return ExportService(world.store, NAMES, Letterhead(lines=("DISKOMINFO",)))


def rendered(world: World, name: str, **options: object) -> str:
    options = {"language": Language.INDONESIAN, **options}
    return exporter(world).render(world.store.meeting(1), name, **options).decode()  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("provinces", [(), ("11",)])
def test_what_is_private_leaves_in_no_format(
    world: World, name: str, layout: Layout, language: Language, provinces: tuple[str, ...]
) -> None:
    text = rendered(world, name, layout=layout, language=language, provinces=provinces)
    assert "RAHASIA" not in text
    assert "B1.2" not in text, "nor what is left to tidy in it"


@pytest.mark.parametrize("name", FORMATS)
def test_an_extract_holds_what_concerns_its_province_and_every_decision(world: World, name: str) -> None:
    text = rendered(world, name, provinces=("11",), layout=Layout.PLAIN)
    assert [piece in text for piece in ("Marwan Nusuf", "sepakat", "kirim data")] == [True] * 3
    assert [piece in text for piece in ("Irman", "kata irman", "lapor", "susul", "jajaran")] == [False] * 5


@pytest.mark.parametrize("layout", list(Layout))
def test_in_english_every_label_date_and_status_is_english(world: World, layout: Layout) -> None:
    text = rendered(world, "md", language=Language.ENGLISH, layout=layout)
    assert [word for word in (*INDONESIAN_LABELS, *INDONESIAN_WORDS) if word in text] == []
    for piece in ("7 to 9 July 2020", "09.30 WITA until finished", "late", "(12 people)", "1 of 3 done", "open"):
        assert piece in text
    assert ("(to be tidied)" in text) is (layout is Layout.PLAIN)


def test_several_days_and_an_open_end_are_printed_in_the_meetings_zone(world: World) -> None:
    text = rendered(world, "txt", layout=Layout.PLAIN)
    assert "Selasa s.d. Kamis, 7 s.d. 9 Juli 2020" in text
    assert "09.30 WITA s.d. selesai" in text
    assert "10.00 WITA" in text, "Irman joined at 09.00 WIB"


def test_the_meetings_around_it_are_printed_as_the_archive_knows_them(world: World) -> None:
    series = world.series.put(Series(id="", name="Raker"), now=world.now)
    other = world.meetings.create(
        "Rakor Denpasar", date(2020, 9, 4), now=world.now, last_day=date(2020, 9, 6), place="Hotel", series=series.id
    )
    link = RelatedMeeting(relation=Relation.NEXT, meeting=other.id)
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.put(replace(change.meeting(1), related=(link,), series=series.id))
    text = rendered(world, "md", layout=Layout.PLAIN)
    for piece in ("Rakor Denpasar", "4 s.d. 6 September 2020", "Hotel", "**Seri", "Raker", "**DISKOMINFO**"):
        assert piece in text


def test_who_signs_for_the_office_signs_where_the_meeting_names_nobody(world: World) -> None:
    office = Settings(signer_post="Kepala Dinas", signer_name="Irman", signer_nip="19700101").paper
    assert Settings().paper == Letterhead()
    service = ExportService(world.store, NAMES, office)
    meeting = world.store.meeting(1)
    text = service.render(meeting, "md", language=Language.INDONESIAN).decode()
    assert [piece in text for piece in ("Kepala Dinas", "**Irman**", "NIP 19700101")] == [True] * 3
    assert "19700101" not in service.render(meeting, "md", language=Language.INDONESIAN, is_public=True).decode()
    named = replace(meeting, signers=(Signer(post="Ketua", name="Marwan"),))
    text = service.render(named, "md", language=Language.INDONESIAN).decode()
    assert "**Marwan**" in text
    assert "**Irman**" not in text


def test_two_sign_for_the_office_with_place_and_day(world: World) -> None:
    office = Settings(
        signer_name="Irman", second_signer_post="Notulis", second_signer_name="Sari", signing_place="Medan"
    )
    service, meeting = ExportService(world.store, NAMES, office.paper), world.store.meeting(1)
    text = service.render(meeting, "txt", language=Language.INDONESIAN).decode()
    dated, headed = (line for line in text.splitlines() if "Medan" in line or "Notulis," in line)
    assert dated.split("  ")[-1].strip() == "Medan, 9 Juli 2020", "the last of its days"
    assert headed.split() == ["Notulis,", "Pimpinan", "Sidang/Rapat,"]
    (named,) = (line for line in text.splitlines() if line.startswith("Sari"))
    assert named.split() == ["Sari", "Irman"]
    page = service.render(meeting, "md", language=Language.INDONESIAN).decode()
    assert "|  | Medan, 9 Juli 2020 |\n| --- | --- |\n| Notulis, | Pimpinan Sidang/Rapat, |" in page


def test_the_minutes_are_made_without_a_logo_that_has_gone_and_it_is_told(world: World, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    service = ExportService(world.store, NAMES, Letterhead(logo=str(tmp_path / "logo.png")))
    meeting = world.store.meeting(1)
    assert (service.compose(meeting, language=Language.INDONESIAN).logo, service.logo_fault) == (png(), None)
    (tmp_path / "logo.png").unlink()
    assert service.compose(meeting, language=Language.INDONESIAN).logo == b""
    assert service.logo_fault is not None
    assert service.logo_fault.reason == "no_such_file"


def test_a_file_is_never_written_over_unless_told_to(world: World, tmp_path: Path) -> None:
    service, meeting = exporter(world), world.store.meeting(1)
    path = tmp_path / service.file_name(meeting, "md")
    assert path.name == "notulen-R1-2020-07-07-r-wita.md"
    service.write(b"satu", path)
    with pytest.raises(FileExists):
        service.write(b"dua", path)
    assert service.write(b"dua", path, is_forced=True).read_bytes() == b"dua"
    with pytest.raises(NotFound):
        service.file_name(meeting, "odt")


def test_the_sample_archive_is_made_once_and_its_meetings_keep_their_numbers() -> None:
    world = World()
    assert make_demo(world.store, paths.data_folder() / "demo", now=world.now) == 5
    assert make_demo(world.store, paths.data_folder() / "demo", now=world.now) == 5
    found: tuple[Meeting, ...] = world.meetings.find_all()
    assert sorted(each.number for each in found) == [1, 2, 3, 4, 5]
    assert world.people.find_all() != ()
    assert len(world.history.steps()) == 1
