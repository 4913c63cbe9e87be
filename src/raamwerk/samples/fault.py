"""A fault: one thing wrong in a document that is otherwise right, and what a check must find of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import decimal
from raamwerk.core.rule import Sentence
from raamwerk.samples.draft import UNKNOWN, Draft, DraftLine, Findings
from raamwerk.samples.shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from fractions import Fraction
    from random import Random

    from raamwerk.core.checking.document import DocumentKind
    from raamwerk.samples.market import Market, Priced

CENT: Final = 10_000
PENNY: Final = Decimal("0.01")

OUT_OF_BOOK: Final[Findings] = {
    "price.above-maximum": UNKNOWN,
    "price.no-maximum": UNKNOWN,
    "price.volume-dependent": UNKNOWN,
    "product.outside-framework": UNKNOWN,
}
"""What cannot be told of a part number that no book knows: neither its maximum nor whether it belongs at all."""


@dataclass(frozen=True, slots=True)
class Case:
    """A right document that a fault goes into.

    Args:
        draft: the document, changed in place.
        market: whose it is.
        rng: decides what is open.
        earlier: documents made before it, for faults that take two.
    """

    draft: Draft
    market: Market
    rng: Random
    earlier: Sequence[Draft] = ()

    @property
    def issued_on(self) -> date:
        """The date of the document."""
        found: date = self.draft.header["issued_on"]
        return found

    def lines(self, suits: Callable[[DraftLine], bool]) -> list[int]:
        """The places of lines that suit, the first line left out: it speaks for the document."""
        return [place for place, line in enumerate(self.draft.lines) if place and suits(line)]

    @property
    def unlisted(self) -> Findings:
        """What cannot be told of a line whose part number, and so its product type, is not known on its day."""
        promises = {"price.discount-not-kept": UNKNOWN} if self.market.enrolment.discounts else {}
        return {**OUT_OF_BOOK, **promises}

    def pick(self, suits: Callable[[DraftLine], bool]) -> DraftLine | None:
        """One of the lines that suit, noted as the faulty one."""
        places = self.lines(suits)
        if not places:
            return None
        self.draft.at = self.rng.choice(places)
        return self.draft.lines[self.draft.at]

    def put(self, line: DraftLine) -> None:
        """One line more, noted as the faulty one."""
        self.draft.at = len(self.draft.lines)
        self.draft.lines.append(line)

    def part(self, parts: Sequence[str], suits: Callable[[Priced], bool], on: date) -> str | None:
        """A part number that suits on a day and is on no line yet."""
        there = {line.part_number for line in self.draft.lines}
        places = sorted(set(parts) - there)
        found = [part for part in places if suits(self.market.priced(part, on))]
        return self.rng.choice(found) if found else None

    def line(self, part: str, on: date, quantity: int = 24, shape: Shape = Shape.YEAR) -> DraftLine:
        """A right line for a part number on a price date, without a period."""
        return shaped(part, self.market.priced(part, on), quantity, shape)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can be wrong.

    Args:
        id: of the fault.
        rule: the id of the rule that is to find it; other rules may have something to say too.
        kind: of document that it goes into.
        said: what is wrong, for a person.
        plant: puts it in; False where this document or enrolment offers no place for it.
    """

    id: str
    rule: str
    kind: DocumentKind
    said: Sentence
    plant: Callable[[Case], bool]


def fault(  # noqa: PLR0917 - a row of the tables of faults
    fault_id: str,
    rule: str,
    kind: DocumentKind,
    nl: str,
    en: str,
    plant: Callable[[Case], bool],
) -> Fault:
    """A row of a table of faults."""
    return Fault(fault_id, rule, kind, Sentence(nl=nl, en=en), plant)


def just_above(bound: Fraction, line: DraftLine) -> Decimal:
    """The least price in whole cents that is above a bound, over what the line's price covers.

    Args:
        bound: micro-euros for one unit-month.
        line: whose months and base quantity count.
    """
    whole = bound * line.per * (line.months or 1)
    return decimal((int(whole / CENT) + 1) * CENT)


def periodic(line: DraftLine) -> bool:
    """Whether it is a line of goods that are paid for a period."""
    priced = line.priced
    return line.role == "goods" and priced is not None and not priced.entry.unit.once


def online(line: DraftLine) -> bool:
    """Whether it is a line of an online service."""
    priced = line.priced
    return priced is not None and priced.entry.product_type == "online-service"
