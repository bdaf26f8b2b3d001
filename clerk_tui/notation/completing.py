"""What Tab completes: the word before the cursor, where a name, a command or a word of its own may stand."""

from __future__ import annotations

import re
from collections.abc import Collection

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Collective, Kind
from clerk_tui.meeting.people import fold
from clerk_tui.notation.commands import COMMANDS
from clerk_tui.notation.fixed_words import fixed_words
from clerk_tui.notation.movements import may_move
from clerk_tui.notation.names import MOST_WORDS
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_WORD = r"(?P<word>[^\W\d_][\w'’\-]*)$"
_NAMES_FOLLOW = regex(
    rf"/(?:{'|'.join(c.word for c in COMMANDS.values() if c.takes_names)})\s+(?:(?:(?!:\s).)*[\s,&/])?{_WORD}"
)
_DECLARES = regex(rf"/declare\s+{_WORD}")
_VOTES = regex(rf"/vote\s(?:.*[\s,])?[+\-–−~0]{_WORD}")
_MENTION = regex(rf"(?:^|(?<=[\s(“\"']))@@?{_WORD}")
_SIGNED = regex(rf"^[+\-!](?:.*[\s,&])?{_WORD}")
_FIRST = regex(rf"^(?:.*&\s*)?{_WORD}")
_COMMAND = regex(r"^/(?P<word>[a-z]*)$")


@dataclass(frozen=True)
class Completion:
    """What may stand in place of the characters `start` to `end` of the line."""

    start: int
    end: int
    options: tuple[str, ...]
    """What would be typed, the likeliest first."""
    labels: tuple[str, ...]
    """The same, as shown to choose from."""


def complete(line: str, cursor: int, context: Context) -> Completion | None:
    """The completions of the word before `cursor`; None where nothing is to be completed."""
    before = line[:cursor]
    if match := _COMMAND.match(before):
        words = tuple(sorted(word for word in COMMANDS if word.startswith(match["word"])))
        return Completion(match.start("word"), cursor, words, tuple(f"/{word}" for word in words)) if words else None
    if match := _MENTION.search(before):
        return _mentions(match.start("word"), cursor, match["word"], context)
    if match := _VOTES.match(before):
        voters = context.proceedings.voters(context.item_id)
        return _names(match.start("word"), cursor, match["word"], context, first=voters)
    own = fixed_words(before, context)
    is_either = not own or before.startswith("/motion")
    for pattern in (_NAMES_FOLLOW, _DECLARES) if before.startswith("/") else (_SIGNED, _FIRST):
        if is_either and (match := pattern.match(before)):
            made = _names(match.start("word"), cursor, match["word"], context)
            return _joined(own, _who_may_move(made, before, context), before)
    return _joined(own, None, before)


def _who_may_move(made: Completion | None, before: str, context: Context) -> Completion | None:
    """Of the people who may complete an arrival those who are not in the room, of a departure those who are; all of
    them where there are no such, for the echo to say why not."""
    if made is None or before[:1] not in "+-" or not context.room.has_been_called:
        return made
    kind = Kind.ARRIVAL if before[0] == "+" else Kind.DEPARTURE

    kept: list[tuple[str, str]] = []
    here: list[tuple[str, str]] = []
    for option, label in zip(made.options, made.labels, strict=True):
        person = context.names.find(option, context.presiding).only
        if isinstance(person, int) and may_move(kind, context.room, person):
            (here if context.room.is_in_room(person) else kept).append((option, label))
    kept = [*here, *kept] if kind is Kind.DEPARTURE else [*kept, *here]
    if not kept:
        return made
    return Completion(made.start, made.end, tuple(o for o, _ in kept), tuple(label for _, label in kept))


def _joined(own: tuple[tuple[str, str], ...], names: Completion | None, before: str) -> Completion | None:
    """Words of the command's own, and then names, in one list."""
    if not own:
        return names
    options, labels = tuple(word for word, _ in own), tuple(label for _, label in own)
    if names is not None:
        return Completion(names.start, names.end, (*options, *names.options), (*labels, *names.labels))
    start = max(before.rfind(" "), before.rfind(",")) + 1
    return Completion(start, len(before), options, labels)


def _names(
    start: int, end: int, word: str, context: Context, first: Collection[int] | None = None
) -> Completion | None:
    """People whose name begins with `word`, those in `first` (without it, in the room) first; then the voices without
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
    return Completion(start, end, options, tuple(f"{o} ({found[o]})" if o in found else o for o in options))


def _mentions(start: int, end: int, word: str, context: Context) -> Completion | None:
    """People to be mentioned, and the motion in hand."""
    names = _names(start, end, word, context)
    if not "motion".startswith(word):
        return names
    options, labels = (names.options, names.labels) if names else ((), ())
    return Completion(start, end, (*options, "motion"), (*labels, "motion (the motion in hand)"))


def candidates(line: str, context: Context) -> Completion | None:
    """The people whom the first name of the line may mean, where it means several; None where it does not."""
    sign = 1 if line[:1] in "+-!" else 0
    for count in range(1, MOST_WORDS + 1):
        match = re.match(rf"(?:[^\s:?>&,]+\s?){{{count}}}", line[sign:])
        if match is None:
            return None
        typed = match[0].rstrip()
        found = context.names.find(typed, context.presiding).voices
        if len(found) > 1:
            people = {context.names.handle(v): context.meeting.people[v].name for v in found if isinstance(v, int)}
            labels = tuple(f"{handle} ({name})" for handle, name in people.items())
            return Completion(sign, sign + len(typed), tuple(people), labels)
    return None
