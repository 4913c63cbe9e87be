from __future__ import annotations

from raamwerk.cli.help import DutchFormatter


def test_standing_words_are_dutch_and_others_left_alone():
    page = DutchFormatter(width=80)
    page.write_usage("raamwerk check", "[OPTIONS] FILE")
    page.write_heading("Options")
    page.write_heading("Voorbeelden")
    page.write_dl([("--on", "Op een dag. [required]"), ("-h", "Show this message and exit.")])
    assert page.getvalue().split("\n") == [
        "Gebruik: raamwerk check [OPTIES] FILE",
        "Opties:",
        "Voorbeelden:",
        "--on  Op een dag. [verplicht]",
        "-h    Toon deze hulp.",
        "",
    ]
