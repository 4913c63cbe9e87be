from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.formats.case.document import read_document
from raamwerk.formats.toml.section import read as read_toml

TEXT = """
[[document]]
kind = "invoice"
number = "F-1"
issued-on = 2026-06-10
charges = 1500
payment-days = 30
purchase-obligation = false
buyer = { name = "Gemeente Voorbeeld (verzonnen)", kvk = "12345678" }

[[document.line]]
part-number = "AAA-00001"
quantity = 7200
unit = "month"
unit-price = 33.170
since = 2026-06-01
change = "true_up"

[[document.line]]
quantity = 0.5
"""


def document_of(text: str):
    section = read_toml(text.encode(), "case.toml").tables("document", "")[0]
    document, _ = read_document(section, 0, "case.toml")
    return section, document


def test_a_document_states_what_its_table_says():
    _, document = document_of(TEXT)
    assert (document.kind, document.id) == (DocumentKind.INVOICE, "F-1")
    assert (document.issued_on, document.currency) == (date(2026, 6, 10), "EUR")
    assert (document.charges, document.payment_days) == (amount("1500"), 30)
    assert document.purchase_obligation is False
    assert document.buyer.identifiers == (("0106", "12345678"),)


def test_what_a_document_does_not_say_is_not_known():
    _, document = document_of('[[document]]\nkind = "quote"\n')
    assert document.purchase_obligation is None
    assert (document.charges, document.line_total, document.due_on) == (None, None, None)
    assert (document.seller.name, document.seller.identifiers) == (None, ())


def test_lines_keep_their_figures_as_written_and_their_place():
    _, document = document_of(TEXT)
    lines = dict(document.lines.columns())
    assert lines["quantity"] == ["7200", "0.5"]
    assert lines["unit_price"] == ["33.170", None]
    assert lines["since"] == ["2026-06-01", None]
    assert lines["part_number"] == ["AAA-00001", None]
    assert lines["place"] == ["line 11", "line 19"]


def test_a_figure_that_cannot_be_held_exactly_is_reported_at_its_line():
    section, _ = document_of('[[document]]\nkind = "order"\ncharges = 0.1234567\n')
    with pytest.raises(Unreadable) as refused:
        section.document.refuse("case.unreadable")
    assert [(p.where, p.code) for p in refused.value.problems] == [("line 3", "number.too-precise")]
