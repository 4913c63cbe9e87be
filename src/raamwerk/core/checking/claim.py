"""An overcharge claim: what an invoice asks too much, line by line, with the reason of each.

What is asked back is money to be paid, so each amount is in whole cents, rounded half away from zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.money import Micro, cents
from raamwerk.core.rule import Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import JudgedLine, Verdict


@dataclass(frozen=True, slots=True)
class ClaimedLine:
    """A line that asks too much.

    Args:
        line: as judged.
        verdict: the blocking breach that counts the most euros; others measure the same excess.
        excess: in micro-euros, without VAT.
    """

    line: JudgedLine
    verdict: Verdict
    excess: Micro


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asked back on one invoice.

    Args:
        document: the invoice.
        lines: in the order in which they were given.
        whole: the breach of the document as a whole that counts more euros than its lines do
            together, as surcharges can; None where there is none.
        rest: what `whole` counts beyond the lines, in micro-euros.
    """

    document: Document
    lines: tuple[ClaimedLine, ...]
    whole: Verdict | None
    rest: Micro

    @property
    def total(self) -> Micro:
        """All that is asked back, in micro-euros, without VAT."""
        return Micro(sum(line.excess for line in self.lines) + self.rest)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The breaches that the claim rests on."""
        of_lines = (line.verdict for line in self.lines)
        return (*of_lines, *(() if self.whole is None else (self.whole,)))


def claim(
    document: Document, lines: Iterable[JudgedLine], verdicts: Sequence[Verdict]
) -> Claim | None:
    """The claim on a document; None where it is no invoice or no blocking breach counts euros.

    Args:
        document: as stated.
        lines: its judged lines; those without a blocking breach are passed over.
        verdicts: of the rules about it as a whole.
    """
    if document.kind is not DocumentKind.INVOICE:
        return None
    claimed = tuple(found for line in lines if (found := _claimed(line)) is not None)
    whole = _gravest(verdicts)
    beyond = 0 if whole is None else (whole.effect or 0) - sum(each.excess for each in claimed)
    rest = cents(max(beyond, 0))
    if not claimed and not rest:
        return None
    return Claim(document, claimed, whole if rest else None, rest)


def _claimed(line: JudgedLine) -> ClaimedLine | None:
    verdict = _gravest(line.verdicts)
    if verdict is None or verdict.effect is None:
        return None
    return ClaimedLine(line, verdict, cents(verdict.effect))


def _gravest(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The blocking breach that counts the most euros, the first of equals."""
    counted = [
        verdict
        for verdict in verdicts
        if verdict.outcome is Outcome.BREACH
        and verdict.severity is Severity.BLOCKING
        and (verdict.effect or 0) > 0
    ]
    return max(counted, key=lambda verdict: verdict.effect or 0, default=None)
