"""BR-NL-27-1: two address lines are enough: the seller."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import SELLER

RULE = FormatRule(
    id="BR-NL-27-1",
    flag=Flag.WARNING,
    context=f"{SELLER}/cac:PostalAddress/cac:AddressLine/cbc:Line",
    test=None,
    sentence=Sentence(
        nl="Een derde adresregel van de verkoper (AddressLine/Line) wordt afgeraden.",
        en="A third address line of the seller (AddressLine/Line) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
