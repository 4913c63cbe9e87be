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
        "Inschrijvingen: de kalender van een bestand, en wat er in het register staat.",
        "Enrolments: the calendar of a file, and what stands in the register.",
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
    "book": Entry(
        "raamwerk.cli.books",
        "Prijsboeken in het register: inlezen, controleren, vrijgeven, vergelijken.",
        "Price books in the register: import, check, release, compare.",
    ),
    "document": Entry(
        "raamwerk.cli.document",
        "Documenten in het register: inlezen, koppelen, toetsen, betwisten, betalen.",
        "Documents in the register: take in, match, check, dispute, pay.",
    ),
    "savings": Entry(
        "raamwerk.cli.savings",
        "De besparing van getoetste facturen: lijst, maximum en betaald, met uitgangsprijs.",
        "The savings of checked invoices: list, maximum and paid, with the baseline.",
    ),
    "participation": Entry(
        "raamwerk.cli.participation",
        "Meedoen: vooraf bekijken, aanvragen, toetsen, beslissen, tekenen, beëindigen, herindelen.",
        "Taking part: look ahead, request, test, decide, sign, end, carry over a merger.",
    ),
    "order": Entry(
        "raamwerk.cli.order",
        "Bestellingen: getoetst aan vensters en regels, goedgekeurd, verzonden, gevolgd.",
        "Orders: held against windows and rules, approved, sent, followed.",
    ),
    "position": Entry(
        "raamwerk.cli.position",
        "De licentiepositie van een inschrijving op een dag, geweest of gepland.",
        "The licence position of an enrolment on a day, past or planned.",
    ),
    "tasks": Entry(
        "raamwerk.cli.tasks",
        "Wat er uiterlijk wanneer te doen is, ook als agenda.",
        "What is to be done at the latest when, also as a calendar.",
    ),
    "outbox": Entry(
        "raamwerk.cli.outbox",
        "Herinneringen schrijven, bekijken en versturen.",
        "Write, look at and send reminders.",
    ),
    "products": Entry(
        "raamwerk.cli.products",
        "Producten en hun dienstplannen volgens de uitgever, versie voor versie.",
        "Products and their service plans according to the publisher, version by version.",
    ),
    "import": Entry(
        "raamwerk.cli.import_rows",
        "Lees rijen van een soort in: CSV, XLSX of JSON-regels; alles of niets.",
        "Import rows of a noun: CSV, XLSX or JSON lines; all or nothing.",
    ),
    "export": Entry(
        "raamwerk.cli.export_rows",
        "Schrijf alle rijen van een soort die u mag zien naar een bestand.",
        "Export all rows of a noun that you may see to a file.",
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
