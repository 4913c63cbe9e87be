from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.checking.facts import gather
from raamwerk.core.enrolment.enrolment import RegisteredPrice
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import YEAR
from tests.core.checking.build import E3, context, enrolment, invoice, line, price

if TYPE_CHECKING:
    from raamwerk.core.pricebook.entry import Entry

P4_P5 = (price(E3, "34.20", "2025-12-01"), price(E3, "33.80", "2026-12-01"))


def facts(on: str, *entries: Entry, part: str = E3, **more: Any) -> dict[str, Any]:
    document = invoice(line(part_number=part, since=on))
    return gather([document], context(*entries, **more)).facts.row(0, named=True)


@pytest.mark.parametrize(
    ("on", "maximum", "since"),
    [
        ("2025-11-30", None, None),
        ("2025-12-01", "34.20", date(2025, 12, 1)),
        ("2026-11-30", "34.20", date(2025, 12, 1)),
        ("2026-12-01", "33.80", date(2026, 12, 1)),
    ],
)
def test_without_an_enrolment_the_price_of_the_day_itself_holds(
    on: str, maximum: str | None, since: date | None
) -> None:
    found = facts(on, *P4_P5)
    assert found["maximum"] == (maximum and amount(maximum))
    assert found["maximum_since"] == since
    assert found["locked_price"] is None


@pytest.mark.parametrize(
    ("start", "on", "maximum"),
    [
        ("2024-06-01", "2026-12-15", "34.20"),
        ("2024-06-01", "2027-05-31", "34.20"),
        ("2024-12-01", "2026-12-15", "33.80"),
    ],
)
def test_a_lower_price_reaches_an_enrolment_at_its_anniversary(
    start: str, on: str, maximum: str
) -> None:
    """Scenario 16 (O-5)."""
    found = facts(on, *P4_P5, enrolled=enrolment((E3, "2026-06-01"), start=start))
    assert found["maximum"] == amount(maximum)


def test_a_lock_takes_the_price_of_the_first_order_and_holds_from_then_on() -> None:
    entries = (price(E3, "34.20", "2023-01-01"), price(E3, "36.00", "2026-01-01"))
    enrolled = enrolment((E3, "2026-03-01"), (E3, "2025-03-01"))
    assert facts("2025-02-28", *entries, enrolled=enrolled)["locked_price"] is None
    found = facts("2026-07-01", *entries, enrolled=enrolled)
    assert (found["locked_price"], found["locked_on"]) == (amount("34.20"), date(2025, 3, 1))
    assert found["maximum"] == amount("36.00")


def test_a_withdrawn_part_has_no_maximum_and_keeps_its_lock() -> None:
    entries = (price(E3, "34.20", "2023-01-01"), price(E3, None, "2026-01-01"))
    found = facts("2026-07-01", *entries, enrolled=enrolment((E3, "2025-03-01")))
    assert (found["maximum"], found["locked_price"]) == (None, amount("34.20"))
    assert found["part_known"]


def test_a_lock_from_before_the_first_book_is_known_without_its_price() -> None:
    found = facts(
        "2026-07-01", price(E3, "34.20", "2026-01-01"), enrolled=enrolment((E3, "2025-03-01"))
    )
    assert (found["locked_price"], found["locked_on"]) == (None, date(2025, 3, 1))


def test_a_registered_price_wins_over_the_book_and_a_supplement_replaces_it() -> None:
    sheet = (
        RegisteredPrice(part_number=E3, since=date(2025, 1, 1), price=amount("30.00")),
        RegisteredPrice(part_number=E3, since=date(2026, 6, 1), price=amount("348.00"), unit=YEAR),
    )
    enrolled = enrolment((E3, "2025-03-01"), locks=sheet)
    entries = (price(E3, "34.20", "2023-01-01"),)
    early, late = (facts(on, *entries, enrolled=enrolled) for on in ("2026-05-31", "2026-06-01"))
    assert (early["locked_price"], early["locked_span"]) == (amount("30.00"), 1)
    assert (late["locked_price"], late["locked_span"]) == (amount("348.00"), 12)


def test_a_price_sheet_may_hold_a_part_that_no_book_knows() -> None:
    sheet = (RegisteredPrice(part_number="ZZZ-00009", since=date(2025, 1, 1), price=amount("5")),)
    found = facts("2026-05-31", part="ZZZ-00009", enrolled=enrolment(locks=sheet))
    assert (found["locked_price"], found["maximum"]) == (amount("5"), None)


def test_an_unknown_part_number_has_neither_maximum_nor_scope() -> None:
    found = facts("2026-05-31", *P4_P5, part="ZZZ-00009")
    assert (found["part_known"], found["maximum"], found["in_framework"]) == (False, None, None)
