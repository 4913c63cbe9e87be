from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.core.money import amount
from raamwerk.core.planning.hybrid.estate import Estate, Licence, Offer
from raamwerk.core.planning.hybrid.priced import priced, yearly
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import ONCE, Unit

ON = date(2026, 11, 24)
BOOK = PriceBook(
    framework="gt-microsoft-2",
    name="verzonnen",
    published_at=date(2022, 12, 1),
    currency="EUR",
    entries=(
        Entry("AAA-00001", amount("60.00"), date(2022, 12, 1), Unit(12, 2)),
        Entry("AAA-00002", amount("100.00"), date(2022, 12, 1), Unit(36, 2)),
        Entry("AAA-00003", amount("500.00"), date(2022, 12, 1), ONCE),
    ),
    sha256="",
    profile="",
)


@pytest.mark.parametrize(
    ("part", "quantity", "price"),
    [
        ("AAA-00001", 2, amount("60.00")),
        ("AAA-00001", 16, amount("480.00")),
        ("AAA-00001", 1, amount("30.00")),
        ("AAA-00002", 2, amount("33.333334")),
        ("AAA-00003", 2, None),
        ("AAA-99999", 2, None),
    ],
)
def test_a_price_is_turned_into_that_of_a_year_of_one_pack(
    part: str, quantity: int, price: int | None
):
    assert yearly([BOOK], part, ON, quantity) == price


def test_only_what_has_no_price_gets_that_of_the_book():
    said = Offer(edition="windows-standard", pack=2, yearly=amount("1.00"), part_number="AAA-00001")
    silent = Offer(edition="windows-standard", pack=16, yearly=None, part_number="AAA-00001")
    licence = Licence(id="l", edition="windows-standard", count=2, part_number="AAA-00001")
    found = priced(Estate(licences=(licence,), offers=(said, silent)), [BOOK], ON)
    assert [offer.yearly for offer in found.offers] == [amount("1.00"), amount("480.00")]
    assert found.licences[0].yearly == amount("30.00")


def test_an_offer_without_any_price_is_refused():
    offer = Offer(edition="windows-standard", pack=2, yearly=None, part_number="AAA-00003")
    with pytest.raises(NotFound, match=r"hybrid\.no-price"):
        priced(Estate(licences=(), offers=(offer,)), [BOOK], ON)
