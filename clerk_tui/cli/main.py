"""The command line. Data go to standard output, messages to standard error. The exit status is 0 for success, 1 for an
error or a negative result (not found, findings), 2 for wrong use or no terminal, 3 for a file that was refused, 130 for
Ctrl+C."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log, paths
from clerk_tui.errors import ClerkError, UsageError

if TYPE_CHECKING:
    import argparse

    from _typeshed import SupportsWrite

ABOUT = ("-h", "--help", "--version")
_WITHOUT_DB = ("demo", "practise", "styles", "looks", "schema", "help", "explain", "completion")
"""Commands whose first argument is not a DB that must be named."""
_MAKES_BOOK = ("open", "import", "share")
"""Commands that create the DB they name, if it is missing."""
_OWN_BOOK = ("open", "record")
"""Commands that take the clerk's own book where none is named."""
_NEW_OBJECTS = 20_000
"""How many objects are made before Python looks for some to free: most of what a command makes, it needs to its end."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command `argv` (without the program's name). Return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    command = words[0] if words and words[0] in COMMANDS else "open"
    try:
        log.keep_in(paths.logs())
        return _run(words, command)
    except ClerkError as error:
        _say(str(error))
        return error.exit_code
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:
        log.unexpected(f"clerk-tui {command}", error)
        what = f"{error.filename} could not be read or"
        if not error.filename:
            _drop_output()
            what = "The output could not be"
        _say(f"{what} written ({error.strerror}).")
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the log has the details
        path = log.unexpected(f"clerk-tui {command}", error)
        details = f" Details: {path}" if path else ""
        _say(f"stopped because of an internal error ({type(error).__name__}).{details}")
        return 1


def _run(words: Sequence[str], command: str = "") -> int:
    """Open a book, or carry out a command (by default the first word) with the options in `words`. Return the exit
    status."""
    if not words or (len(words) == 1 and words[0][:1] not in "-" and words[0] not in _KNOWN):
        return _open(paths.minute_book(_book(words[0]) if words else None))
    gc.set_threshold(_NEW_OBJECTS)
    parsed = _parser(command or words[0]).parse_args(words if words[0] in _KNOWN else ["open", *words])
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.stdout is None:
        raise UsageError("Standard output is closed, so nothing can be written to it. Nothing was done.")
    run: Callable[[argparse.Namespace], int] = parsed.run
    code = run(parsed)
    sys.stdout.flush()  # so that an error is reported here, not by Python at exit
    return code


def _say(sentence: str) -> None:
    from clerk_tui.cli.output import say

    say(f"clerk-tui: {sentence}")


def _drop_output() -> None:
    """Drop output that is not printed yet: it would fail again at exit."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _open(book: Path | None) -> int:
    """Open a minute book in the screens, or a temporary copy of the sample (None). This does without argparse, whose
    import would delay the first screen."""
    from clerk_tui.tui import start

    return start(book)


def _book(word: str) -> Path:
    """Return the minute book that a word names, which may be new. Raises UsageError for a bare word that is no file: it
    is more likely a mistyped command than the name of a new book."""
    path = Path(word)
    if path.suffix or any(sign and sign in word for sign in (os.sep, os.altsep)) or word[:1] in ("", "~"):
        return path
    if path.exists():
        return path
    from difflib import get_close_matches

    near = get_close_matches(word.casefold(), _KNOWN, 1)
    meant = f"Did you mean {near[0]}? " if near else ""
    raise UsageError(
        f"There is no command and no file “{word}”. {meant}For a new minute book, give its name an ending or a folder: "
        f"{word}.db"
    )


