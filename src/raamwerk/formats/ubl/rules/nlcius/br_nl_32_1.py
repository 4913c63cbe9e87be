"""BR-NL-32-1: allowances and charges give their reason in words.

The official set also has BR-NL-32-2 and BR-NL-32-3 for those of a line, and the same three again
for charges (BR-NL-34). They never fire: this rule comes first in their pattern and its context
fits every one of those elements, so that each is reported under this id.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-32-1",
    flag=Flag.WARNING,
    context="//cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
    test=None,
    sentence=Sentence(
        nl=(
            "Een redencode bij een korting (BR-NL-32) of toeslag (BR-NL-34) wordt afgeraden; "
            "schrijf de reden uit."
        ),
        en=(
            "A reason code of an allowance (BR-NL-32) or a charge (BR-NL-34) is advised against; "
            "write the reason out."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
