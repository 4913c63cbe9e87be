from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.errors import NotFound
from raamwerk.core.money import amount
from raamwerk.core.pricebook.answer import answer
from raamwerk.core.pricebook.unit import ONCE
from tests.conftest import ROOT
from tests.core.pricebook.build import book, entry

BOOK = book(
    entry("AAA-11111", "34.20", "2022-12-01", name="M365 E3"),
    entry("AAA-11111", "33.80", "2026-12-01", name="M365 E3"),
    entry("BBB-22222", "50.40", "2022-12-01", name="M365 E5"),
    entry("BBB-22222", None, "2025-12-01"),
    name="boek 1",
)


def enrolment(start: str, *orders: Ordered) -> Enrolment:
    return Enrolment(
        number="8500001",
        participant="GM0001",
        framework="gt-microsoft-2",
        start=date.fromisoformat(start),
        orders=orders,
    )


def test_the_book_alone_answers_with_the_price_of_the_day_its_source_and_its_end():
    found = answer([BOOK], "AAA-11111", date(2026, 11, 24))
    assert found.known is not None
    assert (found.known.entry.maximum, found.known.book.name) == (amount("34.20"), "boek 1")
    assert (found.until, found.ceiling, found.name) == (date(2026, 12, 1), "maximum", "M365 E3")


@pytest.mark.parametrize(
    ("start", "price_day", "price"),
    [("2023-06-01", "2026-06-01", "34.20"), ("2022-12-01", "2026-12-01", "33.80")],
)
def test_a_new_period_reaches_an_enrolment_at_its_anniversary(
    start: str, price_day: str, price: str
):
    one = enrolment(start, Ordered(part_number="AAA-11111", on=date.fromisoformat(start)))
    found = answer([BOOK], "AAA-11111", date(2026, 12, 15), enrolment=one)
    assert found.known is not None
    assert found.price_day == date.fromisoformat(price_day)
    assert found.known.entry.maximum == amount(price)


def test_the_calendar_reading_takes_the_price_of_the_day_itself():
    one = enrolment("2023-06-01", Ordered(part_number="AAA-11111", on=date(2023, 6, 1)))
    found = answer([BOOK], "AAA-11111", date(2026, 12, 15), enrolment=one, effect="calendar")
    assert found.known is not None
    assert (found.known.entry.maximum, found.ceiling) == (amount("33.80"), "maximum")


def test_a_withdrawn_part_keeps_its_lock():
    one = enrolment("2023-06-01", Ordered(part_number="BBB-22222", on=date(2023, 6, 1)))
    found = answer([BOOK], "BBB-22222", date(2026, 7, 1), enrolment=one)
    assert found.lock is not None
    assert (found.lock.price, found.ceiling) == (amount("50.40"), "lock")
    assert answer([BOOK], "BBB-22222", date(2026, 7, 1)).ceiling is None


def test_without_the_lower_of_both_the_lock_stands_above_a_lower_maximum():
    one = enrolment("2022-12-01", Ordered(part_number="AAA-11111", on=date(2022, 12, 1)))
    on = date(2026, 12, 2)
    assert answer([BOOK], "AAA-11111", on, enrolment=one).ceiling == "maximum"
    assert answer([BOOK], "AAA-11111", on, enrolment=one, lower_of_both=False).ceiling == "lock"


def test_a_lock_and_a_maximum_of_different_kinds_give_no_ceiling():
    books = [book(entry("C", "100", "2022-12-01"), entry("C", "1", "2024-12-01", ONCE))]
    one = enrolment("2022-12-01", Ordered(part_number="C", on=date(2022, 12, 1)))
    assert answer(books, "C", date(2025, 1, 1), enrolment=one).ceiling is None


def test_before_the_enrolment_there_is_no_price_day():
    found = answer([BOOK], "AAA-11111", date(2023, 1, 1), enrolment=enrolment("2023-06-01"))
    assert (found.price_day, found.known, found.ceiling) == (None, None, None)


@pytest.mark.parametrize(
    ("asked", "near"),
    [("aaa-11111", "AAA-11111"), ("AAA-11112", "AAA-11111"), ("m365 e5", "BBB-22222"), ("zzz", "")],
)
def test_an_unknown_part_number_is_refused_with_those_that_look_like_it(asked: str, near: str):
    with pytest.raises(NotFound) as caught:
        answer([BOOK], asked, date(2026, 1, 1))
    assert caught.value.code == "price.unknown-part"
    assert near in str(caught.value.facts["near"])


def test_what_was_known_on_an_earlier_day_can_be_asked():
    later = book(entry("AAA-11111", "30.00", "2025-12-01"), published="2025-11-01")
    on = date(2026, 1, 1)
    now, then = (
        answer([BOOK, later], "AAA-11111", on, known_on=k) for k in (None, date(2025, 10, 31))
    )
    assert now.known is not None
    assert then.known is not None
    assert (now.known.entry.maximum, then.known.entry.maximum) == (amount("30"), amount("34.20"))


def test_the_worked_example_of_the_algorithm_page_is_true():
    page = (ROOT / "docs/algorithms/price-in-force.md").read_text("utf-8")
    books, questions = (part.split("```")[0] for part in page.split("```csv\n")[1:3])
    starts: dict[str, list[list[str]]] = {}
    for line in books.strip().split("\n")[1:]:
        published, *row = line.split(";")
        starts.setdefault(published, []).append(row)
    known = [
        book(
            *(entry(part, price or None, since) for part, since, price in rows), published=published
        )
        for published, rows in starts.items()
    ]
    lines = questions.strip().split("\n")[1:]
    assert len(lines) >= 8
    for line in lines:
        part, on, known_on, expected = line.split(";")[:4]
        found = answer(
            known,
            part,
            date.fromisoformat(on),
            known_on=date.fromisoformat(known_on) if known_on else None,
        ).known
        price = None if found is None or found.entry.maximum is None else found.entry.maximum
        assert price == (amount(expected) if expected[0].isdigit() else None), line
