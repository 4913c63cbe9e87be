"""BR-GA-5: each account can be referred to."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-5",
    flag=Flag.FATAL,
    context="/inv:Invoice/cac:PaymentMeans",
    test="count(cbc:ID) = 1",
    sentence=Sentence(
        nl=(
            "Deze betaalwijze heeft geen kenmerk (ID) waar een betalingsvoorwaarde naar kan "
            "verwijzen."
        ),
        en="This PaymentMeans has no identifier (ID) for a PaymentTerms to refer to.",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
