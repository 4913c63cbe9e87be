"""BR-NL-10: a Dutch buyer of a Dutch seller is known by its KvK number or OIN."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER, COUNTRY, KVK_OR_OIN

RULE = FormatRule(
    id="BR-NL-10",
    flag=Flag.FATAL,
    context=f"{BUYER}/cac:PartyLegalEntity",
    test=(
        f"(not({BUYER}/cac:PostalAddress/{COUNTRY} = 'NL') or "
        f"{BUYER}/cac:PartyLegalEntity/cbc:CompanyID[{KVK_OR_OIN}]) and (not(cbc:CompanyID)"
        " or cbc:CompanyID[normalize-space()])"
    ),
    sentence=Sentence(
        nl=(
            "De Nederlandse koper heeft geen KvK-nummer (schemeID 0106) of OIN (schemeID 0190), "
            "of het nummer is leeg."
        ),
        en=(
            "The Dutch buyer has no KvK number (schemeID 0106) or OIN (schemeID 0190), or the "
            "number is empty."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
