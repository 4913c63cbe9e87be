from __future__ import annotations

from raamwerk.cli.document import command


def test_every_deed_with_a_document_is_a_command():
    assert set(command.commands) == {
        "take-in",
        "list",
        "show",
        "original",
        "match",
        "check",
        "agree",
        "dispute",
        "withdraw",
        "escalate",
        "resolve",
        "payable",
        "paid",
        "due",
    }
