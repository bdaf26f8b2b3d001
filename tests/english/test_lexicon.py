"""The lists of words: each is there for one place of the program, and says each word once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import clerk_tui
from clerk_tui.english.lexicon import lexicon_text

PACKAGE = Path(clerk_tui.__path__[0])
LISTS = re.findall(r"^\[(.+)\]$", (PACKAGE / "english" / "lexicon.txt").read_text(encoding="utf-8"), re.MULTILINE)
"""The names of the lists, in the order of the file."""


CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


def test_every_list_is_used_in_one_place_and_every_list_that_is_used_is_there() -> None:
    used = re.findall(r"\blexicon(?:_text|_pairs)?\(\s*\"(.+?)\"", CODE)
    assert sorted(used) == LISTS == sorted(set(LISTS))


def test_no_list_says_a_word_twice() -> None:
    of_words = re.findall(r"\blexicon(?:_pairs)?\(\s*\"(.+?)\"", CODE)
    counted = {name: Counter(lexicon_text(name).split()) for name in of_words}
    assert {name: word for name, words in counted.items() for word, times in words.items() if times > 1} == {}
