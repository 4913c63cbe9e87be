"""A price stays at or under the maximum that is in force for the line (F-13, K-1, K-2).

Prices are compared exactly over the same unit-months (O-15: no tolerance), so 410.41 a year is
above 34.20 a month. Which day's maximum counts is reading O-5. Unknown when the price, what it
covers, the maximum or the product's place in the framework is not known: an article without a
maximum never passes (O-10). The effect is the excess times the quantity, rounded once to whole
cents, half away from zero.
"""

from polars import col

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "quantity": "600",
    "unit_price": "410.41",
    "unit_months": "12",
    "price_quantity": "1",
    "price_span": "12",
    "maximum": "34.20",
    "maximum_months": "1",
    "maximum_span": "1",
    "maximum_since": "2025-12-01",
    "price_date": "2026-06-01",
    "in_framework": "yes",
}
RULE = Rule(
    id="price.above-maximum",
    term="maximum-price",
    applies=CHARGED & col("in_framework"),
    breach=above("maximum", "maximum_span"),
    because=Sentence(
        nl="De prijs {unit_price} ligt boven de maximumprijs {maximum}, die sinds "
        "{maximum_since} geldt. Betaal niet meer dan het maximum en vraag de verkoper om een correctie.",
        en="The price {unit_price} is above the maximum price {maximum}, in force since "
        "{maximum_since}. Pay no more than the maximum and ask the seller for a correction.",
    ),
    kept=Sentence(
        nl="De prijs {unit_price} ligt niet boven de maximumprijs {maximum}.",
        en="The price {unit_price} is not above the maximum price {maximum}.",
    ),
    unknown=Sentence(
        nl="Of de prijs onder het maximum blijft, is op {price_date} niet te zeggen (prijs: "
        "{unit_price}; maximumprijs: {maximum}): de prijs, de eenheid, de maximumprijs of het artikel is niet bekend. Zoek op wat "
        "ontbreekt, of vraag de verkoper ernaar, en toets opnieuw.",
        en="Whether the price stays under the maximum cannot be told on {price_date} (price: "
        "{unit_price}; maximum price: {maximum}): the price, its unit, the maximum or the article is not known. Find what is missing, or "
        "ask the seller for it, and check again.",
    ),
    effect=overcharge("maximum", "maximum_span"),
)
