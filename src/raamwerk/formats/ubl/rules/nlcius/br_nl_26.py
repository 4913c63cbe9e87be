"""BR-NL-26: the seller's legal form does not apply in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import SELLER

RULE = FormatRule(
    id="BR-NL-26",
    flag=Flag.WARNING,
    context=f"{SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm",
    test=None,
    sentence=Sentence(
        nl="Verdere juridische gegevens van de verkoper (CompanyLegalForm) worden afgeraden.",
        en="Further legal information of the seller (CompanyLegalForm) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
