"""Checks the spelling and grammar of what a clerk types, with a library that knows English.

Whoever opens a meeting loads the library in the background, and supplies the words of the roll, the agenda and earlier
minutes. It marks words and offers others, but changes nothing.
"""

from clerk_tui.spelling.library import Mark, load, loaded
from clerk_tui.spelling.marks import Spelling
from clerk_tui.spelling.vocabulary import Vocabulary, counted

__all__ = ["Mark", "Spelling", "Vocabulary", "counted", "load", "loaded"]
