"""The picture of a verdict for the README: what `raamwerk check` shows of a made-up invoice, as SVG.

Run it with `python -m tools.picture`; `make pages` does. The invoice comes from the samples and the
lines from the command's own page, so that the picture cannot say what the command does not.
"""

from __future__ import annotations

import io
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from raamwerk.cli.checked.asked import Options, read
from raamwerk.cli.checked.outputs import run
from raamwerk.cli.checked.page import LINES, Page
from raamwerk.cli.checked.worst import Worst
from raamwerk.cli.sample import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.rule import Language

FOLDER: Final = Path(__file__).resolve().parent.parent / "docs/images"
NAMES: Final[dict[Language, str]] = {"en": "verdict.svg", "nl": "verdict.nl.svg"}
ON: Final = date(2026, 11, 24)
WIDTH: Final = 100
OVERCHARGED: Final = b"34.50"
"""The price by which the sample's invoice above the maximum is known."""

_THEME: Final = TerminalTheme(
    (255, 255, 255),
    (27, 39, 51),
    [(27, 39, 51), (163, 24, 13), (20, 87, 58), (107, 70, 0)] + [(74, 88, 102)] * 4,
    [(74, 88, 102), (163, 24, 13), (20, 87, 58), (107, 70, 0)] + [(74, 88, 102)] * 4,
)
# The library's own form names a font on another site; a picture fetches nothing.
_ELSEWHERE: Final = r"@font-face \{\{.*?\}\}\s*|<!--.*?-->\s*"
_FORM: Final = re.sub(_ELSEWHERE, "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


class _Lines:
    """An output that keeps the lines of the page."""

    most_lines: Final = LINES

    def __init__(self, asked: Asked, language: Language) -> None:
        self._page = Page(asked, language, WIDTH)
        self._worst = Worst(1, LINES)
        self.lines: list[str] = []

    def part(self, found: CheckedDocument) -> None:
        """Nothing: the page is about whole documents."""

    def whole(self, done: Done) -> None:
        """Keep the document."""
        self._worst.offer(done)

    def end(self, tally: Tally) -> None:
        """Keep the lines."""
        self.lines = list(self._page.lines(self._worst, tally))


def picture(language: Language) -> str:
    """The picture in one language."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "demo"
        make(folder)
        asked = read(_options(folder), language)
        output = _Lines(asked, language)
        run(asked, [output], language)
        lines = [line.replace(f"{place}/", "") for line in output.lines]
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard"
    )
    console.print(Text.from_ansi("\n".join(lines)))
    written = console.export_svg(
        title="raamwerk check", theme=_THEME, code_format=_FORM, unique_id="verdict"
    )
    return "".join(f"{line.rstrip()}\n" for line in written.splitlines())


def _options(folder: Path) -> Options:
    return Options(
        files=(next(_overcharged(folder)),),
        framework=None,
        books=(folder / "book.csv",),
        book_profile=None,
        enrolment=folder / "enrolment.toml",
        profile=None,
        on=ON,
        declared_months=None,
        form=True,
    )


def _overcharged(folder: Path) -> Iterator[Path]:
    for path in sorted((folder / "documents").glob("*.xml")):
        if OVERCHARGED in path.read_bytes():
            yield path


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for language, name in NAMES.items():
        (FOLDER / name).write_text(picture(language), "utf-8")


if __name__ == "__main__":
    main()
