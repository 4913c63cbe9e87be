"""`raamwerk plan hybrid`: owned core licences against servers and machines, cheapest and within the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import click

from raamwerk.cli.book import SETTING, profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.plan.options import output_options
from raamwerk.core.errors import Refused
from raamwerk.core.period import months_later

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from raamwerk.core.planning.hybrid.conditions import Reading
    from raamwerk.core.planning.hybrid.estate import Estate
    from raamwerk.core.planning.hybrid.plan import Plan
    from raamwerk.core.rule import Language
    from raamwerk.formats.estate.read import EstateFile

_MOST: Final = 64_000_000
_TABLES: Final = (
    ("--hosts", "Een tabel van servers (CSV, XLSX).", "A table of servers (CSV, XLSX)."),
    (
        "--machines",
        "Een tabel van virtuele machines en databases (CSV, XLSX).",
        "A table of virtual machines and databases (CSV, XLSX).",
    ),
)


def _tables(function: Callable[..., Exit]) -> Callable[..., Exit]:
    for name, nl, en in reversed(_TABLES):
        function = click.option(name, type=FILE, metavar="BESTAND", help=both(nl, en))(function)
    return function


@click.command(
    "hybrid",
    help=both(
        "Welke kernlicenties dekken welke servers en machines, hier en in de cloud: wat nodig is, wat niet mag, "
        "de goedkoopste verdeling met bewijs, en wat over is. Einde met 1 als een regel gebroken is.",
        "Which core licences cover which servers and machines, here and in the cloud: what is needed, what is not "
        "allowed, the cheapest assignment with proof, and what is left. Exit code 1 where a rule is broken.",
    ),
)
@click.argument("file", type=FILE, metavar="BESTAND")
@click.option(
    "--framework",
    default="gt-microsoft-2",
    show_default=True,
    metavar="ID|BESTAND",
    help=both("De raamovereenkomst.", "The framework."),
)
@on_option
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    help=both(
        "Tot deze dag; anders een jaar voorbij het einde van de inschrijving.",
        "Up to this day; without it a year past the end of the enrolment.",
    ),
)
@_tables
@click.option(
    "--reading",
    type=click.Choice(("core", "set")),
    default="core",
    show_default=True,
    help=both(
        "Hoe een machine telt (H-1): per kern, of per halve set van 16 zoals oudere teksten.",
        "How a machine counts (H-1): by core, or by half a set of 16 as in older texts.",
    ),
)
@click.option(
    "--book",
    "books",
    type=FILE,
    multiple=True,
    envvar=SETTING,
    show_envvar=True,
    metavar="BESTAND",
    help=both(
        "Een prijsboek, voor artikelen zonder prijs in het bestand; herhaal voor meer.",
        "A price book, for part numbers without a price in the file; repeat for more.",
    ),
)
@profile_option
@output_options
@json_option
@lang_option
def command(
    *,
    file: Path,
    framework: str,
    on: date,
    until: date | None,
    hosts: Path | None,
    machines: Path | None,
    reading: str,
    books: tuple[Path, ...],
    profile: Path | None,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Plan one estate."""
    from raamwerk.cli.plan import hybrid_json, outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.hybrid_report import HybridReport  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.planning.hybrid.conditions import conditions_of  # noqa: PLC0415 - the same
    from raamwerk.core.planning.hybrid.cover import covers  # noqa: PLC0415 - the same
    from raamwerk.core.planning.hybrid.plan import plan  # noqa: PLC0415 - the same
    from raamwerk.formats.estate.read import read  # noqa: PLC0415 - the same
    from raamwerk.formats.framework import load  # noqa: PLC0415 - the same

    held = load(framework)
    conditions = conditions_of(held, on, cast("Reading", reading))
    taken = read(_bytes(file), file.name)
    estate = _priced(_with_tables(taken, hosts, machines), books, profile, on, language)
    found = plan(estate, conditions, on, until or _a_year_past(estate))
    covered = covers(estate, conditions, taken.prices, on)
    report = HybridReport(file.name, held, conditions, found, covered, language).report()
    if as_json:
        click.echo(hybrid_json.as_json(found, covered, held.id, language))
    else:
        write_page(report)
    outputs.write_files(report, xlsx=xlsx, html=html, pdf=pdf)
    return _exit(found)


def _bytes(path: Path) -> bytes:
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`

    return files.contents(path, most=_MOST)


def _with_tables(taken: EstateFile, hosts: Path | None, machines: Path | None) -> Estate:
    from raamwerk.formats.estate.read import with_tables  # noqa: PLC0415 - not for `--help`

    return with_tables(
        taken,
        hosts=None if hosts is None else (_bytes(hosts), hosts.name),
        machines=None if machines is None else (_bytes(machines), machines.name),
    )


def _priced(
    estate: Estate,
    books: tuple[Path, ...],
    profile: Path | None,
    on: date,
    language: Language,
) -> Estate:
    from raamwerk.cli.book import books_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.planning.hybrid.priced import priced  # noqa: PLC0415 - the same

    return priced(estate, books_of(books, profile, language) if books else (), on)


def _a_year_past(estate: Estate) -> date:
    """Up to where to plan: the end, and the year after it that shows what ends.

    Raises:
        Refused: `hybrid.no-end` where no end is known.
    """
    if estate.enrolment_until is None:
        raise Refused("hybrid.no-end")
    return months_later(estate.enrolment_until, 12)


def _exit(found: Plan) -> Exit:
    if any(one.severity == "breach" for one in found.findings):
        return Exit.BREACH
    unknown = found.present is None or any(part.uncovered for part in found.parts)
    return Exit.UNKNOWN if unknown else Exit.PASS
