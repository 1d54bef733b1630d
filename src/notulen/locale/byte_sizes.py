"""How large something is, as people say it."""


def size_text(size: int) -> str:
    """A number of bytes as a person says it: `12 kB`, `3 MB`."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.0f} {unit}"
    return f"{size} B"
