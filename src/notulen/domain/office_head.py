"""Who heads an office on a day, as far as the directory knows: by the title of the post."""

from collections.abc import Iterable
from datetime import date

from notulen.domain.person import Person, Post

_HEADS = {"kepala", "kadis", "kadiskominfo", "kadiskominfotik", "kadin", "gubernur", "ketua", "direktur", "menteri"}
_PARTS = {"bidang", "seksi", "bagian", "sub", "subbagian", "subbidang", "uptd", "upt", "unit", "tim"}


def head_of(people: Iterable[Person], code: str, day: date) -> tuple[Person, Post] | None:
    """Who heads the province's Dinas, or the office, of that `code` on `day`; the last to come, if there are several.

    Where the directory knows no head of the Dinas, the head of another office of the province stands in, and a governor
    only where there is nobody else.
    """
    held = ((person, person.post_on(day)) for person in people)
    found = [(person, post) for person, post in held if post and code in (post.province, post.office) and is_head(post)]
    return max(found, key=lambda each: (_nearness(each[1]), each[1].since or date.min), default=None)


def _words(post: Post) -> list[str]:
    return [word.strip(".,").casefold() for word in post.title.split()]


def is_head(post: Post) -> bool:
    """Whether it is the post of the head of an office, not of a part of one."""
    words = _words(post)
    return bool(words) and words[0] in _HEADS and not _PARTS.intersection(words[1:2])


def _nearness(post: Post) -> int:
    words = _words(post)
    if words[0] == "gubernur":
        return 0
    return 2 if words[0].startswith("kadis") or "dinas" in words else 1
