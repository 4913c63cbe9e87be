"""Prices that are far from the known one: most likely another unit, so they are asked about.

A price about 12 times (or 1/12 of) the known one is a year's price read as a month's, or the
reverse. A price at least 8 times off is a slip of the decimal sign or another product. Both are
set apart until a person confirms the row; so is a price that turns from once into a period.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.period import in_force
from raamwerk.core.pricebook.entry import prices_by_part
from raamwerk.core.pricebook.unit import comparable, span
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.intake import Judgement, RowVerdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.errors import FactValue
    from raamwerk.core.pricebook.entry import Entry, Known, PriceBook

FAR: Final = 8
"""A price so many times the known one, or a part of it, is asked about."""
TWELVE: Final = (10, 14)
"""Between these factors the months of a year are the likely cause."""


def without_suspects(
    entries: Sequence[Entry],
    previous: Sequence[PriceBook],
    confirmed: frozenset[int],
    verdicts: list[RowVerdict],
) -> list[Entry]:
    """The entries that are not far from the known price; verdicts on others are added.

    The known price is the one in force in the books given; where those know none, the price
    before it in the same list.
    """
    known = prices_by_part(previous)
    doubted: dict[int, Fault] = {}
    for part, group in _by_part(entries).items():
        if len(group) == 1 and part not in known:
            continue
        before: Entry | None = None
        for entry in group:
            reference = _reference(known.get(entry.part_number, ()), entry) or before
            fault = _doubt(entry, reference) if reference else None
            if fault is not None and entry.row not in confirmed:
                doubted[entry.row] = fault
            elif entry.general:
                before = entry
    verdicts.extend(RowVerdict(row, Judgement.SUSPECT, (f,)) for row, f in doubted.items())
    return [entry for entry in entries if entry.row not in doubted]


def _by_part(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """The entries of each part number by start."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.part_number, []).append(entry)
    for group in groups.values():
        if len(group) > 1:
            group.sort(key=lambda entry: entry.since)
    return groups


def _reference(known: tuple[Known, ...], entry: Entry) -> Entry | None:
    """The price known for the start of an entry, else the first one known after it."""
    priced = [each for each in known if each.entry.maximum is not None]
    found = in_force(priced, entry.since) or next(iter(priced), None)
    return found.entry if found else None


def _doubt(entry: Entry, known: Entry) -> Fault | None:
    if not entry.maximum or not known.maximum:
        return None
    facts: dict[str, FactValue] = {
        "part_number": entry.part_number,
        "maximum": entry.maximum,
        "known": known.maximum,
        "known_since": known.since.isoformat(),
    }
    if not comparable(entry.unit, known.unit):
        return Fault("price.other-basis", facts)
    one, other = entry.maximum * span(known.unit), known.maximum * span(entry.unit)
    high, low = max(one, other), min(one, other)
    if high < FAR * low:
        return None
    least, most = TWELVE
    twelve = least * low <= high <= most * low
    return Fault("price.twelve-times" if twelve else "price.far-off", facts)
