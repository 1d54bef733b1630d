"""The fields of a record as rows of a form: the ones mostly wanted first, each with what may be typed."""

from collections.abc import Iterable, Mapping

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.field_words import field_label
from notulen.locale.form_texts import FormTexts
from notulen.locale.language import Language
from notulen.services.field_texts import FieldKind, FieldText
from notulen.tui.dialogs.form_state import FormRow

_FIRST: Mapping[type[Value], tuple[str, ...]] = {
    Meeting: (
        "title", "day", "last_day", "starts", "ends", "zone", "kind", "mode", "place", "application", "link", "chair",
        "host", "organiser", "note_takers", "secretary", "series", "invitation",
    ),
    Attendee: (
        "name", "titles_before", "titles_after", "post", "office_name", "province", "presence", "represented_by",
        "joined", "left", "roles", "note",
    ),
    AgendaItem: ("title", "minutes", "presenter", "outcome", "note"),
    Entry: ("text", "speaker", "about", "agenda", "due"),
    ActionItem: ("text", "assignments", "due", "decision", "agenda", "priority", "condition", "note"),
}  # fmt: skip
_GOES_ON = (FieldKind.TEXT, FieldKind.RECORD)
"""What is written on with rather than anew."""
_BY_WORD = (FieldKind.CHOICE, FieldKind.YES_NO)


def form_rows(
    record_type: type[Value], texts: Iterable[FieldText], words: FormTexts, language: Language
) -> list[FormRow]:
    """A row for each field of a record."""
    first = _FIRST[record_type]
    by_name = {each.field: each for each in texts}
    names = [*first, *(name for name in by_name if name not in first)]
    return [
        _row(record_type, by_name[name], words, language, is_further=name not in first)
        for name in names
        if name in by_name
    ]


def _row(
    record_type: type[Value], shown: FieldText, words: FormTexts, language: Language, *, is_further: bool
) -> FormRow:
    label = field_label(record_type, shown.field, language)
    return FormRow(
        field=shown.field,
        label=label[:1].upper() + label[1:],
        text=clean_text(shown.text),
        about=_about(shown, words),
        options=shown.options if shown.kind in _BY_WORD else (),
        is_list=shown.is_list,
        is_retyped=shown.kind not in _GOES_ON and not shown.is_list,
        is_fixed=not shown.is_readable,
        is_further=is_further,
    )


def _about(shown: FieldText, words: FormTexts) -> str:
    """What may be typed: an example, the words there are, the parts of what has parts."""
    said = [words.helps[shown.kind]]
    if shown.is_list and shown.options:
        said = [", ".join(shown.options)]
    if shown.field == "assignments":
        return words.owners
    if shown.kind is FieldKind.RECORD:
        main, *others = shown.parts
        said.append(words.parts.format(parts="; ".join([main, *(f"{name}=" for name in others)])))
    if shown.is_list:
        said.append(words.several)
    return " · ".join(each for each in said if each)
