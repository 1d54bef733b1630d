"""Options that belong to every command may stand anywhere in the line; here they are brought to its front."""

from collections.abc import Sequence

FLAGS = frozenset(("--demo", "--no-color", "--plain"))
VALUED = frozenset(("--archive", "--lang", "--theme"))


def brought_to_front(arguments: Sequence[str]) -> list[str]:
    """`arguments` with the general options first; what follows `--` stays where it is."""
    front: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        name, equals, _ = word.partition("=")
        if word in FLAGS or (name in VALUED and equals):
            front.append(word)
        elif word in VALUED:
            if not waiting or waiting[0].startswith("--"):
                return [word]  # alone it is told to need a value; never is the command taken for it
            front += [word, waiting.pop(0)]
        else:
            rest.append(word)
    return front + rest


def told(arguments: Sequence[str], option: str) -> str | None:
    """The value given to `option`, or None; read before anything else, to choose the language of all the rest."""
    found = None
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word == option and place + 1 < len(arguments):
            found = arguments[place + 1]
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def wants_json(arguments: Sequence[str]) -> bool:
    """Whether `--json` was asked for, so that even an unreadable command line answers in JSON."""
    before_dashes = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in before_dashes
