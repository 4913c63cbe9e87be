"""NL-R-003: a Dutch seller that gives a legal identifier gives its KvK number or OIN."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import KVK_OR_OIN, SELLER

RULE = FormatRule(
    id="NL-R-003",
    flag=Flag.FATAL,
    context=f"{SELLER}/cac:PartyLegalEntity/cbc:CompanyID",
    test=f"{KVK_OR_OIN} and normalize-space()",
    sentence=Sentence(
        nl=(
            "Het nummer van de Nederlandse verkoper moet een KvK-nummer (schemeID 0106) of OIN "
            "(schemeID 0190) zijn."
        ),
        en=(
            "The identifier of the Dutch seller must be a KvK number (schemeID 0106) or an OIN "
            "(schemeID 0190)."
        ),
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
