"""The commands for a minute book as a whole, for house styles and for looks, and helpers that all commands share."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths, store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.cli.output import AddCommand, fit, say, working
from clerk_tui.errors import ClerkError, FileRefusedError, NotFoundError, UsageError
from clerk_tui.files import make_folder, spare_the_book, write_whole
from clerk_tui.meeting.people import counted
from clerk_tui.regex import regex
from clerk_tui.store.files import all_backups

if TYPE_CHECKING:
    import argparse

    from clerk_tui import minutes
    from clerk_tui.meeting import Meeting
    from clerk_tui.proof.findings import Finding


def style_of(meeting: Meeting, name: str | None = None) -> minutes.Style:
    """Return the style called `name`, or the meeting's own. If another style replaces it, a message says so."""
    from clerk_tui import minutes

    style = minutes.load(name) if name else minutes.style_for(meeting.head.style)
    if style.trouble:
        say(style.trouble)
    return style


def check_target(target: Path, book: Path) -> None:
    """Raise UsageError if `target` is a file of the minute book, or not a valid file name."""
    try:
        spare_the_book(target, book)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(f"{target} is not a valid file name. Nothing was written.") from error


def put(call: argparse.Namespace, name: str, content: str | bytes, *, is_private: bool) -> None:
    """Write to the file that an option names, or to the file `name` in the folder that it names, and say where."""
    file = call.output / name if call.output.is_dir() else call.output
    check_target(file, call.db)
    write_whole(file, content, overwrite=call.overwrite, is_private=is_private)
    say(f"Written to {file}")


def put_new(file: Path, text: str) -> None:
    """Write a user's own file to a folder that may not exist yet. Raises ClerkError."""
    try:
        make_folder(file.parent)
    except OSError as error:
        raise ClerkError(f"The folder {file.parent} cannot be created ({error.strerror}).") from error
    write_whole(file, text)


def item_called(meeting: Meeting, number: str) -> int:
    """Return the id of the item with this printed number, minute number or title. Raises NotFoundError."""
    from clerk_tui.meeting.agenda import minute_numbers

    wanted, minuted = number.strip().rstrip(".").casefold(), minute_numbers(meeting)
    for called in ({i.id: i.number for i in meeting.items}, minuted, {i.id: i.title for i in meeting.items}):
        for item in meeting.items:
            if wanted and called.get(item.id, "").rstrip(".").casefold() == wanted:
                return item.id
    known = ", ".join(item.number for item in meeting.items if item.number) or "no item has a number"
    raise NotFoundError(f"There is no item “{number}” in this meeting ({known}).")


def add_commands(command: AddCommand) -> None:
    options = command("keys", keys, "say how many keys a meeting took for each character of its minutes")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="by kind of line; without it, every meeting")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options = command("check", check, "check the file, or proofread a meeting's minutes")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="an id, a date, or latest")
    options.add_argument("--exempt", action="store_true", help="include findings in exempt business")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options.add_argument("--rebuild", action="store_true", help="first make what is derived from the record again")
    options = command("backup", back_up, "make a safe copy of DB: FILE, or one in the folder of backups")
    options.add_argument("file", metavar="FILE", nargs="?", type=Path)
    options.add_argument(
        "--also", metavar="FOLDER", help="from now on copy every backup to this folder too; none ends this"
    )
    options = command("restore", restore, "replace DB with a backup; the present file is kept")
    options.add_argument("backup", metavar="BACKUP", nargs="?", help="a backup file; without it, list the backups")
    options = command("purge", purge, "destroy private notes that are due, in DB and its backups")
    options.add_argument("meeting", metavar="MEETING", nargs="?", help="this meeting's notes, even if not due")
    options.add_argument("--yes", action="store_true", help="destroy them; without it, list them")
    options = command("styles", styles, "list the house styles, print one, or copy one to make your own")
    options.add_argument("name", metavar="NAME", nargs="?", help="print this style")
    options.add_argument(
        "--copy", metavar=("NAME", "NEW"), nargs=2, help="copy the style NAME as NEW to the folder of your own styles"
    )
    options = command("looks", looks, "list the looks of councils, check one, or begin one")
    options.add_argument("name", metavar="FOLDER", nargs="?", help="check this look: a folder, or its name")
    options.add_argument("--new", metavar="COUNCIL", help="begin a look for this council, in the folder of looks")


