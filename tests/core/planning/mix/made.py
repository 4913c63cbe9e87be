"""A made-up enrolment, its book and its terms, for plans with dates and prices."""

from __future__ import annotations

from typing import Any

from raamwerk.core.enrolment.enrolment import DeclaredDiscount, Enrolment, Ordered
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.planning.catalogue.catalogue import Capability
from raamwerk.core.planning.mix.assembled import Setting
from raamwerk.core.planning.mix.wish import Listed, Wanted, Wish
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, Unit
from tests.build import day, euro

E3, E5, F3, UP, YEARLY = (f"AAA-0000{n}" for n in range(1, 6))
ENDS = day("2027-05-31")


def entry(part: str, price: str | None, since: str = "2022-12-01", unit: Unit = MONTH) -> Entry:
    return Entry(part, None if price is None else euro(price), day(since), unit, "online-service")


BOOK = PriceBook(
    "gt-microsoft-2",
    "boek.csv",
    day("2022-12-01"),
    "EUR",
    (
        entry(E3, "34.20"),
        entry(E5, "50.40"),
        entry(F3, "7.10"),
        entry(F3, "7.60", "2026-06-01"),
        entry(UP, "16.20"),
        entry(YEARLY, "120.00", unit=Unit(12)),
    ),
    "0" * 64,
    "own",
)
TERMS = Terms(framework="gt-microsoft-2", since=day("2022-12-01"), until=day("2027-12-01"))


def enrolment(**more: Any) -> Enrolment:
    orders = (
        Ordered(part_number=E3, on=day("2024-06-01"), quantity=euro("600"), kind="first"),
        Ordered(part_number=F3, on=day("2024-06-01"), quantity=euro("150"), kind="first"),
    )
    known: dict[str, Any] = {
        "number": "1",
        "participant": "GM0344",
        "framework": "gt-microsoft-2",
        "start": day("2024-06-01"),
        "orders": orders,
    }
    return Enrolment(**known | more)


def discounted(percent: int) -> Enrolment:
    since = day("2024-06-01")
    declared = DeclaredDiscount(product_type="online-service", share=percent * 10_000, since=since)
    return enrolment(discounts=(declared,))


def setting(on: str, who: Enrolment | None = None, **more: Any) -> Setting:
    known: dict[str, Any] = {
        "enrolment": who or enrolment(),
        "terms": TERMS,
        "books": (BOOK,),
        "on": day(on),
        "last": ENDS,
    }
    return Setting(**known | more)


def wish(*groups: Wanted, products: tuple[Listed, ...] | None = None, **more: Any) -> Wish:
    offered = products or (
        Listed(id="E3", kind="suite", part_number=E3, covers=frozenset({"mail", "office"})),
        Listed(id="F3", kind="suite", part_number=F3, covers=frozenset({"mail"})),
    )
    capabilities = {each: Capability(id=each) for each in ("mail", "office", "phone")}
    return Wish(capabilities=capabilities, products=offered, groups=groups, **more)


def wanted(name: str, users: int, *needs: str, **more: Any) -> Wanted:
    return Wanted(id=name, users=users, needs=frozenset(needs), **more)
