import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit, comparable, difference, span


@pytest.mark.parametrize(
    ("price", "unit", "other", "other_unit", "sign"),
    [
        ("409.20", YEAR, "34.10", MONTH, 0),
        ("410.41", YEAR, "34.20", MONTH, 1),
        ("410.40", YEAR, "34.20", MONTH, 0),
        ("3420.00", Unit(1, 100), "34.20", MONTH, 0),
        ("68.39", Unit(1, 2), "34.20", MONTH, -1),
        ("1026.00", Unit(36), "342.00", YEAR, 0),
        ("100", Unit(0, 2), "50", ONCE, 0),
    ],
)
def test_prices_compare_whatever_they_cover(
    price: str, unit: Unit, other: str, other_unit: Unit, sign: int
):
    found = difference(amount(price), unit, amount(other), other_unit)
    assert found is not None
    assert (found > 0) - (found < 0) == sign


def test_once_and_a_period_never_compare():
    assert not comparable(ONCE, MONTH)
    assert difference(1, ONCE, 1, MONTH) is None


@pytest.mark.parametrize(("unit", "expected"), [(ONCE, 1), (Unit(0, 16), 16), (Unit(12, 2), 24)])
def test_a_span_is_the_months_of_use_times_the_units(unit: Unit, expected: int):
    assert span(unit) == expected


@pytest.mark.parametrize(("months", "quantity"), [(-1, 1), (1, 0), (1201, 1), (1, 1_000_001)])
def test_an_impossible_unit_is_refused(months: int, quantity: int):
    with pytest.raises(Refused) as caught:
        Unit(months, quantity)
    assert caught.value.code == "unit.impossible"


@given(st.integers(0, 10**12), st.integers(1, 60), st.integers(0, 10**12), st.integers(1, 60))
def test_swapping_the_sides_turns_the_sign(price: int, months: int, other: int, other_months: int):
    one = difference(price, Unit(months), other, Unit(other_months))
    two = difference(other, Unit(other_months), price, Unit(months))
    assert one is not None
    assert two is not None
    assert one == -two
