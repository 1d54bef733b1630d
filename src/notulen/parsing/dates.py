"""Everything that understands dates and times as people say or type them.

The rooms are in `parsing/when/`: a new spelling goes into `words.py`, a new way to say a day is a row in
`rows.py`, a new period a row in `periods.py`.
"""

from notulen.parsing.when.reader import read_when
from notulen.parsing.when.suggestions import nearest_phrase, suggest_phrases

__all__ = ["nearest_phrase", "read_when", "suggest_phrases"]
