"""Refusals in words on the error stream: the one place where a code becomes a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.wording import sentence
from raamwerk.core.errors import Refused, Unreadable

if TYPE_CHECKING:
    from raamwerk.core.rule import Language

MOST_PROBLEMS: Final = 20
"""So many problems are listed; a file with thousands of them has one cause, and it is above."""


def refuse(refused: Refused, language: Language) -> None:
    """Write a refusal and the problems behind it, each with its place."""
    click.echo(f"raamwerk: {sentence(refused.code, refused.facts, language)}", err=True)
    problems = refused.problems if isinstance(refused, Unreadable) else ()
    for problem in problems[:MOST_PROBLEMS]:
        said = sentence(problem.code, problem.facts, language)
        click.echo(f"  {show.place(problem.where, language)}: {said}", err=True)
    if (more := len(problems) - MOST_PROBLEMS) > 0:
        click.echo(f"  ... {'en nog' if language == 'nl' else 'and'} {more}", err=True)


def of_usage(wrong: click.ClickException, language: Language) -> Refused:
    """What click found wrong in a call, as a refusal with a code of ours."""
    ctx = wrong.ctx if isinstance(wrong, click.UsageError) else None
    path = ctx.command_path if ctx else "raamwerk"
    match wrong:
        case click.NoSuchCommand():
            near = _near(wrong.possibilities, language)
            return Refused("usage.no-such-command", name=wrong.command_name, near=near, path=path)
        case click.NoSuchOption():
            near = _near(wrong.possibilities, language)
            return Refused("usage.no-such-option", name=wrong.option_name, near=near, path=path)
        case click.MissingParameter():
            return Refused("usage.missing", name=_named(wrong), path=path)
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            return Refused(
                "usage.not-one-of",
                name=_named(wrong),
                value=wrong.message.split("'")[1] if "'" in wrong.message else "",
                choices=", ".join(map(str, choice.choices)),
            )
    return Refused("usage.wrong", message=wrong.format_message(), path=path)


def _named(wrong: click.BadParameter) -> str:
    return wrong.param.get_error_hint(wrong.ctx).strip("'") if wrong.param else ""


def _near(possibilities: list[str] | None, language: Language) -> str:
    if not possibilities:
        return ""
    nearest = possibilities[0]
    return f"Bedoelt u '{nearest}'? " if language == "nl" else f"Do you mean '{nearest}'? "
