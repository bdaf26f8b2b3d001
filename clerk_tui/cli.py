"""The command line. Data goes to standard output, messages to standard error; the exit code is 0 done, 1 no (not
found, findings), 2 a wrong call or no terminal, 3 a file refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.errors import ClerkError

if TYPE_CHECKING:
    import argparse

COMMANDS = (
    "demo", "import", "export", "meetings", "search", "register", "check", "backup", "restore", "purge", "styles"
)  # fmt: skip
PAPERS = ("minutes", "decisions", "actions", "attendance", "agenda")
FORMATS = ("text", "notes", "markdown", "html", "fragment", "docx", "pdf", "json", "popolo", "source", "signed")
ABOUT = ("-h", "--help", "--version")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command `argv` (without the program's name); the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        if not words or (len(words) == 1 and words[0][:1] not in "-" and words[0] not in ("open", *COMMANDS, *ABOUT)):
            return _open(words)
        parsed = _parser().parse_args(
            words if words[:1] and words[0] in ("open", *COMMANDS, *ABOUT) else ["open", *words]
        )
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")
        run: Callable[[argparse.Namespace], int] = parsed.run
        code = run(parsed)
        sys.stdout.flush()  # what cannot be written is told here; at the program's end Python would tell it
        return code
    except ClerkError as error:
        _say(str(error))
        return error.exit_code
    except BrokenPipeError:
        _print_no_more()
        return 1
    except OSError as error:
        _print_no_more()
        what = f"{error.filename} could not be read or" if error.filename else "The output could not be"
        _say(f"{what} written ({error.strerror}).")
        return 1
    except KeyboardInterrupt:
        return 130


def _say(sentence: str) -> None:
    from clerk_tui.printing import fit

    print(fit(f"clerk-tui: {sentence}", sys.stderr), file=sys.stderr)


def _print_no_more() -> None:
    """What still waits to be printed would fail again at the program's end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open(words: Sequence[str]) -> int:
    """What is done most: opened without the reader of command lines, for which the first screen would wait."""
    from clerk_tui.shell.commands import open_book

    return open_book(Path(words[0]) if words else None)


def _parser() -> argparse.ArgumentParser:
    import argparse

    from clerk_tui import __version__
    from clerk_tui.shell import commands as shell

    parser = argparse.ArgumentParser(
        "clerk-tui",
        usage="clerk-tui [DB]\n       clerk-tui {" + ",".join(COMMANDS) + "} ...",
        description="Minutes taken live, at the keyboard. Without a command it opens DB, or your own minute book.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clerk-tui {__version__}")
    sub = parser.add_subparsers(prog="clerk-tui", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        made = sub.add_parser(name, help=about, description=about, allow_abbrev=False)
        made.set_defaults(run=run)
        return made

    opened = command("open", shell.open_screens, "open a minute book (the word may be left out)")
    opened.add_argument("db", metavar="DB", nargs="?", type=Path)
    opened.add_argument("--version", action="version", version=f"clerk-tui {__version__}")
    command("demo", shell.open_demo, "open a throw-away copy of the sample")
    _data_commands(command)
    return parser


def _data_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.shell import commands as shell
    from clerk_tui.shell import exporting
    from clerk_tui.shell import importing as importing_command

    made = command("import", importing_command.import_files, "take minutes and notes into DB, which is made if missing")
    made.add_argument("db", metavar="DB", type=Path)
    about_files = "published minutes (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder of them"
    made.add_argument("files", metavar="FILE", nargs="+", type=Path, help=about_files)
    made.add_argument("--notes", action="store_true", help="read every FILE as notes, whatever its name")
    made.add_argument("--council", metavar="NAME", default="", help="whose minutes they are that do not say it")
    made = command("export", exporting.export, "write a meeting's minutes, or another of its papers")
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("meeting", metavar="MEETING", help="an id, a date, or latest")
    made.add_argument("--item", metavar="N", help="one agenda item, as the council publishes it")
    made.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="which paper; without it the minutes")
    made.add_argument("--format", choices=FORMATS, help="without it what the name of FILE says, or plain text")
    made.add_argument("--style", metavar="NAME", help="another house style")
    made.add_argument("--exempt", action="store_true", help="with exempt business, which is left out otherwise")
    made.add_argument("--width", metavar="N", type=int, help="wrap at N characters; without it paragraphs are one line")
    made.add_argument("-o", "--output", metavar="FILE", type=Path, help="a file, or a folder in which it is named")
    made.add_argument("--overwrite", action="store_true", help="replace FILE where it is there already")
    made.add_argument("--schema", action=exporting.ShowSchema, help="write the JSON Schema of the format json instead")
    made = command("meetings", shell.list_meetings, "list the meetings in DB")
    made.add_argument("db", metavar="DB", type=Path)
    _finding_commands(command)
    _keeping_commands(command)


