"""What the directory shows: each person and office with what their meetings tell of them, and the names nobody told."""

from collections.abc import Sequence

from notulen.domain.office import Office
from notulen.domain.person import Person, Post
from notulen.domain.value import Value


class Double(Value, frozen=True):
    """Somebody who may be the same person under another spelling, and what they said so far."""

    id: str
    full_name: str
    spoken: int = 0
    meetings: tuple[str, ...] = ()


class ListedPerson(Value, frozen=True):
    """A person. `post` is held today, `since` where the meeting of the day it began has a reference.

    Of the last `invited` meetings they were asked to, six at most, they came to `attended`. `open` and `late` are their
    own actions; `office_open` and `office_late` those of the office or province they stand for.
    """

    person: Person
    handle: str
    place: str = ""
    place_handle: str = ""
    post: Post | None = None
    since: str = ""
    invited: int = 0
    attended: int = 0
    open: int = 0
    late: int = 0
    office_open: int = 0
    office_late: int = 0
    doubles: tuple[Double, ...] = ()
    is_here: bool = False
    sought: str = ""
    """All words it is found by, folded."""

    @property
    def key(self) -> str:
        """Under which the row is known."""
        return f"p {self.person.id}"


class ListedOffice(Value, frozen=True):
    """An office; `head` is who heads it today, `people` how many stand for it, `is_own` whether it can be taken out."""

    office: Office
    province: str = ""
    head: str = ""
    people: int = 0
    open: int = 0
    late: int = 0
    is_own: bool = False
    sought: str = ""

    @property
    def key(self) -> str:
        """Under which the row is known."""
        return f"o {self.office.id}"


class UntoldName(Value, frozen=True):
    """A name nobody could tell: as it was written last, and where it stands: the references of its records.

    `numbers` are those of the meetings; `time` is the hour of its first record, if that is known.
    """

    name: str
    references: tuple[str, ...]
    numbers: tuple[int, ...]
    first: str = ""
    time: str = ""
    is_open: bool = True
    """Whether any of these meetings still takes lines."""

    @property
    def key(self) -> str:
        """Under which the row is known."""
        return f"? {self.name.casefold()}"


class DirectoryPicture(Value, frozen=True):
    """The whole of it, people and offices by name. `unread` meetings do not tell anything of them yet."""

    people: Sequence[ListedPerson] = ()
    offices: Sequence[ListedOffice] = ()
    untold: Sequence[UntoldName] = ()
    provinces: int = 0
    running: int | None = None
    can_write: bool = True
    unread: int = 0
