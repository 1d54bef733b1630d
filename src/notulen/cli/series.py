"""`notulen series …`: meetings that recur."""

import re
from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec.structs import replace

from notulen.cli.arguments import Json
from notulen.cli.completion import complete_meeting, complete_owner, complete_series
from notulen.cli.readers import read_optional_day, read_owners
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.errors import InvalidValue
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.series import Series
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.words import parse_word

app = typer.Typer(name="series", cls=ShellGroup, no_args_is_help=True)

SeriesName = Annotated[str, typer.Argument(autocompletion=complete_series)]
Handle = Annotated[str | None, typer.Option("--handle")]
Organiser = Annotated[str | None, typer.Option("--organiser", autocompletion=complete_owner)]
ZoneWord = Annotated[str | None, typer.Option("--zone")]
Rule = Annotated[str | None, typer.Option("--rule")]
Agenda = Annotated[list[str] | None, typer.Option("--agenda")]
Members = Annotated[list[str] | None, typer.Option("--member", autocompletion=complete_owner)]
LeftOut = Annotated[list[str] | None, typer.Option("--without", autocompletion=complete_owner)]
Aliases = Annotated[list[str] | None, typer.Option("--alias")]
Held = Annotated[list[str] | None, typer.Option("--with", autocompletion=complete_meeting)]
_REFERENCE = re.compile(r"[rR]-?\d+")


class _Words(Value, frozen=True):
    """The options as typed; None was not given."""

    handle: str | None = None
    organiser: str | None = None
    zone: str | None = None
    rule: str | None = None
    agenda: Sequence[str] | None = None
    members: Sequence[str] | None = None
    left_out: Sequence[str] | None = None
    aliases: Sequence[str] | None = None


@app.command("list")
def list_series(context: typer.Context, is_json: Json = False) -> None:
    """List the series."""
    session = session_of(context)
    found = session.workspace.series.standings(session.today)
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        rows = ({**_data(session, each.series), "meetings": each.count} for each in found)
        session.output.json(listing_to_json("series", rows))
        return
    from notulen.cli.series_card import series_table

    session.output.table(series_table(session, found))


@app.command("add")
def add(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument()],
    handle: Handle = None,
    organiser: Organiser = None,
    zone: ZoneWord = None,
    rule: Rule = None,
    agenda: Agenda = None,
    members: Members = None,
    left_out: LeftOut = None,
    aliases: Aliases = None,
    held: Held = None,
    is_json: Json = False,
) -> None:
    """Add a series; with `--with`, of meetings already held."""
    session = session_of(context)
    words, meetings = _named_apart(name, held)
    typed = _Words(
        handle=handle,
        organiser=organiser,
        zone=zone,
        rule=rule,
        agenda=agenda,
        members=members,
        left_out=left_out,
        aliases=aliases,
    )
    series = _changed(session, Series(id="", name=" ".join(words)), typed)
    _put(session, series, meetings, session.texts.series_added)


@app.command("edit")
def edit(
    context: typer.Context,
    series: SeriesName,
    name: Annotated[str | None, typer.Option("--name")] = None,
    handle: Handle = None,
    organiser: Organiser = None,
    zone: ZoneWord = None,
    rule: Rule = None,
    agenda: Agenda = None,
    members: Members = None,
    left_out: LeftOut = None,
    aliases: Aliases = None,
    held: Held = None,
    is_json: Json = False,
) -> None:
    """Change a series."""
    session = session_of(context)
    known = session.workspace.series.get(series)
    typed = _Words(
        handle=handle,
        organiser=organiser,
        zone=zone,
        rule=rule,
        agenda=agenda,
        members=members,
        left_out=left_out,
        aliases=aliases,
    )
    changed = _changed(session, replace(known, name=known.name if name is None else name), typed)
    _, meetings = _named_apart((), held)
    if changed == known and not meetings:
        raise InvalidValue("field", "", "nothing_to_change")
    _put(session, changed, meetings, session.texts.series_changed)


@app.command("show")
def show(context: typer.Context, series: SeriesName, is_json: Json = False) -> None:
    """Show a series with its next days, members, template and meetings."""
    session = session_of(context)
    service = session.workspace.series
    found = service.get(series)
    held = service.meetings_of(found)
    if session.output.is_json:
        from notulen.export.listings.listings_json import meeting_to_data, object_to_json
        from notulen.services.series import coming_of

        coming = coming_of(held, session.today)
        row = {
            **_data(session, found),
            "meetings": len(held),
            "next_days": service.next_days(found, held, session.today),
            "coming": coming.reference if coming else None,
            "held": [meeting_to_data(each) for each in held],
        }
        session.output.json(object_to_json("series_one", row))
        return
    from notulen.cli.meetings import meeting_table
    from notulen.cli.series_card import series_card

    if session.output.is_terminal:
        session.output.table(series_card(session, found, held))
        session.output.line()
    session.output.table(meeting_table(session, held))


