from __future__ import annotations

import pytest

from tests.core.checking.build import (
    E3,
    fact,
    line,
    term,
)


@pytest.mark.parametrize(
    ("product_type", "known", "expected"),
    [(None, True, True), ("service", False, False), (None, False, None)],
)
def test_scope_is_the_book_itself_and_the_resellers_own_services_are_outside(
    product_type: str | None, *, known: bool, expected: bool | None
) -> None:
    part = E3 if known else "ZZZ-00001"
    assert fact("in_framework", line(part_number=part, product_type=product_type)) == [expected]


def test_a_framework_of_listed_families_covers_no_other() -> None:
    scope = term("product-scope", parameters={"scope": "listed", "families": ("M365 E5",)})
    assert fact("in_framework", line(), terms=(scope,)) == [False]
