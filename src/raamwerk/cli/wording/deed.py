"""What can be done with an enrolment, in a few words: the rows of its calendar."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "deed.join": Sentence(
        nl="Tekenen om per {effect_on:date} aan te sluiten",
        en="Sign to join from {effect_on:date}",
    ),
    "deed.no-framework-terms": Sentence(
        nl="De voorwaarden van deze raamovereenkomst gelden nog niet",
        en="The terms of this framework do not hold yet",
    ),
    "deed.predecessor-terms": Sentence(
        nl="De voorwaarden van de vorige raamovereenkomst gelden nog",
        en="The terms of the earlier framework still hold",
    ),
    "deed.terms-start": Sentence(
        nl="De voorwaarden van de raamovereenkomst gaan in",
        en="The framework's terms take effect",
    ),
    "deed.terms-stop": Sentence(
        nl="Laatste dag van de voorwaarden van deze raamovereenkomst",
        en="Last day of the terms of this framework",
    ),
    "deed.file-changes": Sentence(
        nl="Aantallen per {effect_on:date} wijzigen, ook omlaag, of opgeven dat er niets verandert",
        en="Change quantities from {effect_on:date}, also down, or state that nothing changes",
    ),
    "deed.file-increases": Sentence(
        nl="Aantallen per {effect_on:date} verhogen, of opgeven dat er niets verandert",
        en="Raise quantities from {effect_on:date}, or state that nothing changes",
    ),
    "deed.anniversary": Sentence(
        nl="Verjaardag: nieuwe aantallen en de prijs van de periode gaan in",
        en="Anniversary: new quantities and the price of the period take effect",
    ),
    "deed.order-more": Sentence(
        nl="Meer licenties bestellen",
        en="Order more licences",
    ),
    "deed.reserve": Sentence(
        nl="Online diensten reserveren, tot {months} maanden vooruit",
        en="Reserve online services, up to {months} months ahead",
    ),
    "deed.reservations-closed": Sentence(
        nl="Reserveren kan niet, tot {effect_on:date}",
        en="No reservations, until {effect_on:date}",
    ),
    "deed.cancel-reservation": Sentence(
        nl="Reservering van {part_number} voor {usage_on:date} annuleren (op de laatste dag tot {time} UTC)",
        en="Cancel the reservation of {part_number} for {usage_on:date} (on the last day until {time} UTC)",
    ),
    "deed.final-order": Sentence(
        nl="Laatste opgave: bestel alles wat in gebruik is",
        en="Final order: order everything in use",
    ),
    "deed.order-before-renewal": Sentence(
        nl="Bij vroeg verlengen: laatste bestellingen op deze inschrijving",
        en="When renewing early: last orders on this enrolment",
    ),
    "deed.alert": Sentence(
        nl="Nog {days} dagen tot het einde: regel wat erna komt",
        en="{days} days to the end: arrange what comes next",
    ),
    "deed.end": Sentence(
        nl="Laatste dag van de inschrijving en van de prijsprotectie",
        en="Last day of the enrolment and of the price protection",
    ),
}
