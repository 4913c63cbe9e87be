"""A document that the register keeps: its original bytes by hash, and the life of its check (domain.md 9).

The statutory clock starts on the day of receipt and runs in every state (L-6).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.life import Life, Step

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.checking.document import DocumentKind
    from raamwerk.core.money import Micro


class CheckState(StrEnum):
    """How far the check of a document is."""

    RECEIVED = "received"
    FORMAT_OK = "format-ok"
    FORMAT_REFUSED = "format-refused"
    MATCHED = "matched"
    UNMATCHED = "unmatched"
    """No order or enrolment fits, or more than one does: a person decides."""
    CHECKED = "checked"
    AGREED = "agreed"
    AGREED_WITH_REMARK = "agreed-with-remark"
    DISPUTED = "disputed"
    CREDIT_EXPECTED = "credit-expected"
    RESOLVED = "resolved"
    ESCALATED = "escalated"
    PAYABLE = "payable"
    PAID = "paid"


_S: Final = CheckState
LIFE: Final = Life(
    "document",
    _S.RECEIVED,
    {
        _S.RECEIVED: frozenset({_S.FORMAT_OK, _S.FORMAT_REFUSED}),
        _S.FORMAT_OK: frozenset({_S.MATCHED, _S.UNMATCHED}),
        _S.FORMAT_REFUSED: frozenset(),
        _S.MATCHED: frozenset({_S.CHECKED}),
        _S.UNMATCHED: frozenset({_S.MATCHED}),
        _S.CHECKED: frozenset({_S.AGREED, _S.AGREED_WITH_REMARK, _S.DISPUTED}),
        _S.AGREED: frozenset({_S.PAYABLE}),
        _S.AGREED_WITH_REMARK: frozenset({_S.PAYABLE}),
        # A dispute can also be withdrawn; what a credit note leaves over has to be paid.
        _S.DISPUTED: frozenset({_S.CREDIT_EXPECTED, _S.AGREED_WITH_REMARK}),
        _S.CREDIT_EXPECTED: frozenset({_S.RESOLVED, _S.ESCALATED, _S.AGREED_WITH_REMARK}),
        _S.RESOLVED: frozenset({_S.PAYABLE}),
        _S.ESCALATED: frozenset({_S.RESOLVED, _S.AGREED_WITH_REMARK}),
        _S.PAYABLE: frozenset({_S.PAID}),
        _S.PAID: frozenset(),
    },
    reasoned=frozenset({_S.FORMAT_REFUSED, _S.DISPUTED, _S.ESCALATED, _S.AGREED_WITH_REMARK}),
)
CONTESTED: Final = frozenset({_S.DISPUTED, _S.CREDIT_EXPECTED, _S.ESCALATED})
"""The states in which euros are asked back that were not given back yet."""
SETTLED: Final = frozenset({_S.FORMAT_REFUSED, _S.PAID})
"""The states in which nothing is to be paid (any more)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A quote, order, invoice or credit note in the register.

    Args:
        owner: the code of the participant whose document it is.
        kind: which of the four.
        number: the document's own number.
        sha256: of the original bytes, by which they are kept.
        name: of the file as it came in.
        received_on: the day from which the statutory clock runs.
        issued_on: the date that the document states.
        reseller: the code of the reseller, where it is known.
        enrolment: the number of the enrolment, where it is known.
        order: the register's number of the kept order that it follows from, where it is known.
        seller: the name of the seller as the document states it.
        order_reference, corrects: the order and the invoice that it names.
        currency: as stated.
        line_total: the sum of its lines, and `payable` what is to be paid, as stated, in micro-euros.
        due_on: the last day of payment that it states.
        profile_sha256: of the profile that a table is read with.
        id: its number in the register; None before it is kept.
        steps: in the order in which they were taken.
    """

    owner: str
    kind: DocumentKind
    number: str
    sha256: str
    name: str
    received_on: date
    issued_on: date | None = None
    reseller: str | None = None
    enrolment: str | None = None
    order: int | None = None
    seller: str | None = None
    order_reference: str | None = None
    corrects: str | None = None
    currency: str | None = None
    line_total: Micro | None = None
    payable: Micro | None = None
    due_on: date | None = None
    profile_sha256: str | None = None
    id: int | None = field(default=None, compare=False)
    steps: tuple[Step[CheckState], ...] = ()

    @property
    def state(self) -> CheckState:
        """How far it is by now."""
        return self.steps[-1].state if self.steps else LIFE.first
