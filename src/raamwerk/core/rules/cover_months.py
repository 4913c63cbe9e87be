"""A line bills no more months than its cover runs (K-5, M-8, O-12; scenario 14).

Cover starts on the first day of use if that is the 1st, else on the 1st of the next month, and runs
to the next cover year. Only lines that state a first day of use: a period of a year that crosses an
anniversary, as a reseller may bill it later on, is no fault. Billing fewer months, as in monthly
instalments, breaks nothing; prices paid once have no months. Unknown when the months billed or to
be covered are not known. The effect is the share of the line amount for the months too many,
rounded once to whole cents, half away from zero.
"""

from polars import Int128, col

from raamwerk.core.expression import CHARGED, in_cents
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "document_kind": "invoice",
    "in_framework": "yes",
    "quantity": "25",
    "usage_on": "2025-09-10",
    "unit_months": "1",
    "billed_months": "9",
    "cover_months": "8",
    "line_amount": "7695.00",
}
RULE = Rule(
    id="cover.months",
    term="cover-months",
    applies=CHARGED
    & col("in_framework").fill_null(value=True)
    & col("usage_on").is_not_null()
    & col("unit_months").ne_missing(0),
    breach=col("billed_months") > col("cover_months"),
    because=Sentence(
        nl="De regel rekent {billed_months} maanden, maar bij een eerste gebruik op {usage_on} "
        "loopt de dekking {cover_months} maanden, tot het volgende dekkingsjaar. Vraag de "
        "verkoper de maanden te corrigeren.",
        en="The line bills {billed_months} months, but with a first use on {usage_on} the "
        "cover runs {cover_months} months, to the next cover year. Ask the seller to "
        "correct the months.",
    ),
    kept=Sentence(
        nl="De regel rekent {billed_months} maanden, niet meer dan de {cover_months} maanden "
        "dat de dekking loopt.",
        en="The line bills {billed_months} months, no more than the {cover_months} months that "
        "its cover runs.",
    ),
    unknown=Sentence(
        nl="Of het aantal gerekende maanden ({billed_months}) klopt met de dekking "
        "({cover_months}), is niet te zeggen: de regel zegt niet welke periode hij dekt. "
        "Vraag de verkoper om de periode.",
        en="Whether the months billed ({billed_months}) match the cover ({cover_months}) "
        "cannot be told: the line does not say which period it covers. Ask the seller for "
        "the period.",
    ),
    effect=in_cents(
        col("line_amount").cast(Int128),
        col("billed_months") - col("cover_months"),
        col("billed_months"),
    ),
    needs=("enrolment",),
)
