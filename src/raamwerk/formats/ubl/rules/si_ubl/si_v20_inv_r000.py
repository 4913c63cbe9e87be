"""SI-V20-INV-R000: the CustomizationID of an NLCIUS invoice starts with NLCIUS's own.

That of an extension may follow.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="SI-V20-INV-R000",
    flag=Flag.FATAL,
    context="//cbc:CustomizationID",
    test=(
        "starts-with(normalize-space(), "
        "'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0')"
    ),
    sentence=Sentence(
        nl="Het CustomizationID noemt NLCIUS, maar begint niet met dat van EN 16931 en NLCIUS.",
        en=(
            "The CustomizationID names NLCIUS, but does not start with that of EN 16931 and NLCIUS."
        ),
    ),
    source="SI-UBL 2.0.3.13",
    dutch_seller=False,
)
