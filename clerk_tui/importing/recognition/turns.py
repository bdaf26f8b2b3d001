"""The turns of a paragraph: who speaks, for how many sentences, and whom they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.english.said import ASKING, QUERY, REPORTING, RESPONDING, SAYING
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.speech import Speech, speeches
from clerk_tui.importing.recognition.subjects import subject_of
from clerk_tui.lists.names import is_titled
from clerk_tui.meeting import Collective, Voice

LEAD_WORD = re.compile(
    r"^(?:(?:in|by way of)\s+(?:response|reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)|responding|replying)\b"
    r"|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of|answering)\s+(?:an?|the|several|some|various)?\s*"
    r"(?:further\s+|number\s+of\s+)?" + QUERY + r"\s+(?:from|by|of|raised\s+by|put\s+by|about|on|regarding"
    r"|concerning|in\s+relation\s+to)\b|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\b"
    r"|^at\s+the\s+request\s+of\s+(?:the\s+)?(?:members|councillors)\b",
    re.IGNORECASE,
)
"""How a sentence begins that answers."""
_RAISED_BY = re.compile(
    r"\b(?:from|by|of)\s+(?P<who>(?:an?\s+)?(?:the\s+)?[A-Z][^,;:]{1,60}?|a\s+member(?:\s+of\s+the\s+public)?)"
    r"(?=\s+(?:about|on|regarding|as\s+to|in|concerning|that|who|whether|relating)\b|[,;:]|$)"
)
_ANSWERS_TO = re.compile(
    r"^(?:in|by way of)\s+(?:response|reply(?:ing)?|responding|answer(?:ing)?)\s+to\s+"
    r"|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\s+"
    r"|^(?:responding|replying)\s+to\s+|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of)\s+(?=(?:\S+\s+){0,3}"
    r"" + QUERY + r"\b)|^answering\s+(?=(?:\S+\s+){0,2}questions?\b)|^at\s+(?=the\s+request\s+of)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\banswered\b[^.]{0,40}\bquestions?\b[^.]{0,40}\b(?:at|in|from|since|after)\s+(?:the\s+)?(?:last|previous|[A-Z]\w+[’']s)\s+"
    r"meeting\b"
)
"""*answered a question that came up at the last meeting*: nobody of this one asked it."""
_AFTER_ASKER = frozenset(
    """question questions query queries comments comment on the request concerns whether if about why how what
    when""".split()
)
_ONE = (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)


_VOICED = frozenset("felt expressed raised voiced complained".split())
"""What members in general do that somebody may answer."""


def _plain(word: str) -> str:
    return word.strip(",.;:—-").casefold()


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
    def adds(self) -> bool:
        """Whether they *also* say something: it is no answer then, but more of what was said before."""
        words = self.sentences[0].split() if self.sentences else []
        verb = next((n for n, w in enumerate(words) if n > self.start and _plain(w) == self.verbs[0]), 0)
        return verb > 0 and words[verb - 1] == "also"

    @property
    def asks(self) -> bool:
        """Whether they ask something."""
        return any(verb in ASKING for verb in self.verbs)


@dataclass(frozen=True)
class Turns:
    """Reads the turns of paragraphs."""

    roster: Roster

    def read(self, spoken: Sequence[str]) -> tuple[list[str], list[Turn]]:
        """The sentences before the first turn, and the turns of a paragraph's sentences."""
        lead: list[str] = []
        turns: list[Turn] = []
        for sentence in spoken:
            found = [s for s in speeches(sentence, self.roster) if self._counts(s)]
            responding = LEAD_WORD.match(sentence) is not None
            for number, speech in enumerate(found):
                turn = Turn(speech.persons, [speech.verb], [sentence] if number == 0 else [], start=speech.start)
                turn.responds = (responding and number == 0) or (
                    speech.verb in RESPONDING and not _OF_ANOTHER.search(sentence)
                )
                if responding and number == 0:
                    turn.asker = self.asker(sentence)
                if turns and turns[-1].persons == turn.persons and not turn.responds:
                    turns[-1].verbs.append(speech.verb)
                    turns[-1].sentences += turn.sentences
                else:
                    turns.append(turn)
            if not found and not turns and (told := self._of_pronoun(lead, sentence)) is not None:
                del lead[-(len(told.sentences) - 1) :]
                turns.append(told)
            elif not found:
                (turns[-1].sentences if turns else lead).append(sentence)
                if turns:
                    self._more_verbs(turns[-1], sentence)
        return lead, turns

    def _of_pronoun(self, lead: Sequence[str], sentence: str) -> Turn | None:
        """The turn of somebody who did something and then *said* something: *Mr Ash tested the pump. He felt …*."""
        said = [_plain(w) for w in sentence.split()[:4]]
        verb = next((w for w in said[1:] if w in SAYING), None)
        if not lead or verb is None or said[0] not in ("he", "she"):
            return None
        first = len(lead) - 1
        while first > 0 and lead[first].startswith(("He ", "She ", "It ")):
            first -= 1
        words = lead[first].split()
        at = next((n for n, word in enumerate(words[:6]) if word.isalpha() and word.islower()), 0)
        subject = subject_of(words, at, self.roster) if at and words[at].endswith("ed") else None
        if subject is None or subject[0] or len(subject[1]) > 1 or subject[1][0] not in self.roster.roll:
            return None
        if any(word.istitle() and is_titled(" ".join(words[n : n + 2])) for n, word in enumerate(words) if n >= at):
            return None  # it may be of either of two that the pronoun tells
        return Turn(subject[1], [words[at], verb], [*lead[first:], sentence])

    def _more_verbs(self, turn: Turn, sentence: str) -> None:
        if re.match(r"(?:He|She|They)\b", sentence):
            turn.verbs += [
                w for w in (w.strip(",.;").casefold() for w in sentence.split()[1:4]) if w in ASKING or w in REPORTING
            ]

    def _counts(self, speech: Speech) -> bool:
        """Whether a speech is one: what members in general note is not."""
        if speech.verb in ("addressed", "spoke") and speech.subject.casefold().startswith(
            ("members of the", "the public")
        ):
            return False
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
            is_whole = phrase.endswith((",", "’s", "'s", "’", "s'")) or count == len(words)
            if not is_whole and words[count].casefold().rstrip(",") not in _AFTER_ASKER:
                continue
            voice = self.roster.find(re.sub(r"(?:’s|'s|’|')?[,:]*$", "", phrase))
            if isinstance(voice, int) or voice in _ONE:
                return (voice,)
        if raised := _RAISED_BY.search(" ".join(words[:25])):
            name = raised["who"].strip()
            voice = self.roster.find(name) or self.roster.speaker(name)
            if voice is not None:
                return (voice,)
        return ()

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
                    voice = self.roster.find(phrase) if phrase and phrase[0].isupper() else None
                    if isinstance(voice, int):
                        return voice
        return None


