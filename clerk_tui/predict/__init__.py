"""What is likely to follow in a line of prose: learnt from earlier minutes, offered while the clerk types.

`Predictor` serves one open meeting. It stores nothing: whoever opens the meeting feeds it, in slices.
"""

from clerk_tui.predict.lines import Opening
from clerk_tui.predict.model import Source
from clerk_tui.predict.predictor import Level, Passage, Predictor, Suggestions

__all__ = ["Level", "Opening", "Passage", "Predictor", "Source", "Suggestions"]
