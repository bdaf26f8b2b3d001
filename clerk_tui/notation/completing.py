"""What Tab completes: the word before the cursor, where a name or a command may stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.meeting import Collective
from clerk_tui.meeting.people import fold
from clerk_tui.notation.commands import COMMANDS
from clerk_tui.notation.names import MOST_WORDS
from clerk_tui.notation.reading import Context

_NAMES_FOLLOW = re.compile(r"/(?:present|apologies|absent|remote|sub|presiding)\s+(?:.*[\s,&])?(?P<word>[\w'’\-]*)$")
_MENTION = re.compile(r"(?:^|(?<=[\s(“\"']))@@?(?P<word>[^\W\d_][\w'’\-]*)$")
_SIGNED = re.compile(r"^[+\-!](?:.*[\s,&])?(?P<word>[^\W\d_][\w'’\-]*)$")
_FIRST = re.compile(r"^(?:.*&\s*)?(?P<word>[^\W\d_][\w'’\-]*)$")
_COMMAND = re.compile(r"^/(?P<word>[a-z]*)$")


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
    for pattern in (_MENTION, _NAMES_FOLLOW, _SIGNED, _FIRST):
        if (match := pattern.search(before)) and match["word"]:
            return _names(match.start("word"), cursor, match["word"], context)
    return None


def _names(start: int, end: int, word: str, context: Context) -> Completion | None:
    """People whose name begins with `word`, those in the room first; then the voices without a name."""
    wanted = fold(word)
    people = context.meeting.people
    found: dict[str, str] = {}
    in_room: dict[str, bool] = {}
    for key, handle, person in context.names.completions:
        if key.startswith(wanted):
            found.setdefault(handle, people[person].name)
            in_room[handle] = context.room.is_in_room(person)
    ordered = sorted(found, key=lambda handle: (not in_room[handle], handle))
    voices = [v.value for v in Collective if v.value.startswith(wanted)]
    options = (*ordered, *(v for v in voices if v not in found))
    if not options:
        return None
    return Completion(start, end, options, tuple(f"{o} ({found[o]})" if o in found else o for o in options))


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
