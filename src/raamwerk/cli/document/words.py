"""Documents of the register in words: their kind, how far they are, and what speaks for or against an enrolment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.table import Cell, Column, Tone
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.checking.matching import Ground
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.checking.matching import Candidate
    from raamwerk.core.rule import Language

KINDS: Final = {
    DocumentKind.QUOTE: Sentence(nl="offerte", en="quote"),
    DocumentKind.ORDER: Sentence(nl="bestelling", en="order"),
    DocumentKind.INVOICE: Sentence(nl="factuur", en="invoice"),
    DocumentKind.CREDIT_NOTE: Sentence(nl="creditnota", en="credit note"),
}
_S: Final = CheckState
STATES: Final = {
    _S.RECEIVED: Sentence(nl="ontvangen", en="received"),
    _S.FORMAT_OK: Sentence(nl="vorm in orde", en="form in order"),
    _S.FORMAT_REFUSED: Sentence(nl="vorm geweigerd", en="form refused"),
    _S.MATCHED: Sentence(nl="gekoppeld", en="matched"),
    _S.UNMATCHED: Sentence(nl="te koppelen", en="to be matched"),
    _S.CHECKED: Sentence(nl="getoetst", en="checked"),
    _S.AGREED: Sentence(nl="akkoord", en="agreed"),
    _S.AGREED_WITH_REMARK: Sentence(nl="akkoord met opmerking", en="agreed with remark"),
    _S.DISPUTED: Sentence(nl="betwist", en="disputed"),
    _S.CREDIT_EXPECTED: Sentence(nl="creditnota verwacht", en="credit note expected"),
    _S.RESOLVED: Sentence(nl="opgelost", en="resolved"),
    _S.ESCALATED: Sentence(nl="geëscaleerd", en="escalated"),
    _S.PAYABLE: Sentence(nl="betaalbaar", en="payable"),
    _S.PAID: Sentence(nl="betaald", en="paid"),
}
_TONES: Final = {
    _S.FORMAT_REFUSED: Tone.BAD,
    _S.UNMATCHED: Tone.DOUBT,
    _S.DISPUTED: Tone.BAD,
    _S.CREDIT_EXPECTED: Tone.BAD,
    _S.ESCALATED: Tone.BAD,
    _S.PAID: Tone.QUIET,
}
_GROUNDS: Final = {
    Ground.ORDER: Sentence(nl="de genoemde bestelling", en="the order it names"),
    Ground.SELLER: Sentence(nl="nummer van de verkoper", en="number of the seller"),
    Ground.SELLER_NAME: Sentence(nl="naam van de verkoper", en="name of the seller"),
    Ground.BUYER: Sentence(nl="nummer van de koper", en="number of the buyer"),
    Ground.PERIOD: Sentence(nl="datum", en="date"),
    Ground.PARTS: Sentence(nl="bestelde artikelen", en="parts ordered"),
}
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("nr", "soort", "nummer", "verkoper", "datum", "ontvangen", "te betalen", "stand"),
    "en": ("no", "kind", "number", "seller", "date", "received", "payable", "state"),
}


def kind(found: DocumentKind, language: Language) -> str:
    """The kind of a document."""
    return KINDS[found].fill(language, {})


def state(found: CheckState, language: Language) -> str:
    """How far a document is."""
    return STATES[found].fill(language, {})


def columns(language: Language) -> list[Column]:
    """The columns of a list of documents."""
    right = {0, 6}
    return [
        Column(heading, side="right" if place in right else "left", whole=place in {0, 2, *right})
        for place, heading in enumerate(_HEADINGS[language])
    ]


def row(document: KeptDocument, language: Language) -> list[str | Cell]:
    """A document in a list."""
    return [
        str(document.id),
        kind(document.kind, language),
        show.printable(document.number),
        show.printable(document.seller or "-"),
        show.day(document.issued_on, language),
        show.day(document.received_on, language),
        show.money(document.payable, language) if document.payable is not None else "-",
        Cell(state(document.state, language), _TONES.get(document.state, Tone.PLAIN)),
    ]


def as_record(document: KeptDocument) -> dict[str, object]:
    """A document for programs; amounts in micro-euros."""
    return {
        "document": document.id,
        "owner": document.owner,
        "kind": document.kind.value,
        "number": document.number,
        "name": document.name,
        "sha256": document.sha256,
        "received_on": document.received_on.isoformat(),
        "issued_on": document.issued_on and document.issued_on.isoformat(),
        "seller": document.seller,
        "reseller": document.reseller,
        "enrolment": document.enrolment,
        "order": document.order,
        "order_reference": document.order_reference,
        "corrects": document.corrects,
        "line_total": document.line_total,
        "payable": document.payable,
        "due_on": document.due_on and document.due_on.isoformat(),
        "state": document.state.value,
        "steps": [
            {"state": step.state.value, "on": step.on.isoformat(), "reason": step.reason}
            for step in document.steps
        ],
    }


def candidate(found: Candidate, language: Language) -> str:
    """An enrolment that a document may belong to, with what speaks for and against it."""
    parts = [found.enrolment]
    sides = (("voor", "for", found.grounds), ("tegen", "against", found.against))
    for dutch, english, grounds in sides:
        if grounds:
            parts.append(f"{dutch if language == 'nl' else english}: {_listed(grounds, language)}")
    return "; ".join(parts)


def _listed(grounds: Iterable[Ground], language: Language) -> str:
    return ", ".join(_GROUNDS[each].fill(language, {}) for each in Ground if each in set(grounds))
