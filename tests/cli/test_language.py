from __future__ import annotations

import click
import pytest

from raamwerk.cli.language import both, localised, picked, spoken


@pytest.mark.parametrize(
    ("words", "setting", "language"),
    [
        ([], None, "nl"),
        ([], "en", "en"),
        ([], "fr", "nl"),
        (["check", "--lang", "en"], "nl", "en"),
        (["check", "--lang=nl"], "en", "nl"),
        (["check", "--lang"], None, "nl"),
    ],
)
def test_the_language_is_read_off_the_words_of_the_call(
    words: list[str], setting: str | None, language: str
):
    assert spoken(words, setting) == language


def test_a_text_in_both_languages_gives_one_and_other_texts_stay():
    text = both("Nederlands.", "English.")
    assert picked(text, "nl") == "Nederlands."
    assert picked(text, "en") == "English."
    assert picked("As it is.", "nl") == "As it is."
    assert picked(None, "nl") is None


def test_a_localised_command_is_a_copy_with_its_options_and_subcommands():
    option = click.Option(["--on"], help=both("Datum.", "Date."))
    inner = click.Command("inner", help=both("Binnen.", "Inside."), params=[option])
    group = click.Group("outer", commands={"inner": inner}, help=both("Buiten.", "Outside."))
    said = localised(group, "en", click.Context)
    assert isinstance(said, click.Group)
    assert said.help == "Outside."
    assert said.commands["inner"].help == "Inside."
    assert getattr(said.commands["inner"].params[0], "help", "") == "Date."
    assert picked(inner.help, "nl") == "Binnen."
