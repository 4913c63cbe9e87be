"""Files of made-up documents together with all that a check must find in them, and nothing else."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.formats.document_table import own
from raamwerk.formats.ubl.writer import Details, write
from raamwerk.samples import paper
from raamwerk.samples.chance import chance
from raamwerk.samples.fault import Case
from raamwerk.samples.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.samples.draft import Draft, Findings
    from raamwerk.samples.fault import Fault
    from raamwerk.samples.market import Market

NOTE: Final = "Verzonnen document om mee te oefenen / made-up document to practise on"
NAMES: Final = {
    DocumentKind.INVOICE: ("factuur", "F"),
    DocumentKind.CREDIT_NOTE: ("creditnota", "C"),
    DocumentKind.QUOTE: ("offerte", "O"),
    DocumentKind.ORDER: ("bestelling", "B"),
}
"""What files of each kind are called, and with which letter numbers begin."""

_ATTEMPTS: Final = 40
_KINDS: Final = (
    *(DocumentKind.INVOICE, DocumentKind.QUOTE, DocumentKind.INVOICE, DocumentKind.ORDER),
    *(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Files with what a check must find in them.

    Args:
        files: the bytes by name, in the order in which they count as received.
        expected: by file and line number (None for the document as a whole) the rules that are broken or
            cannot be told; every other rule passes or does not apply.
        form: by file the ids of the format rules that it breaks on purpose.
        faults: by file the id of the fault that was planted.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    expected: dict[tuple[str, str | None], Findings] = field(default_factory=dict)
    form: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)

    def of_file(self, name: str) -> dict[str | None, Findings]:
        """What is to be found in one file, by line number."""
        return {line: found for (file, line), found in self.expected.items() if file == name}


def sample(drafts: Iterable[Draft]) -> Sample:
    """The files of documents, named by kind and number, and all that is in them."""
    made = Sample()
    for number, draft in enumerate(drafts, 1):
        word, _ = NAMES[draft.kind]
        name = f"{word}-{number:04d}.{'csv' if draft.table else 'xml'}"
        made.files[name] = written(draft)
        made.expected.update({(name, line): found for line, found in draft.findings().items()})
        if draft.form:
            made.form[name] = draft.form
        if draft.fault:
            made.faults[name] = draft.fault
    # Received in the order of their names, as a folder is read.
    files = dict(sorted(made.files.items()))
    return Sample(files, made.expected, made.form, made.faults)


def written(draft: Draft) -> bytes:
    """The file of a document; it says in itself that it is made up."""
    document = draft.document()
    if draft.table:
        return own.write(document, made_up=True)
    return write(document, Details(note=NOTE))


def drafts(
    seed: int, market: Market, count: int, faults: Sequence[str] | None = None
) -> list[Draft]:
    """Documents of one enrolment: so many that keep to all terms, then one for each fault.

    A fault that the enrolment offers no place for is left out: nothing can be above a lock where nothing is locked.

    Args:
        seed: the same seed, market, count and faults give the same documents.
        market: whose.
        count: of documents without a fault.
        faults: ids of faults to plant; all of them without it.
    """
    made: list[Draft] = []
    for index in range(count):
        made.append(_right(seed, market, _KINDS[index % len(_KINDS)], made))
    for fault in FAULTS if faults is None else faults:
        wrong = _wrong(seed, market, FAULTS[fault], made)
        if wrong is not None:
            made.append(wrong)
    return made


def _right(
    seed: int, market: Market, kind: DocumentKind, earlier: Sequence[Draft], attempt: int = 0
) -> Draft:
    """A document without a fault; every second quote and order is a table."""
    number = len(earlier) + 1
    rng = chance(seed, market.enrolment.number, kind, number, attempt)
    name = f"{NAMES[kind][1]}-{market.enrolment.number}-{number:04d}"
    invoices = [each for each in earlier if each.kind is DocumentKind.INVOICE and not each.fault]
    if kind is DocumentKind.CREDIT_NOTE and invoices:
        return paper.credit_note(name, rng.choice(invoices))
    if kind is DocumentKind.QUOTE:
        made = paper.quote(market, rng, name)
    elif kind is DocumentKind.ORDER:
        made = paper.order(market, rng, name)
    else:
        return paper.invoice(market, rng, name)
    made.table = rng.randrange(2) == 0
    return made


def _wrong(seed: int, market: Market, fault: Fault, earlier: Sequence[Draft]) -> Draft | None:
    """A document with the fault, or None when no document of some dozens offers a place for it."""
    for attempt in range(_ATTEMPTS):
        made = copy.deepcopy(_right(seed, market, fault.kind, earlier, attempt))
        rng = chance(seed, market.enrolment.number, fault.id, attempt)
        if made.kind is fault.kind and fault.plant(Case(made, market, rng, earlier)):
            made.fault = fault.id
            return made
    return None
