from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.typed import ADMINISTRATOR, MADE, made, raamwerk

if TYPE_CHECKING:
    from tests.registers import Register


def test_it_says_what_was_made_and_what_to_do_next(empty_register: Register):
    run = raamwerk(empty_register, "init", *MADE)
    assert run.returncode == Exit.PASS
    assert str(empty_register.home) in run.stdout
    assert "gt-microsoft-1, gt-microsoft-2" in run.stdout
    assert f"export RAAMWERK_PERSON={ADMINISTRATOR}" in run.stdout
    assert raamwerk(empty_register, "audit", "--as", ADMINISTRATOR).returncode == Exit.PASS


def test_again_it_needs_only_the_administrator_and_says_that_all_was_there(
    empty_register: Register,
):
    register = made(empty_register)
    run = raamwerk(
        register, "init", "--administrator", "Bob@Central.example", "--name", "Bob", "--lang", "nl"
    )
    assert run.returncode == Exit.PASS
    assert "waren al bij" in run.stdout
    assert raamwerk(register, "audit", "--as", "bob@central.example").returncode == Exit.PASS


def test_the_first_time_without_a_body_it_says_which_options_are_missing(
    empty_register: Register,
):
    run = raamwerk(empty_register, "init", *MADE[:4])
    assert run.returncode == Exit.REFUSED
    assert "--body CODE and --body-name" in run.stderr


def test_what_cannot_be_an_address_is_refused_before_anything_is_made(empty_register: Register):
    run = raamwerk(empty_register, "init", "--administrator", "anne", "--name", "Anne")
    assert run.returncode == Exit.REFUSED
    assert "no e-mail address" in run.stderr
    assert list(empty_register.home.iterdir()) == []
