"""A forecast by hand: K-9 and scenario 18 to the cent, and what is not known stays unknown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.planning.forecast import totals
from raamwerk.core.planning.forecast.after import ListPrice, Rise, Successor
from raamwerk.core.planning.forecast.forecast import Forecast, forecast
from raamwerk.core.pricebook.unit import ONCE, YEAR
from tests.build import day, euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from raamwerk.core.pricebook.entry import PriceBook

LIST = ListPrice(name="list")
CLIFF = made.book(made.entry("34.20", listed="37.40"))


def total(found: Forecast, scenario: str | None, column: str = "amount", until: str = "2100-01-01"):
    same = (
        pl.col("scenario").is_null() if scenario is None else pl.col("scenario") == scenario
    ) & (pl.col("month") < day(until))
    values = found.lines.filter(same)[column]
    return None if values.null_count() else values.sum()


def test_scenario_18_gives_six_protected_months_and_the_exposure_of_the_rest_of_2027():
    found = forecast(made.enrolment(), made.framework(), [CLIFF], made.ON, [LIST])
    assert found.horizon.last == date(2027, 5, 31)
    assert found.horizon.protected == 6
    assert total(found, None) == euro("123120.00")
    assert total(found, "list", "extra", "2028-01-01") == euro("13440.00")
    assert total(found, "list", "amount", "2028-01-01") == 600 * 7 * euro("37.40")


def test_protected_and_exposed_months_never_overlap_and_leave_no_gap():
    found = forecast(made.enrolment(), made.framework(), [CLIFF], made.ON, [LIST])
    months = found.lines.group_by("kind").agg(pl.col("month").min().alias("a"), pl.len())
    by_kind = {row["kind"]: (row["a"], row["len"]) for row in months.iter_rows(named=True)}
    assert by_kind == {
        "protected": (date(2026, 12, 1), 6),
        "exposed": (date(2027, 6, 1), 36),
    }


def test_a_mid_month_end_protects_the_month_it_lies_in():
    held = made.enrolment(made.ordered(on="2024-03-15"), start="2024-03-15")
    found = forecast(held, made.framework(), [CLIFF], made.ON, [LIST])
    assert (found.horizon.last, found.horizon.end) == (date(2027, 3, 14), date(2027, 4, 1))
    assert total(found, None) == 4 * 600 * euro("34.20")


@pytest.mark.parametrize(
    ("books", "certainty", "price"),
    [
        ([made.book(made.entry("34.20"))], "locked", "34.20"),
        (
            [made.book(made.entry("34.20"), made.entry("33.80", "2025-12-01"))],
            "book-known",
            "33.80",
        ),
        ([made.book(made.entry("34.20"), made.entry("36.00", "2025-12-01"))], "locked", "34.20"),
        ([], "unknown", None),
        ([made.book(made.entry("34.20", "2025-12-01"))], "book-known", "34.20"),
    ],
    ids=["first order", "lower maximum", "higher maximum", "no book", "not priced at first order"],
)
def test_the_price_is_the_lower_of_lock_and_maximum_with_how_sure_it_is(
    books: list[PriceBook], certainty: str, price: str | None
):
    found = forecast(made.enrolment(), made.framework(), books, made.ON)
    seen = set(found.lines.select("certainty", "price").iter_rows())
    assert seen == {(certainty, None if price is None else euro(price))}


def test_a_lower_maximum_of_next_period_reaches_a_december_enrolment_and_not_a_june_one():
    books = [made.book(made.entry("34.20"), made.entry("33.80", "2026-12-01"))]
    june = forecast(made.enrolment(), made.framework(), books, made.ON)
    december = forecast(
        made.enrolment(made.ordered(on="2023-12-01"), start="2023-12-01"),
        made.framework(),
        books,
        made.ON,
    )
    assert set(june.lines["price"]) == {euro("34.20")}
    assert set(december.lines["price"]) == {euro("33.80")}
    assert set(december.lines["certainty"]) == {"book-known"}


def test_a_period_of_which_no_book_speaks_is_assumed_and_says_so():
    books = [
        made.book(made.entry("34.20"), made.entry("33.80", "2024-12-01"), published="2024-11-01")
    ]
    held = made.enrolment(made.ordered(on="2023-12-01"), start="2023-12-01")
    found = forecast(held, made.framework(), books, made.ON)
    assert set(found.lines["certainty"]) == {"book-assumed"}


def test_a_book_published_after_the_day_is_not_used_and_that_is_told():
    books = [CLIFF, made.book(made.entry("10.00", "2026-12-01"), published="2026-11-24", name="P5")]
    found = forecast(made.enrolment(), made.framework(), books, made.ON)
    assert total(found, None) == euro("123120.00")
    assert "forecast.book-later" in {remark.code for remark in found.remarks}


def test_unknown_is_never_counted_as_zero():
    held = made.enrolment(
        made.ordered(),
        made.ordered("10", part_number="BBB-00001"),
        made.ordered(None, part_number="CCC-00001"),
    )
    books = [made.book(made.entry("34.20"), made.entry("5", part="CCC-00001"))]
    found = forecast(held, made.framework(), books, made.ON, [LIST])
    protected = totals.over_all(found).filter(kind="protected").row(0, named=True)
    assert (protected["amount"], protected["unknown"]) == (euro("123120"), 12)
    exposed = totals.over_all(found).filter(kind="exposed").row(0, named=True)
    assert (exposed["amount"], exposed["extra"], exposed["unknown"]) == (None, None, 108)


def test_reservations_ahead_and_reductions_at_the_anniversary_are_counted_from_their_months():
    held = made.enrolment(
        made.ordered(),
        made.ordered("25", on="2026-06-10", kind="reservation", usage_on=date(2027, 1, 10)),
        made.ordered("40", on="2026-10-20", kind="true_down", usage_on=date(2026, 12, 1)),
        start="2023-12-01",
    )
    found = forecast(held, made.framework(), [CLIFF], made.ON)
    by_month = dict(found.lines.select("month", "quantity").iter_rows())
    assert by_month[date(2026, 12, 1)] == euro("560")
    assert by_month[date(2027, 1, 1)] == euro("560")
    assert by_month[date(2027, 2, 1)] == euro("585")


def test_a_yearly_price_is_spread_over_months_without_losing_a_cent_over_the_year():
    books = [made.book(made.entry("410.41", unit=YEAR))]
    held = made.enrolment(made.ordered("7", on="2023-12-01"), start="2023-12-01")
    found = forecast(held, made.framework(), books, made.ON)
    assert found.lines.height == 12
    assert abs(total(found, None) - 7 * euro("410.41")) <= 6


def test_what_is_paid_once_costs_nothing_a_month_and_is_named():
    books = [made.book(made.entry("900", unit=ONCE))]
    found = forecast(made.enrolment(), made.framework(), books, made.ON, [LIST])
    assert (found.paid_once, found.lines.height) == ((made.PART,), 0)


def test_a_rise_is_taken_over_the_last_protected_price():
    rise = Rise(name="rise", share=83_000)
    found = forecast(made.enrolment(), made.framework(), [CLIFF], made.ON, [rise])
    assert set(found.lines.filter(kind="exposed")["price"]) == {euro("37.0386")}


def test_a_successor_prices_by_its_own_books_and_says_nothing_of_what_it_does_not_price():
    books = [made.book(made.entry("35.00", "2027-01-01"), made.entry("36.00", "2028-12-01"))]
    successor = Successor.of("GT3", made.framework(), books, date(2027, 6, 1))
    held = made.enrolment(made.ordered(), made.ordered("5", part_number="BBB-00001"))
    found = forecast(held, made.framework(), [CLIFF], made.ON, [successor])
    exposed = found.lines.filter(kind="exposed")
    assert set(exposed.filter(part_number=made.PART)["price"]) == {euro("35.00")}
    assert set(exposed.filter(part_number="BBB-00001")["certainty"]) == {"unknown"}


@settings(max_examples=60, deadline=None)
@given(
    quantity=st.integers(0, 20_000),
    cents=st.integers(1, 99_999),
    start=st.dates(date(2022, 12, 1), date(2026, 11, 1)),
)
def test_the_protected_total_is_quantity_times_price_times_months(
    quantity: int, cents: int, start: date
):
    text = start.isoformat()
    held = made.enrolment(made.ordered(str(quantity), on=text), start=text)
    books = [made.book(made.entry(f"{cents / 100:.2f}"))]
    found = forecast(held, made.framework(), books, made.ON)
    assert (total(found, None) or 0) == quantity * cents * 10_000 * found.horizon.protected
