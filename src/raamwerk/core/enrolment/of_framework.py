"""The dates of an enrolment as a framework's terms give them: the bridge from a framework file to `Terms`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from raamwerk.core.enrolment.terms import EndRule, Terms, Windows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from raamwerk.core.enrolment.terms import (
        AfterFramework,
        CoverPolicy,
        EndReading,
        GapReading,
        JoinFrom,
        LeapDay,
        PriceEffect,
    )
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Said:
    """The parameters of one term; what the framework does not say takes the default."""

    term: Term | None

    def of(self, name: str, otherwise: V) -> V:
        """A parameter, or what holds without it; the framework's reader has seen to its kind."""
        value = None if self.term is None else self.term.parameters.get(name)
        return otherwise if value is None else cast("V", value)


def terms_of(framework: Framework, on: date) -> Terms:
    """What a framework says about dates, by its terms in force on a day.

    A day outside the framework is moved to its first or last day with terms: an enrolment that outlives it still
    ends by its last terms.

    Raises:
        Refused: `enrolment.windows-impossible` where its day counts contradict each other.
    """
    on = max(on, framework.since)
    if on not in framework.terms_period:
        on = framework.last_terms_day

    def said(term_id: str) -> _Said:
        term = framework.term(term_id, on)
        return _Said(term if term is not None and term.executable else None)

    effect: PriceEffect = said("price-period").of("effect", "sticky")
    joins: JoinFrom = said("participation").of("from", "next-anniversary")
    gap: GapReading = said("transition").of("gap", "no-framework-terms")
    leap_day: LeapDay = said("anniversary").of("leap-day", "28-february")
    return Terms(
        framework=framework.id,
        since=framework.since,
        until=framework.until,
        ending=_end_rule(said("end"), said("duration")),
        windows=_windows(said),
        filing=said("order-window").term is not None,
        statement=said("yearly-statement").of("when-unchanged", otherwise=True),
        reserving=said("reservation").term is not None,
        reduction=said("yearly-flexibility").of("reduction", "never") == "at-anniversary",
        cover=_cover(said("cover-months")),
        price_effect=effect,
        joins=joins,
        join_days=said("participation").of("join-days", 30),
        gap=gap,
        leap_day=leap_day,
    )


def _cover(term: _Said) -> CoverPolicy | None:
    """The policy by whole months; None where the framework counts days (O-12)."""
    policy: CoverPolicy = term.of("policy", "next-first")
    return None if term.of("part-month", "whole-months") == "days" else policy


def _end_rule(end: _Said, duration: _Said) -> EndRule:
    reading: EndReading = end.of("rule", "own-anniversary")
    after: AfterFramework = end.of("after-framework", "warn")
    last_day: date | None = end.of("last-day", None)
    return EndRule(
        year=end.of("year", last_day.year if last_day else None),
        most_months=duration.of("max-months", 60),
        least_months=duration.of("min-months", 12),
        reading=reading,
        common_end=last_day,
        after_framework=after,
        short_term=end.of("short-term", otherwise=False),
    )


def _windows(said: Callable[[str], _Said]) -> Windows:
    order, reservation, default = said("order-window"), said("reservation"), Windows()
    return Windows(
        opens_days=order.of("opens-days", default.opens_days),
        closes_days=order.of("closes-days", default.closes_days),
        final_days=order.of("final-days", default.final_days),
        months_ahead=reservation.of("months-ahead", default.months_ahead),
        cancel_hours=reservation.of("cancel-hours", default.cancel_hours),
        closed_days=reservation.of("closed-days", default.closed_days),
        utc_offset_hours=reservation.of("utc-offset-hours", default.utc_offset_hours),
        last_order_days=said("early-renewal").of("last-order-days", default.last_order_days),
        alerts=said("end-of-term").of("alert-days", default.alerts),
    )
