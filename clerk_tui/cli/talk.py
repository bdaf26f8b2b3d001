"""What line mode says and asks, line after line: for a screen reader, a braille display or a pipe."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from shutil import get_terminal_size
from textwrap import wrap

from clerk_tui.cli.output import plain
from clerk_tui.errors import LineRefusedError
from clerk_tui.keymap import commands_at, key_name, keys_of
from clerk_tui.regex import regex

NEXT, STOP = "", "."
"""The answers for Enter and for a full stop."""
CUT_AT = (1024, 4096)
"""Bytes, including the line break, at which terminals cut off a typed line."""
CUT = "The terminal passes on no more of a line than this: its end may be missing"
NOT_UTF_8 = "Some letters of this line could not be read, because it is not UTF-8"
_TAB = regex(r"(?:^|[ ,;:]+)(?:or )?(?:[Pp]ress )?Tab\b[^.]*")
_AGAIN = regex(r"([Pp])ress Enter again to\b")
_AT_ENTRY = regex(r"(?:press )?↑(?P<to>(?: to [^,()]{1,30})?), then (?P<key>[eix])\b")
_KEY = regex(r"\^[A-Z]\b|\bF\d{1,2}\b")


class LeftError(Exception):
    """A question was left unanswered: the input has ended, or what was typed is the next line."""


class Talk:
    """A conversation in lines. Piped input is never asked anything."""

    def __init__(self, *, is_typed: bool, width: int = 0, is_brief: bool = False) -> None:
        """`width`: the width at which lines are wrapped; 0 for the terminal's, and none in a file."""
        self.is_typed = is_typed
        self.is_brief = is_brief
        self._width = width or (get_terminal_size().columns if sys.stdout.isatty() else 0)
        self._waiting: list[str] = []
        self.last: list[str] = []
        """What was said since the last line was read."""
        self.fault = ""
        """Why the bytes of the last line are in doubt."""
        self._told: list[str] = []
        """The answers offered by the last question. They are not spelt out for each question of a list."""
        self._known = set[str]()
        """The answers that were spelt out once; later only their letters are named."""

    # Saying

    def say(self, text: str) -> None:
        """Say something on lines of its own."""
        self.last.append(text)
        self._print(text)

    def repeat(self) -> None:
        """Say again what was said since the last line."""
        for text in self.last or ["Nothing was said yet."]:
            self._print(text)

    def _print(self, text: str) -> None:
        for line in in_lines(text).split("\n"):
            for row in (wrap(line, self._width, break_on_hyphens=False) or [""]) if self._width else [line]:
                print(plain(row), flush=True)

    # Reading

    @property
    def has_more(self) -> bool:
        """Whether a line typed as an answer is still to be read as a line."""
        return bool(self._waiting)

    def line(self, prompt: str) -> str | None:
        """Read the next line, without its line break; None if there is none."""
        if self._waiting:
            return self._waiting.pop(0)
        if self.is_typed:
            sys.stdout.write(plain(prompt))
        sys.stdout.flush()
        if not (raw := sys.stdin.buffer.readline()):
            return None
        self.fault = CUT if self.is_typed and len(raw) in CUT_AT else ""
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text, self.fault = raw.decode("utf-8", "replace"), NOT_UTF_8
        return text.rstrip("\r\n").removeprefix("\ufeff")

    # Asking

    def begin(self) -> None:
        """Begin a new subject: the next question spells out its answers again."""
        self._told, self.last = [], []

    def text(self, question: str) -> str:
        """Ask for some words. Raises LeftError, or LineRefusedError if nobody is there to answer."""
        if not self.is_typed:
            raise LineRefusedError("This asks questions, and lines from a pipe cannot answer them.")
        self._print(question)
        if (answer := self.line("? ")) is None:
            raise LeftError
        return answer.strip()

    def ask(self, question: str, answers: Mapping[str, str], *, or_line: bool = False, also: str = "") -> str:
        """Ask which of some answers, which are letters or figures with their meanings; return the one typed. `also`:
        pairs of letters that mean the same. Longer words are no answer but the next line: they count as Enter if
        `or_line`, and otherwise leave the question. Raises as `text` does."""
        said = ", ".join(f"{meaning} ({letter or 'Enter'})" for letter, meaning in answers.items())
        is_told, self._told = self._told == [*answers], [*answers]
        letters = [letter or "Enter" for letter in answers]
        short = f"{', '.join(letters[:-1])} or {letters[-1]}" if said in self._known else said
        self._known.add(said)
        question = question if is_told and question else f"{question} {short}?".lstrip()
        while True:
            answer = self.text(question)
            if len(answer) == 1 and answer in also:
                answer = next((letter for letter in also if letter in answers), answer)
            if answer.casefold() in answers:
                return answer.casefold()
            if len(answer) > 1:
                self._waiting.append(answer)
                if or_line:
                    return NEXT
                raise LeftError
            question = f"Please answer with one of these: {said}."

    def agrees(self, question: str) -> bool:
        """Whether the clerk answers yes. Raises as `text` does."""
        return self.ask(question, {"y": "Yes", "n": "no"}) == "y"


def in_lines(text: str) -> str:
    """Return a message of the screens in the terms of line mode: commands in place of keys."""
    typed = (c for c in commands_at("meeting", "practice", "everywhere") if keys_of(c) and c.typed)
    by_key = {key_name(c): c.typed.split()[0] for c in typed}
    text = _KEY.sub(lambda key: by_key.get(key[0], key[0]), text)
    text = _AT_ENTRY.sub(_by_number, text)
    text = _AGAIN.sub(lambda found: f"{'Answer' if found[1] == 'P' else 'answer'} y to", text)
    return text.replace(" (⚠)", "").replace(" marked ⚠", " in doubt").replace("⚠ ", "")


def _by_number(key: re.Match[str]) -> str:
    """Return the command for a key of the record."""
    command = {"e": "/edit", "i": "/insert", "x": "/strike"}[key["key"]]
    whose = "the number of the close" if key["to"].endswith("/close") else "its number"
    return f"{command} and {whose}, which /record says"


def without_tab(remark: str) -> str:
    return _TAB.sub("", remark).strip(" ;,:")
