"""How the sentences of a signed paper begin and end."""

_CLOSING_SIGNS = "\"'”’»)]"
_SIGNS_OF_ADDRESSES = ("://", "@", "www.")


def capitalised(text: str) -> str:
    """`text` with a capital at its beginning, unless its first word is spelt its own way: "e-Office", "data.go.id"."""
    first = next(iter(text.split(maxsplit=1)), "").rstrip(".,;:!?)")
    is_word = first.replace("-", "").replace("/", "").isalpha() and first == first.lower()
    begun = text[:1].upper()
    return begun + text[1:] if is_word and len(begun) == 1 else text


def with_full_stop(text: str) -> str:
    """`text` as a sentence ends; an address, a list of lines and what ends by itself stay as they are."""
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    end = last.rstrip(_CLOSING_SIGNS)[-1:]
    if not end or "\n" in text or any(sign in last for sign in _SIGNS_OF_ADDRESSES):
        return text
    return f"{text}." if end.isalnum() or end in "%°" else text
