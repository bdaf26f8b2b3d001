"""The record of the meeting: one page through all items, with a row for each entry, its time and its kind.

`Record` draws the rows of `EntryRows`. `RecordPane` selects entries and acts on them, goes through those in doubt
(`DoubtRound`), and goes from item to item; its keys are letters, which `LetterKeys` tells from typed words.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.book.doubtful_entries import as_meant, describe_events, likely, opening, roll_line_for
from clerk_tui.book.recording import sentence_of
from clerk_tui.errors import MakesPublicError, ended
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import BY_ID, commands_at, hints, key_of, keys_of
from clerk_tui.meeting import Act, AgendaItem, Entry, Kind, Stage, acts
from clerk_tui.meeting.agenda import passed_over
from clerk_tui.meeting.intents import NextItem, OpenItem
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, DECIDING, PROPOSAL
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.voting import Division
from clerk_tui.notation.times import minutes_between
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import action_of, bindings, choose, command
from clerk_tui.tui.formatting import EXEMPT, content, plain
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import (
    BEFORE,
    MOST_NAMED,
    MeetingSession,
    MeetingUi,
    ask_to_make_public,
    keep_words_for_committee,
)
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording


Mark = Literal["", "unsettled", "doubtful", "unsaved", "struck"]
"""What is special about an entry: unfit to be read or only in doubt; not saved yet; struck out."""

KIND_CELLS = 10
BESIDE_TIME = KIND_CELLS + 5
"""Columns before the text besides the time: the edge, the sign and the kind, with a space after each of the three."""
MOST_LINES, MORE_LINES = 2, 4
"""The most lines of an entry that is neither selected nor the latest, where the record does not fit as a whole."""
MORE_LINES_FROM = 26
"""Rows of the record from which such an entry has more lines; one of few columns has them in any case."""
NARROW, INDENT = 50, 2
"""Columns below which a text runs on below its time and kind, and by how many it is set in there."""

_WORDS: dict[Mark, str] = {
    "": "", "unsaved": "", "unsettled": "⚠ in doubt ", "doubtful": "⚠ in doubt ", "struck": "struck out ",
}  # fmt: skip
"""Shown before the text, so that no mark depends on colour. (An unsaved entry has the kind *saving*.)"""

Form = Literal["entry", "decision", "heading", "hint"]
"""How a row is drawn: as an entry, as one that decides something, as the heading of an item, or as plain words."""
_SIGNS = ((PROPOSAL, "◇"), (DECIDING, "◆"), (ASKING, "?"), (ANSWERING, "└"))
"""Shown before the kind, so that what stands out does not depend on colour, and an answer hangs below its question."""


@dataclass(frozen=True)
class RecordRow:
    """What is shown of an entry, a heading or a hint."""

    entry_id: int
    time: str
    """At most `formatting.clock_cells()` cells: *9.44*."""
    kind: str
    """A word of at most ten cells."""
    text: str
    """The sentence as the minutes will print it."""
    mark: Mark = ""
    is_exempt: bool = False
    doubt: str = ""
    """What is doubtful about it, shown below the selected entry."""
    form: Form = "entry"
    sign: str = ""
    """One cell before the kind."""


class EntryRows(Sequence[RecordRow]):
    """The entries of a meeting as rows of its record. Each row is made when it is first shown."""

    def __init__(self, recording: Recording, entries: Sequence[Entry], before: Sequence[RecordRow] = ()) -> None:
        """`before`: the rows shown so far. Those of unchanged entries are used again."""
        self._recording = recording
        self.entries = entries
        self._unsaved = recording.unsaved_entries
        self._made: dict[int, RecordRow] = {}
        self._made_for = (recording, recording.state.changes_above, recording.state.style, formatting.clock_cells())
        if isinstance(before, EntryRows) and before._made_for == self._made_for:
            self._made = before._made
            for entry_id in self._unsaved ^ before._unsaved:
                self._made.pop(entry_id, None)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, index: int) -> RecordRow:  # type: ignore[override]  # no slices
        entry = self.entries[index]
        if (row := self._made.get(entry.id)) is None:
            row = self._made[entry.id] = self._row(entry)
        return row

    def _mark(self, entry: Entry) -> Mark:
        """Return what is special about an entry; '' if nothing is."""
        if entry.is_struck:
            return "struck"
        if entry.id in self._unsaved:
            return "unsaved"
        if entry.is_unsettled:
            return "unsettled"
        return "doubtful" if entry.is_doubtful else ""

    def _row(self, entry: Entry) -> RecordRow:
        meeting, state = self._recording.meeting, self._recording.state
        division = state.proceedings.divisions.get(entry.id) if entry.kind is Kind.VOTE else None
        time = formatting.clock(entry.at or entry.entered)
        is_exempt = exempt_parts(meeting).hides(entry)
        if entry.kind is Kind.ITEM:
            return RecordRow(entry.id, time, "", self._heading(entry), self._mark(entry), is_exempt, form="heading")
        usual = next((sign for kinds, sign in _SIGNS if entry.kind in kinds), "")
        sign = "!" if entry.is_action or entry.kind in ACTION else usual
        return RecordRow(
            entry.id,
            time,
            entry.kind.label,
            self._text(entry, division),
            self._mark(entry),
            is_exempt,
            "" if entry.is_struck else entry.doubt,
            "decision" if entry.kind in DECIDING - PROPOSAL else "entry",
            sign,
        )

    def _heading(self, entry: Entry) -> str:
        """Return the label of the item that an entry opens; with *(again)* if it was opened before."""
        meeting = self._recording.meeting
        if (item := meeting.item(entry.item_id)) is None:
            return ""
        return item.label if meeting.first_openings.get(item.id, entry.id) == entry.id else f"{item.label} (again)"

    def _text(self, entry: Entry, division: Division | None) -> str:
        meeting, label = self._recording.meeting, entry.kind.label
        if not (sentence := self._recording.state.printed(entry)):
            names = ", ".join(meeting.people[p].name for p in entry.person_ids)
            return f"({label}{': ' + names if names else ''}; no line of its own in the minutes)"
        needs_casting = division is not None and division.needs_casting and meeting.rules.has_casting_vote
        tie = "A TIE so far. " if needs_casting else ""
        return f"{tie}{sentence}{' (action)' if entry.is_action else ''}"


class Record(Rows):
    """Draws the entries: in full if all of them fit; otherwise a few lines of each, and the selected one in full."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "record--time",
        "record--kind",
        "record--text",
        "record--unsettled",
        "record--unsaved",
        "record--struck",
        "record--decision",
        "record--heading",
        "record--hint",
    }

    DEFAULT_CSS = """
    Record {
        & > .record--time { color: $text-muted; }
        & > .record--kind { color: $primary; }
        & > .record--unsettled { color: $warning; text-style: bold; }
        & > .record--unsaved { color: $accent; text-style: italic; }
        & > .record--struck { color: $text-muted; text-style: strike; }
        & > .record--decision { text-style: bold; }
        & > .record--heading { color: $primary; text-style: bold; }
        & > .record--hint { color: $text-muted; }
    }
    """

    def __init__(self, rows: Sequence[RecordRow] = (), *, id: str | None = None) -> None:  # noqa: A002 (Textual's own)
        super().__init__(pinned=True, id=id)
        self.rows = rows
        """What is shown; each row is read when it is first shown."""
        self._fits: bool | None = None

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show these rows. Only those that have changed are drawn again."""
        self.rows = rows
        self.show_changes()

    def row_count(self) -> int:
        return len(self.rows)

    def _forget_layout(self) -> None:
        self._fits = None
        super()._forget_layout()

    def row_key(self, index: int) -> Hashable:
        return self.rows[index], self._most_lines(index)

    def may_select(self, index: int) -> bool:
        return self.rows[index].form in ("entry", "decision")

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self.rows[index]
        if row.form == "heading":
            return [self._heading_line(row, width)]
        if row.form == "hint":
            style = self.look("record--hint")
            return [
                strip_of([(f" {line}", style)], width, self.ground)
                for line in _break_text(plain(row.text), width - 1, None)
            ]
        ground = self.row_style(selected=selected)
        lead = self._lead(row, selected, ground)
        word, _ = texts = _texts(row)
        body = _break_hanging("".join(texts), width, None if selected else self._most_lines(index))
        below = [(" " * _indent(width), ground)]
        look = "record--decision" if row.form == "decision" else "record--text"
        style = self._style(row, look, selected)
        strips: list[Strip] = []
        for line in body:
            first = line[: len(word)] if not strips else ""
            pieces = [*lead, (first, self._style(row, "record--unsettled", selected)), (line[len(first) :], style)]
            strips.append(strip_of(pieces, width, ground))
            lead = below
        if selected and row.doubt:
            style = self._style(row, "record--unsettled", selected)
            doubt = _break_text(f"⚠ {plain(row.doubt)}", width - _indent(width), None)
            strips += [strip_of([*below, (line, style)], width, ground) for line in doubt]
        return strips

    def _most_lines(self, index: int) -> int | None:
        """Return the most lines of an entry that is not selected; None for the latest, and if the whole record fits."""
        if self._fits is None:
            self._fits = self._has_room()
        if self._fits or index == len(self.rows) - 1:
            return None
        is_small = self._height() < MORE_LINES_FROM and self._fit().width >= NARROW
        return MOST_LINES if is_small else MORE_LINES

    def _has_room(self) -> bool:
        width, left = max(self._fit().width - 1, 1), self._height()
        if len(self.rows) > left:
            return False
        for row in self.rows:
            if left <= 0:
                return False
            left -= 1 if row.form == "heading" else len(_break_hanging("".join(_texts(row)), width, None))
        return left >= 0

    def _lead(self, row: RecordRow, selected: bool, ground: Style) -> list[Piece]:
        """Return the columns before the text: the time, the sign and the kind."""
        kind = "saving" if row.mark == "unsaved" else plain(row.kind)
        look = "record--unsaved" if row.mark == "unsaved" else "record--kind"
        time = formatting.padded(plain(row.time).rjust(formatting.clock_cells()), formatting.clock_cells())
        return [
            ("▌" if selected else " ", ground),
            (time, self._style(row, "record--time", selected)),
            (f" {row.sign or ' '} ", self._style(row, look, selected)),
            (formatting.padded(kind, KIND_CELLS), self._style(row, look, selected)),
            (" ", ground),
        ]

    def _heading_line(self, row: RecordRow, width: int) -> Strip:
        word = _WORDS[row.mark] + (EXEMPT if row.is_exempt else "")
        time = formatting.padded(plain(row.time).rjust(formatting.clock_cells()), formatting.clock_cells())
        label = formatting.cut(word + plain(row.text), max(width - formatting.clock_cells() - 6, 8))
        rule = "─" * max(width - formatting.clock_cells() - 6 - formatting.width(label), 0)
        look = self._style(row, "record--heading", selected=False)
        pieces = [
            (" ", self.ground),
            (time, self.look("record--time")),
            (" ── ", look),
            (label, look),
            (f" {rule}", look),
        ]
        return strip_of(pieces, width, self.ground)

    def _style(self, row: RecordRow, name: str, selected: bool) -> Style:
        """Return the style of a component; on the selected row only its emphasis, in that row's colours."""
        if name in ("record--text", "record--decision", "record--heading") and row.mark == "struck":
            name = "record--struck"
        look = self.look(name)
        if selected:
            emphasis = Style(bold=look.bold, italic=look.italic, strike=look.strike)
            return self.look("rows--selected") + emphasis
        return look


