"""Two price books side by side, as a person reads them or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.pricebook_page import flag_json
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.unit_words import unit_words
from raamwerk.cli.wording import sentence
from raamwerk.core.money import decimal
from raamwerk.core.pricebook.compare import Move

if TYPE_CHECKING:
    from fractions import Fraction

    from raamwerk.core.pricebook.compare import Change, Comparison
    from raamwerk.core.pricebook.entry import Entry
    from raamwerk.core.rule import Language

VERSION: Final = 1
MOST_SHOWN: Final = 200
_MOVES: Final[dict[Language, dict[Move, str]]] = {
    "nl": {
        Move.UP: "duurder",
        Move.DOWN: "goedkoper",
        Move.NEW: "nieuw",
        Move.GONE: "weg",
        Move.OTHER_BASIS: "andere grondslag",
        Move.SAME: "gelijk",
    },
    "en": {
        Move.UP: "up",
        Move.DOWN: "down",
        Move.NEW: "new",
        Move.GONE: "gone",
        Move.OTHER_BASIS: "other basis",
        Move.SAME: "same",
    },
}
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("artikel", "naam", "wat", "oud", "nieuw", "verschil", "per"),
    "en": ("part", "name", "what", "old", "new", "change", "from"),
}
_TONES: Final = {Move.UP: Tone.BAD, Move.DOWN: Tone.GOOD, Move.OTHER_BASIS: Tone.DOUBT}


def percentage(ratio: Fraction | None, language: Language) -> str:
    """A change as a percentage with a sign and two decimals, half away from zero."""
    if ratio is None:
        return ""
    hundredths, rest = divmod(abs(ratio) * 10_000, 1)
    millionths = (int(hundredths) + (1 if rest * 2 >= 1 else 0)) * 100
    sign = "+" if ratio > 0 else "-" if ratio < 0 else ""
    return f"{sign}{show.percent(millionths, language)}"


def write_page(found: Comparison, language: Language) -> None:
    """Write the counts, what breaks a promise, and every price that moved: rises first."""
    names = _MOVES[language]
    counts = ", ".join(f"{len(found.of(move))} {name}" for move, name in names.items())
    renamed = {"nl": "hernoemd", "en": "renamed"}[language]
    click.echo(
        f"{found.old.name} \N{RIGHTWARDS ARROW} {found.new.name}: {counts}, {len(found.renamed)} {renamed}"
    )
    for flag in found.flags[:MOST_SHOWN]:
        click.echo(f"! {sentence(flag.code, flag.facts, language)}")
    for each in found.renumbered:
        facts = {"old": each.old.part_number, "new": each.new.part_number, "name": each.old.name}
        facts["change"] = percentage(each.ratio, language) or "?"
        click.echo(sentence("pricebook.renumbered", facts, language))
    for change in found.renamed:
        click.echo(sentence("pricebook.renamed", _names(change), language))
    order = list(names)
    moved = [c for c in found.changes if c.move is not Move.SAME]
    moved.sort(key=lambda c: (order.index(c.move), -abs(c.ratio or 0), c.part_number))
    if moved:
        click.echo()
        sides = ("left", "left", "left", "right", "right", "right", "left")
        columns = [Column(h, s) for h, s in zip(_HEADINGS[language], sides, strict=True)]  # type: ignore[arg-type]
        write_table(columns, [_row(change, language) for change in moved[:MOST_SHOWN]])
    if (more := len(moved) - MOST_SHOWN) > 0:
        click.echo(f"... +{more}; --json")


def _names(change: Change) -> dict[str, str | int | None]:
    return {
        "part_number": change.part_number,
        "old": change.old.name if change.old else None,
        "new": change.new.name if change.new else None,
    }


def _row(change: Change, language: Language) -> list[str | Cell]:
    entry = change.new or change.old
    return [
        change.part_number,
        (entry.name or "")[:50] if entry else "",
        Cell(_MOVES[language][change.move], _TONES.get(change.move, Tone.PLAIN)),
        _price(change.old, language),
        _price(change.new, language),
        percentage(change.ratio, language),
        show.day(change.new.since, language) if change.new else "",
    ]


def _price(entry: Entry | None, language: Language) -> str:
    if entry is None or entry.maximum is None:
        return ""
    return f"{show.money(entry.maximum, language)} {unit_words(entry.unit, language)}"


def as_json(found: Comparison, language: Language) -> str:
    """The comparison as one JSON object; a change is an exact fraction and a rounded percentage."""
    return json.dumps(
        {
            "version": VERSION,
            "old": {"name": found.old.name, "sha256": found.old.sha256},
            "new": {"name": found.new.name, "sha256": found.new.sha256},
            "counts": {move.value: len(found.of(move)) for move in Move}
            | {"renamed": len(found.renamed)},
            "changes": [_change_json(c) for c in found.changes if c.move is not Move.SAME],
            "renamed": [_names(change) for change in found.renamed],
            "renumbered": [
                {"old": each.old.part_number, "new": each.new.part_number, **_ratio(each.ratio)}
                for each in found.renumbered
            ],
            "flags": [flag_json(flag, language) for flag in found.flags],
        },
        ensure_ascii=False,
        indent=2,
    )


def _change_json(change: Change) -> dict[str, object]:
    return {
        "part_number": change.part_number,
        "move": change.move.value,
        "old": _entry_json(change.old),
        "new": _entry_json(change.new),
        **_ratio(change.ratio),
    }


def _ratio(ratio: Fraction | None) -> dict[str, str | None]:
    return {
        "change": None if ratio is None else str(ratio),
        "percent": percentage(ratio, "en") or None,
    }


def _entry_json(entry: Entry | None) -> dict[str, object] | None:
    if entry is None:
        return None
    return {
        "price": None if entry.maximum is None else str(decimal(entry.maximum)),
        "unit": {"months": entry.unit.months, "quantity": entry.unit.quantity},
        "since": entry.since.isoformat(),
        "row": entry.row,
    }
