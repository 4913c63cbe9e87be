"""How many workplaces a made-up participant has: few are large, most are small."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from raamwerk.samples.enrolment import STAFF
from raamwerk.samples.municipality import MUNICIPALITIES

if TYPE_CHECKING:
    from random import Random

_LARGE: Final = {"0363": 14_600, "0599": 11_200, "0518": 8_300}
"""Workplaces of the three that would otherwise be small by chance; made up."""
_KNOWN: Final = {each.code: each.inhabitants // STAFF for each in MUNICIPALITIES}
_USUAL: Final = log(320)
_SPREAD: Final = 0.6
_LEAST, _MOST = 60, 2_400


def workplaces(rng: Random, code: str) -> int:
    """Persons with a workplace at the municipality with a code of four digits."""
    drawn = min(max(round(rng.lognormvariate(_USUAL, _SPREAD)), _LEAST), _MOST)
    return _LARGE.get(code) or _KNOWN.get(code) or drawn
