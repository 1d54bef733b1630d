"""A recorded line that is loaded to be changed: typed out again it says exactly what it said."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notulen.config import Settings
from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.gap import Gap, GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind, distinct
from notulen.parsing.capture_line import read_line
from notulen.parsing.line_names import context_of
from notulen.services.demo import make_demo
from notulen.services.line_changes import LineChanges
from notulen.tui.minuting.typed_line import typed_form
from notulen.workspace import Workspace
from parsing.seeds import context
from tui.secretary import START, at_the_screen
from world import DATA, NAMES, World

NAMES_AS_TYPED = ["humas OPD", "Seluruh OPD se-Banten", "Semua", "5 OPD", "😀", "—", "Papua", "Bappeda", "kab/kota"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_line_of_a_real_meeting_reads_back_as_it_was(number: int) -> None:
    world = World()
    make_demo(world.store, DATA / "demo", now=world.now)
    meeting = world.meetings.reopen(number, now=world.now)
    assert meeting.lines
    for line in meeting.lines:
        typed = typed_form(line, world.minutes.context(meeting, "<"))
        changed = world.minutes.edit_line(number, line.seq, typed, now=world.now).meeting.get_line(line.seq)
        assert _without_raw(changed) == _without_raw(line), typed


def _without_raw(line: Entry | ActionItem) -> dict[str, object]:
    return {name: getattr(line, name) for name in line.__struct_fields__ if name != "raw"}


parties = st.builds(
    Party,
    kind=st.sampled_from(PartyKind),
    name=st.sampled_from(NAMES_AS_TYPED) | st.text(min_size=1, max_size=12).map(str.strip).filter(bool),
    key=st.sampled_from(["", "p-Irman-12", "12", "nobody-knows-this"]),
)


@given(owners=st.lists(parties, max_size=4).map(distinct))
@example(owners=(Party(kind=PartyKind.GROUP, name="Semua"), Party(kind=PartyKind.UNKNOWN, name="semua")))
def test_whoever_owns_an_action_still_owns_it(owners: tuple[Party, ...]) -> None:
    action = ActionItem(
        id="a", number=1, seq=1, text="kirim data", assignments=tuple(map(Assignment, owners)) or (Assignment(),)
    )
    parsed = _read_back(action)
    assert parsed.text == "kirim data"
    assert parsed.owners == owners
    assert parsed.gaps == ()


@given(speaker=parties, text=st.sampled_from(["Barat setuju", "setuju", "/ dan seterusnya", 'katanya "ya"']))
@example(speaker=Party(kind=PartyKind.PROVINCE, name="Papua", key="94", province="94"), text="Barat Daya setuju")
def test_whoever_spoke_has_spoken_still(speaker: Party, text: str) -> None:
    parsed = _read_back(Entry(id="e", seq=1, kind=EntryKind.STATEMENT, text=text, speaker=speaker))
    assert (parsed.speaker, parsed.text, parsed.gaps) == (speaker, text, ())


@pytest.mark.parametrize(
    "due",
    [
        Due(kind=DueKind.UNDATED, phrase="sudah ada rencana"),
        Due(kind=DueKind.DATE, phrase="", day=context().reference),
        Due(kind=DueKind.DATE, phrase="tahun ini", day=context().reference, is_certain=False, note="perlu dipastikan"),
    ],
    ids=["words", "a day nobody put in words", "not certain"],
)
def test_a_deadline_stays_as_it_was_understood_then(due: Due) -> None:
    action = ActionItem(id="a", number=1, seq=1, text="kirim data", due=due)
    parsed = _read_back(action)
    assert (parsed.text, parsed.due, parsed.gaps) == ("kirim data", due, due.gaps)


def test_another_deadline_beside_the_old_one_is_flagged() -> None:
    due = Due(kind=DueKind.UNDATED, phrase="segera")
    action = ActionItem(id="a", number=1, seq=1, text="kirim data", due=due)
    own = context_of(action, context())
    parsed = read_line("> kirim data <segera <jumat", own)
    assert parsed.due == due
    assert [gap.kind for gap in parsed.gaps] == [GapKind.DUE_TWICE]
    assert read_line("> kirim data <jumat", own).due != due


@pytest.mark.parametrize("text", ['ia berkata "ya"', "“ya” katanya", "biasa"])
def test_a_quote_stays_a_quote(text: str) -> None:
    said = Entry(id="e", seq=1, kind=EntryKind.STATEMENT, text=text, is_quote=True)
    assert _read_back(said).is_quote
    assert _read_back(said).text == text


@pytest.mark.parametrize("text", ["> bukan aksi", "# bukan agenda", "Pukul 10: mulai", "Irman: halo", "/jeda"])
def test_a_note_that_looks_like_something_else_stays_a_note(text: str) -> None:
    parsed = _read_back(Entry(id="e", seq=1, kind=EntryKind.NOTE, text=text))
    assert (parsed.kind.value, parsed.text) == ("note", text)


def test_what_cannot_be_typed_in_a_decision_is_not_taken_out_of_it() -> None:
    speaker = Party(kind=PartyKind.PERSON, name="Irman")
    due = Due(kind=DueKind.UNDATED, phrase="segera")
    old = Entry(id="e", seq=1, kind=EntryKind.DECISION, text="lanjut", speaker=speaker, due=due)
    meeting = Meeting(id="m", number=1, title="Rapat", day=context().reference, entries=(old,))
    changes = LineChanges(NAMES, World().now)
    line = changes.rewrite(meeting, old, read_line("! lanjut terus", context_of(old, context()))).line
    assert line is not None
    assert (line.text, line.speaker, line.due) == ("lanjut terus", speaker, due)


def _read_back(line: Entry | ActionItem):  # type: ignore[no-untyped-def]
    return read_line(typed_form(line, context()), context_of(line, context()))


async def test_an_owner_without_a_handle_survives_the_change_of_a_word(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    make_demo(workspace.store, DATA / "demo", now=START)
    meeting = workspace.meetings.reopen(1, now=START)
    action = next(each for each in meeting.actions if each.owners[0].name == "humas OPD")
    async with at_the_screen(tmp_path, width=120, workspace=workspace, meeting=1) as sari:
        await sari.presses("escape", "home")
        while sari._flow.stream.selected is None or sari._flow.stream.selected.seq != action.seq:
            await sari.presses("down")
        await sari.presses("enter")
        assert "@humasopd" in sari.box
        sari.does_not_see("belum ada")
        await sari.presses("home", "right", "right")
        await sari.types("Segera ")
        changed = next(each for each in sari.archived(1).actions if each.number == action.number)
        assert changed.text == f"Segera {action.text}"
        assert changed.owners == action.owners
        assert Gap(kind=GapKind.WHO_UNKNOWN, text="@humasopd") not in changed.gaps
