"""A line with a charge of its own stays, charge included, at or under its maximum (K-4).

A unit price at the maximum with a charge beside it is a price above the maximum. Only lines of the
framework that state a charge; the whole document is judged by `price.all-in-above-maximum`. Unknown
when the line's amount or its maximum is not known. Exact: the maximum of the line was rounded up.
"""

from polars import col

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "line_charge": "1500.00",
    "line_amount": "247740.00",
    "maximum_amount": "246240.00",
    "in_framework": "yes",
}
RULE = Rule(
    id="price.line-charge",
    term="all-in-price",
    applies=CHARGED & (col("line_charge") > 0).fill_null(value=False) & col("in_framework"),
    breach=col("line_amount") > col("maximum_amount"),
    because=Sentence(
        nl="De regel vraagt {line_amount}, waarvan {line_charge} toeslag; tegen de "
        "maximumprijs mag hij hoogstens {maximum_amount} zijn. De toeslag hoort bij de "
        "prijs: vraag de verkoper om een correctie.",
        en="The line asks {line_amount}, of which {line_charge} is a charge; at the maximum "
        "price it can be {maximum_amount} at most. The charge is part of the price: ask the "
        "seller for a correction.",
    ),
    kept=Sentence(
        nl="Met de toeslag van {line_charge} erbij is het regelbedrag {line_amount} niet meer "
        "dan het maximum {maximum_amount}.",
        en="With the charge of {line_charge} included, the line amount {line_amount} is no "
        "more than the maximum {maximum_amount}.",
    ),
    unknown=Sentence(
        nl="De regel vraagt een toeslag van {line_charge}, maar of hij ({line_amount}) daarmee "
        "onder het maximum ({maximum_amount}) blijft is niet te zeggen. Zoek op wat "
        "ontbreekt en toets opnieuw.",
        en="The line asks a charge of {line_charge}, but whether it ({line_amount}) stays "
        "under the maximum ({maximum_amount}) with it cannot be told. Find what is missing "
        "and check again.",
    ),
    effect=col("line_amount") - col("maximum_amount"),
)
