"""What becomes of a row of an imported list of people."""

from enum import StrEnum


class RowOutcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    COMPLETED = "completed"
    """Somebody known: what was not known yet is put in, nothing else."""
    KNOWN = "known"
