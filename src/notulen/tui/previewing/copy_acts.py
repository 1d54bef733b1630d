"""Copying the minutes as text: through the terminal, which may refuse without a word, so the file stays in reach."""

from notulen.domain.errors import NotulenError
from notulen.locale.file_explanations import size_text
from notulen.tui.previewing.making import Making

_PASTED = ("md", "txt", "wa")
_MOST = 74_000
"""Bytes that the sequence for the clipboard (OSC 52) carries through most terminals; longer ones are cut or dropped."""


class CopyActs(Making):
    """The paper that is shown, as its format writes it."""

    def action_copy_paper(self) -> None:
        """Copy the whole text, unless it is too long for a terminal, or no text."""
        name = self.choice.format_name
        if name in _PASTED:
            self.run_worker(self._copy(), group="copy", exclusive=True)
        else:
            self.say(self.export_texts.not_text.format(label=self.export_texts.formats[name].label), "warning")

    async def _copy(self) -> None:
        drawn, own = self.drawn, self.export_texts
        if drawn is None:
            return
        try:
            made = await self.make(self.choice.request(drawn.there), await self.newest())
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            return
        size = size_text(len(made.content))
        if len(made.content) > _MOST:
            self.say(own.too_long_to_copy.format(size=size, most=size_text(_MOST)), "warning")
            return
        self.app.copy_to_clipboard(made.content.decode())
        self.say(own.copied.format(size=size), seconds=8)
