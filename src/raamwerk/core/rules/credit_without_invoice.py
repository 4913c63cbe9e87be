"""A credit note names the invoice that it corrects (L-9).

A remark: without it the credit cannot be set against anything. Never unknown: what is not stated is
missing.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {"document": "C-2026-009", "document_kind": "credit-note"}
_UNNAMED = Sentence(
    nl="Creditnota {document} noemt geen factuur. Vraag de verkoper welke factuur hiermee "
    "wordt gecorrigeerd.",
    en="Credit note {document} names no invoice. Ask the seller which invoice it corrects.",
)
RULE = Rule(
    id="credit.without-invoice",
    term="credit-note",
    severity=Severity.REMARK,
    subject="document",
    applies=col("document_kind") == "credit-note",
    breach=col("corrects").is_null(),
    because=_UNNAMED,
    kept=Sentence(
        nl="Creditnota {document} noemt de factuur die zij corrigeert: {corrects}.",
        en="Credit note {document} names the invoice that it corrects: {corrects}.",
    ),
    unknown=_UNNAMED,
)
