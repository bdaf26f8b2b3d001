"""The command that opens a lesson: a meeting in which a script speaks."""

from __future__ import annotations

import argparse

from clerk_tui.errors import NotFoundError


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's argument to its parser."""
    parser.add_argument("lesson", metavar="LESSON", nargs="?", type=int, help="its number; without it, choose one")


def practise(call: argparse.Namespace) -> int:
    """Open a lesson, or the list of lessons. Raises NotFoundError if there is no such lesson."""
    from clerk_tui.practice import lessons
    from clerk_tui.tui import start

    if call.lesson is not None and not 1 <= call.lesson <= len(lessons()):
        listed = "; ".join(f"{number} {lesson.title}" for number, lesson in enumerate(lessons(), 1))
        raise NotFoundError(f"There is no lesson {call.lesson}. The lessons: {listed}.")
    return start(None, lesson=call.lesson or 0)
