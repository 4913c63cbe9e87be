"""Made-up lines by the million, with a book and enrolments as large as the whole framework.

Everything follows from a seed: 342 participants of very different sizes, 300 part numbers ordered by
each, 20,000 part numbers whose prices step on 60 months.
"""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    RegisteredPrice,
)
from raamwerk.core.money import Micro
from raamwerk.core.period import days_later
from raamwerk.core.pricebook.compiled import CompiledBook, compile_books, day_number
from raamwerk.samples.book import FRAMEWORK, LARGE, book, months

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from raamwerk.core.pricebook.entry import PriceBook

    Ints = NDArray[np.int64]

PARTICIPANTS: Final = 342
ORDERED: Final = 300
ROWS: Final = 131_072
SEED: Final = 20_261_124
_ONE: Final = 1_000_000
_CENT: Final = 10_000
_STARTS: Final = (
    date(2022, 12, 1),
    date(2023, 1, 1),
    date(2023, 6, 1),
    date(2024, 1, 1),
    date(2024, 2, 29),
    date(2024, 3, 15),
    date(2024, 9, 15),
)
_LAST: Final = date(2027, 11, 30)
_TYPES: Final = ("online-service", "on-premises", "sce", "azure")
_NOWHERE: Final = "ZZZ-99999"

LINES: Final = pa.schema(
    [
        ("participant", pa.string()),
        ("part_number", pa.string()),
        ("price_date", pa.date32()),
        ("quantity", pa.int64()),
        ("unit_price", pa.int64()),
        ("unit_months", pa.int64()),
    ]
)


class World:
    """A book, and enrolments that ordered from it."""

    def __init__(self) -> None:
        self.book: PriceBook = book(SEED, LARGE, months(), name="large.csv")
        self.compiled: CompiledBook = compile_books([self.book])
        rng = np.random.default_rng(SEED)
        self.enrolments = tuple(self._enrolment(rng, place) for place in range(PARTICIPANTS))

    def _enrolment(self, rng: np.random.Generator, place: int) -> Enrolment:
        start = _STARTS[int(rng.integers(len(_STARTS)))]
        chosen = rng.choice(len(self.compiled.parts), ORDERED, replace=False)
        after = rng.integers(0, 900, ORDERED)
        placed = [
            (self.compiled.parts[part], days_later(start, int(days)))
            for part, days in zip(chosen, after, strict=True)
        ]
        return Enrolment(
            number=str(8_500_001 + place),
            participant=f"GM{place + 1:04d}",
            participant_name=f"Gemeente {place + 1} (verzonnen)",
            framework=FRAMEWORK,
            start=start,
            registered_end=_LAST,
            orders=tuple(
                Ordered(part_number=part, on=on, quantity=Micro(_ONE), kind="first")
                for part, on in placed
            ),
            locks=tuple(self._sheet(rng, part, on) for part, on in placed[:5]),
            discounts=tuple(
                DeclaredDiscount(
                    product_type=kind, share=int(rng.integers(5, 45)) * 1_000, since=start
                )
                for kind in _TYPES
                if rng.integers(3)
            ),
        )

    def _sheet(self, rng: np.random.Generator, part: str, on: date) -> RegisteredPrice:
        """A price of a customer price sheet, from some days after the order."""
        since = days_later(on, int(rng.integers(0, 200)))
        return RegisteredPrice(
            part_number=part, since=since, price=Micro(int(rng.integers(1_000, 9_000)) * _CENT)
        )

    def write(self, folder: Path) -> None:
        """The book and the enrolments, for the check itself and as plain tables for the others."""
        (folder / "world.pickle").write_bytes(pickle.dumps((self.book, self.enrolments)))
        for name, columns in self._tables().items():
            pq.write_table(pa.table(columns), folder / f"{name}.parquet")

    def _tables(self) -> dict[str, dict[str, list[Any]]]:
        entries, enrolled = self.book.entries, self.enrolments
        orders = [(e.participant, o.part_number, o.on) for e in enrolled for o in e.orders]
        sheets = [(e.participant, s) for e in enrolled for s in e.locks]
        discounts = [(e.participant, d) for e in enrolled for d in e.discounts]
        return {
            "entries": {
                "part_number": [e.part_number for e in entries],
                "since": [e.since for e in entries],
                "maximum": [e.maximum for e in entries],
                "months": [e.unit.months for e in entries],
                "units": [e.unit.quantity for e in entries],
                "product_type": [e.product_type for e in entries],
            },
            "enrolments": {
                "participant": [e.participant for e in enrolled],
                "start": [e.start for e in enrolled],
                "last": [e.registered_end for e in enrolled],
            },
            "orders": dict(
                zip(
                    ("participant", "part_number", "on"),
                    map(list, zip(*orders, strict=True)),
                    strict=True,
                )
            ),
            "sheets": {
                "participant": [who for who, _ in sheets],
                "part_number": [s.part_number for _, s in sheets],
                "since": [s.since for _, s in sheets],
                "price": [s.price for _, s in sheets],
                "months": [s.unit.months for _, s in sheets],
                "units": [s.unit.quantity for _, s in sheets],
            },
            "discounts": {
                "participant": [who for who, _ in discounts],
                "product_type": [d.product_type for _, d in discounts],
                "since": [d.since for _, d in discounts],
                "share": [d.share for _, d in discounts],
            },
        }


