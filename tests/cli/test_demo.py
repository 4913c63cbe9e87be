from __future__ import annotations

import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.demo import NEXT

if TYPE_CHECKING:
    from pathlib import Path


def demo(raamwerk: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [raamwerk, "demo", "--no-register", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(raamwerk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo")
    assert demo(raamwerk, made).returncode == 0
    return made


def test_the_demo_works_twice_and_says_that_all_is_made_up(raamwerk: Path, folder: Path):
    answer = demo(raamwerk, folder)
    assert answer.returncode == 0
    assert answer.stdout.count("verzonnen") > 2
    assert "op het spel" in answer.stdout
    assert (folder / "demo/verdict.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("place", range(len(NEXT)))
def test_what_it_says_to_try_next_works_by_copy_and_paste(raamwerk: Path, folder: Path, place: int):
    said = demo(raamwerk, folder).stdout.splitlines()[-len(NEXT) :]
    words = shlex.split(said[place])
    answer = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert answer.returncode in {0, 1, 3}, answer.stderr


def test_the_demo_speaks_english_too(raamwerk: Path, folder: Path):
    answer = demo(raamwerk, folder, "--lang", "en")
    assert "made-up files in demo" in answer.stdout
    assert "Try next" in answer.stdout


def test_a_folder_of_somebody_else_is_left_alone(raamwerk: Path, tmp_path: Path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/book.csv").write_text("mine")
    answer = demo(raamwerk, tmp_path)
    assert answer.returncode == 2
    assert (tmp_path / "demo/book.csv").read_text() == "mine"
