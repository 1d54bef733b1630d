"""Evidence: links, and files that are looked at again, never copied."""

import os
from datetime import date
from pathlib import Path

import pytest

from hostile_texts import HOSTILE, obeyed
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.evidence import Evidence, EvidenceState
from notulen.domain.file_errors import CannotRead
from notulen.services.evidence import EvidenceService
from notulen.storage.file_store import FileStore
from world import TODAY, World


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(store=FileStore(tmp_path / "archive"))
    made.rakor()
    made.types("> kirim data @aceh @jambi")
    return made


@pytest.fixture
def evidence(world: World) -> EvidenceService:
    return EvidenceService(world.actions, "Sari")


def named(world: World) -> tuple[Evidence, ...]:
    return world.actions.get("A1.1", TODAY).action.evidence


def test_a_file_is_known_again_by_its_size_and_sha256(world: World, evidence: EvidenceService, tmp_path: Path) -> None:
    letter = tmp_path / "surat.pdf"
    letter.write_bytes(b"surat")
    before = set(tmp_path.rglob("*"))
    evidence.add("A1.1", [str(letter)], now=world.now, text="surat masuk", owners=world.actions.parties(["aceh"]))
    (found,) = named(world)
    assert (found.place, found.size, found.by, found.note) == (str(letter), 5, "Sari", "surat masuk")
    assert found.sha256 == "a1fd1c5acabce4936b3e3fa2b2b11f3b15c2240956c89271c1ec36986c76fb1b"
    assert letter.read_bytes() == b"surat"
    assert not {path for path in set(tmp_path.rglob("*")) - before if path.suffix == ".pdf"}, "nothing is copied"
    assert evidence.state(found) is EvidenceState.SAME
    letter.write_bytes(b"SURAT")
    assert evidence.state(found) is EvidenceState.CHANGED
    letter.write_bytes(b"surat kedua")
    assert evidence.state(found) is EvidenceState.CHANGED
    evidence.add("A1.1", [str(letter)], now=world.now, owners=world.actions.parties(["aceh"]))
    assert [evidence.state(each) for each in named(world)] == [EvidenceState.SAME], "named again, taken as it is now"
    letter.unlink()
    assert evidence.state(named(world)[0]) is EvidenceState.GONE
    letter.mkdir()
    assert evidence.state(named(world)[0]) is EvidenceState.UNREADABLE


def test_a_link_is_kept_and_not_looked_at(world: World, evidence: EvidenceService) -> None:
    evidence.add("A1.1", ["https://contoh.go.id/a?b=c", "HTTP://x.id/y"], now=world.now)
    assert [each.place for each in named(world)] == ["https://contoh.go.id/a?b=c", "HTTP://x.id/y"]
    assert {evidence.state(each) for each in named(world)} == {EvidenceState.LINK}


def test_evidence_can_be_taken_out_and_history_keeps_it(world: World, evidence: EvidenceService) -> None:
    evidence.add("A1.1", ["https://a.id", "https://b.id"], now=world.now)
    evidence.take_out("A1.1", 1, now=world.now)
    assert [each.place for each in named(world)] == ["https://b.id"]
    assert [note.text for note in world.actions.get("A1.1", TODAY).action.progress] == ["https://a.id", "https://b.id"]
    for number in (0, 2, 99):
        with pytest.raises(InvalidValue):
            evidence.take_out("A1.1", number, now=world.now)
    world.history.undo(now=world.now)
    assert [each.place for each in named(world)] == ["https://a.id", "https://b.id"]


def test_a_place_that_cannot_be_read_changes_nothing(world: World, evidence: EvidenceService, tmp_path: Path) -> None:
    there = tmp_path / "ada.txt"
    there.write_text("ada")
    os.mkfifo(tmp_path / "pipa")
    wrong = ("tidak-ada.pdf", str(tmp_path), str(tmp_path / "pipa"), "javascript:alert(1)", "file:///etc/hosts", "a\0b")
    for place in wrong:
        with pytest.raises(CannotRead):
            evidence.add("A1.1", [str(there), place], now=world.now)
    for place in ("", "   "):
        with pytest.raises(InvalidValue):
            evidence.add("A1.1", [place], now=world.now)
    with pytest.raises(NotFound):
        evidence.add("A1.1", [str(there)], now=world.now, owners=world.actions.parties(["bali"]))
    assert named(world) == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_of_a_file_is_kept_as_it_is_or_refused(
    world: World, evidence: EvidenceService, tmp_path: Path, text: str
) -> None:
    file = tmp_path / f"x{text.replace('/', '-')}"
    try:
        file.write_bytes(b"isi")
    except (OSError, ValueError):
        file = tmp_path / "lain"
        file.write_bytes(b"isi")
    try:
        evidence.add("A1.1", [str(file)], now=world.now, text=text)
    except InvalidValue as fault:
        refused = fault.value
    else:
        refused = ""
    assert not obeyed(refused)
    assert len(named(world)) == (0 if refused else 1)
    for found in named(world):
        assert evidence.state(found) is EvidenceState.SAME
        assert not obeyed(found.place + found.note)


def test_what_is_sent_out_publicly_says_no_folder(world: World, evidence: EvidenceService, tmp_path: Path) -> None:
    from notulen.export.json_minutes import meeting_from_json, meeting_to_json

    folder = tmp_path / "rahasia-folder"
    folder.mkdir()
    (folder / "surat.pdf").write_bytes(b"surat")
    evidence.add("A1.1", [str(folder / "surat.pdf"), "https://contoh.go.id/x"], now=world.now)
    meeting = world.store.meeting(1)
    assert meeting_from_json(meeting_to_json(meeting)) == meeting, "between offices nothing is lost"
    public = meeting_to_json(meeting, is_public=True)
    assert "rahasia-folder" not in public
    assert "surat.pdf" in public
    assert "https://contoh.go.id/x" in public


def test_it_is_read_back_from_disk(world: World, evidence: EvidenceService, tmp_path: Path) -> None:
    evidence.add("A1.1", ["https://contoh.go.id/x"], now=world.now, owners=world.actions.parties(["jambi"]))
    fresh = FileStore(tmp_path / "archive").meeting(1).get_action(1)
    assert fresh.evidence == named(world)
    assert fresh.evidence[0].owner is not None
    assert fresh.evidence[0].at.date() == date(2020, 7, 7)
