"""A post as it stands over a signature, with its office and province, none of them twice; and the office in one."""

_OFFICE_WORDS = ("dinas", "badan", "biro", "kantor", "sekretariat")
_GOVERNMENT = ("pemprov", "pemerintah provinsi")


def full_post(post: str, office: str, province: str = "", short_name: str = "") -> str:
    """`post` of `office` in `province`: "Kepala Dinas" of "Diskominfo" is "Kepala Diskominfo Provinsi Banten".

    A post that names its office itself ("Kepala Dinas Kominfo", "Gubernur" of "Pemprov") is not told it again.
    """
    words = post.casefold().split()
    names_office = any(word in _OFFICE_WORDS for word in words[:-1])
    is_government = office.casefold() in _GOVERNMENT
    if words and words[-1] in _OFFICE_WORDS and _is_of(words[-1], office):
        post = post[: -len(words[-1])].rstrip()
    named = " ".join(part for part in (post, "" if names_office or is_government else office) if part)
    known = f" {named.casefold()} "
    if not named or not province or any(f" {each.casefold()} " in known for each in (province, short_name) if each):
        return named
    return f"{named} {province}" if is_government else f"{named} Provinsi {province}"


def office_in(post: str) -> str:
    """The office that a post names itself: "Dinas Kominfo" of "Kepala Dinas Kominfo"; empty where it names none."""
    words = post.split()
    named = (place for place, word in enumerate(words[:-1]) if place and word.casefold() in _OFFICE_WORDS)
    place = next(named, None)
    return "" if place is None else " ".join(words[place:])


def _is_of(word: str, office: str) -> bool:
    """Whether the office's own name says that it is a Dinas, a Badan: "Diskominfo", "Bappeda", "Dinas Kesehatan"."""
    beginnings = {"dinas": ("dis", "din"), "badan": ("ba", "bp"), "biro": ("biro",)}
    return office.casefold().startswith(beginnings.get(word, (word,)))
