"""`raamwerk plan mix`: the cheapest licences for groups of users, order by order, with the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.book import book_option, profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.plan.options import output_options
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.core.planning.catalogue.catalogue import Catalogue
    from raamwerk.core.planning.mix.assembled import Setting
    from raamwerk.core.rule import Language

_MOST: Final = 64_000_000
_SECONDS: Final = 60


@click.command(
    "mix",
    help=both(
        "De goedkoopste licenties voor groepen gebruikers: wat elke groep krijgt in elk jaar van de inschrijving, "
        "wat er wanneer te bestellen is, waarom, en hoe zeker het is dat het niet goedkoper kan.",
        "The cheapest licences for groups of users: what each group gets in each year of the enrolment, what to "
        "order when, why, and how sure it is that nothing cheaper exists.",
    ),
)
@click.argument("file", type=FILE, metavar="BESTAND")
@click.option(
    "--enrolment",
    type=FILE,
    required=True,
    metavar="INSCHRIJVING",
    help=both(
        "De inschrijving: jaren, vensters, vastgelegde prijzen, kortingen.",
        "The enrolment: years, windows, locked prices, discounts.",
    ),
)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die in het bestand van de inschrijving.",
        "The framework; without it the one in the enrolment's file.",
    ),
)
@on_option
@book_option
@profile_option
@click.option(
    "--products",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "De tabel van producten en dienstplannen (CSV), voor producten met een GUID.",
        "The table of products and service plans (CSV), for products with a GUID.",
    ),
)
@click.option(
    "--products-as-of",
    "as_of",
    type=DAY,
    metavar="DATUM",
    help=both("De dag van die tabel.", "The day of that table."),
)
@click.option(
    "--seconds",
    type=click.IntRange(1, 3_600),
    default=_SECONDS,
    show_default=True,
    help=both(
        "Zo lang hoogstens voor wat samen moet worden opgelost; het verschil dat dan rest wordt genoemd.",
        "So long at most for what has to be solved together; the gap that is left then is shown.",
    ),
)
@output_options
@json_option
@lang_option
def command(
    *,
    file: Path,
    enrolment: Path,
    framework: str | None,
    on: date,
    books: tuple[Path, ...],
    profile: Path | None,
    products: Path | None,
    as_of: date | None,
    seconds: int,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Plan one file; unknown where a need or a price is."""
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan import mix_json, outputs  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.asked import asked  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.mix_report import MixReport, Told  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.planning.mix.assembled import assembled  # noqa: PLC0415 - the same
    from raamwerk.core.planning.mix.locked import solved_with_locks  # noqa: PLC0415 - the same
    from raamwerk.formats.mix import read  # noqa: PLC0415 - the same

    held = asked(enrolment, framework, books, profile=profile, on=on, language=language)
    wish = read(files.contents(file, most=_MOST), file.name)
    setting = setting_of(held, None if products is None else _table(products, as_of, language))
    given = assembled(wish, setting)
    plan = solved_with_locks(given.problem, given.unlocked, seconds)
    told = Told(file.name, held, wish, given, plan, setting.terms.windows)
    report = MixReport(told).report()
    if as_json:
        click.echo(mix_json.as_json(told))
    else:
        write_page(report)
    outputs.write_files(report, xlsx=xlsx, html=html, pdf=pdf)
    return Exit.UNKNOWN if plan.uncovered or plan.bill.unpriced else Exit.PASS


def setting_of(held: Asked, catalogue: Catalogue | None = None) -> Setting:
    """What the plan of an enrolment is made in.

    Raises:
        Refused: `mix.no-end` where the enrolment's end is not known.
    """
    from raamwerk.core.enrolment.of_framework import terms_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.enrolment.participation import duration  # noqa: PLC0415 - the same
    from raamwerk.core.planning.mix.assembled import Setting  # noqa: PLC0415 - the same

    terms = terms_of(held.framework, held.on)
    last = duration(held.enrolment, terms).ending.last
    if last is None:
        raise Refused("mix.no-end", number=held.enrolment.number)
    lock = held.framework.term("price-lock", held.on)
    both_count = lock is None or lock.parameters.get("lower-maximum") in (None, "minimum-of-both")
    return Setting(held.enrolment, terms, held.books, held.on, last, both_count, catalogue)


def _table(path: Path, as_of: date | None, language: Language) -> Catalogue:
    """The publisher's table; rows that were set apart are told, and listed by `plan graph`."""
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.planning.catalogue.catalogue import catalogue_of  # noqa: PLC0415 - the same
    from raamwerk.formats.products.read import rows as read  # noqa: PLC0415 - the same

    found = read(files.contents(path, most=_MOST), path.name)
    if found.quarantined:
        count, rows = len(found.quarantined), found.rows
        click.echo(
            f"{path.name}: {count} van {rows} rijen niet gebruikt"
            if language == "nl"
            else f"{path.name}: {count} of {rows} rows not used",
            err=True,
        )
    return catalogue_of(found, as_of)
