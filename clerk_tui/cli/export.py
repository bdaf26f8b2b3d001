"""The command that exports a meeting: one of its papers, or a text that is stored with it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerk_tui.cli.book import check_target, item_called, put, readable, style_of, which_meeting
from clerk_tui.cli.output import AddCommand, add_output, fit, say
from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.files import must_be_text, slug, stem

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.meeting import Meeting

NOTES, SOURCE, SIGNED = "notes", "source", "signed"
AS_KEPT = {
    NOTES: "Notes always have the whole meeting, as it was typed",
    SOURCE: "The source is always the whole file",
    SIGNED: "Signed minutes are always exported whole, in their own style",
}
"""Formats that are kept texts (typed, imported or signed), and why most options do not apply to them."""


class ShowSchema(argparse.Action):
    """The option that prints the JSON Schema of the json format, and nothing else."""

    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002 (argparse's word)
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the schema and exit."""
        from clerk_tui.minutes.formats.json import schema

        sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
        parser.exit()


def add_commands(command: AddCommand) -> None:
    from clerk_tui.minutes.formats import FORMATS
    from clerk_tui.minutes.papers import MINUTES, PAPERS

    parser = command("export", export, "write a meeting's minutes, or another paper")
    papers = [paper.name for paper in PAPERS]
    formats = [*(form.name for form in FORMATS), *AS_KEPT]
    parser.add_argument("meeting", metavar="MEETING", help="an id, a date, or latest")
    parser.add_argument("--item", metavar="N", help="only this agenda item, as an extract")
    parser.add_argument("--paper", choices=papers, default=MINUTES, help="which paper (default: minutes)")
    parser.add_argument("--format", choices=formats, help="default: as the name of FILE ends, or plain text")
    parser.add_argument("--owner", metavar="NAME", default="", help="only what NAME is to do, for --paper actions")
    parser.add_argument("--style", metavar="NAME", help="another house style than the meeting's")
    parser.add_argument("--look", metavar="FOLDER", help="the look, a folder or its name (default: the council's own)")
    parser.add_argument("--exempt", action="store_true", help="include exempt business")
    parser.add_argument("--width", metavar="N", type=int, help="wrap lines at N characters (default: no wrapping)")
    parser.add_argument("--draft", action="store_true", help="mark a draft in plain text too")
    parser.add_argument("--by-lines", action="store_true", help=argparse.SUPPRESS)  # given in line mode
    add_output(parser)
    parser.add_argument("--schema", action=ShowSchema, help="write the JSON Schema of the json format instead")


def export(call: argparse.Namespace) -> int:
    """Write a paper of a meeting, one item of its minutes, or a stored text."""
    call.format = call.format or _format_of(call.output)
    _check(call)
    with readable(call.db) as book:
        meeting = book.reader.meeting(book.reader.find_meeting(which_meeting(call.meeting)))
        content: str | bytes
        match call.format:
            case "notes":
                content, name = _as_notes(meeting)
            case "source":
                content, name = _source(book, meeting, with_exempt=call.exempt)
            case "signed":
                content, name = _as_signed(book, meeting, with_exempt=call.exempt)
            case _:
                content, name = _make_paper(call, book, meeting)
    if call.output:
        put(call, name, content, is_private=call.exempt or call.format in AS_KEPT)
    elif isinstance(content, str):
        sys.stdout.write(fit(content, sys.stdout))
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0


def _format_of(target: Path | None) -> str:
    """Return the format for the ending of a file name; plain text for an unknown ending."""
    from clerk_tui.minutes.formats import FORMATS

    ending = target.suffix.lower() if target and not target.is_dir() else ""
    if ending == f".{NOTES}":
        return NOTES
    return next((form.name for form in FORMATS if ending in form.endings), FORMATS[0].name)


def _as_notes(meeting: Meeting) -> tuple[str, str]:
    from clerk_tui import notation

    day = meeting.head.date.isoformat() if meeting.head.date else ""
    name = stem(meeting.head.body, f"{day} notes")
    return notation.write_notes(meeting), f"{name}.notes"


def _source(book: MinuteBook, meeting: Meeting, *, with_exempt: bool) -> tuple[str | bytes, str]:
    """Return the text of the file that a meeting was imported from. Raises NotFoundError if it was recorded here,
    UsageError if it has exempt business and `--exempt` is not given."""
    if (source := book.reader.source(meeting.id)) is None:
        raise NotFoundError(f"Meeting {meeting.id} was recorded here, not imported, so it has no source file.")
    is_exempt = _check_exempt(meeting, SOURCE, "source file", with_exempt=with_exempt)
    if source.format == NOTES:
        say("This is the imported file of notes, with everything private and exempt: it is not for the public.")
    return source.text.rstrip("\n") + "\n", f"{slug(source.name)}{'-exempt' if is_exempt else ''}.txt"


