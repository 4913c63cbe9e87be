"""NL-R-007: what asks the buyer for money says how to pay it."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="NL-R-007",
    flag=Flag.FATAL,
    context="//cac:LegalMonetaryTotal",
    test=(
        "(/inv:Invoice and number(cbc:PayableAmount) <= 0) or (/cn:CreditNote and "
        "number(cbc:PayableAmount) >= 0) or //cac:PaymentMeans"
    ),
    sentence=Sentence(
        nl=(
            "Er is een bedrag van koper aan verkoper te betalen, maar er staat niet hoe "
            "(PaymentMeans)."
        ),
        en="There is an amount to be paid by the buyer, but it does not say how (PaymentMeans).",
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
