"""`raamwerk document check`: check a kept document by all that the register knows, and keep the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from raamwerk.cli import clock
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.check import output_options
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.exits import Exit
    from raamwerk.core.rule import Language
    from raamwerk.services.checks import Bench

_MONTHS: Final = {"month": 1, "year": 12, "once": 0}


@click.command(
    "check",
    help=both(
        "Toets een gekoppeld document aan de raamovereenkomst, de vrijgegeven prijsboeken, de inschrijving en de "
        "eerdere documenten in het register, en bewaar het bewijsstuk. Met --dry-run wordt niets bewaard. Einde "
        "met 0: voldoet; 1: wijkt af; 2: geweigerd; 3: onbekend.",
        "Check a matched document by the framework, the released price books, the enrolment and the earlier "
        "documents in the register, and keep the receipt. With --dry-run nothing is kept. Exit code 0: pass; 1: "
        "breach; 2: refused; 3: unknown.",
    ),
)
@click.argument("document", type=int, metavar="NR")
@click.option(
    "--unit",
    type=click.Choice(list(_MONTHS)),
    help=both(
        "Waarvoor een prijs per stuk geldt als het document dat niet zegt: maand, jaar, eenmalig.",
        "What a price a piece covers where the document does not say: month, year, once.",
    ),
)
@click.option(
    "--dry-run",
    is_flag=True,
    help=both("Alleen kijken.", "Look only."),
)
@on_option
@json_option
@output_options
@acting_options
@lang_option
def check_command(
    *,
    document: int,
    unit: str | None,
    dry_run: bool,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
    **wanted: Any,  # noqa: ANN401 - the paths of `output_options`, by name, and `as_json`
) -> Exit:
    """Check a kept document and give what was found to every output that was asked for."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.checked import chosen, outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import checks  # noqa: PLC0415 - the tables have to be set up first

    months = None if unit is None else _MONTHS[unit]
    made = chosen.Wanted(**wanted)
    made.ready()
    kept = None
    if not dry_run:
        kept = checks.check(actor, document, on=on, at=clock.now(), declared_months=months)
    with checks.set_out(actor, document, on=on, declared_months=months) as bench:
        asked = _asked(bench)
        ended = outputs.run(asked, chosen.outputs(made, asked, language), language)
    if kept is not None:
        click.echo(_said(kept.receipt, kept.resolved, language), err=made.as_json)
    return ended


def _said(receipt: str, resolved: tuple[int, ...], language: Language) -> str:
    numbers = ", ".join(map(str, resolved))
    if language == "nl":
        over = f"\nHiermee is opgelost: document {numbers}" if resolved else ""
        return f"Bewijsstuk bewaard: {receipt}{over}"
    over = f"\nThis resolves: document {numbers}" if resolved else ""
    return f"Receipt kept: {receipt}{over}"


def _asked(bench: Bench) -> Asked:
    """The same as a check of files by a call would be, so that every output can be made of it."""
    from raamwerk.cli.checked.asked import Asked, Input, Options  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.pricelist.intake import Intake  # noqa: PLC0415 - the same

    held = bench.held
    options = Options(
        files=(bench.path,),
        framework=held.framework.id,
        books=(),
        book_profile=None,
        enrolment=None,
        profile=None,
        on=held.on,
        declared_months=held.declared_months,
        form=True,
    )
    return Asked(
        options=options,
        held=held,
        chosen="option",
        books=tuple(Intake(book, (), len(book.entries), 0) for book in held.books),
        inputs=tuple(
            (each.part, Input(bench.path.parent / each.name, each.sha256)) for each in bench.inputs
        ),
        files=(bench.path,),
        left_out=(),
    )
