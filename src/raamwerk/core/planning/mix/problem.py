"""What is asked: groups of users with needs, products that cover them, years, and the rules that couple groups.

Cover holds per user: every user of a group gets one bundle, a base suite (or none) with add-ons that
together cover all the group needs. Counting licences a service plan instead would let one user hold
a plan twice and another not at all (docs/algorithms/licence-mix.md).

Amounts of money are integers of `1/scale` micro-euros a seat-month, so that a price a year divides exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Kind = Literal["suite", "add-on", "step-up", "from-sa"]
"""`suite` is a base; `from-sa` a base for users with Software Assurance (M-14); `step-up` goes on a base (M-13)."""

BASES: Final = frozenset({"suite", "from-sa"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """Another price from a number of seats on (F-6): that of all seats in a year that begins with so many.

    Args:
        seats: the least number of seats of the enrolment.
        prices: a seat-month, by year, as `Product.prices`.
    """

    seats: int
    prices: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something that can be ordered a seat.

    Args:
        id: as the plan names it.
        name: for people.
        part_number: as in the price book, where it has one.
        kind: how it is bought.
        covers: the capabilities that a user has with it, whatever satisfies them already worked out.
        prices: a seat-month by year; None in a year in which it cannot be had, or not at a known price.
        requires: an add-on goes beside any one of these; empty for one that stands by itself.
        base, to: a step-up raises `base` to the edition `to` (M-13).
        entitlement: what a user must own for a `from-sa` (M-14).
        held_only: only those who have it may keep it, as a suite with Teams (P-5).
        counts: whether it counts for the coverage rule (F-5).
        minimum: from so many seats, or not at all.
        most: at most so many seats of the enrolment.
        tiers: other prices from a number of seats on.
    """

    id: str
    kind: Kind
    covers: frozenset[str]
    prices: tuple[int | None, ...]
    name: str = ""
    part_number: str | None = None
    requires: frozenset[str] = frozenset()
    base: str | None = None
    to: str | None = None
    entitlement: str | None = None
    held_only: bool = False
    counts: bool = False
    minimum: int = 0
    most: int | None = None
    tiers: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """What every user of a group must be able to do from a month of the plan on."""

    month: int
    capabilities: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Users who need the same.

    Args:
        id: its name.
        heads: users in each month of the plan.
        needs: by month; the first at month 0.
        holds: the products that its users have when the plan begins.
        held: how many seats of each of those; they stay until the first month in which quantities may fall.
        owns: entitlements of every user, for `from-sa`.
    """

    id: str
    heads: tuple[int, ...]
    needs: tuple[Need, ...]
    holds: frozenset[str] = frozenset()
    held: int = 0
    owns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Year:
    """Months of the plan with one price: an enrolment year, or what is left of the running one.

    Args:
        first: its first month, counted from the plan's first.
        until: the month after its last.
        since: the anniversary it begins with, or the plan's first day.
        reducible: whether quantities may fall at its beginning (M-10).
    """

    first: int
    until: int
    since: date
    reducible: bool = True


@dataclass(frozen=True, slots=True)
class Coverage:
    """At least so large a share of all users on a product that `counts`, as each year begins (F-5, K-11)."""

    millionths: int

    def required(self, headcount: int) -> int:
        """The least number of users: `ceil(share x headcount)`, in integers."""
        return -(-headcount * self.millionths // 1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Everything that a plan is made from.

    Args:
        years: consecutive, from month 0.
        products, groups: with different ids.
        scale: amounts are integers of 1/scale micro-euros.
        switch: what moving one user to another base costs once, for all moves that `switches` does not name.
        switches: the same by (from, to).
        pool: whether seats that one group no longer uses serve another (licences belong to the enrolment).
        coverage: the coverage rule, where there is one.
        budgets: at most so much a year of `years`; None where it has no budget.
        reduction: at an anniversary a product may fall by at most this share, in millionths; None is no limit.
    """

    years: tuple[Year, ...]
    products: tuple[Product, ...]
    groups: tuple[Group, ...]
    scale: int = 1
    switch: int = 0
    switches: Mapping[tuple[str, str], int] = field(default_factory=dict)
    pool: bool = True
    coverage: Coverage | None = None
    budgets: tuple[int | None, ...] = ()
    reduction: int | None = None

    @property
    def months(self) -> int:
        """How many months are planned."""
        return self.years[-1].until

    @property
    def coverage_years(self) -> tuple[int, ...]:
        """The years at whose beginning the coverage rule is looked at: not what is left of the running one."""
        if self.coverage is None:
            return ()
        return tuple(n for n, year in enumerate(self.years) if n or year.reducible)

    @property
    def by_id(self) -> dict[str, Product]:
        """The products by their ids."""
        return {product.id: product for product in self.products}

    def moving(self, before: str | None, after: str | None) -> int:
        """What one user's move from one base to another costs; joining or leaving a base costs nothing."""
        if before is None or after is None or before == after:
            return 0
        return self.switches.get((before, after), self.switch)
