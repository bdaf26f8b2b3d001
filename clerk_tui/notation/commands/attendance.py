"""Commands of the roll call and the clock, and the marks of arrivals and departures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from clerk_tui.english.words import is_common
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Entry, Kind, Meeting, Voice
from clerk_tui.meeting.attendance import Attendance, Standing
from clerk_tui.meeting.intents import ListSubstitute, Record
from clerk_tui.meeting.interests import absent_for_interest, left_for_good, may_stay
from clerk_tui.meeting.kinds import ATTENDING
from clerk_tui.meeting.name_parts import without_titles
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.notation.after_marks import is_typed_as_name, may_be_any_word, no_clock, no_movement, no_time
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    Unread,
    advised,
    are_names,
    called,
    cut_text,
    cut_time,
    doubtful,
    left_open,
    line_adding,
    needed,
    people,
    people_read,
    refuse,
    refuse_names,
    remarked,
    whom_it_may_mean,
    without_unread,
    worded,
)
from clerk_tui.notation.prose.apologies import WAS_THERE, sent_already, with_reason
from clerk_tui.notation.prose.opening_and_closing import time_put_right
from clerk_tui.notation.prose.speech import WENT_OR_CAME, with_colon, with_time
from clerk_tui.notation.reading import Context, Reading, draft, recorded, unsettled
from clerk_tui.notation.registry import MARKS, Command, at_time, command, mark, own_sentence, who, writer
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case, regex

_MOST_WORDS = 6
_NEW_NAME = regex(r"[^\W\d_][\w.'’\- ]*[\w.]")


def _is(people: Sequence[int]) -> str:
    return "is" if len(people) == 1 else "are"


def seat_taken(person_id: int, context: Context) -> str:
    """A remark about a member whose seat a substitute has; empty for others."""
    substitute = context.room.substitute_of(person_id)
    if substitute is None:
        return ""
    people = context.meeting.people
    left = f"-{context.handle(substitute)} first"
    return f"{people[person_id].name}'s seat is taken by {people[substitute].name}: {left}"


def comes_back(person_id: int, context: Context) -> str:
    """A remark about the arrival of a member whose seat is taken, or of a substitute whose member is there; empty for
    others."""
    if taken := seat_taken(person_id, context):
        return taken
    room, people = context.room, context.meeting.people
    member = room.substitutes.get(person_id)
    if member is None or not room.counts(member) or room.is_in_room(person_id):
        return ""
    return f"{people[member].name}, for whom they substituted, is in the room: -{context.handle(member)} first"


def may_substitute(meeting: Meeting, person_id: int) -> bool:
    """Whether somebody may take a member's place: not an officer, the public, or a member with a vote of their own."""
    place = meeting.places.get(person_id)
    if place is None or place.capacity is Capacity.GUEST:
        return True
    return place.capacity is Capacity.COOPTED and not meeting.rules.cooptees_vote


def no_substitute(substitute: int, member: int, context: Context) -> str:
    """Why somebody cannot take a member's place, and what to do; else ''. A file may list substitutes as members."""
    people, places, room = context.meeting.people, context.meeting.places, context.room
    name, place = people[substitute].name, places.get(member)
    if place is None or not place.capacity.is_member:
        return f"{people[member].name} has no seat that a substitute could take: name a member."
    capacity = places[substitute].capacity if substitute in places else Capacity.GUEST
    if not may_substitute(context.meeting, substitute) and (context.is_live or not capacity.is_member):
        if capacity.is_member:
            return f"{name} is a member with a seat: put a substitute on the roll with /guest {name}"
        what = "an officer" if capacity is Capacity.OFFICER else "a member of the public"
        return f"{name} is {what} and cannot substitute for a member."
    before = room.substitute_of(member)
    if before is not None and before != substitute:
        handle = context.handle(before)
        how = f"-{handle} first, or strike out that line (↑, then x)."
        return f"{people[before].name} already substitutes for {people[member].name}: {how}"
    other = room.substitutes.get(substitute)
    if other is not None and other != member and room.substitute_of(other) == substitute:
        return f"{name} already substitutes for {people[other].name}: strike out that line first (↑, then x)."
    return ""


