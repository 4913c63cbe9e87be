"""Faults in orders: reductions, reservations and step-ups outside their right or their days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.period import days_later, months_later
from raamwerk.samples import paper
from raamwerk.samples.draft import BREACH
from raamwerk.samples.fault import Case, fault, just_above, online
from raamwerk.samples.known import STEP_UP
from raamwerk.samples.market import LATEST

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.samples.draft import DraftLine

_LATE: Final = 20
"""Days before an anniversary on which its window for changes is closed, and reservations too."""
_IN_TIME: Final = 45
_UNIT: Final = 1_000_000


def _anniversary(case: Case) -> date | None:
    """An anniversary under the terms before the end, for which something could be filed by now."""
    enrolment = case.market.enrolment
    found: list[date] = []
    day = next_anniversary(enrolment.start, days_later(case.market.since, _IN_TIME))
    while day <= min(LATEST, case.market.last):
        found.append(day)
        day = next_anniversary(enrolment.start, day)
    return case.rng.choice(found) if found else None


def _filed(case: Case, before: int, *, online_only: bool = True) -> DraftLine | None:
    """An order with a reduction alone in it, filed so many days before an anniversary."""
    anniversary = _anniversary(case)
    if anniversary is None:
        return None
    on = days_later(anniversary, -before)
    for part in case.rng.sample(case.market.ordered, len(case.market.ordered)):
        line = paper.reduction(case.market, part, on, anniversary)
        if line is not None and online(line) is online_only and _may_fall(line, online_only):
            case.draft.header["issued_on"] = on
            case.draft.lines = [line]
            case.draft.at = 0
            return line
    return None


def _may_fall(line: DraftLine, online_only: bool) -> bool:  # noqa: FBT001 - as its caller has it
    """Azure may fall as well, so that it is no example of what may not."""
    kind = None if line.priced is None else line.priced.entry.product_type
    return online_only or kind != "azure"


def _too_late(case: Case) -> bool:
    line = _filed(case, _LATE)
    if line is None:
        return False
    line.found["quantity.outside-window"] = BREACH
    return True


def _too_many(case: Case) -> bool:
    line = _filed(case, _IN_TIME)
    if line is None or line.part_number is None:
        return False
    eve = days_later(case.issued_on, -1)
    held = owned(case.market.enrolment, line.part_number, eve) or 0
    line.quantity = held // _UNIT + 10
    line.found["quantity.reduction-above-owned"] = BREACH
    return True


def _of_licences(case: Case) -> bool:
    line = _filed(case, _IN_TIME, online_only=False)
    if line is None:
        return False
    line.found["quantity.reduction-without-right"] = BREACH
    return True


def _reserved(case: Case, on: date, usage_on: date) -> bool:
    """An order with a reservation alone in it, that cannot be made."""
    suits = case.part(
        case.market.ordered,
        lambda each: each.usable and each.entry.product_type == "online-service",
        on,
    )
    if suits is None or usage_on > case.market.last:
        return False
    line = paper.offered(case.market, case.rng, suits, on)
    if line is None:
        return False
    line.more |= {
        "change": "reservation",
        "ordered_on": on.isoformat(),
        "usage_on": usage_on.isoformat(),
    }
    paper.covered(case.market, line, usage_on)
    line.found["quantity.reservation-closed"] = BREACH
    case.draft.header["issued_on"] = on
    case.draft.lines, case.draft.at = [line], 0
    return True


def _while_closed(case: Case) -> bool:
    anniversary = _anniversary(case)
    if anniversary is None:
        return False
    return _reserved(case, days_later(anniversary, -_LATE), months_later(anniversary, 1))


def _too_far(case: Case) -> bool:
    anniversary = _anniversary(case)
    if anniversary is None:
        return False
    on = days_later(anniversary, -_IN_TIME)
    return _reserved(case, on, months_later(on, 8))


def _stepping_up(case: Case) -> DraftLine | None:
    for _ in range(8):
        made = paper.stepped_up(case.market, case.rng, case.draft.header["id"])
        if made is not None:
            case.draft.header, case.draft.lines, case.draft.at = made.header, made.lines, 0
            return made.lines[0]
    return None


def _above_base(case: Case) -> bool:
    line = _stepping_up(case)
    if line is None:
        return False
    base = owned(case.market.enrolment, line.more["step_up_from"], days_later(case.issued_on, -1))
    line.quantity = (base or 0) // _UNIT + 5
    line.found["step-up.above-base"] = BREACH
    return True


def _above_difference(case: Case) -> bool:
    """Above its own maximum, which is the difference between the two editions."""
    line = _stepping_up(case)
    if line is None or line.priced is None or line.priced.maximum is None:
        return False
    line.price = just_above(line.priced.maximum, line)
    line.found["step-up.above-difference"] = BREACH
    return line.part_number == STEP_UP


_ORDER: Final = DocumentKind.ORDER
FAULTS: Final = (
    fault("reduction-too-late", "quantity.outside-window", _ORDER,
          "Een verlaging buiten de dagen waarop dat kan.", "A reduction outside the days for it.",
          _too_late),
    fault("reduction-too-many", "quantity.reduction-above-owned", _ORDER,
          "Meer verlaagd dan er is.", "A reduction of more than there is.", _too_many),
    fault("reduction-of-licences", "quantity.reduction-without-right", _ORDER,
          "Een verlaging van wat niet omlaag kan.", "A reduction of what cannot go down.",
          _of_licences),
    fault("reservation-closed", "quantity.reservation-closed", _ORDER,
          "Een reservering in de dagen dat het niet kan.", "A reservation in the days when there are none.",
          _while_closed),
    fault("reservation-too-far", "quantity.reservation-closed", _ORDER,
          "Een reservering te ver vooruit.", "A reservation too far ahead.", _too_far),
    fault("step-ups-too-many", "step-up.above-base", _ORDER,
          "Meer step-ups dan basislicenties.", "More step-ups than base licences.", _above_base),
    fault("step-up-too-dear", "step-up.above-difference", _ORDER,
          "Een step-up die meer kost dan het verschil.", "A step-up that costs more than the difference.",
          _above_difference),
)  # fmt: skip
