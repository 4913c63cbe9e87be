"""Made-up enrolments: the running example of the documentation, and any number of others.

Participants bear the names and codes of municipalities; their numbers, resellers, orders and discounts are made up,
and each name says so.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from raamwerk.core.enrolment.enrolment import DeclaredDiscount, Enrolment, Ordered
from raamwerk.core.money import Micro, amount
from raamwerk.core.period import days_later, months_later
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.samples.book import FRAMEWORK
from raamwerk.samples.chance import chance, some
from raamwerk.samples.known import E3, E5, F3
from raamwerk.samples.municipality import MUNICIPALITIES

if TYPE_CHECKING:
    from random import Random

    from raamwerk.core.pricebook.entry import PriceBook

MADE_UP: Final = "(verzonnen)"


class MadeUpReseller(NamedTuple):
    """A reseller that does not exist: id, name, KvK number."""

    id: str
    name: str
    kvk: str

    @property
    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """How an invoice names it."""
        return (("0106", self.kvk), ("VAT", f"NL{self.kvk}9B01"))


RESELLERS: Final = (
    MadeUpReseller("lsp-voorbeeld", f"Voorbeeld Licenties B.V. {MADE_UP}", "88888888"),
    MadeUpReseller("lsp-ander", f"Andere Licenties B.V. {MADE_UP}", "77777777"),
    MadeUpReseller("lsp-derde", f"Derde Softwarehuis N.V. {MADE_UP}", "66666666"),
)


class Start(NamedTuple):
    """When an enrolment began, when it joined the framework if it ran before, and whether it outlives it (O-1)."""

    on: date
    joined_on: date | None = None
    outlives: bool = False


STARTS: Final = (
    Start(date(2022, 12, 1)),
    Start(date(2023, 1, 1), outlives=True),
    Start(date(2023, 6, 1)),
    Start(date(2024, 1, 1), outlives=True),
    Start(date(2024, 2, 29)),
    Start(date(2024, 3, 15)),
    Start(date(2021, 6, 1), joined_on=date(2024, 3, 15)),
    Start(date(2020, 9, 1), joined_on=date(2023, 7, 4)),
    Start(date(2024, 9, 15)),
)
"""Spread over the year; some began under the framework before, one on a leap day, two run past its end (O-2)."""

STAFF: Final = 120
"""Inhabitants for one workplace, roughly."""
_NUMBER: Final = 8_500_001
_DISCOUNTS: Final = ("online-service", "on-premises", "sce")


def running_example() -> Enrolment:
    """The enrolment of the documentation's example: 600 users of M365 E3, an anniversary on 1 June, 3 % promised.

    Its participant does not exist. It began in 2021 and joined in 2024; terms and locks of domain.md's scenarios
    1, 12 and 14 follow from it.
    """
    reseller = RESELLERS[0]
    return Enrolment(
        number=str(_NUMBER),
        participant="GM9999",
        participant_name=f"Gemeente Voorbeeldstad {MADE_UP}",
        participant_identifiers=(("0106", "99999999"), ("0190", "00000003999999990000")),
        reseller=reseller.id,
        reseller_name=reseller.name,
        reseller_identifiers=reseller.identifiers,
        framework=FRAMEWORK,
        start=date(2021, 6, 1),
        joined_on=date(2024, 3, 15),
        headcount=812,
        payment_days=30,
        statements=(date(2025, 4, 14),),
        orders=_ORDERS,
        discounts=(
            DeclaredDiscount(product_type="online-service", share=30_000, since=date(2024, 6, 1)),
            DeclaredDiscount(product_type="on-premises", share=15_000, since=date(2024, 6, 1)),
        ),
    )


_FIRST_ORDER: Final = {
    E3: 600,
    E5: 40,
    F3: 150,
    "AAA-00007": 40,
    "AAA-00008": 25,
    "AAA-00009": 80,
    "AAA-00013": 60,
    "BAA-00101": 96,
    "BAA-00104": 220,
    "CAA-00201": 64,
}
"""How many of what, filed in the window before the first anniversary under the framework."""

_ORDERS: Final = (
    *(
        Ordered(
            part_number=part,
            on=date(2024, 4, 20),
            usage_on=date(2024, 6, 1),
            quantity=amount(quantity),
            kind="first",
            price_source="FRAMEWORK_MAX",
        )
        for part, quantity in _FIRST_ORDER.items()
    ),
    Ordered(
        part_number=E3,
        on=date(2025, 7, 1),
        usage_on=date(2025, 9, 10),
        quantity=amount(25),
        kind="reservation",
    ),
)


def enrolments(seed: int, count: int, book: PriceBook) -> tuple[Enrolment, ...]:
    """So many enrolments with orders from a book, their starts spread over the framework.

    Args:
        seed: the same seed, count and book give the same enrolments.
        count: how many; municipalities come back after thirteen, with another enrolment.
        book: whose products they ordered when they began.
    """
    parts = sorted({entry.part_number for entry in book.entries})
    return tuple(_enrolment(seed, index, book, parts) for index in range(count))


def _enrolment(seed: int, index: int, book: PriceBook, parts: list[str]) -> Enrolment:
    rng = chance(seed, "enrolment", index)
    who = MUNICIPALITIES[index % len(MUNICIPALITIES)]
    start = STARTS[rng.randrange(len(STARTS))]
    reseller = RESELLERS[rng.randrange(len(RESELLERS))]
    headcount = max(30, who.inhabitants // STAFF)
    return Enrolment(
        number=str(_NUMBER + 1 + index),
        participant=who.id,
        participant_name=f"Gemeente {who.name} {MADE_UP}",
        participant_identifiers=identifiers(who.code),
        reseller=reseller.id,
        reseller_name=reseller.name,
        reseller_identifiers=reseller.identifiers,
        framework=FRAMEWORK,
        start=start.on,
        joined_on=start.joined_on,
        headcount=headcount,
        payment_days=rng.choice((None, 30, 45)),
        orders=_orders(rng, _terms_from(start), headcount, book, parts),
        discounts=discounts(rng, start.on),
    )


def identifiers(code: str) -> tuple[tuple[str, str], ...]:
    """A KvK number that is plainly made up, and the OIN that would follow from it, for a code of four digits."""
    kvk = f"9999{code}"
    return (("0106", kvk), ("0190", f"00000003{kvk}0000"))


def _terms_from(start: Start) -> date:
    """The day from which the framework's terms hold: the start, or the anniversary after joining (F-8)."""
    if start.joined_on is None:
        return start.on
    years = start.joined_on.year - start.on.year
    same_year = months_later(start.on, 12 * years)
    return same_year if same_year >= start.joined_on else months_later(start.on, 12 * (years + 1))


