"""The notation: a typed line is read as an intent, and an entry is written back as a line."""

from typing import TYPE_CHECKING

from clerk_tui import late_names

if TYPE_CHECKING:
    from clerk_tui.notation.commands.arguments import left_open
    from clerk_tui.notation.commands.motions import NOT_MOVED
    from clerk_tui.notation.commands.votes import CLOSED
    from clerk_tui.notation.completion import (
        CLAUSE_MARK,
        CommandHint,
        NameCompletion,
        Suggestion,
        candidates,
        command_hint,
        complete,
        minutes_carried,
        rest_of_clause,
        suggestions,
    )
    from clerk_tui.notation.execution import (
        INTENTS,
        NO_JOURNAL,
        Entered,
        Journal,
        Summary,
        ToPerform,
        ToPreview,
        changes_words,
        perform,
        preview,
    )
    from clerk_tui.notation.mentions import decode, encode
    from clerk_tui.notation.name_index import NameIndex, split_name
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
        holders_unsure,
        read_agenda,
        read_list,
        read_membership,
        read_planned,
        with_holder_as,
        write_agenda,
        write_membership,
    )
    from clerk_tui.notation.prose.offers import events_in
    from clerk_tui.notation.reading import Context, Reading, also_says, draft, entries_above
    from clerk_tui.notation.stock_lines import is_stock_item, stock_line
    from clerk_tui.notation.substitution import correct, renamed
    from clerk_tui.notation.times import parse_date, parse_time

# fmt: off
__all__ = [
    "CLAUSE_MARK", "CLOSED", "INTENTS", "NOT_MOVED", "NO_JOURNAL", "CommandHint", "Context", "Entered", "Journal",
    "Listed",
    "NameCompletion", "NameIndex", "Notes", "NotesWriter", "Planned", "Reading", "Report", "Suggestion", "Summary",
    "ToPerform", "ToPreview", "also_says", "candidates", "changes_words", "command_hint", "complete", "correct",
    "council_in", "decode",
    "draft", "encode", "entries_above", "events_in", "holders_unsure", "is_stock_item", "left_open", "minutes_carried",
    "parse_date",
    "parse_time", "perform", "person_line", "preview", "read_agenda", "read_line", "read_list", "read_membership",
    "read_notes", "read_planned", "renamed", "rest_of_clause", "split_name", "split_stamp", "stock_line", "suggestions",
    "with_holder_as", "write_agenda", "write_membership", "write_notes",
]
# fmt: on
__getattr__ = late_names(
    __name__,
    {
        "commands.arguments": "left_open",
        "commands.motions": "NOT_MOVED",
        "commands.votes": "CLOSED",
        "completion": (
            "CLAUSE_MARK CommandHint NameCompletion Suggestion candidates command_hint complete minutes_carried "
            "rest_of_clause suggestions"
        ),
        "substitution": "correct renamed",
        "execution": "INTENTS NO_JOURNAL Entered Journal Summary ToPerform ToPreview changes_words perform preview",
        "mentions": "decode encode",
        "name_index": "NameIndex split_name",
        "notes_file": "Notes NotesWriter Report council_in person_line read_notes split_stamp write_notes",
        "parser": "read_line",
        "pasted_lists": (
            "Listed Planned holders_unsure read_agenda read_list read_membership read_planned with_holder_as "
            "write_agenda write_membership"
        ),
        "prose.offers": "events_in",
        "reading": "Context Reading also_says draft entries_above",
        "stock_lines": "is_stock_item stock_line",
        "times": "parse_date parse_time",
    },
)
