"""BR-NL-35: the reason of a VAT exemption is given in words."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-35",
    flag=Flag.WARNING,
    context="//cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode",
    test=None,
    sentence=Sentence(
        nl=(
            "Een code voor de reden van vrijstelling (TaxExemptionReasonCode) wordt afgeraden; "
            "schrijf de reden uit."
        ),
        en=(
            "A code for the reason of exemption (TaxExemptionReasonCode) is advised against; "
            "write the reason out."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
