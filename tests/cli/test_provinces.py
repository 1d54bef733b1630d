"""The board of provinces and its reminders from the shell."""

from pathlib import Path

import pytest

from cli.shell import NOW, Shell
from notulen.domain.action_item import ActionStatus


@pytest.fixture
def office(shell: Shell) -> Shell:
    """A rakor a month ago: what was promised, who came, and what was answered."""
    shell.does("new", "Rakor *penting*", "--date", "2020-06-09")
    shell.does(
        "note",
        "-",
        "-m",
        "R1",
        stdin="""+ Marwan Nusuf @aceh (Kepala Dinas Kominfo)
+ Zulhendri @kepri
+ zulhendri izin
~ rahasia
> susun surat usulan @aceh <23 juni
> kirim _ringkasan_ data_2020 @aceh @babel
> siapkan bahan @askompsi <16 juni
""",
    )
    shell.does("start", "R1")
    shell.does("close", "R1")
    shell.does("people", "edit", "marwan", "--nip", "196001011985031001", "--phone", "081234567890")
    workspace = shell.workspace
    owners = workspace.actions.parties(["babel"])
    workspace.actions.set_status("A1.2", ActionStatus.DONE, now=NOW, owners=owners, text="terkirim")
    return shell


def test_the_board_goes_whole_into_a_pipe_in_the_order_asked_for(office: Shell) -> None:
    head, *rows = office.does("provinces", "--sort", "kepulauan").rows
    assert [row[0] for row in rows[:3]] == ["11", "12", "13"]
    assert len(rows) == 38
    aceh = dict(zip(head, rows[0], strict=True))
    assert aceh["provinsi"] == "Aceh"
    assert (aceh["terbuka"], aceh["lewat_tenggat"], aceh["belum_selesai"], aceh["kepulauan"]) == (
        "2",
        "1",
        "2",
        "Sumatera",
    )
    assert (aceh["hadir"], aceh["rapat_diundang"], aceh["rapat_terakhir"]) == ("1", "1", "present")
    kepri = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == "21")
    assert (kepri["hadir"], kepri["rapat_terakhir"]) == ("0", "excused")
    assert office.does("provinces", "--sort", "lewat").rows[1][0] == "11"
    assert office.does("provinces", "--offices", "--sort", "name").rows[2][:2] == ["askompsi", "ASKOMPSI"]
    told = office.refuses("provinces", "--sort", "warna", code=2)
    assert "kepulauan" in told


def test_json_holds_everything_under_stable_keys(office: Shell) -> None:
    answer = office.does("provinces", "--json").json
    assert answer["schema"] == "notulen.provinces/1"
    by_code = {row["code"]: row for row in answer["data"]}
    assert len(by_code) == 38
    babel = by_code["19"]
    assert (babel["done"], babel["median_days_to_answer"], babel["unfinished"], babel["is_office"]) == (1, 28, 0, False)
    assert by_code["11"]["last_meetings"] == [{"ref": "R1", "day": "2020-06-09", "came": "present"}]
    (askompsi,) = answer["offices"]
    assert (askompsi["code"], askompsi["overdue"], askompsi["is_office"]) == ("askompsi", 1, True)
    one = office.does("provinces", "aceh", "--json").data
    assert one["contact"] == {"name": "Marwan Nusuf", "post": "Kepala Dinas Kominfo Provinsi Aceh"}
    assert [each["ref"] for each in one["actions"]] == ["A1.1", "A1.2"]
    assert office.does("provinces", "bali", "--json").data["contact"] is None
    assert [each["ref"] for each in office.does("provinces", "askompsi", "--json").data["actions"]] == ["A1.3"]
    assert office.does("provinces", "komdigi", "--json").data["unfinished"] == 0


def test_a_reminder_is_printed_written_and_never_written_over(office: Shell, tmp_path: Path) -> None:
    text = office.does("provinces", "aceh", "--reminder").out
    assert "1. *A1.1* susun surat usulan\n   Tenggat: Selasa, 23 Juni 2020, lewat 14 hari" in text
    assert "Hasil rapat: R1 Rakor ∗penting∗, Selasa, 9 Juni 2020" in text
    assert "*A1.2* kirim ˍringkasanˍ data_2020" in text
    for untold in ("rahasia", "1960", "0812"):
        assert untold not in text
    file = tmp_path / "aceh.txt"
    answer = office.does("provinces", "aceh", "--reminder", "-o", str(file))
    assert file.read_text("utf-8") == text
    assert answer.out.strip() == str(file)
    file.write_text("milik orang lain")
    office.refuses("provinces", "aceh", "--reminder", "-o", str(file), code=1)
    assert file.read_text() == "milik orang lain"
    office.does("provinces", "aceh", "--reminder", "-o", str(file), "--force")
    assert file.read_text("utf-8") == text
    office.does("provinces", "aceh", "--reminder", "-o", str(tmp_path))
    assert (tmp_path / "pengingat-aceh-2020-07-07.txt").read_text("utf-8") == text
    assert office.does("provinces", "aceh", "--reminder", "-o", "-").out == text


def test_a_reminder_in_json_and_in_english(office: Shell) -> None:
    answer = office.does("--lang", "en", "provinces", "aceh", "--reminder", "--json").json
    assert answer["schema"] == "notulen.reminder/1"
    data = answer["data"]
    assert (data["code"], data["actions"], data["path"]) == ("11", ["A1.1", "A1.2"], None)
    assert "Due: Tuesday, 23 June 2020, 14 days ago" in data["text"]
    assert "No follow-up action is open" in office.does("--lang", "en", "provinces", "bali", "--reminder").out


def test_what_does_not_go_together_is_said(office: Shell) -> None:
    assert "--reminder" in office.refuses("provinces", "aceh", "-o", "x.txt", code=2)
    assert "untuk siapa" in office.refuses("provinces", "--reminder", code=2)
    office.refuses("provinces", "atlantis", "--reminder", code=3)
