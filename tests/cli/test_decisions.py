"""The register of decisions from the shell, in both languages."""

import pytest

from cli.shell import Shell
from hostile_texts import HOSTILE, obeyed


def test_the_register_lists_decisions_of_every_meeting(demo: Shell) -> None:
    rows = demo.does("decisions").rows
    assert rows[0] == ["ref", "tanggal", "putusan", "keadaan", "aksi", "rapat"]
    assert [row[0] for row in rows[1:]] == ["K5.2", "K5.1", "K1.3", "K1.2", "K1.1"]
    assert {row[3] for row in rows[1:]} == {"berlaku"}
    english = Shell(demo.folder, "en").does("decisions").rows
    assert english[0] == ["ref", "date", "decision", "standing", "actions", "meeting"]
    assert [row[0] for row in demo.does("putusan", "--since", "2020-01-01").rows[1:]] == ["K5.2", "K5.1"]
    assert [row[0] for row in demo.does("decisions", "-p", "sultra").rows[1:]] == ["K5.2"]


def test_a_decision_goes_its_way_and_back(demo: Shell) -> None:
    assert "K1.1 diubah oleh K5.1" in demo.does("decisions", "amend", "K1.1", "--by", "K5.1", "-m", "diperluas").err
    assert "K1.2 diganti oleh K5.2" in demo.does("putusan", "ganti", "k1.2", "--by", "5.2").err
    assert "K1.3 is withdrawn" in Shell(demo.folder, "en").does("decision", "withdraw", "K1.3", "-m", "SK").err
    shown = {row[0]: row[3] for row in demo.does("decisions").rows[1:]}
    assert (shown["K1.1"], shown["K1.2"], shown["K1.3"]) == ("diubah (K5.1)", "diganti (K5.2)", "dicabut")
    assert [row[0] for row in demo.does("decisions", "--status", "diganti,dicabut").rows[1:]] == ["K1.3", "K1.2"]
    assert [row[0] for row in demo.does("decisions", "--status", "withdrawn").rows[1:]] == ["K1.3"]
    facts = dict(demo.does("decisions", "show", "K5.1").rows)
    assert facts["Mengubah atau mengganti"] == "K1.1"
    facts = dict(demo.does("putusan", "tampil", "K1.1").rows)
    assert facts["Diubah oleh"] == "K5.1"
    assert "diubah (K5.1) · diperluas" in facts["Riwayat"]
    demo.does("decisions", "restore", "K1.2")
    assert {row[0]: row[3] for row in demo.does("decisions").rows}["K1.2"] == "berlaku"
    for _ in range(4):
        demo.does("undo")
    assert {row[3] for row in demo.does("decisions").rows[1:]} == {"berlaku"}


def test_the_minutes_of_a_closed_meeting_say_how_its_decisions_stand(demo: Shell) -> None:
    demo.does("decisions", "replace", "K1.2", "--by", "K5.2")
    written = demo.does("export", "R1", "-f", "txt", "-o", "-").out
    assert "(diganti oleh K5.2)" in written.replace("\n", " ")


def test_actions_carry_decisions_out(demo: Shell) -> None:
    assert "A3.1 melaksanakan K1.1" in demo.does("decisions", "link", "3.1", "K1.1").err
    demo.does("decisions", "link", "A1.2", "K1.1")
    (row,) = [row for row in demo.does("decisions", "--json").data if row["ref"] == "K1.1"]
    assert [each["ref"] for each in row["actions"]] == ["A1.2", "A3.1"]
    assert demo.does("action", "show", "A3.1", "--json").data[0]["decision"] == "K1.1"
    assert {row[0]: row[4] for row in demo.does("decisions").rows}["K1.1"] == "A1.2,A3.1"
    assert "A3.1 tidak lagi" in demo.does("decisions", "unlink", "A3.1").err
    assert demo.does("decisions", "unlink", "A1.2", "--json").data["ref"] == "A1.2"
    assert demo.does("decisions", "show", "K1.1", "--json").data[0]["actions"] == []


def test_what_makes_no_sense_is_refused_in_words(demo: Shell) -> None:
    before = demo.bytes_on_disk()
    for words, said in (
        (("restore", "K1.1"), "K1.1 berstatus berlaku, jadi tidak dapat diberlakukan lagi."),
        (("replace", "K1.1", "--by", "K1.1"), "adalah putusan itu sendiri"),
        (("replace", "K5.1", "--by", "K1.1"), "lebih lama daripada putusan yang diubahnya"),
        (("replace", "K1.1"), "tidak boleh kosong"),
        (("amend", "K1.1"), "tidak boleh kosong"),
    ):
        answer = demo.runs("decisions", *words)
        assert answer.code in (1, 2), answer
        assert said in answer.err, answer.err
    demo.refuses("decisions", "show", "K9.9", code=3)
    demo.refuses("decisions", "link", "A9.9", "K1.1", code=3)
    assert "notulen decisions" in demo.refuses("decisions", "show", "K1.9", code=3)
    assert "Pilihan: berlaku, diubah, diganti, dicabut" in demo.refuses("decisions", "--status", "hilang", code=2)
    assert demo.bytes_on_disk() == before
    english = Shell(demo.folder, "en")
    assert "K1.1 is in force, so it cannot be put in force again." in english.runs("decisions", "restore", "K1.1").err


@pytest.mark.parametrize("text", HOSTILE)
def test_decisions_and_reasons_are_shown_as_text(rakor: Shell, text: str) -> None:
    rakor.does("note", "! putusan", "-m", "R1")
    rakor.does("edit", "K1.1", "--set", f"text=putusan {text}".replace(";", ","))
    rakor.does("decisions", "withdraw", "K1.1", "-m", text)
    for words in (("decisions",), ("decisions", "show", "K1.1"), ("decisions", "--json")):
        assert not obeyed(rakor.does(*words).out.replace("\t", " "))
