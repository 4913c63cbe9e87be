"""`raamwerk validate`: the form of e-invoices alone, before anything is said of their prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import paths, validate_page
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option
from raamwerk.cli.progress import progress
from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml
from raamwerk.formats.ubl.finding import Validated, Verdict
from raamwerk.formats.ubl.recognise import Profile
from raamwerk.formats.ubl.validate import refusal, validate

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language

_WORST_FIRST: Final = ((Verdict.FATAL, Exit.BREACH), (Verdict.NOT_CHECKED, Exit.UNKNOWN))
_CAN_BE_MEANT: Final = (
    Profile.NLCIUS,
    Profile.NLCIUS_GACCOUNT,
    Profile.PEPPOL_BILLING,
    Profile.EN16931,
)


@click.command(
    help=both(
        "Controleer de vorm van e-facturen: schema, EN 16931, en de regels van NLCIUS, de "
        "g-rekening of Peppol. Einde met 0: in orde; 1: afgekeurd; 3: niet gecontroleerd.",
        "Check the form of e-invoices: schema, EN 16931, and the rules of NLCIUS, the blocked "
        "account or Peppol. Exit code 0: valid; 1: fatal; 3: not checked.",
    )
)
@click.argument("files", metavar="BESTAND...", nargs=-1, required=True, type=FILE)
@click.option(
    "--as",
    "meant",
    type=click.Choice([str(profile) for profile in _CAN_BE_MEANT]),
    metavar="PROFIEL",
    help=both(
        f"Controleer als dit profiel, wat er ook in staat: {', '.join(_CAN_BE_MEANT)}.",
        f"Check as this profile, whatever it says: {', '.join(_CAN_BE_MEANT)}.",
    ),
)
@json_option
@lang_option
def command(
    *, files: tuple[Path, ...], meant: str | None, as_json: bool, language: Language
) -> Exit:
    """Check the form of files and folders of e-invoices."""
    found = paths.meant(files, (".xml",)).files
    profile = Profile(meant) if meant else None
    label = "Controleren" if language == "nl" else "Checking"
    judged: list[tuple[str, Validated]] = []
    for path in progress(found, label):
        result = _judged(path, profile)
        if as_json:
            click.echo(validate_page.record(str(path), result, language))
        judged.append((str(path), result))
    if not as_json:
        validate_page.write(judged, language)
    verdicts = {result.verdict for _, result in judged}
    return next((code for verdict, code in _WORST_FIRST if verdict in verdicts), Exit.PASS)


def _judged(path: Path, profile: Profile | None) -> Validated:
    """The form of one file; one that is too large is judged so without being read."""
    if path.is_fifo() or path.is_char_device():
        # A pipe has no size to ask for, and a device may have no end.
        with path.open("rb") as file:
            return validate(file.read(xml.LARGEST + 1), profile=profile)
    if path.is_file() and (size := path.stat().st_size) > xml.LARGEST:
        return refusal(Unreadable("xml.too-large", size=size, limit=xml.LARGEST))
    return validate(contents(path), profile=profile)
