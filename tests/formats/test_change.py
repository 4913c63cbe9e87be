"""Kinds of change however they are written."""

from __future__ import annotations

import pytest

from raamwerk.formats.change import CHANGES, change


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("true_up", "true_up"),
        ("True-up", "true_up"),
        (" TRUE  DOWN ", "true_down"),
        ("step.up", "step_up"),
        ("From SA", "from_sa"),
        ("upgrade", None),
        ("", None),
    ],
)
def test_case_and_separators_do_not_matter(said: str, expected: str | None):
    assert change(said) == expected


def test_every_kind_is_itself():
    assert [change(each) for each in CHANGES] == [*CHANGES]
