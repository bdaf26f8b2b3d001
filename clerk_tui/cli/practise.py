"""The command that opens a lesson: a meeting in which a script speaks, on its screen or in plain lines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from clerk_tui import paths, settings
from clerk_tui.cli.record import add_options_of_lines, check_width
from clerk_tui.errors import NotFoundError


def add_options(parser: argparse.ArgumentParser, run_command: Callable[[Sequence[str]], int]) -> None:
    """Add the command's options to its parser. `run_command` runs another command of the command line."""
    parser.add_argument("lesson", metavar="LESSON", nargs="?", type=int, help="its number; without it, choose one")
    add_options_of_lines(parser, run_command, "typed", "give no hints, and do not read back lines that are clear")
    parser.add_argument("--again", action="store_true", help="with --lines: begin the lesson from its beginning")


def practise(call: argparse.Namespace) -> int:
    """Open a lesson, or the list of lessons. Raises NotFoundError if there is no such lesson."""
    from clerk_tui.practice import lessons

    if call.lesson is not None and not 1 <= call.lesson <= len(lessons()):
        listed = "; ".join(f"{number} {lesson.title}" for number, lesson in enumerate(lessons(), 1))
        raise NotFoundError(f"There is no lesson {call.lesson}. The lessons: {listed}.")
    if call.lines:
        check_width(call)
        return _in_lines(call)
    if call.brief or call.width or call.again:
        call.refuse("--brief, --width and --again are for --lines: add it, or leave them out")
    from clerk_tui.tui import start

    return start(None, lesson=call.lesson or 0)


def _in_lines(call: argparse.Namespace) -> int:
    """Take the lesson of that number in plain lines, or the first that is not over."""
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.cli.lines.practising import PracticeLines
    from clerk_tui.cli.lines.talk import Talk
    from clerk_tui.practice import lessons
    from clerk_tui.practice.opening import next_lesson, open_lesson

    with MinuteBook(paths.practice()) as book:
        at = call.lesson - 1 if call.lesson is not None else next_lesson(book)
        is_american = settings.read(paths.settings(), settings.DATES) == "month"
        lesson = lessons()[at].american if is_american else lessons()[at]
        recording, progress, _ = open_lesson(book, lesson, is_new=call.again)
        talk = Talk(is_typed=sys.stdin.isatty(), width=call.width, is_brief=call.brief)
        return PracticeLines(book, recording, talk, call.run_command, progress).run()
