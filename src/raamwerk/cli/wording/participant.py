"""What is said of participants: municipalities, joint bodies, who may take part, and what a merger does."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "participant.not-a-code": Sentence(
        nl="'{value}' is geen gemeentecode. Schrijf GM0344, 0344 of 344.",
        en="'{value}' is no code of a municipality. Write GM0344, 0344 or 344.",
    ),
    "participant.unknown-code": Sentence(
        nl="Er is geen gemeente met code {value}, ook niet een die sinds 1990 is opgeheven. Zoek de code na.",
        en="There is no municipality with code {value}, nor one that ended since 1990. Look the code up.",
    ),
    "participant.unknown": Sentence(
        nl="{why} Zie 'raamwerk participant list' voor alle namen.",
        en="{why} See 'raamwerk participant list' for all names.",
    ),
    "participant.doubtful": Sentence(
        nl="Welke gemeente met '{text}' wordt bedoeld, is niet zeker. Kies er een, en geef de code:",
        en="Which municipality '{text}' means is not certain. Choose one, and give the code:",
    ),
    "participant.unknown-province": Sentence(
        nl="'{value}' is geen provincie. Kies uit: {known}.",
        en="'{value}' is no province. Choose from: {known}.",
    ),
    "participant.before-record": Sentence(
        nl="Voor {since:date} zijn de gemeenten niet volledig bekend; op {on:date} kan niet worden gekeken. Kies een latere dag.",
        en="Before {since:date} the municipalities are not all known; {on:date} cannot be looked at. Choose a later day.",
    ),
    "participant.not-yet": Sentence(
        nl="{name} bestaat pas vanaf {since:date}. Kies een latere dag.",
        en="{name} is there only from {since:date}. Choose a later day.",
    ),
    "participant.no-column": Sentence(
        nl="{file} heeft geen kolom '{column}'. De kolommen zijn: {known}.",
        en="{file} has no column '{column}'. The columns are: {known}.",
    ),
    "participant.two-columns": Sentence(
        nl="{file} heeft meer dan één kolom '{column}'. Geef de bedoelde kolom een eigen naam.",
        en="{file} has more than one column '{column}'. Give the one that is meant a name of its own.",
    ),
    "participant.ways": Sentence(
        nl="Noem één van de drie: een gemeente, --kind of --body.",
        en="Name one of the three: a municipality, --kind or --body.",
    ),
    "participant.interest-of-whom": Sentence(
        nl="--interest hoort bij --kind joint_body en bij niets anders.",
        en="--interest goes with --kind joint_body and with nothing else.",
    ),
    "participant.interest": Sentence(
        nl="'{value}' is geen belang. Schrijf een percentage van 0 tot 100 met hoogstens vier decimalen, als 49.99.",
        en="'{value}' is no interest. Write a percentage from 0 to 100 with at most four decimals, as in 49.99.",
    ),
    "participant.no-framework": Sentence(
        nl="Op {on:date} is er geen raamovereenkomst om aan mee te doen. Kies een dag of een raamovereenkomst.",
        en="On {on:date} there is no framework to take part in. Choose a day or a framework.",
    ),
    "participant.no-eligibility": Sentence(
        nl="{framework} zegt op {on:date} niet wie mee mag doen. Kies een dag binnen de looptijd.",
        en="{framework} does not say on {on:date} who may take part. Choose a day within its duration.",
    ),
    "participant.same-enrolment": Sentence(
        nl="{file} en een eerder bestand hebben dezelfde inschrijving {number}. Noem elke inschrijving één keer.",
        en="{file} and an earlier file hold the same enrolment {number}. Name each enrolment once.",
    ),
    "participant.same-file": Sentence(
        nl=(
            "'{path}' zou een bestand overschrijven dat is gelezen of net is gemaakt. Er is niets geschreven; kies een "
            "andere map voor --out, of geef de bestanden elk een eigen naam."
        ),
        en=(
            "'{path}' would be written over a file that was read or was just made. Nothing was written; choose another "
            "folder for --out, or give the files names of their own."
        ),
    ),
    "participant.not-a-municipality": Sentence(
        nl="De deelnemer in {file} is {participant}, geen gemeente; een herindeling raakt alleen gemeenten.",
        en="The participant in {file} is {participant}, no municipality; a merger only touches municipalities.",
    ),
    "participant.decision": Sentence(
        nl="'{value}' is geen beslissing. Schrijf inschrijving=gemeente, als 8512345=GM0824.",
        en="'{value}' is no decision. Write enrolment=municipality, as in 8512345=GM0824.",
    ),
    "merger.nothing-to-decide": Sentence(
        nl="Over {id} valt niets te beslissen: het is er niet, of het kan maar naar één gemeente.",
        en="There is nothing to decide about {id}: it is not there, or it can go to one municipality only.",
    ),
    "merger.not-an-heir": Sentence(
        nl="{id} kan niet naar {chosen}; opvolgers zijn: {heirs}. Kies een van deze.",
        en="{id} cannot go to {chosen}; the successors are: {heirs}. Choose one of these.",
    ),
    # Joint bodies.
    "joint-body.unreadable": Sentence(
        nl="{file} is niet te gebruiken als samenwerkingsverband:",
        en="{file} cannot be used as a joint body:",
    ),
    "joint-body.municipality": Sentence(
        nl='{found} is geen gemeentecode. Schrijf "GM0344", of geef het lid een andere kind.',
        en='{found} is no code of a municipality. Write "GM0344", or give the member another kind.',
    ),
    "joint-body.part": Sentence(
        nl="{key} = {found} is geen belang. Schrijf een percentage van 0 tot 100 of delen van een geheel: {instead}",
        en="{key} = {found} is no interest. Write a percentage from 0 to 100 or parts of a whole: {instead}",
    ),
    "joint-body.no-evidence": Sentence(
        nl='Er staat een belang zonder stuk dat het aantoont. Noem het: evidence = "Regeling 2022, art. 12"',
        en='There is an interest without a document that shows it. Name it: evidence = "Regeling 2022, art. 12"',
    ),
    "joint-body.twice": Sentence(
        nl="{member} staat twee keer met since = {since}. Laat er één staan.",
        en="{member} stands twice with since = {since}. Keep one of them.",
    ),
    "joint-body.above-whole": Sentence(
        nl="Vanaf {since:date} tellen de belangen ({measure}) samen op tot {percent}%, meer dan het geheel.",
        en="From {since:date} the interests ({measure}) add up to {percent}%, more than the whole.",
    ),
    # Who may take part.
    "eligibility.kind-named": Sentence(
        nl="Mag meedoen: de raamovereenkomst noemt dit soort organisatie ({kind}).",
        en="May take part: the framework names this kind of body ({kind}).",
    ),
    "eligibility.kind-left-out": Sentence(
        nl="Mag niet meedoen: de raamovereenkomst noemt dit soort organisatie ({kind}) niet.",
        en="May not take part: the framework does not name this kind of body ({kind}).",
    ),
    "eligibility.interest-enough": Sentence(
        nl="Mag meedoen: gemeenten houden samen minstens {least:percent}, en {percent:percent} is genoeg.",
        en="May take part: municipalities together hold at least {least:percent}, and {percent:percent} is enough.",
    ),
    "eligibility.interest-below": Sentence(
        nl="Mag niet meedoen: gemeenten houden samen hoogstens {most:percent}, en {percent:percent} is nodig.",
        en="May not take part: municipalities together hold at most {most:percent}, and {percent:percent} is needed.",
    ),
    "eligibility.interest-between": Sentence(
        nl=(
            "Niet te zeggen: gemeenten houden samen tussen {least:percent} en {most:percent}, en {percent:percent} is "
            "nodig. Laat het ontbrekende belang opgeven, met het stuk dat het aantoont."
        ),
        en=(
            "It cannot be told: municipalities together hold between {least:percent} and {most:percent}, and "
            "{percent:percent} is needed. Have the missing interest declared, with the document that shows it."
        ),
    ),
    "eligibility.interest-not-declared": Sentence(
        nl=(
            "Niet te zeggen: het belang van gemeenten is niet opgegeven, en {percent:percent} is nodig. Laat het "
            "opgeven, met het stuk dat het aantoont."
        ),
        en=(
            "It cannot be told: the interest of municipalities was not declared, and {percent:percent} is needed. "
            "Have it declared, with the document that shows it."
        ),
    ),
    "eligibility.municipality-ended": Sentence(
        nl="Kan niet meer meedoen: {name} bestaat sinds {until:date} niet meer. Wie erna kwam, kan wel.",
        en="Can no longer take part: {name} has not been there since {until:date}. Those that came after can.",
    ),
    "eligibility.municipality-not-yet": Sentence(
        nl="Kan nog niet meedoen: {name} bestaat pas vanaf {since:date}.",
        en="Cannot take part yet: {name} is there only from {since:date}.",
    ),
}
