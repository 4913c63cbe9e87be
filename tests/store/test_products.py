from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.formats.products.read import read
from raamwerk.store import products, uploads
from tests.formats.products.test_read import GOOD, NAME, ONE, PLAN, file

if TYPE_CHECKING:
    from tests.registers import Register

DATA = file(GOOD, f"a, b,c,{ONE},d,{PLAN},e")
TABLE = read(DATA, NAME)
DAY = date(2026, 8, 3)


@pytest.mark.usefixtures("register")
def test_a_version_comes_back_as_it_was_kept_and_is_kept_once():
    assert products.add(TABLE, DATA, DAY)
    assert products.of(DAY) == TABLE
    assert not products.add(TABLE, DATA, DAY)
    assert products.days() == (DAY,)
    assert uploads.fetch(TABLE.sha256) == DATA


def test_another_file_of_the_same_day_is_refused_and_an_unknown_day_is_not_found(
    register: Register,
):
    assert register
    products.add(TABLE, DATA, DAY)
    with pytest.raises(Conflict, match=r"products\.other-file"):
        products.add(replace(TABLE, sha256="0" * 64), b"x", DAY)
    with pytest.raises(NotFound, match=r"products\.unknown"):
        products.of(date(2020, 1, 1))
