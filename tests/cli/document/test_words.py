from __future__ import annotations

from raamwerk.cli.document.words import KINDS, STATES, candidate
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.checking.matching import Candidate, Ground


def test_every_kind_and_state_has_its_words():
    assert STATES.keys() == set(CheckState)
    assert KINDS.keys() == set(DocumentKind)


def test_a_candidate_tells_both_sides_in_both_languages():
    found = Candidate("1", frozenset({Ground.SELLER}), frozenset(Ground) - {Ground.SELLER})
    assert candidate(found, "nl").startswith("1; voor: nummer van de verkoper; tegen: ")
    assert "against: the order it names" in candidate(found, "en")
