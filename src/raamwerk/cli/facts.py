"""Facts of a verdict as a person reads them: each by its kind, and a price with what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli import show
from raamwerk.cli.unit_words import unit_words
from raamwerk.core.checking.fact import FACTS, UNITS
from raamwerk.core.errors import Refused
from raamwerk.core.pricebook.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from raamwerk.core.checking.verdict import FactValue
    from raamwerk.core.rule import Language


def shown(
    names: Iterable[str], held: Mapping[str, FactValue], language: Language
) -> dict[str, str]:
    """Facts by name as they stand in a sentence: `€ 410,41 per jaar`, `1 juni 2026`, `onbekend`.

    Args:
        names: of the facts to show.
        held: every fact of the row; what a price covers stands in facts of its own.
        language: of the words.
    """
    return {name: _shown(name, held, language) for name in names}


def _shown(name: str, held: Mapping[str, FactValue], language: Language) -> str:
    text = show.fact(FACTS[name].kind.value, held.get(name), language)
    unit = None if held.get(name) is None else unit_of(name, held)
    return text if unit is None else f"{text} {unit_words(unit, language)}"


def unit_of(name: str, held: Mapping[str, FactValue]) -> Unit | None:
    """What the price in a fact covers; None for any other fact, or where it is not known."""
    if name not in UNITS:
        return None
    months, span = held.get(UNITS[name].months), held.get(UNITS[name].span)
    if not isinstance(months, int):
        return None
    quantity = span // (months or 1) if isinstance(span, int) else 1
    try:
        return Unit(months, quantity)
    except Refused:
        # A document can state any period; one beyond reason is not worth words.
        return None