def is_full_name(typed: str) -> bool:
    """Whether words are a full name, as for a new person on the roll: *Councillor Dawn Priestley*."""
    words = typed.split()
    bare = without_titles(words)
    if not 2 <= len(words) <= _MOST_WORDS or _NEW_NAME.fullmatch(typed.strip()) is None:
        return False
    return words[0][:1].isupper() and bare[-1][:1].isupper()


def new_substitute(typed: str, member: int, text: str | None, context: Context) -> Reading | None:
    """`/sub Councillor Dawn Priestley for whitfield`, with a substitute who is put on the roll and seated in one step.
    None unless the words are a full name."""
    if not is_full_name(typed):
        return None
    words = typed.split()
    kept = None if text is None else context.encode(text)[0]
    intent = ListSubstitute(" ".join(words), Record(draft(Kind.SUBSTITUTE, kept, persons=(member,))))
    said = f"{' '.join(words)} joins the roll, to substitute for {context.name(member)}"
    return Reading(intent, remark=said)


_ALL = any_case(
    r"all(?:(?:\s+members)?,?\s+(?:but|except(?:\s+for)?|apart\s+from)\s+(?P<names>.+)|\s+(?P<signed>-.+))?"
)
"""Everybody, perhaps with exceptions: *all but hill*, *all except hill and rice*, `all -hill -rice`."""

_write_called = writer(lambda entry, context: who(entry, context, " "))


@command("present", Kind.PRESENT, _write_called, "/present boyes charlton", takes_names=True)
@command("apologies", Kind.APOLOGIES, _write_called, "/apologies boyes charlton", takes_names=True)
@command("absent", Kind.ABSENT, _write_called, "/absent boyes charlton", takes_names=True)
@command("remote", Kind.REMOTE, _write_called, "/remote boyes charlton", takes_names=True)
def read_called(rest: str, context: Context, command: Command) -> Reading:
    """`/present NAMES` and the like."""
    kind = command.records
    head, text = cut_text(rest)
    if match := _ALL.fullmatch(head):
        persons, unread = _all_but(match["names"] or match["signed"] or "", context)
    else:
        persons, unread = people_read(needed(head.strip(" ,;&"), command.example), context)
    if not persons or not are_names(unread):
        refuse_names(unread)
    line = f"/{command.word} {rest}"
    if kind is Kind.APOLOGIES and text and _SHORT_REASON.fullmatch(text):
        text = with_reason([f"@{context.handle(person)}" for person in persons], text)
    reading = without_unread(called(kind, text, context, persons=persons), unread, line, context)
    if kind in (Kind.APOLOGIES, Kind.ABSENT) and context.is_new:
        reading = remarked(reading, _was_there(persons, context) if text or context.room.is_roll_over else "")
    if kind is Kind.APOLOGIES and context.is_new and not text:
        return advised(reading, sent_already(persons, context))
    if match or kind not in ATTENDING or not context.is_live or reading.entry is None:
        return reading
    return advised(reading, *(comes_back(p, context) for p in reading.entry.person_ids))


def _was_there(persons: Sequence[int], context: Context) -> str:
    """A remark about people recorded as present whom the line would record as away; empty if there are none."""
    there = [p for p in persons if context.room.standing(p) in WAS_THERE]
    if not there:
        return ""
    left = ", ".join(map(context.handle, there))
    return f"{full_list([*map(context.name, there)])} {_is(there)} recorded as present: if they left, -{left} instead"


_SHORT_REASON = regex(r"(?!apologies|(?:was|were|has|have|had|is|are|sent|gave)\b)[a-z][\w’'-]*(?: [\w’'-]+){0,3}")
"""A reason for apologies that is not a sentence: *work*, *on holiday*."""


