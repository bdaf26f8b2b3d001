"""The turns of a paragraph: who speaks, for how many sentences, and whom they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.archive.recognising.cast import Cast
from clerk_tui.archive.recognising.speech import Speech, speeches
from clerk_tui.archive.recognising.verbs import ASKING, REPORTING, RESPONDING
from clerk_tui.meeting import Collective, Voice

LEAD_WORD = re.compile(
    r"^(?:(?:in|by way of)\s+(?:response|reply|answer(?:ing)?)|responding|replying)\b", re.IGNORECASE
)
"""How a sentence begins that answers."""
_RAISED_BY = re.compile(
    r"\b(?:from|by|of)\s+(?P<who>(?:an?\s+)?(?:the\s+)?[A-Z][^,;:]{1,60}?|a\s+member(?:\s+of\s+the\s+public)?)"
    r"(?=\s+(?:about|on|regarding|as\s+to|in|concerning|that|who|whether|relating)\b|[,;:]|$)"
)
_ANSWERS_TO = re.compile(
    r"^(?:in|by way of)\s+(?:response|reply|answer(?:ing)?)\s+to\s+|^(?:responding|replying)\s+to\s+", re.IGNORECASE
)
_AFTER_ASKER = frozenset("question questions query queries comments comment on the request concerns".split())
_ONE = (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)
_ASKS = re.compile(r"\b(?:why|what|when|how|where|who|whether|could|can)\b|\?", re.IGNORECASE)
_TOLD = frozenset("informed advised responded replied clarified confirmed explained answered".split())
_VOICED = frozenset("felt expressed raised voiced complained".split())
"""What members in general do that somebody may answer; unanswered it is no speech."""


@dataclass
class Turn:
    """Somebody speaks, for a sentence or more."""

    persons: tuple[Voice, ...]
    verbs: list[str]
    sentences: list[str]
    responds: bool = False
    """Whether it is said to be an answer."""
    asker: tuple[Voice, ...] | None = None
    """Of an answer that says whom it answers; () where it only says that something was asked."""
    start: int = 0
    """The index of the word with which their name begins in the first sentence."""
    length: int = 0

    @property
    def asks(self) -> bool:
        """Whether they ask something."""
        return any(verb in ASKING for verb in self.verbs)


@dataclass(frozen=True)
class Turns:
    """Reads the turns of paragraphs."""

    cast: Cast

    def read(self, spoken: Sequence[str]) -> tuple[list[str], list[Turn]]:
        """The sentences before the first turn, and the turns of a paragraph's sentences."""
        lead: list[str] = []
        turns: list[Turn] = []
        for sentence in spoken:
            found = [s for s in speeches(sentence, self.cast) if self._counts(s)]
            responding = LEAD_WORD.match(sentence) is not None
            for number, speech in enumerate(found):
                turn = Turn(speech.persons, [speech.verb], [sentence] if number == 0 else [], start=speech.start)
                turn.responds = (responding and number == 0) or speech.verb in RESPONDING
                if responding and number == 0:
                    turn.asker = self.asker(sentence)
                if turns and turns[-1].persons == turn.persons and not turn.responds:
                    turns[-1].verbs.append(speech.verb)
                    turns[-1].sentences += turn.sentences
                elif turns and number and set(turn.persons) <= set(turns[-1].persons):
                    turns[-1].verbs.append(speech.verb)
                else:
                    turns.append(turn)
            if not found:
                (turns[-1].sentences if turns else lead).append(sentence)
                if turns:
                    self._more_verbs(turns[-1], sentence)
        return self._without_unanswered(lead, turns)

    def _without_unanswered(self, lead: list[str], turns: list[Turn]) -> tuple[list[str], list[Turn]]:
        """Members in general speak only where they are answered."""
        kept: list[Turn] = []
        for number, turn in enumerate(turns):
            following = turns[number + 1] if number + 1 < len(turns) else None
            if (
                turn.persons == (Collective.MEMBERS,)
                and not turn.asks
                and not (following and following.verbs[0] in _TOLD)
            ):
                (kept[-1].sentences if kept else lead).extend(turn.sentences)
            else:
                kept.append(turn)
        return lead, kept

    def _more_verbs(self, turn: Turn, sentence: str) -> None:
        if re.match(r"(?:He|She|They)\b", sentence):
            turn.verbs += [
                w for w in (w.strip(",.;").casefold() for w in sentence.split()[1:4]) if w in ASKING or w in REPORTING
            ]

    def _counts(self, speech: Speech) -> bool:
        """Whether a speech is one: what members in general note is not."""
        if any(
            isinstance(p, int) or p in (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)
            for p in speech.persons
        ):
            return True
        if Collective.MEMBERS in speech.persons and speech.verb in _VOICED:
            return True
        return speech.verb in ASKING and not speech.subject.casefold().startswith("all ")

    def asker(self, sentence: str) -> tuple[Voice, ...] | None:
        """Whom a sentence that begins *In response to …* answers; () where no name is given, None where *In response*
        stands alone."""
        match = _ANSWERS_TO.match(sentence)
        words = sentence[match.end() :].split() if match else []
        if match is None or (words and words[0].casefold() == "this"):
            return None
        for count in range(min(7, len(words)), 0, -1):
            phrase = " ".join(words[:count])
            is_whole = phrase.endswith((",", "’s", "'s")) or count == len(words)
            if not is_whole and words[count].casefold().rstrip(",") not in _AFTER_ASKER:
                continue
            voice = self.cast.find(re.sub(r"(?:’s|'s|’)?[,:]*$", "", phrase))
            if isinstance(voice, int) or voice in _ONE:
                return (voice,)
        if raised := _RAISED_BY.search(" ".join(words[:25])):
            name = raised["who"].strip()
            voice = self.cast.find(name) or self.cast.speaker(name)
            if voice is not None and voice is not Collective.MEMBERS:
                return (voice,)
        return ()

    def asked_before(self, turn: Turn) -> str | None:
        """What is asked by nobody in particular before a dash: *Lamp post - why is it there - Cllr Ash said …*."""
        words = turn.sentences[0].split() if turn.sentences else []
        if turn.start < 3 or words[turn.start - 1] not in ("-", "–", "—"):
            return None
        asked = " ".join(words[: turn.start - 1])
        return asked if _ASKS.search(asked) else None

    def said(self, turn: Turn) -> str:
        """The words of a turn, without the name that they begin with."""
        text = " ".join(turn.sentences)
        words = text.split(" ")
        if turn.start == 0 and turn.verbs:
            for at, word in enumerate(words[:24]):
                if word.strip(",.;:—-").casefold() == turn.verbs[0]:
                    between = words[max(0, at - 1)].casefold()
                    begin = at - 1 if between in ("also", "then", "further") else at
                    return " ".join(words[begin:])
        return text

    def addressed(self, turn: Turn) -> int | None:
        """Whoever is asked: named right after the verb."""
        words = " ".join(turn.sentences).split()
        for at, word in enumerate(words):
            if word.casefold().strip(",") in ASKING:
                for count in (4, 3, 2, 1):
                    phrase = " ".join(words[at + 1 : at + 1 + count]).strip(",;:")
                    voice = self.cast.find(phrase) if phrase and phrase[0].isupper() else None
                    if isinstance(voice, int):
                        return voice
        return None
