"""What an organisation owns and runs: core licences, hosts, machines, and what more can be bought.

Quantities are whole core licences and whole cores. Amounts are micro-euros without VAT.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.money import Micro

Edition = Literal["windows-standard", "windows-datacenter", "sql-standard", "sql-enterprise"]

Kind = Literal["assurance", "subscription", "perpetual"]
"""Bought for good with Software Assurance, rented, or bought for good without Software Assurance."""

Metric = Literal["core", "processor", "server-cal"]
"""What was counted when it was bought; server with client licences gives no benefit in the cloud (H-6)."""

Service = Literal[
    "windows",
    "sql-vm-standard",
    "sql-vm-enterprise",
    "sql-general-purpose",
    "sql-business-critical",
    "sql-hyperscale",
    "sql-serverless",
]
"""What runs on a machine or as a database, as far as licences tell it apart (H-1, H-6)."""

HostPlace = Literal["on-premises", "azure-dedicated", "azure-local"]
MachinePlace = Literal["azure", "on-premises"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A number of licences of one edition, bought together.

    Args:
        id: as the owner calls it.
        edition: of which product.
        count: so many licences of the `metric`.
        kind: with Software Assurance, rented, or neither.
        metric: what one licence covers.
        until: the first day without Software Assurance or rent; None follows the enrolment's end.
        part_number: under which it is ordered, where known.
        yearly: what its Software Assurance or rent costs a year for one licence, where known.
    """

    id: str
    edition: Edition
    count: int
    kind: Kind = "assurance"
    metric: Metric = "core"
    until: date | None = None
    part_number: str | None = None
    yearly: Micro | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A physical server, or so many alike.

    Args:
        id: as the owner calls it.
        processors: in one server.
        cores: of one processor.
        machines: running machines with Windows Server on one server.
        place: where it stands.
        count: so many alike.
        monthly: what one server costs a month without own licences, where it is in the cloud.
        moved_on: the day on which its work moved to a dedicated host, for the days of dual use.
        on_premises_until: the first day on which it (or the place it moved from) runs on premises no
            longer; None still runs.
        licensed_with: the id of the licences that cover it now.
    """

    id: str
    processors: int
    cores: int
    machines: int = 0
    place: HostPlace = "on-premises"
    count: int = 1
    monthly: Micro | None = None
    moved_on: date | None = None
    on_premises_until: date | None = None
    licensed_with: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A virtual machine or a database, or so many alike; one row for each thing to be licensed.

    A machine with Windows Server and SQL Server takes two rows.

    Args:
        id: as the owner calls it.
        cores: virtual cores of one.
        service: what is licensed.
        place: in the cloud or on premises (SQL Server only: Windows Server on premises counts by host).
        count: so many alike.
        monthly: what the licence of one costs a month when it is paid as it goes, in the cloud.
        created_on: the first day of the machine, where known.
        moved_on: the day on which it was moved from on premises, for the days of dual use.
        on_premises_until: the first day on which it (or the place it moved from) runs on premises no
            longer; None still runs.
        licensed_with: the id of the licences that cover it now.
    """

    id: str
    cores: int
    service: Service
    place: MachinePlace = "azure"
    count: int = 1
    monthly: Micro | None = None
    created_on: date | None = None
    moved_on: date | None = None
    on_premises_until: date | None = None
    licensed_with: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Core licences that can be bought: packs of so many cores for so much a year.

    Args:
        edition: of which product.
        pack: core licences in one pack (2 or 16).
        yearly: of one pack, with Software Assurance or as rent, by the contract's price; None where a
            price book has to give it (`priced`).
        part_number: under which it is ordered, where known.
    """

    edition: Edition
    pack: int
    yearly: Micro | None
    part_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estate:
    """All of it.

    Args:
        licences: what is owned.
        hosts: physical servers.
        machines: virtual machines and databases.
        offers: what more can be bought while the enrolment runs.
        enrolment_until: the first day after the enrolment, None where no end is known.
    """

    licences: tuple[Licence, ...]
    hosts: tuple[Host, ...] = ()
    machines: tuple[Machine, ...] = ()
    offers: tuple[Offer, ...] = ()
    enrolment_until: date | None = None

    @property
    def rows(self) -> tuple[Host | Machine, ...]:
        """All hosts, then all machines."""
        return (*self.hosts, *self.machines)

    def licence(self, licence_id: str | None) -> Licence | None:
        """The licences with an id."""
        return next((one for one in self.licences if one.id == licence_id), None)
