"""What a price covers, in words: per month, per year, once, per 100."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from raamwerk.core.pricebook.unit import Unit
    from raamwerk.core.rule import Language

_PERIOD: Final[dict[Language, dict[int, str]]] = {
    "nl": {0: "eenmalig", 1: "per maand", 12: "per jaar"},
    "en": {0: "once", 1: "a month", 12: "a year"},
}


def unit_words(unit: Unit, language: Language) -> str:
    """What a price covers: `per maand`, `per jaar, per 100`."""
    dutch = language == "nl"
    months = f"per {unit.months} maanden" if dutch else f"for {unit.months} months"
    period = _PERIOD[language].get(unit.months, months)
    return period if unit.quantity == 1 else f"{period}, per {unit.quantity}"
