from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

GOOD = """[framework]
id = "mine"
name = "Mijn raamovereenkomst"
publisher = "Microsoft"
central-purchasing-body = "VNG"
since = 2028-01-01
source = "page"

[source.page]
title = "A page"
publisher = "A body"
url = "https://example.org/"
seen = 2026-11-24

[[term]]
id = "maximum-price"
since = 2028-01-01
per = "year"
tolerance = 0
nl = "Nooit boven het maximum."
en = "Never above the maximum."
source = "page"
"""


@pytest.fixture(scope="module")
def run(raamwerk: Path) -> Run:
    def framework(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [raamwerk, "framework", *words], capture_output=True, text=True, check=False
        )

    return framework


def parsed(run: Run, *words: str) -> Any:
    return json.loads(run(*words, "--json").stdout)


def no_breaks(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2019-01-31", "31 januari 2019: geen raamovereenkomst."),
        ("2022-11-30", "30 november 2022: GT Microsoft 1 (gt-microsoft-1)"),
        ("2022-12-01", "1 december 2022: GT Microsoft 2 (gt-microsoft-2)"),
        ("2027-12-15", "voor lopende inschrijvingen gelden de voorwaarden t/m 31 december 2027"),
        ("2028-01-01", "GT Microsoft 2 (gt-microsoft-2): eindigde op 30 november 2027."),
    ],
)
def test_the_framework_of_a_day_is_named_or_it_is_said_why_there_is_none(
    run: Run, on: str, said: str
):
    answer = run("of", on)
    assert answer.returncode == 0
    assert said in no_breaks(answer.stdout)


def test_the_framework_of_a_day_for_programs_is_null_when_there_is_none(run: Run):
    assert parsed(run, "of", "2022-11-30")["framework"]["id"] == "gt-microsoft-1"
    assert parsed(run, "of", "2019-01-31")["framework"] is None


def test_the_terms_of_a_day_are_shown_in_words_with_sources_and_readings(run: Run):
    said = no_breaks(run("show", "gt-microsoft-2", "--on", "2026-11-24").stdout)
    assert "Op 24 november 2026: open; 62 voorwaarden, waarvan 7 niet te toetsen." in said
    assert "VNG heeft maximumprijzen onderhandeld." in said
    assert "Bron: VNG [G1], Beschrijving, punt 4. Lezing: O-15. Sinds: 1 december 2022" in said
    assert "Niet te toetsen: Er is geen opvolger bekend" in said
    assert "Gekozen: Op de dag voor een eigen verjaardag, in 2027" in said
    assert "https://vng.nl/projecten/gt-microsoft" in said
    assert "{" not in said


def test_the_same_page_is_there_in_english(run: Run):
    said = no_breaks(run("show", "gt-microsoft-2", "--on", "2026-11-24", "--lang", "en").stdout)
    assert "On 24 November 2026: open; 62 terms, 7 of them not executable." in said
    assert "(margin € 0.00)" in said
    assert "Not executable: No successor is known" in said


def test_the_terms_shown_are_those_of_the_day(run: Run):
    before = no_breaks(run("show", "gt-microsoft-2", "--on", "2022-12-31").stdout)
    after = no_breaks(run("show", "gt-microsoft-2", "--on", "2023-01-01").stdout)
    assert "3,7%" not in before
    assert "3,7%" in after


def test_an_ended_framework_shows_no_term_and_says_on_which_day_it_had_some(run: Run):
    said = no_breaks(run("show", "gt-microsoft-1", "--on", "2022-12-01").stdout)
    assert "afgelopen; er geldt geen voorwaarde. Zie ze met --on 2022-11-30." in said
    assert "90%" not in said


def test_one_term_can_be_asked_for(run: Run):
    found = parsed(run, "show", "gt-microsoft-2", "--on", "2026-11-24", "--term", "end")
    (term,) = found["terms"]
    assert term["parameters"]["year"] == 2027
    assert [one["id"] for one in term["readings"]] == ["O-1", "O-2", "O-3"]
    assert term["readings"][0]["chosen"]["id"] == "own-anniversary"
    refused = run("show", "gt-microsoft-2", "--term", "ends")
    assert refused.returncode == 2
    assert "Bedoelt u: end?" in refused.stderr


