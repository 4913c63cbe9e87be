from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.graph.links import read

SKU = "05e9a617-0261-4cee-bb44-138d3ef5d965"


def test_each_product_has_its_part_number_by_guid():
    text = f'[[link]]\nsku = "{SKU.upper()}"\npart-number = "AAA-00001"\n'
    assert read(text.encode(), "links.toml") == {SKU: "AAA-00001"}
    assert read(b"", "links.toml") == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[[link]]\nsku = "E3"\npart-number = "AAA-00001"', "links.not-a-guid"),
        (f'[[link]]\nsku = "{SKU}"\npart-number = "E3"', "value.part-number"),
        (f'[[link]]\nsku = "{SKU}"\npart-number = "AAA-00001"\n' * 2, "links.twice"),
        ("link = 1", "toml.wrong-kind"),
    ],
)
def test_a_link_that_is_wrong_is_refused_with_its_line(text: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "links.toml")
    assert [each.code for each in refused.value.problems] == [code]
