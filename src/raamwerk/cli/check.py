"""`raamwerk check`: judge documents line by line against a framework, its prices and an enrolment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from raamwerk.cli.book import book_option
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from raamwerk.cli.exits import Exit
    from raamwerk.core.rule import Language

F = TypeVar("F", bound="Callable[..., object]")

_MONTHS: Final = {"month": 1, "year": 12, "once": 0}
_OUTPUTS: Final = (
    (
        "--html",
        "BESTAND",
        "Schrijf ook een pagina om te lezen en te printen, met een beeld van waar het geld zit.",
        "Write a page too, to read and to print, with a picture of where the money is.",
    ),
    (
        "--xlsx",
        "BESTAND",
        "Schrijf ook een werkboek met alle regels en redenen.",
        "Write a workbook too, with all lines and reasons.",
    ),
    (
        "--claim",
        "BESTAND|MAP",
        "Schrijf wat te veel is gevraagd als brief (PDF); in een map een brief per verkoper.",
        "Write what is asked too much as a letter (PDF); into a folder a letter per seller.",
    ),
    (
        "--response",
        "BESTAND|MAP",
        "Schrijf een concept-antwoord voor Peppol (XML); in een map een per factuur.",
        "Write a draft response for Peppol (XML); into a folder one per invoice.",
    ),
    (
        "--receipt",
        "BESTAND",
        "Schrijf een bewijsstuk: raamwerk receipt verify doet de toets ermee na.",
        "Write a receipt: raamwerk receipt verify makes the check again with it.",
    ),
)


def output_options(function: F) -> F:
    """The options that name a file to be made; the function gets each as `Path | None`."""
    for name, metavar, nl, en in reversed(_OUTPUTS):
        option = click.option(name, type=FILE, metavar=metavar, help=both(nl, en))
        function = option(function)
    return function


@click.command(
    help=both(
        "Toets facturen, creditnota's, offertes en bestellingen regel voor regel: elk oordeel met "
        "reden, voorwaarde, bron en de euro's op het spel. Mappen en patronen mogen ook. "
        "Einde met 0: voldoet; 1: wijkt af; 2: geweigerd; 3: onbekend.",
        "Judge invoices, credit notes, quotes and orders line by line: every outcome with its "
        "reason, term, source and the euros at stake. Folders and patterns are taken too. "
        "Exit code 0: pass; 1: breach; 2: refused; 3: unknown.",
    )
)
@click.argument("files", metavar="BESTAND...", nargs=-1, required=True, type=FILE)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die van het prijsboek.",
        "The framework; without it that of the price book.",
    ),
)
@book_option
@click.option(
    "--book-profile",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Hoe het prijsboek te lezen, als NAAM.profile.toml er niet naast staat.",
        "How to read the price book, where NAME.profile.toml does not stand beside it.",
    ),
)
@click.option(
    "--enrolment",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "De inschrijving waar de documenten bij horen; zonder haar blijven regels ongetoetst.",
        "The enrolment that the documents belong to; without it some rules are not checked.",
    ),
)
@on_option
@click.option(
    "--unit",
    type=click.Choice(list(_MONTHS)),
    help=both(
        "Waarvoor een prijs per stuk geldt als het document dat niet zegt: maand, jaar, eenmalig.",
        "What a price a piece covers where the document does not say: month, year, once.",
    ),
)
@click.option(
    "--profile",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Hoe offertes en bestellingen in CSV of XLSX te lezen.",
        "How to read quotes and orders in CSV or XLSX.",
    ),
)
@click.option(
    "--no-format",
    is_flag=True,
    help=both(
        "Sla de vorm van e-facturen over; het oordeel zegt dat.",
        "Skip the form of e-invoices; the outcome says so.",
    ),
)
@json_option
@output_options
@lang_option
def command(
    *,
    files: tuple[Path, ...],
    framework: str | None,
    books: tuple[Path, ...],
    book_profile: Path | None,
    enrolment: Path | None,
    on: date,
    unit: str | None,
    profile: Path | None,
    no_format: bool,
    language: Language,
    **wanted: Any,  # noqa: ANN401 - the paths of `output_options`, by name, and `as_json`
) -> Exit:
    """Check documents and give what was found to every output that was asked for."""
    from raamwerk.cli.checked import asked, chosen, outputs  # noqa: PLC0415 - not for `--help`

    options = asked.Options(
        files=files,
        framework=framework,
        books=books,
        book_profile=book_profile,
        enrolment=enrolment,
        profile=profile,
        on=on,
        declared_months=None if unit is None else _MONTHS[unit],
        form=not no_format,
    )
    made = chosen.Wanted(**wanted)
    made.ready()
    read = asked.read(options, language)
    return outputs.run(read, chosen.outputs(made, read, language), language)
