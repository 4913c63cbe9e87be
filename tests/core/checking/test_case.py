from __future__ import annotations

import pytest

from raamwerk.core.checking.case import About, Answer, Question


@pytest.mark.parametrize(
    ("expected", "found", "agrees"),
    [
        ("breach", "breach", True),
        ("breach", "pass", False),
        (None, None, True),
        (None, "2027-05-31", False),
        ("2027-05-31", None, False),
    ],
)
def test_an_answer_agrees_when_it_is_the_one_expected(
    expected: str | None, found: str | None, *, agrees: bool
):
    question = Question(where="line 1", about=About.LAST_DAY, expected=expected)
    assert Answer(question, found).agrees is agrees
