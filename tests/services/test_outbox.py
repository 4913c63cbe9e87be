from __future__ import annotations

import email
import socketserver
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test import override_settings

from raamwerk.core.errors import NotAllowed, Refused
from raamwerk.core.organisation import Role
from raamwerk.services import outbox
from raamwerk.settings import mail
from raamwerk.store import enrolments
from tests.ordering import NUMBER, day
from tests.world import MINE, MY_RESELLER, ON, World, populate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.services.outbox import Message
    from tests.registers import Register

AT = datetime(2026, 4, 2, 7, tzinfo=UTC)


@pytest.fixture
def world(register: Register) -> World:
    return populate()


class Mailbox(socketserver.ThreadingTCPServer):
    """A mail server that takes every message, save those to the addresses that it refuses."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, refused: frozenset[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.refused = refused
        self.taken: list[str] = []


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        box: Any = self.server
        self._say("220 hello")
        while words := self.rfile.readline().decode().strip():
            match words.split(":")[0].upper().split():
                case ["DATA"]:
                    self._say("354 go on")
                    box.taken.append(self._body())
                    self._say("250 taken")
                case ["RCPT", "TO"] if any(each in words for each in box.refused):
                    self._say("550 no such person")
                case ["QUIT"]:
                    self._say("221 bye")
                    return
                case _:
                    self._say("250 well")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def _body(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode()) != ".\r\n":
            lines.append(line)
        return "".join(lines)


@contextmanager
def server(*refused: str) -> Iterator[Mailbox]:
    with Mailbox(frozenset(refused)) as box:
        thread = threading.Thread(target=box.serve_forever, args=(0.02,))
        thread.start()
        named = mail(f"smtp://127.0.0.1:{box.server_address[1]}?from=raamwerk@vng.example")
        with override_settings(**named | {"EMAIL_USE_TLS": False}):
            yield box
        box.shutdown()
        thread.join()


def say(message: Message) -> tuple[str, str]:
    return f"{message.code}\nX: y", f"Voor {message.name}: {message.facts['enrolment']}"


def test_who_looks_after_an_enrolment_is_reminded_once(world: World):
    made = outbox.fill(world.administrator, on=day("2026-04-02"))
    mine = [each for each in made if each.organisation == MINE.code]
    assert {each.email.split("@")[0] for each in mine} == {"contract-manager", "licence-manager"}
    assert {each.code for each in mine} == {"deed.file-changes"}
    assert mine[0].facts["enrolment"] == NUMBER
    assert outbox.fill(world.administrator, on=day("2026-04-02")) == ()
    assert outbox.fill(world.administrator, on=day("2026-04-10")) == ()
    assert len(outbox.fill(world.administrator, on=day("2026-04-20"))) == 4


def test_nobody_is_reminded_of_what_was_done_or_can_no_longer_be_done(world: World):
    enrolments.add_statement(NUMBER, day("2026-04-05"))
    made = outbox.fill(world.administrator, on=day("2026-04-20"))
    assert not [each for each in made if each.organisation == MINE.code]
    assert outbox.fill(world.administrator, on=day("2026-05-03")) == ()


def test_without_a_mail_server_nothing_is_sent_and_everything_waits(world: World):
    outbox.fill(world.administrator, on=day("2026-04-02"))
    assert "console" in settings.EMAIL_BACKEND or "locmem" in settings.EMAIL_BACKEND
    with pytest.raises(Refused, match=r"outbox\.no-server"):
        outbox.send(world.administrator, say, at=AT)
    assert len(outbox.waiting(world.administrator)) == 4


def test_messages_go_to_the_server_and_are_sent_once(world: World):
    outbox.fill(world.administrator, on=day("2026-04-02"))
    with server() as box:
        assert outbox.send(world.administrator, say, at=AT) == outbox.Sent(4, ())
        assert outbox.send(world.administrator, say, at=AT) == outbox.Sent(0, ())
    assert len(box.taken) == 4
    first = email.message_from_string(box.taken[0])
    assert (first["Subject"], first["From"]) == ("deed.file-changes X: y", "raamwerk@vng.example")
    assert first["Message-ID"].startswith("<raamwerk-")
    assert outbox.waiting(world.administrator) == ()


def test_one_that_the_server_does_not_take_waits_and_stops_no_other(world: World):
    outbox.fill(world.administrator, on=day("2026-04-02"))
    with server("licence-manager@eigenstad.example"):
        done = outbox.send(world.administrator, say, at=AT)
    assert done.sent == 3
    assert [(m.email.split("@")[0], "550" in why) for m, why in done.failed] == [
        ("licence-manager", True)
    ]
    assert len(outbox.waiting(world.administrator)) == 1


def test_a_server_that_is_not_there_is_told(world: World):
    outbox.fill(world.administrator, on=day("2026-04-02"))
    with (
        override_settings(**mail("smtp://127.0.0.1:1")),
        pytest.raises(Refused, match=r"outbox\.unreachable"),
    ):
        outbox.send(world.administrator, say, at=AT)


def test_everybody_sees_their_own_messages(world: World):
    outbox.fill(world.administrator, on=day("2026-04-02"))
    manager = world.actor(Role.CONTRACT_MANAGER, MINE.code)
    (mine,) = outbox.mine(manager)
    assert (mine.email, mine.id) == (manager.person.email, 0)
    assert outbox.mine(world.actor(Role.READER, MINE.code)) == ()


def test_only_the_administrator_sends(world: World):
    manager = world.actor(Role.CONTRACT_MANAGER, MINE.code)
    for ask in (
        lambda: outbox.fill(manager, on=ON),
        lambda: outbox.waiting(manager),
        lambda: outbox.send(manager, say, at=AT),
    ):
        with pytest.raises(NotAllowed, match=r"may-not\.send-reminders"):
            ask()
    with pytest.raises(NotAllowed, match=r"may-not\.see-tasks"):
        outbox.mine(world.actor(Role.SALES, MY_RESELLER.code))
