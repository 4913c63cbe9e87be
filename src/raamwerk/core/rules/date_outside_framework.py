"""A line's price date lies in the framework (F-1).

Judged on any date, for ended means ended: 30 November 2022 is in the first framework, 1 December
2022 in the second. A framework without a last day has not ended. Unknown when the price date is not
known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "price_date": "2022-11-30",
    "framework_since": "2022-12-01",
    "terms_last": "2027-12-31",
}
_ENDED = col("terms_last").is_not_null() & (col("price_date") > col("terms_last"))
RULE = Rule(
    id="date.outside-framework",
    term="duration",
    applies=col("document_kind") != "credit-note",
    breach=(col("price_date") < col("framework_since")) | _ENDED,
    because=Sentence(
        nl="De prijsdatum {price_date} ligt buiten de raamovereenkomst, die loopt van "
        "{framework_since} tot en met {terms_last}. De prijzen en voorwaarden ervan "
        "gelden dan niet: toets aan de raamovereenkomst van die dag.",
        en="The price date {price_date} lies outside the framework, which runs from "
        "{framework_since} to and including {terms_last}. Its prices and terms do not "
        "hold then: check against the framework of that day.",
    ),
    kept=Sentence(
        nl="De prijsdatum {price_date} ligt binnen de raamovereenkomst, die loopt van "
        "{framework_since} tot en met {terms_last}.",
        en="The price date {price_date} lies within the framework, which runs from "
        "{framework_since} to and including {terms_last}.",
    ),
    unknown=Sentence(
        nl="Of de regel binnen de raamovereenkomst valt ({framework_since} tot en met "
        "{terms_last}), is niet te zeggen: zijn datum ({price_date}) is niet bekend. "
        "Vraag de verkoper om de besteldatum.",
        en="Whether the line falls within the framework ({framework_since} to and including "
        "{terms_last}) cannot be told: its date ({price_date}) is not known. Ask the "
        "seller for the order date.",
    ),
    always=True,
)
