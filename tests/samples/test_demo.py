from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from raamwerk.checks import Standard, check
from raamwerk.core.rule import Outcome
from raamwerk.formats.enrolment import read as read_enrolment
from raamwerk.formats.pricelist.read import read as read_book
from raamwerk.samples.demo import (
    SHOWN,
    demo,
    documents,
    every_fault,
    overcharged,
    running_invoices,
)
from raamwerk.samples.faults import FAULTS
from raamwerk.samples.market import market
from tests.samples.judged import ON, SEED, example, found_in, framework, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from raamwerk.samples.draft import Findings

AS_EVER = "a6354bc9d27703734883e3d897b5ef131bc88ac1d1801337253606e9fccc1860"


def digest(files: dict[str, bytes]) -> str:
    """Of all files but the workbooks, whose bytes also depend on the library that zips them."""
    every = hashlib.sha256()
    for name, data in sorted(files.items()):
        if not name.endswith(".xlsx"):
            every.update(name.encode() + b"\0" + data)
    return every.hexdigest()


def test_the_same_seed_gives_the_same_bytes_on_every_machine():
    assert digest(demo(1)) == AS_EVER


def test_another_process_with_other_hashes_gives_the_same_bytes():
    code = (
        "import hashlib\nfrom raamwerk.samples.demo import demo\n"
        "print(hashlib.sha256(repr(sorted(demo(3).items())).encode()).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONHASHSEED": "4242"},
        capture_output=True,
        text=True,
        check=True,
    )
    here = hashlib.sha256(repr(sorted(demo(3).items())).encode()).hexdigest()
    assert run.stdout.strip() == here


def test_the_files_that_the_readme_names_are_there():
    files = demo(2)
    assert {"book.csv", "enrolment.toml", "planted.csv"} <= set(files)
    assert sum(name.startswith("documents/") for name in files) > 15


@pytest.mark.parametrize("make", [demo, every_fault])
@pytest.mark.parametrize("seed", [1, 2, 11])
def test_every_fault_that_is_meant_is_in_the_folder(
    make: Callable[[int], dict[str, bytes]], seed: int
):
    planted = make(seed)["planted.csv"].decode()
    meant = SHOWN if make is demo else tuple(FAULTS)
    assert not [fault for fault in meant if FAULTS[fault].said.en not in planted]


@pytest.mark.parametrize("seed", [1, 5])
def test_checking_the_folder_finds_what_was_planted_and_nothing_else(seed: int, tmp_path: Path):
    files = every_fault(seed)
    book = read_book(files["book.csv"], "book.csv").book
    enrolment = read_enrolment(files["enrolment.toml"], "enrolment.toml")
    names = [name for name in files if name.startswith("documents/")]
    for name in names:
        (tmp_path / name.removeprefix("documents/")).write_bytes(files[name])
    held = Standard(framework=framework(), books=(book,), on=ON, enrolment=enrolment)
    found: dict[tuple[str, str | None], Findings] = {}
    for batch in check(sorted(tmp_path.iterdir()), held, form=False):
        assert not batch.unread
        for document in batch.documents:
            assert not document.problems
            found[document.file.path.name, None] = told(document.verdicts)
            for line in document.lines():
                found[document.file.path.name, line.line] = told(line.verdicts)
    found = {place: rules for place, rules in found.items() if rules}
    assert found == documents(seed, market(enrolment, book), None).expected


def test_the_running_example_is_billed_in_three_ways_and_keeps_to_all_terms():
    made = running_invoices(example())
    assert [each.document().line_total for each in made] == [
        238_824_000_000,
        238_824_000_000,
        19_902_000_000,
    ]
    assert found_in(made, example()) == [{}, {}, {}]


def test_thirty_cents_above_the_maximum_is_2160_euros_on_600_users():
    made = overcharged(example())
    (line,) = made.lines
    assert line.amount - Decimal(line.most or 0) / 1_000_000 == 2_160
    assert found_in([made], example()) == [made.findings()]


def test_what_is_expected_is_broken_or_unknown_and_nothing_else():
    outcomes = {
        outcome
        for found in documents(SEED, example()).expected.values()
        for outcome in found.values()
    }
    assert outcomes == {Outcome.BREACH, Outcome.UNKNOWN}
