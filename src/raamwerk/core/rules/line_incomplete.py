"""A line of an invoice states what was delivered, how many, and at which price (L-7).

A remark: the tax act asks for it, and without it other checks are unknown. An e-invoice that passed
EN 16931 has them all. Never unknown: what is not stated is missing.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "line": "2",
    "document_kind": "invoice",
    "name": "Licenties juni",
    "line_amount": "19902.00",
}
_INCOMPLETE = Sentence(
    nl="Regel {line} is niet volledig: omschrijving {name}, aantal {quantity}, prijs "
    "{unit_price}, bedrag {line_amount}. Een factuur moet dit alle vier noemen; vraag "
    "om een volledige factuur.",
    en="Line {line} is incomplete: name {name}, quantity {quantity}, price {unit_price}, "
    "amount {line_amount}. An invoice must state all four; ask for a complete invoice.",
)
RULE = Rule(
    id="line.incomplete",
    term="price-basis",
    severity=Severity.REMARK,
    applies=col("document_kind") == "invoice",
    breach=col("name").is_null()
    | col("quantity").is_null()
    | col("unit_price").is_null()
    | col("line_amount").is_null(),
    because=_INCOMPLETE,
    kept=Sentence(
        nl="Regel {line} noemt omschrijving, aantal, prijs en bedrag.",
        en="Line {line} states its name, quantity, price and amount.",
    ),
    unknown=_INCOMPLETE,
)
