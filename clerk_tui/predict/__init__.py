"""What is likely to follow in a line of prose: learnt from earlier minutes, offered while the clerk types.

`Predictor` serves one open meeting. It stores nothing: whoever opens the meeting feeds it, in slices. It is imported
when it is first asked for, after the first screen of the meeting.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clerk_tui.predict.suggestions import Level, Suggestions

if TYPE_CHECKING:
    from clerk_tui.predict.lines import Opening
    from clerk_tui.predict.model import Source
    from clerk_tui.predict.predictor import Passage, Predictor

__all__ = ["Level", "Opening", "Passage", "Predictor", "Source", "Suggestions"]
_MODULES = {"Opening": "lines", "Source": "model", "Passage": "predictor", "Predictor": "predictor"}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
