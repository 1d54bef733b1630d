"""People and offices from the shell: who held a post when, doubles, removal, imports, and what stays in the archive."""

import json
from pathlib import Path

from canaries import Canaries
from cli.shell import NOW, Shell
from hostile_texts import HOSTILE
from notulen.domain.history import Act
from notulen.domain.person import Person


def test_a_change_of_head_keeps_the_action_with_the_office_and_the_name_in_old_minutes(shell: Shell) -> None:
    shell.does("people", "add", "Marwan Nusuf", "--office", "aceh", "--post", "Kepala Dinas", "--since", "2018-01-01")
    shell.does("new", "Rakor Juli", "--date", "2020-07-07")
    shell.does("start", "R1")
    shell.does("note", "-m", "R1", "+ marwan")
    shell.does("note", "-m", "R1", "@marwan internet gratis")
    shell.does("note", "-m", "R1", "> susun surat usulan @aceh <2020-07-17")
    shell.does("close", "R1")
    old = shell.does("export", "R1", "-o", "-").out
    assert "Marwan Nusuf" in old
    shell.does("people", "add", "Drs. Budi Santoso, M.Si")
    shell.does(
        "people", "edit", "budi", "--office", "aceh", "--post", "Kepala Dinas", "--since", "2021-03-01",
        "--replaces", "marwan",
    )  # fmt: skip
    then = shell.does("offices", "show", "aceh", "--on", "2020-07-07", "--json").data
    now = shell.does("offices", "show", "aceh", "--on", "2021-06-01", "--json").data
    assert [each["name"] for each in then["holders"]] == ["Marwan Nusuf"]
    assert [each["name"] for each in now["holders"]] == ["Budi Santoso"]
    assert [each["ref"] for each in now["actions"]] == ["A1.1"], "the action stays with the office"
    seen = shell.does("people", "show", "budi", "--json").data
    assert (seen["open"], seen["office_open"]) == (0, 1), "the new head sees it"
    assert shell.does("export", "R1", "-o", "-").out == old, "old minutes keep the old name"
    rows = shell.does("people", "list", "--on", "2020-07-07").rows
    assert [row[1] for row in rows[1:]] == ["Marwan Nusuf"]
    assert shell.does("offices", "show", "aceh", "--on", "2021-06-01").rows[1] == [
        "Drs. Budi Santoso, M.Si", "Kepala Dinas", "2021-03-01",
    ]  # fmt: skip
    shell.does("undo")
    assert [each["name"] for each in shell.does("offices", "show", "aceh", "--json").data["holders"]] == [
        "Marwan Nusuf"
    ]
    assert "Sejak" in shell.refuses("people", "edit", "budi", "--post", "Kadis", "--replaces", "marwan", code=2)


def test_likely_pairs_are_proposed_and_made_one(shell: Shell) -> None:
    shell.does("people", "add", "Ir. H. Irman, M.Si", "--office", "sumut", "--post", "Kadis")
    shell.does("people", "add", "Irman, H.")
    shell.does("people", "add", "Agus Salim", "--office", "sumut")
    shell.does("people", "add", "Agus Salim", "--office", "sumbar")
    rows = shell.does("people", "doubles").rows
    assert rows[1:] == [["Ir. H. Irman, M.Si", "Irman, H.", "Sumatera Utara"]]
    (pair,) = shell.does("people", "doubles", "--json").data
    assert (pair["kept"]["name"], pair["merged"]["full_name"]) == ("Irman", "Irman, H.")


def test_who_is_removed_keeps_the_place_in_old_minutes(demo: Shell) -> None:
    before = demo.does("export", "R5", "-o", "-").out
    name = demo.workspace.store.meeting(5).attendees[0].name
    person = next(each for each in demo.workspace.people.find_all() if each.name == name)
    handle = next(row["handle"] for row in demo.does("people", "list", "--json").data if row["id"] == person.id)
    told = demo.does("people", "remove", handle).err
    assert "Dihapus dari direktori" in told
    assert person.id not in {each.id for each in demo.workspace.people.find_all()}
    assert demo.does("export", "R5", "-o", "-").out == before
    demo.does("undo")
    assert person in demo.workspace.people.find_all()
    assert "bawaan notulen" in demo.refuses("offices", "remove", "askompsi", code=2)


