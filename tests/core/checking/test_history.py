from __future__ import annotations

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.facts import gather
from raamwerk.core.money import amount
from tests.core.checking.build import (
    ENTRY,
    context,
    invoice,
    line,
)


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
