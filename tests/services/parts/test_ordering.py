from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import ONCE, Unit
from raamwerk.core.rule import Outcome
from raamwerk.formats.framework import load
from raamwerk.services.parts import ordering
from raamwerk.store import enrolments
from tests.ordering import NUMBER, item, priced
from tests.world import MINE, ON, populate

if TYPE_CHECKING:
    from raamwerk.core.enrolment.enrolment import Enrolment
    from tests.registers import Register

GT2 = load("gt-microsoft-2")


@pytest.fixture
def held(register: Register) -> Enrolment:
    priced(populate())
    return enrolments.of(NUMBER)


def test_an_order_is_judged_by_every_rule_that_judges_an_invoice(held: Enrolment):
    found = ordering.checked(held, GT2, [item()], ON)
    rules = {verdict.rule for line in found.lines for verdict in line.verdicts}
    assert {"price.above-maximum", "price.above-lock"} <= rules
    assert found.stopped == ()


def test_the_cent_above_the_maximum_stops_it(held: Enrolment):
    for price, stopped in (("34.20", False), ("34.21", True)):
        found = ordering.checked(held, GT2, [item(unit_price=amount(price))], ON)
        assert ("price.above-maximum" in found.stopped) is stopped


def test_what_a_barrier_says_no_rule_says_again(held: Enrolment):
    found = ordering.checked(held, GT2, [item(40, "true_down")], date(2025, 11, 15))
    assert found.stopped == ("order.outside-window",)
    assert found.outcome is Outcome.BREACH
    passed = found.without({"order.outside-window", "quantity.outside-window"})
    assert passed.stopped == ()


def test_a_product_that_no_book_knows_is_not_silently_right(held: Enrolment):
    new = item(5, "add_on", part_number="ZZZ-00001", base="AAA-00001")
    assert ordering.checked(held, GT2, [new], ON).outcome is Outcome.UNKNOWN


def test_the_document_states_what_was_asked(held: Enrolment):
    asked = [item(unit=Unit(12, 2), usage_on=ON), item(unit=ONCE), item(unit_price=None)]
    made = ordering.document(held, asked, ON, number="B-1")
    assert (made.kind, made.id, made.issued_on) == (DocumentKind.ORDER, "B-1", ON)
    assert ("code", MINE.code) in made.buyer.identifiers
    assert made.lines.unit == ["year", "once", None]
    assert made.lines.price_quantity == ["2", "1", None]
    assert made.lines.quantity == ["25.00"] * 3


@pytest.mark.parametrize(
    "items", [[], [item(0)], [item(part_number="AAA-1")], [item(base="x\0")], [item(full="")]]
)
def test_what_says_nothing_or_no_part_number_is_refused(items: list[object]):
    with pytest.raises(Refused):
        ordering.must_say(items)  # type: ignore[arg-type]
