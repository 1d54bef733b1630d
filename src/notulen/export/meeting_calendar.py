"""The minutes as a calendar file: the meeting, and the days on which its actions are due."""

from notulen.export.ics_feed import Product, feed
from notulen.export.minutes.document import MinutesDocument
from notulen.locale.sheet_texts import sheet_texts


def render_ics(minutes: MinutesDocument) -> bytes:
    """The calendar; the same minutes give the same bytes."""
    named = sheet_texts(minutes.language).calendar.format(reference=minutes.reference)
    named = f"{named} – {minutes.subtitle}" if minutes.subtitle else named
    return feed(minutes.events, named, Product.MEETING)
