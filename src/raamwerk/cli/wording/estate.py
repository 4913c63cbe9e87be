"""What is said of an estate file, or a table of hosts and machines, that has mistakes."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "estate.unreadable": Sentence(
        nl=(
            "{file} is geen goed bestand van licenties en servers. Verbeter wat hieronder staat; wat "
            "een bestand mag bevatten, staat in docs/estate-file.md."
        ),
        en=(
            "{file} is not a good file of licences and servers. Correct what stands below; what a "
            "file may hold is in docs/estate-file.md."
        ),
    ),
    "estate.unreadable-table": Sentence(
        nl=(
            "{file} is als tabel van servers niet te gebruiken. Verbeter wat hieronder staat (hoogstens "
            "{most} fouten worden genoemd); hoe de kolommen heten, staat in docs/estate-file.md."
        ),
        en=(
            "{file} cannot be used as a table of servers. Correct what stands below (at most {most} "
            "mistakes are named); how the columns are called is in docs/estate-file.md."
        ),
    ),
    "estate.no-column": Sentence(
        nl=(
            "{file} heeft geen kolom '{key}', wel: {found}. Zet onder [columns.machine] of [columns.host] "
            "hoe die kolom heet."
        ),
        en=(
            "{file} has no column '{key}' but these: {found}. Say under [columns.machine] or "
            "[columns.host] how that column is called."
        ),
    ),
    "estate.cell": Sentence(
        nl=(
            "'{found}' is geen goede waarde voor {key}. Schrijf getallen zonder scheidingsteken voor "
            "duizendtallen en dagen als 2026-06-01."
        ),
        en=(
            "'{found}' is not a good value for {key}. Write numbers without a separator of thousands "
            "and days as 2026-06-01."
        ),
    ),
    "estate.decimal": Sentence(
        nl="'{found}' is geen decimaalteken. Schrijf een punt of een komma.",
        en="'{found}' is not a decimal sign. Write a point or a comma.",
    ),
    "estate.too-small": Sentence(
        nl="{key} is {found}; het is minstens {least}.",
        en="{key} is {found}; it is at least {least}.",
    ),
    "estate.no-licence": Sentence(
        nl="Er zijn geen licenties '{licence}'. Noem een van: {known}, of voeg [[licence]] toe.",
        en="There are no licences '{licence}'. Name one of: {known}, or add [[licence]].",
    ),
    "estate.licence-twice": Sentence(
        nl="De naam '{licence}' staat twee keer bij [[licence]]. Geef elke aankoop een eigen naam.",
        en="The name '{licence}' stands twice under [[licence]]. Give each purchase a name of its own.",
    ),
    "estate.not-on-premises": Sentence(
        nl=(
            "'{service}' telt op eigen servers niet per machine. Zet Windows Server bij de host waarop "
            "hij draait; alleen sql-vm-standard en sql-vm-enterprise staan op een eigen machine."
        ),
        en=(
            "'{service}' is not counted by machine on premises. Put Windows Server with the host it runs "
            "on; only sql-vm-standard and sql-vm-enterprise stand on a machine of their own."
        ),
    ),
}
