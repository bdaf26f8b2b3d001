"""Spelling and grammar of what a clerk types, by a library that knows English.

It only computes: whoever opens a meeting loads the library in the background and gives it the words of the roll, the
agenda and earlier minutes. It marks and offers; nothing is changed by it.
"""

from clerk_tui.spelling.library import Mark, load, loaded
from clerk_tui.spelling.marks import Spelling
from clerk_tui.spelling.vocabulary import Vocabulary, counted

__all__ = ["Mark", "Spelling", "Vocabulary", "counted", "load", "loaded"]
