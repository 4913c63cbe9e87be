"""The engine's answers in the oracle's shape, and where the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking import run
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.outcome_code import OUTCOMES
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from raamwerk.core.checking.run import Judged
    from raamwerk.core.framework.framework import Framework
    from tests.oracle.judge import Key, Verdicts
    from tests.oracle.paper import Made


def judged_by_engine(made: Made, framework: Framework) -> Judged:
    """The engine's own result."""
    context = Context(
        framework=framework,
        terms=terms_of(framework, made.on),
        book=compile_books(made.books),
        on=made.on,
        enrolment=made.enrolment,
    )
    return run.judge(gather(made.documents, context), framework, RULES)


def verdicts_of_engine(made: Made, framework: Framework) -> Verdicts:
    """Outcome and euros at stake by document, line and rule."""
    judged = judged_by_engine(made, framework)
    index = judged.batch.facts["document_index"].to_list()
    first = {document: index.index(document) for document in dict.fromkeys(index)}
    rows = [(document, row - first[document]) for row, document in enumerate(index)]
    found = dict(_read(judged.lines, judged.effects, rows))
    heads = [(document, 0) for document in judged.heads["document_index"].to_list()]
    return found | dict(_read(judged.documents, judged.document_effects, heads))


def _read(
    codes: pl.DataFrame, effects: pl.DataFrame, rows: list[tuple[int, int]]
) -> Iterator[tuple[Key, tuple[Outcome, int | None]]]:
    for rule in codes.columns:
        if rule == "worst":
            continue
        euros = effects[rule].to_list() if rule in effects.columns else [None] * len(rows)
        for (document, line), code, effect in zip(rows, codes[rule].to_list(), euros, strict=True):
            yield (document, line, rule), (OUTCOMES[code], effect)


def differences(
    oracle: Verdicts, engine: Verdicts
) -> dict[Key, tuple[tuple[Outcome, int | None], tuple[Outcome, int | None]]]:
    """Where the two say different things; saying nothing of a rule is "not applicable"."""
    nothing = (Outcome.NOT_APPLICABLE, None)
    keys = oracle.keys() | engine.keys()
    answers = {key: (oracle.get(key, nothing), engine.get(key, nothing)) for key in keys}
    return {key: both for key, both in sorted(answers.items()) if both[0] != both[1]}
