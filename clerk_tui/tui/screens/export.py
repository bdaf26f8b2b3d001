"""The export of a meeting: asks for the paper, the format and the file. Each question says what the last answer was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from clerk_tui import log, minutes, notation, paths, settings
from clerk_tui.book.exports import before, check_file_name, file_name, open_points
from clerk_tui.book.signed_minutes import remark
from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.files import must_be_text, slug, spare_the_book, write_whole
from clerk_tui.keymap import key_of, key_said
from clerk_tui.meeting import AgendaItem, Meeting, Stage
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.look_files import look_for
from clerk_tui.minutes.papers import MINUTES, PAPERS, Order, Paper, written
from clerk_tui.tui.command_screen import Host, ask, choose, confirm
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.screens.dialogs import Ask

Tell = Callable[[str], None]
MESSAGE_SECONDS = 15.0
"""Seconds for which the path of the written file is shown."""
ONE_ITEM = "item"
"""The choice of one item of the minutes."""
_USUAL = {"docx": "Minutes for Word", "pdf": "Minutes as PDF", "text": "Minutes as plain text"}
"""The formats of the minutes that are asked for with the document, in one question."""


class Exporting:
    """One export, from the first question to the file. Esc at any question cancels it."""

    def __init__(self, app: Host, meeting: Meeting, tell: Tell, *, with_exempt: bool = False) -> None:
        self._app, self._meeting, self._tell = app, meeting, tell
        self._style = minutes.style_for(meeting.head.style)
        self._order = Order(with_exempt=with_exempt, marks_draft=True)

    def begin(self) -> None:
        """Ask which document to export."""
        choices = [(called, f"{MINUTES} {name}") for name, called in _USUAL.items()]
        choices += [
            (f"{paper.called} in another format" if paper.name == MINUTES else self._paper_label(paper), paper.name)
            for paper in PAPERS
        ]
        if not all(item.is_heading for item in self._meeting.items):
            choices.append(("One item of the minutes", ONE_ITEM))
        choices += [(form.called, form.name) for form in FORMATS if form.of == "meeting"]
        title = (
            "Which document? With exempt parts, not for the public" if self._order.with_exempt else "Which document?"
        )
        self._choose_like_last_time(title, choices, "paper", self._paper_chosen, is_selected=False)

    def _paper_label(self, paper: Paper) -> str:
        """Return a paper's name for the list. The agenda of a meeting that was held is for the next one."""
        is_next = paper.name == "agenda" and self._meeting.stage is not Stage.PLANNED
        return "Agenda of the next meeting" if is_next else paper.called

    def _choose_like_last_time(
        self,
        title: str,
        choices: list[tuple[str, str]],
        setting: str,
        then: Callable[[str], None],
        *,
        is_selected: bool = True,
    ) -> None:
        """Ask for a choice, say what was chosen last time, and store the answer in `setting`. `is_selected`: the last
        choice is selected; otherwise the first, so that the same keys always do the same."""
        last = settings.read(self._app.settings_file, setting)
        at = next((at for at, (_, name) in enumerate(choices) if name == last), 0)
        title += f" Last time: {choices[at][0]}" if at else ""

        def chosen(name: str) -> None:
            settings.keep(self._app.settings_file, setting, name)
            then(name)

        choose(self._app, title, choices, chosen, at=at if is_selected else 0)

    def _paper_chosen(self, name: str) -> None:
        name, _, usual = name.partition(" ")
        if usual or any(form.name == name for form in FORMATS):
            self._format_chosen(usual or name)
        elif name == ONE_ITEM:
            items = [(item.label, item) for item in self._meeting.items if not item.is_heading]
            choose(self._app, "Which item?", items, self._item_chosen)
        else:
            self._order = replace(self._order, paper=name)
            self._ask_format()

    def _item_chosen(self, item: AgendaItem) -> None:
        self._order = replace(self._order, item_id=item.id)
        self._ask_format()

    def _ask_format(self) -> None:
        choices = [(form.called, form.name) for form in FORMATS if form.of == "document"]
        self._choose_like_last_time(f"{self._paper_words}: in which format?", choices, "format", self._format_chosen)

    @property
    def _paper_words(self) -> str:
        """Return words for what will be written."""
        if self._order.item_id is not None:
            return f"Item {self._meeting.item_by_id[self._order.item_id].number} of the minutes"
        return next(self._paper_label(paper) for paper in PAPERS if paper.name == self._order.paper)

    @property
    def _owner_words(self) -> str:
        """Return words for whom the file is for."""
        if self._order.with_exempt:
            return "with exempt parts, not for the public"
        has_exempt = bool(exempt_parts(self._meeting).parts)
        return "public version, without the exempt parts" if has_exempt else "public version"

    def _format_chosen(self, name: str) -> None:
        self._order = order = replace(self._order, format=name)
        reader = self._app.book.reader
        try:
            if order.form.has_look:
                self._order = order = replace(order, look=look_for(self._meeting))
            known = before(reader, self._meeting.head, order.paper)
            content = written(self._meeting, self._style, order, known, reader.identifiers(self._meeting.id))
            points = open_points(self._meeting, self._style, order, known)
        except ClerkError as error:
            self._tell(f"⚠ {error}")
            return
        except Exception as error:  # the record goes on without this paper
            log.unexpected("making a paper", error)
            self._tell("⚠ This could not be written because of an internal error; the log has the details.")
            return
        what = order.form.called if order.is_of_meeting else f"{self._paper_words} · {order.form.called}"
        title = f"{what} · {self._owner_words}\nWrite to"
        if points:
            title += f"\n⚠ {points}. Esc goes back; the proof ({key_said('prove')}) lists what is not settled."
        if other := remark(reader, self._meeting, self._style, order):
            title += f"\n⚠ {other}."
        path = paths.exports() / file_name(self._meeting, order, reader)
        is_private = order.with_exempt or order.format == "notes"
        fits = partial(check_file_name, name=order.format)
        ask_and_write(self._app, title, path, content, self._tell, fits, is_private=is_private)


