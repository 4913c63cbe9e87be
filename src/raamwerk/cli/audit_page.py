"""The record of changes on the terminal, as lines of JSON, and as CSV."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any, Final

import click

from raamwerk.cli import show
from raamwerk.cli.table import Column, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from raamwerk.core.change import Change, Flaw, Verified
    from raamwerk.core.rule import Language

VERSION: Final = 1
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("Wanneer", "Wie", "Voor", "Daad", "Wat", "Wijziging"),
    "en": ("When", "Who", "For", "Deed", "What", "Change"),
}
_COLUMNS: Final = (
    "id",
    "at",
    "person",
    "organisation",
    "origin",
    "deed",
    "action",
    "object",
    "object_id",
    "before",
    "after",
    "hash",
)
_ACTIONS: Final = {
    "nl": {"create": "gemaakt", "change": "gewijzigd", "remove": "verwijderd"},
    "en": {"create": "made", "change": "changed", "remove": "removed"},
}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_LONGEST: Final = 60


def write_page(changes: Sequence[Change], total: int, language: Language) -> None:
    """Write the latest changes as a table, and say how many there are in all."""
    columns = [
        Column(name, whole=index in {0, 4}) for index, name in enumerate(_HEADINGS[language])
    ]
    write_table(columns, [_row(change, language) for change in changes])
    shown, all_ = (show.number(count, language) for count in (len(changes), total))
    click.echo(
        f"{shown} van {all_} wijzigingen" if language == "nl" else f"{shown} of {all_} changes"
    )


def _row(change: Change, language: Language) -> list[str]:
    return [
        change.at.astimezone().strftime("%Y-%m-%d %H:%M:%S"),
        change.person or change.origin or "",
        change.organisation or "",
        change.deed or "",
        f"{change.object} {change.object_id}",
        _told(change, language),
    ]


def _told(change: Change, language: Language) -> str:
    """What was done, with the columns that changed."""
    said = _ACTIONS[language][change.action]
    if change.action != "change":
        return said
    before, after = change.before or {}, change.after or {}
    moved = [
        f"{name}: {_short(before.get(name))} -> {_short(value)}"
        for name, value in after.items()
        if before.get(name) != value
    ]
    return f"{said}: {', '.join(moved)}"


def _short(value: object) -> str:
    text = "-" if value is None else str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def write_json(changes: Iterable[Change]) -> None:
    """Write one line of JSON a change."""
    for change in changes:
        click.echo(json.dumps(_plain(change), ensure_ascii=False))


def write_csv(file: Path, changes: Iterable[Change], language: Language) -> None:
    """Write a CSV file, UTF-8, with a column a fact; the rows before and after as JSON.

    A text that a spreadsheet would take for a formula has an apostrophe before it.

    Raises:
        Refused: `file.not-writable`.
    """
    count = 0
    try:
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(_COLUMNS)
            for change in changes:
                writer.writerow([_cell(value) for value in _plain(change).values()])
                count += 1
    except OSError as error:
        raise Refused("file.not-writable", path=str(file), reason=error.strerror) from error
    number = show.number(count, language)
    click.echo(f"{file}: {number} {'wijzigingen' if language == 'nl' else 'changes'}")


def _cell(value: object) -> str:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(change: Change) -> dict[str, Any]:
    held = {name: getattr(change, name) for name in _COLUMNS}
    return held | {"at": change.at.isoformat()}


def write_verified(found: Verified, language: Language) -> None:
    """Write what came of verifying."""
    changes, uploads = (show.number(count, language) for count in (found.changes, found.uploads))
    dutch = language == "nl"
    if found.flaws:
        click.echo("Niet heel:" if dutch else "Not whole:")
    else:
        click.echo(
            f"Heel: {changes} wijzigingen, alle tabellen en {uploads} bestanden kloppen met elkaar."
            if dutch
            else f"Whole: {changes} changes, all tables and {uploads} files agree with each other."
        )
    write_flaws(found.flaws, language)
    click.echo(f"{'Slot' if dutch else 'Head'}: {found.head}")


def write_flaws(flaws: Sequence[Flaw], language: Language) -> None:
    """Write each flaw as a sentence."""
    for flaw in flaws:
        click.echo(f"  {sentence(flaw.code, flaw.facts, language)}")


def write_verified_json(found: Verified, language: Language) -> None:
    """Write what came of verifying as JSON."""
    held = {
        "audit": VERSION,
        "whole": not found.flaws,
        "changes": found.changes,
        "uploads": found.uploads,
        "head": found.head,
        "flaws": [
            {
                "code": flaw.code,
                "facts": dict(flaw.facts),
                "said": sentence(flaw.code, flaw.facts, language),
            }
            for flaw in found.flaws
        ],
    }
    click.echo(json.dumps(held, ensure_ascii=False, indent=2))
