"""The words of a plan for core licences."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="Hybride voordeel: kernlicenties op eigen servers en in de cloud, {on} t/m {last}",
        en="Hybrid benefit: core licences on premises and in the cloud, {on} to {last}",
    ),
    "rests": Sentence(
        nl="{framework} ({id}), voorwaarde hybrid-benefit: minstens {machine} kernen per machine, {days} dagen op "
        "beide plaatsen",
        en="{framework} ({id}), term hybrid-benefit: at least {machine} cores a machine, {days} days in both "
        "places",
    ),
    "reading-core": Sentence(
        nl="Lezing H-1: een machine telt per kern.", en="Reading H-1: a machine counts by core."
    ),
    "reading-set": Sentence(
        nl="Lezing H-1: een machine telt per halve set van 16 kernen (oudere tekst).",
        en="Reading H-1: a machine counts by half a set of 16 cores (older text).",
    ),
    "vat": Sentence(nl="Bedragen zonder btw.", en="Amounts without VAT."),
    "f-total": Sentence(
        nl="met eigen licenties: naar gebruik en bijgekocht, de hele tijd",
        en="with own licences: paid as it goes and bought, over the whole time",
    ),
    "f-without": Sentence(nl="zonder voordeel in de cloud", en="without any benefit in the cloud"),
    "f-saving": Sentence(nl="wat het voordeel waard is", en="what the benefit is worth"),
    "f-present": Sentence(
        nl="per jaar naar gebruik, zoals het nu is toegewezen",
        en="a year paid as it goes, as it is assigned now",
    ),
    "f-breaches": Sentence(
        nl="regels gebroken in het gebruik van nu", en="rules broken in the present use"
    ),
    "f-uncovered": Sentence(
        nl="servers of machines zonder licentie en zonder bekende prijs",
        en="hosts or machines without a licence and without a known price",
    ),
    "findings": Sentence(
        nl="Wat niet mag, of aandacht vraagt", en="What is not allowed, or asks for attention"
    ),
    "no-findings": Sentence(
        nl="In het gebruik dat is opgegeven, is geen regel gebroken.",
        en="No rule is broken in the use that was entered.",
    ),
    "needs": Sentence(nl="Wat er nodig is", en="What is needed"),
    "needs-text": Sentence(
        nl="Kernlicenties voor alle samen, per editie die het kan dekken; een streepje: die editie kan het niet.",
        en="Core licences for all of them, by edition that can cover it; a dash: that edition cannot.",
    ),
    "part": Sentence(
        nl="De goedkoopste verdeling van {since} t/m {last}",
        en="The cheapest assignment from {since} to {last}",
    ),
    "c-start": Sentence(nl="de eerste dag", en="the first day"),
    "c-moved": Sentence(nl="{about} is verhuisd", en="{about} has moved"),
    "c-stopped": Sentence(
        nl="{about} staat niet meer op eigen servers", en="{about} no longer runs on premises"
    ),
    "c-dual-use-ends": Sentence(
        nl="de dagen op beide plaatsen zijn voorbij: {about}",
        en="the days in both places are over: {about}",
    ),
    "c-assurance-ends": Sentence(
        nl="Software Assurance of huur voorbij: {about}",
        en="Software Assurance or rent over: {about}",
    ),
    "c-enrolment-ends": Sentence(
        nl="de inschrijving is voorbij: geen voordeel meer en niets bij te kopen",
        en="the enrolment is over: no benefit any more, and nothing can be bought",
    ),
    "because": Sentence(nl="Waarom deze dag: {causes}.", en="Why this day: {causes}."),
    "amounts": Sentence(
        nl="Per jaar {yearly}, zonder voordeel {without}: het voordeel is {saving} per jaar waard; over deze dagen {part}.",
        en="{yearly} a year, without benefit {without}: the benefit is worth {saving} a year; over these days {part}.",
    ),
    "proof": Sentence(
        nl="Bewezen: geen verdeling kost minder. Ondergrens {bound} per jaar, kosten {cost}, verschil 0 (HiGHS; kosten "
        "en grenzen nagerekend in hele getallen).",
        en="Proven: no assignment costs less. Lower bound {bound} a year, cost {cost}, difference 0 (HiGHS; cost and "
        "limits recomputed in whole numbers).",
    ),
    "exact": Sentence(
        nl="Ook bewezen zonder op HiGHS te vertrouwen: een ondergrens in exacte breuken komt op dezelfde kosten uit.",
        en="Proven without trusting HiGHS too: a lower bound in exact fractions gives the same cost.",
    ),
    "exact-below": Sentence(
        nl="Een ondergrens in exacte breuken, die niet op HiGHS vertrouwt, komt tot {exact}; de rest sluit HiGHS.",
        en="A lower bound in exact fractions, which does not trust HiGHS, reaches {exact}; HiGHS closes the rest.",
    ),
    "not-proven": Sentence(
        nl="Niet bewezen: kosten {cost}, ondergrens {bound} per jaar.",
        en="Not proven: cost {cost}, lower bound {bound} a year.",
    ),
    "bought": Sentence(
        nl="Bij te kopen: {packs} x {pack} kernen {edition} voor {money} per jaar.",
        en="To buy: {packs} x {pack} cores of {edition} for {money} a year.",
    ),
    "left": Sentence(
        nl="{edition}: van {held} kernlicenties over: {cloud} in de cloud, {alone} op eigen servers; {spare} kunnen weg.",
        en="{edition}: of {held} core licences left: {cloud} in the cloud, {alone} on premises; {spare} can go.",
    ),
    "drop": Sentence(
        nl="Op de verjaardag kunnen {count} licenties van '{licence}' weg ({money} per jaar), tenzij een gekozen onderdeel "
        "geheel gedekt moet blijven.",
        en="At the anniversary {count} licences of '{licence}' can go ({money} a year), unless a chosen component has to "
        "stay covered for the whole.",
    ),
    "cover": Sentence(nl="Dekking {component}", en="Cover of {component}"),
    "cover-text": Sentence(
        nl="{covered} van {need} kernen gedekt. Korting: {answer}. {bare}",
        en="{covered} of {need} cores covered. Discount: {answer}. {bare}",
    ),
    "granted": Sentence(nl="ja", en="yes"),
    "denied": Sentence(
        nl="nee, de dekking moet {cover} zijn", en="no, the cover has to be {cover}"
    ),
    "bare": Sentence(nl="Zonder dekking: {names}.", en="Without cover: {names}."),
    "breach": Sentence(nl="mag niet", en="not allowed"),
    "remark": Sentence(nl="let op", en="note"),
    "paid": Sentence(nl="naar gebruik", en="paid as it goes"),
    "uncovered": Sentence(nl="geen licentie", en="no licence"),
    "more": Sentence(nl="{names} en nog {more}", en="{names} and {more} more"),
    "h-what": Sentence(nl="Wat", en="What"),
    "h-said": Sentence(nl="Waarom en wat te doen", en="Why and what to do"),
    "h-source": Sentence(nl="Bron", en="Source"),
    "h-row": Sentence(nl="Host, machine of database", en="Host, machine or database"),
    "h-count": Sentence(nl="Aantal", en="Number"),
    "h-by": Sentence(nl="Gedekt door", en="Covered by"),
    "h-cores": Sentence(nl="Kernlicenties", en="Core licences"),
    "h-yearly": Sentence(nl="Per jaar", en="A year"),
    "h-price": Sentence(nl="Prijs", en="Price"),
    "h-share": Sentence(nl="Korting", en="Discount"),
    "h-after": Sentence(nl="Na korting", en="After discount"),
}
"""Every text by name."""

EDITIONS: Final = {
    "windows-standard": "Windows Standard",
    "windows-datacenter": "Windows Datacenter",
    "sql-standard": "SQL Standard",
    "sql-enterprise": "SQL Enterprise",
}
COMPONENTS: Final = {
    "core-infrastructure": "Core Infrastructure",
    "application-platform": "Application Platform",
}
