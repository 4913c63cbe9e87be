"""A quote says until when it is valid; without that it is incomplete.

The unit is judged line by line, by `price.unit-unknown`. Never unknown: what is not stated is
missing.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {"document": "Q-882", "document_kind": "quote"}
_NO_LAST_DAY = Sentence(
    nl="De offerte {document} zegt niet tot wanneer zij geldt. Vraag de verkoper om een "
    "einddatum voordat u bestelt.",
    en="The quote {document} does not say until when it is valid. Ask the seller for a "
    "last day before you order.",
)
RULE = Rule(
    id="quote.incomplete",
    term="price-basis",
    severity=Severity.REMARK,
    subject="document",
    applies=col("document_kind") == "quote",
    breach=col("valid_last").is_null(),
    because=_NO_LAST_DAY,
    kept=Sentence(
        nl="De offerte {document} zegt tot wanneer zij geldt: {valid_last}.",
        en="The quote {document} says until when it is valid: {valid_last}.",
    ),
    unknown=_NO_LAST_DAY,
)
