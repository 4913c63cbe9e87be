"""A credit note gives back no more than was invoiced.

Summed over all credit notes at hand that name the same invoice. Only credit notes that name one;
unknown when that invoice is not among the documents at hand.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document_kind": "credit-note",
    "corrects": "2026-0117",
    "credited_amount": "250000.00",
    "invoiced_amount": "238824.00",
}
RULE = Rule(
    id="credit.above-invoiced",
    term="credit-note",
    subject="document",
    applies=(col("document_kind") == "credit-note") & col("corrects").is_not_null(),
    breach=col("credited_amount") > col("invoiced_amount"),
    because=Sentence(
        nl="Op factuur {corrects} is {credited_amount} gecrediteerd, meer dan de "
        "{invoiced_amount} die is gefactureerd. Vraag de verkoper waar het verschil bij "
        "hoort.",
        en="{credited_amount} was credited on invoice {corrects}, more than the "
        "{invoiced_amount} that was invoiced. Ask the seller what the difference belongs "
        "to.",
    ),
    kept=Sentence(
        nl="Op factuur {corrects} is {credited_amount} gecrediteerd, niet meer dan de "
        "{invoiced_amount} die is gefactureerd.",
        en="{credited_amount} was credited on invoice {corrects}, no more than the "
        "{invoiced_amount} that was invoiced.",
    ),
    unknown=Sentence(
        nl="Of de {credited_amount} op factuur {corrects} niet meer is dan er is gefactureerd "
        "({invoiced_amount}), is niet te zeggen: de factuur is er niet bij. Geef haar mee "
        "en toets opnieuw.",
        en="Whether the {credited_amount} on invoice {corrects} is no more than was invoiced "
        "({invoiced_amount}) cannot be told: the invoice is not at hand. Add it and check "
        "again.",
    ),
    needs=("history",),
)
