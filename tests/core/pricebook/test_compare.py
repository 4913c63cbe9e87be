from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.money import amount
from raamwerk.core.period import Period
from raamwerk.core.pricebook.compare import Move, compare, ratio, uneven
from raamwerk.core.pricebook.lock import Lock
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from tests.core.pricebook.build import book, entry

OLD = book(
    entry("A", "34.20", "2022-12-01", name="M365 E3"),
    entry("B", "50.40", "2022-12-01", name="M365 E5"),
    entry("C", "10.00", "2022-12-01", name="M365 F3"),
    entry("D", "120.00", "2022-12-01", YEAR, name="Visio"),
    entry("E", "100.00", "2022-12-01", ONCE, name="Windows"),
    entry("G", "5.00", "2022-12-01", name="Project"),
    entry("H", None, "2022-12-01", name="Gone before"),
)
NEW = book(
    entry("A", "37.62", "2023-12-01", name="M365 E3"),
    entry("B", "48.00", "2023-12-01", name="M365 E5 (no Teams)"),
    entry("D", "10.00", "2023-12-01", MONTH, name="Visio"),
    entry("E", "100.00", "2023-12-01", MONTH, name="Windows"),
    entry("F", "11.00", "2023-12-01", name="M365  f3"),
    entry("G", None, "2023-12-01", name="Project"),
    entry("I", "1.00", "2023-12-01", name="Copilot"),
    published="2023-11-01",
)


def test_each_part_number_gets_its_move():
    moves = {change.part_number: change.move for change in compare(OLD, NEW).changes}
    assert moves == {
        "A": Move.UP,
        "B": Move.DOWN,
        "C": Move.GONE,
        "D": Move.SAME,
        "E": Move.OTHER_BASIS,
        "F": Move.NEW,
        "G": Move.GONE,
        "H": Move.SAME,
        "I": Move.NEW,
    }


def test_changes_are_exact_parts_of_the_old_price():
    ratios = {c.part_number: c.ratio for c in compare(OLD, NEW).changes if c.ratio is not None}
    assert ratios == {"A": Fraction(1, 10), "B": Fraction(-1, 21), "D": Fraction(0)}


def test_another_name_for_a_part_and_another_part_for_a_name_are_told_apart():
    found = compare(OLD, NEW)
    assert [change.part_number for change in found.renamed] == ["B"]
    assert [(r.old.part_number, r.new.part_number, r.ratio) for r in found.renumbered] == [
        ("C", "F", Fraction(1, 10))
    ]


def test_a_name_that_two_new_parts_bear_says_nothing():
    new = book(
        entry("X", "1", "2023-12-01", name="M365 F3"), entry("Y", "1", "2023-12-01", name="M365 F3")
    )
    assert compare(OLD, new).renumbered == ()


def test_each_start_is_held_against_the_price_of_its_own_day():
    old = book(entry("A", "10", "2022-12-01"), entry("A", "12", "2024-12-01"))
    new = book(entry("A", "11", "2023-12-01"), entry("A", "12", "2024-12-01"))
    assert [c.move for c in compare(old, new).changes] == [Move.UP, Move.SAME]


@pytest.mark.parametrize(
    ("lock", "flagged"),
    [
        (Lock("85", "A", date(2023, 6, 1), amount("34.20"), MONTH, "book"), True),
        (Lock("85", "A", date(2023, 6, 1), amount("451.44"), YEAR, "sheet"), False),
        (Lock("85", "A", date(2023, 6, 1), None, MONTH, "book"), False),
        (Lock("85", "A", date(2023, 6, 1), amount("1"), ONCE, "sheet"), False),
        (Lock("85", "B", date(2023, 6, 1), amount("40.00"), MONTH, "sheet"), False),
    ],
)
def test_a_rise_above_a_lock_is_flagged(*, lock: Lock, flagged: bool):
    flags = compare(OLD, NEW, locks=[lock]).flags
    assert [(f.code, f.facts["enrolment"]) for f in flags] == (
        [("pricebook.rise-locked", "85")] if flagged else []
    )


def test_any_rise_in_the_days_of_protection_is_flagged_and_none_after_them():
    inside = compare(OLD, NEW, protected=Period(date(2022, 12, 1), date(2027, 12, 1)))
    assert [(f.code, f.entry.part_number) for f in inside.flags] == [
        ("pricebook.rise-protected", "A")
    ]
    assert compare(OLD, NEW, protected=Period(None, date(2023, 12, 1))).flags == ()


def test_prices_by_quantity_or_organisation_are_flagged_unless_the_framework_has_them():
    rows = [
        entry("A", "34.20", "2023-12-01", quantity_from=1),
        entry("A", "30.00", "2023-12-01", quantity_from=1000),
        entry("A", "29.00", "2023-12-01", organisation="Waterdam"),
    ]
    assert [flag.code for flag in uneven(rows)] == [
        "pricebook.by-quantity",
        "pricebook.by-organisation",
    ]
    assert compare(OLD, book(*rows), uniform=False).flags == ()


PRICES = st.integers(1, 10**6).map(lambda cents: f"{cents // 100}.{cents % 100:02}")


@given(PRICES, PRICES, st.integers(1, 36), st.integers(1, 36))
def test_the_ratio_leads_from_the_old_price_to_the_new(
    one: str, other: str, months: int, later: int
):
    old, new = (
        entry("A", one, "2022-12-01", Unit(months)),
        entry("A", other, "2023-12-01", Unit(later)),
    )
    found = ratio(old, new)
    assert found is not None
    assert old.maximum is not None
    assert new.maximum is not None
    assert Fraction(old.maximum, months) * (1 + found) == Fraction(new.maximum, later)
