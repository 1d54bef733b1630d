"""People, provinces, series and search from the shell."""

from datetime import date

from cli.shell import Shell


def test_a_person_is_added_with_titles_and_post(shell: Shell) -> None:
    answer = shell.does(
        "people", "add", "Ir. Hj. Sari Dewi, M.Si", "--office", "sumut", "--post", "Plt. Kepala Dinas", "--since",
        "2020-01-01",
    )  # fmt: skip
    assert "Ditambahkan: Ir. Hj. Sari Dewi, M.Si" in answer.err
    (person,) = shell.workspace.people.find_all()
    assert (person.name, person.titles_before, person.titles_after) == ("Sari Dewi", "Ir. Hj.", "M.Si")
    assert (person.posts[0].title, person.posts[0].acting, person.posts[0].province) == ("Kepala Dinas", "Plt.", "12")


def test_people_are_listed_by_name_and_found_by_words_or_province(demo: Shell) -> None:
    rows = demo.does("people", "list").rows
    assert rows[0] == ["sebutan", "nama", "instansi", "jabatan"]
    assert "irman" in [row[0] for row in rows]
    assert [row[1] for row in demo.does("people", "list", "padli").rows[1:]] == ["Padli"]
    assert {row["province"] for row in demo.does("people", "list", "-p", "jambi", "--json").data} == {"15"}


def test_personal_data_stay_in_the_archive(demo: Shell) -> None:
    demo.does("people", "edit", "padli", "--nip", "197001011990031001", "--phone", "0811223344")
    for words in (("people", "list", "--json"), ("people", "list"), ("show", "R1", "--json")):
        out = demo.does(*words).out
        assert "0811223344" not in out


def test_a_new_post_ends_the_one_before(demo: Shell) -> None:
    demo.does(
        "people", "edit", "padli", "--post", "Kepala Bidang Aptika", "--office", "babel", "--since", "1 januari 2021"
    )
    person = demo.workspace.people.get("padli")
    assert person.posts[-1].title == "Kepala Bidang Aptika"
    assert person.posts[-1].since == date(2021, 1, 1)
    assert person.posts[-2].until == date(2020, 12, 31)


def test_two_spellings_become_one_person_and_can_be_parted(demo: Shell) -> None:
    before = len(demo.workspace.people.find_all())
    demo.does("people", "merge", "padli", "ridwan")
    assert len(demo.workspace.people.find_all()) == before - 1
    demo.does("undo")
    assert len(demo.workspace.people.find_all()) == before


def test_two_offices_become_one_and_two_of_like_names_stay_two(demo: Shell) -> None:
    demo.does("offices", "add", "Forum Humas Provinsi", "--alias", "FHP")
    told = demo.does("offices", "gabung", "askompsi", "fhp")
    assert "Digabung menjadi: ASKOMPSI · @askompsi" in told.err
    demo.does("people", "add", "Eddy Santosa")
    pairs = [(row["kept"]["name"], row["merged"]["name"]) for row in demo.runs("people", "doubles", "--json").data]
    assert ("Eddy Santoso", "Eddy Santosa") in pairs
    assert "Dua orang: " in demo.does("people", "beda", "eddy santoso", "eddy santosa").err
    assert not demo.runs("people", "doubles", "--json").data
    demo.does("undo")
    assert len(demo.runs("people", "doubles", "--json").data) == 1


def test_people_come_from_a_csv_file(shell: Shell) -> None:
    file = shell.folder / "peserta.csv"
    file.write_text("nama;instansi;jabatan\nIr. H. Irman, M.Si;sumut;Kepala Dinas\nMarwan Nusuf;aceh;\n", "utf-8")
    answer = shell.does("people", "import", str(file))
    assert "2 orang ditambahkan." in answer.err
    assert [person.name for person in shell.workspace.people.find_all()] == ["Irman", "Marwan Nusuf"]
    assert "berkas tidak ada" in shell.refuses("people", "import", "tidak-ada.csv", code=1)


