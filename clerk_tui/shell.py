"""What each command of the command line does. Only the first two open the screens."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths, store
from clerk_tui.errors import FileRefusedError, NotFoundError, UsageError
from clerk_tui.files import spare_the_book
from clerk_tui.minute_book import MinuteBook
from clerk_tui.printing import fit

if TYPE_CHECKING:
    import argparse

    from clerk_tui import minutes
    from clerk_tui.meeting import Meeting


def open_screens(call: argparse.Namespace) -> int:
    """Open a minute book in the screens."""
    return open_book(call.db)


def open_book(path: Path | None) -> int:
    """Open the minute book at `path`, or the clerk's own, in the screens."""
    from clerk_tui.tui import start

    return start(path.expanduser() if path else paths.minute_book())


def open_demo(call: argparse.Namespace) -> int:
    """Open a copy of the sample that is thrown away afterwards."""
    from clerk_tui.tui import start

    return start(None)


def import_files(call: argparse.Namespace) -> int:
    """Take files of notes into a minute book, each as one meeting."""
    texts = [(file, _notes_text(file, is_notes=call.notes)) for file in call.files]
    with _writable(call.db) as book:
        for file, text in texts:
            meeting_id, reports = book.import_notes(text)
            for report in reports:
                say(f"{file}, line {report.line}: {report.sentence}")
            book.flush()
            meeting = book.reader.meeting(meeting_id)
            kept = f"; {len(reports)} lines to settle" if reports else ""
            say(f"{file}: meeting {meeting_id}, {_called(meeting)}, {len(meeting.entries)} entries{kept}")
    return 0


def _notes_text(file: Path, *, is_notes: bool) -> str:
    if not is_notes and file.suffix.lower() != ".notes":
        raise UsageError(f"{file} is not a file of notes (.notes). To read it as notes all the same, add --notes.")
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            f"{file} is not plain text in UTF-8. Save it as plain text (UTF-8), then import it."
        ) from error
    except OSError as error:
        raise FileRefusedError(f"{file} cannot be read ({error.strerror}).") from error


def style_of(meeting: Meeting, name: str | None = None) -> minutes.Style:
    """The style that was asked for, which must be one; else the meeting's own, or what stands for it, which is said."""
    from clerk_tui import minutes

    style = minutes.load(name) if name else minutes.style_for(meeting.head.style)
    if style.trouble:
        say(style.trouble)
    return style


def spare(target: Path, book: Path) -> None:
    """Raises UsageError for a file that must not be written, as it is the minute book's own, or cannot be one."""
    try:
        spare_the_book(target, book)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(f"{target} cannot be used as the name of a file. Nothing was written.") from error


def item_called(meeting: Meeting, number: str) -> int:
    """The id of the item with that printed number. Raises NotFoundError."""
    for item in meeting.items:
        if item.number and item.number.rstrip(".") == number.rstrip("."):
            return item.id
    known = ", ".join(item.number for item in meeting.items if item.number) or "none has a number"
    raise NotFoundError(f"There is no item {number} in this meeting ({known}).")


def list_meetings(call: argparse.Namespace) -> int:
    """What is in the file: id, date, stage, committee."""
    with readable(call.db) as book:
        for line in book.reader.meetings():
            day = line.date.isoformat() if line.date else "no date   "
            said = f"{line.id}\t{day}\t{line.stage}\t{line.council}\t{line.committee}\t{line.entry_count} entries"
            print(fit(said, sys.stdout))
    return 0


def search(call: argparse.Namespace) -> int:
    """Find words in entries, items and resolutions."""
    with readable(call.db) as book:
        words, limit = " ".join(call.words), max(1, call.limit)
        hits = book.reader.search(words, limit=limit, is_public=not call.all)
        for hit in hits:
            print(fit(_hit_json(hit), sys.stdout) if call.json else _hit_line(hit))
        hidden = 0 if call.all or len(hits) == limit else len(book.reader.search(words, limit=limit)) - len(hits)
    if hidden:
        say(f"{hidden} exempt passages or private notes are left out: --all shows them.")
    elif not hits:
        say("Nothing found.")
    return 0 if hits else 1


def _hit_line(hit: store.Hit) -> str:
    day = hit.date.isoformat() if hit.date else "no date"
    body = fit(hit.body.replace("\n", " "), sys.stdout)
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        for start, end in sorted(hit.marks, reverse=True):
            body = f"{body[:start]}\x1b[1m{body[start:end]}\x1b[0m{body[end:]}"
    place = fit(f"{hit.committee}, {hit.item or 'before the first item'}", sys.stdout)
    place += ", EXEMPT" if hit.is_exempt else ""
    return f"{day}  {place}  [{hit.meeting_id}]\n    {body}"


