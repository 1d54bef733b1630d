"""Drafts on this machine: every text comes back to exactly one window, whatever died and whatever was damaged."""

import os
import signal
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.file_errors import CannotWrite
from notulen.storage.draft_files import DraftFiles, DraftSlot
from notulen.storage.draft_format import LONGEST_TEXT, decode_draft, encode_draft
from notulen.storage.file_lock import lock_path
from storage.faults import Acknowledge, every_fault_point

NOW = datetime(2020, 7, 7, 3, 0, tzinfo=UTC)
HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from notulen.domain.draft import Draft, DraftLine
from notulen.storage.draft_files import DraftFiles
slot = DraftFiles(Path(sys.argv[1]) / "drafts", Path(sys.argv[2])).take("m1", "R1 Rapat", datetime.now(UTC))
print(slot.found.box.text if slot.found.box else "-", flush=True)
slot.save(Draft(box=DraftLine(sys.argv[3], key=sys.argv[3]), cursor=2))
print("kept", flush=True)
sys.stdin.readline()
"""

texts = st.text(max_size=60)
keys = st.text("0123456789abcdef", min_size=4, max_size=8)
lines = st.builds(
    DraftLine,
    texts,
    seq=st.none() | st.integers(1, 10**6),
    key=keys,
    was=texts,
    sent=st.none() | st.datetimes(timezones=st.just(UTC)),
)
others = {
    "sent": st.lists(lines, max_size=4).map(tuple),
    "returned": st.lists(lines, max_size=4).map(tuple),
    "pasted": st.lists(texts, max_size=4).map(tuple),
    "rescues": st.lists(texts, max_size=2).map(tuple),
}
drafts = st.builds(Draft, **others) | st.builds(Draft, box=lines, cursor=st.integers(0, 60), **others)


def typed(text: str) -> Draft:
    return Draft(box=DraftLine(text, key=text), cursor=len(text))


@pytest.fixture
def files(tmp_path: Path) -> DraftFiles:
    return DraftFiles(tmp_path / "state" / "drafts", tmp_path / "archive")


def take(files: DraftFiles, meeting: str = "m1") -> DraftSlot:
    return files.take(meeting, "R1 Rapat", NOW)


def another_window(state: Path, archive: Path, text: str) -> "subprocess.Popen[str]":
    """Another program that types `text` and stays open."""
    window = subprocess.Popen([sys.executable, "-c", HOLD, state, archive, text], stdin=-1, stdout=-1, text=True)
    assert window.stdout is not None
    window.stdout.readline()
    assert window.stdout.readline() == "kept\n"
    return window


def kill(window: "subprocess.Popen[str]") -> None:
    window.send_signal(signal.SIGKILL)
    window.wait(10)
    for stream in (window.stdin, window.stdout):
        assert stream is not None
        stream.close()


@given(drafts)
def test_any_draft_comes_back_as_it_was(draft: Draft) -> None:
    read = decode_draft(encode_draft(draft, "R1 Rapat"))
    assert read.draft == draft
    assert not read.is_damaged


def test_half_a_character_is_replaced_and_the_rest_kept() -> None:
    read = decode_draft(encode_draft(Draft(box=DraftLine("satu \ud800 dua"))))
    assert read.draft.box is not None
    assert read.draft.box.text == "satu \ufffd dua"


@given(drafts, st.data())
def test_a_damaged_draft_never_fails_and_loses_no_line_that_is_whole(draft: Draft, data: st.DataObject) -> None:
    raw = encode_draft(draft)
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start, min(len(raw), start + 40)))
    damaged = raw[:start] + data.draw(st.binary(max_size=20)) + raw[end:]
    read = decode_draft(damaged)
    if damaged == raw:
        return
    whole = [line for line in raw.splitlines(keepends=True) if line in damaged.splitlines(keepends=True)]
    texts_kept = [line.text for line in read.draft.lines] + ([read.draft.box.text] if read.draft.box else [])
    for line in whole:
        assert all(text in texts_kept for text in _texts_of(decode_draft(line).draft))
    assert read.is_damaged or read.draft == draft or len(read.draft.lines) > len(draft.lines)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_as_far_as_they_can_be(raw: bytes) -> None:
    read = decode_draft(raw)
    assert all(len(line.text) <= LONGEST_TEXT for line in read.draft.lines)


@pytest.mark.parametrize("kept", [5, 9])
def test_a_draft_cut_in_the_middle_gives_back_what_can_be_read(kept: int) -> None:
    raw = encode_draft(typed("rapat dibuka oleh Ibu Atika"))
    cut = raw[: raw.index(b"rapat") + kept]
    read = decode_draft(cut)
    assert read.is_damaged
    assert [line.text for line in read.draft.returned] == ["rapat dibuka"[:kept]]


def test_a_letter_that_was_changed_in_the_file_is_told_and_the_text_still_comes_back() -> None:
    raw = encode_draft(typed("setengah kalimat")).replace(b"kalimat", b"kalimut")
    read = decode_draft(raw)
    assert read.is_damaged
    assert [line.text for line in read.draft.returned] == ["setengah kalimut"]


def test_what_a_newer_notulen_says_more_does_not_hide_the_text() -> None:
    from zlib import crc32

    line = b'{"place":"box","text":"dari masa depan","colour":"red"}'
    read = decode_draft(b"%08x %b\n" % (crc32(line), line))
    assert [each.text for each in read.draft.returned] == ["dari masa depan"]
    assert read.is_damaged


def test_a_window_that_closed_or_died_leaves_its_text_to_the_next(files: DraftFiles) -> None:
    with closing(take(files)) as first:
        first.save(typed("setengah ka"))
    with closing(take(files)) as second:
        assert second.found == typed("setengah ka")
        second.save(Draft())
        assert not second.path.exists()
    assert take(files).found.is_empty


def test_only_its_owner_can_read_a_draft(files: DraftFiles, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        slot = take(files)
        slot.save(typed("rahasia"))
        os.chmod(slot.path, 0o644)
        slot.save(typed("rahasia lagi"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(slot.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(slot.path.parent.stat().st_mode) == 0o700


def test_two_windows_have_a_place_each_and_never_the_same_text(files: DraftFiles) -> None:
    first, second = take(files), take(files)
    first.save(typed("dari yang pertama"))
    second.save(typed("dari yang kedua"))
    assert first.path != second.path
    second.close()
    third = take(files)
    assert third.found == typed("dari yang kedua")
    first.close()
    fourth = take(files)
    assert fourth.found == typed("dari yang pertama")


def test_a_window_takes_up_what_all_windows_that_are_gone_left(files: DraftFiles) -> None:
    slots = [take(files) for _ in range(3)]
    for number, slot in enumerate(slots):
        slot.save(typed(f"teks {number}"))
    for slot in slots:
        slot.close()
    heir = take(files)
    assert [line.text for line in heir.found.lines] == ["teks 1", "teks 2", "teks 0"]
    assert [path.name for path in heir.path.parent.glob("*.draft")] == [heir.path.name]
    assert take(files).found.is_empty, "nobody else has it too"
    heir.close()
    assert [line.text for line in take(files).found.lines] == ["teks 1", "teks 2", "teks 0"]


def test_a_program_that_is_killed_frees_its_place(files: DraftFiles, tmp_path: Path) -> None:
    window = another_window(tmp_path / "state", tmp_path / "archive", "ketikan yang mati")
    try:
        beside = take(files)
        assert beside.found.is_empty, "a living window keeps what is its own"
    finally:
        kill(window)
    heir = take(files)
    assert heir.found.box == DraftLine("ketikan yang mati", key="ketikan yang mati")
    assert heir.found.cursor == 2


def test_a_crash_while_taking_over_leaves_every_line_once(files: DraftFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    slots = [take(files), take(files)]
    for slot in slots:
        slot.save(typed(slot.path.name))
    for slot in slots:
        slot.close()
    monkeypatch.setattr("notulen.storage.draft_files.remove_file", _dies)
    with pytest.raises(KeyboardInterrupt):
        take(files)
    monkeypatch.undo()
    assert sorted(line.text for line in take(files).found.lines) == sorted(slot.path.name for slot in slots)


def test_meetings_and_archives_do_not_share_drafts(files: DraftFiles, tmp_path: Path) -> None:
    slot = take(files)
    slot.save(typed("milik m1"))
    slot.close()
    assert take(files, "m2").found.is_empty
    assert DraftFiles(tmp_path / "state" / "drafts", tmp_path / "other").take("m1", "R1", NOW).found.is_empty
    assert take(files, "../../m1").path.parent == slot.path.parent


def test_the_same_archive_by_another_way_has_the_same_drafts(files: DraftFiles, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "archive")
    slot = take(files)
    slot.save(typed("sama"))
    slot.close()
    assert DraftFiles(tmp_path / "state" / "drafts", tmp_path / "link").take("m1", "R1", NOW).found == typed("sama")


def test_a_damaged_draft_is_put_aside_once_and_what_is_readable_comes_back(files: DraftFiles) -> None:
    slot = take(files)
    slot.save(Draft(box=DraftLine("yang utuh", key="a"), returned=(DraftLine("yang rusak", key="b"),)))
    slot.close()
    broken = slot.path.read_bytes().replace(b"yang rusak", b"yang rusuk")
    slot.path.write_bytes(broken)
    heir = take(files)
    assert [line.text for line in heir.found.lines] == ["yang rusuk", "yang utuh"]
    assert [path.read_bytes() for path in heir.damaged] == [broken]
    heir.close()
    again = take(files)
    assert again.damaged == ()
    assert [line.text for line in again.found.lines] == ["yang rusuk", "yang utuh"]


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    with pytest.raises(CannotWrite):
        take(DraftFiles(tmp_path / "state" / "drafts", tmp_path / "archive"))


def test_what_died_half_written_is_swept(files: DraftFiles) -> None:
    folder = take(files).path.parent
    orphan = folder / ".x.draft.999999-0000aaaaaaaa.tmp"
    orphan.write_text("half")
    os.utime(orphan, ((NOW - timedelta(days=2)).timestamp(),) * 2)
    take(files)
    assert not orphan.exists()


def test_nothing_is_left_behind_by_a_window_without_a_draft(files: DraftFiles) -> None:
    slot = take(files)
    assert lock_path(slot.path).exists()
    slot.close()
    assert list(slot.path.parent.iterdir()) == []


def test_at_every_fault_point_a_draft_is_as_it_was_or_as_it_is_and_texts_move_whole(tmp_path: Path) -> None:
    """Killed, or refused by the system, at any call: what was kept is there, and no text is there twice."""
    worlds = count()

    def make_world() -> Path:
        world = tmp_path / str(next(worlds))
        slots = [take(DraftFiles(world / "drafts", world / "archive")) for _ in range(2)]
        for number, slot in enumerate(slots):
            slot.save(typed(f"lama {number}"))
        for slot in slots:
            slot.close()
        return world

    def script(world: Path, acknowledge: Acknowledge) -> None:
        slot = take(DraftFiles(world / "drafts", world / "archive"))
        acknowledge("taken")
        for text in ("satu", "dua"):
            slot.save(slot.found.joined(Draft(returned=(DraftLine(text, key=text),))))
            acknowledge(text)
        slot.close()

    for run in every_fault_point(script, make_world):
        with closing(take(DraftFiles(run.world / "drafts", run.world / "archive"))) as heir:
            left = sorted(line.text for line in heir.found.lines)
        new = run.acknowledged[-1:] if run.acknowledged[-1:] != ("taken",) else ()
        following = {(): ("satu",), ("satu",): ("dua",), ("dua",): ()}[new]
        expected = [sorted(("lama 0", "lama 1", *more)) for more in (new, following)]
        assert left in expected, (run.point, run.acknowledged, left)


def _dies(_path: Path) -> None:
    raise KeyboardInterrupt


def _texts_of(draft: Draft) -> list[str]:
    return [line.text for line in draft.lines]
