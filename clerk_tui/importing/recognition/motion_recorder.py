"""Records motions, votes and decisions that have paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import members_end, read_poll
from clerk_tui.importing.recognition.decisions import Decided, is_that_be, read_decided
from clerk_tui.importing.recognition.elections import read_election
from clerk_tui.importing.recognition.extents import clauses_end, is_of_body, opens_list, operative, style_of, text_end
from clerk_tui.importing.recognition.motions import read_moved, read_seconded
from clerk_tui.importing.recognition.movers import find_person, read_lone
from clerk_tui.importing.recognition.outcomes import read_outcome
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.results import read_result
from clerk_tui.importing.recognition.sentence_motions import SentenceMotions
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.speech import last_speaker
from clerk_tui.meeting import Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote

_FIRST_LABELS = ("favour", "favor", " for", "ayes", "yeas")


@dataclass
class MotionRecorder(SentenceMotions):
    """What is before the meeting, told in paragraphs of its own: votes by name, motions that a list or a quotation
    follows, resolutions with their clauses."""

    pending: list[Paragraph] = field(default_factory=list)
    """Lines that name a mover or a seconder, before the motion they are of."""
    mover: Voice | None = None
    seconder: Voice | None = None

    def begin_item(self) -> None:
        """Another item is opened."""
        self.flush()
        self.presume()
        self.motion = self.decided = self.opened = None

    def take(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record what begins at a paragraph and takes up the whole of it: the index after it; None for any other."""
        paragraph = paragraphs[at]
        text = paragraph.body
        if self.opened is not None:
            if (end := self._first_clauses(paragraphs, at, stop)) is not None:
                return end
            self.opened = None
        after = self._result(paragraphs, at, stop)
        if after is None:
            after = self._election(paragraphs, at, stop)
        if after is None:
            after = self._poll(paragraphs, at, stop)
        if after is None and (lone := read_lone(text, self.roster)):
            return self._lone(paragraph, lone, at)
        if after is None and not self.pending and self._waits(paragraphs, at, stop):
            return at + 1
        if after is None and self.pending:
            after = self._with_pending(paragraphs, at, stop)
        if after is None and len(text) < 400:
            after = self._outcome(paragraphs, at, stop)
        if after is None:
            after = self._resolved(paragraphs, at, stop)
        if after is None:
            after = self._opens_motion(paragraphs, at, stop)
        if after is None and is_that_be(text):
            self.flush()
            self._clause(Decided(Kind.CLAUSE, re.sub(r"^That\s+", "", text)), paragraph.published)
            after = at + 1
        return after

    def _poll(self, paragraphs: Sequence[Paragraph], at: int, stop: int, published: str = "") -> int | None:
        first = paragraphs[at]
        is_label_last = first.body[-12:].casefold().rstrip(" :").endswith(_FIRST_LABELS)
        if is_label_last and (label := rules.POLL_AFTER.search(first.body)) is not None:
            lead = replace(first, text=label["label"], body=label["label"], mark="")
            read = read_poll([lead, *paragraphs[at + 1 : stop]], 0, stop - at)
            read = None if read is None else (read[0], read[1] + at, read[2])
        else:
            read = read_poll(paragraphs, at, stop)
        if read is None:
            return None
        self.flush()
        poll, after, is_carried = read
        words = "\n".join([*([published] if published else []), *(p.published for p in paragraphs[at:after])])
        self._vote(poll.vote(self.roster), words, is_carried)
        return after

    def _election(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A vote between several who were named: it is one of the motion that named whoever won."""
        election = read_election(paragraphs, at, stop)
        winner = election.winner if election else None
        if election is None or winner is None:
            return None
        self.flush()
        entries = self.recorder.entries
        of_item = [i for i, e in enumerate(entries) if e.kind is Kind.MOTION and e.item_id == self.recorder.item_id]
        if (won := next((i for i in of_item if winner.is_named_in(entries[i].text or "")), None)) is None:
            return None
        for index in of_item:
            if index > won:  # what was moved after it would else be taken for what was voted on
                self.recorder.change(index, kind=Kind.NOTE, text=literal(entries[index].published or ""), persons=())
        self.motion = won
        words = "\n".join(p.published for p in paragraphs[at : election.after])
        self._vote(election.poll(winner).vote(self.roster), words, None)
        return election.after

    def _result(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A block that says what came of the motion before it, or of the item itself."""
        result = read_result(paragraphs, at, stop)
        if result is None:
            return None
        self.flush()
        words = "\n".join(p.published for p in paragraphs[at : result.after])
        found = (find_person(name, self.roster) if name else None for name in (result.mover, result.seconder))
        persons = tuple(person for person in found if person is not None)
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if self.motion is not None:
            held = self.recorder.entries[self.motion]
            self.recorder.change(self.motion, persons=held.persons or persons)
        elif last is not None and last.kind is Kind.NOTE and rules.MOTION_TEXT.match(last.published or ""):
            self.motion = self.recorder.last
            self.recorder.change(self.motion, kind=Kind.MOTION, text=operative(last.text or ""), persons=persons)
        elif persons:
            self.recorder.add(Kind.MOTION, words, self.recorder.title, persons)
            self.motion, words = self.recorder.last, ""
        vote = result.poll.vote(self.roster) if result.poll else Vote() if result.is_unanimous else None
        self._settle(result.is_carried, vote, words)
        return result.after

    def _lone(self, paragraph: Paragraph, lone: tuple[str, Voice], at: int) -> int:
        which, person = lone
        if which == "mover" and self.mover is not None:
            self.flush()
        self.pending.append(paragraph)
        if which == "mover":
            self.mover = person
        elif self.mover is None and self.motion is not None:
            self._second(person, paragraph.published)
            self.pending.clear()
        else:
            self.seconder = person
        return at + 1

    def _waits(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> bool:
        """Whether a paragraph names mover and seconder of a motion that stands in the next one; then it is kept."""
        text = paragraphs[at].body
        if at + 1 >= stop or len(text.split()) > 25:
            return False
        if text.rstrip().endswith((":", "that")) and not re.search(r"\bit was(?: unanimously)?:?$", text.rstrip()):
            return False
        following = paragraphs[at + 1].body
        is_next = rules.THE_FOLLOWING.match(text) is not None and rules.MOTION_TEXT.match(following) is not None
        if not (is_next or rules.AND_RESOLVED.match(following) or rules.BARE_MOTION.match(following)):
            return False
        moved = read_moved(text, self.roster)
        if moved is None or moved.text or moved.outcome or moved.mover is None:
            return False
        self.pending, self.mover, self.seconder = [paragraphs[at]], moved.mover, moved.seconder
        return True

    def flush(self) -> None:
        """Put down the lines that named a mover and a seconder, where no motion followed them."""
        if self.pending:
            words = "\n".join(p.published for p in self.pending)
            if self.mover is None:
                self.recorder.add(Kind.NOTE, words, words)
            elif self._is_quoted():
                self.motion = self.recorder.last
                text = operative(self.recorder.entries[self.motion].published or "")
                persons = self._movers(self.mover, self.seconder)
                self.recorder.change(self.motion, kind=Kind.MOTION, text=text, persons=persons)
                self.recorder.add(Kind.NOTE, words, words)
            else:
                self.recorder.add(Kind.MOTION, words, persons=self._movers(self.mover, self.seconder))
                self.motion = self.recorder.last
        self.pending.clear()
        self.mover = self.seconder = None

    def _is_quoted(self) -> bool:
        """Whether the words of a motion, in quotation marks, were put down last."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        return last is not None and last.kind is Kind.NOTE and (last.published or "")[:1] in ("“", '"')

    def _with_pending(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """The motion whose mover was named in the lines above it."""
        text = paragraphs[at].body
        resolved = (
            rules.AND_RESOLVED.match(text)
            if len(text) < 60 or text.casefold().startswith(("and", "resolved"))
            else None
        )
        is_listed = self.mover is not None and self.seconder is not None and opens_list(text)
        if resolved is None and not (rules.MOTION_TEXT.match(text) or is_listed):
            self.flush()
            return None
        end = at + 1
        body = text if resolved is None else re.sub(r"^that\W*$", "", resolved["rest"].strip(), flags=re.IGNORECASE)
        if body:
            end = text_end(paragraphs, at, stop)
        elif end < stop:
            end = clauses_end(paragraphs, at, stop) if paragraphs[end].mark else text_end(paragraphs, end, stop)
        words = operative(" ".join([body, *(p.body for p in paragraphs[at + 1 : end])]))
        above, below = ("\n".join(p.published for p in part) for part in (self.pending, paragraphs[at:end]))
        persons = self._movers(self.mover, self.seconder)
        is_again = resolved is not None and self.restates(words, persons)
        if is_again:
            self.recorder.add(Kind.NOTE, above, above)
            self._clause(Decided(Kind.CLAUSE, words), below)
        else:
            kind = Kind.AMENDMENT if self._is_amendment() else Kind.MOTION
            self.recorder.add(kind, f"{above}\n{below}", words, persons)
            self.motion = self.recorder.last
        self.pending.clear()
        self.mover = self.seconder = None
        if resolved is not None and not is_again:
            self._carry(bool(resolved["un"] or resolved["un2"]), "")
        return end

    def _is_amendment(self) -> bool:
        """Whether what the lines kept are the movers of is an amendment."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last is not None and last.kind is Kind.NOTE and re.fullmatch(r"amendment\W*", last.published or "", re.I):
            return True
        return re.match(r"(?:the following )?amendment", self.pending[0].text, re.I) is not None

    def _outcome(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A paragraph that says no more than what came of a motion."""
        paragraph = paragraphs[at]
        text = paragraph.body
        outcome = read_outcome(text)
        if (
            outcome is None
            or len(said := sentences(text)) > 2
            or len(text.split()) > 40
            or read_moved(text, self.roster)
        ):
            return None
        if self.motion is not None and len(said) > 1 and read_seconded(said[0], self.roster) is not None:
            return None
        is_open = self.motion is not None or self.decided is not None or bool(self.pending)
        if not (is_open or len(text.split()) <= 12 or re.search(r"\bdeclared\b", text)):
            return None
        if self.motion is None and self.recorder.item_id is None and len(text.split()) < 3:
            return None  # *APPROVED* above the title is said of the minutes
        self.flush()
        if self._take_count(text, paragraph.published):
            return at + 1
        if at + 1 < stop and re.search(r"\b(?:vote|votes|voting|follows)\b[^.]{0,20}[:.]?$", text, re.IGNORECASE):
            after = self._poll(paragraphs, at + 1, stop, paragraph.published)
            if after is not None:
                return after
        self._settle(outcome.is_carried, outcome.vote, paragraph.published)
        return at + 1

    def _resolved(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A resolution that takes up its paragraph, with the clauses that follow it."""
        paragraph = paragraphs[at]
        first = sentences(paragraph.body)[:1]
        if not first or not re.match(
            r"\W*(?:and\s+)?(?:it was\s+)?(?:unanimously\s+)?(?:resolved|decision|agreed|resolution|recommended"
            r"|ordered|determined)\b",
            first[0],
            re.IGNORECASE,
        ):
            return None
        decided = read_decided(paragraph.body, is_first=True)
        if decided is None or (paragraph.body.casefold().startswith("it was") and len(sentences(paragraph.body)) > 1):
            return None
        if not decided.is_open and self._goes_further(paragraph.body):
            return None
        self.flush()
        if not decided.is_open:
            self._clause(decided, paragraph.published)
            return at + 1
        return self._clauses(paragraphs, at, stop, decided)

    def _goes_further(self, text: str) -> bool:
        """Whether more than the resolution is told in its paragraph: who moved it, what came of it."""
        return any(
            read_moved(s, self.roster) is not None or read_lone(s, self.roster) or read_outcome(s) is not None
            for s in sentences(text)[1:]
        )

    def _clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int, decided: Decided) -> int:
        """A resolution whose clauses stand in paragraphs of their own."""
        header = paragraphs[at]
        end = clauses_end(paragraphs, at, stop)
        if end == at + 1:
            self._clause(decided, header.published)
            return end
        first = paragraphs[at + 1]
        lead = f"{decided.text} {first.body}".strip()
        self._clause(Decided(decided.kind, lead, decided.is_unanimous), f"{header.published}\n{first.published}")
        style = style_of(first.mark)
        for place in range(at + 2, end):
            paragraph = paragraphs[place]
            if paragraph.mark and style_of(paragraph.mark) == style:
                self.recorder.add(decided.kind, paragraph.published, paragraph.body)
            else:
                self.recorder.go_on(self._last_clause(decided.kind), paragraph.published, paragraph.text)
        return end

    def _first_clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """The clauses of what a sentence further up said was agreed *that:*."""
        assert self.opened is not None
        if not paragraphs[at].mark:
            return None
        style, opened, end = style_of(paragraphs[at].mark), self.opened, at
        kind = self.recorder.entries[opened].kind
        while end < stop and paragraphs[end].mark and style_of(paragraphs[end].mark) == style:
            if end == at:
                self.recorder.change(opened, text=literal(paragraphs[end].body))
                self.recorder.add(Kind.NOTE, paragraphs[end].published, paragraphs[end].body)
            else:
                self.recorder.add(kind, paragraphs[end].published, paragraphs[end].body)
            end += 1
        self.opened = None
        return end

    def _last_clause(self, kind: Kind) -> int:
        return next(i for i in range(self.recorder.last, -1, -1) if self.recorder.entries[i].kind is kind)

    def _opens_motion(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A motion whose words follow in paragraphs of their own."""
        paragraph = paragraphs[at]
        text = paragraph.body
        if at + 1 >= stop or not re.search(r"(?:that|:|follows|motion|resolution|to)\W*$", text):
            return None
        spoken = sentences(text)
        moved = read_moved(spoken[-1], self.roster)
        if moved is None or len(spoken) > 2:
            return None
        following = paragraphs[at + 1]
        if rules.CAME_OF_IT.match(following.body):
            return None
        is_next = rules.MOTION_TEXT.match(following.body) or following.body.isupper() or is_of_body(following.body)
        if not is_next and not text.rstrip().endswith(":"):
            return None
        self.flush()
        end = text_end(paragraphs, at + 1, stop)
        lead = "" if text.rstrip(" :").endswith("as follows") and following.body[:1] in '“"' else moved.text
        words = " ".join([lead, *(p.body for p in paragraphs[at + 1 : end])])
        published = "\n".join(p.published for p in paragraphs[at:end])
        is_amendment = moved.is_amendment or rules.AN_AMENDMENT.search(spoken[-1]) is not None
        self._moved(replace(moved, text=words, vote=None, is_amendment=is_amendment), published)
        return end

    def take_tail(self, text: str, published: str) -> str:
        """A vote by name at the end of a paragraph that told of more: what its paragraph goes on to tell."""
        end = members_end(text)
        told, rest = (text[:end].strip(), text[end:].strip()) if end else (text, "")
        read = read_poll((Paragraph(told, told, body=told),), 0, 1)
        if read is None:
            self.recorder.add(Kind.NOTE, published, text)
            return ""
        poll, _, is_carried = read
        self._vote(poll.vote(self.roster), published, is_carried)
        return rest

    def set_motion(self, person: Voice, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
        """A motion of which notice was given, in its mover's words: the index after it."""
        end = text_end(paragraphs, at, stop)
        text = " ".join(p.body for p in paragraphs[at:end])
        published = "\n".join(p.published for p in paragraphs[at:end])
        quoted = rules.QUOTED.match(text)
        moved = (quoted["text"] or quoted["text2"]) if quoted else text
        self.recorder.add(Kind.MOTION, published, operative(moved), (person,))
        self.motion = self.recorder.last
        for sentence in sentences(quoted["rest"] or quoted["rest2"]) if quoted else ():
            if not self.take_sentence(sentence, "", is_first=False):
                speaker = last_speaker([sentence], self.roster)
                self.recorder.add(Kind.NOTE, "", sentence, () if speaker is None else (speaker,))
        return end
