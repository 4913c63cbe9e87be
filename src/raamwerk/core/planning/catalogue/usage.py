"""Which licences a tenant could do without: unassigned, unused, doubled, above need; and what may go when.

A number is given only where it can be told. Names in the report are matched with the products of the
tenant itself; one that fits none of them, or two, is listed and not judged.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.planning.catalogue.catalogue import Catalogue
    from raamwerk.core.planning.catalogue.tenant import Report, Subscribed, User

IDLE_DAYS: Final = 90
"""A licence is unused when its user was not active in so many days before the report."""

_WORKLOADS: Final[Mapping[str, str]] = {
    "Exchange": "EXCHANGE",
    "OneDrive": "SHAREPOINT",
    "SharePoint": "SHAREPOINT",
    "Skype For Business": "MCO",
    "Teams": "TEAMS",
    "Yammer": "YAMMER",
}
"""How the names of service plans begin, or what they hold, that give each workload of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What a tenant does with the licences of one product.

    Args:
        licences: as subscribed.
        names: the names by which reports call it.
        deleted: of deleted users.
        idle: assigned to users without activity.
        doubled: of users who have another product with every service plan of this one.
        above_need: of active users whose workloads another product of the tenant gives, with fewer plans: an
            indication, because the report shows six workloads and nothing else.
        seen: users in the report who have it; None without a report.
    """

    licences: Subscribed
    names: tuple[str, ...]
    deleted: int = 0
    idle: int = 0
    doubled: int = 0
    above_need: int = 0
    seen: int | None = None

    @property
    def spare(self) -> int:
        """Licences that nobody would miss: what works and is not kept by a user who needs it."""
        freed = self.deleted + self.idle + self.doubled
        return max(self.licences.working - max(self.licences.consumed - freed, 0), 0)


@dataclass(frozen=True, slots=True)
class Usage:
    """A tenant's use.

    Args:
        products: in the order of the export.
        unmatched: names in the report that fit no product of the tenant, with how many users have them.
        ambiguous: names that fit several, likewise.
        idle_since: users without activity from this day on count as idle; None without a report.
    """

    products: tuple[Use, ...]
    unmatched: Mapping[str, int] = field(default_factory=dict)
    ambiguous: Mapping[str, int] = field(default_factory=dict)
    idle_since: date | None = None


@dataclass(slots=True)
class _Counted:
    """How many users of each product count as what."""

    deleted: Counter[str] = field(default_factory=Counter)
    idle: Counter[str] = field(default_factory=Counter)
    doubled: Counter[str] = field(default_factory=Counter)
    above_need: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)


def usage(
    subscribed: Sequence[Subscribed],
    catalogue: Catalogue | None = None,
    report: Report | None = None,
    *,
    idle_days: int = IDLE_DAYS,
) -> Usage:
    """What a tenant does with its licences.

    Args:
        subscribed: its products.
        catalogue: gives display names and, where the export has none, service plans.
        report: its users; without it only what is unassigned can be told.
        idle_days: as `IDLE_DAYS`.
    """
    names = {each.sku: _names(each, catalogue) for each in subscribed}
    if report is None or report.refreshed_on is None:
        return Usage(tuple(Use(licences=each, names=names[each.sku]) for each in subscribed))
    since = days_later(report.refreshed_on, -idle_days)
    by_name = _by_name(names)
    counted, unmatched, ambiguous = _Counted(), Counter[str](), Counter[str]()
    plans = {each.sku: _plans(each, catalogue) for each in subscribed}
    workloads = {sku: _workloads(found, catalogue) for sku, found in plans.items()}
    for user in report.users:
        has = []
        for name in user.products:
            fits = by_name.get(name.strip().casefold(), ())
            if len(fits) == 1:
                has.append(fits[0])
            else:
                (ambiguous if fits else unmatched)[name] += 1
        _count(counted, user, has, plans=plans, workloads=workloads, since=since)
    return Usage(
        tuple(_use(each, names[each.sku], counted) for each in subscribed),
        dict(unmatched),
        dict(ambiguous),
        since,
    )


def _use(licences: Subscribed, names: tuple[str, ...], counted: _Counted) -> Use:
    sku = licences.sku
    return Use(
        licences=licences,
        names=names,
        deleted=counted.deleted[sku],
        idle=counted.idle[sku],
        doubled=counted.doubled[sku],
        above_need=counted.above_need[sku],
        seen=counted.seen[sku],
    )


def _names(licences: Subscribed, catalogue: Catalogue | None) -> tuple[str, ...]:
    known = catalogue.skus.get(licences.sku) if catalogue else None
    return (*(known.names if known else ()), licences.string_id)


def _plans(licences: Subscribed, catalogue: Catalogue | None) -> frozenset[str]:
    known = catalogue.skus.get(licences.sku) if catalogue else None
    return licences.plans or (known.plans if known else frozenset())


def _by_name(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for sku, said in names.items():
        for name in {each.strip().casefold() for each in said}:
            found[name] = (*found.get(name, ()), sku)
    return found


def _workloads(plans: frozenset[str], catalogue: Catalogue | None) -> frozenset[str] | None:
    """The workloads that plans give by their names; None where the names are not known."""
    if catalogue is None or not plans or not plans <= catalogue.plans.keys():
        return None
    names = [name for plan in plans for name in catalogue.plans[plan]]
    return frozenset(
        workload
        for workload, word in _WORKLOADS.items()
        if any(word in name.upper() and "FOUNDATION" not in name.upper() for name in names)
    )


def _count(
    counted: _Counted,
    user: User,
    has: list[str],
    *,
    plans: Mapping[str, frozenset[str]],
    workloads: Mapping[str, frozenset[str] | None],
    since: date,
) -> None:
    """Count each licence of a user once, as the first of: deleted, idle, doubled, above need."""
    counted.seen.update(has)
    if user.deleted:
        counted.deleted.update(has)
    elif user.idle(since):
        counted.idle.update(has)
    else:
        twice = _doubled(has, plans)
        counted.doubled.update(twice)
        used = frozenset(name for name, on in user.last.items() if on >= since)
        kept = [sku for sku in has if sku not in twice]
        counted.above_need.update(sku for sku in kept if _above(sku, used, plans, workloads))


def _doubled(has: list[str], plans: Mapping[str, frozenset[str]]) -> list[str]:
    """The products of a user of which another that is kept holds every plan; of two equal ones, the later."""
    twice: list[str] = []
    for place, sku in enumerate(has):
        for other_place, other in enumerate(has):
            if other in twice or other == sku or not plans[sku]:
                continue
            smaller = plans[sku] < plans[other]
            same = plans[sku] == plans[other] and other_place < place
            if smaller or same:
                twice.append(sku)
                break
    return twice


def _above(
    sku: str,
    used: frozenset[str],
    plans: Mapping[str, frozenset[str]],
    workloads: Mapping[str, frozenset[str] | None],
) -> bool:
    """Whether another product of the tenant gives every workload used, with fewer plans."""
    own = workloads[sku]
    if own is None or not used & own:
        return False
    return any(
        given is not None and used & own <= given and plans[other] < plans[sku]
        for other, given in workloads.items()
        if other != sku
    )
