"""Facts as a person reads them: money, dates, quantities and percentages, in Dutch or English.

Nothing is rounded: an amount of micro-euros shows at least two and at most six decimals.
A null shows as "onbekend" or "unknown".
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import decimal
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from raamwerk.core.period import Period
    from raamwerk.core.rule import Language

LONGEST: Final = 300
"""Longer texts of a file are cut where they are shown: a cell may hold a whole book."""

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_OUTCOMES: Final = {
    Outcome.BREACH: "wijkt af",
    Outcome.UNKNOWN: "onbekend",
    Outcome.PASS: "voldoet",
    Outcome.NOT_APPLICABLE: "niet van toepassing",
}
_UNKNOWN: Final[dict[Language, str]] = {"nl": "onbekend", "en": "unknown"}
_PLACES: Final = {
    "row": "rij",
    "rows": "rijen",
    "line": "regel",
    "column": "kolom",
    "sheet": "blad",
    "page": "bladzijde",
    "file": "bestand",
    "element": "element",
    "key": "sleutel",
    "table": "tabel",
    "section": "onderdeel",
}


def number(value: Decimal | int, language: Language, *, decimals: int = 0) -> str:
    """A number with groups of three and at least so many decimals: `1.234,5` or `1,234.5`."""
    text = format(Decimal(value), ",f")
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    english = f"{whole}.{fraction}" if fraction else whole
    return english if language == "en" else english.translate({ord(","): ".", ord("."): ","})


def money(micro: int | None, language: Language) -> str:
    """Micro-euros as `€ 1.234,56` or `€ 1,234.56`, the two parts never on two lines."""
    if micro is None:
        return _UNKNOWN[language]
    return f"€{_NO_BREAK}{number(decimal(micro), language, decimals=2)}"


def quantity(millionths: int | None, language: Language) -> str:
    """Millionths of a unit as `1.200` or `0,5`."""
    return _UNKNOWN[language] if millionths is None else number(decimal(millionths), language)


def percent(millionths: int | None, language: Language) -> str:
    """A ratio in millionths as a percentage: 85,000 shows as `8,5%`."""
    if millionths is None:
        return _UNKNOWN[language]
    return f"{number(decimal(millionths * 100), language)}%"


def day(on: date | str | None, language: Language) -> str:
    """A date, or its ISO text, as `1 juni 2026` or `1 June 2026`; other text stays as it is."""
    if on is None:
        return _UNKNOWN[language]
    if isinstance(on, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", on):
            return printable(on)
        on = date.fromisoformat(on)
    return f"{on.day}{_NO_BREAK}{_MONTHS[language][on.month - 1]}{_NO_BREAK}{on.year}"


def period(days: Period, language: Language) -> str:
    """A period by its first and last day, as contracts write it."""
    since, last = day(days.since, language), day(days.last, language)
    if days.since is None:
        return f"t/m {last}" if language == "nl" else f"until {last}"
    if days.last is None:
        return f"vanaf {since}" if language == "nl" else f"from {since}"
    return f"{since} t/m {last}" if language == "nl" else f"{since} to {last}"


def printable(written: str, *, most: int = LONGEST) -> str:
    """Text out of somebody's file, safe on a terminal and no longer than can be read.

    Control characters could move the cursor or change what is seen, and marks that turn the
    direction of writing could hide it; both show as a replacement mark.
    """
    seen = "".join("\N{REPLACEMENT CHARACTER}" if _hides(sign) else sign for sign in written[:most])
    return f"{seen}..." if len(written) > most else seen


def _hides(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def text(value: object, language: Language) -> str:
    """Any other fact: text made printable, yes or no for a truth value, `onbekend` for a null."""
    if value is None:
        return _UNKNOWN[language]
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, date):
        return day(value, language)
    return printable(str(value))


def fact(kind: str, value: object, language: Language) -> str:
    """A fact of a declared kind (`core.checking.fact.Kind`): money, date, ratio and so on."""
    match kind, value:
        case "money", int() | None:
            return money(value, language)
        case "quantity", int() | None:
            return quantity(value, language)
        case "ratio", int() | None:
            return percent(value, language)
        case "count", int():
            return number(value, language)
    return text(value, language)


def outcome(word: Outcome, language: Language) -> str:
    """What became of a rule, in words."""
    return {"nl": _OUTCOMES[word], "en": word.value}[language]


def place(where: str, language: Language) -> str:
    """A problem's place, written in English by the reader: `row 12` becomes `rij 12` in Dutch."""
    where = printable(where)
    if language == "en":
        return where
    return re.sub(r"\b(\w+)(?= (\d|[A-Z\"'`\[]))", lambda m: _PLACES.get(m[1], m[1]), where)
