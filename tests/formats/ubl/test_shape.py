"""Fields come in one text and part exactly, whatever the document holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from raamwerk.formats.ubl.recognise import CBC
from raamwerk.formats.ubl.shape import SEPARATOR, SHAPES, Fields, Shape

FIELDS = Fields({"a": "cbc:A", "b": "cbc:B", "none": "cbc:None"})
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]) | st.just(SEPARATOR))


@given(a=TEXT, b=TEXT)
def test_fields_are_the_texts_without_blanks_around_them(a: str, b: str):
    root = etree.Element("x")
    for name, text in (("A", a), ("B", b)):
        etree.SubElement(root, f"{{{CBC}}}{name}").text = text
    found = FIELDS.read(root)
    assert found == {
        "a": a.replace(SEPARATOR, "").strip(),
        "b": b.replace(SEPARATOR, "").strip(),
        "none": "",
    }


@pytest.mark.parametrize("shape", SHAPES.values())
def test_places_count_from_one(shape: Shape):
    assert shape.place(0).endswith("Line[1]")
    assert shape.line_tag.endswith("Line")
    assert shape.root_tag.endswith(shape.root)
