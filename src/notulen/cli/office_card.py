"""One office or province on a day: who held which post there, and the actions that wait for it, whoever heads it."""

from datetime import date

from notulen.cli.columns import column
from notulen.cli.people_table import person_data
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.party import PartyKind
from notulen.services.person_fields import full_title


def show_office(session: Session, asked: str, day: date) -> None:
    """Who held posts there on `day`, the head first; then its open actions as they stand today."""
    workspace, texts, language = session.workspace, session.texts, session.language
    party, held = workspace.offices.holders(asked, day)
    provinces = (party.key,) if party.kind is PartyKind.PROVINCE else ()
    owner = None if provinces else party
    actions = workspace.actions.find_all(today=session.today, provinces=provinces, owner=owner)
    if session.output.is_json:
        from notulen.export.listings.listings_json import action_to_data, object_to_json

        row = {
            "id": party.key,
            "name": party.name,
            "kind": party.kind.value,
            "on": day,
            "holders": [
                {**person_data(session, person), "held": full_title(post), "since": post.since, "until": post.until}
                for person, post in held
            ],
            "actions": [action_to_data(each) for each in actions],
        }
        session.output.json(object_to_json("office", row))
        return
    from notulen.cli.action_table import action_table
    from notulen.locale.date_texts import format_date

    columns = (
        column("name", language, is_text=True, least=16),
        column("post", language, is_text=True, least=12),
        column("since", language),
    )
    rows = [
        (
            Cell(person.full_name),
            Cell(full_title(post)),
            Cell(
                format_date(post.since, language, weekday=False, short=True) if post.since else "",
                post.since.isoformat() if post.since else "",
                Tone.REFERENCE,
            ),
        )
        for person, post in held
    ]
    note = texts.office_on.format(day=format_date(day, language, weekday=False))
    session.output.table(Table(party.name, columns, rows, note=note, empty=texts.no_people))
    if session.output.is_terminal and actions:
        late = sum(1 for each in actions if each.days_overdue)
        session.output.line()
        counts = texts.action_counts.format(count=len(actions), late=late)
        session.output.table(action_table(session, actions, texts.actions, counts))
