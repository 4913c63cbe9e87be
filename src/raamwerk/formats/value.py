"""Values that files of ours share - days, amounts, counts, shares, part numbers - each with its problem.

What is absent or wrong is noted in the section's document; the value given back then only stands in.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE, Micro, amount
from raamwerk.formats.toml.section import nearest, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.formats.toml.section import Section

PART_NUMBER: Final = re.compile(r"[0-9A-Z]{3}-[0-9]{5}")
"""The shape of a part number (domain.md 5); it stays text, since it may begin with zeros."""

FIRST: Final = date(1990, 1, 1)
LAST: Final = date(2099, 12, 31)
"""No agreement of ours lies outside these days: a year beyond them is a slip of the pen."""

_HUNDRED_PERCENT: Final = 100 * SCALE
_DAY: Final = "2024-06-01"


def text(section: Section, key: str, instead: str) -> str:
    """A text that must be there, on one line."""
    return optional_text(section, key, instead, required=True) or ""


def optional_text(
    section: Section, key: str, instead: str, *, required: bool = False
) -> str | None:
    """A text that may be absent, on one line: any blanks and line breaks within it become one blank."""
    said = section.text(key, instead, required=required)
    return said and " ".join(said.split())


def part_number(section: Section, key: str) -> str:
    """A part number as text, `AAA-00001`."""
    said = section.text(key, '"AAA-00001"') or ""
    if said and not PART_NUMBER.fullmatch(said):
        section.report(key, "value.part-number", found=written(said))
    return said


def day(section: Section, key: str) -> date:
    """A day that must be there."""
    return _within(section, key, section.day(key, _DAY)) or FIRST


def optional_day(section: Section, key: str) -> date | None:
    """A day that may be absent."""
    return _within(section, key, section.day(key, _DAY, required=False))


def days(section: Section, key: str) -> tuple[date, ...]:
    """A list of days; an absent one is empty."""
    said = section.raw(key)
    listed = said if isinstance(said, list) else [] if said is None else [said]
    found = [each for each in listed if type(each) is date]
    if len(found) < len(listed):
        section.report(
            key, "toml.wrong-kind", key=key, found=written(said), instead=f"[{_DAY}, 2025-06-01]"
        )
    for each in found:
        _within(section, key, each)
    return tuple(found)


def _within(section: Section, key: str, on: date | None) -> date | None:
    if on is None or FIRST <= on <= LAST:
        return on
    section.report(key, "value.day-beyond", key=key, found=on.isoformat())
    return None


def optional_amount(
    section: Section, key: str, instead: str, *, required: bool = False
) -> Micro | None:
    """An amount or quantity of at most six decimals and not below zero, in millionths."""
    said = section.number(key, instead, required=required)
    if said is None:
        return None
    try:
        found = amount(said)
    except Refused as refused:
        section.report(key, refused.code, **refused.facts)
        return None
    if found < 0:
        section.report(key, "value.negative", key=key, found=written(said))
    return found


def share(section: Section, key: str, instead: str) -> int:
    """A percentage from 0 to 100 as a ratio in millionths: 3 gives 30,000.

    Four decimals of a per cent are the most that fit in millionths.
    """
    found = optional_amount(section, key, instead, required=True) or 0
    if not 0 <= found <= _HUNDRED_PERCENT:
        section.report(key, "value.percent", key=key, found=str(section.values[key]))
    if found % 100:
        section.report(key, "value.percent-too-precise", key=key, found=str(section.values[key]))
    return found // 100


def count(section: Section, key: str, instead: str, *, most: int = 10_000_000) -> int | None:
    """A whole number from 0 to `most`, or None where it is absent."""
    said = section.number(key, instead, required=False)
    if said is None:
        return None
    if not said.is_finite() or said != said.to_integral_value() or not 0 <= said <= most:
        section.report(key, "value.count", key=key, found=written(said), instead=instead, most=most)
        return None
    return int(said)


def choice(section: Section, key: str, known: Sequence[str], default: str) -> str:
    """One of a few words; the default where it is absent."""
    said = section.text(key, f'"{default}"', required=False)
    if said is None or said in known:
        return said or default
    section.report(key, "value.choice", key=key, found=written(said), instead=nearest(said, known))
    return default
