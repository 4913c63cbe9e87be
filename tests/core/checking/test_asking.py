from __future__ import annotations

import pytest

from raamwerk.core.checking.asking import BASIS, alike
from raamwerk.core.checking.bulk import plan
from raamwerk.core.rules import RULES
from tests.core.checking.bulk_world import KINDS, World

NAMES = tuple(name for name in KINDS if name != "price_quantity")


def test_only_comparisons_of_figures_and_what_lines_state_are_asked_line_by_line() -> None:
    by = alike(plan(NAMES, World(1).context, RULES))
    assert by is not None
    assert sorted(made.columns[2] for made in by.comparisons) == [
        *("locked_price", "locked_price", "maximum", "maximum", "maximum")
    ]
    assert {name for each in by.asked for name in each.meta.root_names()} == {
        *("part_number", "quantity", "unit_price")
    }


@pytest.mark.parametrize("name", BASIS)
def test_lines_that_state_more_of_what_prices_cover_are_judged_one_by_one(name: str) -> None:
    assert alike(plan((*NAMES, name), World(1).context, RULES)) is None


def test_lines_are_judged_one_by_one_where_enrolments_register_prices_of_orders() -> None:
    assert alike(plan(NAMES, World(1, prices=True).context, RULES)) is None


def test_lines_that_state_too_much_to_keep_every_answer_are_judged_one_by_one() -> None:
    more = ("commitment_last", "period_last", "ordered_on", "usage_on", "valid_last", "line_amount")
    assert alike(plan((*NAMES, *more, "period_since"), World(1).context, RULES)) is None
