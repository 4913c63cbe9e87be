"""BR-NL-1: a Dutch seller is known by its KvK number or OIN.

The scheme and the number may stand on two different elements: the official rule asks for some
identifier of the scheme and for some identifier that is not empty.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import KVK_OR_OIN, SELLER

RULE = FormatRule(
    id="BR-NL-1",
    flag=Flag.FATAL,
    context=SELLER,
    test=(
        f"cac:PartyLegalEntity/cbc:CompanyID[{KVK_OR_OIN}] and "
        "cac:PartyLegalEntity/cbc:CompanyID[normalize-space()]"
    ),
    sentence=Sentence(
        nl=(
            "De Nederlandse verkoper heeft geen KvK-nummer (schemeID 0106) of OIN (schemeID 0190)"
            " in PartyLegalEntity/CompanyID."
        ),
        en=(
            "The Dutch seller has no KvK number (schemeID 0106) or OIN (schemeID 0190) in "
            "PartyLegalEntity/CompanyID."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
