"""Who answers today for what was promised then: an action stays with its office, whoever heads it now."""

from datetime import date

from notulen.domain.directory import Directory
from notulen.domain.office_head import head_of
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person


def answering_now(directory: Directory, owner: Party, province: str, today: date) -> Person | None:
    """The head of the office or province that owns a part; of a person who left the post, the head of their `province`.

    None while it is the owner still, and where the directory knows nobody.
    """
    code = directory.office_id(owner.key) if owner.kind is PartyKind.OFFICE else owner.key
    person = None
    if owner.kind is PartyKind.PERSON:
        person = directory.find_person(owner.key)
        if person is None or not _has_left(person, province, today):
            return None
        code = province
    elif owner.kind not in (PartyKind.OFFICE, PartyKind.PROVINCE):
        return None
    head = head_of(directory.people, code, today) if code else None
    return head[0] if head is not None and (person is None or head[0].id != person.id) else None


def _has_left(person: Person, province: str, today: date) -> bool:
    """Whether the person had a post in the province once, and none today."""
    return any(post.province == province for post in person.posts) and not any(
        post.province == province and post.is_held_on(today) for post in person.posts
    )
