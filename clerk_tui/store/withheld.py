"""Names that are not to be published, in SQL: `Meeting.withheld` for searches and registers."""

from __future__ import annotations

import sqlite3

from clerk_tui.meeting.meeting import NOT_NAMED


def words(meeting_id: str, person_id: str) -> str:
    """Return the SQL for what is written instead of a person's name at a meeting; NULL if the name may be published.
    The arguments are SQL too."""
    return f"""(SELECT CASE WHEN of.rules LIKE '%public=unnamed%' THEN '{NOT_NAMED}'
            WHEN place.form <> '' THEN place.form END
        FROM roll_place AS place JOIN meeting AS of ON of.id = place.meeting_id
        WHERE place.meeting_id = {meeting_id} AND place.person_id = {person_id} AND place.capacity = 'speaker')"""


def capital(words: str) -> str:
    """Return the SQL for `words` with a capital letter, as a cell or a sentence begins."""
    return f"upper(substr({words}, 1, 1)) || substr({words}, 2)"


_EVER = f"""SELECT roll_place.person_id, {words("roll_place.meeting_id", "roll_place.person_id")} AS words
    FROM roll_place WHERE roll_place.capacity = 'speaker' AND words IS NOT NULL"""


def ever(connection: sqlite3.Connection) -> dict[int, str]:
    """Return everybody whose name was withheld at any meeting, with the words used there. Raises sqlite3.Error."""
    return {int(person): str(said) for person, said in connection.execute(_EVER).fetchall()}
