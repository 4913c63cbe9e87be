"""docs/framework-file.md, written from the schema itself; `raamwerk framework schema` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.framework.schema import EXAMPLES, Kind
from raamwerk.core.framework.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.framework.schema import Group, Parameter, Shape

_HEAD: Final = """\
# A framework file

A framework agreement is one TOML file of dated, sourced terms. GT Microsoft 1 and 2 are such files;
a successor, or a framework of another publisher, is one more. Write your own and check it:

```console
$ raamwerk framework check my-framework.toml
$ raamwerk framework show my-framework.toml
$ raamwerk framework compare gt-microsoft-2 my-framework.toml
```

A mistake is refused with its line and with what to write instead. This page is printed by
`raamwerk framework schema`.

## A small file, whole

```toml my-framework.toml
[framework]
id = "my-framework"
name = "My framework"
publisher = "Microsoft"
central-purchasing-body = "Our purchasing body"
follows = "gt-microsoft-2"
since = 2028-01-01
until = 2031-01-01
source = "contract"

[source.contract]
title = "Framework contract"
publisher = "Our purchasing body"
url = "https://example.org/contract"
seen = 2026-11-24

[reading.R-1]
open = { nl = "Wat is een periode?", en = "What is a period?" }
chosen = { id = "framework-year", nl = "Een jaar.", en = "A year." }
alternatives = [{ id = "dated-book", nl = "Elk prijsboek.", en = "Any price book." }]

[[term]]
id = "maximum-price"
since = 2028-01-01
per = "year"
tolerance = 0
nl = "Geen prijs boven het maximum."
en = "No price above the maximum."
source = "contract"
where = "article 4"

[[term]]
id = "price-period"
since = 2028-01-01
start-month-day = "01-01"
period = "framework-year"
effect = "sticky"
nl = "Prijzen gelden per periode."
en = "Prices hold by period."
source = "contract"
reading = "R-1"

[[term]]
id = "exit-help"
since = 2028-01-01
executable = false
because = { nl = "Geen regel kan dit toetsen.", en = "No rule can judge this." }
nl = "De uitgever helpt bij het overstappen."
en = "The publisher helps with leaving."
source = "contract"
```

## `[framework]`

| key | needed | what |
|---|---|---|
| `id` | yes | small letters, digits and hyphens |
| `name` | yes | as people say it |
| `publisher` | yes | whose products are bought |
| `central-purchasing-body` | yes | who negotiated the terms |
| `since` | yes | the first day |
| `until` | | the first day after it; leave it out while no end is known |
| `terms-until` | | the first day on which the terms hold for nobody, where enrolments may outlive the framework |
| `follows` | | the id of the framework before it |
| `includes` | | shared terms: `"microsoft-enrolment"`, `"dutch-public-buying"` |
| `source` | yes | one or more of the sources below |
| `reading` | | one or more of the readings below |

Shared terms hold unless the file has an entry of its own with the same id, which replaces them.

## `[source.NAME]`

Where something was read: `title`, `publisher`, `url`, `seen` (the day it was read) and, where the
text has one, `published`.

## `[reading.NAME]`

What the text leaves `open`, the choice made (`chosen`) and the `alternatives`. A choice has an `id`,
the value that a parameter of the term takes, and a text in Dutch and English (`nl`, `en`).

## `[[term]]`

| key | needed | what |
|---|---|---|
| `id` | yes | one of the ids below, or a name of your own where `executable = false` |
| `since` | yes | the first day; the next entry with the same id ends it |
| `nl`, `en` | yes | the term in words; a parameter in braces is filled in: `{percent}` |
| `source` | yes | one or more sources |
| `where` | | the place in the first source |
| `reading` | | one or more readings |
| `executable` | | `false` where no rule can judge by it; checks that need it are then unknown |
| `because` | with `executable = false` | why not: `{ nl = "...", en = "..." }` |
| `sure` | | `"seen"` (when left out), `"second-hand"` or `"inferred"` |
| `dossier` | | numbers of the facts it rests on |
| `withdrawn` | | `true` ends the earlier entry of the same id, without a new one |

Beside these a term takes the parameters of its id. Those marked * are needed when it is executable.

## Kinds of parameter

| kind | written as |
|---|---|
"""


def schema_page() -> str:
    """The whole page, in Markdown."""
    kinds = [f"| {kind.value} | `{EXAMPLES[kind]}` |" for kind in Kind if kind in EXAMPLES]
    kinds.append(f"| {Kind.CHOICE.value} | one of the texts listed |")
    return "\n".join([_HEAD + "\n".join(kinds), *(line for g in GROUPS for line in _group(g)), ""])


def _group(group: Group) -> Iterator[str]:
    yield f"\n## Terms: {group.title.en} ({group.title.nl})"
    for shape in group.shapes:
        yield from _shape(shape)


def _shape(shape: Shape) -> Iterator[str]:
    yield f"\n### `{shape.id}`\n"
    yield f"{shape.title.en} ({shape.title.nl}). {shape.about}"
    if shape.parameters:
        yield "\n| parameter | kind | what |\n|---|---|---|"
    for parameter in shape.parameters:
        yield _parameter(parameter)


def _parameter(parameter: Parameter) -> str:
    """One row; the values of a choice stand beside its kind."""
    needed = "*" if parameter.required else ""
    listed = ", ".join(f'`"{choice}"`' for choice in parameter.choices)
    kind = f"{parameter.kind.value}: {listed}" if listed else parameter.kind.value
    return f"| `{parameter.name}`{needed} | {kind} | {parameter.about} |"
