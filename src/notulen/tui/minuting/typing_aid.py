"""Helps while a line is typed: says under it how it is understood, offers to complete it, puts it right at Tab."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from msgspec.structs import replace

from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.parsing.parsed_line import ParsedLine
from notulen.tui.minuting.completion import Fix, Offers, OfferWords, begun_word, commands_in, first_fix
from notulen.tui.minuting.line_words import patch_words, typed_words
from notulen.tui.minuting.reading import LineReader
from notulen.tui.widgets.capture_box import CaptureBox
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.suggestion_list import SuggestionList


class TypingAid:
    """What a `box` needs to be typed in. `commands` are the English names of those that act where it stands."""

    def __init__(
        self,
        reader: LineReader,
        box: CaptureBox,
        offers: SuggestionList,
        *,
        texts: ScreenTexts,
        places: Mapping[str, str],
        commands: Sequence[str] = (),
    ) -> None:
        self.reader = reader
        self._box = box
        self._offers = offers
        self._texts = texts
        self._drawing = LineDrawing(texts.language, texts, places)
        self._commands = commands
        self._offer_words = OfferWords(
            texts.language, texts.here, texts.no_day_yet, partial(texts.short_day, with_year=True)
        )

    def read(self, now: datetime, *, can_seat: bool, is_quiet: bool) -> None:
        """Tell how what is typed is understood. Without motion (`is_quiet`) no letters appear by themselves."""
        line = self._box.line
        parsed, meeting, context = self.reader.read(line.value), self.reader.meeting, self.reader.context
        if parsed is None or meeting is None or context is None:
            return
        before = line.value[: line.cursor_position]
        sign, begun = begun_word(before)
        commands = commands_in(meeting.status, self._commands)
        found = Offers(context, self._offer_words, commands).find(before, parsed.kind, can_seat=can_seat)
        self._offers.show(found)
        if found:
            # Tab takes what is offered, and a word that is still being typed is not unknown yet.
            can_seat = False
            parsed = replace(parsed, gaps=tuple(gap for gap in parsed.gaps if gap.text != f"{sign}{begun}"))
        becomes = self.reader.becomes(parsed, now)
        self._box.hint(
            typed_words(parsed, self._language, can_seat=can_seat)
            if becomes is None
            else patch_words(parsed, becomes, self._language, self._texts, self._drawing, can_seat=can_seat)
        )
        is_prose = line.cursor_at_end and not found and not sign
        line.offer_rest(self.reader.words.rest_of(before) if is_prose and not is_quiet else "")

    def take(self, *, can_seat: bool) -> Fix | None:
        """What Tab does here: it takes the offer, or else puts the first thing right; None when there is neither."""
        line = self._box.line
        offer = self._offers.chosen
        parsed: ParsedLine | None = self.reader.read(line.value)
        if offer is not None and offer.is_new:
            return Fix(line.value, offer.taken)
        if offer is not None:
            line.replace_before_cursor(offer.length, offer.taken)
            return Fix(line.value)
        fix = first_fix(line.value, parsed, can_seat=can_seat) if parsed is not None else None
        if fix is not None and not fix.seat:
            line.put(fix.line)
        return fix

    @property
    def _language(self) -> Language:
        return self._texts.language
