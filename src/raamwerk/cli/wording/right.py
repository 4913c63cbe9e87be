"""Why somebody may not do something: who may, and the reason."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "may-not.register-organisation": Sentence(
        nl="Als {role} mag u geen organisatie registreren: de beheerder van de aankoopcentrale laat "
        "organisaties toe. Vraag het aan de beheerder.",
        en="As {role} you may not register an organisation: the administrator of the central purchasing "
        "body admits organisations. Ask the administrator.",
    ),
    "may-not.change-organisation": Sentence(
        nl="Als {role} mag u de gegevens van een organisatie niet wijzigen: facturen worden eraan "
        "herkend, dus dat doet de beheerder van de aankoopcentrale. Vraag het aan de beheerder.",
        en="As {role} you may not change an organisation: invoices are recognised by these data, so "
        "the administrator of the central purchasing body does that. Ask the administrator.",
    ),
    "may-not.admit-person": Sentence(
        nl="Als {role} mag u niemand toelaten: over toegang gaan de contractmanager van een deelnemer, "
        "de verkoper van een reseller, en de beheerder. Vraag het aan een van hen.",
        en="As {role} you may not admit a person: the contract manager of a participant, the sales "
        "person of a reseller and the administrator decide about access. Ask one of them.",
    ),
    "may-not.review-membership": Sentence(
        nl="Als {role} mag u geen toegang verlengen: wie toegang geeft, beoordeelt haar ook. Vraag het "
        "aan de contractmanager, de verkoper of de beheerder.",
        en="As {role} you may not extend access: whoever grants access reviews it too. Ask the contract "
        "manager, the sales person or the administrator.",
    ),
    "may-not.end-membership": Sentence(
        nl="Als {role} mag u geen toegang beëindigen: wie toegang geeft, neemt haar ook terug. Vraag het "
        "aan de contractmanager, de verkoper of de beheerder.",
        en="As {role} you may not end access: whoever grants access takes it back too. Ask the contract "
        "manager, the sales person or the administrator.",
    ),
    "may-not.load-framework": Sentence(
        nl="Als {role} mag u geen raamovereenkomst inladen: de voorwaarden zijn van de "
        "aankoopcentrale. Stuur haar het bestand.",
        en="As {role} you may not load a framework: its terms are the central purchasing body's. Send "
        "it the file.",
    ),
    "may-not.see-price-books": Sentence(
        nl="Als {role} mag u geen prijsboeken zien: maximumprijzen zijn vertrouwelijk tegenover "
        "resellers. U ziet wel uw eigen prijsbladen.",
        en="As {role} you may not see price books: maximum prices are confidential towards resellers. "
        "You do see your own price sheets.",
    ),
    "may-not.import-price-book": Sentence(
        nl="Als {role} mag u geen prijsboek inlezen: de aankoopcentrale publiceert de maximumprijzen. "
        "Stuur haar het bestand.",
        en="As {role} you may not import a price book: the central purchasing body publishes the "
        "maximum prices. Send it the file.",
    ),
    "may-not.check-price-book": Sentence(
        nl="Als {role} mag u geen prijsboek controleren of naast de prijzen van inschrijvingen leggen: "
        "dat doet de aankoopcentrale. Vraag het daar.",
        en="As {role} you may not check a price book or set it beside the prices of enrolments: the "
        "central purchasing body does. Ask there.",
    ),
    "may-not.release-price-book": Sentence(
        nl="Als {role} mag u geen prijsboek vrijgeven: dat doet een tweede persoon van de "
        "aankoopcentrale. Vraag het daar.",
        en="As {role} you may not release a price book: a second person of the central purchasing body "
        "does. Ask there.",
    ),
    "may-not.reject-price-book": Sentence(
        nl="Als {role} mag u geen prijsboek afkeuren: dat doet de aankoopcentrale. Vraag het daar.",
        en="As {role} you may not reject a price book: the central purchasing body does. Ask there.",
    ),
    "may-not.override-protection": Sentence(
        nl="Als {role} mag u geen prijsboek vrijgeven dat een prijsprotectie breekt: alleen de "
        "beheerder van de aankoopcentrale mag dat, met een reden. Vraag het aan de beheerder.",
        en="As {role} you may not release a price book that breaks a price protection: only the "
        "administrator of the central purchasing body may, with a reason. Ask the administrator.",
    ),
    "may-not.search-changes": Sentence(
        nl="Als {role} mag u het wijzigingsregister niet doorzoeken: er staat werk van alle "
        "organisaties in. De beheerder en de auditor kunnen dat wel.",
        en="As {role} you may not search the record of changes: it holds the work of all organisations. "
        "The administrator and the auditor can.",
    ),
    "may-not.compare-frameworks": Sentence(
        nl="Als {role} mag u geen raamovereenkomsten doorrekenen: wat deelnemers nodig hebben en betalen, zien "
        "zijzelf en de aankoopcentrale. Vraag het aan de aankoopcentrale.",
        en="As {role} you may not replay frameworks: what participants need and pay is seen by themselves and the "
        "central purchasing body. Ask the central purchasing body.",
    ),
}
