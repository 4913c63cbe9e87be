"""A made-up enrolment file for the tests of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
[enrolment]
number = "8500001"
framework = "gt-microsoft-2"
start = 2021-06-01
joined-on = 2024-03-15
statements = [2025-04-14]

[participant]
id = "GM9999"
name = "Gemeente Voorbeeldstad (verzonnen)"

[reseller]
id = "lsp-voorbeeld"
name = "Voorbeeld Licenties B.V. (verzonnen)"

[[order]]
part-number = "AAA-00001"
on = 2024-06-01
quantity = 600
kind = "first"

[[order]]
part-number = "AAA-00001"
on = 2026-06-10
quantity = 25
kind = "reservation"
usage-on = 2026-12-10
"""


def write(folder: Path, *changes: tuple[str, str]) -> Path:
    """The file in a folder, with texts in it replaced."""
    text = TEXT
    for old, new in changes:
        text = text.replace(old, new)
    path = folder / "inschrijving.toml"
    path.write_text(text, encoding="utf-8")
    return path
