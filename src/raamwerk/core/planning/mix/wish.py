"""What a person writes down for a plan: capabilities, products, groups and rules, before prices and dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from raamwerk.core.pricebook.unit import MONTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.money import Micro
    from raamwerk.core.planning.catalogue.catalogue import Capability
    from raamwerk.core.planning.mix.problem import Kind
    from raamwerk.core.pricebook.unit import Unit


@dataclass(frozen=True, slots=True)
class ListedTier:
    """A price from a number of seats on, in micro-euros for the product's unit."""

    seats: int
    price: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A product that may be ordered.

    Args:
        covers: the capabilities declared for it.
        sku: its GUID in the publisher's table, whose service plans count too.
        part_number: in the price book.
        offer: a price of the reseller for one `unit`; the book's maximum without it.
        others: as in `problem.Product`.
    """

    id: str
    kind: Kind
    name: str = ""
    covers: frozenset[str] = frozenset()
    sku: str | None = None
    part_number: str | None = None
    offer: Micro | None = None
    unit: Unit = MONTH
    requires: frozenset[str] = frozenset()
    base: str | None = None
    to: str | None = None
    entitlement: str | None = None
    held_only: bool = False
    counts: bool = False
    minimum: int = 0
    most: int | None = None
    tiers: tuple[ListedTier, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """From a day on a group has so many users, or needs something else; None is as before."""

    since: date
    users: int | None
    needs: frozenset[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A group of users.

    Args:
        users: when the plan begins.
        needs: likewise.
        changes: later, by day.
        holds: the products that they have now, and `held` how many of each.
        owns: entitlements, for `from-sa`.
    """

    id: str
    users: int
    needs: frozenset[str]
    changes: tuple[Change, ...] = ()
    holds: frozenset[str] = frozenset()
    held: int = 0
    owns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Everything in the file.

    Args:
        switch, switches: micro-euros a user moved, in general and by (from, to).
        coverage, reduction: shares in millionths; None where the plan has no such rule.
        budgets: amounts by the first day of the year they are for.
    """

    capabilities: Mapping[str, Capability]
    products: tuple[Listed, ...]
    groups: tuple[Wanted, ...]
    switch: int = 0
    switches: Mapping[tuple[str, str], int] = field(default_factory=dict)
    pool: bool = True
    coverage: int | None = None
    reduction: int | None = None
    budgets: Mapping[date, int] = field(default_factory=dict)
