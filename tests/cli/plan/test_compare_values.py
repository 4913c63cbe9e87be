from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from raamwerk.cli.plan.compare_values import Values
from raamwerk.cli.plan.compare_words import LEVERS, WORDS
from raamwerk.core.planning.worth.deal import LEVERS as ALL
from raamwerk.core.planning.worth.deal import (
    Coverage,
    Deal,
    End,
    LevelDiscount,
    Lever,
    MaximumPrice,
    PriceLock,
    Promotion,
)


@pytest.mark.parametrize(
    ("lever", "value", "said"),
    [
        ("minimum-size", 250, "at least 250"),
        ("minimum-size", 0, "none"),
        ("coverage", Coverage(900_000, ("M365 E3",)), "90% on M365 E3"),
        ("coverage", None, "none"),
        ("product-scope", None, "everything"),
        ("product-scope", ("M365 E3", "M365 E5"), "M365 E3, M365 E5"),
        ("maximum-price", MaximumPrice(), "the sector's price book"),
        ("maximum-price", MaximumPrice("gt"), "price book gt"),
        (
            "maximum-price",
            MaximumPrice(
                off_list=((0, 125_000), (12, 140_000)), adjust=(("", -10_000), ("F", 5_000))
            ),
            "12.5%, 14% off list, -1% on everything, +0.5% on F",
        ),
        ("quantity-tiers", ((500, 20_000), (2_500, 50_000)), "from 500: 2%; from 2500: 5%"),
        ("quantity-tiers", (), "none"),
        ("level-discount", LevelDiscount(2_400, 60_000, ()), "6% from 2400"),
        ("price-period", "sticky", "sticky"),
        ("price-lock", PriceLock(), "to the end"),
        ("price-lock", PriceLock(36), "fixed for 36 months"),
        ("price-lock", None, "none"),
        ("indexation", 37_000, "3.7% a year"),
        ("yearly-flexibility", True, "down every year"),
        ("yearly-flexibility", False, "never down"),
        ("promotion", Promotion(12, (), 100_000), "10% in the first 12 months"),
        ("end", End(), "no end"),
        ("end", End(months=48), "48 months"),
        ("end", End(stops=date(2022, 11, 30)), "stops after 30 November 2022"),
        ("fee", 2_500, "0.25%"),
    ],
)
def test_a_lever_is_told_in_words(lever: Lever, value: object, said: str):
    assert Values("en").said(lever, value).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize("lever", ALL)
def test_every_lever_has_a_name_and_its_resting_place_words(lever: Lever):
    for language in ("nl", "en"):
        assert LEVERS[lever].fill(language, {})
        assert Values(language).said(lever, Deal(name="d").value(lever))


@pytest.mark.parametrize("word", WORDS)
def test_both_languages_name_the_same_facts(word: str):
    nl, en = (
        {name for _, name, _, _ in Formatter().parse(said) if name}
        for said in (WORDS[word].nl, WORDS[word].en)
    )
    assert nl == en
