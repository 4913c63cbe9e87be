"""Facts about the document as a whole, each by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.formats.document_table.read import read

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document

LINES = "number;quantity;unit_price\n1;1;1.00\n"


def _read(notes: str) -> Document:
    return read(
        f"# raamwerk quote\n# number: Q-1\n# issued on: 2026-11-02\n{notes}{LINES}".encode(),
        "q.csv",
    )


def test_parties_bear_their_numbers_by_scheme():
    found = _read(
        "# seller: X\n# seller id: kvk 12345678, btw NL123456789B01\n# buyer id: code GM0344\n"
    )
    assert found.seller.identifiers == (("0106", "12345678"), ("VAT", "NL123456789B01"))
    assert found.buyer.identifiers == (("code", "GM0344"),)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("# seller id: 12345678\n", "cell.no-scheme"),
        ("# payment days: dertig\n", "cell.not-days"),
        ("# payment days: 99999\n", "cell.not-days"),
        ("# purchase obligation: misschien\n", "cell.not-yes-or-no"),
        ("# valid until: 1-12-2026\n", "date.other-order"),
        ("# charges: 1.500,00\n", "cell."),
    ],
)
def test_a_fact_that_cannot_be_read_is_told(note: str, code: str):
    [problem] = _read(note).problems
    assert problem.code.startswith(code)


def test_facts_are_read_by_their_kind():
    found = _read("# payment days: 30\n# purchase obligation: nee\n# charges: -1.50\n")
    assert found.payment_days == 30
    assert found.purchase_obligation is False
    assert found.charges == -1_500_000
