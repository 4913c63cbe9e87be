"""What is said of a claim letter or a response that cannot be made."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "claim.nothing": Sentence(
        nl=(
            "Er is niets te vorderen: geen factuur vraagt aantoonbaar te veel. Een brief is er "
            "alleen bij een afwijking met een bedrag."
        ),
        en=(
            "There is nothing to claim: no invoice demonstrably asks too much. There is a letter "
            "only for a breach with an amount."
        ),
    ),
    "claim.several-sellers": Sentence(
        nl=(
            "Er zijn {sellers} verkopers, en een brief is aan een verkoper. Noem bij --claim een map "
            "in plaats van een PDF; dan komt er een brief per verkoper in."
        ),
        en=(
            "There are {sellers} sellers, and a letter is to one seller. Name a folder with --claim "
            "instead of a PDF; a letter per seller is then put into it."
        ),
    ),
    "claim.too-many-lines": Sentence(
        nl=(
            "Factuur {id} heeft meer dan {most} regels met een vordering: te veel voor een brief. "
            "Neem --xlsx en stuur het werkboek mee."
        ),
        en=(
            "Invoice {id} has more than {most} lines with a claim: too many for a letter. Take "
            "--xlsx and send the workbook along."
        ),
    ),
    "claim.no-payment-term": Sentence(
        nl=(
            "Raamovereenkomst {framework} kent geen betaaltermijn (voorwaarde payment), en die hoort in "
            "de brief. Vul payment-days in bij de inschrijving, of de voorwaarde in het bestand van "
            "de raamovereenkomst."
        ),
        en=(
            "Framework {framework} has no term of payment (term payment), which belongs in the letter. "
            "Enter payment-days with the enrolment, or the term in the file of the framework."
        ),
    ),
    "letter.not-installed": Sentence(
        nl=(
            "Voor een brief als PDF is het onderdeel '{extra}' nodig, en dat is niet geïnstalleerd. "
            "Installeer het met: pip install 'raamwerk[{extra}]'."
        ),
        en=(
            "A letter as PDF needs the extra '{extra}', which is not installed. Install it with: "
            "pip install 'raamwerk[{extra}]'."
        ),
    ),
    "letter.not-set": Sentence(
        nl="De brief kan niet worden opgemaakt: {reason}. Meld dit, met het document erbij.",
        en="The letter cannot be laid out: {reason}. Please report this, with the document.",
    ),
    "response.nothing": Sentence(
        nl=(
            "Er is niets te antwoorden: geen factuur of creditnota wijkt af. Een antwoord is er "
            "alleen bij een afwijking."
        ),
        en=(
            "There is nothing to respond to: no invoice or credit note is in breach. There is a "
            "response only for a breach."
        ),
    ),
    "response.several": Sentence(
        nl=(
            "Er zijn {invoices} facturen om op te antwoorden, en een bestand is een antwoord. Noem bij "
            "--response een map in plaats van een XML-bestand."
        ),
        en=(
            "There are {invoices} invoices to respond to, and a file is one response. Name a folder "
            "with --response instead of an XML file."
        ),
    ),
}
