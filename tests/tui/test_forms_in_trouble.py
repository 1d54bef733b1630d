"""Forms when something is in the way: nothing typed is lost, nothing is stored in part, and text is only text."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual import events

from crossed import crossed
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.domain.file_errors import WriteFault
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.parsing.parsed_line import LineKind
from notulen.services.record_fields import settable_fields
from notulen.workspace import Workspace
from tui.filling import FORMS, events_of, fills, goes_to, is_open, make_office, opens_form
from tui.refusing_store import moody_workspace
from tui.secretary import START, at_the_screen


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An archive with something of every sort in it."""
    return make_office(tmp_path)


async def test_only_changed_fields_are_written_over_what_another_window_wrote(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "A1.1")
        other = Workspace(office, Settings(name="Budi"))
        other.minutes.edit_line(1, 3, "> susun surat lain @aceh <besok", now=START + timedelta(minutes=1))
        await fills(sari, "Keterangan", "lewat PPID")
        await sari.presses("enter")
        action = sari.archived().get_action(1)
        assert (action.note, action.text, [owner.name for owner in action.owners]) == (
            "lewat PPID",
            "susun surat lain",
            ["Aceh"],
        )
        assert action.due is not None
        assert action.due.phrase == "besok"


async def test_a_decision_number_given_out_meanwhile_stays(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "B1.1")
        other = Workspace(office, Settings(name="Budi"))
        other.minutes.retype_line(1, 1, LineKind.DECISION, now=START)
        await fills(sari, "Isi", "konsultasi selesai")
        await sari.presses("enter")
        (decided,) = [entry for entry in sari.archived().decisions if entry.seq == 1]
        assert decided.text == "konsultasi selesai"
        assert decided.decision is not None
        assert decided.decision.number == 2


@pytest.mark.parametrize("what", ["removed", "retyped", "trashed"])
async def test_a_line_that_is_gone_is_told_and_what_was_typed_stays_on_the_screen(office: Path, what: str) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "A1.1")
        other = Workspace(office, Settings(name="Budi"))
        if what == "removed":
            other.minutes.remove_line(1, 3, now=START)
        elif what == "retyped":
            other.minutes.retype_line(1, 3, LineKind.NOTE, now=START)
        else:
            other.meetings.trash(1, now=START)
        await fills(sari, "Keterangan", "lewat PPID")
        await sari.presses("enter")
        assert is_open(sari)
        sari.sees("Isian Anda masih di sini", "Keterangan lewat PPID")
        await sari.presses("escape", "escape")
        assert not is_open(sari)


async def test_a_disk_that_refuses_keeps_the_form_and_enter_tries_again(office: Path) -> None:
    workspace, store = moody_workspace(office)
    async with at_the_screen(office, meeting=1, workspace=workspace) as sari:
        await opens_form(sari, "A1.1")
        await fills(sari, "Isi", "susun nota")
        store.refusal = WriteFault.FULL
        await sari.presses("enter")
        assert is_open(sari)
        sari.sees("Belum tersimpan: Disk penuh", "▸ Isi susun nota", "1 isian diubah")
        store.refusal = None
        await sari.presses("enter")
        assert not is_open(sari)
        assert sari.archived().get_action(1).text == "susun nota"


async def test_what_is_typed_while_a_slow_disk_stores_is_not_lost(office: Path) -> None:
    workspace, store = moody_workspace(office)
    async with at_the_screen(office, meeting=1, workspace=workspace) as sari:
        await opens_form(sari, "A1.1")
        await fills(sari, "Isi", "susun nota")
        store.gate.clear()
        for key in events_of("[enter]", " dinas"):
            sari.app.post_message(key)
        await sari.waits_for("menyimpan…")
        await sari.waits_for("susun nota dinas")
        store.gate.set()
        await sari.waits_until(lambda: sari.archived().get_action(1).text == "susun nota")
        await sari.settles()
        assert is_open(sari)
        sari.sees("▸ Isi susun nota dinas", "1 isian diubah")
        await sari.presses("enter")
        assert sari.archived().get_action(1).text == "susun nota dinas"


