"""The core licences there are on a day, edition by edition, and the days on which that changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from raamwerk.core.planning.hybrid.estate import Edition
from raamwerk.core.planning.hybrid.need import core_licences
from raamwerk.core.planning.hybrid.workload import dual_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Estate, Licence

EDITIONS: Final[tuple[Edition, ...]] = get_args(Edition)


@dataclass(frozen=True, slots=True)
class Supply:
    """Core licences of one edition on a day.

    Args:
        active: with Software Assurance or rented, so usable in the cloud too.
        plain: bought for good without Software Assurance, usable on premises alone.
    """

    active: int = 0
    plain: int = 0


def active(licence: Licence, estate: Estate, conditions: Conditions, on: date) -> bool:
    """Whether a purchase has Software Assurance, or is rented, on a day (H-5)."""
    until = ends(licence, estate, conditions)
    return licence.kind != "perpetual" and (until is None or on < until)


def ends(licence: Licence, estate: Estate, conditions: Conditions) -> date | None:
    """The first day without Software Assurance or rent; the earlier of its own and the enrolment's."""
    own = licence.until
    joint = estate.enrolment_until if conditions.ends_with_enrolment else None
    return min((day for day in (own, joint) if day is not None), default=None)


def supply(estate: Estate, conditions: Conditions, on: date) -> dict[Edition, Supply]:
    """What there is of each edition on a day; a rented licence is gone after its end, a bought one stays.

    A server with client licences is not counted in cores, and gives nothing here.
    """
    found = dict.fromkeys(EDITIONS, Supply())
    for licence in estate.licences:
        if licence.metric == "server-cal":
            continue
        cores, held = core_licences(licence, on), found[licence.edition]
        if active(licence, estate, conditions, on):
            found[licence.edition] = Supply(held.active + cores, held.plain)
        elif licence.kind != "subscription":
            found[licence.edition] = Supply(held.active, held.plain + cores)
    return found


@dataclass(frozen=True, slots=True)
class Break:
    """A day on which what is allowed changes, and why.

    Args:
        on: the first day of what is new.
        cause: `start`, `dual-use-ends`, `assurance-ends`, `enrolment-ends`, `moved` or
            `stopped`.
        about: the host, machine or licences; empty for the enrolment.
    """

    on: date
    cause: str
    about: str = ""


def breaks(estate: Estate, conditions: Conditions, since: date, until: date) -> tuple[Break, ...]:
    """The days between two on which the answer can change, the first day itself among them."""
    found = (one for one in _breaks(estate, conditions) if since < one.on < until)
    return (Break(since, "start"), *sorted(found, key=lambda one: (one.on, one.cause, one.about)))


def _breaks(estate: Estate, conditions: Conditions) -> Iterator[Break]:
    if estate.enrolment_until is not None:
        yield Break(estate.enrolment_until, "enrolment-ends")
    for licence in estate.licences:
        if licence.until is not None and licence.kind != "perpetual":
            yield Break(licence.until, "assurance-ends", licence.id)
    for row in estate.rows:
        until = dual_until(row.moved_on, conditions)
        if row.moved_on is not None and until is not None:
            yield Break(row.moved_on, "moved", row.id)
            yield Break(until, "dual-use-ends", row.id)
        if row.place == "on-premises" and row.on_premises_until is not None:
            yield Break(row.on_premises_until, "stopped", row.id)
