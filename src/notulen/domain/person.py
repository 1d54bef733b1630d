"""A person in the directory: one identity, however the name was spelt and whichever post was held."""

from datetime import date, timedelta

from msgspec.structs import replace

from notulen.domain.attendee import Acting
from notulen.domain.value import Value


class Post(Value, frozen=True):
    """A post held from `since` until `until` (both included; None is unknown or still)."""

    title: str
    acting: Acting | None = None
    office: str = ""
    province: str = ""
    since: date | None = None
    until: date | None = None

    def is_held_on(self, day: date) -> bool:
        """Whether the post was held on `day`; an unknown border does not exclude it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Person(Value, frozen=True):
    """`name` is the plain name; `spellings` every other form met; `handle` what follows the `@`.

    `former_ids` are those of people merged into this one, so that old records still lead here. NIP, rank and
    contacts are personal data: they leave the archive only when asked for. `others` are the ids of people who bear a
    like name and were told to be somebody else.
    """

    id: str
    name: str
    former_ids: tuple[str, ...] = ()
    handle: str = ""
    titles_before: str = ""
    titles_after: str = ""
    spellings: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    nip: str = ""
    rank: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    others: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with its titles: "Ir. H. Irman, M.Si"."""
        named = f"{self.titles_before} {self.name}" if self.titles_before else self.name
        return f"{named}, {self.titles_after}" if self.titles_after else named

    def post_on(self, day: date) -> Post | None:
        """The post held on `day`: the one that began last, if several."""
        held = [post for post in self.posts if post.is_held_on(day)]
        return max(held, key=lambda post: post.since or date.min, default=None)

    def with_post(self, post: Post) -> "Person":
        """The person with one more post. What began before it and has no end yet ends the day before it begins.

        One that is told of later, though it was held earlier, ends where the next begins.
        """
        if post.since is None:
            return replace(self, posts=(*self.posts, post))
        eve = post.since - timedelta(days=1)
        began = post.since
        closed = tuple(
            replace(held, until=eve) if held.until is None and (held.since or date.min) < began else held
            for held in self.posts
        )
        later = [held.since for held in self.posts if held.since and held.since > began]
        if post.until is None and later:
            post = replace(post, until=min(later) - timedelta(days=1))
        return replace(self, posts=tuple(sorted((*closed, post), key=lambda held: held.since or date.min)))

    def without_post(self, code: str, since: date) -> "Person":
        """The person whose posts in the office or province `code` end the day before `since`."""
        eve = since - timedelta(days=1)

        def ended(held: Post) -> Post:
            is_there = code in (held.office, held.province) and held.is_held_on(eve)
            return replace(held, until=eve) if is_there else held

        return replace(self, posts=tuple(ended(held) for held in self.posts))

    def with_spelling(self, spelling: str) -> "Person":
        """The person, found under `spelling` too."""
        if not spelling or spelling in (self.name, self.full_name, self.handle, *self.spellings):
            return self
        return replace(self, spellings=(*self.spellings, spelling))

    def is_told_apart_from(self, other: "Person") -> bool:
        """Whether somebody said that these are two people, whoever was merged into either since."""
        own, their = {self.id, *self.former_ids}, {other.id, *other.former_ids}
        return not own.isdisjoint(other.others) or not their.isdisjoint(self.others)

    def told_apart_from(self, other: "Person") -> "Person":
        """The person, who is somebody else than `other`."""
        return replace(self, others=tuple(dict.fromkeys((*self.others, other.id))))

    def joined_with(self, other: "Person") -> "Person":
        """This person with what is known of `other`, whose names live on as spellings; its own fields win."""
        met = (*self.spellings, other.full_name, other.name, *other.spellings)
        own = {self.name, self.full_name, self.handle or other.handle}
        ids = {self.id, *self.former_ids, other.id, *other.former_ids}
        if other.handle:
            met = (*met, other.handle)
        return replace(
            self,
            former_ids=(*self.former_ids, other.id, *other.former_ids),
            handle=self.handle or other.handle,
            titles_before=self.titles_before or other.titles_before,
            titles_after=self.titles_after or other.titles_after,
            spellings=tuple(dict.fromkeys(each for each in met if each not in own)),
            posts=tuple(dict.fromkeys((*self.posts, *other.posts))),
            nip=self.nip or other.nip,
            rank=self.rank or other.rank,
            phone=self.phone or other.phone,
            email=self.email or other.email,
            note="; ".join(dict.fromkeys(each for each in (self.note, other.note) if each)),
            others=tuple(dict.fromkeys(each for each in (*self.others, *other.others) if each not in ids)),
        )
