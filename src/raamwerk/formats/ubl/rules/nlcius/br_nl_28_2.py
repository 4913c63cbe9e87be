"""BR-NL-28-2: Dutch addresses have no province: the buyer."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER

RULE = FormatRule(
    id="BR-NL-28-2",
    flag=Flag.WARNING,
    context=f"{BUYER}/cac:PostalAddress/cbc:CountrySubentity",
    test=None,
    sentence=Sentence(
        nl=(
            "Een provincie of landsdeel in het adres van de koper (CountrySubentity) wordt "
            "afgeraden."
        ),
        en=(
            "A province or region in the address of the buyer (CountrySubentity) is advised "
            "against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
