"""Frameworks: loaded by the central purchasing body, read by everybody who is in the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.formats import framework as format_
from raamwerk.services import permission
from raamwerk.services.parts import sight
from raamwerk.store import frameworks
from raamwerk.store.frameworks import FrameworkFile
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.framework.framework import Framework


@dataclass(frozen=True, slots=True)
class Loaded:
    """A framework, and whether its file was new."""

    framework: Framework
    new: bool


def load(actor: Actor, data: bytes, name: str, *, on: date) -> Loaded:
    """Keep the file of a framework; from then on it holds instead of an earlier one.

    Args:
        actor: who asks.
        data: the file.
        name: of the file.
        on: the day of loading.

    Raises:
        NotAllowed: `may-not.load-framework`.
        Unreadable: as `raamwerk.formats.framework.read`.
    """
    actor.may(permission.LOAD_FRAMEWORK)
    framework = format_.read(data, name)
    with writing(actor, permission.LOAD_FRAMEWORK.id):
        new = frameworks.add(FrameworkFile(framework.id, name, data, framework.sha256, on))
    return Loaded(framework, new)


def one(actor: Actor, framework: str) -> Framework:
    """A framework by its id, as its latest file gives it.

    Raises:
        NotFound: `framework.unknown`.
        Conflict: `framework.shared-terms-changed`.
    """
    actor.may(permission.SEE_FRAMEWORKS)
    with reading():
        return sight.framework(actor, framework)


def visible(actor: Actor) -> tuple[Framework, ...]:
    """All of them, the oldest first.

    Raises:
        Conflict: `framework.shared-terms-changed`.
    """
    actor.may(permission.SEE_FRAMEWORKS)
    with reading():
        found = [sight.framework(actor, code) for code in frameworks.codes()]
    return tuple(sorted(found, key=lambda framework: framework.since))
