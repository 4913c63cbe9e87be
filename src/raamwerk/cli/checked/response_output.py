"""Draft Peppol Invoice Responses of a check: one for each invoice with a breach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from raamwerk.cli import form_words
from raamwerk.cli.checked import said
from raamwerk.cli.files import folder_for, keep
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.rule import Outcome
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.response import Objection, draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done, Summary
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.checking.verdict import FactValue, Verdict
    from raamwerk.core.rule import Language

MOST_LINES: Final = 500
_KINDS: Final = {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE}


class ResponseOutput:
    """Gathers what a seller is to be told, and writes the responses at the end.

    Args:
        asked: the check.
        path: an XML file for one response, or a folder for one an invoice.
        language: of the reasons.
    """

    most_lines: Final = MOST_LINES

    def __init__(self, asked: Asked, path: Path, language: Language) -> None:
        self._asked = asked
        self._path = path
        self._language = language
        self._drafts: dict[str, bytes] = {}

    def part(self, found: CheckedDocument) -> None:
        """Nothing: a response is about a whole invoice."""

    def whole(self, done: Done) -> None:
        """Draft the response to an invoice with a breach."""
        summary = done.summary
        if summary.outcome is not Outcome.BREACH or summary.document.kind not in _KINDS:
            return
        objections = list(self._objections(done))
        number = f"{summary.document.id}-R"
        made = draft(summary.document, objections, on=self._asked.held.on, number=number)
        self._drafts[_name(summary, len(self._drafts))] = made

    def end(self, tally: Tally) -> None:
        """Write the responses.

        Raises:
            NotFound: `response.nothing` where no invoice is in breach.
            Conflict: `response.several` where one file is asked for more than one response.
        """
        del tally
        if not self._drafts:
            raise NotFound("response.nothing")
        if self._path.suffix.lower() == ".xml":
            if len(self._drafts) > 1:
                raise Conflict("response.several", invoices=len(self._drafts))
            ((_, made),) = self._drafts.items()
            keep(self._path, made)
            return
        folder_for(self._path)
        for name, made in self._drafts.items():
            keep(self._path / name, made)

    def _objections(self, done: Done) -> Iterator[Objection]:
        """Of the form, of the document as a whole, and of its gravest lines."""
        summary = done.summary
        grave = [] if summary.form is None else summary.form.findings
        fatal = {found.id: found for found in grave if found.flag is Flag.FATAL}
        for rule, found in fatal.items():
            yield Objection(rule=rule, text=f"{rule}: {form_words.said(found, self._language)}")
        yield from self._of(summary.verdicts, None, None)
        for line in done.lines(MOST_LINES):
            yield from self._of(line.verdicts, line.line, dict(line.facts))

    def _of(
        self,
        verdicts: Sequence[Verdict],
        line: str | None,
        facts: dict[str, FactValue] | None,
    ) -> Iterator[Objection]:
        needed, _ = said.telling(verdicts)
        for verdict in needed:
            text = said.reason(verdict, self._language, facts)
            yield Objection(
                rule=verdict.rule,
                text=text.replace("\N{NO-BREAK SPACE}", " "),
                line=line,
                effect=verdict.outcome is Outcome.BREACH and bool(verdict.effect),
                unknown=verdict.outcome is Outcome.UNKNOWN,
            )


def _name(summary: Summary, place: int) -> str:
    """A file name that the document's number suggests and no other response has."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", summary.document.id).strip(".-")[:60]
    return f"response-{place + 1}-{slug or 'invoice'}.xml"
