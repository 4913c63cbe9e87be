from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.pricelist.profile import read_profile
from tests.formats.pricelist.lists import PROFILE


def problems(text: str) -> dict[str, str]:
    with pytest.raises(Unreadable) as caught:
        read_profile(text.encode(), "p.toml")
    return {str(p.facts.get("key", p.code)): p.where for p in caught.value.problems}


def test_a_whole_profile_is_read_as_it_stands():
    found = read_profile(PROFILE.encode(), "lijst.toml")
    assert found.name == "lijst.toml"
    assert found.currency == "EUR"
    assert found.numbers.decimal == ","
    assert found.units == {"maand": Unit(1), "jaar": Unit(12), "eenmalig": Unit(0)}
    assert found.withdrawn == {"vervallen"}
    assert found.columns["maximum"] == ("Prijs",)


def test_everything_that_has_to_be_declared_is_asked_for_at_once():
    assert set(problems("")) == {
        "currency",
        "numbers",
        "columns",
        "profile.no-unit",
        "profile.no-start",
    }
    found = problems('currency = "EUR"\n[numbers]\n[columns]\nsince = "a"\n')
    assert set(found) == {"decimal", "part-number", "maximum", "dates", "profile.no-unit"}


@pytest.mark.parametrize(
    ("line", "instead", "key"),
    [
        ('decimal = ","', 'decimal = ";"', "decimal"),
        ('thousands = "."', 'thousands = ","', "thousands"),
        ('order = "day-first"', 'order = "dmy"', "order"),
        ('currency = "EUR"', 'currency = "?"', "currency"),
        ('framework = "gt-microsoft-2"', 'framework = "?"', "framework"),
        ('part-number = "Artikel"', 'part-number = "?"', "part-number"),
        ("published = 2022-11-01", 'published = "?"', "published"),
        ("maand = { months = 1 }", "maand = { months = -1 }", "unit.impossible"),
        ("maand = { months = 1 }", "maand = { quantity = 1 }", "months"),
        ('signs = ["€"]', 'sings = ["€"]', "sings"),
        ('no-price = ["n.v.t."]', "no-price = [1]", "no-price"),
    ],
)
def test_a_wrong_declaration_is_named_with_its_line(line: str, instead: str, key: str):
    number = PROFILE.split("\n").index(line) + 1
    found = problems(PROFILE.replace(line, instead))
    assert found[key] == f"line {number}"


def test_the_part_about_the_file_is_read_and_judged():
    good = '[file]\nencoding = "Windows-1252"\ndelimiter = "|"\nheader-row = 3\nskip-rows = [4, 5]\nsheet = "P"\n'
    found = read_profile((PROFILE + good).encode(), "p.toml")
    assert found.dialect.encoding == "windows-1252"
    assert found.dialect.delimiter == "|"
    assert (found.header_row, sorted(found.skip_rows), found.sheet) == (3, [4, 5], "P")
    bad = '[file]\nencoding = "rot13"\ndelimiter = ";;"\nheader-row = 0\nskip-rows = "2"\n'
    assert set(problems(PROFILE + bad)) == {"encoding", "delimiter", "header-row", "skip-rows"}


def test_a_shape_of_part_numbers_is_letters_digits_and_signs():
    text = 'part-number-shape = "AAA-99999"\n' + PROFILE
    pattern = read_profile(text.encode(), "p.toml").pattern
    assert pattern is not None
    assert pattern.fullmatch("9GS-00495")
    assert not pattern.fullmatch("9gs-00495")
    assert not pattern.fullmatch("9GS-0049")


def test_the_example_in_the_guide_is_a_good_profile():
    from tests.conftest import ROOT  # noqa: PLC0415 - only here

    guide = (ROOT / "docs/price-list-profile.md").read_text("utf-8")
    example = guide.split("```toml")[1].split("```")[0]
    assert read_profile(example.encode(), "guide").currency == "EUR"
