from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.checked.stage import Stage, stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


@pytest.fixture
def run(raamwerk: Path, made: Stage) -> Run:
    def receipt(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [raamwerk, *words], cwd=made.folder, capture_output=True, text=True, check=False
        )

    assert receipt(*made.words(), "--no-format", "--receipt", "r.json").returncode == 1
    return receipt


def test_a_kept_check_comes_out_the_same(run: Run):
    answer = run("receipt", "verify", "r.json")
    assert answer.returncode == 0
    assert "Hetzelfde" in answer.stdout


def test_a_changed_byte_is_told_with_the_input(run: Run, made: Stage):
    book = made.folder / "book.csv"
    book.write_bytes(book.read_bytes().replace(b"34.20", b"34.21"))
    answer = run("receipt", "verify", "r.json", "--lang", "en")
    assert answer.returncode == 1
    assert "Changed: price book 'book.csv'" in answer.stdout


def test_an_input_that_is_gone_leaves_it_unknown_until_it_is_found(run: Run, made: Stage):
    (made.folder / "elsewhere").mkdir()
    (made.folder / "documents/dear.xml").rename(made.folder / "elsewhere/renamed.bin")
    answer = run("receipt", "verify", "r.json")
    assert answer.returncode == 3
    assert "Weg: document 'documents/dear.xml'" in answer.stdout
    assert run("receipt", "verify", "r.json", "--inputs", "elsewhere").returncode == 0


def test_programs_read_the_same_answer(run: Run):
    held = json.loads(run("receipt", "verify", "r.json", "--json").stdout)
    assert held["same"] is True
    assert held["lacking"] == held["differences"] == held["changes"] == []


def test_a_receipt_can_be_shown(run: Run):
    answer = run("receipt", "show", "r.json")
    assert answer.returncode == 0
    assert "documents/dear.xml" in answer.stdout
    assert "price.above-maximum" in answer.stdout


@pytest.mark.parametrize("data", [b"", b"{}", b"not json", b'{"receipt": 9}'])
def test_what_is_no_receipt_is_refused_in_words(run: Run, made: Stage, data: bytes):
    made.put("bad.json", data)
    answer = run("receipt", "verify", "bad.json")
    assert answer.returncode == 2
    assert answer.stderr.startswith("raamwerk: 'bad.json' is ")
