from datetime import date

import pytest

from raamwerk.core.errors import Conflict
from raamwerk.core.money import amount
from raamwerk.core.pricebook.entry import price_in_force, prices_of
from tests.core.pricebook.build import book, entry

TWO_STEPS = book(
    entry("AAA-11111", "34.20", "2022-12-01"), entry("AAA-11111", "33.80", "2026-12-01")
)


@pytest.mark.parametrize(
    ("on", "maximum"),
    [
        ("2022-11-30", None),
        ("2022-12-01", "34.20"),
        ("2026-11-30", "34.20"),
        ("2026-12-01", "33.80"),
        ("2030-01-01", "33.80"),
    ],
)
def test_the_latest_start_on_or_before_the_day_holds(on: str, maximum: str | None):
    found = price_in_force([TWO_STEPS], "AAA-11111", date.fromisoformat(on))
    assert (found and found.maximum) == (maximum and amount(maximum))


def test_an_unknown_part_number_has_no_price():
    assert price_in_force([TWO_STEPS], "BBB-11111", date(2026, 1, 1)) is None


def test_an_entry_without_an_amount_withdraws_the_part():
    books = [TWO_STEPS, book(entry("AAA-11111", None, "2025-01-01"), published="2024-12-01")]
    found = price_in_force(books, "AAA-11111", date(2025, 6, 1))
    assert found is not None
    assert found.maximum is None


def test_a_later_published_book_corrects_the_same_start_and_the_past_stays_askable():
    wrong = book(entry("AAA-11111", "43.20", "2022-12-01"), published="2022-11-01")
    right = book(entry("AAA-11111", "34.20", "2022-12-01"), published="2023-01-15")
    on = date(2023, 2, 1)
    now = price_in_force([right, wrong], "AAA-11111", on)
    then = price_in_force([right, wrong], "AAA-11111", on, known_on=date(2023, 1, 14))
    assert now is not None
    assert then is not None
    assert (now.maximum, then.maximum) == (amount("34.20"), amount("43.20"))


def test_two_prices_published_on_one_day_are_a_conflict_and_never_a_guess():
    books = [book(entry("A-1", "1", "2023-01-01")), book(entry("A-1", "2", "2023-01-01"))]
    with pytest.raises(Conflict) as caught:
        price_in_force(books, "A-1", date(2023, 1, 1))
    assert caught.value.code == "pricebook.two-prices"


def test_the_same_price_published_twice_on_one_day_is_no_conflict():
    books = [book(entry("A-1", "1", "2023-01-01")), book(entry("A-1", "1.00", "2023-01-01"))]
    assert price_in_force(books, "A-1", date(2023, 1, 1)) is not None


def test_a_price_for_a_quantity_or_an_organisation_is_never_the_maximum():
    books = [
        book(
            entry("A-1", "10", "2023-01-01", quantity_from=1),
            entry("A-1", "9", "2023-01-01", quantity_from=1000),
            entry("A-1", "8", "2023-01-01", organisation="Waterdam"),
        )
    ]
    assert [known.entry.maximum for known in prices_of(books, "A-1")] == [amount("10")]
