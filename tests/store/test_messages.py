from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction

from raamwerk.core.errors import NotFound
from raamwerk.core.message import Message
from raamwerk.core.organisation import Role
from raamwerk.store import messages, models
from tests.world import MINE, ON, populate

if TYPE_CHECKING:
    from tests.registers import Register

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def message(register: Register) -> Message:
    person = populate().actor(Role.BUYER, MINE.code).person
    return Message(
        key="k",
        email=person.email,
        name=person.name,
        organisation=MINE.code,
        code="deed.join",
        facts={"effect_on": "2026-06-01", "many": 3},
        due_on=ON,
        written_on=ON,
    )


def test_a_person_gets_a_message_once_and_it_comes_back_as_it_was(message: Message):
    assert messages.add(message)
    assert not messages.add(message)
    assert messages.add(replace(message, key="l"))
    (first, _) = messages.waiting()
    assert replace(first, id=0) == message


def test_one_that_was_sent_waits_no_more_and_is_not_sent_otherwise(message: Message):
    messages.add(message)
    number = messages.waiting()[0].id
    messages.sent(number, AT)
    assert (messages.waiting(), messages.everyone()[0].sent_at) == ((), AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        messages.sent(number, datetime(2026, 11, 25, tzinfo=UTC))
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Message.objects.update(code="x")
    with pytest.raises(NotFound, match=r"message\.unknown"):
        messages.sent(number + 1, AT)
