from __future__ import annotations

import itertools
from datetime import date

from raamwerk.core.money import amount
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.samples.known import E3, KNOWN, NOWHERE, by_part
from tests.samples.judged import prices


def test_the_running_example_is_in_every_book():
    entry = price_in_force([prices()], E3, date(2026, 11, 24))
    assert entry is not None
    assert (entry.maximum, entry.list_price) == (amount("34.20"), amount("39.00"))
    later = price_in_force([prices()], E3, date(2026, 12, 1))
    assert later is not None
    assert later.maximum == amount("33.80")


def test_known_products_have_numbers_of_their_own():
    assert len(by_part(KNOWN)) == len(KNOWN)
    assert NOWHERE not in by_part(KNOWN)


def test_every_kind_of_product_and_of_unit_is_among_them():
    kinds = {product.product_type for product in KNOWN}
    assert kinds == {"online-service", "on-premises", "sa", "sce", "azure", "support"}
    assert {product.unit.months for product in KNOWN} == {0, 1, 12}


def test_prices_step_up_down_begin_later_and_end():
    steps = {product.part_number: product.steps for product in KNOWN}
    moves = [
        (later.maximum or 0) - (before.maximum or 0)
        for each in steps.values()
        for before, later in itertools.pairwise(each)
    ]
    assert min(moves) < 0 < max(moves)
    assert any(each[0].since > date(2022, 12, 1) for each in steps.values())
    assert any(each[-1].maximum is None for each in steps.values())
    assert all(
        step.list_price is None or step.maximum is None or step.list_price > step.maximum
        for each in steps.values()
        for step in each
    )
