"""Why an order cannot be placed on a day, and from when it can; and what is said of orders in the register."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "order.unknown": Sentence(
        nl="Inschrijving {number} heeft geen bestelling '{order}'. Bekijk ze met: raamwerk order list {number}.",
        en="Enrolment {number} has no order '{order}'. Look at them with: raamwerk order list {number}.",
    ),
    "order.there-already": Sentence(
        nl="Inschrijving {enrolment} heeft al een bestelling {number}. Kies een ander nummer.",
        en="Enrolment {enrolment} has an order {number} already. Choose another number.",
    ),
    "order.empty": Sentence(
        nl="Er wordt niets besteld. Geef minstens één regel.",
        en="Nothing is ordered. Give one line at least.",
    ),
    "order.quantity-needed": Sentence(
        nl="Bij {part_number} staat geen aantal boven nul. Ook een verlaging is een getal boven nul: hoeveel er weggaan.",
        en="{part_number} has no quantity above none. A reduction is a number above none too: how many go.",
    ),
    "order.part-number": Sentence(
        nl="'{value}' is geen artikelnummer. Schrijf drie cijfers of hoofdletters, een streepje en vijf cijfers, als AAA-00001.",
        en="'{value}' is no part number. Write three digits or capitals, a hyphen and five digits, as in AAA-00001.",
    ),
    "order.line": Sentence(
        nl="'{value}' is geen bestelregel. Schrijf soort, artikelnummer en aantal, en wat er verder bekend is: "
        "'true-up AAA-00001 25 price=33.17 usage=2027-01-10'. Soorten: {kinds}; verder: {names}.",
        en="'{value}' is no line of an order. Write kind, part number and quantity, and what else is known: "
        "'true-up AAA-00001 25 price=33.17 usage=2027-01-10'. Kinds: {kinds}; further: {names}.",
    ),
    "order.no-reseller": Sentence(
        nl="Inschrijving {number} heeft op {on:date} geen reseller om naar te sturen. Registreer hem eerst.",
        en="Enrolment {number} has no reseller to send to on {on:date}. Register one first.",
    ),
    "order.not-to-follow": Sentence(
        nl="'{state}' is niets wat na het versturen gebeurt. Kies confirmed, delivered, invoiced, closed of refused.",
        en="'{state}' does not happen after sending. Choose confirmed, delivered, invoiced, closed or refused.",
    ),
    "order.breaks-rules": Sentence(
        nl="De bestelling wijkt op {count} punten af van de raamovereenkomst ({rules}). Verbeter haar, of laat de "
        "contractmanager met een reden besluiten (--override).",
        en="The order breaks the framework at {count} points ({rules}). Correct it, or let the contract manager decide "
        "with a reason (--override).",
    ),
    "order.terms-never-hold": Sentence(
        nl="De voorwaarden van {framework} gelden niet voor deze inschrijving. Leg eerst de aansluiting vast.",
        en="The terms of {framework} do not hold for this enrolment. Record the accession first.",
    ),
    "order.before-terms": Sentence(
        nl="Niet voor {next_on:date}, omdat de voorwaarden de inschrijving pas dan bereiken. Bestellen kan vanaf {next_on:date}.",
        en="Not before {next_on:date}, because the terms only reach the enrolment then. Orders are possible from {next_on:date}.",
    ),
    "order.after-end": Sentence(
        nl="Niet op {on:date}, omdat de inschrijving eindigde op {last:date}. Bestel op een nieuwe inschrijving.",
        en="Not on {on:date}, because the enrolment ended on {last:date}. Order on a new enrolment.",
    ),
    "order.use-after-end": Sentence(
        nl="{part_number} niet voor gebruik vanaf {usage_on:date}, omdat de inschrijving eindigt op {last:date}. Kies een "
        "eerdere gebruiksdag.",
        en="{part_number} not for use from {usage_on:date}, because the enrolment ends on {last:date}. Choose an earlier "
        "day of use.",
    ),
    "order.not-the-first": Sentence(
        nl="{part_number} niet als eerste bestelling, omdat die er al is ({first_on:date}). Bestel bij als true-up, add-on, "
        "step-up of reservering.",
        en="{part_number} not as a first order, because there is one already ({first_on:date}). Order more as a true-up, "
        "add-on, step-up or reservation.",
    ),
    "order.nothing-to-true-up": Sentence(
        nl="{part_number} niet als true-up, omdat het nooit eerder is besteld. Een nieuw product komt erbij als add-on of "
        "reservering, of met een reden van de contractmanager (--override).",
        en="{part_number} not as a true-up, because it was never ordered before. A new product comes in as an add-on or "
        "reservation, or with a reason of the contract manager (--override).",
    ),
    "order.no-reservations": Sentence(
        nl="{part_number} niet als reservering, omdat de raamovereenkomst die niet kent. Bestel gewoon.",
        en="{part_number} not as a reservation, because the framework has none. Place an ordinary order.",
    ),
    "order.usage-needed": Sentence(
        nl="Een reservering van {part_number} zegt vanaf welke dag het wordt gebruikt. Geef usage=DATUM.",
        en="A reservation of {part_number} says from which day it is used. Give usage=DATE.",
    ),
    "order.closed": Sentence(
        nl="{part_number} niet voor {next_on:date}, omdat reserveren gesloten is van {since:date} tot en met {last:date}. "
        "Reserveren kan weer op {next_on:date}; gewoon bestellen kan nu.",
        en="{part_number} not before {next_on:date}, because reservations are closed from {since:date} to {last:date}. "
        "Reserving is possible again on {next_on:date}; an ordinary order is possible now.",
    ),
    "order.too-far-ahead": Sentence(
        nl="{part_number} niet voor {next_on:date}, omdat een reservering hoogstens {months} maanden vooruit reikt. Voor "
        "gebruik vanaf {usage_on:date} kan het vanaf {next_on:date}.",
        en="{part_number} not before {next_on:date}, because a reservation reaches at most {months} months ahead. For use "
        "from {usage_on:date} it is possible from {next_on:date}.",
    ),
    "order.backdated": Sentence(
        nl="{part_number} niet voor gebruik vanaf {usage_on:date}, omdat die dag al voorbij is. Kies een gebruiksdag vanaf "
        "{on:date}.",
        en="{part_number} not for use from {usage_on:date}, because that day is past. Choose a day of use from {on:date}.",
    ),
    "order.no-reductions": Sentence(
        nl="{part_number} kan niet omlaag, omdat deze raamovereenkomst geen verlaging kent.",
        en="{part_number} cannot go down, because this framework has no reductions.",
    ),
    "order.outside-window": Sentence(
        nl="{part_number} niet omlaag voor {next_on:date}, omdat aantallen per jaar vastliggen: een verlaging per "
        "{effect_on:date} wordt ingediend van {next_on:date} tot en met {last_on:date}. Dat is de eerstvolgende keer.",
        en="{part_number} not down before {next_on:date}, because quantities are fixed by the year: a reduction from "
        "{effect_on:date} is filed from {next_on:date} to {last_on:date}. That is the next time.",
    ),
    "order.only-at-the-anniversary": Sentence(
        nl="{part_number} niet omlaag vanaf {wanted:date}, omdat een verlaging op de verjaardag ingaat. Indienen kan nu, tot "
        "en met {last_on:date}, voor {effect_on:date}.",
        en="{part_number} not down from {wanted:date}, because a reduction takes effect on the anniversary. It can be filed "
        "now, to {last_on:date}, for {effect_on:date}.",
    ),
    "order.no-anniversary-left": Sentence(
        nl="{part_number} niet meer omlaag, omdat er geen verjaardag meer komt voor het einde: op {effect_on:date} is de "
        "inschrijving voorbij. Bestel op de volgende inschrijving minder.",
        en="{part_number} not down any more, because no anniversary comes before the end: on {effect_on:date} the enrolment "
        "is over. Order fewer on the next enrolment.",
    ),
    "order.more-than-owned": Sentence(
        nl="{part_number} niet met {quantity:quantity} omlaag, omdat er op {effect_on:date} {owned:quantity} zijn. Verlaag het "
        "aantal, of ga na welke bestelling ontbreekt.",
        en="{part_number} not down by {quantity:quantity}, because there are {owned:quantity} on {effect_on:date}. Lower the "
        "quantity, or find out which order is missing.",
    ),
    "order.base-needed": Sentence(
        nl="Bij {part_number} ({kind}) staat niet waar het op voortbouwt. Geef base=ARTIKELNUMMER.",
        en="{part_number} ({kind}) does not say what it builds on. Give base=PART-NUMBER.",
    ),
    "order.above-base": Sentence(
        nl="{part_number} niet {quantity:quantity} keer, omdat er van {base} nog {free:quantity} vrij zijn om op voort te "
        "bouwen. Verlaag het aantal, of bestel volle licenties.",
        en="{part_number} not {quantity:quantity} times, because {free:quantity} of {base} are free to build on. Lower the "
        "quantity, or order full licences.",
    ),
    "order.only-from-an-anniversary": Sentence(
        nl="{part_number} niet vanaf {usage_on:date}, omdat vanuit Software Assurance alleen kan op een verjaardag of bij "
        "verlenging. De eerstvolgende is {next_on:date}.",
        en="{part_number} not from {usage_on:date}, because from Software Assurance is possible on an anniversary or at "
        "renewal only. The next one is {next_on:date}.",
    ),
    "order.statement-outside-window": Sentence(
        nl="Niet op {on:date}: de opgave dat er niets verandert, voor {effect_on:date}, wordt ingediend van {next_on:date} tot "
        "en met {last_on:date}.",
        en="Not on {on:date}: the statement that nothing changes, for {effect_on:date}, is filed from {next_on:date} to "
        "{last_on:date}.",
    ),
    "order.filed-already": Sentence(
        nl="Voor {effect_on:date} is op {done_on:date} al een bijstelling of opgave ingediend; er hoeft niets meer.",
        en="For {effect_on:date} a true-up or statement was filed on {done_on:date} already; nothing more is needed.",
    ),
    "order.no-reservation": Sentence(
        nl="{part_number} is geen reservering, en alleen een reservering kan worden geannuleerd.",
        en="{part_number} is no reservation, and only a reservation can be cancelled.",
    ),
    "order.cancelled-too-late": Sentence(
        nl="{part_number} kan niet meer worden geannuleerd: dat kon tot {hours} uur voor het gebruik van {usage_on:date}, "
        "dus tot {last_on:date} {time} UTC.",
        en="{part_number} can no longer be cancelled: that was possible until {hours} hours before the use of "
        "{usage_on:date}, so until {last_on:date} {time} UTC.",
    ),
    "order.cancelled-already": Sentence(
        nl="{part_number} is al geannuleerd.",
        en="{part_number} was cancelled already.",
    ),
}
