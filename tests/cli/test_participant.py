from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.participant import command
from tests.house.test_imports import HEAVY, loaded_by

if TYPE_CHECKING:
    from pathlib import Path


def test_the_commands_about_participants():
    names = ["carry", "eligible", "list", "match", "mergers", "number", "show"]
    assert sorted(command.commands) == names


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_command_has_help_in_both_languages(raamwerk: Path, language: str):
    for name in command.commands:
        words = [str(raamwerk), "participant", name, "--help", "--lang", language]
        run = subprocess.run(words, capture_output=True, text=True, check=True)
        assert run.stdout.startswith("Gebruik: " if language == "nl" else "Usage: ")


def test_looking_up_a_municipality_loads_nothing_heavy():
    assert not loaded_by("participant", "show", "Utrecht") & HEAVY
