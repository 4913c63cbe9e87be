"""`raamwerk init`: make a register, or bring one up to date and its administrator back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import acting, clock, show
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option
from raamwerk.core.organisation import Organisation, OrganisationKind, Person

if TYPE_CHECKING:
    from raamwerk.core.rule import Language
    from raamwerk.services.operation import Initialised


@click.command(
    help=both(
        "Maak een register in RAAMWERK_HOME: map, geheim, database, de meegeleverde raamovereenkomsten en de "
        "eerste beheerder. Op een register dat er al is, worden tabellen en raamovereenkomsten bijgewerkt en "
        "krijgt de genoemde persoon (weer) een jaar toegang als beheerder.",
        "Make a register in RAAMWERK_HOME: folder, secret, database, the frameworks that come with the program, "
        "and the first administrator. On a register that is there, tables and frameworks are brought up to date "
        "and the person named is administrator (again) for a year.",
    ),
)
@click.option(
    "--administrator",
    required=True,
    metavar="E-MAIL",
    help=both("Het e-mailadres van de beheerder.", "The administrator's e-mail address."),
)
@click.option(
    "--name",
    required=True,
    metavar="NAAM",
    help=both("De naam van de beheerder.", "The administrator's name."),
)
@click.option(
    "--body",
    metavar="CODE",
    help=both(
        "De code van de aankoopcentrale, zoals vng; alleen de eerste keer.",
        "The code of the central purchasing body, as vng; the first time only.",
    ),
)
@click.option(
    "--body-name",
    metavar="NAAM",
    help=both("De naam van de aankoopcentrale.", "The name of the central purchasing body."),
)
@lang_option
def command(
    *,
    administrator: str,
    name: str,
    body: str | None,
    body_name: str | None,
    language: Language,
) -> Exit:
    """Make a register."""
    from raamwerk import services  # noqa: PLC0415 - loads Django

    person = Person(administrator.strip().lower(), name.strip())
    central = body and Organisation(
        code=body, kind=OrganisationKind.CENTRAL_BODY, name=body_name or body
    )
    services.ready()
    from raamwerk.services import operation  # noqa: PLC0415 - the tables have to be set up first

    done = operation.initialise(person, central or None, on=clock.today())
    for line in _lines(done, language):
        click.echo(line)
    return Exit.PASS


def _lines(done: Initialised, language: Language) -> list[str]:
    """What was done, and what to do next."""
    until = show.day(done.administrator.until.isoformat(), language)
    email = done.administrator.email
    tables, loaded = len(done.migrated), ", ".join(done.frameworks)
    if language == "nl":
        return [
            f"Register: {done.home}",
            f"Tabellen: {'nu gemaakt of bijgewerkt' if tables else 'waren al bij'}",
            f"Raamovereenkomsten: {f'nu ingeladen: {loaded}' if loaded else 'waren er al'}",
            f"Beheerder: {email}, tot {until}; verleng met raamwerk init",
            "",
            f"Zet wie u bent in een instelling: export {acting.SETTING}={email}",
            "Bekijk dan wat er is vastgelegd:    raamwerk audit",
        ]
    return [
        f"Register: {done.home}",
        f"Tables: {'made or brought up to date now' if tables else 'were up to date'}",
        f"Frameworks: {f'loaded now: {loaded}' if loaded else 'were there'}",
        f"Administrator: {email}, until {until}; extend with raamwerk init",
        "",
        f"Put who you are in a setting: export {acting.SETTING}={email}",
        "Then see what was recorded:   raamwerk audit",
    ]
