"""Options that the commands about one enrolment's costs share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import click

from raamwerk.cli.book import book_option, profile_option
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")

_OUTPUTS: Final = (
    ("--xlsx", "Schrijf een werkboek.", "Write a workbook."),
    ("--html", "Schrijf een pagina die op zichzelf staat.", "Write a page that stands on its own."),
    ("--pdf", "Schrijf een PDF (onderdeel 'report').", "Write a PDF (extra 'report')."),
)


def output_options(function: F) -> F:
    """The files a report can go to; the function gets `xlsx`, `html` and `pdf`."""
    for name, nl, en in reversed(_OUTPUTS):
        option = click.option(name, type=FILE, metavar="BESTAND", help=both(nl, en))
        function = option(function)
    return function


def enrolment_options(function: F) -> F:
    """The enrolment, the framework, its books and the day."""
    return click.argument("file", type=FILE, metavar="INSCHRIJVING")(_shared(function))


def enrolments_options(function: F) -> F:
    """The same for one or more enrolments; the function gets `paths`."""
    many = click.argument("paths", type=FILE, metavar="INSCHRIJVING...", nargs=-1, required=True)
    return many(_shared(function))


def _shared(function: F) -> F:
    function = output_options(lang_option(json_option(function)))
    function = profile_option(book_option(on_option(function)))
    framework = click.option(
        "--framework",
        metavar="ID|BESTAND",
        help=both(
            "De raamovereenkomst; anders die in het bestand van de inschrijving.",
            "The framework; without it the one in the enrolment's file.",
        ),
    )
    return framework(function)


def scenario_options(function: F) -> F:
    """What to assume after the end; the function gets `scenario` and `after_book`."""
    books = click.option(
        "--after-book",
        "after_books",
        type=FILE,
        multiple=True,
        metavar="BESTAND",
        help=both(
            "Een prijsboek van de opvolger in --scenario framework=...; herhaal voor meer.",
            "A price book of the successor in --scenario framework=...; repeat for more.",
        ),
    )
    scenario = click.option(
        "--scenario",
        "scenarios",
        multiple=True,
        metavar="SCENARIO",
        help=both(
            "Wat er na het einde geldt: list (lijstprijs), list@2026-07-01 (zoals toen bekend), rise=8.3 (procent), "
            "changes=BESTAND.csv, framework=BESTAND.toml; herhaal voor meer. Zonder: list.",
            "What holds after the end: list (list price), list@2026-07-01 (as known then), rise=8.3 (per cent), "
            "changes=FILE.csv, framework=FILE.toml; repeat for more. Without it: list.",
        ),
    )
    years = click.option(
        "--years",
        type=click.IntRange(1, 10),
        default=3,
        show_default=True,
        help=both(
            "Zoveel jaar voorbij het einde wordt gekeken.",
            "So many years past the end are looked at.",
        ),
    )
    return scenario(books(years(function)))
