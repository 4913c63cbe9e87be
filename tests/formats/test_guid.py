from __future__ import annotations

import pytest

from raamwerk.formats.guid import GUID, guid

A = "aaaaaaaa-0000-0000-0000-aaaaaaaaaaaa"


def test_a_guid_is_compared_without_case_blanks_and_braces():
    assert guid(f" {{{A.upper()}}}\u00a0") == A


@pytest.mark.parametrize("text", ["", "not-a-guid", A[:-1], A + "0", A.replace("-", "")])
def test_anything_else_is_none(text: str):
    assert GUID.fullmatch(guid(text)) is None
