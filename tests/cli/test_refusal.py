from __future__ import annotations

import click
import pytest

from raamwerk.cli.refusal import of_usage, refuse
from raamwerk.core.errors import Refused


def test_a_refusal_is_written_in_the_language_of_the_call(capsys: pytest.CaptureFixture[str]):
    refuse(Refused("file.is-folder", path="facturen"), "en")
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("raamwerk: 'facturen' is a folder")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (click.NoSuchOption("--no"), "usage.no-such-option"),
        (click.MissingParameter(), "usage.missing"),
        (click.UsageError("Something else."), "usage.wrong"),
        (click.ClickException("Something else."), "usage.wrong"),
    ],
)
def test_what_click_finds_wrong_gets_a_code_of_ours(wrong: click.ClickException, code: str):
    assert of_usage(wrong, "nl").code == code
