"""The rules of the proof in one table: what each finds, how serious it is, and why. The help prints it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from clerk_tui.frozen import dataclass


class Severity(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    """The minutes should not be published like this."""
    DOUBT = "doubt"
    """It may be right or wrong: only the clerk knows."""
    INFO = "info"
    """Worth knowing."""

    @property
    def word(self) -> str:
        """The word shown to the clerk."""
        return "remark" if self is Severity.INFO else self.value


@dataclass(frozen=True)
class Rule:
    """One thing that the proof looks for."""

    code: str
    """A letter for the group and a number; never reused for another rule."""
    title: str
    severity: Severity
    """The usual severity; a single finding may have another."""
    about: str
    """What it finds, why that matters, and what it ignores."""

    @property
    def group(self) -> str:
        """The letter of its group."""
        return self.code[0]


GROUPS: Mapping[str, str] = {
    "H": "The head and the roll",
    "R": "The record",
    "S": "Speech",
    "A": "Who is there",
    "T": "Times",
    "V": "Votes",
    "M": "Motions and recommendations",
    "I": "Interests",
    "E": "Exempt business",
    "N": "Names",
    "L": "Language",
}
"""The groups of rules by their letter, in the order of the help."""


def _read(line: str) -> Rule:
    code, severity, title, about = line.split(" | ")
    return Rule(code, title, Severity(severity), about)


_LINES = Path(__file__).with_name("rules.txt").read_text(encoding="utf-8").splitlines()
RULES: Mapping[str, Rule] = {rule.code: rule for rule in map(_read, _LINES)}
"""Every rule by its code, in the order of the help."""
