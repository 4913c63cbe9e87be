from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.progress import progress

if TYPE_CHECKING:
    import pytest


def test_all_items_come_in_order_and_nothing_is_written_without_a_terminal(
    capsys: pytest.CaptureFixture[str],
):
    assert list(progress(range(100), "Toetsen")) == list(range(100))
    assert capsys.readouterr() == ("", "")


def test_a_terminal_gets_a_bar_on_the_error_stream(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(progress(range(11), "Toetsen")) == list(range(11))
    assert capsys.readouterr().out == ""
