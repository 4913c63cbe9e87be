from __future__ import annotations

from raamwerk.core.planning.hybrid.source import SOURCES


def test_every_rule_that_findings_name_has_a_source():
    assert set(SOURCES) == {"H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "K-16", "K-18"}
    assert all(source.url.startswith("https://") for source in SOURCES.values())
