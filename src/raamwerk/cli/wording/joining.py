"""What is said of joining, co-terming and reminders."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "participation.not-a-participant": Sentence(
        nl="{organisation} is geen deelnemer: alleen gemeenten, samenwerkingen en veiligheidsregio's doen mee. Registreer de "
        "organisatie als deelnemer.",
        en="{organisation} is no participant: only municipalities, joint bodies and safety regions take part. Register the "
        "organisation as a participant.",
    ),
    "participation.framework-closed": Sentence(
        nl="{framework} is op {on:date} niet open om aan mee te doen. Kies een dag binnen de looptijd.",
        en="{framework} is not open to join on {on:date}. Choose a day within its duration.",
    ),
    "participation.no-body-needed": Sentence(
        nl="{organisation} is een gemeente; een bestand met leden is alleen voor een samenwerkingsverband.",
        en="{organisation} is a municipality; a file of members is for a joint body only.",
    ),
    "participation.other-body": Sentence(
        nl="{file} gaat over {body}, niet over {organisation}. Geef het bestand van deze organisatie.",
        en="{file} is about {body}, not about {organisation}. Give the file of this organisation.",
    ),
    "participation.not-eligible": Sentence(
        nl="{participant} is niet door de toets gekomen ({outcome}: {because}). De beheerder kan met een reden toch toelaten; "
        "anders wijst u af.",
        en="{participant} did not pass the test ({outcome}: {because}). The administrator can admit it with a reason; "
        "otherwise refuse it.",
    ),
    "participation.not-your-side": Sentence(
        nl="Als {role} legt u niet vast dat de aankoopcentrale heeft getekend. Dat doet de aankoopcentrale zelf.",
        en="As {role} you do not record that the central purchasing body signed. It does so itself.",
    ),
    "participation.signatory": Sentence(
        nl="Wie voor '{side}' tekende, is niet gezegd. Geef naam en functie, en als kant participant of central-body.",
        en="Who signed for '{side}' was not said. Give name and function, and as side participant or central-body.",
    ),
    "participation.not-approved": Sentence(
        nl="Tekenen kan nadat de deelname is goedgekeurd en voordat zij ingaat; zij is nu '{state}'.",
        en="Signing comes after approval and before the terms hold; the participation is '{state}' now.",
    ),
    "participation.signed-already": Sentence(
        nl="'{side}' heeft al getekend.",
        en="'{side}' has signed already.",
    ),
    "participation.start-needed": Sentence(
        nl="Er is geen lopende inschrijving, dus volgt de ingangsdag van de voorwaarden uit een nieuwe. Geef haar begin met --start.",
        en="There is no running enrolment, so the day of effect follows from a new one. Give its start with --start.",
    ),
    "participation.never-effective": Sentence(
        nl="De voorwaarden van {framework} zouden pas ingaan nadat de raamovereenkomst voorbij is. Aansluiten kan niet meer.",
        en="The terms of {framework} would take effect only after the framework is over. Joining is no longer possible.",
    ),
    "participation.in-force": Sentence(
        nl="De voorwaarden gelden al sinds {since:date}; intrekken kan niet meer. Beëindig de deelname: raamwerk participation end.",
        en="The terms hold since {since:date}; it can no longer be withdrawn. End it: raamwerk participation end.",
    ),
    "participation.reason-needed": Sentence(
        nl="Zeg waarom: dat hoort bij een einde of intrekking op het dossier.",
        en="Say why: it belongs on the record with an end or a withdrawal.",
    ),
    "participation.wish": Sentence(
        nl="'{value}' is geen wens. Schrijf artikelnummer=aantal, als AAA-00001=600.",
        en="'{value}' is no wish. Write part number=quantity, as in AAA-00001=600.",
    ),
    "enrolment.not-taking-part": Sentence(
        nl="{participant} doet niet mee aan {framework} (stand: {state}), dus er kan geen inschrijving onder lopen. Leg eerst de "
        "deelname vast: raamwerk participation request.",
        en="{participant} does not take part in {framework} (state: {state}), so no enrolment can run under it. Record the "
        "participation first: raamwerk participation request.",
    ),
    "enrolment.not-a-reseller": Sentence(
        nl="{organisation} is geen reseller in dit register. Kijk de code na.",
        en="{organisation} is no reseller in this register. Check the code.",
    ),
    "enrolment.end-before-start": Sentence(
        nl="De inschrijving zou eindigen op {last:date}, voor haar begin op {start:date}. Een van de twee is verschreven.",
        en="The enrolment would end on {last:date}, before its start on {start:date}. One of the two is a slip.",
    ),
    "enrolment.same-reseller": Sentence(
        nl="{reseller} is op die dag al de reseller van {number}.",
        en="{reseller} is the reseller of {number} on that day already.",
    ),
    "enrolment.reseller-outside": Sentence(
        nl="Wisselen op {since:date} kan niet: bij {number} kan het van {first:date} tot en met {last:date}.",
        en="A change on {since:date} is not possible: for {number} it can be from {first:date} to {last:date}.",
    ),
    "coterm.same": Sentence(
        nl="{number} kan niet met zichzelf worden samengevoegd. Noem de andere inschrijving.",
        en="{number} cannot be co-termed with itself. Name the other enrolment.",
    ),
    "coterm.other-participant": Sentence(
        nl="{number} en {partner} zijn van verschillende deelnemers; een gezamenlijk einde is er binnen één deelnemer.",
        en="{number} and {partner} are of different participants; a common end is within one participant.",
    ),
    "coterm.past": Sentence(
        nl="{last:date} is voorbij of ligt voor het begin. Kies een einde na {on:date}.",
        en="{last:date} is past or lies before the start. Choose an end after {on:date}.",
    ),
    "coterm.no-change": Sentence(
        nl="{number} eindigt al op {last:date}.",
        en="{number} ends on {last:date} already.",
    ),
    "coterm.not-an-eve": Sentence(
        nl="{last:date} is niet de dag voor een verjaardag van {partner}, en ook niet haar einde. Kies zo'n dag.",
        en="{last:date} is not the eve of an anniversary of {partner}, nor its end. Choose such a day.",
    ),
    "coterm.reason-needed": Sentence(
        nl="Zeg wat er is afgesproken en waar dat staat: dat hoort op het dossier.",
        en="Say what was agreed and where that stands: it belongs on the record.",
    ),
    "message.unknown": Sentence(
        nl="Bericht {message} is er niet.",
        en="There is no message {message}.",
    ),
    "outbox.no-server": Sentence(
        nl="Er is geen mailserver ingesteld, dus er is niets verstuurd. Stel RAAMWERK_MAIL_URL in, of lees ze: raamwerk outbox list.",
        en="No mail server is set, so nothing was sent. Set RAAMWERK_MAIL_URL, or read them: raamwerk outbox list.",
    ),
    "outbox.unreachable": Sentence(
        nl="De mailserver is niet te bereiken ({reason}); er is niets verstuurd. Kijk RAAMWERK_MAIL_URL na en probeer het opnieuw.",
        en="The mail server cannot be reached ({reason}); nothing was sent. Check RAAMWERK_MAIL_URL and try again.",
    ),
}
