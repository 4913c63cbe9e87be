"""Why somebody may not join, register, order or remind: who may, and the reason."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "may-not.see-participations": Sentence(
        nl="Als {role} ziet u niet wie meedoet en hoe ver dat is: dat is tussen de deelnemer en de aankoopcentrale.",
        en="As {role} you do not see who takes part and how far that is: it is between the participant and the central "
        "purchasing body.",
    ),
    "may-not.request-participation": Sentence(
        nl="Als {role} vraagt u geen deelname aan: dat bindt de organisatie. Vraag het aan de contractmanager.",
        en="As {role} you do not ask to take part: it binds the organisation. Ask the contract manager.",
    ),
    "may-not.assess-participation": Sentence(
        nl="Als {role} toetst u niet wie mee mag doen: dat doet de aankoopcentrale. Wacht op haar antwoord.",
        en="As {role} you do not test who may take part: the central purchasing body does. Wait for its answer.",
    ),
    "may-not.decide-participation": Sentence(
        nl="Als {role} beslist u niet over deelname: dat doet de aankoopcentrale. Wacht op haar antwoord.",
        en="As {role} you do not decide about taking part: the central purchasing body does. Wait for its answer.",
    ),
    "may-not.override-eligibility": Sentence(
        nl="Als {role} laat u niet toe wie niet door de toets kwam: alleen de beheerder mag dat, met een reden. Vraag het aan de "
        "beheerder.",
        en="As {role} you do not admit who did not pass the test: only the administrator may, with a reason. Ask the "
        "administrator.",
    ),
    "may-not.sign-accession": Sentence(
        nl="Als {role} legt u geen handtekening vast: dat doen de contractmanager en de aankoopcentrale. Vraag het een van hen.",
        en="As {role} you do not record a signature: the contract manager and the central purchasing body do. Ask one of them.",
    ),
    "may-not.end-participation": Sentence(
        nl="Als {role} beëindigt u geen deelname: dat doen de contractmanager en de aankoopcentrale. Vraag het een van hen.",
        en="As {role} you do not end a participation: the contract manager and the central purchasing body do. Ask one of them.",
    ),
    "may-not.carry-merger": Sentence(
        nl="Als {role} voert u geen herindeling door: dat raakt meer deelnemers, dus dat doet de aankoopcentrale. Vraag het daar.",
        en="As {role} you do not carry a merger over: it concerns several participants, so the central purchasing body does. "
        "Ask there.",
    ),
    "may-not.register-enrolment": Sentence(
        nl="Als {role} registreert u geen inschrijving: dat doen de contractmanager en de aankoopcentrale. Vraag het een van hen.",
        en="As {role} you do not register an enrolment: the contract manager and the central purchasing body do. Ask one of "
        "them.",
    ),
    "may-not.change-enrolment": Sentence(
        nl="Als {role} wijzigt u geen inschrijving: dat is een wijziging van het contract. Vraag het aan de contractmanager.",
        en="As {role} you do not change an enrolment: it is a change of the contract. Ask the contract manager.",
    ),
    "may-not.place-order": Sentence(
        nl="Als {role} stelt u geen bestelling op: bestellen doet de deelnemer zelf. Vraag het aan de inkoper.",
        en="As {role} you do not draw up an order: the participant itself orders. Ask the buyer.",
    ),
    "may-not.approve-order": Sentence(
        nl="Als {role} keurt u geen bestelling goed: het mandaat ligt bij de contractmanager. Vraag het daar.",
        en="As {role} you do not approve an order: the contract manager has the mandate. Ask there.",
    ),
    "may-not.send-order": Sentence(
        nl="Als {role} verstuurt, annuleert of verklaart u niets naar de reseller: dat doen inkoper en contractmanager.",
        en="As {role} you do not send, cancel or state anything to the reseller: the buyer and the contract manager do.",
    ),
    "may-not.follow-order": Sentence(
        nl="Als {role} legt u niet vast wat er van een bestelling werd: dat doen de deelnemer en zijn reseller.",
        en="As {role} you do not record what became of an order: the participant and its reseller do.",
    ),
    "may-not.override-order": Sentence(
        nl="Als {role} bestelt u niet wat vensters of regels niet toestaan: alleen de contractmanager mag dat, met een reden. "
        "Vraag het daar.",
        en="As {role} you do not order what windows or rules do not allow: only the contract manager may, with a reason. Ask "
        "there.",
    ),
    "may-not.see-tasks": Sentence(
        nl="Als {role} ziet u geen taken: die zijn van de deelnemer.",
        en="As {role} you do not see tasks: they are the participant's.",
    ),
    "may-not.send-reminders": Sentence(
        nl="Als {role} verstuurt u geen herinneringen: dat doet de beheerder, of een taak die als beheerder draait.",
        en="As {role} you do not send reminders: the administrator does, or a job that runs as the administrator.",
    ),
}
