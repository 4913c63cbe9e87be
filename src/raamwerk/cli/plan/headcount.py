"""`raamwerk plan headcount`: what an enrolment costs when nobody knows how many people there will be."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.plan.options import enrolment_options, scenario_options
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.planning.scenario.heads import Jump, Shape
    from raamwerk.core.planning.scenario.simulate import Shift, Simulated
    from raamwerk.core.rule import Language

SHAPES: Final = ("walk", "trend", "uniform", "triangular")
_JUMP: Final = re.compile(r"(\d{4})-(\d{2})=([+-]\d{1,6})(?:@(\d{1,3}))?")
_SHIFT: Final = re.compile(
    r"([0-9A-Z]{3}-\d{5}):([0-9A-Z]{3}-\d{5})@(\d{4})-(\d{2})=(\d{1,3})(?:-(\d{1,3}))?"
)
_PERCENT: Final = 10_000
_YEAR: Final = 12


@click.command(
    "headcount",
    help=both(
        "Wat een inschrijving kost bij onzekere aantallen medewerkers: veel trekkingen, exact opgeteld, als band.",
        "What an enrolment costs with uncertain head counts: many draws, summed exactly, as a band.",
    ),
)
@enrolment_options
@scenario_options
@click.option(
    "--heads",
    type=int,
    help=both(
        "Medewerkers met een werkplek nu; anders headcount van de inschrijving.",
        "Persons with a workplace now; without it headcount of the enrolment.",
    ),
)
@click.option(
    "--shape",
    type=click.Choice(SHAPES),
    default=SHAPES[0],
    show_default=True,
    help=both("De verdeling van de groei.", "The distribution of the growth."),
)
@click.option(
    "--growth",
    type=float,
    default=0,
    show_default=True,
    help=both("Verwachte groei per jaar, in procent.", "Expected growth a year, in per cent."),
)
@click.option(
    "--spread",
    type=float,
    default=2,
    show_default=True,
    help=both("Spreiding per jaar, in procent.", "Spread a year, in per cent."),
)
@click.option(
    "--jump",
    "jumps",
    multiple=True,
    metavar="JJJJ-MM=+N@KANS",
    help=both(
        "Iets wat ineens kan gebeuren: 2028-01=+40@30 is 40 erbij met een kans van 30 procent; herhaal voor meer.",
        "Something that may happen at once: 2028-01=+40@30 is 40 more with a chance of 30 per cent; repeatable.",
    ),
)
@click.option(
    "--shift",
    "shifts",
    multiple=True,
    metavar="VAN:NAAR@JJJJ-MM=MIN-MAX",
    help=both(
        "Een andere mix: AAA-00001:AAA-00002@2027-01=10-20 is 10 tot 20 procent van de gebruikers naar het tweede.",
        "Another mix: AAA-00001:AAA-00002@2027-01=10-20 is 10 to 20 per cent of the users to the second.",
    ),
)
@click.option(
    "--draws",
    type=int,
    default=1000,
    show_default=True,
    help=both("Hoeveel trekkingen.", "How many draws."),
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help=both("Het zaad: hetzelfde geeft hetzelfde.", "The seed: the same gives the same."),
)
def command(**options: Any) -> Exit:  # noqa: ANN401 - a score of options, each typed where it is used
    """Draw the head counts of one enrolment; unknown where lines had to be left out."""
    from raamwerk.cli.plan.headcount_report import HeadcountReport  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.outputs import write_files  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.enrolment.of_framework import terms_of  # noqa: PLC0415 - the same

    held, found, out = _drawn(**options)
    reducing = terms_of(held.framework, held.on).reduction
    name = found.scenarios[0] if found.scenarios else None
    report = HeadcountReport(held, found, out, name, reducing).report()
    if options["as_json"]:
        click.echo(as_json(found, out))
    else:
        write_page(report)
    write_files(report, xlsx=options["xlsx"], html=options["html"], pdf=options["pdf"])
    return Exit.UNKNOWN if out.left_out else Exit.PASS


def _drawn(  # what click gives, by name
    *,
    file: Path,
    framework: str | None,
    books: tuple[Path, ...],
    profile: Path | None,
    on: date,
    scenarios: tuple[str, ...],
    after_books: tuple[Path, ...],
    years: int,
    language: Language,
    **drawing: Any,  # noqa: ANN401 - passed on
) -> tuple[Asked, Forecast, Simulated]:
    from raamwerk.cli.plan.asked import asked, scenarios_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.enrolment.of_framework import terms_of  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.forecast import forecast  # noqa: PLC0415 - the same
    from raamwerk.core.planning.scenario.heads import Seed  # noqa: PLC0415 - the same
    from raamwerk.core.planning.scenario.simulate import simulate  # noqa: PLC0415 - the same

    held = asked(file, framework, books, profile=profile, on=on, language=language)
    assumed = scenarios_of(held, scenarios[:1], after_books)
    found = forecast(held.enrolment, held.framework, held.books, on, assumed.scenarios, years=years)
    counts = _counts(held, found.horizon.since, **drawing)
    out = simulate(
        found,
        counts,
        Seed(seed=drawing["seed"], scenarios=drawing["draws"]),
        scenario=found.scenarios[0],
        shifts=shifts_of(drawing["shifts"], found.horizon.since),
        reducing=terms_of(held.framework, on).reduction,
    )
    return held, found, out


def _counts(
    held: Asked,
    since: date,
    *,
    heads: int | None,
    shape: Shape,
    growth: float,
    spread: float,
    jumps: Sequence[str],
    **_rest: object,
) -> Any:  # noqa: ANN401 - the class is loaded here
    from raamwerk.core.planning.scenario.heads import HeadCounts  # noqa: PLC0415 - not for `--help`

    today = held.enrolment.headcount if heads is None else heads
    if today is None:
        raise Refused("scenario.no-heads", number=held.enrolment.number)
    return HeadCounts(
        today=today,
        shape=shape,
        growth=round(growth * _PERCENT),
        spread=round(spread * _PERCENT),
        jumps=jumps_of(jumps, since),
    )


def jumps_of(said: Sequence[str], since: date) -> tuple[Jump, ...]:
    """The jumps of a call, their months counted from the first of the forecast.

    Raises:
        Refused: `scenario.option`.
    """
    from raamwerk.core.planning.scenario.heads import Jump  # noqa: PLC0415 - not for `--help`

    found = []
    for word in said:
        match = _JUMP.fullmatch(word)
        month = match and _place(match[1], match[2], since)
        chance = int(match[4] or 100) if match else 0
        if match is None or month is None or chance > 100:  # noqa: PLR2004 - per cent
            raise _wrong("--jump", word, "2028-01=+40@30")
        found.append(Jump(month=month, heads=int(match[3]), chance=chance * _PERCENT))
    return tuple(found)


def shifts_of(said: Sequence[str], since: date) -> tuple[Shift, ...]:
    """The shifts of a call; one part number shifts once.

    Raises:
        Refused: `scenario.option`.
    """
    from raamwerk.core.planning.scenario.simulate import Shift  # noqa: PLC0415 - not for `--help`

    found: dict[str, Shift] = {}
    for word in said:
        match = _SHIFT.fullmatch(word)
        month = match and _place(match[3], match[4], since)
        least = int(match[5]) if match else 0
        most = int(match[6] or least) if match else -1
        right = match is not None and match[1] != match[2] and match[1] not in found
        if match is None or not right or month is None or not least <= most <= 100:  # noqa: PLR2004 - per cent
            raise _wrong("--shift", word, "AAA-00001:AAA-00002@2027-01=10-20")
        share = {"least": least * _PERCENT, "most": most * _PERCENT}
        found[match[1]] = Shift(of=match[1], to=match[2], month=month, **share)
    return tuple(found.values())


def _place(year: str, month: str, since: date) -> int | None:
    """The month counted from the first; None where there is no such month or it lies before."""
    place = _YEAR * (int(year) - since.year) + int(month) - since.month
    return place if 1 <= int(month) <= _YEAR and place >= 0 else None


def _wrong(option: str, value: str, instead: str) -> Refused:
    return Refused("scenario.option", option=option, value=value, instead=instead)


def as_json(found: Forecast, out: Simulated) -> str:
    """The bands, with all that is needed to draw them again; amounts as decimal texts."""
    from raamwerk.cli.plan.forecast_json import rows  # noqa: PLC0415 - not for `--help`

    return json.dumps(
        {
            "enrolment": found.enrolment.number,
            "on": found.on.isoformat(),
            "scenario": found.scenarios[0] if found.scenarios else None,
            "left_out": out.left_out,
            "assumed": asdict(out.counts) | {"shifts": [asdict(each) for each in out.shifts]},
            "seed": asdict(out.seed),
            "totals": rows(out.totals),
            "years": rows(out.years),
            "months": rows(out.months),
            "heads": rows(out.heads, money=False),
        },
        ensure_ascii=False,
        indent=1,
    )
