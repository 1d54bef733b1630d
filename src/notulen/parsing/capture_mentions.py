"""Reads `@handle` in a line: which words it takes, and who is meant."""

from msgspec.structs import replace

from notulen.domain.gap import Gap, GapKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.parsing.capture_kinds import EVERYONE, LINKING_WORDS, PREPOSITIONS
from notulen.parsing.name_keys import handle_key
from notulen.parsing.name_parts import HONORIFICS
from notulen.parsing.names import NameIndex, Resolution

_MOST_MENTIONS = 200
_MOST_WORDS = 5
_INSIDE_A_HANDLE = "_-.'’"
_CLOSING = ",.;:)!?"
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060"
"""Marks of direction and joining that cling to a handle pasted from a messenger."""


class Mention(Value, frozen=True, kw_only=False):
    """A handle at a place in a list of words: `width` words, with what `opens` and `closes` around it."""

    typed: str
    width: int
    resolution: Resolution
    is_everyone: bool = False
    opens: str = ""
    closes: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether it means one party, or everyone."""
        return self.resolution.party is not None or self.is_everyone


def is_mention(word: str) -> bool:
    """Whether `word` begins with a handle: `@5` and a lone `@` do not, and in `a@b.go.id` the `@` is inside."""
    start = 2 if word.startswith(("(@", "@@")) else 1
    return word.startswith(("@", "(@")) and len(word) > start and word[start].isalpha()


def read_mention(words: list[str], place: int, names: NameIndex) -> Mention:
    """Who `words[place]` and perhaps the words after it mean: the longest that is a name or alias as a whole.

    So "@papua barat daya" is not Papua, and "@eddy santoso" takes his second name too.
    """
    word = words[place]
    opens = "(" if word.startswith("(") else ""
    body = word[len(opens) + 1 :].removeprefix("@")
    handle, closes = _cut(body)
    typed = f"@{handle}"
    if closes == "":
        longer = _longer(words, place, handle, names)
        if longer is not None:
            return replace(longer, opens=opens)
    key = handle_key(handle)
    if key in EVERYONE:
        return Mention(typed, 1, Resolution(), is_everyone=True, opens=opens, closes=closes)
    return Mention(typed, 1, names.resolve(key), opens=opens, closes=closes)


def mention_gap(mention: Mention, names: NameIndex) -> Gap:
    """What is unclear about a mention that means nobody, or more than one."""
    return who_gap(mention.typed, mention.resolution, names)


def who_gap(typed: str, resolution: Resolution, names: NameIndex) -> Gap:
    """The gap for `typed`, with the labels of those it could mean."""
    labels = tuple(names.label(party, typed) for party in resolution.candidates)
    return Gap(kind=GapKind.WHO_AMBIGUOUS if labels else GapKind.WHO_UNKNOWN, text=typed, candidates=labels)


class Mentions(Value, frozen=True, kw_only=False):
    """What the handles of a line say, and the words that are left of it."""

    parties: tuple[Party, ...]
    is_for_everyone: bool
    gaps: tuple[Gap, ...]
    words: list[str]
    is_changed: bool


def take_mentions(words: list[str], names: NameIndex, most: int = _MOST_MENTIONS) -> Mentions:
    """Take the handles out of `words`, at most `most` of them; those not understood stay, and are gaps.

    When only one is looked for, it is somebody: "@semua" is text.

    After a preposition the name stays instead of the handle: "koordinasi dengan @bappeda" would be no
    sentence without it.
    """
    if not any(is_mention(word) for word in words):
        return Mentions((), False, (), words, False)
    words = _parted(words)
    parties: list[Party] = []
    gaps: list[Gap] = []
    left = _Remainder()
    is_everyone = False
    place = count = 0
    while place < len(words):
        if count >= most or not is_mention(words[place]):
            left.add(words[place])
            place += 1
            continue
        mention = read_mention(words, place, names)
        count += 1
        is_text = mention.is_everyone and most == 1
        if is_text or not mention.is_understood:
            if not is_text:
                gaps.append(mention_gap(mention, names))
            for word in words[place : place + mention.width]:
                left.add(word)
        elif mention.is_everyone:
            is_everyone = True
            left.drop(mention, mention.typed[1:])
        elif mention.resolution.party is not None:
            parties.append(mention.resolution.party)
            left.drop(mention, mention.resolution.party.name)
        place += mention.width
    distinct = {(party.kind, party.key or party.name.casefold(), party.province): party for party in reversed(parties)}
    return Mentions(tuple(reversed(distinct.values())), is_everyone, tuple(gaps), left.finish(), left.is_changed)


def attach(words: list[str], closes: str) -> None:
    """Put what stood behind a token behind the word now last: punctuation, or the rest of a word ("@aceh/jatim")."""
    if closes and closes.strip(_CLOSING):
        words.append(closes)
    elif closes and words and not words[-1].endswith(tuple(_CLOSING)):
        words[-1] += closes


class _Remainder:
    """The words of a line without its handles. A word that links two handles goes with them."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._after_token = False
        self._is_named = False
        self.is_changed = False

    def add(self, word: str) -> None:
        self._kept.append(word)
        is_link = self._after_token and word.casefold() in LINKING_WORDS
        if not is_link:
            self._after_token = self._is_named = False

    def drop(self, mention: Mention, name: str) -> None:
        self.is_changed = True
        last = self._kept[-1].casefold() if self._kept else ""
        linked = self._after_token and last in LINKING_WORDS
        if last in PREPOSITIONS or (self._is_named and self._after_token):
            self._kept.append(f"{mention.opens}{name}{mention.closes}")
            self._is_named = True
        else:
            if linked:
                self._kept.pop()
            attach(self._kept, mention.closes.removeprefix(")") if mention.opens else mention.closes)
            self._is_named = False
        self._after_token = True

    def finish(self) -> list[str]:
        return self._kept


