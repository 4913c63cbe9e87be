"""How many core licences a host, a machine or a database takes, edition by edition.

Windows Server: domain.md H-1 to H-4 and K-16; SQL Server: H-6. What the publisher changed in time
is dated data here, each line with where it was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.period import in_force

if TYPE_CHECKING:
    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Edition, Host, Licence, Machine, Service


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many core licences of an edition give so many virtual cores of a service, from a day on."""

    edition: Edition
    service: Service
    licences: int
    cores: int
    since: date


_SQL: Final = date(2021, 1, 1)
"""Read in a text of 2021 (sql-docs, azure-sql/azure-hybrid-benefit.md); how long before is not known."""

RATIOS: Final = (
    Ratio("sql-enterprise", "sql-general-purpose", 1, 4, _SQL),
    Ratio("sql-enterprise", "sql-hyperscale", 1, 4, _SQL),
    Ratio("sql-enterprise", "sql-business-critical", 1, 1, _SQL),
    Ratio("sql-enterprise", "sql-vm-standard", 1, 4, _SQL),
    Ratio("sql-enterprise", "sql-vm-enterprise", 1, 1, _SQL),
    Ratio("sql-standard", "sql-general-purpose", 1, 1, _SQL),
    Ratio("sql-standard", "sql-hyperscale", 1, 1, _SQL),
    Ratio("sql-standard", "sql-business-critical", 4, 1, _SQL),
    Ratio("sql-standard", "sql-vm-standard", 1, 1, _SQL),
)
"""SQL Server (H-6)."""

HYPERSCALE_CLOSED: Final = date(2023, 12, 15)
"""From this day on a new hyperscale database gives no benefit; older ones keep it (H-6)."""


@dataclass(frozen=True, slots=True)
class PerProcessor:
    """How many core licences one processor licence counts for, from a day on."""

    cores: int
    since: date


PROCESSOR: Final = (PerProcessor(8, date(2016, 10, 1)), PerProcessor(16, date(2025, 9, 3)))
"""Older texts count 16 for a licence of two processors, the text of 2025-09-03 for one (H-1)."""

_HALF: Final = 8
"""Cores of half a set; a set of 16 covers two machines of up to 8 cores, or one of up to 16 (H-1)."""


def core_licences(licence: Licence, on: date) -> int:
    """How many core licences a purchase counts for on a day."""
    if licence.metric != "processor":
        return licence.count
    found = in_force(PROCESSOR, on)
    return licence.count * (found.cores if found else PROCESSOR[0].cores)


def editions_of(machine: Machine, conditions: Conditions, on: date) -> dict[Edition, int]:
    """The core licences that one machine takes, for each edition that can cover it."""
    if machine.place == "on-premises":
        return _on_premises(machine, conditions)
    if machine.service == "windows":
        need = windows_need(machine.cores, conditions)
        return {"windows-standard": need, "windows-datacenter": need}
    if benefit_closed(machine):
        return {}
    return {
        ratio.edition: _rounded_up(_sold(machine, conditions) * ratio.licences, ratio.cores)
        for ratio in _ratios(machine.service, on)
    }


def benefit_closed(machine: Machine) -> bool:
    """Whether a service gives no benefit at all: not provisioned by the core, or a new hyperscale one."""
    created = machine.created_on
    hyperscale = machine.service == "sql-hyperscale"
    late = hyperscale and created is not None and created >= HYPERSCALE_CLOSED
    return machine.service == "sql-serverless" or late


def windows_need(cores: int, conditions: Conditions) -> int:
    """`max(8, cores)`, or by the older reading as many halves of a set as hold the cores."""
    least = max(cores, conditions.machine_cores)
    return least if conditions.reading == "core" else _HALF * _rounded_up(least, _HALF)


def host_cores(host: Host, conditions: Conditions) -> int:
    """`max(processors x max(8, cores), 16)`: the core licences that cover one server once (K-16)."""
    each = max(host.cores, conditions.processor_cores)
    return max(host.processors * each, conditions.server_cores)


def editions_of_host(host: Host, conditions: Conditions) -> dict[Edition, int]:
    """The core licences that one server takes, for each edition that can cover it.

    Standard covers two machines with each full set, and sets stack; Datacenter covers all of them
    (domain.md 4.4). A dedicated host in the cloud takes Datacenter alone (H-3), and so does Azure
    Local, there one for each physical core without a minimum (H-4).
    """
    once = host_cores(host, conditions)
    if host.place == "azure-local":
        return {"windows-datacenter": host.processors * host.cores}
    if host.place == "azure-dedicated":
        return {"windows-datacenter": once}
    sets = _rounded_up(host.machines, 2)
    return {"windows-standard": sets * once, "windows-datacenter": once} if sets else {}


def _on_premises(machine: Machine, conditions: Conditions) -> dict[Edition, int]:
    need = max(machine.cores, conditions.database_cores)
    match machine.service:
        case "sql-vm-standard":
            return {"sql-standard": need, "sql-enterprise": need}
        case "sql-vm-enterprise":
            return {"sql-enterprise": need}
        case _:
            return {}


def _sold(machine: Machine, conditions: Conditions) -> int:
    """The cores that count: a machine with SQL Server has a least number, a database service has none."""
    on_machine = machine.service in {"sql-vm-standard", "sql-vm-enterprise"}
    return max(machine.cores, conditions.database_cores) if on_machine else machine.cores


def _ratios(service: Service, on: date) -> list[Ratio]:
    pairs = {ratio.edition: ratio for ratio in RATIOS if ratio.service == service}
    dated = (
        in_force((r for r in RATIOS if (r.edition, r.service) == (edition, service)), on)
        for edition in pairs
    )
    return [ratio for ratio in dated if ratio is not None]


def _rounded_up(value: int, by: int) -> int:
    return -(-value // by)
