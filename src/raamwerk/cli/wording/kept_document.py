"""What is said of documents that the register keeps: taking them in, matching, checking, disputing, paying."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "document.received-later": Sentence(
        nl="Het document kan niet op {received:date} ontvangen zijn: die dag is nog niet geweest. Kijk de "
        "ontvangstdatum na.",
        en="The document cannot have been received on {received:date}: that day has not been yet. Check the "
        "day of receipt.",
    ),
    "document.no-participant": Sentence(
        nl="Een document is van een deelnemer en {organisation} is dat niet. Noem de deelnemer met --owner.",
        en="A document is a participant's and {organisation} is none. Name the participant with --owner.",
    ),
    "document.reason-needed": Sentence(
        nl="Zeg waarom: dit wordt vastgelegd en later gelezen. Geef een reden met --reason.",
        en="Say why: this is kept on the record and read later. Give a reason with --reason.",
    ),
    "document.no-order": Sentence(
        nl="Document {document} is geen bestelling maar een {kind}. Noem het nummer van een bestelling in het "
        "register.",
        en="Document {document} is no order but a {kind}. Name the number of an order in the register.",
    ),
    "document.no-invoice": Sentence(
        nl="Dit kan alleen met een factuur, en {number} is een {kind}.",
        en="This can be done with an invoice only, and {number} is a {kind}.",
    ),
    "document.not-matched": Sentence(
        nl="Document {number} hoort nog bij geen inschrijving, dus er is niets om het aan te toetsen. Zie wat er "
        "past met raamwerk document match en zeg welke het is.",
        en="Document {number} does not belong to an enrolment yet, so there is nothing to check it by. See what "
        "fits with raamwerk document match and say which it is.",
    ),
    "document.not-checked": Sentence(
        nl="Document {number} is nog niet getoetst. Doe dat met raamwerk document check.",
        en="Document {number} was not checked yet. Do so with raamwerk document check.",
    ),
    "dispute.none": Sentence(
        nl="Factuur {number} wordt niet betwist; zij staat op {state}. Kijk met raamwerk document show.",
        en="Invoice {number} is not disputed; it is {state}. Look with raamwerk document show.",
    ),
    "receipt.not-of-register": Sentence(
        nl="Dit bewijsstuk ({sha256}) noemt geen stukken van het register. Doe de toets na met raamwerk receipt "
        "verify BESTAND --inputs MAP.",
        en="This receipt ({sha256}) names no inputs of the register. Make the check again with raamwerk receipt "
        "verify FILE --inputs FOLDER.",
    ),
    "may-not.see-documents": Sentence(
        nl="Als {role} mag u geen documenten van deelnemers zien: zij zijn van de deelnemer en staan tussen hem "
        "en zijn reseller. U kent wel wat u zelf stuurde.",
        en="As {role} you may not see documents of participants: they are the participant's. You do know what "
        "you sent yourself.",
    ),
    "may-not.take-in-document": Sentence(
        nl="Als {role} mag u geen documenten inlezen: dat doen de contractmanager, licentiemanager en inkoper van "
        "de deelnemer zelf. Vraag het aan een van hen.",
        en="As {role} you may not take in documents: the contract manager, licence manager and buyer of the "
        "participant do so themselves. Ask one of them.",
    ),
    "may-not.match-document": Sentence(
        nl="Als {role} mag u niet zeggen waar een document bij hoort: dat weten de contractmanager, "
        "licentiemanager en inkoper van de deelnemer. Vraag het aan een van hen.",
        en="As {role} you may not say to what a document belongs: the contract manager, licence manager and "
        "buyer of the participant know. Ask one of them.",
    ),
    "may-not.check-document": Sentence(
        nl="Als {role} mag u geen toets laten bewaren: dat doen de contractmanager, licentiemanager en inkoper "
        "van de deelnemer. Een bestand toetsen kan altijd met raamwerk check.",
        en="As {role} you may not have a check kept: the contract manager, licence manager and buyer of the "
        "participant do. A file can always be checked with raamwerk check.",
    ),
    "may-not.decide-document": Sentence(
        nl="Als {role} mag u niet akkoord gaan, betwisten of betalen: dat besluiten de contractmanager en de "
        "inkoper van de deelnemer. Vraag het aan een van hen.",
        en="As {role} you may not agree, dispute or pay: the contract manager and the buyer of the participant "
        "decide that. Ask one of them.",
    ),
    "may-not.see-sector-savings": Sentence(
        nl="Als {role} mag u de besparing van de sector niet zien: zij is berekend met vertrouwelijke maximumprijzen. "
        "Vraag het aan de aankoopcentrale.",
        en="As {role} you may not see the sector's savings: they are counted from confidential maximum prices. Ask "
        "the central purchasing body.",
    ),
    "may-not.see-uptake": Sentence(
        nl="Als {role} mag u niet zien wie hoeveel toetst: dat is iets tussen een deelnemer en de aankoopcentrale. "
        "Vraag het aan de aankoopcentrale.",
        en="As {role} you may not see who checks how much: that is between a participant and the central purchasing "
        "body. Ask the central purchasing body.",
    ),
}
