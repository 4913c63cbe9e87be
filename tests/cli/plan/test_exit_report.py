"""An exit plan tells what its framework's own terms say, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


def test_what_ends_is_told_of_terms_that_the_framework_has(tmp_path: Path):
    said = costs.said(costs.call(tmp_path, "exit", "--lang", "en"))
    assert "The locked prices and the maximum prices" in said
    assert "The privacy terms that hold through this enrolment" in said
    assert "Legal terms were not read again here" in said


def test_a_longer_contract_needs_reasons(tmp_path: Path):
    assert "Langer dan 48 maanden" in costs.said(costs.call(tmp_path, "exit", "--months", "60"))
    assert "Langer dan 48 maanden" not in costs.said(costs.call(tmp_path, "exit"))
