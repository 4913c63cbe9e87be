"""One document on the HTML page: what it is, where the money is, and its lines with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.chart import bars, picture
from raamwerk.cli.checked.element import put, tag
from raamwerk.cli.checked.html_words import SIGNS, WORDS
from raamwerk.cli.facts import shown
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.rule import Outcome
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.finding import Verdict as FormVerdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from raamwerk.cli.checked.summary import Summary
    from raamwerk.cli.checked.worst import Kept
    from raamwerk.core.checking.verdict import FactValue, JudgedLine, Verdict
    from raamwerk.core.rule import Language
    from raamwerk.formats.ubl.finding import Validated

_COLUMNS: Final = 7
_FORM_OUTCOMES: Final = {
    FormVerdict.FATAL: Outcome.BREACH,
    FormVerdict.NOT_CHECKED: Outcome.UNKNOWN,
    FormVerdict.WARNING: Outcome.PASS,
    FormVerdict.VALID: Outcome.PASS,
}


class DocumentSection:
    """Writes one document as a section of the page.

    Args:
        kept: the document with its gravest lines.
        name: unlike that of any other section.
        language: of the words.
    """

    def __init__(self, kept: Kept, name: str, language: Language) -> None:
        self.kept = kept
        self.name = name
        self.language = language

    def element(self) -> etree._Element:
        """The section."""
        summary = self.kept.summary
        section = tag("section", id=self.name, aria_labelledby=f"{self.name}-title")
        title = said.title(summary.document, self.language)
        section.append(tag("h2", title, id=f"{self.name}-title"))
        section.append(self._about(summary))
        section.extend(self._form(summary.form))
        section.extend(self._problems(summary))
        section.extend(self._own(summary.verdicts))
        section.extend(self._picture())
        section.extend(self._table())
        return section

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _about(self, summary: Summary) -> etree._Element:
        found = tag("dl")
        stake = show.money(summary.at_stake, self.language) if summary.at_stake else None
        for word, value in (
            ("outcome", badge(summary.outcome, self.language)),
            ("stake", stake),
            ("file", str(summary.path)),
            ("form", self._form_word(summary.form)),
        ):
            if value is not None:
                found.append(tag("dt", self._say(word)))
                found.append(tag("dd", value))
        return found

    def _form_word(self, form: Validated | None) -> str | None:
        if form is None:
            return None
        word = form_words.VERDICTS[form.verdict].fill(self.language, {})
        return word if form.recognised is None else f"{word}: {form.recognised.name}"

    def _form(self, form: Validated | None) -> Iterator[etree._Element]:
        """What is wrong with the form; each rule once."""
        if form is None:
            return
        grave = {found.id: found for found in form.findings if found.flag is Flag.FATAL}
        if grave:
            box = tag("div", class_=f"whole {_FORM_OUTCOMES[form.verdict].value}")
            for rule, found in grave.items():
                text = form_words.said(found, self.language)[: form_words.LONGEST]
                box.append(tag("p", tag("strong", rule), f" {text}"))
            yield box

    def _problems(self, summary: Summary) -> Iterator[etree._Element]:
        if summary.problems:
            box = tag("div", class_="whole unknown")
            for problem in summary.problems:
                box.append(tag("p", said.problem(problem, self.language)))
            yield box

    def _own(self, verdicts: Sequence[Verdict]) -> Iterator[etree._Element]:
        needed, following = said.telling(verdicts)
        if needed:
            yield tag("h3", self._say("whole"))
            for verdict in needed:
                box = tag("div", class_=f"whole {_tone(verdict)}")
                box.extend(self._reason(verdict, None))
                yield box
        if following:
            rules = ", ".join(each.rule for each in following)
            yield tag("p", self._say("follows", rules=rules), class_="grounds")

    def _picture(self) -> Iterator[etree._Element]:
        found = bars(self.kept.lines, self.language)
        if found:
            yield tag(
                "figure",
                tag("figcaption", self._say("bars")),
                picture(found, self.language, f"{self.name}-chart"),
                tag("p", self._say("bar-note"), class_="grounds"),
            )

    def _table(self) -> Iterator[etree._Element]:
        if not self.kept.lines:
            return
        number = self.kept.summary.document.id
        table = tag("table", tag("caption", self._say("lines", id=number)))
        table.append(tag("thead", self._headings()))
        for line in self.kept.lines:
            table.append(self._line(line))
        yield table
        left = self.kept.summary.lines.total() - len(self.kept.lines)
        if left > 0:
            yield tag("p", self._say("more-lines", number=show.number(left, self.language)))

    def _headings(self) -> etree._Element:
        row = tag("tr")
        for word, tone in (
            ("line", None),
            ("part", None),
            ("quantity", "wide number"),
            ("price", "wide number"),
            ("maximum", "wide number"),
            ("outcome", None),
            ("stake", "number"),
        ):
            row.append(tag("th", self._say(word), scope="col", class_=tone))
        return row

    def _line(self, line: JudgedLine) -> etree._Element:
        facts = shown(("name", "quantity", "unit_price", "maximum"), line.facts, self.language)
        stake = "" if line.effect is None else show.money(line.effect, self.language)
        part = tag("td", tag("span", line.part_number or "-", class_="part"))
        if line.facts.get("name"):
            part.append(tag("span", facts["name"], class_="name"))
        row = tag("tr", tag("th", line.line or "-", scope="row"), part)
        for name in ("quantity", "unit_price", "maximum"):
            known = line.facts.get(name) is not None
            row.append(tag("td", facts[name] if known else "-", class_="wide number"))
        row.append(tag("td", badge(line.outcome, self.language, remarked=line.remarked)))
        row.append(tag("td", stake, class_="number"))
        return tag("tbody", row, self._why(line))

    def _why(self, line: JudgedLine) -> etree._Element | None:
        needed, following = said.telling(line.verdicts)
        cell = tag("td", class_="why", colspan=_COLUMNS)
        for verdict in needed:
            cell.extend(self._reason(verdict, line.facts))
        if following:
            rules = ", ".join(each.rule for each in following)
            cell.append(tag("p", self._say("follows", rules=rules), class_="grounds"))
        cell.append(self._details(line, needed))
        return tag("tr", cell)

    def _reason(
        self, verdict: Verdict, facts: Mapping[str, FactValue] | None
    ) -> list[etree._Element]:
        mark = said.remark(self.language) if verdict.remark else ""
        text = mark + said.because(verdict, self.language, facts)
        return [tag("p", text), self._grounds(verdict)]

    def _grounds(self, verdict: Verdict) -> etree._Element:
        """Rule, term, source as a link, readings."""
        before, source, after = said.grounds_parts(verdict, self.language)
        found = tag("p", before, class_="grounds")
        url = None if verdict.source is None else verdict.source.url
        put(found, tag("a", source, href=url) if url and url.startswith("https://") else source)
        put(found, after)
        return found

    def _details(self, line: JudgedLine, needed: Sequence[Verdict]) -> etree._Element:
        """The facts that the reasons rest on, and the rules that the line keeps."""
        names = dict.fromkeys(name for verdict in needed for name in verdict.facts)
        found = tag("dl")
        for name, text in shown(names, line.facts, self.language).items():
            if line.facts.get(name) is not None:
                found.append(tag("dt", FACTS[name].label.fill(self.language, {})))
                found.append(tag("dd", text))
        kept = [each.rule for each in line.verdicts if each.outcome is Outcome.PASS]
        if kept:
            found.append(tag("dt", self._say("passes")))
            found.append(tag("dd", ", ".join(kept)))
        return tag("details", tag("summary", self._say("facts")), found)


def badge(outcome: Outcome, language: Language, *, remarked: bool = False) -> etree._Element:
    """An outcome as a word with a sign and a colour; the word alone says it all."""
    word = show.outcome(outcome, language)
    if remarked and outcome is Outcome.PASS:
        word = f"{word}, {said.with_remark(language)}"
    sign = tag("span", f"{SIGNS[outcome]} ", aria_hidden="true")
    return tag("span", sign, word, class_=f"outcome {outcome.value}")


def _tone(verdict: Verdict) -> str:
    return "remark" if verdict.remark else verdict.outcome.value
