"""`raamwerk rules`: what a line or document is judged by, all rules or one in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option
from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.rule import Language, Rule


@click.command(
    help=both(
        "De regels waaraan een regel van een document wordt getoetst: alle, "
        "of één met uitleg en voorbeeld.",
        "The rules that a line of a document is judged by: all of them, "
        "or one with its notes and an example.",
    )
)
@click.argument("rule_id", metavar="[ID]", required=False)
@click.option(
    "--framework",
    "named",
    metavar="ID|BESTAND",
    help=both(
        "Alleen de regels die bij deze raamovereenkomst horen.",
        "Only the rules that belong to this framework.",
    ),
)
@click.option(
    "--markdown",
    is_flag=True,
    help=both("Schrijf de pagina docs/rules.md.", "Write the page docs/rules.md."),
)
@json_option
@lang_option
def command(
    *, rule_id: str | None, named: str | None, markdown: bool, as_json: bool, language: Language
) -> Exit:
    """Print rules: as a table, one in full, as JSON, or as the page of the documentation."""
    from raamwerk.cli import rules_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.framework import load, shipped  # noqa: PLC0415 - the same

    framework = load(named) if named else None
    chosen = _chosen(rule_id, framework)
    frameworks = shipped() if framework is None else (framework,)
    if markdown:
        click.echo(rules_page.markdown(chosen, frameworks), nl=False)
    elif as_json:
        click.echo(rules_page.as_json(chosen, frameworks))
    elif rule_id:
        rules_page.write_rule(chosen[0], frameworks, language)
    else:
        rules_page.write_table_of(chosen, framework, language)
    return Exit.PASS


def _chosen(rule_id: str | None, framework: Framework | None) -> list[Rule]:
    """The rules asked for.

    Raises:
        NotFound: `rule.unknown`, or `rule.not-of-framework` where the framework lacks its term.
    """
    from raamwerk.core.rules import RULES  # noqa: PLC0415 - loads polars

    if rule_id is not None and rule_id not in RULES:
        raise NotFound("rule.unknown", rule=rule_id, instead=_near(rule_id, RULES))
    asked = [RULES[rule_id]] if rule_id else list(RULES.values())
    found = [rule for rule in asked if framework is None or _held(rule, framework)]
    if rule_id and framework and not found:
        raise NotFound(
            "rule.not-of-framework",
            rule=rule_id,
            framework=framework.id,
            term=RULES[rule_id].term,
        )
    return found


def _held(rule: Rule, framework: Framework) -> bool:
    return rule.always or rule.term in {term.id for term in framework.terms}


def _near(rule_id: str, rules: Mapping[str, Rule]) -> str:
    from raamwerk.formats.toml.section import nearest  # noqa: PLC0415 - only for a mistake

    known: Iterable[str] = rules
    return nearest(rule_id, sorted(known))
