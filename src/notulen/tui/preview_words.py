"""What the head and the foot of a preview say: which meeting, in which form, what is hidden, left to tidy, exported."""

from textual.content import Content

from notulen.domain.meeting import Meeting
from notulen.domain.tidying import Untidy
from notulen.export.minutes_document import Layout
from notulen.locale.language import Language
from notulen.locale.preview_texts import PreviewTexts
from notulen.locale.tidying_texts import describe_untidy
from notulen.locale.words import word
from notulen.tui.widgets.drawing import GOOD, HEADING, KEY, MUTED, SEPARATOR, STRONG, WARN, row, words
from notulen.tui.widgets.tidy_lines import tidy_words


class PreviewWords:
    """The preview's own words in one language."""

    def __init__(self, texts: PreviewTexts, language: Language) -> None:
        self._texts = texts
        self._language = language

    def frame(self, number: int) -> Content:
        """What the frame around the paper of a meeting says."""
        paper = words(self._texts.paper.format(reference=f"R{number}"))
        return row(paper, words(f"{SEPARATOR}{self._texts.live}", MUTED))

    def title(self, meeting: Meeting, *, is_named: bool) -> Content:
        """The meeting; with `is_named` also what screen this is."""
        named = row(words(f"{meeting.reference} ", KEY), words(meeting.title, STRONG))
        return row(words(f"{self._texts.title}  ", HEADING), named) if is_named else named

    def state(self, layout: Layout, is_public: bool, to_tidy: int) -> tuple[Content, ...]:
        """The form, for whom, and how much is left to tidy."""
        texts = self._texts
        left = words(texts.count_to_tidy.format(count=to_tidy), WARN) if to_tidy else words(texts.tidy, GOOD)
        return words(word(layout, self._language)), words(texts.public if is_public else texts.internal), left

    def hidden(self, meeting: Meeting, is_public: bool) -> list[str]:
        """What of the meeting is left out."""
        private = sum(1 for entry in meeting.entries if entry.is_private)
        told = [self._texts.private_hidden.format(count=private)] if private else []
        if is_public:
            told.append(self._texts.nip_hidden)
        return told

    def pointed(self, untidy: Untidy, place: int, count: int) -> Content:
        """The thing left to tidy that is pointed at, which is `place` of `count`, counted from 0."""
        told = tidy_words(untidy, describe_untidy(untidy, self._language))
        return row(words(f"{place + 1}/{count}  ", MUTED), words("? ", WARN), told)

    def export(self, meeting: Meeting, layout: Layout, is_public: bool) -> str:
        """What in the shell would write what is shown."""
        options = [f"--layout {word(layout, self._language)}"] * (layout is not Layout.OFFICIAL)
        options += ["--public"] * is_public
        return self._texts.export.format(command=" ".join(("notulen export", meeting.reference, *options)))
