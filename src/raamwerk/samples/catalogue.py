"""Products by the thousand: the known ones, and others made from the grammar of item names.

Prices step in time as real ones do: most periods change nothing, some raise, some lower; one product in
five is withdrawn at some time and three in ten come later (ratios of the benchmark's design).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import Micro
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from raamwerk.samples.chance import chance
from raamwerk.samples.item_name import (
    add_on,
    licence,
    metered,
    metric_of,
    part_numbers,
    subscription,
)
from raamwerk.samples.known import KNOWN
from raamwerk.samples.product import Product, Step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from random import Random

CENT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of product: its type, what it is called, what a price covers, and between which cents that lies."""

    product_type: str
    stems: tuple[str, ...]
    editions: tuple[str, ...]
    unit: Unit
    least: int
    most: int


_SUITES: Final = ("E1", "E3", "E5", "F1", "F3")
_PLANS: Final = ("P1", "P2", "P3", "Std", "Ent", "Prem", "Plus")
_YEARS: Final = ("", "2019", "2022", "2025")
_MACHINES: Final = ("D2sv5", "D4sv5", "E8sv5", "F16sv2", "B2ms", "Dev", "PremSSD", "ZRS")
_CORES: Final = Unit(12, 2)

KINDS: Final = (
    Kind("online-service", ("M365", "O365", "EMS"), _SUITES, MONTH, 150, 6_000),
    Kind("online-service", ("PwrApps", "PwrAutomate", "Visio", "Project", "EntraID", "Intune"),
         _PLANS, MONTH, 150, 9_000),
    Kind("online-service", ("Dynamics365Sales", "Dynamics365Fin", "PwrBIPrem"), _PLANS, YEAR,
         9_000, 250_000),
    Kind("on-premises", ("WinSvrSTDCore", "SQLSvrEntCore", "BztlkSvrStd"), _YEARS, _CORES,
         2_000, 300_000),
    Kind("on-premises", ("ExchgSvrStd", "SharePtSvr", "SkypeSvrPlusCAL", "VisioPro"), _YEARS, YEAR,
         900, 90_000),
    Kind("on-premises", ("OfficeStd LTSC", "ProjectPro LTSC", "WinRmtDsktpSrvcsCAL"), _YEARS, ONCE,
         4_000, 160_000),
    Kind("sa", ("WinSvrDCCore", "SQLSvrStdCore", "SysCtrDatactrCore"), _YEARS, _CORES,
         800, 120_000),
    Kind("sa", ("CoreCAL", "EntCAL", "ExchgStdCAL"), _YEARS, YEAR, 400, 9_000),
    Kind("sce", ("CISSteDCCore", "CISSteStdCore"), _YEARS, _CORES, 5_000, 40_000),
    Kind("azure", ("AzureVM", "AzureSQL", "AzureStorage"), _MACHINES, Unit(0, 100), 40, 9_000),
    Kind("support", ("UnifiedSupport",), ("Base", "Core", "Adv"), YEAR, 900_000, 9_000_000),
)  # fmt: skip

_AUDIENCES: Final = ("", "", "EEA noTeams", "EEA", "Gov", "Edu")
_RARE: Final = 40
"""Of this many online services one is an add-on."""


def catalogue(seed: int, parts: int, starts: Sequence[date]) -> tuple[Product, ...]:
    """So many products: first the known ones, then made-up ones whose prices step on some of the starts.

    Args:
        seed: the same seed, count and starts give the same products.
        parts: how many, at least one.
        starts: days on which prices may step, ascending.
    """
    known = KNOWN[:parts]
    taken = {product.part_number for product in KNOWN}
    numbers = part_numbers(chance(seed, "part numbers"), parts - len(known), taken)
    rng = chance(seed, "catalogue", len(starts))
    return (*known, *(_product(rng, number, starts) for number in numbers))


def _product(rng: Random, part_number: str, starts: Sequence[date]) -> Product:
    kind = KINDS[rng.randrange(len(KINDS))]
    name = _name(rng, kind)
    # Cheap ones are common: the smaller of two draws.
    cents = min(rng.randrange(kind.least, kind.most) for _ in range(2))
    return Product(
        part_number=part_number,
        name=name,
        product_type=kind.product_type,
        family=None,
        unit=kind.unit,
        steps=tuple(_steps(rng, cents, starts)),
    )


def _name(rng: Random, kind: Kind) -> str:
    stem, edition, audience = (
        choices[rng.randrange(len(choices))] for choices in (kind.stems, kind.editions, _AUDIENCES)
    )
    product = f"{stem} {edition}".strip()
    if kind.product_type == "azure":
        return metered(product)
    if kind.product_type == "online-service":
        product = f"{product} {audience}".strip()
        return add_on(product) if rng.randrange(_RARE) == 0 else subscription(product)
    return licence(product, assurance_only=kind.product_type == "sa", metric=metric_of(kind.unit))


def _steps(rng: Random, cents: int, starts: Sequence[date]) -> list[Step]:
    """The price on its first start and wherever it changes; perhaps the end of it."""
    first = rng.randrange(1, len(starts)) if len(starts) > 1 and rng.random() < LATER else 0
    last = len(starts)
    if rng.random() < GOES and first + 1 < last:
        last = rng.randrange(first + 1, len(starts))
    # Few starts are whole periods, in which much changes; many are months, in which little does.
    moves = MOVES_A_YEAR if len(starts) <= YEARS else MOVES_A_MONTH
    markup = rng.randrange(1_030, 1_260)
    steps = [_step(starts[first], cents, markup)]
    for place in range(first + 1, last):
        if rng.random() < moves:
            cents = max(1, cents * _change(rng) // 1_000)
            steps.append(_step(starts[place], cents, markup))
    if last < len(starts):
        steps.append(Step(starts[last], None))
    return steps


LATER: Final = 0.3
GOES: Final = 0.2
MOVES_A_MONTH: Final = 0.08
MOVES_A_YEAR: Final = 0.35
YEARS: Final = 12


def _change(rng: Random) -> int:
    """The new price for a thousand of the old: two in three go up, by at most a tenth; the others down."""
    return rng.randrange(1_005, 1_100) if rng.randrange(3) else rng.randrange(920, 996)


def _step(since: date, cents: int, markup: int) -> Step:
    return Step(since, Micro(cents * CENT), Micro(cents * markup // 1_000 * CENT))
