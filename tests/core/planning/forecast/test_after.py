"""Prices after the end, by each kind of scenario."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from raamwerk.core.framework.term import Term
from raamwerk.core.planning.forecast.after import (
    Announced,
    ListPrice,
    Successor,
    books_by_part,
)
from raamwerk.core.planning.forecast.change import PriceChange
from raamwerk.core.planning.forecast.forecast import forecast
from raamwerk.core.rule import Sentence
from tests.build import day, euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.planning.forecast.after import About, PriceScenario
    from raamwerk.core.planning.forecast.priced import Priced
    from raamwerk.core.pricebook.entry import PriceBook

RISEN = made.book(
    made.entry("34.20", listed="37.40"),
    made.entry("34.20", "2028-01-01", listed="40.00"),
)


def prices(scenario: PriceScenario, books: Sequence[PriceBook] = (RISEN,)):
    found = forecast(made.enrolment(), made.framework(), books, made.ON, [scenario])
    lines = found.lines.filter(kind="exposed")
    return dict(lines.select("month", "price").iter_rows())


def change(since: str, new: int = 11, old: int = 10):
    return PriceChange(product="Microsoft 365 E3", since=day(since), new=new, old=old)


def test_a_list_price_changes_on_the_first_of_the_month_from_its_day():
    found = prices(ListPrice(name="list"))
    assert found[date(2027, 12, 1)] == euro("37.40")
    assert found[date(2028, 1, 1)] == euro("40.00")


def test_a_list_price_as_known_earlier_leaves_out_later_books():
    later = made.book(
        made.entry("34.20", listed="50.00"), published="2026-06-01", name="correction"
    )
    known = ListPrice(name="list@2026-01-01", known_on=date(2026, 1, 1))
    books = (made.book(made.entry("34.20", listed="37.40")), later)
    assert set(prices(known, books).values()) == {euro("37.40")}
    assert set(prices(ListPrice(name="list"), books).values()) == {euro("50.00")}


def test_announcements_come_on_top_unless_the_list_price_is_of_a_later_day():
    said = Announced(name="changes", changes=(change("2026-07-01"), change("2028-07-15")))
    found = prices(said)
    assert found[date(2027, 6, 1)] == euro("41.14")
    assert found[date(2028, 1, 1)] == euro("40.00")
    assert found[date(2028, 7, 1)] == euro("40.00")
    assert found[date(2028, 8, 1)] == euro("44.00")


def test_a_book_without_list_prices_leaves_the_scenario_unknown():
    books = (made.book(made.entry("34.20")),)
    assert set(prices(ListPrice(name="list"), books).values()) == {None}


def test_a_successor_without_a_price_is_unknown_unless_its_terms_index():
    framework = made.framework()
    plain = replace(framework, terms=tuple(t for t in framework.terms if t.id != "indexation"))
    bare = Successor.of("draft", plain, [], date(2027, 6, 1))
    assert set(prices(bare).values()) == {None}
    words = Sentence(nl="", en="")
    index = Term(
        id="indexation",
        since=framework.since,
        words=words,
        sources=(),
        parameters=MappingProxyType({"licences-percent": 30_000}),
    )
    open_ended = replace(plain, terms=(*plain.terms, index), until=None, terms_until=None)
    found = prices(Successor.of("draft", open_ended, [], date(2027, 6, 1)))
    assert found[date(2027, 6, 1)] == euro("35.226")
    assert found[date(2028, 5, 1)] == euro("35.226")
    assert found[date(2028, 6, 1)] == euro("36.28278")


def test_books_are_split_by_part_number_without_losing_a_row():
    both = made.book(
        made.entry("1"), made.entry("2", part="BBB-00001"), made.entry(None, "2025-01-01")
    )
    found = books_by_part([both])
    assert {part: len(books[0].entries) for part, books in found.items()} == {
        made.PART: 2,
        "BBB-00001": 1,
    }
    assert list(books_by_part([both], {"BBB-00001"})) == ["BBB-00001"]


def test_a_scenario_is_asked_again_only_where_its_price_can_change():
    asked = []

    class Noting(ListPrice):
        def price(self, about: About, month: date) -> Priced:
            asked.append(month)
            return super().price(about, month)

    prices(Noting(name="list"))
    assert asked == [date(2027, 6, 1), date(2028, 1, 1)]
