"""Reads a pasted chat of a video call: who wrote what and when, as lines one could have typed."""

import re
from collections.abc import Sequence

_HEAD = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?\s*(?P<half>[AaPp][Mm])?\s+"
    r"(?:From|Dari)\s+(?P<who>[^:]{1,80}?)"
    r"(?:\s+(?:to|kepada|ke)\s+(?P<whom>[^:]{1,80}?))?\s*:(?:\s+(?P<said>.*))?"
)
_EVERYONE = re.compile(r"(?:everyone|semua|all\b|hosts? and panelists|host dan panelis)", re.IGNORECASE)
_HOURS_OF_A_HALF = 12
_SIGNS = tuple("+#!>?~@=/\\")
"""A name that begins with one says nothing of what kind its message is."""


def chat_lines(pasted: Sequence[str]) -> tuple[str, ...]:
    """A line for each message of a Zoom chat, "Ade Kurnia: link sudah saya kirim (14.03)"; empty for any other paste.

    Both layouts are read: all in one line, and the text on lines of its own below who wrote it. What was written to
    one person alone becomes a private note, as the meeting never saw it.
    """
    messages: list[tuple[re.Match[str], list[str]]] = []
    for line in pasted:
        head = _HEAD.fullmatch(line)
        if head is not None:
            messages.append((head, [head["said"]] if head["said"] else []))
        elif messages:
            messages[-1][1].append(line)
        else:
            return ()
    return tuple(_line(head, said) for head, said in messages)


def _line(head: re.Match[str], said: list[str]) -> str:
    hour = int(head["hour"])
    if head["half"]:
        hour = hour % _HOURS_OF_A_HALF + (_HOURS_OF_A_HALF if head["half"].casefold() == "pm" else 0)
    is_private = head["whom"] is not None and not _EVERYONE.match(head["whom"])
    sign = "~ " if is_private else "\\" if head["who"].startswith(_SIGNS) else ""
    who = " ".join(head["who"].split())
    return " ".join((f"{sign}{who}:", *said, f"({hour:02}.{head['minute']})"))