def _hit_json(hit: store.Hit) -> str:
    return json.dumps(
        {
            "meeting": hit.meeting_id,
            "date": hit.date.isoformat() if hit.date else None,
            "council": hit.council,
            "committee": hit.committee,
            "item": hit.item,
            "entry": hit.entry_id,
            "kind": hit.kind.value if hit.kind else "item",
            "is_exempt": hit.is_exempt,
            "text": hit.body,
            "marks": [list(mark) for mark in hit.marks],
        },
        ensure_ascii=False,
    )


def check(call: argparse.Namespace) -> int:
    """The file's integrity, or the proof of one meeting's minutes."""
    from clerk_tui import minutes

    with readable(call.db) as book:
        if call.meeting is None:
            faults = book.reader.check()
            for fault in faults:
                print(fit(fault, sys.stdout))
            if not faults:
                print("The file is sound.")
            return 1 if faults else 0
        meeting = book.reader.meeting(book.reader.find_meeting(which_meeting(call.meeting)))
    findings = minutes.proof(meeting, style_of(meeting))
    for finding in findings:
        item = meeting.item_by_id.get(finding.item_id) if finding.item_id is not None else None
        place = (item.number or item.title) if item else "-"
        print(fit(f"{finding.code}\t{finding.severity}\t{place}\t{finding.sentence}", sys.stdout))
    if not findings:
        print("Nothing to put right.")
    return 1 if any(finding.severity is not minutes.Severity.INFO for finding in findings) else 0


def purge(call: argparse.Namespace) -> int:
    """Destroy private notes, for good and in every backup; without `--yes` only say whose."""
    from clerk_tui.private_notes import destroy_notes, notes_due

    with _writable(call.db) as book:
        if call.meeting:
            ids: tuple[int, ...] = (book.reader.find_meeting(which_meeting(call.meeting)),)
        else:
            due = notes_due(book)
            ids = tuple(line.meeting_id for line in due)
            for line in due:
                print(fit(_notes_line(line), sys.stdout))
        if not ids:
            say("No private notes are past their keeping. Name a meeting to destroy its notes all the same.")
            return 1
        if not call.yes:
            say("Nothing was destroyed. To destroy these private notes for good, also in the backups, add --yes.")
            return 0
        count, undone = destroy_notes(book, ids)
    done = f"{count} private note{' was' if count == 1 else 's were'} destroyed, and the log says so."
    say(done if count else "There was no private note in the record.")
    for sentence in undone:
        say(sentence)
    return 1 if undone else 0


def _notes_line(due: store.NotesDue) -> str:
    day = due.date.isoformat() if due.date else "no date"
    return f"{due.meeting_id}\t{day}\t{due.committee}\t{due.count} private note{'' if due.count == 1 else 's'}"


def back_up(call: argparse.Namespace) -> int:
    """Copy the file safely, while it may be open elsewhere."""
    _must_exist(call.db)
    if call.file:
        spare(call.file, call.db)
    store.inspect(call.db, paths.backups())
    made = store.back_up_to(call.db, call.file) if call.file else store.back_up(call.db, paths.backups())
    say(f"Backed up to {made}")
    return 0


def restore(call: argparse.Namespace) -> int:
    """Put a backup in the place of the file; what was there is set aside first."""
    kept = store.backups(paths.backups(), call.db)
    if call.backup is None:
        for backup in kept:
            print(f"{backup.at.astimezone():%Y-%m-%d %H:%M}\t{backup.path}")
        if not kept:
            say("There is no backup of this file yet.")
        return 0 if kept else 1
    try:
        aside = store.restore(call.db, Path(call.backup), paths.backups())
    except store.HeldError as held:
        raise FileRefusedError(f"{held} Close it there first, then try again.") from held
    say(f"Restored {call.db} from {call.backup}." + (f" What was there before is now {aside}" if aside else ""))
    return 0


def which_meeting(spec: str) -> str:
    """A MEETING as the store knows it: a date in any form becomes year-month-day."""
    from clerk_tui import notation

    if spec.isdigit() or spec == "latest":
        return spec
    day = notation.parse_date(spec)
    if day is None:
        raise UsageError(f"“{spec}” is no meeting: give an id, a date or latest.")
    return day.isoformat()


def readable(path: Path) -> MinuteBook:
    """The minute book, opened to read. Raises NotFoundError, FileRefusedError."""
    _must_exist(path)
    return MinuteBook(path, is_read_only=True, backup_folder=paths.backups())


def _writable(path: Path) -> MinuteBook:
    book = MinuteBook(path, backup_folder=paths.backups())
    if book.is_read_only:
        book.close()
        raise FileRefusedError(f"{book.held_by} Close it there first, then try again.")
    return book


def _must_exist(path: Path) -> None:
    if not store.exists(path):
        raise NotFoundError(f"There is no file {path}.")


def _called(meeting: Meeting) -> str:
    day = meeting.head.date.isoformat() if meeting.head.date else "no date"
    items = len(meeting.items)
    return f"{meeting.head.committee or 'no committee'}, {day}, {items} items"


def say(sentence: str) -> None:
    """A message, for whoever called the command."""
    print(fit(sentence, sys.stderr), file=sys.stderr)