def _all_but(names: str, context: Context) -> tuple[tuple[int, ...], tuple[Unread, ...]]:
    """`all` with exceptions, and the exceptions that cannot be read: all whom these may mean are left out too. Raises
    LineRefusedError, also if nobody is left, or no exception is clear."""
    excepted, unread = people_read(names.replace(" -", ", ").removeprefix("-"), context) if names else ((), ())
    out = {*excepted, *(person for one in unread for person in one.candidates)}
    if unread and not out:
        refuse_names(unread)
    left = tuple(person for person in everybody_else(context) if person not in out)
    return left or refuse("That leaves nobody: name those who are present."), unread


def everybody_else(context: Context) -> tuple[int, ...]:
    """`all`: the members on the roll, except those already recorded as away and, in public, those who joined in private
    and whom no public line names yet. Raises LineRefusedError if the roll has no members."""
    parts = exempt_parts(context.meeting)
    private = frozenset[int]() if parts.is_open else parts.private_people(context.meeting)
    away = (Standing.APOLOGIES, Standing.ABSENT, Standing.REMOTE, Standing.LEFT)
    members = tuple(
        p.person_id
        for p in context.meeting.roll
        if context.room.sits(p.person_id)
        and context.room.standing(p.person_id) not in away
        and p.person_id not in private
    )
    return members or refuse("There is nobody on the roll yet: add members with /member")


@command("visitors", Kind.VISITORS, writer(lambda entry, context: str(entry.count)), "/visitors 12")
def read_visitors(rest: str, context: Context, command: Command) -> Reading:
    """`/visitors 12`."""
    head, text = cut_text(rest)
    if not re.fullmatch(r"\d{1,5}", head):
        refuse("How many members of the public? /visitors 12")
    return called(Kind.VISITORS, text, context, count=int(head))


_write_substitute = writer(lambda entry, context: who(entry, context, " for "))


@command("sub", Kind.SUBSTITUTE, _write_substitute, "/sub crathorne for iveson", also="substitute", takes_names=True)
def read_substitute(rest: str, context: Context, command: Command) -> Reading:
    """`/sub crathorne for iveson`."""
    head, text = cut_text(rest)
    substitute, found, member = head.partition(" for ")
    members = people(member, context) if found and member.strip() and substitute.strip() else ()
    if len(members) != 1:
        refuse(f"Type a substitute like: {command.example}")
    is_known = context.find(substitute).voices or context.names.nearest(substitute) is not None
    if not is_known and (reading := new_substitute(substitute, members[0], text, context)) is not None:
        return reading
    both = (*_substitutes(substitute, context), *members)
    if len(both) != 2:
        refuse(f"Type a substitute like: {command.example}")
    reading = called(Kind.SUBSTITUTE, text, context, persons=both)
    if reason := no_substitute(*both, context):
        return doubtful(reading, reason, context)
    if context.is_live and context.room.counts(both[1]):
        handle = context.handle(both[1])
        return advised(reading, f"{context.name(both[1])} is in the room: -{handle} first")
    return reading


def _substitutes(typed: str, context: Context) -> tuple[int, ...]:
    """The people named as substitutes. Raises LineRefusedError, with how to add somebody to the roll."""
    try:
        return people(typed, context)
    except LineRefusedError:
        found = context.names
        if found.find(typed, context.presiding).voices or found.nearest(typed) is not None:
            raise
        name = re.sub(r"\s*[(\[=].*", "", typed) or typed
        full = name if is_full_name(name) else f"Councillor A {name.split()[-1]}"
        refuse(f"{typed} is not on the roll. Type the full name to add them: /sub {full} for …")


@command("presiding", Kind.PRESIDING, _write_called, "/presiding stoker", takes_names=True)
def read_presiding(rest: str, context: Context, command: Command) -> Reading:
    """`/presiding stoker`; with a time (`/presiding stoker 7.40pm`), the sentence that tells it."""
    head, text = cut_text(rest)
    left, at = cut_time(head, context) if text is None else (head, None)
    at = at if left != head else None  # without a time of its own, it tells none
    found = people(needed(left, command.example), context)
    if len(found) != 1:
        refuse("Name one person to take the chair.")
    if at is not None:
        text = f"@{context.handle(found[0])} took the chair at {typed_time(at)}."
    return called(Kind.PRESIDING, text, context, persons=found)


