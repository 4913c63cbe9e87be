"""The pages are true: links lead somewhere, and every command in them runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, SRC, listed, pages, shell_lines

JUDGED = {0, 1, 3}
"""Passes, breaches and unknowns are answers; anything else means that the page is wrong."""


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
def test_every_command_of_a_page_runs_in_a_folder_of_samples(page: Path, tmp_path: Path):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "RAAMWERK_LANGUAGE": "nl"}
    for command in commands(page):
        run = subprocess.run(  # noqa: S602 - our own pages, as a reader would type them
            command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode in JUDGED, f"{command}\n{run.stdout[-2000:]}{run.stderr[-2000:]}"


def test_the_readme_exists_in_dutch_and_english_with_the_same_commands():
    english, dutch = ROOT / "README.md", ROOT / "README.nl.md"
    assert commands(english) == commands(dutch)
    assert len(commands(english)) >= 5
    for command in ("make demo", "make test"):
        assert command in shell_lines(english)
        assert command in shell_lines(dutch)