def _texts(row: RecordRow) -> tuple[str, str]:
    return _WORDS[row.mark] + (EXEMPT if row.is_exempt else ""), plain(row.text)


def _indent(width: int) -> int:
    """Return how many columns come before each line of a text after the first."""
    return INDENT if width < NARROW else formatting.clock_cells() + BESIDE_TIME


def _break_hanging(text: str, width: int, most: int | None) -> list[str]:
    """Break a text into lines: the first after the time and the kind, the others after the indent."""
    indent = _indent(width)
    if not (taken := formatting.clock_cells() + BESIDE_TIME - indent):
        return _break_text(text, max(width - indent, 8), most)
    first, *more = _break_text(f"{'-' * (taken - 1)} {text}", max(width - indent, 8), most)
    return [first[taken:], *more]


def _break_text(text: str, room: int, most: int | None) -> list[str]:
    """Break `text` into lines of `room` cells, at most `most` of them; … marks what is cut."""
    if most is not None:
        text = text[: room * (most + 1) * 2]  # the rest cannot be seen, so it need not be broken into lines
    places = formatting.wrap(text, room)
    lines = [text[start:end] for start, end in places]
    if most is not None and len(lines) > most:
        rest = text[places[most - 1][0] :]
        lines = [*lines[: most - 1], formatting.cut(rest, room) if formatting.width(rest) > room else rest + "…"]
    return lines


