"""Runs `raamwerk participant` as a person would."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).parent / "raamwerk"


def run(*words: object, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    called = [str(COMMAND), "participant", *map(str, words)]
    return subprocess.run(
        called, capture_output=True, text=True, check=False, cwd=folder, encoding="utf-8"
    )


def said(*words: object, folder: Path | None = None) -> str:
    """All that is written, with plain blanks."""
    found = run(*words, folder=folder)
    return (found.stdout + found.stderr).replace("\N{NO-BREAK SPACE}", " ")


def parsed(*words: object, folder: Path | None = None) -> Any:
    return json.loads(run(*words, "--json", folder=folder).stdout)
