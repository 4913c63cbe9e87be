"""The options that the commands about costs share."""

from __future__ import annotations

import click
import pytest

from raamwerk.cli import plan


@pytest.mark.parametrize("name", ["forecast", "headcount", "event", "exit"])
def test_each_command_about_costs_takes_the_same_files_and_outputs(name: str):
    found = plan.command.commands[name]
    options = {
        option for each in found.params if isinstance(each, click.Option) for option in each.opts
    }
    assert {
        "--book",
        "--framework",
        "--on",
        "--json",
        "--xlsx",
        "--html",
        "--pdf",
        "--lang",
    } <= options


@pytest.mark.parametrize("name", ["forecast", "headcount", "exit"])
def test_each_command_that_looks_past_the_end_takes_scenarios(name: str):
    found = plan.command.commands[name]
    assert {"scenarios", "after_books", "years"} <= {each.name for each in found.params}
