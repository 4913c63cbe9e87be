"""A document obliges the participant to no quantity (F-11: the purchase obligation was dropped).

Broken by a minimum quantity on the line or by an obligation stated for the whole document. A
document that states neither obliges to nothing. Unknown when it obliges, and it is not known
whether the article belongs to the framework.
"""

from polars import col

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "minimum_quantity": "500",
    "in_framework": "yes",
}
_OBLIGED = (col("minimum_quantity") > 0).fill_null(value=False) | col(
    "states_purchase_obligation"
).fill_null(value=False)
RULE = Rule(
    id="quantity.purchase-obligation",
    term="purchase-obligation",
    applies=CHARGED & col("in_framework").fill_null(value=True),
    breach=_OBLIGED & col("in_framework"),
    because=Sentence(
        nl="Het document verplicht tot afname (minimum {minimum_quantity}; verplichting voor "
        "het geheel: {states_purchase_obligation}). De raamovereenkomst kent geen "
        "afnameverplichting: laat die schrappen.",
        en="The document obliges you to buy (minimum {minimum_quantity}; obligation for the "
        "whole: {states_purchase_obligation}). The framework has no purchase obligation: "
        "have it struck out.",
    ),
    kept=Sentence(
        nl="Het document verplicht niet tot afname van {part_number}.",
        en="The document does not oblige you to buy any quantity of {part_number}.",
    ),
    unknown=Sentence(
        nl="Het document spreekt van een afname (minimum {minimum_quantity}), maar of artikel "
        "{part_number} onder de raamovereenkomst valt is niet bekend. Zoek het artikel op "
        "in het prijsboek.",
        en="The document speaks of an obligation (minimum {minimum_quantity}), but whether "
        "article {part_number} falls under the framework is not known. Look the article up "
        "in the price book.",
    ),
)
