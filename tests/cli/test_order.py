from __future__ import annotations

from raamwerk.cli.order import command


def test_an_order_can_be_taken_all_the_way_by_its_commands():
    assert list(command.commands) == [
        *("check", "place", "approve", "send", "follow", "withdraw", "cancel", "unchanged"),
        *("list", "show"),
    ]
