"""Regular expressions that are compiled when first used.

The application has hundreds, and compiling them takes as long as drawing a screen. Write them as with `re.compile`.
"""

from __future__ import annotations

import re
from typing import Any, cast


class LatePattern:
    """A pattern that is not compiled yet. Its attributes are those of the compiled pattern, and cached."""

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
    """`re.compile`, at the first use. Raises re.error then if the pattern is wrong."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


def any_case(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The same for a pattern in which a capital is as good as a small letter."""
    return regex(pattern, re.IGNORECASE | flags)
