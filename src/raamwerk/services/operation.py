"""What whoever runs the machine does: there may be no person in the register yet, or no register.

The right to do this is the right to reach the files and the database; the record says `operator`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk import __version__
from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import (
    LONGEST,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Role,
)
from raamwerk.core.period import months_later
from raamwerk.formats.framework import read, shipped_files
from raamwerk.store import frameworks, home, memberships, organisations, people, schema
from raamwerk.store.audit import verify as verifying
from raamwerk.store.backup import load, save
from raamwerk.store.backup.load import Restored
from raamwerk.store.backup.save import Saved
from raamwerk.store.faults import translated
from raamwerk.store.frameworks import FrameworkFile
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import operating

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from raamwerk.core.change import Verified

__all__ = [
    "Initialised",
    "Restored",
    "Saved",
    "backup",
    "initialise",
    "migrate",
    "pending",
    "restore",
    "verify",
]


@dataclass(frozen=True, slots=True)
class Initialised:
    """What `initialise` did.

    Args:
        home: the folder.
        migrated: the migrations that ran; none where the register was there.
        administrator: who may do everything now, and until when.
        frameworks: the ids of those that were loaded.
    """

    home: Path
    migrated: tuple[str, ...]
    administrator: Membership
    frameworks: tuple[str, ...]


def initialise(administrator: Person, body: Organisation | None = None, *, on: date) -> Initialised:
    """Make the register: its home, its tables, the frameworks that come with the program, its first administrator.

    On a register that is there it brings everything up to date and makes the person administrator (again), so that
    nobody is ever locked out of their own machine.

    Args:
        administrator: who will be.
        body: the central purchasing body; needed the first time, and the one that is there afterwards.
        on: today.

    Raises:
        Refused: `home.not-writable`, a `store.` code, or `init.body-needed`.
        Conflict: `home.in-use`, `store.newer`, or `init.other-body`.
    """
    home.make()
    with home.alone(), translated():
        if body is None and not schema.applied():
            raise Conflict("init.body-needed")
        migrated = schema.migrate()
    with operating("initialise"):
        code = _central_body(body)
        membership = _administrator(administrator, code, on)
        loaded = _shipped(on)
    return Initialised(home.folder(), migrated, membership, loaded)


def migrate() -> tuple[str, ...]:
    """Bring the tables up to what this program knows; the names of the migrations that ran.

    Raises:
        Refused: `home.not-writable`, or a `store.` code.
        Conflict: `home.in-use` or `store.newer`.
    """
    home.make()
    with home.alone(), translated():
        return schema.migrate()


def pending() -> tuple[str, ...]:
    """The migrations that the tables still have to have.

    Raises:
        Refused: a `store.` code.
    """
    with translated():
        return schema.pending()


def verify(expected: str | None = None) -> Verified:
    """Whether the record of changes is whole and tells of everything that the tables hold.

    Args:
        expected: the hash of a head that was written down earlier.

    Raises:
        Refused: a `store.` code.
    """
    with reading():
        return verifying.verify(expected)


def backup(file: Path, *, at: datetime) -> Saved:
    """Write everything to one file: as `raamwerk.store.backup.save.save`."""
    return save.save(file, at.isoformat(timespec="seconds"), __version__)


def restore(file: Path, *, replace: bool = False) -> Restored:
    """Bring everything back from one file: as `raamwerk.store.backup.load.load`."""
    return load.load(file, replace=replace)


def _central_body(body: Organisation | None) -> str:
    """The code of the central purchasing body, registered where there is none."""
    kind = OrganisationKind.CENTRAL_BODY
    there = [each for each in organisations.everyone() if each.kind is kind]
    if there:
        if body is not None and body.code != there[0].code:
            raise Conflict("init.other-body", organisation=there[0].code, asked=body.code)
        return there[0].code
    if body is None:
        raise Conflict("init.body-needed")
    organisations.add(body)
    return body.code


def _administrator(person: Person, code: str, on: date) -> Membership:
    """The person as administrator for a year from today."""
    if people.known(person.email) is None:
        people.add(person)
    until = months_later(on, LONGEST)
    for each in memberships.of_person(person.email):
        if each.role is Role.CENTRAL_ADMINISTRATOR and each.organisation == code and each.holds(on):
            return memberships.until(each, max(until, each.until))
    membership = Membership(
        email=person.email,
        organisation=code,
        role=Role.CENTRAL_ADMINISTRATOR,
        since=on,
        until=until,
    )
    memberships.add(membership)
    return membership


def _shipped(on: date) -> tuple[str, ...]:
    """Load the frameworks that come with the program; the ids of those that were new.

    One that the register holds in another form is left alone: the central purchasing body decides about its terms.
    """
    known = frameworks.codes()
    found = []
    for name, data in shipped_files():
        framework = read(data, name)
        ours = framework.id not in known or frameworks.latest(framework.id).data == data
        file = FrameworkFile(framework.id, name, data, framework.sha256, on)
        if ours and frameworks.add(file):
            found.append(framework.id)
    return tuple(sorted(found))
