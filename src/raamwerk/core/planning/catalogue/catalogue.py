"""Products and the service plans in them, joined on GUID only, and which capability is satisfied by what.

Sets of plans are not nested: a larger suite does not hold every plan of a smaller one. So what satisfies a
need is said, never inferred from a name or a price.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from raamwerk.core.product.table import products, set_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from raamwerk.core.product.table import Rows


@dataclass(frozen=True, slots=True)
class Sku:
    """A product as the publisher's table names it.

    Args:
        id: its GUID, in lower case.
        names: every display name given to it, in the order of the table.
        string_ids: every text id given to it; two products may share one.
        plans: the GUIDs of the service plans in it.
        complete: False where a row about it could not be read, so that plans may be missing.
    """

    id: str
    names: tuple[str, ...]
    string_ids: tuple[str, ...]
    plans: frozenset[str]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The products of a table as it stood on a day.

    Args:
        skus: by GUID.
        plans: names of each service plan by GUID.
        as_of: the day of the table, where it is known.
    """

    skus: Mapping[str, Sku]
    plans: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    as_of: date | None = None

    def named(self, name: str) -> tuple[Sku, ...]:
        """The products with a display name or text id, whatever the case; several may share one."""
        folded = name.strip().casefold()
        return tuple(
            sku
            for sku in self.skus.values()
            if folded in {each.casefold() for each in (*sku.names, *sku.string_ids)}
        )

    def lacking(self, wanted: str, offered: str) -> frozenset[str]:
        """The service plans of one product that another does not hold."""
        return self.skus[wanted].plans - self.skus[offered].plans


def catalogue_of(table: Rows, as_of: date | None = None) -> Catalogue:
    """The products of the publisher's table; one that a row speaks of that was set aside is not complete.

    Args:
        table: what it says.
        as_of: the day on which it held, where that is known.
    """
    doubtful = set_aside(table)
    named: dict[str, dict[str, None]] = {}
    for each in table.plans:
        named.setdefault(each.plan_guid, {})[each.plan_string_id] = None
    skus = {
        product.guid: Sku(
            product.guid,
            tuple(product.names),
            tuple(product.string_ids),
            frozenset(product.plans),
            complete=product.guid not in doubtful,
        )
        for product in products(table).values()
    }
    return Catalogue(skus, {plan: tuple(names) for plan, names in named.items()}, as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """Something that users must be able to do.

    Args:
        id: as needs name it.
        name: for people.
        plans: the service plans each of which gives it.
        satisfied_by: other capabilities that give it too.
    """

    id: str
    name: str = ""
    plans: frozenset[str] = frozenset()
    satisfied_by: frozenset[str] = frozenset()


def covered(
    capabilities: Mapping[str, Capability], declared: Iterable[str], plans: frozenset[str]
) -> frozenset[str]:
    """The capabilities of a product: those declared, those that its plans give, and all that these satisfy.

    "Satisfied by" goes on: what satisfies mail satisfies whatever mail satisfies.
    """
    found = {*declared, *(each.id for each in capabilities.values() if each.plans & plans)}
    while True:
        more = {
            each.id
            for each in capabilities.values()
            if each.id not in found and each.satisfied_by & found
        }
        if not more:
            return frozenset(found)
        found |= more


def changed(
    before: Catalogue, after: Catalogue
) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each product in both tables whose plans differ: the plans that went, and those that came."""
    both = before.skus.keys() & after.skus.keys()
    pairs = {sku: (before.skus[sku].plans, after.skus[sku].plans) for sku in sorted(both)}
    return {sku: (old - new, new - old) for sku, (old, new) in pairs.items() if old != new}
