"""The scenarios of a call, read from its words and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli import book_file
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = """\
effective_date,product,currency,old_price,new_price,change_percent,basis,source_url,note
2028-01-01,Microsoft 365 E3,EUR,,,10,list,https://example.org,made up
,Microsoft 365 E5,EUR,1,2,,,,no day
"""


def test_announcements_of_a_file_raise_the_list_price_and_unusable_rows_are_told(tmp_path: Path):
    path = tmp_path / "aankondigingen.csv"
    path.write_text(CHANGES, "utf-8")
    result = costs.call(tmp_path, "forecast", "--scenario", f"changes={path}", "--json")
    line = [each for each in costs.parsed(result)["lines"] if each["part_number"] == "AAA-11111"]
    assert {each["price"] for each in line} == {"34.20", "37.40", "41.14"}
    told = costs.said(costs.call(tmp_path, "forecast", "--scenario", f"changes={path}"))
    assert "Aankondigingen, rij 3: Zonder datum" in told


def test_a_successor_prices_by_its_own_book(tmp_path: Path):
    rows = "AAA-11111;M365 E3;online;36;1;1;2027-01-01;\n"
    after = book_file.write(tmp_path, rows, name="gt3.csv")
    words = ("--scenario", "framework=gt-microsoft-2", "--after-book", str(after), "--json")
    result = costs.call(tmp_path, "forecast", *words)
    prices = {
        each["part_number"]: each["price"]
        for each in costs.parsed(result)["lines"]
        if each["kind"] == "exposed"
    }
    assert prices == {"AAA-11111": "36.00", "BBB-22222": None}
    assert result.exit_code == Exit.UNKNOWN


def test_a_book_for_after_the_end_without_its_framework_is_refused(tmp_path: Path):
    after = book_file.write(tmp_path, name="gt3.csv")
    result = costs.call(tmp_path, "forecast", "--after-book", str(after))
    assert result.exit_code == Exit.REFUSED
    assert "--after-book gt3.csv is van gt-microsoft-2" in costs.said(result)
