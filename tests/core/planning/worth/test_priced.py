from __future__ import annotations

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.worth.deal import Deal, MaximumPrice
from raamwerk.core.planning.worth.priced import maxima, scaled
from raamwerk.core.planning.worth.replay import replay
from tests.core.planning.worth.made import E3, lines_of

LINES = lines_of(
    needed=[[1] * 14], maximum=[[1_000_000] * 14, [-1] * 14], listed=[[2_000_000] * 14] * 2
)


def prices(deal: Deal, part: int = 0) -> list[int]:
    found: list[int] = maxima(LINES, deal)[:, part].tolist()
    return [found[0], found[12]]


@pytest.mark.parametrize(
    ("deal", "first"),
    [
        (Deal(name="d"), [1_000_000, 1_000_000]),
        (Deal(name="d", indexation=37_000), [1_000_000, 1_037_000]),
        (
            Deal(name="d", maximum_price=MaximumPrice(off_list=((0, 100_000), (12, 125_000)))),
            [1_800_000, 1_750_000],
        ),
        (
            Deal(name="d", maximum_price=MaximumPrice(adjust=(("", -10_000), (E3, -20_000)))),
            [970_000, 970_000],
        ),
        (Deal(name="d", maximum_price=MaximumPrice(adjust=(("M365 E5", 5),))), [1_000_000] * 2),
        (Deal(name="d", maximum_price=MaximumPrice(adjust=(("", -2_000_000),))), [0, 0]),
    ],
)
def test_a_maximum_comes_from_a_book_or_off_list_and_is_adjusted_and_indexed(
    deal: Deal, first: list[int]
):
    assert prices(deal) == first


def test_what_is_not_known_stays_so():
    assert prices(Deal(name="d", indexation=37_000), 1) == [-1, -1]


def test_a_book_that_is_not_there_is_refused():
    with pytest.raises(Refused, match=r"worth\.no-book"):
        maxima(LINES, Deal(name="d", maximum_price=MaximumPrice("other")))


def test_scaling_rounds_half_up():
    assert scaled(LINES.parts.listed[:1, :1] * 0 + 5, 100_000).tolist() == [[1]]
    assert scaled(LINES.parts.listed[:1, :1] * 0 + 4, 100_000).tolist() == [[0]]


@pytest.mark.parametrize("indexation", [10_000_000, 1_000_000_000_000])
def test_prices_that_would_leave_int64_are_refused_and_never_wrong(indexation: int):
    lines = lines_of(needed=[[1] * 72], maximum=[[10**11] * 72])
    with pytest.raises(Refused, match=r"worth\.too-large"):
        replay(lines, Deal(name="d", indexation=indexation))
