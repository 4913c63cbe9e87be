"""The file of a licence plan (TOML): docs/licence-mix-file.md describes it, with an example.

What is absent or wrong is noted with its line and stands in as empty; a file with any problem is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast, get_args

from raamwerk.core.money import Micro
from raamwerk.core.planning.catalogue.catalogue import Capability
from raamwerk.core.planning.mix.problem import BASES, Kind
from raamwerk.core.planning.mix.wish import Change, Listed, ListedTier, Wanted, Wish
from raamwerk.core.pricebook.unit import LONGEST, Unit
from raamwerk.formats import value
from raamwerk.formats.guid import GUID, guid
from raamwerk.formats.toml.section import nearest
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from raamwerk.formats.toml.section import Section

_MOST: Final = 1_000_000
"""Users of a group; a municipality has some thousands."""
_MOST_GROUPS: Final = 400
_LISTS: Final = {
    "capability": '[{ id = "mail", name = "E-mail" }]',
    "product": '[{ id = "E3", covers = ["mail"], part-number = "AAA-00001" }]',
    "group": '[{ id = "Balie", users = 40, needs = ["mail"] }]',
    "switch": '[{ from = "E3", to = "F3", cost = 25 }]',
    "budget": "[{ since = 2026-06-01, amount = 250000 }]",
    "tier": "[{ seats = 500, price = 33.00 }]",
    "change": "[{ since = 2027-01-01, users = 45 }]",
}


def read(data: bytes, name: str) -> Wish:
    """The plan that a file asks for.

    Raises:
        Unreadable: `mix.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    capabilities = _capabilities(root)
    products = _products(root, capabilities)
    ids = {each.id: each for each in products}
    groups = _groups(root, capabilities, ids)
    main = root.table("plan", "{ switch-cost = 25 }", required=False)
    wish = Wish(
        capabilities=capabilities | _implied(groups, products, capabilities),
        products=products,
        groups=groups,
        switch=value.optional_amount(main, "switch-cost", "25") or 0 if main else 0,
        switches=_switches(root, ids),
        pool=main.flag("pool", default=True) if main else True,
        coverage=_share(main, "coverage"),
        reduction=_share(main, "reduction-at-most"),
        budgets=_budgets(root),
    )
    for section in (main, root):
        if section is not None:
            section.finish()
    root.document.refuse("mix.unreadable")
    return wish


def _budgets(root: Section) -> dict[date, int]:
    found: dict[date, int] = {}
    for section in _each(root, "budget"):
        since = value.day(section, "since")
        if since in found:
            section.report("since", "mix.twice", what=since.isoformat())
        found[since] = value.optional_amount(section, "amount", "250000", required=True) or 0
        section.finish()
    return found


def _share(main: Section | None, key: str) -> int | None:
    if main is None or main.raw(key) is None:
        return None
    return value.share(main, key, "90")


def _each(root: Section, key: str) -> tuple[Section, ...]:
    return root.tables(key, _LISTS[key])


def _capabilities(root: Section) -> dict[str, Capability]:
    found: dict[str, Capability] = {}
    sections = _each(root, "capability")
    for section in sections:
        one = Capability(
            id=value.text(section, "id", '"mail"'),
            name=value.optional_text(section, "name", '"E-mail"') or "",
            plans=frozenset(_guids(section, "plans")),
            satisfied_by=frozenset(section.texts("satisfied-by", '["mail-large"]')),
        )
        if one.id in found:
            section.report("id", "mix.twice", what=one.id)
        found[one.id] = one
        section.finish()
    for section in sections:
        _known(section, "satisfied-by", found)
    return found


def _guids(section: Section, key: str) -> list[str]:
    """Service plans by GUID; a name would not do, since names repeat."""
    found = []
    for text in section.texts(key, '["efb87545-963c-4e0d-99df-69c6916d9eb0"]'):
        if GUID.fullmatch(guid(text)):
            found.append(guid(text))
        else:
            section.report(key, "mix.not-a-guid", found=text)
    return found


def _known(section: Section, key: str, known: Collection[str]) -> frozenset[str]:
    """A list of ids, each of which must be known."""
    said = frozenset(section.texts(key, '["mail"]'))
    for text in sorted(said):
        if text not in known:
            section.report(key, "mix.unknown-id", found=text, instead=nearest(text, known))
    return said


def _needs(section: Section, known: Collection[str], *, required: bool) -> frozenset[str] | None:
    """Capabilities by id, and service plans by GUID."""
    if section.raw("needs") is None and not required:
        return None
    if section.raw("needs") is None:
        section.report(None, "toml.missing-key", key="needs", instead='["mail"]')
    said = section.texts("needs", '["mail"]')
    found = frozenset(guid(text) if GUID.fullmatch(guid(text)) else text for text in said)
    for text in sorted(found):
        if text not in known and not GUID.fullmatch(text):
            section.report("needs", "mix.unknown-id", found=text, instead=nearest(text, known))
    return found


def _implied(
    groups: tuple[Wanted, ...], products: tuple[Listed, ...], known: Collection[str]
) -> dict[str, Capability]:
    """A capability for every service plan that is needed, or covered, by its GUID alone."""
    needs = [need for group in groups for need in (group.needs, *(c.needs for c in group.changes))]
    named = frozenset().union(*(n or frozenset() for n in needs), *(p.covers for p in products))
    plans = (each for each in named if each not in known and GUID.fullmatch(each))
    return {each: Capability(id=each, plans=frozenset({each})) for each in plans}


def _products(root: Section, capabilities: Mapping[str, Capability]) -> tuple[Listed, ...]:
    sections = _each(root, "product")
    if not sections:
        root.report(None, "toml.missing-key", key="product", instead=_LISTS["product"])
    found = [_product(section, capabilities) for section in sections]
    ids = [each.id for each in found]
    bases = {each.id for each in found if each.kind in BASES}
    for section, product in zip(sections, found, strict=True):
        if ids.count(product.id) > 1:
            section.report("id", "mix.twice", what=product.id)
        _known(section, "requires", ids)
        _fits(section, product, bases)
        section.finish()
    return tuple(found)


def _product(section: Section, capabilities: Collection[str]) -> Listed:
    months = value.count(section, "months", "12", most=LONGEST)
    if months == 0:
        section.report("months", "mix.no-period")
    sku = section.text("sku", '"05e9a617-0261-4cee-bb44-138d3ef5d965"', required=False)
    if sku is not None and not GUID.fullmatch(guid(sku)):
        section.report("sku", "mix.not-a-guid", found=sku)
    number = value.part_number(section, "part-number") if "part-number" in section.values else None
    offer = value.optional_amount(section, "offer", "33.17")
    if number is None and offer is None:
        section.report(None, "mix.without-price", product=str(section.values.get("id")))
    section.raw("part-number")
    return Listed(
        id=value.text(section, "id", '"E3"'),
        kind=cast("Kind", value.choice(section, "kind", get_args(Kind), "suite")),
        name=value.optional_text(section, "name", '"M365 E3"') or "",
        covers=_covers(section, capabilities),
        sku=guid(sku) if sku else None,
        part_number=number,
        offer=offer,
        unit=Unit(months or 1),
        requires=frozenset(section.texts("requires", '["E3"]')),
        base=section.text("from", '"E3"', required=False),
        to=section.text("to", '"E5"', required=False),
        entitlement=section.text("entitlement", '"Office SA"', required=False),
        held_only=section.flag("held-only", default=False),
        counts=section.flag("counts", default=False),
        minimum=value.count(section, "minimum", "250", most=_MOST) or 0,
        most=value.count(section, "at-most", "100", most=_MOST),
        tiers=tuple(_tier(each) for each in section.tables("tier", _LISTS["tier"])),
    )


def _covers(section: Section, known: Collection[str]) -> frozenset[str]:
    said = section.texts("covers", '["mail"]')
    found = frozenset(guid(text) if GUID.fullmatch(guid(text)) else text for text in said)
    for text in sorted(found):
        if text not in known and not GUID.fullmatch(text):
            section.report("covers", "mix.unknown-id", found=text, instead=nearest(text, known))
    return found


def _tier(section: Section) -> ListedTier:
    found = ListedTier(
        value.count(section, "seats", "500", most=_MOST) or 0,
        value.optional_amount(section, "price", "33.00", required=True) or Micro(0),
    )
    section.finish()
    return found


def _fits(section: Section, product: Listed, bases: Collection[str]) -> None:
    """What a product of a kind must and may say."""
    if product.kind == "step-up":
        for key in ("from", "to"):
            if section.values.get(key) not in bases:
                said = str(section.values.get(key))
                section.report(key, "mix.not-a-base", key=key, found=said)
    elif product.base is not None or product.to is not None:
        section.report(None, "mix.only-for", key="from, to", kind="step-up")
    if (product.kind == "from-sa") != (product.entitlement is not None):
        section.report(None, "mix.only-for", key="entitlement", kind="from-sa")
    if product.kind not in BASES and (product.held_only or product.counts):
        section.report(None, "mix.only-for", key="held-only, counts", kind="suite")
    if product.kind != "add-on" and product.requires:
        section.report("requires", "mix.only-for", key="requires", kind="add-on")


def _groups(
    root: Section, capabilities: Collection[str], products: Mapping[str, Listed]
) -> tuple[Wanted, ...]:
    sections = _each(root, "group")
    if not sections:
        root.report(None, "toml.missing-key", key="group", instead=_LISTS["group"])
    if len(sections) > _MOST_GROUPS:
        root.report("group", "mix.too-many-groups", most=_MOST_GROUPS)
    found = [_group(section, capabilities, products) for section in sections]
    ids = [each.id for each in found]
    for section, group in zip(sections, found, strict=True):
        if ids.count(group.id) > 1:
            section.report("id", "mix.twice", what=group.id)
    return tuple(found)


def _group(
    section: Section, capabilities: Collection[str], products: Mapping[str, Listed]
) -> Wanted:
    users = value.count(section, "users", "40", most=_MOST)
    if users is None and "users" not in section.values:
        section.report(None, "toml.missing-key", key="users", instead="40")
    holds = _known(section, "has", products)
    bases = sorted(each for each in holds if each in products and products[each].kind in BASES)
    if len(bases) > 1:
        section.report("has", "mix.two-bases", bases=", ".join(bases))
    held = value.count(section, "has-count", "40", most=_MOST)
    found = Wanted(
        id=value.text(section, "id", '"Balie"'),
        users=users or 0,
        needs=_needs(section, capabilities, required=True) or frozenset(),
        changes=tuple(
            _change(each, capabilities) for each in section.tables("change", _LISTS["change"])
        ),
        holds=holds,
        held=(users or 0) if held is None and holds else (held or 0),
        owns=frozenset(section.texts("owns", '["Office SA"]')),
    )
    section.finish()
    return found


def _change(section: Section, capabilities: Collection[str]) -> Change:
    found = Change(
        value.day(section, "since"),
        value.count(section, "users", "45", most=_MOST),
        _needs(section, capabilities, required=False),
    )
    section.finish()
    return found


def _switches(root: Section, products: Mapping[str, Listed]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for section in _each(root, "switch"):
        ends = [value.text(section, key, '"E3"') for key in ("from", "to")]
        for key, each in zip(("from", "to"), ends, strict=True):
            if each and (each not in products or products[each].kind not in BASES):
                section.report(key, "mix.not-a-base", key=key, found=each)
        cost = value.optional_amount(section, "cost", "25", required=True)
        found[ends[0], ends[1]] = cost or 0
        section.finish()
    return found
