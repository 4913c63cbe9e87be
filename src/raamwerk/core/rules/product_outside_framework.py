"""A product falls within the framework's scope (F-2).

A remark: buying something else is allowed, but the framework's prices and terms do not protect it.
Surcharges are no product. Unknown when the part number is in no price book.
"""

from polars import col, lit

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "part_number": "DCK-00001",
    "name": "Docking station",
    "product_type": "hardware",
    "in_framework": "no",
}
RULE = Rule(
    id="product.outside-framework",
    term="product-scope",
    severity=Severity.REMARK,
    applies=CHARGED & col("product_type").ne_missing(lit("surcharge")),
    breach=~col("in_framework"),
    because=Sentence(
        nl="{name} ({part_number}, type {product_type}) valt niet onder de raamovereenkomst; "
        "de maximumprijzen en voorwaarden gelden er niet voor. Koop dit apart in, of ga na "
        "of het artikel klopt.",
        en="{name} ({part_number}, type {product_type}) is outside the framework; its maximum "
        "prices and terms do not hold for it. Buy it separately, or find out whether the "
        "article is right.",
    ),
    kept=Sentence(
        nl="{name} ({part_number}) valt onder de raamovereenkomst.",
        en="{name} ({part_number}) falls within the framework.",
    ),
    unknown=Sentence(
        nl="Of {name} ({part_number}) onder de raamovereenkomst valt, is niet te zeggen: het "
        "artikel staat in geen prijsboek. Vraag VNG of het eronder valt.",
        en="Whether {name} ({part_number}) falls within the framework cannot be told: the "
        "article is in no price book. Ask VNG whether it does.",
    ),
)
