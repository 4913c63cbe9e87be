"""Help pages in Dutch or English; click itself writes English only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

_DUTCH: Final = {
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Arguments": "Argumenten",
    "Show this message and exit.": "Toon deze hulp.",
    "Show the version and exit.": "Toon de versie.",
}
_DUTCH_EXTRA: Final = {
    "[required]": "[verplicht]",
    "; required]": "; verplicht]",
    "[default: ": "[standaard: ",
    "; default: ": "; standaard: ",
    "[env var: ": "[instelling: ",
}


class DutchFormatter(click.HelpFormatter):
    """Writes the headings and standing words of a help page in Dutch."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line: `Gebruik: raamwerk ...`."""
        args = args.replace("[OPTIONS]", "[OPTIES]").replace("COMMAND [ARGS]", "OPDRACHT [ARGS]")
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        """A heading such as `Opties:`."""
        super().write_heading(_DUTCH.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """The rows of a table of options or commands."""
        super().write_dl([(first, _dutch(second)) for first, second in rows], col_max, col_spacing)


class DutchContext(click.Context):
    """The context of a call in Dutch."""

    formatter_class = DutchFormatter


def _dutch(text: str) -> str:
    text = _DUTCH.get(text, text)
    for english, dutch in _DUTCH_EXTRA.items():
        text = text.replace(english, dutch)
    return text
