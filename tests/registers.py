"""Registers for tests: a fresh one a test, on SQLite always and on PostgreSQL where RAAMWERK_DATABASE_URL names one.

The tables are made once a session and copied for each test, so that every test commits for real and starts clean.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from raamwerk import services
from raamwerk.settings import database

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = os.environ.get("RAAMWERK_DATABASE_URL")
KINDS = ("sqlite", "postgresql") if SERVER else ("sqlite",)

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Register:
    """A register of one test.

    Args:
        kind: of its database.
        home: its folder.
        url: of its database; None for SQLite.
    """

    kind: str
    home: Path
    url: str | None

    @property
    def environment(self) -> dict[str, str]:
        """For a command that works on it."""
        named = {"RAAMWERK_HOME": str(self.home), "RAAMWERK_LANGUAGE": "en"}
        return named | ({"RAAMWERK_DATABASE_URL": self.url} if self.url else {})


def prepare() -> None:
    """Set up Django once; which database it speaks to is said by `chosen`."""
    services.ready()


@contextmanager
def chosen(register: Register) -> Iterator[Register]:
    """This process works on a register."""
    from django.db import connections
    from django.test import override_settings

    handler: Any = connections
    before = dict(handler.settings["default"])
    found = handler.configure_settings({"default": database(register.url, register.home)})
    _let_go()
    handler.settings["default"] = found["default"]
    try:
        with override_settings(RAAMWERK_HOME=register.home):
            yield register
    finally:
        _let_go()
        handler.settings["default"] = before


def _let_go() -> None:
    from django.db import connections

    connections["default"].close()
    del connections["default"]


class Maker:
    """Makes registers of one kind, each a copy of one that was migrated."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._folder = Path(tempfile.mkdtemp(prefix="raamwerk-test-"))
        self._template: Register | None = None
        self._made: list[str] = []

    def empty(self) -> Register:
        """A register without tables; its home is an empty folder."""
        home = self._folder / f"home-{next(_numbers)}"
        home.mkdir()
        if self.kind == "sqlite":
            return Register(self.kind, home, None)
        name = f"raamwerk_test_{os.getpid()}_{next(_numbers)}"
        self._ask(f'CREATE DATABASE "{name}"')
        self._made.append(name)
        return Register(self.kind, home, of_database(name))

    def fresh(self) -> Register:
        """A register with all its tables and nothing in them."""
        if self._template is None:
            self._template = self._migrated()
        home = self._folder / f"home-{next(_numbers)}"
        shutil.copytree(self._template.home, home)
        if self._template.url is None:
            return Register(self.kind, home, None)
        name = f"raamwerk_test_{os.getpid()}_{next(_numbers)}"
        self._ask(f'CREATE DATABASE "{name}" TEMPLATE "{name_of(self._template.url)}"')
        self._made.append(name)
        return Register(self.kind, home, of_database(name))

    def forget(self, register: Register) -> None:
        """Take one away."""
        shutil.rmtree(register.home, ignore_errors=True)
        if register.url is not None:
            self._drop(name_of(register.url))

    def close(self) -> None:
        """Take all of them away."""
        shutil.rmtree(self._folder, ignore_errors=True)
        for name in tuple(self._made):
            self._drop(name)

    def _migrated(self) -> Register:
        register = self.empty()
        with chosen(register):
            from raamwerk.services import operation

            operation.migrate()
        return register

    def _drop(self, name: str) -> None:
        if name in self._made:
            self._ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            self._made.remove(name)

    def _ask(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(SERVER or "", autocommit=True) as connection:
            connection.execute(statement)


def of_database(name: str) -> str:
    """The server's URL with another database."""
    return urlunsplit(urlsplit(SERVER or "")._replace(path=f"/{name}"))


def name_of(url: str) -> str:
    """The database of a URL."""
    return urlsplit(url).path.removeprefix("/")
