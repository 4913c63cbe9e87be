"""Fixtures that every room shares."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("raamwerk", deadline=None, print_blob=True)
settings.load_profile("raamwerk")


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real public files; a test that needs them is skipped where they are not."""
    named = os.environ.get("RAAMWERK_TEST_DATA")
    folder = Path(named) if named else ROOT / "../shared/data"
    if not folder.is_dir():
        pytest.skip("no real files here: RAAMWERK_TEST_DATA names no folder")
    return folder.resolve()


@pytest.fixture(scope="session")
def raamwerk() -> Path:
    """The installed command."""
    return Path(sys.executable).parent / "raamwerk"