def _orders(
    rng: Random, since: date, headcount: int, book: PriceBook, parts: list[str]
) -> tuple[Ordered, ...]:
    """A first order of the suite and some more; a quarter of them grow later."""
    chosen = dict.fromkeys((E3, F3, *some(rng, parts, 12)))
    orders: list[Ordered] = []
    for part in chosen:
        entry = price_in_force((book,), part, since)
        if entry is None or entry.maximum is None:
            continue
        quantity = headcount * rng.randrange(5, 70) // 100 * 2 + 10
        orders.append(_order(part, since, quantity, "first"))
        if rng.randrange(4) == 0:
            later = days_later(since, rng.randrange(40, 300))
            orders.append(_order(part, later, rng.randrange(2, 20) * 2, "true_up"))
    return tuple(orders)


def _order(part: str, on: date, quantity: int, kind: str) -> Ordered:
    return Ordered(
        part_number=part,
        on=on,
        quantity=Micro(quantity * 1_000_000),
        kind=kind,  # type: ignore[arg-type]  # one of two that are kinds of order
    )


def discounts(rng: Random, since: date) -> tuple[DeclaredDiscount, ...]:
    """What a reseller promised from a day on, for some of the types of product."""
    return tuple(
        DeclaredDiscount(product_type=kind, share=rng.randrange(5, 45) * 1_000, since=since)
        for kind in _DISCOUNTS
        if rng.randrange(3)
    )
