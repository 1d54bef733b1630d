"""User text as Markdown that renders exactly as typed: nothing in it becomes a mark, a tag, a link or a picture.

Sources: CommonMark 0.31 (backslash escapes, block starts) and the GFM extensions (tables, strikethrough,
autolinks); the domain endings are those linkify-it turns into links on its own, which would make one of "M.Si".
"""

import re

# Each row begins with its own sign, and looks back over it where it must: so `re` knows what a match can begin with
# and skips all other letters, which is several times as fast.
_INLINE = re.compile(
    r"""
      \\|`|\*|_|\[|\]|<|\||~|\#|\$             # marks, tags, cell borders, mathematics
    | &(?=\#?\w+;)                            # entities
    | :(?=//) | :(?<=mailto:) | :(?<=xmpp:)   # addresses with a scheme
    | /(?=/)
    | \.(?<=www\.)
    | @(?<=\S@)(?=\S)                         # mail addresses
    | \.(?<=[^\s.]\.)(?=(?:                   # bare domain names
        [a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[\w-]+
        )(?![^\W_]))
    | :(?=[\w+-]+:)                           # emoji codes
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SUSPECT = re.compile(r"\\|`|\*|_|\[|\]|<|\||~|#|\$|@|&(?=[#\w])|:(?=[/\w+.-])|/(?=/)|\.(?=[\w-])")
"""What every row of the table has one of; a text without any, and most are, is not searched further."""
_LINE_START = re.compile(r"(?:>|[-+](?=[-:\s]|$)|=(?==*\s*$)|:(?=-))")
_NUMBER = re.compile(r"[0-9]{1,9}[.)](?=\s|$)")


def escape_inline(text: str) -> str:
    """`text`, one line that does not begin a block, with a backslash before every sign Markdown would obey."""
    return _INLINE.sub(_escaped, text) if _SUSPECT.search(text) else text


def escape_line(text: str) -> str:
    """`text`, one line that begins a block: also what would make a list, a quotation, a heading or a rule of it."""
    escaped = escape_inline(text)
    if text[:1].isalpha():
        return escaped  # no mark of a block is a letter
    numbered = _NUMBER.match(text)
    if numbered:
        place = numbered.end() - 1
        return escaped[:place] + "\\" + escaped[place:]
    return "\\" + escaped if _LINE_START.match(text) else escaped


def _escaped(found: re.Match[str]) -> str:
    return "\\" + found[0]
