"""Takes a written name apart into titles, name and degrees, and a written post into acting mark and post."""

from notulen.domain.attendee import Acting
from notulen.domain.value import Value


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


HONORIFICS = word_set("bapak bpk pak ibu bu sdr sdri saudara saudari mr mrs ms")

_FAMILIAR = word_set("bang abang mas mbak mba kang teh uda uni om tante kak kakak")
"""What people are called by; may be a name as well ("Mas Achmad Santosa"), so a name without it is only suggested."""

_BEFORE = HONORIFICS | word_set(
    "ir drs dra dr prof h hj hja kh tgk drg drh apt ns ust ustadz ustaz pdt letjen mayjen brigjen kombes akbp"
)
"""Never here, because they are part of the name: Wa, La, Ode, Andi, Cut, Teuku, I, Gusti, Ida, Raden, Tubagus."""

_DEGREES = word_set(
    "mm mma mmsi msi skom mkom se sh mh ssos sip mip msip phd st mt map mpa mpp mba mpd spd ssi ssn msn mkes skm "
    "mkm sstp msc meng ma sag mag lc amd ama sikom mikom shum mhum ak ca cpa cisa cgop mecdev med mti mkn sap sik "
    "ses sked mars sst mtr mstr str msit mit mis me mpsi spsi sptr sp mp spt shut mil bsc beng llm mph mtp mse"
)
_UNDOTTED_ANY_CASE = word_set("mma msi skom mkom ssos phd sstp mba mpd spd mkes skm mkm msc ssi sikom mikom")
"""Degrees told from a name without dots and capitals; "se", "sh" or "map" are not."""

_ACTING = {"plt": Acting.PLT, "plh": Acting.PLH, "pj": Acting.PJ, "pjs": Acting.PJS}
_ACTING_WORDS = {
    ("pelaksana", "tugas"): Acting.PLT,
    ("pelaksana", "harian"): Acting.PLH,
    ("penjabat", "sementara"): Acting.PJS,
}


class NameParts(Value, frozen=True):
    """ "Ir. H." / "Irman" / "M.Si"."""

    titles_before: str = ""
    name: str = ""
    titles_after: str = ""


def split_name(written: str) -> NameParts:
    """The name with the titles before it and the degrees after it; every written word is in one of the three.

    After the first comma all is degrees. At least one word stays a name, however like a title it looks.
    """
    head, comma, after = written.partition(",")
    words = _separate_titles(head.split())
    first = 0
    while first < len(words) - 1 and is_title(words[first]):
        first += 1
    last = len(words)
    while last - first > 1 and (width := degree_width(words[first:last])):
        last -= width
    degrees = [" ".join(words[last:]), after.strip(" ,") if comma else ""]
    return NameParts(
        titles_before=" ".join(words[:first]),
        name=" ".join(words[first:last]),
        titles_after=", ".join(part for part in degrees if part),
    )


def is_title(word: str) -> bool:
    """Whether `word` is a title put before a name: "Ir.", "H", "K.H."."""
    return word.replace(".", "").casefold() in _BEFORE


def is_degree(word: str) -> bool:
    """Whether `word` can only be a degree: "M.Si", "MMA", "MM."; "Se" or "Map" could be names."""
    bare = word.replace(".", "").replace("-", "")
    folded = bare.casefold()
    if folded not in _DEGREES:
        return False
    return "." in word.strip(".") or bare.isupper() or folded in _UNDOTTED_ANY_CASE


def split_post(text: str) -> tuple[Acting | None, str]:
    """(Acting.PLT, "Kepala Dinas Kominfo") for "Plt. Kepala Dinas Kominfo"; the mark None where there is none."""
    words = text.split()
    if not words:
        return None, ""
    head, dot, glued = words[0].partition(".")
    acting = _ACTING.get(head.casefold())
    if acting is not None and (len(words) > 1 or glued):
        rest = [glued, *words[1:]] if dot and glued else words[1:]
        return acting, " ".join(rest)
    acting = _ACTING_WORDS.get((head.casefold(), words[1].casefold() if len(words) > 1 else ""))
    if acting is not None and len(words) > 2:
        return acting, " ".join(words[2:])
    if head.casefold() == "penjabat" and len(words) > 1:
        return Acting.PJ, " ".join(words[1:])
    return None, " ".join(words)


def is_acting(word: str) -> bool:
    """Whether `word` marks a post held by someone not appointed to it: "Plt."."""
    return word.replace(".", "").casefold() in _ACTING


def _separate_titles(words: list[str]) -> list[str]:
    """`words` with titles cut off that were written without a space: "Drs.Zulhendri", "Ir.H.Irman"."""
    parted = []
    for word in words:
        rest = word
        while "." in rest[:-1] and not is_title(rest) and not is_degree(rest):
            head, _, tail = rest.partition(".")
            if not is_title(head):
                break
            parted.append(f"{head}.")
            rest = tail
        parted.append(rest)
    return parted


def degree_width(words: list[str]) -> int:
    """How many of the last words are one degree: 1 for "M.Si", 2 for "M. Si", 0 for none."""
    if is_degree(words[-1]):
        return 1
    if len(words) > 2 and words[-2].endswith(".") and len(words[-2]) <= 3 and is_degree(words[-2] + words[-1]):
        return 2
    return 0


def without_familiar_form(name: str) -> str:
    """`name` less a familiar form of address before it: "Bang Irman" is "Irman"; the name itself where none is."""
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest.strip() and first.rstrip(".").casefold() in _FAMILIAR else name
