"""A profile says everything or is refused with what to add, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Unreadable
from raamwerk.formats.document_table.profile import read_profile

PROFILE = """\
name = "Reseller X (verzonnen)"
kind = "quote"
currency = "EUR"

[numbers]
decimal = ","
thousands = "."
signs = ["€"]

[dates]
order = "day-first"

[columns]
part-number = "Artikel"
quantity = "Aantal"
unit-price = "Prijs"
unit = "Per"

[unit]
words = { "per maand" = { months = 1 }, "eenmalig" = { months = 0 } }

[file]
header-row = 4
stop-at = ["Totaal"]

[cells]
number = "B1"
issued-on = "AA12"

[document]
seller = "Reseller X"

[document-columns]
buyer = "Klant"
"""


def test_a_profile_is_read_as_declared():
    found = read_profile(PROFILE.encode(), "x.toml")
    assert found.kind is DocumentKind.QUOTE
    assert found.numbers.decimal == ","
    assert found.columns["unit-price"] == "Prijs"
    assert found.units == {"per maand": "1 months", "eenmalig": "once"}
    assert found.unit is None
    assert found.cells == {"number": (0, 1), "issued-on": (11, 26)}
    assert found.facts == {"seller": "Reseller X"}
    assert found.fact_columns == {"buyer": "Klant"}
    assert (found.header_row, found.stop_at) == (4, frozenset({"totaal"}))


def test_one_unit_for_all_prices_may_be_declared():
    text = PROFILE.replace('unit = "Per"\n', "")
    text = text.replace(
        'words = { "per maand" = { months = 1 }, "eenmalig" = { months = 0 } }',
        "months = 12\nquantity = 100",
    )
    found = read_profile(text.encode(), "x.toml")
    assert (found.unit, found.price_quantity) == ("12 months", "100")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('kind = "quote"', 'kind = "offer"', "toml.wrong-kind"),
        ('currency = "EUR"', "", "toml.missing-key"),
        ('decimal = ","', 'decimal = ";"', "toml.wrong-kind"),
        ('thousands = "."', 'thousands = ","', "toml.wrong-kind"),
        ('order = "day-first"', 'order = "dmy"', "toml.wrong-kind"),
        ('unit = "Per"', 'units = "Per"', "toml.unknown-key"),
        ('number = "B1"', 'number = "1B"', "toml.wrong-kind"),
        ("header-row = 4", "header-row = 0", "toml.wrong-kind"),
        ("header-row = 4", 'encoding = "utf-7"', "toml.wrong-kind"),
        ("header-row = 4", 'delimiter = ";;"', "toml.wrong-kind"),
        ("months = 0", "months = -1", "unit.impossible"),
        ('seller = "Reseller X"', "seller = true", "toml.wrong-kind"),
        ('name = "Reseller X (verzonnen)"', 'nam = "x"', "toml.unknown-key"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(old: str, new: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read_profile(PROFILE.replace(old, new).encode(), "x.toml")
    assert refused.value.code == "profile.unreadable"
    assert code in [problem.code for problem in refused.value.problems]
    assert all(problem.where.startswith("line ") for problem in refused.value.problems)


def test_a_profile_that_does_not_say_what_a_price_covers_is_refused():
    text = PROFILE.replace('unit = "Per"\n', "").replace("[unit]", "[file]").split("[file]")[0]
    with pytest.raises(Unreadable) as refused:
        read_profile(text.encode(), "x.toml")
    assert [problem.code for problem in refused.value.problems] == ["profile.no-unit"]


def test_the_profile_in_the_documentation_is_one():
    guide = Path(__file__).parents[3] / "docs/documents-in.md"
    block = guide.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    found = read_profile(block.encode(), "x.toml")
    assert found.units["per jaar"] == "12 months"
    assert found.fact_columns == {"buyer": "Klant"}
