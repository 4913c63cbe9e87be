"""The plan for an estate: what it needs, what breaks a rule, and the cheapest licences from day to day.

The days are cut where the answer can change (a move, the end of dual use, the end of Software
Assurance or of the enrolment). Within each part the cheapest assignment is found anew and proven.
Amounts are a year's at the rates of that part; those of the part itself are that times its days,
divided by 365 and rounded to whole cents, half up.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro
from raamwerk.core.planning.hybrid.drop import Drop, drops
from raamwerk.core.planning.hybrid.finding import Finding, findings
from raamwerk.core.planning.hybrid.optimum import PAID, Certificate, optimum
from raamwerk.core.planning.hybrid.supply import EDITIONS, breaks, supply
from raamwerk.core.planning.hybrid.workload import Workload, workloads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Edition, Estate, Offer
    from raamwerk.core.planning.hybrid.optimum import Optimum
    from raamwerk.core.planning.hybrid.supply import Break, Supply
    from raamwerk.core.planning.hybrid.workload import Way

_CENT: Final = 10_000
_YEAR: Final = 365


@dataclass(frozen=True, slots=True)
class Given:
    """How so many of a workload are licensed.

    Args:
        about: the host or machine.
        count: so many of it.
        edition: with own licences of this edition; None is paid as it goes, or uncovered.
        cores: core licences that all of them take.
        yearly: what they cost a year, paid as it goes.
        uncovered: whether a licence is missing.
    """

    about: str
    count: int
    edition: Edition | None
    cores: int
    yearly: int
    uncovered: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """What is not needed of an edition.

    Args:
        held: core licences there are, bought ones among them.
        cloud: of those with Software Assurance or rent, not in use in the cloud.
        alone: of all, in use in no place that takes them away from another.
    """

    held: int
    cloud: int
    alone: int

    @property
    def spare(self) -> int:
        """Core licences with Software Assurance that can go without anything changing."""
        return min(self.cloud, self.alone)


@dataclass(frozen=True, slots=True)
class Part:
    """The days between two changes.

    Args:
        since, until: the first day, and the first day after.
        causes: what changed on the first day.
        given: how everything is licensed.
        bought: packs of each offer that is taken.
        left: what is not needed, by edition; editions of which there is none are left out.
        drops: the purchases that can go for it.
        yearly: what it costs a year: paid as it goes and bought.
        without: the same without any benefit in the cloud.
        certificate: the proof of the first; that of the second is asked for too.
    """

    since: date
    until: date
    causes: tuple[Break, ...]
    given: tuple[Given, ...]
    bought: tuple[tuple[Offer, int], ...]
    left: Mapping[Edition, Left]
    drops: tuple[Drop, ...]
    yearly: int
    without: int
    certificate: Certificate

    @property
    def uncovered(self) -> int:
        """How many hosts and machines have no licence, and no known price to pay instead."""
        return self.certificate.uncovered

    @property
    def saving(self) -> int:
        """What the benefit is worth a year."""
        return self.without - self.yearly

    def amount(self, yearly: int) -> Micro:
        """A year's amount over the days of this part, in whole cents."""
        days = (self.until - self.since).days
        return Micro((2 * yearly * days + _YEAR * _CENT) // (2 * _YEAR * _CENT) * _CENT)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole answer.

    Args:
        on: the first day.
        until: the first day after.
        needs: what each host and machine takes on the first day.
        findings: what breaks a rule in the present use, or soon will.
        parts: the days, cut where the answer changes.
        present: what is paid a year now, as entered; None where a price is not known.
    """

    on: date
    until: date
    needs: tuple[Workload, ...]
    findings: tuple[Finding, ...]
    parts: tuple[Part, ...]
    present: int | None

    @property
    def total(self) -> Micro:
        """What it costs from the first day to the last."""
        return Micro(sum(part.amount(part.yearly) for part in self.parts))

    @property
    def without(self) -> Micro:
        """What it would cost without any benefit."""
        return Micro(sum(part.amount(part.without) for part in self.parts))


def plan(estate: Estate, conditions: Conditions, on: date, until: date) -> Plan:
    """Plan an estate from a day to another.

    Args:
        estate: what is owned and what runs; its offers have prices (`priced`), others are left out.
        conditions: of the framework.
        on: the first day.
        until: the first day after the last.

    Raises:
        Refused: `hybrid.no-days` where the days are none; `hybrid.not-solved` as in `optimum`.
    """
    if until <= on:
        raise Refused("hybrid.no-days", on=on.isoformat(), until=until.isoformat())
    needs = workloads(estate, conditions, on)
    return Plan(
        on=on,
        until=until,
        needs=needs,
        findings=(*findings(estate, conditions, on), *_twice(estate)),
        parts=tuple(_parts(estate, conditions, on, until)),
        present=_present(estate, needs),
    )


def _twice(estate: Estate) -> Iterator[Finding]:
    """Rows of one name: the file may have listed a machine twice."""
    names = sorted(row.id for row in estate.rows)
    for name, same in groupby(names):
        if (times := len(list(same))) > 1:
            yield Finding("hybrid.named-twice", "remark", name, {"about": name, "times": times})


def _parts(estate: Estate, conditions: Conditions, on: date, until: date) -> Iterator[Part]:
    changes = [
        (day, tuple(same))
        for day, same in groupby(breaks(estate, conditions, on, until), key=lambda one: one.on)
    ]
    for (since, causes), (end, _) in pairwise([*changes, (until, ())]):
        yield _part(estate, conditions, since, end, causes)


def _part(
    estate: Estate, conditions: Conditions, since: date, until: date, causes: tuple[Break, ...]
) -> Part:
    running = estate.enrolment_until is None or since < estate.enrolment_until
    offers = tuple(o for o in estate.offers if running and o.yearly is not None)
    needs, held = workloads(estate, conditions, since), supply(estate, conditions, since)
    best = optimum(needs, held, offers)
    bare = [_without_cloud(one) for one in needs]
    without = optimum(bare, held, offers)
    left = _left(needs, held, offers, best)
    spare = {edition: each.spare for edition, each in left.items()}
    return Part(
        since=since,
        until=until,
        causes=causes,
        given=tuple(_given(needs, best)),
        bought=tuple((o, n) for o, n in zip(offers, best.packs, strict=True) if n),
        left=left,
        drops=drops(estate, conditions, spare, since),
        yearly=best.certificate.cost,
        without=without.certificate.cost,
        certificate=best.certificate,
    )


def _without_cloud(one: Workload) -> Workload:
    """A workload that pays as it goes wherever that can be told, instead of using own licences."""
    return one if one.yearly is None else Workload(one.id, one.count, (), one.yearly)


def _given(needs: Sequence[Workload], best: Optimum) -> Iterator[Given]:
    for one, taken in zip(needs, best.taken, strict=True):
        for place, count in taken.items():
            if place >= 0:
                way = one.ways[place]
                yield Given(one.id, count, way.edition, count * way.cores, 0)
            else:
                paid = count * (one.yearly or 0)
                yield Given(one.id, count, None, 0, paid, uncovered=place != PAID)


def _left(
    needs: Sequence[Workload],
    held: Mapping[Edition, Supply],
    offers: Sequence[Offer],
    best: Optimum,
) -> dict[Edition, Left]:
    found = {}
    for edition in EDITIONS:
        bought = sum(
            o.pack * n for o, n in zip(offers, best.packs, strict=True) if o.edition == edition
        )
        used = list(_used(needs, best, edition))
        cloud = sum(cores for way, cores in used if way.cloud)
        alone = sum(cores for way, cores in used if way.alone)
        there = held[edition].active + bought
        total = there + held[edition].plain
        if total:
            found[edition] = Left(total, there - cloud, total - alone)
    return found


def _used(needs: Sequence[Workload], best: Optimum, edition: Edition) -> Iterator[tuple[Way, int]]:
    for one, taken in zip(needs, best.taken, strict=True):
        for place, count in taken.items():
            if place >= 0 and one.ways[place].edition == edition:
                yield one.ways[place], count * one.ways[place].cores


def _present(estate: Estate, needs: Sequence[Workload]) -> int | None:
    """What is paid a year by the use entered: rows without own licences in the cloud."""
    licensed = {row.id for row in estate.rows if row.licensed_with}
    places = {row.id: row.place for row in estate.rows}
    paying = [one for one in needs if one.id not in licensed and places[one.id] != "on-premises"]
    if any(one.yearly is None for one in paying):
        return None
    return sum(one.count * (one.yearly or 0) for one in paying)
