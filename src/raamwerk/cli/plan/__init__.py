"""`raamwerk plan`: what to buy, what it will cost, and what happens when protection ends.

A command lives in a module of this folder that exposes `command`, and has one line in the table.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from raamwerk.cli.language import both
from raamwerk.cli.lazy import Lazy

_MODULES: Final[dict[str, str]] = {
    "forecast": "raamwerk.cli.plan.forecast",
    "headcount": "raamwerk.cli.plan.headcount",
    "event": "raamwerk.cli.plan.event",
    "exit": "raamwerk.cli.plan.exit",
    "hybrid": "raamwerk.cli.plan.hybrid",
    "compare": "raamwerk.cli.plan.compare",
    "mix": "raamwerk.cli.plan.mix",
    "graph": "raamwerk.cli.plan.graph",
    "options": "raamwerk.cli.plan.alternatives",
}
"""Each command by name, in the order of the help, with the module that holds it."""


def _command(name: str) -> click.Command:
    found: click.Command = import_module(_MODULES[name]).command
    return found


command = click.Group(
    "plan",
    commands=Lazy(_MODULES, _command),
    help=both(
        "Plan vooruit: wat het gaat kosten, wat er na het einde gebeurt, wat nu slim is.",
        "Plan ahead: what it will cost, what happens after the end, what is wise now.",
    ),
)
