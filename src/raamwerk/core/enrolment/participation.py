"""From which day a framework's terms hold for an enrolment, and until when.

Joining happens at an anniversary or with a new enrolment (F-8); what ran before keeps its own terms until then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.anniversary import anniversary, next_anniversary
from raamwerk.core.enrolment.ending import Ending, Remark, end
from raamwerk.core.errors import Refused
from raamwerk.core.period import Period, days_later

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import FactValue


_LEAP_DAY: Final = (2, 29)
_GAPS: Final = {
    "no-framework-terms": "enrolment.no-framework-terms",
    "predecessor-terms": "enrolment.predecessor-terms",
}


@dataclass(frozen=True, slots=True)
class Participation:
    """The day from which a framework's terms hold for an enrolment; None where they do not (yet)."""

    since: date | None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Duration:
    """From the day the terms hold to the last day of the enrolment, with all there is to remark."""

    participation: Participation
    ending: Ending
    terms_until: date | None = None
    """The day after the last on which the framework's terms hold, where they stop before the enrolment (O-17)."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a person should know about the two ends."""
        return (*self.participation.remarks, *self.ending.remarks)

    @property
    def period(self) -> Period | None:
        """The days on which the framework's terms hold; None where they never do."""
        if self.participation.since is None:
            return None
        ends = (self.ending.last and days_later(self.ending.last, 1), self.terms_until)
        until = min((each for each in ends if each is not None), default=None)
        return Period(self.participation.since, until)


def duration(enrolment: Enrolment, terms: Terms) -> Duration:
    """When the framework's terms hold for an enrolment, by what is registered and by the readings (O-1)."""
    joined = participation(enrolment, terms)
    if joined.since is None:
        last = enrolment.registered_end
        return Duration(joined, Ending(last, registered=last is not None))
    ending = end(
        joined.since,
        terms.ending,
        framework_until=terms.until,
        registered=enrolment.registered_end,
        anniversary_of=enrolment.start,
    )
    stops = terms.ending.reading == "framework-stops"
    return Duration(joined, ending, terms.until if stops else None)


def participation(enrolment: Enrolment, terms: Terms) -> Participation:
    """From which day the framework's terms hold for an enrolment (F-8, O-17).

    A new enrolment under the framework has them from its start. One that ran before moves at its first
    anniversary on or after the signature, and never before the framework itself. Where no signature is registered
    it cannot be told whether it ever did, so there is no day, with a remark that says so.

    Raises:
        Refused: `enrolment.leap-day` for a start on 29 February where the framework reads O-11 as 1 March.
    """
    start, signed = enrolment.start, enrolment.joined_on
    if terms.leap_day != "28-february" and (start.month, start.day) == _LEAP_DAY:
        raise Refused("enrolment.leap-day", start=start.isoformat(), framework=terms.framework)
    if start >= terms.since and (signed is None or signed <= start):
        return _inside(start, (), terms)
    if signed is None:
        return Participation(None, (_unsigned(start, terms),))
    since = max(signed, terms.since)
    if terms.joins == "next-anniversary":
        since = next_anniversary(start, days_later(since, -1))
    late = _late(start, signed, since, terms)
    return _inside(since, (*_gap(start, since, terms), *late), terms)


def _inside(since: date, remarks: tuple[Remark, ...], terms: Terms) -> Participation:
    """The participation from a day, or none where the framework has ended by then."""
    if terms.until is None or since < terms.until:
        return Participation(since, remarks)
    facts: dict[str, FactValue] = {
        "since": since.isoformat(),
        "framework_last": days_later(terms.until, -1).isoformat(),
    }
    return Participation(None, (Remark("enrolment.joins-after-framework", facts),))


def _unsigned(start: date, terms: Terms) -> Remark:
    """F-8: no signature is registered; at the earliest it joined at its first anniversary in the framework."""
    earliest = next_anniversary(start, days_later(terms.since, -1))
    facts: dict[str, FactValue] = {
        "start": start.isoformat(),
        "since": terms.since.isoformat(),
        "earliest": earliest.isoformat(),
    }
    return Remark("enrolment.not-joined", facts, "O-17")


def _late(start: date, signed: date, since: date, terms: Terms) -> tuple[Remark, ...]:
    """F-8: signed so shortly before the anniversary that the terms may only reach it a year later."""
    if terms.joins != "next-anniversary" or (since - signed).days >= terms.join_days:
        return ()
    facts: dict[str, FactValue] = {
        "signed": signed.isoformat(),
        "since": since.isoformat(),
        "later": anniversary(start, since.year + 1).isoformat(),
        "days": terms.join_days,
    }
    return (Remark("enrolment.joined-late", facts),)


def _gap(start: date, since: date, terms: Terms) -> tuple[Remark, ...]:
    """O-17: the days inside the framework on which no framework terms hold for the enrolment yet."""
    first = max(start, terms.since)
    if since <= first:
        return ()
    facts: dict[str, FactValue] = {
        "since": first.isoformat(),
        "last": days_later(since, -1).isoformat(),
    }
    return (Remark(_GAPS[terms.gap], facts, "O-17"),)
