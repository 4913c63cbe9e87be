"""An enrolment under a framework: who, since when, what was ordered, and which prices were agreed.

Everything here is as registered; what follows from it (the end, the windows, the locks' days) is computed by
the modules beside this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.period import in_force
from raamwerk.core.pricebook.unit import MONTH

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.money import Micro
    from raamwerk.core.pricebook.unit import Unit

EnrolmentKind = Literal["EE", "EAS", "SCE"]
"""Enterprise Enrolment, its subscription variant, Server and Cloud Enrolment (domain.md 4.1, 4.6)."""

OrderKind = Literal[
    "first", "true_up", "reservation", "step_up", "add_on", "from_sa", "renewal", "true_down"
]
"""Why something was ordered (M-6, M-9, M-13, M-14); `true_down` says how many went."""

ONE_OFF: Final = "ONE_OFF"
"""The price source of a one-off price (M-11): it never creates a lock."""

Identifiers = tuple[tuple[str, str], ...]
"""(scheme, value) pairs as documents name them: `0106` is KvK, `0190` is OIN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A line of an order that was placed, or of a reservation that was made.

    Args:
        part_number: as text, `AAA-00001`.
        on: the day of the order or reservation.
        quantity: in millionths of a unit, never negative: a `true_down` holds how many went.
        kind: why it was ordered.
        usage_on: the first day of use, where it differs from `on`.
        unit_price: what was agreed for one `unit`, in micro-euros.
        unit: what that price covers.
        price_source: where the price came from: FRAMEWORK_MAX, CPS, FPT, LIST_MONTH(yyyy-mm), ONE_OFF
            or AZURE_METER (M-11).
        base: the part number that a step-up, add-on or licence from Software Assurance builds on (M-13, M-14).
        full: the part number that a step-up and its base become at the next anniversary (M-13).
        order: the number of the order that it was a line of, where it is known.
    """

    part_number: str
    on: date
    quantity: Micro | None = None
    kind: OrderKind = "true_up"
    usage_on: date | None = None
    unit_price: Micro | None = None
    unit: Unit = MONTH
    price_source: str | None = None
    base: str | None = None
    full: str | None = None
    order: str | None = None

    @property
    def locks(self) -> bool:
        """Whether this order can fix the price of its part number (M-11)."""
        return self.kind != "true_down" and self.price_source != ONE_OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDiscount:
    """A discount that the reseller declared on the maximum, for one product type (F-13, K-3).

    `share` is a ratio in millionths, so that no float comes near a price: 3 % is 30,000.
    """

    product_type: str
    share: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPrice:
    """A price that a customer price sheet registers for a part number (M-12).

    A supplement with a later `since` replaces it.
    """

    part_number: str
    since: date
    price: Micro
    unit: Unit = MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Reseller:
    """The reseller from a day on; an enrolment has one at a time, a change is an event (O-13)."""

    since: date
    id: str
    name: str | None = None
    identifiers: Identifiers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """An enrolment as registered.

    Args:
        number: the publisher's number of the enrolment.
        kind: EE, EAS or SCE.
        participant: the id of the participant, as `GM0344`.
        participant_name: as it signs.
        reseller: the id of the reseller at the start; later ones are in `later_resellers`.
        reseller_name: as it signs.
        framework: the id of the framework that it runs under.
        start: the day it took effect: data, not the day of a signature (M-3). Anniversaries count from it.
        registered_end: the last day according to the contract itself, if entered; it wins over a reading (O-1).
        joined_on: the day of signature under the framework (F-8), when the enrolment ran before.
        headcount: persons with a workplace, never full-time equivalents (F-4).
        payment_days: days to pay that were agreed (L-6).
        statements: the days on which an update statement (nothing changed) was filed (M-6).
        formerly: ids of participants that merged into this one (O-14): it inherits their documents.
    """

    number: str
    participant: str
    framework: str
    start: date
    kind: EnrolmentKind = "EE"
    participant_name: str | None = None
    participant_identifiers: Identifiers = ()
    formerly: tuple[str, ...] = ()
    reseller: str | None = None
    reseller_name: str | None = None
    reseller_identifiers: Identifiers = ()
    later_resellers: tuple[Reseller, ...] = ()
    registered_end: date | None = None
    joined_on: date | None = None
    headcount: int | None = None
    payment_days: int | None = None
    orders: tuple[Ordered, ...] = ()
    statements: tuple[date, ...] = ()
    discounts: tuple[DeclaredDiscount, ...] = ()
    locks: tuple[RegisteredPrice, ...] = ()

    def reseller_on(self, on: date) -> Reseller | None:
        """Who the reseller is on a day; None where none is registered (O-13)."""
        later = in_force(self.later_resellers, on)
        if later or self.reseller is None:
            return later
        return Reseller(
            since=self.start,
            id=self.reseller,
            name=self.reseller_name,
            identifiers=self.reseller_identifiers,
        )

    def price_ordered(self, part_number: str, on: date) -> Ordered | None:
        """The latest order of a part number up to a day that registers its price, if any."""
        priced = (
            each
            for each in self.orders
            if each.part_number == part_number and each.unit_price is not None and each.on <= on
        )
        return max(priced, key=lambda each: each.on, default=None)

    def discount_on(self, product_type: str, on: date) -> DeclaredDiscount | None:
        """The discount declared for a product type on a day, if any (K-3)."""
        return in_force((d for d in self.discounts if d.product_type == product_type), on)

    def registered_price(self, part_number: str, on: date) -> RegisteredPrice | None:
        """The price that the customer price sheet registers for a part number on a day, if any."""
        return in_force((lock for lock in self.locks if lock.part_number == part_number), on)
