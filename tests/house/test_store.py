"""The register's tables are complete: migrations up to date, and every table recorded as it is now."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CHECKED = """
import sys
from raamwerk import services
services.ready()
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from raamwerk.services import operation
from raamwerk.store.audit import triggers
operation.migrate()
call_command("makemigrations", check=True, dry_run=True, verbosity=0)
models = list(apps.get_app_config("store").get_models())
made = triggers.present(connection)
missing = triggers.names(connection.vendor, models) - made.keys()
triggers.execute(connection, triggers.drop(connection.vendor, models))
triggers.execute(connection, triggers.create(connection.vendor, models))
stale = [name for name, text in triggers.present(connection).items() if made.get(name) != text]
sys.exit(f"missing {sorted(missing)}, stale {stale}" if missing or stale else 0)
"""


def test_migrations_are_complete_and_every_table_has_the_triggers_of_its_columns(tmp_path: Path):
    environment = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name}
    run = subprocess.run(
        [sys.executable, "-c", CHECKED],
        env=environment | {"RAAMWERK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
