"""`raamwerk plan exit`: what ends when, what must be procured again, and by when to start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE
from raamwerk.cli.plan.options import enrolments_options, scenario_options
from raamwerk.core.errors import Refused
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from raamwerk.cli.plan.exit_report import ExitReport
    from raamwerk.core.planning.exit.plan import ExitPlan
    from raamwerk.core.rule import Language


@click.command(
    "exit",
    help=both(
        "Wat er wanneer eindigt, wat opnieuw moet worden ingekocht en wanneer dat uiterlijk begint. Met meer "
        "inschrijvingen: wie verliest wat, en wanneer.",
        "What ends when, what must be procured again and by when that begins. With several enrolments: who "
        "loses what, and when.",
    ),
)
@enrolments_options
@scenario_options
@click.option(
    "--months",
    type=int,
    default=48,
    show_default=True,
    help=both(
        "De duur van het nieuwe contract met alle opties, voor de waarde.",
        "The duration of the new contract with all its options, for the value.",
    ),
)
@click.option(
    "--lead",
    "leads",
    multiple=True,
    metavar="FASE=DAGEN",
    help=both(
        "Hoeveel dagen een fase bij u kost, als preparation=90; herhaal voor meer.",
        "How many days a phase takes you, as preparation=90; repeat for more.",
    ),
)
@click.option(
    "--ics",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Schrijf wat komt ook als agenda (iCalendar).",
        "Also write what comes as a calendar file (iCalendar).",
    ),
)
def command(
    *,
    paths: tuple[Path, ...],
    ics: Path | None,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
    **asking: Any,  # noqa: ANN401 - what makes the plan of each, by name
) -> Exit:
    """Plan the end of one or more enrolments; unknown where a value or an end cannot be told."""
    from raamwerk.cli.plan.exit_report import overview  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.outputs import write_files  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same

    told = [_told(path, language=language, **asking) for path in paths]
    report = told[0].report() if len(told) == 1 else overview(told)
    if as_json:
        click.echo(json.dumps([_json(each) for each in told], ensure_ascii=False, indent=1))
    else:
        write_page(report)
    write_files(report, xlsx=xlsx, html=html, pdf=pdf)
    if ics is not None:
        _write_ics(ics, told, language)
    return Exit.UNKNOWN if any(each.plan.unknown for each in told) else Exit.PASS


def _told(path: Path, *, language: Language, **asking: Any) -> ExitReport:  # noqa: ANN401 - as above
    from raamwerk.cli.plan.asked import asked, scenarios_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.exit_report import ExitReport  # noqa: PLC0415 - the same
    from raamwerk.core.planning.exit.plan import exit_plan  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.forecast import forecast  # noqa: PLC0415 - the same

    held = asked(
        path,
        asking["framework"],
        asking["books"],
        profile=asking["profile"],
        on=asking["on"],
        language=language,
    )
    assumed = scenarios_of(held, asking["scenarios"], asking["after_books"])
    found = forecast(
        held.enrolment,
        held.framework,
        held.books,
        held.on,
        assumed.scenarios,
        years=asking["years"],
    )
    given = leads_of(asking["leads"])
    plan = exit_plan(found, held.framework, months=asking["months"], given=given)
    return ExitReport(held, found, plan)


def leads_of(said: Sequence[str]) -> Mapping[str, int]:
    """The days of phases that a call gives.

    Raises:
        Refused: `exit.lead`.
    """
    found: dict[str, int] = {}
    for word in said:
        name, _, days = word.partition("=")
        if not days.isdecimal() or len(days) > 4 or name in found:  # noqa: PLR2004 - no phase takes longer
            raise Refused("exit.lead", value=word)
        found[name] = int(days)
    return found


def _write_ics(path: Path, told: Sequence[ExitReport], language: Language) -> None:
    from raamwerk.cli import clock, files  # noqa: PLC0415 - icalendar is slow to load
    from raamwerk.formats.calendar import write  # noqa: PLC0415 - the same

    events = [event for each in told for event in each.events()]
    key = "/".join(each.asked.enrolment.number for each in told)
    name = "Exit" if language == "en" else "Einde"
    files.keep(path, write(events, key=f"exit/{key}", name=name, stamp=clock.now()))
    said = "Agenda geschreven" if language == "nl" else "Calendar written"
    click.echo(f"{said}: {path}", err=True)


def _json(each: ExitReport) -> dict[str, Any]:
    plan: ExitPlan = each.plan
    return {
        "enrolment": each.asked.enrolment.number,
        "participant": each.asked.enrolment.participant,
        "on": each.found.on.isoformat(),
        "last": plan.last.isoformat(),
        "start_by": plan.starts.isoformat(),
        "days_late": plan.days_late(each.found.on),
        "months": plan.months,
        "value": _text(plan.value),
        "yearly": _text(plan.yearly),
        "unknown": plan.unknown,
        "threshold": _text(plan.threshold),
        "threshold_assumed": plan.threshold_assumed,
        "procedure": plan.procedure,
        "steps": [
            {
                "phase": step.phase.name,
                "since": step.since.isoformat(),
                "last": step.last.isoformat(),
                "grounds": step.phase.grounds,
                "late": step.late,
            }
            for step in plan.steps
        ],
        "ends": [
            {"part_number": e.part_number, "quantity": _text(e.quantity), "yearly": _text(e.yearly)}
            for e in plan.ends
        ],
        "extra": [
            {"scenario": name, "year": year, "extra": _text(extra)}
            for name, year, extra in plan.lost
        ],
    }


def _text(micro: int | None) -> str | None:
    return None if micro is None else str(decimal(micro))
