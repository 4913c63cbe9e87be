"""A document is not billed or ordered twice.

An earlier document at hand has the same seller and number, or the same content. A quote that is
sent again is no harm and is left out. The effect of an invoice is all that its lines ask. Never
unknown: either there is such a document among those at hand, or there is not.
"""

from polars import col, when

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document": "2026-0117",
    "document_kind": "invoice",
    "seller": "Voorbeeld Licenties B.V. (verzonnen)",
    "computed_total": "238824.00",
    "duplicate_document": "factuur-2026-0117.xml",
}
_TWICE = Sentence(
    nl="Document {document} van {seller} is hetzelfde als {duplicate_document}, dat er al "
    "was. Betaal of bestel niet nog eens; vraag de verkoper welk van de twee vervalt.",
    en="Document {document} of {seller} is the same as {duplicate_document}, which was "
    "there already. Do not pay or order again; ask the seller which of the two is void.",
)
RULE = Rule(
    id="document.duplicate",
    term="no-double-billing",
    subject="document",
    applies=col("document_kind") != "quote",
    breach=col("duplicate_document").is_not_null(),
    because=_TWICE,
    kept=Sentence(
        nl="Document {document} (verkoper: {seller}) is niet hetzelfde als een eerder document.",
        en="Document {document} (seller: {seller}) is not the same as an earlier document.",
    ),
    unknown=_TWICE,
    effect=when(col("document_kind") == "invoice").then(col("computed_total")),
    needs=("history",),
)
