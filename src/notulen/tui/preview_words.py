"""What the head and the foot of a preview say: which meeting, in which form, what is hidden, left to tidy, exported."""

from collections.abc import Sequence

from textual.content import Content

from notulen.domain.meeting import Meeting
from notulen.domain.untidy import Untidy
from notulen.export.minutes.document import Layout, Section
from notulen.locale.language import Language
from notulen.locale.preview_texts import PreviewTexts
from notulen.locale.tidying_texts import describe_untidy
from notulen.locale.words import word
from notulen.services.export_request import ExportRequest
from notulen.tui.widgets.drawing import GOOD, HEADING, KEY, MUTED, STRONG, WARN, joined, row, words
from notulen.tui.widgets.tidy_lines import tidy_words


class PreviewWords:
    """The preview's own words in one language."""

    def __init__(self, texts: PreviewTexts, language: Language) -> None:
        self._texts = texts
        self._language = language

    def frame(self, number: int, edition: Content | None = None, label: str = "") -> Content:
        """What the frame around the paper of a meeting says; with an `edition` that does not change as it is one."""
        pieces = [words(self._texts.paper.format(reference=f"R{number}"))]
        pieces += [words(label)] if label else []
        return joined([*pieces, words(self._texts.live, MUTED) if edition is None else edition])

    def edition(self, meeting: Meeting, version: int) -> Content:
        """Which final version it is, and whether there is a later one."""
        texts, latest = self._texts, len(meeting.finals)
        if version < latest:
            return words(texts.old_final.format(version=version, latest=latest), WARN)
        return words(texts.final.format(version=version), GOOD)

    def title(self, meeting: Meeting, *, is_named: bool) -> Content:
        """The meeting; with `is_named` also what screen this is."""
        named = row(words(f"{meeting.reference} ", KEY), words(meeting.title, STRONG))
        return row(words(f"{self._texts.title}  ", HEADING), named) if is_named else named

    def state(
        self, meeting: Meeting, layout: Layout, is_public: bool, edition: Content | int, *, is_named: bool
    ) -> tuple[Content, ...]:
        """The form, for whom, and which final `edition`, or how much of a draft is left to tidy, unless it is empty."""
        texts = self._texts
        form = texts.form.format(layout=word(layout, self._language))
        audience = texts.public if is_public else texts.internal
        told = texts.copy.format(audience=audience) if is_named else audience
        if isinstance(edition, Content):
            left = edition
        elif edition:
            left = words(texts.count_to_tidy.format(count=edition), WARN)
        else:
            left = words(texts.tidy, GOOD) if meeting.lines else Content("")
        return words(form), words(told), left

    def hidden(self, meeting: Meeting, is_public: bool) -> list[str]:
        """What of the meeting is left out."""
        private = sum(1 for entry in meeting.entries if entry.is_private)
        told = [self._texts.private_hidden.format(count=private)] if private else []
        if is_public:
            told.append(self._texts.nip_hidden)
        return told

    def left_out(self, sections: Sequence[Section]) -> Content:
        """Which parts are chosen not to be on the paper."""
        named = ", ".join(word(each, self._language) for each in sections)
        return words(self._texts.without.format(parts=named), WARN) if sections else Content("")

    def pointed(self, untidy: Untidy | None, place: int, count: int) -> Content:
        """The thing left to tidy that is pointed at, which is `place` of `count`, counted from 0."""
        if untidy is None:
            return Content("")
        told = tidy_words(untidy, describe_untidy(untidy, self._language))
        return row(words(f"{place + 1}/{count}  ", MUTED), words("? ", WARN), told)

    def export(self, meeting: Meeting, asked: ExportRequest) -> str:
        """What in the shell would write what is shown."""
        options = [f"-f {asked.format_name}"] * (asked.format_name != "md")
        options += [f"--layout {word(asked.layout, self._language)}"] * (asked.layout is not Layout.OFFICIAL)
        if asked.sections is not None:
            options.append(f'--section "{",".join(word(each, self._language) for each in asked.sections)}"')
        options += [f"--edition {asked.version}"] * (asked.version is not None)
        options += ["--public"] * asked.is_public
        return self._texts.export.format(command=" ".join(("notulen export", meeting.reference, *options)))
