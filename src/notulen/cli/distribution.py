"""`notulen deliver`, `deliveries` and `acknowledge`: who was given which edition of the minutes; nothing is sent."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from notulen.cli.arguments import Json, Provinces
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.completion import (
    complete_channel,
    complete_delivery,
    complete_format,
    complete_meeting,
    complete_owner,
)
from notulen.cli.readers import province_codes, read_count, read_moment
from notulen.cli.session import Session, session_of
from notulen.domain.delivery import Channel, Holding
from notulen.domain.distribution import LedgerRow
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.locale.distribution_texts import distribution_texts, edition_words
from notulen.locale.words import parse_word, word
from notulen.services.distribution import Parcel
from notulen.services.recipients import Recipient

if TYPE_CHECKING:
    from notulen.export.mail_draft import Letter

app = typer.Typer()

_FORMAT_OF_LETTERS = "pdf"
_ENDING = ".eml"

To = Annotated[list[str] | None, typer.Option("--to", autocompletion=complete_owner)]
At = Annotated[str | None, typer.Option("--at")]


@app.command("deliver")
def deliver(
    context: typer.Context,
    meeting: MeetingArgument = None,
    to: To = None,
    via: Annotated[str | None, typer.Option("--via", autocompletion=complete_channel)] = None,
    format_name: Annotated[str | None, typer.Option("--format", "-f", autocompletion=complete_format)] = None,
    eml: Annotated[str | None, typer.Option("--eml")] = None,
    is_mailto: Annotated[bool, typer.Option("--mailto")] = False,
    provinces: Provinces = None,
    edition: Annotated[str | None, typer.Option("--edition")] = None,
    is_public: Annotated[bool, typer.Option("--public")] = False,
    at: At = None,
    note: Annotated[str | None, typer.Option("--message", "-m")] = None,
    corrected: Annotated[str | None, typer.Option("--correct", autocompletion=complete_delivery)] = None,
    withdrawn: Annotated[list[str] | None, typer.Option("--withdraw", autocompletion=complete_delivery)] = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
    is_json: Json = False,
) -> None:
    """Record that minutes were handed over, and make the letter for it; or put such a record right."""
    session = session_of(context)
    if withdrawn:
        _withdraw(session, withdrawn)
        return
    service = session.workspace.distribution
    parcel = Parcel(
        format=_format(session, format_name, is_letter=eml is not None),
        version=read_count("edition", edition, 0) or None,
        provinces=province_codes(session, provinces),
        is_public=is_public,
    )
    sent = read_moment(session, "sent", at) if at else None
    if corrected is not None:
        found, old = service.get(corrected)
        channel = parse_word(Channel, via, language=session.language) if via else None
        named = service.recipients(found, to or (), channel or old.channel, today=session.today)
        if len(named) > 1:
            raise InvalidValue("recipient", ", ".join(to or ()), "one_recipient")
        row = service.correct(
            found.number,
            old.number,
            now=session.now,
            recipient=named[0] if named else None,
            channel=channel,
            parcel=parcel,
            sent=sent,
            note=note,
        )
        _answer(session, (row,), distribution_texts(session.language).corrected)
        return
    found = session.workspace.meetings.get(meeting, session.today)
    is_letter = eml is not None or is_mailto
    channel = Channel.EMAIL if via is None and is_letter else _channel(session, via)
    recipients = service.recipients(found, to or (), channel, today=session.today)
    if not recipients:
        raise InvalidValue("recipient", "", "empty")
    letter, path = None, None
    if is_letter:
        addressed = service.recipients(found, to or (), Channel.EMAIL, today=session.today)
        parcel, letter = _letter(session, found, addressed, parcel, is_attached=eml is not None)
    if letter is not None and eml is not None:
        path = _write(session, letter, eml, is_forced=is_forced)
    rows = service.record(found.number, recipients, channel, now=session.now, parcel=parcel, sent=sent, note=note or "")
    _tell_delivered(session, rows, letter, path, is_mailto=is_mailto)


def _channel(session: Session, via: str | None) -> Channel:
    return parse_word(Channel, via or "", language=session.language)


def _format(session: Session, asked: str | None, *, is_letter: bool) -> str:
    from notulen.export.formats import get_format

    if asked is None:
        return _FORMAT_OF_LETTERS if is_letter else ""
    return get_format(asked).name


def _letter(
    session: Session, meeting: Meeting, to: Sequence[Recipient], parcel: Parcel, *, is_attached: bool
) -> "tuple[Parcel, Letter]":
    """The parcel with the file it holds, and the letter that brings it."""
    from msgspec.structs import replace

    from notulen.cli.export_request import file_name, render, tell_missing_logo
    from notulen.export.minutes.document import Layout
    from notulen.services.export_request import ExportRequest

    request = ExportRequest(
        format_name=parcel.format or _FORMAT_OF_LETTERS,
        layout=Layout.OFFICIAL,
        provinces=parcel.provinces,
        is_public=parcel.is_public,
        version=parcel.version,
    )
    if is_attached:
        parcel = replace(parcel, content=render(session, request, meeting))
        tell_missing_logo(session, request)
    name = file_name(session, request, meeting)
    return parcel, session.workspace.distribution.letter(meeting, to, parcel, name, session.language)


def _write(session: Session, letter: "Letter", typed: str, *, is_forced: bool) -> Path:
    from notulen.export.mail_draft import mail_draft

    path = Path(typed).expanduser()
    if path.is_dir():
        path = path / Path(letter.file_name).with_suffix(_ENDING)
    elif path.suffix.lower() != _ENDING:
        path = path.with_name(path.name + _ENDING)
    return session.workspace.exports.write(mail_draft(letter, session.now), path, is_forced=is_forced)


def _tell_delivered(
    session: Session, rows: Sequence[LedgerRow], letter: "Letter | None", path: Path | None, *, is_mailto: bool
) -> None:
    from notulen.export.mail_draft import is_mail_address, mailto

    texts, output = distribution_texts(session.language), session.output
    link = mailto(letter) if letter is not None and is_mailto else None
    if output.is_json:
        from notulen.export.listings.deliveries_json import deliveries_to_json

        output.json(deliveries_to_json(rows, eml=str(path) if path else None, mailto=link))
        return
    first = rows[0].delivery
    output.tell(
        texts.recorded.format(
            reference=rows[0].meeting.reference,
            edition=_edition(session, rows[0]),
            channel=word(first.channel, session.language),
            recipients=", ".join(row.delivery.recipient.name for row in rows),
            numbers=", ".join(row.reference for row in rows),
        )
    )
    if letter is not None:
        unknown = [each.name for each in letter.to if not is_mail_address(each.address)]
        if path is not None:
            output.tell(texts.mail_written.format(path=path, file=letter.enclosed_as))
        if len(unknown) == len(letter.to):
            output.tell(texts.mail_to_nobody)
        elif unknown:
            output.tell(texts.no_address.format(names=", ".join(unknown)))
        if link is not None:
            output.line(link)
            output.tell(texts.mailto_without_file.format(file=letter.file_name))
        output.tell(texts.mail_not_sent)
        if path is not None and not output.is_terminal:
            output.line(str(path))


def _edition(session: Session, row: LedgerRow) -> str:
    from notulen.cli.delivery_table import short_names

    return edition_words(row.delivery, short_names(session, row.delivery.provinces), session.language)


def _withdraw(session: Session, asked: Sequence[str]) -> None:
    service = session.workspace.distribution
    found = _by_meeting(session, asked)
    for number, deliveries in found.items():
        service.withdraw(number, deliveries, now=session.now)
    _tell_references(session, distribution_texts(session.language).withdrawn, found)


def _by_meeting(session: Session, asked: Sequence[str]) -> dict[int, list[int]]:
    """The deliveries named, by the number of their meeting. Raises NotFound before anything is changed."""
    found: dict[int, list[int]] = {}
    for each in asked:
        meeting, delivery = session.workspace.distribution.get(each)
        if delivery.number not in found.setdefault(meeting.number, []):
            found[meeting.number].append(delivery.number)
    return found


def _tell_references(session: Session, text: str, found: dict[int, list[int]]) -> None:
    references = [f"D{number}.{each}" for number, deliveries in found.items() for each in deliveries]
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("withdrawn", {"refs": references}))
    else:
        session.output.tell(text.format(references=", ".join(references)))


def _answer(session: Session, rows: Sequence[LedgerRow], text: str) -> None:
    if session.output.is_json:
        from notulen.export.listings.deliveries_json import deliveries_to_json

        session.output.json(deliveries_to_json(rows))
        return
    for row in rows:
        session.output.tell(
            text.format(
                reference=row.reference,
                recipient=row.delivery.recipient.name,
                edition=_edition(session, row),
                channel=word(row.delivery.channel, session.language),
            )
        )


@app.command("deliveries")
def deliveries(
    context: typer.Context,
    meeting: MeetingArgument = None,
    is_outdated: Annotated[bool, typer.Option("--outdated")] = False,
    is_unacknowledged: Annotated[bool, typer.Option("--unacknowledged")] = False,
    is_json: Json = False,
) -> None:
    """List who was given which edition, of one meeting or of all."""
    session = session_of(context)
    found = session.workspace.meetings.get(meeting, session.today) if meeting else None
    rows = [
        row
        for row in session.workspace.distribution.rows(session.now, found.number if found else None)
        if (not is_outdated or row.holding is Holding.OLD) and (not is_unacknowledged or row.is_waiting)
    ]
    if session.output.is_json:
        from notulen.export.listings.deliveries_json import deliveries_to_json

        session.output.json(deliveries_to_json(rows))
        return
    from notulen.cli.delivery_table import ledger_table

    session.output.table(ledger_table(session, rows, found, is_sifted=is_outdated or is_unacknowledged))


@app.command("acknowledge")
def acknowledge(
    context: typer.Context,
    references: Annotated[list[str] | None, typer.Argument(autocompletion=complete_delivery)] = None,
    to: To = None,
    meeting: Annotated[str | None, typer.Option("--meeting", autocompletion=complete_meeting)] = None,
    by: Annotated[str, typer.Option("--by")] = "",
    at: At = None,
    note: Annotated[str | None, typer.Option("--message", "-m")] = None,
    is_json: Json = False,
) -> None:
    """Record that minutes were received, by the numbers of deliveries or by who got them."""
    session = session_of(context)
    service = session.workspace.distribution
    found = _by_meeting(session, references or ())
    if to:
        home = session.workspace.meetings.get(meeting, session.today)
        found.setdefault(home.number, []).extend(service.waiting_for(home, to))
    if not found:
        raise InvalidValue("recipient", "", "empty")
    moment = read_moment(session, "acknowledged", at) if at else None
    rows = [
        row
        for number, numbers in found.items()
        for row in service.acknowledge(number, numbers, now=session.now, at=moment, by=by, note=note)
    ]
    if session.output.is_json:
        _answer(session, rows, "")
        return
    told = ", ".join(f"{row.reference} {row.delivery.recipient.name}" for row in rows)
    session.output.tell(distribution_texts(session.language).acknowledged.format(references=told))
