"""The process is killed at a random moment of importing, checking and releasing a price book: nothing is half done.

RAAMWERK_KILLS says how many moments there are on each database.
"""

from __future__ import annotations

import random
import threading
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from raamwerk.core.errors import Conflict
from raamwerk.core.pricebook.kept import BookState, KeptBook
from raamwerk.services import pricebooks
from raamwerk.store.audit.verify import verify
from tests.killing import MOMENTS, begin, wait_for_its_connection_to_go
from tests.registers import Maker, Register, chosen
from tests.world import FRAMEWORK, ON, World, populate, price_list

if TYPE_CHECKING:
    from raamwerk.services.pricebooks import PriceList

ROWS = 1_500
S = BookState


def listed(published: date, euros: int) -> PriceList:
    rows = [(f"AAA-{row:05d}", "2022-12-01", str(euros)) for row in range(ROWS)]
    return price_list(*rows, published=published, name=f"{published}.csv")


FIRST = listed(date(2022, 11, 1), 20)
SECOND = listed(date(2026, 10, 1), 19)


def books(world: World) -> dict[str, KeptBook]:
    return {book.name: book for book in pricebooks.of_framework(world.manager, FRAMEWORK)}


def all_or_nothing(world: World) -> None:
    """Every book is whole, every state is one that a deed leaves, and the record tells of all of it."""
    assert verify().flaws == ()
    found = books(world)
    assert all(book.entries == ROWS for book in found.values())
    first, second = found[FIRST.name], found.get(SECOND.name)
    gave_way = second is not None and second.state is S.RELEASED
    assert first.state is (S.SUPERSEDED if gave_way else S.RELEASED)
    if second is not None:
        assert (second.checked is None) is (second.state is S.IMPORTED)
        assert (second.released is None) is (second.state is not S.RELEASED)


def go_on(world: World) -> None:
    """Whoever comes after can finish the work."""
    number = pricebooks.take_in(world.manager, SECOND, on=ON).book.id
    if pricebooks.one(world.manager, number).state is S.IMPORTED:
        pricebooks.check(world.manager, number, on=ON)
    if pricebooks.one(world.manager, number).state is S.CHECKED:
        pricebooks.release(world.administrator, number, on=ON)
    assert books(world)[SECOND.name].state is S.RELEASED
    all_or_nothing(world)


def ready(maker: Maker) -> tuple[Register, World]:
    """A register in which the first book holds."""
    register = maker.fresh()
    with chosen(register):
        world = populate()
    process = begin("import_and_release", register, FIRST)
    process.join()
    assert process.exitcode == 0
    return register, world


def test_whatever_the_moment_nothing_is_half_done(maker: Maker):
    register, world = ready(maker)
    start = time.perf_counter()
    process = begin("import_and_release", register, SECOND)
    process.join()
    lasts = time.perf_counter() - start
    maker.forget(register)
    chance = random.Random(MOMENTS)  # noqa: S311 - for tests
    reached = set()
    for _ in range(MOMENTS):
        register, world = ready(maker)
        process = begin("import_and_release", register, SECOND)
        time.sleep(chance.random() * lasts)
        process.kill()
        process.join()
        with chosen(register):
            wait_for_its_connection_to_go()
            all_or_nothing(world)
            second = books(world).get(SECOND.name)
            reached.add(second and second.state)
            go_on(world)
        maker.forget(register)
    assert len(reached) > 1, "killed at one and the same point each time, this proves little"


def test_two_people_who_release_one_book_at_once_release_it_once(register: Register):
    world = populate()
    number = pricebooks.take_in(world.manager, FIRST, on=ON).book.id
    pricebooks.check(world.manager, number, on=ON)
    answers: list[object] = []
    together = threading.Barrier(4)

    def release() -> None:
        together.wait()
        try:
            answers.append(pricebooks.release(world.administrator, number, on=ON).book.state)
        except Conflict as refused:
            answers.append(refused.code)
        connection.close()

    threads = [threading.Thread(target=release) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, answers)) == ["pricebook.no-such-step"] * 3 + ["released"]
    assert verify().flaws == ()


@pytest.mark.parametrize("order", [1, -1])
def test_two_books_released_at_once_leave_the_last_published(register: Register, order: int):
    world = populate()
    numbers = []
    for file in (FIRST, SECOND):
        numbers.append(pricebooks.take_in(world.manager, file, on=ON).book.id)
        pricebooks.check(world.manager, numbers[-1], on=ON)

    def release(number: int) -> None:
        pricebooks.release(world.administrator, number, on=ON)
        connection.close()

    threads = [threading.Thread(target=release, args=(number,)) for number in numbers[::order]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert books(world)[SECOND.name].state is S.RELEASED
    assert books(world)[FIRST.name].state is S.SUPERSEDED
    assert verify().flaws == ()