def load(folder: Path) -> tuple[PriceBook, tuple[Enrolment, ...]]:
    """The book and the enrolments that `World.write` wrote."""
    held: tuple[PriceBook, tuple[Enrolment, ...]] = pickle.loads(  # noqa: S301 - we wrote it ourselves
        (folder / "world.pickle").read_bytes()
    )
    return held


def write_lines(path: Path, count: int, world: World) -> None:
    """So many lines: most at or under what they may cost, a fifth above it, some without a maximum."""
    maker = _Maker(world)
    with pq.ParquetWriter(path, LINES, compression="zstd") as writer:
        for start in range(0, count, ROWS):
            writer.write_table(maker.table(min(ROWS, count - start)), row_group_size=ROWS)


class _Maker:
    """Row groups of lines, one after the other."""

    def __init__(self, world: World) -> None:
        self.rng = np.random.default_rng(SEED + 1)
        self.book = world.compiled
        enrolled = world.enrolments
        codes = {part: code for code, part in enumerate(self.book.parts)}
        self.parts = np.array([*self.book.parts, _NOWHERE])
        self.people = np.array([each.participant for each in enrolled])
        self.starts = np.array([day_number(each.start) for each in enrolled])
        self.ordered = np.array([[codes[o.part_number] for o in e.orders] for e in enrolled])
        self.ordered_on = np.array([[day_number(o.on) for o in e.orders] for e in enrolled])
        weights = 1 / np.arange(1, len(enrolled) + 1)
        self.weights = weights / weights.sum()

    def table(self, size: int) -> pa.Table:
        """One row group."""
        rng = self.rng
        who = rng.choice(len(self.people), size, p=self.weights)
        order = rng.integers(0, self.ordered.shape[1], size)
        known = rng.random(size) < _KNOWN
        part = np.where(known, self.ordered[who, order], rng.integers(0, len(self.parts) - 1, size))
        part = np.where(rng.random(size) < _STRANGE, len(self.parts) - 1, part)
        days = rng.integers(self.starts[who] - 30, day_number(_LAST) + 30).astype(np.int32)
        locked = np.where(known, np.minimum(self.ordered_on[who, order], days), days)
        prices, stated = self._prices(part, days, locked.astype(np.int32))
        return pa.table(
            {
                "participant": self.people[who],
                "part_number": self.parts[part],
                "price_date": pa.array(days).cast(pa.date32()),
                "quantity": rng.integers(1, 500, size) * _ONE,
                "unit_price": prices,
                "unit_months": pa.array(stated, mask=rng.random(size) < _SILENT),
            },
            schema=LINES,
        )

    def _prices(
        self, part: Ints, days: NDArray[np.int32], locked: NDArray[np.int32]
    ) -> tuple[Ints, Ints]:
        """Prices around the lower of maximum and lock; some a year where the book says a month."""
        rng, entries = self.rng, self.book.entries
        codes = np.where(part < len(self.book.parts), part, -1).astype(np.int32)
        entry, before = self.book.lookup(codes, days), self.book.lookup(codes, locked)
        now, then = entries.maximum[entry], entries.maximum[before]
        base = np.where(then > 0, np.minimum(now, then), now)
        base = np.where(base > 0, base, 25 * _ONE)
        of_book = entries.months[entry].astype(np.int64)
        a_year = (of_book == 1) & (rng.random(len(part)) < _A_YEAR)
        share = rng.choice(_SHARES, len(part), p=_ODDS)
        times = np.where(a_year, 12, 1)
        cents = base * times * share // 1_000 // _CENT // entries.quantity[entry]
        stated = np.where(a_year, 12, np.maximum(of_book, 0))
        return np.maximum(cents, 1) * _CENT, stated


_KNOWN: Final = 0.8
_STRANGE: Final = 0.001
_SILENT: Final = 0.005
_A_YEAR: Final = 0.1
_SHARES: Final = (900, 950, 970, 990, 1_000, 1_001, 1_020, 1_200)
_ODDS: Final = (0.2, 0.2, 0.2, 0.15, 0.1, 0.05, 0.07, 0.03)
