"""Actions of many owners at a shell: parts answered with -p, evidence, verification, what waits, the whole story."""

import pytest

from cli.shell import Shell
from hostile_texts import HOSTILE, obeyed
from notulen.domain.action_item import ActionStatus, Priority


@pytest.fixture
def office(shell: Shell) -> Shell:
    """One meeting with an action for seven provinces and two others; today is 7 July 2020."""
    shell.does("new", "Rakor SPBE", "--date", "2020-07-07")
    seats = "".join(f"+ Utusan {place} @{place}\n" for place in ("aceh", "sumut", "jambi", "kepri", "babel", "lampung"))
    lines = "+ Tono @banten\n> kirim data SPBE @semua <20 juli\n> susun rangkuman @askompsi <27 juli\n> lapor @banten\n"
    shell.does("note", "-", "-m", "R1", stdin=seats + lines)
    return shell


def facts(shell: Shell, name: str, *words: str) -> list[str]:
    """The values that stand under a name on the card of an action."""
    return [row[1] for row in shell.does(*words, "action", "show", "A1.1").rows if row[0] == name]


def test_each_of_seven_provinces_answers_for_its_part(office: Shell) -> None:
    assert "A1.1 (Aceh, Jambi) selesai" in office.does("action", "done", "A1.1", "-p", "aceh,jambi").err
    office.does("action", "block", "A1.1", "server", "mati", "-p", "sumut")
    office.does("action", "start", "A1.1", "-p", "lampung")
    told = office.does("action", "postpone", "A1.1", "akhir", "juli", "-p", "kepri", "-m", "listrik padam").err
    assert "A1.1 (Kepulauan Riau) terbuka · Jum 31 Jul 2020" in told
    office.does("action", "comment", "A1.1", "draf", "ada", "-p", "babel")
    assert facts(office, "Pemilik") == [
        "Aceh · selesai",
        "Sumatera Utara · terkendala",
        "Jambi · selesai",
        "Kepulauan Riau · terbuka · Jum 31 Jul 2020",
        "Kepulauan Bangka Belitung · terbuka",
        "Lampung · dikerjakan",
        "Banten · terbuka",
    ]
    later = {"NOTULEN_NOW": "2020-07-23T09:00:00+07:00"}
    overdue = [row["ref"] for row in office.does("actions", "--overdue", "-p", "kepri", "--json", env=later).data]
    assert overdue == [], "its part was postponed"
    (row,) = office.does("actions", "--overdue", "-p", "sumut", "--json", env=later).data
    assert (row["ref"], row["days_overdue"], row["postponements"]) == ("A1.1", 3, 1)
    parts = {part["owner"]["name"]: (part["status"], part["due"] and part["due"]["day"]) for part in row["assignments"]}
    assert parts["Kepulauan Riau"] == ("open", "2020-07-31")
    assert parts["Sumatera Utara"] == ("blocked", None)


def test_the_form_of_fields_keeps_every_part(office: Shell) -> None:
    office.does("action", "done", "A1.1", "-p", "aceh")
    office.does("action", "verify", "A1.1", "-p", "aceh")
    office.does("action", "postpone", "A1.1", "31 juli", "-p", "kepri")
    before = office.meeting().get_action(1)
    rows = {row[0]: row[1] for row in office.does("edit", "A1.1", "--fields").rows}
    (owners,) = [text for name, text in rows.items() if name.casefold() in ("pemilik", "assignments")]
    office.does("edit", "A1.1", "--set", f"assignments={owners}")
    assert office.meeting().get_action(1).assignments == before.assignments
    assert not {"evidence", "waits_for", "bukti"} & set(rows), "these have commands of their own"


def test_evidence_is_named_looked_at_and_taken_out(office: Shell) -> None:
    letter = office.folder / "surat masuk.pdf"
    letter.write_bytes(b"surat")
    office.does("action", "evidence", "A1.1", "surat masuk.pdf", "https://contoh.go.id/x", "-p", "aceh", "-m", "asli")
    assert facts(office, "Bukti 1") == [f"{letter} · 5 B · utuh · Aceh · asli"]
    assert facts(office, "Bukti 2") == ["https://contoh.go.id/x · Aceh · asli"]
    letter.write_bytes(b"lain!")
    assert facts(office, "Bukti 1") == [f"{letter} · 5 B · berkas sudah berubah · Aceh · asli"]
    letter.unlink()
    assert facts(office, "Evidence 1", "--lang", "en") == [f"{letter} · 5 B · the file is gone · Aceh · asli"]
    states = [each["state"] for each in office.does("action", "show", "A1.1", "--json").data[0]["evidence"]]
    assert states == ["gone", "link"]
    office.does("action", "evidence", "A1.1", "--remove", "1")
    assert facts(office, "Bukti 1") == ["https://contoh.go.id/x · Aceh · asli"]
    before = office.bytes_on_disk()
    assert "berkas tidak ada" in office.refuses("action", "evidence", "A1.1", "hilang.pdf", code=1)
    assert "Bukti" in office.refuses("action", "evidence", "A1.1", code=2)
    assert "Bukti" in office.refuses("action", "evidence", "A1.1", "--remove", "7", code=2)
    office.refuses("action", "evidence", "A1.1", "x.pdf", "--remove", "1", code=2)
    office.refuses("action", "evidence", "A1.1", "https://a.id", "-p", "bali", code=3)
    assert office.bytes_on_disk() == before


