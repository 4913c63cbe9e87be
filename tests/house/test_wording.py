"""Every code has its sentence, every sentence its code, and both languages say the same."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from string import Formatter
from typing import TYPE_CHECKING

from raamwerk.cli import wording
from tests.house.codes import given, mentioned
from tests.house.source import listed

if TYPE_CHECKING:
    from raamwerk.core.rule import Sentence

MARKS = {"", "money", "quantity", "percent", "date"}


def tables() -> list[dict[str, Sentence]]:
    names = (
        f"{wording.__name__}.{module.name}" for module in pkgutil.iter_modules(wording.__path__)
    )
    return [importlib.import_module(name).SENTENCES for name in names]


def named(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_code_has_one_sentence():
    often = Counter(code for table in tables() for code in table)
    assert not [code for code, times in often.items() if times > 1]


def test_every_code_that_is_given_has_a_sentence():
    silent = [f"{g.place} {g.code}" for g in given() if g.code not in wording.sentences()]
    assert not silent, listed(silent)


def test_every_sentence_is_said_somewhere():
    unused = [code for code in wording.sentences() if not mentioned().fullmatch(code)]
    assert not unused, listed(unused)


def test_a_sentence_names_only_facts_that_are_given_with_its_code():
    missing = [
        f"{g.place} {g.code}: {', '.join(sorted(facts_of(g.code) - g.facts))}"
        for g in given()
        if g.facts is not None and facts_of(g.code) - g.facts
    ]
    assert not missing, listed(missing)


def facts_of(code: str) -> set[str]:
    said = wording.sentences().get(code)
    return named(said.nl) | named(said.en) if said else set()


def test_dutch_and_english_both_speak_and_name_the_same_facts():
    differ = [
        code
        for code, said in wording.sentences().items()
        if named(said.nl) != named(said.en) or not said.nl.strip() or not said.en.strip()
    ]
    assert not differ, listed(differ)


def test_a_mark_in_a_sentence_is_one_that_can_be_shown():
    wrong = {
        f"{code}: {mark}"
        for code, said in wording.sentences().items()
        for text in (said.nl, said.en)
        for _, name, mark, _ in Formatter().parse(text)
        if name and mark not in MARKS
    }
    assert not wrong, listed(wrong)
