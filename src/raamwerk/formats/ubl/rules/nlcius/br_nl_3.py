"""BR-NL-3: the address of a Dutch seller is complete."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import COMPLETE, SELLER

RULE = FormatRule(
    id="BR-NL-3",
    flag=Flag.FATAL,
    context=f"{SELLER}/cac:PostalAddress",
    test=COMPLETE,
    sentence=Sentence(
        nl="Het adres van de Nederlandse verkoper mist de straat, de plaats of de postcode.",
        en="The address of the Dutch seller lacks the street, the city or the post code.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
