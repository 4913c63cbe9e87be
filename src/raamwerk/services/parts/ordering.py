"""An order held against the windows of its enrolment and against the rules that judge an invoice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from raamwerk.checks import Standard
from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.checking.facts import gather
from raamwerk.core.checking.run import judge
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.ordering import barriers
from raamwerk.core.errors import Refused
from raamwerk.core.money import decimal
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import RULES
from raamwerk.formats.value import PART_NUMBER
from raamwerk.store import pricebooks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from raamwerk.core.checking.verdict import JudgedLine, Verdict
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.order import Barrier, Item
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.unit import Unit

SAID_BY_BARRIERS: Final = frozenset(
    {
        "quantity.outside-window",
        "quantity.reservation-closed",
        "quantity.reduction-above-owned",
        "step-up.above-base",
    }
)
"""Rules that say of a line what a barrier said already, with the next possible day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What an order of a day meets.

    Args:
        enrolment: the number of the enrolment.
        on: the day.
        barriers: what stands in the way by the windows and the quantities.
        lines: every line with the verdicts of the rules, the gravest first.
        verdicts: of the rules about the order as a whole.
    """

    enrolment: str
    on: date
    barriers: tuple[Barrier, ...]
    lines: tuple[JudgedLine, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def stopped(self) -> tuple[str, ...]:
        """The codes of barriers and the ids of rules that stop the order, each once."""
        found = [each.code for each in self.barriers]
        found += [verdict.rule for verdict in self.breaches]
        return tuple(dict.fromkeys(found))

    @property
    def breaches(self) -> tuple[Verdict, ...]:
        """The verdicts that stop the order; what a barrier said of the line already is left out."""
        stopped = {each.item for each in self.barriers}
        of_lines = [
            verdict
            for place, line in enumerate(self.lines)
            for verdict in line.verdicts
            if _blocks(verdict) and not (place in stopped and verdict.rule in SAID_BY_BARRIERS)
        ]
        return (*filter(_blocks, self.verdicts), *of_lines)

    @property
    def outcome(self) -> Outcome:
        """Breach where something stops it, unknown where a rule could not tell, pass otherwise."""
        if self.stopped:
            return Outcome.BREACH
        told = [v.outcome for line in self.lines for v in line.verdicts]
        told += [v.outcome for v in self.verdicts]
        return Outcome.UNKNOWN if Outcome.UNKNOWN in told else Outcome.PASS

    def without(self, overridden: Iterable[str]) -> Checked:
        """The same without what was overridden before."""
        passed = frozenset(overridden)
        return replace(
            self,
            barriers=tuple(each for each in self.barriers if each.code not in passed),
            lines=tuple(
                replace(line, verdicts=tuple(v for v in line.verdicts if v.rule not in passed))
                for line in self.lines
            ),
            verdicts=tuple(each for each in self.verdicts if each.rule not in passed),
        )


def must_say(items: Sequence[Item]) -> None:
    """Nothing, where something is asked for and each line says what and how many.

    Raises:
        Refused: `order.empty`, `order.quantity-needed` or `order.part-number`.
    """
    if not items:
        raise Refused("order.empty")
    for item in items:
        for part in (item.part_number, item.base, item.full):
            if part is not None and not PART_NUMBER.fullmatch(part):
                raise Refused("order.part-number", value=part)
        if item.quantity <= 0:
            raise Refused("order.quantity-needed", part_number=item.part_number)


def checked(enrolment: Enrolment, framework: Framework, items: Sequence[Item], on: date) -> Checked:
    """What an order of a day meets, by the register's own books and enrolment."""
    parts = {part for each in items for part in (each.part_number, each.base, each.full) if part}
    held = Standard(
        framework=framework,
        books=pricebooks.published_of(framework.id, parts),
        on=on,
        enrolment=enrolment,
    )
    batch = gather([document(enrolment, items, on, number=enrolment.number)], held.context)
    judged = judge(batch, framework, RULES)
    return Checked(
        enrolment=enrolment.number,
        on=on,
        barriers=barriers(enrolment, terms_of(framework, on), items, on),
        lines=tuple(judged.line(row) for row in range(len(items))),
        verdicts=judged.document(0).verdicts,
    )


def document(enrolment: Enrolment, items: Sequence[Item], on: date, *, number: str) -> Document:
    """An order as the document that the participant sends.

    Args:
        enrolment: for which it is.
        items: what is asked for.
        on: its date.
        number: of the order.
    """
    reseller = enrolment.reseller_on(on)
    seller = Party() if reseller is None else Party(reseller.name, reseller.identifiers)
    ours = (*enrolment.participant_identifiers, ("code", enrolment.participant))
    return Document(
        kind=DocumentKind.ORDER,
        id=number,
        source=number,
        sha256=sha256(repr((number, on, items)).encode()).hexdigest(),
        issued_on=on,
        currency="EUR",
        seller=seller,
        buyer=Party(enrolment.participant_name, ours),
        lines=_lines(items, on),
    )


def _lines(items: Sequence[Item], on: date) -> Lines:
    lines = Lines()
    for place, item in enumerate(items, start=1):
        for name, cell in _cells(item, place, on):
            getattr(lines, name).append(cell)
    return lines


def _cells(item: Item, place: int, on: date) -> Iterator[tuple[str, str | None]]:
    """A line as a document states it."""
    step_up = item.kind == "step_up"
    priced = item.unit_price is not None
    yield "number", str(place)
    yield "part_number", item.part_number
    yield "quantity", format(decimal(item.quantity), "f")
    yield "unit", _unit(item.unit) if priced else None
    yield "unit_price", None if item.unit_price is None else format(decimal(item.unit_price), "f")
    yield "price_quantity", str(item.unit.quantity) if priced else None
    yield "ordered_on", on.isoformat()
    yield "usage_on", None if item.usage_on is None else item.usage_on.isoformat()
    yield "change", item.kind
    yield "step_up_from", item.base if step_up else None
    yield "step_up_to", item.full if step_up else None
    yield "place", f"line {place}"


def _unit(unit: Unit) -> str:
    return {0: "once", 1: "month", 12: "year"}.get(unit.months, f"{unit.months} months")


def _blocks(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.BREACH and not verdict.remark
