"""The command of the clerk's own shorthand."""

from __future__ import annotations

from clerk_tui.english.words import is_common
from clerk_tui.meeting.intents import Shorten
from clerk_tui.meeting.people import fold
from clerk_tui.notation.commands.arguments import needed, refuse
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command
from clerk_tui.regex import regex

LONGEST = 200
"""Characters that a shorthand may stand for."""
_SHORT = regex(r"(?P<all>all\s+)?(?P<short>[a-z][a-z0-9]{1,7})\s*=\s*(?P<long>.*)")
_WORDS = regex(r"[^\W_].*")


@command("short", example="/short yp = young people", about="for all: /short all yp = young people")
def read_shorthand(rest: str, context: Context, command: Command) -> Reading:
    """`/short [all] SHORT = WORDS`; without words it is removed."""
    if not context.is_live:
        refuse("Shorthand belongs to the minute book, not to a file: leave the line out.")
    match = _SHORT.fullmatch(needed(rest, command.example))
    if match is None:
        refuse(f"Type two to eight small letters, = and what they stand for: {command.example}")
    short, long = match["short"], match["long"].strip()
    if not long:
        return Reading(Shorten(short, "", bool(match["all"])))
    if context.names.find_whole(short, context.presiding):
        refuse(f"{short} names somebody on the roll. Choose other letters.")
    if is_common(fold(short)):
        refuse(f"{short} is a word of its own. Choose letters that are not.")
    if len(long) <= len(short) or len(long) > LONGEST or not _WORDS.fullmatch(long):
        refuse(f"Shorthand stands for words, of at most {LONGEST} characters: type it like {command.example}")
    return Reading(Shorten(short, long, bool(match["all"])))
