"""Whether a minute book is as the program left it: its schema, its record, and all that is derived from the record.

Every act is in the journal with images of what it changed, so that the record can be compared with the journal; a
meeting that was imported has none. What is derived is worked out again on a copy and compared.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from clerk_tui.errors import ClerkError
from clerk_tui.meeting import AgendaItem, Entry, Head, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.people import full_list
from clerk_tui.store import codec, derived, error_messages, loading, search_index, signing
from clerk_tui.store.values import Passage

GO_BACK = "Restore a backup made before that, or compare the minutes with your own copy."
REPAIR = "clerk-tui check --rebuild puts that right."


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what is wrong with a file, a sentence each. Nothing is changed. Raises sqlite3.Error."""
    found = [
        f"The file is damaged ({report}). Go back to the newest good backup."
        for (report,) in connection.execute("PRAGMA integrity_check(10)").fetchall()
        if report != "ok"
    ]
    for table, _rowid, parent, _key in connection.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"A row of {table} refers to a {parent} that is not in the file.")
    if found:
        return tuple(found)
    found += _schema_faults(connection)
    found += signing.faults(connection)
    found += _record_faults(connection)
    with closing(sqlite3.connect("")) as copy:
        connection.backup(copy)
        found += _derived_faults(copy)
    return tuple(found)


# The schema

_OBJECTS = """SELECT type, name, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'"""


def schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the statements that make the tables, indices, triggers and views of a file, by their type and name."""
    return {(kind, name): sql for kind, name, sql in connection.execute(_OBJECTS).fetchall()}


def expected_schema() -> dict[tuple[str, str], str]:
    """Return the same for a new file of this version."""
    from clerk_tui.store import migrations

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrations.migrate(new)
        return schema_of(new)


def _schema_faults(connection: sqlite3.Connection) -> Iterator[str]:
    has, wanted = schema_of(connection), expected_schema()
    for (kind, name), sql in wanted.items():
        if (kind, name) not in has:
            yield f"The {kind} {name} is missing from the file. {REPAIR if kind in _REBUILT else GO_BACK}"
        elif has[kind, name] != sql:
            yield f"The {kind} {name} was altered. {REPAIR if kind in _REBUILT else GO_BACK}"
    for kind, name in has.keys() - wanted.keys():
        if kind == "trigger":
            yield f"The file has a trigger that is not the program's ({name}). {REPAIR}"


_REBUILT = ("trigger", "view", "index")

# The record and the journal

_LAST = """SELECT noun, noun_id, after, meeting_id, max((act_id << 20) | seq) FROM change
    JOIN act ON act.id = act_id WHERE noun <> 'person' GROUP BY noun, noun_id, meeting_id"""
_LAST_NAME = "SELECT noun_id, after, max((act_id << 20) | seq) FROM change WHERE noun = 'person' GROUP BY noun_id"
_MEETINGS = "SELECT id FROM meeting ORDER BY id"
_DESTROYED = "SELECT DISTINCT meeting_id FROM destruction"
_SIGNED = "SELECT meeting_id FROM signature"
_MERGED = "SELECT person_id FROM name_form UNION SELECT person_id FROM different_person"


def _record_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare every head, place, item and entry with its last image in the journal. Signed minutes have a digest of
    their own."""
    signed = {i for (i,) in connection.execute(_SIGNED).fetchall()}
    last: dict[int, dict[tuple[str, int], str | None]] = {}
    for noun, noun_id, after, meeting_id, _ in connection.execute(_LAST):
        where = noun_id if noun == "head" else meeting_id
        last.setdefault(where, {})[noun, noun_id] = after
    names = dict(connection.execute("SELECT id, name FROM person").fetchall())
    people = set(names)
    destroyed = {i for (i,) in connection.execute(_DESTROYED).fetchall()}
    merged = {i for (i,) in connection.execute(_MERGED).fetchall()}
    for (meeting_id,) in connection.execute(_MEETINGS).fetchall():
        images = last.pop(meeting_id, {})
        if meeting_id in signed:
            continue
        try:
            meeting = loading.meeting(connection, meeting_id)
            wrong = _differences(meeting, images, people, merged, has_lost_notes=meeting_id in destroyed)
        except (KeyError, ValueError, TypeError, ClerkError):
            called = signing.called(connection, meeting_id)
            yield f"The record of {called} has a value that cannot be read. {GO_BACK}"
            continue
        if wrong:
            called = signing.called(connection, meeting_id)
            verb = "differs" if sum(wrong.values()) == 1 else "differ"
            yield f"The record of {called} is not what was recorded: {_counted(wrong)} {verb}. {GO_BACK}"
    for person_id, after, _ in connection.execute(_LAST_NAME).fetchall():
        known = names.get(person_id)
        if after is not None and known is not None and person_id not in merged:
            person = codec.decode("person", after)
            if isinstance(person, Person) and person.name != known:
                yield f"{known} was recorded as {person.name}, and the name was not changed by the program. {GO_BACK}"
    for meeting_id, images in last.items():
        if any(after is not None for (noun, _), after in images.items() if noun == "head"):
            yield f"A meeting is in the journal but not in the record (meeting {meeting_id}). {GO_BACK}"


