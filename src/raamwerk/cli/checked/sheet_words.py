"""The names of the sheets and columns of the workbook."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SHEETS: Final[dict[str, Sentence]] = {
    "summary": Sentence(nl="Samenvatting", en="Summary"),
    "documents": Sentence(nl="Documenten", en="Documents"),
    "lines": Sentence(nl="Regels", en="Lines"),
    "verdicts": Sentence(nl="Oordelen", en="Verdicts"),
    "missed": Sentence(nl="Niet getoetst", en="Not checked"),
}
COLUMNS: Final[dict[str, Sentence]] = {
    "file": Sentence(nl="Bestand", en="File"),
    "document": Sentence(nl="Document", en="Document"),
    "kind": Sentence(nl="Soort", en="Kind"),
    "issued_on": Sentence(nl="Datum", en="Date"),
    "seller": Sentence(nl="Verkoper", en="Seller"),
    "buyer": Sentence(nl="Koper", en="Buyer"),
    "form": Sentence(nl="Vorm", en="Form"),
    "outcome": Sentence(nl="Oordeel", en="Outcome"),
    "at_stake": Sentence(nl="Op het spel", en="At stake"),
    "lines": Sentence(nl="Regels", en="Lines"),
    "breach": Sentence(nl="Wijkt af", en="Breach"),
    "unknown": Sentence(nl="Onbekend", en="Unknown"),
    "line": Sentence(nl="Regel", en="Line"),
    "part_number": Sentence(nl="Artikelnummer", en="Part number"),
    "name": Sentence(nl="Omschrijving", en="Item"),
    "quantity": Sentence(nl="Aantal", en="Quantity"),
    "unit": Sentence(nl="Eenheid", en="Unit"),
    "unit_price": Sentence(nl="Prijs", en="Price"),
    "unit_months": Sentence(nl="Maanden per prijs", en="Months a price"),
    "maximum": Sentence(nl="Maximumprijs", en="Maximum"),
    "maximum_months": Sentence(nl="Maanden per maximum", en="Months a maximum"),
    "locked_price": Sentence(nl="Vastgelegde prijs", en="Locked price"),
    "line_amount": Sentence(nl="Regelbedrag", en="Line amount"),
    "price_date": Sentence(nl="Prijsdatum", en="Price date"),
    "rule": Sentence(nl="Regel van de toets", en="Rule"),
    "severity": Sentence(nl="Opmerking", en="Remark"),
    "because": Sentence(nl="Waarom", en="Why"),
    "effect": Sentence(nl="Bedrag", en="Amount"),
    "term": Sentence(nl="Voorwaarde", en="Term"),
    "source": Sentence(nl="Bron", en="Source"),
    "url": Sentence(nl="Adres van de bron", en="Address of the source"),
    "reading": Sentence(nl="Lezing", en="Reading"),
    "what": Sentence(nl="Wat", en="What"),
    "why": Sentence(nl="Waarom niet", en="Why not"),
}
WORDS: Final[dict[str, Sentence]] = {
    "framework": Sentence(nl="Raamovereenkomst", en="Framework"),
    "book": Sentence(nl="Prijsboek", en="Price book"),
    "enrolment": Sentence(nl="Inschrijving", en="Enrolment"),
    "none": Sentence(nl="geen", en="none"),
    "on": Sentence(nl="Dag van de toets", en="Day of the check"),
    "at-stake": Sentence(nl="Op het spel", en="At stake"),
    "documents": Sentence(nl="Documenten", en="Documents"),
    "lines": Sentence(nl="Regels", en="Lines"),
    "unread": Sentence(nl="Niet leesbare bestanden", en="Unreadable files"),
    "form": Sentence(nl="Vorm gecontroleerd met", en="Form checked by"),
    "program": Sentence(nl="Programma", en="Program"),
    "exact": Sentence(
        nl="Prijzen zijn exact vergeleken, zonder marge. Het blad met oordelen noemt wat afwijkt of "
        "onbekend is; wat voldoet staat per regel in --json.",
        en="Prices were compared exactly, without a margin. The sheet of verdicts names what is in "
        "breach or unknown; what passes is in --json, line by line.",
    ),
}