def save_elsewhere(app: Host, meeting: Meeting, typed: str, tell: Tell) -> None:
    """Write a whole meeting as notes to another file, with unsaved changes and the unfinished line."""
    text = notation.write_notes(meeting) + (f"\\{typed}\n" if typed else "")
    path = Path.home() / (slug(f"{meeting.head.committee} copy") + ".notes")
    ask_and_write(app, "Write a copy of this meeting to", path, text, tell, is_private=True)


def ask_and_write(
    app: Host,
    title: str,
    path: Path,
    content: str | bytes,
    tell: Tell,
    check: Callable[[Path], None] = must_be_text,
    *,
    is_private: bool,
) -> None:
    """Ask for a file, suggesting `path`, and write `content` to it. An existing file is replaced only if the clerk
    agrees, the minute book never. `check` raises UsageError if the name does not fit the format. A file that
    `is_private` is for its owner only. The result is shown in the corner, which has room for a long path, and by
    `tell`. If writing fails, it asks again with the name as typed."""

    def say(sentence: str) -> None:
        is_warning = sentence.startswith("⚠")
        notify(app, sentence, severity="warning" if is_warning else "information", timeout=MESSAGE_SECONDS)
        tell(sentence)

    def refuse(answer: str, why: str) -> None:
        say(why)
        ask(app, Ask(f"{why}\n{title}", value=answer), named)

    def named(answer: str) -> None:
        try:
            target = _target(answer, path.name, app.book.path, check)
        except ClerkError as error:
            refuse(answer, f"⚠ {error}")
            return
        is_there, failed = target.exists(), partial(refuse, answer)
        write = partial(_write, app, target, content, say, failed, overwrite=is_there, is_private=is_private)
        if is_there:
            kept = partial(say, f"Nothing was written. {target} is as it was.")
            confirm(app, f"{target} already exists. Replace it?", write, yes="Replace", no="Keep it", otherwise=kept)
        else:
            write()

    ask(app, Ask(title, value=str(path)), named)


def _target(answer: str, name: str, book: Path, check: Callable[[Path], None]) -> Path:
    """Return the file that an answer means; in a folder, the suggested `name`. Raises ClerkError for a device or a
    pipe, for which the program would wait, for the minute `book`, and for an invalid name."""
    try:
        target = Path(answer).expanduser()
        target = target / name if target.is_dir() else target
        if target.exists() and not target.is_file():
            raise UsageError(f"{target} is a device or a pipe: name a file.")
        spare_the_book(target, book)
        check(target)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(f"{answer} cannot be used as a file name. Nothing was written.") from error
    return target


def _write(
    app: Host, target: Path, content: str | bytes, tell: Tell, refuse: Tell, *, overwrite: bool, is_private: bool
) -> None:
    try:
        write_whole(target, content, overwrite=overwrite, is_private=is_private)
    except ClerkError as error:
        refuse(f"⚠ {error}")
    else:
        app.last_written = target
        tell(f"Written to {target}. {key_of('open-written')} opens it.")
