"""Made-up price books and an enrolment on disk, for the tests of the doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# raamwerk price book\n# made up / verzonnen: yes\n# framework: {framework}\n# published: {published}\n# currency: EUR\n"
COLUMNS = "part_number;name;product_type;maximum;unit_months;unit_quantity;since;list_price\n"
ROWS = """\
AAA-11111;M365 E3;online;34.20;1;1;2022-12-01;39.00
AAA-11111;M365 E3;online;33.80;1;1;2026-12-01;42.00
BBB-22222;M365 E5;online;600;12;1;2022-12-01;
BBB-22222;M365 E5;online;;12;1;2025-12-01;
"""
ENROLMENT = """\
[enrolment]
number = "8512345"
framework = "gt-microsoft-2"
start = 2023-06-01
[participant]
id = "GM0001"
name = "Gemeente Waterdam (verzonnen)"
[[order]]
part-number = "AAA-11111"
on = 2023-06-01
"""


def write(
    folder: Path,
    rows: str = ROWS,
    *,
    name: str = "boek.csv",
    published: str = "2022-11-01",
    framework: str = "gt-microsoft-2",
) -> Path:
    """A price book in our own format."""
    path = folder / name
    head = HEAD.format(framework=framework, published=published)
    path.write_text(f"{head}{COLUMNS}{rows}", encoding="utf-8")
    return path


def enrolment(folder: Path, text: str = ENROLMENT) -> Path:
    """An enrolment with one order."""
    path = folder / "inschrijving.toml"
    path.write_text(text, encoding="utf-8")
    return path
