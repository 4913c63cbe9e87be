"""BR-NL-27-3: two address lines are enough: the tax representative."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import TAX_REPRESENTATIVE

RULE = FormatRule(
    id="BR-NL-27-3",
    flag=Flag.WARNING,
    context=f"{TAX_REPRESENTATIVE}/cac:PostalAddress/cac:AddressLine/cbc:Line",
    test=None,
    sentence=Sentence(
        nl=(
            "Een derde adresregel van de fiscaal vertegenwoordiger (AddressLine/Line) wordt "
            "afgeraden."
        ),
        en=(
            "A third address line of the tax representative (AddressLine/Line) is advised against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