_UNTIL = any_case(r"(?:(?P<now>.*?)\s*[,;]?\s*)?\b(?:to|until|till)\s+(?P<until>.+)", re.DOTALL)
"""When the meeting adjourns, and the day to which."""


def _clock(entry: Entry, context: Context) -> str:
    """The time of a line of the meeting's clock, and another day, as typed."""
    if entry.of_date is None:
        return at_time(entry)
    if entry.kind is Kind.RESUMED:
        return f"{entry.of_date}{at_time(entry)}"
    return f"{at_time(entry)} to {entry.of_date}" + (f" {typed_time(entry.until)}" if entry.until else "")


_write_clock = writer(_clock)


@command("open", Kind.OPENED, _write_clock, takes_colon=True)
@command("close", Kind.CLOSED, _write_clock, takes_colon=True)
@command("adjourn", Kind.ADJOURNED, _write_clock, takes_colon=True)
@command("resume", Kind.RESUMED, _write_clock, takes_colon=True)
@command("inquorate", Kind.INQUORATE, _write_clock, takes_colon=True)
def read_clock(rest: str, context: Context, command: Command) -> Reading:
    """`/open [TIME]` and the like."""
    head, text = cut_text(rest)
    if not head and text and not cut_time(text, context)[0]:
        head, text = text, None  # a time alone is not a sentence
    head, day, until, is_dated = _other_day(command.kind, head, context)
    left, at = ("", until) if is_dated else cut_time(head, context)
    if left:
        how = "Type it like 9.44am, or nothing for now. Your own sentence follows a colon."
        refuse(f"“{left}” is not a time. {how}")
    subject = f"{until:%H:%M}" if until and command.kind is Kind.ADJOURNED else ""
    reading = worded(command.records, text, context, at=at, of_date=day, subject=subject)
    now = _not_now(command.kind, context, is_dated=day is not None)
    reading = remarked(reading, _wrong_day(day, context), no_time(at, context), no_clock(at, context), now)
    if now and (right := time_put_right(command.kind, at, context) if text is None else ""):
        return replace(remarked(reading, f"Tab for {right}"), offer=right)
    if command.kind is Kind.OPENED and at is not None and at.hour < _MORNING and context.is_live and text is None:
        begins = context.meeting.head.time or time(_MORNING)
        evening = typed_time(at.replace(hour=at.hour + 12))
        asked = f"Is it the morning? Tab for /open {evening}"
        return replace(remarked(reading, asked), offer=f"/open {evening}") if begins.hour >= _MORNING else reading
    if command.kind is not Kind.CLOSED:
        return reading
    return advised(reading, left_open(context, anywhere=True), _still_out(context) if context.is_new else "")


def _wrong_day(day: date | None, context: Context) -> str:
    """A remark about a day to which no meeting adjourns: before it, or long after, as a day just past would be without
    a year; empty for others."""
    held = context.meeting.head.date
    if day is None or held is None or not context.is_live:
        return ""
    if day < held:
        return f"{context.dated(day)} is before the date of this meeting"
    if (days := (day - held).days) <= _LONGEST_WAIT:
        return ""
    return f"{context.dated(day)} is {days // 30} months after this meeting: is it right?"


_LONGEST_WAIT = 183
"""The most days after a meeting to which it is likely to adjourn."""
_MORNING = 8
"""Before this hour hardly anybody meets."""


def _still_out(context: Context) -> str:
    """A remark about people who left for an item and are not recorded as back; empty if there are none."""
    gone = [person for person, _ in left_for_good(context.meeting, context.proceedings.declared)]
    if not gone:
        return ""
    names, back = full_list([*map(context.name, gone)]), ", ".join(map(context.handle, gone))
    return f"{names} left for an item and {_is(gone)} not recorded as back: if they came back, +{back} first"


