"""The pictures of a verdict show what the command shows today, and fetch nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tools.picture import FOLDER, NAMES, picture

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@pytest.mark.parametrize("language", NAMES)
def test_a_picture_is_what_the_command_shows(language: Language):
    written = (FOLDER / NAMES[language]).read_text("utf-8")
    assert written == picture(language), "renew it with: python -m tools.picture"


@pytest.mark.parametrize("name", NAMES.values())
def test_a_picture_fetches_nothing(name: str):
    written = (FOLDER / name).read_text("utf-8")
    assert not re.search(r"url\((?!#)|href=|src[:=]|@import|<script", written)