@app.command("next")
def prepare_next(
    context: typer.Context,
    series: SeriesName,
    day: Annotated[str | None, typer.Option("--date")] = None,
    is_json: Json = False,
) -> None:
    """Prepare the next meeting of a series: agenda, invitations, link to the one before; never twice."""
    from notulen.cli.series_card import day_warnings, holiday_warnings, prepared_card
    from notulen.locale.date_texts import format_date
    from notulen.locale.series_texts import series_texts

    session = session_of(context)
    prepared = session.workspace.series.prepare_next(
        series,
        today=session.today,
        now=session.now,
        day=read_optional_day(session, "date", day),
        language=session.language,
    )
    meeting = prepared.meeting
    if session.output.is_json:
        from notulen.export.listings.listings_json import meeting_to_data, object_to_json

        agenda = [
            {"number": item.number, "title": item.title, "deferred_from": item.deferred_from or None}
            for item in meeting.agenda
        ]
        row = {
            **meeting_to_data(meeting),
            "is_new": prepared.is_new,
            "agenda": agenda,
            "invited": [seat.full_name for seat in meeting.attendees],
            "warnings": day_warnings(session, meeting.day),
        }
        session.output.json(object_to_json("meeting_changed", row))
        return
    texts = series_texts(session.language)
    sentence = texts.prepared if prepared.is_new else texts.exists
    told = format_date(meeting.day, session.language, short=True)
    session.output.tell(sentence.format(reference=meeting.reference, title=meeting.title, day=told))
    session.output.tell(*holiday_warnings(session, meeting))
    if session.output.is_terminal:
        session.output.table(prepared_card(session, prepared))
    else:
        session.output.line(meeting.reference)


def _named_apart(name: Sequence[str], held: Sequence[str] | None) -> tuple[list[str], list[str]]:
    """The words of the name, and the meetings of `--with`: `--with R1 R2` leaves R2 behind the name."""
    words = list(name)
    meetings = [each for given in held or () for each in given.replace(",", " ").split()]
    while meetings and len(words) > 1 and _REFERENCE.fullmatch(words[-1]):
        meetings.append(words.pop())
    return words, meetings


def _put(session: Session, series: Series, meetings: Sequence[str], sentence: str) -> None:
    held = [session.workspace.meetings.get(each, session.today) for each in meetings]
    put = session.workspace.series.put(series, now=session.now, meetings=[each.number for each in held])
    _answer(session, put, sentence)
    if held:
        from notulen.locale.series_texts import series_texts

        references = ", ".join(each.reference for each in sorted(held, key=lambda each: each.day))
        session.output.done(series_texts(session.language).joined.format(series=put.name, references=references))


def _changed(session: Session, series: Series, words: _Words) -> Series:
    if words.handle is not None:
        series = replace(series, handle=clean_text(words.handle).strip().removeprefix("@").lower())
    if words.organiser is not None:
        organiser = read_owners(session, [words.organiser])[0] if words.organiser else None
        series = replace(series, organiser=organiser)
    if words.zone is not None:
        series = replace(series, zone=parse_word(Zone, words.zone, language=session.language) if words.zone else None)
    if words.rule is not None:
        series = replace(series, rule=clean_text(words.rule).strip())
    if words.agenda is not None:
        titles = tuple(clean_text(title).strip() for title in words.agenda if title.strip())
        series = replace(series, agenda=titles)
    if words.members is not None:
        series = replace(series, members=session.workspace.series.members(words.members))
    if words.left_out is not None:
        series = replace(series, members=_without(series.members, session.workspace.series.members(words.left_out)))
    if words.aliases is not None:
        series = replace(series, aliases=(*series.aliases, *(clean_text(each).strip() for each in words.aliases)))
    return series


def _without(members: tuple[Party, ...], left_out: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(each for each in members if not any(each.is_same(other) for other in left_out))


def _answer(session: Session, series: Series, sentence: str) -> None:
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = {**_data(session, series), "meetings": len(session.workspace.series.meetings_of(series))}
        session.output.json(object_to_json("series_one", row))
        return
    from notulen.locale.recurrence_texts import recurrence_text

    session.output.tell(sentence.format(name=series.name))
    if series.rule:
        from notulen.locale.series_texts import series_texts

        own = series_texts(session.language)
        session.output.tell(f"{own.recurrence}: {recurrence_text(series.rule, session.language)}")


def _data(session: Session, series: Series) -> dict[str, object]:
    from notulen.locale.recurrence_texts import recurrence_text

    return {
        "id": series.id,
        "name": series.name,
        "handle": series.handle or None,
        "aliases": list(series.aliases),
        "organiser": series.organiser.name if series.organiser else None,
        "zone": series.zone.value if series.zone else None,
        "rule": series.rule or None,
        "recurs": recurrence_text(series.rule, session.language) or None,
        "agenda": list(series.agenda),
        "members": [each.name for each in series.members],
    }
