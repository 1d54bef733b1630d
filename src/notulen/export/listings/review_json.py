"""What `notulen review --json` prints: the queue of a review as a program reads it."""

from collections.abc import Iterable
from datetime import date

from notulen.domain.review_sheet import ReviewSheet
from notulen.export.listings.listings_json import ListedAction, action_to_data, listing_to_json


def review_to_json(sheet: ReviewSheet, queue: Iterable[ListedAction], *, today: date) -> str:
    """Schema notulen.review/1 as of `today`: the actions in the order they are asked about."""
    rows = (action_to_data(each) for each in queue)
    return listing_to_json("review", rows, as_of=today, about=sheet.about or None, overdue=sheet.late)
