"""What a framework's terms say about the dates of an enrolment, gathered from the framework file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from raamwerk.core.enrolment.terms import EndRule, Terms, Windows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from raamwerk.core.enrolment.terms import AfterFramework, CoverPolicy, EndReading, PriceEffect
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term, Value

_END: Final = (("end", "year", "year"), ("end", "last-day", "common_end"))
_DURATION: Final = (
    ("duration", "max-months", "most_months"),
    ("duration", "min-months", "least_months"),
)
_WINDOWS: Final = (
    ("order-window", "opens-days", "opens_days"),
    ("order-window", "closes-days", "closes_days"),
    ("order-window", "final-days", "final_days"),
    ("reservation", "months-ahead", "months_ahead"),
    ("reservation", "cancel-hours", "cancel_hours"),
    ("reservation", "closed-days", "closed_days"),
    ("reservation", "utc-offset-hours", "utc_offset_hours"),
    ("early-renewal", "last-order-days", "last_order_days"),
    ("end-of-term", "alert-days", "alerts"),
)


class _Reader:
    """The executable terms in force on one day, by id."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {term.id: term for term in terms if term.executable}

    def value(self, term_id: str, name: str) -> Value | None:
        term = self._terms.get(term_id)
        return None if term is None else term.parameters.get(name)

    def text(self, term_id: str, name: str, otherwise: str) -> str:
        value = self.value(term_id, name)
        return value if isinstance(value, str) else otherwise

    def given(self, names: Iterable[tuple[str, str, str]]) -> dict[str, Value]:
        """The parameters that the framework gives, under the names that our values use."""
        found = {ours: self.value(term_id, theirs) for term_id, theirs, ours in names}
        return {name: value for name, value in found.items() if value is not None}


def terms_of(framework: Framework, on: date | None = None) -> Terms:
    """The terms about dates as they stand on a day; by default in their latest form.

    Where the framework is silent, the publisher's own mechanics hold (`terms.Windows` names their sources).

    Raises:
        Refused: `enrolment.windows-impossible` where its day counts contradict each other.
    """
    read = _Reader(framework.on(on or framework.last_terms_day))
    join_days = read.value("participation", "join-days")
    return Terms(
        framework=framework.id,
        since=framework.since,
        until=framework.until,
        ending=_ending(read),
        windows=Windows(**read.given(_WINDOWS)),  # type: ignore[arg-type]
        cover=cast("CoverPolicy", read.text("cover-months", "policy", "next-first")),
        price_effect=cast("PriceEffect", read.text("price-period", "effect", "calendar")),
        reduction=read.text("yearly-flexibility", "reduction", "never") == "at-anniversary",
        join_days=join_days if isinstance(join_days, int) else 30,
    )


def _ending(read: _Reader) -> EndRule:
    """The rule of the end; a framework that only stops gives its enrolments no end of their own."""
    rule = read.text("end", "rule", "framework-stops")
    years = {"year": None, **read.given(_END)}
    if rule == "framework-stops":
        return EndRule(year=None, **read.given(_DURATION))  # type: ignore[arg-type]
    return EndRule(
        reading=cast("EndReading", rule),
        after_framework=cast("AfterFramework", read.text("end", "after-framework", "warn")),
        short_term=read.value("end", "short-term") is True,
        **years,  # type: ignore[arg-type]
        **read.given(_DURATION),  # type: ignore[arg-type]
    )
