"""BR-NL-27-2: two address lines are enough: the buyer."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER

RULE = FormatRule(
    id="BR-NL-27-2",
    flag=Flag.WARNING,
    context=f"{BUYER}/cac:PostalAddress/cac:AddressLine/cbc:Line",
    test=None,
    sentence=Sentence(
        nl="Een derde adresregel van de koper (AddressLine/Line) wordt afgeraden.",
        en="A third address line of the buyer (AddressLine/Line) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
