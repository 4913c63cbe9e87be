"""`raamwerk receipt`: show a kept check, or make it again and say whether the same comes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.cli.checked.receipt_page import Made
    from raamwerk.core.checking.receipt import Receipt
    from raamwerk.core.rule import Language

_HASH: Final = re.compile("[0-9A-Fa-f]{8,64}")


@click.group(
    help=both(
        "Bewijsstukken: toon een bewaarde toets, of doe haar na.",
        "Receipts: show a kept check, or make it again.",
    )
)
def command() -> None:
    """All commands about receipts."""


@command.command(
    "verify",
    help=both(
        "Doe een bewaarde toets na: zoek de stukken op hun hash, toets opnieuw en zeg wat er "
        "anders is. Noem een bestand, of de SHA-256 (het begin volstaat) van een bewijsstuk in het register. "
        "Einde met 0: hetzelfde; 1: anders; 3: een stuk ontbreekt.",
        "Make a kept check again: find its inputs by their hashes, check anew and say what "
        "differs. Name a file, or the SHA-256 (its beginning will do) of a receipt in the register. "
        "Exit code 0: the same; 1: different; 3: an input is gone.",
    ),
)
@click.argument("file", metavar="BEWIJSSTUK", type=FILE)
@click.option(
    "--inputs",
    type=FILE,
    multiple=True,
    metavar="MAP|BESTAND",
    help=both(
        "Waar de stukken nu staan, als zij niet meer staan waar zij stonden; mag vaker.",
        "Where the inputs are now, when they are no longer where they were; repeatable.",
    ),
)
@json_option
@acting_options
@lang_option
def verify(
    *,
    file: Path,
    inputs: tuple[Path, ...],
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Make the check of a receipt again."""
    from raamwerk.cli.checked import receipt_page  # noqa: PLC0415 - not for `--help`

    found: Made
    if _in_register(file):
        actor = actor_of(person, acting_for)
        from raamwerk.services import checks  # noqa: PLC0415 - the tables have to be set up first

        verified = checks.verify(actor, file.name.lower())
        receipt, found = verified.receipt, verified
    else:
        from raamwerk.cli.checked.verify import Verification  # noqa: PLC0415 - loads polars

        receipt = _read(file)
        beside = sorted(path for path in file.parent.iterdir() if path.is_file())
        found = Verification(receipt, [*beside, *inputs], language)
    if as_json:
        click.echo(receipt_page.verified_json(receipt, found, language))
    else:
        receipt_page.write_verified(receipt, found, language)
    if found.differences or any(p.code == "receipt.input-changed" for p in found.lacking):
        return Exit.BREACH
    return Exit.UNKNOWN if found.lacking else Exit.PASS


@command.command(
    "show",
    help=both(
        "Toon waarvan een bewaarde toets is gemaakt: versies, hashes en stukken.",
        "Show what a kept check was made of: versions, hashes and inputs.",
    ),
)
@click.argument("file", metavar="BEWIJSSTUK", type=FILE)
@acting_options
@lang_option
def show(*, file: Path, person: str | None, acting_for: str | None, language: Language) -> Exit:
    """Show a receipt."""
    from raamwerk.cli.checked import receipt_page  # noqa: PLC0415 - not for `--help`

    if _in_register(file):
        actor = actor_of(person, acting_for)
        from raamwerk.formats import receipt as format_  # noqa: PLC0415 - not for `--help`
        from raamwerk.services import checks  # noqa: PLC0415 - the tables have to be set up first

        held = format_.read(checks.receipt(actor, file.name.lower()), file.name)
    else:
        held = _read(file)
    receipt_page.write_receipt(held, language)
    return Exit.PASS


def _in_register(file: Path) -> bool:
    """Whether a hash was named, and not a file."""
    return bool(_HASH.fullmatch(str(file))) and not file.exists()


def _read(file: Path) -> Receipt:
    from raamwerk.formats import receipt  # noqa: PLC0415 - not for `--help`

    return receipt.read(contents(file), file.name)
