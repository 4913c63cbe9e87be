"""BR-GA-7: one of the two accounts is the blocked one."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-7",
    flag=Flag.FATAL,
    context="/inv:Invoice",
    test="count(cac:PaymentMeans/cbc:ID[text() = 'GACCOUNT']) = 1",
    sentence=Sentence(
        nl="Precies een betaalwijze moet het kenmerk GACCOUNT hebben.",
        en="Exactly one PaymentMeans must have the identifier GACCOUNT.",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
