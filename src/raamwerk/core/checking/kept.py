"""A document that the register keeps: its original bytes by hash, and the life of its check (domain.md 9).

The statutory clock starts on the day of receipt and runs in every state (L-6).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.life import Life, Step

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.checking.document import DocumentKind


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
        _S.DISPUTED: frozenset({_S.CREDIT_EXPECTED}),
        _S.CREDIT_EXPECTED: frozenset({_S.RESOLVED, _S.ESCALATED}),
        _S.RESOLVED: frozenset(),
        _S.ESCALATED: frozenset(),
        _S.PAYABLE: frozenset({_S.PAID}),
        _S.PAID: frozenset(),
    },
    reasoned=frozenset({_S.FORMAT_REFUSED, _S.DISPUTED, _S.ESCALATED}),
)


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
    steps: tuple[Step[CheckState], ...] = ()

    @property
    def state(self) -> CheckState:
        """How far it is by now."""
        return self.steps[-1].state if self.steps else LIFE.first
