"""What is said of an enrolment: its file, its dates and the orders placed."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    # The file.
    "enrolment.unreadable": Sentence(
        nl="{file} kan niet als inschrijving worden gelezen. Verbeter deze regels en probeer het opnieuw:",
        en="{file} cannot be read as an enrolment. Correct these lines and try again:",
    ),
    "enrolment.before-start": Sentence(
        nl="{key} is {found}, maar de inschrijving begint pas op {start}. Een van de twee is verschreven.",
        en="{key} is {found}, but the enrolment only starts on {start}. One of the two is a slip.",
    ),
    "enrolment.endpoint": Sentence(
        nl='{found} is geen elektronisch adres. Schrijf het schema, een dubbele punt en het nummer: "0106:12345678".',
        en='{found} is not an electronic address. Write the scheme, a colon and the number: "0106:12345678".',
    ),
    "enrolment.twice": Sentence(
        nl="{about} staat twee keer met since = {since} (ook op regel {line}). Laat er één staan.",
        en="{about} stands twice with since = {since} (also on line {line}). Keep one of them.",
    ),
    "enrolment.price-source": Sentence(
        nl=(
            "price-source kan niet {found} zijn. Kies uit FRAMEWORK_MAX, CPS, FPT, LIST_MONTH(2026-08), ONE_OFF "
            "en AZURE_METER."
        ),
        en=(
            "price-source cannot be {found}. Choose from FRAMEWORK_MAX, CPS, FPT, LIST_MONTH(2026-08), ONE_OFF "
            "and AZURE_METER."
        ),
    ),
    "enrolment.per-nothing": Sentence(
        nl="per-quantity is 0; een prijs geldt voor minstens één stuk. Schrijf 1, of laat de regel weg.",
        en="per-quantity is 0; a price is for at least one unit. Write 1, or leave the line out.",
    ),
    # Readings and day counts that cannot be worked with.
    "enrolment.windows-impossible": Sentence(
        nl=(
            "De raamovereenkomst laat wijzigen van {opens} tot {closes} dagen voor de verjaardag; dat kan niet "
            "kloppen. Kijk de dagen bij order-window, reservation en early-renewal na."
        ),
        en=(
            "The framework lets changes be filed from {opens} to {closes} days before the anniversary; that "
            "cannot be right. Check the days of order-window, reservation and early-renewal."
        ),
    ),
    "enrolment.leap-day": Sentence(
        nl=(
            "De inschrijving begint op {start} en {framework} kiest 1 maart als verjaardag van 29 februari; daarmee "
            'kan niet worden gerekend. Kies leap-day = "28-february", of vul registered-end in.'
        ),
        en=(
            "The enrolment starts on {start} and {framework} reads the anniversary of 29 February as 1 March; that "
            'cannot be computed with. Choose leap-day = "28-february", or enter registered-end.'
        ),
    ),
    "cover.before-start": Sentence(
        nl="Gebruik vanaf {usage_on:date} ligt voor het begin van de inschrijving ({start:date}).",
        en="Use from {usage_on:date} lies before the start of the enrolment ({start:date}).",
    ),
    # The end.
    "enrolment.registered-end-differs": Sentence(
        nl=(
            "Volgens het contract eindigt de inschrijving op {registered:date}; de raamovereenkomst komt uit op "
            "{computed:date}. Het contract telt. Ga na welke van de twee klopt."
        ),
        en=(
            "By the contract the enrolment ends on {registered:date}; the framework gives {computed:date}. The "
            "contract counts. Find out which of the two is right."
        ),
    ),
    "enrolment.ends-after-framework": Sentence(
        nl=(
            "De inschrijving eindigt op {last:date}, {days} dagen na de raamovereenkomst zelf "
            "({framework_last:date}). Vraag de aankoopcentrale dat schriftelijk te bevestigen."
        ),
        en=(
            "The enrolment ends on {last:date}, {days} days after the framework itself ({framework_last:date}). "
            "Ask the central purchasing body to confirm that in writing."
        ),
    ),
    "enrolment.terms-stop": Sentence(
        nl=(
            "De inschrijving loopt tot en met {last:date}, maar de voorwaarden van deze raamovereenkomst stopten op "
            "{framework_last:date}. Daarna gelden zij niet meer."
        ),
        en=(
            "The enrolment runs to {last:date}, but the terms of this framework stopped on {framework_last:date}. "
            "After that they no longer hold."
        ),
    ),
    "enrolment.ends-before-start": Sentence(
        nl=(
            "De inschrijving eindigt op {last:date}, voordat de voorwaarden op {start:date} zouden ingaan: zij heeft "
            "er nooit onder gelopen."
        ),
        en=(
            "The enrolment ends on {last:date}, before the terms would take effect on {start:date}: it never ran "
            "under them."
        ),
    ),
    "enrolment.term-too-long": Sentence(
        nl="Tot {last:date} is langer dan de {months} maanden die de raamovereenkomst hoogstens toestaat.",
        en="To {last:date} is longer than the {months} months that the framework allows at most.",
    ),
    "enrolment.end-unknown": Sentence(
        nl=(
            "De raamovereenkomst zegt niet wanneer een inschrijving eindigt. Vul registered-end in met de dag uit "
            "het contract."
        ),
        en=(
            "The framework does not say when an enrolment ends. Enter registered-end with the day in the contract."
        ),
    ),
    "enrolment.end-blocked": Sentence(
        nl=(
            "Het einde zou {last:date} zijn, na dat van de raamovereenkomst, en zo is zij niet te lezen. Vraag de "
            "aankoopcentrale om een besluit."
        ),
        en=(
            "The end would be {last:date}, after that of the framework, and it is not read that way. Ask the "
            "central purchasing body for a decision."
        ),
    ),
    "enrolment.starts-too-early": Sentence(
        nl=(
            "Een inschrijving vanaf {start:date} zou langer lopen dan {months} maanden. Vul joined-on in met de dag "
            "waarop voor deze raamovereenkomst is getekend."
        ),
        en=(
            "An enrolment from {start:date} would run for more than {months} months. Enter joined-on with the day "
            "of signature under this framework."
        ),
    ),
    "enrolment.no-full-term-left": Sentence(
        nl=(
            "Vanaf {start:date} is er geen volle termijn van {months} maanden meer die in {year} eindigt. Vraag de "
            "aankoopcentrale: een korte aansluiting, of wachten op de opvolger."
        ),
        en=(
            "From {start:date} no full term of {months} months is left that ends in {year}. Ask the central "
            "purchasing body: a short co-term, or wait for the successor."
        ),
    ),
    # Joining.
    "enrolment.not-joined": Sentence(
        nl=(
            "De inschrijving begon op {start:date}, voor de raamovereenkomst ({since:date}), en er is geen dag van "
            "aansluiten bekend. Vul joined-on in met de dag van ondertekening; meedoen kon op zijn vroegst vanaf "
            "{earliest:date}."
        ),
        en=(
            "The enrolment began on {start:date}, before the framework ({since:date}), and no day of joining is "
            "known. Enter joined-on with the day of signature; joining was possible from {earliest:date} at the "
            "earliest."
        ),
    ),
    "enrolment.joined-late": Sentence(
        nl=(
            "Er is op {signed:date} getekend, minder dan {days} dagen voor de verjaardag van {since:date}. Laat "
            "bevestigen dat de voorwaarden dan ingaan, en niet pas op {later:date}."
        ),
        en=(
            "It was signed on {signed:date}, less than {days} days before the anniversary of {since:date}. Have it "
            "confirmed that the terms take effect then, and not only on {later:date}."
        ),
    ),
    "enrolment.joins-after-framework": Sentence(
        nl=(
            "De voorwaarden zouden pas ingaan op {since:date}, als de raamovereenkomst al voorbij is "
            "({framework_last:date}). Aansluiten kan dan niet meer."
        ),
        en=(
            "The terms would only take effect on {since:date}, when the framework is over ({framework_last:date}). "
            "Joining is no longer possible then."
        ),
    ),
    "enrolment.no-framework-terms": Sentence(
        nl="Van {since:date} tot en met {last:date} gelden de voorwaarden van deze raamovereenkomst niet.",
        en="From {since:date} to {last:date} the terms of this framework do not hold.",
    ),
    "enrolment.predecessor-terms": Sentence(
        nl="Van {since:date} tot en met {last:date} gelden de voorwaarden van de vorige raamovereenkomst.",
        en="From {since:date} to {last:date} the terms of the earlier framework hold.",
    ),
    # Orders placed.
    "enrolment.backdated": Sentence(
        nl=(
            "{part_number} is op {on:date} besteld voor gebruik vanaf {usage_on:date}. Met terugwerkende kracht kan "
            "alleen met toestemming; vraag die op."
        ),
        en=(
            "{part_number} was ordered on {on:date} for use from {usage_on:date}. Back-dating needs an approval; "
            "ask for it."
        ),
    ),
    "enrolment.order-before-start": Sentence(
        nl="{part_number} is op {on:date} besteld, voor het begin van de inschrijving ({start:date}).",
        en="{part_number} was ordered on {on:date}, before the start of the enrolment ({start:date}).",
    ),
    "enrolment.order-after-end": Sentence(
        nl="{part_number} is op {on:date} besteld, na het einde van de inschrijving ({last:date}).",
        en="{part_number} was ordered on {on:date}, after the end of the enrolment ({last:date}).",
    ),
    "reservation.backdated": Sentence(
        nl="{part_number} is op {on:date} gereserveerd voor een dag die al voorbij was ({usage_on:date}).",
        en="{part_number} was reserved on {on:date} for a day already past ({usage_on:date}).",
    ),
    "reservation.closed": Sentence(
        nl="{part_number} is op {on:date} gereserveerd, maar van {since:date} tot en met {last:date} kan dat niet.",
        en="{part_number} was reserved on {on:date}, but from {since:date} to {last:date} that is not possible.",
    ),
    "reservation.too-far-ahead": Sentence(
        nl=(
            "{part_number} is op {on:date} gereserveerd voor {usage_on:date}; reserveren kan hoogstens {months} "
            "maanden vooruit, toen tot {furthest:date}."
        ),
        en=(
            "{part_number} was reserved on {on:date} for {usage_on:date}; a reservation reaches at most {months} "
            "months ahead, then to {furthest:date}."
        ),
    ),
    "reservation.after-end": Sentence(
        nl="{part_number} is gereserveerd voor {usage_on:date}, na het einde van de inschrijving ({last:date}).",
        en="{part_number} was reserved for {usage_on:date}, after the end of the enrolment ({last:date}).",
    ),
    "reservation.near-anniversary": Sentence(
        nl="{part_number} gaat in op {usage_on:date}, kort voor de verjaardag: dat kan step-ups raken.",
        en="{part_number} starts on {usage_on:date}, shortly before the anniversary: that can affect step-ups.",
    ),
}
