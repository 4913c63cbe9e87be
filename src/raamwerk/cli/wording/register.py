"""What is said of the register's organisations, people, roles and rights."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "actor.unknown": Sentence(
        nl="{email} handelt vandaag voor niemand in dit register (of niet voor die organisatie). Vraag "
        "de beheerder om toegang; toegang loopt na een jaar af, tot iemand haar heeft beoordeeld.",
        en="{email} acts for nobody in this register today (or not for that organisation). Ask the "
        "administrator for access; access ends after a year, until somebody has reviewed it.",
    ),
    "actor.several": Sentence(
        nl="{email} handelt voor meer organisaties: {organisations}. Kies er een met --for CODE.",
        en="{email} acts for several organisations: {organisations}. Choose one with --for CODE.",
    ),
    "actor.needed": Sentence(
        nl="Wie u bent, is niet gezegd. Geef --as E-MAILADRES, of zet het in RAAMWERK_PERSON.",
        en="It is not said who you are. Give --as E-MAIL, or put it in RAAMWERK_PERSON.",
    ),
    "organisation.code": Sentence(
        nl="'{organisation}' kan geen code van een organisatie zijn. Neem hoogstens 40 letters, "
        "cijfers, punten en streepjes, zoals GM0344 of lsp-1.",
        en="'{organisation}' cannot be the code of an organisation. Take at most 40 letters, digits, "
        "full stops and dashes, as in GM0344 or lsp-1.",
    ),
    "organisation.name": Sentence(
        nl="Organisatie {organisation} heeft geen naam. Geef de naam waaronder zij bekend is.",
        en="Organisation {organisation} has no name. Give the name it is known by.",
    ),
    "organisation.form": Sentence(
        nl="Organisatie {organisation}: een deelnemer heeft een rechtsvorm (gemeente, "
        "gemeenschappelijke regeling, veiligheidsregio), een andere organisatie niet.",
        en="Organisation {organisation}: a participant has a form (municipality, joint body, safety "
        "region), any other organisation has none.",
    ),
    "organisation.municipality": Sentence(
        nl="'{organisation}' is geen gemeentecode. Neem de code van het CBS: GM en vier cijfers, "
        "zoals GM0344.",
        en="'{organisation}' is no municipality code. Take the code of Statistics Netherlands: GM and "
        "four digits, as in GM0344.",
    ),
    "organisation.there-already": Sentence(
        nl="Organisatie {organisation} staat al in het register. Wijzig haar, of neem een andere code.",
        en="Organisation {organisation} is in the register already. Change it, or take another code.",
    ),
    "organisation.other-kind": Sentence(
        nl="Organisatie {organisation} is in het register een {kind}; dat en haar rechtsvorm kunnen "
        "niet veranderen. Registreer een nieuwe organisatie.",
        en="Organisation {organisation} is a {kind} in the register; that and its form cannot change. "
        "Register a new organisation.",
    ),
    "organisation.same-oin": Sentence(
        nl="OIN {oin} hoort in het register al bij een andere organisatie. Zoek uit welke van de twee "
        "het is.",
        en="OIN {oin} belongs to another organisation in the register already. Find out which of the "
        "two it is.",
    ),
    "organisation.unknown": Sentence(
        nl="Organisatie {organisation} is niet gevonden. Kijk de code na; wat van een ander is, wordt "
        "u niet getoond.",
        en="Organisation {organisation} was not found. Check the code; what belongs to others is not "
        "shown to you.",
    ),
    "person.email": Sentence(
        nl="'{email}' is geen e-mailadres in kleine letters, zoals anne@gemeente.example.",
        en="'{email}' is no e-mail address in lower case, as in anne@municipality.example.",
    ),
    "person.name": Sentence(
        nl="Bij {email} staat geen naam. Geef de naam van de persoon.",
        en="{email} has no name with it. Give the name of the person.",
    ),
    "person.there-already": Sentence(
        nl="{email} staat al in het register. Laat deze persoon toe bij de organisatie.",
        en="{email} is in the register already. Admit this person to the organisation.",
    ),
    "person.unknown": Sentence(
        nl="{email} is niet gevonden. Kijk het adres na, of laat de persoon eerst toe.",
        en="{email} was not found. Check the address, or admit the person first.",
    ),
    "membership.wrong-role": Sentence(
        nl="De rol {role} bestaat niet bij {organisation}. Kies uit: {roles}.",
        en="The role {role} does not exist at {organisation}. Choose from: {roles}.",
    ),
    "membership.other-person": Sentence(
        nl="De persoon is {email} en de toegang is voor {other}. Geef tweemaal hetzelfde adres.",
        en="The person is {email} and the access is for {other}. Give the same address twice.",
    ),
    "membership.backwards": Sentence(
        nl="Toegang die tot {until:date} duurt, moet daarvoor beginnen.",
        en="Access that lasts until {until:date} has to begin before that.",
    ),
    "membership.too-long": Sentence(
        nl="Toegang tot {until:date} is te lang: zonder beoordeling hoogstens een jaar, dus tot "
        "{last:date}. Beoordeel haar dan opnieuw.",
        en="Access until {until:date} is too long: without a review at most a year, so until "
        "{last:date}. Review it then.",
    ),
    "membership.there-already": Sentence(
        nl="{email} is al {role} voor {organisation}, van {since:date} tot {until:date}. Beoordeel die "
        "toegang, of begin daarna.",
        en="{email} is {role} for {organisation} already, from {since:date} until {until:date}. Review "
        "that access, or begin after it.",
    ),
    "membership.unknown": Sentence(
        nl="{email} heeft de rol {role} daar op die dag niet. Kijk na wie er voor de organisatie handelt.",
        en="{email} does not have the role {role} there on that day. See who acts for the organisation.",
    ),
    "membership.began-today": Sentence(
        nl="De toegang van {email} begint op {since:date} en kan pas de dag daarna eindigen.",
        en="The access of {email} begins on {since:date} and can end the day after at the earliest.",
    ),
    "membership.last-administrator": Sentence(
        nl="{email} is de laatste beheerder. Maak eerst iemand anders beheerder.",
        en="{email} is the last administrator. Make somebody else administrator first.",
    ),
    "participation.there-already": Sentence(
        nl="{participant} heeft al om deelname aan {framework} gevraagd. Ga verder met die aanvraag.",
        en="{participant} has asked to take part in {framework} already. Go on with that request.",
    ),
    "participation.unknown": Sentence(
        nl="Van {participant} is geen deelname aan {framework} gevonden. Vraag deelname eerst aan.",
        en="No participation of {participant} in {framework} was found. Ask to take part first.",
    ),
    "life.no-such-step": Sentence(
        nl="Dit ({what}) is nu '{state}' en kan niet '{asked}' worden. Wel mogelijk: {possible}.",
        en="This ({what}) is '{state}' now and cannot become '{asked}'. Possible: {possible}.",
    ),
    "life.before-last-step": Sentence(
        nl="De stap van {on:date} komt voor de vorige, van {last:date}. Neem die dag of een latere.",
        en="The step of {on:date} comes before the last one, of {last:date}. Take that day or a later one.",
    ),
    "life.reason-needed": Sentence(
        nl="Zonder reden kan dit niet '{asked}' worden. Schrijf op waarom.",
        en="This cannot become '{asked}' without a reason. Write down why.",
    ),
    "enrolment.there-already": Sentence(
        nl="Inschrijving {number} staat al in het register. Vul haar aan, of kijk het nummer na.",
        en="Enrolment {number} is in the register already. Add to it, or check the number.",
    ),
    "enrolment.unknown": Sentence(
        nl="Inschrijving {number} is niet gevonden. Kijk het nummer na.",
        en="Enrolment {number} was not found. Check the number.",
    ),
    "enrolment.start-taken": Sentence(
        nl="Bij inschrijving {number} staat voor {about} al iets vanaf {since:date}. Neem een andere dag.",
        en="Enrolment {number} already has something for {about} from {since:date}. Take another day.",
    ),
    "document.there-already": Sentence(
        nl="Document {number} ({name}) staat met precies deze inhoud al in het register.",
        en="Document {number} ({name}) is in the register already with exactly this content.",
    ),
    "document.not-found": Sentence(
        nl="Document {document} is niet gevonden. Kijk het nummer na.",
        en="Document {document} was not found. Check the number.",
    ),
    "document.matched-already": Sentence(
        nl="Document {number} hoort al bij inschrijving {enrolment}, en dat kan niet veranderen.",
        en="Document {number} belongs to enrolment {enrolment} already, and that cannot change.",
    ),
    "receipt.unknown": Sentence(
        nl="Een bewijsstuk met SHA-256 {sha256} is niet gevonden. Kijk de hash na.",
        en="A receipt with SHA-256 {sha256} was not found. Check the hash.",
    ),
}
