"""What is said of a folder that samples cannot be written in."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "sample.not-ours": Sentence(
        nl=(
            "In '{folder}' staat al '{name}', en dat is hier niet gemaakt of sindsdien veranderd. Er is niets "
            "geschreven. Kies een nieuwe map, of haal dat bestand weg."
        ),
        en=(
            "'{folder}' already holds '{name}', which was not made here or has changed since. Nothing was "
            "written. Choose a new folder, or take that file away."
        ),
    ),
    "sample.not-a-folder": Sentence(
        nl="'{path}' is een bestand, en hier is een map nodig. Noem een nieuwe map.",
        en="'{path}' is a file, and a folder is needed here. Name a new folder.",
    ),
    "sample.manifest": Sentence(
        nl=(
            "'{name}' in deze map zegt niet wat hier eerder is gemaakt, of is beschadigd. Er is niets "
            "geschreven. Kies een nieuwe map."
        ),
        en=(
            "'{name}' in this folder does not say what was made here before, or is damaged. Nothing was "
            "written. Choose a new folder."
        ),
    ),
    "demonstration.not-empty": Sentence(
        nl="In dit register staat al iets. Verzonnen stukken komen nooit tussen echte: geef "
        "raamwerk demo een andere map.",
        en="There is something in this register already. Made-up things never come among real ones: "
        "give raamwerk demo another folder.",
    ),
}
