from __future__ import annotations

import tomllib
from datetime import datetime
from decimal import Decimal

import pytest

from raamwerk.core.framework.schema import EXAMPLES, Kind, Parameter
from raamwerk.core.framework.term import Tier
from raamwerk.core.money import Micro
from tests.build import day


def accepted(kind: Kind, raw: object, *choices: str) -> object:
    return Parameter("name", kind, "what it is", choices).accept(raw)


@pytest.mark.parametrize(
    ("kind", "raw", "held"),
    [
        (Kind.PERCENT, 90, 900_000),
        (Kind.PERCENT, Decimal("3.7"), 37_000),
        (Kind.PERCENT, Decimal("0.0001"), 1),
        (Kind.PERCENT, 0, 0),
        (Kind.PERCENT, 100, 1_000_000),
        (Kind.MONEY, Decimal("0.01"), 10_000),
        (Kind.MONEY, 216_000, 216_000_000_000),
        (Kind.YEAR, 2027, 2027),
        (Kind.HOURS, -8, -8),
        (Kind.FLAG, False, False),
        (Kind.DATE, day("2027-11-30"), day("2027-11-30")),
        (Kind.MONTH_DAY, "12-01", "12-01"),
        (Kind.COUNTS, [180, 90], (180, 90)),
        (Kind.TEXTS, ["a", "b"], ("a", "b")),
        (Kind.TIERS, [{"from": 250, "level": "A"}], (Tier(250, None, "A"),)),
        (
            Kind.TIERS,
            [{"from": 0, "percent": 6}, {"from": 2400, "percent": Decimal("9.5")}],
            (Tier(0, Micro(60_000)), Tier(2400, Micro(95_000))),
        ),
    ],
)
def test_a_value_is_held_as_rules_read_it(kind: Kind, raw: object, held: object):
    assert accepted(kind, raw) == held


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.PERCENT, 101),
        (Kind.PERCENT, -1),
        (Kind.PERCENT, Decimal("0.00001")),
        (Kind.PERCENT, "90"),
        (Kind.PERCENT, True),
        (Kind.PERCENT, Decimal("NaN")),
        (Kind.MONEY, Decimal("0.0000001")),
        (Kind.MONEY, Decimal("1e400")),
        (Kind.MONEY, -1),
        (Kind.DAYS, -1),
        (Kind.DAYS, Decimal("1.5")),
        (Kind.DAYS, True),
        (Kind.COUNT, 10**12),
        (Kind.YEAR, 27),
        (Kind.DATE, datetime(2027, 1, 1)),  # noqa: DTZ001 - a day with a time is refused
        (Kind.DATE, "2027-01-01"),
        (Kind.MONTH_DAY, "1-12"),
        (Kind.MONTH_DAY, "02-29"),
        (Kind.MONTH_DAY, "04-31"),
        (Kind.FLAG, 1),
        (Kind.TEXT, "  "),
        (Kind.TEXT, "a\x1b[2J"),
        (Kind.TEXTS, "a"),
        (Kind.TEXTS, []),
        (Kind.TEXTS, ["a", 1]),
        (Kind.COUNTS, [1, -1]),
        (Kind.TIERS, []),
        (Kind.TIERS, [{"from": 250}]),
        (Kind.TIERS, [{"from": 250, "percent": 200}]),
        (Kind.TIERS, [{"from": 250, "percent": 5, "level": 3}]),
        (Kind.TIERS, [{"from": 250, "percnt": 5, "level": "A"}]),
        (Kind.TIERS, [{"from": 250, "percent": 5}, {"from": 250, "percent": 6}]),
        (Kind.TIERS, [{"from": 250, "percent": 5}, 3]),
    ],
)
def test_a_value_that_does_not_fit_is_not_guessed_at(kind: Kind, raw: object):
    assert accepted(kind, raw) is None


def test_a_choice_takes_only_the_values_listed_and_so_does_a_list_with_choices():
    assert accepted(Kind.CHOICE, "sticky", "sticky", "calendar") == "sticky"
    assert accepted(Kind.CHOICE, "Sticky", "sticky", "calendar") is None
    assert accepted(Kind.TEXTS, ["a"], "a", "b") == ("a",)
    assert accepted(Kind.TEXTS, ["a", "c"], "a", "b") is None


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_example_of_a_kind_is_accepted_as_it_is_written(kind: Kind):
    written = tomllib.loads(f"value = {EXAMPLES[kind]}", parse_float=Decimal)["value"]
    assert accepted(kind, written) is not None


def test_the_example_of_a_choice_shows_its_values():
    assert Parameter("of", Kind.CHOICE, "", ("a", "b")).example == '"a" | "b"'
    assert Parameter("of", Kind.TEXTS, "", ("a", "b")).example == '["a", "b"]'
