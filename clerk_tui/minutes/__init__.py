"""The minutes: the record and a house style make a neutral document, and that makes text. Pure functions."""

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.findings import Finding, Severity
from clerk_tui.minutes.proof import proof
from clerk_tui.minutes.quorum import quorum_sentence
from clerk_tui.minutes.render import render, render_item, render_resolution
from clerk_tui.minutes.sentence import Sentences, sentence, sentences
from clerk_tui.minutes.style import Style, load, style_names
from clerk_tui.minutes.text import as_text

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Finding",
    "Sentences",
    "Severity",
    "Style",
    "as_text",
    "load",
    "proof",
    "quorum_sentence",
    "render",
    "render_item",
    "render_resolution",
    "sentence",
    "sentences",
    "style_names",
]
