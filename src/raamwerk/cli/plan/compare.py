"""`raamwerk plan compare`: a whole sector under the terms of several frameworks, and which term does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.book import profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, json_option, lang_option, on_option
from raamwerk.cli.plan.options import output_options

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    "compare",
    help=both(
        "Wat is een voorwaarde waard? Reken een hele sector door onder twee of meer raamovereenkomsten, ook een "
        "concept, of onder een met verschoven voorwaarden, en wijs elk verschil toe aan de voorwaarde die het "
        "veroorzaakt. Wat een onbekende prijs heeft, blijft erbuiten en wordt geteld; einde met 3 als er zoiets is.",
        "What is a term worth? Replay a whole sector under two or more frameworks, a draft too, or under one with "
        "terms moved, and give each difference to the term that causes it. What has an unknown price is left out and "
        "counted; exit code 3 where there is any.",
    ),
)
@click.argument("frameworks", nargs=-1, required=True, metavar="ID|BESTAND...")
@click.option(
    "--sector",
    default="made-up",
    show_default=True,
    metavar="MAP",
    help=both(
        "Een map met inschrijvingen (.toml), of made-up voor een verzonnen sector.",
        "A folder of enrolments (.toml), or made-up for a made-up sector.",
    ),
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help=both("Van de verzonnen sector.", "Of the made-up sector."),
)
@click.option(
    "--book",
    "books",
    multiple=True,
    metavar="[ID=]BESTAND",
    help=both(
        "Het prijsboek van de sector, of met ID= dat van een raamovereenkomst; herhaal voor meer.",
        "The sector's price book, or with ID= that of one framework; repeat for more.",
    ),
)
@profile_option
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both(
        "De eerste dag, de eerste van een maand; anders die van de raamovereenkomst.",
        "The first day, the first of a month; without it that of the framework.",
    ),
)
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    help=both(
        "Tot deze dag; anders tot het einde van de raamovereenkomst.",
        "Up to this day; without it to the end of the framework.",
    ),
)
@click.option(
    "--move",
    "moves",
    multiple=True,
    metavar="VOORWAARDE=WAARDE",
    help=both(
        "Verschuif een voorwaarde van de laatste raamovereenkomst; herhaal voor meer: minimum-size=250, coverage=90, "
        "product-scope=all, maximum-price=-2.5 (of maximum-price:FAMILIE=-1), quantity-tiers=500:2,2500:5, "
        "price-period=sticky|calendar, price-lock=none|end|36, indexation=3.7, yearly-flexibility=yes|no, "
        "promotion=12:10, end=none|48, fee=0.25.",
        "Move a term of the last framework; repeat for more: minimum-size=250, coverage=90, product-scope=all, "
        "maximum-price=-2.5 (or maximum-price:FAMILY=-1), quantity-tiers=500:2,2500:5, "
        "price-period=sticky|calendar, price-lock=none|end|36, indexation=3.7, yearly-flexibility=yes|no, "
        "promotion=12:10, end=none|48, fee=0.25.",
    ),
)
@click.option(
    "--participant",
    metavar="ID",
    help=both("Alleen deze deelnemer, als GM0344.", "This participant alone, as GM0344."),
)
@click.option(
    "--behaviour",
    is_flag=True,
    help=both(
        "Reken apart door wat deelnemers anders zouden kiezen.",
        "Also work out, apart, what participants would choose otherwise.",
    ),
)
@on_option
@output_options
@json_option
@lang_option
def command(
    *,
    frameworks: tuple[str, ...],
    sector: str,
    seed: int,
    books: tuple[str, ...],
    profile: Path | None,
    since: date | None,
    until: date | None,
    moves: tuple[str, ...],
    participant: str | None,
    behaviour: bool,
    on: date,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Compare frameworks over a sector."""
    from raamwerk.cli.plan import compare_json, outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.compare_report import CompareReport  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.compared import Call, compared  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same

    call = Call(
        frameworks=frameworks, sector=sector, seed=seed, books=books, profile=profile, since=since,
        until=until, moves=moves, participant=participant, behaviour=behaviour, on=on, language=language,
    )  # fmt: skip
    found = compared(call)
    teller = CompareReport(found, language)
    if as_json:
        click.echo(compare_json.as_json(found, language))
    else:
        write_page(teller.report())
    more = teller.everyone() if xlsx is not None else ()
    outputs.write_files(teller.report(), xlsx=xlsx, html=html, pdf=pdf, more=more)
    unknown = any(one.left_out for one in found.found)
    return Exit.UNKNOWN if unknown else Exit.PASS