def check(call: argparse.Namespace) -> int:
    """Check the file, or proofread the minutes of one meeting."""
    if call.meeting is not None and call.rebuild:
        raise UsageError("--rebuild is for the whole file: leave out MEETING.")
    return _check_file(call) if call.meeting is None else _proofread(call)


def _check_file(call: argparse.Namespace) -> int:
    from clerk_tui.book import signed_minutes

    if call.rebuild:
        _rebuild(call.db)
    with readable(call.db) as book:
        faults = signed_minutes.faults(book.reader, _progress)
    for fault in faults:
        print(json.dumps({"fault": fault}, ensure_ascii=False) if call.json else fit(fault, sys.stdout))
    if not faults and not call.json:
        print("The file is sound.")
    return 1 if faults else 0


def _proofread(call: argparse.Namespace) -> int:
    from clerk_tui import settings
    from clerk_tui.book.doubtful_entries import uncorrected
    from clerk_tui.book.spelling import spelling_of
    from clerk_tui.proof.check import prove
    from clerk_tui.proof.findings import Severity, for_public

    with readable(call.db) as book:
        meeting = book.reader.meeting(book.reader.find_meeting(which_meeting(call.meeting)))
        spelling, elsewhere = spelling_of(book.reader, meeting), uncorrected(book.reader, meeting)
    first_day = settings.load(paths.settings()).first_day
    findings = (*prove(meeting, style_of(meeting), spelling, first_day), *elsewhere)
    for finding in findings if call.exempt else for_public(meeting, findings):
        said = (finding.code, finding.severity.value, _finding_place(finding, meeting), finding.sentence)
        names = ("code", "severity", "place", "sentence")
        whole = json.dumps(dict(zip(names, said, strict=True)) | {"entry": finding.entry_id}, ensure_ascii=False)
        print(whole if call.json else fit("\t".join(said), sys.stdout))
    if not findings and not call.json:
        print("Nothing to correct.")
    return 1 if any(finding.severity is not Severity.INFO for finding in findings) else 0


def _rebuild(path: Path) -> None:
    """Rebuild what follows from the record, and remove triggers and views that other programs made."""
    from clerk_tui.store.opening import take_out_foreign

    must_exist(path)
    try:
        lock = store.Lock.acquire(path)
    except store.HeldError as held:
        raise FileRefusedError(held.in_full) from held
    try:
        for each in take_out_foreign(path, paths.backups()):
            say(f"The {each} was taken out. A backup made before has it.")
    finally:
        lock.release()
    with writable(path) as book, working("Making the registers, the search and the stages again"):
        book.rebuild()


