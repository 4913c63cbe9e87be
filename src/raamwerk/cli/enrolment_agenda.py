"""What of an enrolment's calendar belongs in a person's own: the deadlines ahead, with reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.cli.wording import sentence
from raamwerk.core.enrolment.deed import Deed, State
from raamwerk.formats.calendar import AllDay, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.rule import Language

_WHOLE: Final = {
    "deed.file-changes": (14, 7, 1),
    "deed.file-increases": (14, 7, 1),
    "deed.final-order": (14, 7, 1),
    "deed.reservations-closed": (),
}
"""Shown over all their days, with reminders so many days before the last."""
_LAST_DAY: Final = {
    "deed.join": (30, 14, 3),
    "deed.cancel-reservation": (3, 0),
    "deed.order-before-renewal": (30, 14, 3),
}
"""Shown on their last day only: nobody wants an event of a year."""
_ONE_DAY: Final = {
    "deed.terms-start": (7,),
    "deed.anniversary": (7,),
    "deed.alert": (0,),
    "deed.end": (0,),
    "deed.terms-stop": (0,),
}


def agenda(seen: Overview, stamp: datetime, language: Language) -> bytes:
    """A calendar file with what lies ahead of the day looked at.

    What rolls by itself - ordering more, reserving - is left out, and so is what is over; what was done
    stays without a reminder.
    """
    name = f"{seen.framework}: {seen.enrolment.participant_name or seen.enrolment.participant}"
    return write(
        _events(seen, language),
        key=_key(seen),
        name=f"{name} ({seen.enrolment.number})",
        stamp=stamp,
    )


def feed(found: Sequence[Overview], participant: str, stamp: datetime, language: Language) -> bytes:
    """The same of all enrolments of one body, in one calendar.

    Args:
        found: its enrolments.
        participant: the code of the body.
        stamp: the moment it is made, in UTC.
        language: of the words.
    """
    return write(
        [event for seen in found for event in _events(seen, language)],
        key=f"feed/{participant}",
        name=f"Raamwerk: {participant}",
        stamp=stamp,
    )


def _events(seen: Overview, language: Language) -> list[AllDay]:
    found = (_event(deed, seen, language) for deed in seen.deeds if deed.last >= seen.on)
    return [event for event in found if event is not None]


def _key(seen: Overview) -> str:
    return f"{seen.enrolment.participant}/{seen.enrolment.number}"


def _event(deed: Deed, seen: Overview, language: Language) -> AllDay | None:
    remind = (_WHOLE | _LAST_DAY | _ONE_DAY).get(deed.code)
    if remind is None:
        return None
    done = deed.state(seen.on) is State.DONE
    whole = deed.code in _WHOLE
    named = (deed.facts.get(name) for name in ("part_number", "usage_on", "days"))
    about = (deed.effect_on or deed.last, *named)
    return AllDay(
        key="/".join([_key(seen), deed.code, *(str(each) for each in about if each is not None)]),
        since=deed.since if whole else deed.last,
        last=deed.last,
        summary=_summary(deed, language, done=done, deadline=deed.code in _LAST_DAY),
        description=_description(deed, seen, language),
        remind_days=() if done else remind,
        remind_at_start=whole and deed.allowed and not done,
    )


def _summary(deed: Deed, language: Language, *, done: bool, deadline: bool) -> str:
    said = sentence(deed.code, deed.facts, language).replace("\N{NO-BREAK SPACE}", " ")
    if done:
        return f"{'Gedaan' if language == 'nl' else 'Done'}: {said}"
    if deadline:
        return f"{'Laatste dag' if language == 'nl' else 'Last day'}: {said}"
    return said


def _description(deed: Deed, seen: Overview, language: Language) -> str:
    term = "Voorwaarde" if language == "nl" else "Term"
    number = "Inschrijving" if language == "nl" else "Enrolment"
    return (
        f"{number} {seen.enrolment.number}, {seen.framework}.\n"
        f"{term}: {deed.term} (raamwerk framework show {seen.terms.framework})"
    )
