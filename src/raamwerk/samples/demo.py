"""A folder to play with: a price book, an enrolment, documents with faults in them, and what was planted.

demo/book.csv               the price book
demo/book-corrected.csv     a later version of it, to compare
demo/enrolment.toml         the enrolment that the documents belong to
demo/documents/             invoices, quotes, orders and a credit note
demo/planted.csv            what a check must find in them
demo/price-list/            a reseller's own workbook and the profile that reads it
demo/quote/                 a quote as a workbook, likewise
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from raamwerk.core.period import days_later, months_later
from raamwerk.formats import enrolment_writer
from raamwerk.formats.pricelist import own
from raamwerk.samples import paper, workbook
from raamwerk.samples.book import book, corrected
from raamwerk.samples.chance import chance
from raamwerk.samples.enrolment import running_example
from raamwerk.samples.known import E3
from raamwerk.samples.market import market
from raamwerk.samples.planted import planted
from raamwerk.samples.sample import Sample, drafts, sample
from raamwerk.samples.shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.samples.draft import Draft
    from raamwerk.samples.market import Market

SEED: Final = 1
USERS: Final = 600
"""Of the running example."""
SHOWN: Final = (
    *("cent-above-maximum", "above-lock-only", "year-price-each-month", "discount-not-kept"),
    *("in-no-book", "above-order", "line-twice", "wrong-sum", "months-too-many"),
    *("surcharge-beyond", "no-reference", "other-participant", "invoice-twice"),
    *("bound-too-long", "reduction-too-late"),
)
"""The faults in the documents of the demo beside `overcharged`; `every_fault` has all of them."""
_OVERCHARGE: Final = Decimal("34.50")
_CLEAN: Final = 6


def demo(seed: int = SEED) -> dict[str, bytes]:
    """The files of the folder by their path in it; the same seed gives the same bytes."""
    return _folder(seed, SHOWN)


def every_fault(seed: int = SEED) -> dict[str, bytes]:
    """The same folder with every fault there is among the documents."""
    return _folder(seed, None)


def _folder(seed: int, faults: Sequence[str] | None) -> dict[str, bytes]:
    prices = book(seed)
    enrolment = running_example()
    where = market(enrolment, prices)
    made = documents(seed, where, faults)
    return {
        prices.name: own.write(prices, made_up=True),
        "book-corrected.csv": own.write(corrected(prices, seed), made_up=True),
        "enrolment.toml": enrolment_writer.write(enrolment, made_up=True),
        **{f"documents/{name}": data for name, data in made.files.items()},
        "planted.csv": planted(made),
        "price-list/prijslijst.xlsx": workbook.price_list(prices.entries),
        "price-list/prijslijst.profile.toml": workbook.LIST_PROFILE.encode(),
        "quote/offerte.xlsx": workbook.quote(single_quote(seed, where)),
        "quote/offerte.profile.toml": workbook.QUOTE_PROFILE.encode(),
    }


def documents(seed: int, where: Market, faults: Sequence[str] | None = SHOWN) -> Sample:
    """The documents of the folder, with all that a check must find in them.

    Args:
        seed: the same seed, market and faults give the same documents.
        where: of `running_example()` and a book.
        faults: to plant, by id; all of them for None.
    """
    first = (*running_invoices(where), overcharged(where))
    return sample([*first, *drafts(seed, where, _CLEAN, faults)])


def running_invoices(where: Market) -> list[Draft]:
    """The running example billed in three ways, a year each: per year, in user-months, and the first instalment.

    600 users of M365 E3 at 33.17 a month are 238,824.00 a year.
    """
    shapes = (Shape.YEAR, Shape.USER_MONTHS, Shape.INSTALMENT)
    found: list[Draft] = []
    for (since, last), shape in zip(where.cover_years(), shapes, strict=False):
        line = shaped(E3, where.priced(E3, since), USERS, shape)
        until = days_later(months_later(since, 1), -1) if shape is Shape.INSTALMENT else last
        paper.covering(line, since, until)
        found.append(paper.invoiced(where, f"F-{since.year}-001", days_later(since, 4), [line]))
    return found


def overcharged(where: Market) -> Draft:
    """The running example once more, for 34.50 a month: 0.30 above the maximum, 2,160.00 on 7,200 user-months."""
    *_, (since, last) = where.cover_years()
    line = shaped(E3, where.priced(E3, since), USERS, Shape.USER_MONTHS)
    line.price = _OVERCHARGE
    paper.covering(line, since, last)
    made = paper.invoiced(where, f"F-{since.year}-002", days_later(since, 11), [line])
    made.fault, made.at = "above-maximum", 0
    return made


def single_quote(seed: int, where: Market) -> Draft:
    """A quote of what is sold one by one, as a reseller's own workbook writes it."""
    made = paper.quote(where, chance(seed, "workbook"), "O-2026-0099")
    made.lines = [line for line in made.lines if line.per == 1]
    return made
