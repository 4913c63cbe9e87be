from __future__ import annotations

import csv

from raamwerk.samples.planted import DOCUMENT, FORM, HEADER, planted
from raamwerk.samples.sample import drafts, sample
from tests.samples.judged import SEED, example


def test_every_finding_has_a_row_with_its_fault_in_words():
    made = sample(drafts(SEED, example(), 3, ["wrong-sum", "no-reference"]))
    first, *rest = planted(made).decode().splitlines()
    assert "made up" in first
    rows = list(csv.reader(rest, delimiter=";"))
    assert tuple(rows[0]) == HEADER
    assert [row[1:4] for row in rows[1:]] == [
        [rows[1][1], "line.arithmetic", "breach"],
        [DOCUMENT, "order.reference-missing", "breach"],
        [FORM, "BR-NL-2", "fatal"],
    ]
    assert all(row[4] and row[5] for row in rows[1:])
