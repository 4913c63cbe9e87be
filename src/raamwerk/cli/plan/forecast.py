"""`raamwerk plan forecast`: what an enrolment will cost, month by month."""

from __future__ import annotations

import click

from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option


@click.command(
    "forecast",
    help=both(
        "Wat een inschrijving per maand gaat kosten, tot het einde en daarna.",
        "What an enrolment will cost month by month, to its end and after.",
    ),
)
@lang_option
def command(*, language: str) -> None:
    """Forecast one enrolment."""
    del language