async def test_an_unexpected_fault_loses_nothing(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "A1.1")
        await sari.writes(" baru")

        def fail(*_: object, **__: object) -> Meeting:
            raise RuntimeError("kabel")

        monkeypatch.setattr(type(sari.workspace.editing), "edit_line", fail)
        await sari.presses("enter")
        assert is_open(sari)
        sari.sees("susun surat usulan baru", "Belum tersimpan:")


async def test_what_was_said_in_a_closed_meeting_stays_and_its_actions_live_on(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types("/tutup")
        await sari.types("/data K1.1")
        await sari.hears("ditutup")
        assert not is_open(sari)
        await sari.presses("escape", "e")
        assert is_open(sari)
        await fills(sari, "Keterangan", "lewat PPID")
        await sari.presses("enter")
        assert sari.archived().get_action(1).note == "lewat PPID"


async def test_several_lines_pasted_into_a_field_are_joined_and_none_is_dropped(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "")
        await sari.pastes(" dan\nDigitalisasi\r\nDesa")
        await goes_to(sari, "Catatan")
        await sari.pastes("Baris satu.\nBaris dua.")
        await sari.presses("enter")
        meeting = sari.archived()
        assert (meeting.title, meeting.remarks) == ("Rapat SPBEdan Digitalisasi Desa", ("Baris satu.", "Baris dua."))
        await opens_form(sari, "")
        await sari.pastes("x" * 5_000_000)
        sari.sees("terlalu panjang", "▸ Judul Rapat SPBEdan Digitalisasi Desa")


async def test_a_field_that_no_line_can_hold_is_shown_and_left_alone(office: Path) -> None:
    workspace = Workspace(office, Settings())
    with workspace.store.change("meeting_edited", now=START) as change:  # type: ignore[arg-type]
        change.put(replace(change.meeting(1), remarks=("satu\ndua",)))
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "")
        await goes_to(sari, "Catatan")
        await sari.writes("xyz")
        sari.sees("▸ Catatan satu dua", "formulir ini tidak mengubahnya")
        await sari.presses("enter")
        assert sari.archived().remarks == ("satu\ndua",)


async def test_a_window_that_shrinks_to_nothing_loses_neither_typing_nor_place(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "")
        await fills(sari, "Tempat", "Balai Kota")
        for width, height in ((20, 5), (200, 50), (10, 2), (60, 20)):
            await sari.makes_window(width, height)
            await sari.writes("x")
        sari.sees("▸ Tempat Balai Kotaxxxx", "1 isian diubah")
        await sari.presses("enter")
        assert sari.archived().place == "Balai Kotaxxxx"


@pytest.mark.parametrize(
    ("form", "texts"),
    crossed(
        {kind.__name__: (asked, kind) for asked, kind in FORMS}, {str(turn): HOSTILE[turn::4] for turn in range(4)}
    ),
)
async def test_hostile_text_in_every_field_of_every_form_is_only_text(
    office: Path, form: tuple[str, type[Value]], texts: Sequence[str]
) -> None:
    asked, kind = form
    async with at_the_screen(office, meeting=1) as sari:
        before = sari.archived()
        await opens_form(sari, asked)
        for text in texts:
            for _ in settable_fields(kind):
                sari.app.post_message(events.Paste(text))
                sari.app.post_message(events.Key("down", None))
            await sari.presses("enter", *["pageup"] * 6)
            assert is_open(sari), "some of it can stand nowhere"
            assert not obeyed(sari.picture)
        assert sari.archived() == before
        await sari.presses("escape", "escape")
        assert not sari.is_gone


async def test_hostile_text_is_stored_and_shown_as_text(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        for text in HOSTILE:
            await opens_form(sari, "A1.1")
            await sari.presses("ctrl+u")
            await sari.pastes(text)
            await sari.presses("enter")
            assert not is_open(sari)
            assert not obeyed(sari.picture)
            assert sari.archived().get_action(1).text == " ".join(
                clean_text(line).strip() for line in text.splitlines()
            )
        assert not sari.is_gone
