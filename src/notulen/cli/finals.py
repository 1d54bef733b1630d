"""`notulen finalize`, `amend` and `verify`: minutes of record, their ralats, and the proof that nothing changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.columns import column
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.text import clean_text
from notulen.locale.final_texts import FinalTexts, final_texts
from notulen.services.finals import ProvenFinal

if TYPE_CHECKING:
    from notulen.locale.difference_words import DifferenceRow

app = typer.Typer()

_DAMAGED = 5


@app.command("finalize")
def finalize(
    context: typer.Context,
    meeting: MeetingArgument = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
    is_signed: Annotated[bool, typer.Option("--sign")] = False,
    key: Annotated[str | None, typer.Option("--key")] = None,
    is_json: Json = False,
) -> None:
    """Freeze the minutes of a closed meeting, or its open ralat; a final one is signed when that is asked for."""
    session = session_of(context)
    service, found = session.workspace.finals, session.workspace.meetings.get(meeting, session.today)
    is_signed = is_signed or key is not None
    is_new = found.status is not MeetingStatus.FINAL or not is_signed
    if is_new:
        is_asked = not is_forced and _has_something_left(session, found)
        if is_asked and not _is_wanted_as_it_is(session, found):
            session.output.done(session.texts.left_alone)
            return
        seen = found if is_asked else None  # what somebody said yes to, and nothing else
        found = service.finalize(found.number, now=session.now, is_forced=is_forced or is_asked, seen=seen)
        if not session.output.is_json:
            _tell_final(session, found)
    signature = service.sign(found, key or "") if is_signed else None
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = _final_data(session, found)
        session.output.json(object_to_json("final", {**row, "signature": str(signature) if signature else None}))
    elif signature is not None:
        session.output.tell(final_texts(session.language).signed.format(path=signature))


def _has_something_left(session: Session, meeting: Meeting) -> bool:
    """Whether a closed meeting has something to tidy; any other is refused by the service, with the reason."""
    return meeting.status is MeetingStatus.CLOSED and bool(session.workspace.tidying.left(meeting))


def _is_wanted_as_it_is(session: Session, meeting: Meeting) -> bool:
    """Whether somebody says to go on with what is left to tidy. Raises StillUntidy where nobody can be asked."""
    from notulen.domain.errors import StillUntidy

    left = session.workspace.tidying.left(meeting)
    if not session.output.can_ask or session.output.is_json:
        raise StillUntidy(meeting.reference, len(left))
    from notulen.cli.questions import require_word
    from notulen.cli.tidying import tell_what_is_left

    tell_what_is_left(session, meeting)
    question = final_texts(session.language).ask_force.format(count=len(left), reference=meeting.reference)
    return require_word(session, question, meeting.reference)


def _tell_final(session: Session, meeting: Meeting) -> None:
    texts, mark = final_texts(session.language), meeting.finals[-1]
    sentence = texts.finalised_ralat if mark.amendment else texts.finalised
    session.output.tell(
        sentence.format(
            reference=meeting.reference,
            title=meeting.title,
            version=mark.version,
            number=mark.amendment.number if mark.amendment else 0,
        ),
        texts.sum_told.format(sum=mark.short_sum, reference=meeting.reference),
    )
    if mark.amendment:
        session.output.table(_difference_table(session, meeting))
    if not meeting.approvals:
        session.output.tell(texts.no_approval)
    fault = session.workspace.exports.logo_fault
    if fault is not None:
        from notulen.locale.explain import explain

        session.output.tell(texts.without_logo.format(fault=explain(fault, session.language).what))
    if meeting.deliveries:
        _tell_old_holders(session, meeting)


def _tell_old_holders(session: Session, meeting: Meeting) -> None:
    from notulen.locale.distribution_texts import distribution_texts

    found = session.workspace.distribution.holders_of_old(meeting, session.now)
    if found:
        told = distribution_texts(session.language).old_holders
        session.output.tell(told.format(count=len(found), reference=meeting.reference))


@app.command("amend")
def amend(
    context: typer.Context,
    meeting: MeetingArgument = None,
    reason: Annotated[str | None, typer.Option("--reason")] = None,
    asked_by: Annotated[str | None, typer.Option("--asked-by")] = None,
    is_discarded: Annotated[bool, typer.Option("--discard")] = False,
    is_json: Json = False,
) -> None:
    """Open a ralat of final minutes, give it up, or tell what it changed so far."""
    session = session_of(context)
    service, texts = session.workspace.finals, final_texts(session.language)
    found = session.workspace.meetings.get(meeting, session.today)
    if is_discarded:
        found = service.discard(found.number, now=session.now)
        said: tuple[str, ...] = (texts.discarded.format(**_named(found), version=len(found.finals)),)
    elif found.amendment is not None and reason is None and asked_by is None:
        said = ()
    else:
        found = service.amend(found.number, reason=reason or "", asked_by=asked_by or "", now=session.now)
        number = found.amendment.number if found.amendment else 0
        opened = texts.opened.format(**_named(found), number=number)
        said = (opened, texts.opened_next.format(reference=found.reference))
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("amendment", _amendment_data(session, found)))
        return
    if said:
        session.output.tell(*said)
    else:
        session.output.table(_difference_table(session, found))


def _named(meeting: Meeting) -> dict[str, str]:
    return {"reference": meeting.reference, "title": meeting.title}


@app.command("verify")
def verify(context: typer.Context, meeting: MeetingArgument = None, is_json: Json = False) -> None:
    """Prove every final version of the archive, or those of one meeting."""
    session = session_of(context)
    texts = final_texts(session.language)
    found = session.workspace.meetings.get(meeting, session.today) if meeting else None
    from notulen.cli.progress import WaitingBar

    bar = WaitingBar(lambda: texts.proving, is_plain=session.output.is_dumb)
    try:
        proven = session.workspace.finals.verify(found.number if found else None, bar)
    finally:
        bar.close()
    damaged = [each for each in proven if not each.is_sound]
    if damaged:
        session.exit_code = _DAMAGED
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        rows = (_proof_data(session, each) for each in proven)
        session.output.json(listing_to_json("verified", rows, damaged=len(damaged)))
        return
    if not proven:
        session.output.tell(texts.not_final.format(reference=found.reference) if found else texts.none_final)
        return
    session.output.table(_proof_table(session, texts, proven))
    for each in damaged:
        session.output.tell(_fault_said(session, each) or f"{each.check.path}: {_signature(texts, each)}")
    told = texts.some_damaged if damaged else texts.all_sound
    session.output.tell(told.format(count=len(proven), damaged=len(damaged)))


def _proof_table(session: Session, texts: FinalTexts, proven: Sequence[ProvenFinal]) -> Table:
    language = session.language
    columns = (
        column("meeting", language),
        column("final_version", language),
        column("sum", language, is_optional=True),
        column("state", language),
        column("signature", language, is_optional=True),
        column("file", language, is_only_piped=True),
    )
    rows = [
        (
            Cell(_reference(each), tone=Tone.REFERENCE),
            Cell(str(each.version) if each.version else ""),
            Cell(each.sha256[:12], each.sha256),
            Cell(texts.sound, tone=Tone.GOOD)
            if each.check.fault is None
            else Cell(_short(each, texts), tone=Tone.ALARM),
            Cell(_signature(texts, each), tone=Tone.PLAIN if each.is_sound else Tone.ALARM),
            Cell(str(each.check.path)),
        )
        for each in proven
    ]
    return Table(texts.versions, columns, rows)


def _short(proven: ProvenFinal, texts: FinalTexts) -> str:
    reason = getattr(proven.check.fault, "reason", "newer")  # of a newer format that is all there is to say
    return clean_text(texts.flaws.get(reason, reason))


def _signature(texts: FinalTexts, proven: ProvenFinal) -> str:
    if proven.signature is None:
        return ""
    return texts.signatures[proven.signature.state].format(name=proven.signature.signer)


def _reference(proven: ProvenFinal) -> str:
    return f"R{proven.check.number}" if proven.check.number else ""


def _fault_said(session: Session, proven: ProvenFinal) -> str:
    if proven.check.fault is None:
        return ""
    from notulen.locale.explain import explain

    return explain(proven.check.fault, session.language).text


def _proof_data(session: Session, proven: ProvenFinal) -> dict[str, object]:
    fault, signature = proven.check.fault, proven.signature
    return {
        "meeting": _reference(proven) or None,
        "version": proven.version or None,
        "sha256": proven.sha256 or None,
        "file": str(proven.check.path),
        "is_sound": proven.is_sound,
        "reason": getattr(fault, "reason", None),
        "detail": getattr(fault, "detail", None) or None,
        "places": [{"place": each.place or None, "path": each.path} for each in getattr(fault, "places", ())],
        "message": _fault_said(session, proven) or None,
        "signature": signature.state.value if signature else None,
        "signer": (signature.signer or None) if signature else None,
    }


def _final_data(session: Session, meeting: Meeting) -> dict[str, object]:
    mark = meeting.finals[-1]
    return {
        "ref": meeting.reference,
        "version": mark.version,
        "sha256": mark.sha256,
        "made": mark.made.isoformat(timespec="seconds"),
        "by": mark.by or None,
        "amendment": mark.amendment.number if mark.amendment else None,
        "approvals": len(meeting.approvals),
        "outdated_deliveries": len(session.workspace.distribution.holders_of_old(meeting, session.now)),
    }


def _amendment_data(session: Session, meeting: Meeting) -> dict[str, object]:
    ralat = meeting.amendment
    return {
        "ref": meeting.reference,
        "status": meeting.status.value,
        "number": ralat.number if ralat else None,
        "reason": ralat.reason if ralat else None,
        "asked_by": ralat.asked_by if ralat else None,
        "differences": [
            {"place": row.place, "kind": row.kind.value, "what": row.what, "before": row.before, "after": row.after}
            for row in (_rows(session, meeting) if ralat else ())
        ],
    }


def _rows(session: Session, meeting: Meeting) -> "Sequence[DifferenceRow]":
    from notulen.locale.difference_words import difference_rows

    workspace = session.workspace
    names = {each.code: each.name for each in workspace.names.provinces}
    return difference_rows(workspace.finals.differences(meeting), meeting, names, session.language)


def _difference_table(session: Session, meeting: Meeting) -> Table:
    language, texts = session.language, final_texts(session.language)
    columns = (
        column("where", language, is_text=True, most=24),
        column("changed_field", language, is_text=True, most=20),
        column("before", language, is_text=True, least=14),
        column("after", language, is_text=True, least=14),
    )
    rows = [
        (Cell(row.place, tone=Tone.REFERENCE), Cell(row.what), Cell(row.before), Cell(row.after))
        for row in _rows(session, meeting)
    ]
    ralat = meeting.amendment or meeting.finals[-1].amendment
    title = texts.ralat.format(number=ralat.number) if ralat else texts.versions
    return Table(title, columns, rows, empty=texts.no_difference)
