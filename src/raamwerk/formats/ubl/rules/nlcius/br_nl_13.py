"""BR-NL-13: a reference to an order line needs the number of the order; for any seller."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-13",
    flag=Flag.FATAL,
    context="//cac:OrderLineReference/cbc:LineID",
    test="/*/cac:OrderReference/cbc:ID",
    sentence=Sentence(
        nl=(
            "Een regel verwijst naar een orderregel, maar de factuur noemt geen ordernummer "
            "(OrderReference/ID)."
        ),
        en=(
            "A line refers to a line of an order, but the invoice names no order number "
            "(OrderReference/ID)."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
    dutch_seller=False,
)
