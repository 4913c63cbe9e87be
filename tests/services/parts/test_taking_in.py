from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.pricebook.kept import BookState, Hand
from raamwerk.services.parts import taking_in
from raamwerk.services.pricebooks import PriceList
from raamwerk.store import pricebooks, uploads
from raamwerk.store.writing import operating
from tests.world import ON, World, populate, price_list

if TYPE_CHECKING:
    from tests.registers import Register

CSV = b"Artikel;Prijs\nAAA-00001;34,20\nAAA-00002;10,00\n"
PROFILE = b"""
[profile]
name = "test"
framework = "gt-microsoft-2"
published = 2026-10-01
since = 2026-12-01

[unit]
months = 1

[columns]
part-number = "Artikel"
maximum = "Prijs"

[numbers]
decimal = ","
"""


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def test_a_row_far_from_the_price_that_holds_waits_for_a_person(world: World):
    one, other = (Hand(a.person.email, ON) for a in (world.manager, world.administrator))
    first = price_list(("AAA-00001", "2022-12-01", "34.20"), published=date(2022, 11, 1))
    with operating("test"):
        number = pricebooks.add(taking_in.kept(first, taking_in.intake(first)), one)
        pricebooks.step(number, BookState.CHECKED, one)
        pricebooks.step(number, BookState.RELEASED, other)
    yearly = price_list(
        ("AAA-00001", "2026-12-01", "410.40"),
        ("AAA-00002", "2026-12-01", "5"),
        published=date(2026, 10, 1),
    )
    found = taking_in.intake(yearly)
    assert len(found.suspect) == 1
    kept = taking_in.kept(yearly, found)
    assert kept.waiting == 1
    (verdict,) = kept.verdicts
    assert (verdict["judgement"], verdict["row"]) == ("suspect", found.suspect[0].row)
    confirmed = PriceList(data=yearly.data, name=yearly.name, confirmed=(found.suspect[0].row,))
    assert taking_in.intake(confirmed).suspect == ()


def test_the_file_and_its_profile_are_kept_by_their_hashes(world: World):
    file = price_list(("AAA-00001", "2022-12-01", "34.20"))
    kept = taking_in.kept(file, taking_in.intake(file))
    assert kept.profile_sha256 is None
    assert uploads.fetch(kept.book.sha256) == file.data


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (price_list(), "pricebook.empty"),
        (price_list(("A", "2026-01-01", "1"), currency="USD"), "pricebook.not-euro"),
    ],
)
def test_what_gives_no_prices_in_euros_is_refused(world: World, file: PriceList, code: str):
    with pytest.raises(Refused) as refused:
        taking_in.intake(file)
    assert refused.value.code == code
