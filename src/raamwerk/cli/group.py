"""The group of all commands: finds them lazily and ends the process as a script can rely on."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NoReturn

import click

from raamwerk import __version__
from raamwerk.cli import COMMANDS
from raamwerk.cli.exits import Exit
from raamwerk.cli.help import DutchContext, EnglishContext
from raamwerk.cli.language import LANGUAGES, SETTING, both, localised, spoken
from raamwerk.cli.refusal import of_usage, refuse
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.rule import Language


class Commands(click.Group):
    """The commands of the static table whose module is there, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the table."""
        del ctx
        return [name for name, entry in COMMANDS.items() if find_spec(entry.module)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, with its texts in the language of the call."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(COMMANDS[cmd_name].module)
        return localised(module.command, ctx.obj, type(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words ask for; an unknown one is refused with near names."""
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=known, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands of the help page, without importing any of them."""
        rows = [(name, getattr(COMMANDS[name], ctx.obj)) for name in self.list_commands(ctx)]
        if not rows:
            return
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that went away (`| head`) ends it without a word."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise click.exceptions.Exit(Exit.PIPE_CLOSED) from None
        return result

    def main(  # type: ignore[override]  # click's own can also give back; this one always ends the call
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> NoReturn:
        """Run a call to its end: a refusal becomes a sentence, a result an exit code."""
        words = sys.argv[1:] if args is None else list(args)
        language = spoken(words, os.environ.get(SETTING))
        said = localised(self, language, DutchContext if language == "nl" else EnglishContext)
        settings = extra | {"standalone_mode": False, "obj": language}
        sys.exit(_exit_code(said, words, prog_name or "raamwerk", language, settings))


def _exit_code(
    said: click.Command,
    words: list[str],
    name: str,
    language: Language,
    settings: dict[str, Any],
) -> int:
    try:
        result = click.Command.main(said, words, name, **settings)
    except click.Abort:
        return Exit.INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        return Exit.REFUSED
    except click.ClickException as wrong:
        refuse(of_usage(wrong, language), language)
        return Exit.REFUSED
    except Refused as refused:
        refuse(refused, language)
        return Exit.REFUSED
    return result if isinstance(result, int) else Exit.PASS


@click.group(
    "raamwerk",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=both(
        nl="Raamwerk toetst aan een raamovereenkomst: prijzen, inschrijvingen en documenten van "
        "resellers, elk antwoord met reden en bron.",
        en="Raamwerk judges by a framework agreement: prices, enrolments and documents of "
        "resellers, every answer with its reason and source.",
    ),
    epilog=both(
        nl="Einde met 0: voldoet; 1: wijkt af; 2: geweigerd; 3: onbekend. Begin met: raamwerk demo",
        en="Exit code 0: pass; 1: breach; 2: refused; 3: unknown. Start with: raamwerk demo",
    ),
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help=both("De taal: nl of en.", "The language: nl or en."),
)
@click.version_option(__version__, prog_name="raamwerk", message="%(prog)s %(version)s")
def command() -> None:
    """All commands."""
