"""Use case of preparing a review: its queue as a sheet that can be printed and sent."""

from datetime import date

from notulen.domain.party import Party
from notulen.domain.review import ReviewScope
from notulen.domain.review_sheet import ReviewSheet, SheetAction, SheetPart
from notulen.services.found_action import FoundAction
from notulen.services.known_names import KnownNames
from notulen.services.review import ReviewService
from notulen.storage.store import Store


class ReviewSheetService:
    """Sheets of one archive; nothing is stored."""

    def __init__(self, store: Store, reviews: ReviewService, names: KnownNames) -> None:
        self._store = store
        self._reviews = reviews
        self._names = names

    def sheet(self, scope: ReviewScope, *, today: date) -> ReviewSheet:
        """What a review of `scope` would ask about today, in its order. Raises NotFound."""
        meeting = None if scope.meeting is None else self._store.meeting(scope.meeting)
        about = "" if meeting is None else f"{meeting.reference} {meeting.title}"
        if scope.series and meeting is None:
            about = next((each.name for each in self._store.directory().series if each.id == scope.series), "")
        found = self._reviews.queue(scope, today=today)
        return ReviewSheet(
            today=today,
            actions=tuple(self._placed(each) for each in found),
            about=about,
            day=None if meeting is None else meeting.day,
        )

    def _placed(self, found: FoundAction) -> SheetAction:
        action = found.action
        last = action.progress[-1] if action.progress else None
        parts = zip(found.parts, found.part_provinces, strict=True)
        return SheetAction(
            reference=found.reference,
            text=action.text,
            status=found.status,
            parts=tuple(
                self._part(part.owner, code) for part, code in parts if part.owner is not None and part.status.is_open
            ),
            due=found.due,
            phrase=action.due.phrase if action.due else "",
            days_overdue=found.days_overdue,
            postponements=action.postponements,
            last_text=last.text if last else "",
            last_status=last.status if last else None,
            last_day=last.at.astimezone().date() if last else None,
            origin=f"{found.head.reference} {found.head.title}",
        )

    def _part(self, owner: Party, code: str) -> SheetPart:
        province = self._names.province_of(code) if code else None
        short = province.short_name if province else owner.name
        name = short if owner.key == code else owner.name
        return SheetPart(owner=name, place=short, province=code if province else "")
