"""Pratinjau as its reader sees it: the paper, the screen, and a rakor to read."""

from msgspec.structs import replace

from notulen.domain.history import Act
from notulen.services.editing import FieldEdits
from notulen.tui.screens.preview import PreviewScreen
from notulen.tui.widgets.document_view import DocumentView
from notulen.workspace import Workspace
from tui.secretary import START, Secretary


async def a_rakor(sari: Secretary) -> None:
    """A running meeting with a chair, a place, and four lines of which two want tidying."""
    await sari.makes_meeting("Rakor SPBE")
    await sari.types("/mulai")
    await sari.types("+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)")
    edits = FieldEdits(sets={"chair": "irman", "place": "Aula Bhinneka"})
    sari.workspace.editing.edit_meeting("R1", edits, today=START.date(), now=START)
    await sari.types("# Pembukaan")
    await sari.types("#")
    await sari.types("@irman sudah konsultasi dengan BPKP")
    await sari.types("! usulan dibawa ke Kemenkominfo")
    await sari.types("> susun surat usulan @aceh <jumt")
    await sari.types("> kirim ringkasan @sumut <jumat")
    await sari.types("~ sinyal Kepri putus dua kali")


def paper(sari: Secretary) -> DocumentView:
    """The paper on the screen."""
    return sari.app.screen.query_one(DocumentView)


def preview(sari: Secretary) -> PreviewScreen:
    """The preview, which must be open."""
    screen = sari.app.screen
    assert isinstance(screen, PreviewScreen), sari.picture
    return screen


def is_in_the_preview(sari: Secretary) -> bool:
    return isinstance(sari.app.screen, PreviewScreen)


async def every_row(sari: Secretary) -> list[str]:
    """All rows of the paper, read window by window."""
    view, rows = paper(sari), []
    await sari.presses("home")
    for y in range(view.virtual_size.height):
        view.scroll_to(y=y, animate=False, force=True)
        rows.append(view.render_line(0 if view.scroll_offset.y == y else y - view.scroll_offset.y).text[2:].rstrip())
    return rows


def with_lines(workspace: Workspace, count: int) -> None:
    """So many lines in one step, as an import would bring them."""
    workspace.minutes.record_line(1, "baris 0 tentang peran Dinas Kominfo", now=START)
    with workspace.store.change(Act.MEETING_EDITED, now=START) as change:
        meeting = change.meeting(1)
        (first,) = meeting.entries
        more = tuple(replace(first, id=f"e{n}", seq=n + 1, text=f"baris {n} tentang peran") for n in range(1, count))
        change.put(replace(meeting, entries=(first, *more), issued=replace(meeting.issued, lines=count)))
