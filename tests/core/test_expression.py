from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars import col

from raamwerk.core.expression import CHARGED, NEVER, about_twelve_times, above, overcharge
from tests.core.test_exact import in_whole_cents

PRICES = st.integers(0, 10**15 - 1)
SPANS = st.integers(1, 1_200_000_000)


@given(price=PRICES, bound=PRICES, span=SPANS, other=SPANS, share=st.integers(0, 1_000_000))
def test_a_price_is_compared_exactly_with_a_bound_less_a_discount(
    price: int, bound: int, span: int, other: int, share: int
):
    row = pl.DataFrame(
        {"unit_price": [price], "price_span": [span], "bound": [bound], "s": [other], "d": [share]}
    )
    whole, less = row.select(a=above("bound", "s"), b=above("bound", "s", "d")).row(0)
    assert whole == (Fraction(price, span) > Fraction(bound, other))
    assert less == (Fraction(price, span) > Fraction(bound, other) * Fraction(10**6 - share, 10**6))


@given(
    price=st.integers(0, 10**10),
    bound=st.integers(0, 10**10),
    months=st.sampled_from([1, 12, 36]),
    other=st.sampled_from([1, 12]),
    quantity=st.integers(-(10**12), 10**12),
    base=st.sampled_from([1, 2, 100]),
)
def test_an_overcharge_is_the_excess_a_unit_times_the_quantity_and_null_without_excess(
    *, price: int, bound: int, months: int, other: int, quantity: int, base: int
):
    row = pl.DataFrame(
        {
            "unit_price": [price],
            "price_span": [months * base],
            "bound": [bound],
            "s": [other],
            "quantity": [quantity],
            "price_quantity": [base * 10**6],
        }
    )
    allowed = Fraction(bound, other) * months * base
    units = Fraction(quantity, base * 10**6)
    excess = in_whole_cents((price - allowed) * units) if price > allowed else None
    assert row.select(overcharge("bound", "s")).item() == excess


@pytest.mark.parametrize(
    ("kind", "quantity", "change", "asks"),
    [
        ("invoice", 1, None, True),
        ("quote", None, None, True),
        ("order", 1, "true_up", True),
        ("order", 1, "true_down", False),
        ("invoice", -1, None, False),
        ("credit-note", 1, None, False),
    ],
)
def test_a_line_that_gives_back_asks_no_money(
    kind: str, quantity: int | None, change: str | None, *, asks: bool
):
    row = pl.DataFrame(
        {"document_kind": [kind], "quantity": [quantity], "change": [change]},
        schema={"document_kind": pl.String, "quantity": pl.Int64, "change": pl.String},
    )
    assert row.select(CHARGED).item() is asks


def test_a_doubt_is_null_or_false_and_never_true():
    row = pl.DataFrame({"here": [True, False, None]})
    assert row.select(col("here") & NEVER).to_series().to_list() == [None, False, None]


ROW = st.fixed_dictionaries(
    {
        "unit_price": st.one_of(st.none(), st.integers(0, 10**6), PRICES),
        "bound": st.one_of(st.none(), st.integers(0, 10**6), PRICES),
        "price_span": SPANS,
        "s": st.one_of(st.none(), st.integers(1, 12), SPANS),
        "d": st.one_of(st.none(), st.sampled_from([0, 5_000, 33_333, 1_000_000])),
        "quantity": st.one_of(st.none(), st.integers(0, 99).map(lambda n: n * 10**6), PRICES),
        "price_quantity": st.sampled_from([10**6, 2_500_000, 10**8]),
    }
)
KINDS = dict.fromkeys(
    ("unit_price", "bound", "price_span", "s", "d", "quantity", "price_quantity"), pl.Int64
)


@given(rows=st.lists(ROW, min_size=1, max_size=6))
def test_a_line_is_judged_the_same_whatever_lines_are_beside_it(rows: list[dict[str, int]]):
    asked = (
        above("bound", "s").alias("above"),
        above("bound", "s", "d").alias("above_less"),
        about_twelve_times("bound", "s").alias("about"),
        overcharge("bound", "s").alias("effect"),
        overcharge("bound", "s", "d").alias("effect_less"),
    )
    together = pl.DataFrame(rows, schema=KINDS)
    alone = [together[place].select(asked) for place in range(len(rows))]
    assert together.select(asked).equals(pl.concat(alone))


@pytest.mark.parametrize(
    ("price", "bound", "told"),
    [
        (9, 1, [False]),
        (10, 1, [True]),
        (14, 1, [True]),
        (15, 1, [False]),
        (1, 9, [False]),
        (1, 10, [True]),
        (1, 14, [True]),
        (1, 15, [False]),
        (None, 1, [None]),
        (10**15 - 1, 10**14 - 1, [True]),
    ],
)
def test_about_twelve_times_includes_both_ends(
    price: int | None, bound: int, told: list[bool | None]
):
    row = pl.DataFrame({"unit_price": [price], "bound": [bound], "price_span": [1], "s": [1]})
    row = row.cast(pl.Int64)
    assert row.select(about_twelve_times("bound", "s")).to_series().to_list() == told
