from __future__ import annotations

from dataclasses import replace

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.facts import gather
from raamwerk.core.money import amount
from tests.core.checking.build import E3, ENTRY, context, enrolment, invoice, line


def test_other_documents_tell_duplicates_and_what_a_credit_note_undoes() -> None:
    first = invoice(line(), sha256="a", source="1.xml", line_total=amount("100"))
    again = invoice(line(), sha256="b", source="2.xml", line_total=amount("100"))
    credit_notes = [
        invoice(
            line(),
            kind=DocumentKind.CREDIT_NOTE,
            id=f"C{n}",
            corrects="F1",
            sha256=f"c{n}",
            line_total=amount("60"),
        )
        for n in (1, 2)
    ]
    facts = gather([first, again, *credit_notes], context(ENTRY)).facts
    assert facts["duplicate_document"].to_list() == [None, "1.xml", None, None]
    assert facts["invoiced_amount"].to_list() == [None, None, amount("100"), amount("100")]
    assert facts["credited_amount"].to_list() == [None, None, amount("60"), amount("120")]
    later = gather([again], context(ENTRY, earlier=(first,))).facts
    assert later["duplicate_document"].to_list() == ["1.xml"]


def test_an_invoice_is_held_against_the_order_that_it_names() -> None:
    """Scenario 23: what the order says wins over what the enrolment registers."""
    order = invoice(line(unit_price="398.04", unit="ANN"), kind=DocumentKind.ORDER, id="4500001")
    named, other = (
        invoice(line(unit_price="34.50"), id=f"F{n}", order_reference=reference)
        for n, reference in enumerate(("4500001", "4500002"))
    )
    facts = gather([order, named, other], context(ENTRY)).facts
    columns = facts.select("order_price", "order_months", "order_span").rows()
    agreed = (amount("398.04"), 12, 12)
    assert columns == [(None, None, None), agreed, (None, None, None)]
    earlier = gather([named], context(ENTRY, earlier=(order,))).facts
    assert earlier.select("order_price", "order_months", "order_span").rows() == [agreed]
    ordered = replace(enrolment((E3, "2025-06-01")).orders[0], unit_price=amount("33.00"))
    enrolled = enrolment()
    held = context(ENTRY, enrolled=replace(enrolled, orders=(ordered,)))
    found = gather([order, named, other], held).facts
    assert found["order_price"].to_list()[1:] == [amount("398.04"), amount("33.00")]
