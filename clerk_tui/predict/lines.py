"""A typed line as the predictor reads it: its tokens, its prose, and the kind of line."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Kind
from clerk_tui.regex import regex

TOKEN = regex(r"\n| ?\w+(?:['’./&-]\w+)*| ?[^\w\s]| ")
"""A word or a sign, with the space before it."""
WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
STAND_IN = "\x1a"
"""What stands for a person who is mentioned, and for a gap, in what is learnt."""
SPACES = regex(r"\s+")
_FIGURE = regex(r"[\d£$€%½¼¾]")
_DATES = (*MONTHS, *DAYS, *"jan feb mar apr aug sept oct nov dec".split())
_NUMBERS = """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
    nil zero""".split()
_OUTCOMES = "unanimous unanimously".split()
"""Words that say how a vote went."""
_NEGATIVES = """barely cannot except hardly neither never no nobody none nor not nothing nowhere scarcely unless
    without""".split()
"""Words that turn the sense of a line that may be complete without them."""
_NEVER = frozenset([*_NUMBERS, *_OUTCOMES, *_NEGATIVES])
_NEVER_IN_CAPITALS = frozenset(_DATES)


def tokens_of(text: str, *, is_whole: bool) -> list[str]:
    """Return the words and signs of a text, as if it followed a space. A phrase that is not a whole text may begin with
    a sign that ends another sentence."""
    words = SPACES.sub(" ", text).strip()
    return TOKEN.findall(f" {words}" if is_whole or words[:1].isalnum() else words)


def is_never_offered(token: str) -> bool:
    """Whether a word must not be offered: a figure, a number word, a part of a date, a result of a vote, or a word that
    reverses the meaning of a line."""
    word = token.strip()
    if not word or token[0] == "\n" or word == STAND_IN or _FIGURE.search(word):
        return True
    low = word.casefold()
    parts = low.replace("-", " ").split()
    is_denied = low.endswith(("n't", "n’t"))
    return is_denied or not _NEVER.isdisjoint(parts) or (word[:1].isupper() and low in _NEVER_IN_CAPITALS)


def folded(token: str) -> str:
    """Return a word as contexts compare it: in small letters, without its space; all figures are alike."""
    word = token.strip()
    return "0" if word[:1].isdigit() else word.casefold()


class Opening(StrEnum):
    """How the prose of a line begins: after a name and a mark, as a clause, or as plain words."""

    NOTE = ""
    SPEECH = ":"
    QUESTION = "?"
    ANSWER = ">"
    PROMISE = ">>"
    CLAUSE = "="
    ACTION = "!"
    MOTION = "/"
    OTHER = "/…"
    """The words of any other command that takes some."""
    TITLE = "title"
    """The title of an item."""
    MORE = "..."
    """Continues the paragraph above."""

    @classmethod
    def of(cls, kind: Kind) -> Opening:
        """Return how an entry of this kind begins when it is typed."""
        return _OF_KIND.get(kind, cls.OTHER)


_OF_KIND = {
    Kind.NOTE: Opening.NOTE,
    Kind.STATEMENT: Opening.SPEECH,
    Kind.QUESTION: Opening.QUESTION,
    Kind.FOLLOW_UP: Opening.QUESTION,
    Kind.ANSWER: Opening.ANSWER,
    Kind.PROMISE: Opening.PROMISE,
    Kind.ACTION: Opening.ACTION,
    Kind.CLAUSE: Opening.CLAUSE,
    Kind.RECOMMENDATION: Opening.CLAUSE,
    Kind.MOTION: Opening.MOTION,
    Kind.AMENDMENT: Opening.MOTION,
    Kind.SUBSTANTIVE: Opening.MOTION,
}
_MARKS = {
    "= ": Opening.CLAUSE,
    "... ": Opening.MORE,
    ".. ": Opening.NOTE,
    ">> ": Opening.PROMISE,
    "> ": Opening.ANSWER,
    "? ": Opening.QUESTION,
    "! ": Opening.ACTION,
}
_COMMANDS = {
    **dict.fromkeys(("motion", "amendment", "substantive"), Opening.MOTION),
    **dict.fromkeys(("recommend", "review"), Opening.CLAUSE),
    **dict.fromkeys(
        ("question", "answer", "petition", "order", "explain", "ruling", "urgent", "summary", "declare", "arising",
         "progress", "done", "paper", "item", "heading", "defer", "withdraw"),
        Opening.OTHER,
    ),
}  # fmt: skip
"""The commands with words that may be predicted."""
_WITHOUT_COLON = frozenset("substantive urgent summary progress done paper heading defer withdraw".split())
"""Those whose words follow at once; those of any other follow a colon."""
_NO_PROSE = ("#", "+", "-", "s/")
_COMMAND = regex(r"/([a-z]+)(:?)(?: |$)")
_TITLE = regex(r"/item \d[\w.]* ")
_SPACE = regex(r" ")
_MOST_IN_NAME = 4
"""How many words a name has at most, a title included."""
_COLON = regex(r"(?<=\S): ")
_SPEAKER = regex(r"(?P<names>[^:?>]{1,80}?)(?P<mark>>>|>|\?|:) ")
_OWNER = regex(r"!(?P<name>[^\W\d_][\w.'’&-]*) ")
_LABEL = regex(r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\)|\d{1,2}[.)]|•) ")
"""A label typed before a clause or a paragraph."""
_MENTION = regex(r"@\S*$")
_MENTIONED = regex(r"(?<!\S)@@?[^\W\d_][\w.'’-]*(?= )")
_FIRST_WORD = regex(r"[^\W\d_][\w'’.&-]*")


@dataclass(frozen=True)
class Prose:
    """The prose of a line, and how it begins."""

    text: str
    """What is typed of it; a line that ends in a space has one at the end."""
    opening: Opening


def prose_of(line: str, is_name: Callable[[str], bool], begins_name: Callable[[str], bool]) -> Prose | None:
    """Return the prose of a line typed so far; None where nothing may be offered. `is_name`: whether words name
    somebody at the meeting; `begins_name`: whether a single word may begin such a name."""
    for sign in ("⚠ ", "✓ "):
        line = line.removeprefix(sign)
    if line.startswith("\\"):
        return _without_label(line[1:], Opening.NOTE)
    if line.startswith(_NO_PROSE) or _MENTION.search(line):
        return None
    if line.startswith("/"):
        return _prose_of_command(line, is_name)
    for mark, opening in _MARKS.items():
        if line.startswith(mark):
            return _without_label(line[len(mark) :], opening)
    if match := _OWNER.match(line):
        return _without_label(line[match.end() :], Opening.ACTION)
    match = _SPEAKER.match(line)
    if match and is_name(match["names"]):
        return _without_label(line[match.end() :], Opening(match["mark"]))
    if not line or line[0] in "=!>?." or (_FIRST_WORD.fullmatch(line) and begins_name(line)):
        return None
    return _without_label(line, Opening.NOTE)


def _prose_of_command(line: str, is_name: Callable[[str], bool]) -> Prose | None:
    match = _COMMAND.match(line)
    opening = _COMMANDS.get(match[1]) if match else None
    if match is None or opening is None:
        return None
    if title := _TITLE.match(line):
        return _without_label(line[title.end() :], Opening.TITLE)
    if match[1] == "declare" and (start := _end_of_name(line, match.end(), is_name)):
        return _without_label(line[start:], opening)
    if match[1] in _WITHOUT_COLON:
        return _without_label(line[match.end() :], opening) if match[0].endswith(" ") else None
    colon = _COLON.search(line)
    return _without_label(line[colon.end() :], opening) if colon else None


def _end_of_name(line: str, start: int, is_name: Callable[[str], bool]) -> int:
    """Return where the words after a name begin; 0 if no name is typed there."""
    ends = [start + match.start() for match in _SPACE.finditer(line[start:])][:_MOST_IN_NAME]
    return next((end + 1 for end in ends if is_name(line[start:end])), 0)


def _without_label(text: str, opening: Opening) -> Prose:
    """Return the prose without its label, and with a stand-in for each mention of a person."""
    label = _LABEL.match(text)
    return Prose(_MENTIONED.sub(STAND_IN, text[label.end() :] if label else text), opening)
