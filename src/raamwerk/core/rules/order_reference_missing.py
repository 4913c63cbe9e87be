"""An invoice or credit note names an order or the buyer's own reference (L-9).

Scenario 23. One of the two is enough. A remark: an e-invoice without either is already refused by
its format (BR-NL-2). Never unknown: what is not stated is missing.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {"document": "2026-0117", "document_kind": "invoice"}
_NO_REFERENCE = Sentence(
    nl="Document {document} noemt geen bestelling en geen kenmerk van de koper, dus is "
    "niet na te gaan wat er is besteld. Vraag de verkoper om een factuur met de "
    "bestelreferentie.",
    en="Document {document} names no order and no reference of the buyer, so what was "
    "ordered cannot be traced. Ask the seller for an invoice with the order reference.",
)
RULE = Rule(
    id="order.reference-missing",
    term="order-reference",
    severity=Severity.REMARK,
    subject="document",
    applies=col("document_kind").is_in(("invoice", "credit-note")),
    breach=col("order_reference").is_null() & col("buyer_reference").is_null(),
    because=_NO_REFERENCE,
    kept=Sentence(
        nl="Document {document} verwijst naar een bestelling ({order_reference}) of draagt het "
        "kenmerk van de koper ({buyer_reference}).",
        en="Document {document} refers to an order ({order_reference}) or bears the buyer's "
        "reference ({buyer_reference}).",
    ),
    unknown=_NO_REFERENCE,
)
