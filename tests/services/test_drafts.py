"""What is not recorded yet is kept, told from what is, and copied out for a person when the disk refuses."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.file_errors import CannotWrite
from notulen.domain.meeting import Meeting
from notulen.locale.language import Language
from notulen.services.drafts import DraftService
from notulen.storage.draft_files import DraftFiles
from world import World


class Desk:
    """A window's drafts beside a world of meetings; `folders` take rescue copies."""

    def __init__(self, folder: Path) -> None:
        self.world = World()
        self.meeting: Meeting = self.world.rakor("Rakor SPBE")
        self.folders = [folder / "state", folder / "home"]
        files = DraftFiles(folder / "state" / "drafts", folder / "archive")
        self.drafts = DraftService(self.world.store, files, folder / "archive", lambda: self.folders, "Sari")

    def records(self, *lines: DraftLine) -> None:
        for line in lines:
            self.world.minutes.record_line(1, line.text, now=line.sent or self.world.now, key=line.key)

    def sent(self, text: str) -> DraftLine:
        return DraftLine(text, key=f"kunci {text}", sent=self.world.now)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_line_sent_again_in_doubt_is_recorded_once(desk: Desk) -> None:
    line = desk.sent("hadir lengkap")
    desk.records(line, line, line)
    assert [entry.text for entry in desk.world.store.meeting(1).entries] == ["hadir lengkap"]
    assert len(desk.world.history.steps(1)) == 2


def test_the_same_words_typed_twice_are_two_lines(desk: Desk) -> None:
    first, second = desk.sent("ya"), DraftLine("ya", key="lain")
    desk.records(first, second)
    assert [entry.text for entry in desk.world.store.meeting(1).entries] == ["ya", "ya"]


def test_what_is_recorded_already_is_no_draft_any_more(desk: Desk) -> None:
    kept, lost = desk.sent("tersimpan"), desk.sent("belum")
    desk.records(kept)
    draft = Draft(box=DraftLine("tersim", key=kept.key), cursor=6, sent=(kept, lost), returned=(kept,))
    assert desk.drafts.unrecorded(1, draft) == Draft(sent=(lost,))


def test_a_line_that_was_recorded_and_taken_back_is_no_draft_either(desk: Desk) -> None:
    line = desk.sent("salah ketik")
    desk.records(line)
    desk.world.history.undo(now=desk.world.now, number=1)
    assert desk.drafts.unrecorded(1, Draft(sent=(line,))).is_empty
    desk.records(line)
    assert desk.world.store.meeting(1).entries == ()


def test_where_history_does_not_reach_back_a_line_waits_to_be_looked_at(desk: Desk) -> None:
    early, late = desk.sent("sebelum semua"), desk.sent("ragu")
    desk.records(late, *(desk.sent(f"baris {number}") for number in range(200)))
    new = desk.sent("baru")
    left = desk.drafts.unrecorded(1, Draft(sent=(early, late, new)))
    assert left == Draft(sent=(new,), returned=(early, late))


def test_drafts_go_from_window_to_window(desk: Desk) -> None:
    first = desk.drafts.open(desk.meeting, now=desk.world.now)
    first.keep(Draft(box=DraftLine("setengah", key="k"), cursor=3))
    first.leave()
    second = desk.drafts.open(desk.meeting, now=desk.world.now)
    assert second.found == Draft(box=DraftLine("setengah", key="k"), cursor=3)


def test_a_rescue_copy_says_which_meeting_who_when_and_every_line(desk: Desk) -> None:
    desk.records(desk.sent("lama"))
    sent = desk.sent("> susun surat @aceh")
    draft = Draft(box=DraftLine("setengah ka", key="k"), sent=(sent, DraftLine("lamaa", 1, sent=sent.sent)))
    path = desk.drafts.rescue(desk.world.store.meeting(1), draft, Language.INDONESIAN)
    assert path == desk.folders[0] / "notulen-darurat.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    told = path.read_text()
    for part in ("R1 Rakor SPBE", "Sari", "archive", "> susun surat @aceh", "(ubah B1.1) lamaa", "sedang diketik"):
        assert part in told
    assert "2020-07-07 09:00:03  > susun surat @aceh" in told
    desk.drafts.end_rescue(Draft(rescues=(str(path),)))
    assert not path.exists()


def test_a_rescue_copy_goes_to_the_first_folder_that_takes_it_and_over_nobody_elses(desk: Desk) -> None:
    desk.folders[0].write_text("no folder")
    desk.folders[1].mkdir()
    (desk.folders[1] / "notulen-darurat.txt").write_text("dari kemarin")
    draft = Draft(sent=(desk.sent("satu"),))
    path = desk.drafts.rescue(desk.meeting, draft, Language.INDONESIAN)
    assert path == desk.folders[1] / "notulen-darurat-2.txt"
    again = Draft(sent=(*draft.sent, desk.sent("dua")), rescues=(str(path),))
    assert desk.drafts.rescue(desk.meeting, again, Language.ENGLISH) == path
    assert "dua" in path.read_text()
    assert (desk.folders[1] / "notulen-darurat.txt").read_text() == "dari kemarin"


def test_no_place_for_a_rescue_copy_is_told(desk: Desk) -> None:
    for folder in desk.folders:
        folder.write_text("no folder")
    with pytest.raises(CannotWrite):
        desk.drafts.rescue(desk.meeting, Draft(sent=(desk.sent("satu"),)), Language.INDONESIAN)


def test_only_rescue_copies_are_removed_as_such(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "surat.txt"
    other.write_text("penting")
    desk.drafts.end_rescue(Draft(rescues=(str(other),)))
    assert other.exists()


def test_two_drafts_become_one_without_a_line_twice(desk: Desk) -> None:
    one, two = desk.sent("satu"), desk.sent("dua")
    mine = Draft(box=DraftLine("di kotak", key="a"), cursor=2, sent=(two,), rescues=("x",))
    theirs = Draft(box=DraftLine("di kotak lain", key="b"), sent=(one, two), pasted=(), rescues=("y",))
    joined = mine.joined(theirs)
    assert joined.box == mine.box
    assert joined.sent == (one, two)
    assert joined.returned == (theirs.box,)
    assert joined.rescues == ("x", "y")
    assert joined.joined(theirs) == joined
    assert Draft().joined(theirs).box == theirs.box


def test_a_paste_that_was_asked_about_waits_behind_another_box(desk: Desk) -> None:
    asked = Draft(box=DraftLine("awal ", key="a"), pasted=("awal satu", "dua"))
    joined = Draft(box=DraftLine("lain", key="b")).joined(asked)
    assert [line.text for line in joined.returned] == ["awal satu", "dua"]
    assert Draft().joined(asked) == asked


def test_a_change_of_a_line_is_named_too(desk: Desk) -> None:
    desk.records(desk.sent("satuu"))
    change = DraftLine("satu", 1, key="ubah")
    desk.world.minutes.edit_line(1, 1, change.text, now=desk.world.now + timedelta(seconds=1), key=change.key)
    assert desk.drafts.unrecorded(1, Draft(sent=(change,))).is_empty
