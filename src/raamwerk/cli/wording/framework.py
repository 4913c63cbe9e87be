"""What is said of a framework file that has mistakes, and of a framework or term that is not there."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "framework.unreadable": Sentence(
        nl=(
            "{file} is geen goede raamovereenkomst. Verbeter wat hieronder staat; wat een bestand "
            "mag bevatten, staat in docs/framework-file.md en in: raamwerk framework schema."
        ),
        en=(
            "{file} is not a good framework. Correct what stands below; what a file may hold is "
            "in docs/framework-file.md and in: raamwerk framework schema."
        ),
    ),
    "framework.unknown": Sentence(
        nl="Er is geen raamovereenkomst '{framework}'. Noem een bestand (.toml) of een van: {known}.",
        en="There is no framework '{framework}'. Name a file (.toml) or one of: {known}.",
    ),
    "framework.no-term": Sentence(
        nl="{framework} heeft geen voorwaarde '{term}'. Bedoelt u: {instead}?",
        en="{framework} has no term '{term}'. Do you mean: {instead}?",
    ),
    "framework.no-parameter": Sentence(
        nl="De voorwaarde '{term}' heeft geen waarde voor '{parameter}'. Zet die in het bestand.",
        en="The term '{term}' has no value for '{parameter}'. Put it in the file.",
    ),
    "framework.unknown-term": Sentence(
        nl=(
            "De voorwaarde '{term}' is niet bekend. Bedoelt u: {instead}? Een voorwaarde die geen "
            "regel kan toetsen, krijgt een eigen naam en executable = false."
        ),
        en=(
            "The term '{term}' is not known. Do you mean: {instead}? A term that no rule can "
            "judge by gets a name of its own and executable = false."
        ),
    ),
    "framework.unknown-source": Sentence(
        nl="De bron '{name}' staat niet in het bestand. Bedoelt u: {instead}? Of voeg [source.{name}] toe.",
        en="The source '{name}' is not in the file. Do you mean: {instead}? Or add [source.{name}].",
    ),
    "framework.unknown-reading": Sentence(
        nl="De lezing '{name}' staat niet in het bestand. Bedoelt u: {instead}? Of voeg [reading.{name}] toe.",
        en="The reading '{name}' is not in the file. Do you mean: {instead}? Or add [reading.{name}].",
    ),
    "framework.unknown-shared": Sentence(
        nl="Er zijn geen gedeelde voorwaarden '{name}'. Schrijf in includes: {instead}.",
        en="There are no shared terms '{name}'. Write in includes: {instead}.",
    ),
    "framework.bad-id": Sentence(
        nl='{id} is geen goede id. Schrijf kleine letters, cijfers en koppeltekens, als in "gt-microsoft-3".',
        en='{id} is not a good id. Write small letters, digits and hyphens, as in "gt-microsoft-3".',
    ),
    "framework.no-address": Sentence(
        nl="{found} is geen webadres. Begin met https://",
        en="{found} is not a web address. Begin with https://",
    ),
    "framework.reason-of-executable": Sentence(
        nl="Een reden (because) hoort bij executable = false. Zet dat erbij, of laat because weg.",
        en="A reason (because) goes with executable = false. Add that, or leave because out.",
    ),
    "framework.same-start": Sentence(
        nl="De voorwaarde '{term}' begint al op {since}. Geef deze een andere begindatum, of laat er een weg.",
        en="The term '{term}' starts on {since} already. Give this one another start, or leave one out.",
    ),
    "framework.outside": Sentence(
        nl=(
            "Op {since:date} geldt deze raamovereenkomst niet. Zet bij since een dag vanaf "
            "{first:date} en voor het einde: since = {first}"
        ),
        en=(
            "This framework does not hold on {since:date}. Put a day from {first:date} on and "
            "before its end: since = {first}"
        ),
    ),
    "framework.ends-first": Sentence(
        nl="{until:date} ligt niet na {since:date}. Schrijf de eerste dag erna, als in: {instead}",
        en="{until:date} is not after {since:date}. Write the first day after it, as in: {instead}",
    ),
    "framework.open-brace": Sentence(
        nl="In {found} hoort bij elke {{ een }}. Schrijf een parameter als {{percent}}.",
        en="In {found} each {{ needs a }}. Write a parameter as {{percent}}.",
    ),
    "framework.braces": Sentence(
        nl="Accolades horen alleen in de tekst van een voorwaarde zelf. Schrijf zonder: {found}",
        en="Braces belong in the text of a term itself only. Write without them: {found}",
    ),
    "framework.no-such-parameter": Sentence(
        nl="De tekst noemt {{{name}}}, maar die parameter heeft de voorwaarde niet. Wel: {known}.",
        en="The text names {{{name}}}, but the term has no such parameter. It has: {known}.",
    ),
}
