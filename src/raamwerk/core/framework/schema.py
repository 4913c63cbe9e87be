"""What a framework file may hold: kinds of parameters, and the shape of a term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast

from raamwerk.core.errors import Refused
from raamwerk.core.framework.term import Tier
from raamwerk.core.money import Micro, amount

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from raamwerk.core.framework.term import Value
    from raamwerk.core.rule import Sentence

_MONTH_DAY: Final = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_EARLIEST_YEAR: Final = 1990
_LATEST_YEAR: Final = 2200
_MOST: Final = 10_000_000
"""No count of users, days or months is larger."""


class Kind(StrEnum):
    """What a parameter is; `_ACCEPT` says how it is held, `EXAMPLES` how it is written."""

    DATE = "date"
    MONTH_DAY = "month and day"
    YEAR = "year"
    MONTHS = "months"
    DAYS = "days"
    HOURS = "hours"
    COUNT = "count"
    COUNTS = "list of counts"
    PERCENT = "percent"
    MONEY = "euros"
    CHOICE = "choice"
    FLAG = "true or false"
    TEXT = "text"
    TEXTS = "list of texts"
    TIERS = "tiers"


EXAMPLES: Final[Mapping[Kind, str]] = {
    Kind.DATE: "2027-11-30",
    Kind.MONTH_DAY: '"12-01"',
    Kind.YEAR: "2027",
    Kind.MONTHS: "60",
    Kind.DAYS: "30",
    Kind.HOURS: "72",
    Kind.COUNT: "250",
    Kind.COUNTS: "[180, 90, 60, 30]",
    Kind.PERCENT: "3.7",
    Kind.MONEY: "0.01",
    Kind.FLAG: "true",
    Kind.TEXT: '"EUR"',
    Kind.TEXTS: '["M365 E3", "M365 E5"]',
    Kind.TIERS: "[{ from = 250, percent = 6 }, { from = 2400, percent = 9 }]",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One figure, choice or list that a term carries, for rules to read.

    Args:
        name: as it is written in the file.
        kind: what it is.
        about: what it means, for docs/framework-file.md.
        choices: of a choice, the values it can take; of a list of texts, those known so far.
        required: whether an executable term must have it.
    """

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()
    required: bool = True

    def accept(self, raw: object) -> Value | None:
        """The value as rules read it, or None where the file holds something else.

        Percentages become ratios in millionths (90 is 900_000), euros become micro-euros.
        """
        value = _ACCEPT[self.kind](raw)
        if self.choices and value is not None:
            named = value if isinstance(value, tuple) else (value,)
            return value if set(named) <= set(self.choices) else None
        return value

    @property
    def example(self) -> str:
        """A value as it is written in the file."""
        if not self.choices:
            return EXAMPLES[self.kind]
        listed = ", ".join(f'"{choice}"' for choice in self.choices)
        return f"[{listed}]" if self.kind is Kind.TEXTS else listed.replace(", ", " | ")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a term with this id is about, and the parameters it takes."""

    id: str
    title: Sentence
    about: str
    parameters: tuple[Parameter, ...] = ()

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((one for one in self.parameters if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that belong together on a page."""

    title: Sentence
    shapes: tuple[Shape, ...]


def _whole(least: int, most: int = _MOST) -> Callable[[object], int | None]:
    def accept(raw: object) -> int | None:
        right = isinstance(raw, int) and not isinstance(raw, bool)
        return cast("int", raw) if right and least <= cast("int", raw) <= most else None

    return accept


def _micro(raw: object) -> Micro | None:
    """A number in millionths, where it is one and fits."""
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        return None
    try:
        return amount(raw)
    except Refused:
        return None


def _percent(raw: object) -> Micro | None:
    """A percentage of at most four decimals, from 0 to 100, as a ratio in millionths."""
    micro = _micro(raw)
    right = micro is not None and micro % 100 == 0 and 0 <= micro <= amount(100)
    return Micro(cast("int", micro) // 100) if right else None


def _money(raw: object) -> Micro | None:
    micro = _micro(raw)
    return micro if micro is not None and micro >= 0 else None


def _day(raw: object) -> date | None:
    return raw if isinstance(raw, date) and not isinstance(raw, datetime) else None


def _month_day(raw: object) -> str | None:
    """A month and a day that exist in every year, so not 02-29."""
    if not isinstance(raw, str) or not _MONTH_DAY.fullmatch(raw):
        return None
    try:
        date.fromisoformat(f"2001-{raw}")
    except ValueError:
        return None
    return raw


def _text(raw: object) -> str | None:
    return raw if isinstance(raw, str) and raw.strip() and raw.isprintable() else None


def _flag(raw: object) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _texts(raw: object) -> tuple[str, ...] | None:
    items = cast("list[object]", raw) if isinstance(raw, list) else []
    texts = tuple(text for text in map(_text, items) if text is not None)
    return texts if texts and len(texts) == len(items) else None


def _counts(raw: object) -> tuple[int, ...] | None:
    items = cast("list[object]", raw) if isinstance(raw, list) else []
    counts = tuple(count for count in map(_whole(0), items) if count is not None)
    return counts if counts and len(counts) == len(items) else None


def _tiers(raw: object) -> tuple[Tier, ...] | None:
    """Tiers in rising order of quantity, each with a percentage or a level."""
    items = cast("list[object]", raw) if isinstance(raw, list) else []
    tiers = tuple(tier for tier in map(_tier, items) if tier is not None)
    rising = all(low.since_quantity < high.since_quantity for low, high in pairwise(tiers))
    return tiers if tiers and len(tiers) == len(items) and rising else None


def _tier(raw: object) -> Tier | None:
    if not isinstance(raw, dict) or not raw.keys() <= {"from", "percent", "level"}:
        return None
    quantity = _whole(0)(raw.get("from"))
    percent, level = _percent(raw.get("percent")), _text(raw.get("level"))
    wrong = ("percent" in raw and percent is None) or ("level" in raw and level is None)
    if quantity is None or wrong or (percent is None and level is None):
        return None
    return Tier(quantity, percent, level)


_ACCEPT: Final[Mapping[Kind, Callable[[object], Value | None]]] = {
    Kind.DATE: _day,
    Kind.MONTH_DAY: _month_day,
    Kind.YEAR: _whole(_EARLIEST_YEAR, _LATEST_YEAR),
    Kind.MONTHS: _whole(0),
    Kind.DAYS: _whole(0),
    Kind.HOURS: _whole(-_MOST),
    Kind.COUNT: _whole(0),
    Kind.COUNTS: _counts,
    Kind.PERCENT: _percent,
    Kind.MONEY: _money,
    Kind.CHOICE: _text,
    Kind.FLAG: _flag,
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.TIERS: _tiers,
}
