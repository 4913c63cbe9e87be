from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Refused
from raamwerk.store.models.field import Text, storable


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_that_both_databases_hold_stays_as_it_is(text: str):
    assert storable(text) == text


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_a_text_that_one_of_them_cannot_hold_is_refused_for_both(text: str):
    with pytest.raises(Refused) as refused:
        storable(text)
    assert refused.value.code == "store.text"
    str(refused.value.facts["text"]).encode()


def test_a_column_passes_on_nothing_and_refuses_what_cannot_be_stored():
    assert Text().get_prep_value(None) is None
    with pytest.raises(Refused, match=r"store\.text"):
        Text().get_prep_value("\0")
