from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.pricebook.entry import PriceBook, prices_of
from raamwerk.core.pricebook.kept import BookState, Hand
from raamwerk.store import pricebooks
from raamwerk.store.pricebooks import Intake
from raamwerk.store.writing import operating
from tests.drawn import BOOK
from tests.world import FRAMEWORK, World, book, populate

if TYPE_CHECKING:
    from tests.registers import Register

S = BookState
DAY = date(2026, 1, 10)


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def hand(world: World, *, second: bool = False, reason: str | None = None) -> Hand:
    who = world.administrator if second else world.manager
    return Hand(who.person.email, DAY, reason)


def released(world: World, made: PriceBook) -> int:
    with operating("test"):
        number = pricebooks.add(Intake(book=made), hand(world))
        pricebooks.step(number, S.CHECKED, hand(world))
        pricebooks.step(number, S.RELEASED, hand(world, second=True))
        pricebooks.supersede(FRAMEWORK)
    return number


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BOOK)
def test_whatever_is_in_a_book_comes_back_as_it_was(world: World, made: PriceBook):
    with transaction.atomic():
        number = pricebooks.add(Intake(book=made), hand(world))
        assert pricebooks.whole(number) == made
        transaction.set_rollback(True)


def test_a_book_is_known_by_what_it_was_read_with(world: World):
    made = book(("AAA-00001", "2026-01-01", "34.20"))
    intake = Intake(
        book=made,
        profile_sha256="1" * 64,
        confirmed=(3, 5),
        counts={"accepted": 1, "suspect": 1},
        verdicts=({"row": 3, "judgement": "suspect", "faults": []},),
        waiting=1,
    )
    with operating("test"):
        number = pricebooks.add(intake, hand(world))
    held = pricebooks.of(number)
    assert (held.name, held.published_at, held.state) == (made.name, made.published_at, S.IMPORTED)
    assert (held.entries, held.waiting, held.confirmed) == (1, 1, (3, 5))
    assert held.counts == {"accepted": 1, "suspect": 1}
    assert held.imported == hand(world)
    assert pricebooks.verdicts(number) == tuple(intake.verdicts)
    assert pricebooks.same(FRAMEWORK, made.sha256, made.published_at) == held
    assert pricebooks.same(FRAMEWORK, "9" * 64, made.published_at) is None


def test_every_step_says_who_when_and_why(world: World):
    made = book(("AAA-00001", "2026-01-01", "34.20"))
    with operating("test"):
        number = pricebooks.add(Intake(book=made), hand(world))
        checked = pricebooks.step(number, S.CHECKED, hand(world, reason="seen"))
        done = pricebooks.step(number, S.RELEASED, hand(world, second=True, reason="urgent"))
    assert checked.checked == hand(world, reason="seen")
    assert done.released == hand(world, second=True, reason="urgent")
    assert done.rejected is None
    with pytest.raises(Conflict, match=r"pricebook\.no-such-step"):
        pricebooks.step(number, S.REJECTED, hand(world))


def test_a_rejected_file_may_come_in_again(world: World):
    made = book(("AAA-00001", "2026-01-01", "34.20"))
    with operating("test"):
        number = pricebooks.add(Intake(book=made), hand(world))
        assert pricebooks.step(number, S.REJECTED, hand(world, reason="wrong")).rejected
        assert pricebooks.same(FRAMEWORK, made.sha256, made.published_at) is None
        again = pricebooks.add(Intake(book=made), hand(world))
    assert again != number


def test_the_last_published_stays_and_the_others_give_way(world: World):
    first = released(
        world, book(("A", "2026-01-01", "1"), published=date(2025, 12, 1), sha256="1" * 64)
    )
    third = released(
        world, book(("A", "2026-03-01", "3"), published=date(2026, 2, 1), sha256="3" * 64)
    )
    second = released(
        world, book(("A", "2026-02-01", "2"), published=date(2026, 1, 1), sha256="2" * 64)
    )
    states = {held.id: held.state for held in pricebooks.of_framework(FRAMEWORK)}
    assert states == {first: S.SUPERSEDED, second: S.SUPERSEDED, third: S.RELEASED}
    assert [held.id for held in pricebooks.of_framework(FRAMEWORK)] == [first, second, third]


def test_prices_come_from_released_and_superseded_books_alone(world: World):
    released(world, book(("A", "2026-01-01", "1"), ("B", "2026-01-01", "9"), sha256="1" * 64))
    released(world, book(("A", "2026-01-01", "2"), published=date(2026, 1, 2), sha256="2" * 64))
    with operating("test"):
        pricebooks.add(
            Intake(book=book(("A", "2026-01-01", "3"), published=date(2026, 1, 3))), hand(world)
        )
    everything = prices_of(pricebooks.published(FRAMEWORK), "A")
    about = prices_of(pricebooks.published_about(FRAMEWORK, "A"), "A")
    assert [known.entry.maximum for known in about] == [2_000_000]
    assert [known.entry for known in everything] == [known.entry for known in about]
    assert pricebooks.published_about(FRAMEWORK, "C") == ()
    assert pricebooks.published_about("gt-microsoft-1", "A") == ()


def test_the_prices_of_one_part_take_one_question_and_no_walk_through_the_table(world: World):
    for number in range(4):
        prices = [(f"AAA-{part:05d}", "2026-01-01", "1") for part in range(1_000)]
        on = date(2026, 1, 1 + number)
        released(world, book(*prices, published=on, sha256=str(number) * 64))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with CaptureQueriesContext(connection) as asked:
        assert len(pricebooks.published_about(FRAMEWORK, "AAA-00500")) == 4
    assert len(asked) == 1
    with connection.cursor() as cursor:
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        cursor.execute(f"{explain} {asked[0]['sql']}")
        plan = str(cursor.fetchall())
    assert "entry_price" in plan or "entry_book" in plan
    assert "Seq Scan on store_entry" not in plan
    assert "SCAN store_entry" not in plan


def test_the_same_file_of_the_same_day_is_held_once_by_the_database(world: World):
    made = book(("A", "2026-01-01", "1"))
    pricebooks.add(Intake(book=made), hand(world))
    with pytest.raises(IntegrityError), transaction.atomic():
        pricebooks.add(Intake(book=made), hand(world))
    pricebooks.add(Intake(book=replace(made, published_at=date(2026, 2, 1))), hand(world))


def test_one_that_is_not_there_is_not_found(world: World):
    for ask in (pricebooks.of, pricebooks.whole, pricebooks.verdicts):
        with pytest.raises(NotFound, match=r"pricebook\.unknown"):
            ask(99)
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        pricebooks.add(Intake(book=book(("A", "2026-01-01", "1"), framework="f")), hand(world))
