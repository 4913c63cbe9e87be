from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.plan.compare_json import as_json
from raamwerk.cli.plan.compare_report import CompareReport
from raamwerk.cli.plan.compared import Compared
from raamwerk.core.planning.worth.compare import compare
from raamwerk.core.planning.worth.deal import Deal, MaximumPrice
from raamwerk.core.planning.worth.move import sensitivities
from raamwerk.core.rule import Language  # noqa: TC001 - pytest reads it
from tests.core.planning.worth.made import lines_of

EURO = 1_000_000
ONE = Deal(name="een")


def of(second: Deal, participant: str | None = None) -> Compared:
    lines = lines_of(
        needed=[[10] * 12, [20] * 12, [5] * 12], maximum=[[120 * EURO] * 12] * 2,
        heads=(100, 600, 700), joined=(0, 0, 0), who=[0, 1, 2], part=[0, 1, 1],
    )  # fmt: skip
    return Compared(
        sector="made-up", seed=1, books=("b.csv",), lines=lines, found=(compare(lines, ONE, second),),
        steps=sensitivities(lines, second, ["fee=1"]), untold=(("library",),), participant=participant, on=date(2026, 11, 24),
    )  # fmt: skip


def text(compared: Compared, language: Language = "en") -> str:
    report = CompareReport(compared, language).report()
    rows = [row for section in report.sections if section.table for row in section.table.rows]
    words = [*report.by, *(f.label for f in report.figures)]
    words += [w for s in report.sections for w in (s.title, *s.paragraphs)]
    return "\n".join([*words, *map(str, rows)])


def test_winners_and_losers_are_counted_and_each_has_its_cause():
    dearer = MaximumPrice(adjust=(("M365 E3", 100_000), ("M365 E5", -100_000)))
    said = text(of(Deal(name="twee", maximum_price=dearer)))
    assert "2 participants pay less, 1 more, 0 the same." in said
    assert "maximum prices" in said


def test_nothing_that_differs_is_said_in_words():
    assert "None of the terms that move euros differs." in text(of(Deal(name="twee")))
    assert "Geen van de voorwaarden" in text(of(Deal(name="twee")), "nl")


def test_of_one_participant_no_winners_are_told():
    said = text(of(Deal(name="twee", fee=10_000), "GM0001"))
    assert "What is a term worth to" not in said  # that is the title
    assert "who wins and who loses" not in said
    assert (
        CompareReport(of(Deal(name="t"), "GM0001"), "en")
        .report()
        .title.startswith("What is a term worth to GM0001?")
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_step_is_told_over_all_and_a_year(language: Language):
    said = text(of(Deal(name="twee")), language)
    assert "('fee=1', 42000000, 42000000)" in said


def test_terms_that_move_no_euros_are_named():
    assert "without euros in this replay: library." in text(of(Deal(name="twee")))


def test_json_names_the_levers_in_their_order():
    said = as_json(of(Deal(name="twee", fee=10_000, indexation=10_000)), "en")
    assert '"indexation",\n    "fee"' in said
