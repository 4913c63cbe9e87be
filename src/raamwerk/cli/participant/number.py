"""`raamwerk participant number`: whether a KvK number, OIN, RSIN or VAT number can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option
from raamwerk.cli.participant import words
from raamwerk.cli.wording import sentence
from raamwerk.core.participant.identifier import (
    Scheme,
    fault,
    oin_of_kvk,
    oin_of_rsin,
    within_oin,
)

if TYPE_CHECKING:
    from raamwerk.core.participant.identifier import Fault
    from raamwerk.core.rule import Language


@click.command(
    "number",
    help=both(
        "Kan een KvK-nummer, OIN, RSIN of btw-nummer goed zijn, en welk OIN hoort erbij?",
        "Can a KvK number, OIN, RSIN or VAT number be right, and which OIN goes with it?",
    ),
)
@click.argument(
    "kind", metavar="KVK|OIN|RSIN|VAT", type=click.Choice(get_args(Scheme), case_sensitive=False)
)
@click.argument("value", metavar="NUMMER")
@json_option
@lang_option
def number_command(*, kind: str, value: str, as_json: bool, language: Language) -> Exit:
    """Say what is wrong with a number, or what follows from it."""
    scheme, number = cast("Scheme", kind), value.strip()
    wrong = fault(scheme, number)
    if as_json:
        click.echo(words.as_text(_json(scheme, number, wrong, language)))
    elif wrong is not None:
        click.echo(sentence(wrong.code, wrong.facts, language))
    else:
        click.echo(f"{number}: {'kan goed zijn' if language == 'nl' else 'can be right'}")
        for name, follows in _follows(scheme, number).items():
            click.echo(f"  {name}: {follows}")
    return Exit.PASS if wrong is None else Exit.BREACH


def _follows(scheme: Scheme, number: str) -> dict[str, str]:
    """What follows from a number that is right: the OIN, or the number within an OIN."""
    match scheme:
        case "kvk":
            return {"OIN": oin_of_kvk(number)}
        case "rsin":
            return {"OIN": oin_of_rsin(number)}
        case "oin":
            register, within = within_oin(number)
            return {register: within}
    return {}


def _json(scheme: Scheme, number: str, wrong: Fault | None, language: Language) -> words.Json:
    if wrong is None:
        return {"kind": scheme, "value": number, "right": True, "follows": _follows(scheme, number)}
    said = words.plain(sentence(wrong.code, wrong.facts, language))
    return {
        "kind": scheme,
        "value": number,
        "right": False,
        "code": wrong.code,
        "sentence": said,
        "offered": wrong.offered,
    }
