"""NL-R-004: the address of a Dutch buyer of a Dutch seller is complete."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER, COMPLETE, dutch

RULE = FormatRule(
    id="NL-R-004",
    flag=Flag.FATAL,
    context=f"{BUYER}/cac:PostalAddress[{dutch(f'{BUYER}/cac:PostalAddress')}]",
    test=COMPLETE,
    sentence=Sentence(
        nl="Het adres van de Nederlandse koper mist de straat, de plaats of de postcode.",
        en="The address of the Dutch buyer lacks the street, the city or the post code.",
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
