"""Prints docs/commands.md: the help of every command, as `raamwerk ... --help --lang en` shows it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from raamwerk.cli.group import command as raamwerk
from raamwerk.cli.help import EnglishContext
from raamwerk.cli.language import localised

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 96
START = """# Commands

The help of every command; made by `make pages`, and kept up to date by a test. `--lang nl` gives it in Dutch.
"""


def helps(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    """The section of a command and of all below it."""
    ctx = EnglishContext(command, parent, info_name=name, obj="en", terminal_width=WIDTH)
    yield f"## {ctx.command_path}\n\n```text\n{command.get_help(ctx).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(ctx):
            found = command.get_command(ctx, below)
            if found is not None:
                yield from helps(found, ctx, below)


def page() -> str:
    """The whole page."""
    command = localised(raamwerk, "en", EnglishContext)
    return "\n".join([START, *helps(command, None, "raamwerk")])


if __name__ == "__main__":
    sys.stdout.write(page())