def _progress(done: int, of: int) -> None:
    """Show on a terminal how many meetings of a large file have been checked."""
    if of >= 100 and sys.stderr.isatty() and (done % (of // 100) == 0 or done == of):
        print(f"\r{done:,} of {of:,} meetings checked", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _finding_place(finding: Finding, meeting: Meeting) -> str:
    """Return where a finding is, as the item and the number of the entry in it: *5, entry 12*; *-* for the meeting."""
    if (entry := next((e for e in meeting.entries if e.id == finding.entry_id), None)) is None:
        return "-"
    item = meeting.item(entry.item_id)
    place, entries = (item.number or item.title) if item else "before the first item", meeting.entries_of(item)
    return f"{place}, entry {entries.index(entry) + 1}" if entry in entries else place


def purge(call: argparse.Namespace) -> int:
    """Destroy private notes for good, in every backup too. Without `--yes`, only list them."""
    from clerk_tui.book.minute_book import destroy_notes, notes_due

    must_exist(call.db)
    with writable(call.db) as book:
        if call.meeting:
            ids: tuple[int, ...] = (book.reader.find_meeting(which_meeting(call.meeting)),)
        else:
            due = notes_due(book)
            ids = tuple(line.meeting_id for line in due)
            for line in due:
                print(fit(_notes_line(line), sys.stdout))
        if not ids:
            say("No private notes are due. To destroy the notes of one meeting anyway, name the meeting.")
            return 1
        if not call.yes:
            say("Nothing was destroyed. Add --yes to destroy these private notes for good, in the backups too.")
            return 0
        with working("Destroying the notes, in the backups too"):
            count, undone = destroy_notes(book, ids)
    done = (
        f"{counted(count, 'private note was', 'private notes were')} destroyed. The file keeps a dated line about it."
    )
    say(done if count else "There were no private notes in the record.")
    for sentence in undone:
        say(sentence)
    return 1 if undone else 0


def _notes_line(due: store.NotesDue) -> str:
    day = due.date.isoformat() if due.date else "no date"
    papers = f", {counted(due.papers, 'paper')}" if due.papers else ""
    return f"{due.meeting_id}\t{day}\t{due.committee}\t{counted(due.count, 'private note')}{papers}"


def back_up(call: argparse.Namespace) -> int:
    """Make a safe copy of the file, which may be open elsewhere, and another in the second place if there is one."""
    from clerk_tui.store import backup

    must_exist(call.db)
    if call.file:
        check_target(call.file, call.db)
    folder = paths.backups()
    store.inspect(call.db, folder)
    if call.also is not None:
        backup.choose_second_place(folder, None if call.also == backup.NOWHERE else Path(call.also))
    with working("Making a backup"):
        made = backup.back_up_to(call.db, call.file) if call.file else backup.back_up(call.db, folder)
    say(f"Backed up to {made}")
    with working("Copying it to the second place"):
        copy = None if call.file else backup.copy_newest(call.db, folder)
    if copy is not None:
        say(f"and to {copy}")
    return 0


def restore(call: argparse.Namespace) -> int:
    """Replace the file with a backup; the previous file is kept."""
    from clerk_tui.store import backup

    kept = all_backups(paths.backups(), call.db)
    if call.backup is None:
        for copy in kept:
            print(f"{copy.at.astimezone():%Y-%m-%d %H:%M}\t{copy.path}")
        if not kept:
            say("There is no backup of this file yet.")
        return 0 if kept else 1
    try:
        with working("Restoring the backup"):
            aside = backup.restore(call.db, Path(call.backup), paths.backups())
    except store.HeldError as held:
        raise FileRefusedError(held.in_full) from held
    say(f"Restored {call.db} from {call.backup}." + (f" The previous file is now {aside}" if aside else ""))
    return 0


def which_meeting(spec: str) -> str:
    """Return a MEETING argument as the store takes it: a date in any form becomes YYYY-MM-DD. Raises UsageError."""
    from clerk_tui import notation

    spec = spec.strip()
    if spec.isdecimal() or spec.lower() == "latest":
        return spec.lower()
    if (day := notation.parse_date(spec)) is None:
        raise UsageError(f"“{spec}” is not a meeting: give an id, a date, or latest.")
    return day.isoformat()


def readable(path: Path) -> MinuteBook:
    """Open a minute book for reading. Raises NotFoundError, FileRefusedError."""
    must_exist(path)
    return MinuteBook(path, is_read_only=True, backup_folder=paths.backups())


def writable(path: Path, *, is_readers_too: bool = False) -> MinuteBook:
    """Open a minute book for writing; create it if it is missing. Raises FileRefusedError if somebody else has it open,
    or if it was joined to a team with a reader's login (unless `is_readers_too`)."""
    book = MinuteBook(path, backup_folder=paths.backups(), rescue_folder=paths.rescue())
    if book.rescue.found:
        try:
            taken = book.take_rescued()
        except ClerkError:
            book.close()
            raise
        changes = counted(taken, "change was", "changes were")
        say(f"{changes} added to {path.name} that could not be saved before.")
    if book.rescue.trouble:
        say(book.rescue.trouble)
    if book.writer is None or (book.is_readers and not is_readers_too):
        book.close()
        raise FileRefusedError(book.held.in_full if book.held else book.why_read_only)
    return book


def must_exist(path: Path) -> None:
    if not store.exists(path):
        own = paths.minute_book()
        where = f" Your own book is {own}." if store.exists(own) else ""
        raise NotFoundError(
            f"There is no file {path}. Check its name; clerk-tui {path} makes a new minute book.{where}"
        )


_NAME = regex(r"[a-z0-9][a-z0-9-]{0,39}")


def styles(call: argparse.Namespace) -> int:
    """List the house styles and what is wrong with any, print one, or copy one."""
    from clerk_tui.minutes import style_files

    if call.copy:
        return _copy_style(*call.copy)
    if call.name:
        sys.stdout.write(fit(style_files.style_text(call.name), sys.stdout))
        style_files.load(call.name)
        return 0
    own, is_sound = style_files.own_style_names(), True
    for name in style_files.style_names():
        where = "your own" if name in own else "comes with clerk-tui"
        try:
            said = style_files.load(name).title
        except ClerkError as error:
            said, is_sound = str(error), False
        print(fit(f"{name}\t{where}\t{said}", sys.stdout))
    for file in style_files.left_alone():
        say(f"{file} is ignored: clerk-tui comes with a style called {file.stem}.")
        is_sound = False
    say(f"Your own styles are in {paths.styles()}")
    return 0 if is_sound else 1


def _copy_style(name: str, new: str) -> int:
    """Copy a style to the user's own folder. Raises UsageError if the name is taken or not valid."""
    from clerk_tui.minutes import style_files

    text, new = style_files.style_text(name), new.removesuffix(style_files.SUFFIX)
    if not _NAME.fullmatch(new):
        raise UsageError(
            f"“{new}” is not a valid name for a style: use small letters, figures and hyphens, as in our-council."
        )
    target = paths.styles() / f"{new}{style_files.SUFFIX}"
    if style_files.is_shipped(new) or target.exists():
        raise UsageError(f"There is already a style “{new}”. Nothing was written: give the copy another name.")
    put_new(target, style_files.as_copy(text, name, new))
    say(f"Written to {target}. Change what differs and delete the rest.")
    return 0


def keys(call: argparse.Namespace) -> int:
    """Print how many keys were pressed in a meeting, by kind of line and in total; without a meeting, the totals of
    every meeting that was typed. Raises ClerkError."""
    from clerk_tui import minutes
    from clerk_tui.minutes.document import keys_by_kind, of_all

    with readable(call.db) as book:
        asked = book.reader.find_meeting(which_meeting(call.meeting)) if call.meeting else None
        typed = book.reader.keys_pressed(asked)
        for meeting_id in dict.fromkeys(row.meeting_id for row in typed):
            meeting = book.reader.meeting(meeting_id)
            pressed = {row.kind: row.keys for row in typed if row.meeting_id == meeting_id}
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
    if not typed:
        say("No keys were counted: they are when a meeting is typed in the screens.")
    return 0 if typed else 1


def looks(call: argparse.Namespace) -> int:
    """List the looks and what is wrong with any, check one, or begin a new one."""
    from clerk_tui.minutes import look_files

    if call.new:
        return _begin_look(call.new)
    if call.name:
        folder = Path(call.name) if Path(call.name).is_dir() else paths.looks() / call.name
        look_files.load(folder)
        say(f"Nothing is wrong with the look in {folder}.")
        return 0
    is_sound = True
    for name in look_files.look_names():
        try:
            look_files.load(paths.looks() / name)
            said = "nothing is wrong"
        except ClerkError as error:
            said, is_sound = str(error), False
        print(fit(f"{name}\t{said}", sys.stdout))
    say(f"The looks of councils are in {paths.looks()}")
    return 0 if is_sound else 1


def _begin_look(council: str) -> int:
    """Write the file of a new look for a council. Raises UsageError if the council has one."""
    from clerk_tui.minutes import look_files

    file = paths.look_of(council) / look_files.FILE
    if file.exists():
        raise UsageError(f"{council} has a look already, in {file.parent}. Nothing was written.")
    put_new(file, look_files.BEGINNING)
    say(f"Written to {file}. Put the logo, the fonts and the Word template beside it.")
    return 0
