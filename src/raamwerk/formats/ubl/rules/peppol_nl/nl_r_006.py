"""NL-R-006: the address of a Dutch tax representative is complete."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import COMPLETE, TAX_REPRESENTATIVE, dutch

_ADDRESS = f"{TAX_REPRESENTATIVE}/cac:PostalAddress"

RULE = FormatRule(
    id="NL-R-006",
    flag=Flag.FATAL,
    context=f"{_ADDRESS}[{dutch(_ADDRESS)}]",
    test=COMPLETE,
    sentence=Sentence(
        nl=(
            "Het adres van de Nederlandse fiscaal vertegenwoordiger mist de straat, de plaats of "
            "de postcode."
        ),
        en=(
            "The address of the Dutch tax representative lacks the street, the city or the post "
            "code."
        ),
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
