from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.html_document import DocumentSection, badge
from raamwerk.core.rule import Outcome
from tests.cli.checked.stage import E3, Run, invoice, plain, run, stage

if TYPE_CHECKING:
    from lxml import etree


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Run:
    made = stage(tmp_path_factory.mktemp("stage"))
    bare = invoice("2026-0119", E3, order_reference=None, buyer_reference=None)
    made.keep("documents/form.xml", bare)
    return run(made.asked(form=True))


def section(found: Run, number: str) -> etree._Element:
    kept = next(each for each in found.worst.kept if each.summary.document.id == number)
    return DocumentSection(kept, "d1", "nl").element()


def test_each_line_is_a_group_of_a_row_and_its_reasons(found: Run):
    groups = section(found, "2026-0117").findall(".//tbody")
    assert [group.findtext("tr/th") for group in groups] == ["3", "1", "4", "2"]
    reasons = groups[0].findall("tr/td[@class='why']/p")
    assert plain(reasons[0].text or "").startswith("De prijs € 120,00 per jaar ligt boven")
    assert reasons[1].find("a").get("href") == "https://vng.nl/projecten/gt-microsoft"  # type: ignore[union-attr]


def test_facts_and_what_passes_can_be_opened(found: Run):
    opened = section(found, "2026-0117").findall(".//details")[0]
    names = [each.text for each in opened.findall("dl/dt")]
    assert "maximumprijs" in names
    assert names[-1] == "Voldoet aan"


def test_a_broken_form_stands_with_its_rules(found: Run):
    text = plain("".join(map(str, section(found, "2026-0119").itertext())))
    assert "BR-NL-2" in text
    assert "afgekeurd" in text


def test_a_document_that_passes_has_no_picture(found: Run):
    assert section(found, "2026-0118").find(".//figure") is None
    assert section(found, "2026-0117").find(".//figure") is not None


def test_an_outcome_is_a_word_with_a_sign_for_who_sees_no_colour():
    made = badge(Outcome.PASS, "nl", remarked=True)
    assert "".join(map(str, made.itertext())) == "\N{CHECK MARK} voldoet, met opmerking"
    assert made[0].get("aria-hidden") == "true"


def test_colours_of_text_and_ground_differ_enough():
    css = Path("src/raamwerk/cli/checked/style.css")
    root = Path(__file__).resolve().parents[3]
    held = (root / css).read_text("utf-8")
    colours = dict(
        pair.split(": ")
        for line in held.split("}")[0].splitlines()
        for pair in line.strip().strip(";").split("; ")
        if pair.startswith("--")
    )
    pairs = [("--bad", "--bad-ground"), ("--doubt", "--doubt-ground"), ("--good", "--good-ground")]
    pairs += [("--soft", "--ground"), ("--blue", "--ground"), ("--ink", "--ground")]
    for ink, ground in pairs:
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
