"""What an export asks, as the rows of a form, and what the answers mean."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.export.minutes.document import Layout, Section
from notulen.locale.export_texts import ExportTexts
from notulen.locale.language import Language
from notulen.locale.words import word
from notulen.tui.dialogs.export_form import TARGET
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.previewing.choice import PaperChoice

FORMAT, LAYOUT, AUDIENCE, PROVINCES = "format", "layout", "audience", "provinces"
TEMPLATE, VERSION, HOLDS = "template", "version", "holds"


class Answers(NamedTuple):
    """What is to be written: `provinces` as typed, None for one file each; `template` by name, "" for none."""

    choice: PaperChoice
    target: str
    provinces: tuple[str, ...] | None
    template: str


class ExportQuestions:
    """The questions about one meeting, with what a preview shows as the answers that are proposed.

    `to_tidy` is None where that is no question any more, as in a final.
    """

    def __init__(
        self,
        texts: ExportTexts,
        language: Language,
        meeting: Meeting,
        choice: PaperChoice,
        there: Sequence[Section],
        templates: Sequence[str],
        to_tidy: int | None,
    ) -> None:
        self._own = texts
        self._language = language
        self._meeting = meeting
        self._choice = choice
        self._there = there
        self._to_tidy = to_tidy
        self._formats = tuple(texts.formats)
        self._layouts = tuple(Layout)
        self._templates = ("", *templates)
        numbers = [mark.version for mark in reversed(meeting.finals)]
        is_final = meeting.status is MeetingStatus.FINAL
        # The last final is what one gets without asking for it; its file needs no number then.
        self._versions: tuple[int | None, ...] = (None, *(numbers[1:] if is_final else numbers))
        latest = texts.final.format(number=numbers[0]) if is_final and numbers else texts.draft
        self._version_words = (latest, *(texts.final.format(number=each) for each in self._versions[1:]))
        self._shown_version = self._version_words[
            self._versions.index(choice.version) if choice.version in self._versions else 0
        ]

    def rows(self, folder: str) -> list[FormRow]:
        """The rows, the export going to `folder`."""
        own, choice = self._own, self._choice
        layouts = tuple(word(each, self._language) for each in self._layouts)
        audiences = (own.internal, own.public)
        rows = [
            FormRow(FORMAT, own.format, own.formats[choice.format_name].label, options=self._labels),
            FormRow(TARGET, own.target, folder, own.target_about, is_retyped=True),
            FormRow(LAYOUT, own.layout, word(choice.layout, self._language), options=layouts),
            FormRow(AUDIENCE, own.audience, audiences[choice.is_public], options=audiences),
            FormRow(PROVINCES, own.provinces, "", own.provinces_about),
        ]
        if len(self._templates) > 1:
            named = tuple(each or own.no_template for each in self._templates)
            rows.append(FormRow(TEMPLATE, own.template, named[0], options=named))
        if len(self._versions) > 1:
            rows.append(FormRow(VERSION, own.version, self._shown_version, options=self._version_words))
        return [*rows, FormRow(HOLDS, own.holds, self._holds, is_fixed=True)]

    @property
    def _labels(self) -> tuple[str, ...]:
        return tuple(self._own.formats[name].label for name in self._formats)

    @property
    def _holds(self) -> str:
        own = self._own
        out = ", ".join(word(each, self._language) for each in self._there if not self._choice.is_in(each))
        left = own.to_tidy.format(count=self._to_tidy) if self._to_tidy else own.tidy
        parts = own.without.format(parts=out) if out else own.all_parts
        # Where there are several versions, which one it is stands in the row above.
        version = [self._shown_version] if len(self._versions) == 1 else []
        return " · ".join((*version, *([] if self._to_tidy is None else [left]), parts))

    def answers(self, typed: Mapping[str, str]) -> tuple[Answers | None, dict[str, str]]:
        """What was answered; None with what is wrong, by field."""
        own, problems = self._own, dict[str, str]()

        def place(field: str, options: Sequence[str], keys: Sequence[str] = ()) -> int:
            asked = typed.get(field, "").strip().casefold()
            for each in (options, keys):
                folded = [one.casefold() for one in each]
                if asked in folded:
                    return folded.index(asked)
            if asked:
                problems[field] = own.unknown_choice.format(options=", ".join(options))
            return 0

        name = self._formats[place(FORMAT, self._labels, self._formats)]
        layouts = [word(each, self._language) for each in self._layouts]
        layout = self._layouts[place(LAYOUT, layouts, [each.value for each in self._layouts])]
        is_public = place(AUDIENCE, (own.internal, own.public)) == 1
        template = self._templates[place(TEMPLATE, [each or own.no_template for each in self._templates])]
        version = self._versions[place(VERSION, self._version_words)]
        asked = tuple(piece.strip() for piece in typed.get(PROVINCES, "").split(",") if piece.strip())
        is_each = len(asked) == 1 and asked[0].casefold() in own.each
        if problems:
            return None, problems
        choice = self._choice._replace(format_name=name, layout=layout, is_public=is_public, version=version)
        return Answers(choice, typed.get(TARGET, ""), None if is_each else asked, template), {}
