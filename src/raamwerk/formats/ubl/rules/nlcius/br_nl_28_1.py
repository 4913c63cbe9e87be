"""BR-NL-28-1: Dutch addresses have no province: the seller."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import SELLER

RULE = FormatRule(
    id="BR-NL-28-1",
    flag=Flag.WARNING,
    context=f"{SELLER}/cac:PostalAddress/cbc:CountrySubentity",
    test=None,
    sentence=Sentence(
        nl=(
            "Een provincie of landsdeel in het adres van de verkoper (CountrySubentity) wordt "
            "afgeraden."
        ),
        en=(
            "A province or region in the address of the seller (CountrySubentity) is advised "
            "against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
