"""`raamwerk savings`: what list price, maximum and price paid differ, with the baseline named and the unknown apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

import click

from raamwerk.cli import show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, json_option, lang_option
from raamwerk.cli.table import Column, write_table
from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.rule import Language
    from raamwerk.core.savings.layers import SavedLine
    from raamwerk.core.savings.total import Effect, Published, Total
    from raamwerk.services.savings import Group

GROUPS: Final = ("product-type", "part-number", "year", "document")
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("", "regels", "betaald", "raamovereenkomst", "reseller", "samen", "onbekend (betaald)"),
    "en": ("", "lines", "paid", "framework", "reseller", "together", "unknown (paid)"),
}
_LINES: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("document", "regel", "artikel", "lijst", "maximum", "betaald", "uitgangsprijs van"),
    "en": ("document", "line", "part", "list", "maximum", "paid", "baseline of"),
}


@click.command(
    help=both(
        "De besparing van getoetste facturen en creditnota's: van lijstprijs naar maximum (de raamovereenkomst) en "
        "van maximum naar betaald (de reseller), apart gehouden. Wat niet bekend is, telt nergens mee en staat "
        "apart. Met --sector van alle deelnemers samen, zonder cijfers over minder dan vijf van hen.",
        "The savings of checked invoices and credit notes: from list price to maximum (the framework) and from "
        "maximum to paid (the reseller), kept apart. What is not known counts nowhere and stands apart. With "
        "--sector of all participants together, without figures about fewer than five of them.",
    ),
)
@click.option(
    "--by",
    type=click.Choice(GROUPS),
    default=GROUPS[0],
    help=both("Waarop wordt opgeteld.", "What is added up by."),
)
@click.option(
    "--lines",
    "each_line",
    is_flag=True,
    help=both("Toon elke regel met zijn drie lagen.", "Show every line with its three layers."),
)
@click.option(
    "--sector",
    is_flag=True,
    help=both("Van alle deelnemers samen.", "Of all participants together."),
)
@click.option(
    "--owner",
    metavar="CODE",
    help=both("Van deze deelnemer.", "Of this participant."),
)
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both("Documenten vanaf deze dag.", "Documents from this day."),
)
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    help=both("Documenten tot en met deze dag.", "Documents up to and including this day."),
)
@json_option
@acting_options
@lang_option
def command(
    *,
    by: str,
    each_line: bool,
    sector: bool,
    owner: str | None,
    since: date | None,
    until: date | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show savings."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import savings  # noqa: PLC0415 - the tables have to be set up first

    group = cast("Group", by)
    asked: dict[str, Any] = {
        "since": since,
        "until": None if until is None else days_later(until, 1),
    }
    if each_line:
        _write_lines(savings.lines(actor, owner=owner, **asked), language, as_json=as_json)
    elif sector:
        _write_sector(savings.of_sector(actor, group, **asked), language, as_json=as_json)
    else:
        whole, groups = savings.of_participant(actor, group, owner=owner, **asked)
        _write(whole, groups, language, as_json=as_json)
    return Exit.PASS


def _write(
    whole: Total, groups: Mapping[str | None, Total], language: Language, *, as_json: bool
) -> None:
    if as_json:
        held = {"whole": _record(whole), "groups": [_named(n, t) for n, t in groups.items()]}
        click.echo(json.dumps(held))
        return
    rows = [
        _row(name or show.text(None, language), each, language) for name, each in groups.items()
    ]
    rows.append(_row("totaal" if language == "nl" else "total", whole, language))
    _table(rows, language)
    for line in _notes(whole, language):
        click.echo(line)


def _write_sector(found: Published, language: Language, *, as_json: bool) -> None:
    dutch = language == "nl"
    if as_json:
        groups = [_named(None if n is None else str(n), t) for n, t in found.groups.items()]
        whole, rest = (each and _record(each) for each in (found.whole, found.rest))
        click.echo(
            json.dumps({"whole": whole, "groups": groups, "rest": rest, "fewest": found.fewest})
        )
        return
    if found.whole is None:
        click.echo(
            f"Minder dan {found.fewest} deelnemers: geen cijfers."
            if dutch
            else f"Fewer than {found.fewest} participants: no figures."
        )
        return
    rows = [
        _row(str(name or show.text(None, language)), each, language)
        for name, each in found.groups.items()
    ]
    if found.rest is not None:
        rows.append(_row("overige" if dutch else "others", found.rest, language))
    rows.append(_row("totaal" if dutch else "total", found.whole, language))
    _table(rows, language)
    for line in _notes(found.whole, language):
        click.echo(line)


def _write_lines(found: tuple[SavedLine, ...], language: Language, *, as_json: bool) -> None:
    if as_json:
        for each in found:
            click.echo(json.dumps(_line_record(each)))
        return
    columns = [
        Column(
            heading,
            side="right" if place in {3, 4, 5} else "left",
            whole=place < len(_LINES[language]) - 1,
        )
        for place, heading in enumerate(_LINES[language])
    ]
    write_table(columns, [_line(each, language) for each in found])


def _line(line: SavedLine, language: Language) -> list[str]:
    layers = line.layers
    amounts = (layers.list_amount, layers.maximum_amount, layers.paid_amount)
    base = f"{show.day(line.baseline.on, language)}, {show.text(line.baseline.book, language)}"
    return [
        show.printable(line.document),
        show.printable(line.line or "-"),
        show.printable(line.part_number or "-"),
        *(show.money(each, language) for each in amounts),
        base,
    ]


def _line_record(line: SavedLine) -> dict[str, object]:
    return {
        "participant": line.participant,
        "document": line.document,
        "line": line.line,
        "part_number": line.part_number,
        "product_type": line.product_type,
        "in_framework": line.in_framework,
        "list": line.layers.list_amount,
        "maximum": line.layers.maximum_amount,
        "paid": line.layers.paid_amount,
        "baseline_on": line.baseline.on and line.baseline.on.isoformat(),
        "baseline_book": line.baseline.book,
    }


def _table(rows: list[list[str]], language: Language) -> None:
    columns = [
        Column(heading, side="right" if place else "left", whole=True)
        for place, heading in enumerate(_HEADINGS[language])
    ]
    write_table(columns, rows)


def _row(name: str, total: Total, language: Language) -> list[str]:
    effects = (total.of_framework, total.of_reseller, total.whole)
    unknown = f"{total.whole.unknown} ({show.money(total.whole.unknown_paid, language)})"
    return [
        show.printable(name),
        show.number(total.lines, language),
        show.money(total.paid, language),
        *(_effect(each, language) for each in effects),
        unknown if total.whole.unknown else "-",
    ]


def _effect(effect: Effect, language: Language) -> str:
    """An effect; where it is known of no line it is unknown, not nothing."""
    return show.money(effect.saved if effect.lines else None, language)


def _notes(total: Total, language: Language) -> Iterator[str]:
    from raamwerk.core.savings.total import share  # noqa: PLC0415 - loads polars

    dutch = language == "nl"
    part = share(total.whole)
    if part is not None:
        of = show.percent(part, language)
        yield f"samen {of} van de lijstprijs" if dutch else f"together {of} of the list price"
    if total.baselines is not None:
        first, last = (show.day(each, language) for each in total.baselines)
        books = ", ".join(map(show.printable, total.books))
        yield (
            f"uitgangsprijs: de lijstprijs op de prijsdatum, {first} t/m {last}, volgens {books}"
            if dutch
            else f"baseline: the list price on the price date, {first} to {last}, by {books}"
        )
    if total.outside:
        yield (
            f"buiten de raamovereenkomst: {total.outside} regels"
            if dutch
            else f"outside the framework: {total.outside} lines"
        )


def _named(name: str | None, total: Total) -> dict[str, object]:
    return {"group": name, **_record(total)}


def _record(total: Total) -> dict[str, object]:
    """A total for programs; amounts in micro-euros."""
    days = total.baselines
    return {
        "lines": total.lines,
        "outside": total.outside,
        "paid": total.paid,
        "participants": len(total.participants),
        "of_framework": _effect_record(total.of_framework),
        "of_reseller": _effect_record(total.of_reseller),
        "whole": _effect_record(total.whole),
        "baseline": None if days is None else [each.isoformat() for each in days],
        "books": list(total.books),
    }


def _effect_record(effect: Effect) -> dict[str, int | None]:
    return {
        "saved": effect.saved if effect.lines else None,
        "of": effect.of,
        "lines": effect.lines,
        "unknown_lines": effect.unknown,
        "unknown_paid": effect.unknown_paid,
    }
