"""What a reader's login learns of exempt business and private notes, by plain SQL and by the program."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
from bench.generated import Made, made

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .rig import TABLES, Postgres

ATTEMPTS = (
    "SELECT xmin, ctid FROM team.open_noun",
    "SELECT stream, uid, no, body FROM team.open_noun",
    "SELECT stream, committee, no FROM team.open_feed",
    "EXPLAIN ANALYZE SELECT stream FROM team.exempt_noun",
    "EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM team.read_exempt(NULL, 0)",
    "SELECT * FROM team.exempt_heads()",
    "SELECT n.* FROM team.exempt_feed f, team.read_exempt(f.stream, 0) n",
    "SELECT n.* FROM team.open_feed f, team.read_exempt(f.stream, 0) n",
    "SELECT s.* FROM team.open_feed f, team.shown(f.stream) s",
    "SELECT team.destroy(stream, stream, 9) FROM team.open_feed",
    "SELECT team.take_lease(stream, stream, true) FROM team.open_feed",
    "SELECT team.show_again(stream, 1, '{}', '{}', '{}', '{}') FROM team.open_feed",
    "SELECT team.show(stream, '{}', '{}', '{}', '{}') FROM team.open_feed",
    "SELECT channel FROM team.archive",
    "SELECT * FROM pg_stats WHERE schemaname = 'team'",
    "SELECT most_common_vals::text FROM pg_stats WHERE tablename LIKE '%noun'",
    "SELECT query FROM pg_stat_activity",
    "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'team'::regnamespace",
    "SELECT 1 / 0 FROM team.exempt_noun",
    "SELECT body::int FROM team.open_noun",
    "SELECT lo_create(0)",
    "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE TABLE public.mine (a int)",
    "SET ROLE minutes_clerk",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY team.act TO STDOUT",
)


def leaks(postgres: Postgres, folder: Path, seeds: range, user: str = "rita") -> tuple[list[str], int]:
    """What a reader learns that is secret in generated meetings, each with how; and how many secrets there were."""
    postgres.empty()
    found, secrets = list[str](), 0
    with MinuteBook(folder / "clerk.db") as book:
        sharing.share(book, postgres.url("anna"))
        sync = Sync(book, sharing.connect(book))
        for seed in seeds:
            here = made(seed)
            _record(book, here, sync, is_typed=seed % 3 == 0)
            secrets += len(here.secrets)
        everything = [made(seed) for seed in seeds]
        hidden = {word for one in everything for word in one.secrets}
        exempt = {word for one in everything for word in set(one.secrets) - set(one.never)}  # which clerks may see
        never = {word for one in everything for word in one.never} - exempt
        found += [f"{word} in {how}" for how, said in told(postgres, user) for word in hidden if _has(said, word)]
        everywhere = str(postgres.admin("SELECT convert_from(body, 'UTF8') FROM team.act WHERE body IS NOT NULL"))
        everywhere += str(postgres.admin("SELECT convert_from(body, 'UTF8') FROM team.log"))
        everywhere += str(postgres.admin("SELECT convert_from(body, 'UTF8') FROM team.exempt_noun WHERE body NOTNULL"))
        found += [f"{word} on the server" for word in never if _has(everywhere, word)]
    return found, secrets


def _record(book: MinuteBook, here: Made, sync: Sync, *, is_typed: bool) -> None:
    """Put a meeting into the shared book: whole, or line by line while readers look."""
    meeting_id, _ = book.import_notes(here.notes)
    book.flush()
    if is_typed:
        recording = book.recording(meeting_id)
        for entry in list(recording.meeting.entries)[:3]:
            recording.note(f"openly {entry.id}", is_unsettled=False)
            book.flush()
            sync()
        recording.undo()
        book.flush()
    sync()


def told(postgres: Postgres, user: str) -> Iterator[tuple[str, str]]:
    """Everything that a login is told, with how: rows, messages, plans, news and errors; and by the program."""
    statements = [*(f"TABLE team.{table}" for table in TABLES), *ATTEMPTS]
    with psycopg.connect(postgres.dsn(user), autocommit=True) as connection:
        notices: list[str] = []
        connection.add_notice_handler(lambda notice: notices.append(str(notice.message_primary)))
        for channel in ("minutes", "team", "log"):
            connection.execute(f"LISTEN {channel}".encode())
        for sql in statements:
            try:
                cursor = connection.execute(sql.encode())
                rows = cursor.fetchall() if cursor.description else []
                yield sql, "\n".join(_text(value) for row in rows for value in row)
            except psycopg.Error as error:
                yield sql, str(error)
        yield "notices", "\n".join(notices)
        yield "news", "\n".join(f"{note.channel} {note.payload}" for note in connection.notifies(timeout=0.0))
    yield from _told_by_program(postgres, user)


def _told_by_program(postgres: Postgres, user: str) -> Iterator[tuple[str, str]]:
    """What the program has of the archive with that login: in the minutes, and anywhere in the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{user}.db"
        with MinuteBook(path) as book:
            done = sharing.share(book, postgres.url(user))
            yield "clerk-tui share", "\n".join(done.troubles)
            meetings = [book.reader.meeting(line.id) for line in book.reader.meetings()]
            assert meetings, "a reader's book is empty"
            yield "a reader's book", str(meetings)
        yield "a reader's file", path.read_bytes().decode("utf-8", "replace")


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _has(said: str, word: str) -> bool:
    """Whether a text has a secret word. Times and other short secrets are looked for as whole words."""
    return re.search(rf"(?<![\w.:]){re.escape(word)}(?![\w.:])", said, re.IGNORECASE) is not None