def _not_now(kind: Kind | None, context: Context, *, is_dated: bool) -> str:
    """A remark about a resumption without an adjournment, or a second opening or adjournment; empty for others."""
    if not context.is_live:
        return ""
    is_open = kind is Kind.OPENED and context.is_new and not context.room.is_closed
    if is_open and any(context.meeting.standing((Kind.OPENED,))):
        return "The meeting was opened already: is it /resume?"
    if kind is Kind.CLOSED and context.is_new and context.room.is_closed:
        return "The meeting was closed already: is an /open missing above?"
    if kind is Kind.RESUMED and not context.room.is_adjourned:
        return "The meeting is not adjourned: is an /adjourn missing above?"
    if kind is Kind.ADJOURNED and context.room.is_adjourned:
        last = next(
            (e for e in reversed(context.meeting.attendance_entries) if e.kind is kind and not e.is_struck), None
        )
        if is_dated and last is not None and last.of_date is None:
            return "The meeting is adjourned already, to no day: add the day to that line (press ↑, then e)"
        return "The meeting is adjourned already: is a /resume missing above?"
    return ""


def _other_day(kind: Kind | None, head: str, context: Context) -> tuple[str, date | None, time | None, bool]:
    """The day to which the meeting adjourns or on which it resumes, with its time if typed; the rest of the line; and
    whether that is all. Raises LineRefusedError."""
    if kind is Kind.ADJOURNED and (match := _UNTIL.fullmatch(head)):
        read = context.date_and_time(match["until"])
        if read is None:
            refuse(f"“{match['until']}” is not a date. Type it like /adjourn 9pm to 21 May 2024 6pm.")
        return match["now"] or "", *read, False
    if kind is Kind.RESUMED and (read := context.date_and_time(re.sub(r"(?i)^on\s+", "", head))):
        return "", *read, True
    return head, None, None, False


_JOINED = regex(r"\s*[,;&]\s*|\s+and\s+")
_LINE = regex(r"(?P<sign>[+-])(?P<rest>[^\W\d_].*)", re.UNICODE)


def _write(entry: Entry, text: str, context: Context) -> str:
    return f"{MARKS[entry.kind]}{who(entry, context, ', ')}{at_time(entry)}{own_sentence(entry, text)}"


@mark("+", Kind.ARRIVAL, _write)
@mark("-", Kind.DEPARTURE, _write)
def read_movement(line: str, context: Context) -> Reading | None:
    """An arrival or a departure of those named; None if the line is neither. A line that looks like one but names
    nobody is kept as an unsettled note."""
    match = _LINE.fullmatch(line)
    if not match:
        return None
    sign, (head, typed) = match["sign"], cut_text(match["rest"])
    is_alone = bool(context.names.find_whole(head, context.presiding))  # *-noon*, who is somebody
    named, at = (head, cut_time("", context)[1]) if is_alone else cut_time(head, context)
    voices = _who_moves(named, sign, context, is_timed=named != head)
    persons, unread = _all_who_move(named, voices, context)
    words = _JOINED.split(named, maxsplit=1)[0].split()
    is_name = is_typed_as_name(" ".join(words[: context.first(words)[0]]), context) if words else False
    one = context.find_named(named).only if not persons and named == head and named.isalpha() else None
    if isinstance(one, int):
        return _asks_who_moved(line, sign, one, context)
    if not persons or not _are_listed(named, unread):
        return _unclear(line, named, len(voices) == 1 or named != head, voices, context, is_name=is_name)
    if context.room.is_closed:
        return Reading(refusal=f"The meeting is closed: nobody can arrive or leave after /close. {AFTER_CLOSE}")
    if not is_name and typed is None and named == head and may_be_any_word(named, context):
        return _asks_who_moved(line, sign, persons[0], context)
    wrong, late, offer = no_movement(typed or "", persons, context), no_time(at, context), ""
    if wrong or (late and not is_name):
        wrong, offer = f"{wrong or late}: Tab for an ordinary note", f"\\{line}"
    if wrong and not is_name:
        return unsettled(line, context, wrong, offer)
    wrong = wrong or late
    kind = Kind.ARRIVAL if sign == "+" else Kind.DEPARTURE
    text, unknown = (None, "") if typed is None else context.encode(typed)
    reading = recorded(kind, text, persons=persons, at=at, is_unsettled=bool(unknown))
    reading = remarked(Reading(reading.intent, remark=wrong), no_clock(at, context))
    reading = _with_remarks(reading, kind, persons, context)
    if unread:
        return without_unread(reading, unread, line, context)
    timed = with_time(typed, head[len(named) :], context) if typed and named != head and not wrong else ""
    if timed and context.is_new:
        reading = advised(reading, f"Your sentence does not say when: Tab for “{timed}”")
        return replace(reading, offer=f"{sign}{head}: {timed}")
    return replace(reading, offer=offer)


