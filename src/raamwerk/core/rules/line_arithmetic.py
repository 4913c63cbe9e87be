"""A line amount is price times quantity, with the line's own charges and allowances (K-23, L-10).

Recomputed in whole cents, half away from zero. A cent of difference is let pass only where the
invoice can have rounded its unit price: that price is stated in whole cents and is multiplied by
two or more, so that half a cent in the price makes a cent in the amount. A price with more decimals
was not rounded to cents: no tolerance. A quote or order may leave amounts out. Unknown when the
price, the quantity or a billed amount is not known. The effect is what is asked too much, exactly.
"""

from polars import Int128, col, when

from raamwerk.core.expression import CENT
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document_kind": "invoice",
    "quantity": "600",
    "unit_price": "34.20",
    "price_quantity": "1",
    "line_amount": "20530.00",
    "computed_amount": "20520.00",
}
_BILLS = col("document_kind").is_in(("invoice", "credit-note"))
_DIFFERENCE = col("line_amount") - col("computed_amount")
_ROUNDED = (col("unit_price") % CENT == 0) & (
    col("quantity").abs().cast(Int128) >= 2 * col("price_quantity").cast(Int128)
)
RULE = Rule(
    id="line.arithmetic",
    term="arithmetic",
    applies=col("line_amount").is_not_null() | _BILLS,
    breach=(_DIFFERENCE.abs() > CENT) | (~_ROUNDED & (_DIFFERENCE != 0)),
    because=Sentence(
        nl="Het regelbedrag {line_amount} klopt niet: {unit_price} maal "
        "{quantity}, met toeslag {line_charge} en korting {line_allowance}, is "
        "{computed_amount}. Vraag de verkoper om een correctie.",
        en="The line amount {line_amount} is wrong: {unit_price} times "
        "{quantity}, with charge {line_charge} and allowance {line_allowance}, is "
        "{computed_amount}. Ask the seller for a correction.",
    ),
    kept=Sentence(
        nl="Het regelbedrag {line_amount} is prijs maal aantal, met toeslag en korting van de "
        "regel: {computed_amount}.",
        en="The line amount {line_amount} is price times quantity, with the line's charge and "
        "allowance: {computed_amount}.",
    ),
    unknown=Sentence(
        nl="Of het regelbedrag {line_amount} klopt, is niet te zeggen: de prijs "
        "({unit_price}), het bedrag of het aantal ({quantity}) is niet bekend. Vraag de "
        "verkoper ernaar.",
        en="Whether the line amount {line_amount} is right cannot be told: the price "
        "({unit_price}), the amount or the quantity ({quantity}) is not known. Ask the "
        "seller for it.",
    ),
    effect=when((col("document_kind") != "credit-note") & (_DIFFERENCE > 0)).then(_DIFFERENCE),
)
