from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.pricebook.kept import BookState, Hand
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.services.parts import comparing
from raamwerk.store import pricebooks
from raamwerk.store.pricebooks import Intake
from raamwerk.store.writing import operating
from tests.build import euro
from tests.world import ON, World, book, populate

if TYPE_CHECKING:
    from raamwerk.core.pricebook.entry import PriceBook
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def release(world: World, made: PriceBook) -> None:
    one, other = (Hand(a.person.email, ON) for a in (world.manager, world.administrator))
    with operating("test"):
        number = pricebooks.add(Intake(book=made), one)
        pricebooks.step(number, BookState.CHECKED, one)
        pricebooks.step(number, BookState.RELEASED, other)


def test_the_first_book_has_nothing_beside_it(world: World):
    made = book(("AAA-00001", "2026-12-01", "35"))
    assert comparing.beside(world.manager, made) is None
    assert comparing.broken(world.manager, made) == ()


def test_a_book_is_set_beside_all_that_holds_not_only_the_last(world: World):
    release(
        world,
        book(
            ("AAA-00001", "2022-12-01", "34"),
            ("AAA-00002", "2022-12-01", "5"),
            published=date(2022, 11, 1),
            sha256="1" * 64,
        ),
    )
    release(
        world,
        book(("AAA-00002", "2023-12-01", "4"), published=date(2023, 11, 1), sha256="2" * 64),
    )
    made = book(("AAA-00001", "2026-12-01", "34"), ("AAA-00002", "2026-12-01", "4"))
    found = comparing.beside(world.manager, made)
    assert found is not None
    assert {change.move.value for change in found.changes} == {"same"}
    assert comparing.broken(world.manager, made) == ()


def test_a_price_that_a_later_published_book_corrects_breaks_nothing(world: World):
    release(
        world,
        book(("AAA-00001", "2022-12-01", "20"), published=date(2022, 11, 1), sha256="1" * 64),
    )
    release(
        world,
        book(("AAA-00001", "2026-12-01", "19"), published=date(2026, 10, 1), sha256="2" * 64),
    )
    corrected = book(("AAA-00001", "2026-12-01", "25"), published=date(2026, 9, 1))
    assert comparing.broken(world.manager, corrected) == ()
    open_ = book(("AAA-00001", "2027-01-01", "25"), published=date(2026, 9, 1))
    assert [flag.code for flag in comparing.broken(world.manager, open_)] == [
        "pricebook.rise-locked",
        "pricebook.rise-locked",
        "pricebook.rise-protected",
    ]
    found = comparing.beside(world.manager, corrected)
    assert found is not None
    assert found.changes[0].old is not None
    assert found.changes[0].old.maximum == euro("20"), "what was known when it was published"


def test_the_lock_of_every_enrolment_is_the_price_on_the_day_of_its_first_order(world: World):
    release(
        world,
        book(
            ("AAA-00001", "2022-12-01", "34"),
            ("AAA-00001", "2025-12-01", "40"),
            published=date(2022, 11, 1),
        ),
    )
    made = book(("AAA-00001", "2026-12-01", "41"), published=date(2026, 10, 1))
    broken = comparing.broken(world.manager, made)
    locked = [flag for flag in broken if flag.code == "pricebook.rise-locked"]
    flags = {flag.facts["enrolment"]: flag for flag in locked}
    assert flags.keys() == {"8512345", "9990001"}
    assert {flag.facts["locked_price"] for flag in flags.values()} == {euro("34")}
    assert {flag.entry.unit for flag in flags.values()} == {MONTH}


def test_prices_by_quantity_are_named_where_the_framework_has_one_price_for_all(world: World):
    made = book(("AAA-00001", "2026-12-01", "35"))
    tiers = replace(made, entries=(replace(made.entries[0], quantity_from=250),))
    assert len(comparing.forbidden(world.manager, tiers)) == 1
    before = replace(tiers, framework="gt-microsoft-1", published_at=date(2020, 1, 1))
    assert comparing.forbidden(world.manager, before) == ()