def test_figures_for_programs_are_exact_and_as_in_the_file(run: Run):
    found = parsed(run, "show", "gt-microsoft-1", "--on", "2020-01-01")
    terms = {term["id"]: term["parameters"] for term in found["terms"]}
    assert found["version"] == 1
    assert terms["coverage"] == {"percent": "90.00", "families": ["M365 E3", "M365 E5"]}
    assert terms["payment"] == {"days": 30, "most-days": 60, "least-costs": "40.00"}
    assert terms["price-levels"]["levels"][0] == {"from": 250, "percent": None, "level": "A"}
    assert terms["end"]["last-day"] == "2022-11-30"


def test_the_seven_differences_of_the_page_are_found(run: Run):
    found = parsed(run, "compare", "gt-microsoft-1", "gt-microsoft-2")
    changes = {one["term"]: one["change"] for one in found["differences"]}
    assert changes["purchase-obligation"] == "changed"
    assert changes["coverage"] == changes["quantity-tiers"] == "gone"
    for term in (
        "yearly-flexibility",
        "price-period",
        "price-uniformity",
        "maximum-price",
        "reseller-discount",
        "price-lock",
        "duration",
        "hybrid-benefit",
    ):
        assert changes[term] == "new"
    assert changes["end"] == "changed"
    assert "payment" in found["same"]
    minimum = next(one for one in found["differences"] if one["term"] == "minimum-size")
    assert minimum["parameters"] == [{"name": "severity", "first": "blocking", "second": "remark"}]


def test_the_comparison_reads_as_both_sentences_with_what_differs(run: Run):
    said = no_breaks(run("compare", "gt-microsoft-1", "gt-microsoft-2").stdout)
    assert "GT Microsoft 1 en GT Microsoft 2: 28 voorwaarden anders" in said
    assert "GT Microsoft 1: Wie meedoet, is verplicht af te nemen." in said
    assert "GT Microsoft 2: Er is geen afnameverplichting." in said
    assert "none: nee -> ja" in said
    assert "year: - -> 2027" in said


def test_two_frameworks_that_are_the_same_have_no_difference(run: Run):
    assert parsed(run, "compare", "gt-microsoft-2", "gt-microsoft-2")["differences"] == []


def test_all_frameworks_are_listed_with_their_state(run: Run, tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    said = no_breaks(run("list", "--on", "2026-11-24", "--also", str(path)).stdout)
    rows = [line.split("  ")[0] for line in said.splitlines()]
    assert rows == ["Id", "gt-microsoft-1", "gt-microsoft-2", "mine"]
    states = parsed(run, "list", "--on", "2027-12-15")["frameworks"]
    assert [one["state"] for one in states] == ["ended", "running-out"]


def test_a_file_of_ones_own_is_checked_shown_and_compared(run: Run, tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert "1 voorwaarde, 0 niet te toetsen" in run("check", str(path)).stdout
    shown = run("show", str(path), "--on", "2030-01-01").stdout
    assert "Nooit boven het maximum." in shown
    found = parsed(run, "compare", "gt-microsoft-2", str(path))
    gone = {one["term"] for one in found["differences"] if one["change"] == "gone"}
    assert "price-lock" in gone
    assert "maximum-price" not in gone


def test_a_file_with_mistakes_is_refused_with_file_line_and_what_to_write_instead(
    run: Run, tmp_path: Path
):
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace('per = "year"', 'per = "yeer"\ntoleranse = 0'), encoding="utf-8")
    for language, place in (("nl", "regel"), ("en", "line")):
        refused = run("check", str(path), "--lang", language)
        assert refused.returncode == 2
        assert "mine.toml" in refused.stderr
        assert f"{place} 18: " in refused.stderr
        assert 'per = "year"' in refused.stderr
        assert f"{place} 19: " in refused.stderr
        assert "tolerance" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_what_is_not_there_is_refused_with_what_there_is(run: Run):
    refused = run("show", "gt-microsoft-3")
    assert refused.returncode == 2
    assert "gt-microsoft-1, gt-microsoft-2" in refused.stderr


def test_the_schema_is_printed(run: Run):
    assert run("schema").stdout.startswith("# A framework file")


def test_the_command_starts_without_the_heavy_libraries(raamwerk: Path):
    python = raamwerk.parent / "python"
    code = (
        "import sys; import raamwerk.cli.framework; "
        "print([name for name in ('polars', 'numpy', 'lxml', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
