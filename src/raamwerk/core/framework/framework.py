"""A framework agreement: dated terms, and the day on which it begins, closes and ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound
from raamwerk.core.period import Period, in_force

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from raamwerk.core.framework.reading import Reading
    from raamwerk.core.framework.term import Source, Term


class State(StrEnum):
    """What a framework is on a day."""

    AHEAD = "ahead"
    OPEN = "open"
    RUNNING_OUT = "running-out"
    """Ended for those who would join; its terms still hold for enrolments that run on."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """The agreement as its file gives it.

    Args:
        id: `gt-microsoft-2`.
        name: as people say it.
        publisher: whose products are bought.
        central_purchasing_body: who negotiated the terms.
        since: the first day.
        until: the first day after it, or None when no end is known.
        terms_until: the first day on which its terms hold for nobody; later than `until` where
            enrolments may outlive the framework (reading O-2).
        follows: the id of the framework before it.
        terms: every dated entry, also those ended by a later one.
        sources: of the dates above.
        readings: that the dates above rest on.
        sha256: of the file and all that it includes, for receipts.
    """

    id: str
    name: str
    publisher: str
    central_purchasing_body: str
    since: date
    until: date | None
    terms_until: date | None
    terms: tuple[Term, ...]
    follows: str | None = None
    sources: tuple[Source, ...] = ()
    readings: tuple[Reading, ...] = ()
    sha256: str = ""

    @property
    def period(self) -> Period:
        """The days on which the framework is open: orders can begin and participants can join."""
        return Period(self.since, self.until)

    @property
    def terms_period(self) -> Period:
        """The days on which its terms hold for an enrolment under it."""
        return Period(self.since, self.terms_until)

    def state(self, on: date) -> State:
        """Ahead, open, running out or ended on a day."""
        if on < self.since:
            return State.AHEAD
        if on in self.period:
            return State.OPEN
        return State.RUNNING_OUT if on in self.terms_period else State.ENDED

    def on(self, on: date) -> tuple[Term, ...]:
        """The terms in force on a day, in the order of the file; none before it began or after it ended."""
        if on not in self.terms_period:
            return ()
        ids = dict.fromkeys(term.id for term in self.terms)
        entries = (_entry(self.terms, term_id, on) for term_id in ids)
        return tuple(entry for entry in entries if entry is not None)

    def term(self, term_id: str, on: date) -> Term | None:
        """The entry of one term in force on a day, or None."""
        return _entry(self.terms, term_id, on) if on in self.terms_period else None

    @property
    def last_terms_day(self) -> date:
        """The day that shows every term in its latest form: the last day, or the latest start."""
        latest = max((term.since for term in self.terms), default=self.since)
        return self.terms_period.last or latest


def _entry(terms: Iterable[Term], term_id: str, on: date) -> Term | None:
    """The entry in force, unless it is the one that withdraws the term."""
    entry = in_force((term for term in terms if term.id == term_id), on)
    return None if entry is None or entry.withdrawn else entry


def of(frameworks: Iterable[Framework], on: date) -> Framework | None:
    """The framework that is open on a day; ended means ended, so often there is none (F-1, O-17)."""
    return max(
        (framework for framework in frameworks if on in framework.period),
        key=lambda framework: framework.since,
        default=None,
    )


def by_id(frameworks: Iterable[Framework], framework_id: str) -> Framework:
    """The framework with an id.

    Raises:
        NotFound: `framework.unknown`, with the ids there are.
    """
    known = {framework.id: framework for framework in frameworks}
    if framework_id not in known:
        raise NotFound("framework.unknown", framework=framework_id, known=", ".join(known))
    return known[framework_id]
