"""BII2-T10-R001: an invoice says by which rules it was made."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BII2-T10-R001",
    flag=Flag.FATAL,
    context="/*",
    test="cbc:CustomizationID",
    sentence=Sentence(
        nl=(
            "Er is geen CustomizationID, dus niemand weet naar welke regels de factuur is "
            "gemaakt. Laat de afzender er een opnemen."
        ),
        en=(
            "There is no CustomizationID, so nobody knows by which rules the invoice was made. "
            "Have the sender put one in."
        ),
    ),
    source="SI-UBL 2.0.3.13",
    dutch_seller=False,
)
