"""The minutes: the record and a house style make a neutral document, and that makes text. Pure functions."""

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.findings import Finding, for_public
from clerk_tui.minutes.proof import proof
from clerk_tui.minutes.proof_fixes import Fix, accept, followed, is_about_body, switch_off
from clerk_tui.minutes.proof_rules import GROUPS, RULES, Rule, Severity
from clerk_tui.minutes.quorum import quorum_sentence
from clerk_tui.minutes.render import render, render_item, render_resolution
from clerk_tui.minutes.sentence import Sentences, sentence, sentences
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.style_files import load, style_for, style_names
from clerk_tui.minutes.text import as_text

__all__ = [
    "GROUPS",
    "RULES",
    "Block",
    "BlockKind",
    "Document",
    "Finding",
    "Fix",
    "Rule",
    "Sentences",
    "Severity",
    "Style",
    "accept",
    "as_text",
    "followed",
    "for_public",
    "is_about_body",
    "load",
    "proof",
    "quorum_sentence",
    "render",
    "render_item",
    "render_resolution",
    "sentence",
    "sentences",
    "style_for",
    "style_names",
    "switch_off",
]
