from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.facts import gather
from raamwerk.core.money import amount
from tests.core.checking.build import E3, context, enrolment, invoice, line, price, term

ENTRY = price(E3, "34.20", "2023-01-01", product_type="online-service", family="M365 E3")
HIGHER = price("AAA-00005", "50.40", "2023-01-01", product_type="online-service")


def fact(name: str, *lines: dict[str, str | None], **more: Any) -> list[Any]:
    document = {key: more.pop(key) for key in list(more) if key in DOCUMENT}
    held = context(ENTRY, HIGHER, **more)
    return gather([invoice(*lines, **document)], held).facts[name].to_list()


DOCUMENT = {"kind", "charges", "due_on", "payment_days", "issued_on", "received_on", "ordered_on"}


def test_a_batch_holds_every_declared_fact_in_its_declared_type() -> None:
    batch = gather([invoice(line())], context(ENTRY)).facts
    assert batch.columns == ["document_index", *FACTS]
    assert all(batch.schema[each.name] == each.kind.dtype for each in FACTS.values())


@pytest.mark.parametrize(
    ("stated", "on"),
    [
        (
            {"since": "2026-01-01", "usage_on": "2026-01-05", "ordered_on": "2025-12-20"},
            "2026-01-01",
        ),
        ({"usage_on": "2026-01-05", "ordered_on": "2025-12-20"}, "2026-01-05"),
        ({"ordered_on": "2025-12-20"}, "2025-12-20"),
        ({}, "2026-02-01"),
    ],
)
def test_an_invoice_counts_by_the_use_that_it_bills(stated: dict[str, str | None], on: str) -> None:
    assert fact("price_date", line(**stated)) == [date.fromisoformat(on)]


def test_an_order_counts_by_its_order_date() -> None:
    lines = line(since="2026-06-01", ordered_on="2026-04-20")
    assert fact("price_date", lines, kind=DocumentKind.ORDER) == [date(2026, 4, 20)]


def test_a_document_without_any_date_counts_on_the_day_of_the_check() -> None:
    assert fact("price_date", line(), issued_on=None) == [date(2026, 11, 24)]


@pytest.mark.parametrize(
    ("stated", "computed"),
    [
        ({"quantity": "600", "unit_price": "33.17"}, "19902.00"),
        ({"quantity": "7200", "unit_price": "398.04", "price_quantity": "12"}, "238824.00"),
        ({"quantity": "3", "unit_price": "0.335"}, "1.01"),
        ({"quantity": "1", "unit_price": "0.005"}, "0.01"),
        ({"quantity": "-1", "unit_price": "0.005"}, "-0.01"),
        ({"quantity": "2", "unit_price": "10", "charge": "1.50", "allowance": "0.25"}, "21.25"),
    ],
)
def test_a_line_amount_is_recomputed_in_whole_cents(
    stated: dict[str, str | None], computed: str
) -> None:
    assert fact("computed_amount", line(**stated)) == [amount(computed)]


def test_the_amount_at_the_maximum_follows_the_units_and_never_rounds_down() -> None:
    yearly = line(unit="ANN", unit_price="398.04", quantity="600")
    assert fact("maximum_amount", yearly) == [amount("246240.00")]
    third = line(quantity="1", price_quantity="3", unit_price="99")
    assert fact("maximum_amount", third) == [amount("34.20")]


def test_a_sum_is_not_known_when_a_part_of_it_is_not() -> None:
    unknown = line(part_number="ZZZ-00001")
    assert fact("all_in_maximum", line(), unknown) == [None, None]
    assert fact("computed_total", line(), line(amount=None)) == [None, None]
    assert fact("computed_total", line(), line(amount="98.00")) == [amount("20000.00")] * 2


def test_all_in_counts_charges_on_the_document_and_surcharge_lines() -> None:
    """Scenario 11 (K-4)."""
    goods = line(quantity="7200", amount="238824.00")
    fee = line(part_number=None, product_type="surcharge", amount="500.00", unit_price="500")
    asked = fact("all_in_amount", goods, fee, charges=amount("1000"))
    assert asked == [amount("240324.00")] * 2
    assert fact("surcharges", goods, fee, charges=amount("1000")) == [amount("1500.00")] * 2
    assert fact("all_in_maximum", goods, fee) == [amount("246240.00")] * 2


def test_a_step_up_may_cost_the_difference_of_two_ceilings() -> None:
    step = line(part_number="AAA-00009", step_up_from=E3, step_up_to="AAA-00005")
    assert fact("step_up_difference", step, line()) == [amount("16.20"), None]
    assert fact("step_up_span", step, line()) == [1, None]


def test_the_same_line_twice_names_the_first() -> None:
    assert fact(
        "duplicate_line", line(number="7"), line(number="8"), line(number="9", quantity="1")
    ) == [
        None,
        "7",
        None,
    ]


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


def test_coverage_counts_people_in_the_families_that_count() -> None:
    """Scenario 6 (K-11): 90 % of 412 is 371."""
    cover = term("coverage", parameters={"percent": 900_000, "families": ("M365 E3",)})
    enrolled = enrolment(headcount=412)
    order = line(quantity="370")
    given: dict[str, Any] = {"kind": DocumentKind.ORDER, "terms": (cover,), "enrolled": enrolled}
    assert fact("required_quantity", order, **given) == [amount("371")]
    assert (
        fact("covered_quantity", order, line(part_number="AAA-00005"), **given)
        == [amount("370")] * 2
    )
    assert fact("covered_quantity", line(), terms=(cover,), enrolled=enrolled) == [None]


@pytest.mark.parametrize(
    ("stated", "days"),
    [
        ({"due_on": date(2026, 3, 3)}, 30),
        ({"due_on": date(2026, 3, 3), "received_on": date(2026, 2, 3)}, 28),
        ({"payment_days": 14}, 14),
        ({}, None),
    ],
)
def test_the_payment_term_counts_from_receipt(stated: dict[str, Any], days: int | None) -> None:
    assert fact("payment_days", line(), **stated) == [days]


def test_the_dates_of_an_enrolment_are_on_every_line() -> None:
    enrolled = enrolment((E3, "2024-06-01"))
    reduction = line(change="true_down", ordered_on="2026-04-20", usage_on="2026-06-01")
    given: dict[str, Any] = {"kind": DocumentKind.ORDER, "enrolled": enrolled}
    assert fact("enrolment_last", reduction, **given) == [date(2027, 5, 31)]
    assert fact("anniversary", reduction, **given) == [date(2026, 6, 1)]
    assert fact("window_opens", reduction, **given) == [date(2026, 4, 2)]
    assert fact("window_closes", reduction, **given) == [date(2026, 5, 2)]
    assert fact("owned_quantity", reduction, **given) == [amount("600")]
    assert fact("cover_months", line(usage_on="2025-09-10"), enrolled=enrolled) == [8]


def test_parties_are_compared_by_identifiers_and_never_by_name() -> None:
    enrolled = enrolment(participant_identifiers=(("0106", "12345678"),), participant_name="X")
    held = context(ENTRY, enrolled=enrolled)
    buyers = [
        Party("X", (("0106", "12345678"),)),
        Party("X", (("0106", "87654321"),)),
        Party("X", (("code", "GM0001"),)),
        Party("X", (("0190", "1"),)),
        Party("X"),
    ]
    found = [
        gather([invoice(line(), buyer=b)], held).facts["buyer_is_participant"][0] for b in buyers
    ]
    assert found == [True, False, True, None, None]


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
