"""Predicts what is likely to follow in a line of prose: learns from earlier minutes, and offers words while one types.

`Predictor` serves one open meeting. It stores nothing: whoever opens the meeting feeds it, in slices. It is imported
when it is first needed, after the first screen of the meeting.
"""

from typing import TYPE_CHECKING

from clerk_tui import late_names
from clerk_tui.predict.suggestions import Level, Suggestions

if TYPE_CHECKING:
    from clerk_tui.predict.lines import Opening
    from clerk_tui.predict.model import Source
    from clerk_tui.predict.predictor import Passage, Predictor

__all__ = ["Level", "Opening", "Passage", "Predictor", "Source", "Suggestions"]
__getattr__ = late_names(__name__, {"lines": "Opening", "model": "Source", "predictor": "Passage Predictor"})
