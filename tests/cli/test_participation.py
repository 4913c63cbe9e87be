from __future__ import annotations

from raamwerk.cli.participation import command


def test_a_body_can_go_all_the_way_by_the_commands():
    assert list(command.commands) == [
        *("preview", "request", "assess", "decide", "sign", "end", "withdraw"),
        *("list", "show", "merge"),
    ]
