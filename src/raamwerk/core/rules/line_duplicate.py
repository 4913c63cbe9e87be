"""A line does not say exactly the same as an earlier line of its document.

A remark, because two equal lines can be meant, for two departments. Same article, quantity, price
and period. The effect of an invoice line is its whole amount. Never unknown: either there is such a
line, or there is not.
"""

from polars import col, lit, when

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "line": "4",
    "part_number": "AAA-00001",
    "document_kind": "invoice",
    "line_amount": "19902.00",
    "duplicate_line": "2",
}
_SAME = Sentence(
    nl="Regel {line} is gelijk aan regel {duplicate_line}: zelfde artikel, aantal, prijs "
    "en periode. Vraag de verkoper of beide bedoeld zijn.",
    en="Line {line} is equal to line {duplicate_line}: same article, quantity, price and "
    "period. Ask the seller whether both are meant.",
)
RULE = Rule(
    id="line.duplicate",
    term="no-double-billing",
    severity=Severity.REMARK,
    applies=lit(value=True),
    breach=col("duplicate_line").is_not_null(),
    because=_SAME,
    kept=Sentence(
        nl="Regel {line} is niet gelijk aan een eerdere regel van het document.",
        en="Line {line} is not equal to an earlier line of the document.",
    ),
    unknown=_SAME,
    effect=when(col("document_kind") == "invoice").then(col("line_amount")),
    needs=("whole",),
)
