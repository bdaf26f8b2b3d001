"""Questions and motions of which notice was given: an item has one of them for its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.motion_recorder import MotionRecorder
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.speech import Turns
from clerk_tui.meeting import Kind

_SET_QUESTION = re.compile(
    r"\bquestions?\b[^.]{0,40}\b(?:submitted|asked|from|by|of)\s+(?:by\s+|from\s+)?(?P<who>.+?)\s*:?$", re.IGNORECASE
)
_SET_MOTION = re.compile(
    r"\b(?:notices?\s+of\s+)?motions?\b(?:[^.]{0,40}\b(?:submitted|from|by|in the names? of)\s+(?:by\s+"
    r"|from\s+)?|\s*[-–:]\s*(?=(?:cllr|councillor|deputy|senator)\b))(?P<who>.+?)\s*:?$",
    re.IGNORECASE,
)

_TOLD = re.compile(r"\b(?:was|were|asked|said|stated|spoke|moved|proposed|withdrew)\b")
"""What tells of a motion, and stands in none."""


@dataclass
class Notices:
    """Reads them."""

    paragraphs: Sequence[Paragraph]
    roster: Roster
    recorder: Recorder
    motions: MotionRecorder
    is_late: bool = False
    replied: list[Paragraph] = field(default_factory=list)
    """The paragraphs of the reply last taken."""

    def take(self, title: str, at: int, stop: int) -> int | None:
        self.replied = []
        if self.recorder.entries and self.recorder.entries[-1].kind is Kind.ITEM and title:
            if match := _SET_MOTION.search(title):
                who = self.roster.speaker(_titled(match["who"]))
                first = self.paragraphs[at]
                is_told = first.body.endswith(":") or (
                    not rules.MOTION_TEXT.match(first.body) and _TOLD.search(first.body)
                )
                if who is not None and not (first.mark or is_told):  # *Cllr Ash moved as follows:*
                    return self.motions.set_motion(who, self.paragraphs, at, stop)
            elif (match := _SET_QUESTION.search(title)) and not re.match(r"(?:public|members)", title, re.IGNORECASE):
                who = self.roster.speaker(_titled(match["who"]))
                if isinstance(who, int):
                    return self._question(who, at, stop)
        return None

    def _question(self, who: int, at: int, stop: int) -> int:
        """A question that was set, and its reply."""
        end = self._question_end(at, stop)
        first = self.paragraphs[at]
        self.recorder.add(Kind.WRITTEN_QUESTION, first.published, first.body, (who,))
        for paragraph in self.paragraphs[at + 1 : end]:
            self.recorder.go_on(self.recorder.last, paragraph.published, paragraph.text)
        return self._reply(end, stop)

    def _reply(self, at: int, stop: int) -> int:
        """The reply to a question that was set."""
        is_first = True
        for place in range(at, stop):
            paragraph = self.paragraphs[place]
            _, turns = Turns(self.roster).read(sentences(paragraph.body))
            persons = next((t.persons for t in turns if any(isinstance(p, int) for p in t.persons)), ())
            self.replied.append(paragraph)
            if is_first or persons:
                self.recorder.add(Kind.WRITTEN_REPLY, paragraph.published, paragraph.body, persons)
                is_first = False
            else:
                self.recorder.go_on(self.recorder.last, paragraph.published, paragraph.text)
        return stop

    def _question_end(self, at: int, stop: int) -> int:
        """The index after the question: where its quotation is closed, or its reply begins."""
        if self.paragraphs[at].body[:1] not in '“"':
            return at + 1
        end = at
        while end < min(stop, at + 30):
            end += 1
            if "”" in self.paragraphs[end - 1].text or self.paragraphs[end - 1].text.rstrip(".").endswith('"'):
                return end
        return at + 1


def _titled(name: str) -> str:
    """A name printed in capitals, in small letters."""
    name = name.strip(" :.=|_~*")  # what a scan takes for signs, too
    if name.isupper():
        name = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if len(m[0]) > 1 else m[0], name)
        name = re.sub(r"’S\b", "’s", name)
    return name