def test_an_import_is_rehearsed_row_by_row(shell: Shell) -> None:
    shell.does("people", "add", "Padli", "--office", "babel")
    file = shell.folder / "peserta.csv"
    file.write_text(
        "DAFTAR PESERTA;;;;;\nNo;Nama Lengkap;Instansi;Jabatan;NIP;Warna\n"
        '1;"Ir. H. Irman, M.Si";sumut;Plt. Kadis;19700101 199003 1 001;biru\n'
        "2;Padli;babel;Kabid IKP;;\n3;Padli;babel;;;\n",
        "cp1252",
    )
    answer = shell.does("people", "import", str(file), "--dry-run")
    assert [row[:3] for row in answer.rows[1:]] == [
        ["3", "new", "Ir. H. Irman, M.Si"], ["4", "completed", "Padli"], ["5", "known", "Padli"],
    ]  # fmt: skip
    assert "Tidak ada yang disimpan" in answer.err
    assert "Kolom yang tidak dipakai: Warna" in answer.err
    assert len(shell.workspace.people.find_all()) == 1
    assert "1 orang ditambahkan. 1 dilengkapi, 1 sudah dikenal." in shell.does("people", "import", str(file)).err
    irman, padli = shell.workspace.people.find_all()
    assert (irman.nip, padli.posts[0].title) == ("197001011990031001", "Kabid IKP")
    file.write_text("nama;surel\nSiti;siti@kominfo.go.id\nAni;bukan surel\n", "utf-8")
    told = shell.refuses("people", "import", str(file), code=2)
    assert "Baris 3, kolom surel: «bukan surel» bukan alamat surel." in told
    assert "Tidak ada yang dimasukkan." in told
    assert len(shell.workspace.people.find_all()) == 2


def test_nothing_personal_leaves_unless_it_is_asked_for(shell: Shell) -> None:
    canaries = Canaries()
    person = canaries.record(Person)
    sown = {name: canaries.of[name] for name in ("nip", "rank", "phone", "email", "note")}
    with shell.workspace.store.change(Act.DIRECTORY_CHANGED, now=NOW) as change:
        change.put_directory(change.directory().put_person(person))
    shell.does("new", "Rakor", "--date", "2020-07-07")
    shell.does("start", "R1")
    for line in (f"+ {person.name}", f"@{person.handle} sudah selesai", f"> kirim data @{person.handle} <besok"):
        shell.does("note", "-m", "R1", line)
    said = []
    exports = (
        ("export", "R1", "--format", form, "-o", "-", *public)
        for form in ("md", "txt", "json")
        for public in ((), ("--public",))
    )
    for words in (
        ("people", "list"), ("people", "list", "--json"), ("people", "show", person.handle),
        ("people", "show", person.handle, "--json"), ("people", "doubles", "--json"),
        ("people", "list", "--on", "2020-07-07"),
        ("offices", "list", "--json"), ("provinces", "--json"), ("search", "kirim", "--json"), ("actions", "--json"),
        ("show", "R1"), ("show", "R1", "--json"), ("undo", "--list"),
        *exports,
    ):  # fmt: skip
        answer = shell.does(*words)
        said.append(answer.out + answer.err)
    for name, word in sown.items():
        assert word not in "".join(said), name
    asked = shell.does("people", "show", person.handle, "--contacts").out
    assert all(word in asked for word in sown.values())
    row = shell.does("people", "show", person.handle, "--contacts", "--json").data
    assert {name: row[name] for name in sown} == sown


def test_hostile_names_are_listed_as_words(shell: Shell) -> None:
    for number, hostile in enumerate(HOSTILE):
        shell.runs("people", "add", f"Orang{number} {hostile}")
    for words in (("people", "list"), ("people", "doubles"), ("people", "show", "orang0")):
        assert "\x1b" not in shell.runs(*words).out
    json.loads(shell.does("people", "list", "--json").out)


def test_an_excel_file_is_told_from_a_csv(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "peserta.xlsx"
    file.write_bytes(b"PK\x03\x04" + bytes(100))
    assert "Simpan dulu sebagai CSV" in shell.refuses("people", "import", str(file), code=1)
