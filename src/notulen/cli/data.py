"""`notulen data …`: where the archive lies, whether it is sound, copies of it and the way back."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen import paths
from notulen.cli.arguments import Json, Yes
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.file_errors import CannotRead
from notulen.domain.text import clean_text
from notulen.services.index import IndexStanding
from notulen.storage.store import FileCheck

app = typer.Typer(name="data", cls=ShellGroup, no_args_is_help=True)

_DAMAGED = 5
_HARMLESS = ("foreign", "leftover", "pending")
"""Found beside the archive's own files, which are sound all the same."""


@app.command("where")
def where(context: typer.Context, is_json: Json = False) -> None:
    """Tell where everything lies."""
    session = session_of(context)
    workspace = session.workspace
    texts = session.texts
    copies = workspace.archive.copies()
    index = workspace.indexing.standing()
    meetings, contents = _contents(session)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = {
            "archive": str(workspace.folder.absolute()),
            "exists": workspace.folder.is_dir(),
            "meetings": meetings,
            "backups": str(workspace.backups.absolute()),
            "copies": len(copies),
            "newest_copy": str(copies[0].path) if copies else None,
            "settings": str(paths.settings_file().absolute()),
            "demo": str(paths.demo_archive().absolute()),
            "drafts": str(paths.drafts_folder().absolute()),
            "index": str(index.path) if index else None,
            "index_bytes": index.size if index else None,
        }
        session.output.json(object_to_json("where", row))
        return
    from notulen.cli.cards import card

    facts = (
        (texts.archive, clean_text(str(workspace.folder.absolute()))),
        (texts.contents, contents),
        (texts.backups, clean_text(str(workspace.backups.absolute()))),
        (texts.copies, texts.count_of_copies.format(count=len(copies))),
        (texts.settings, clean_text(str(paths.settings_file().absolute()))),
        (texts.demo, clean_text(str(paths.demo_archive().absolute()))),
        (texts.drafts, clean_text(str(paths.drafts_folder().absolute()))),
        (texts.index, _index_text(session, index) if index else ""),
    )
    session.output.table(card(session, texts.where, facts))


def _contents(session: Session) -> tuple[int | None, str]:
    """How many meetings there are, and that in words; where they lie is told also when they cannot be looked at."""
    try:
        count = len(session.workspace.store.keys())
    except CannotRead as fault:
        from notulen.locale.explain import explain

        return None, explain(fault, session.language).what
    is_there = session.workspace.folder.is_dir()
    return count, session.texts.count_of_meetings.format(count=count) if is_there else session.texts.not_made_yet


def _index_text(session: Session, index: IndexStanding) -> str:
    path = clean_text(str(index.path))
    return f"{path} ({session.texts.index_not_made})" if index.size is None else path


@app.command("reindex")
def reindex(context: typer.Context, is_json: Json = False) -> None:
    """Make the derived index anew; the archive's files are only read."""
    session = session_of(context)
    indexing = session.workspace.indexing
    from notulen.cli.progress import WaitingBar

    bar = WaitingBar(lambda: session.texts.reading_meetings, is_plain=session.output.is_dumb)
    try:
        count = indexing.rebuild(bar)
    finally:
        bar.close()
    index = indexing.standing()
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = {"index": str(index.path) if index else None, "meetings": count}
        session.output.json(object_to_json("reindexed", row))
        return
    session.output.tell(session.texts.reindexed.format(count=count))


@app.command("check")
def check(context: typer.Context, is_json: Json = False) -> None:
    """Verify every file; a damaged one is named together with its newest sound copy."""
    session = session_of(context)
    checks = session.workspace.archive.check()
    faults = [each for each in checks if each.fault is not None]
    damaged = [each for each in faults if not _is_harmless(each)]
    if damaged:
        session.exit_code = _DAMAGED
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        session.output.json(listing_to_json("check", (_data(session, each) for each in checks), damaged=len(damaged)))
        return
    _show(session, checks, faults)


def _show(session: Session, checks: Sequence[FileCheck], faults: Sequence[FileCheck]) -> None:
    texts = session.texts
    if not session.output.is_terminal:
        from notulen.cli.columns import column
        from notulen.cli.tables import Cell, Table

        columns = (column("file", session.language), column("state", session.language))
        rows = [(Cell(str(each.path)), Cell(_state(session, each))) for each in checks]
        session.output.table(Table("", columns, rows))
    for each in faults:
        session.output.tell(f"{texts.caution}: {_said(session, each)}" if _is_harmless(each) else _said(session, each))
    harmless = sum(map(_is_harmless, faults))
    damaged = len(faults) - harmless
    text = texts.check_found if damaged else texts.check_sound
    session.output.tell(text.format(count=len(checks) - harmless, damaged=damaged))


def _is_harmless(check: FileCheck) -> bool:
    return getattr(check.fault, "reason", "") in _HARMLESS


def _state(session: Session, check: FileCheck) -> str:
    if check.fault is None:
        return session.texts.sound
    return session.texts.caution.lower() if _is_harmless(check) else session.texts.unsound


def _said(session: Session, check: FileCheck) -> str:
    if check.fault is None:
        return ""
    from notulen.locale.explain import explain

    return explain(check.fault, session.language).text


def _data(session: Session, check: FileCheck) -> dict[str, object]:
    backup = getattr(check.fault, "backup", None)
    return {
        "file": str(check.path),
        "meeting": f"R{check.number}" if check.number else None,
        "is_sound": check.fault is None,
        "reason": getattr(check.fault, "reason", None),
        "message": _said(session, check) or None,
        "backup": str(backup) if backup else None,
    }


@app.command("backup")
def backup(context: typer.Context, is_json: Json = False) -> None:
    """Copy the whole archive beside it."""
    session = session_of(context)
    path = session.workspace.archive.back_up(now=session.now)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("backup", {"path": str(path)}))
        return
    session.output.tell(session.texts.backed_up)
    session.output.line(str(path))


@app.command("restore")
def restore(
    context: typer.Context,
    copy: Annotated[str, typer.Argument()] = "",
    is_sure: Yes = False,
    is_json: Json = False,
) -> None:
    """Put a copy (the newest sound one, if none is named) in the archive's place; what stood there is kept."""
    session = session_of(context)
    texts = session.texts
    archive = session.workspace.archive
    chosen = archive.get_copy(copy)
    question = texts.ask_restore.format(copy=chosen.path.name, archive=session.workspace.folder)
    if not is_sure:
        from notulen.cli.questions import require_word

        if not require_word(session, question, texts.word_restore):
            session.output.done(texts.left_alone)
            return
    kept = archive.restore(copy, now=session.now)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = {"copy": str(chosen.path), "kept": str(kept) if kept else None}
        session.output.json(object_to_json("restored", row))
        return
    session.output.tell(texts.restored.format(copy=chosen.path.name))
    if kept is not None:
        session.output.tell(texts.kept_beside.format(path=kept))
