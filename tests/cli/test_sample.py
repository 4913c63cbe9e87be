from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from raamwerk.cli.sample import KINDS

COMMAND = Path(sys.executable).parent / "raamwerk"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *words], cwd=folder, capture_output=True, text=True, check=False
    )


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_one_command_makes_what_the_readme_names(tmp_path: Path):
    made = run(tmp_path, "sample", "demo")
    assert made.returncode == 0
    assert "verzonnen" in made.stdout
    assert (tmp_path / "demo/book.csv").is_file()
    assert (tmp_path / "demo/enrolment.toml").is_file()
    assert len(list((tmp_path / "demo/documents").iterdir())) > 15


def test_it_says_in_english_what_to_try_next(tmp_path: Path):
    made = run(tmp_path, "sample", "my demo", "--lang", "en")
    assert "made up" in made.stdout
    assert "raamwerk validate 'my demo'/documents" in made.stdout


def test_a_second_time_gives_the_same_files(tmp_path: Path):
    run(tmp_path, "sample", "demo", "--seed", "3")
    before = held(tmp_path)
    assert run(tmp_path, "sample", "demo", "--seed", "3").returncode == 0
    assert held(tmp_path) == before


def test_another_number_replaces_what_was_made_before_and_nothing_else(tmp_path: Path):
    run(tmp_path, "sample", "demo", "--what", "every-fault")
    own = tmp_path / "demo/documents/mine.xml"
    own.write_text("<mine/>", encoding="utf-8")
    assert run(tmp_path, "sample", "demo", "--seed", "2").returncode == 0
    run(tmp_path, "sample", "fresh", "--seed", "2")
    fresh, again = held(tmp_path / "fresh"), held(tmp_path / "demo")
    assert again.pop("documents/mine.xml") == b"<mine/>"
    assert again == fresh


@pytest.mark.parametrize("name", ["book.csv", "sample.json", "documents/factuur-0001.xml"])
def test_what_was_not_made_here_is_never_overwritten(tmp_path: Path, name: str):
    path = tmp_path / "demo" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    refused = run(tmp_path, "sample", "demo")
    assert refused.returncode == 2
    assert name in refused.stderr
    assert held(tmp_path / "demo") == {name: b"mine"}


def test_what_a_person_changed_since_is_never_overwritten(tmp_path: Path):
    run(tmp_path, "sample", "demo")
    changed = tmp_path / "demo/enrolment.toml"
    changed.write_text("mine", encoding="utf-8")
    before = held(tmp_path)
    refused = run(tmp_path, "sample", "demo", "--seed", "9", "--lang", "en")
    assert refused.returncode == 2
    assert "'enrolment.toml', which was not made here or has changed since" in refused.stderr
    assert held(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path):
    (tmp_path / "demo").write_text("mine", encoding="utf-8")
    refused = run(tmp_path, "sample", "demo")
    assert refused.returncode == 2
    assert "een map nodig" in refused.stderr


def test_a_file_in_the_place_of_a_folder_inside_is_refused(tmp_path: Path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/documents").write_text("mine", encoding="utf-8")
    refused = run(tmp_path, "sample", "demo")
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert held(tmp_path / "demo") == {"documents": b"mine"}


@pytest.mark.parametrize("name", ["documents", "book.csv"])
def test_a_link_is_never_written_through(tmp_path: Path, name: str):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "demo").mkdir()
    target = tmp_path / "elsewhere" if name == "documents" else tmp_path / "elsewhere/none.csv"
    (tmp_path / "demo" / name).symlink_to(target)
    assert run(tmp_path, "sample", "demo").returncode == 2
    assert held(tmp_path / "elsewhere") == {}


def test_a_manifest_that_reaches_outside_the_folder_removes_nothing(tmp_path: Path):
    run(tmp_path, "sample", "demo")
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    manifest = tmp_path / "demo/sample.json"
    text = manifest.read_text("utf-8").replace('"book.csv"', '"../outside.txt"')
    manifest.write_text(text, encoding="utf-8")
    assert run(tmp_path, "sample", "demo", "--seed", "2").returncode == 2
    assert outside.read_text("utf-8") == "mine"


def test_a_number_below_zero_and_an_unknown_kind_are_refused(tmp_path: Path):
    assert run(tmp_path, "sample", "demo", "--seed", "-1").returncode == 2
    assert run(tmp_path, "sample", "demo", "--what", "nothing").returncode == 2
    assert not (tmp_path / "demo").exists()


@pytest.mark.parametrize("what", KINDS)
def test_what_is_said_to_try_next_works(tmp_path: Path, what: str):
    made = run(tmp_path, "sample", "here", "--what", what)
    lines = [line.strip() for line in made.stdout.splitlines() if line.startswith("  raamwerk ")]
    assert lines
    for line in lines:
        tried = run(tmp_path, *line.split()[1:])
        assert tried.returncode in {0, 1, 3}, f"{line}\n{tried.stderr}"
