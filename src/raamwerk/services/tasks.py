"""What is to be done for which enrolment, by the last day on which it can still be done (row 49)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.overview import overview
from raamwerk.core.enrolment.task import AHEAD, Task, tasks
from raamwerk.services import permission
from raamwerk.services.parts import enrolled, sight
from raamwerk.store import enrolments
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.overview import Overview

__all__ = ["Task", "calendar", "of_participant", "visible"]


def visible(actor: Actor, *, on: date, ahead: int = AHEAD) -> tuple[Task, ...]:
    """The tasks of all enrolments that the actor may see, by the last day to do them.

    Args:
        actor: who asks.
        on: the day looked at.
        ahead: so many days ahead.

    Raises:
        NotAllowed: `may-not.see-tasks`.
    """
    actor.may(permission.SEE_TASKS)
    with reading():
        seen = _seen(actor, enrolled.visible(actor), on)
    return _sorted(task for each in seen for task in tasks(each, ahead))


def of_participant(
    actor: Actor, participant: str, *, on: date, ahead: int = AHEAD
) -> tuple[Task, ...]:
    """The tasks of one body.

    Raises:
        NotAllowed: `may-not.see-tasks`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_TASKS)
    with reading():
        code = sight.own(actor, participant).code
        seen = _seen(actor, enrolments.of_participant(code), on)
    return _sorted(task for each in seen for task in tasks(each, ahead))


def calendar(actor: Actor, participant: str, *, on: date) -> tuple[Overview, ...]:
    """The enrolments of one body with all that can be done until when, for its calendar feed.

    Raises:
        NotAllowed: `may-not.see-tasks`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_TASKS)
    with reading():
        code = sight.own(actor, participant).code
        return _seen(actor, enrolments.of_participant(code), on)


def _seen(actor: Actor, found: Iterable[Enrolment], on: date) -> tuple[Overview, ...]:
    """Each with what follows from its framework, which is read once."""
    held = tuple(found)
    frameworks = {code: sight.framework(actor, code) for code in {each.framework for each in held}}
    return tuple(overview(each, frameworks[each.framework], on) for each in held)


def _sorted(found: Iterable[Task]) -> tuple[Task, ...]:
    return tuple(sorted(found, key=lambda task: (task.deed.last, task.key)))