def test_verification_is_seen_only_where_the_office_keeps_it(office: Shell) -> None:
    office.does("action", "done", "A1.3")
    status = ["actions", "--status", "selesai"]
    assert office.does(*status).rows[1][5] == "selesai"
    assert [row["ref"] for row in office.does("actions", "--unverified", "--json").data] == ["A1.3"]
    office.does("config", "set", "verifikasi", "on")
    assert office.runs(*status).rows[1][5] == "selesai, belum diverifikasi"
    assert "belum diverifikasi" in office.does("action", "show", "A1.3").out
    office.does("action", "verify", "A1.3", "sudah", "dibaca")
    assert office.does("actions", "--unverified", "--json").data == []
    assert "diverifikasi Sel 7 Jul 2020" in office.does("action", "show", "A1.3").out
    told = office.refuses("action", "verify", "A1.3", code=1)
    assert "A1.3 berstatus selesai, jadi tidak dapat diverifikasi" in told


def test_what_waits_is_marked_and_circles_are_refused(office: Shell) -> None:
    office.does("action", "depends", "A1.2", "--on", "A1.1,A1.3")
    rows = {row["ref"]: row["waiting_for"] for row in office.does("actions", "--json").data}
    assert rows == {"A1.1": [], "A1.2": ["A1.1", "A1.3"], "A1.3": []}
    assert [row["ref"] for row in office.does("actions", "--waiting", "--json").data] == ["A1.2"]
    told = office.refuses("action", "depends", "A1.1", "--on", "A1.2", code=1)
    assert "A1.1 tidak dapat menunggu A1.2, karena A1.2 sudah menunggunya: A1.2 → A1.1." in told
    english = office.runs("--lang", "en", "action", "depends", "A1.1", "--on", "A1.1")
    assert (english.code, "A1.1 cannot wait for itself." in english.err) == (1, True)
    assert "Menunggu\tA1.3 lapor · terbuka" in office.does("action", "show", "A1.2").out
    office.does("action", "depends", "A1.2", "--remove", "A1.3")
    office.does("action", "done", "A1.1")
    assert office.does("actions", "--waiting", "--json").data == []
    office.refuses("action", "depends", "A1.2", code=2)
    office.refuses("action", "depends", "A1.2", "A1.3", "laporan", "--on", "A1.1", code=2)


def test_priorities_are_set_in_a_word(office: Shell) -> None:
    office.does("action", "priority", "A1.2", "A1.3", "mendesak")
    office.does("action", "priority", "A1.3", "--to", "low", "-m", "bisa menunggu")
    assert [office.meeting().get_action(number).priority for number in (2, 3)] == [Priority.URGENT, Priority.LOW]
    assert [row["ref"] for row in office.does("actions", "--priority", "mendesak,tinggi", "--json").data] == ["A1.2"]
    assert office.does("actions", "--sort", "prioritas", "--json").data[0]["ref"] == "A1.2"
    assert "rendah, sedang, tinggi, mendesak" in office.refuses("action", "priority", "A1.2", "sekali", code=2)
    assert "Prioritas" in office.refuses("action", "priority", "A1.2", code=2)


def test_the_story_of_an_action_goes_from_the_typed_line_to_its_end(office: Shell) -> None:
    office.does("config", "set", "name", "Sari")
    office.does("action", "priority", "A1.1", "tinggi")
    office.does("action", "done", "A1.1", "-p", "aceh", "-m", "terkirim")
    office.does("action", "verify", "A1.1", "-p", "aceh")
    office.does("action", "done", "A1.1")
    told = [row[2] for row in office.does("action", "history", "A1.1").rows[1:]]
    assert told == [
        "dicatat di R1: > kirim data SPBE @semua <20 juli",
        "prioritas → tinggi",
        "selesai (Aceh): terkirim",
        "diverifikasi (Aceh)",
        "selesai",
        "semua bagian tertutup: selesai",
    ]
    kinds = [row["kind"] for row in office.does("action", "history", "A1.1", "--json").data]
    assert kinds == ["recorded", "priority", "status", "verified", "status", "closed"]
    office.does("action", "reopen", "A1.1")
    assert office.does("action", "history", "A1.1").rows[-1][2] == "terbuka", "nothing is at its end any more"


@pytest.mark.parametrize("text", [each for each in HOSTILE if "\x00" not in each and "\ud800" not in each])
def test_hostile_words_stay_words(office: Shell, text: str) -> None:
    office.does("action", "comment", "A1.1", "-m", f"x{text}", "-p", "aceh")
    office.runs("action", "evidence", "A1.1", text, f"https://contoh.go.id/{text}")
    office.does("action", "done", "A1.1", "-m", text)
    for words in (("show", "A1.1"), ("history", "A1.1"), ("show", "A1.1", "--json"), ("history", "A1.1", "--json")):
        answer = office.does("action", *words)
        assert not obeyed(answer.out.replace("\t", " ")), words
    assert office.meeting().get_action(1).status is ActionStatus.DONE
