"""Item names and part numbers in the shapes that volume licensing uses (domain.md 5); the numbers are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

    from raamwerk.core.pricebook.unit import Unit

_DIGITS: Final = "0123456789"
_CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_ALL_DIGITS: Final = 12
"""One part number in so many is digits alone around its hyphen: what spreadsheets like to spoil."""


def subscription(product: str, *, per: str = "PerUsr") -> str:
    """The name of an online service: a monthly subscription a user, as in `M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr`."""
    return f"{product} ShrdSvr ALNG SubsVL MVL {per}"


def step_up(higher: str, lower: str) -> str:
    """The name of a step-up from one edition to a higher one."""
    return f"{higher} ShrdSvr ALNG SU MVL {lower} PerUsr"


def add_on(product: str) -> str:
    """The name of a service on top of a paid licence."""
    return f"{product} ShrdSvr ALNG SubsVL MVL EA Addon PerUsr"


def licence(product: str, *, assurance_only: bool = False, metric: str = "") -> str:
    """The name of a licence with Software Assurance, or of the assurance alone."""
    kind = "SA" if assurance_only else "LicSAPk"
    return f"{product} ALNG {kind} MVL {metric}".strip()


def metered(product: str) -> str:
    """The name of a meter of cloud use, priced for a hundred hours."""
    return f"{product} ShrdSvr ALNG MVL 100Hrs"


def metric_of(unit: Unit) -> str:
    """How a name says what is counted: two cores a pack, or one licence."""
    return "2Lic CoreLic" if unit.quantity > 1 else "1License"


def part_number(rng: Random) -> str:
    """A part number in the publisher's shape, three capitals or digits, a hyphen, five digits."""
    signs = _DIGITS if rng.randrange(_ALL_DIGITS) == 0 else _CAPITALS
    front = "".join(signs[rng.randrange(len(signs))] for _ in range(3))
    return f"{front}-{rng.randrange(100_000):05d}"


def part_numbers(rng: Random, count: int, taken: set[str]) -> list[str]:
    """So many different part numbers, none of those taken."""
    found: list[str] = []
    seen = set(taken)
    while len(found) < count:
        made = part_number(rng)
        if made not in seen:
            seen.add(made)
            found.append(made)
    return found
