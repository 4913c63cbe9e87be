from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import ADMINISTRATOR, MANAGER, settled
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from tests.registers import Register

ON = ("--on", "2026-04-02")


def test_reminders_are_written_once_and_shown_in_words(register: Register):
    settled()
    first = raamwerk(register, "outbox", "fill", *ON, *ADMINISTRATOR, "--lang", "nl")
    said = first.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert first.returncode == Exit.PASS
    assert "4 nieuwe herinneringen" in said
    assert "Uiterlijk 2 mei 2026: Aantallen per 1 juni 2026 wijzigen" in said
    assert "0 new reminders" in raamwerk(register, "outbox", "fill", *ON, *ADMINISTRATOR).stdout
    assert "4 messages" in raamwerk(register, "outbox", "list", *ADMINISTRATOR).stdout
    mine = raamwerk(register, "outbox", "list", "--mine", *MANAGER)
    assert "1 messages" in mine.stdout
    assert "8512345" in mine.stdout


def test_without_a_mail_server_sending_is_refused_and_everything_waits(register: Register):
    settled()
    raamwerk(register, "outbox", "fill", *ON, *ADMINISTRATOR)
    run = raamwerk(register, "outbox", "send", *ADMINISTRATOR)
    assert run.returncode == Exit.REFUSED
    assert "RAAMWERK_MAIL_URL" in run.stderr
    there = raamwerk(
        register, "outbox", "send", *ADMINISTRATOR, RAAMWERK_MAIL_URL="smtp://127.0.0.1:1"
    )
    assert "cannot be reached" in there.stderr
    assert raamwerk(register, "outbox", "list", *MANAGER).returncode == Exit.REFUSED
