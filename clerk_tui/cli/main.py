"""The command line. Data go to standard output, messages to standard error. The exit status is 0 for success, 1 for an
error or a negative result (not found, findings), 2 for wrong use or no terminal, 3 for a file that was refused, 130 for
Ctrl+C."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log, paths
from clerk_tui.errors import ClerkError, UsageError

if TYPE_CHECKING:
    import argparse

    from _typeshed import SupportsWrite

ABOUT = ("-h", "--help", "--version")
_WITHOUT_DB = ("demo", "practise", "styles", "looks", "schema", "help", "explain", "completion")
"""The commands that need no minute book as their first argument."""
_MAKES_BOOK = ("open", "import", "share")
"""Commands that create the DB they name, if it is missing."""
_OWN_BOOK = ("open", "record")
"""Commands that take the clerk's own book where none is named."""
_NEW_OBJECTS = 20_000
"""How many new objects make Python look for garbage. The number is high because a command needs most of its objects
until it ends."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv`, which does not have the program's name. Return the exit status."""
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
        return _open(paths.minute_book(_book_path(words[0]) if words else None))
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
    """Drop output not written yet, which would fail again at exit."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _open(book: Path | None) -> int:
    """Open a minute book in the screens, or a temporary copy of the sample (None). This avoids argparse, whose import
    would delay the first screen."""
    from clerk_tui.tui import start

    return start(book)


def _book_path(word: str) -> Path:
    """Return the path of the minute book that a word names; it may be new. Raises UsageError for a bare word that is no
    file, which is more likely a mistyped command."""
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
    """Return the parser of the command line. It has only the command called and those of its group, because making all
    of them takes longer than most commands do."""
    import argparse

    from clerk_tui import __version__
    from clerk_tui.cli.output import plain

    class Parser(argparse.ArgumentParser):
        """A parser whose messages never control the terminal, whatever words they quote."""

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
        options.set_defaults(run=run, parser=parser, refuse=options.error, run_command=_run)
        if name not in _WITHOUT_DB:
            least = "?" if name in _OWN_BOOK else None
            options.add_argument("db", metavar="DB", type=_book_path if name in _MAKES_BOOK else Path, nargs=least)
        return options

    about = "open a minute book (you may leave the word out)"
    opened = command("open", lambda call: _open(paths.minute_book(call.db)), about)
    opened.add_argument("--version", action="version", version=f"clerk-tui {__version__}")
    is_any = called not in COMMANDS or called == "completion"  # all are listed, or completed
    for module, names in _GROUPS:
        if is_any or called in names:
            import_module(f"clerk_tui.cli.{module}").add_commands(command)
    return parser


_GROUPS = (
    ("record", ("demo", "practise", "record", "follow")),
    ("import_files", ("import",)),
    ("export", ("export",)),
    ("tables", ("meetings", "members", "votes", "calendar", "schema")),
    ("find", ("search", "register")),
    ("explain", ("explain",)),
    ("book", ("keys", "check", "backup", "restore", "purge", "styles", "looks")),
    ("team", ("share", "sync", "team")),
    ("help", ("help", "completion")),
)
"""The modules beside this one with the commands that each adds to the parser."""
COMMANDS = tuple(name for _, names in _GROUPS for name in names)
_KNOWN = ("open", *COMMANDS, *ABOUT)
