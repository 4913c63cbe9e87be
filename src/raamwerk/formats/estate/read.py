"""An estate file (TOML): docs/estate-file.md describes it, with an example.

Hosts and machines can also come from a table (CSV or XLSX); the file then says under `[columns.host]`
and `[columns.machine]` how its columns are called.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast, get_args

from raamwerk.core.money import Micro
from raamwerk.core.period import days_later
from raamwerk.core.planning.hybrid.cover import Component, Priced
from raamwerk.core.planning.hybrid.estate import (
    Edition,
    Estate,
    Host,
    HostPlace,
    Kind,
    Licence,
    Machine,
    MachinePlace,
    Metric,
    Offer,
    Service,
)
from raamwerk.formats import value
from raamwerk.formats.estate.rows import Columns, sections
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.formats.toml.lines import Path
    from raamwerk.formats.toml.section import Document, Section

    Row = Host | Machine

MOST_CORES: Final = 100_000
MOST_ALIKE: Final = 1_000_000
_LISTS: Final = {
    "licence": '[{ id = "win", edition = "windows-standard", count = 96 }]',
    "host": '[{ id = "host-1", processors = 2, cores = 16, machines = 6 }]',
    "machine": '[{ id = "vm-1", cores = 8, service = "windows" }]',
    "offer": '[{ edition = "windows-standard", pack = 2, yearly = 60.00 }]',
    "price": '[{ component = "core-infrastructure", name = "CIS", price = 900.00 }]',
}


@dataclass(frozen=True, slots=True)
class EstateFile:
    """What an estate file holds.

    Args:
        estate: licences, hosts, machines, offers and the end of the enrolment.
        prices: of components, for the discount of full cover.
        columns: how tables of hosts and machines call their columns, by kind of row.
    """

    estate: Estate
    prices: tuple[Priced, ...]
    columns: dict[str, Columns]


def read(data: bytes, name: str) -> EstateFile:
    """The estate that a file describes.

    Args:
        data: the file, UTF-8.
        name: what people call it; refusals name it.

    Raises:
        Unreadable: `estate.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    last = value.optional_day(root, "enrolment-last")
    estate = Estate(
        licences=tuple(_licence(each) for each in _each(root, "licence")),
        hosts=tuple(host(each) for each in _each(root, "host")),
        machines=tuple(machine(each) for each in _each(root, "machine")),
        offers=tuple(_offer(each) for each in _each(root, "offer")),
        enrolment_until=None if last is None else days_later(last, 1),
    )
    prices = tuple(_price(each) for each in _each(root, "price"))
    named = root.named("columns", '{ machine = { id = "VM name" } }')
    columns = {kind: Columns.of(section) for kind, section in named.items()}
    for kind in named:
        if kind not in {"host", "machine"}:
            root.document.report(
                ("columns", kind), "toml.unknown-key", key=kind, instead="host, machine"
            )
    root.finish()
    _refer(root, estate)
    root.document.refuse("estate.unreadable")
    return EstateFile(estate, prices, columns)


def with_tables(
    file: EstateFile,
    *,
    hosts: tuple[bytes, str] | None = None,
    machines: tuple[bytes, str] | None = None,
) -> Estate:
    """The estate with the rows of tables behind those of the file.

    Args:
        file: as read.
        hosts: the bytes of a table and its name.
        machines: the same.

    Raises:
        Unreadable: `estate.unreadable-table` with every problem, its row and column; or a `table.` code.
    """
    estate = file.estate
    if hosts is not None:
        document, found = sections(*hosts, file.columns.get("host", Columns()), HOST_KEYS)
        rows = tuple(host(each) for each in found)
        estate = replace(estate, hosts=(*estate.hosts, *rows))
        _refer_rows(document, [each.path for each in found], rows, estate)
        document.refuse("estate.unreadable-table")
    if machines is not None:
        document, found = sections(*machines, file.columns.get("machine", Columns()), MACHINE_KEYS)
        more = tuple(machine(each) for each in found)
        estate = replace(estate, machines=(*estate.machines, *more))
        _refer_rows(document, [each.path for each in found], more, estate)
        document.refuse("estate.unreadable-table")
    return estate


HOST_KEYS: Final = (
    *("id", "processors", "cores", "machines", "place", "count", "monthly", "moved-on"),
    *("on-premises-last", "licensed-with"),
)
MACHINE_KEYS: Final = (
    *("id", "cores", "service", "place", "count", "monthly", "created-on", "moved-on"),
    *("on-premises-last", "licensed-with"),
)


def _each(root: Section, key: str) -> tuple[Section, ...]:
    return root.tables(key, _LISTS[key])


def _licence(section: Section) -> Licence:
    last = value.optional_day(section, "last")
    made = Licence(
        id=value.text(section, "id", '"win"'),
        edition=cast("Edition", _choice(section, "edition", get_args(Edition))),
        count=_count(section, "count", least=0),
        kind=cast("Kind", value.choice(section, "kind", get_args(Kind), "assurance")),
        metric=cast("Metric", value.choice(section, "metric", get_args(Metric), "core")),
        until=None if last is None else days_later(last, 1),
        part_number=_part(section),
        yearly=value.optional_amount(section, "yearly", "30.00"),
    )
    section.finish()
    return made


def host(section: Section) -> Host:
    """A host of a table of the file, or of a row."""
    made = Host(
        id=value.text(section, "id", '"host-1"'),
        processors=_count(section, "processors", most=64),
        cores=_count(section, "cores", most=MOST_CORES),
        machines=_count(section, "machines", least=0, default=0),
        place=cast("HostPlace", value.choice(section, "place", get_args(HostPlace), "on-premises")),
        count=_count(section, "count", default=1),
        monthly=value.optional_amount(section, "monthly", "350.00"),
        moved_on=value.optional_day(section, "moved-on"),
        on_premises_until=_after(section, "on-premises-last"),
        licensed_with=value.optional_text(section, "licensed-with", '"win"'),
    )
    section.finish()
    return made


def machine(section: Section) -> Machine:
    """A machine or database of a table of the file, or of a row."""
    place = value.choice(section, "place", get_args(MachinePlace), "azure")
    made = Machine(
        id=value.text(section, "id", '"vm-1"'),
        cores=_count(section, "cores", most=MOST_CORES),
        service=cast("Service", _choice(section, "service", get_args(Service))),
        place=cast("MachinePlace", place),
        count=_count(section, "count", default=1),
        monthly=value.optional_amount(section, "monthly", "85.00"),
        created_on=value.optional_day(section, "created-on"),
        moved_on=value.optional_day(section, "moved-on"),
        on_premises_until=_after(section, "on-premises-last"),
        licensed_with=value.optional_text(section, "licensed-with", '"win"'),
    )
    if place == "on-premises" and made.service not in _ON_PREMISES:
        section.report("service", "estate.not-on-premises", service=made.service)
    section.finish()
    return made


_ON_PREMISES: Final = {"sql-vm-standard", "sql-vm-enterprise"}


def _offer(section: Section) -> Offer:
    made = Offer(
        edition=cast("Edition", _choice(section, "edition", get_args(Edition))),
        pack=_count(section, "pack", most=16, default=2),
        yearly=value.optional_amount(section, "yearly", "60.00"),
        part_number=_part(section),
    )
    if made.yearly is None and made.part_number is None:
        section.report(None, "toml.missing-key", key="yearly", instead="60.00")
    section.finish()
    return made


def _price(section: Section) -> Priced:
    component = cast("Component", _choice(section, "component", get_args(Component)))
    made = Priced(
        component=component,
        name=value.text(section, "name", '"CIS Datacenter"'),
        price=value.optional_amount(section, "price", "900.00", required=True) or Micro(0),
        assurance_alone=section.flag("assurance-alone", default=False),
    )
    section.finish()
    return made


def _part(section: Section) -> str | None:
    if "part-number" in section.values:
        return value.part_number(section, "part-number")
    section.raw("part-number")
    return None


def _after(section: Section, key: str) -> date | None:
    """The first day after a last day, as people write it."""
    last = value.optional_day(section, key)
    return None if last is None else days_later(last, 1)


def _count(
    section: Section,
    key: str,
    *,
    least: int = 1,
    most: int = MOST_ALIKE,
    default: int | None = None,
) -> int:
    """A whole number, at least one unless said otherwise; absent is wrong where there is no default."""
    if key not in section.values and default is None:
        section.report(None, "toml.missing-key", key=key, instead=str(max(least, 8)))
    found = value.count(section, key, str(max(least, 8)), most=most)
    if found is not None and found < least:
        section.report(key, "estate.too-small", key=key, found=found, least=least)
    return (default or least) if found is None else found


def _choice(section: Section, key: str, known: tuple[str, ...]) -> str:
    """One of a few words that must be there."""
    if key not in section.values:
        section.report(None, "toml.missing-key", key=key, instead=f'"{known[0]}"')
    return value.choice(section, key, known, known[0])


def _refer(root: Section, estate: Estate) -> None:
    """Whether each name that is referred to is there, and each licence is named once."""
    names = [licence.id for licence in estate.licences]
    for place, name in enumerate(names):
        if name in names[:place]:
            root.document.report(("licence", place), "estate.licence-twice", licence=name)
    places = [("host", place) for place in range(len(estate.hosts))]
    places += [("machine", place) for place in range(len(estate.machines))]
    _refer_rows(root.document, places, estate.rows, estate)


def _refer_rows(
    document: Document, places: Sequence[Path], rows: Sequence[Row], estate: Estate
) -> None:
    names = [licence.id for licence in estate.licences]
    known = ", ".join(names) or "-"
    for place, row in zip(places, rows, strict=True):
        if row.licensed_with is not None and row.licensed_with not in names:
            document.report(place, "estate.no-licence", licence=row.licensed_with, known=known)
