"""A wish with the dates of an enrolment and the prices of its books: the problem to solve.

The plan runs from the first day of the month on or after the day looked at to the end of the enrolment. Its
years are those of the cover (K-5); the running one, and any whose window for changes has closed, can only grow.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import lcm
from typing import TYPE_CHECKING, Literal

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.enrolment.ending import Remark
from raamwerk.core.enrolment.window import change_window
from raamwerk.core.errors import NotFound, Refused
from raamwerk.core.period import days_later
from raamwerk.core.planning.catalogue.catalogue import covered
from raamwerk.core.planning.mix.problem import (
    Coverage,
    Group,
    Need,
    Problem,
    Product,
    Tier,
    Year,
)
from raamwerk.core.pricebook.answer import answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import FactValue
    from raamwerk.core.planning.catalogue.catalogue import Catalogue
    from raamwerk.core.planning.mix.wish import Listed, Wanted, Wish
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.pricebook.unit import Unit

Source = Literal["offer", "lock", "maximum", "discount"]
"""The reseller's offer; the price locked; the book's maximum; either less the discount declared (K-3)."""

_CENT = 10_000


@dataclass(frozen=True, slots=True)
class Price:
    """What a product costs in a year: micro-euros for one unit, and where that comes from."""

    amount: int
    unit: Unit
    source: Source


@dataclass(frozen=True, slots=True)
class Setting:
    """What a wish is planned in.

    Args:
        enrolment: whose.
        terms: of its framework.
        books: its price books.
        on: the day looked at.
        last: the last day of the enrolment.
        lower_of_both: whether a lower maximum wins over a lock (O-6).
        catalogue: the publisher's table, where products name their GUID.
    """

    enrolment: Enrolment
    terms: Terms
    books: tuple[PriceBook, ...]
    on: date
    last: date
    lower_of_both: bool = True
    catalogue: Catalogue | None = None


@dataclass(frozen=True, slots=True)
class Assembled:
    """The problem, and what a person should know about it.

    Args:
        problem: to solve.
        first: the first day of month 0.
        prices: by product id and year.
        unlocked: products whose price the first order would still lock.
        remarks: prices that are not known, offers above the maximum, and the like.
    """

    problem: Problem
    first: date
    prices: dict[tuple[str, int], Price]
    unlocked: frozenset[str]
    remarks: tuple[Remark, ...]


def assembled(wish: Wish, setting: Setting) -> Assembled:
    """The problem of a wish.

    Raises:
        Refused: `mix.no-months` where the enrolment has ended, `mix.no-such-year` for a budget of another year,
            `mix.no-catalogue` where a product names a GUID and no table is given, `mix.unknown-sku`.
    """
    years, first = _years(setting)
    remarks: list[Remark] = []
    prices = _prices(wish, setting, years, remarks)
    scale = lcm(*(p.unit.months for p in prices.values()), *(p.unit.months for p in wish.products))
    covers = {each.id: _covers(each, wish, setting.catalogue) for each in wish.products}
    products = tuple(
        _product(
            each, covers[each.id], [prices.get((each.id, n)) for n in range(len(years))], scale
        )
        for each in wish.products
    )
    problem = Problem(
        years=years,
        products=products,
        groups=tuple(_group(each, years[-1].until, first) for each in wish.groups),
        scale=scale,
        switch=wish.switch * scale,
        switches={pair: cost * scale for pair, cost in wish.switches.items()},
        pool=wish.pool,
        coverage=None if wish.coverage is None else Coverage(wish.coverage),
        budgets=_budgets(wish, years, scale),
        reduction=wish.reduction,
    )
    ordered = {each.part_number for each in setting.enrolment.orders if each.locks}
    unlocked = frozenset(
        each.id for each in wish.products if each.offer is None and each.part_number not in ordered
    )
    return Assembled(problem, first, prices, unlocked, _each_once(remarks))


def _each_once(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    kept: list[Remark] = []
    for each in remarks:
        if each not in kept:
            kept.append(each)
    return tuple(kept)


def _years(setting: Setting) -> tuple[tuple[Year, ...], date]:
    """The years of the plan in months, and the day on which month 0 begins."""
    start, on, terms = setting.enrolment.start, setting.on, setting.terms
    first = first_of_month_from(max(on, start))
    until = first_of_month_from(days_later(setting.last, 1))
    if first >= until:
        raise Refused("mix.no-months", on=on.isoformat(), last=setting.last.isoformat())
    begins = [(start, True)] if start >= on else []
    for at in anniversaries(start, days_later(setting.last, 1)):
        window = change_window(at, terms.windows)
        if first_of_month_from(at) >= first and at >= on:
            open_still = window.until is not None and on < window.until
            begins.append((at, terms.reduction and open_still))
    if not begins or first_of_month_from(begins[0][0]) > first:
        begins.insert(0, (on, False))
    ends = [first_of_month_from(at) for at, _ in begins[1:]] + [until]
    years = [
        Year(_months(first, first_of_month_from(max(at, first))), _months(first, end), at, free)
        for (at, free), end in zip(begins, ends, strict=True)
    ]
    return tuple(year for year in years if year.first < year.until), first


def _months(since: date, until: date) -> int:
    return 12 * (until.year - since.year) + until.month - since.month


def _prices(
    wish: Wish, setting: Setting, years: Sequence[Year], remarks: list[Remark]
) -> dict[tuple[str, int], Price]:
    found: dict[tuple[str, int], Price] = {}
    for product in wish.products:
        for index, year in enumerate(years):
            price = price_of(product, setting, year.since, remarks)
            if price is None:
                since = {"product": product.id, "since": year.since.isoformat()}
                remarks.append(Remark("mix.no-price", since))
            else:
                found[product.id, index] = price
    return found


def price_of(product: Listed, setting: Setting, on: date, remarks: list[Remark]) -> Price | None:
    """What a product costs from a day on: the offer, or what the reseller's discount leaves of the ceiling."""
    most = ceiling(product.part_number, setting, on)
    if most is not None and (most.unit.once or most.unit.quantity != 1):
        remarks.append(Remark("mix.not-a-seat", {"product": product.id}))
        most = None
    if product.offer is None:
        return most
    offer = Price(product.offer, product.unit, "offer")
    if most and offer.amount * most.unit.months > most.amount * offer.unit.months:
        facts: dict[str, FactValue] = {
            "product": product.id,
            "offer": offer.amount,
            "maximum": most.amount,
        }
        remarks.append(Remark("mix.offer-above-maximum", facts))
    return offer


