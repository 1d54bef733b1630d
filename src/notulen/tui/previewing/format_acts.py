"""Which paper is shown: its format and form, for everybody or for the office, with which parts."""

from notulen.export.minutes.document import Layout, Section
from notulen.locale.words import word
from notulen.tui.dialogs.format_picker import FormatPicker, PickedFormat
from notulen.tui.previewing.choice import memory_of
from notulen.tui.previewing.picture import PreviewPicture

_LAYOUTS = tuple(Layout)


class FormatActs(PreviewPicture):
    """What is chosen here is what an export proposes."""

    def action_choose_format(self) -> None:
        """The formats with what each is for, and the forms."""
        chosen = PickedFormat(self.choice.format_name, _LAYOUTS.index(self.choice.layout))
        layouts = tuple(word(each, self.language) for each in _LAYOUTS)
        own = self.export_texts
        self.app.push_screen(FormatPicker(self.texts, own.picker_title, own.formats, layouts, chosen), self._picked)

    def _picked(self, picked: PickedFormat | None) -> None:
        if picked is not None:
            memory_of(self.workspace).format_name = picked.name
            self.choose(self.chosen._replace(format_name=picked.name, layout=_LAYOUTS[picked.layout]))

    def action_switch_layout(self) -> None:
        """The form an office signs, or the full record."""
        other = Layout.PLAIN if self.choice.layout is Layout.OFFICIAL else Layout.OFFICIAL
        self.choose(self.chosen._replace(layout=other))

    def action_switch_public(self) -> None:
        """What everybody may have, or what stays in the office."""
        self.choose(self.chosen._replace(is_public=not self.choice.is_public))

    def action_switch_part(self) -> None:
        """Take the part under the cursor out of the paper, or put it back in."""
        section, drawn = self.side.parts.selected, self.drawn
        if drawn is None or not isinstance(section, Section):
            return
        choice = self.choice.switched(section)
        if any(choice.is_in(each) for each in drawn.there):
            self.choose(choice._replace(format_name=self.chosen.format_name))
        else:
            self.say(self.export_texts.last_part, "warning")
