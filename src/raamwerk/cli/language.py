"""Which language a person is spoken to in, and texts of commands that hold both.

`--lang` wins over the setting `RAAMWERK_LANGUAGE`, which wins over Dutch. The language is read off
the words of the call themselves, because help and refusals have to be written before, or instead
of, reading the options.
"""

from __future__ import annotations

import copy
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, get_args

import click

from raamwerk.cli.lazy import Lazy
from raamwerk.core.rule import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SETTING: Final = "RAAMWERK_LANGUAGE"

_BETWEEN: Final = "\x1f"


def spoken(words: Sequence[str], setting: str | None) -> Language:
    """The language that the words of a call, or else the setting, ask for; Dutch otherwise."""
    asked: str | None = setting
    for word, following in zip_longest(words, words[1:]):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return "en" if asked == "en" else "nl"


def both(nl: str, en: str) -> str:
    """A help text in both languages in the one string that click takes; `localised` picks one."""
    return f"{nl}{_BETWEEN}{en}"


def picked(text: str | None, language: Language) -> str | None:
    """One language of a text made by `both`; any other text as it is."""
    if text is None or _BETWEEN not in text:
        return text
    return text.split(_BETWEEN)[LANGUAGES.index(language)]


def localised(
    command: click.Command, language: Language, context: type[click.Context]
) -> click.Command:
    """A copy of a command, its options and its subcommands with all texts in one language.

    Args:
        command: as its module made it; it is left as it is.
        language: of the copy.
        context: the class of context that writes the help pages.
    """
    said = copy.copy(command)
    said.context_class = context
    said.help = picked(command.help, language)
    said.short_help = picked(command.short_help, language)
    said.epilog = picked(command.epilog, language)
    said.params = [_localised_parameter(parameter, language) for parameter in command.params]
    if isinstance(said, click.Group):
        below = said.commands
        said.commands = Lazy(below, lambda name: localised(below[name], language, context))
    return said


def _localised_parameter(parameter: click.Parameter, language: Language) -> click.Parameter:
    said = copy.copy(parameter)
    if isinstance(said, click.Option | click.Argument):
        said.help = picked(said.help, language)
    return said
