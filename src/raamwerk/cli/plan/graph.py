"""`raamwerk plan graph`: which licences of a tenant nobody would miss, and which may go by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.book import SETTING, profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.plan.options import output_options
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.core.planning.catalogue.reducible import Advice, Price
    from raamwerk.core.planning.catalogue.usage import Usage
    from raamwerk.core.planning.mix.assembled import Setting
    from raamwerk.core.rule import Language

_MOST: Final = 256_000_000
_FILES: Final = (
    ("--activity", "Het rapport van actieve gebruikers (CSV); namen worden niet gelezen.",
     "The report of active users (CSV); names are not read."),
    ("--products", "De tabel van producten en dienstplannen (CSV).",
     "The table of products and service plans (CSV)."),
    ("--enrolment", "De inschrijving: wat er op papier staat, en wanneer het minder kan.",
     "The enrolment: what is on paper, and when it can become less."),
    ("--links", "Welk artikelnummer bij welk product hoort (TOML).",
     "Which part number belongs to which product (TOML)."),
)  # fmt: skip


def _files(function: Callable[..., Exit]) -> Callable[..., Exit]:
    for name, nl, en in reversed(_FILES):
        function = click.option(name, type=FILE, metavar="BESTAND", help=both(nl, en))(function)
    return function


@click.command(
    "graph",
    help=both(
        "Welke licenties van een omgeving niemand zou missen: niet toegewezen, ongebruikt, dubbel, of meer dan "
        "nodig; en wat daarvan bij de volgende verjaardag weg kan, en voor welke dag dat is in te dienen.",
        "Which licences of a tenant nobody would miss: unassigned, unused, doubled, or above need; and what of "
        "them can go at the next anniversary, and by which day that has to be filed.",
    ),
)
@click.argument("subscribed", type=FILE, metavar="SUBSCRIBEDSKUS.JSON")
@_files
@click.option(
    "--products-as-of",
    "as_of",
    type=DAY,
    metavar="DATUM",
    help=both("De dag van de tabel van producten.", "The day of the table of products."),
)
@click.option(
    "--idle-days",
    type=click.IntRange(1, 730),
    default=90,
    show_default=True,
    help=both(
        "Zoveel dagen zonder activiteit is ongebruikt.",
        "So many days without activity is unused.",
    ),
)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die van de inschrijving.",
        "The framework; without it the enrolment's.",
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
        "Een prijsboek, voor bedragen; herhaal voor meer.",
        "A price book, for amounts; repeat for more.",
    ),
)
@profile_option
@on_option
@output_options
@json_option
@lang_option
def command(
    *,
    subscribed: Path,
    activity: Path | None,
    products: Path | None,
    as_of: date | None,
    enrolment: Path | None,
    links: Path | None,
    idle_days: int,
    framework: str | None,
    books: tuple[Path, ...],
    profile: Path | None,
    on: date,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Tell of one tenant."""
    from raamwerk.cli.plan import outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.asked import asked  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.graph_report import GraphReport, Seen, as_json_of  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same

    found, apart = _usage(subscribed, activity, products, as_of, idle_days)
    advice: tuple[Advice, ...] = ()
    if enrolment is not None:
        if not books:
            raise Refused("graph.no-book")
        held = asked(enrolment, framework, books, profile=profile, on=on, language=language)
        advice = _advice(found, held, links)
    seen = Seen(subscribed.name, on, language, found, advice, apart)
    report = GraphReport(seen).report()
    if as_json:
        click.echo(as_json_of(seen))
    else:
        write_page(report)
    outputs.write_files(report, xlsx=xlsx, html=html, pdf=pdf)
    return Exit.UNKNOWN if found.unmatched or found.ambiguous else Exit.PASS


def _usage(
    subscribed: Path, activity: Path | None, products: Path | None, as_of: date | None, idle: int
) -> tuple[Usage, int]:
    """The tenant's use, and how many rows of the table of products were set apart."""
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.planning.catalogue.catalogue import catalogue_of  # noqa: PLC0415 - the same
    from raamwerk.core.planning.catalogue.usage import usage  # noqa: PLC0415 - the same
    from raamwerk.formats.graph import activity as report  # noqa: PLC0415 - the same
    from raamwerk.formats.graph import subscribed as licences  # noqa: PLC0415 - the same
    from raamwerk.formats.products.read import rows  # noqa: PLC0415 - the same

    def contents(path: Path) -> bytes:
        return files.contents(path, most=_MOST)

    held = licences.read(contents(subscribed), subscribed.name)
    users = None if activity is None else report.read(contents(activity), activity.name)
    known = None if products is None else rows(contents(products), products.name)
    catalogue = None if known is None else catalogue_of(known, as_of)
    found = usage(held, catalogue, users, idle_days=idle)
    return found, len(known.quarantined) if known else 0


def _advice(found: Usage, held: Asked, links: Path | None) -> tuple[Advice, ...]:
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.mix import setting_of  # noqa: PLC0415 - the same
    from raamwerk.core.planning.catalogue.reducible import advise  # noqa: PLC0415 - the same
    from raamwerk.formats.graph.links import read  # noqa: PLC0415 - the same

    known = read(files.contents(links), links.name) if links else {}
    setting = setting_of(held)
    return advise(
        found.products,
        held.enrolment,
        setting.terms,
        held.on,
        last=setting.last,
        links=known,
        prices=_prices(set(known.values()), setting),
    )


def _prices(parts: set[str], setting: Setting) -> Mapping[str, Price]:
    """What each part number costs from the anniversary on that can still be filed for."""
    from raamwerk.core.enrolment.window import next_filing  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.planning.catalogue.reducible import Price  # noqa: PLC0415 - the same
    from raamwerk.core.planning.mix.assembled import ceiling  # noqa: PLC0415 - the same

    start, windows = setting.enrolment.start, setting.terms.windows
    day = next_filing(start, setting.on, setting.last, windows).effect_on
    known = {part: ceiling(part, setting, min(day, setting.last)) for part in parts}
    return {
        part: Price(price.amount, price.unit.months)
        for part, price in known.items()
        if price is not None and not price.unit.once and price.unit.quantity == 1
    }
