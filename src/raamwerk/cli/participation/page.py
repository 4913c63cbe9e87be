"""Participations as a person reads them, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.kind_words import PARTICIPATION, SIDE, said
from raamwerk.cli.participant.words import kind as kind_word
from raamwerk.cli.table import Column, write_table
from raamwerk.cli.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.participant.eligibility import Eligibility
    from raamwerk.core.participant.taking_part import TakingPart
    from raamwerk.core.rule import Language

VERSION: Final = 1


def write_one(held: TakingPart, on: date, language: Language) -> None:
    """Write how far a body is, why, who signed, and the way to it."""
    click.echo(f"{held.participant}, {held.framework}: {_state(held, on, language)}")
    if held.eligibility is not None:
        click.echo(
            f"{'Toets' if language == 'nl' else 'Test'}: {_tested(held.eligibility, language)}"
        )
    for each in held.signatures:
        word = "Getekend" if language == "nl" else "Signed"
        side = said(SIDE, each.side, language)
        click.echo(f"{word} ({side}): {each.signatory}, {show.day(each.on, language)}")
    for step in held.steps:
        why = f": {step.reason}" if step.reason else ""
        word = said(PARTICIPATION, step.state.value, language)
        click.echo(f"{show.day(step.on, language)}  {word}{why}")


def _state(held: TakingPart, on: date, language: Language) -> str:
    state = held.state_on(on) or held.state
    word = said(PARTICIPATION, state.value, language)
    if held.effective_on is None:
        return word
    since = "voorwaarden gelden vanaf" if language == "nl" else "terms hold from"
    return f"{word}, {since} {show.day(held.effective_on, language)}"


def _tested(found: Eligibility, language: Language) -> str:
    facts = dict(found.facts)
    if isinstance(kind := facts.get("kind"), str):
        facts["kind"] = kind_word(kind, language)
    return f"{show.outcome(found.outcome, language)}. {sentence(found.code, facts, language)}"


def write_list(found: Sequence[TakingPart], on: date, language: Language) -> None:
    """Write a line a participation, and how many are in force."""
    nl = language == "nl"
    headings = (
        ("Deelnemer", "Raamovereenkomst", "Stand") if nl else ("Participant", "Framework", "State")
    )
    rows = [[each.participant, each.framework, _state(each, on, language)] for each in found]
    write_table([Column(each) for each in headings], rows)
    active = sum(1 for each in found if (each.state_on(on) or "") == "active")
    click.echo(f"{active} {'actief op' if nl else 'active on'} {show.day(on, language)}")


def write_json(found: Sequence[TakingPart], on: date) -> None:
    """Write all as one JSON object."""
    said_ = {
        "version": VERSION,
        "on": on.isoformat(),
        "participations": [_json(p, on) for p in found],
    }
    click.echo(json.dumps(said_, ensure_ascii=False, indent=2))


def _json(held: TakingPart, on: date) -> dict[str, object]:
    state, tested = held.state_on(on), held.eligibility
    return {
        "participant": held.participant,
        "framework": held.framework,
        "state": None if state is None else state.value,
        "effective_on": None if held.effective_on is None else held.effective_on.isoformat(),
        "eligibility": None
        if tested is None
        else {"outcome": tested.outcome.value, "code": tested.code, "facts": dict(tested.facts)},
        "signatures": [
            {"side": each.side, "signatory": each.signatory, "on": each.on.isoformat()}
            for each in held.signatures
        ],
        "steps": [
            {"state": step.state.value, "on": step.on.isoformat(), "reason": step.reason}
            for step in held.steps
        ],
    }