def _asks_who_moved(line: str, sign: str, person_id: int, context: Context) -> Reading:
    """A note of a line that may be a movement, which Tab records."""
    did = "leave" if sign == "-" else "arrive"
    return unsettled(
        line, context, f"Did {context.name(person_id)} {did}? Tab for yes", f"{sign}{context.handle(person_id)}"
    )


def _who_moves(named: str, sign: str, context: Context, *, is_timed: bool) -> list[Voice | str]:
    """The people named after a sign. A forename or the beginning of a name is enough if nothing else follows; an
    ordinary word needs a time if the sign may be a bullet (*-will*)."""
    voices = context.segments(named)
    may_be_text = sign == "-" and not is_timed and is_common(fold(named))
    sure = context.segments(named, are_names=True) if named.islower() and not may_be_text else []
    return sure if sure and all(isinstance(voice, int) for voice in sure) else voices


def _all_who_move(
    named: str, voices: Sequence[Voice | str], context: Context
) -> tuple[tuple[int, ...], tuple[Unread, ...]]:
    """The people named, including by forms that are names only in a list, and the names that cannot be read."""
    persons = tuple(voice for voice in voices if isinstance(voice, int))
    sure, unread = people_read(named, context) if len(persons) < len(voices) else (persons, ())
    return sure if persons and not unread else persons, unread


def _are_listed(named: str, unread: tuple[Unread, ...]) -> bool:
    """Whether each unread name stands alone between commas, as names do and prose does not."""
    parts = {part.strip() for part in re.split(r"[,;&]|\sand\s", named)}
    return are_names(unread) and all(one.typed in parts for one in unread)


def may_move(kind: Kind, room: Attendance, person_id: int) -> bool:
    """Whether somebody may arrive (ARRIVAL) from outside the room, or leave while taking part. Officers and guests
    without a record may do both."""
    if kind is Kind.ARRIVAL:
        return not (person_id in room.standings and room.is_in_room(person_id))
    return room.takes_part(person_id)


def _with_remarks(reading: Reading, kind: Kind, persons: tuple[int, ...], context: Context) -> Reading:
    """A movement with a remark about those who cannot make it; the proof finds impossible departures."""
    if not context.is_live or not context.room.has_been_called:
        return reading
    out = absent_for_interest(context.meeting, context.before) if kind is Kind.ARRIVAL else set[int]()
    wrong = [p for p in persons if p not in out and not may_move(kind, context.room, p)]
    state = f"{_is(wrong)} {'already' if kind is Kind.ARRIVAL else 'not'} in the room"
    said = f"{full_list([*map(context.name, wrong)])} {state}" if wrong else ""
    if kind is Kind.DEPARTURE:
        is_bare = context.is_new and reading.entry is not None and not reading.entry.text
        return advised(reading, said, _because_of_interest(persons, context) if is_bare else "")
    reading = remarked(reading, said)
    return advised(reading, *(comes_back(p, context) for p in persons))


def _because_of_interest(persons: Sequence[int], context: Context) -> str:
    """A question about people who leave although their declared interest lets them stay."""
    tied = may_stay(context.proceedings.declared, context.item_id).intersection(persons)
    if not (who := [person for person in persons if person in tied]):
        return ""
    handles, names = ", ".join(map(context.handle, who)), full_list([*map(context.name, who)])
    return f"Did {names} leave because of the interest? -{handles}: and a sentence says so"


