from __future__ import annotations

import pytest

from raamwerk.core.enrolment.statement import statement_barriers
from raamwerk.core.money import amount
from tests.core.enrolment.build import day, enrolment, ordered, terms


@pytest.mark.parametrize(
    ("on", "code", "next_on"),
    [
        ("2026-04-01", "order.statement-outside-window", "2026-04-02"),
        ("2026-04-02", None, None),
        ("2026-05-02", None, None),
        ("2026-05-03", "order.statement-outside-window", "2027-05-01"),
        ("2027-05-01", None, None),
        ("2027-06-01", "order.after-end", None),
    ],
)
def test_a_statement_is_filed_in_the_window(on: str, code: str | None, next_on: str | None):
    found = statement_barriers(enrolment("2024-06-01"), terms(), day(on))
    assert [(b.code, b.next_on) for b in found] == (
        [] if code is None else [(code, None if next_on is None else day(next_on))]
    )


def test_nothing_is_stated_where_a_true_up_or_a_statement_was_filed():
    filed = ordered("2026-04-10", quantity=amount(5), kind="true_up")
    for held in (
        enrolment("2024-06-01", orders=(filed,)),
        enrolment("2024-06-01", statements=(day("2026-04-10"),)),
    ):
        (found,) = statement_barriers(held, terms(), day("2026-04-20"))
        assert (found.code, found.facts["done_on"]) == ("order.filed-already", "2026-04-10")
        assert statement_barriers(held, terms(), day("2026-04-09")) == ()
