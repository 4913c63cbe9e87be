"""The commands of a group are made when they are asked for, once."""

from __future__ import annotations

import click
import pytest

from raamwerk.cli.lazy import Lazy


def test_names_are_known_without_making_any_command():
    asked: list[str] = []

    def make(name: str) -> click.Command:
        asked.append(name)
        return click.Command(name)

    found = Lazy(["mix", "forecast"], make)
    assert (list(found), len(found), asked) == (["mix", "forecast"], 2, [])
    assert found["forecast"] is found["forecast"]
    assert asked == ["forecast"]


def test_an_unknown_name_is_no_command_and_makes_none():
    found = Lazy(["mix"], click.Command)
    with pytest.raises(KeyError):
        found["other"]
    assert found.get("other") is None


def test_a_command_can_be_put_in_and_taken_out():
    found = Lazy(["mix"], click.Command)
    found["exit"] = click.Command("exit")
    del found["mix"]
    assert list(found) == ["exit"]
