"""Made-up price books: small ones to look at, large ones to measure with, and a later version that corrects."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import Micro
from raamwerk.core.period import months_later
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.formats.pricelist import own
from raamwerk.samples.catalogue import CENT, catalogue
from raamwerk.samples.chance import chance
from raamwerk.samples.known import KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FRAMEWORK: Final = "gt-microsoft-2"
SINCE: Final = date(2022, 12, 1)
UNTIL: Final = date(2027, 12, 1)
PERIODS: Final = tuple(date(year, 12, 1) for year in range(2022, 2027))
"""The periods of the framework: its years, from 1 December (reading O-4)."""
PUBLISHED: Final = date(2026, 10, 1)
CORRECTED: Final = date(2026, 11, 2)
SMALL: Final = 200
LARGE: Final = 20_000
MONTHS: Final = 60

_FIRST_ROW: Final = 7
"""Of the entries in the file that `formats.pricelist.own` writes, under its notes and header."""


def months(count: int = MONTHS) -> tuple[date, ...]:
    """So many months in a row from the framework's first day, as starts of prices."""
    return tuple(months_later(SINCE, month) for month in range(count))


def book(
    seed: int,
    parts: int = SMALL,
    starts: Sequence[date] = PERIODS,
    *,
    name: str = "book.csv",
    published: date = PUBLISHED,
) -> PriceBook:
    """A price book, as reading its file (`own.write(book, made_up=True)`) gives it back.

    Args:
        seed: the same seed, parts and starts give the same book.
        parts: part numbers in it; the known products come first.
        starts: days on which prices may step, ascending.
        name: of its file.
        published: the day on which it became known.
    """
    entries = (e for product in catalogue(seed, parts, starts) for e in product.entries())
    return bound(entries, name, published)


def corrected(
    first: PriceBook, seed: int, *, name: str = "book-corrected.csv", published: date = CORRECTED
) -> PriceBook:
    """A later version of a book: some prices corrected, up or down, some names; a few new and a few gone.

    The known products keep their prices, so that what is said of them stays true.
    """
    rng = chance(seed, "corrections")
    kept = {product.part_number for product in KNOWN}
    entries: list[Entry] = []
    for entry in first.entries:
        lot = 99 if entry.part_number in kept else rng.randrange(100)
        if lot < _PRICED and entry.maximum is not None:
            by = rng.choice((-50, -20, -1, 1, 20, 50)) * CENT
            entries.append(replace(entry, maximum=Micro(max(CENT, entry.maximum + by))))
        elif lot < _RENAMED:
            entries.append(replace(entry, name=f"{entry.name} AdditionalProduct"))
        elif lot >= _GONE_FROM:
            entries.append(entry)
    extra = catalogue(seed + 1, len(kept) + _NEW, (published,))[len(kept) :]
    entries.extend(e for product in extra for e in product.entries())
    return bound(entries, name, published)


_PRICED: Final = 3
_RENAMED: Final = 5
_GONE_FROM: Final = 6
_NEW: Final = 5


def bound(
    entries: Iterable[Entry], name: str, published: date, *, framework: str = FRAMEWORK
) -> PriceBook:
    """A book of entries, each with the row that it has in the file."""
    made = PriceBook(
        framework=framework,
        name=name,
        published_at=published,
        currency="EUR",
        entries=tuple(replace(each, row=row) for row, each in enumerate(entries, _FIRST_ROW)),
        sha256="",
        profile=own.NAME,
    )
    data = own.write(made, made_up=True)
    return replace(made, sha256=hashlib.sha256(data).hexdigest())
