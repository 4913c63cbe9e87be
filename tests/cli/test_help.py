from __future__ import annotations

from raamwerk.cli.help import DutchFormatter, EnglishFormatter


def test_standing_words_are_dutch_and_others_left_alone():
    page = DutchFormatter(width=80)
    page.write_usage("raamwerk check", "[OPTIONS] FILE UBL")
    page.write_heading("Options")
    page.write_heading("Voorbeelden")
    page.write_dl([("--on DATE", "Op een dag. [required]"), ("-h", "Show this message and exit.")])
    assert page.getvalue().split("\n") == [
        "Gebruik: raamwerk check [OPTIES] BESTAND UBL",
        "Opties:",
        "Voorbeelden:",
        "--on DATUM  Op een dag. [verplicht]",
        "-h          Toon deze hulp.",
        "",
    ]


def test_words_for_values_are_english_on_an_english_page_however_they_were_written():
    page = EnglishFormatter(width=80)
    page.write_usage("raamwerk check", "[OPTIONS] BESTAND...")
    page.write_dl([("--on DATUM", "On a day. [required]")])
    assert page.getvalue().split("\n") == [
        "Usage: raamwerk check [OPTIONS] FILE...",
        "--on DATE  On a day. [required]",
        "",
    ]
