"""The minutes and other papers of a meeting. `rendering` makes a document from the record and a house style; `formats`
writes it as a file. Pure functions."""

from typing import TYPE_CHECKING

from clerk_tui import late_names
from clerk_tui.minutes.document import Block, BlockKind, Document, as_text
from clerk_tui.minutes.sentences.entries import Sentences, sentence, sentences
from clerk_tui.minutes.sentences.name_forms import introduced_in
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.style_files import is_month_first, load, style_for, style_names

if TYPE_CHECKING:
    from clerk_tui.minutes.rendering import quorum_sentence, render, render_item, render_resolution

# fmt: off
__all__ = [
    "Block", "BlockKind", "Document", "Sentences", "Style", "as_text", "introduced_in", "is_month_first", "load",
    "quorum_sentence", "render", "render_item", "render_resolution", "sentence", "sentences",
    "style_for", "style_names",
]
# fmt: on
__getattr__ = late_names(__name__, {"rendering": "quorum_sentence render render_item render_resolution"})
