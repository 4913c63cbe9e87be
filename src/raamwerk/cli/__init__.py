"""The command line: a thin door. Nothing heavy is imported before a command is chosen.

A command lives in a module of its own that exposes `command` (a click command or group) and has
one line in `COMMANDS`. The line alone is enough for `raamwerk --help`, so that the module is
imported only when its command is called.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

if TYPE_CHECKING:
    from types import TracebackType


class Entry(NamedTuple):
    """A command's place in the help: where it lives and one line about it."""

    module: str
    nl: str
    en: str


COMMANDS: Final[dict[str, Entry]] = {
    "check": Entry(
        "raamwerk.cli.check",
        "Toets facturen, offertes en bestellingen regel voor regel aan de raamovereenkomst.",
        "Judge invoices, quotes and orders line by line against the framework.",
    ),
    "bulk": Entry(
        "raamwerk.cli.bulk",
        "Toets miljoenen prijsregels uit een Parquet-bestand in een keer.",
        "Judge millions of priced lines from a Parquet file at once.",
    ),
    "validate": Entry(
        "raamwerk.cli.validate",
        "Controleer alleen de vorm van e-facturen: UBL, EN 16931, NLCIUS.",
        "Check the format of e-invoices alone: UBL, EN 16931, NLCIUS.",
    ),
    "price": Entry(
        "raamwerk.cli.price",
        "De maximumprijs van een artikel op een datum, en waar die vandaan komt.",
        "The maximum price of a part number on a date, and where it comes from.",
    ),
    "pricebook": Entry(
        "raamwerk.cli.pricebook",
        "Lees een prijsboek in, rij voor rij beoordeeld, of vergelijk twee prijsboeken.",
        "Take in a price book, every row judged, or compare two price books.",
    ),
    "framework": Entry(
        "raamwerk.cli.framework",
        "De voorwaarden van een raamovereenkomst, en twee raamovereenkomsten naast elkaar.",
        "The terms of a framework, and two frameworks side by side.",
    ),
    "enrolment": Entry(
        "raamwerk.cli.enrolment",
        "De kalender van een inschrijving: wat er tot wanneer kan.",
        "The calendar of an enrolment: what can be done until when.",
    ),
    "participant": Entry(
        "raamwerk.cli.participant",
        "Deelnemers: gemeenten door de tijd, wie er wordt bedoeld, wie mee mag doen.",
        "Participants: municipalities over time, who is meant, who may take part.",
    ),
    "plan": Entry(
        "raamwerk.cli.plan",
        "Plan vooruit: wat het gaat kosten, wat er na het einde gebeurt, wat nu slim is.",
        "Plan ahead: what it will cost, what happens after the end, what is wise now.",
    ),
    "rules": Entry(
        "raamwerk.cli.rules",
        "De regels waaraan een regel van een document wordt getoetst.",
        "The rules that a line of a document is judged by.",
    ),
    "cases": Entry(
        "raamwerk.cli.cases",
        "Draai leesbare voorbeeldgevallen, de meegeleverde of die van uzelf.",
        "Run readable example cases, those shipped or your own.",
    ),
    "receipt": Entry(
        "raamwerk.cli.receipt",
        "Bewijsstukken: kan een bewaard oordeel worden nagedaan?",
        "Receipts: can a kept verdict be reproduced?",
    ),
    "sample": Entry(
        "raamwerk.cli.sample",
        "Maak verzonnen prijsboeken, inschrijvingen, offertes en facturen om mee te oefenen.",
        "Make made-up price books, enrolments, quotes and invoices to practise on.",
    ),
    "init": Entry(
        "raamwerk.cli.init",
        "Maak een register: map, database, raamovereenkomsten, eerste beheerder.",
        "Make a register: folder, database, frameworks, first administrator.",
    ),
    "migrate": Entry(
        "raamwerk.cli.migrate",
        "Werk de tabellen van het register bij na een nieuwe versie.",
        "Bring the tables of the register up to date after a new version.",
    ),
    "audit": Entry(
        "raamwerk.cli.audit",
        "Wie heeft wat wanneer gewijzigd, en is dat register zelf nog heel?",
        "Who changed what and when, and is that record itself still whole?",
    ),
    "backup": Entry(
        "raamwerk.cli.backup",
        "Schrijf het hele register naar een bestand, met de hash van alles.",
        "Write the whole register to one file, with the hash of everything.",
    ),
    "restore": Entry(
        "raamwerk.cli.restore",
        "Zet een register terug uit een reservekopie, ook op de andere database.",
        "Bring a register back from a backup, on the other database too.",
    ),
    "demo": Entry(
        "raamwerk.cli.demo",
        "Zie het hele werk op verzonnen stukken.",
        "See the whole job on made-up documents.",
    ),
}


def main() -> None:
    """Run `raamwerk`; ends the process with the exit code of the command."""
    if sys.argv[1:] == ["--version"]:
        from raamwerk import __version__  # noqa: PLC0415 - asked so often that not even click is loaded

        sys.stdout.write(f"raamwerk {__version__}\n")
        return
    from raamwerk.cli.group import command  # noqa: PLC0415 - loads click, which the line above avoids

    sys.excepthook = _bug
    command.main(prog_name="raamwerk")


def _bug(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> NoReturn:
    """Tell of a fault of our own, and end with a code that no script takes for a breach."""
    from raamwerk.cli.exits import Exit  # noqa: PLC0415 - only where something failed

    sys.__excepthook__(kind, value, trace)
    sys.stderr.write(
        "\nraamwerk: dit is een fout in Raamwerk zelf; er is niets beoordeeld. Meld hem (SECURITY.md, "
        "CONTRIBUTING.md).\nraamwerk: this is a fault of Raamwerk itself; nothing was judged. Please report it.\n"
    )
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(Exit.BUG)
