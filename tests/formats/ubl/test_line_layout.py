"""Where the text of each column stands in a line; what needs more than its place has no layout."""

from __future__ import annotations

import pytest
from lxml import etree

from raamwerk.formats.ubl.line_layout import COLUMNS, LineLayout, columns, learned, picked, place
from raamwerk.formats.ubl.markup import MARK
from raamwerk.formats.ubl.recognise import CAC, CBC, Kind

LINE = (
    "<cbc:ID>{0}</cbc:ID>"
    '<cbc:InvoicedQuantity unitCode="MON">{1}</cbc:InvoicedQuantity>'
    '<cbc:LineExtensionAmount currencyID="EUR">{2}</cbc:LineExtensionAmount>'
    "<cac:Item><cbc:Name>{3}</cbc:Name><cac:SellersItemIdentification><cbc:ID>{4}</cbc:ID>"
    "</cac:SellersItemIdentification></cac:Item>"
    '<cac:Price><cbc:PriceAmount currencyID="EUR">{5}</cbc:PriceAmount></cac:Price>'
)
TEXTS = ["1", "600", "20520.00", "M365 E3", "AAA-00001", "34.20"]


def _layout(line: str, texts: int = 6) -> LineLayout | None:
    marks = [f"{MARK}{at}" for at in range(texts)]
    spaces = f'xmlns:cac="{CAC}" xmlns:cbc="{CBC}"'
    tree = etree.fromstring(f"<cac:InvoiceLine {spaces}>{line.format(*marks)}</cac:InvoiceLine>")
    return learned(tree, Kind.INVOICE, texts)


def _row(layout: LineLayout | None, texts: list[str]) -> dict[str, str]:
    assert layout is not None
    row = layout.row(texts)
    assert row is not None
    return {name: cell for name, cell in zip(COLUMNS, row, strict=True) if cell is not None}


def test_each_column_is_read_from_its_place():
    layout = _layout(LINE)
    assert layout is not None
    assert layout.currencies == {"EUR"}
    assert _row(layout, TEXTS) == {
        "number": "1",
        "quantity": "600",
        "unit": "MON",
        "amount": "20520.00",
        "name": "M365 E3",
        "part_number": "AAA-00001",
        "unit_price": "34.20",
    }


def test_a_line_that_states_less_has_a_layout_too():
    line = LINE.replace("<cbc:Name>{3}</cbc:Name>", "<cbc:Description>{3}</cbc:Description>")
    line = line.replace('<cbc:InvoicedQuantity unitCode="MON">{1}</cbc:InvoicedQuantity>', "")
    found = _row(_layout(line), TEXTS)
    assert found["name"] == "M365 E3"
    assert not {"quantity", "unit"} & set(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<cbc:ID>{0}</cbc:ID>", ""),
        ("{0}", "{0}{1}"),
        ("{4}", "a{4}"),
        ("<cac:Price>", "<cac:AllowanceCharge/><cac:Price>"),
        ("<cac:Price>", "<cac:SubInvoiceLine/><cac:Price>"),
        ("<cac:Price>", "<cac:Price/><cac:Price>"),
        ("<cac:Price>", '<cac:Price><cbc:BaseQuantity unitCode="ANN">1</cbc:BaseQuantity>'),
    ],
)
def test_a_line_that_needs_its_tree_has_none(old: str, new: str):
    assert _layout(LINE.replace(old, new)) is None


def test_article_numbers_that_contradict_each_other_are_for_the_tree():
    more = "<cac:BuyersItemIdentification><cbc:ID>{6}</cbc:ID></cac:BuyersItemIdentification>"
    layout = _layout(LINE.replace("</cac:Item>", more + "</cac:Item>"), 7)
    assert _row(layout, [*TEXTS, "123"])["part_number"] == "AAA-00001"
    assert layout is not None
    assert layout.row([*TEXTS, "BBB-00001"]) is None


def test_a_mark_comes_out_as_its_place():
    assert place("EUR") == "EUR"
    assert place(f"{MARK}12") == 12
    assert [place(said) for said in (f"{MARK}1{MARK}2", f"a{MARK}1", f"{MARK}1 b", MARK)] == [
        None
    ] * 4


def test_values_are_texts_or_constants_in_the_order_asked():
    assert picked([1, "EUR", 0, None], 2).read(["a", "b"]) == ("b", "EUR", "a", None)


def test_columns_that_no_line_states_are_left_out_and_days_with_a_zone_are_for_the_tree():
    empty = dict.fromkeys(COLUMNS)
    rows = [tuple((empty | more).values()) for more in ({"number": "1"}, {"since": "2026-01-01"})]
    assert columns(rows) == {"number": ["1", None], "since": [None, "2026-01-01"]}
    rows.append(tuple((empty | {"usage_on": "2026-01-01Z"}).values()))
    assert columns(rows) is None
