from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from raamwerk import __version__
from raamwerk.cli import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_installed_command_tells_its_version(raamwerk: Path):
    run = subprocess.run([raamwerk, "--version"], check=True, capture_output=True, text=True)
    assert run.stdout == f"raamwerk {__version__}\n"


def test_the_installed_command_refuses_with_a_sentence_and_exit_code_two(raamwerk: Path):
    run = subprocess.run([raamwerk, "toets"], check=False, capture_output=True, text=True)
    assert run.returncode == 2
    assert run.stdout == ""
    assert "geen opdracht 'toets'" in run.stderr


def test_every_command_has_one_line_of_help_in_both_languages():
    for entry in COMMANDS.values():
        assert entry.module.startswith("raamwerk.cli.")
        assert entry.nl.endswith((".", "?"))
        assert entry.en.endswith((".", "?"))
