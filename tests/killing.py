"""Processes that work on a register until somebody kills them; `tests.victims` has what they do."""

from __future__ import annotations

import multiprocessing
import os
import time
from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from tests.registers import Register

MOMENTS = int(os.environ.get("RAAMWERK_KILLS", "20"))
"""So many random moments on each database."""

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.victims"])


def begin(work: str, register: Register, *about: object) -> BaseProcess:
    """Start a victim, and wait until it is at work."""
    from tests import victims

    here, there = _PROCESSES.Pipe()
    process = _PROCESSES.Process(target=getattr(victims, work), args=(register, there, *about))
    process.start()
    there.close()
    assert here.recv() == "begun"
    return process


def wait_for_its_connection_to_go() -> None:
    """PostgreSQL notices a little later that a client has died, and then takes back what was not committed."""
    while connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.01)
