from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.rule import Outcome
from raamwerk.samples.chance import chance
from raamwerk.samples.draft import Draft
from raamwerk.samples.fault import Case, just_above, online, periodic
from raamwerk.samples.known import E3
from raamwerk.samples.shape import Shape, shaped
from tests.samples.judged import example

ON = date(2026, 6, 1)


def case(*parts: str) -> Case:
    lines = [shaped(part, example().priced(part, ON), 24, Shape.YEAR) for part in parts]
    draft = Draft(DocumentKind.INVOICE, {"id": "1", "issued_on": ON}, lines)
    return Case(draft, example(), chance(1))


def test_just_above_a_bound_is_the_next_cent_over_what_the_price_covers():
    line = shaped(E3, example().priced(E3, ON), 600, Shape.YEAR)
    assert just_above(Fraction(34_200_000), line) == Decimal("410.41")
    assert just_above(Fraction(33_174_000), line) == Decimal("398.09")


def test_the_first_line_is_never_picked_because_it_speaks_for_the_document():
    assert case(E3).pick(lambda _: True) is None
    made = case(E3, "BAA-00105")
    assert made.pick(lambda _: True) is made.draft.lines[1]
    assert made.draft.at == 1


def test_a_line_that_is_put_is_the_faulty_one():
    made = case(E3)
    made.put(made.line("BAA-00105", ON))
    assert made.draft.at == 1


def test_a_part_number_that_is_on_a_line_already_is_not_taken_again():
    assert case(E3).part([E3], lambda _: True, ON) is None


def test_online_and_periodic_lines_are_told_from_others():
    online_line, perpetual = case(E3, "BAA-00105").draft.lines
    assert online(online_line)
    assert not online(perpetual)
    assert periodic(online_line)
    assert not periodic(perpetual)


def test_of_a_part_that_no_book_knows_nothing_can_be_told():
    assert set(case(E3).unlisted.values()) == {Outcome.UNKNOWN}
    assert "price.discount-not-kept" in case(E3).unlisted
