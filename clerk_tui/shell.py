"""What each command of the command line does. Only the first two open the screens."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths, store
from clerk_tui.errors import FileRefusedError, NotFoundError, UsageError
from clerk_tui.files import must_be_text, spare_the_book, write_whole
from clerk_tui.minute_book import MinuteBook
from clerk_tui.printing import fit

if TYPE_CHECKING:
    import argparse

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
                _say(f"{file}, line {report.line}: {report.sentence}")
            book.flush()
            meeting = book.reader.meeting(meeting_id)
            kept = f"; {len(reports)} lines to settle" if reports else ""
            _say(f"{file}: meeting {meeting_id}, {_called(meeting)}, {len(meeting.entries)} entries{kept}")
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


def export(call: argparse.Namespace) -> int:
    """Write a meeting's minutes, or one item of them, or the meeting as notes."""
    from clerk_tui import minutes, notation

    _check_export(call)
    meeting = _meeting(call.db, call.meeting)
    if call.format == "notes":
        text = notation.write_notes(meeting)
    else:
        style = minutes.load(call.style or meeting.head.style)
        document = minutes.render(meeting, style, with_exempt=call.exempt)
        if call.item:
            document = minutes.render_item(meeting, _item_id(meeting, call.item), style, with_exempt=call.exempt)
        text = minutes.as_text(document, call.width)
        points = sum(f.severity is not minutes.Severity.INFO for f in minutes.proof(meeting, style))
        if points:
            _say(f"{points} points are not settled: clerk-tui check {call.db} {call.meeting}")
    if call.output:
        write_whole(call.output, text)
        _say(f"Written to {call.output}")
    else:
        sys.stdout.write(fit(text, sys.stdout))
    return 0


def _check_export(call: argparse.Namespace) -> None:
    """Raises UsageError for what cannot go together, and for a file that must not be written."""
    only_minutes = {"--item": call.item, "--style": call.style, "--width": call.width, "--exempt": call.exempt or None}
    given = [name for name, value in only_minutes.items() if value is not None]
    if call.format == "notes" and given:
        raise UsageError(f"Notes are always the whole meeting as it was typed: leave out {' and '.join(given)}.")
    if call.width is not None and call.width < 20:
        raise UsageError("A line of minutes needs at least 20 characters: --width 72, or leave it out.")
    if call.output:
        _spare(call.output, call.db)
        must_be_text(call.output)


def _spare(target: Path, book: Path) -> None:
    try:
        spare_the_book(target, book)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(f"{target} cannot be used as the name of a file. Nothing was written.") from error


def _item_id(meeting: Meeting, number: str) -> int:
    for item in meeting.items:
        if item.number and item.number.rstrip(".") == number.rstrip("."):
            return item.id
    known = ", ".join(item.number for item in meeting.items if item.number) or "none has a number"
    raise NotFoundError(f"There is no item {number} in this meeting ({known}).")


def list_meetings(call: argparse.Namespace) -> int:
    """What is in the file: id, date, stage, committee."""
    with _readable(call.db) as book:
        for line in book.reader.meetings():
            day = line.date.isoformat() if line.date else "no date   "
            said = f"{line.id}\t{day}\t{line.stage}\t{line.council}\t{line.committee}\t{line.entry_count} entries"
            print(fit(said, sys.stdout))
    return 0


def search(call: argparse.Namespace) -> int:
    """Find words in entries, items and resolutions."""
    with _readable(call.db) as book:
        words, limit = " ".join(call.words), max(1, call.limit)
        hits = book.reader.search(words, limit=limit, is_public=not call.all)
        for hit in hits:
            print(fit(_hit_json(hit), sys.stdout) if call.json else _hit_line(hit))
        hidden = 0 if call.all or len(hits) == limit else len(book.reader.search(words, limit=limit)) - len(hits)
    if hidden:
        _say(f"{hidden} exempt passages or private notes are left out: --all shows them.")
    elif not hits:
        _say("Nothing found.")
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

    with _readable(call.db) as book:
        if call.meeting is None:
            faults = book.reader.check()
            for fault in faults:
                print(fit(fault, sys.stdout))
            if not faults:
                print("The file is sound.")
            return 1 if faults else 0
        meeting = book.reader.meeting(book.reader.find_meeting(_spec(call.meeting)))
    findings = minutes.proof(meeting, minutes.load(meeting.head.style))
    for finding in findings:
        print(fit(finding.sentence, sys.stdout))
    if not findings:
        print("Nothing to put right.")
    return 1 if any(finding.severity is not minutes.Severity.INFO for finding in findings) else 0


def purge(call: argparse.Namespace) -> int:
    """Destroy private notes, for good and in every backup; without `--yes` only say whose."""
    from clerk_tui.private_notes import destroy_notes, notes_due

    with _writable(call.db) as book:
        if call.meeting:
            ids: tuple[int, ...] = (book.reader.find_meeting(_spec(call.meeting)),)
        else:
            due = notes_due(book)
            ids = tuple(line.meeting_id for line in due)
            for line in due:
                print(fit(_notes_line(line), sys.stdout))
        if not ids:
            _say("No private notes are past their keeping. Name a meeting to destroy its notes all the same.")
            return 1
        if not call.yes:
            _say("Nothing was destroyed. To destroy these private notes for good, also in the backups, add --yes.")
            return 0
        count, undone = destroy_notes(book, ids)
    _say(f"{count} private note{' was' if count == 1 else 's were'} destroyed, and the log says so.")
    for sentence in undone:
        _say(sentence)
    return 1 if undone else 0


def _notes_line(due: store.NotesDue) -> str:
    day = due.date.isoformat() if due.date else "no date"
    return f"{due.meeting_id}\t{day}\t{due.committee}\t{due.count} private note{'' if due.count == 1 else 's'}"


def back_up(call: argparse.Namespace) -> int:
    """Copy the file safely, while it may be open elsewhere."""
    _must_exist(call.db)
    if call.file:
        _spare(call.file, call.db)
    store.inspect(call.db, paths.backups())
    made = store.back_up_to(call.db, call.file) if call.file else store.back_up(call.db, paths.backups())
    _say(f"Backed up to {made}")
    return 0


def restore(call: argparse.Namespace) -> int:
    """Put a backup in the place of the file; what was there is set aside first."""
    kept = store.backups(paths.backups(), call.db)
    if call.backup is None:
        for backup in kept:
            print(f"{backup.at.astimezone():%Y-%m-%d %H:%M}\t{backup.path}")
        if not kept:
            _say("There is no backup of this file yet.")
        return 0 if kept else 1
    try:
        aside = store.restore(call.db, Path(call.backup), paths.backups())
    except store.HeldError as held:
        raise FileRefusedError(f"{held} Close it there first, then try again.") from held
    _say(f"Restored {call.db} from {call.backup}." + (f" What was there before is now {aside}" if aside else ""))
    return 0


def _meeting(path: Path, spec: str) -> Meeting:
    with _readable(path) as book:
        return book.reader.meeting(book.reader.find_meeting(_spec(spec)))


def _spec(spec: str) -> str:
    """A MEETING as the store knows it: a date in any form becomes year-month-day."""
    from clerk_tui import notation

    if spec.isdigit() or spec == "latest":
        return spec
    day = notation.parse_date(spec)
    if day is None:
        raise UsageError(f"“{spec}” is no meeting: give an id, a date or latest.")
    return day.isoformat()


def _readable(path: Path) -> MinuteBook:
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


def _say(sentence: str) -> None:
    print(fit(sentence, sys.stderr), file=sys.stderr)
