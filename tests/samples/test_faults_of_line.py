from __future__ import annotations

import pytest

from raamwerk.samples.faults_of_line import FAULTS
from tests.samples.judged import finds


@pytest.mark.parametrize("fault", [fault.id for fault in FAULTS])
def test_a_planted_fault_is_found_and_nothing_else(fault: str):
    finds(fault)
