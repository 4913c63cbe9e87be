from __future__ import annotations

import hashlib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.core.pricebook.compare import Move, compare
from raamwerk.core.pricebook.entry import PriceBook, prices_by_part
from raamwerk.formats.pricelist import own
from raamwerk.formats.pricelist.read import read
from raamwerk.samples.book import CORRECTED, LARGE, book, corrected, months
from raamwerk.samples.known import KNOWN

if TYPE_CHECKING:
    from raamwerk.core.money import Micro

AS_EVER = "0821fb43cfd0242d07dcfd11d2de4ccde0b8d873f1f04e67d230dc235e7738fe"


def test_the_same_seed_gives_the_same_bytes_on_every_machine():
    data = own.write(book(1), made_up=True)
    assert hashlib.sha256(data).hexdigest() == AS_EVER
    assert book(1).sha256 == AS_EVER


def test_another_seed_gives_another_book():
    assert book(1).entries != book(2).entries


def test_a_book_is_what_reading_its_file_gives():
    made = book(4)
    taken_in = read(own.write(made, made_up=True), made.name)
    assert taken_in.whole
    assert taken_in.book == made


def test_the_file_says_that_it_is_made_up():
    assert b"made up / verzonnen" in own.write(book(1, 5), made_up=True)[:80]


def test_a_large_book_has_twenty_thousand_parts_and_sixty_starts():
    made = book(1, LARGE, months())
    assert len({entry.part_number for entry in made.entries}) == LARGE
    assert set(months()) <= {entry.since for entry in made.entries}
    assert 80_000 < len(made.entries) < 110_000


def test_months_follow_each_other_from_the_first_day_of_the_framework():
    assert months(3) == (date(2022, 12, 1), date(2023, 1, 1), date(2023, 2, 1))


def test_a_corrected_book_differs_a_little_and_keeps_the_known_products():
    first = book(1)
    second = corrected(first, 1)
    assert second.published_at == CORRECTED
    moves = Counter(change.move for change in compare(first, second).changes)
    assert 5 <= moves.total() - moves[Move.SAME] <= 60
    known = {product.part_number for product in KNOWN}
    before, after = (
        {part: held for part, held in _steps(each).items() if part in known}
        for each in (first, second)
    )
    assert before == after


def _steps(made: PriceBook) -> dict[str, list[tuple[date, Micro | None]]]:
    return {
        part: [(each.entry.since, each.entry.maximum) for each in held]
        for part, held in prices_by_part([made]).items()
    }