def _differences(
    meeting: Meeting,
    images: Mapping[tuple[str, int], str | None],
    people: set[int],
    merged: set[int],
    *,
    has_lost_notes: bool,
) -> Counter[str]:
    """Count what differs from its last image, by what it is. People who were merged are not where the journal has
    them, so what is about them is not compared. `has_lost_notes`: private notes were destroyed, with their images."""
    wrong: Counter[str] = Counter()
    record: tuple[Noun, ...] = (meeting.head, *meeting.roll, *meeting.items, *meeting.entries)
    nouns = {(codec.NAMES[type(noun)], codec.noun_id(noun)): noun for noun in record}
    has_journal = ("head", meeting.head.id) in images and not has_lost_notes
    for key, noun in nouns.items():
        image = images.get(key)
        if image is None:
            if has_journal and not _is_about(noun, merged):
                wrong[_WORDS[type(noun)]] += 1
        else:
            recorded = codec.decode(key[0], image)
            if recorded != noun and not _is_about(recorded, merged) and _is_about_all_of(recorded, people):
                wrong[_WORDS[type(noun)]] += 1
    for key, image in images.items():
        if image is not None and key not in nouns:
            recorded = codec.decode(key[0], image)
            if not _is_about(recorded, merged) and _is_about_all_of(recorded, people):
                wrong[_WORDS[type(recorded)]] += 1
    return wrong


_WORDS: dict[type[Noun], str] = {Head: "head", RollPlace: "place", AgendaItem: "item", Entry: "entry"}
_PLURAL = {"head": "heads", "place": "places on the roll", "item": "agenda items", "entry": "entries"}


def _counted(wrong: Counter[str]) -> str:
    said = [f"{count} {_PLURAL[word] if count > 1 else word}" for word, count in wrong.items()]
    return full_list(said)


def _people_of(noun: Noun) -> set[int]:
    if isinstance(noun, RollPlace):
        return {noun.person_id}
    return noun.people | set(mentioned(noun.text or "")) if isinstance(noun, Entry) else set()


def _is_about(noun: Noun, people: set[int]) -> bool:
    return not people.isdisjoint(_people_of(noun))


def _is_about_all_of(noun: Noun, people: set[int]) -> bool:
    return people >= _people_of(noun)


# What is derived