TYPING = 0.25
"""Seconds between two letters of a word that is being typed, at most."""
_AT_ONCE = ("strike-entry", "confirm-entry", "settle-entry")
"""The commands that change an entry with one letter."""
_NO_LETTER = ("", None, 0.0)
BORDER = 6
"""Columns that the border takes beside the title."""


class LetterKeys:
    """Tells the letters that act on an entry from those of a word that the clerk types quickly for the line."""

    def __init__(self) -> None:
        self.pressed = ""
        """The letter of the key that is being carried out; empty for another key."""
        self._last: tuple[str, Act | None, float] = _NO_LETTER
        """The last letter, if it acts; the last act before it; when it was typed."""

    def forget(self) -> None:
        """Forget the last letter: the next one begins no word with it."""
        self._last = _NO_LETTER

    def word_begun(self, letter: str, last: Act | None) -> tuple[str, Act | None] | None:
        """Return the letter before this one and the act before it, if both letters begin a word because they were typed
        quickly; else None. `last`: the last act now."""
        (first, before, at), now = self._last, monotonic()
        acting = [key for id_ in _AT_ONCE for key in keys_of(BY_ID[id_]).split(",")]
        may_follow = letter != first and (first == acting[0] or letter not in acting)
        is_word = letter.isalpha() and first != "" and may_follow and now - at < TYPING
        self._last = ("" if is_word or letter not in acting else letter, last, now)
        return (first, before) if is_word else None


