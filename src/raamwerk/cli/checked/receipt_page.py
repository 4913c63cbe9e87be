"""Receipts on the terminal: what a check was made of, and whether the same comes out again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Protocol

import click

from raamwerk.cli import show
from raamwerk.cli.table import Column, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.checking.receipt import Receipt
    from raamwerk.core.errors import Problem
    from raamwerk.core.rule import Language

VERSION: Final = 1


class Made(Protocol):
    """What came of making a check again: of a file's receipt, or of one in the register."""

    @property
    def lacking(self) -> tuple[Problem, ...]:
        """What it was made of and is gone or was changed."""

    @property
    def changes(self) -> tuple[Problem, ...]:
        """What is not as it was in the program."""

    @property
    def differences(self) -> tuple[Problem, ...]:
        """What comes out differently."""


_SHORT: Final = 12
_MADE: Final = Sentence(
    nl="Toets van {documents} op {on} aan {framework}, gemaakt op {made_at} met Raamwerk {program}.",
    en="Check of {documents} on {on} against {framework}, made at {made_at} with Raamwerk {program}.",
)
_DOCUMENTS: Final = Sentence(nl="{number} bestanden", en="{number} files")
_SAME: Final = Sentence(
    nl="Hetzelfde: opnieuw getoetst komt er precies hetzelfde uit.",
    en="The same: checked anew, exactly the same comes out.",
)
_DIFFERENT: Final = Sentence(
    nl="Anders: opnieuw getoetst komt er niet hetzelfde uit.",
    en="Different: checked anew, something else comes out.",
)
_LACKING: Final = Sentence(
    nl="Niet na te doen: niet alle stukken zijn er zoals zij waren.",
    en="Cannot be made again: not all inputs are there as they were.",
)
_PARTS: Final = {
    "book": Sentence(nl="prijsboek", en="price book"),
    "book-profile": Sentence(nl="profiel van het prijsboek", en="profile of the price book"),
    "enrolment": Sentence(nl="inschrijving", en="enrolment"),
    "profile": Sentence(nl="profiel", en="profile"),
    "framework": Sentence(nl="raamovereenkomst", en="framework"),
    "document": Sentence(nl="document", en="document"),
    "register-book": Sentence(nl="prijsboek in het register", en="price book in the register"),
    "earlier-document": Sentence(nl="eerder document", en="earlier document"),
    "received-on": Sentence(nl="ontvangen op", en="received on"),
}
_HEADINGS: Final[dict[Language, tuple[str, str, str]]] = {
    "nl": ("Stuk", "Bestand", "SHA-256"),
    "en": ("Input", "File", "SHA-256"),
}


def write_receipt(receipt: Receipt, language: Language) -> None:
    """Write what a check was made of."""
    click.echo(_made(receipt, language))
    click.echo(f"Polars {receipt.engine}; {', '.join(receipt.rule_sets) or '-'}")
    click.echo(f"SHA-256 {receipt.result}")
    click.echo()
    columns = [Column(name, whole=name == "SHA-256") for name in _HEADINGS[language]]
    write_table(columns, list(_rows(receipt, language)))
    rules = f"{len(receipt.rules)} {'regels' if language == 'nl' else 'rules'}"
    click.echo(f"{rules}: {', '.join(receipt.rules)}")


def _made(receipt: Receipt, language: Language) -> str:
    facts = {
        "documents": _DOCUMENTS.fill(language, {"number": str(len(receipt.results))}),
        "on": show.day(receipt.on, language),
        "framework": receipt.framework,
        "made_at": f"{receipt.made_at:%Y-%m-%d %H:%M} UTC",
        "program": receipt.program,
    }
    return _MADE.fill(language, facts)


def _rows(receipt: Receipt, language: Language) -> Iterator[list[str]]:
    for each in receipt.inputs:
        yield [part(each.part, language), each.name, each.sha256]
    for result in receipt.results:
        yield [part("document", language), result.name, result.sha256]


def part(name: str, language: Language) -> str:
    """What an input is in the check."""
    return _PARTS[name].fill(language, {}) if name in _PARTS else show.printable(name)


def write_verified(receipt: Receipt, found: Made, language: Language) -> None:
    """Write whether the same came out, and exactly what differs."""
    click.echo(_made(receipt, language))
    verdict = _LACKING if found.lacking else _DIFFERENT if found.differences else _SAME
    good = verdict is _SAME
    click.secho(verdict.fill(language, {}), bold=True, fg="green" if good else "red")
    for problem in (*found.lacking, *found.differences, *found.changes):
        click.echo(f"  {told(problem, language)}")


def told(problem: Problem, language: Language) -> str:
    """What differs, in a sentence."""
    facts = dict(problem.facts)
    if isinstance(facts.get("part"), str):
        facts["part"] = part(str(facts["part"]), language)
    if isinstance(facts.get("sha256"), str):
        facts["sha256"] = str(facts["sha256"])[:_SHORT]
    return sentence(problem.code, facts, language)


def verified_json(receipt: Receipt, found: Made, language: Language) -> str:
    """Whether the same came out, for programs."""
    said = {
        name: [
            {"code": each.code, "where": each.where, "because": told(each, language)}
            for each in problems
        ]
        for name, problems in (
            ("lacking", found.lacking),
            ("differences", found.differences),
            ("changes", found.changes),
        )
    }
    same = None if found.lacking else not found.differences
    return json.dumps({"version": VERSION, "result": receipt.result, "same": same, **said})
