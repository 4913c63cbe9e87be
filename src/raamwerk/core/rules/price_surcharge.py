"""A document asks no surcharge beside the prices, or somebody should look (K-4).

Scenario 11. A remark, because a surcharge is allowed as long as the price all in stays under the
maximum; the effect is what is asked beside the prices. Unknown when it is not known what the
document charges.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {"document": "2026-0117", "document_kind": "invoice", "surcharges": "1500.00"}
RULE = Rule(
    id="price.surcharge",
    term="all-in-price",
    severity=Severity.REMARK,
    subject="document",
    applies=col("document_kind") != "credit-note",
    breach=col("surcharges") > 0,
    because=Sentence(
        nl="Het document vraagt {surcharges} aan toeslagen naast de prijzen. Dat mag alleen "
        "zolang alles samen onder de maximumprijzen blijft. Ga na of deze toeslagen zijn "
        "afgesproken.",
        en="The document asks {surcharges} in surcharges beside the prices. That is allowed "
        "only while all in it stays under the maximum prices. Find out whether these "
        "surcharges were agreed.",
    ),
    kept=Sentence(
        nl="Het document vraagt geen toeslagen naast de prijzen (toeslagen: {surcharges}).",
        en="The document asks no surcharges beside the prices (surcharges: {surcharges}).",
    ),
    unknown=Sentence(
        nl="Of het document toeslagen vraagt ({surcharges}), is niet te zeggen. Zoek de "
        "toeslagen op in het document zelf.",
        en="Whether the document asks surcharges ({surcharges}) cannot be told. Look for "
        "surcharges in the document itself.",
    ),
    effect=col("surcharges"),
)
