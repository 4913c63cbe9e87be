"""The sentences of the claim letter."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "to": Sentence(nl="Aan", en="To"),
    "dear": Sentence(nl="Geachte heer, mevrouw,", en="Dear Sir or Madam,"),
    "regards": Sentence(nl="Hoogachtend,", en="Yours faithfully,"),
    "grounds": Sentence(nl="Waar dit op berust", en="What this rests on"),
    "source": Sentence(nl="Bron", en="Source"),
    "subject-one": Sentence(
        nl="Verzoek om een creditnota op factuur {id}",
        en="Request for a credit note on invoice {id}",
    ),
    "subject-more": Sentence(
        nl="Verzoek om creditnota's op {number} facturen",
        en="Request for credit notes on {number} invoices",
    ),
    "date": Sentence(nl="Datum", en="Date"),
    "invoice": Sentence(nl="Factuur", en="Invoice"),
    "reference": Sentence(nl="Kenmerk", en="Reference"),
    "enrolment": Sentence(nl="Inschrijving", en="Enrolment"),
    "opening": Sentence(
        nl="Op uw factuur vraagt u {total} (zonder btw) meer dan onder {framework} mag. Hieronder "
        "staat per regel wat u vraagt, wat hoogstens mag, en waarom.",
        en="On your invoice you ask {total} (without VAT) more than {framework} allows. Below stands "
        "line by line what you ask, what can be asked at most, and why.",
    ),
    "opening-more": Sentence(
        nl="Op uw facturen vraagt u samen {total} (zonder btw) meer dan onder {framework} mag. "
        "Hieronder staat per regel wat u vraagt, wat hoogstens mag, en waarom.",
        en="On your invoices you ask {total} (without VAT) in all more than {framework} allows. "
        "Below stands line by line what you ask, what can be asked at most, and why.",
    ),
    "invoice-of": Sentence(nl="Factuur {id} van {day}", en="Invoice {id} of {day}"),
    "line": Sentence(nl="Regel", en="Line"),
    "item": Sentence(nl="Artikel en reden", en="Article and reason"),
    "asked": Sentence(nl="Gevraagd", en="Asked"),
    "due": Sentence(nl="Hoogstens", en="At most"),
    "excess": Sentence(nl="Te veel", en="Too much"),
    "whole": Sentence(nl="De factuur als geheel", en="The invoice as a whole"),
    "total": Sentence(
        nl="Te veel gevraagd op deze factuur, zonder btw",
        en="Asked too much on this invoice, without VAT",
    ),
    "ask": Sentence(nl="Wat wij vragen", en="What we ask"),
    "credit": Sentence(
        nl="Wij vragen u om een creditnota van {total} zonder btw, vermeerderd met de btw daarover, uiterlijk "
        "op {by}. Noem daarin het nummer van de factuur.",
        en="We ask you for a credit note of {total} without VAT, with the VAT on it added, by {by}. Name "
        "the number of the invoice in it.",
    ),
    "credit-more": Sentence(
        nl="Wij vragen u om een creditnota per factuur, samen {total} zonder btw, vermeerderd met de btw "
        "daarover, uiterlijk op {by}. Noem daarin het nummer van de factuur.",
        en="We ask you for a credit note per invoice, {total} in all without VAT, with the VAT on it added, by "
        "{by}. Name the number of the invoice in each.",
    ),
    "disagree": Sentence(
        nl="Bent u het er niet mee eens, laat dan per regel weten op welke bepaling of welk prijsblad "
        "uw prijs berust.",
        en="If you do not agree, tell us line by line which provision or price sheet your price rests on.",
    ),
    "clock": Sentence(nl="Betaaltermijn", en="Term of payment"),
    "clock-agreed": Sentence(
        nl="Voor factuur {id} loopt de termijn van {days} dagen tot en met {due}, gerekend vanaf {since}. "
        "De wet kent een termijn van {legal} dagen na ontvangst en hoogstens {most} dagen als dat "
        "uitdrukkelijk is afgesproken (artikel 6:119b BW).",
        en="For invoice {id} the term of {days} days runs to and including {due}, counted from {since}. The "
        "law knows a term of {legal} days after receipt, and {most} days at most where that was agreed "
        "expressly (article 6:119b of the Dutch Civil Code).",
    ),
    "since-received": Sentence(nl="de ontvangst op {day}", en="the receipt on {day}"),
    "since-issued": Sentence(
        nl="de factuurdatum {day}, omdat de dag van ontvangst hier niet bekend is",
        en="the date of the invoice, {day}, since the day of receipt is not known here",
    ),
    "since-unknown": Sentence(
        nl="Van factuur {id} is geen datum bekend; de termijn van {days} dagen loopt vanaf de ontvangst.",
        en="No date is known of invoice {id}; the term of {days} days runs from its receipt.",
    ),
    "name": Sentence(nl="Naam", en="Name"),
    "function": Sentence(nl="Functie", en="Position"),
    "signature": Sentence(nl="Handtekening", en="Signature"),
    "reading": Sentence(nl="Gelezen als ({id}): {words}", en="Read as ({id}): {words}"),
    "footer": Sentence(
        nl="Concept, opgesteld met Raamwerk {version}. Prijzen exact vergeleken, zonder marge.",
        en="Draft, drawn up with Raamwerk {version}. Prices compared exactly, without a margin.",
    ),
}
