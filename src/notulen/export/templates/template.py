"""A template of the user's own: what it is called, what it holds, and where what it includes is looked for."""

from pathlib import Path

from notulen.domain.value import Value


class Template(Value, frozen=True):
    """`name` is its file's name, `content` the file; it may include files of `folders`, the first that has one."""

    name: str
    content: bytes
    folders: tuple[Path, ...] = ()
