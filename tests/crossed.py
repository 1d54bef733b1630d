"""Tables of cases too large for every run: each row against each column."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import pytest
from _pytest.mark import ParameterSet

CaseT = TypeVar("CaseT")


def crossed(rows: Mapping[str, Any], columns: Mapping[str, Any], turn: int = 0, of: int = 1) -> list[ParameterSet]:
    """Every pair for `pytest.mark.parametrize`; without `--thorough` each row runs with one column, the next with the
    next. Where `of` tests share the rows, each row runs in one of them.
    """
    return [
        pytest.param(
            row,
            column,
            id=f"{row_name}-{name}",
            marks=() if place % of == turn and place // of % len(columns) == at else pytest.mark.thorough,
        )
        for place, (row_name, row) in enumerate(rows.items())
        for at, (name, column) in enumerate(columns.items())
    ]


def in_turn(
    cases: Sequence[CaseT], turn: int, of: int, named: Callable[[CaseT], str] | None = None
) -> list[ParameterSet]:
    """The cases of one of `of` tests that share them; without `--thorough` each case runs in one of these tests."""
    return [
        pytest.param(
            case,
            id=named(case) if named else None,
            marks=() if place % of == turn else pytest.mark.thorough,
        )
        for place, case in enumerate(cases)
    ]
