from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

CASE = """# verzonnen
[case]
title = { nl = "Mijn eigen geval", en = "My own case" }
framework = "gt-microsoft-2"
on = 2026-11-24

[[maximum]] # verzonnen
part-number = "AAA-00001"
product-type = "online-service"
price = 34.20
since = 2022-12-01

[[document]]
kind = "quote"
issued-on = 2026-11-01

[[document.line]]
part-number = "AAA-00001"
quantity = 2
unit = "month"
unit-price = 35.00
expect = { "price.above-maximum" = "voldoet" }
"""


@pytest.fixture
def run(raamwerk: Path, tmp_path: Path) -> Run:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [raamwerk, "cases", *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    return run


def test_the_shipped_cases_all_come_out(run: Run):
    done = run()
    assert done.returncode == 0
    assert "komen niet uit: 0" in done.stdout.splitlines()[-1]


def test_a_folder_of_ones_own_is_run_and_a_case_that_fails_says_what_and_why(
    run: Run, tmp_path: Path
):
    folder = tmp_path / "gevallen"
    folder.mkdir()
    (folder / "mijn.toml").write_text(CASE)
    (folder / "mijn.txt").write_text("something else")
    done = run("gevallen")
    assert done.returncode == 1
    assert "WIJKT AF  Mijn eigen geval" in done.stdout
    assert (
        "regel 22: document 1, regel 1: price.above-maximum: verwacht voldoet, gevonden wijkt af."
        in done.stdout
    )
    assert "34,20" in done.stdout
    assert "gevallen: 1; verwachtingen: 1; komen uit: 0; komen niet uit: 1" in done.stdout


def test_english_is_spoken_where_it_is_asked_for(run: Run, tmp_path: Path):
    (tmp_path / "mine.toml").write_text(CASE)
    done = run("mine.toml", "--lang", "en")
    assert "DIFFERS  My own case" in done.stdout
    assert "line 22: document 1, line 1: price.above-maximum: expected pass, found" in done.stdout


def test_json_is_one_object_a_case(run: Run, tmp_path: Path):
    (tmp_path / "mine.toml").write_text(CASE.replace("voldoet", "breach"))
    done = run("mine.toml", "--json", "--lang", "en")
    assert done.returncode == 0
    (told,) = map(json.loads, done.stdout.splitlines())
    assert (told["version"], told["title"], told["agrees"]) == (1, "My own case", True)
    (answer,) = told["answers"]
    assert (answer["line"], answer["expected"], answer["found"]) == (22, "breach", "breach")
    assert "34.20" in answer["because"]


def test_a_file_that_is_no_case_is_refused_with_every_line_that_is_wrong(run: Run, tmp_path: Path):
    (tmp_path / "mine.toml").write_text(CASE.replace("above-maximum", "above-max"))
    done = run("mine.toml")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "regel 22" in done.stderr
    assert "price.above-maximum" in done.stderr


def test_a_case_may_use_a_framework_of_ones_own_only_when_it_is_named(run: Run, tmp_path: Path):
    (tmp_path / "mine.toml").write_text(CASE.replace("gt-microsoft-2", "gt-microsoft-9"))
    done = run("mine.toml")
    assert done.returncode == 2
    assert "gt-microsoft-9" in done.stderr


def test_a_folder_without_cases_is_refused(run: Run, tmp_path: Path):
    (tmp_path / "leeg").mkdir()
    assert run("leeg").returncode == 2
