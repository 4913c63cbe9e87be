"""Every test here has a register in which documents can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.papers import ready

if TYPE_CHECKING:
    from tests.registers import Register
    from tests.world import World


@pytest.fixture
def world(register: Register) -> World:
    return ready()