def _parser(called: str) -> argparse.ArgumentParser:
    """The parser of the command line. It has the command that is called and those of its group: to make all of them
    takes longer than to carry most of them out."""
    import argparse

    from clerk_tui import __version__
    from clerk_tui.cli.output import plain

    class Parser(argparse.ArgumentParser):
        """One whose messages do not control the terminal, whatever words they quote."""

        def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
            super()._print_message(plain(message), file)

    parser = Parser(
        "clerk-tui",
        usage="clerk-tui [DB]\n       clerk-tui {" + ",".join(COMMANDS) + "} ...",
        description="Take minutes live, at the keyboard. Without a command, opens DB or your own minute book.",
        epilog="clerk-tui help lists the pages of the help.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clerk-tui {__version__}")
    sub = parser.add_subparsers(prog="clerk-tui", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        options = sub.add_parser(name, help=about, description=about, allow_abbrev=False)
        options.set_defaults(run=run, parser=parser)
        if name not in _WITHOUT_DB:
            least = "?" if name in _OWN_BOOK else None
            options.add_argument("db", metavar="DB", type=_book if name in _MAKES_BOOK else Path, nargs=least)
        return options

    about = "open a minute book (you may leave the word out)"
    opened = command("open", lambda call: _open(paths.minute_book(call.db)), about)
    opened.add_argument("--version", action="version", version=f"clerk-tui {__version__}")
    is_any = called not in COMMANDS or called == "completion"  # all are listed, or completed
    for names, add in _GROUPS:
        if is_any or called in names:
            add(command)
    return parser


def _commands_of_a_meeting(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import record

    command("demo", lambda call: _open(None), "open a temporary copy of the sample")
    about = "minute an invented meeting, in which a script speaks"
    record.add_options_to_practise(command("practise", record.practise, about), _run)
    record.add_options(command("record", record.record, "record a meeting, on its screen or from plain lines"), _run)
    following = command("follow", record.follow, "follow on a second screen what another program records")
    record.add_options_to_follow(following)


def _import_command(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import import_files

    options = command(
        "import", import_files.import_files, "import minutes, notes and agendas into DB, which is created if missing"
    )
    about_files = "published minutes (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder of them"
    options.add_argument("files", metavar="FILE", nargs="+", type=Path, help=about_files)
    what = options.add_mutually_exclusive_group()
    what.add_argument("--notes", action="store_true", help="read every FILE as notes, whatever its name is")
    what.add_argument("--agenda", action="store_true", help="read every FILE as the agenda of a meeting to come")
    what.add_argument("--minutes", action="store_true", help="read every FILE as minutes, though it may be an agenda")
    options.add_argument("--trace", action="store_true", help="print which rule made which fact of which words")
    options.add_argument("--council", metavar="NAME", default="", help="the council, for files that do not name one")
    options.add_argument("--committee", metavar="NAME", default="", help="the body that meets, for agendas")


def _export_command(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import export

    export.add_options(command("export", export.export, "write a meeting's minutes, or another paper"))


def _table_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import meetings, tables
    from clerk_tui.cli.output import add_output

    options = command("meetings", meetings.list_meetings, "list the meetings in DB")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    members = command("members", tables.members, "write the members of a committee as CSV, or import them")
    members.add_argument("committee", metavar="COMMITTEE", help="its name, or: name, council")
    members.add_argument("--replace", action="store_true", help="remove those who are not in the table, without asking")
    votes = command("votes", tables.votes, "write the votes by name of a meeting as CSV, or import them")
    votes.add_argument("meeting", metavar="MEETING", help="an id, a date, or latest")
    votes.add_argument("--exempt", action="store_true", help="include exempt business")
    calendar = command("calendar", tables.calendar, "write the meetings and actions as a calendar (iCalendar)")
    calendar.add_argument("--committee", metavar="NAME", help="only this committee")
    calendar.add_argument("--all", action="store_true", help="include exempt actions")
    command("schema", tables.schema, "print the tables and views of a minute book, as SQL")
    for options in (members, votes):
        options.add_argument("--import", dest="file", metavar="FILE", type=Path, help="import this table; - for input")
    for options in (members, votes, calendar):
        add_output(options, "a file to write")


def _file_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import explain, meetings

    options = command("keys", meetings.keys, "say how many keys a meeting took for each character of its minutes")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="by kind of line; without it, every meeting")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options = command("check", meetings.check, "check the file, or proofread a meeting's minutes")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="an id, a date, or latest")
    options.add_argument("--exempt", action="store_true", help="include findings in exempt business")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options.add_argument("--rebuild", action="store_true", help="first make what is derived from the record again")
    options = command("explain", explain.explain, "say how lines, or a printed list, would be read from standard input")
    explain.add_options(options)
    options = command("backup", meetings.back_up, "make a safe copy of DB: FILE, or one in the folder of backups")
    options.add_argument("file", metavar="FILE", nargs="?", type=Path)
    options.add_argument(
        "--also", metavar="FOLDER", help="from now on copy every backup to this folder too; none ends this"
    )
    options = command("restore", meetings.restore, "replace DB with a backup; the present file is kept")
    options.add_argument("backup", metavar="BACKUP", nargs="?", help="a backup file; without it, list the backups")
    options = command("purge", meetings.purge, "destroy private notes that are due, in DB and its backups")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="this meeting's notes, even if not due")
    options.add_argument("--yes", action="store_true", help="destroy them; without it, list them")
    options = command("styles", meetings.styles, "list the house styles, print one, or copy one to make your own")
    options.add_argument("name", metavar="NAME", nargs="?", help="print this style")
    options.add_argument(
        "--copy", metavar=("NAME", "NEW"), nargs=2, help="copy the style NAME as NEW to the folder of your own styles"
    )
    options = command("looks", meetings.looks, "list the looks of councils, check one, or begin one")
    options.add_argument("name", metavar="FOLDER", nargs="?", help="check this look: a folder, or its name")
    options.add_argument("--new", metavar="COUNCIL", help="begin a look for this council, in the folder of looks")


def _search_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import find
    from clerk_tui.cli.output import add_output

    options = command("search", find.search, "find words in all meetings, newest first")
    about = "words and filters, such as by:maitland kind:question in:planning 2019.. (clerk-tui help searching)"
    options.add_argument("words", metavar="WORDS", nargs="+", help=about)
    options.add_argument("--best", action="store_true", help="best matches first")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options.add_argument("--limit", metavar="N", type=int, default=50, help="print at most N results (default: 50)")
    options.add_argument("--all", action="store_true", help="include exempt business and private notes")
    about = "write a register: resolutions, attendance, actions, recommendations, declarations or questions"
    options = command("register", find.register, about)
    options.add_argument("name", metavar="NAME", nargs="?", help="which register; without it, list them")
    options.add_argument("words", metavar="WORDS", nargs="*", help="words and filters, as for search")
    options.add_argument("--from", dest="since", metavar="DATE", help="a year, a month or a day")
    options.add_argument("--to", dest="until", metavar="DATE", help="the same")
    options.add_argument("--committee", metavar="NAME", help="only this committee or council")
    options.add_argument("--member", metavar="NAME", help="only this person")
    options.add_argument("--sort", metavar="COLUMN", help="sort by this column; -COLUMN reverses the order")
    formats = ("text", "csv", "markdown", "json")
    options.add_argument("--format", choices=formats, help="default: as the name of FILE ends, or plain text")
    options.add_argument("--json", dest="format", action="store_const", const="json", help="the same as --format json")
    options.add_argument("--all", action="store_true", help="include exempt business")
    add_output(options)


def _team_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import team

    team.add_commands(command)


def _help_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    from clerk_tui.cli import help as pages

    options = command("help", pages.show_help, "list the pages of the help, or print one")
    options.add_argument("topic", metavar="TOPIC", nargs="*", help="the name of a page; without it, list them")
    options = command("completion", pages.completion, "print what completes this command line in a shell")
    options.add_argument("shell", metavar="SHELL", choices=pages.SHELLS, help=", ".join(pages.SHELLS))


_GROUPS = (
    (("demo", "practise", "record", "follow"), _commands_of_a_meeting),
    (("import",), _import_command),
    (("export",), _export_command),
    (("meetings", "members", "votes", "calendar", "schema"), _table_commands),
    (("search", "register"), _search_commands),
    (("keys", "check", "explain", "backup", "restore", "purge", "styles", "looks"), _file_commands),
    (("share", "sync", "team"), _team_commands),
    (("help", "completion"), _help_commands),
)
"""The commands, and what adds them to the parser."""
COMMANDS = tuple(name for names, _ in _GROUPS for name in names)
_KNOWN = ("open", *COMMANDS, *ABOUT)
