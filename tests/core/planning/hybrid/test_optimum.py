"""The optimum against a brute-force oracle: all assignments of small random estates, tried one by one."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.money import Micro
from raamwerk.core.planning.hybrid.estate import Offer
from raamwerk.core.planning.hybrid.optimum import PAID, UNCOVERED, optimum
from raamwerk.core.planning.hybrid.supply import EDITIONS, Supply
from raamwerk.core.planning.hybrid.workload import Way, Workload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.planning.hybrid.estate import Edition

Problem = tuple[tuple[Workload, ...], dict["Edition", Supply], tuple[Offer, ...]]


def a_problem(rng: Random) -> Problem:
    editions = EDITIONS[:2]
    workloads = tuple(
        Workload(
            f"w{number}",
            rng.choice((1, 1, 2)),
            tuple(
                Way(
                    edition,
                    rng.choice((8, 12, 16)),
                    cloud=rng.random() < 0.7,
                    alone=rng.random() < 0.7,
                )
                for edition in editions
                if rng.random() < 0.8
            ),
            None if rng.random() < 0.2 else Micro(rng.randrange(1, 40) * 10_000),
        )
        for number in range(rng.randrange(1, 5))
    )
    held = dict.fromkeys(EDITIONS, Supply()) | {
        edition: Supply(rng.choice((0, 8, 16, 32)), rng.choice((0, 0, 16))) for edition in editions
    }
    offers = tuple(
        Offer(
            edition=edition, pack=rng.choice((2, 16)), yearly=Micro(rng.randrange(1, 60) * 10_000)
        )
        for edition in editions
        if rng.random() < 0.5
    )
    return workloads, held, offers


def tried(workloads: Sequence[Workload], held: Mapping[Edition, Supply], offers: Sequence[Offer]):
    """The fewest uncovered and then the least cost, by trying everything."""
    units = [workload for workload in workloads for _ in range(workload.count)]
    choices = [
        (*range(len(unit.ways)), UNCOVERED if unit.yearly is None else PAID) for unit in units
    ]
    best = None
    for chosen in product(*choices):
        uncovered = chosen.count(UNCOVERED)
        paid = sum(u.yearly or 0 for u, way in zip(units, chosen, strict=True) if way == PAID)
        for edition in EDITIONS:
            ways = [u.ways[w] for u, w in zip(units, chosen, strict=True) if w >= 0]
            mine = [way for way in ways if way.edition == edition]
            cloud = sum(way.cores for way in mine if way.cloud) - held[edition].active
            total = held[edition].active + held[edition].plain
            alone = sum(way.cores for way in mine if way.alone) - total
            bought = cheapest(max(cloud, alone, 0), [o for o in offers if o.edition == edition])
            if bought is None:
                break
            paid += bought
        else:
            best = min(best or (uncovered, paid), (uncovered, paid))
    return best


def cheapest(short: int, offers: Sequence[Offer]):
    """What so many cores cost in packs; None where none are sold."""
    if short == 0:
        return 0
    return min((-(-short // offer.pack) * (offer.yearly or 0) for offer in offers), default=None)


@pytest.mark.parametrize("seed", range(300))
def test_the_optimum_is_that_of_trying_everything(seed: int):
    workloads, held, offers = a_problem(Random(seed))  # noqa: S311 - a test's seed keeps no secret
    found = optimum(workloads, held, offers).certificate
    assert found.proven
    assert found.exact <= found.cost
    assert (found.uncovered, found.cost) == tried(workloads, held, offers)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_handed_out_costs_what_was_proven_and_stays_within_the_limits(seed: int):
    workloads, held, offers = a_problem(Random(seed))  # noqa: S311 - a test's seed keeps no secret
    found = optimum(workloads, held, offers)
    pairs = list(zip(workloads, found.taken, strict=True))
    assert all(sum(taken.values()) == one.count for one, taken in pairs)
    paid = sum((one.yearly or 0) * taken.get(PAID, 0) for one, taken in pairs)
    bought = sum(
        (offer.yearly or 0) * packs for offer, packs in zip(offers, found.packs, strict=True)
    )
    assert paid + bought == found.certificate.cost
    for edition in EDITIONS:
        used = [
            (one.ways[place], count * one.ways[place].cores)
            for one, taken in pairs
            for place, count in taken.items()
            if place >= 0 and one.ways[place].edition == edition
        ]
        more = sum(
            offer.pack * packs
            for offer, packs in zip(offers, found.packs, strict=True)
            if offer.edition == edition
        )
        there = held[edition].active + more
        assert sum(cores for way, cores in used if way.cloud) <= there
        assert sum(cores for way, cores in used if way.alone) <= there + held[edition].plain


def test_among_equals_the_licences_that_serve_elsewhere_are_left_free():
    ways = (
        Way("windows-standard", 8, cloud=True, alone=True),
        Way("windows-datacenter", 8, cloud=True, alone=False),
    )
    held = dict.fromkeys(EDITIONS, Supply(8))
    found = optimum([Workload("vm", 1, ways, Micro(1))], held, ())
    assert found.taken == ({1: 1},)


def test_nothing_to_license_costs_nothing():
    found = optimum([], dict.fromkeys(EDITIONS, Supply()), ())
    assert (found.taken, found.certificate.cost, found.certificate.proven) == ((), 0, True)


def test_where_nothing_has_to_be_whole_the_proof_needs_no_word_of_the_solver():
    way = Way("windows-standard", 8, cloud=True, alone=True)
    workloads = [Workload("vm", 4, (way,), Micro(1_020_000_000))]
    held = dict.fromkeys(EDITIONS, Supply()) | {"windows-standard": Supply(16)}
    offer = Offer(edition="windows-standard", pack=8, yearly=Micro(400_000_000))
    found = optimum(workloads, held, [offer]).certificate
    assert (found.cost, found.exact, found.proven_exactly) == (800_000_000, 800_000_000, True)


def test_where_packs_have_to_be_whole_the_exact_bound_stays_below():
    way = Way("windows-standard", 8, cloud=True, alone=True)
    workloads = [Workload("vm", 1, (way,), Micro(1_020_000_000))]
    offer = Offer(edition="windows-standard", pack=16, yearly=Micro(800_000_000))
    found = optimum(workloads, dict.fromkeys(EDITIONS, Supply()), [offer]).certificate
    assert (found.cost, found.proven, found.proven_exactly) == (800_000_000, True, False)
    assert 0 < found.exact < found.cost


def test_figures_too_large_for_floats_are_proven_exactly_or_not_at_all():
    way = Way("windows-standard", 100_000, cloud=True, alone=True)
    workloads = [Workload("vm", 1_000_000, (way,), Micro(12 * 999_999_999_990_000))]
    held = dict.fromkeys(EDITIONS, Supply()) | {"windows-standard": Supply(1_000_000)}
    offer = Offer(edition="windows-standard", pack=2, yearly=Micro(10_000))
    found = optimum(workloads, held, [offer]).certificate
    assert found.bound <= found.cost
    assert found.proven is (found.cost in {found.bound, found.exact})
