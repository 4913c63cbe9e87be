"""BR-NL-28-3: Dutch addresses have no province: the tax representative."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import TAX_REPRESENTATIVE

RULE = FormatRule(
    id="BR-NL-28-3",
    flag=Flag.WARNING,
    context=f"{TAX_REPRESENTATIVE}/cac:PostalAddress/cbc:CountrySubentity",
    test=None,
    sentence=Sentence(
        nl=(
            "Een provincie of landsdeel in het adres van de fiscaal vertegenwoordiger "
            "(CountrySubentity) wordt afgeraden."
        ),
        en=(
            "A province or region in the address of the tax representative (CountrySubentity) is "
            "advised against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
