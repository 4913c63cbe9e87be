"""The total of the lines that a document states is the sum of its line amounts (K-23, L-10).

Exactly: no tolerance on totals. Only documents that state it; unknown when a line's amount is not
known. The effect is what is asked too much.
"""

from polars import col, when

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document": "2026-0117",
    "document_kind": "invoice",
    "line_total": "238842.00",
    "computed_total": "238824.00",
}
_DIFFERENCE = col("line_total") - col("computed_total")
RULE = Rule(
    id="document.total",
    term="arithmetic",
    subject="document",
    applies=col("line_total").is_not_null(),
    breach=_DIFFERENCE != 0,
    because=Sentence(
        nl="Het document noemt {line_total} als som van de regels, maar de regels zijn samen "
        "{computed_total}. Vraag de verkoper om een correctie.",
        en="The document states {line_total} as the sum of its lines, but the lines add up to "
        "{computed_total}. Ask the seller for a correction.",
    ),
    kept=Sentence(
        nl="Het totaal van de regels, {line_total}, is de som van de regelbedragen.",
        en="The total of the lines, {line_total}, is the sum of the line amounts.",
    ),
    unknown=Sentence(
        nl="Of het totaal {line_total} klopt, is niet te zeggen: van een regel ontbreekt het "
        "bedrag (nagerekend: {computed_total}). Vraag de verkoper ernaar.",
        en="Whether the total {line_total} is right cannot be told: a line lacks its amount "
        "(recomputed: {computed_total}). Ask the seller for it.",
    ),
    effect=when((col("document_kind") != "credit-note") & (_DIFFERENCE > 0)).then(_DIFFERENCE),
)
