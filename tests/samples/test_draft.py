from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.money import amount
from raamwerk.core.rule import Outcome
from raamwerk.samples.draft import Draft, DraftLine
from raamwerk.samples.known import E3
from raamwerk.samples.shape import Shape, shaped
from tests.samples.judged import example

ON = date(2026, 6, 1)


def line(price: str = "398.04", **more: Any) -> DraftLine:
    made = shaped(E3, example().priced(E3, ON), 600, Shape.YEAR)
    return replace(made, price=Decimal(price), **more)


@pytest.mark.parametrize(
    ("price", "found"),
    [
        ("398.04", set()),
        ("398.09", {"price.discount-not-kept"}),
        ("410.40", {"price.discount-not-kept"}),
        ("410.41", {"price.above-maximum", "price.above-lock", "price.discount-not-kept"}),
        ("33.17", {"price.unit-suspect"}),
    ],
)
def test_what_follows_from_a_price_is_worked_out_to_the_cent(price: str, found: set[str]):
    assert set(line(price).findings(credit=False)) == found


def test_a_credit_of_an_overcharge_is_no_overcharge():
    assert line("410.41").findings(credit=True) == {}


def test_an_amount_is_rounded_to_whole_cents_half_up():
    assert line("0.005", quantity=1).amount == Decimal("0.01")


def test_a_line_without_a_basis_cannot_be_told():
    assert line(months=None).findings(credit=False) == dict.fromkeys(
        (
            "price.above-maximum",
            "price.unit-unknown",
            "price.above-lock",
            "price.discount-not-kept",
        ),
        Outcome.UNKNOWN,
    )


@pytest.mark.parametrize(
    ("charges", "found"),
    [
        (0, set()),
        (1_500, {"price.surcharge"}),
        (7_416, {"price.surcharge"}),
        (7_417, {"price.surcharge", "price.all-in-above-maximum"}),
    ],
)
def test_all_in_is_held_against_all_maximums_together(charges: int, found: set[str]):
    draft = Draft(
        DocumentKind.INVOICE,
        {"id": "F-1", "issued_on": ON, "charges": amount(charges)},
        [line()],
    )
    assert set(draft.findings().get(None, {})) == found


def test_the_total_of_a_document_is_the_sum_of_its_lines_unless_it_is_stated():
    header = {"id": "F-1", "issued_on": ON}
    assert Draft(DocumentKind.INVOICE, header, [line()]).document().line_total == amount(238_824)
    stated = Draft(DocumentKind.INVOICE, {**header, "line_total": amount(1)}, [line()])
    assert stated.document().line_total == amount(1)
