from __future__ import annotations

import subprocess
import sys

from raamwerk.cli.exits import Exit

BROKEN = """
import sys
import raamwerk.cli.cases as cases
from raamwerk.cli import main
cases.command.callback = lambda **_: 1 / 0
sys.argv = ["raamwerk", "cases"]
main()
"""


def test_a_fault_of_our_own_is_never_taken_for_a_breach():
    ran = subprocess.run(
        [sys.executable, "-c", BROKEN], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == Exit.BUG
    assert "ZeroDivisionError" in ran.stderr
    assert "fout in Raamwerk zelf" in ran.stderr
