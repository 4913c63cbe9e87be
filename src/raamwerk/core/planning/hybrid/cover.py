"""Whether the installed base of a component is covered for the whole, and the discounts that gives (K-18)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Literal, get_args

from raamwerk.core.money import SCALE, Micro
from raamwerk.core.planning.hybrid.need import (
    core_licences,
    editions_of,
    editions_of_host,
    host_cores,
)
from raamwerk.core.planning.hybrid.supply import active
from raamwerk.core.planning.hybrid.workload import there

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Edition, Estate

Component = Literal["core-infrastructure", "application-platform"]
"""Windows Server with System Center, or SQL Server (domain.md 4.6)."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A price of a component: a licence with Software Assurance, or Software Assurance alone."""

    component: Component
    name: str
    price: Micro
    assurance_alone: bool


@dataclass(frozen=True, slots=True)
class Discounted:
    """A price, the share that comes off, and what is left, rounded to six decimals half up."""

    priced: Priced
    share: int
    price: Micro


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of a component's installed base is covered on a day.

    Args:
        component: which.
        need: cores installed.
        covered: of them under licences with Software Assurance or rent.
        bare: the hosts and machines without.
        granted: whether the cover reaches the share asked, compared exactly.
        prices: with the discount where it is granted, else as they are.
    """

    component: Component
    need: int
    covered: int
    bare: tuple[str, ...]
    granted: bool
    prices: tuple[Discounted, ...]


def covers(
    estate: Estate, conditions: Conditions, prices: tuple[Priced, ...], on: date
) -> tuple[Cover, ...]:
    """The cover of each component that prices are given of."""
    found = (cover(estate, conditions, component, prices, on) for component in get_args(Component))
    return tuple(one for one in found if one.prices)


def cover(
    estate: Estate,
    conditions: Conditions,
    component: Component,
    prices: tuple[Priced, ...],
    on: date,
) -> Cover:
    """The cover of one component's installed base on premises; nothing installed is no cover.

    An installation counts as covered as far as its licences, entered in `licensed_with`, reach: those
    used for more than they hold cover the first rows in the order of the estate.
    """
    left = {
        licence.id: core_licences(licence, on)
        for licence in estate.licences
        if active(licence, estate, conditions, on) and licence.metric != "server-cal"
    }
    need = covered = 0
    bare: dict[str, None] = {}
    for one in _installed(estate, conditions, component, on):
        need += one.cores
        licence = estate.licence(one.licensed_with)
        asked = None if licence is None else one.takes.get(licence.edition)
        if licence is None or asked is None or asked > left.get(licence.id, -1):
            bare[one.about] = None
            continue
        covered += one.cores
        left[licence.id] -= asked
    granted = need > 0 and covered * SCALE >= need * conditions.cover
    return Cover(
        component,
        need,
        covered,
        tuple(bare),
        granted,
        tuple(
            _discounted(priced, conditions, granted=granted)
            for priced in prices
            if priced.component == component
        ),
    )


@dataclass(frozen=True, slots=True)
class _Installed:
    """One server or machine: its cores, what each edition takes for it, and what covers it now."""

    about: str
    cores: int
    takes: Mapping[Edition, int]
    licensed_with: str | None


def _installed(
    estate: Estate, conditions: Conditions, component: Component, on: date
) -> Iterator[_Installed]:
    """All that is installed on premises of a component, one by one."""
    if component == "core-infrastructure":
        for host in estate.hosts:
            if host.place == "on-premises" and there(host, on):
                takes = editions_of_host(host, conditions)
                one = _Installed(host.id, host_cores(host, conditions), takes, host.licensed_with)
                yield from repeat(one, host.count)
        return
    for machine in estate.machines:
        if machine.place == "on-premises" and there(machine, on):
            takes = editions_of(machine, conditions, on)
            cores = max(machine.cores, conditions.database_cores)
            yield from repeat(
                _Installed(machine.id, cores, takes, machine.licensed_with), machine.count
            )


def _discounted(priced: Priced, conditions: Conditions, *, granted: bool) -> Discounted:
    """900.00 becomes 765.00 and 225.00 becomes 213.75 where both are covered (K-18)."""
    share = conditions.assurance_share if priced.assurance_alone else conditions.licence_share
    share = share if granted else 0
    left = (priced.price * (SCALE - share) + SCALE // 2) // SCALE
    return Discounted(priced, share, Micro(left))
