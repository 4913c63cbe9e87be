"""Credit notes beside the invoices that they name: what was asked back, what was given back, and what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.kept import CONTESTED, CheckState
from raamwerk.core.money import Micro
from raamwerk.store import documents, judged

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.store.judged import Claimed

_COUNTS: Final = frozenset(CheckState) - {CheckState.FORMAT_REFUSED, CheckState.DISPUTED}
"""A credit note counts, unless its form was refused or it is disputed itself."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a disputed invoice stands; all amounts in micro-euros without VAT.

    Args:
        invoice: as kept.
        claim: what is asked back, the latest; None where no amount is.
        credits: the credit notes that name it and count.
        invoiced: the sum of its lines as stated; None where it does not say.
        credited: what they give back; None where one of them does not say.
    """

    invoice: KeptDocument
    claim: Claimed | None
    credits: tuple[KeptDocument, ...]
    invoiced: Micro | None
    credited: Micro | None

    @property
    def net(self) -> Micro | None:
        """What is left of the invoice."""
        if self.invoiced is None or self.credited is None:
            return None
        return Micro(self.invoiced - self.credited)

    @property
    def outstanding(self) -> Micro | None:
        """What is still asked back; None where that cannot be told."""
        if self.claim is None or self.credited is None:
            return None
        return Micro(max(self.claim.amount - self.credited, 0))

    @property
    def settled(self) -> bool:
        """Whether credit notes gave back what was asked; with no amount asked, whether there is one."""
        if self.claim is None:
            return bool(self.credits)
        return self.outstanding == 0


def standing(invoice: KeptDocument) -> Standing:
    """Where an invoice stands."""
    number = invoice.id or 0
    claims = judged.claims(number)
    notes = tuple(each for each in documents.credits_of(number) if each.state in _COUNTS)
    totals = [each.line_total for each in notes]
    known = [abs(total) for total in totals if total is not None]
    credited = Micro(sum(known)) if len(known) == len(totals) else None
    return Standing(invoice, claims[-1] if claims else None, notes, invoice.line_total, credited)


def resolve(credit_note: int, on: date) -> tuple[int, ...]:
    """Call every contested invoice resolved of which this credit note gives back (the rest of) what was asked.

    Returns:
        Their numbers in the register.
    """
    found: list[int] = []
    for invoice in documents.invoices_of(credit_note):
        if invoice.state in CONTESTED and invoice.id is not None and standing(invoice).settled:
            if invoice.state is CheckState.DISPUTED:
                documents.step(invoice.id, CheckState.CREDIT_EXPECTED, on)
            documents.step(invoice.id, CheckState.RESOLVED, on)
            found.append(invoice.id)
    return tuple(found)
