from __future__ import annotations

import re

import pytest

from raamwerk.formats.ubl import dutch, official


@pytest.mark.parametrize(
    ("rule_id", "english", "said"),
    [
        (
            "BR-06",
            "An Invoice shall contain the Seller name (BT-27).",
            "De naam van de verkoper ontbreekt.",
        ),
        (
            "UBL-CR-005",
            "A UBL invoice should not include the UUID ",
            "Dit hoort niet in een UBL-factuur: UUID.",
        ),
        (
            "UBL-SR-08",
            "Invoice period shall occur maximum once",
            "Dit mag hooguit een keer voorkomen: Invoice period.",
        ),
        (
            "UBL-DT-28",
            "List Agency ID attribute should not be present",
            "Dit attribuut hoort er niet te staan: List Agency ID.",
        ),
        ("BR-CL-99", "Some other text.", "Some other text."),
    ],
)
def test_a_rule_speaks_dutch_where_we_have_it_and_keeps_the_official_text_elsewhere(
    rule_id: str, english: str, said: str
):
    assert dutch.dutch(rule_id, english) == said


@pytest.mark.skipif(official.missing() is not None, reason="the extra einvoice is not installed")
def test_every_rule_that_speaks_dutch_is_an_official_rule():
    path = official.stylesheet()
    text = path.read_text(encoding="utf-8") if path else ""
    ids = set(re.findall(r'<xsl:attribute name="id">([^<]+)<', text))
    assert set(dutch._SENTENCES) <= ids  # noqa: SLF001 - the table is what is looked at
