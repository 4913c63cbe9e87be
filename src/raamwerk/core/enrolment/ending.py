"""The last day of an enrolment: by the contract itself, or by the reading of the framework's rule.

See docs/algorithms/end-of-an-enrolment.md for the reasoning with worked dates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import anniversary
from raamwerk.core.period import days_later, months_later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.enrolment.terms import EndRule
    from raamwerk.core.errors import FactValue


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about the dates of an enrolment; the doors turn the code into a sentence.

    `reading` names the reading (O-number) that it rests on. Dates among the facts are ISO texts.
    """

    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """The last day of an enrolment and how it was found.

    Args:
        last: the last day, None where there is none or it cannot be told.
        months: whole months from the day the terms took effect to the end.
        registered: whether the contract's own date was used and not a reading.
        computed: the day that the reading gives, whatever is registered.
        remarks: what a person should know.
    """

    last: date | None
    months: int | None = None
    registered: bool = False
    computed: date | None = None
    remarks: tuple[Remark, ...] = ()


def end(
    start: date,
    rule: EndRule,
    *,
    framework_until: date | None = None,
    registered: date | None = None,
    anniversary_of: date | None = None,
) -> Ending:
    """The last day of an enrolment whose terms took effect on `start` (O-1, K-6).

    Args:
        start: the day the terms took effect.
        rule: the framework's rule and the readings chosen.
        framework_until: the day after the framework's last.
        registered: the last day by the contract itself; it wins, and a difference is remarked.
        anniversary_of: the day that anniversaries count from, where the enrolment began before `start`.
    """
    read = computed_end(start, rule, framework_until, anniversary_of)
    computed = _clipped(read, rule, framework_until)
    last = registered or computed
    if last is None:
        return Ending(None, remarks=(_without_end(start, rule, read),))
    remarks = [*_judged(start, last, rule, framework_until)]
    if registered is not None and computed != registered and rule.sets_an_end:
        remarks.insert(0, _differs(registered, computed) or _without_end(start, rule, read))
    months = whole_months(start, days_later(last, 1))
    return Ending(last, months, registered is not None, computed, tuple(remarks))


def _differs(registered: date, computed: date | None) -> Remark | None:
    """The contract's own date against the reading's; None where the reading gives no date."""
    if computed is None:
        return None
    facts = {"registered": registered.isoformat(), "computed": computed.isoformat()}
    return Remark("enrolment.registered-end-differs", facts, "O-1")


def computed_end(
    start: date,
    rule: EndRule,
    framework_until: date | None = None,
    anniversary_of: date | None = None,
) -> date | None:
    """The day that the reading of the rule gives, before O-2 is applied; None where no full term is left.

    By O-1 the end is the latest day in the rule's year that is the eve of an anniversary, inside the longest
    term and after at least the shortest.
    """
    if rule.year is None or not rule.sets_an_end:
        return None
    if rule.reading == "common-end":
        common = rule.common_end or (framework_until and days_later(framework_until, -1))
        return common if common and _fits(start, common, rule) else None
    own = _eve_in(rule.year, anniversary_of or start)
    if rule.reading == "framework-end" and framework_until is not None:
        last = min(own, days_later(framework_until, -1))
        return last if _fits(start, last, rule) else None
    return own if _fits(start, own, rule) else None


def _eve_in(year: int, start: date) -> date:
    """The one day in a calendar year on whose morrow an anniversary falls (1 January: 31 December)."""
    eve = days_later(anniversary(start, year), -1)
    return eve if eve.year == year else days_later(anniversary(start, year + 1), -1)


def _fits(start: date, last: date, rule: EndRule) -> bool:
    """Whether a term from start to last is neither too long nor too short (O-1, O-3)."""
    until = days_later(last, 1)
    least = 0 if rule.short_term else rule.least_months
    within = until <= months_later(start, rule.most_months)
    return within and start <= last and months_later(start, least) <= until


def _clipped(last: date | None, rule: EndRule, framework_until: date | None) -> date | None:
    """O-2: an end after the framework's own stays, is cut off, or is no end at all."""
    if last is None or framework_until is None or last < framework_until:
        return last
    if rule.after_framework == "clip":
        return days_later(framework_until, -1)
    return None if rule.after_framework == "block" else last


def _judged(
    start: date, last: date, rule: EndRule, framework_until: date | None
) -> Iterator[Remark]:
    """What O-1, O-2 and O-17 ask to remark of a last day."""
    if framework_until is not None and last >= framework_until:
        facts: dict[str, FactValue] = {
            "last": last.isoformat(),
            "framework_last": days_later(framework_until, -1).isoformat(),
            "days": (last - framework_until).days + 1,
        }
        if rule.reading == "framework-stops":
            yield Remark("enrolment.terms-stop", facts, "O-17")
        else:
            yield Remark("enrolment.ends-after-framework", facts, "O-2")
    if last < start:
        facts = {"last": last.isoformat(), "start": start.isoformat()}
        yield Remark("enrolment.ends-before-start", facts)
    elif days_later(last, 1) > months_later(start, rule.most_months):
        facts = {"last": last.isoformat(), "months": rule.most_months}
        yield Remark("enrolment.term-too-long", facts, "O-1")


def _without_end(start: date, rule: EndRule, read: date | None) -> Remark:
    """Why there is no end: the rule gives none, O-2 blocks it, or no full term is left (O-3)."""
    facts: dict[str, FactValue] = {"start": start.isoformat()}
    if rule.year is None or not rule.sets_an_end:
        return Remark("enrolment.end-unknown", facts)
    if read is not None:
        return Remark("enrolment.end-blocked", facts | {"last": read.isoformat()}, "O-2")
    if months_later(start, rule.most_months) <= _eve_in(rule.year, start):
        return Remark("enrolment.starts-too-early", facts | {"months": rule.most_months}, "O-1")
    return Remark(
        "enrolment.no-full-term-left",
        facts | {"year": rule.year, "months": rule.least_months},
        "O-3",
    )


def whole_months(since: date, until: date) -> int:
    """How many whole months fit between two days, 29 February clamped as in O-11."""
    months = 12 * (until.year - since.year) + until.month - since.month
    return months if months_later(since, months) <= until else months - 1
