"""BR-NL-28-4: Dutch addresses have no province: the delivery."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import DELIVERY_ADDRESS

RULE = FormatRule(
    id="BR-NL-28-4",
    flag=Flag.WARNING,
    context=f"{DELIVERY_ADDRESS}/cbc:CountrySubentity",
    test=None,
    sentence=Sentence(
        nl=(
            "Een provincie of landsdeel in het adres van de aflevering (CountrySubentity) wordt "
            "afgeraden."
        ),
        en=(
            "A province or region in the address of the delivery (CountrySubentity) is advised "
            "against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
