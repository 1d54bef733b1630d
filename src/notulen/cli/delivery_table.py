"""The ledger of deliveries as a listing."""

from collections.abc import Sequence

from notulen.cli.columns import column, moment_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.delivery import Holding
from notulen.domain.distribution import LedgerRow, counts
from notulen.domain.meeting import Meeting
from notulen.locale.distribution_texts import distribution_texts, edition_words
from notulen.locale.words import word

_TONES = {Holding.LATEST: Tone.GOOD, Holding.OLD: Tone.ALARM, Holding.REPLACED: Tone.PLAIN}


def ledger_table(session: Session, rows: Sequence[LedgerRow], meeting: Meeting | None, *, is_sifted: bool) -> Table:
    """`rows` of the ledger of `meeting`, else of all; `is_sifted` says that there may be more than these."""
    language, texts = session.language, distribution_texts(session.language)
    columns = (
        column("ref", language),
        column("meeting", language, is_only_piped=True),
        column("recipient", language, is_text=True, least=14),
        column("delivered_version", language, is_text=True, least=5),
        column("channel", language),
        column("sent", language),
        column("acknowledged", language, is_text=True, least=10),
        column("state", language),
        column("note", language, is_text=True, is_optional=True, from_width=100),
    )
    listed = [
        (
            Cell(row.reference, tone=Tone.REFERENCE),
            Cell(row.meeting.reference),
            Cell(row.delivery.recipient.name),
            Cell(edition_words(row.delivery, short_names(session, row.delivery.provinces), language)),
            Cell(word(row.delivery.channel, language), row.delivery.channel.value),
            moment_cell(row.delivery.sent, language),
            _received(session, row),
            Cell(word(row.holding, language), row.holding.value, _TONES[row.holding]),
            Cell(row.delivery.note),
        )
        for row in rows
    ]
    title = texts.heading.format(reference=meeting.reference) if meeting else texts.heading_all
    note = told_counts(session, rows) if rows else ""
    return Table(title, columns, listed, note, empty=texts.none_such if is_sifted else texts.none_yet)


def told_counts(session: Session, rows: Sequence[LedgerRow]) -> str:
    """The rows in numbers: how many, how many wait for a word, how many hold an old version."""
    found = counts(tuple(rows))
    return distribution_texts(session.language).counted.format(
        deliveries=found.deliveries, unacknowledged=found.unacknowledged, outdated=found.outdated
    )


def short_names(session: Session, codes: Sequence[str]) -> tuple[str, ...]:
    """What the provinces of an extract are called."""
    known = (session.workspace.names.province_of(code) for code in codes)
    return tuple(each.short_name for each in known if each)


def _received(session: Session, row: LedgerRow) -> Cell:
    texts, delivery = distribution_texts(session.language), row.delivery
    if delivery.acknowledged is None:
        days = row.waiting_days or 0
        return Cell(texts.waiting.format(days=days) if days else texts.waiting_today, "", Tone.WARNING)
    cell = moment_cell(delivery.acknowledged, session.language)
    if not delivery.acknowledged_by:
        return cell
    return Cell(texts.received_by.format(moment=cell.shown, name=delivery.acknowledged_by), cell.piped)
