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
        return self.code[0]


_ROWS = [row.split(" | ") for row in Path(__file__).with_name("rules.txt").read_text(encoding="utf-8").splitlines()]
GROUPS: Mapping[str, str] = {letter: title for letter, title, *rule in _ROWS if not rule}
"""The groups of rules by their letter, in the order of the help."""
RULES: Mapping[str, Rule] = {
    code: Rule(code, rule[0], Severity(severity), rule[1]) for code, severity, *rule in _ROWS if rule
}
"""Every rule by its code, in the order of the help."""
