"""Fixtures of the tests that need a register; a conftest.py beside them imports these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.registers import KINDS, Maker, chosen, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.registers import Register

prepare()


@pytest.fixture(scope="session", params=KINDS)
def maker(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[Maker]:
    """Makes registers, on each database there is."""
    made = Maker(request.param)
    with django_db_blocker.unblock():
        yield made
    made.close()


@pytest.fixture
def register(maker: Maker) -> Iterator[Register]:
    """A fresh register that this process works on."""
    made = maker.fresh()
    with chosen(made):
        yield made
    maker.forget(made)


@pytest.fixture
def empty_register(maker: Maker) -> Iterator[Register]:
    """A register without tables that this process works on."""
    made = maker.empty()
    with chosen(made):
        yield made
    maker.forget(made)
