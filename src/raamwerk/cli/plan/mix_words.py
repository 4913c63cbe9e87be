"""The words of a licence plan, in Dutch and English."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="De goedkoopste licenties van {since} tot en met {last}",
        en="The cheapest licences from {since} to {last}",
    ),
    "f-cost": Sentence(nl="kost het plan", en="the plan costs"),
    "f-staying": Sentence(nl="kost blijven zoals het is", en="staying as it is costs"),
    "f-saving": Sentence(nl="bespaart het plan", en="the plan saves"),
    "f-difference": Sentence(
        nl="goedkoper dan blijven zoals het is, dat niet aan alles voldoet",
        en="cheaper than staying as it is, which does not meet everything",
    ),
    "breaks": Sentence(
        nl="Blijven zoals het is houdt zich niet aan: {rules}.",
        en="Staying as it is does not keep: {rules}.",
    ),
    "f-gap": Sentence(nl="kan het hoogstens goedkoper", en="is what a better plan could save at most"),
    "f-uncovered": Sentence(nl="groepen met een behoefte die niets dekt", en="groups with a need that nothing covers"),
    "orders": Sentence(nl="Bestellingen", en="Orders"),
    "no-orders": Sentence(nl="Er is niets te bestellen.", en="There is nothing to order."),
    "late": Sentence(nl="te laat", en="too late"),
    "what": Sentence(nl="wat", en="what"),
    "deed": Sentence(nl="daad", en="deed"),
    "count": Sentence(nl="aantal", en="number"),
    "total": Sentence(nl="wordt", en="becomes"),
    "from": Sentence(nl="vanaf", en="from"),
    "file-since": Sentence(nl="indienen vanaf", en="file from"),
    "file-last": Sentence(nl="uiterlijk", en="at the latest"),
    "amount": Sentence(nl="bedrag tot de verjaardag", en="amount to the anniversary"),
    "part-number": Sentence(nl="artikelnummer", en="part number"),
    "d-first": Sentence(nl="nieuw", en="new"),
    "d-true_up": Sentence(nl="erbij", en="more"),
    "d-true_down": Sentence(nl="eraf", en="fewer"),
    "d-step_up": Sentence(nl="opstap", en="step-up"),
    "groups": Sentence(nl="Wat elke groep krijgt, en waarom", en="What each group gets, and why"),
    "group": Sentence(nl="groep", en="group"),
    "users": Sentence(nl="gebruikers", en="users"),
    "gets": Sentence(nl="krijgt", en="gets"),
    "why": Sentence(nl="omdat", en="because"),
    "until": Sentence(nl="tot en met", en="up to and including"),
    "from-month": Sentence(nl="{product} vanaf {since}", en="{product} from {since}"),
    "years": Sentence(nl="Kosten per jaar", en="Costs by year"),
    "year": Sentence(nl="jaar vanaf", en="year from"),
    "licences": Sentence(nl="licenties", en="licences"),
    "moves": Sentence(nl="overstappen", en="moving users"),
    "together": Sentence(nl="samen", en="together"),
    "budget": Sentence(nl="begroting", en="budget"),
    "prices": Sentence(nl="Prijzen per gebruiker per maand", en="Prices a user a month"),
    "price": Sentence(nl="prijs", en="price"),
    "months": Sentence(nl="maanden", en="months"),
    "origin": Sentence(nl="uit", en="from"),
    "o-offer": Sentence(nl="aanbieding", en="offer"),
    "o-lock": Sentence(nl="vastgelegde prijs", en="locked price"),
    "o-maximum": Sentence(nl="maximumprijs", en="maximum price"),
    "o-discount": Sentence(nl="maximumprijs min korting", en="maximum price less discount"),
    "proof": Sentence(nl="Bewijs", en="Proof"),
    "m-separate": Sentence(
        nl="Geen regel of gedeelde licentie koppelt de groepen hier, dus is elke groep apart opgelost: een kortste weg langs de jaren, met de goedkoopste bundel per jaar.",
        en="No rule and no shared licence couples the groups here, so each was solved by itself: a shortest path through the years, with the cheapest bundle in each.",
    ),
    "m-coverage": Sentence(
        nl="De dekkingsregel koppelt de groepen: per groep is de goedkoopste weg voor elk patroon van jaren bepaald, en daaruit is gekozen (oplosser: {status}).",
        en="The coverage rule couples the groups: the cheapest way of each group for each pattern of years was found, and of those was chosen (solver: {status}).",
    ),
    "m-together": Sentence(
        nl="De groepen zijn samen opgelost (oplosser: {status}), want dit koppelt ze: {rules}.",
        en="The groups were solved together (solver: {status}), because of: {rules}.",
    ),
    "p-exact": Sentence(
        nl="Bewezen: geen plan kost minder dan {bound}, nagerekend in hele getallen. Het plan kost dat precies.",
        en="Proven: no plan costs less than {bound}, by arithmetic in whole numbers. The plan costs just that.",
    ),
    "p-solver": Sentence(
        nl="De oplosser heeft alle andere plannen uitgesloten. In hele getallen nagerekend is zeker dat geen plan minder kost dan {bound}; dat is {distance} onder de prijs van dit plan.",
        en="The solver ruled out every other plan. By arithmetic in whole numbers it is certain that no plan costs less than {bound}; that is {distance} below this plan.",
    ),
    "p-open": Sentence(
        nl="Niet bewezen: er kan een plan zijn dat tot {gap} minder kost (ondergrens {bound}).",
        en="Not proven: there may be a plan that costs up to {gap} less (lower bound {bound}).",
    ),
    "p-alone": Sentence(
        nl="Zonder deze regels kostte elke groep apart samen {separate}; verschil {difference}.",
        en="Without these rules the groups by themselves would cost {separate}; difference {difference}.",
    ),
    "attention": Sentence(nl="Let op", en="Note"),
    "lacking": Sentence(
        nl="Blijven zoals het is dekt de behoefte niet van: {groups}.",
        en="Staying as it is does not meet the needs of: {groups}.",
    ),
    "r-coverage": Sentence(nl="de dekkingsregel", en="the coverage rule"),
    "r-minimum": Sentence(nl="een minimumaantal", en="a minimum number"),
    "r-most": Sentence(nl="een maximumaantal", en="a maximum number"),
    "r-budget": Sentence(nl="een begroting", en="a budget"),
    "r-reduction": Sentence(nl="de grens aan verlagen", en="the limit on reducing"),
    "r-pool": Sentence(nl="gedeelde licenties", en="shared licences"),
    "r-tiers": Sentence(nl="staffelprijzen", en="tiered prices"),
    "r-lock": Sentence(nl="het vastleggen van prijzen", en="the locking of prices"),
}  # fmt: skip
