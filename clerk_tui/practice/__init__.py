"""Practice: lessons in which a script speaks, and what the clerk made of them.

A lesson is a text beside this module. Its first line is the title, its second says what it is about; then come the
lines of notes that set the meeting up, and after `---` the script, in parts with an empty line between them: `WHO |
what they say`, then after `> ` each line that a clerk could type for it, after `! ` the words that the minutes should
have (`18 | eighteen; dance school`), after `? ` what helps, and after `?? ` what helps in line mode, where that is
something else. `{command}` in a hint stands for the key of that command.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import UTC
from functools import cache
from pathlib import Path

from clerk_tui import minutes, notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_of
from clerk_tui.meeting import Choice, Entry, Head, Kind, Meeting
from clerk_tui.meeting.countries import Country
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.name_parts import surname_of, without_titles
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.voting import Tally
from clerk_tui.minutes.document import keys_by_kind, of_all
from clerk_tui.minutes.rendering import render
from clerk_tui.regex import regex
from clerk_tui.store import Draft

Words = tuple[tuple[str, ...], ...]
"""Words that the minutes should have; each with others that say the same."""


def words_of(text: str) -> Words:
    """Read the words that a lesson asks for; alternatives are separated by |: `18 | eighteen; dance school`."""
    return tuple(tuple(way.strip() for way in one.split("|")) for one in text.split(";") if one.strip())


def lacking(model: tuple[Meeting, Entry], recorded: tuple[Meeting, Entry], words: Words, text: str) -> Iterator[str]:
    """Yield what a recorded entry lacks, or has wrong, against its model: times, dates, figures, names, and those of
    `words` that are not in `text`."""
    (meeting, wanted), (own, entry) = model, recorded
    if wanted.at is not None and wanted.at != entry.at:
        yield "the time"
    if wanted.due is not None and wanted.due != entry.due:
        yield "the date by which it is due"
    if wanted.interest is not None and wanted.interest is not entry.interest:
        yield f"the class of the interest ({wanted.interest.value})"
    if wanted.conduct is not None and wanted.conduct is not entry.conduct:
        yield "what the member does"
    if wanted.vote is not None:
        yield from _lacking_of_vote(meeting, _tally(meeting, wanted), own, _tally(own, entry))
    for ways in words:
        if not any(re.search(rf"\b{re.escape(way)}", text, re.IGNORECASE) for way in ways):
            yield f"“{ways[0]}”"


def _tally(meeting: Meeting, entry: Entry) -> Tally | None:
    """Return the figures of the vote that an entry records; None if it records none."""
    division = proceedings(meeting).divisions.get(entry.id)
    return division.tally if division is not None else None


def _lacking_of_vote(meeting: Meeting, wanted: Tally | None, own: Meeting, got: Tally | None) -> Iterator[str]:
    """Yield what a recorded vote has wrong against the vote of the model."""
    if wanted is None or got is None:
        return
    if (wanted.in_favour, wanted.against, wanted.abstained) != (got.in_favour, got.against, got.abstained):
        yield "the figures of the vote"
    elif wanted.names and _named(meeting, wanted) != _named(own, got):
        yield "the names of those who voted"


def _named(meeting: Meeting, counted: Tally) -> dict[Choice, set[str]]:
    return {choice: {meeting.people[who].name for who in counted.named(choice)} for choice in Choice}


@dataclass(frozen=True)
class Part:
    """One part of the script: what somebody says, and how it can be minuted."""

    speaker: str
    words: str
    lines: tuple[str, ...] = ()
    """One way to minute it, in the notation."""
    hint: str = ""
    """What helps now; `{command}` stands for a key."""
    line_hint: str = ""
    """What helps in line mode, if that is something else."""
    key_words: Words = ()
    """What the minutes should say of it, in whatever sentence."""

    @property
    def help(self) -> str:
        """The hint, with the keys of the clerk."""
        return _with_keys(self.hint)

    @property
    def help_in_lines(self) -> str:
        """The hint for line mode."""
        return _with_keys(self.line_hint or self.hint)


def _with_keys(hint: str) -> str:
    """Return a hint with the key of each command that it names."""
    return re.sub(r"\{([a-z-]+)\}", lambda found: key_of(found[1]), hint)


@dataclass(frozen=True)
class Lesson:
    """A meeting to practise on."""

    name: str
    """The name of its file without the ending."""
    title: str
    about: str
    head: str
    """The notes that set the meeting up."""
    parts: tuple[Part, ...]
    text: str = field(default="", repr=False)
    """All of it, as its file has it."""

    def said_as(self, usage: str) -> Lesson:
        """The lesson in the words, and the house style, of one of `USAGES`."""
        text, at = self.text, USAGES.index(usage)
        for row in _WORDS.splitlines():
            words = row.split(" | ")
            text = text.replace(words[0], words[at])
        return _lesson(self.name, text)

    def notes(self, parts: int | None = None) -> str:
        """Return the meeting in the notation, as a clerk could have typed it, after so many parts (None: after all)."""
        return "\n".join((self.head, *(line for part in self.parts[:parts] for line in part.lines)))


@cache
def lessons() -> tuple[Lesson, ...]:
    """Return the lessons in order."""
    files = sorted(Path(__file__).parent.glob("*.txt"))
    return tuple(_lesson(file.stem, file.read_text(encoding="utf-8")) for file in files)


def _lesson(name: str, text: str) -> Lesson:
    """Read a lesson from its text (see the module's docstring)."""
    top, _, script = text.partition("\n---\n")
    title, about, head = top.split("\n", 2)
    return Lesson(name, title, about, head, tuple(map(_part, script.strip().split("\n\n"))), text)


USAGES = ("British", "Irish", "US")
"""In whose words the lessons speak."""
_WORDS = """\
/style durham | /style ireland | /style us
Quillbeck Town Council | Quillbeck Municipal District | Quillbeck Town Council
/chair Councillor A Brindle | /chair Councillor A Brindle (Cathaoirleach) | /chair Councillor A Brindle
Councillor Brindle, in the chair | The Cathaoirleach, Councillor Brindle | Councillor Brindle, in the chair
Councillor | Councillor | Councilmember
Chair's Announcements | Cathaoirleach's Business | Chair's Announcements
Town Clerk | Meetings Administrator | Town Clerk
Apologies for Absence | Apologies | Roll Call
has sent her apologies | has sent her apologies | has asked to be excused
has sent apologies | has sent apologies | has asked to be excused
Declarations of Interest | Declarations of Interest | Conflicts of Interest
 ori in item |  in item |  in item
 nri in item |  in item |  in item
. The class ori is for other interests; Tab offers them. | . | .
. The class ori is for other interests. | . | .
Other Business | Other Business | New Business
Any other business? | Any other business? | Any new business?
The meeting is closed | The meeting is closed | The meeting is adjourned
I close the meeting | I close the meeting | I adjourn the meeting
The meeting ends | The meeting ends | The meeting is adjourned
I ask that the names be recorded | I ask that the names be recorded | I ask for a roll call vote
that the vote be recorded by name | that the vote be recorded by name | for a roll call vote
hundred pounds | hundred euro | hundred dollars
thousand pounds | thousand euro | thousand dollars
apologies, which we have heard | apologies, which we have heard | the roll call, which we have had
Apologies have been received from | Apologies have been received from | The Clerk has excused
£ | € | $
"""
"""Words of the texts, each with what stands in its place; classes of interest are English law."""


def usage_of(country: Country | None, locale: str = "") -> str:
    """Return the usage for a country; where it is not known, for a locale: *en_IE.UTF-8*."""
    sign = locale[3:5] if country is None else country
    return {Country.IRELAND: "Irish", "IE": "Irish", Country.UNITED_STATES: "US", "US": "US"}.get(sign, "British")


def _part(text: str) -> Part:
    """Read a part of the script from its text."""
    said, *rest = text.splitlines()
    speaker, _, words = said.partition(" | ")
    lines = tuple(line[2:] for line in rest if line.startswith("> "))
    hint, line_hint = (
        " ".join(line.removeprefix(sign) for line in rest if line.startswith(sign)) for sign in ("? ", "?? ")
    )
    wanted = words_of("".join(line[2:] for line in rest if line.startswith("! ")))
    return Part(speaker, words, lines, hint, line_hint, wanted)


@cache
def model_of(lesson: Lesson, parts: int | None = None) -> Meeting:
    """Return the meeting that the lesson's own notes make after so many parts of the script (None: after all)."""
    notes = lesson.notes(parts)
    return notation.read_notes(notes, Head(1), Directory(), minutes.style_names(), minutes.is_month_first).meeting


Sign = tuple[str, str, tuple[str, ...]]
"""What an entry is compared by: its kind, the number of its item, and its people; not its words or times."""
_ROLL = frozenset({Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE})
"""Kinds that are compared person by person: a roll is called in any order, and one or all at a time."""


def signs_of(meeting: Meeting, entry: Entry) -> tuple[Sign, ...]:
    """Return the signs by which an entry is compared: its kind, its item and its people. Empty for an entry that is
    struck out or in doubt."""
    if entry.is_doubtful or entry.is_struck:
        return ()
    people = tuple(meeting.people[who].name if isinstance(who, int) else str(who) for who in entry.persons)
    if entry.kind in _ROLL:
        return tuple((entry.kind.value, "", (name,)) for name in people)
    item, kind, does = meeting.item(entry.item_id), entry.kind, entry.text or ""
    if kind is Kind.NOTE:
        who, does = _doer(meeting, does)
        kind, people = (Kind.STATEMENT, (who,)) if who else (kind, people)
    if kind is Kind.FOLLOW_UP or (kind is Kind.STATEMENT and _ASKS.match(does)):
        kind = Kind.QUESTION
    return ((kind.value, item.number if item else "", people),)


_ASKS = regex(r"(?:asked|requested|enquired|inquired|queried|called for)\b")


def _doer(meeting: Meeting, text: str) -> tuple[str, str]:
    """Find the person who acts in a note that begins or ends with a name: *Ash asked for a vote*, *a vote was requested
    by Ash*. Return the name and the rest, so that the note counts as if it had been typed with a mark; '' for any other
    note."""
    before, _, last = text.rstrip(". ").rpartition(" by ")
    words, passive = without_titles(text.split()), without_titles(last.split())
    is_passive = len(passive) == 1 and before.strip() != ""
    name, does = (passive[0], before.split()[-1]) if is_passive else ("".join(words[:1]), " ".join(words[1:]))
    is_done = " ".join(does.split()[:1]) not in AUXILIARIES  # *Ash was wished well*
    named = [p.name for p in meeting.people.values() if is_done and fold(surname_of(p.name)) == fold(name)]
    return (named[0], does) if len(named) == 1 else ("", text)


def all_signs(meeting: Meeting) -> Counter[Sign]:
    """Return the signs of all entries."""
    return Counter(sign for entry in meeting.entries for sign in signs_of(meeting, entry))


def adds_entries(lesson: Lesson, at: int) -> bool:
    """Whether part `at` of the script needs entries of its own, and does not only continue one."""
    return len(model_of(lesson, at).entries) < len(model_of(lesson, at + 1).entries)


def is_minuted(lesson: Lesson, at: int, recorded: Meeting) -> bool:
    """Whether the record has the entries that part `at` adds to those before it; never for a part that adds none."""
    needs, lacks = _needs(lesson, at, recorded)
    return needs > 0 == lacks


def _needs(lesson: Lesson, at: int, recorded: Meeting) -> tuple[int, int]:
    """Return how many signs part `at` adds to those of the parts before it, and how many of them the record lacks."""
    before, after = all_signs(model_of(lesson, at)), all_signs(model_of(lesson, at + 1))
    has = all_signs(recorded)
    needs = after - before
    return needs.total(), (needs - (has - (has & before))).total()


def goes_on(lesson: Lesson, at: int, recorded: Meeting, changes: Iterable[tuple[object, object]]) -> bool:
    """Whether changes (pairs of old and new values) continue what was said before part `at`: they add words to the end
    of an entry, as `...` does, or another entry like the last of the model."""
    model = model_of(lesson, at)
    last = signs_of(model, model.entries[-1]) if model.entries else ()
    has, given = all_signs(recorded), all_signs(model)
    has_more = any(has[sign] > given[sign] for sign in last)
    for before, after in changes:
        if not isinstance(after, Entry):
            continue
        if before is None and has_more and signs_of(recorded, after) == last:
            return True
        if isinstance(before, Entry) and before.kind is after.kind:
            old, new = before.text or "", after.text or ""
            if len(new) > len(old) and new.startswith(old):
                return True
    return False


OVER = "The lesson is over."


class Progress:
    """How far a lesson has come, and how each entry was first recorded."""

    def __init__(self, lesson: Lesson, meeting: Meeting, at: int = 0) -> None:
        self.lesson = lesson
        self.at = min(at, len(lesson.parts))
        """The part that is said, from 0; after the last one, their number."""
        self.first: dict[int, tuple[Sign, ...]] = {}
        """What every entry, by its id, was when it was first recorded."""
        self.note(meeting)

    @property
    def part(self) -> Part | None:
        """The part that is said now; None after the last."""
        return self.lesson.parts[self.at] if self.at < len(self.lesson.parts) else None

    def note(self, meeting: Meeting) -> None:
        """Remember how each new entry was first recorded."""
        for entry in meeting.entries:
            if entry.id not in self.first:
                self.first[entry.id] = signs_of(meeting, entry)

    def is_minuted(self, meeting: Meeting, changes: Iterable[tuple[object, object]] = ()) -> bool:
        """Whether the record has what is said now, or the last changes continue it."""
        if self.part is None:
            return False
        if not adds_entries(self.lesson, self.at) and goes_on(self.lesson, self.at, meeting, changes):
            return True
        return is_minuted(self.lesson, self.at, meeting)

    def still_waits(self, meeting: Meeting) -> str:
        """Return a sentence for an entry that is not yet all that the script waits for."""
        needs, lacks = _needs(self.lesson, self.at, meeting)
        if needs > lacks:
            return "So far, so good. The script waits for the rest of this"
        return "Recorded, but the script still waits for this"

    def outcome(self, meeting: Meeting) -> Outcome:
        """Compare the record with the model."""
        return compare(self.lesson, meeting, self.first)


@dataclass(frozen=True)
class Outcome:
    """How a lesson went."""

    asked: int
    """What the model has: its entries, and each person marked on its roll."""
    understood: int
    """What of that the record has."""
    at_once: int
    """How much of that was right when it was first recorded."""
    missing: tuple[Entry, ...]
    """Entries of the model that the record has not, or not wholly."""
    later: tuple[Entry, ...] = ()
    """Entries of the model that the record has, but that were something else when they were first recorded."""
    other: tuple[Entry, ...] = ()
    """Entries of the model that the record has otherwise, or not with all that matters."""
    recorded: Mapping[int, str] = field(default_factory=dict)
    """What the minutes say instead of such an entry, by its id."""
    lacks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """What such an entry lacks or has otherwise, by its id."""

    def words(self, lesson: Lesson, keys_each: float | None) -> list[tuple[str, list[str]]]:
        """Return the headings of the result, each with sentences: the figures, and what was not understood at first.
        `keys_each`: the keys pressed for each character of the minutes."""
        keys = "No keys were counted."
        if keys_each is not None:
            keys = f"You pressed {100 * keys_each:.0f} keys for every 100 characters of the minutes."
        figures = (
            f"{self.understood} of {self.asked} lines and people are recorded with all that matters, {self.at_once} of "
            f"them as they were first typed. {keys}"
        )
        model = model_of(lesson)
        style = minutes.style_for(model.head.style)
        lists = (("Missing, or recorded as something else", self.missing), ("Put right later", self.later))
        said = [
            (name, [f"{e.kind.label}: {self.recorded.get(e.id) or minutes.sentence(model, e, style)}" for e in entries])
            for name, entries in lists
        ]
        others = [
            f"{self.recorded[e.id]} Missing or different: {', '.join(self.lacks[e.id])}. The model: "
            f"{minutes.sentence(model, e, style)}"
            for e in self.other
        ]
        said.append(("Recorded, but not all of it", others))
        return [("How it went", [figures]), *((name, sentences) for name, sentences in said if sentences)]


def compare(lesson: Lesson, recorded: Meeting, first: Mapping[int, tuple[Sign, ...]]) -> Outcome:
    """Compare a record with the model of its lesson: kinds, people, times, figures, names, and the words that the
    lesson asks for. What was there before the script began does not count. `first`: the signs of every entry, by id,
    when it was first recorded."""
    model, before = model_of(lesson), model_of(lesson, 0)
    style = minutes.style_for(model.head.style)
    given = all_signs(before)
    wanted = all_signs(model) - given
    got = wanted & (all_signs(recorded) - given)
    begun = Counter(sign for e in recorded.entries for sign in signs_of(recorded, e) if sign in first.get(e.id, ()))
    pairs, said = _pairs(model, recorded), dict[int, str]()
    words, ours = _key_words(lesson), _by_sign(recorded)
    lacks = dict[int, tuple[str, ...]]()
    missing, later, other = list[Entry](), list[Entry](), list[Entry]()
    for entry in model.entries[len(before.entries) :]:
        signs = signs_of(model, entry)
        if any((entry.id, sign) not in pairs for sign in signs):
            missing.append(entry)
            continue
        theirs = [pairs[entry.id, sign] for sign in signs]
        if theirs:
            said[entry.id] = minutes.sentence(recorded, theirs[-1], style)
        text = " ".join(minutes.sentence(recorded, own, style) for sign in signs for own in ours[sign])
        key_words = words.get(entry.id, ())
        lost = [what for their in theirs for what in lacking((model, entry), (recorded, their), key_words, text)]
        if lost:
            lacks[entry.id] = tuple(lost)
            other.append(entry)
        if any(sign not in first.get(their.id, ()) for sign, their in zip(signs, theirs, strict=True)):
            later.append(entry)
    understood = got.total() - len(other)
    at_once = (got & (begun - given)).total() - sum(1 for entry in other if entry not in later)
    return Outcome(wanted.total(), understood, at_once, tuple(missing), tuple(later), tuple(other), said, lacks)


def _key_words(lesson: Lesson) -> dict[int, Words]:
    """Return the words that the lesson asks for, by the id of the model's entry that should have them: the last entry
    after the part."""
    out = dict[int, Words]()
    for at, part in enumerate(lesson.parts, 1):
        for entry in model_of(lesson, at).entries[-1:]:
            out[entry.id] = out.get(entry.id, ()) + part.key_words
    return out


def _pairs(model: Meeting, recorded: Meeting) -> dict[tuple[int, Sign], Entry]:
    """Match the entries of the model, by id and sign, to entries of the record. If several have the same sign, such as
    two votes in one item, the sentences with most words in common are matched."""
    style = minutes.style_for(model.head.style)

    def in_common(one: Entry, other: Entry) -> int:
        words = (minutes.sentence(model, one, style), minutes.sentence(recorded, other, style))
        return (Counter(words[0].split()) & Counter(words[1].split())).total()

    theirs, ours = _by_sign(model), _by_sign(recorded)
    out: dict[tuple[int, Sign], Entry] = {}
    for sign, wanted in theirs.items():
        ways = [(a, b) for a in wanted for b in ours.get(sign, ())]
        if len(ways) > 1:
            ways.sort(key=lambda way: -in_common(*way))
        taken: set[int] = set()
        for a, b in ways:
            if (a.id, sign) not in out and b.id not in taken:
                out[a.id, sign] = b
                taken.add(b.id)
    return out


def _by_sign(meeting: Meeting) -> dict[Sign, list[Entry]]:
    """Return the entries of a meeting by sign."""
    out: dict[Sign, list[Entry]] = {}
    for entry in meeting.entries:
        for sign in signs_of(meeting, entry):
            out.setdefault(sign, []).append(entry)
    return out


def _scope(lesson: Lesson) -> str:
    return f"practice {lesson.name}"


def _place(book: MinuteBook, lesson: Lesson) -> tuple[int, int]:
    """Return the id of a lesson's meeting and the number of parts done; (0, 0) if it is not under way."""
    draft = book.draft(_scope(lesson))
    words = draft.text.split() if draft is not None else []
    return (int(words[0]), int(words[1])) if len(words) == 2 and all(map(str.isdigit, words)) else (0, 0)


def standing(book: MinuteBook, lesson: Lesson) -> str:
    """Return a sentence about how a lesson stands; empty if it was not begun. Raises ClerkError."""
    draft = book.draft(_scope(lesson))
    meeting, at = _place(book, lesson)
    return f"Begun: {at} of {len(lesson.parts)} said so far." if meeting else draft.text if draft is not None else ""


def next_lesson(book: MinuteBook) -> int:
    """Return the index of the first lesson that is not over. Raises ClerkError."""
    return next((at for at, lesson in enumerate(lessons()) if not standing(book, lesson).startswith(OVER)), 0)


def open_lesson(book: MinuteBook, lesson: Lesson, *, is_new: bool) -> tuple[Recording, Progress, bool]:
    """Begin a lesson, or continue it if it is under way and not `is_new`. Return its meeting, its progress, and whether
    it had begun before. Raises ClerkError."""
    if book.is_read_only:
        raise ClerkError("The lessons are open in another window. Go on there, or close it first.")
    meeting_id, at = (0, 0) if is_new else _place(book, lesson)
    is_begun = meeting_id != 0
    if not is_begun:
        if book.writer is not None:
            book.writer.drop_draft(_scope(lesson))
        meeting_id = book.import_notes(lesson.head)[0]
        book.flush()
    recording = book.recording(meeting_id)
    style = recording.meeting.head.style  # a lesson goes on in the words in which it began
    lesson = next((own for usage in USAGES if f"/style {style}\n" in (own := lesson.said_as(usage)).head), lesson)
    progress = Progress(lesson, recording.meeting, at)
    keep_place(book, recording, progress)
    return recording, progress, is_begun


def keep_place(book: MinuteBook, recording: Recording, progress: Progress) -> None:
    """Store how far a lesson has come."""
    _keep(book, progress.lesson, f"{recording.meeting.id} {progress.at}")


def end_lesson(book: MinuteBook, lesson: Lesson, outcome: Outcome) -> None:
    """Store that a lesson is over, and how it went."""
    _keep(book, lesson, f"{OVER} {outcome.understood} of {outcome.asked} understood")


def _keep(book: MinuteBook, lesson: Lesson, text: str) -> None:
    if book.writer is not None:
        book.writer.keep_draft(Draft(_scope(lesson), "place", text, 0, book.clock().astimezone(UTC)))


def keys_each(book: MinuteBook, recording: Recording) -> float | None:
    """Return the keys pressed for each character of a meeting's minutes; None if none were counted. Raises
    ClerkError."""
    book.flush()
    pressed = {row.kind: row.keys for row in book.reader.keys_pressed(recording.meeting.id)}
    if not any(pressed.values()):
        return None
    return of_all(keys_by_kind(recording.meeting, render(recording.meeting, recording.state.style), pressed)).each
