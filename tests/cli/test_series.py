"""Series from the shell: told in words, members, the next meeting in one step; in both languages."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from cli.shell import Shell
from hostile_texts import HOSTILE, obeyed
from notulen.domain.history import Act
from notulen.domain.related_meeting import Relation


def test_a_rule_is_told_in_words_and_shown_in_words(shell: Shell) -> None:
    answer = shell.does("series", "add", "Rakor SPBE", "--handle", "spbe", "--rule", "setiap 2 minggu hari Kamis")
    assert "Berulang: setiap 2 pekan hari Kamis" in answer.err
    rows = shell.does("series", "list").rows
    assert rows[0][:3] == ["sebutan", "nama", "berulang"]
    assert rows[1][:3] == ["spbe", "Rakor SPBE", "setiap 2 pekan hari Kamis"]
    data = shell.does("series", "show", "spbe", "--json").data
    assert (data["rule"], data["recurs"]) == ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "setiap 2 pekan hari Kamis")
    assert data["next_days"] == ["2020-07-09", "2020-07-23", "2020-08-06"]
    english = Shell(shell.folder, "en")
    assert english.does("series", "list").rows[1][2] == "every 2 weeks on Thursday"
    assert "Recurs: every first Tuesday" in english.does("series", "edit", "spbe", "--rule", "every first Tuesday").err
    shell.does("series", "edit", "spbe", "--rule", "FREQ=DAILY;UNTIL=20201231")
    assert shell.does("series", "list").rows[1][2] == "aturan khusus (RRULE:FREQ=DAILY;UNTIL=20201231)"


def test_a_rule_nobody_understands_is_refused_with_examples(shell: Shell) -> None:
    refused = shell.refuses("series", "add", "Rakor", "--rule", "kalau sempat", code=2)
    assert "«kalau sempat» tidak terbaca sebagai pengulangan" in refused
    assert "tiap bulan tanggal 10" in refused
    assert "yang keberapa" in shell.refuses("series", "add", "Rakor", "--rule", "tiap bulan hari Selasa", code=2)
    english = Shell(shell.folder, "en")
    assert "every first Tuesday" in english.refuses("series", "add", "Rakor", "--rule", "whenever", code=2)
    assert shell.workspace.series.find_all() == ()


def test_the_next_meeting_is_prepared_once(shell: Shell) -> None:
    shell.does(
        "series", "add", "Rakor", "--rule", "setiap Selasa pertama", "--agenda", "SPBE 30m", "--member", "@semua"
    )
    shell.does("series", "edit", "Rakor", "--without", "@dki")
    answer = shell.does("series", "next", "Rakor")
    assert answer.out == "R1\n"
    assert "R1 disiapkan: Rakor, Sel 4 Agu 2020" in answer.err
    assert (shell.meeting().day, len(shell.meeting().attendees)) == (date(2020, 8, 4), 37)
    before = shell.bytes_on_disk()
    again = shell.does("series", "next", "Rakor")
    assert (again.out, "R1 sudah ada: Rakor, Sel 4 Agu 2020" in again.err) == ("R1\n", True)
    data = shell.does("series", "next", "Rakor", "--json").data
    assert (data["ref"], data["is_new"], len(data["invited"])) == ("R1", False, 37)
    assert data["agenda"] == [{"number": 1, "title": "SPBE", "deferred_from": None}]
    assert shell.bytes_on_disk() == before
    assert shell.does("series", "show", "Rakor", "--json").data["coming"] == "R1"
    assert "R1 is there already" in Shell(shell.folder, "en").does("series", "next", "Rakor").err


def test_a_holiday_is_told_of_before_anybody_is_invited(shell: Shell) -> None:
    shell.does("series", "add", "Rakor", "--rule", "tiap bulan tanggal 17")
    shell.does("series", "next", "Rakor")
    answer = shell.does("series", "next", "Rakor", "--date", "2020-08-17")
    assert "Hari Kemerdekaan" in answer.err or "Kemerdekaan" in answer.err
    assert "notulen edit R2 --date" in answer.err
    assert shell.does("series", "next", "Rakor", "--date", "2020-08-17", "--json").data["warnings"]


def test_the_five_real_meetings_linked_as_series(demo: Shell) -> None:
    """Two of the five are Raker ASKOMPSI; their next one takes along what is open, and moves its deadlines with it."""
    with demo.workspace.store.change(Act.MEETING_EDITED, now=demo.workspace.store.steps()[0].at) as change:
        for number in (2, 4):
            change.put(replace(change.meeting(number), series=""))
    answer = demo.does("series", "add", "Raker", "Kominfo", "--handle", "raker", "--with", "R2", "R4")
    assert "Raker Kominfo: R2, R4" in answer.err
    demo.does("series", "add", "Rakor pranata humas", "--handle", "humas")
    demo.does("edit", "R1", "--series", "humas")
    held = {name: demo.does("series", "show", name, "--json").data["held"] for name in ("raker", "humas")}
    assert {name: [row["ref"] for row in rows] for name, rows in held.items()} == {
        "raker": ["R4", "R2"],
        "humas": ["R1"],
    }
    assert [demo.meeting(number).series for number in (3, 5)] == ["", ""]
    related = demo.meeting(2).related
    assert [link.title for link in related if link.relation is Relation.NEXT] == ["Rakor dengan Kemenkominfo RI"]

    demo.does("reopen", "R4")
    demo.does("note", "> kirim bahan @jambi <rakor", "-m", "R4")
    demo.does("note", "> susun konsep @aceh <h-3", "-m", "R4")
    demo.does("close", "R4")
    demo.does("series", "edit", "raker", "--rule", "setiap Selasa pertama", "--agenda", "Pembukaan")
    demo.does("series", "next", "raker")
    coming = demo.meeting(6)
    assert (coming.day, coming.organiser) == (date(2020, 8, 4), demo.meeting(4).organiser)
    assert [item.title for item in coming.agenda] == ["Evaluasi tindak lanjut", "Pembukaan"]
    assert len(coming.attendees) == len(demo.meeting(4).attendees) == 8
    assert coming.related[0].meeting == demo.meeting(4).id

    def bound() -> dict[str, str]:
        rows = demo.does("actions", "--series", "raker", "--json").data
        return {row["ref"]: row["due"]["day"] for row in rows if row["due"]["kind"] == "next_meeting"}

    assert bound() == {"A4.1": "2020-08-04", "A4.2": "2020-08-01"}
    demo.does("edit", "R6", "--date", "2020-08-11")
    assert bound() == {"A4.1": "2020-08-11", "A4.2": "2020-08-08"}
    demo.does("undo")
    assert bound() == {"A4.1": "2020-08-04", "A4.2": "2020-08-01"}
    assert {row["ref"] for row in demo.does("actions", "--series", "raker", "--json").data} >= {"A2.1", "A2.2"}


def test_the_demo_holds_the_series_as_the_facts_have_it(demo: Shell) -> None:
    (series,) = demo.workspace.series.find_all()
    assert [row["ref"] for row in demo.does("series", "show", series.name, "--json").data["held"]] == ["R4", "R2"]


@pytest.mark.parametrize("text", HOSTILE)
def test_series_are_shown_as_text(shell: Shell, text: str) -> None:
    shell.does("series", "add", f"Rakor {text}", "--handle", "rakor", "--rule", "setiap Selasa", "--agenda", text)
    for words in (("series", "list"), ("series", "show", "rakor"), ("series", "next", "rakor")):
        for more in ((), ("--json",)):
            answer = shell.does(*words, *more)
            assert not obeyed(answer.out.replace("\t", " "))


def test_no_file_is_written_for_a_series_that_is_refused(shell: Shell, tmp_path: Path) -> None:
    shell.refuses("series", "add", "Rakor", "--member", "@atlantis", code=3)
    shell.refuses("series", "next", "Rakor", code=3)
    assert shell.workspace.series.find_all() == ()
