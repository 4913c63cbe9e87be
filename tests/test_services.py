from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READY = "from raamwerk import services; services.ready(); from raamwerk.services import operation"


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_once_the_tables_are_set_up_the_services_can_be_imported(tmp_path: Path):
    assert run(f"{READY}; operation.migrate", RAAMWERK_HOME=str(tmp_path)).returncode == 0
    assert list(tmp_path.iterdir()) == [], "setting up writes nothing"


def test_setting_up_twice_is_the_same_as_once(tmp_path: Path):
    assert run(f"{READY}; services.ready()", RAAMWERK_HOME=str(tmp_path)).returncode == 0


def test_without_the_library_for_postgresql_its_setting_is_refused():
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "import importlib.util as u; found = u.find_spec\n"
        "from raamwerk import services\n"
        "services.find_spec = lambda name: None\n"
        "from raamwerk.core.errors import Refused\n"
        "try:\n    services.ready()\nexcept Refused as refused:\n    print(refused.code)\n"
    )
    told = run(code, RAAMWERK_DATABASE_URL="postgresql://x@h/d")
    assert told.stdout.strip() == "settings.no-postgres", told.stderr
