"""NL-R-005: a Dutch buyer of a Dutch seller is known by its KvK number or OIN."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER, KVK_OR_OIN, dutch

RULE = FormatRule(
    id="NL-R-005",
    flag=Flag.FATAL,
    context=f"{BUYER}/cac:PartyLegalEntity/cbc:CompanyID[{dutch(f'{BUYER}/cac:PostalAddress')}]",
    test=f"{KVK_OR_OIN} and normalize-space()",
    sentence=Sentence(
        nl=(
            "Het nummer van de Nederlandse koper moet een KvK-nummer (schemeID 0106) of OIN "
            "(schemeID 0190) zijn."
        ),
        en=(
            "The identifier of the Dutch buyer must be a KvK number (schemeID 0106) or an OIN "
            "(schemeID 0190)."
        ),
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
