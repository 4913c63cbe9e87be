"""Every command speaks both languages, has help for each option, and stands on its page."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from raamwerk.cli import COMMANDS
from raamwerk.cli.language import picked
from tests.house.source import ROOT, listed
from tools.reference import page

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, each with the words that call it."""
    yield name, command
    if isinstance(command, click.Group):
        for word, below in command.commands.items():
            yield from walk(f"{name} {word}", below)


def commands() -> list[tuple[str, click.Command]]:
    return [
        found
        for name, entry in COMMANDS.items()
        if find_spec(entry.module)
        for found in walk(f"raamwerk {name}", import_module(entry.module).command)
    ]


def is_in_both(text: str | None) -> bool:
    return bool(text) and picked(text, "nl") != picked(text, "en")


def test_every_command_says_in_both_languages_what_it_does():
    silent = [name for name, command in commands() if not is_in_both(command.help)]
    assert not silent, listed(silent)


def test_every_option_says_in_both_languages_what_it_is_for():
    silent = [
        f"{name} {option.opts[0]}"
        for name, command in commands()
        for option in command.params
        if isinstance(option, click.Option) and not is_in_both(option.help)
    ]
    assert not silent, listed(silent)


def test_every_command_can_be_asked_for_its_language():
    deaf = [
        name
        for name, command in commands()
        if not isinstance(command, click.Group)
        and not any("--lang" in option.opts for option in command.params)
    ]
    assert not deaf, listed(deaf)


def test_the_page_of_commands_is_what_the_commands_say():
    written = (ROOT / "docs/commands.md").read_text("utf-8")
    assert written == page(), "renew it with: make pages"
