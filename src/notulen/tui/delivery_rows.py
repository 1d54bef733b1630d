"""Deliveries as rows and as a card: who was given which edition, whether it is the latest, and whether it arrived."""

from collections.abc import Mapping
from datetime import datetime

from textual.content import Content

from notulen.domain.delivery import Holding
from notulen.domain.distribution import LedgerRow
from notulen.locale.date_texts import month_name
from notulen.locale.delivery_screen_texts import DeliveryScreenTexts
from notulen.locale.distribution_texts import edition_words
from notulen.locale.language import Language
from notulen.locale.words import word
from notulen.tui.widgets.drawing import BAD, GOOD, KEY, MUTED, STRONG, WARN, fit, hanging, row, words

_MARKS = {Holding.LATEST: ("●", GOOD), Holding.OLD: ("!", BAD), Holding.REPLACED: ("○", MUTED)}
_WITH_HOURS, _WITH_RECEIPT, _WITH_SENDING = 90, 64, 54
_REFERENCE, _CHANNEL, _DAY, _MOMENT, _RECEIPT = 6, 8, 6, 12, 9
_LABEL = 14


class DeliveryRows:
    """Draws for one screen; hours are those of the meeting's zone. `provinces` names codes of extracts."""

    def __init__(self, language: Language, own: DeliveryScreenTexts, provinces: Mapping[str, str]) -> None:
        self._language = language
        self._own = own
        self._provinces = provinces

    def listed(self, each: LedgerRow, edition_width: int, width: int) -> Content:
        """A row: mark, number, recipient, edition in `edition_width`; way, sending, receipt where there is room."""
        mark, style = _MARKS[each.holding]
        delivery, is_wide = each.delivery, width >= _WITH_HOURS
        told = words(self.edition(each), STRONG if each.holding is Holding.LATEST else MUTED)
        columns = [fit(told, min(edition_width, width // 3))]
        if width >= _WITH_SENDING:
            sent = self._moment(each, delivery.sent) if is_wide else self._day(each, delivery.sent)
            columns += [
                fit(words(word(delivery.channel, self._language)), _CHANNEL),
                fit(words(sent, MUTED), _MOMENT if is_wide else _DAY),
            ]
        if width >= _WITH_RECEIPT:
            columns.append(fit(self._receipt(each), _RECEIPT))
        right = Content(" ").join(columns)
        left = row(words(f"{mark} ", style), fit(words(each.reference, KEY), _REFERENCE), " ")
        room = max(width - left.cell_length - right.cell_length - 1, 4)
        return fit(row(left, fit(words(delivery.recipient.name), room), " ", right), width)

    def _receipt(self, each: LedgerRow) -> Content:
        if each.delivery.acknowledged is not None:
            return words(f"✓ {self._day(each, each.delivery.acknowledged)}", GOOD)
        days = each.waiting_days or 0
        told = self._own.waits_days.format(days=days) if days else self._own.waits
        return words(f"– {told}", WARN if each.is_waiting else MUTED)

    def _waiting(self, each: LedgerRow) -> str:
        return self._own.days.format(days=each.waiting_days) if each.waiting_days else self._own.not_yet

    def edition(self, each: LedgerRow) -> str:
        """`v2 · pdf`."""
        names = [self._provinces.get(code, code) for code in each.delivery.provinces]
        return edition_words(each.delivery, names, self._language)

    def card(self, each: LedgerRow, width: int) -> list[Content]:
        """All that is known of a delivery."""
        own, delivery = self._own, each.delivery
        received = self._waiting(each)
        if delivery.acknowledged is not None:
            received = " · ".join(filter(None, (self._moment(each, delivery.acknowledged), delivery.acknowledged_by)))
        facts = (
            (own.to, delivery.recipient.name),
            (own.address, delivery.address),
            (own.edition, f"{self.edition(each)} · {word(each.holding, self._language)}"),
            (own.channel, word(delivery.channel, self._language)),
            (own.sent, self._moment(each, delivery.sent)),
            (own.got, received),
            (own.sum, " · ".join(filter(None, (delivery.sum, delivery.file_sum)))),
            (own.remark, delivery.note),
            (own.by, delivery.by),
        )
        rows: list[Content] = []
        for label, text in facts:
            if text:
                rows += hanging(words(label, MUTED), words(text), _LABEL, max(width, _LABEL + 8))
        if each.holding is Holding.OLD:
            rows += [Content(""), *words(own.is_old, WARN).wrap(max(width, 4))]
        return rows

    def _day(self, each: LedgerRow, at: datetime) -> str:
        here = at.astimezone(each.meeting.zone.offset)
        return f"{here.day} {month_name(here.month, self._language, short=True)}"

    def _moment(self, each: LedgerRow, at: datetime) -> str:
        return f"{self._day(each, at)} {at.astimezone(each.meeting.zone.offset):%H.%M}"
