"""What a user can stand on: a suite or none, the add-ons that others ask for, and the steps up within a span.

Once a frame is fixed, every further add-on is permitted or not by itself, so that only a cover is left
to choose (docs/algorithms/licence-mix.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from raamwerk.core.planning.mix.problem import BASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.planning.mix.problem import Group, Product


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A product that every user of a group gets, from a month of the plan to the end of the span."""

    product: str
    month: int


@dataclass(frozen=True, slots=True)
class Climb:
    """Users move from one base to another within a span, by a product bought in that month."""

    before: str
    after: str
    part: Part


@dataclass(frozen=True, slots=True)
class Frame:
    """A base with its steps, before the add-ons that nothing rests on.

    Args:
        base_in: the base with which the span begins; None for none.
        base_out: the base that it ends with.
        parts: what was bought for it.
        climbs: the bases left and reached within the span, with the month: users move then too.
    """

    base_in: str | None
    base_out: str | None
    parts: tuple[Part, ...]
    climbs: tuple[Climb, ...] = ()

    def held(self, month: int) -> frozenset[str]:
        """What a user has in a month, the edition that a step-up leads to included."""
        return frozenset(part.product for part in self.parts if part.month <= month)


def allowed(product: Product, group: Group) -> bool:
    """Whether a product is open to a group at all: `from-sa` only with the entitlement, `held_only` to holders."""
    if product.entitlement is not None and product.entitlement not in group.owns:
        return False
    return not product.held_only or product.id in group.holds


def stands(product: Product, held: frozenset[str]) -> bool:
    """Whether an add-on has what it goes beside; a step-up in `held` counts as the edition it leads to."""
    return not product.requires or bool(product.requires & held)


def editions(parts: frozenset[str], by_id: dict[str, Product]) -> frozenset[str]:
    """Products with the editions that step-ups among them lead to."""
    reached = (by_id[part].to for part in parts if by_id[part].kind == "step-up")
    return parts | {to for to in reached if to is not None}


def frames(
    products: Sequence[Product], group: Group, months: Sequence[int], *, step_at_once: bool
) -> Iterator[Frame]:
    """Every base with every way up within a span, and every set of add-ons that others rest on.

    Args:
        products: all of them.
        group: whose.
        months: those in which the needs change, the span's first among them.
        step_at_once: whether a step-up is open in the first month: only where a base is already held.
    """
    open_to = [each for each in products if allowed(each, group)]
    by_id = {each.id: each for each in open_to}
    for base, parts, climbs in _ways(open_to, group, months, step_at_once=step_at_once):
        bought = (*parts, *(climb.part for climb in climbs))
        out = climbs[-1].after if climbs else parts[-1].product if parts else None
        for extras in _extras(open_to, by_id, bought, months):
            yield Frame(base, out, (*bought, *extras), climbs)


def _ways(
    products: Sequence[Product], group: Group, months: Sequence[int], *, step_at_once: bool
) -> Iterator[tuple[str | None, tuple[Part, ...], tuple[Climb, ...]]]:
    """Bases, and from each the steps up in the months in which the needs change."""
    yield None, (), ()
    suites = [each for each in products if each.kind in BASES]
    for suite in suites:
        for place, month in enumerate(months):  # without a base at first, where it is a later month
            start = (Part(suite.id, month),)
            at_once = place == 0 and step_at_once and suite.id in group.holds
            later = months[place + 1 :]
            for climbs in _climbs(products, suite.id, later, months[0] if at_once else None):
                yield (None if place else suite.id), start, climbs


def _climbs(
    products: Sequence[Product], base: str, months: Sequence[int], at_once: int | None
) -> Iterator[tuple[Climb, ...]]:
    """From a base by step-ups, or by another base beside it, each at one of the months, in order.

    `at_once` is the first month of the span where a step-up may be taken in that month too.
    """
    yield ()
    if at_once is not None:
        for each in products:
            if each.kind == "step-up" and each.base == base and each.to is not None:
                climb = Climb(base, each.to, Part(each.id, at_once))
                for more in _climbs(products, each.to, months, None):
                    yield (climb, *more)
    for place, month in enumerate(months):
        for reached, name in _reached(products, base):
            climb = Climb(base, reached, Part(name, month))
            for more in _climbs(products, reached, months[place + 1 :], None):
                yield (climb, *more)


def _reached(products: Sequence[Product], base: str) -> Iterator[tuple[str, str]]:
    """The bases that can be reached from one, and by which product."""
    for each in products:
        if each.kind == "step-up" and each.base == base and each.to is not None:
            yield each.to, each.id
        elif each.kind in BASES and each.id != base:
            yield each.id, each.id


def _extras(
    products: Sequence[Product],
    by_id: dict[str, Product],
    parts: tuple[Part, ...],
    months: Sequence[int],
) -> Iterator[tuple[Part, ...]]:
    """Every set of add-ons on which others rest, each from one of the months, that stands on the base."""
    asked = {name for each in products for name in each.requires}
    under = [each for each in products if each.kind == "add-on" and each.id in asked]
    for count in range(len(under) + 1):
        for chosen in combinations(under, count):
            for starts in product(months, repeat=count):
                extras = tuple(Part(e.id, m) for e, m in zip(chosen, starts, strict=True))
                if _all_stand(extras, parts, by_id):
                    yield extras


def _all_stand(
    extras: tuple[Part, ...], parts: tuple[Part, ...], by_id: dict[str, Product]
) -> bool:
    """Whether each rests on the base or on one that does, so that none rests on itself in a circle."""
    standing, waiting = list(parts), list(extras)
    while waiting:
        firm = [each for each in waiting if _firm(each, standing, by_id)]
        if not firm:
            return False
        standing += firm
        waiting = [each for each in waiting if each not in firm]
    return True


def _firm(part: Part, standing: list[Part], by_id: dict[str, Product]) -> bool:
    held = frozenset(each.product for each in standing if each.month <= part.month)
    return stands(by_id[part.product], editions(held, by_id))
