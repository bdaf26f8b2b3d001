"""What Tab completes: the word before the cursor, if it may be a name, a command or one of its words. Also reminders,
and the commands that fit at the moment, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Collective, Kind, Meeting
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.people import fold, full_list, short_list
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.reminders import Reminder, ReminderKind, reminders
from clerk_tui.meeting.voting import names_at_budget
from clerk_tui.notation.agenda_items import item_line
from clerk_tui.notation.commands import fixed_words
from clerk_tui.notation.commands.agenda import items_meant
from clerk_tui.notation.commands.arguments import with_own_names
from clerk_tui.notation.commands.attendance import may_move
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import MOST_WORDS, NameIndex
from clerk_tui.notation.prose.earlier_minutes import approved_by
from clerk_tui.notation.reading import Context
from clerk_tui.notation.registry import COMMANDS, SPELLED, Command
from clerk_tui.regex import regex

_WORD = r"(?P<word>[^\W\d_][\w'’\-]*)$"
_NAMED = rf"/(?:{'|'.join(c.word for c in COMMANDS.values() if c.takes_names)})\s+"
_NAMES_FOLLOW = regex(rf"{_NAMED}(?:(?:(?!:\s).)*[\s,&/])?{_WORD}")
_DECLARES = regex(rf"/declare\s+{_WORD}")
_LEAD = regex(rf"[+\-!]|{_NAMED}|/declare\s+")
"""The words before the first name of a line."""
_VOTES = regex(rf"/vote\s(?:.*[\s,])?[+\-–−~0]{_WORD}")
_MENTION = regex(rf"(?:^|(?<=[\s(“\"']))@@?{_WORD}")
_SIGNED = regex(rf"^[+\-!](?:.*[\s,&])?{_WORD}")
_FIRST = regex(rf"^(?:.*&\s*)?{_WORD}")
_ITEM = regex(r"/item\s+(?P<typed>[^\W\d_].*)$")
_COMMAND = regex(r"^/(?P<word>[a-z]*)$")
CLAUSE_MARK = "= "
_CLAUSE = "That the report be "
_DONE_WITH = ("noted", "received", "approved", "deferred")
"""The most usual resolutions on a report."""


@dataclass(frozen=True)
class NameCompletion:
    """What may replace the characters `start` to `end` of the line."""

    start: int
    end: int
    options: tuple[str, ...]
    """What would be typed, likeliest first."""
    labels: tuple[str, ...]
    """The same, as shown in a list."""
    asks: bool = False
    """Whether a whole name is typed, which several people have."""


def complete(line: str, cursor: int, context: Context) -> NameCompletion | None:
    """What may complete the word before `cursor`; None if nothing can."""
    before = line[:cursor]
    if match := _COMMAND.match(before):
        words = tuple(command.word for command in fitting_commands(match["word"], context))
        labels = tuple(f"/{word}" for word in words)
        return NameCompletion(match.start("word"), cursor, words, labels) if words else None
    if line == CLAUSE_MARK:
        clauses = tuple(_CLAUSE + done for done in _DONE_WITH)
        return NameCompletion(cursor, cursor, clauses, (clauses[0], *(f"be {done}" for done in _DONE_WITH[1:])))
    if match := _MENTION.search(before):
        return _mentions(match.start("word"), cursor, match["word"], context)
    if match := _VOTES.match(before):
        voters = context.proceedings.voters(context.item_id)
        return _names(match.start("word"), cursor, match["word"], context, first=voters)
    if (match := _ITEM.match(before)) and (items := items_meant(match["typed"], context)):
        lines = (item_line(context.meeting, item.id, is_new=False) for item in items)
        options = tuple(line.removeprefix("/item ") for line in lines)
        return NameCompletion(match.start("typed"), cursor, options, tuple(item.label for item in items))
    own = fixed_words(before, context)
    is_either = not own or before.startswith("/motion")
    for pattern in (_NAMES_FOLLOW, _DECLARES) if before.startswith("/") else (_SIGNED, _FIRST):
        if is_either and (match := pattern.match(before)):
            made = _names(match.start("word"), cursor, match["word"], context)
            return _joined(own, _who_may_move(made, before, context), before)
    return _joined(own, None, before)


def rest_of_clause(line: str) -> str:
    """The rest of the usual clause that the typed words may begin; else empty."""
    begun = line.removeprefix(CLAUSE_MARK)
    if begun == line or not begun:
        return ""
    return next((w[len(begun) :] for w in (_CLAUSE + d for d in _DONE_WITH) if w.startswith(begun) and w != begun), "")


def _who_may_move(made: NameCompletion | None, before: str, context: Context) -> NameCompletion | None:
    """The people of a completion who may arrive or leave; all of them if none may, as the preview says why."""
    if made is None or before[:1] not in "+-" or not context.room.has_been_called:
        return made
    kind = Kind.ARRIVAL if before[0] == "+" else Kind.DEPARTURE

    found = []
    for option, label in zip(made.options, made.labels, strict=True):
        person = context.find(option).only
        if isinstance(person, int) and may_move(kind, context.room, person):
            found.append((option, label, context.room.is_in_room(person)))
    if not found:
        return made
    found.sort(key=lambda each: each[2], reverse=kind is Kind.DEPARTURE)
    return NameCompletion(made.start, made.end, tuple(o for o, _, _ in found), tuple(label for _, label, _ in found))


def _joined(own: tuple[tuple[str, str], ...], names: NameCompletion | None, before: str) -> NameCompletion | None:
    """Words of the command, then names, in one list."""
    if not own:
        return names
    options, labels = tuple(word for word, _ in own), tuple(label for _, label in own)
    if names is not None:
        return NameCompletion(names.start, names.end, (*options, *names.options), (*labels, *names.labels))
    start = max(before.rfind(" "), before.rfind(",")) + 1
    return NameCompletion(start, len(before), options, labels)


def _names(
    start: int, end: int, word: str, context: Context, first: Collection[int] | None = None
) -> NameCompletion | None:
    """People whose name begins with `word`; those in `first` (by default, in the room) come first; then voices without
    a name, which do not vote."""
    wanted = fold(word)
    people = context.meeting.people
    found: dict[str, str] = {}
    is_first: dict[str, bool] = {}
    for key, handle, person in context.names.completions:
        if key.startswith(wanted):
            found.setdefault(handle, people[person].name)
            is_first[handle] = context.room.is_in_room(person) if first is None else person in first
    ordered = sorted(found, key=lambda handle: (not is_first[handle], handle))
    voices = [v.value for v in Collective if v.value.startswith(wanted)] if first is None else []
    options = (*ordered, *(v for v in voices if v not in found))
    if not options:
        return None
    return NameCompletion(start, end, options, tuple(f"{o} ({found[o]})" if o in found else o for o in options))


def _mentions(start: int, end: int, word: str, context: Context) -> NameCompletion | None:
    """The people to mention, and the motion in hand."""
    names = _names(start, end, word, context)
    if not "motion".startswith(word):
        return names
    options, labels = (names.options, names.labels) if names else ((), ())
    return NameCompletion(start, end, (*options, "motion"), (*labels, "motion (the motion in hand)"))


def candidates(line: str, context: Context) -> NameCompletion | None:
    """The people whom the first name of the line may mean; None unless there are several."""
    lead = _LEAD.match(line)
    sign = lead.end() if lead else 0
    for count in range(1, MOST_WORDS + 1):
        match = re.match(rf"(?:[^\s:?>&,]+\s?){{{count}}}", line[sign:])
        if match is None:
            return None
        typed, mark = match[0].rstrip(), line[sign + match.end() :][:1]
        is_name = sign or mark in (":", "?", ">", "&")
        found = context.find(typed).voices if is_name else context.names.find_whole(typed, context.presiding).voices
        if len(found) > 1:
            people = {context.handle(v): context.name(v) for v in found if isinstance(v, int)}
            labels = tuple(f"{handle} ({name})" for handle, name in people.items())
            return NameCompletion(sign, sign + len(typed), tuple(people), labels, asks=True)
    return None


@dataclass(frozen=True)
class Suggestion:
    """A reminder: its sentence states the case, its line is what to type."""

    sentence: str
    line: str
    """The clerk finishes it if it ends in a space."""


def suggestions(meeting: Meeting, names: NameIndex, *, month_first: bool = False) -> tuple[Suggestion, ...]:
    """The reminders at the end of the record, the most urgent first."""
    found = [_suggestion(reminder, meeting, names) for reminder in reminders(meeting)]
    return (*found, *_budget(meeting, month_first=month_first))


def minutes_carried(context: Context) -> tuple[Suggestion, ...]:
    """The approval of earlier minutes by the motion that was just carried, as a line of its own."""
    last = next((e for e in reversed(context.meeting.procedure_entries) if not e.is_struck), None)
    motion = context.proceedings.adopted_by(last) if last is not None else None
    line = approved_by(decode(motion.text, context.names).rstrip("."), context) if motion is not None else ""
    day = line.removeprefix("/agree ").split(":")[0]
    return (Suggestion(f"The motion approves the minutes of {day}, and no line says so", line),) if line else ()


def _suggestion(reminder: Reminder, meeting: Meeting, names: NameIndex) -> Suggestion:
    handles = " ".join(names.handle(person) for person in reminder.persons)
    match reminder.kind:
        case ReminderKind.WITHDRAW:
            who = full_list([_with_interest(person, meeting) for person in reminder.persons])
            return Suggestion(f"{who} declared an interest in this item and must withdraw", f"-{handles}")
        case ReminderKind.DECLARED:
            who = full_list([meeting.people[person].name for person in reminder.persons])
            return Suggestion(f"{who} declared an interest in this item: record it if they leave", f"-{handles}")
        case ReminderKind.RETURN:
            who = full_list([meeting.people[person].name for person in reminder.persons])
            return Suggestion(f"{who} withdrew for an item that is over and may return", f"+{handles}")
        case ReminderKind.CASTING:
            return Suggestion("The vote is tied: without a casting vote it is lost", "/casting ")
        case ReminderKind.WORDING:
            text = reminder.proposal.text if reminder.proposal else ""
            typed = decode(text, names).replace("\n", " ")
            item = meeting.item(reminder.proposal.entry.item_id) if reminder.proposal else None
            of_item = f" of item {item.number or item.title}" if item is not None and item != meeting.live_item else ""
            asked = f"The motion{of_item} was amended, and these are its words before: put the change into them"
            return Suggestion(asked, f"/substantive {typed}")
        case ReminderKind.CHAIR:
            left, *presiding = (meeting.people[person].name for person in reminder.persons)
            who = f"{presiding[0]} presides" if presiding else "nobody presides"
            handle = names.handle(reminder.persons[1]) if presiding else ""
            return Suggestion(f"{left} left the chair: {who}, and no line says so", f"/presiding {handle}")
        case ReminderKind.CHAIR_BACK:
            back, presiding_now = (meeting.people[person].name for person in reminder.persons)
            line = f"/presiding {names.handle(reminder.persons[0])}"
            return Suggestion(f"{back} has returned, but {presiding_now} presides", line)
        case ReminderKind.INQUORATE:
            room = quorum(proceedings(meeting).room)
            left = f"{room.present} member{'' if room.present == 1 else 's'}"
            return Suggestion(f"{left} in the room, and the quorum is {room.needed}: there is no quorum", "/inquorate")
        case ReminderKind.EXEMPT:
            return Suggestion("The agenda has this item as exempt, and the public is not excluded", "/exempt")
        case ReminderKind.NOT_CALLED:
            who = short_list([meeting.people[person].name for person in reminder.persons])
            return Suggestion(f"Not called yet: {who} ({key_said('call-roll')}: the roll)", f"/apologies {handles}")


def _with_interest(person: int, meeting: Meeting) -> str:
    item = meeting.live_item
    declared = barred(proceedings(meeting).declared, item.id if item else None).get(person)
    interest = declared.entry.interest if declared else None
    return meeting.people[person].name + (f" ({interest.upper()})" if interest else "")


def _budget(meeting: Meeting, *, month_first: bool) -> Iterator[Suggestion]:
    """The named vote that a decision on the budget requires."""
    item, known = meeting.live_item, proceedings(meeting)
    if item is None or known.room.is_closed or known.latest_open(item.id) is None:
        return
    if why := names_at_budget(meeting, item, month_first=month_first):
        yield Suggestion(f"A vote at a budget decision is taken by name ({why})", "/vote named all ")


_RECENT = 200
"""The entries at the end of the record that say which commands this meeting uses."""
_USUAL = (
    "next item motion vote present apologies declare defer paper agree sign recommend open adjourn close exempt undo "
    "presiding refer question answer absent remote sub visitors amendment arising progress order ruling"
).split()
"""Commands in the order in which most meetings use them. The others follow, by the alphabet."""
_TYPED = regex(r"/(?P<word>[A-Za-z]+(?:-[a-z]+)?)(?P<rest>.*)")


def _is_open(context: Context) -> bool:
    return context.proceedings.latest_open(context.item_id) is not None


def _is_amending(context: Context) -> bool:
    return context.proceedings.amendment_in_hand(context.item_id) is not None


def _was_decided(context: Context) -> bool:
    return context.proceedings.last_division(context.item_id) is not None


def _is_called(context: Context) -> bool:
    return context.room.has_been_called


_AT_THE_MOMENT: dict[str, Callable[[Context], bool]] = {
    "vote": _is_open,
    "carried": _is_open,
    "lost": _is_open,
    "amendment": _is_open,
    "second": _is_open,
    "lapsed": _is_open,
    "accepted": _is_amending,
    "casting": _was_decided,
    "reconsider": _was_decided,
    "own": lambda context: _is_open(context) or _was_decided(context),
    "substantive": _is_open,
    "resume": lambda context: context.room.is_adjourned,
    "public": lambda context: context.is_public_excluded,
    "summary": lambda context: context.is_public_excluded,
    "present": lambda context: not _is_called(context),
    "apologies": lambda context: not context.room.is_roll_over,
}
"""Commands that a state of the meeting calls for: they come first while it holds, and do not fit otherwise."""
_FITS: dict[str, Callable[[Context], bool]] = {
    "next": lambda context: bool(context.meeting.items_ahead),
    "exempt": lambda context: not context.is_public_excluded,
    "adjourn": lambda context: not context.room.is_adjourned and not context.room.is_closed,
    "close": lambda context: not context.room.is_closed,
    "open": lambda context: not any(e.kind is Kind.OPENED for e in context.meeting.attendance_entries),
    "inquorate": _is_called,
    "defer": lambda context: context.item_id is not None,
    "withdraw": lambda context: context.item_id is not None,
    "refer": lambda context: context.item_id is not None,
    "table": _is_open,
    "paper": lambda context: context.item_id is not None,
    "urgent": lambda context: context.item_id is not None,
}
"""When other commands fit, if not always."""


def fitting_commands(begun: str, context: Context) -> tuple[Command, ...]:
    """The commands that begin with `begun`: first those that fit now; among these, those that the moment calls for,
    then those that this meeting uses most."""
    used: Counter[Kind] = Counter(entry.kind for entry in context.meeting.entries[-_RECENT:])
    used[Kind.ITEM] = 0  # /next makes it too

    def rank(command: Command) -> tuple[bool, bool, bool, int, int, str]:
        word = command.word
        called_for = word in _AT_THE_MOMENT and _AT_THE_MOMENT[word](context)
        usual = _USUAL.index(word) if word in _USUAL else len(_USUAL)
        often = used[command.kind] if command.kind is not None else 0
        return (not _fits(word, context), word != begun, not called_for, -often, usual, word)

    return tuple(sorted((c for c in COMMANDS.values() if c.word.startswith(begun)), key=rank))


def _fits(word: str, context: Context) -> bool:
    condition = _AT_THE_MOMENT.get(word) or _FITS.get(word)
    return condition is None or condition(context)


@dataclass(frozen=True)
class CommandHint:
    """The hint about commands while one is typed."""

    likely: tuple[Command, ...]
    """Those that may be meant, the likeliest first; Tab completes its word."""
    is_whole: bool
    """Whether the word is typed, so that only what follows it matters."""


def command_hint(line: str, context: Context) -> CommandHint | None:
    """The hint for a line that begins with `/`; None for any other line, or if no command begins so."""
    hint = _command_hint(line, context)
    own = (replace(c, example=with_own_names(c.example, context)) for c in hint.likely) if hint else ()
    return replace(hint, likely=tuple(own)) if hint else None


def _command_hint(line: str, context: Context) -> CommandHint | None:
    if line == "/":
        return CommandHint(tuple(c for c in fitting_commands("", context) if _fits(c.word, context)), is_whole=False)
    match = _TYPED.fullmatch(line)
    if match is None:
        return None
    word = match["word"].lower()
    if match["rest"]:
        known = COMMANDS.get(SPELLED.get(word, word))
        return CommandHint((known,), is_whole=True) if known is not None else None
    found = fitting_commands(word, context)
    fitting = tuple(c for c in found if _fits(c.word, context)) or found
    return CommandHint(fitting, is_whole=found[0].word == word and len(found) == 1) if found else None
