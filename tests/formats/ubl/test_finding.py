from __future__ import annotations

import pytest

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Finding, Flag, NotChecked, Validated, Verdict

SAID = Sentence(nl="Fout.", en="Wrong.")
FATAL = Finding(id="BR-2", flag=Flag.FATAL, sentence=SAID)
XSD = Finding(id="XSD", flag=Flag.FATAL, sentence=SAID)
WARNING = Finding(id="BR-1", flag=Flag.WARNING, sentence=SAID)
MISSED = NotChecked("a stage", "why")
FURTHER = NotChecked("further rules", "why", withholds=False)


@pytest.mark.parametrize(
    ("findings", "not_checked", "verdict"),
    [
        ((), (), Verdict.VALID),
        ((), (FURTHER,), Verdict.VALID),
        ((WARNING,), (), Verdict.WARNING),
        ((WARNING,), (FURTHER,), Verdict.WARNING),
        ((WARNING,), (MISSED,), Verdict.NOT_CHECKED),
        ((), (MISSED, FURTHER), Verdict.NOT_CHECKED),
        ((WARNING, FATAL), (MISSED,), Verdict.FATAL),
    ],
)
def test_the_verdict_is_the_worst_that_was_found_and_silence_is_no_pass(
    findings: tuple[Finding, ...], not_checked: tuple[NotChecked, ...], verdict: Verdict
):
    assert Validated(None, findings, (), not_checked).verdict is verdict


def test_ids_are_sorted_and_stand_once():
    judged = Validated(None, (FATAL, WARNING, FATAL, WARNING), (), ())
    assert (judged.fatal, judged.warnings) == (("BR-2",), ("BR-1",))


def test_a_breach_of_the_schema_goes_by_the_name_of_the_rule_that_says_it_too():
    assert Validated(None, (XSD, FATAL), (), ()).fatal == ("BR-2",)
    assert Validated(None, (XSD,), (), ()).fatal == ("XSD",)
