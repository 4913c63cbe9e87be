"""`raamwerk demo`: the whole job on made-up documents, and what to try next."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.cli.checked.asked import Options
    from raamwerk.core.rule import Language

FOLDER: Final = "demo"
PAGE: Final = "verdict.html"
REGISTER: Final = "register"
_BY: Final = "--book {folder}/book.csv --enrolment {folder}/enrolment.toml"
NEXT: Final = (
    f"check {{folder}}/documents {_BY} --xlsx {{folder}}/verdict.xlsx",
    f"check {{folder}}/documents/factuur-0004.xml {_BY} --claim {{folder}}/claim.pdf",
    "price AAA-00001 --on {on} --book {folder}/book.csv --enrolment {folder}/enrolment.toml",
    "enrolment show {folder}/enrolment.toml",
    "framework compare gt-microsoft-1 gt-microsoft-2",
)
"""What to try next; each works by copy and paste."""
_SAID: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "made": "{count} verzonnen bestanden gemaakt in {folder}: een prijsboek, een inschrijving, facturen, "
        "offertes en bestellingen. Alles is verzonnen, ook de prijzen.",
        "call": "Dit wordt nu gedaan:",
        "page": "Hetzelfde om te lezen en te printen: {page}",
        "next": "Probeer hierna (alles hierboven was verzonnen):",
    },
    "en": {
        "made": "Made {count} made-up files in {folder}: a price book, an enrolment, invoices, quotes and "
        "orders. All of it is made up, prices too.",
        "call": "This is done now:",
        "page": "The same to read and to print: {page}",
        "next": "Try next (all of the above was made up):",
    },
}


@click.command(
    help=both(
        "Zie het hele werk op verzonnen stukken: een map met een prijsboek, een inschrijving en "
        "documenten met fouten erin wordt gemaakt en getoetst.",
        "See the whole job on made-up documents: a folder with a price book, an enrolment and "
        "documents with faults in them is made and checked.",
    )
)
@click.argument("folder", type=FILE, metavar="[MAP]", default=FOLDER)
@click.option(
    "--register/--no-register",
    "sector",
    default=True,
    help=both(
        "Of er ook een register van een hele verzonnen sector wordt gemaakt.",
        "Whether a register of a whole made-up sector is made too.",
    ),
)
@click.option(
    "--participants",
    type=click.IntRange(1),
    metavar="AANTAL",
    help=both(
        "Hoeveel deelnemers de sector heeft; zonder dit bijna alle gemeenten.",
        "How many participants the sector has; nearly all municipalities without it.",
    ),
)
@click.option(
    "--documents-of",
    type=click.IntRange(0),
    metavar="AANTAL",
    help=both(
        "Van hoeveel inschrijvingen de facturen en offertes worden getoetst; zonder dit van alle.",
        "Of how many enrolments the invoices and quotes are checked; of all without it.",
    ),
)
@on_option
@lang_option
def command(
    *,
    folder: Path,
    sector: bool,
    participants: int | None,
    documents_of: int | None,
    on: date,
    language: Language,
) -> Exit:
    """Make the folder and the register, check as a person would, and say what to try next."""
    from raamwerk.cli import demo_register  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.checked import asked, chosen, outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.sample import make  # noqa: PLC0415 - the same

    said, called = _SAID[language], _called()
    click.echo(said["made"].format(count=make(folder), folder=folder))
    documents = f"{called} check {folder}/documents {_BY} --html {{folder}}/{PAGE}"
    click.echo(f"{said['call']}\n  {documents.format(folder=folder)}\n")
    read = asked.read(_options(folder, on), language)
    wanted = chosen.Wanted(html=folder / PAGE)
    outputs.run(read, chosen.outputs(wanted, read, language), language)
    click.echo(f"\n{said['page'].format(page=folder / PAGE)}")
    if sector:
        demo_register.make(folder / REGISTER, participants, documents_of, language)
    click.echo(f"\n{said['next']}")
    for line in NEXT:
        click.echo(f"  {called} {line.format(folder=folder, on=on.isoformat())}")
    return Exit.PASS


def _options(folder: Path, on: date) -> Options:
    from raamwerk.cli.checked import asked  # noqa: PLC0415 - not for `--help`

    return asked.Options(
        files=(folder / "documents",),
        framework=None,
        books=(folder / "book.csv",),
        book_profile=None,
        enrolment=folder / "enrolment.toml",
        profile=None,
        on=on,
        declared_months=None,
        form=True,
    )


def _called() -> str:
    """The command as a person can type it here: by its name, or by the path that was typed."""
    typed = Path(sys.argv[0])
    found = shutil.which("raamwerk")
    if found is not None and Path(found).resolve() == typed.resolve():
        return "raamwerk"
    here = Path.cwd()
    path = typed.absolute()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
