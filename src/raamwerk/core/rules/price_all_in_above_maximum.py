"""All that a document asks, surcharges too, stays under the sum of the maximums (K-4).

Surcharges that must be paid are part of the price: 1,500 for handling on 600 x 12 x 33.17 stays
under 246,240.00, on 34.20 it does not. A document without a line of the framework has no such sum
and the rule does not apply. Unknown when a line of the framework has no maximum or no amount.
Compared exactly; the effect is rounded once to whole cents.
"""

from polars import col

from raamwerk.core.expression import CENT
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document": "2026-0117",
    "document_kind": "invoice",
    "surcharges": "1500.00",
    "all_in_amount": "247740.00",
    "all_in_maximum": "246240.00",
    "framework_lines": "1",
}
RULE = Rule(
    id="price.all-in-above-maximum",
    term="all-in-price",
    subject="document",
    applies=(col("document_kind") != "credit-note") & (col("framework_lines") > 0),
    breach=col("all_in_amount") > col("all_in_maximum"),
    because=Sentence(
        nl="Alles samen vraagt het document {all_in_amount}, waarvan {surcharges} toeslagen; "
        "tegen de maximumprijzen mag het hoogstens {all_in_maximum} zijn. Toeslagen horen "
        "bij de prijs: vraag de verkoper ze te laten vallen of de prijzen te verlagen.",
        en="All in the document asks {all_in_amount}, of which {surcharges} are surcharges; at "
        "the maximum prices it can be {all_in_maximum} at most. Surcharges are part of the "
        "price: ask the seller to drop them or to lower the prices.",
    ),
    kept=Sentence(
        nl="Alles samen, met toeslagen, vraagt het document {all_in_amount}; dat is niet meer "
        "dan de maximumprijzen samen, {all_in_maximum}.",
        en="All in, surcharges included, the document asks {all_in_amount}, which is no more "
        "than the maximum prices together, {all_in_maximum}.",
    ),
    unknown=Sentence(
        nl="Of alles samen ({all_in_amount}) onder de maximumprijzen samen ({all_in_maximum}) "
        "blijft, is niet te zeggen: van een regel ontbreekt het bedrag of de maximumprijs. "
        "Los eerst de regels op die onbekend zijn.",
        en="Whether all in ({all_in_amount}) stays under the maximum prices together "
        "({all_in_maximum}) cannot be told: a line lacks its amount or its maximum price. "
        "Solve the lines that are unknown first.",
    ),
    effect=(col("all_in_amount") - col("all_in_maximum") + CENT // 2) // CENT * CENT,
)
