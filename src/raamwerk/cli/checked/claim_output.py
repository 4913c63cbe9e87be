"""Claim letters of a check: one PDF a seller."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from raamwerk.cli.checked.letter import Letter
from raamwerk.cli.files import folder_for, keep
from raamwerk.core.checking.claim import claim
from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.formats.letter import pdf

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.checking.claim import Claim
    from raamwerk.core.checking.document import Party
    from raamwerk.core.rule import Language

MOST_LINES: Final = 2_000
"""A letter of more claimed lines than this is no letter; the workbook holds them all."""


class ClaimOutput:
    """Gathers what is asked too much, and writes the letters at the end.

    Args:
        asked: the check.
        path: a PDF for one letter, or a folder for one a seller.
        language: of the letters.
    """

    most_lines: Final = MOST_LINES + 1

    def __init__(self, asked: Asked, path: Path, language: Language) -> None:
        self._asked = asked
        self._path = path
        self._language = language
        self._claims: dict[str, list[Claim]] = {}

    def part(self, found: CheckedDocument) -> None:
        """Nothing: a claim is about whole documents."""

    def whole(self, done: Done) -> None:
        """Keep the claim on a document, if there is one."""
        if not done.summary.at_stake:
            return
        summary = done.summary.apart()
        lines = done.lines(MOST_LINES + 1)
        found = claim(summary.document, lines, summary.verdicts)
        if found is None:
            return
        if len(found.lines) > MOST_LINES:
            raise Refused("claim.too-many-lines", id=summary.document.id, most=MOST_LINES)
        self._claims.setdefault(_who(summary.document.seller), []).append(found)

    def end(self, tally: Tally) -> None:
        """Write the letters.

        Raises:
            NotFound: `claim.nothing` where no invoice asks too much.
            Conflict: `claim.several-sellers` where one PDF is asked for more than one letter.
        """
        del tally
        if not self._claims:
            raise NotFound("claim.nothing")
        if self._path.suffix.lower() == ".pdf":
            if len(self._claims) > 1:
                raise Conflict("claim.several-sellers", sellers=len(self._claims))
            ((_, claims),) = self._claims.items()
            keep(self._path, self._letter(claims))
            return
        folder_for(self._path)
        for who, claims in self._claims.items():
            keep(self._path / f"claim-{_slug(who)}.pdf", self._letter(claims))

    def _letter(self, claims: list[Claim]) -> bytes:
        letter = Letter(claims, self._asked, self._language)
        return pdf(letter.words, self._asked.held.on)


def _who(party: Party) -> str:
    """What tells sellers apart: the first number, else the name."""
    number = next((value for _, value in party.identifiers), None)
    return number or party.name or "-"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:60] or "unknown"
