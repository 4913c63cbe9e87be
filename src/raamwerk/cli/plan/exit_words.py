"""The words of an exit plan, in Dutch and English."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="Wat eindigt op {last}, en wat daarvoor moet gebeuren",
        en="What ends on {last}, and what it takes",
    ),
    "title-many": Sentence(
        nl="Wat eindigt er, bij wie en wanneer", en="What ends, for whom and when"
    ),
    "about-many": Sentence(
        nl="{number} inschrijvingen; bedragen zonder btw",
        en="{number} enrolments; amounts without VAT",
    ),
    "days-left": Sentence(nl="dagen tot het einde", en="days to the end"),
    "late": Sentence(
        nl="dagen te laat: begin nu, of kies een kortere weg",
        en="days late: begin now, or take a shorter way",
    ),
    "time": Sentence(nl="uiterlijk beginnen", en="begin at the latest"),
    "value": Sentence(
        nl="te besteden over {months} maanden, alle opties meegeteld",
        en="to procure over {months} months, all options counted",
    ),
    "at-least": Sentence(nl="minstens {money}", en="at least {money}"),
    "unknown": Sentence(
        nl="artikelen zonder bekend bedrag, niet in de waarde",
        en="part numbers without a known amount, not in the value",
    ),
    "procure": Sentence(nl="Wat opnieuw moet worden ingekocht", en="What must be procured again"),
    "european": Sentence(
        nl="De waarde ligt op of boven de drempel van {threshold} (geldig vanaf {since}): Europees aanbesteden.",
        en="The value is at or above the threshold of {threshold} (in force from {since}): a European tender.",
    ),
    "national": Sentence(
        nl="De waarde ligt onder de drempel van {threshold} (geldig vanaf {since}): een nationale procedure kan, naar eigen beleid.",
        en="The value is under the threshold of {threshold} (in force from {since}): a national procedure is possible, by your own policy.",
    ),
    "open": Sentence(
        nl="Of Europees moet worden aanbesteed is niet te zeggen: er ontbreken bedragen of een drempel. De planning gaat uit van Europees.",
        en="Whether a European tender is due cannot be told: amounts or a threshold are missing. The schedule assumes European.",
    ),
    "threshold-assumed": Sentence(
        nl="Voor deze dag is nog geen drempel bekend; de laatste is genomen.",
        en="No threshold is known for this day yet; the latest was taken.",
    ),
    "too-long": Sentence(
        nl="Langer dan {most} maanden kan alleen met redenen (Aanbestedingswet, artikel 2.140 lid 3).",
        en="Longer than {most} months needs reasons (procurement act, article 2.140 paragraph 3).",
    ),
    "framework-is-no-tender": Sentence(
        nl="Een nieuw framework van VNG met Microsoft is geen aanbesteding: de levering door een LSP blijft uw eigen inkoop.",
        en="A new framework of VNG with Microsoft is no tender: delivery by a reseller stays your own procurement.",
    ),
    "regional": Sentence(
        nl="Korter kan via een raamovereenkomst van een regio of inkooporganisatie waar u al bij hoort.",
        en="A framework of a region or purchasing body that you already belong to can be quicker.",
    ),
    "schedule": Sentence(nl="Terugrekenen vanaf {last}", en="Worked back from {last}"),
    "schedule-text": Sentence(
        nl="Wettelijke termijnen zijn hier niet opnieuw nagezien en moeten bij de start worden getoetst; de rest is aanname. Vervang ze met --lead fase=dagen.",
        en="Legal terms were not read again here and must be checked at the start; the rest is assumed. Replace them with --lead phase=days.",
    ),
    "ends": Sentence(nl="Wat er op {last} eindigt", en="What ends on {last}"),
    "ends-locks": Sentence(
        nl="De vastgelegde prijzen en de maximumprijzen (F-14). Daarna geldt wat dan wordt afgesproken, of de lijstprijs.",
        en="The locked prices and the maximum prices (F-14). After it holds what is then agreed, or the list price.",
    ),
    "ends-terms": Sentence(
        nl="De privacyvoorwaarden die via deze inschrijving gelden (F-9): leg ze in het nieuwe contract opnieuw vast.",
        en="The privacy terms that hold through this enrolment (F-9): fix them again in the new contract.",
    ),
    "ends-hybrid": Sentence(
        nl="Hybride voordelen, zodra de Software Assurance eindigt (H-5): vernieuwen, uitzetten of weghalen.",
        en="Hybrid benefits, once Software Assurance ends (H-5): renew, switch off or remove.",
    ),
    "ends-azure": Sentence(
        nl="Azure loopt zonder nieuw contract door tegen marktprijs, zonder prijsbescherming (M-16).",
        en="Azure runs on without a new contract at market rates, without price protection (M-16).",
    ),
    "stays": Sentence(
        nl="Eenmalig betaald, blijft van u: {parts}.", en="Paid once, stays yours: {parts}."
    ),
    "lost": Sentence(nl="Wat het einde kost", en="What the end costs"),
    "lost-text": Sentence(
        nl="Per jaar na het einde: hoeveel meer dan tegen de beschermde prijs, bij ongewijzigde aantallen.",
        en="By year after the end: how much more than at the protected price, with quantities unchanged.",
    ),
    "calendar": Sentence(nl="Op de kalender", en="On the calendar"),
    "overview": Sentence(nl="Overzicht", en="Overview"),
    "act": Sentence(nl="wettelijk, na te zien", en="legal, to be checked"),
    "practice": Sentence(nl="aangenomen", en="assumed"),
    "given": Sentence(nl="opgegeven", en="given"),
    "preparation": Sentence(
        nl="Behoefte, strategie en stukken", en="Needs, strategy and documents"
    ),
    "tender": Sentence(nl="Publicatie tot inschrijving", en="Notice to bids"),
    "evaluation": Sentence(nl="Beoordelen en gunnen", en="Evaluate and award"),
    "standstill": Sentence(nl="Wachttijd na de gunning", en="Standstill after the award"),
    "transition": Sentence(
        nl="Overgang: nieuwe inschrijving en bestellingen",
        en="Transition: new enrolment and orders",
    ),
    "yes": Sentence(nl="te laat", en="late"),
    "no": Sentence(nl="op tijd", en="in time"),
    "start": Sentence(nl="Begin: {what}", en="Begin: {what}"),
    "h-what": Sentence(nl="Wat", en="What"),
    "h-since": Sentence(nl="Vanaf", en="From"),
    "h-last": Sentence(nl="Tot en met", en="To"),
    "h-days": Sentence(nl="Dagen", en="Days"),
    "h-grounds": Sentence(nl="Grond", en="Grounds"),
    "h-state": Sentence(nl="Stand", en="State"),
    "h-part": Sentence(nl="Artikel", en="Part number"),
    "h-name": Sentence(nl="Naam", en="Name"),
    "h-quantity": Sentence(nl="Aantal", en="Quantity"),
    "h-yearly": Sentence(nl="Per jaar", en="A year"),
    "h-scenario": Sentence(nl="Scenario", en="Scenario"),
    "h-year": Sentence(nl="Jaar", en="Year"),
    "h-extra": Sentence(nl="Duurder", en="Dearer"),
    "h-participant": Sentence(nl="Deelnemer", en="Participant"),
    "h-number": Sentence(nl="Inschrijving", en="Enrolment"),
    "h-end": Sentence(nl="Einde", en="End"),
    "h-begin": Sentence(nl="Beginnen voor", en="Begin by"),
    "h-value": Sentence(nl="Waarde", en="Value"),
    "h-lost": Sentence(nl="Duurder in {year}", en="Dearer in {year}"),
    "h-unknown": Sentence(nl="Onbekend", en="Unknown"),
}
