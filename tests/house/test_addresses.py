"""No address of a package index, no path of somebody's machine, no real data."""

from __future__ import annotations

import re

from tests.house.source import ROOT, files, listed, texts

HERE = "tests/house/test_addresses.py"
INDEX = re.compile(r"pypi\.org|pythonhosted|/simple/|index-url *=|registry\.npmjs", re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.:/])/(work|home|root|opt|Users|mnt)/\w")
LARGEST = 500_000


def test_no_file_names_a_package_index():
    named = [
        str(path) for path, text in texts() if INDEX.search(text) and not str(path).endswith(HERE)
    ]
    assert not named, listed(named)


def test_no_file_names_a_path_of_a_machine():
    named = [
        f"{path}: {match[0]}"
        for path, text in texts()
        if not str(path).endswith(HERE)
        for match in MACHINE.finditer(text)
    ]
    assert not named, listed(named)


def test_the_lock_pins_every_library_by_hash_and_there_is_no_other_lock():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"^\S+==\S+.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert len(pins) > 20
    assert all("--hash=sha256:" in pin for pin in pins)
    assert not (ROOT / "uv.lock").exists()


def test_no_file_is_heavy():
    heavy = [str(path) for path in files() if path.stat().st_size > LARGEST]
    assert not heavy, listed(heavy)
