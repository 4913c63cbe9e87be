from __future__ import annotations

import os
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from raamwerk.cli import COMMANDS, Entry
from raamwerk.cli.exits import Exit
from raamwerk.cli.group import Commands
from raamwerk.cli.group import command as raamwerk
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option
from raamwerk.core.errors import NotFound, Problem, Unreadable

if TYPE_CHECKING:
    from datetime import date

EXAMPLE = "example_command"


@click.command(help=both("Een voorbeeld.", "An example."))
@click.argument("what", type=click.Choice(["breach", "refuse", "problems", "stop", "say"]))
@on_option
@json_option
@lang_option
def example(what: str, on: date, *, as_json: bool, language: str) -> Exit | None:
    match what:
        case "breach":
            return Exit.BREACH
        case "refuse":
            raise NotFound("file.not-found", path="factuur.xml")
        case "problems":
            problem = Problem("row 12, column Price", "number.unreadable", {"value": "n/a"})
            raise Unreadable("file.not-readable", [problem] * 25, path="p.csv", reason="?")
        case "stop":
            raise KeyboardInterrupt
    click.echo(f"{on} {as_json} {language}")
    return None


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    """The group with an example beside the real commands, in a module of its own."""
    module = ModuleType(EXAMPLE)
    module.__spec__ = ModuleSpec(EXAMPLE, None)
    vars(module)["command"] = example
    monkeypatch.setitem(sys.modules, EXAMPLE, module)
    monkeypatch.setitem(COMMANDS, "example", Entry(EXAMPLE, "Een voorbeeld.", "An example."))
    monkeypatch.delenv("RAAMWERK_LANGUAGE", raising=False)
    assert isinstance(raamwerk, Commands)
    return raamwerk


def run(commands: Commands, *words: str, **environment: str):
    return CliRunner(env=environment).invoke(commands, list(words))


def test_help_is_dutch_unless_asked_otherwise(commands: Commands):
    dutch = run(commands, "--help").output
    assert "Gebruik: raamwerk [OPTIES] OPDRACHT" in dutch
    assert "Een voorbeeld." in dutch
    english = run(commands, "--help", "--lang", "en").output
    assert "Usage: raamwerk [OPTIONS] COMMAND" in english
    assert "An example." in english


def test_help_of_a_command_follows_the_setting(commands: Commands):
    said = run(commands, "example", "-h", RAAMWERK_LANGUAGE="en").output
    assert "An example." in said
    assert "Show this message" in said
    said = run(commands, "example", "-h", RAAMWERK_LANGUAGE="nl").output
    assert "Een voorbeeld." in said
    assert "Toon deze hulp." in said


@pytest.mark.parametrize(
    ("words", "setting", "language"),
    [
        (["example", "say"], "", "nl"),
        (["example", "say"], "en", "en"),
        (["example", "say", "--lang", "nl"], "en", "nl"),
        (["--lang", "en", "example", "say"], "", "en"),
        (["--lang=en", "example", "say"], "nl", "en"),
    ],
)
def test_the_option_wins_over_the_setting_over_dutch(
    commands: Commands, words: list[str], setting: str, language: str
):
    result = run(commands, *words, RAAMWERK_LANGUAGE=setting)
    assert result.output.split()[-1] == language


def test_a_command_gives_back_its_exit_code(commands: Commands):
    assert run(commands, "example", "say").exit_code == Exit.PASS
    assert run(commands, "example", "breach").exit_code == Exit.BREACH


def test_a_refusal_is_a_sentence_on_the_error_stream(commands: Commands):
    result = run(commands, "example", "refuse")
    assert result.exit_code == Exit.REFUSED
    assert result.stdout == ""
    assert result.stderr.startswith("raamwerk: Het bestand 'factuur.xml' bestaat niet.")


def test_problems_are_listed_with_their_place_and_no_more_than_can_be_read(commands: Commands):
    lines = run(commands, "example", "problems").stderr.splitlines()
    assert lines[1].startswith("  rij 12, kolom Price: 'n/a' is geen getal.")
    assert len(lines) == 22
    assert lines[-1] == "  ... en nog 5"


def test_stopping_it_by_hand_gives_130(commands: Commands):
    assert run(commands, "example", "stop").exit_code == Exit.INTERRUPTED


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["exampel"], "Bedoelt u 'example'?"),
        (["example", "say", "--jsno"], "Bedoelt u '--json'?"),
        (["example", "dance"], "Kies een van: breach, refuse"),
        (["example"], "Er ontbreekt iets: "),
        (["example", "say", "--lang", "de"], "Kies een van: nl, en."),
        (["example", "say", "--on", "1-6-2026"], "Schrijf jaar-maand-dag"),
        (["example", "say", "--on", "2026-02-30"], "'2026-02-30' is geen datum"),
        (["example", "say", "more"], "klopt niet"),
    ],
)
def test_a_call_that_cannot_be_understood_is_refused_in_words(
    commands: Commands, words: list[str], said: str
):
    result = run(commands, *words)
    assert result.exit_code == Exit.REFUSED
    assert said in result.stderr


def test_no_command_at_all_shows_the_help(commands: Commands):
    result = run(commands)
    assert result.exit_code == Exit.REFUSED
    assert "Gebruik: raamwerk" in result.output


def test_a_line_of_the_table_without_a_module_is_not_there(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(COMMANDS, "later", Entry("raamwerk.cli.later", "Later.", "Later."))
    assert "later" not in run(commands, "--help").output.split()
    assert run(commands, "later").exit_code == Exit.REFUSED


def test_a_reader_that_goes_away_is_no_error():
    code = "from raamwerk.cli.group import Commands\n"
    code += (
        "Commands('x', invoke_without_command=True, callback=lambda: print('x' * 10**6)).main([])"
    )
    script = f'"{sys.executable}" -c "{code}" | head -c 1; echo ${{PIPESTATUS[0]}}'
    run = subprocess.run(
        ["bash", "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path.cwd(),
        env=os.environ,
    )
    assert run.stdout == "x141\n"
    assert run.stderr == ""
