"""The minutes: the record and a house style make a neutral document, and that makes text. Pure functions."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.quorum import quorum_sentence
from clerk_tui.minutes.render import render, render_item, render_resolution
from clerk_tui.minutes.sentence import Sentences, sentence, sentences
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.style_files import load, style_for, style_names
from clerk_tui.minutes.text import as_text

if TYPE_CHECKING:
    from clerk_tui.minutes.findings import Finding, for_public
    from clerk_tui.minutes.proof import proof
    from clerk_tui.minutes.proof_fixes import Fix, accept, followed, is_about_body, switch_off
    from clerk_tui.minutes.proof_rules import GROUPS, RULES, Rule, Severity

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

_PROOF = {
    **dict.fromkeys(("Finding", "for_public"), "findings"),
    "proof": "proof",
    **dict.fromkeys(("Fix", "accept", "followed", "is_about_body", "switch_off"), "proof_fixes"),
    **dict.fromkeys(("GROUPS", "RULES", "Rule", "Severity"), "proof_rules"),
}
"""Where the names of the proof live, which is imported when one of them is wanted: a meeting is shown without it."""


def __getattr__(name: str) -> Any:
    """A name of the proof."""
    if name not in _PROOF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"clerk_tui.minutes.{_PROOF[name]}"), name)
    globals()[name] = found  # one name, `proof`, is that of its module as well
    return found
