"""The reseller keeps the discount that it declared for a type of product (F-13, K-3, scenario 10).

The discount is taken off the ceiling: the maximum, or the lock where that is lower. It is kept when
price <= ceiling x (1 - discount), exactly: 3 % off 34.20 is 33.174, which 33.17 keeps and 33.18
does not. No declared discount for a known type: not applicable. Unknown when the type of product is
not known, since then the promise is not either, or when the price or the ceiling is not known. The
effect counts from the promised price, rounded once to whole cents, half away from zero.
"""

from polars import col, lit, max_horizontal, when

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "part_number": "AAA-00001",
    "product_type": "online-service",
    "quantity": "600",
    "unit_price": "33.18",
    "price_quantity": "1",
    "price_span": "1",
    "maximum": "34.20",
    "maximum_span": "1",
    "declared_discount": "0.03",
    "in_framework": "yes",
}
_PROMISED = (
    when(col("declared_discount").is_not_null())
    .then(col("declared_discount") > 0)
    .when(col("product_type").is_not_null())
    .then(lit(value=False))
)
_OVER_LOCK = above("locked_price", "locked_span", "declared_discount")
RULE = Rule(
    id="price.discount-not-kept",
    term="reseller-discount",
    severity=Severity.REMARK,
    applies=CHARGED & col("in_framework") & _PROMISED,
    breach=above("maximum", "maximum_span", "declared_discount")
    | (col("locked_on").is_not_null() & _OVER_LOCK),
    because=Sentence(
        nl="Voor {product_type} is {declared_discount} korting toegezegd op het maximum "
        "{maximum}; de prijs {unit_price} geeft die korting niet. Vraag de verkoper om de "
        "toegezegde prijs.",
        en="A discount of {declared_discount} on the maximum {maximum} was declared for "
        "{product_type}; the price {unit_price} does not give it. Ask the seller for the "
        "promised price.",
    ),
    kept=Sentence(
        nl="De prijs {unit_price} geeft de korting van {declared_discount} die voor "
        "{product_type} is toegezegd.",
        en="The price {unit_price} gives the discount of {declared_discount} declared for "
        "{product_type}.",
    ),
    unknown=Sentence(
        nl="Of de toegezegde korting ({declared_discount}) is gegeven, is niet te zeggen: het "
        "type product ({product_type}), de prijs of het maximum is niet bekend. Vraag de "
        "verkoper welk type product het is en toets opnieuw.",
        en="Whether the declared discount ({declared_discount}) was given cannot be told: the "
        "type of product ({product_type}), the price or the maximum is not known. Ask the "
        "seller which type of product it is and check again.",
    ),
    effect=max_horizontal(
        overcharge("maximum", "maximum_span", "declared_discount"),
        overcharge("locked_price", "locked_span", "declared_discount"),
    ),
    needs=("enrolment",),
)
