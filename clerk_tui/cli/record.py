"""The commands that record a meeting or a lesson, on screen or in plain lines, and that follow a meeting."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths, settings
from clerk_tui.cli.book import must_exist, readable, which_meeting, writable
from clerk_tui.cli.output import AddCommand
from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.meeting import Stage, acts
from clerk_tui.meeting.record import long_date

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook


def add_commands(command: AddCommand) -> None:
    command("demo", demo, "open a temporary copy of the sample")
    options = command("practise", practise, "minute an invented meeting, in which a script speaks")
    options.add_argument("lesson", metavar="LESSON", nargs="?", type=int, help="its number; without it, choose one")
    _add_lines(options, "typed", "give no hints, and do not read back lines that are clear")
    options.add_argument("--again", action="store_true", help="with --lines: begin the lesson from its beginning")
    options = command("record", record, "record a meeting, on its screen or from plain lines")
    about = "an id, a date, or latest; default: the live one"
    options.add_argument("meeting", metavar="MEETING", nargs="?", help=about)
    _add_lines(options, "typed or piped", "do not read back lines that are clear")
    options = command("follow", follow, "follow on a second screen what another program records")
    about = "an id, a date, or latest; default: the one that is being recorded"
    options.add_argument("meeting", metavar="MEETING", nargs="?", help=about)
    options.add_argument("--large", action="store_true", help="for the room: what is in hand, instead of the minutes")
    options.add_argument("--exempt", action="store_true", help="show exempt business too: not for the public")


def demo(call: argparse.Namespace) -> int:
    """Open a temporary copy of the sample."""
    from clerk_tui.tui import start

    return start(None)


def _add_lines(parser: argparse.ArgumentParser, which: str, brief: str) -> None:
    """Add the options of line mode. `which` and `what` complete their help."""
    parser.add_argument("--lines", action="store_true", help=f"plain lines instead of the screen, {which}")
    parser.add_argument("--brief", action="store_true", help=f"with --lines: {brief}")
    parser.add_argument("--width", metavar="N", type=int, default=0, help="with --lines: wrap at N characters")


def check_width(call: argparse.Namespace) -> None:
    """Refuse lines that are too narrow to be read."""
    if call.width and call.width < 20:
        call.refuse("--width must be at least 20, such as --width 40")


def record(call: argparse.Namespace) -> int:
    """Record a meeting. Raises NotFoundError if it is not clear which."""
    if not call.lines and (call.brief or call.width):
        call.refuse("--brief and --width are for --lines: add it, or leave them out")
    check_width(call)
    call.db, call.meeting = _book_and_meeting(call.db, call.meeting)
    with readable(call.db) as book:
        meeting_id = _meeting_to_record(book, call.meeting)
    if not call.lines:
        from clerk_tui.tui import start

        return start(call.db, meeting_id)
    from clerk_tui.cli.line_mode import LineMode
    from clerk_tui.cli.talk import Talk
    from clerk_tui.store import rescue  # noqa: F401 (when it is needed, the disk may no longer be read)

    os.environ.setdefault("NO_COLOR", "1")  # colours that mark what was found cannot be heard
    with writable(call.db) as book, _synchronised(book, meeting_id):
        recording = book.recording(meeting_id)
        acts.must_be_open(recording.meeting)
        talk = Talk(is_typed=sys.stdin.isatty(), width=call.width, is_brief=call.brief)
        return LineMode(book, recording, talk, call.run_command).run()


def _book_and_meeting(db: Path | None, meeting: str | None) -> tuple[Path, str | None]:
    """Return the book and the meeting named. Without a book it is the clerk's own; a date alone is a meeting."""
    if db is not None and meeting is None and not db.exists():
        with suppress(UsageError):
            return paths.minute_book(), which_meeting(str(db))
    return paths.minute_book() if db is None else db, meeting


def _synchronised(book: MinuteBook, meeting_id: int) -> AbstractContextManager[None]:
    """Return a block that synchronises a shared book before and after the meeting; it does nothing for other books."""
    if not book.is_shared:
        return nullcontext()
    from clerk_tui.cli.output import say
    from clerk_tui.team import sharing

    return sharing.in_step(book, meeting_id, say)


def _meeting_to_record(book: MinuteBook, spec: str | None) -> int:
    """Return the id of the meeting to record: the one named, the live one, or the only planned one."""
    if spec is not None:
        return book.reader.find_meeting(which_meeting(spec))
    lines = book.reader.meetings()
    for stage in (Stage.LIVE, Stage.PLANNED):
        found = [line for line in lines if line.stage is stage]
        if len(found) == 1:
            return found[0].id
        if found:
            listed = "; ".join(f"{line.id} {line.committee}, {long_date(line.date)}" for line in found)
            raise NotFoundError(f"Several meetings are {stage}: say which. {listed}.")
    raise NotFoundError(
        "No meeting is live or planned. “clerk-tui meetings DB” lists those to name after DB; “clerk-tui import DB "
        "FILE --agenda” makes one of an agenda, and F2 in the list that “clerk-tui DB” opens makes one by a form."
    )


def follow(call: argparse.Namespace) -> int:
    """Follow a meeting until the clerk leaves. Raises NotFoundError, FileRefusedError."""
    from clerk_tui.book.following import Wanted
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.tui import start

    path, meeting_id = Path(os.path.expanduser(call.db)), None
    must_exist(path)
    with MinuteBook(path, is_watched=True) as book:
        if call.meeting is not None:
            meeting_id = book.reader.find_meeting(which_meeting(call.meeting))
    return start(path, follows=Wanted(meeting_id, with_exempt=call.exempt, is_large=call.large))


def practise(call: argparse.Namespace) -> int:
    """Open a lesson, or the list of lessons. Raises NotFoundError if there is no such lesson."""
    from clerk_tui.practice import lessons

    if call.lesson is not None and not 1 <= call.lesson <= len(lessons()):
        listed = "; ".join(f"{number} {lesson.title}" for number, lesson in enumerate(lessons(), 1))
        raise NotFoundError(f"There is no lesson {call.lesson}. The lessons: {listed}.")
    if call.lines:
        check_width(call)
        return _practise_in_lines(call)
    if call.brief or call.width or call.again:
        call.refuse("--brief, --width and --again are for --lines: add it, or leave them out")
    from clerk_tui.tui import start

    return start(None, lesson=call.lesson or 0)


def _practise_in_lines(call: argparse.Namespace) -> int:
    """Run the lesson with that number in plain lines, or the first that is not over."""
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.cli.line_mode import PracticeLines
    from clerk_tui.cli.talk import Talk
    from clerk_tui.practice import lessons, next_lesson, open_lesson, usage_of

    with MinuteBook(paths.practice()) as book:
        at = call.lesson - 1 if call.lesson is not None else next_lesson(book)
        is_american = settings.load(paths.settings()).is_american
        lesson = lessons()[at].said_as("US" if is_american else usage_of(None, os.environ.get("LANG", "")))
        recording, progress, _ = open_lesson(book, lesson, is_new=call.again)
        talk = Talk(is_typed=sys.stdin.isatty(), width=call.width, is_brief=call.brief)
        return PracticeLines(book, recording, talk, call.run_command, progress).run()
