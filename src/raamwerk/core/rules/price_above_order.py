"""What is billed for an article is not above the price at which it was ordered (scenario 23).

The order is the one that the invoice names, where it is at hand; else the latest order of the article
that the enrolment registers with a price. Compared exactly, over the same unit-months. A price can
stay under the maximum and still be above what was agreed. Not applicable where no order with a price
is known; unknown when the price or what it covers is not. The effect is rounded once to whole cents,
half away from zero.
"""

from polars import col

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "document_kind": "invoice",
    "quantity": "7200",
    "unit_price": "34.50",
    "unit_months": "1",
    "price_quantity": "1",
    "price_span": "1",
    "order_price": "33.17",
    "order_months": "1",
    "order_span": "1",
    "order_reference": "4500001",
}
RULE = Rule(
    id="price.above-order",
    term="order-reference",
    applies=CHARGED & (col("document_kind") == "invoice") & col("order_price").is_not_null(),
    breach=above("order_price", "order_span"),
    because=Sentence(
        nl="De prijs {unit_price} ligt boven {order_price}, de prijs waarvoor {part_number} is besteld. "
        "Betaal de bestelde prijs en vraag de verkoper om een creditnota voor het verschil.",
        en="The price {unit_price} is above {order_price}, the price at which {part_number} was ordered. "
        "Pay the price of the order and ask the seller for a credit note for the difference.",
    ),
    kept=Sentence(
        nl="De prijs {unit_price} ligt niet boven {order_price}, de prijs van de bestelling.",
        en="The price {unit_price} is not above {order_price}, the price of the order.",
    ),
    unknown=Sentence(
        nl="Besteld is voor {order_price}, maar of {unit_price} daaronder blijft is niet te zeggen: de "
        "prijs, of wat een van beide prijzen dekt, is niet bekend. Vraag de verkoper ernaar.",
        en="It was ordered at {order_price}, but whether {unit_price} stays under it cannot be told: the "
        "price, or what one of the two prices covers, is not known. Ask the seller for it.",
    ),
    effect=overcharge("order_price", "order_span"),
)
