"""What can be made, by name, each as files by their path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.formats import enrolment_writer
from raamwerk.formats.pricelist import own
from raamwerk.samples import demo, trap_book
from raamwerk.samples.book import LARGE, book, corrected, months
from raamwerk.samples.enrolment import enrolments
from raamwerk.samples.market import market
from raamwerk.samples.planted import planted
from raamwerk.samples.sample import drafts, sample

if TYPE_CHECKING:
    from collections.abc import Callable

_ENROLMENTS: Final = 13
_CLEAN: Final = 12


def books(seed: int) -> dict[str, bytes]:
    """A small book, the same corrected, and a large one of 20,000 part numbers and 60 months."""
    small = book(seed)
    made = (
        small,
        corrected(small, seed),
        book(seed, LARGE, months(), name="book-large.csv"),
    )
    return {each.name: own.write(each, made_up=True) for each in made}


def many_enrolments(seed: int) -> dict[str, bytes]:
    """A book and a dozen enrolments, each with documents of its own and what was planted in them."""
    prices = book(seed)
    files = {prices.name: own.write(prices, made_up=True)}
    for each in enrolments(seed, _ENROLMENTS, prices):
        made = sample(drafts(seed, market(each, prices), _CLEAN))
        place = f"{each.participant}-{each.number}"
        files[f"{place}/enrolment.toml"] = enrolment_writer.write(each, made_up=True)
        files[f"{place}/planted.csv"] = planted(made)
        files |= {f"{place}/documents/{name}": data for name, data in made.files.items()}
    return files


OFFERS: Final[dict[str, Callable[[int], dict[str, bytes]]]] = {
    "demo": demo.demo,
    "every-fault": demo.every_fault,
    "enrolments": many_enrolments,
    "books": books,
    "trap-books": trap_book.files,
}
"""Made from a seed; the first is what a newcomer wants."""
