from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.unit_words import unit_words
from raamwerk.core.pricebook.unit import Unit

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@pytest.mark.parametrize(
    ("unit", "language", "said"),
    [
        (Unit(1), "nl", "per maand"),
        (Unit(12, 100), "nl", "per jaar, per 100"),
        (Unit(0, 2), "en", "once, per 2"),
        (Unit(36), "en", "for 36 months"),
    ],
)
def test_a_unit_in_words(unit: Unit, language: Language, said: str):
    assert unit_words(unit, language) == said
