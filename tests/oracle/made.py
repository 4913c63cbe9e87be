"""Made-up books, enrolments and documents that are nasty on purpose.

One maker serves two callers: Hypothesis, which can shrink what it finds, and a seeded generator for
bulk. Both only answer two questions: which of these, and what whole number between these two.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    OrderKind,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

MILLION: Final = 1_000_000
PARTS: Final = ("AAA-00001", "AAA-00002", "0BB-00003", "CCC-12345", "9DD-00005", "EEE-00006")
ELSEWHERE: Final = "ZZZ-99999"
TYPES: Final = ("online-service", "on-premises", "sa", "azure", "service", "surcharge", None)
FAMILIES: Final = ("M365 E3", "M365 E5", "Windows Server", None)
UNITS: Final = (Unit(1), Unit(12), Unit(3), Unit(0), Unit(0, 2), Unit(1, 100), Unit(36))
UNIT_WORDS: Final = ("MON", "ANN", "month", "year", "once", "3 months", "36 months", "C62", "EA")
EUROS: Final = ("34.20", "410.40", "33.80", "35.00", "0.01", "0.000001", "100.00", "99.999999", "0")
STARTS: Final = (
    "2022-12-01", "2023-06-01", "2024-02-29", "2021-06-15", "2023-01-31", "2024-03-15",
    "2027-01-01", "2020-02-29", "2022-12-15", "2027-03-15", "2025-09-01", "2019-06-01",
)  # fmt: skip
CUTS: Final = (
    "2019-02-01", "2022-11-30", "2022-12-01", "2023-06-01", "2023-12-01", "2024-02-28",
    "2024-02-29", "2024-12-01", "2025-02-28", "2025-06-01", "2025-12-01", "2026-05-31",
    "2026-06-01", "2026-12-01", "2027-05-31", "2027-11-30", "2027-12-01", "2018-01-01",
)  # fmt: skip
NEAR: Final = (0, 0, 0, 1, -1, 29, 30, 31, 59, 60, 61, -29, -30, -31, -59, -60, -61, 183, 365)
BUYER: Final = ("0106", "11111111")
SELLER: Final = ("0106", "22222222")


class Chooser(Protocol):
    """Answers the maker's two questions."""

    def one_of(self, choices: Sequence[T]) -> T: ...

    def between(self, least: int, most: int) -> int: ...


def maybe(choose: Chooser, value: T, *, out_of: int = 3) -> T | None:
    """The value, and once in so many times nothing."""
    return value if choose.between(1, out_of) > 1 else None


def near(choose: Chooser, day: date) -> date:
    return day + timedelta(days=choose.one_of(NEAR))


def cut(choose: Chooser) -> date:
    return date.fromisoformat(choose.one_of(CUTS))


def books_of(choose: Chooser, framework: str) -> tuple[PriceBook, ...]:
    types = {part: (choose.one_of(TYPES), choose.one_of(FAMILIES)) for part in PARTS}
    return tuple(_book(choose, framework, number, types) for number in range(choose.between(1, 2)))


def _book(
    choose: Chooser, framework: str, number: int, types: dict[str, tuple[str | None, str | None]]
) -> PriceBook:
    entries = {}
    for row in range(choose.between(1, 10)):
        part, since = choose.one_of(PARTS), cut(choose)
        for_some = choose.between(0, 9) == 0
        maximum = Micro(micro(choose.one_of(EUROS)))
        entries[part, since, for_some] = Entry(
            part_number=part,
            maximum=maybe(choose, maximum, out_of=9),
            since=since,
            unit=choose.one_of(UNITS),
            product_type=types[part][0],
            family=types[part][1],
            name=part,
            list_price=maybe(choose, Micro(maximum + 4_800_000)),
            row=row,
            quantity_from=250 if for_some else choose.one_of((None, 1)),
        )
    return PriceBook(
        framework=framework,
        name=f"book {number}",
        published_at=date(2018, 1, 1 + number),
        currency="EUR",
        entries=tuple(entries.values()),
        sha256=str(number) * 64,
        profile="made up",
    )


def enrolment_of(choose: Chooser, framework: str) -> Enrolment:
    start = date.fromisoformat(choose.one_of(STARTS))
    orders = tuple(_ordered(choose, start) for _ in range(choose.between(0, 6)))
    locks = {
        (part, since): RegisteredPrice(
            part_number=part,
            since=since,
            price=Micro(micro(choose.one_of(EUROS))),
            unit=choose.one_of(UNITS),
        )
        for part, since in (
            (choose.one_of(PARTS), cut(choose)) for _ in range(choose.between(0, 2))
        )
    }
    declared = {
        (kind, since): DeclaredDiscount(
            product_type=kind, share=choose.one_of((30_000, 0, 125_000, 333_333)), since=since
        )
        for kind, since in (
            (choose.one_of(TYPES[:5]), cut(choose)) for _ in range(choose.between(0, 2))
        )
        if kind is not None
    }
    joined = start + timedelta(days=choose.between(0, 800))
    return Enrolment(
        number="7001234",
        participant="GM0001",
        framework=framework,
        start=start,
        participant_identifiers=choose.one_of(((), (BUYER,), (BUYER, ("0190", "1" * 20)))),
        reseller="lsp",
        reseller_identifiers=choose.one_of(((), (SELLER,))),
        later_resellers=choose.one_of(
            ((), (Reseller(since=cut(choose), id="lsp-2", identifiers=(("0106", "33333333"),)),))
        ),
        registered_end=choose.one_of((None, None, None, date(2027, 5, 31), date(2026, 6, 30))),
        joined_on=choose.one_of((None, None, joined)),
        headcount=choose.one_of((None, 412, 249, 250, 140)),
        payment_days=choose.one_of((None, 30, 45)),
        orders=orders,
        discounts=tuple(declared.values()),
        locks=tuple(locks.values()),
    )


def _ordered(choose: Chooser, start: date) -> Ordered:
    on = start + timedelta(days=choose.between(0, 1200))
    kinds: tuple[OrderKind, ...] = ("first", "true_up", "reservation", "step_up", "true_down")
    usage = on + timedelta(days=choose.between(0, 200))
    return Ordered(
        part_number=choose.one_of(PARTS),
        on=on,
        quantity=maybe(choose, Micro(choose.one_of((1, 50, 371, 600)) * MILLION), out_of=12),
        kind=choose.one_of(kinds),
        usage_on=maybe(choose, usage),
        unit_price=choose.one_of((None, Micro(micro(choose.one_of(EUROS))))),
        unit=choose.one_of(UNITS),
        price_source=choose.one_of((None, None, "CPS", "ONE_OFF")),
    )


def micro(euros: str) -> int:
    return int(Decimal(euros) * MILLION)