class DoubtRound:
    """How far the clerk has come in going through the entries in doubt."""

    def __init__(self) -> None:
        self.settled_at = 0
        """The position of the entry that was settled last; 0 before the first."""
        self.is_under_way = False
        """Whether the clerk came from the line to settle doubts, and goes back there after the last."""
        self.shown_next: Entry | None = None
        """The entry that was selected after another was settled, until the clerk asks for the next."""

    def next_after(self, chosen: Entry | None, doubts: Sequence[Entry], *, has_focus: bool) -> Entry | None:
        """Return the next entry in doubt after the selected one, or without the focus after the one settled last; after
        the last comes the first. An entry that was selected after another was settled is not skipped."""
        shown, self.shown_next = self.shown_next, None
        if shown is not None and shown == chosen and shown in doubts:
            return shown
        position = chosen.position if has_focus and chosen is not None else self.settled_at
        return next((entry for entry in doubts if entry.position > position), doubts[0] if doubts else None)


class RecordPane(Record):
    """Every entry of the meeting under the headings of its items, with the live item at the bottom. While it has the
    focus, single letters act on the selected entry."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("record"), Binding("ctrl+z", action_of("undo"), show=False)]

    def __init__(self, session: MeetingSession, ui: MeetingUi, starters: LineStarters) -> None:
        super().__init__(id="record")
        self._session, self._ui, self._starters = session, ui, starters
        self._title = ""
        """The item in view."""
        self._in_border = ("", "")
        """What stands in the border, above and below."""
        self._is_line_taken = False
        """Whether an entry could not be changed because the line holds words: letters must not go into those."""
        self._letters = LetterKeys()
        self._round = DoubtRound()
        self.told_of: int | None = None
        """The id of the entry that the message above the line is about, while the clerk goes through such entries."""

    # Showing

    def show_entries(self) -> None:
        """Show the entries as they are now, with the same one selected; before there are any, how to begin."""
        page, before = self._session.meeting.entries, self.rows.entries if isinstance(self.rows, EntryRows) else ()
        selected = before[self.selected].id if self.selected is not None and before else None
        self.show_rows(EntryRows(self._session.recording, page, self.rows) if page else _how_to_begin())
        if selected is not None:
            self.selected = next((i for i, entry in enumerate(page) if entry.id == selected), self.selected)

    def show_item(self, columns: int) -> None:
        """Show the entries, with the item in view in the title. `columns`: the width before the first layout."""
        self.show_entries()
        viewed = self._session.viewed
        title = viewed.label if viewed else BEFORE
        if self._session.is_looking_back:
            aside = f"  (looking back; new lines go into {formatting.cut(self._session.live_name, MOST_NAMED)})"
            room = (self.outer_size.width or columns) - BORDER - formatting.width(aside)
            title = formatting.cut(title, max(room, MOST_NAMED)) + aside
        self._title = title
        self.show_time_taken()

    def show_time_taken(self) -> None:
        """Show how long the live item has been open, while the meeting is held: below the record, or after its title if
        it has no lower border."""
        state, opening = self._session.recording.state, self._session.meeting.live_opening
        since = (opening.at or opening.entered) if opening is not None else None
        is_held = state.meeting.stage is Stage.LIVE and not state.room.is_adjourned
        now = state.now if is_held else None
        taken = minutes_between(since, now) if since is not None and now is not None else None
        said = "" if taken is None else f"on this item {taken} min"
        above, below = self._title, said
        if "-short" in self._ui.app.classes:
            above, below = f"{self._title}{f' · {taken} min' if said else ''}", ""
        if (above, below) != self._in_border:  # Textual draws the whole record again even if it is the same
            self._in_border = above, below
            self.border_title, self.border_subtitle = content(above), content(below)

    @property
    def chosen(self) -> Entry | None:
        """The selected entry; None if there is none."""
        page = self._session.meeting.entries
        return page[self.selected] if self.selected is not None and self.selected < len(page) else None

    @property
    def keys(self) -> str:
        """The keys for the footer. For a line in doubt: y unless it is a command, n if it may mean something else."""
        entry = self.chosen
        if entry is None or not entry.is_doubtful:
            return hints("record", without=("confirm-entry", "settle-entry"))
        state = self._session.recording.state
        is_other = (
            likely(state, entry) is not None or roll_line_for(state, entry)[0] or opening(state, entry) is not None
        )
        without = (*(() if is_other else ("settle-entry",)), *(("confirm-entry",) if entry.is_command else ()))
        return hints("record", without=without)

    def choose(self, entry: Entry) -> None:
        """Select an entry; the latest one of the item if it is not shown."""
        page = self._session.meeting.entries
        if entry in page:
            self.selected = page.index(entry)
        else:
            self.choose_last()

    def choose_last(self) -> None:
        """Select the latest entry of the item in view, if it has any."""
        page, viewed = self._session.meeting.entries, self._session.viewed
        item_id = viewed.id if viewed is not None else None
        latest = (i for i in reversed(range(len(page))) if page[i].item_id == item_id and self.may_select(i))
        self.selected = next(latest, None)

    def _heading_of(self, item: AgendaItem | None) -> int:
        """Return the row of an item's heading; 0 for what comes before the first item."""
        opening = self._session.meeting.first_openings.get(item.id) if item is not None else None
        return next((i for i, entry in enumerate(self._session.meeting.entries) if entry.id == opening), 0)

    def enter(self) -> None:
        """Move the focus to the latest entry."""
        self._round.is_under_way, self.told_of = False, None
        if (last := self.selectable(self.row_count() - 1, -1)) is None:
            self._ui.tell("Nothing is recorded yet.")
        else:
            self.focus()
            self.selected = last

    def place_cursor(self) -> None:
        """Put the terminal's cursor at the selected entry, unless the line has the focus."""
        if self.has_focus:
            super().place_cursor()

    def follow(self) -> None:
        """Show the end of the record, where new lines go."""
        self.selected = None
        self.action_move_last()

    @on(Rows.Highlighted)
    def bring_into_view(self) -> None:
        """Bring the item of the selected entry into view, and show the doubt of that entry in place of another's."""
        if (entry := self.chosen) is not None and self.has_focus:
            item = self._session.meeting.item(entry.item_id)
            if item != self._session.viewed:
                self._session.look_at(item)
            if self.told_of not in (None, entry.id):
                self.told_of = entry.id
                self._starters.entry.echo.say(self._doubt_sentence(entry) if entry.is_doubtful else "", is_whole=True)

    @command("leave-record")
    @on(Rows.LeftDownward)
    def leave(self) -> None:
        self._round.is_under_way, self.told_of = False, None
        self._letters.forget()
        self._starters.entry.composer.focus()
        self._session.look_at(self._session.meeting.live_item)
        self.follow()
        self._starters.entry.show_echo()

    def on_key(self, event: Key) -> None:
        """Pass a letter that is not a command on to the line, and also a word that begins with one."""
        self._letters.pressed = event.character if event.character and event.character.isalpha() else ""
        if not event.is_printable:
            self._is_line_taken = False
        is_for_nothing = self._is_line_taken and not self._starters.is_free()
        if is_for_nothing or self._is_part_of_word(event.character or ""):
            event.stop()
            event.prevent_default()
            return
        if not (event.is_printable and event.character) or event.key == "space":
            return
        if event.key not in {key for c in commands_at("record") for key in keys_of(c).split(",")}:
            event.stop()
            self.leave()
            self._starters.entry.composer.type_on(event.character)

    def _is_part_of_word(self, letter: str) -> bool:
        """Whether a letter continues a quickly typed word, the first letter of which struck out or settled an entry.
        Then both letters go to the line, and that change is undone."""
        last = self._session.recording.last_act
        if (begun := self._letters.word_begun(letter, last)) is None:
            return False
        first, before = begun
        if last is not before:
            self.undo_act()
        self.leave()
        for one in (first, letter):
            self._starters.entry.composer.type_on(one)
        return True

    # Acting on an entry

    @command("edit-entry")
    @on(Rows.Chosen)
    def edit_entry(self) -> None:
        """Put the entry into the line to be changed, unless there is an unfinished line."""
        if (entry := self.chosen) is None:
            return
        if entry.kind is Kind.MINUTES_SIGNED:
            self._ui.refuse(acts.SIGNING_IS_FINAL)
        elif self._may_use_line():
            self._round.settled_at = entry.position
            is_settled = self._round.is_under_way and entry.is_doubtful
            self._starters.entry.edit(
                entry, self._tell_settled if is_settled else lambda _: None, self._letters.pressed
            )

    @command("insert-entry")
    def insert_entry(self) -> None:
        entry = self.chosen
        if entry is not None and self._may_use_line():
            self._starters.entry.insert_before(entry, self._letters.pressed)

    def _may_use_line(self) -> bool:
        """Whether the line is free. If not, letters do nothing until another key is pressed."""
        self._is_line_taken = not self._starters.is_free()
        return not self._is_line_taken

    @command("strike-entry")
    def strike_entry(self) -> None:
        if entry := self.chosen:
            meeting, is_settled = self._session.meeting, self._round.is_under_way and entry.is_doubtful
            done = self._tell_settled if is_settled else lambda _: None
            self._carry_out_act(lambda is_confirmed: acts.strike(meeting, entry, is_confirmed=is_confirmed), done)

    @command("settle-entry")
    def settle_entry(self) -> None:
        """Record a line marked ⚠ as what it probably means, and add to the roll the person it waits for."""
        if (entry := self._doubtful_entry()) is None:
            return
        self._round.settled_at = entry.position
        state = self._session.recording.state
        self._carry_out_act(lambda is_confirmed: as_meant(state, entry, is_confirmed=is_confirmed), self._tell_settled)

    @command("confirm-entry")
    def confirm_entry(self) -> None:
        if (entry := self._doubtful_entry()) is not None:
            self._round.settled_at = entry.position
            self._carry_out_act(lambda _: acts.settle(self._session.meeting, entry), self._tell_settled)

    def _doubtful_entry(self) -> Entry | None:
        """Return the selected entry if it is in doubt; otherwise say that it is not."""
        entry = self.chosen
        if entry is not None and entry.is_doubtful:
            return entry
        self._ui.refuse("There is nothing to settle here: y and n are for a line marked ⚠.")
        return None

    def _tell_settled(self, act: Act) -> None:
        """Say what was settled, and how many lines are still in doubt. Go on to the next, or after the last back to the
        line, if the clerk came from there."""
        left = len(self._session.meeting.doubts)
        is_final = any(entry.kind is Kind.MINUTES_SIGNED for entry in act.entries)
        said = f"{sentence_of(act).rstrip('.')}." + ("" if is_final else "  ^Z undoes it.")
        still = f"{counted(left, 'line is', 'lines are')} still in doubt: {key_of('next-doubt')}"
        if left and self._round.is_under_way:
            is_closed = self._session.recording.state.room.is_closed
            self.go_to_doubt(f"{said}\n " if is_closed else f"{said}  {still}\n ")
            return
        more = f"  {still}" if left else ""
        is_heading = any(entry.kind is Kind.ITEM for entry in act.entries)  # which cannot be selected
        if self._round.is_under_way or is_heading:
            self.leave()
            more += "" if left else "  You are in the line again."
        self._ui.tell(f"{said}{more}")

    @command("next-doubt")
    def go_to_doubt(self, settled: str = "") -> None:
        """Select the next entry in doubt (see `DoubtRound`); say what was `settled`, and what is doubtful here."""
        self._letters.forget()
        entry = self._round.next_after(self.chosen, self._session.meeting.doubts, has_focus=self.has_focus)
        if entry is None:
            self._ui.tell("No line of this meeting is in doubt.")
            return
        if settled:
            self._round.shown_next = entry
        self._round.is_under_way = self._round.is_under_way or not self.has_focus
        self._ui.show_entry(entry, f"{settled}{self._doubt_sentence(entry)}")

    def _doubt_sentence(self, entry: Entry) -> str:
        """Return what is doubtful about an entry, and the keys that settle it."""
        state = self._session.recording.state
        meant = likely(state, entry)
        adds, line = roll_line_for(state, entry)
        then = "this line" if line == state.line_of(entry) else f"“{line}”"
        means = f"{adds}, and then {then}" if adds else describe_events(state, entry, meant)
        as_meant = f"   n: {means}" if means else ""
        right = "   x: strike it out" if entry.is_command else "   y: right as it stands"
        edit = "e, then Enter: carry it out" if entry.is_command and not means else "e: edit"
        return f"⚠ {ended(entry.doubt or 'In doubt')}{right}{as_meant}   {edit}   {key_of('next-doubt')}: the next"

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move_entry(self, steps: int) -> None:
        """Move the entry up (-1) or down (1); at the end of an item, into the next one."""
        if (entry := self.chosen) is None:
            return

        def follow(act: Act) -> None:
            moved = self._session.meeting.entry(entry.id)
            self.choose(moved)
            if moved.item_id != entry.item_id:
                self._ui.tell(sentence_of(act))

        self._carry_out_act(
            lambda is_confirmed: acts.move(self._session.meeting, entry, steps, is_confirmed=is_confirmed), follow
        )

    def _carry_out_act(
        self, make: Callable[[bool], Act], done: Callable[[Act], None] = lambda _: None, *, is_confirmed: bool = False
    ) -> None:
        """Carry out the act that `make` returns, then call `done`. Ask first if exempt business would become public."""
        try:
            act = make(is_confirmed)
        except MakesPublicError as error:
            ask_to_make_public(self._ui, error, lambda: self._carry_out_act(make, done, is_confirmed=True))
            return
        self._session.recording.do(act)
        self._session.changed(act)
        done(act)

    @command("undo")
    def undo_act(self) -> None:
        act = self._session.recording.undo()
        self._session.changed(act, f"Undid: {act.label}" if act else "Nothing to undo in this meeting.")
        if act:
            keep_words_for_committee(self._ui, self._session, act.inverse)
            self._return_to_doubt(act)

    def _return_to_doubt(self, undone: Act) -> None:
        """Select the entry whose settling was just undone, if the clerk is still going through doubts."""
        doubts, restored = self._session.meeting.doubts, (change.before for change in undone.changes)
        again = next((noun for noun in restored if isinstance(noun, Entry) and noun in doubts), None)
        if again is not None and self.has_focus and self._round.is_under_way:
            self._round.shown_next = None
            self._ui.show_entry(again, f"Undid: {undone.label}.\n {self._doubt_sentence(again)}")

    @command("redo")
    def redo_act(self) -> None:
        act = self._session.recording.redo()
        self._session.changed(act, f"Redid: {act.label}" if act else "Nothing to redo in this meeting.")
        if act:
            keep_words_for_committee(self._ui, self._session, act)

    # Items

    @command("previous-item", -1)
    @command("following-item", 1)
    def turn_item(self, steps: int) -> None:
        """Show the item taken before (-1) or after (1) the one in view."""
        viewed = self._session.viewed
        stops: list[AgendaItem | None] = [None, *self._session.meeting.items_taken]
        at = stops.index(viewed) if viewed in stops else len(stops) - 1
        self.look_at(stops[max(0, min(len(stops) - 1, at + steps))])

    def look_at(self, item: AgendaItem | None) -> None:
        """Show an item from its heading on, without opening it; the live item at the end of the record."""
        self._session.look_at(item)
        if not self._session.is_looking_back:
            self.follow()
        else:
            self.show_row(self._heading_of(item), at_top=True)
        if self.has_focus:
            self.choose_last()
        elif self._session.is_looking_back:
            named = formatting.cut(self._session.live_name, MOST_NAMED)
            self._ui.tell(f"New lines go into {named}. To insert one here, press ↑, then i. Esc goes back.")

    @command("next-item")
    def next_item(self) -> None:
        self._open(NextItem(), passed_over(self._session.meeting))

    def _open(self, intent: NextItem | OpenItem, passed: str = "") -> None:
        """Open an item, and warn about what was left open or passed over."""
        kept = self._starters.entry.settle_line()
        context = self._session.recording.state.context()
        done = self._session.recording.perform(intent)
        left = notation.left_open(context, self._session.meeting.live_item)
        self._session.viewed = self._session.meeting.live_item
        warning = "  ".join(part for part in (kept, left, passed) if part)
        self._session.changed(done, f"⚠ {warning}" if warning else "")

    @command("choose-item")
    def choose_item(self) -> None:
        meeting = self._session.meeting
        options: list[tuple[str, tuple[str, AgendaItem]]] = [
            (f"Open   {item.label}", ("open", item)) for item in meeting.items_to_come
        ]
        options += [(f"Look at   {item.label}", ("look", item)) for item in reversed(meeting.items_taken)]
        options += [
            (f"Go back to   {item.label}", ("open", item)) for item in meeting.items_taken if item != meeting.live_item
        ]
        if not options:
            self._ui.refuse("There is no agenda yet: type /item 1 and a title.")
            return
        choose(self._ui.app, "Which item?", options, self._item_chosen)

    def _item_chosen(self, chosen: tuple[str, AgendaItem]) -> None:
        what, item = chosen
        if what == "open":
            self._open(OpenItem(item.number, item.title, item.is_heading))
        else:
            self.look_at(item)


def _how_to_begin() -> list[RecordRow]:
    """Return the rows shown before the first entry, with the clerk's keys."""
    words = (
        "Nothing is recorded yet.",
        f"{key_of('call-roll')} calls the roll: one key for each person.   /open says when the meeting began.",
        f"{key_of('next-item')} opens the first item of the agenda; /item 1 and a title adds one.",
        "Then type what is said and press Enter: a name and a colon, a question mark or > begins speech.   "
        f"{key_of('show-help')} Help",
    )
    return [RecordRow(-number, "", "", line, form="hint") for number, line in enumerate(words, 1)]
