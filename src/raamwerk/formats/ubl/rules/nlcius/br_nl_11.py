"""BR-NL-11: an invoice that asks for money says how to pay it; a credit note need not."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-11",
    flag=Flag.FATAL,
    context="/inv:Invoice/cac:LegalMonetaryTotal",
    test="number(cbc:PayableAmount) <= 0 or //cac:PaymentMeans",
    sentence=Sentence(
        nl="Er is een bedrag te betalen, maar er staat niet hoe (PaymentMeans).",
        en="There is an amount to be paid, but it does not say how (PaymentMeans).",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
