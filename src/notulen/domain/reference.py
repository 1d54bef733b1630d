"""References people type: R7 a meeting, A7.2 an action, K7.1 a decision, D7.3 a delivery; only numbers matter."""

import re


def meeting_reference(number: int) -> str:
    """`R7` for the meeting numbered 7."""
    return f"R{number}"


def action_reference(meeting: int, number: int) -> str:
    """`A7.2` for the second action of meeting 7."""
    return f"A{meeting}.{number}"


def decision_reference(meeting: int, number: int) -> str:
    """`K7.1` for the first decision of meeting 7 (keputusan)."""
    return f"K{meeting}.{number}"


def line_reference(meeting: int, seq: int) -> str:
    """`B7.5` for the fifth line of meeting 7 (butir): the reference of lines that have no other."""
    return f"B{meeting}.{seq}"


def delivery_reference(meeting: int, number: int) -> str:
    """`D7.3` for the third delivery of the minutes of meeting 7 (distribusi)."""
    return f"D{meeting}.{number}"


def read_meeting_number(text: str) -> int | None:
    """7 for `R7`, `r-7`, `R-007` or `7`; None when the text is not a meeting's reference."""
    found = re.fullmatch(r"[rR]?-?0*([1-9][0-9]{0,8})", text.strip(), re.ASCII)
    return int(found[1]) if found else None


def read_numbered(text: str, letter: str) -> tuple[int, int] | None:
    """(7, 2) for `A7.2`, `a-7.2` or `7.2` when `letter` is "A"; None when it is not such a reference."""
    pattern = rf"[{letter.lower()}{letter.upper()}]?-?0*([1-9][0-9]{{0,8}})\.0*([1-9][0-9]{{0,8}})"
    found = re.fullmatch(pattern, text.strip(), re.ASCII)
    return (int(found[1]), int(found[2])) if found else None
