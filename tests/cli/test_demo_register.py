from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def run(raamwerk: Path, folder: Path, *words: str, **said: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAAMWERK_")}
    return subprocess.run(
        [raamwerk, *words],
        cwd=folder,
        env=kept | said,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_register_of_a_made_up_sector_is_made_once_and_can_be_looked_into(
    raamwerk: Path, tmp_path: Path
):
    asked = ("demo", "--participants", "2", "--documents-of", "2", "--lang", "en")
    first = run(raamwerk, tmp_path, *asked)
    assert first.returncode == 0, first.stderr
    assert "Made a register of a made-up sector" in first.stdout
    assert "RAAMWERK_PERSON=licenties@" in first.stdout
    again = run(raamwerk, tmp_path, *asked)
    assert "was there" in again.stdout
    home = str(tmp_path / "demo/register")
    audit = run(raamwerk, tmp_path, "audit", "verify", RAAMWERK_HOME=home)
    assert audit.returncode == 0, audit.stderr
