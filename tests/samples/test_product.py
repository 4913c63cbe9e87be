from __future__ import annotations

from datetime import date

from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.samples.product import Product, Step


def test_a_step_without_an_amount_withdraws_the_product():
    product = Product(
        "AAA-00001", "M365 E3", "online-service", "M365 E3", MONTH,
        (Step.of("2022-12-01", "34.20", "39.00"), Step.of("2026-06-01", "-")),
    )  # fmt: skip
    first, last = product.entries()
    assert (first.maximum, first.list_price) == (amount("34.20"), amount("39.00"))
    assert (last.maximum, last.list_price, last.since) == (None, None, date(2026, 6, 1))
