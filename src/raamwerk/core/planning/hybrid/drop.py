"""Which purchases can be given up because nothing needs them: the dearest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.planning.hybrid.need import core_licences
from raamwerk.core.planning.hybrid.supply import active

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Edition, Estate, Licence


@dataclass(frozen=True, slots=True)
class Drop:
    """So many licences of a purchase that can go, whole ones of its own metric.

    Args:
        licence: the purchase's id.
        count: of its licences.
        yearly: what their Software Assurance or rent costs a year, None where that is not known.
    """

    licence: str
    count: int
    yearly: int | None


def drops(
    estate: Estate, conditions: Conditions, spare: Mapping[Edition, int], on: date
) -> tuple[Drop, ...]:
    """What can go, edition by edition, of purchases with Software Assurance or rent.

    Args:
        estate: what is owned.
        conditions: of the framework.
        spare: core licences that nothing needs.
        on: the day looked at.
    """
    return tuple(
        each
        for edition, cores in spare.items()
        for each in _of_edition(estate, conditions, edition, cores, on)
    )


def _of_edition(
    estate: Estate, conditions: Conditions, edition: Edition, cores: int, on: date
) -> Iterator[Drop]:
    held = [
        each
        for each in estate.licences
        if each.edition == edition
        and each.metric != "server-cal"
        and each.count
        and active(each, estate, conditions, on)
    ]
    for each in sorted(held, key=lambda one: -_a_core(one, on)):
        per = core_licences(each, on) // each.count
        count = min(each.count, cores // per)
        if count:
            yield Drop(each.id, count, None if each.yearly is None else count * each.yearly)
            cores -= count * per


def _a_core(licence: Licence, on: date) -> int:
    """What a core licence of a purchase costs, for the order alone; unknown is last."""
    if licence.yearly is None:
        return -1
    return licence.yearly * licence.count // core_licences(licence, on)
