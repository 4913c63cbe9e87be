"""A price list taken in, as a person reads it or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.wording import sentence
from raamwerk.formats.pricelist.intake import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.pricebook.compare import Flag
    from raamwerk.core.rule import Language
    from raamwerk.formats.pricelist.intake import Intake, RowVerdict

VERSION: Final = 1
MOST_SHOWN: Final = 200
"""So many rows are listed for a person; `--json` gives them all."""
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "accepted": "aangenomen",
        Judgement.REFUSED: "geweigerd",
        Judgement.CONFLICTING: "tegenstrijdig",
        Judgement.SUSPECT: "verdacht",
        Judgement.DUPLICATE: "dubbel",
        Judgement.NO_PRICE: "geen prijs",
        Judgement.SKIPPED: "overgeslagen",
        "empty": "leeg",
        "row": "rij",
        "part": "artikelnummer",
        "rows": "rijen",
        "judgement": "oordeel",
        "why": "waarom, en wat te doen",
        "book": "{name}: prijsboek voor {framework}, bekend op {published}, {currency}, gelezen met {profile}",
        "more": "... en nog {more} rijen; --json geeft ze alle.",
    },
    "en": {
        "accepted": "accepted",
        Judgement.REFUSED: "refused",
        Judgement.CONFLICTING: "conflicting",
        Judgement.SUSPECT: "suspect",
        Judgement.DUPLICATE: "duplicate",
        Judgement.NO_PRICE: "no price",
        Judgement.SKIPPED: "skipped",
        "empty": "empty",
        "row": "row",
        "part": "part number",
        "rows": "rows",
        "judgement": "judgement",
        "why": "why, and what to do",
        "book": "{name}: price book for {framework}, known on {published}, {currency}, read with {profile}",
        "more": "... and {more} more rows; --json gives them all.",
    },
}
_ORDER: Final = (
    Judgement.CONFLICTING,
    Judgement.SUSPECT,
    Judgement.REFUSED,
    Judgement.NO_PRICE,
    Judgement.DUPLICATE,
    Judgement.SKIPPED,
)
_TONES: Final = {
    Judgement.CONFLICTING: Tone.BAD,
    Judgement.SUSPECT: Tone.DOUBT,
    Judgement.REFUSED: Tone.BAD,
}


def write_intake(intake: Intake, flags: Sequence[Flag], language: Language) -> None:
    """Write the counts and every row that is not in the book, worst first."""
    said, book = _WORDS[language], intake.book
    click.echo(
        said["book"].format(
            name=book.name,
            framework=book.framework,
            published=show.day(book.published_at, language),
            currency=book.currency,
            profile=book.profile,
        )
    )
    click.echo(f"sha256 {book.sha256}")
    counts = [f"{show.number(n, language)} {said[kind]}" for kind, n in intake.counts.items() if n]
    click.echo(f"{show.number(intake.rows, language)} {said['rows']}: " + ", ".join(counts))
    for flag in flags[:MOST_SHOWN]:
        click.echo(sentence(flag.code, flag.facts, language))
    verdicts = sorted(intake.verdicts, key=lambda v: (_ORDER.index(v.judgement), v.row))
    if verdicts:
        click.echo()
        columns = [Column(said["row"], "right"), Column(said["judgement"]), Column(said["why"])]
        write_table(columns, [_row(v, language) for v in verdicts[:MOST_SHOWN]])
    if (more := len(verdicts) - MOST_SHOWN) > 0:
        click.echo(said["more"].format(more=more))


def _row(verdict: RowVerdict, language: Language) -> list[str | Cell]:
    why = " ".join(sentence(fault.code, fault.facts, language) for fault in verdict.faults)
    tone = _TONES.get(verdict.judgement, Tone.QUIET)
    return [str(verdict.row), Cell(_WORDS[language][verdict.judgement], tone), why]


def intake_xlsx(intake: Intake, language: Language) -> bytes:
    """Every row with its verdict as a workbook, by row; empty rows are left out."""
    from raamwerk.formats.pricelist.report import workbook  # noqa: PLC0415 - only when asked for

    said = _WORDS[language]
    rows = [(entry.row, entry.part_number, said["accepted"], "") for entry in intake.book.entries]
    for verdict in intake.verdicts:
        why = " ".join(sentence(fault.code, fault.facts, language) for fault in verdict.faults)
        part = str(verdict.facts.get("part_number", ""))
        rows.append((verdict.row, part, said[verdict.judgement], why))
    headings = (said["row"], said["part"], said["judgement"], said["why"])
    return workbook(said["judgement"], headings, sorted(rows))


def intake_json(intake: Intake, flags: Sequence[Flag], language: Language) -> str:
    """The intake as one JSON object: every row that is not in the book, with codes and sentences."""
    book = intake.book
    return json.dumps(
        {
            "version": VERSION,
            "file": book.name,
            "sha256": book.sha256,
            "framework": book.framework,
            "published": book.published_at.isoformat(),
            "currency": book.currency,
            "profile": book.profile,
            "rows": intake.rows,
            "counts": intake.counts,
            "verdicts": [
                {
                    "row": verdict.row,
                    "judgement": verdict.judgement.value,
                    "faults": [
                        {
                            "code": fault.code,
                            "sentence": sentence(fault.code, fault.facts, language),
                            "facts": dict(fault.facts),
                        }
                        for fault in verdict.faults
                    ],
                }
                for verdict in intake.verdicts
            ],
            "flags": [flag_json(flag, language) for flag in flags],
        },
        ensure_ascii=False,
        indent=2,
    )


def flag_json(flag: Flag, language: Language) -> dict[str, object]:
    """A flag as JSON."""
    return {
        "code": flag.code,
        "part_number": flag.entry.part_number,
        "row": flag.entry.row,
        "sentence": sentence(flag.code, flag.facts, language),
        "facts": dict(flag.facts),
    }
