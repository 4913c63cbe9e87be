from __future__ import annotations

from datetime import date
from typing import Any

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.checking.facts import gather
from raamwerk.core.money import amount
from tests.core.checking.build import (
    E3,
    ENTRY,
    context,
    enrolment,
    fact,
    invoice,
    line,
)


def test_the_dates_of_an_enrolment_are_on_every_line() -> None:
    enrolled = enrolment((E3, "2024-06-01"))
    reduction = line(change="true_down", ordered_on="2026-04-20", usage_on="2026-06-01")
    given: dict[str, Any] = {"kind": DocumentKind.ORDER, "enrolled": enrolled}
    assert fact("enrolment_last", reduction, **given) == [date(2027, 5, 31)]
    assert fact("anniversary", reduction, **given) == [date(2026, 6, 1)]
    assert fact("window_opens", reduction, **given) == [date(2026, 4, 2)]
    assert fact("window_closes", reduction, **given) == [date(2026, 5, 2)]
    assert fact("owned_quantity", reduction, **given) == [amount("600")]
    assert fact("cover_months", line(usage_on="2025-09-10"), enrolled=enrolled) == [8]


def test_parties_are_compared_by_identifiers_and_never_by_name() -> None:
    enrolled = enrolment(participant_identifiers=(("0106", "12345678"),), participant_name="X")
    held = context(ENTRY, enrolled=enrolled)
    buyers = [
        Party("X", (("0106", "12345678"),)),
        Party("X", (("0106", "87654321"),)),
        Party("X", (("code", "GM0001"),)),
        Party("X", (("0190", "1"),)),
        Party("X"),
    ]
    found = [
        gather([invoice(line(), buyer=b)], held).facts["buyer_is_participant"][0] for b in buyers
    ]
    assert found == [True, False, True, None, None]
