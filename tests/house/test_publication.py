"""What a public body expects of published code: licence, notice, changelog, publiccode.yml."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

import pytest
from packaging.requirements import Requirement

from raamwerk import __version__
from tests.house.source import ROOT, listed

CATEGORIES = {
    "accounting",
    "billing-and-invoicing",
    "compliance-management",
    "it-asset-management",
    "procurement",
}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
PLATFORMS = {"web", "windows", "mac", "linux", "ios", "android"}


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_the_licence_is_the_whole_eupl():
    licence = text("LICENSE")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in licence
    assert re.findall(r"^(\d+)\. [A-Z]", licence, re.MULTILINE) == [str(n) for n in range(1, 16)]
    assert "according to Article 5 EUPL are:" in licence


def test_the_notice_names_every_library_that_is_used_at_run_time():
    notice = text("NOTICE").lower()
    missing = [
        name
        for name in runtime("raamwerk", {"einvoice", "portal", "postgres", "report"})
        if name not in notice
    ]
    assert not missing, listed(missing)


def runtime(name: str, extras: set[str], seen: set[str] | None = None) -> set[str]:
    """The names of all libraries that a library needs here, itself left out."""
    seen = set() if seen is None else seen
    for line in distribution(name).requires or ():
        need = Requirement(line)
        wanted = need.marker is None or any(
            need.marker.evaluate({"extra": extra}) for extra in (*extras, "")
        )
        if wanted and plain(need.name) not in {*seen, "raamwerk"} and is_installed(need.name):
            seen.add(plain(need.name))
            runtime(need.name, set(need.extras), seen)
    return seen


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


def is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def test_the_changelog_has_the_version_or_what_comes_next():
    assert re.search(
        rf"^## \[(Unreleased|{re.escape(__version__)})\]", text("CHANGELOG.md"), re.MULTILINE
    )


def read_yaml(lines: list[str]) -> Any:
    """The plain kind of YAML that publiccode.yml keeps to: maps, lists, one-line and folded texts."""
    if lines[0].lstrip().startswith("- "):
        return [read_item(block) for block in blocks(lines)]
    return dict(read_pair(block) for block in blocks(lines))


def blocks(lines: list[str]) -> list[list[str]]:
    """Lines grouped under each line of the least indent."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    grouped: list[list[str]] = []
    for line in lines:
        if len(line) - len(line.lstrip()) == indent:
            grouped.append([line])
        else:
            grouped[-1].append(line)
    return grouped


def read_item(block: list[str]) -> Any:
    first = block[0].replace("- ", "  ", 1)
    is_map = re.match(r"\s+[\w]+: ", first)
    return read_yaml([first, *block[1:]]) if is_map else scalar(first)


def read_pair(block: list[str]) -> tuple[str, Any]:
    key, _, value = block[0].strip().partition(":")
    if value.strip() == ">":
        return key, " ".join(line.strip() for line in block[1:])
    return key, read_yaml(block[1:]) if len(block) > 1 else scalar(value)


def scalar(written: str) -> str | bool:
    plain = written.strip().strip('"')
    return plain == "true" if plain in {"true", "false"} else plain


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    lines = [line for line in text("publiccode.yml").splitlines() if line.strip()]
    found: dict[str, Any] = read_yaml([line for line in lines if not line.startswith("#")])
    return found


def test_publiccode_has_all_that_the_standard_asks(published: dict[str, Any]):
    assert published["publiccodeYmlVersion"] == "0.4"
    assert published["name"]
    assert re.fullmatch(r"https://\S+", published["url"])
    assert set(published["platforms"]) <= PLATFORMS
    assert set(published["categories"]) <= CATEGORIES
    assert published["developmentStatus"] in STATUSES
    assert published["softwareType"].startswith("standalone/")
    assert published["legal"]["license"] == "EUPL-1.2"
    assert published["localisation"]["localisationReady"] is True
    assert published["localisation"]["availableLanguages"] == ["nl", "en"]
    assert published["maintenance"]["contacts"][0]["name"]


def test_publiccode_tells_the_version_that_is_here(published: dict[str, Any]):
    assert published["softwareVersion"] == __version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", published["releaseDate"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_the_product_in_both_languages(
    published: dict[str, Any], language: str
):
    said = published["description"][language]
    assert len(said["shortDescription"]) <= 150
    assert 150 <= len(said["longDescription"]) <= 10_000
    assert len(said["features"]) >= 5