def ceiling(part_number: str | None, setting: Setting, on: date) -> Price | None:
    """The lock or the maximum of a part number on a day, less the discount declared for its product type (K-3).

    A price after the discount is in whole cents, never above what the discount leaves.
    """
    if part_number is None:
        return None
    try:
        found = answer(
            setting.books,
            part_number,
            on,
            enrolment=setting.enrolment,
            effect=setting.terms.price_effect,
            lower_of_both=setting.lower_of_both,
        )
    except NotFound:
        return None
    price = _highest(found)
    kinds = (each.entry.product_type for each in reversed(found.history))
    kind = next((each for each in kinds if each), "")
    declared = setting.enrolment.discount_on(kind, on)
    if price is None or declared is None or not declared.share:
        return price
    kept = price.amount * (1_000_000 - declared.share) // 1_000_000
    return Price(kept // _CENT * _CENT, price.unit, "discount")


def _highest(found: Answer) -> Price | None:
    """The highest price allowed: the lock or the maximum (K-2)."""
    if found.ceiling == "lock" and found.lock is not None and found.lock.price is not None:
        return Price(found.lock.price, found.lock.unit, "lock")
    if found.ceiling != "maximum" or found.known is None or found.known.entry.maximum is None:
        return None
    return Price(found.known.entry.maximum, found.known.entry.unit, "maximum")


def _product(
    listed: Listed, covers: frozenset[str], prices: Sequence[Price | None], scale: int
) -> Product:
    tiers = tuple(
        Tier(seats=tier.seats, prices=(tier.price * (scale // listed.unit.months),) * len(prices))
        for tier in listed.tiers
    )
    return Product(
        id=listed.id,
        name=listed.name,
        part_number=listed.part_number,
        kind=listed.kind,
        covers=covers,
        prices=tuple(
            None if each is None else each.amount * (scale // each.unit.months) for each in prices
        ),
        requires=listed.requires,
        base=listed.base,
        to=listed.to,
        entitlement=listed.entitlement,
        held_only=listed.held_only,
        counts=listed.counts,
        minimum=listed.minimum,
        most=listed.most,
        tiers=tiers,
    )


def _covers(listed: Listed, wish: Wish, catalogue: Catalogue | None) -> frozenset[str]:
    """The capabilities of a product: those declared, and those of its service plans in the table."""
    plans: frozenset[str] = frozenset()
    if listed.sku is not None:
        if catalogue is None:
            raise Refused("mix.no-catalogue", product=listed.id)
        if listed.sku not in catalogue.skus:
            raise Refused("mix.unknown-sku", product=listed.id, sku=listed.sku)
        plans = catalogue.skus[listed.sku].plans
    return covered(wish.capabilities, listed.covers, plans)


def _group(wanted: Wanted, months: int, first: date) -> Group:
    """The group by month; a change counts from the first day of the month on or after its own day (M-8)."""
    heads = [wanted.users] * months
    needs = [Need(0, wanted.needs)]
    for change in sorted(wanted.changes, key=lambda each: each.since):
        month = max(_months(first, first_of_month_from(change.since)), 0)
        if change.users is not None:
            heads[month:] = [change.users] * max(months - month, 0)
        if change.needs is not None and month < months:
            needs = [*(need for need in needs if need.month < month), Need(month, change.needs)]
    return Group(
        id=wanted.id,
        heads=tuple(heads),
        needs=tuple(needs),
        holds=wanted.holds,
        held=wanted.held,
        owns=wanted.owns,
    )


def _budgets(wish: Wish, years: Sequence[Year], scale: int) -> tuple[int | None, ...]:
    known = {year.since for year in years}
    for since in wish.budgets:
        if since not in known:
            listed = ", ".join(sorted(each.isoformat() for each in known))
            raise Refused("mix.no-such-year", since=since.isoformat(), known=listed)
    amounts = [wish.budgets.get(year.since) for year in years]
    return tuple(None if each is None else each * scale for each in amounts)
