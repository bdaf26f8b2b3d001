"""Regular expressions that are compiled when they are first used.

The application knows some hundreds, and compiling them takes as long as drawing a screen. Each is written where it
belongs, as with `re.compile`, and costs nothing until a text is held against it.
"""

from __future__ import annotations

import re
from typing import Any, cast


class LatePattern:
    """Stands for a pattern. What is asked of it is asked of the pattern, and kept."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, at the first use. A pattern that is wrong raises re.error then."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))
