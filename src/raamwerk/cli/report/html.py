"""A report as one HTML page: nothing is fetched, nothing runs, and it prints on A4."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from raamwerk.cli.checked.element import page_of, tag
from raamwerk.cli.report.model import cell
from raamwerk.cli.report.picture import element

if TYPE_CHECKING:
    from lxml import etree

    from raamwerk.cli.report.model import Report, Section, Table
    from raamwerk.core.rule import Language


def page(report: Report) -> bytes:
    """The whole page in UTF-8."""
    style = " ".join((files("raamwerk.cli.checked") / "style.css").read_text("utf-8").split())
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", report.title),
        tag("style", style),
    )
    band = tag("div", tag("div", tag("p", "Raamwerk"), class_="inner"), class_="band")
    footer = tag("footer", tag("p", report.footer))
    inner = tag("div", _main(report), footer, class_="inner")
    return page_of(tag("html", head, tag("body", band, inner), lang=report.language)).encode()


def _main(report: Report) -> etree._Element:
    main = tag("main", tag("h1", report.title))
    for line in report.by:
        main.append(tag("p", line))
    figures = tag("ul", class_="figures")
    for each in report.figures:
        item = tag("li", tag("strong", each.value), each.label, class_=each.tone or None)
        figures.append(item)
    if report.figures:
        main.append(figures)
    for place, section in enumerate(report.sections):
        main.append(_section(section, f"s{place + 1}", report.language))
    return main


def _section(section: Section, name: str, language: Language) -> etree._Element:
    made = tag("section", tag("h2", section.title, id=f"{name}-title"), id=name)
    made.set("aria-labelledby", f"{name}-title")
    for paragraph in section.paragraphs:
        made.append(tag("p", paragraph))
    if section.picture is not None:
        drawn = element(section.picture, language, f"{name}-chart")
        made.append(tag("figure", tag("figcaption", section.picture.title), drawn))
    if section.table is not None:
        made.append(_table(section.table, language))
    return made


def _table(table: Table, language: Language) -> etree._Element:
    head = tag("tr")
    for column in table.columns:
        head.append(
            tag("th", column.heading, scope="col", class_=_class(column.number, column.wide))
        )
    body = tag("tbody")
    for row in table.rows:
        line = tag("tr")
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            text, tone = cell(column, value, language), _class(column.number, column.wide)
            line.append(
                tag("td", text, class_=tone) if place else tag("th", text, scope="row", class_=tone)
            )
        body.append(line)
    return tag("table", tag("caption", table.name), tag("thead", head), body)


def _class(number: bool, wide: bool) -> str | None:  # noqa: FBT001 - two marks of one column
    return " ".join(name for name, on in (("wide", wide), ("number", number)) if on) or None