def faults_of(connection: sqlite3.Connection, meeting: Meeting, passages: Iterable[Passage]) -> Iterator[str]:
    """Compare the stage of a meeting, and what the search has of it, with what they should be. Raises
    sqlite3.Error."""
    ((stage,),) = connection.execute("SELECT stage FROM meeting WHERE id = ?", (meeting.id,)).fetchall()
    if stage != meeting.stage:
        called = signing.called(connection, meeting.id)
        yield f"The file says that {called} is “{stage}”, but the record says “{meeting.stage}”. {REPAIR}"
    day, committee_id = meeting.head.date, search_index.committee_of(connection, meeting.id)
    made = (search_index.row(meeting.id, day, committee_id, passage) for passage in passages)
    wanted = {row[0]: row for row in made if row is not None}
    sql = """SELECT id, meeting_id, item_id, entry_id, body, is_exempt, about, register FROM passage
        WHERE meeting_id = ? AND (item_id IS NOT NULL OR entry_id IS NOT NULL)"""
    has = {row[0]: row for row in connection.execute(sql, (meeting.id,)).fetchall()}
    if has != wanted:
        yield f"What the search has of {signing.called(connection, meeting.id)} is not what the minutes say. {REPAIR}"


_TABLES = {
    "attendance": "The attendance of {} does not follow from the record.",
    "matter": "The actions and other matters of {} do not follow from the record.",
}
_COUNTS = """SELECT id FROM meeting WHERE entry_count <>
    (SELECT count(*) FROM entry WHERE entry.meeting_id = meeting.id AND NOT is_struck)"""


def _derived_faults(copy: sqlite3.Connection) -> Iterator[str]:
    """Work everything out again on a copy, and compare."""
    if not _is_indexed(copy):
        yield f"The search index does not match the passages, so a search may miss something. {REPAIR}"
    for (meeting_id,) in copy.execute(_COUNTS).fetchall():
        yield f"The number of entries of {signing.called(copy, meeting_id)} is wrong. {REPAIR}"
    for table in _TABLES:
        copy.execute(f"CREATE TEMP TABLE was_{table} AS SELECT * FROM main.{table}")
    try:
        derived.refresh(copy, [i for (i,) in copy.execute(_MEETINGS).fetchall()])
    except (KeyError, ValueError, TypeError, ClerkError) as error:  # said of the record already
        error_messages.log_unexpected("verifying a minute book", error)
        return
    for table, sentence in _TABLES.items():
        rows = f"SELECT * FROM main.{table} EXCEPT SELECT * FROM temp.was_{table}"
        gone = f"SELECT * FROM temp.was_{table} EXCEPT SELECT * FROM main.{table}"
        at = f"SELECT DISTINCT meeting_id FROM (SELECT * FROM ({rows}) UNION ALL SELECT * FROM ({gone}))"
        for (meeting_id,) in copy.execute(at).fetchall():
            yield f"{sentence.format(signing.called(copy, meeting_id))} {REPAIR}"


def _is_indexed(copy: sqlite3.Connection) -> bool:
    """Whether the search index matches the passages. The check writes."""
    try:
        copy.execute("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error_messages.code(error) & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        raise
    return True


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the triggers, views and indices of this version again, and the registers and stages, inside an open
    transaction."""
    has, wanted = schema_of(connection), expected_schema()
    for kind, name in has:
        if kind in ("trigger", "view", "index") and (has[kind, name] != wanted.get((kind, name), has[kind, name])):
            connection.execute(f'DROP {kind} "{name}"')
        elif kind == "trigger" and (kind, name) not in wanted:
            connection.execute(f'DROP TRIGGER "{name}"')
    has = schema_of(connection)
    signing_triggers = [sql for (kind, name), sql in wanted.items() if kind == "trigger" and (kind, name) not in has]
    for (kind, name), sql in wanted.items():
        if (kind, name) not in has and kind in ("view", "index"):
            connection.execute(sql)
    ids = [i for (i,) in connection.execute(_MEETINGS).fetchall()]
    derived.refresh(connection, ids)
    for (meeting_id,) in connection.execute(_COUNTS).fetchall():
        connection.execute(
            """UPDATE meeting SET entry_count = (SELECT count(*) FROM entry WHERE meeting_id = ?1 AND NOT is_struck)
            WHERE id = ?1""",
            (meeting_id,),
        )
    derived.refresh_stages(connection, ids)
    for sql in signing_triggers:
        connection.execute(sql)