def _parted(words: list[str]) -> list[str]:
    """`words` with handles apart that were written without a space: "@aceh/@sumut"."""
    parted: list[str] = []
    for word in words:
        if is_mention(word) and "@" in word[2:] and not word.startswith("@@"):
            spaced = word.replace(",@", ", @").replace(";@", "; @")
            for mark in "/&+":
                spaced = spaced.replace(f"{mark}@", " @")
            parted.extend((spaced[0] + spaced[1:].replace("@", " @")).split())
        else:
            parted.append(word)
    return parted


def _cut(body: str) -> tuple[str, str]:
    """The handle at the start of `body`, and the rest of the word."""
    end = 0
    while end < len(body) and (body[end].isalnum() or body[end] in _INSIDE_A_HANDLE):
        end += 1
    handle = body[:end].rstrip(_INSIDE_A_HANDLE)
    return handle, body[len(handle) :].strip(_UNSEEN)


def _longer(words: list[str], place: int, handle: str, names: NameIndex) -> Mention | None:
    """The handle with the words after it, when together they are a whole name or alias."""
    following = _plain_words(words[place + 1 : place + _MOST_WORDS])
    if not following:
        return None
    if handle.casefold() in HONORIFICS:
        name, closes = following[0]
        return Mention(f"@{handle} {name}", 2, names.resolve(name), closes=closes)
    if handle.casefold() in EVERYONE and following[0][0].casefold() in ("provinsi", "daerah"):
        name, closes = following[0]
        return Mention(f"@{handle} {name}", 2, Resolution(), is_everyone=True, closes=closes)
    for count in range(len(following), 0, -1):
        typed = " ".join([handle, *(name for name, _ in following[:count])])
        whole = names.resolve_whole(typed)
        if whole.party is not None:
            return Mention(f"@{typed}", count + 1, whole, closes=following[count - 1][1])
    return _office_of_province(handle, following, names)


def _office_of_province(handle: str, following: list[tuple[str, str]], names: NameIndex) -> Mention | None:
    """ "@bappeda jatim", "@diskominfo papua barat": the office of that province, not of all."""
    office = names.resolve_whole(handle).party
    if office is None or office.kind is not PartyKind.OFFICE or office.province or not names.is_regional(office.key):
        return None
    for count in range(len(following), 0, -1):
        typed = " ".join(name for name, _ in following[:count])
        place = names.resolve_whole(typed).party
        if place is not None and place.kind is PartyKind.PROVINCE:
            from notulen.parsing.name_places import office_in

            whole = Resolution(party=office_in(office, place))
            return Mention(f"@{handle} {typed}", count + 1, whole, closes=following[count - 1][1])
    return None


def _plain_words(words: list[str]) -> list[tuple[str, str]]:
    """The words that could belong to a name, each with its punctuation: up to the first that ends with some."""
    plain = []
    for word in words:
        bare = word.rstrip(_CLOSING)
        if not bare or not bare.replace("-", "").replace("'", "").replace(".", "").isalpha():
            break
        plain.append((bare, word[len(bare) :]))
        if bare != word:
            break
    return plain
