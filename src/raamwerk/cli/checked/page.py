"""A check on the terminal: the gravest first, reasons in whole sentences, and what was not checked."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.rest import rest
from raamwerk.cli.checked.table import heading, row, widths
from raamwerk.cli.checked.worst import Worst
from raamwerk.core.rule import Outcome, Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.finding import Verdict as FormVerdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done, Summary
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.cli.checked.worst import Kept
    from raamwerk.core.checking.verdict import JudgedLine, Verdict
    from raamwerk.core.rule import Language
    from raamwerk.formats.ubl.finding import Validated

DOCUMENTS: Final = 5
"""So many documents are told in full; more would not be read."""
LISTED: Final = 20
LINES: Final = 20
WIDEST: Final = 120
_MOST_FINDINGS: Final = 5
_COLOURS: Final = {
    Outcome.BREACH: "red",
    Outcome.UNKNOWN: "yellow",
    Outcome.PASS: "green",
    Outcome.NOT_APPLICABLE: None,
}
_BY: Final = Sentence(
    nl="Getoetst aan {name} ({id}, {chosen}) op {on}.",
    en="Checked against {name} ({id}, {chosen}) on {on}.",
)
_CHOSEN: Final = {
    "book": Sentence(
        nl="de raamovereenkomst van het prijsboek", en="the framework of the price book"
    ),
    "option": Sentence(nl="zoals gevraagd", en="as asked"),
}
_BOOK: Final = Sentence(
    nl="Prijsboek: {name} ({size} prijzen, bekend sinds {day}).",
    en="Price book: {name} ({size} prices, known since {day}).",
)
_ENROLMENT: Final = Sentence(
    nl="Inschrijving: {number} van {participant}.", en="Enrolment: {number} of {participant}."
)
_NO_ENROLMENT: Final = Sentence(nl="Inschrijving: geen.", en="Enrolment: none.")
_UNIT: Final = Sentence(
    nl="Prijzen per stuk zonder periode gelden {unit}, zoals u hebt opgegeven.",
    en="Prices a piece without a period are {unit}, as you declared.",
)
_AT_STAKE: Final = Sentence(nl="{money} op het spel", en="{money} at stake")
_FORM: Final = Sentence(nl="Vorm: {verdict}", en="Form: {verdict}")
_WHOLE: Final = Sentence(nl="Het document als geheel", en="The document as a whole")
_FOLLOWS: Final = Sentence(
    nl="Daardoor ook onbekend: {rules}.", en="Therefore unknown too: {rules}."
)
_MORE_LINES: Final = Sentence(
    nl="En nog {number} regels die niet zonder meer voldoen; zie --html of --xlsx.",
    en="And {number} more lines that do not simply pass; see --html or --xlsx.",
)


class Page:
    """Writes one check for a person.

    Args:
        asked: what was asked.
        language: of the words.
        width: of the window; None for a file or pipe, where a sentence is one line.
    """

    def __init__(self, asked: Asked, language: Language, width: int | None) -> None:
        self.asked = asked
        self.language = language
        self.width = width

    def lines(self, worst: Worst, tally: Tally) -> Iterator[str]:
        """The whole page, line by line."""
        yield from self._head()
        shown = worst.kept[:DOCUMENTS]
        for kept in shown:
            yield ""
            yield from self._document(kept)
        yield from rest(self, worst, tally, len(shown))

    def say(self, said_: Sentence, **facts: str) -> str:
        """A sentence of this page in its language."""
        return said_.fill(self.language, facts)

    def wrapped(self, text: str, indent: int = 0, hang: int = 0) -> list[str]:
        """A text within the width, indented; as one line where there is no window."""
        first, next_ = " " * indent, " " * (indent + hang)
        if self.width is None:
            return [first + text]
        return textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=next_,
            break_on_hyphens=False,
        )

    def _head(self) -> Iterator[str]:
        held, language = self.asked.held, self.language
        facts = {
            "name": held.framework.name,
            "id": held.framework.id,
            "chosen": self.say(_CHOSEN[self.asked.chosen]),
            "on": show.day(held.on, language),
        }
        yield from self.wrapped(self.say(_BY, **facts))
        for book in held.books:
            size = show.number(len(book.entries), language)
            day = show.day(book.published_at, language)
            yield from self.wrapped(
                self.say(_BOOK, name=show.printable(book.name), size=size, day=day)
            )
        if held.enrolment is None:
            yield self.say(_NO_ENROLMENT)
        else:
            who = held.enrolment.participant_name or held.enrolment.participant
            yield from self.wrapped(
                self.say(
                    _ENROLMENT,
                    number=show.printable(held.enrolment.number),
                    participant=show.printable(who),
                )
            )
        if held.declared_months is not None:
            yield from self.wrapped(self.say(_UNIT, unit=declared(held.declared_months, language)))

    def _document(self, kept: Kept) -> Iterator[str]:
        summary = kept.summary
        word = click.style(
            show.outcome(summary.outcome, self.language),
            fg=_COLOURS[summary.outcome],
            bold=True,
        )
        stake = ""
        if summary.at_stake:
            money = show.money(summary.at_stake, self.language)
            stake = f", {self.say(_AT_STAKE, money=money)}"
        path = show.printable(str(summary.path))
        if self.width is None or len(f"{path}: {click.unstyle(word)}{stake}") <= self.width:
            yield f"{click.style(path, bold=True)}: {word}{stake}"
        else:
            yield from (click.style(each, bold=True) for each in self.wrapped(path))
            yield f"  {word}{stake}"
        yield from self.wrapped(said.title(summary.document, self.language), 2)
        if summary.form is not None:
            yield from self._form(summary.form)
        yield from self._problems(summary)
        yield from self._own(summary.verdicts)
        yield from self._lines(kept)

    def _form(self, form: Validated) -> Iterator[str]:
        verdict = getattr(form_words.VERDICTS[form.verdict], self.language)
        name = "" if form.recognised is None else f" ({show.printable(form.recognised.name)})"
        colour = "red" if form.verdict is FormVerdict.FATAL else None
        line = f"{self.say(_FORM, verdict=verdict)}{name}"
        yield from (click.style(each, fg=colour) for each in self.wrapped(line, 2))
        grave = [found for found in form.findings if found.flag is Flag.FATAL]
        for found in grave[:_MOST_FINDINGS]:
            text = f"{found.id}: {form_words.said(found, self.language)}"
            yield from self.wrapped(show.printable(text, most=form_words.LONGEST), 4, 2)
        if len(grave) > _MOST_FINDINGS:
            left = len(grave) - _MOST_FINDINGS
            yield f"    {'en nog' if self.language == 'nl' else 'and'} {left}"
        for missed in form.not_checked:
            what = getattr(form_words.VERDICTS[FormVerdict.NOT_CHECKED], self.language)
            text = f"{missed.what}: {what}. {form_words.why(missed, self.language)}"
            yield from self.wrapped(show.printable(text, most=form_words.LONGEST), 4, 2)

    def _problems(self, summary: Summary) -> Iterator[str]:
        for problem in summary.problems:
            yield from self.wrapped(said.problem(problem, self.language), 2, 2)
        if summary.more_problems:
            yield f"  ... {'en nog' if self.language == 'nl' else 'and'} {summary.more_problems}"

    def _own(self, verdicts: Sequence[Verdict]) -> Iterator[str]:
        needed, following = said.telling(verdicts)
        if not needed:
            return
        yield ""
        yield f"  {click.style(self.say(_WHOLE), bold=True)}"
        yield from self._reasons(needed, following, 4)

    def _lines(self, kept: Kept) -> Iterator[str]:
        lines = kept.lines[:LINES]
        if lines:
            across = widths(lines, self.language, self.width)
            yield ""
            yield click.style(heading(across, self.language), bold=True)
        for line in lines:
            yield row(line, across, self.language)
            needed, following = said.telling(line.verdicts)
            yield from self._reasons(needed, following, 6, line)
        yield from self._counted(kept, len(lines))

    def _counted(self, kept: Kept, shown: int) -> Iterator[str]:
        """How many lines there are that are not shown."""
        counts, remarked = kept.summary.lines, kept.summary.remarked
        simply = counts[Outcome.PASS] - remarked
        left = counts.total() - simply - counts[Outcome.NOT_APPLICABLE] - shown
        if left > 0:
            yield from self.wrapped(self.say(_MORE_LINES, number=str(left)), 2)
        if simply:
            yield f"  {passing(simply, self.language)}"

    def _reasons(
        self,
        needed: Iterable[Verdict],
        following: Sequence[Verdict],
        indent: int,
        line: JudgedLine | None = None,
    ) -> Iterator[str]:
        for verdict in needed:
            mark = said.remark(self.language) if verdict.remark else ""
            facts = None if line is None else line.facts
            text = mark + said.because(verdict, self.language, facts)
            yield from self.wrapped(text, indent)
            for each in self.wrapped(said.grounds(verdict, self.language), indent + 2):
                yield click.style(each, dim=True)
        if following:
            rules = ", ".join(verdict.rule for verdict in following)
            for each in self.wrapped(self.say(_FOLLOWS, rules=rules), indent):
                yield click.style(each, dim=True)


def passing(number: int, language: Language) -> str:
    """How many lines pass of which nothing else is to be said."""
    if language == "en":
        return said.count(number, "line passes.", "lines pass.")
    return said.count(number, "regel voldoet.", "regels voldoen.")


def declared(months: int, language: Language) -> str:
    """What a person declared a price a piece to cover: `per maand`."""
    from raamwerk.cli.unit_words import unit_words  # noqa: PLC0415 - seldom declared
    from raamwerk.core.pricebook.unit import Unit  # noqa: PLC0415 - the same

    return unit_words(Unit(months), language)


def window() -> int | None:
    """The width to write in; None where nobody looks at a window."""
    if not sys.stdout.isatty():
        return None
    return min(shutil.get_terminal_size().columns, WIDEST)


class PageOutput:
    """The check on the terminal."""

    most_lines: Final = LINES

    def __init__(self, asked: Asked, language: Language) -> None:
        self._page = Page(asked, language, window())
        self._worst = Worst(DOCUMENTS + LISTED, LINES)

    def part(self, found: CheckedDocument) -> None:
        """Nothing: the page is about whole documents."""

    def whole(self, done: Done) -> None:
        """Keep the document if it is among the gravest."""
        self._worst.offer(done)

    def end(self, tally: Tally) -> None:
        """Write the page."""
        for line in self._page.lines(self._worst, tally):
            click.echo(line)
