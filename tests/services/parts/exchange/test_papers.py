from __future__ import annotations

import pytest

from raamwerk.core.errors import Conflict, Refused
from raamwerk.core.pricebook.kept import BookState
from raamwerk.services import exchange
from raamwerk.store import pricebooks
from tests.formats.products.test_read import ONE, PLAN
from tests.world import FRAMEWORK, ON, populate

pytestmark = pytest.mark.usefixtures("register")
BOOK = (
    b"framework;published_at;book;currency;part_number;since;maximum;unit_months;unit_quantity\n"
    b"gt-microsoft-2;2025-12-01;a.csv;EUR;AAA-00001;2025-12-01;34.20;1;1\n"
    b"gt-microsoft-2;2025-12-01;a.csv;EUR;AAA-00002;2025-12-01;;1;1\n"
)


def test_a_book_comes_in_as_imported_and_has_to_be_released_here():
    actor = populate().administrator
    assert exchange.take_in(actor, "books", BOOK, "x.csv", on=ON).new == 1
    (held,) = pricebooks.of_framework(FRAMEWORK)
    assert (held.state, held.entries) == (BookState.IMPORTED, 2)
    assert exchange.take_in(actor, "books", BOOK, "x.csv", on=ON).new == 0
    with pytest.raises(Refused, match=r"pricebook\.not-euro"):
        exchange.take_in(actor, "books", BOOK.replace(b"EUR", b"USD"), "x.csv", on=ON)


def test_a_version_of_the_products_is_whole_or_nothing():
    actor = populate().administrator
    head = "published_on;table;guid;string_id;name;plan_guid;plan_string_id;plan_name\n"
    good = f"2026-01-01;t.csv;{ONE};S;Suite, large;{PLAN};P;Mail\n"
    data = (head + good).encode()
    assert exchange.take_in(actor, "products", data, "x.csv", on=ON).new == 1
    assert exchange.take_in(actor, "products", data, "x.csv", on=ON).new == 0
    with pytest.raises(Conflict, match=r"products\.no-guid"):
        exchange.take_in(actor, "products", data.replace(PLAN.encode(), b"x"), "x.csv", on=ON)
