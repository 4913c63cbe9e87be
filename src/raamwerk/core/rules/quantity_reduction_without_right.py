"""A reduction is of something that may go down at an anniversary (F-11, O-7, M-10).

Under the reading chosen every online service may go down, to zero; perpetual licences paid in
instalments and chosen components of a server and cloud enrolment may not. Unknown when that right
is not known.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "CCC-00003",
    "change": "true_down",
    "product_type": "on-premises",
    "quantity": "10",
    "may_reduce": "no",
}
RULE = Rule(
    id="quantity.reduction-without-right",
    term="yearly-flexibility",
    applies=col("change").eq_missing(lit("true_down")),
    breach=~col("may_reduce"),
    because=Sentence(
        nl="Artikel {part_number} (type {product_type}) mag niet omlaag: alleen abonnementen "
        "kunnen op een verjaardag worden verlaagd. Haal deze verlaging uit de bestelling.",
        en="Article {part_number} (type {product_type}) may not go down: only subscriptions "
        "can be reduced at an anniversary. Take this reduction out of the order.",
    ),
    kept=Sentence(
        nl="Artikel {part_number} (type {product_type}) mag op een verjaardag omlaag.",
        en="Article {part_number} (type {product_type}) may go down at an anniversary.",
    ),
    unknown=Sentence(
        nl="Of artikel {part_number} (type {product_type}) omlaag mag, is niet te zeggen. Zoek "
        "het type product op in het prijsboek of vraag VNG.",
        en="Whether article {part_number} (type {product_type}) may go down cannot be told. "
        "Look up the type of product in the price book or ask VNG.",
    ),
)
