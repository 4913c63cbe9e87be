from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.money import amount
from tests.core.checking.build import (
    enrolment,
    fact,
    line,
    term,
)


@pytest.mark.parametrize(
    ("stated", "computed"),
    [
        ({"quantity": "600", "unit_price": "33.17"}, "19902.00"),
        ({"quantity": "7200", "unit_price": "398.04", "price_quantity": "12"}, "238824.00"),
        ({"quantity": "3", "unit_price": "0.335"}, "1.01"),
        ({"quantity": "1", "unit_price": "0.005"}, "0.01"),
        ({"quantity": "-1", "unit_price": "0.005"}, "-0.01"),
        ({"quantity": "2", "unit_price": "10", "charge": "1.50", "allowance": "0.25"}, "21.25"),
    ],
)
def test_a_line_amount_is_recomputed_in_whole_cents(
    stated: dict[str, str | None], computed: str
) -> None:
    assert fact("computed_amount", line(**stated)) == [amount(computed)]


def test_the_amount_at_the_maximum_follows_the_units_and_never_rounds_down() -> None:
    yearly = line(unit="ANN", unit_price="398.04", quantity="600")
    assert fact("maximum_amount", yearly) == [amount("246240.00")]
    third = line(quantity="1", price_quantity="3", unit_price="99")
    assert fact("maximum_amount", third) == [amount("34.20")]


def test_a_sum_is_not_known_when_a_part_of_it_is_not() -> None:
    unknown = line(part_number="ZZZ-00001")
    assert fact("all_in_maximum", line(), unknown) == [None, None]
    assert fact("computed_total", line(), line(amount=None)) == [None, None]
    assert fact("computed_total", line(), line(amount="98.00")) == [amount("20000.00")] * 2


def test_all_in_counts_charges_on_the_document_and_surcharge_lines() -> None:
    """Scenario 11 (K-4)."""
    goods = line(quantity="7200", amount="238824.00")
    fee = line(part_number=None, product_type="surcharge", amount="500.00", unit_price="500")
    asked = fact("all_in_amount", goods, fee, charges=amount("1000"))
    assert asked == [amount("240324.00")] * 2
    assert fact("surcharges", goods, fee, charges=amount("1000")) == [amount("1500.00")] * 2
    assert fact("all_in_maximum", goods, fee) == [amount("246240.00")] * 2


def test_the_same_line_twice_names_the_first() -> None:
    assert fact(
        "duplicate_line", line(number="7"), line(number="8"), line(number="9", quantity="1")
    ) == [
        None,
        "7",
        None,
    ]


@pytest.mark.parametrize(
    ("stated", "days"),
    [
        ({"due_on": date(2026, 3, 3)}, 30),
        ({"due_on": date(2026, 3, 3), "received_on": date(2026, 2, 3)}, 28),
        ({"payment_days": 14}, 14),
        ({}, None),
    ],
)
def test_the_payment_term_counts_from_receipt(stated: dict[str, Any], days: int | None) -> None:
    assert fact("payment_days", line(), **stated) == [days]


def test_coverage_counts_people_in_the_families_that_count() -> None:
    """Scenario 6 (K-11): 90 % of 412 is 371."""
    cover = term("coverage", parameters={"percent": 900_000, "families": ("M365 E3",)})
    enrolled = enrolment(headcount=412)
    order = line(quantity="370")
    given: dict[str, Any] = {"kind": DocumentKind.ORDER, "terms": (cover,), "enrolled": enrolled}
    assert fact("required_quantity", order, **given) == [amount("371")]
    assert (
        fact(
            "covered_quantity",
            order,
            line(part_number=None, product_type="surcharge", quantity=None),
            **given,
        )
        == [amount("370")] * 2
    )
    assert fact("covered_quantity", order, line(part_number="AAA-00005"), **given) == [None] * 2
    assert fact("covered_quantity", line(), terms=(cover,), enrolled=enrolled) == [None]


def test_a_charge_that_is_not_stated_is_none_and_one_that_cannot_be_read_is_not_known() -> None:
    assert fact("line_charge", line(), line(charge="x")) == [0, None]
    assert fact("computed_amount", line(), line(charge="x"))[1] is None
