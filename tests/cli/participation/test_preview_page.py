from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.cli.participation import preview_page
from raamwerk.core.enrolment.joining import Wish, preview
from raamwerk.core.enrolment.overview import overview
from raamwerk.core.money import amount
from raamwerk.formats.framework import load
from tests.core.enrolment.build import enrolment
from tests.world import book

if TYPE_CHECKING:
    import pytest


def test_one_unknown_price_makes_the_sum_unknown_on_the_page_and_in_json(
    capsys: pytest.CaptureFixture[str],
):
    seen = overview(enrolment("2024-06-01"), load("gt-microsoft-2"), date(2024, 5, 1))
    wishes = [Wish("AAA-00001", amount(10)), Wish("ZZZ-00001", amount(1))]
    found = preview(seen, [book(("AAA-00001", "2022-12-01", "34.20"))], wishes)
    preview_page.write_page(found, "nl")
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 12.312,00" in said, "10 x 34.20 x 36"
    assert "Samen, zonder btw: onbekend" in said
    preview_page.write_json(found)
    held = json.loads(capsys.readouterr().out)
    assert [each["amount"] for each in held["costs"]] == [amount("12312"), None]
    assert held["total"] is None
