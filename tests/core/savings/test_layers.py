from __future__ import annotations

from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.fact import FACTS
from raamwerk.core.savings.layers import Layers, layers_of
from tests.build import euro

ONE = 1_000_000
NAMES = (
    *("document_kind", "part_number", "unit_price", "quantity", "price_quantity", "price_span"),
    *("maximum_span", "list_price", "maximum", "line_amount", "computed_amount"),
)


def facts(**more: Any) -> pl.DataFrame:
    said: dict[str, Any] = {
        "document_kind": "invoice",
        "part_number": "AAA-00001",
        "unit_price": euro("33.17"),
        "quantity": 600 * ONE,
        "price_quantity": ONE,
        "price_span": ONE,
        "maximum_span": ONE,
        "list_price": euro("39.00"),
        "maximum": euro("34.20"),
        "line_amount": euro("19902.00"),
        "computed_amount": euro("19902.00"),
    } | more
    schema = {name: FACTS[name].kind.dtype for name in NAMES}
    return pl.DataFrame({name: [said[name]] for name in NAMES}, schema=schema)


def layers(given_back: dict[str, set[int]] | None = None, **more: Any) -> Layers:
    (found,) = layers_of(facts(**more), given_back)
    return found


def test_the_running_example_saves_what_the_terms_say():
    """K-10: 34,560 + 7,416 = 41,976 a year; here a month."""
    found = layers()
    assert found.of_framework == euro("2880.00")
    assert found.of_reseller == euro("618.00")
    assert found.whole == euro("3498.00")


@pytest.mark.parametrize(
    ("lacks", "effects"),
    [
        ("list_price", (None, 618_000_000, None)),
        ("maximum", (None, None, 3_498_000_000)),
        ("quantity", (None, None, None)),
        ("maximum_span", (None, None, None)),
    ],
)
def test_what_is_not_known_is_unknown_and_never_nothing(
    lacks: str, effects: tuple[int | None, ...]
):
    found = layers(**{lacks: None})
    assert (found.of_framework, found.of_reseller, found.whole) == effects


def test_paid_is_as_stated_else_as_computed_else_unknown():
    assert layers(line_amount=None, computed_amount=euro("1.00")).paid_amount == euro("1.00")
    assert layers(line_amount=None, computed_amount=None).paid_amount is None


def test_a_credit_note_at_the_invoiced_price_gives_licences_back_and_all_layers_turn():
    found = layers({"AAA-00001": {euro("33.17")}}, document_kind="credit-note")
    assert found == Layers(euro("-23400.00"), euro("-20520.00"), euro("-19902.00"))


def test_a_credit_note_at_another_price_corrects_an_amount_only():
    found = layers({"AAA-00001": {euro("34.20")}}, document_kind="credit-note")
    assert found == Layers(euro("0"), euro("0"), euro("-19902.00"))


def test_a_credit_note_without_its_invoice_leaves_the_upper_layers_unknown():
    assert layers(document_kind="credit-note") == Layers(None, None, euro("-19902.00"))


@given(
    st.integers(0, 10**9),
    st.integers(1, 10**11),
    st.integers(1, 36),
    st.integers(1, 36),
    st.integers(1, 1000),
)
def test_a_layer_is_the_exact_amount_to_half_a_micro_euro(
    price: int, quantity: int, span: int, maximum_span: int, base: int
):
    found = layers(
        list_price=price,
        quantity=quantity,
        price_span=span * ONE,
        maximum_span=maximum_span * ONE,
        price_quantity=base * ONE,
    )
    exact = Fraction(price * span * quantity, maximum_span * base * ONE)
    assert found.list_amount is not None
    assert abs(found.list_amount - exact) <= Fraction(1, 2)
