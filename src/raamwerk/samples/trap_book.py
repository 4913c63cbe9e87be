"""Price lists with the traps that real lists have, each beside its profile and with what intake must make of it.

The traps are facts (seen in public price lists: line ends, encodings, signs, dates, duplicates, instruction rows, cells
that a spreadsheet spoilt); the lists themselves are made up.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import decimal
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.samples.book import book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from raamwerk.core.pricebook.entry import PriceBook

ROWS: Final = 24
_ON: Final = date(2025, 12, 1)
HEADER: Final = ("Artikelnummer", "Omschrijving", "Maximumprijs", "Ingangsdatum")
_COLUMNS: Final = """
[columns]
part-number = "Artikelnummer"
name = "Omschrijving"
maximum = "Maximumprijs"
since = "Ingangsdatum"
"""
Row = list[str]


@dataclass(frozen=True, slots=True)
class TrapBook:
    """A price list with a trap in it.

    Args:
        name: of the file.
        data: the file.
        profile: the text of the profile that reads it.
        counts: how many rows intake must accept, refuse, set apart, ...; kinds that are not named have none.
    """

    name: str
    data: bytes
    profile: str
    counts: dict[str, int]


@dataclass(slots=True)
class _Trap:
    """How a list is written: what is usual, unless a trap says otherwise."""

    rows: list[Row]
    separator: str = ";"
    end: str = "\r\n"
    encoding: str = "utf-8"
    mark: str = ""
    numbers: str = 'decimal = "."'
    dates: str = 'order = "iso"'
    file: str = ""
    head: list[Row] = field(default_factory=list)
    header: Sequence[str] = HEADER
    more: str = ""
    counts: dict[str, int] = field(default_factory=lambda: {"accepted": ROWS})

    def bound(self, name: str) -> TrapBook:
        lines = [*self.head, list(self.header), *self.rows]
        text = self.end.join(self.separator.join(map(self._cell, line)) for line in lines)
        profile = (
            f'# verzonnen / made up\nname = "{name} (verzonnen)"\nframework = "gt-microsoft-2"\n'
            f'published = 2025-11-03\ncurrency = "EUR"\n{self.more}\n[file]\n{self.file}\n'
            f"[numbers]\n{self.numbers}\n[dates]\n{self.dates}\n[unit]\nmonths = 1\n{_COLUMNS}"
        )
        return TrapBook(
            name, f"{self.mark}{text}{self.end}".encode(self.encoding), profile, self.counts
        )

    def _cell(self, cell: str) -> str:
        quoted = self.separator in cell or "\n" in cell or '"' in cell
        doubled = cell.replace('"', '""')
        return f'"{doubled}"' if quoted else cell


def _rows(prices: PriceBook) -> list[Row]:
    """Part number, name, price and start, each part once."""
    found: list[Row] = []
    for part in dict.fromkeys(entry.part_number for entry in prices.entries):
        entry = price_in_force((prices,), part, _ON)
        if entry is not None and entry.maximum is not None:
            found.append([part, f"{entry.name} (verzonnen)", _text(entry.maximum), _ON.isoformat()])
    return found[:ROWS]


def _text(micro: int) -> str:
    return format(decimal(micro // 10_000 * 10_000), "f")


def _line_ends(trap: _Trap) -> None:
    trap.end = "\r"


def _mark(trap: _Trap) -> None:
    trap.mark = "\ufeff"


def _wide(trap: _Trap) -> None:
    trap.mark, trap.encoding = "\ufeff", "utf-16-le"


def _tabs(trap: _Trap) -> None:
    trap.separator = "\t"


def _dollars(trap: _Trap) -> None:
    """`$1,234.56 ` with a sign, groups and a blank after it."""
    trap.numbers = 'decimal = "."\nthousands = ","\nsigns = ["$"]'
    for row in trap.rows:
        row[2] = f"${_grouped(row[2])} "


def _grouped(text: str) -> str:
    """An amount with commas between its groups of three."""
    whole, _, cents = text.partition(".")
    return f"{int(whole):,}.{cents}"


def _no_price(trap: _Trap) -> None:
    trap.numbers = 'decimal = "."\nno-price = ["N/A"]'
    for row in trap.rows[:3]:
        row[2] = "N/A"
    trap.counts = {"accepted": ROWS - 3, "no-price": 3}


def _month_first(trap: _Trap) -> None:
    """`12/1/25`: the month first, and two digits of the year."""
    trap.dates = 'order = "month-first"\npivot = 70'
    for row in trap.rows:
        row[3] = "12/1/25"


def _empty_rows(trap: _Trap) -> None:
    trap.rows[5:5] = [["", "", "", ""], ["", "  ", "", ""]]
    trap.counts = {"accepted": ROWS, "empty": 2}


def _instructions(trap: _Trap) -> None:
    trap.file = "skip-rows = [2]"
    trap.rows.insert(0, ["Vul hier het nummer in", "Vrije tekst", "Bedrag", "jjjj-mm-dd"])
    trap.counts = {"accepted": ROWS, "skipped": 1}


def _two_prices(trap: _Trap) -> None:
    """The same part number twice with another price, and one row twice without a difference."""
    other = [trap.rows[4][0], trap.rows[4][1], "999.99", trap.rows[4][3]]
    trap.rows += [other, list(trap.rows[7])]
    trap.counts = {"accepted": ROWS - 1, "conflicting": 2, "duplicate": 1}


def _spoilt(trap: _Trap) -> None:
    """Part numbers that a spreadsheet took for numbers or dates."""
    trap.more = 'part-number-shape = "AAA-99999"'
    for row, spoilt in zip(trap.rows, ("3,59E+07", "1-mrt", "22890001"), strict=False):
        row[0] = spoilt
    trap.counts = {"accepted": ROWS - 3, "refused": 3}


def _mixed(trap: _Trap) -> None:
    """A column with decimal commas and decimal points: put together from two sources, refused whole."""
    for row in trap.rows[::2]:
        row[2] = row[2].replace(".", ",")
    trap.counts = {"refused": ROWS}


def _twelvefold(trap: _Trap) -> None:
    """A price of a year where the one before it was of a month."""
    part, name, price, _ = trap.rows[3]
    whole, _, cents = price.partition(".")
    year = int(whole + cents) * 12
    trap.rows.append([part, name, f"{year // 100}.{year % 100:02d}", "2026-12-01"])
    trap.counts = {"accepted": ROWS, "suspect": 1}


def _broken_cells(trap: _Trap) -> None:
    """Line breaks, quotes and the separator inside cells."""
    for row in trap.rows[:4]:
        row[1] = f'{row[1]}\nmet "aanvulling"; zie bijlage'


TRAPS: Final[dict[str, Callable[[_Trap], None]]] = {
    "line-ends": _line_ends,
    "byte-order-mark": _mark,
    "utf-16": _wide,
    "tabs": _tabs,
    "dollar-signs": _dollars,
    "no-price": _no_price,
    "month-first": _month_first,
    "empty-rows": _empty_rows,
    "instructions": _instructions,
    "two-prices": _two_prices,
    "spoilt-part-numbers": _spoilt,
    "mixed-decimals": _mixed,
    "twelvefold": _twelvefold,
    "broken-cells": _broken_cells,
}
"""What is in each list, in the order of their names."""


def trap_books(seed: int) -> tuple[TrapBook, ...]:
    """A list for each trap; the same seed gives the same bytes."""
    prices = book(seed, 60)
    return tuple(_trap_book(name, spring, prices) for name, spring in TRAPS.items())


def _trap_book(name: str, spring: Callable[[_Trap], None], prices: PriceBook) -> TrapBook:
    trap = _Trap(_rows(prices))
    spring(trap)
    return trap.bound(f"{name}.csv")


def files(seed: int) -> dict[str, bytes]:
    """The lists with their profiles beside them, and what intake must make of each."""
    books = trap_books(seed)
    return {
        **{name: data for each in books for name, data in _of(each)},
        "expected.json": json.dumps(
            {"made_up": "verzonnen / made up", **{each.name: each.counts for each in books}},
            indent=2,
        ).encode()
        + b"\n",
    }


def _of(each: TrapBook) -> Iterator[tuple[str, bytes]]:
    yield each.name, each.data
    yield f"{each.name.removesuffix('.csv')}.profile.toml", each.profile.encode()
