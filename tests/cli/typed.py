"""The installed command, typed by somebody who has a register of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.registers import Register

ADMINISTRATOR = "anne@central.example"
MADE = (
    *("--administrator", ADMINISTRATOR, "--name", "Anne"),
    *("--body", "vng", "--body-name", "Central body"),
)


def raamwerk(
    register: Register, *words: str | Path, **more: str
) -> subprocess.CompletedProcess[str]:
    """What the command says and how it ends."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("RAAMWERK_")}
    return subprocess.run(
        [str(Path(sys.executable).parent / "raamwerk"), *map(str, words)],
        env=ours | register.environment | more,
        capture_output=True,
        text=True,
        check=False,
    )


def made(register: Register) -> Register:
    """A register that was made by the command."""
    assert raamwerk(register, "init", *MADE).returncode == 0
    return register
