"""Shows how lines would be read in a meeting, one after the other. Nothing is saved."""

from __future__ import annotations

import re
from dataclasses import replace

from clerk_tui.book.preview import Preview
from clerk_tui.book.recording import Recording
from clerk_tui.book.spelling import wrong_words
from clerk_tui.english.spelling import FAR, cost_of
from clerk_tui.english.words import is_common
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Kind, Voice
from clerk_tui.meeting.intents import Continue
from clerk_tui.meeting.kinds import ANSWERING, ASKING, MOVEMENT
from clerk_tui.notation import changes_words
from clerk_tui.spelling import Spelling
from clerk_tui.spelling.vocabulary import cost_in_short, folded

UNREAD = "unread"
"""The kind of a line that cannot be carried out."""
_WORDS = (
    dict.fromkeys(ASKING, "question")
    | dict.fromkeys(ANSWERING, "answer")
    | dict.fromkeys(MOVEMENT, "movement")
    | {Kind.STATEMENT: "speech"}
)
"""The words for kinds whose labels on screen say more."""


@dataclass(frozen=True)
class Explanation:
    """One line, as it would be recorded."""

    line: str
    kind: str
    """*note*, *speech*, *question*, *answer*, *clause*, *movement*, *action*, *private*, *continuation*, *correction*,
    *unread*, or the word of a command; empty for a blank line."""
    sentence: str = ""
    """As the minutes would have it; empty if it prints nothing."""
    remark: str = ""
    """What is doubtful about it; empty if nothing is."""
    offer: str = ""
    """The line that is probably meant, which Tab puts in its place."""
    candidates: tuple[str, ...] = ()
    """Whom a name in it may mean."""
    persons: tuple[str, ...] = ()
    """Who speaks, moves, comes, leaves or is to act, as listed."""
    time: str = ""
    """When somebody came or left, or the meeting began, paused or ended: HH:MM, local."""
    due: str = ""
    """When an action is due: YYYY-MM-DD."""


def explain(recording: Recording, line: str, spelling: Spelling | None = None) -> Explanation:
    """Read a line, and apply it as if it were recorded. A line that cannot be carried out changes nothing. With
    `spelling`, the remark also names the words that the screen would underline."""
    if not line.strip():
        return Explanation(line, "")
    preview = recording.read(line)
    reading = preview.reading
    remark = preview.asks or preview.remark or (f"Tab for {reading.offer}" if reading.offer else "")
    candidates = _names(reading.candidates, recording)
    try:
        recording.enter(preview, is_confirmed=True)
    except ClerkError as error:
        return Explanation(line, UNREAD, "", str(error), reading.offer, candidates)
    underlined = _underlining_remark(line, reading.offer or preview.sentence, spelling) if spelling is not None else ""
    remark = "; ".join(filter(None, (remark, underlined)))
    said = Explanation(line, _kind(preview), preview.sentence, remark, reading.offer, candidates)
    if (entry := reading.entry) is None:
        return said
    return replace(
        said,
        sentence="" if entry.kind is Kind.PRIVATE else said.sentence,
        persons=_names(entry.persons, recording),
        time=f"{entry.at:%H:%M}" if entry.at else "",
        due=entry.due.isoformat() if entry.due else "",
    )


def _underlining_remark(line: str, printed: str, spelling: Spelling) -> str:
    """Return a remark about the words that the screen underlines and the minutes print as typed (misspelt, shortened,
    or a name in small letters), each with what it stands for; empty if there are none."""
    left = {}
    for mark in wrong_words(spelling, line):
        word, meant = line[mark.start : mark.end], next(iter(mark.suggestions), "")
        is_slip = meant[:1].islower() and min(cost_of(word, meant), cost_in_short(word, meant)) < FAR
        is_likely = is_slip or folded(meant).replace("'", "") == word
        is_left = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", printed) is not None
        if is_likely and is_left and not is_common(word):
            left[word] = meant
    return f"Underlined: {', '.join(f'{word} ({meant})' for word, meant in left.items())}" if left else ""


def _names(voices: tuple[Voice, ...], recording: Recording) -> tuple[str, ...]:
    people = recording.meeting.people
    return tuple(people[voice].name if isinstance(voice, int) else str(voice) for voice in voices)


def _kind(preview: Preview) -> str:
    intent, entry = preview.reading.intent, preview.reading.entry
    line = preview.line.strip()
    if entry is not None and entry.kind is Kind.NOTE:
        return Kind.NOTE.label
    if line.startswith("/"):
        return line[1:].split()[0].rstrip(":").lower()
    if isinstance(intent, Continue):
        return "continuation"
    if changes_words(preview.reading):
        return "correction"
    return _WORDS.get(entry.kind, entry.kind.label) if entry is not None else UNREAD
