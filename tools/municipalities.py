"""Makes src/raamwerk/participants/municipalities.csv from public lists: codes, names, provinces, first and last days.

    python -m tools.municipalities FOLDER > src/raamwerk/participants/municipalities.csv

FOLDER holds national table 33 of the population register (Turtle), the alphabetical list of Statistics Netherlands
(CBS) for 2020, the lists for 2024 and 2026 with provinces, and the staff list of 2014 that gives the province of
municipalities that ended before 2020. Which municipality was divided, and other names, are kept by hand in the
files beside it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

RECORD = "2014-01-01"
"""From this day on the file is whole: first and last days, provinces, successors."""
RECOGNISED = "1990-01-01"
"""Municipalities that ended after this day are in it too, so that an old list is understood."""
HEADER = ("code", "since", "name", "province", "until", "successor")
_NOBODY = {"0000", "1999"}
_PROVINCES = {"Friesland": "Fryslân"}


class Row(NamedTuple):
    """A municipality as table 33 has it; empty where it says nothing."""

    code: str
    name: str
    since: str
    until: str
    successor: str


def table(folder: Path) -> list[Row]:
    """The municipalities of table 33 but those that ended long ago."""
    (file,) = folder.glob("tabel33-*.ttl")
    blocks = re.split(r"\n(?=gem:gm)", file.read_text("utf-8"))[1:]
    rows = [
        Row(
            _first(r"gem:gm(\d{4})", block),
            _first(r'rdfs:label "([^"]*)"', block),
            _first(r'dct:valid "([^"]*)"', block),
            _first(r'brp:datumEinde "([^"]*)"', block),
            _first(r"brp:nieuwGemeentecode gem:gm(\d{4})", block),
        )
        for block in blocks
    ]
    real = [
        row for row in rows if row.code not in _NOBODY and bool(row.until) == bool(row.successor)
    ]
    return [row for row in real if not row.until or row.until > RECOGNISED]


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""


def provinces(folder: Path) -> dict[str, str]:
    """The province of each code, as the lists give it."""
    found: dict[str, str] = {}
    for row in _rows(folder / "gemeenten-alfabetisch-2020.csv"):
        found[row["Gemeentecode"]] = row["Provincienaam"]
    for row in _rows(folder / "gemeenten-2024-bevolking-oppervlakte.csv"):
        found[row["Gemeentecode"][2:]] = row["Provincienaam"]
    for each in json.loads((folder / "gemeenten-2026.json").read_text("utf-8")).values():
        found[each["code"][2:]] = each["provincie"]
    return {code: _PROVINCES.get(name, name) for code, name in found.items()}


def older_provinces(folder: Path) -> dict[str, str]:
    """The province of each municipality by its name in 2014."""
    return {
        row["Instelling"].strip().removeprefix("Gemeente ").casefold(): _PROVINCES.get(
            row["Provincie"], row["Provincie"]
        )
        for row in _rows(folder / "fte_per_organisation_2014.csv")
    }


def _rows(file: Path) -> list[dict[str, str]]:
    text = file.read_text("utf-8-sig")
    return [
        {(key or "").strip(): value for key, value in row.items()}
        for row in csv.DictReader(io.StringIO(text))
    ]


def made(folder: Path) -> str:
    """The whole file.

    A municipality whose province no list gives is taken to lie in that of its successor; the lists give all those
    that changed province with a merger since 2014. Of one that ended before, the province may stay empty.
    """
    rows = sorted(table(folder))
    known, older = provinces(folder), older_provinces(folder)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for row in rows:
        known.setdefault(row.code, older.get(row.name.casefold(), ""))
    into = {row.code: row.successor for row in rows}
    for row in rows:
        at = row.code
        while not known[at] and (not row.until or row.until > RECORD):
            at = into[at]
        writer.writerow((row.code, row.since, row.name, known[at], row.until, row.successor))
    return out.getvalue()


if __name__ == "__main__":
    sys.stdout.write(made(Path(sys.argv[1])))
