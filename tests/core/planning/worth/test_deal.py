from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from raamwerk.core.planning.worth.deal import (
    LEVERS,
    Coverage,
    Deal,
    LevelDiscount,
    MaximumPrice,
    PriceLock,
    Promotion,
    deal_of,
    field,
)
from raamwerk.formats import framework as files
from raamwerk.formats.framework import load

SINCE = date(2022, 12, 1)
DRAFT = """
[framework]
id = "draft"
name = "Concept (verzonnen)"
publisher = "Microsoft"
central-purchasing-body = "VNG"
since = 2027-12-01
source = "idea"
[source.idea]
title = "Concept (verzonnen)"
publisher = "VNG"
url = "https://example.org"
seen = 2026-11-24
{terms}
"""


def draft(terms: str) -> Deal:
    said = terms.replace("[[term]]", '[[term]]\nsource = "idea"\nnl = "x"\nen = "x"')
    return deal_of(files.read(DRAFT.replace("{terms}", said).encode(), "draft.toml"), SINCE)


def test_every_lever_is_a_field_and_every_field_but_the_name_a_lever():
    assert {field(lever) for lever in LEVERS} == {f.name for f in fields(Deal)} - {"name"}


def test_the_two_frameworks_differ_as_their_pages_say():
    first, second = (deal_of(load(f"gt-microsoft-{n}"), SINCE) for n in (1, 2))
    assert (first.minimum_size, second.minimum_size) == (250, 0)
    assert first.coverage == Coverage(900_000, ("M365 E3", "M365 E5"))
    assert second.coverage is None
    assert first.product_scope == ("M365 E3", "M365 E5", "E5 Security")
    assert second.product_scope is None
    assert (first.price_lock, second.price_lock) == (PriceLock(36), PriceLock(None))
    assert (first.yearly_flexibility, second.yearly_flexibility) == (False, True)
    assert (first.end.stops, first.end.shift) == (date(2022, 11, 30), 46)
    assert (second.end.stops, second.end.shift) == (None, 0)


def test_a_draft_gives_its_prices_as_shares_off_list_by_period():
    deal = draft(
        """
[[term]]
id = "maximum-price"
since = 2027-12-01
per = "year"
tolerance = 0
list-percent = 12.5
[[term]]
id = "maximum-price"
since = 2028-12-01
per = "year"
tolerance = 0
list-percent = 14
"""
    )
    assert deal.maximum_price == MaximumPrice(off_list=((0, 125_000), (12, 140_000)))


@pytest.mark.parametrize(
    ("terms", "lever", "value"),
    [
        ("", "price-lock", None),
        ("", "yearly-flexibility", False),
        (
            (
                '[[term]]\nid = "quantity-tiers"\nsince = 2027-12-01\n'
                "tiers = [{ from = 500, percent = 2 }, { from = 2500, percent = 5 }]"
            ),
            "quantity-tiers",
            ((500, 20_000), (2_500, 50_000)),
        ),
        (
            '[[term]]\nid = "indexation"\nsince = 2027-12-01\nlicences-percent = 2.5',
            "indexation",
            25_000,
        ),
        ('[[term]]\nid = "fee"\nsince = 2027-12-01\nnone = false\npercent = 0.25', "fee", 2_500),
        (
            (
                '[[term]]\nid = "promotion"\nsince = 2027-12-01\nmonths = 12\n'
                'families = ["M365 E5"]\npercent = 10'
            ),
            "promotion",
            Promotion(12, ("M365 E5",), 100_000),
        ),
        (
            (
                '[[term]]\nid = "level-discount"\nsince = 2027-12-01\npercent = 6\n'
                'product-types = ["on-premises"]\n'
                '[[term]]\nid = "price-levels"\nsince = 2027-12-01\n'
                'levels = [{ from = 250, level = "A" }, { from = 2400, level = "B" }]'
            ),
            "level-discount",
            LevelDiscount(2_400, 60_000, ("on-premises",)),
        ),
        (
            (
                '[[term]]\nid = "minimum-size"\nsince = 2027-12-01\nusers = 250\n'
                'severity = "remark"\naggregate = true'
            ),
            "minimum-size",
            0,
        ),
    ],
)
def test_a_draft_moves_each_lever(terms: str, lever: str, value: object):
    assert draft(terms).value(lever) == value  # type: ignore[arg-type]


def test_one_lever_is_taken_over_and_nothing_else():
    one, other = Deal(name="a"), Deal(name="b", fee=5, indexation=7)
    assert one.taking(other, "fee") == Deal(name="a", fee=5)
