"""Hosts and machines as the optimum sees them: how many alike, and the ways in which one can be licensed.

A way takes core licences of one edition, and says where they are then in use. Each edition has two
limits on a day:

- all that is in use in the cloud needs licences with Software Assurance or rent (H-1);
- all that is in use in one place at a time needs licences of any kind: on premises, and in the cloud
  unless the cloud's use stands beside it (Datacenter for machines, or anything within its days of
  dual use, H-2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.period import days_later
from raamwerk.core.planning.hybrid.need import editions_of, editions_of_host

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.money import Micro
    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Edition, Estate, Host, Machine


@dataclass(frozen=True, slots=True)
class Way:
    """One way to license one of a workload.

    Args:
        edition: whose licences it takes; None pays as it goes.
        cores: core licences of that edition.
        cloud: whether the first limit counts them: they need Software Assurance or rent.
        alone: whether the second limit counts them: no licence in use elsewhere at the same time.
    """

    edition: Edition | None
    cores: int = 0
    cloud: bool = False
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Workload:
    """One row of the estate on a day.

    Args:
        id: of the host or machine.
        count: so many alike.
        ways: with own licences, each edition once.
        yearly: what one costs a year when it is paid as it goes; None where that is not known or not
            possible, so that it has to be covered.
    """

    id: str
    count: int
    ways: tuple[Way, ...]
    yearly: Micro | None


def dual_until(moved_on: date | None, conditions: Conditions) -> date | None:
    """The first day after the days of dual use: moved on 10 January 2026, 180 days: 10 July (H-2)."""
    return None if moved_on is None else days_later(moved_on, conditions.dual_use_days + 1)


def moving(moved_on: date | None, conditions: Conditions, on: date) -> bool:
    """Whether a day lies within the days of dual use."""
    until = dual_until(moved_on, conditions)
    return moved_on is not None and until is not None and moved_on <= on < until


def workloads(estate: Estate, conditions: Conditions, on: date) -> tuple[Workload, ...]:
    """All rows of the estate on a day, hosts first.

    A host without machines needs nothing, and what moves to the cloud later is not there yet.
    """
    hosts = (_of_host(host, conditions, on) for host in estate.hosts if there(host, on))
    machines = (_of_machine(each, conditions, on) for each in estate.machines if there(each, on))
    return (*(one for one in hosts if one.ways), *machines)


def there(row: Host | Machine, on: date) -> bool:
    """Whether a row is in its place on a day: not yet moved to the cloud, or gone from on premises."""
    if row.place == "on-premises":
        return row.on_premises_until is None or on < row.on_premises_until
    return row.moved_on is None or row.moved_on <= on


def _of_host(host: Host, conditions: Conditions, on: date) -> Workload:
    dedicated = host.place == "azure-dedicated"
    alone = not (dedicated and moving(host.moved_on, conditions, on))
    ways = tuple(
        Way(edition, cores, cloud=host.place != "on-premises", alone=alone)
        for edition, cores in editions_of_host(host, conditions).items()
    )
    return Workload(host.id, host.count, ways, _yearly(host.monthly))


def _of_machine(machine: Machine, conditions: Conditions, on: date) -> Workload:
    cloud = machine.place == "azure"
    beside = cloud and moving(machine.moved_on, conditions, on)
    ways = tuple(
        Way(
            edition,
            cores,
            cloud=cloud,
            alone=not (beside or (cloud and edition == "windows-datacenter")),
        )
        for edition, cores in editions_of(machine, conditions, on).items()
    )
    return Workload(machine.id, machine.count, ways, _yearly(machine.monthly) if cloud else None)


def _yearly(monthly: Micro | None) -> Micro | None:
    return None if monthly is None else type(monthly)(12 * monthly)
