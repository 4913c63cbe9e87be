"""BR-GA-6: each payment goes to an account that is there."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-6",
    flag=Flag.FATAL,
    context="/inv:Invoice/cac:PaymentTerms/cbc:PaymentMeansID",
    test=". = /inv:Invoice/cac:PaymentMeans/cbc:ID/text()",
    sentence=Sentence(
        nl="Deze verwijzing (PaymentMeansID) past bij geen van de betaalwijzen.",
        en="This reference (PaymentMeansID) fits none of the PaymentMeans.",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
