"""BR-GA-2: there are two accounts to pay to."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-2",
    flag=Flag.FATAL,
    context="/inv:Invoice",
    test="count(cac:PaymentMeans) = 2",
    sentence=Sentence(
        nl=(
            "Er moeten precies twee betaalwijzen (PaymentMeans) zijn: de g-rekening en de gewone "
            "rekening."
        ),
        en=(
            "There must be exactly two PaymentMeans: the blocked account and the ordinary account."
        ),
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
