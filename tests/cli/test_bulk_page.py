from __future__ import annotations

from pathlib import Path

import pytest

from raamwerk.bulk import BulkResult
from raamwerk.cli import bulk_page
from raamwerk.cli.exits import Exit


def result(**outcomes: int) -> BulkResult:
    return BulkResult(
        lines=sum(outcomes.values()),
        outcomes={name.replace("_", "-"): count for name, count in outcomes.items()},
        rules={"price.above-maximum": 3, "price.above-lock": 5},
        at_stake=1_234_560_000,
        checked=("price.above-maximum",),
        not_checked={},
    )


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ({"pass": 1, "remark": 1, "not_applicable": 1}, Exit.PASS),
        ({"pass": 1, "unknown": 1}, Exit.UNKNOWN),
        ({"unknown": 1, "breach": 1}, Exit.BREACH),
        ({}, Exit.PASS),
    ],
)
def test_the_worst_outcome_is_the_exit_code(outcomes: dict[str, int], code: Exit) -> None:
    assert bulk_page.exit_code(result(**outcomes)) is code


def test_the_page_counts_outcomes_with_their_share_and_rules_with_the_most_lines_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bulk_page.write_page(result(breach=8, **{"pass": 1_992}), Path("out.parquet"), "nl")
    text = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "wijkt af" in text
    assert "0,4%" in text
    assert "1.992" in text
    assert text.index("price.above-lock") < text.index("price.above-maximum")
    assert "Op het spel: € 1.234,56" in text


def test_a_page_about_no_lines_is_no_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    bulk_page.write_page(result(), Path("out.parquet"), "en")
    assert "together" in capsys.readouterr().out
