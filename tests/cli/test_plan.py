"""`raamwerk plan` names its commands without loading any, and loads the one that is called."""

from __future__ import annotations

import subprocess
import sys

from raamwerk.cli import plan


def test_every_line_of_the_table_leads_to_a_command_of_that_name():
    assert {name: found.name for name, found in plan.command.commands.items()} == {
        name: name for name in plan.command.commands
    }


def test_importing_the_group_loads_no_command_and_nothing_heavy():
    code = "import sys, raamwerk.cli.plan; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(run.stdout.split())
    assert not loaded & {"polars", "numpy", "rich", "raamwerk.cli.plan.forecast"}
