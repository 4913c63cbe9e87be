from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.typed import made, raamwerk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register


def test_it_says_what_is_in_it_and_the_head_of_the_record(empty_register: Register, tmp_path: Path):
    register = made(empty_register)
    run = raamwerk(register, "backup", tmp_path / "b")
    assert run.returncode == Exit.PASS
    head = run.stdout.split()[-1]
    assert raamwerk(register, "audit", "verify", "--expect", head).returncode == Exit.PASS


def test_a_register_that_is_not_there_is_told_with_the_cure(
    empty_register: Register, tmp_path: Path
):
    run = raamwerk(empty_register, "backup", tmp_path / "b")
    assert run.returncode == Exit.REFUSED
    assert "raamwerk init" in run.stderr
    assert not (tmp_path / "b").exists()


def test_a_place_that_cannot_be_written_is_told(empty_register: Register, tmp_path: Path):
    run = raamwerk(made(empty_register), "backup", tmp_path / "gone" / "b", "--lang", "nl")
    assert run.returncode == Exit.REFUSED
    assert str(tmp_path / "gone") in run.stderr
