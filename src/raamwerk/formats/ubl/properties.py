"""What resellers say of a line in item properties, for which UBL has no element of its own.

Names are compared without case, blanks, dashes and underscores; Dutch and English ones are read.
The list of names is documented in docs/documents-in.md.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem
from raamwerk.formats.change import change
from raamwerk.formats.ubl.shape import elements, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "part_number": ("part number", "artikelnummer"),
    "months": ("price months", "purchase unit quantity", "prijs per maanden"),
    "ordered_on": ("purchase order date", "order date", "besteldatum"),
    "usage_on": ("usage date", "gebruiksdatum"),
    "since": ("coverage start date", "dekking vanaf"),
    "until": ("coverage end date", "dekking tot en met"),
    "change": ("order kind", "soort wijziging"),
    "step_up_from": ("step up from", "step up van"),
    "step_up_to": ("step up to", "step up naar"),
    "minimum_quantity": ("minimum quantity", "minimale afname"),
    "quantity_from": ("price from quantity", "prijs geldt vanaf aantal"),
    "commitment_until": ("commitment end date", "verplichting tot en met"),
    "product_type": ("product type",),
    "purchase_obligation": ("purchase obligation", "afnameverplichting"),
}
"""The names read of each fact; the first is the one that our own writer uses."""

_PLAIN: Final = re.compile(r"[\s_\-.]+")
_BY_NAME: Final = {_PLAIN.sub("", name): fact for fact, names in NAMES.items() for name in names}
_PROPERTIES: Final = elements("cac:Item/cac:AdditionalItemProperty")
_NAME: Final = text("normalize-space(cbc:Name)")
_VALUE: Final = text("normalize-space(cbc:Value)")
_YES_NO: Final = {
    **dict.fromkeys(("true", "yes", "ja", "1"), "true"),
    **dict.fromkeys(("false", "no", "nee", "0"), "false"),
}
_LONGEST_PRICE: Final = 4


def stated(item: etree._Element, where: str, problems: list[Problem]) -> dict[str, str]:
    """The facts that a line's item properties state, by the names of `Lines` (and `unit`).

    Args:
        item: the line, or its LineItem.
        where: its place, for problems: `line.property-doubtful` when one fact is stated twice
            with different values, `line.property-unreadable` when a value is none of those allowed.
        problems: the list that they are added to.
    """
    found: dict[str, str] = {}
    for name, value in _pairs(item):
        fact = fact_of(name)
        if fact is None or not value:
            continue
        if found.get(fact, value) != value:
            facts = {"name": name[:80], "value": value[:80], "other": found[fact][:80]}
            problems.append(Problem(where, "line.property-doubtful", facts))
            continue
        found[fact] = value
    return _known(found, where, problems)


def pairs(line: etree._Element, item: str) -> Iterator[tuple[str, str]]:
    """Name and value of each item property of a line.

    Args:
        line: the line.
        item: what stands between the line and its figures (`shape.Shape.item`); empty for invoices.
    """
    held = elements(item)(line) if item else [line]
    for each in held[:1]:
        yield from _pairs(each)


def _pairs(item: etree._Element) -> Iterator[tuple[str, str]]:
    return ((_NAME(each), _VALUE(each)) for each in _PROPERTIES(item))


@lru_cache(maxsize=1_000)
def fact_of(name: str) -> str | None:
    """The fact that a property states by its name, or None: `Purchase-Order date` is `ordered_on`."""
    return _BY_NAME.get(_PLAIN.sub("", name.lower()))


def _known(found: dict[str, str], where: str, problems: list[Problem]) -> dict[str, str]:
    """The values of closed lists in our own words; another value is a problem and is left out."""
    for fact, known in CLOSED.items():
        said = found.pop(fact, None)
        if said is None:
            continue
        value = known(said.lower())
        if value is None:
            facts = {"name": NAMES[fact][0], "value": said[:80]}
            problems.append(Problem(where, "line.property-unreadable", facts))
        else:
            found["unit" if fact == "months" else fact] = value
    return found


def _months(said: str) -> str | None:
    plain = said.isascii() and said.isdecimal() and len(said) <= _LONGEST_PRICE
    return f"{int(said)} months" if plain and int(said) else None


def _yes_no(said: str) -> str | None:
    return _YES_NO.get(said)


CLOSED: Final[dict[str, Callable[[str], str | None]]] = {
    "months": _months,
    "change": change,
    "purchase_obligation": _yes_no,
}
