"""The command that says how many keys a meeting took for each character of its minutes."""

from __future__ import annotations

import argparse
import json
import sys

from clerk_tui.cli.meetings import readable, style_of, which_meeting
from clerk_tui.cli.output import fit, say


def keys(call: argparse.Namespace) -> int:
    """Print the keys of a meeting by kind of line, and of all lines; without a meeting, those of each meeting that was
    typed. Raises ClerkError."""
    from clerk_tui import minutes
    from clerk_tui.minutes.keys import keys_by_kind, of_all

    with readable(call.db) as book:
        asked = book.reader.find_meeting(which_meeting(call.meeting)) if call.meeting else None
        counted = book.reader.keys_pressed(asked)
        for meeting_id in dict.fromkeys(row.meeting_id for row in counted):
            meeting = book.reader.meeting(meeting_id)
            pressed = {row.kind: row.keys for row in counted if row.meeting_id == meeting_id}
            rows = keys_by_kind(meeting, minutes.render(meeting, style_of(meeting)), pressed)
            day = meeting.head.date.isoformat() if meeting.head.date else ""
            for row in (*(rows if asked else ()), of_all(rows)):
                each = None if row.each is None else round(row.each, 2)
                if call.json:
                    said = {"meeting_id": meeting_id, "date": day, "kind": row.kind, "keys": row.keys}
                    print(json.dumps({**said, "characters": row.characters, "each": each}, ensure_ascii=False))
                    continue
                cells = (str(meeting_id), day, row.kind, f"{row.keys} keys", f"{row.characters} characters")
                print(fit("\t".join((*cells, "" if each is None else f"{each:.2f}")), sys.stdout))
    if not counted:
        say("No keys were counted: they are when a meeting is typed in the screens.")
    return 0 if counted else 1