def _as_signed(book: MinuteBook, meeting: Meeting, *, with_exempt: bool) -> tuple[str, str]:
    """Return the minutes exactly as signed. Raises NotFoundError if they are not signed, UsageError if they have exempt
    business and `--exempt` is not given."""
    from clerk_tui.book.exports import file_name
    from clerk_tui.minutes.papers import Order

    if (signed := book.reader.signature(meeting.id)) is None:
        raise NotFoundError(f"The minutes of meeting {meeting.id} are not signed. Leave out --format {SIGNED}.")
    is_exempt = _check_exempt(meeting, SIGNED, "signed text", with_exempt=with_exempt)
    return signed.text.rstrip("\n") + "\n", file_name(meeting, Order(SIGNED, with_exempt=is_exempt), book.reader)


def _check_exempt(meeting: Meeting, name: str, text: str, *, with_exempt: bool) -> bool:
    """Return whether a meeting has exempt business. Raises UsageError if it has some and `--exempt` is not given."""
    from clerk_tui.meeting.proceedings import exempt_parts

    is_exempt = bool(exempt_parts(meeting).parts)
    if is_exempt and not with_exempt:
        raise UsageError(
            f"The {text} has exempt business, which is not public. Add --exempt, or leave out --format {name} for the "
            "public minutes."
        )
    return is_exempt


def _make_paper(call: argparse.Namespace, book: MinuteBook, meeting: Meeting) -> tuple[str | bytes, str]:
    from clerk_tui.book.exports import before, file_name, open_points
    from clerk_tui.book.signed_minutes import remark
    from clerk_tui.minutes.look import USUAL
    from clerk_tui.minutes.look_files import look_called
    from clerk_tui.minutes.papers import Order, written

    order = Order(
        call.paper,
        call.format,
        item_called(meeting, call.item) if call.item is not None else None,
        with_exempt=call.exempt,
        owner=call.owner,
        width=call.width,
        marks_draft=call.draft,
        look=look_called(call.look, meeting) if _has_look(call.format) else USUAL,
    )
    style = style_of(meeting, call.style)
    known = before(book.reader, meeting.head, order.paper)
    content = written(meeting, style, order, known, book.reader.identifiers(meeting.id))
    if points := open_points(meeting, style, order, known):
        say(f"{points}: {'/proof says which' if call.by_lines else f'clerk-tui check {call.db} {call.meeting}'}")
    if other := remark(book.reader, meeting, style, order):
        say(f"{other}.")
    return content, file_name(meeting, order, book.reader)


def _check(call: argparse.Namespace) -> None:
    """Raise UsageError if the options, or the file to write, do not fit the format."""
    from clerk_tui.book.exports import check_file_name
    from clerk_tui.minutes.formats import format_called

    _check_options(call)
    if call.output:
        check_target(call.output, call.db)
        if call.format in AS_KEPT and not call.output.is_dir():
            must_be_text(call.output)
        elif not call.output.is_dir():
            check_file_name(call.output, call.format)
    elif call.format not in AS_KEPT and format_called(call.format).is_binary and sys.stdout.isatty():
        raise UsageError(f"A terminal cannot show a {call.format} file. Give a file name: -o minutes.{call.format}")


def _check_options(call: argparse.Namespace) -> None:
    """Raise UsageError for options that do not go together."""
    only_minutes = {
        "--item": call.item is not None,
        "--style": call.style is not None,
        "--look": call.look is not None,
        "--width": call.width is not None,
        "--exempt": call.exempt and call.format == NOTES,
        "--owner": bool(call.owner),
        "--paper": call.paper != "minutes",
    }
    given = [name for name, is_given in only_minutes.items() if is_given]
    if call.format in AS_KEPT and given:
        raise UsageError(f"{AS_KEPT[call.format]}: leave out {' and '.join(given)}.")
    if call.look is not None and not _has_look(call.format):
        raise UsageError(f"The format {call.format} has no look: leave out --look, or choose pdf, docx or html.")
    if call.width is not None and call.format != "text":
        raise UsageError("--width is for plain text only: leave it out.")
    if call.width is not None and call.width < 20:
        raise UsageError("--width must be at least 20, such as --width 72.")


def _has_look(name: str) -> bool:
    from clerk_tui.minutes.formats import FORMAT_BY_NAME

    return name in FORMAT_BY_NAME and FORMAT_BY_NAME[name].has_look
