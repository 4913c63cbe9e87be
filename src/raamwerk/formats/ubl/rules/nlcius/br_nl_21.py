"""BR-NL-21: the code of the VAT point is of no use in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-21",
    flag=Flag.WARNING,
    context="//cac:InvoicePeriod/cbc:DescriptionCode",
    test=None,
    sentence=Sentence(
        nl=(
            "De code voor het moment van btw-verschuldigdheid (InvoicePeriod/DescriptionCode) "
            "wordt afgeraden en niet gebruikt."
        ),
        en=(
            "The code of the VAT point (InvoicePeriod/DescriptionCode) is advised against and is "
            "not used."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