def test_a_name_that_could_be_two_people_lists_both(shell: Shell) -> None:
    shell.does("people", "add", "Achmad Chrisna", "--office", "lampung")
    shell.does("people", "add", "Achmad Fadlil", "--office", "jatim")
    told = shell.refuses("people", "edit", "achmad", "--rank", "Pembina", code=3)
    assert "bisa berarti lebih dari satu" in told
    assert "Chrisna" in told
    assert "Fadlil" in told
    fault = shell.runs("people", "edit", "achmad", "--rank", "Pembina", "--json").fault
    assert fault["error"] == "ambiguous"
    assert len(fault["candidates"]) == 2


def test_the_board_of_provinces_has_all_of_them_in_a_pipe(demo: Shell) -> None:
    rows = demo.does("provinces").rows
    assert rows[0][:3] == ["kode", "provinsi", "terbuka"]
    assert len(rows) == 39
    data = demo.does("provinces", "--json").data
    assert len(data) == 38
    assert {"code", "name", "open", "overdue", "attended", "invited"} <= set(data[0])


def test_one_province_shows_its_actions_by_any_of_its_names(demo: Shell) -> None:
    for asked in ("babel", "19", "Kepulauan Bangka Belitung", "@babel"):
        assert demo.does("provinces", asked).rows[1][0].startswith("A1."), asked
    assert demo.does("provinces", "babel", "--json").data["code"] == "19"
    assert demo.runs("provinces", "atlantis").code == 3


def test_a_series_prepares_its_next_meeting(demo: Shell) -> None:
    demo.does(
        "series",
        "add",
        "Rakor SPBE",
        "--handle",
        "@spbe",
        "--rule",
        "FREQ=MONTHLY;BYDAY=1TU",
        "--agenda",
        "Tindak lanjut",
    )
    assert demo.does("series", "next", "spbe").out == "R6\n"
    meeting = demo.meeting(6)
    assert (meeting.day, meeting.title, meeting.agenda[0].title) == (date(2020, 8, 4), "Rakor SPBE", "Tindak lanjut")
    demo.does("series", "next", "spbe", "--date", "2020-09-01")
    assert [row["ref"] for row in demo.does("series", "show", "spbe", "--json").data["held"]] == ["R7", "R6"]
    assert demo.does("list", "--series", "spbe").rows[1][0] == "R7"


def test_a_series_is_changed_and_a_bad_rule_is_refused(shell: Shell) -> None:
    shell.does("series", "add", "Rakor")
    shell.does("series", "edit", "Rakor", "--name", "Raker", "--zone", "wita", "--organiser", "@askompsi")
    (series,) = shell.workspace.series.find_all()
    assert (series.name, series.zone) == ("Raker", "WITA")
    assert "setiap Selasa pertama" in shell.refuses("series", "edit", "Raker", "--rule", "kapan saja", code=2)
    assert "belum punya aturan" in shell.refuses("series", "next", "Raker", code=2)


def test_search_finds_words_everywhere(demo: Shell) -> None:
    found = demo.does("search", "klinik", "hoaks", "--json").json
    assert found["schema"] == "notulen.search/1"
    assert {"agenda", "statement", "decision", "action"} <= {row["kind"] for row in found["data"]}
    assert {row[0] for row in demo.does("search", "hoaks", "--kind", "aksi").rows[1:]} == {"action"}
    assert len(demo.does("search", "hoaks", "-n", "2").rows) == 3
    assert demo.does("search", "hoaks", "--until", "2022-01-01").rows[1:] == []
    assert demo.does("search", "tidakadasamasekali", "--json").data == []


def test_search_understands_the_signs_of_the_line(demo: Shell) -> None:
    signs = demo.does("search", "> @sultra klinik <2023", "--json").json
    assert [each["ref"] for each in signs["data"]] == ["A5.3"]
    assert signs == demo.does("search", ">", "@sultra", "klinik", "<2023", "--json").json | {"words": signs["words"]}
    options = demo.does("search", "klinik", "--kind", "aksi", "-p", "sultra", "--since", "2023-01-01", "--json")
    assert options.json["data"] == signs["data"]
    assert demo.does("search", "? @sultra", "--kind", "aksi", "--json").data == [], "both narrow"
    told = demo.does("search", "@hoaks klinik")
    assert len(told.rows) == 9
    assert "@hoaks belum dikenal, dicari sebagai kata." in told.err
    assert "Kata" in demo.refuses("search", "@", code=2)
