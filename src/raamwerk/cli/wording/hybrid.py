"""What is said of the present use of core licences, and where a plan for them cannot be made."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "hybrid.no-term": Sentence(
        nl=(
            "{framework} geeft op {on:date} geen voordelen voor hybride servers. Kies met --framework een "
            "raamovereenkomst die ze wel geeft, zoals gt-microsoft-2."
        ),
        en=(
            "{framework} gives no benefits for hybrid servers on {on:date}. Choose with --framework one that "
            "does, such as gt-microsoft-2."
        ),
    ),
    "hybrid.no-days": Sentence(
        nl="De planning loopt van {on:date} tot {until:date}: dat is geen dag. Kies een latere --until.",
        en="The plan runs from {on:date} to {until:date}: that is no day at all. Choose a later --until.",
    ),
    "hybrid.no-end": Sentence(
        nl=(
            "Het bestand zegt niet wanneer de inschrijving eindigt. Zet enrolment-last erin, of zeg met "
            "--until tot welke dag er wordt gepland."
        ),
        en=(
            "The file does not say when the enrolment ends. Put enrolment-last in it, or say with --until "
            "up to which day to plan."
        ),
    ),
    "hybrid.no-price": Sentence(
        nl=(
            "Artikel {part_number} heeft op {on:date} geen prijs per periode. Geef een prijsboek met --book, "
            "of zet yearly bij [[offer]]."
        ),
        en=(
            "Part number {part_number} has no price for a period on {on:date}. Give a price book with --book, "
            "or put yearly with [[offer]]."
        ),
    ),
    "hybrid.not-solved": Sentence(
        nl=(
            "De goedkoopste verdeling is niet gevonden; HiGHS zegt: {status}. Er is dus niets berekend. "
            "Meld dit met het bestand."
        ),
        en=(
            "The cheapest assignment was not found; HiGHS says: {status}. So nothing was computed. "
            "Please report this with the file."
        ),
    ),
    "hybrid.server-cal": Sentence(
        nl=(
            "{about}: '{licence}' is gekocht per server met clientlicenties. Zulke licenties geven geen "
            "voordeel in de cloud; gebruik kernlicenties of betaal naar gebruik."
        ),
        en=(
            "{about}: '{licence}' was bought by server with client licences. Those give no benefit in the "
            "cloud; use core licences, or pay as you go."
        ),
    ),
    "hybrid.dedicated-host": Sentence(
        nl=(
            "{about}: een toegewezen host in Azure wordt alleen met Datacenter-kernen voor alle fysieke "
            "kernen gedekt, niet met {edition} ('{licence}')."
        ),
        en=(
            "{about}: a dedicated host in Azure is covered only by Datacenter cores for all its physical "
            "cores, not by {edition} ('{licence}')."
        ),
    ),
    "hybrid.azure-local": Sentence(
        nl=(
            "{about}: Azure Local wordt alleen gedekt met Datacenter en Software Assurance, een licentie per "
            "fysieke kern, niet met {edition} ('{licence}')."
        ),
        en=(
            "{about}: Azure Local is covered only by Datacenter with Software Assurance, a licence for each "
            "physical core, not by {edition} ('{licence}')."
        ),
    ),
    "hybrid.wrong-edition": Sentence(
        nl="{about}: {edition} ('{licence}') dekt geen {service}. Wijs andere licenties toe.",
        en="{about}: {edition} ('{licence}') does not cover {service}. Assign other licences.",
    ),
    "hybrid.hyperscale-new": Sentence(
        nl=(
            "{about}: een Hyperscale-database van na {since:date} krijgt geen voordeel meer; "
            "'{licence}' is hier vrij voor iets anders."
        ),
        en=(
            "{about}: a Hyperscale database made since {since:date} no longer gets the benefit; "
            "'{licence}' is free for something else."
        ),
    ),
    "hybrid.not-by-core": Sentence(
        nl="{about}: alleen databases die per vCore zijn ingericht, krijgen het voordeel; '{licence}' telt hier niet.",
        en="{about}: only databases provisioned by vCore get the benefit; '{licence}' does not count here.",
    ),
    "hybrid.no-assurance": Sentence(
        nl=(
            "{about}: '{licence}' heeft geen Software Assurance en is niet gehuurd, dus mag niet in de cloud "
            "worden gebruikt. Zet het voordeel uit, of koop Software Assurance."
        ),
        en=(
            "{about}: '{licence}' has no Software Assurance and is not rented, so it may not be used in the "
            "cloud. Switch the benefit off, or buy Software Assurance."
        ),
    ),
    "hybrid.past-assurance": Sentence(
        nl=(
            "{about}: de Software Assurance of huur van '{licence}' is sinds {since:date} voorbij, en daarmee "
            "het voordeel. Verleng, of zet het voordeel uit."
        ),
        en=(
            "{about}: the Software Assurance or rent of '{licence}' has been over since {since:date}, and with "
            "it the benefit. Renew, or switch the benefit off."
        ),
    ),
    "hybrid.past-enrolment": Sentence(
        nl=(
            "{about}: de inschrijving is sinds {since:date} voorbij; het voordeel van '{licence}' geldt niet meer. "
            "Zet het voordeel uit, of sluit een opvolger af."
        ),
        en=(
            "{about}: the enrolment has been over since {since:date}; the benefit of '{licence}' no longer holds. "
            "Switch the benefit off, or conclude a successor."
        ),
    ),
    "hybrid.dual-use-past": Sentence(
        nl=(
            "{about}: verhuisd op {moved:date} en dag {day} op beide plaatsen met {edition}; dat mocht tot en met "
            "{last:date} ({days} dagen). Zet de oude plaats uit, of het voordeel."
        ),
        en=(
            "{about}: moved on {moved:date} and on day {day} in both places with {edition}; that was allowed to "
            "{last:date} ({days} days). Switch the old place off, or the benefit."
        ),
    ),
    "hybrid.dual-use-ends": Sentence(
        nl=(
            "{about}: verhuisd op {moved:date}; het gebruik op de oude plaats moet uiterlijk {last:date} stoppen "
            "({days} dagen, {edition})."
        ),
        en=(
            "{about}: moved on {moved:date}; use in the old place must stop by {last:date} "
            "({days} days, {edition})."
        ),
    ),
    "hybrid.used-twice": Sentence(
        nl=(
            "'{licence}' wordt dubbel gebruikt: {cloud} kernen in de cloud en {here} op eigen servers, van {held} "
            "kernlicenties {edition}. Er zijn er {short} te weinig."
        ),
        en=(
            "'{licence}' is used twice: {cloud} cores in the cloud and {here} on premises, of {held} core "
            "licences {edition}. There are {short} too few."
        ),
    ),
    "hybrid.too-few": Sentence(
        nl="'{licence}' dekt {used} kernen en heeft er {held} ({edition}): {short} te weinig.",
        en="'{licence}' covers {used} cores and holds {held} ({edition}): {short} too few.",
    ),
    "hybrid.ends": Sentence(
        nl=(
            "'{licence}': het voordeel in de cloud voor {cloud} kernen stopt op {since:date}; van die dag af wordt "
            "naar gebruik betaald."
        ),
        en=(
            "'{licence}': the benefit in the cloud for {cloud} cores stops on {since:date}; from that day on it is "
            "paid as one goes."
        ),
    ),
    "hybrid.named-twice": Sentence(
        nl="De naam {about} staat {times} keer in het bestand. Telt er een dubbel?",
        en="The name {about} stands {times} times in the file. Is one counted twice?",
    ),
}
