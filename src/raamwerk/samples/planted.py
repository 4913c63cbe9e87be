"""The list of what was planted, for a person who practises: a CSV beside the documents, never among them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from raamwerk.samples.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.samples.sample import Sample

HEADER: Final = ("file", "line", "rule", "outcome", "nl", "en")
DOCUMENT: Final = "document"
"""Stands for a line where something is found of the document as a whole."""
FORM: Final = "form"
"""Stands for a line where the format of an e-invoice is broken."""


def planted(sample: Sample) -> bytes:
    """Every finding that a check must give, a row each; a file that is not in it has none.

    UTF-8, semicolons, with a first line that says it is made up.
    """
    text = io.StringIO(newline="")
    text.write(
        "# verzonnen / made up: what a check must find in these documents, and nothing else\n"
    )
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow(HEADER)
    table.writerows(row for name in sample.files for row in _rows(sample, name))
    return text.getvalue().encode()


def _rows(sample: Sample, name: str) -> Iterator[tuple[str, ...]]:
    fault = sample.faults.get(name)
    said = ("", "") if fault is None else (FAULTS[fault].said.nl, FAULTS[fault].said.en)
    for line, found in sample.of_file(name).items():
        for rule, outcome in sorted(found.items()):
            yield (name, line or DOCUMENT, rule, outcome.value, *said)
    for rule in sample.form.get(name, ()):
        yield (name, FORM, rule, "fatal", *said)
