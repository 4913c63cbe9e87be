"""Rows of a price list that speak of the same price: said twice, or contradicting each other."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from raamwerk.core.pricebook.unit import difference
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.intake import Judgement, RowVerdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.pricebook.entry import Entry

_KEY: Final = attrgetter("part_number", "since", "quantity_from", "organisation")


def without_conflicts(entries: Sequence[Entry], verdicts: list[RowVerdict]) -> list[Entry]:
    """The entries whose price stands alone for its key and start; verdicts on others are added.

    The key is part number, start, quantity and organisation. The same price twice counts once;
    34.20 a month and 410.40 a year are the same. Two prices are a conflict: none of them is used.
    """
    if len(set(map(_KEY, entries))) == len(entries):
        return list(entries)
    groups: dict[object, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_KEY(entry), []).append(entry)
    kept: list[Entry] = []
    for group in groups.values():
        first = group[0]
        if all(same(first, other) for other in group[1:]):
            kept.append(first)
            repeated = Fault("row.repeated", {"first_row": first.row})
            verdicts.extend(RowVerdict(e.row, Judgement.DUPLICATE, (repeated,)) for e in group[1:])
        else:
            verdicts.extend(_conflicting(group))
    return sorted(kept, key=lambda entry: entry.row)


def unsettled(used: Sequence[Entry], stated: Sequence[Entry]) -> tuple[Entry, ...]:
    """The starts that rows speak of and no used entry settles: an earlier price must not go on there.

    Args:
        used: the entries whose price counts.
        stated: all that rows speak of, these among them.
    """
    if len(used) == len(stated):
        return ()
    settled = {(entry.part_number, entry.since) for entry in used}
    open_ = {(e.part_number, e.since): e for e in stated if e.general}
    return tuple(
        replace(entry, maximum=None, list_price=None, unsettled=True)
        for key, entry in open_.items()
        if key not in settled
    )


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries ask the same, whatever their units."""
    if one.maximum is None or other.maximum is None:
        return one.maximum is other.maximum
    return difference(one.maximum, one.unit, other.maximum, other.unit) == 0


def _conflicting(group: Sequence[Entry]) -> list[RowVerdict]:
    """A verdict a row, each naming the rows that it clashes with."""
    found = []
    for entry in group:
        others = [other.row for other in group if other is not entry]
        facts = {
            "part_number": entry.part_number,
            "since": entry.since.isoformat(),
            "maximum": entry.maximum,
            "rows": ", ".join(map(str, others[:20])),
        }
        fault = Fault("row.two-prices", facts)
        found.append(RowVerdict(entry.row, Judgement.CONFLICTING, (fault,)))
    return found
