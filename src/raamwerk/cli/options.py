"""Options that several commands share, with one meaning and one text."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

from raamwerk.cli import clock
from raamwerk.cli.language import LANGUAGES, SETTING, both, spoken
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.rule import Language

F = TypeVar("F", bound="Callable[..., object]")

FILE: Final = click.Path(path_type=Path)
"""A path; `cli.files.contents` refuses it in words when it is not there."""


class Day(click.ParamType[date]):
    """A date written as 2026-06-01."""

    name = "date"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """The date of a text.

        Raises:
            Refused: `date.unreadable`.
        """
        del param, ctx
        if isinstance(value, date):
            return value
        text = str(value).strip()
        try:
            return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
        except ValueError as error:
            example = clock.today().isoformat()
            raise Refused("date.unreadable", value=text, example=example) from error


DAY: Final = Day()


def on_option(function: F) -> F:
    """`--on DATE`, today without it; the function gets `on: date`."""
    option = click.option(
        "--on",
        type=DAY,
        metavar="DATUM",
        default=clock.today,
        help=both(
            "De dag waarop wordt gekeken, bijvoorbeeld 2026-06-01; anders vandaag.",
            "The day looked at, as in 2026-06-01; today without it.",
        ),
    )
    return option(function)


def json_option(function: F) -> F:
    """`--json`, for programs; the function gets `as_json: bool`."""
    option = click.option(
        "--json",
        "as_json",
        is_flag=True,
        help=both("Schrijf JSON, voor programma's.", "Write JSON, for programs."),
    )
    return option(function)


def lang_option(function: F) -> F:
    """`--lang nl|en`; the function gets `language: Language`."""
    option = click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=_language_of_the_call,
        help=both(
            f"De taal: nl of en; anders die van {SETTING}, en anders nl.",
            f"The language: nl or en; without it that of {SETTING}, and else nl.",
        ),
    )
    return option(function)


def _language_of_the_call() -> Language:
    root = click.get_current_context().find_root()
    return cast("Language", root.obj) if root.obj in LANGUAGES else spoken((), None)
