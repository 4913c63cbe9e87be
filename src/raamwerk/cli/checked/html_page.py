"""A check as one HTML page: nothing is fetched, nothing runs, and it prints on A4."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from raamwerk import __version__
from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.element import page_of, tag
from raamwerk.cli.checked.html_document import DocumentSection, badge
from raamwerk.cli.checked.html_words import WORDS
from raamwerk.cli.checked.missed import missed, readings
from raamwerk.cli.checked.worst import Worst
from raamwerk.cli.files import keep
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.cli.checked.worst import Kept
    from raamwerk.core.rule import Language

DOCUMENTS: Final = 200
_LINES: Final = ((1, 1_000), (20, 250), (DOCUMENTS, 50))
"""Of so many documents, so many lines each: a page that a browser opens at once."""
_MOST_MISSED: Final = 100


def lines_each(documents: int) -> int:
    """How many lines of each of so many documents the page shows."""
    return next((lines for most, lines in _LINES if documents <= most), _LINES[-1][1])


class HtmlOutput:
    """Gathers the gravest documents and writes the page at the end."""

    most_lines: Final = _LINES[0][1]

    def __init__(self, asked: Asked, path: Path, language: Language) -> None:
        self._asked = asked
        self._path = path
        self._language = language
        self._worst = Worst(DOCUMENTS, lines_each(len(asked.files)), also_passed=True)

    def part(self, found: CheckedDocument) -> None:
        """Nothing: the page is about whole documents."""

    def whole(self, done: Done) -> None:
        """Keep the document if it is among the gravest."""
        self._worst.offer(done)

    def end(self, tally: Tally) -> None:
        """Write the page to its file."""
        page = HtmlPage(self._asked, self._worst, tally, self._language)
        keep(self._path, page.text().encode())


class HtmlPage:
    """The page of one check."""

    def __init__(self, asked: Asked, worst: Worst, tally: Tally, language: Language) -> None:
        self.asked = asked
        self.worst = worst
        self.tally = tally
        self.language = language

    def text(self) -> str:
        """The whole page."""
        style = " ".join((files("raamwerk.cli.checked") / "style.css").read_text("utf-8").split())
        head = tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", f"{self._title()}: {show.outcome(self._gravest(), self.language)}"),
            tag("style", style),
        )
        band = tag("div", tag("div", tag("p", "Raamwerk"), class_="inner"), class_="band")
        footer = tag("footer", tag("p", self._say("footer", version=__version__)))
        inner = tag("div", self._main(), footer, class_="inner")
        return page_of(tag("html", head, tag("body", band, inner), lang=self.language))

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _title(self) -> str:
        kept = self.worst.kept
        if len(kept) == 1:
            return self._say("title", name=kept[0].summary.document.id or str(kept[0].summary.path))
        documents = show.number(self.tally.documents.total(), self.language)
        return self._say("title", name=f"{documents} {self._say('documents')}")

    def _gravest(self) -> Outcome:
        found = (each for each in Outcome if self.tally.documents[each])
        return next(found, Outcome.UNKNOWN)

    def _main(self) -> etree._Element:
        main = tag("main", tag("h1", self._title()))
        main.extend(self._by())
        main.append(self._figures())
        main.extend(self._documents())
        for place, kept in enumerate(self.worst.kept):
            main.append(DocumentSection(kept, f"d{place + 1}", self.language).element())
        main.extend(self._not_checked())
        main.extend(self._readings())
        return main

    def _by(self) -> Iterator[etree._Element]:
        held = self.asked.held
        books = ", ".join(self._say("book", name=book.name) for book in held.books)
        facts = {
            "framework": f"{held.framework.name} ({held.framework.id})",
            "on": show.day(held.on, self.language),
            "books": books,
        }
        yield tag("p", self._say("by", **facts))
        enrolment = held.enrolment
        if enrolment is None:
            yield tag("p", self._say("no-enrolment"))
        else:
            name = enrolment.participant_name or enrolment.participant
            yield tag("p", self._say("enrolment", number=enrolment.number, name=name))

    def _figures(self) -> etree._Element:
        found = tag("ul", class_="figures")
        money = show.money(self.tally.at_stake, self.language)
        found.append(tag("li", tag("strong", money), self._say("at-stake")))
        for outcome in (Outcome.BREACH, Outcome.UNKNOWN, Outcome.PASS):
            number = show.number(self.tally.lines[outcome], self.language)
            word = self._say("lines-that", outcome=show.outcome(outcome, self.language))
            found.append(tag("li", tag("strong", number), word, class_=outcome.value))
        return found

    def _documents(self) -> Iterator[etree._Element]:
        """A table of all documents on the page, where there is more than one."""
        if self.tally.documents.total() < 2:  # noqa: PLR2004 - one document needs no list
            return
        head = tag("tr")
        for word, tone in (("document", None), ("seller", "wide"), ("outcome", None)):
            head.append(tag("th", self._say(word), scope="col", class_=tone))
        head.append(tag("th", self._say("stake"), scope="col", class_="number"))
        table = tag("table", tag("caption", self._say("all-documents")), tag("thead", head))
        body = tag("tbody")
        for place, kept in enumerate(self.worst.kept):
            body.append(self._row(kept, f"#d{place + 1}"))
        table.append(body)
        yield tag("section", table)
        if self.worst.dropped:
            number = show.number(self.worst.dropped, self.language)
            yield tag("p", self._say("more-documents", number=number))

    def _row(self, kept: Kept, target: str) -> etree._Element:
        summary = kept.summary
        kind = getattr(said.KINDS[summary.document.kind], self.language)
        link = tag("a", f"{kind} {summary.document.id}", href=target)
        name = tag("span", str(summary.path), class_="name")
        stake = show.money(summary.at_stake, self.language) if summary.at_stake else ""
        return tag(
            "tr",
            tag("th", link, name, scope="row"),
            tag("td", said.party(summary.document.seller, self.language), class_="wide"),
            tag("td", badge(summary.outcome, self.language)),
            tag("td", stake, class_="number"),
        )

    def _not_checked(self) -> Iterator[etree._Element]:
        found = list(missed(self.asked, self.tally, self.language))
        sets = [form_words.named(each, self.language) for each in self.tally.rule_sets.values()]
        if not found and not sets:
            return
        section = tag("section")
        if found:
            section.append(tag("h2", self._say("not-checked")))
            items = [
                tag("li", tag("strong", each.what), f": {each.why}")
                for each in found[:_MOST_MISSED]
            ]
            section.append(tag("ul", *items, class_="plain"))
        if sets:
            section.append(tag("h3", self._say("form-by")))
            section.append(tag("ul", *(tag("li", each) for each in sets), class_="plain"))
        yield section

    def _readings(self) -> Iterator[etree._Element]:
        used = readings(self.worst.kept)
        if used:
            items = [
                tag("li", tag("strong", each.id), f": {each.chosen.words.fill(self.language, {})}")
                for each in used
            ]
            yield tag(
                "section", tag("h2", self._say("readings")), tag("ul", *items, class_="plain")
            )