def _unclear(
    line: str, named: str, is_short: bool, voices: list[Voice | str], context: Context, *, is_name: bool
) -> Reading | None:
    """An unsettled note of a movement that names nobody or several, if it is short, or names somebody first and has no
    name or time after; None for ordinary text after a capitalised word (*-Hall roof repairs*)."""
    words, strange = named.split(), [v for v in voices if isinstance(v, str)]
    posts = (part for part in _JOINED.split(named) if " " in part and len(context.find(part).voices) > 1)
    first = next(posts, "") or next(iter(strange), named)
    found, near = whom_it_may_mean(first, context)
    if len(found) == 1:
        return None  # a forename with other words after it: *-Ivy to ring them*
    is_named = bool(voices) and isinstance(voices[0], int)
    begins = first[:1] if is_name else next((v[:1] for v in strange if not v.istitle()), first[:1])
    is_text = is_named and near is None and (begins.islower() or begins in "£$€(")
    if is_text and not is_name and not found:
        return None
    if found:
        remark = f"{first} may be {' or '.join(context.name(v) for v in found)}: add an initial"
        return unsettled(line, context, remark, candidates=found)
    if near is not None:
        remark, offer = f"{first} is not on the roll. Tab for {context.name(near)}", context.handle(near)
        return unsettled(line, context, remark, line.replace(first, offer, 1), candidates=(near,))
    if is_named:
        if told := _after_name(line, words, voices[0], first, context):
            return told
    elif not (is_short and len(words) <= 2 and line[1:2].islower()):
        return _run_on(line, context)
    rest = " ".join(strange)
    if is_text and " " in rest:
        return unsettled(line, context, f"“{rest}” is neither a name nor a time: Tab for an ordinary note", f"\\{line}")
    return _stranger(first, line, context)


def _run_on(line: str, context: Context) -> Reading | None:
    """A note of a movement run together with other words (*+wadeThe board noted*); None for others."""
    match = _RUN_ON.fullmatch(line)
    if match is None or not isinstance(context.find(match["name"]).only, int):
        return None
    moved = f"{line[0]}{match['name']}"
    remark = f"Other words run on from the name: Tab for {moved}, then the rest"
    return unsettled(line, context, remark, moved, then=(match["rest"],))


_RUN_ON = regex(r"[+-](?P<name>[a-z][a-z’'-]+)(?P<rest>[A-Z].*)", re.DOTALL)


def _after_name(line: str, words: list[str], voice: Voice | str, first: str, context: Context) -> Reading | None:
    """A remark about the words after a name that are neither name nor time; None if they are not known."""
    rest = " ".join(words[context.first(words)[0] :])
    at = line[1:].removeprefix(" ".join(words)).strip(" ,").removeprefix("at ")
    rest = f"{at} {rest}" if WENT_OR_CAME.fullmatch(rest) and at else rest
    sentence = with_colon(line[0], voice, rest, context) if isinstance(voice, int) and rest else ""
    if sentence:
        return unsettled(line, context, f"Words after the time follow a colon: Tab for {sentence}", sentence)
    if context.time_of(first):
        return unsettled(line, context, f"There is another time after {first}: leave one out")
    if any(c.isdigit() for c in first):
        return unsettled(line, context, f"“{first}” is not a time. Type it like 9.44am")
    return None


def _stranger(first: str, line: str, context: Context) -> Reading:
    """A movement of somebody on no roll: Tab adds them, then records it."""
    added = line_adding(first, context)
    nor, if_there = (", nor in the room", " if they were there") if line[0] == "-" else ("", "")
    told = f"{first} is not on the roll{nor}: add them with {added}{if_there}"
    if not context.is_new or not context.is_live:
        return unsettled(line, context, told)
    return unsettled(line, context, f"{told}. Tab does it, then this line", added, then=(line,))