def _keeping_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.shell import commands as shell
    from clerk_tui.shell import house_styles

    made = command("check", shell.check, "check the file, or prove a meeting's minutes")
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("meeting", metavar="MEETING", nargs="?")
    made.add_argument("--exempt", action="store_true", help="the words of exempt business as well")
    made = command("backup", shell.back_up, "copy DB safely, into FILE or the folder of backups")
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("file", metavar="FILE", nargs="?", type=Path)
    made = command("restore", shell.restore, "put a backup in the place of DB; what is there now is set aside")
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("backup", metavar="BACKUP", nargs="?", help="a backup file; without it the backups are listed")
    made = command("purge", shell.purge, "destroy private notes that are past their keeping, in DB and its backups")
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("meeting", metavar="MEETING", nargs="?", help="this one's notes, whether they are due or not")
    made.add_argument("--yes", action="store_true", help="do it; without it they are only listed")
    made = command("styles", house_styles.styles, "list the house styles, show one, or copy one to make your own of it")
    made.add_argument("name", metavar="NAME", nargs="?", help="show the file of this one")
    made.add_argument(
        "--copy", metavar=("NAME", "NEW"), nargs=2, help="copy the style NAME as NEW into the folder of your own styles"
    )


def _finding_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.shell import finding as finding_commands

    made = command("search", finding_commands.search, "find words in every entry, item and resolution, newest first")
    made.add_argument("db", metavar="DB", type=Path)
    about = "words, and filters such as by:maitland kind:question in:planning 2019.. (see the help of search)"
    made.add_argument("words", metavar="WORDS", nargs="+", help=about)
    made.add_argument("--best", action="store_true", help="the best matches first")
    made.add_argument("--json", action="store_true", help="one JSON object a line")
    made.add_argument("--limit", metavar="N", type=int, default=50)
    made.add_argument("--all", action="store_true", help="exempt business and private notes as well")
    about = "write a register: resolutions, attendance, actions, recommendations, declarations or questions"
    made = command("register", finding_commands.register, about)
    made.add_argument("db", metavar="DB", type=Path)
    made.add_argument("name", metavar="NAME", nargs="?", help="without it the registers are listed")
    made.add_argument("words", metavar="WORDS", nargs="*", help="words and filters, as for search")
    made.add_argument("--from", dest="since", metavar="DATE", help="a year, a month or a day")
    made.add_argument("--to", dest="until", metavar="DATE")
    made.add_argument("--committee", metavar="NAME")
    made.add_argument("--member", metavar="NAME")
    made.add_argument("--sort", metavar="COLUMN", help="by which it is sorted; -COLUMN: the other way round")
    formats = ("text", "csv", "markdown", "json")
    made.add_argument("--format", choices=formats, help="without it what the name of FILE says, or plain text")
    made.add_argument("--all", action="store_true", help="exempt business as well")
    made.add_argument("-o", "--output", metavar="FILE", type=Path, help="a file, or a folder in which it is named")
    made.add_argument("--overwrite", action="store_true", help="replace FILE where it is there already")
