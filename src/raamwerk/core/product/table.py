"""A version of the publisher's table of products and service plans, and what changed between two.

Names and short ids are reused, misspelt and change meaning (the id `SPE_F1` belongs to F3), so a product and a plan
are the same when their GUID is, and by nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A service plan in a product, as one row has it.

    Args:
        row: of the file, counted from 1; the header is row 1.
        guid: of the product, in small letters.
        string_id: of the product as written, blanks within it too.
        name: of the product.
        plan_guid: of the service plan; `plan_string_id` and `plan_name` alike.
    """

    row: int
    guid: str
    string_id: str
    name: str
    plan_guid: str
    plan_string_id: str
    plan_name: str


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A row that cannot be told for certain; it is set aside whole and used for nothing.

    Args:
        row: of the file.
        code: why; `facts` what the sentence needs.
        text: the row as it stands in the file.
    """

    row: int
    code: str
    facts: Mapping[str, FactValue]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What the table says, whatever its day.

    Args:
        plans: its rows.
        quarantined: rows that were set aside.
        duplicates: rows that say the same as one before, counted and left out.
    """

    plans: tuple[PlanRow, ...]
    quarantined: tuple[Quarantined, ...] = ()
    duplicates: int = 0

    @property
    def rows(self) -> int:
        """Every row under the header that is not empty."""
        return len(self.plans) + len(self.quarantined) + self.duplicates


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductTable(Rows):
    """A version of the table.

    Args:
        published_on: the day on which it was published.
        name: of the file.
        sha256: of its bytes.
    """

    published_on: date
    name: str
    sha256: str


@dataclass(slots=True)
class Product:
    """A product with all that a version says of it.

    Args:
        guid: by which it is known.
        names: in the order of the file; more than one where the table contradicts itself.
        string_ids: alike.
        plans: the names of each service plan, by GUID.
    """

    guid: str
    names: list[str] = field(default_factory=list)
    string_ids: list[str] = field(default_factory=list)
    plans: dict[str, list[str]] = field(default_factory=dict)


def products(table: Rows) -> Mapping[str, Product]:
    """The products of a version by GUID."""
    found: dict[str, Product] = {}
    for each in table.plans:
        product = found.setdefault(each.guid, Product(each.guid))
        _once(product.names, each.name)
        _once(product.string_ids, each.string_id)
        _once(product.plans.setdefault(each.plan_guid, []), each.plan_name)
    return found


class ChangeKind(StrEnum):
    """What changed."""

    PRODUCT_NEW = "product-new"
    PRODUCT_GONE = "product-gone"
    PRODUCT_UNCERTAIN = "product-uncertain"
    """It is in one version, and in the other a row that names it was set aside: whether it changed is not known."""
    PRODUCT_RENAMED = "product-renamed"
    STRING_ID = "string-id"
    PLAN_ADDED = "plan-added"
    PLAN_REMOVED = "plan-removed"
    PLAN_RENAMED = "plan-renamed"


@dataclass(frozen=True, slots=True)
class ProductChange:
    """One change between two versions.

    Args:
        kind: what changed.
        guid: of the product.
        name: of the product, the latest known.
        before: what was there: names, ids, or the name of a plan.
        after: what is there now.
        plan: the GUID of the service plan, of changes of one.
    """

    kind: ChangeKind
    guid: str
    name: str
    before: str = ""
    after: str = ""
    plan: str = ""


def changes(before: ProductTable, after: ProductTable) -> tuple[ProductChange, ...]:
    """What changed between two versions, by name of the product.

    A product of which a row was set aside in either version is called uncertain where it seems to come or go.
    """
    old, new = products(before), products(after)
    unsure = set_aside(before) | set_aside(after)
    found: list[ProductChange] = []
    for guid in sorted(old.keys() | new.keys()):
        held, now = old.get(guid), new.get(guid)
        if held is not None and now is not None:
            found.extend(_between(held, now, uncertain=guid in unsure))
        else:
            found.append(_came_or_went(guid, held, now, uncertain=guid in unsure))
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.guid, each.kind)))


def _came_or_went(
    guid: str, held: Product | None, now: Product | None, *, uncertain: bool
) -> ProductChange:
    there = now or held
    name = _listed(there.names) if there is not None else ""
    if uncertain:
        return ProductChange(ChangeKind.PRODUCT_UNCERTAIN, guid, name)
    kind = ChangeKind.PRODUCT_GONE if now is None else ChangeKind.PRODUCT_NEW
    return ProductChange(kind, guid, name)


def _between(held: Product, now: Product, *, uncertain: bool) -> Iterator[ProductChange]:
    name = _listed(now.names)
    if set(held.names) != set(now.names):
        yield ProductChange(ChangeKind.PRODUCT_RENAMED, now.guid, name, _listed(held.names), name)
    if set(held.string_ids) != set(now.string_ids):
        ids = _listed(held.string_ids), _listed(now.string_ids)
        yield ProductChange(ChangeKind.STRING_ID, now.guid, name, *ids)
    if uncertain and held.plans.keys() != now.plans.keys():
        yield ProductChange(ChangeKind.PRODUCT_UNCERTAIN, now.guid, name)
        return
    for plan in sorted(held.plans.keys() | now.plans.keys()):
        was, is_ = (_listed(each.plans.get(plan, [])) for each in (held, now))
        if plan not in held.plans:
            yield ProductChange(ChangeKind.PLAN_ADDED, now.guid, name, "", is_, plan)
        elif plan not in now.plans:
            yield ProductChange(ChangeKind.PLAN_REMOVED, now.guid, name, was, "", plan)
        elif set(held.plans[plan]) != set(now.plans[plan]):
            yield ProductChange(ChangeKind.PLAN_RENAMED, now.guid, name, was, is_, plan)


def contradictions(table: ProductTable) -> Mapping[str, tuple[str, ...]]:
    """Where a version contradicts itself: names that stand for several products, by name, with their GUIDs."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for each in table.plans:
        named[each.name].add(each.guid)
    return {name: tuple(sorted(guids)) for name, guids in named.items() if len(guids) > 1}


def set_aside(table: Rows) -> set[str]:
    """The GUIDs of products that a row speaks of that was set aside, as far as they can be seen in it."""
    return {str(each.facts["guid"]) for each in table.quarantined if each.facts.get("guid")}


def _once(held: list[str], value: str) -> None:
    if value not in held:
        held.append(value)


def _listed(values: list[str]) -> str:
    return " / ".join(values)
