"""An article of the framework has a maximum price on the line's price date (O-10, scenario 15).

Without one nothing can be broken and nothing can pass: the outcome is unknown, and says what to do.
Also asked of articles that are in no price book, since those may belong to the framework.
"""

from polars import col

from raamwerk.core.expression import CHARGED, NEVER
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "EEE-00007",
    "in_framework": "yes",
    "part_known": "yes",
    "price_date": "2026-08-03",
}
_MISSING = Sentence(
    nl="Voor artikel {part_number} is op {price_date} geen maximumprijs bekend; de prijs "
    "is daarmee niet goedgekeurd en niet afgekeurd. Vraag VNG om een maximumprijs voor "
    "dit artikel en vraag de verkoper uit welke prijslijstmaand zijn prijs komt.",
    en="No maximum price is known for article {part_number} on {price_date}, so the price "
    "is neither approved nor rejected. Ask VNG for a maximum price of this article and "
    "ask the seller which month's price list the price comes from.",
)
RULE = Rule(
    id="price.no-maximum",
    term="no-ceiling",
    applies=CHARGED & col("part_number").is_not_null() & col("in_framework").fill_null(value=True),
    breach=col("maximum").is_null() & NEVER,
    because=_MISSING,
    kept=Sentence(
        nl="Voor artikel {part_number} is op {price_date} een maximumprijs bekend: {maximum}.",
        en="A maximum price is known for article {part_number} on {price_date}: {maximum}.",
    ),
    unknown=_MISSING,
)
