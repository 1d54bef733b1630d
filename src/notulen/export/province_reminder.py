"""A reminder of open actions to a province or an office, as text that fits a messenger.

It holds what everybody in the meeting heard: no private line, no note, neither NIP nor telephone.
"""

from datetime import date

from notulen.domain.standing import Contact, OwnedAction, Standing
from notulen.domain.value import Value
from notulen.export.file_name import title_slug
from notulen.export.messenger import INDENT, bold, plain
from notulen.locale.date_texts import format_date
from notulen.locale.language import Language
from notulen.locale.province_reminder_texts import ReminderTexts, reminder_texts


class Reminder(Value, frozen=True):
    """Who is reminded, who heads that office, of what, and by whom."""

    standing: Standing
    actions: tuple[OwnedAction, ...]
    contact: Contact | None = None
    sender: str = ""


def render_reminder(reminder: Reminder, today: date, language: Language) -> str:
    """The text, ending in a line end; where nothing is open it says so, with thanks."""
    texts = reminder_texts(language)
    lines = [
        bold(texts.title.format(name=reminder.standing.name)),
        texts.as_of.format(day=format_date(today, language)),
        "",
    ]
    lines += [*_salutation(reminder, texts), ""]
    if reminder.actions:
        counted = texts.intro_one if len(reminder.actions) == 1 else texts.intro
        lines += [counted.format(count=len(reminder.actions)), ""]
        for number, action in enumerate(reminder.actions, 1):
            lines += [*_action(number, action, today, language, texts), ""]
        lines += [texts.request]
    else:
        lines += [texts.nothing_open]
    if reminder.sender:
        lines += ["", plain(reminder.sender)]
    return "\n".join(lines) + "\n"


def _salutation(reminder: Reminder, texts: ReminderTexts) -> list[str]:
    if reminder.contact is None:
        return [texts.to_office.format(name=plain(reminder.standing.name))]
    return [texts.to_person.format(name=plain(reminder.contact.name)), plain(reminder.contact.post)]


def _action(number: int, action: OwnedAction, today: date, language: Language, texts: ReminderTexts) -> list[str]:
    source = texts.source.format(
        reference=action.meeting_reference, title=plain(action.title), day=format_date(action.day, language)
    )
    shared = [texts.shared.format(done=action.done, owners=action.owners)] if action.is_shared else []
    about = [_due(action, today, language, texts), source, *shared]
    return [f"{number}. *{action.reference}* {plain(action.text)}", *(f"{INDENT}{each}" for each in about)]


def _due(action: OwnedAction, today: date, language: Language, texts: ReminderTexts) -> str:
    if action.due is None:
        return texts.no_due
    day = format_date(action.due, language)
    late = action.days_overdue(today)
    if late:
        return (texts.due_late_one if late == 1 else texts.due_late).format(day=day, days=late)
    return (texts.due_today if action.due == today else texts.due).format(day=day)


def reminder_file_name(standing: Standing, today: date, language: Language, count: int = 1) -> str:
    """`pengingat-sumut-2020-08-03.txt`; from the second on with its count. Safe on every system."""
    texts = reminder_texts(language)
    slug = title_slug(standing.handle or standing.short_name) or title_slug(standing.code)
    pieces = [texts.file_name, slug, today.isoformat(), str(count) if count > 1 else ""]
    return "-".join(piece for piece in pieces if piece) + ".txt"
