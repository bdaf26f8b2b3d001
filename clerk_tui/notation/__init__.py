"""The notation: a line that a clerk types, read as an intent, and written back."""

from clerk_tui.notation.commands.arguments import left_open
from clerk_tui.notation.commands.votes import CLOSED, why_not
from clerk_tui.notation.completion import (
    CLAUSE_MARK,
    NameCompletion,
    Suggestion,
    candidates,
    complete,
    minutes_carried,
    rest_of_clause,
    suggestions,
)
from clerk_tui.notation.corrections import correct, renamed
from clerk_tui.notation.execution import INTENTS, Entered, Journal, Summary, ToPerform, ToPreview, perform, preview
from clerk_tui.notation.fitting_commands import CommandHint, command_hint
from clerk_tui.notation.mentions import decode, encode
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.notes_file import (
    Notes,
    NotesWriter,
    Report,
    council_in,
    person_line,
    read_notes,
    split_stamp,
    write_notes,
)
from clerk_tui.notation.parser import read_line
from clerk_tui.notation.pasted_lists import (
    Listed,
    Planned,
    read_agenda,
    read_list,
    read_membership,
    read_planned,
    write_agenda,
    write_membership,
)
from clerk_tui.notation.prose import events_in
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.stock_lines import is_stock_item, stock_line
from clerk_tui.notation.times import parse_date, parse_time

# fmt: off
__all__ = [
    "CLAUSE_MARK", "CLOSED", "INTENTS", "CommandHint", "Context", "Entered", "Journal", "Listed", "NameCompletion",
    "NameIndex", "Notes", "NotesWriter", "Planned", "Reading", "Report", "Suggestion", "Summary", "ToPerform",
    "ToPreview", "candidates", "command_hint", "complete", "correct", "council_in", "decode", "draft", "encode",
    "events_in", "is_stock_item", "left_open", "minutes_carried", "parse_date", "parse_time", "perform", "person_line",
    "preview", "read_agenda", "read_line", "read_list", "read_membership", "read_notes", "read_planned", "renamed",
    "rest_of_clause", "split_stamp", "stock_line", "suggestions", "why_not", "write_agenda", "write_membership",
    "write_notes",
]
# fmt: on
