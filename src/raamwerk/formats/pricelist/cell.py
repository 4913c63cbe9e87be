"""One cell to one value, exactly as declared, or the fault that says why not.

Each function gives the value or a `Fault`; none guesses. Money goes in through `money.amount`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from raamwerk.core.errors import Refused
from raamwerk.core.money import LARGEST, SCALE, Micro, amount
from raamwerk.formats.table import UNSEEN, plain, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.errors import FactValue
    from raamwerk.formats.grid import Cell


class Fault(NamedTuple):
    """What is wrong with a cell: a stable code and its facts."""

    code: str
    facts: Mapping[str, FactValue]


@dataclass(frozen=True)
class Numbers:
    """How a list writes amounts.

    Args:
        decimal: `,` or `.`.
        thousands: the mark between groups of three, if groups are written.
        signs: currency signs that may stand before or after an amount.
    """

    decimal: str
    thousands: str | None = None
    signs: tuple[str, ...] = ()

    @property
    def other(self) -> str:
        """The decimal sign that was not declared."""
        return "." if self.decimal == "," else ","

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """An amount as declared: plain digits, or groups of exactly three."""
        point = re.escape(self.decimal)
        groups = (
            rf"|[0-9]{{1,3}}(?:{re.escape(self.thousands)}[0-9]{{3}})+" if self.thousands else ""
        )
        return re.compile(rf"(?:[0-9]+{groups})(?:{point}[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Dates:
    """How a list writes dates.

    Args:
        order: `iso` (2026-12-31), `day-first` (31-12-2026) or `month-first` (12/31/2026).
        pivot: two-digit years under it are 20xx, the others 19xx; None refuses them.
    """

    order: str
    pivot: int | None = None


_SIGN_NUMBER: Final = re.compile(r"[0-9][0-9., ]*")
_OTHER: Final = r"[0-9]{{1,3}}(?:{group}[0-9]{{3}})*{point}[0-9]+|[0-9]+{point}[0-9]+"
_GROUPED: Final = r"[0-9]{{1,3}}(?:{point}[0-9]{{3}})+"
_LIKE_NUMBER: Final = re.compile(
    r"[0-9]+(?:[.,][0-9]+)?|[0-9](?:[.,][0-9]+)?[eE][+-]?[0-9]{2,3}"  # 12E-00045 is a part number
)
_MONTH: Final = "(?:jan|feb|mar|mrt|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec)"
_LIKE_DATE: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: 00:00:00)?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}"
    rf"|[0-9]{{1,2}}-{_MONTH}\.?(?:-[0-9]{{2,4}})?|{_MONTH}\.?-[0-9]{{2,4}}",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_PARTED: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{2}|[0-9]{4})")
_FIRST_YEAR: Final = 1990
_LAST_YEAR: Final = 2100
_MOST_WHOLE: Final = 1_000_000


def price(cell: Cell, numbers: Numbers) -> Micro | Fault:
    """An amount of money, never negative.

    A spreadsheet's number is taken at its fifteen significant digits, which is all that a
    spreadsheet shows or lets one type; what then has more than six decimals is refused.
    """
    if isinstance(cell, float):
        return _exact(format(cell, ".15g"), cell)
    if not isinstance(cell, str):
        return Fault("price.not-a-number", {"value": shown(cell)})
    text = _unsigned(plain(cell), numbers)
    if isinstance(text, Fault):
        return text
    if numbers.pattern.fullmatch(text):
        digits = text.replace(numbers.thousands, "") if numbers.thousands else text
        return _exact(digits.replace(numbers.decimal, "."), cell)
    return _unread(text, numbers)


def _unsigned(text: str, numbers: Numbers) -> str | Fault:
    """The amount without a declared sign at one end; another sign or a minus is a fault."""
    for sign in numbers.signs:
        if text.startswith(sign) or text.endswith(sign):
            text = text.removeprefix(sign).removesuffix(sign).strip()
            break
    if text[:1] in {"-", "\N{MINUS SIGN}", "("} or text[-1:] == "-":
        return Fault("price.negative", {"value": text})
    found = _SIGN_NUMBER.search(text)
    rest = _SIGN_NUMBER.sub("", text, count=1).strip()
    symbol = any(unicodedata.category(letter) == "Sc" for letter in rest)
    if found and (symbol or re.fullmatch(r"[A-Z]{3}", rest)):
        return Fault("price.undeclared-sign", {"value": text, "sign": rest})
    return text


def _unread(text: str, numbers: Numbers) -> Fault:
    """Why an amount cannot be read as declared."""
    facts = {"value": text, "declared": numbers.decimal}
    point, group = re.escape(numbers.other), re.escape(numbers.decimal)
    if re.fullmatch(_GROUPED.format(point=point), text):
        return Fault("price.undeclared-grouping", {"value": text, "mark": numbers.other})
    if re.fullmatch(_OTHER.format(point=point, group=group), text):
        return Fault("price.other-decimal", facts)
    return Fault("price.not-a-number", {"value": text})


def _exact(canonical: str, cell: Cell) -> Micro | Fault:
    try:
        found = amount(Decimal(canonical))
    except Refused as refused:
        return Fault(refused.code, {**refused.facts, "value": plain(cell)})
    return found if found >= 0 else Fault("price.negative", {"value": plain(cell)})


def quick_prices(column: Sequence[Cell]) -> list[Micro | None] | None:
    """The amounts of a column that holds spreadsheet numbers only, read at once.

    Equal to `price` for each cell, or None in its place where that has to be asked; None for the
    whole when anything in it is no number. A number that is the nearest one to a whole count of
    micro-units is that count: under a thousand million these have fifteen digits at most, which
    a number holds exactly enough.
    """
    if set(map(type, column)) != {float}:
        return None
    import numpy as np  # noqa: PLC0415 - spreadsheets only; a price from a CSV starts faster without

    values = np.array(column, dtype=np.float64)
    micro = np.rint(values * SCALE)
    exact = (micro / SCALE == values) & (micro >= 0) & (micro < LARGEST)
    whole = np.where(exact, micro, -1).astype(np.int64).tolist()
    return [None if each < 0 else Micro(each) for each in whole]


def part_number(cell: Cell, shape: re.Pattern[str] | None, declared: str | None) -> str | Fault:
    """A part number as text; one that a spreadsheet turned into a number or a date is refused."""
    if isinstance(cell, date):
        return Fault("part-number.is-date", {"value": shown(cell)})
    if not isinstance(cell, str):
        return Fault("part-number.is-number", {"value": shown(cell)})
    text = plain(cell)
    if not text:
        return Fault("part-number.missing", {})
    if UNSEEN in text:
        return Fault("part-number.unseen", {"value": text})
    if shape is not None and not shape.fullmatch(text):
        return Fault("part-number.shape", {"value": text, "shape": declared})
    return text if shape is not None else _not_mangled(text)


def _not_mangled(text: str) -> str | Fault:
    """What a spreadsheet made of part numbers before it wrote them as text.

    Digits alone are refused too: who has such numbers declares their shape.
    """
    if _LIKE_NUMBER.fullmatch(text):
        return Fault("part-number.is-number", {"value": text})
    if _LIKE_DATE.fullmatch(text):
        return Fault("part-number.is-date", {"value": text})
    return text


def day(cell: Cell, dates: Dates) -> date | Fault:
    """A date in the declared order, in the years 1990 to 2100."""
    if isinstance(cell, datetime):
        at_midnight = not (cell.hour or cell.minute or cell.second)
        found: date | Fault = (
            cell.date() if at_midnight else Fault("date.has-time", {"value": shown(cell)})
        )
    elif isinstance(cell, date):
        found = cell
    elif isinstance(cell, str):
        found = _written_day(plain(cell), dates)
    else:
        found = Fault("date.is-number", {"value": shown(cell)})
    if isinstance(found, date) and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return Fault("date.implausible", {"value": found.isoformat()})
    return found


def _written_day(text: str, dates: Dates) -> date | Fault:
    fault = Fault("date.other-order", {"value": text, "order": dates.order})
    if not text:
        return Fault("date.missing", {})
    if dates.order == "iso":
        match = _ISO.fullmatch(text.removesuffix(" 00:00:00"))
        parts = match.groups() if match else None
    else:
        match = _PARTED.fullmatch(text)
        first, second, last = match.groups() if match else ("", "", "")
        parts = (last, first, second) if dates.order == "month-first" else (last, second, first)
    if not match or not parts:
        return fault
    year = _year(parts[0], dates)
    if year is None:
        return Fault("date.two-digit-year", {"value": text})
    try:
        return date(year, int(parts[1]), int(parts[2]))
    except ValueError:
        return fault


def _year(digits: str, dates: Dates) -> int | None:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - a year is written with two digits or four
        return year
    if dates.pivot is None:
        return None
    return year + (2000 if year < dates.pivot else 1900)


def whole(cell: Cell) -> int | Fault:
    """A whole number from 0 on, written plainly."""
    text = plain(cell)
    if re.fullmatch(r"[0-9]{1,7}", text) and int(text) <= _MOST_WHOLE:
        return int(text)
    return Fault("count.not-whole", {"value": text})


def words(cell: Cell) -> str | None:
    """A text, None when empty."""
    return plain(cell) or None
