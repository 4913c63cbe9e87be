from __future__ import annotations

import pytest

from raamwerk.core.checking.verdict import Verdict
from raamwerk.core.rule import Outcome, Sentence, Severity


@pytest.mark.parametrize(
    ("outcome", "severity", "expected"),
    [
        (Outcome.BREACH, Severity.REMARK, True),
        (Outcome.BREACH, Severity.BLOCKING, False),
        (Outcome.PASS, Severity.REMARK, False),
        (Outcome.UNKNOWN, Severity.REMARK, False),
    ],
)
def test_a_remark_is_a_breach_that_only_deserves_a_look(
    outcome: Outcome, severity: Severity, *, expected: bool
) -> None:
    verdict = Verdict(
        rule="a.b", outcome=outcome, severity=severity, because=Sentence("", ""), facts={}, term="t"
    )
    assert verdict.remark is expected