PLURAL = re.compile(
    r"\b(?:questions|queries|comments|points|issues|concerns|observations|[ei]nquiries|matters)\b", re.IGNORECASE
)
FOLLOWS = re.compile(r"[:;]\s*[-–]?\s*$|\b(?:as follows|the following)\s*[:.]?\s*$", re.IGNORECASE)
PRONOUN = re.compile(r"(?:^|[-–—,;.?!]\s+)(?:he|she|they)\s+(?:then\s+|also\s+)?(?P<verb>\w+)\b", re.IGNORECASE)
NO_EXCHANGE = re.compile(
    r"\b(?:was|were)\s+discussed\b|^it was (?:suggested|agreed|hoped)\b|^(?:members|the committee) (?:noted"
    r"|discussed)\b",
    re.IGNORECASE,
)
NOT_ANSWERING = frozenset(
    """added thanked welcomed suggested introduced invited congratulated supported agreed urged raised spoke referred
    turned echoed mentioned""".split()
)
NOT_ANSWERED = frozenset("mentioned introduced thanked welcomed invited presented opened gave".split())
"""How somebody speaks whom nobody answers in the same paragraph."""
PROPOSING = frozenset("suggested recommended felt".split())
"""How somebody may answer a question, besides reporting."""


_THEN_TOLD = re.compile(
    r"(?:,\s+(?=it)|\s+and\s+(?=was|were))"
    r"((?:it was (?:felt|explained|confirmed|advised|stated|said|pointed out|clarified)"
    r"|(?:was|were) (?:informed|advised|told|assured|answered))\b(?: by (?P<who>[^,.]{3,40}?)(?=\s+that\b|\W*$))?.*)$"
)


def told_then(sentence: str) -> tuple[str, str]:
    """What was answered at the end of a sentence that asks, and by whom: *… and was told by Mr Ash that it would*;
    empty where nothing was."""
    match = _THEN_TOLD.search(sentence)
    return (match[1], match["who"] or "") if match else ("", "")


OF_ITS_OWN = frozenset("referred highlighted noted mentioned commented spoke".split())
"""How somebody begins with a matter of their own, rather than answers what was asked in the paragraph before."""
MOST_TEXT = 20000
