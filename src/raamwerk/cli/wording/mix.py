"""What is said of a licence plan: its file, its prices, why a group gets what it gets, and what cannot be."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    # The file.
    "mix.unreadable": Sentence(
        nl="{file} kan niet als licentieplan worden gelezen. Verbeter deze regels en probeer het opnieuw:",
        en="{file} cannot be read as a licence plan. Correct these lines and try again:",
    ),
    "mix.twice": Sentence(
        nl="{what} staat er twee keer. Geef elk een eigen id, of laat er één staan.",
        en="{what} is there twice. Give each its own id, or leave one.",
    ),
    "mix.not-a-guid": Sentence(
        nl="'{found}' is geen GUID. Namen van dienstplannen zijn niet uniek; neem de GUID uit de tabel van de leverancier.",
        en="'{found}' is no GUID. Names of service plans are not unique; take the GUID from the publisher's table.",
    ),
    "mix.unknown-id": Sentence(
        nl="'{found}' staat nergens in dit bestand. Bedoelt u {instead}? Voeg het anders toe.",
        en="'{found}' is nowhere in this file. Do you mean {instead}? Otherwise add it.",
    ),
    "mix.no-period": Sentence(
        nl="een prijs zonder periode past niet in dit plan. Geef het aantal maanden waarvoor de prijs geldt.",
        en="a price without a period does not fit this plan. Give the number of months that the price is for.",
    ),
    "mix.without-price": Sentence(
        nl="{product} heeft geen part-number en geen offer, dus geen prijs. Geef een van de twee.",
        en="{product} has no part-number and no offer, so no price. Give one of the two.",
    ),
    "mix.not-a-base": Sentence(
        nl="{key} = {found} is geen basispakket (suite of from-sa) in dit bestand. Noem het id van een basispakket.",
        en="{key} = {found} is no base (suite or from-sa) in this file. Name the id of a base.",
    ),
    "mix.only-for": Sentence(
        nl='{key} hoort bij een product met kind = "{kind}", en bij geen ander.',
        en='{key} belongs to a product of kind = "{kind}", and to no other.',
    ),
    "mix.two-bases": Sentence(
        nl="een gebruiker heeft hier twee basispakketten ({bases}). Splits de groep, of laat er één staan.",
        en="a user has two bases here ({bases}). Split the group, or leave one.",
    ),
    "mix.too-many-groups": Sentence(
        nl="dit zijn meer dan {most} groepen. Voeg groepen met dezelfde behoefte samen.",
        en="these are more than {most} groups. Join groups with the same needs.",
    ),
    # What the plan is made in.
    "mix.no-end": Sentence(
        nl="Van inschrijving {number} is het einde niet bekend, dus valt er niet tot het einde te plannen. Vul registered-end in.",
        en="The end of enrolment {number} is not known, so nothing can be planned up to it. Fill in registered-end.",
    ),
    "mix.no-months": Sentence(
        nl="Er is geen hele maand meer te plannen: het plan zou na {on:date} beginnen, en de inschrijving eindigt op {last:date}. Geef met --on een eerdere dag.",
        en="There is no whole month left to plan: the plan would begin after {on:date}, and the enrolment ends on {last:date}. Give an earlier day with --on.",
    ),
    "mix.no-such-year": Sentence(
        nl="Er begint geen jaar van het plan op {since:date}, zodat die begroting nergens bij hoort. De jaren beginnen op: {known}.",
        en="No year of the plan begins on {since:date}, so that budget belongs to none. The years begin on: {known}.",
    ),
    "mix.no-catalogue": Sentence(
        nl="{product} noemt een GUID, maar de tabel van producten ontbreekt. Geef die met --products.",
        en="{product} names a GUID, but the table of products is absent. Give it with --products.",
    ),
    "mix.unknown-sku": Sentence(
        nl="{product}: de GUID {sku} staat niet in de tabel van producten. Neem een nieuwere tabel, of verbeter de GUID.",
        en="{product}: the GUID {sku} is not in the table of products. Take a newer table, or correct the GUID.",
    ),
    "mix.too-large": Sentence(
        nl="De bedragen zijn te groot om exact in mee te rekenen. Verdeel de deelnemers over meer keren.",
        en="The amounts are too large to be worked with exactly. Divide the participants over more runs.",
    ),
    "mix.not-covered": Sentence(
        nl="Een bundel ({bundle}) dekt de behoefte niet waarvoor hij gekozen is. Dat is een fout van Raamwerk; meld hem.",
        en="A bundle ({bundle}) does not cover the need it was chosen for. That is a fault of Raamwerk; please report it.",
    ),
    "mix.infeasible": Sentence(
        nl="Geen enkel plan houdt zich aan alle regels ({rules}). Verruim een regel, of voeg een product toe.",
        en="No plan keeps all rules ({rules}). Loosen a rule, or add a product.",
    ),
    "mix.out-of-time": Sentence(
        nl="Binnen {seconds} seconden is er geen plan gevonden dat zich aan alle regels houdt ({rules}). Geef meer tijd met --seconds, of voeg groepen samen.",
        en="Within {seconds} seconds no plan was found that keeps all rules ({rules}). Give more time with --seconds, or join groups.",
    ),
    # The ways to get a product.
    "options.base-too-few": Sentence(
        nl="van {base} zijn er {held}, te weinig om er {quantity} op te laten stappen",
        en="there are {held} of {base}, too few to step up {quantity} of them",
    ),
    "options.after-end": Sentence(
        nl="{usage_on:date} ligt na het einde van de inschrijving ({last:date})",
        en="{usage_on:date} lies after the end of the enrolment ({last:date})",
    ),
    # To know.
    "mix.no-price": Sentence(
        nl="{product}: geen prijs bekend vanaf {since:date}; in dat jaar is het niet gekozen. Geef een prijsboek of een offer.",
        en="{product}: no price known from {since:date}; it was not chosen in that year. Give a price book or an offer.",
    ),
    "mix.not-a-seat": Sentence(
        nl="{product}: de prijs in het boek is niet per gebruiker per periode, en is niet gebruikt. Geef een offer per gebruiker.",
        en="{product}: the price in the book is not for one user and a period, and was not used. Give an offer a user.",
    ),
    "mix.offer-above-maximum": Sentence(
        nl="{product}: de aanbieding ({offer:money}) is hoger dan de hoogste prijs die mag ({maximum:money}). Bespreek dat met uw LSP; het plan rekent met de aanbieding.",
        en="{product}: the offer ({offer:money}) is above the highest price allowed ({maximum:money}). Take that up with your reseller; the plan uses the offer.",
    ),
    "mix.held-without-price": Sentence(
        nl="{product} wordt nu gebruikt, maar de prijs is niet bekend: die kosten zitten niet in het plan. Geef een offer.",
        en="{product} is held now, but its price is not known: those costs are not in the plan. Give an offer.",
    ),
    "mix.uncovered": Sentence(
        nl="{group}: niets dekt vanaf {since:date}: {needs}. Voor deze groep is geen plan gemaakt. Voeg een product toe dat dit dekt, of een satisfied-by.",
        en="{group}: nothing covers from {since:date}: {needs}. No plan was made for this group. Add a product that covers it, or a satisfied-by.",
    ),
    "mix.uncovered-together": Sentence(
        nl="{group}: alles wordt los gedekt, maar niets dekt vanaf {since:date} samen: {needs}. Voor deze groep is geen plan gemaakt; kijk naar requires en naar de prijzen.",
        en="{group}: each is covered, but nothing covers together from {since:date}: {needs}. No plan was made for this group; look at requires and at the prices.",
    ),
    # Why.
    "mix.because-cheapest": Sentence(
        nl="Het goedkoopst: met {other} kosten alle jaren samen {extra:money} meer.",
        en="The cheapest: with {other} all years together cost {extra:money} more.",
    ),
    "mix.because-stays": Sentence(
        nl="Blijft op hetzelfde pakket: met {other} kosten alle jaren samen {extra:money} meer, overstappen meegeteld.",
        en="Stays on the same base: with {other} all years together cost {extra:money} more, moving included.",
    ),
    "mix.because-only": Sentence(
        nl="Geen ander pakket dekt wat deze groep nodig heeft.",
        en="No other base covers what this group needs.",
    ),
    "mix.because-committed": Sentence(
        nl="Dit is er al ({held} stuks) en kan voor de volgende verjaardag waarvoor verlagen nog kan niet minder worden.",
        en="This is there already ({held} of them) and cannot become less before the next anniversary for which reducing is still open.",
    ),
    "mix.because-coupled": Sentence(
        nl="Door {rules}: alleen voor deze groep was {other} het goedkoopst (verschil in dit jaar {extra:money}).",
        en="Because of {rules}: for this group alone {other} was the cheapest (difference in this year {extra:money}).",
    ),
}  # fmt: skip
