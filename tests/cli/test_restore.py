from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.typed import ADMINISTRATOR, made, raamwerk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Maker, Register


def test_a_backup_is_a_register_again_elsewhere(
    maker: Maker, empty_register: Register, tmp_path: Path
):
    raamwerk(made(empty_register), "backup", tmp_path / "b")
    other = maker.empty()
    run = raamwerk(other, "restore", tmp_path / "b")
    assert run.returncode == Exit.PASS
    assert "Brought back" in run.stdout
    assert raamwerk(other, "audit", "--as", ADMINISTRATOR).returncode == Exit.PASS
    maker.forget(other)


def test_a_register_that_is_there_is_replaced_only_when_told(
    empty_register: Register, tmp_path: Path
):
    register = made(empty_register)
    raamwerk(register, "backup", tmp_path / "b")
    refused = raamwerk(register, "restore", tmp_path / "b")
    assert refused.returncode == Exit.REFUSED
    assert "--replace" in refused.stderr
    assert raamwerk(register, "restore", tmp_path / "b", "--replace").returncode == Exit.PASS
    assert raamwerk(register, "audit", "verify").returncode == Exit.PASS


def test_a_file_that_is_no_backup_is_refused_in_words(empty_register: Register, tmp_path: Path):
    (tmp_path / "b").write_bytes(b"no backup")
    run = raamwerk(empty_register, "restore", tmp_path / "b", "--lang", "nl")
    assert run.returncode == Exit.REFUSED
    assert "geen reservekopie" in run.stderr
    assert raamwerk(empty_register, "restore", tmp_path / "gone").returncode == Exit.REFUSED
