from __future__ import annotations

from datetime import date
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.plan.hybrid_report import HybridReport
from raamwerk.cli.plan.hybrid_words import WORDS
from raamwerk.core.money import amount
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Estate, Licence, Machine, Offer
from raamwerk.core.planning.hybrid.plan import plan
from raamwerk.formats.framework import load

if TYPE_CHECKING:
    from raamwerk.core.rule import Language

END = date(2027, 6, 1)
LICENCES = (Licence(id="win", edition="windows-standard", count=16),)


def told(language: Language, count: int = 7) -> list[str]:
    machines = tuple(
        Machine(
            id=f"vm{number}", cores=8, service="windows", licensed_with="win",
            monthly=amount("85.00"), moved_on=date(2026, 1, 10),
        )
        for number in range(count)
    )  # fmt: skip
    offer = Offer(edition="windows-standard", pack=16, yearly=amount("1000.00"))
    estate = Estate(licences=LICENCES, machines=machines, offers=(offer,), enrolment_until=END)
    found = plan(estate, Conditions(), date(2026, 7, 20), date(2027, 7, 1))
    framework = load("gt-microsoft-2")
    report = HybridReport("e.toml", framework, Conditions(), found, (), language).report()
    rows = [cell for s in report.sections if s.table for row in s.table.rows for cell in row]
    return [str(each) for s in report.sections for each in (s.title, *s.paragraphs)] + [
        *map(str, rows)
    ]


@pytest.mark.parametrize(
    ("language", "names", "bought"),
    [
        ("nl", "vm0, vm1, vm2, vm3 en nog 3", "Bij te kopen: 3 x 16 kernen Windows Standard"),
        ("en", "vm0, vm1, vm2, vm3 and 3 more", "To buy: 3 x 16 cores of Windows Standard"),
    ],
)
def test_what_happened_to_many_is_said_once(language: Language, names: str, bought: str):
    said = "\n".join(told(language))
    assert said.count(names) == 1
    assert bought in said


@pytest.mark.parametrize("word", WORDS)
def test_both_languages_name_the_same_facts(word: str):
    nl, en = (
        {name for _, name, _, _ in Formatter().parse(said) if name}
        for said in (WORDS[word].nl, WORDS[word].en)
    )
    assert nl == en
