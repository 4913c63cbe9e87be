"""A document says for which period and for how many units its price holds (O-9).

Unknown, never a breach, when it does not, or when it asks once for what the price book sells by the
month (or the other way round): such prices cannot be compared. Only asked where there is a price
and a maximum.
"""

from polars import col

from raamwerk.core.expression import CHARGED, NEVER
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "unit": "C62",
    "unit_price": "410.40",
    "price_quantity": "1",
    "maximum": "34.20",
    "maximum_months": "1",
    "in_framework": "yes",
}
_UNSAID = Sentence(
    nl="Waarvoor de prijs {unit_price} geldt, is niet te zeggen: de eenheid '{unit}' en de "
    "periode op het document passen niet bij de maximumprijs {maximum}. Vraag de verkoper "
    "of de prijs per maand, per jaar of eenmalig is.",
    en="What the price {unit_price} covers cannot be told: the unit '{unit}' and the "
    "period on the document do not match the maximum price {maximum}. Ask the seller "
    "whether the price is by the month, by the year or once.",
)
RULE = Rule(
    id="price.unit-unknown",
    term="price-basis",
    applies=CHARGED
    & col("in_framework").fill_null(value=False)
    & col("unit_price").is_not_null()
    & col("maximum").is_not_null(),
    breach=col("price_span").is_null() & NEVER,
    because=_UNSAID,
    kept=Sentence(
        nl="Het document zegt waarvoor de prijs geldt: {unit_price}.",
        en="The document says what the price covers: {unit_price}.",
    ),
    unknown=_UNSAID,
)
