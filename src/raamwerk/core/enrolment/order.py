"""An order in the register: what is asked for, and its life from a first sketch to the invoice (domain.md 9).

Only an order that was sent counts for the licence position; one that was withdrawn or refused never did.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.enrolment import Ordered
from raamwerk.core.life import Life, Step
from raamwerk.core.pricebook.unit import MONTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.enrolment.enrolment import OrderKind
    from raamwerk.core.errors import FactValue
    from raamwerk.core.money import Micro
    from raamwerk.core.pricebook.unit import Unit


class OrderState(StrEnum):
    """How far an order is."""

    DRAFT = "draft"
    VALIDATED = "validated"
    """Held against the windows and the rules."""
    APPROVED = "approved"
    """By somebody who has the mandate."""
    SENT = "sent"
    """To the reseller; from now on it counts."""
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    INVOICED = "invoiced"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    """By the reseller or the publisher: it never counted."""


_S: Final = OrderState
LIFE: Final = Life(
    "order",
    _S.DRAFT,
    {
        _S.DRAFT: frozenset({_S.VALIDATED, _S.WITHDRAWN}),
        _S.VALIDATED: frozenset({_S.APPROVED, _S.WITHDRAWN}),
        _S.APPROVED: frozenset({_S.SENT, _S.WITHDRAWN}),
        _S.SENT: frozenset({_S.CONFIRMED, _S.REFUSED}),
        _S.CONFIRMED: frozenset({_S.DELIVERED, _S.REFUSED}),
        _S.DELIVERED: frozenset({_S.INVOICED}),
        _S.INVOICED: frozenset({_S.CLOSED}),
        _S.CLOSED: frozenset(),
        _S.WITHDRAWN: frozenset(),
        _S.REFUSED: frozenset(),
    },
    reasoned=frozenset({_S.REFUSED}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line that is asked for; `Ordered` says what each value means.

    Args:
        quantity: in millionths of a unit, more than none; a reduction holds how many go.
    """

    part_number: str
    kind: OrderKind
    quantity: Micro
    usage_on: date | None = None
    unit_price: Micro | None = None
    unit: Unit = MONTH
    price_source: str | None = None
    base: str | None = None
    full: str | None = None

    def ordered(self, on: date, order: str | None = None) -> Ordered:
        """The same as a line of an order of a day."""
        return Ordered(
            part_number=self.part_number,
            on=on,
            quantity=self.quantity,
            kind=self.kind,
            usage_on=self.usage_on,
            unit_price=self.unit_price,
            unit=self.unit,
            price_source=self.price_source,
            base=self.base,
            full=self.full,
            order=order,
        )


@dataclass(frozen=True, slots=True)
class OrderStep(Step[OrderState]):
    """A state that an order reached, who brought it there, and what was overridden for it.

    Args:
        by: the e-mail address of the person.
        overridden: the codes and rules that stood in the way and were overridden, with a reason.
    """

    by: str = ""
    overridden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedOrder:
    """An order as the register keeps it.

    Args:
        enrolment: the number of the enrolment.
        number: by which the participant and the reseller name it; the enrolment has it once.
        items: what is asked for.
        steps: in the order in which they were taken.
        sent_on: the day of the order: that on which it was sent; None before that.
    """

    enrolment: str
    number: str
    items: tuple[Item, ...]
    steps: tuple[OrderStep, ...]
    sent_on: date | None = None

    @property
    def state(self) -> OrderState:
        """How far it is by now."""
        return self.steps[-1].state


@dataclass(frozen=True, slots=True)
class Barrier:
    """Why something cannot be ordered on a day, and when it can.

    Args:
        code: what stands in the way; its sentence says: not before, because, next possible on.
        facts: what the sentence needs; dates as ISO texts.
        term: the id of the framework's term.
        source: the fact it rests on, by its number (M-7).
        next_on: the first day on which it can be done, where there is one.
        item: the place of the item among those asked for, from 0; None where it is the order as a whole.
    """

    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    term: str = "order-window"
    source: str = "M-7"
    next_on: date | None = None
    item: int | None = None
