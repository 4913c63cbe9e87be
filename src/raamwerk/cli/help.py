"""Help pages in Dutch or English, whatever language click and a command's own words are in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORDS: Final = {
    "OPTIONS": "OPTIES",
    "COMMAND": "OPDRACHT",
    "FILE": "BESTAND",
    "FILES": "BESTANDEN",
    "FOLDER": "MAP",
    "DATE": "DATUM",
    "PART": "ARTIKELNUMMER",
    "PROFILE": "PROFIEL",
    "BOOK": "PRIJSBOEK",
    "RULE": "REGEL",
    "RECEIPT": "BEWIJSSTUK",
    "NUMBER": "GETAL",
    "INTEGER": "GETAL",
    "TEXT": "TEKST",
    "NAME": "NAAM",
    "MUNICIPALITY": "GEMEENTE",
    "PROVINCE": "PROVINCIE",
    "COLUMN": "KOLOM",
    "ENROLMENT": "INSCHRIJVING",
    "ROWS": "RIJEN",
}
"""The words for values, in capitals, as they stand in usage lines and beside options."""

_STANDING: Final = {
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Arguments": "Argumenten",
    "Show this message and exit.": "Toon deze hulp.",
    "Show the version and exit.": "Toon de versie.",
}
_EXTRA: Final = {
    "[required]": "[verplicht]",
    "; required]": "; verplicht]",
    "[default: ": "[standaard: ",
    "; default: ": "; standaard: ",
    "[env var: ": "[instelling: ",
}


class EnglishFormatter(click.HelpFormatter):
    """Writes a help page in English."""

    words: ClassVar[Mapping[str, str]] = {dutch: english for english, dutch in _WORDS.items()}

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line: how the command is called."""
        super().write_usage(prog, self._put(args), prefix)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """The rows of a table of options or commands."""
        said = [(self._put(first), self.said(second)) for first, second in rows]
        super().write_dl(said, col_max, col_spacing)

    def said(self, text: str) -> str:
        """A text of click's own in the language of the page."""
        return text

    def _put(self, text: str) -> str:
        return re.sub(r"\b[A-Z]{3,}\b", lambda word: self.words.get(word[0], word[0]), text)


class DutchFormatter(EnglishFormatter):
    """Writes a help page in Dutch, click's headings and standing words too."""

    words = _WORDS

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line: `Gebruik: raamwerk ...`."""
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        """A heading such as `Opties:`."""
        super().write_heading(_STANDING.get(heading, heading))

    def said(self, text: str) -> str:
        """A text of click's own in Dutch; any other as it is."""
        text = _STANDING.get(text, text)
        for english, dutch in _EXTRA.items():
            text = text.replace(english, dutch)
        return text


class EnglishContext(click.Context):
    """The context of a call in English."""

    formatter_class = EnglishFormatter


class DutchContext(click.Context):
    """The context of a call in Dutch."""

    formatter_class = DutchFormatter
