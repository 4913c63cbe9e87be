"""The tiered discount that belongs to the quantity bought is given (F-6, K-12).

Under the first framework only. Kept when price <= list price x (1 - tier discount), exactly; the
list price covers the same unit as the maximum of its row in the price book. Unknown when the tier
is not known (the public text gives no table), or when the price or the list price is not. The
effect counts from the price with the tier's discount, rounded once to whole cents, half away from
zero.
"""

from polars import col

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "quantity": "2400",
    "unit_price": "37.50",
    "price_quantity": "1",
    "price_span": "1",
    "list_price": "39.00",
    "maximum_span": "1",
    "tier_discount": "0.05",
    "in_framework": "yes",
}
RULE = Rule(
    id="price.tier-not-given",
    term="quantity-tiers",
    applies=CHARGED & col("in_framework"),
    breach=above("list_price", "maximum_span", "tier_discount"),
    because=Sentence(
        nl="Bij {quantity} stuks hoort een staffelkorting van {tier_discount} op de lijstprijs "
        "{list_price}; de prijs {unit_price} geeft die niet. Vraag de verkoper om de prijs "
        "van de juiste staffel.",
        en="A tiered discount of {tier_discount} on the list price {list_price} belongs to "
        "{quantity} units; the price {unit_price} does not give it. Ask the seller for the "
        "price of the right tier.",
    ),
    kept=Sentence(
        nl="De prijs {unit_price} geeft de staffelkorting van {tier_discount} die bij "
        "{quantity} stuks hoort.",
        en="The price {unit_price} gives the tiered discount of {tier_discount} that belongs "
        "to {quantity} units.",
    ),
    unknown=Sentence(
        nl="Of bij {quantity} stuks de juiste staffelkorting is gegeven, is niet te zeggen: de "
        "staffel ({tier_discount}), de prijs {unit_price} of de lijstprijs {list_price} is "
        "niet bekend. Zoek de staffeltabel op in de contractdocumenten.",
        en="Whether the right tiered discount was given at {quantity} units cannot be told: "
        "the tier ({tier_discount}), the price {unit_price} or the list price {list_price} "
        "is not known. Look up the table of tiers in the contract documents.",
    ),
    effect=overcharge("list_price", "maximum_span", "tier_discount"),
)
