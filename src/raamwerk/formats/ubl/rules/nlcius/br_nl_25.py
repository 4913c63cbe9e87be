"""BR-NL-25: a Dutch seller has no other tax number than that for VAT."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import SELLER

RULE = FormatRule(
    id="BR-NL-25",
    flag=Flag.WARNING,
    context=f"{SELLER}/cac:PartyTaxScheme",
    test="not(cbc:CompanyID) or cac:TaxScheme/cbc:ID = 'VAT'",
    sentence=Sentence(
        nl="Een belastingnummer van de verkoper dat geen btw-nummer is, wordt afgeraden.",
        en="A tax number of the seller that is not a VAT number is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
