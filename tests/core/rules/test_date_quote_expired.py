import pytest

from raamwerk.core.rules.date_quote_expired import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"ordered_on": "2026-05-31", "checked_on": "2026-05-31"}, "pass"),
        ({"ordered_on": "2026-06-01", "checked_on": "2026-05-31"}, "breach"),
        ({"ordered_on": None, "checked_on": "2026-05-20"}, "pass"),
        ({"ordered_on": None, "checked_on": None}, "unknown"),
        ({"ordered_on": "2026-06-04", "checked_on": None}, "breach"),
        ({"valid_last": None}, "not-applicable"),
        ({"document_kind": "order"}, "not-applicable"),
    ],
)
def test_a_quote_is_used_while_it_is_valid(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
