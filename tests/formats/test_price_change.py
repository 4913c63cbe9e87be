"""Announced price changes: ratios of usable rows, and every other row told with its reason."""

from __future__ import annotations

import os
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.price_change import read

HEAD = "effective_date,product,currency,old_price,new_price,change_percent,basis,source_url,note\n"
DATA = Path(os.environ.get("RAAMWERK_TEST_DATA", "../shared/data")) / "microsoft/price-changes"


def of(*rows: str):
    return read((HEAD + "\n".join(rows) + "\n").encode(), "x.csv")


@pytest.mark.parametrize(
    ("row", "ratio"),
    [
        ("2026-07-01,M365 E3,USD,36.00,39.00,,list,https://example.org,", Fraction(39, 36)),
        ("2026-07-01,M365 E3,EUR,,,8.3,list,,", Fraction(1083, 1000)),
        ("2026-07-01,M365 E3,EUR,,,-3%,list,,", Fraction(97, 100)),
        ("2026-07-01,M365 E3,EUR,36.00,,10,list,,", Fraction(11, 10)),
    ],
)
def test_a_row_gives_the_ratio_of_its_prices_or_its_percentage(row: str, ratio: Fraction):
    (change,) = of(row).changes
    assert Fraction(change.new, change.old) == ratio
    assert (change.since, change.row) == (date(2026, 7, 1), 2)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",M365 E3,EUR,,33.94,,,,", "price-change.no-day"),
        ("1/7/26,M365 E3,EUR,1,2,,,,", "price-change.day"),
        ("2026-07-01,,EUR,1,2,,,,", "price-change.no-product"),
        ("2026-07-01,M365 E3,EUR,,2,,,,", "price-change.no-change"),
        ("2026-07-01,M365 E3,EUR,1,12,,,,", "price-change.beyond"),
        ("2026-07-01,M365 E3,EUR,0,2,,,,", "price-change.beyond"),
        ("2026-07-01,M365 E3,EUR,,,-100,,,", "price-change.beyond"),
        ("2026-07-01,M365 E3,EUR,a,b,,,,", "number.unreadable"),
        ("2026-07-01,M365 E3", "price-change.no-change"),
    ],
)
def test_a_row_that_says_nothing_usable_is_set_apart_with_its_reason(row: str, code: str):
    good = "2026-07-01,M365 E5,EUR,,,5,,,"
    found = of(good, row)
    assert len(found.changes) == 1
    assert [(each.where, each.code) for each in found.problems] == [("row 3", code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"product,effective_date\nx,2026-07-01\n", r"price-change\.columns"),
        (HEAD.encode() + b",x,EUR,,,,,,\n", r"price-change\.nothing"),
        (b"", r"table\.empty"),
        (b"%PDF-1.7", r"table\.other-kind"),
    ],
)
def test_a_file_without_changes_is_refused(data: bytes, code: str):
    with pytest.raises(Unreadable, match=code):
        read(data, "x.csv")


def test_real_announcements_are_read_row_by_row():
    files = sorted(DATA.glob("*.csv")) if DATA.is_dir() else []
    if not files:
        pytest.skip("no real announcements here")
    for path in files:
        found = read(path.read_bytes(), path.name)
        assert len(found.changes) >= 40
        assert {each.code for each in found.problems} <= {
            "price-change.no-day",
            "price-change.no-change",
        }
