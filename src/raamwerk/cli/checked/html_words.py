"""The words of the HTML page that stand nowhere else."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Outcome, Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(nl="Toets van {name}", en="Check of {name}"),
    "documents": Sentence(nl="documenten", en="documents"),
    "document": Sentence(nl="Document", en="Document"),
    "by": Sentence(
        nl="Getoetst aan {framework} op {on}, met {books}.",
        en="Checked against {framework} on {on}, with {books}.",
    ),
    "enrolment": Sentence(
        nl="Inschrijving {number} van {name}.", en="Enrolment {number} of {name}."
    ),
    "no-enrolment": Sentence(
        nl="Zonder inschrijving: wat daarvan afhangt is niet getoetst.",
        en="Without an enrolment: what depends on one is not checked.",
    ),
    "book": Sentence(nl="prijsboek {name}", en="price book {name}"),
    "at-stake": Sentence(nl="op het spel", en="at stake"),
    "lines-that": Sentence(nl="regels: {outcome}", en="lines: {outcome}"),
    "all-documents": Sentence(nl="Alle documenten", en="All documents"),
    "file": Sentence(nl="Bestand", en="File"),
    "seller": Sentence(nl="Verkoper", en="Seller"),
    "buyer": Sentence(nl="Koper", en="Buyer"),
    "date": Sentence(nl="Datum", en="Date"),
    "outcome": Sentence(nl="Oordeel", en="Outcome"),
    "stake": Sentence(nl="Op het spel", en="At stake"),
    "form": Sentence(nl="Vorm", en="Form"),
    "line": Sentence(nl="Regel", en="Line"),
    "part": Sentence(nl="Artikel", en="Part"),
    "quantity": Sentence(nl="Aantal", en="Quantity"),
    "price": Sentence(nl="Prijs", en="Price"),
    "maximum": Sentence(nl="Maximum", en="Maximum"),
    "lines": Sentence(
        nl="Regels van {id}, de ernstigste eerst", en="Lines of {id}, the gravest first"
    ),
    "more-lines": Sentence(
        nl="En nog {number} regels; alle regels staan in --xlsx en --json.",
        en="And {number} more lines; all lines are in --xlsx and --json.",
    ),
    "more-documents": Sentence(
        nl="En nog {number} minder ernstige documenten; alle staan in --xlsx en --json.",
        en="And {number} less grave documents; all are in --xlsx and --json.",
    ),
    "whole": Sentence(nl="Het document als geheel", en="The document as a whole"),
    "facts": Sentence(nl="Gegevens en wat voldoet", en="Facts and what passes"),
    "passes": Sentence(nl="Voldoet aan", en="Passes"),
    "follows": Sentence(nl="Daardoor ook onbekend: {rules}.", en="Therefore unknown too: {rules}."),
    "not-checked": Sentence(nl="Niet getoetst", en="Not checked"),
    "readings": Sentence(
        nl="Wat de voorwaarden openlaten is hier zo gelezen",
        en="What the terms leave open is read here as",
    ),
    "form-by": Sentence(nl="Vorm gecontroleerd met", en="Form checked by"),
    "bars": Sentence(
        nl="Waar het geld zit: de regels met het meeste op het spel",
        en="Where the money is: the lines with the most at stake",
    ),
    "bar-note": Sentence(
        nl="De lengte is het regelbedrag; het gearceerde deel is te veel gevraagd en is altijd "
        "minstens een streepje breed. De bedragen staan ook in de tabel.",
        en="The length is the line amount; the hatched part is asked too much and is always at "
        "least a sliver. The amounts are in the table too.",
    ),
    "footer": Sentence(
        nl="Gemaakt met Raamwerk {version}. Prijzen zijn exact vergeleken, zonder marge. "
        "Wat niet bekend is heet onbekend en telt nooit als voldoet.",
        en="Made with Raamwerk {version}. Prices were compared exactly, without a margin. "
        "What is not known is called unknown and never counts as a pass.",
    ),
}
SIGNS: Final = {
    Outcome.BREACH: "\N{MULTIPLICATION SIGN}",
    Outcome.UNKNOWN: "?",
    Outcome.PASS: "\N{CHECK MARK}",
    Outcome.NOT_APPLICABLE: "\N{EN DASH}",
}
"""A sign beside each word, for who does not see its colour."""
