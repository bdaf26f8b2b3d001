"""A line that a clerk types ⇄ an event of the meeting."""

from clerk_tui.notation.agenda import read_agenda, write_agenda
from clerk_tui.notation.arguments import left_open
from clerk_tui.notation.ballots import CLOSED, why_not
from clerk_tui.notation.completing import Completion, candidates, complete
from clerk_tui.notation.corrections import correct, renamed
from clerk_tui.notation.execution import INTENTS, Entered, Journal, Summary, ToPerform, ToPreview, perform, preview
from clerk_tui.notation.files import Notes, Report, council_in, read_notes
from clerk_tui.notation.lines import read_line
from clerk_tui.notation.membership import Listed, read_membership, write_membership
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.prompting import Suggestion, suggestions
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.texts import decode, encode
from clerk_tui.notation.times import parse_date, parse_time
from clerk_tui.notation.writing import LineWriter, person_line, write_notes

__all__ = [
    "CLOSED",
    "INTENTS",
    "Completion",
    "Context",
    "Entered",
    "Journal",
    "LineWriter",
    "Listed",
    "NameIndex",
    "Notes",
    "Reading",
    "Report",
    "Suggestion",
    "Summary",
    "ToPerform",
    "ToPreview",
    "candidates",
    "complete",
    "correct",
    "council_in",
    "decode",
    "draft",
    "encode",
    "left_open",
    "parse_date",
    "parse_time",
    "perform",
    "person_line",
    "preview",
    "read_agenda",
    "read_line",
    "read_membership",
    "read_notes",
    "renamed",
    "suggestions",
    "why_not",
    "write_agenda",
    "write_membership",
    "write_notes",
]
