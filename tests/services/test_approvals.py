"""The chair's approval: recorded beside the minutes, printed in their closing part, taken back when it was wrong."""

from datetime import datetime, timedelta

import pytest

from notulen.domain.approval import Approval, ApprovalKind
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.party import PartyKind
from notulen.domain.province import Zone
from notulen.export.json_minutes import meeting_from_json, meeting_to_json
from notulen.export.markdown import render_markdown
from notulen.export.minutes.document import Layout
from notulen.export.plain_text import render_plain_text
from notulen.locale.language import Language
from notulen.services.approvals import ApprovalService
from notulen.services.editing import FieldEdits
from notulen.services.exports import ExportService
from notulen.services.sharing import SharingService
from world import NAMES, TODAY, World

AT = datetime(2020, 7, 7, 11, 30, tzinfo=Zone.WIB.offset)


@pytest.fixture
def world() -> World:
    """A closed rakor with a decision and an action, and the one that followed."""
    made = World()
    made.rakor()
    made.types("+ Irman @sumut", "! pedoman disusun", "> kirim data @sumut <jumat")
    made.meetings.close(1, now=made.now)
    made.rakor("Rakor lanjutan", TODAY + timedelta(days=28))
    return made


def service(world: World) -> ApprovalService:
    return ApprovalService(world.store, NAMES, "Sari")


def test_the_chair_approves_unless_somebody_else_is_named_and_a_closed_meeting_takes_it(world: World) -> None:
    with pytest.raises(InvalidValue, match="no_chair"):
        service(world).record(1, ApprovalKind.ORAL, now=AT)
    world.editing.edit_meeting("R1", FieldEdits(sets={"chair": "Irman"}), today=TODAY, now=world.now)
    service(world).record(1, ApprovalKind.ORAL, now=AT, about=("k1.1", "A1.1", "K1.1"), note="sesudah dibacakan ")
    approved = service(world).record(1, ApprovalKind.WRITTEN, now=AT, by="Pak Karno")
    first, second = approved.approvals
    assert (first.by.name, first.about, first.at, first.note) == ("Irman", ("K1.1", "A1.1"), AT, "sesudah dibacakan")
    assert (second.by.kind, second.by.name, second.about) == (PartyKind.GROUP, "Pak Karno", ())


def test_one_at_the_next_meeting_says_in_which_and_a_wrong_number_is_refused(world: World) -> None:
    with pytest.raises(InvalidValue, match="no_meeting"):
        service(world).record(1, ApprovalKind.AT_NEXT_MEETING, now=AT, by="@irman")
    with pytest.raises(NotFound, match="R9"):
        service(world).record(1, ApprovalKind.AT_NEXT_MEETING, now=AT, by="@irman", given_in="R9")
    with pytest.raises(NotFound, match="K7"):
        service(world).record(1, ApprovalKind.ORAL, now=AT, by="@irman", about=("K7.7",))
    given = service(world).record(1, ApprovalKind.AT_NEXT_MEETING, now=AT, by="@irman", given_in="R2")
    assert given.approvals[0].meeting == world.store.meeting(2).id


def test_what_was_recorded_by_mistake_is_taken_back_and_undo_brings_it_again(world: World) -> None:
    for kind in (ApprovalKind.ORAL, ApprovalKind.WRITTEN):
        service(world).record(1, kind, now=AT, by="@irman")
    assert [each.kind for each in service(world).withdraw(1, 1, now=AT).approvals] == [ApprovalKind.WRITTEN]
    assert service(world).withdraw(1, now=AT).approvals == ()
    with pytest.raises(NotFound):
        service(world).withdraw(1, now=AT)
    world.history.undo(now=world.now, number=1)
    assert [each.kind for each in world.store.meeting(1).approvals] == [ApprovalKind.WRITTEN]


def test_the_paper_tells_of_it_in_its_closing_part_and_the_public_one_without_the_remark(world: World) -> None:
    service(world).record(1, ApprovalKind.ORAL, now=AT, by="@irman", note="catatan dalam")
    service(world).record(1, ApprovalKind.WRITTEN, now=AT, by="@irman", about=("K1.1", "A1.1"))
    meeting = service(world).record(1, ApprovalKind.AT_NEXT_MEETING, now=AT, by="@irman", given_in="R2")
    exports = ExportService(world.store, NAMES)
    for layout in Layout:
        called = "Notula" if layout is Layout.OFFICIAL else "Notulen"
        for language, told in (
            (
                Language.INDONESIAN,
                (
                    f"{called} disetujui secara lisan oleh Irman (Sumatera Utara) pada Selasa, 7 Juli 2020",
                    "K1.1 dan A1.1 disetujui secara tertulis oleh Irman",
                    f"{called} disetujui oleh Irman (Sumatera Utara) dalam Rakor lanjutan, Selasa, 4 Agustus 2020.",
                ),
            ),
            (Language.ENGLISH, ("Minutes approved orally by Irman", "K1.1 and A1.1 approved in writing by")),
        ):
            for is_public in (False, True):
                minutes = exports.compose(meeting, language=language, layout=layout, is_public=is_public)
                for paper in (render_markdown(minutes), render_plain_text(minutes)):
                    said = " ".join(paper.split())
                    for each in told:
                        assert each.split(" (")[0] in said, (layout, language)
                    assert ("catatan dalam" in said) is not is_public
    document = meeting_to_json(meeting)
    assert meeting_from_json(document).approvals == meeting.approvals
    assert "catatan dalam" not in meeting_to_json(meeting, is_public=True)


def test_the_shared_screen_sees_who_and_when_but_no_remark(world: World) -> None:
    meeting = service(world).record(1, ApprovalKind.ORAL, now=AT, by="@irman", note="catatan dalam")
    (seen,) = SharingService(world.store, NAMES).shared(meeting).approvals
    assert (seen.kind, seen.by, seen.at, seen.about) == (ApprovalKind.ORAL, "Irman", AT, ())
    assert not hasattr(seen, "note")
    assert isinstance(meeting.approvals[0], Approval)
