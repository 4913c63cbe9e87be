from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def in_a_terminal(columns: int, *words: str | Path) -> list[str]:
    """The lines that a command writes in a window of that width, without colours."""
    screen, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    setting = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(words, stdin=inside, stdout=inside, env=setting):
        os.close(inside)
        written = b""
        while chunk := _read(screen):
            written += chunk
    os.close(screen)
    text = re.sub(r"\x1b\[[0-9;]*m", "", written.decode())
    return text.replace("\N{NO-BREAK SPACE}", " ").splitlines()


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # the command has ended
        return b""


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "words",
    [
        ("show", "gt-microsoft-2", "--on", "2026-11-24"),
        ("compare", "gt-microsoft-1", "gt-microsoft-2"),
        ("compare", "gt-microsoft-1", "gt-microsoft-2", "--lang", "en"),
    ],
)
def test_a_page_keeps_to_the_width_of_the_window_except_for_addresses(
    raamwerk: Path, columns: int, words: tuple[str, ...]
):
    lines = in_a_terminal(columns, raamwerk, "framework", *words)
    assert len(lines) > 100
    assert not [line for line in lines if len(line) > columns and "://" not in line]


def test_two_terms_stand_side_by_side_in_a_wide_window_and_below_each_other_in_a_narrow_one(
    raamwerk: Path,
):
    words = (raamwerk, "framework", "compare", "gt-microsoft-1", "gt-microsoft-2")
    wide, narrow = in_a_terminal(80, *words), in_a_terminal(60, *words)
    assert [line for line in wide if re.match(r"  Wie meedoet, .* +Er is geen afname", line)]
    assert "  GT Microsoft 1: Wie meedoet, is verplicht af te nemen." in narrow
    assert "  GT Microsoft 2: Er is geen afnameverplichting." in narrow
