"""Tables of cases too large for every run: each row against each column."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from _pytest.mark import ParameterSet


def crossed(rows: Mapping[str, Any], columns: Mapping[str, Any]) -> list[ParameterSet]:
    """Every pair for `pytest.mark.parametrize`; without `--thorough` each row runs with one column, in turn."""
    return [
        pytest.param(
            row, column, id=f"{row_name}-{name}", marks=() if place % len(columns) == turn else pytest.mark.thorough
        )
        for place, (row_name, row) in enumerate(rows.items())
        for turn, (name, column) in enumerate(columns.items())
    ]


def in_turn(cases: Sequence[str], turn: int, of: int) -> list[ParameterSet]:
    """The cases of one of `of` tests that share them; without `--thorough` each case runs in one of these tests."""
    return [
        pytest.param(case, marks=() if place % of == turn else pytest.mark.thorough) for place, case in enumerate(cases)
    ]
