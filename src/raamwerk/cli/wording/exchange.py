"""What is said of rows that are imported or exported."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "exchange.unknown": Sentence(
        nl="{noun} is geen soort in het register. Kies uit: {known}.",
        en="{noun} is no noun of the register. Choose from: {known}.",
    ),
    "exchange.export-only": Sentence(
        nl="{noun} kunnen niet worden ingelezen: zij zijn bewijs van wat hier is gedaan. Een heel register zet u over "
        "met raamwerk backup en restore.",
        en="{noun} cannot be imported: they are evidence of what was done here. A whole register is moved with "
        "raamwerk backup and restore.",
    ),
    "exchange.ending": Sentence(
        nl="Aan {name} is niet te zien welk bestand het is. Laat de naam eindigen op {known}.",
        en="{name} does not say what file it is. Let the name end in {known}.",
    ),
    "exchange.too-long": Sentence(
        nl="In rij {row} is {column} te lang voor een cel van een werkboek. Schrijf CSV of JSON-regels.",
        en="In row {row} {column} is too long for a cell of a workbook. Write CSV or JSON lines.",
    ),
    "exchange.no-column": Sentence(
        nl="In {name} ontbreken kolommen: {columns}. Zet ze in de eerste rij; raamwerk export geeft een voorbeeld.",
        en="In {name} columns are missing: {columns}. Put them in the first row; raamwerk export gives an example.",
    ),
    "exchange.unknown-column": Sentence(
        nl="{name} heeft kolommen die er niet zijn: {columns}. Er zijn: {known}.",
        en="{name} has columns that there are not: {columns}. There are: {known}.",
    ),
    "exchange.no-json": Sentence(
        nl="Regel {row} van {name} is geen JSON-object. Zet op elke regel een object.",
        en="Line {row} of {name} is no JSON object. Put one object on each line.",
    ),
    "exchange.empty": Sentence(
        nl="{column} is leeg en moet worden ingevuld.",
        en="{column} is empty and has to be filled in.",
    ),
    "exchange.value": Sentence(
        nl="{value} past hier niet; verwacht wordt: {kind}.",
        en="{value} does not fit here; expected is: {kind}.",
    ),
    "exchange.rows": Sentence(
        nl="{name} is niet ingelezen en er is niets veranderd: {count} rijen moeten eerst worden verbeterd.",
        en="{name} was not imported and nothing was changed: {count} rows have to be mended first.",
    ),
    "exchange.other-name": Sentence(
        nl="{email} staat er al als {name}. Een naam verandert niet door inlezen.",
        en="{email} is there already as {name}. A name does not change by an import.",
    ),
    "exchange.other-framework": Sentence(
        nl="Het bestand beschrijft {found} en niet {framework}. Verbeter de kolom framework.",
        en="The file describes {found} and not {framework}. Mend the column framework.",
    ),
    "exchange.other-step": Sentence(
        nl="Stap {step} van {participant} is er al en is {state}, of van een andere dag. Een stap verandert niet.",
        en="Step {step} of {participant} is there already and is {state}, or of another day. A step does not change.",
    ),
    "exchange.step-lacks": Sentence(
        nl="Stap {step} van {participant} kan nog niet: er zijn {known} stappen, en de eerste is requested.",
        en="Step {step} of {participant} cannot be yet: there are {known} steps, and the first is requested.",
    ),
    "may-not.export-rows": Sentence(
        nl="Als {role} kunt u geen rijen exporteren: zij bevatten prijzen en stukken van deelnemers. Vraag het aan de "
        "deelnemer of de aankoopcentrale.",
        en="As {role} you may not export rows: they hold prices and documents of participants. Ask the participant or "
        "the central purchasing body.",
    ),
    "may-not.import-rows": Sentence(
        nl="Als {role} mag u geen rijen inlezen: dat verandert het register voor iedereen en doet de beheerder van de "
        "aankoopcentrale. Vraag het aan de beheerder.",
        en="As {role} you may not import rows: it changes the register for everybody, and the administrator of the "
        "central purchasing body does so. Ask the administrator.",
    ),
}
