"""The commands that fit at a moment of the meeting, in the order in which a clerk is likely to want them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Kind
from clerk_tui.notation.commands.arguments import with_own_names
from clerk_tui.notation.reading import Context
from clerk_tui.notation.registry import COMMANDS, SPELLED, Command
from clerk_tui.regex import regex

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
    """The commands whose word begins with `begun`: those that fit now before those that do not; among these, those that
    the moment calls for, then those that this meeting uses most."""
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
    """What is shown of the commands while one is typed."""

    likely: tuple[Command, ...]
    """Those that may be meant, the likeliest first; Tab completes its word."""
    is_whole: bool
    """Whether the word is typed, so that only what follows it matters."""


def command_hint(line: str, context: Context) -> CommandHint | None:
    """What to show for a line that begins with `/`; None for any other line, and if no command begins so."""
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
