"""The field under a list: what is typed narrows the list, and Enter, Esc or Tab lead back into it."""

from typing import ClassVar

from textual.binding import BindingType

from notulen.tui.widgets.field import Field
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.keys import bound


class SeekField(FilterField):
    """Nothing typed is lost by leaving; to empty the field is to type in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *Field.BINDINGS,
        bound("enter,escape,tab,ctrl+j", "screen.leave_filter", "filter_leave"),
    ]
