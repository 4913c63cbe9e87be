"""Price lists and profiles for the tests, all made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.formats.pricelist.cell import Dates, Numbers
from raamwerk.formats.pricelist.profile import Profile, read_profile
from raamwerk.formats.pricelist.read import read
from tests.formats.workbook import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.formats.pricelist.intake import Intake

HEADER = ("Artikel", "Prijs", "Vanaf", "Per")
PROFILE = """\
framework = "gt-microsoft-2"
published = 2022-11-01
currency = "EUR"
[numbers]
decimal = ","
thousands = "."
signs = ["€"]
no-price = ["n.v.t."]
withdrawn = ["vervallen"]
[dates]
order = "day-first"
pivot = 70
[columns]
part-number = "Artikel"
maximum = "Prijs"
since = "Vanaf"
unit = "Per"
[unit.words]
maand = { months = 1 }
jaar = { months = 12 }
eenmalig = { months = 0 }
"""


def profile(**other: object) -> Profile:

    return replace(read_profile(PROFILE.encode(), "lijst.toml"), **other)  # type: ignore[arg-type]


def taken(*rows: Sequence[object], other: Profile | None = None, **more: object) -> Intake:
    """A workbook of rows under the header, taken in."""
    data = written([HEADER, *rows])
    return read(data, "lijst.xlsx", other or profile(), **more)  # type: ignore[arg-type]


def codes(intake: Intake) -> dict[int, str | None]:
    """The code of each row that is not in the book."""
    return {verdict.row: verdict.code or verdict.judgement.value for verdict in intake.verdicts}


NUMBERS = Numbers(",", ".", ("€", "EUR"))
DATES = Dates("day-first", 70)
ON = date(2022, 12, 1)
