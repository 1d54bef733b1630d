"""Reminders from the archive: what gets into the calendar and the text of the week, and what never does."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from canaries import sown
from hostile_texts import HOSTILE, obeyed
from notulen.domain.action_item import ActionStatus, Priority
from notulen.domain.file_errors import CannotWrite, FileExists
from notulen.domain.history import Act
from notulen.domain.series import Series
from notulen.locale.language import Language
from notulen.services.actions import FoundAction
from notulen.services.dependencies import DependencyService
from notulen.services.editing import FieldEdits
from notulen.services.reminders import ReminderService
from world import NAMES, TODAY, World

MONDAY = date(2020, 7, 20)
REMINDERS = ReminderService(NAMES)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor("Rakor SPBE")
    made.types(
        *(f"+ Utusan {place} @{place}" for place in ("aceh", "sumut", "jambi")),
        "> kirim data @semua <17 juli",
        "> susun rangkuman @askompsi <24 juli",
        "> bahan rakor @jambi <7 agustus",
        "> lapor @sumut",
    )
    return made


def everything(world: World, **filters: object) -> tuple[FoundAction, ...]:
    return world.actions.find_all(today=MONDAY, **filters)  # type: ignore[arg-type]


def calendar(world: World, **filters: object) -> dict[str, list[str]]:
    """The events of the feed by their day: UID, sequence, summary."""
    text = REMINDERS.feed(everything(world, **filters), language=Language.INDONESIAN).decode().replace("\r\n ", "")
    found: dict[str, list[str]] = {}
    for block in text.split("BEGIN:VEVENT\r\n")[1:]:
        facts = dict(line.split(":", 1) for line in block.splitlines() if ":" in line)
        found.setdefault(facts["DTSTART;VALUE=DATE"], []).append(facts["SUMMARY"])
    return found


def uids(world: World) -> dict[str, int]:
    """The sequence of each event by its UID."""
    text = REMINDERS.feed(everything(world), language=Language.INDONESIAN).decode().replace("\r\n ", "")
    blocks = (
        dict(line.split(":", 1) for line in block.splitlines() if ":" in line)
        for block in text.split("BEGIN:VEVENT\r\n")[1:]
    )
    return {facts["UID"]: int(facts["SEQUENCE"]) for facts in blocks}


def test_the_text_of_the_week_in_indonesian(world: World) -> None:
    jambi = world.actions.parties(["jambi"])
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=world.actions.parties(["aceh"]))
    world.actions.set_status("A1.1", ActionStatus.BLOCKED, now=world.now, owners=world.actions.parties(["sumut"]))
    world.actions.postpone("A1.1", "25 juli", now=world.now, today=MONDAY, owners=jambi)
    DependencyService(world.store, world.actions).add("A1.3", ["A1.2"], now=world.now)
    assert REMINDERS.digest(everything(world), today=MONDAY, language=Language.INDONESIAN) == (
        "Tindak lanjut rapat per Senin, 20 Juli 2020\n"
        "\n"
        "LEWAT TENGGAT (1)\n"
        "- A1.1 kirim data (Sumut; Jum 17 Jul 2020; lewat 3 hari; terkendala)\n"
        "\n"
        "JATUH TEMPO MINGGU INI, s.d. Min 26 Jul 2020 (2)\n"
        "- A1.1 kirim data (Jambi; Sab 25 Jul 2020)\n"
        "- A1.2 susun rangkuman (ASKOMPSI; Jum 24 Jul 2020)\n"
        "\n"
        "TERKENDALA ATAU MENUNGGU (1)\n"
        "- A1.3 bahan rakor (Jambi; Jum 7 Agu 2020; menunggu A1.2)\n"
        "\n"
        "Tanpa tenggat: 1 aksi.\n"
        "\n"
        "PER PROVINSI\n"
        "- Sumut: 2 terbuka, 1 lewat tenggat\n"
        "- Jambi: 2 terbuka\n"
    )


def test_the_text_in_english_and_of_one_province(world: World) -> None:
    text = REMINDERS.digest(everything(world, provinces=["11"]), today=MONDAY, language=Language.ENGLISH)
    assert text == (
        "Meeting follow-up as of Monday, 20 July 2020\n"
        "\n"
        "OVERDUE (1)\n"
        "- A1.1 kirim data (Aceh; Fri 17 Jul 2020; 3 days late)\n"
        "\n"
        "BY PROVINCE\n"
        "- Aceh: 1 open, 1 overdue\n"
    )


def test_when_nothing_is_open_the_text_says_so(world: World) -> None:
    for number in range(1, 5):
        world.actions.set_status(f"A1.{number}", ActionStatus.DONE, now=world.now)
    nothing = REMINDERS.digest(everything(world), today=MONDAY, language=Language.INDONESIAN)
    assert nothing.endswith("\n\nTidak ada aksi terbuka.\n")
    unseen = everything(world, only_unverified=True)
    text = REMINDERS.digest(everything(world), today=MONDAY, language=Language.INDONESIAN, unverified=unseen)
    assert "SELESAI, BELUM DIVERIFIKASI (4)\n- A1.1 kirim data (semua (3); Jum 17 Jul 2020)\n" in text


def test_the_calendar_has_every_deadline_and_one_for_each_part_with_its_own(world: World) -> None:
    jambi = world.actions.parties(["jambi"])
    assert calendar(world) == {
        "20200717": ["A1.1 kirim data · semua (3)"],
        "20200724": ["A1.2 susun rangkuman · ASKOMPSI"],
        "20200807": ["A1.3 bahan rakor · Jambi"],
    }
    before = uids(world)
    world.actions.postpone("A1.1", "25 juli", now=world.now, today=MONDAY, owners=jambi)
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=world.actions.parties(["aceh"]))
    found = calendar(world)
    assert (found["20200717"], found["20200725"]) == (["A1.1 kirim data · Sumut"], ["A1.1 kirim data · Jambi"])
    after = uids(world)
    assert before.keys() < after.keys(), "what was there keeps its identity"
    (own,) = after.keys() - before.keys()
    world.actions.postpone("A1.1", "28 juli", now=world.now, today=MONDAY, owners=jambi)
    assert own in uids(world)
    assert uids(world)[own] > after[own], "a later state is told from an earlier one"
    assert calendar(world, provinces=["15"])["20200728"] == ["A1.1 kirim data · Jambi"]


def test_the_same_archive_gives_the_same_bytes(world: World) -> None:
    world.actions.prioritise("A1.2", Priority.URGENT, now=world.now)
    first = REMINDERS.feed(everything(world), language=Language.INDONESIAN)
    assert REMINDERS.feed(everything(world)[::-1], language=Language.INDONESIAN) == first
    assert b"PRIORITY:1\r\n" in first


def test_what_is_closed_is_told_as_such_when_it_is_asked_for(world: World) -> None:
    world.actions.set_status("A1.2", ActionStatus.CANCELLED, now=world.now)
    world.actions.set_status("A1.3", ActionStatus.DONE, now=world.now)
    content = REMINDERS.feed(everything(world, statuses=list(ActionStatus)), language=Language.INDONESIAN)
    assert content.count(b"STATUS:CANCELLED") == 1
    assert "A1.3 bahan rakor · Jambi · selesai".encode() in content


def test_a_postponed_rakor_moves_its_bound_deadlines_in_the_calendar_too() -> None:
    world = World()
    series = world.series.put(Series(id="", name="Rakor"), now=world.now).id
    world.meetings.create("Rakor I", TODAY, now=world.now, series=series)
    world.types("> bahan paparan @aceh <rakor berikutnya")
    assert calendar(world) == {}
    world.meetings.create("Rakor II", date(2020, 8, 4), now=world.now, series=series)
    before = uids(world)
    assert calendar(world) == {"20200804": ["A1.1 bahan paparan · Aceh"]}
    world.editing.edit_meeting("R2", FieldEdits(sets={"day": "2020-08-18"}), today=TODAY, now=world.now)
    after = uids(world)
    assert calendar(world) == {"20200818": ["A1.1 bahan paparan · Aceh"]}
    assert after.keys() == before.keys()
    assert sum(after.values()) > sum(before.values()), "a calendar that imported it before takes the new day"
    digest = REMINDERS.digest(everything(world), today=date(2020, 8, 17), language=Language.INDONESIAN)
    assert "Sel 18 Agu 2020" in digest
    assert "LEWAT" not in digest


def test_nothing_private_gets_out() -> None:
    canaries, meeting = sown()
    world = World()
    created = world.rakor()
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.meeting(1)
        change.put(replace(meeting, id=created.id, number=1, day=TODAY, last_day=None))
    found = world.actions.find_all(today=MONDAY, statuses=list(ActionStatus))
    assert len(found) == 2
    sent = REMINDERS.feed(found, language=Language.INDONESIAN).decode().replace("\r\n ", "") + REMINDERS.digest(
        found, today=MONDAY, language=Language.INDONESIAN, unverified=found
    )
    allowed = {"title", "actions.id", "actions.text", "actions.assignments.owner.name"}
    allowed |= {path.replace("actions.", "undated.", 1) for path in allowed if path.startswith("actions.")}
    assert canaries.found_in(sent) <= allowed


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_both(text: str) -> None:
    world = World()
    world.rakor(f"x {text}")
    world.types("> aksi @aceh <17 juli")
    world.editing.edit_line("A1.1", FieldEdits(sets={"text": f"x {text}", "assignments": "x"}), now=world.now)
    found = everything(world)
    digest = REMINDERS.digest(found, today=MONDAY, language=Language.INDONESIAN)
    assert not obeyed(digest)
    assert len([line for line in digest.splitlines() if line.startswith("- ")]) == 1, "one row for one action"
    content = REMINDERS.feed(found, language=Language.INDONESIAN).decode()
    assert not obeyed(content.replace("\r\n", "\n"))
    assert content.count("\r\nBEGIN:VEVENT") == 1


class TestTheFile:
    """The calendar takes the place of the one before, and of nothing else."""

    OURS = REMINDERS.feed([], language=Language.INDONESIAN)

    def test_it_is_written_and_written_again(self, tmp_path: Path) -> None:
        file = tmp_path / "tl.ics"
        REMINDERS.write_feed(self.OURS, file)
        REMINDERS.write_feed(self.OURS.replace(b"Tindak", b"tindak"), file)
        assert file.read_bytes() == self.OURS.replace(b"Tindak", b"tindak")
        assert [path.name for path in tmp_path.iterdir()] == ["tl.ics"]

    @pytest.mark.parametrize("content", [b"", b"catatan", b"BEGIN:VCALENDAR\r\nPRODID:-//Outlook//\r\n"])
    def test_a_file_of_somebody_else_stands(self, tmp_path: Path, content: bytes) -> None:
        file = tmp_path / "tl.ics"
        file.write_bytes(content)
        with pytest.raises(FileExists):
            REMINDERS.write_feed(self.OURS, file)
        assert file.read_bytes() == content
        REMINDERS.write_feed(self.OURS, file, is_forced=True)
        assert file.read_bytes() == self.OURS

    def test_a_folder_a_link_a_pipe_and_a_place_that_is_not_there_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "ours.ics").write_bytes(self.OURS)
        (tmp_path / "link.ics").symlink_to(tmp_path / "ours.ics")
        os.mkfifo(tmp_path / "pipa")
        for name in ("folder", "link.ics", "pipa", "tidak/ada.ics", "ours.ics/x"):
            with pytest.raises(CannotWrite):
                REMINDERS.write_feed(self.OURS, tmp_path / name, is_forced=True)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "link.ics", "ours.ics", "pipa"]

    def test_when_the_disk_fails_the_calendar_before_stands(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "tl.ics"
        REMINDERS.write_feed(self.OURS, file)
        for name, fault in (("fsync", errno.EIO), ("writev", errno.ENOSPC), ("replace", errno.EACCES)):
            with monkeypatch.context() as broken:

                def fails(*_: object, fault: int = fault, **__: object) -> None:
                    raise OSError(fault, os.strerror(fault))

                broken.setattr(os, name, fails)
                with pytest.raises(CannotWrite):
                    REMINDERS.write_feed(self.OURS + b"x", file)
            assert file.read_bytes() == self.OURS
            assert [path.name for path in tmp_path.iterdir()] == ["tl.ics"]
