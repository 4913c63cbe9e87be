"""Announced changes: whom they are about, and what they do to a price."""

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.planning.forecast.change import (
    PriceChange,
    changes_of,
    names_of,
    plain,
    product_of,
    raised,
)
from tests.build import euro
from tests.core.planning.forecast import made


def change(
    product: str = "M365 E3",
    since: date = date(2026, 7, 1),
    new: int = 39,
    old: int = 36,
    currency: str = "USD",
):
    return PriceChange(product=product, since=since, new=new, old=old, currency=currency)


def test_spelling_makes_no_difference_and_another_product_does():
    assert plain("Microsoft  365 E3 ") == plain("m365 e3")
    names = names_of([made.entry("1", name="M365 E5 Security ShrdSvr ALNG SubsVL MVL PerUsr")])
    assert changes_of([change("Microsoft 365 E5")], names) == ()
    assert len(changes_of([change("Microsoft 365 E5 Security")], names)) == 1
    assert len(changes_of([change("aaa-00001")], names)) == 1


@pytest.mark.parametrize(
    ("item", "product"),
    [
        ("M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr", "M365 E3"),
        ("WinSvrCAL ALNG LicSAPk MVL UsrCAL", "WinSvrCAL"),
        ("M365 E3", "M365 E3"),
        ("SA", "SA"),
        ("", ""),
    ],
)
def test_a_product_ends_where_its_way_of_licensing_begins(item: str, product: str):
    assert product_of(item) == product


def test_of_one_day_the_change_in_euros_counts_and_else_the_largest():
    names = frozenset({"m365 e3"})
    dollars, more, euros = change(), change(new=40), change(new=37, currency="EUR")
    assert changes_of([dollars, more], names) == (more,)
    assert changes_of([more, euros, dollars], names) == (euros,)


@pytest.mark.parametrize(
    ("price", "new", "old", "after"),
    [("36.00", 39, 36, "39.00"), ("10.00", 1, 3, "3.333333"), ("0.000001", 3, 2, "0.000002")],
)
def test_a_price_is_raised_by_the_ratio_and_rounded_half_up(
    price: str, new: int, old: int, after: str
):
    assert raised(euro(price), change(new=new, old=old)) == euro(after)
