"""A line names its part number, without which no maximum can be found.

Never a breach: a line without one is unknown. Surcharges need none.
"""

from polars import col, lit

from raamwerk.core.expression import CHARGED, NEVER
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"line": "3", "name": "Licenties conform offerte", "quantity": "12"}
_MISSING = Sentence(
    nl="Regel {line} ({name}) noemt geen artikelnummer, dus is er geen maximumprijs bij te "
    "vinden. Vraag de verkoper om het artikelnummer van de fabrikant.",
    en="Line {line} ({name}) names no part number, so no maximum price can be found for "
    "it. Ask the seller for the manufacturer's part number.",
)
RULE = Rule(
    id="product.part-number-missing",
    term="maximum-price",
    applies=CHARGED & col("product_type").ne_missing(lit("surcharge")),
    breach=col("part_number").is_null() & NEVER,
    because=_MISSING,
    kept=Sentence(
        nl="Regel {line} noemt het artikelnummer {part_number}.",
        en="Line {line} names the part number {part_number}.",
    ),
    unknown=_MISSING,
)
