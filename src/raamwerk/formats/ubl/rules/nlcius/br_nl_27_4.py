"""BR-NL-27-4: two address lines are enough: the delivery."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import DELIVERY_ADDRESS

RULE = FormatRule(
    id="BR-NL-27-4",
    flag=Flag.WARNING,
    context=f"{DELIVERY_ADDRESS}/cac:AddressLine/cbc:Line",
    test=None,
    sentence=Sentence(
        nl="Een derde adresregel van de aflevering (AddressLine/Line) wordt afgeraden.",
        en="A third address line of the delivery (AddressLine/Line) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
