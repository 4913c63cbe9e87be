"""BR-NL-2: an invoice of a Dutch seller bears the buyer's reference or the order number."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-2",
    flag=Flag.FATAL,
    context="/*",
    test="cbc:BuyerReference or cac:OrderReference/cbc:ID",
    sentence=Sentence(
        nl=(
            "Er is geen referentie van de koper (BuyerReference) en geen ordernummer "
            "(OrderReference/ID); een van de twee is nodig."
        ),
        en=(
            "There is no buyer reference (BuyerReference) and no order number "
            "(OrderReference/ID); one of the two is needed."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
