"""The report of active users (`getOffice365ActiveUserDetail`): bytes to users without a name or an address.

The columns with names are skipped while reading, hashed or not, so that no value of ours ever holds them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.core.planning.catalogue.tenant import Report, User
from raamwerk.formats.delimited import read_text
from raamwerk.formats.grid import Dialect
from raamwerk.formats.table import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.formats.grid import Cell

MOST_BYTES: Final = 256 * 2**20
WORKLOADS: Final = ("Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams")
NAMES: Final = ("User Principal Name", "Display Name")
"""Never read."""
_NEEDED: Final = ("Report Refresh Date", "Is Deleted", "Assigned Products")
_MOST_PROBLEMS: Final = 200


def read(data: bytes, name: str) -> Report:
    """Read the report.

    Raises:
        Unreadable: `activity.columns` where one is absent, `activity.too-large`, `activity.unreadable` with the
            row and column of each fault, or `table.*`.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("activity.too-large", file=name, most=MOST_BYTES)
    rows = read_text(data, Dialect("utf-8", ",")).rows
    heading = [plain(cell) for cell in rows[0]] if rows else []
    places = {title: n for n, title in enumerate(heading) if title not in NAMES}
    absent = [each for each in (*_NEEDED, *map(_activity, WORKLOADS)) if each not in places]
    if absent:
        raise Unreadable("activity.columns", file=name, absent=", ".join(absent))
    problems: list[Problem] = []
    users: list[User] = []
    days: set[date] = set()
    for number, cells in enumerate(rows[1:], 2):
        if not any(plain(cell) for cell in cells):
            continue
        row = _Row(number, cells, places, problems)
        users.append(row.user(len(heading)))
        day = row.day("Report Refresh Date")
        days |= set() if day is None else {day}
        if len(problems) >= _MOST_PROBLEMS:
            break
    if len(days) > 1:
        facts = {"first": min(days).isoformat(), "last": max(days).isoformat()}
        problems.append(Problem("column Report Refresh Date", "activity.several-days", facts))
    if problems:
        raise Unreadable("activity.unreadable", problems, file=name)
    return Report(max(days, default=None), tuple(users))


def _activity(workload: str) -> str:
    return f"{workload} Last Activity Date"


class _Row:
    """One user's row, by the names of its columns."""

    def __init__(
        self, number: int, cells: Sequence[Cell], places: Mapping[str, int], problems: list[Problem]
    ) -> None:
        self._number = number
        self._cells = cells
        self._places = places
        self._problems = problems

    def user(self, width: int) -> User:
        """The user, without a name."""
        if len(self._cells) != width:  # its cells are not where the heading says, so none is read
            facts = {"fields": len(self._cells), "asked": width}
            self._problems.append(Problem(f"row {self._number}", "activity.ragged", facts))
            return User((), {})
        last = {each: self.day(_activity(each)) for each in WORKLOADS}
        said = self.text("Assigned Products").split("+")
        return User(
            tuple(name.strip() for name in said if name.strip()),
            {workload: day for workload, day in last.items() if day is not None},
            deleted=self.text("Is Deleted").casefold() == "true",
            assigned_on=max(self._assigned(), default=None),
        )

    def _assigned(self) -> list[date]:
        columns = (f"{each} License Assign Date" for each in WORKLOADS)
        days = (self.day(column) for column in columns if column in self._places)
        return [day for day in days if day is not None]

    def text(self, column: str) -> str:
        """A cell as text."""
        return plain(self._cells[self._places[column]])

    def day(self, column: str) -> date | None:
        """A date as 2026-11-24; what is not one is noted."""
        text = self.text(column)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            where = f"row {self._number}, column {column}"
            self._problems.append(Problem(where, "activity.not-a-day"))
            return None
