"""`notulen actions`: the open actions of every meeting, as a list, a calendar or the text of the week."""

from datetime import date, timedelta
from functools import partial
from typing import Annotated

import typer

from notulen.cli.arguments import Json, MeetingOption, Owner, Provinces, Series
from notulen.cli.completion import complete_priority
from notulen.cli.readers import province_codes, read_day, read_optional_day, read_owners, series_id
from notulen.cli.session import Session, session_of
from notulen.domain.action_item import ActionStatus, Priority
from notulen.domain.errors import InvalidValue
from notulen.locale.words import parse_word
from notulen.services.actions import ActionOrder

app = typer.Typer()

_ALL = ("all", "semua")
_CHECK_FOUND = 10
_MOST_DAYS = 36_500


@app.command("actions")
def list_actions(
    context: typer.Context,
    provinces: Provinces = None,
    owner: Owner = None,
    status: Annotated[str | None, typer.Option("--status")] = None,
    is_overdue: Annotated[bool, typer.Option("--overdue")] = False,
    due_within: Annotated[str | None, typer.Option("--due-within")] = None,
    before: Annotated[str | None, typer.Option("--before")] = None,
    meeting: MeetingOption = None,
    series: Series = None,
    priority: Annotated[str | None, typer.Option("--priority", autocompletion=complete_priority)] = None,
    is_waiting: Annotated[bool, typer.Option("--waiting")] = False,
    is_unverified: Annotated[bool, typer.Option("--unverified")] = False,
    sort: Annotated[str, typer.Option("--sort")] = ActionOrder.DUE.value,
    is_check: Annotated[bool, typer.Option("--check")] = False,
    is_feed: Annotated[bool, typer.Option("--ics")] = False,
    is_digest: Annotated[bool, typer.Option("--digest")] = False,
    target: Annotated[str | None, typer.Option("--output", "-o")] = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
    is_json: Json = False,
) -> None:
    """List actions that answer to every filter given, or send them as a calendar (--ics) or a text (--digest)."""
    session = session_of(context)
    workspace = session.workspace
    _check_form(is_feed=is_feed, is_digest=is_digest, is_check=is_check, is_json=is_json, target=target)
    within = _last_day(session, due_within)
    find = partial(
        workspace.actions.find_all,
        today=session.today,
        provinces=province_codes(session, provinces),
        owner=read_owners(session, [owner])[0] if owner else None,
        meeting=workspace.meetings.get(meeting, session.today) if meeting else None,
        series=series_id(session, series),
        priorities=_priorities(session, priority),
        order=parse_word(ActionOrder, sort, language=session.language),
    )
    found = find(
        statuses=_statuses(session, status),
        # Together they ask for what is late and what soon will be.
        only_overdue=is_overdue and within is None,
        since=session.today if within is not None and not is_overdue else None,
        before=min(filter(None, (within, read_optional_day(session, "before", before))), default=None),
        only_waiting=is_waiting,
        only_unverified=is_unverified,
    )
    if is_feed:
        from notulen.cli.reminders import send_feed

        return send_feed(session, found, target, is_forced=is_forced)
    if is_digest:
        from notulen.cli.reminders import send_digest

        return send_digest(session, found, find(only_unverified=True), target, is_forced=is_forced)
    late = sum(1 for each in found if each.days_overdue)
    if is_check:
        if within is None:
            found = tuple(each for each in found if each.days_overdue)
        session.exit_code = _CHECK_FOUND if found else 0
    if session.output.is_json:
        from notulen.export.listings.listings_json import actions_to_json

        return session.output.json(actions_to_json(found, today=session.today))
    if is_check and not found:
        return None  # a scheduler mails whatever is printed
    title = session.texts.overdue_actions if is_overdue and within is None else session.texts.actions
    if status is not None or is_unverified:
        title = session.texts.listed_actions
    note = session.texts.action_counts.format(count=len(found), late=late)
    from notulen.cli.action_table import action_table

    shows_status = status is not None or is_unverified
    return session.output.table(action_table(session, found, title, note, shows_status=shows_status))


def _check_form(*, is_feed: bool, is_digest: bool, is_check: bool, is_json: bool, target: str | None) -> None:
    """Raise InvalidValue for forms that cannot be had at once."""
    forms = {"--ics": is_feed, "--digest": is_digest, "--check": is_check, "--json": is_json}
    asked = [name for name, is_asked in forms.items() if is_asked]
    is_sent = is_feed or is_digest
    if is_sent and len(asked) > 1:
        raise InvalidValue("actions", " ".join(asked), "together")
    if target is not None and not is_sent:
        raise InvalidValue("output", target, "not_allowed", ["--ics", "--digest"])


def _last_day(session: Session, asked: str | None) -> date | None:
    """The last day of `--due-within`: so many days from today, or a phrase like "2 minggu". Raises InvalidValue."""
    if asked is None:
        return None
    words = asked.strip()
    if not (words.isascii() and words.isdigit()):
        day = read_day(session, "due_within", words)
        if day < session.today:
            raise InvalidValue("due_within", asked, "not_allowed")
        return day
    if len(words) > len(str(_MOST_DAYS)) or int(words) > _MOST_DAYS:
        raise InvalidValue("due_within", asked, "not_a_number")
    return session.today + timedelta(days=int(words))


def _priorities(session: Session, asked: str | None) -> tuple[Priority, ...]:
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    return tuple(parse_word(Priority, word, language=session.language) for word in words)


def _statuses(session: Session, asked: str | None) -> tuple[ActionStatus, ...] | None:
    if asked is None:
        return None
    words = [word.strip() for word in asked.split(",") if word.strip()]
    if any(word.casefold() in _ALL for word in words):
        return tuple(ActionStatus)
    return tuple(parse_word(ActionStatus, word, language=session.language) for word in words)
