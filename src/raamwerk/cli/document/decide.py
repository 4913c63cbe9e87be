"""`raamwerk document agree|dispute|withdraw|escalate|resolve|payable|paid`: what a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, lang_option

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.rule import Language

_TEXTS: Final = {
    "agree": (
        "Ga akkoord met een getoetst document; met --reason met een opmerking.",
        "Agree to a document that was checked; with --reason with a remark.",
    ),
    "dispute": (
        (
            "Betwist een getoetste factuur: wat de toets te veel vond, wordt teruggevraagd en gevolgd tot een "
            "creditnota het teruggeeft. De brief maakt raamwerk document check NR --claim BESTAND.pdf."
        ),
        (
            "Dispute an invoice that was checked: what the check found too much is asked back, and tracked until a "
            "credit note gives it back. The letter is made by raamwerk document check NR --claim FILE.pdf."
        ),
    ),
    "withdraw": (
        "Trek een betwisting in: toch akkoord, met een reden.",
        "Withdraw a dispute: agreed after all, with a reason.",
    ),
    "escalate": (
        "Zeg dat er geen creditnota kwam en dat het geschil verder gaat.",
        "Say that no credit note came and that the dispute goes further.",
    ),
    "resolve": (
        "Zeg dat een geschil over is zonder creditnota in het register.",
        "Say that a dispute is over without a credit note in the register.",
    ),
    "payable": (
        "Zeg dat een factuur kan worden betaald.",
        "Say that an invoice can be paid.",
    ),
    "paid": (
        "Leg vast op welke dag een factuur is betaald.",
        "Keep on which day an invoice was paid.",
    ),
}


def _decision(name: str) -> click.Command:
    """A command for a decision about one document."""
    nl, en = _TEXTS[name]

    @click.command(name, help=both(nl, en))
    @click.argument("document", type=int, metavar="NR")
    @click.option(
        "--reason",
        metavar="TEKST",
        help=both("Waarom, voor het dossier.", "Why, for the record."),
    )
    @click.option(
        "--on",
        type=DAY,
        metavar="DATUM",
        default=clock.today,
        help=both("De dag waarop; anders vandaag.", "The day; today without it."),
    )
    @acting_options
    @lang_option
    def decide(
        *,
        document: int,
        reason: str | None,
        on: date,
        person: str | None,
        acting_for: str | None,
        language: Language,
    ) -> Exit:
        """Keep a decision."""
        actor = actor_of(person, acting_for)
        held = _done(name, actor, document, on, reason)
        click.echo(f"{held.id}: {words.state(held.state, language)}")
        if name == "dispute":
            _claimed(actor, document, language)
        return Exit.PASS

    return decide


def _done(name: str, actor: Actor, document: int, on: date, reason: str | None) -> KeptDocument:
    from raamwerk.services import disputes, payments  # noqa: PLC0415 - after the tables were set up

    if name == "agree":
        return payments.agree(actor, document, on=on, remark=reason)
    if name in {"payable", "paid"}:
        if name == "paid":
            return payments.paid(actor, document, on=on).document
        return payments.release(actor, document, on=on)
    if name == "dispute":
        return disputes.dispute(actor, document, on=on, reason=reason or "").invoice
    ways = {"withdraw": disputes.withdraw, "escalate": disputes.escalate}
    return ways.get(name, disputes.resolve)(actor, document, on=on, reason=reason or "")


def _claimed(actor: Actor, document: int, language: Language) -> None:
    """Say what is asked back."""
    from raamwerk.services import disputes  # noqa: PLC0415 - after the tables were set up

    claim = disputes.standing(actor, document).claim
    if claim is None:
        none = (
            "er is geen bedrag te veel geteld"
            if language == "nl"
            else "no amount too much was counted"
        )
        click.echo(f"   {none}")
        return
    amount = show.money(claim.amount, language)
    click.echo(f"   teruggevraagd: {amount}" if language == "nl" else f"   asked back: {amount}")


DECISIONS: Final = tuple(_decision(name) for name in _TEXTS)
"""A command each."""
