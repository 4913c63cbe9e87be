"""The pages are true: links lead somewhere, and every command in them runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, SRC, listed, named_files, pages, shell_lines

SAMPLES = "raamwerk sample demo"
"""Makes the folder of made-up documents that pages below docs/ may use; the READMEs make it themselves."""

JUDGED = {0, 1, 3}
"""Passes, breaches and unknowns are answers; anything else means that the page is wrong."""

_ALONE = {name: said for name, said in os.environ.items() if name != "RAAMWERK_DATABASE_URL"}
"""Every page makes a register of its own; two of them in one database would be one."""


def title(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def commands(page: Path) -> list[str]:
    lines = (line.replace(".venv/bin/raamwerk", "raamwerk") for line in shell_lines(page))
    return [line for line in lines if line.startswith("raamwerk ")]


@pytest.mark.parametrize("page", pages(), ids=title)
def test_links_within_the_repository_lead_somewhere(page: Path):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    local = (link for link in links if not re.match(r"[a-z]+:", link))
    assert not [link for link in local if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", pages(), ids=title)
def test_files_that_a_page_names_are_there(page: Path):
    named = re.findall(
        r"`((?:src|tests|docs|core|cli|formats|samples|tools)/[\w/.-]+)`", page.read_text("utf-8")
    )
    missing = [name for name in named if not (ROOT / name).exists() and not (SRC / name).exists()]
    assert not missing, listed(missing)


@pytest.mark.parametrize("page", [p for p in pages() if commands(p)], ids=title)
def test_every_command_of_a_page_runs_where_its_files_are(page: Path, tmp_path: Path):
    for name, content in named_files(page).items():
        (tmp_path / name).write_text(content, "utf-8")
    if any("demo/" in command for command in commands(page)) and page.parent != ROOT:
        typed(SAMPLES, tmp_path)
    for command in commands(page):
        run = typed(command, tmp_path)
        assert run.returncode in JUDGED, f"{command}\n{run.stdout[-2000:]}{run.stderr[-2000:]}"


def typed(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a reader would see who types a command in a folder."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S602 - our own pages
        command,
        shell=True,
        cwd=folder,
        env=_ALONE | {"PATH": path, "RAAMWERK_LANGUAGE": "nl"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_readme_exists_in_dutch_and_english_with_the_same_commands():
    english, dutch = ROOT / "README.md", ROOT / "README.nl.md"
    assert commands(english) == commands(dutch)
    assert len(commands(english)) >= 5
    for command in ("make demo", "make test"):
        assert command in shell_lines(english)
        assert command in shell_lines(dutch)
