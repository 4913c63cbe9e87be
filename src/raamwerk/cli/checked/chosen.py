"""Which outputs a call asks for; each module is loaded only where its output is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.outputs import Output
    from raamwerk.core.rule import Language

    Made = Callable[..., Output]

_MODULES: Final = {
    "html": ("html_page", "HtmlOutput"),
    "xlsx": ("sheet", "SheetOutput"),
    "claim": ("claim_output", "ClaimOutput"),
    "response": ("response_output", "ResponseOutput"),
    "receipt": ("receipt_output", "ReceiptOutput"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be made beside the page: where each goes, or None.

    Args:
        as_json: JSON on the output instead of the page.
        html, xlsx, receipt: files; claim, response: a file, or a folder for several.
    """

    as_json: bool = False
    html: Path | None = None
    xlsx: Path | None = None
    claim: Path | None = None
    response: Path | None = None
    receipt: Path | None = None

    def ready(self) -> None:
        """Refuse before a long check what could not be written after it.

        Raises:
            Refused: `file.not-writable`.
        """
        for name in _MODULES:
            path: Path | None = getattr(self, name)
            if path is not None and not path.parent.is_dir():
                raise Refused("check.no-folder", path=str(path), folder=str(path.parent))


def outputs(wanted: Wanted, asked: Asked, language: Language) -> list[Output]:
    """The outputs in the order in which they end: what goes to the screen comes first.

    Raises:
        Refused: `check.overwrites` for an output in place of a file that the check reads.
    """
    inputs = {path.resolve() for path in asked.files}
    inputs |= {each.path.resolve() for _, each in asked.inputs}
    for name in _MODULES:
        place: Path | None = getattr(wanted, name)
        if place is not None and place.resolve() in inputs:
            raise Refused("check.overwrites", path=str(place))
    first = ("json_output", "JsonOutput") if wanted.as_json else ("page", "PageOutput")
    found = [_made(*first)(asked, language)]
    for name, where in _MODULES.items():
        path: Path | None = getattr(wanted, name)
        if path is not None:
            found.append(_made(*where)(asked, path, language))
    return found


def _made(module: str, name: str) -> Made:
    made: Made = getattr(import_module(f"raamwerk.cli.checked.{module}"), name)
    return made
