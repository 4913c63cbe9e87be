"""A price is not about twelve times its maximum, or a twelfth of it.

Then a unit was probably mistaken. A price of a year read as that of a month, or the other way
round, would give a false breach or, worse, a false pass. "About" is 10 to 14 times, or a fourteenth
to a tenth, so that a discount hides nothing. Never a breach: the outcome is unknown and asks. Where
price and maximum cannot be compared it does not apply, and `price.above-maximum` is unknown.
"""

from polars import col

from raamwerk.core.expression import CHARGED, NEVER, about_twelve_times
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "unit_price": "34.10",
    "unit_months": "12",
    "price_span": "12",
    "maximum": "34.20",
    "maximum_months": "1",
    "maximum_span": "1",
    "in_framework": "yes",
}
_COMPARABLE = (col("maximum") > 0) & (col("price_span") > 0) & col("unit_price").is_not_null()
_DOUBT = Sentence(
    nl="De prijs {unit_price} is ongeveer twaalf keer de maximumprijs {maximum}, of een "
    "twaalfde ervan. Waarschijnlijk is een maandprijs als jaarprijs gelezen of andersom. Vraag de "
    "verkoper waarvoor de prijs geldt.",
    en="The price {unit_price} is about twelve times the maximum price {maximum}, or a "
    "twelfth of it. Probably a price a "
    "month was read as a price a year, or the other way round. Ask the seller what the "
    "price covers.",
)
RULE = Rule(
    id="price.unit-suspect",
    term="price-basis",
    applies=CHARGED
    & col("in_framework").fill_null(value=False)
    & _COMPARABLE.fill_null(value=False),
    breach=about_twelve_times("maximum", "maximum_span") & NEVER,
    because=_DOUBT,
    kept=Sentence(
        nl="De prijs {unit_price} is niet ongeveer twaalf keer de maximumprijs {maximum}, en "
        "geen twaalfde ervan.",
        en="The price {unit_price} is not about twelve times the maximum price {maximum}, nor "
        "a twelfth of it.",
    ),
    unknown=_DOUBT,
)
