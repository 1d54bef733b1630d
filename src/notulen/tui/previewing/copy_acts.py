"""Copying the minutes as text: through the terminal, which may refuse without a word, so the file stays in reach."""

from notulen.domain.errors import NotulenError
from notulen.locale.byte_sizes import size_text
from notulen.tui.previewing.making import Making
from notulen.tui.widgets.begin_work import begin_work

_MOST = 74_000
"""Bytes that the sequence for the clipboard (OSC 52) carries through most terminals; longer ones are cut or dropped."""


class CopyActs(Making):
    """The paper that is shown as text: as its format writes it, or what somebody pastes instead of a Word file."""

    def action_copy_paper(self) -> None:
        """Copy the whole text, unless it is too long for a terminal."""
        begin_work(self, self._copy, group="copy", exclusive=True)

    async def _copy(self) -> None:
        drawn, own = self.drawn, self.export_texts
        if drawn is None:
            return
        name, asked = self.choice.format_name, self.choice.text_request(drawn.there)
        try:
            made = await self.make(asked, await self.newest())
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            return
        size = size_text(len(made.content))
        if len(made.content) > _MOST:
            self.say(own.too_long_to_copy.format(size=size, most=size_text(_MOST)), "warning")
            return
        self.app.copy_to_clipboard(made.content.decode())
        label = own.formats[asked.format_name].label
        told = own.copied if asked.format_name == name else own.copied_instead
        self.say(f"{told.format(label=label, size=size, file=own.formats[name].label)} {own.copied_maybe}", seconds=8)
