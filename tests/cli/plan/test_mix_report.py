from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from raamwerk.cli.plan.mix_words import WORDS
from raamwerk.core.planning.mix.plan import Method, Proof
from tests.cli.plan.pages import called, said, written

if TYPE_CHECKING:
    from pathlib import Path


def test_every_method_proof_and_rule_has_its_words_in_both_languages():
    rules = ("coverage", "minimum", "most", "budget", "reduction", "pool", "tiers", "lock")
    words = [f"m-{each}" for each in get_args(Method)]
    words += [f"p-{each}" for each in get_args(Proof)] + [f"r-{each}" for each in rules]
    assert all(WORDS[word].nl and WORDS[word].en for word in words)


def test_budgets_and_remarks_show_beside_the_years(tmp_path: Path):
    folder = written(tmp_path, "licence-mix-file.md")
    more = (
        "[[budget]]\nsince = 2026-06-01\namount = 240000\n"
        '[[product]]\nid = "duur"\noffer = 99.00\npart-number = "AAA-00001"\n'
        '[[product]]\nid = "prijsloos"\npart-number = "ZZZ-00001"\n'
    )
    path = folder / "more.toml"
    path.write_text((folder / "mix.toml").read_text("utf-8") + more, "utf-8")
    text = said(called(folder, "plan", "mix", str(path), "--on", "2026-04-10"))
    assert "begroting" in text
    assert "€ 240.000,00" in text
    assert "duur: de aanbieding (€ 99,00) is hoger dan" in text
    assert "prijsloos: geen prijs bekend vanaf 1 juni 2026" in text
