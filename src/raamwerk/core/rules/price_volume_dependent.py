"""A price does not depend on how many are bought: small and large pay the same (F-12, scenario 8).

Broken by a price that is stated to hold from some quantity above one, and by a line whose maximum
comes from a price book that has several maximums by quantity. A price that states no such quantity
holds for all. Unknown when it is not known whether the article belongs to the framework, or whether
its maximum has several.
"""

from polars import col

from raamwerk.core.expression import CHARGED, ONE
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "quantity": "600",
    "quantity_from": "500",
    "book_depends_on_volume": "no",
    "in_framework": "yes",
}
RULE = Rule(
    id="price.volume-dependent",
    term="price-uniformity",
    applies=CHARGED & col("in_framework"),
    breach=(col("quantity_from") > ONE).fill_null(value=False) | col("book_depends_on_volume"),
    because=Sentence(
        nl="De prijs hangt af van het aantal (de prijs geldt vanaf: {quantity_from}; het "
        "maximum in het prijsboek hangt van het aantal af: {book_depends_on_volume}). De "
        "raamovereenkomst kent één prijs voor groot en klein; vraag om dezelfde prijs voor "
        "elk aantal.",
        en="The price depends on the quantity (the price holds from: {quantity_from}; the "
        "maximum in the price book depends on the quantity: {book_depends_on_volume}). The "
        "framework has one price for large and small; ask for the same price at any "
        "quantity.",
    ),
    kept=Sentence(
        nl="De prijs van artikel {part_number} hangt niet af van het aantal dat wordt afgenomen.",
        en="The price of article {part_number} does not depend on the quantity bought.",
    ),
    unknown=Sentence(
        nl="Of de prijs van het aantal afhangt (vanaf {quantity_from}) terwijl dat niet mag, "
        "is niet te zeggen: of artikel {part_number} onder de raamovereenkomst valt is niet "
        "bekend. Zoek het artikel op in het prijsboek.",
        en="Whether the price depends on the quantity (from {quantity_from}) where it may not "
        "cannot be told: whether article {part_number} falls under the framework is not "
        "known. Look the article up in the price book.",
    ),
)
