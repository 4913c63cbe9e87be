"""BR-NL-29: the code of the payment means needs no text."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-29",
    flag=Flag.WARNING,
    context="//cac:PaymentMeans/cbc:PaymentMeansCode",
    test="not(@name)",
    sentence=Sentence(
        nl="Een omschrijving bij de betaalwijze (PaymentMeansCode/@name) wordt afgeraden.",
        en="A text beside the payment means code (PaymentMeansCode/@name) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
