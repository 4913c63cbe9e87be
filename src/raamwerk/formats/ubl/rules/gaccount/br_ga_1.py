"""BR-GA-1: the amount is split in two payments."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-1",
    flag=Flag.FATAL,
    context="/inv:Invoice",
    test="count(cac:PaymentTerms) = 2",
    sentence=Sentence(
        nl=(
            "Er moeten precies twee betalingsvoorwaarden (PaymentTerms) zijn: een voor de "
            "g-rekening en een voor de gewone rekening."
        ),
        en=(
            "There must be exactly two PaymentTerms: one for the blocked account and one for the "
            "ordinary account."
        ),
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
