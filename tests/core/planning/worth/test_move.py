from __future__ import annotations

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.worth.deal import (
    LEVERS,
    Coverage,
    Deal,
    End,
    MaximumPrice,
    PriceLock,
    Promotion,
    field,
)
from raamwerk.core.planning.worth.move import moved, sensitivities, usual_moves
from tests.core.planning.worth.made import lines_of

EURO = 1_000_000
DEAL = Deal(name="d")


@pytest.mark.parametrize(
    ("move", "value"),
    [
        ("minimum-size=250", 250),
        ("coverage=90", Coverage(900_000, ("M365 E3", "M365 E5"))),
        ("coverage=0", None),
        ("product-scope=M365 E3, M365 E5", ("M365 E3", "M365 E5")),
        ("product-scope=all", None),
        ("maximum-price=-2.5", MaximumPrice(adjust=(("", -25_000),))),
        ("maximum-price:M365 E3=1", MaximumPrice(adjust=(("M365 E3", 10_000),))),
        ("quantity-tiers=2500:5,500:2", ((500, 20_000), (2_500, 50_000))),
        ("price-period=calendar", "calendar"),
        ("price-period=sticky", "sticky"),
        ("price-lock=none", None),
        ("price-lock=end", PriceLock()),
        ("price-lock=36", PriceLock(36)),
        ("indexation=3.7", 37_000),
        ("yearly-flexibility=no", False),
        ("yearly-flexibility=ja", True),
        ("promotion=12:10", Promotion(12, ("M365 E3", "M365 E5"), 100_000)),
        ("end=none", End()),
        ("end=48", End(months=48)),
        ("fee=0.25", 2_500),
    ],
)
def test_a_lever_moves_by_a_few_words(move: str, value: object):
    lever = move.partition("=")[0].partition(":")[0]
    found = moved(DEAL, [move])
    assert getattr(found, field(lever)) == value  # type: ignore[arg-type]
    assert found.name == f"d, {move}"


def test_moves_go_one_after_another_and_none_leaves_the_deal():
    found = moved(DEAL, ["maximum-price=-1", "maximum-price:M365 E3=-2", "fee=1"])
    assert found.maximum_price.adjust == (("", -10_000), ("M365 E3", -20_000))
    assert found.fee == 10_000
    assert moved(DEAL, []) is DEAL


@pytest.mark.parametrize(
    "move",
    [
        "minimum-size=many", "minimum-size=-1", "coverage=-5", "product-scope=", "maximum-price=1e9",
        "maximum-price=-101", "maximum-price=nan", "maximum-price=inf", "quantity-tiers=500:200",
        "quantity-tiers=500", "price-period=daily", "price-lock=0", "price-lock=soon", "indexation=0.00001",
        "yearly-flexibility=maybe", "yearly-flexibility=", "promotion=12", "promotion=12:101",
        "end=tomorrow", "fee:M365 E3=1", "fee",
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused(move: str):
    with pytest.raises(Refused, match=r"worth\.no-move"):
        moved(DEAL, [move])


@pytest.mark.parametrize("move", ["colour=red", "", "end-of-term=5"])
def test_a_lever_that_is_not_there_is_refused_with_those_that_are(move: str):
    with pytest.raises(Refused, match=r"worth\.no-lever") as refused:
        moved(DEAL, [move])
    assert refused.value.facts["known"] == ", ".join(LEVERS)


def test_a_per_cent_on_a_family_is_worth_what_is_spent_on_it():
    lines = lines_of(needed=[[100] * 12, [50] * 12], maximum=[[120 * EURO] * 12, [600 * EURO] * 12])
    found = sensitivities(lines, DEAL, ["maximum-price=-1", "maximum-price:M365 E3=-1", "fee=1"])
    assert [one.difference.total for one in found] == [-420 * EURO, -120 * EURO, 420 * EURO]


def test_the_usual_moves_begin_with_what_is_spent_most_on_and_all_can_be_made():
    lines = lines_of(needed=[[100] * 12, [50] * 12], maximum=[[120 * EURO] * 12, [600 * EURO] * 12])
    found = usual_moves(lines, DEAL)
    assert found[:3] == ("maximum-price=-1", "maximum-price:M365 E5=-1", "maximum-price:M365 E3=-1")
    assert "price-lock=end" in found
    turned = usual_moves(
        lines, moved(DEAL, ["price-lock=end", "minimum-size=5", "yearly-flexibility=no"])
    )
    assert {"price-lock=none", "minimum-size=0", "yearly-flexibility=yes"} <= set(turned)
    assert len(sensitivities(lines, DEAL, found)) == len(found)
