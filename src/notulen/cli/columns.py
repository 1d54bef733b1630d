"""Columns and cells as listings need them, in the language of the run."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from notulen.cli.tables import Cell, Column, Tone
from notulen.locale.language import Language
from notulen.locale.listing_texts import heading

if TYPE_CHECKING:
    from notulen.domain.party import Party
    from notulen.services.actions import FoundAction
    from notulen.services.known_names import KnownNames

_LONGEST_OWNERS = 26


def column(
    key: str,
    language: Language,
    *,
    is_text: bool = False,
    is_number: bool = False,
    is_only_piped: bool = False,
    is_optional: bool = False,
    least: int = 0,
    most: int = 0,
    from_width: int = 0,
) -> Column:
    """The column `key` with its heading."""
    shown, piped = heading(key, language)
    return Column(
        piped,
        "" if is_only_piped else shown,
        is_text=is_text,
        is_number=is_number,
        is_optional=is_optional,
        least=least,
        most=most,
        from_width=from_width,
    )


def day_cell(day: date | None, language: Language, tone: Tone = Tone.PLAIN) -> Cell:
    """A day with its weekday; ISO in a pipe."""
    if day is None:
        return Cell("")
    from notulen.locale.date_texts import format_date

    return Cell(format_date(day, language, short=True), day.isoformat(), tone)


def moment_cell(moment: datetime | None, language: Language) -> Cell:
    """A moment in the time of this computer; ISO in a pipe."""
    if moment is None:
        return Cell("")
    from notulen.locale.date_texts import format_date

    here = moment.astimezone()
    day = format_date(here.date(), language, weekday=False, short=True)
    return Cell(f"{day} {here:%H.%M}", moment.isoformat(timespec="seconds"), Tone.PLAIN)


def number_cell(number: int, tone: Tone = Tone.PLAIN) -> Cell:
    """A count; nothing is a quiet dash on a screen."""
    return Cell(str(number) if number else "–", str(number), tone)


def owners_cell(found: "FoundAction", names: "KnownNames", everyone: str, nobody: str) -> Cell:
    """Who owns an action, provinces by their short names; one for everyone says how many parts are done."""
    action = found.action
    owners = [_short(owner, names) for owner in action.owners]
    piped = ",".join(owner.name for owner in action.owners)
    if action.is_for_everyone and len(owners) > 1:
        done = sum(1 for part in action.assignments if not part.status.is_open)
        return Cell(everyone.format(done=done, count=len(owners)), piped)
    together = ", ".join(owners)
    if len(owners) > 1 and len(together) > _LONGEST_OWNERS:
        together = f"{owners[0]} +{len(owners) - 1}"
    return Cell(together or nobody, piped, Tone.PLAIN if owners else Tone.WARNING)


def _short(owner: "Party", names: "KnownNames") -> str:
    province = names.province_of(owner.key) if owner.kind == "province" else None
    if province:
        return province.short_name
    return owner.written if owner.written and len(owner.written) < len(owner.name) else owner.name
