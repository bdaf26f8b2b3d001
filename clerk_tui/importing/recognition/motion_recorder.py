"""Records motions, votes and decisions: those that sentences tell, and those that have paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.numbering import style_of
from clerk_tui.english.said import SAYING
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import poll_within, read_poll, told_by_name
from clerk_tui.importing.recognition.decisions import (
    Decided,
    agreed_before,
    is_that_be,
    read_decided,
    what_was_done,
    without_body,
)
from clerk_tui.importing.recognition.floor import (
    CARRIED,
    FEW,
    UNANIMOUS,
    Floor,
    clauses_end,
    operative,
    parted,
    text_end,
)
from clerk_tui.importing.recognition.motions import (
    Moved,
    find_person,
    named_as,
    read_lone,
    read_moved,
    read_seconded,
    tail_outcome,
)
from clerk_tui.importing.recognition.outcomes import figures, is_unanimous, read_outcome
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import is_name
from clerk_tui.lists.roles import is_post_word, role_of
from clerk_tui.meeting import Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote

_BARE = 14  # words of a sentence that says no more than who moved what stands before it, at most
_MOST_OF_NAME = 4  # words of a title and a name, at most
_PAPERS = frozenset("agenda minutes report reports accounts budget".split())
"""What a result may name besides the motion itself."""


@dataclass
class MotionRecorder(Floor):
    """What sentences and paragraphs tell of what is before the meeting."""

    # Sentences

    def telling(self, sentence: str, *, is_first: bool) -> Callable[[str], None] | None:
        """What records what one sentence of a paragraph tells, given the words it was read from; None where it tells
        nothing of the sort."""
        if (moved := read_moved(sentence, self.roster)) is not None:
            return lambda published: self._take_moved(moved, published, self._is_bare(sentence, is_first), sentence)
        if self.motion is not None and not self.motion.text and re.match(r"(?:To|That)\s+[a-z]", sentence):
            return lambda published: self.word(sentence, published)
        if self.may_be_seconded and (seconder := read_seconded(sentence, self.roster)) is not None:
            return lambda published: self._take_seconder(seconder, published, sentence)
        done = rules.RESULT_LINE.fullmatch(sentence) if self.motion is not None else None
        if done and self._is_of(done["what"]) and (came := tail_outcome(sentence)) is not None:
            return lambda published: self.settle(came, published)
        if self.motion is not None and self.motion.text and rules.THIS_WAS.match(sentence):
            return self._telling_result(sentence)
        decided = self._read_decided(sentence, is_first=is_first)
        if decided is not None:
            counted = figures(sentence) if rules.OF_VOTE.search(sentence) else None
            return lambda published: self.decide(decided, published, counted)
        return self._telling_result(sentence)

    def _is_of(self, what: str | None) -> bool:
        """Whether what a result names may be what is before the meeting, or was: *The minutes were approved.*"""
        about = f"{self.motion.text if self.motion is not None else ''} {self.recorder.title}".casefold()
        return what is None or what.casefold() not in _PAPERS or what.casefold().rstrip("s") in about

    def _telling_result(self, sentence: str) -> Callable[[str], None] | None:
        before = self.recorder.entries[-1].vote if self.has(Kind.VOTE) else None
        if before is not None and not before.is_named:
            more = rules.ABSTAINING.fullmatch(sentence)
            count = len(read_names(more["who"])) if more is not None else 0
            if count and before.in_favour is not None and before.abstained is None:
                told = replace(before, abstained=count)
                return lambda published: self._abstain(told, published)
            before = None
        is_after = any(entry.kind is Kind.VOTE for entry in self.after[-2:])
        named = told_by_name(sentence, self.roster, before, is_open=self.is_open or is_after)
        if named is not None:
            return lambda published: self.count(named, published, None)
        outcome = read_outcome(sentence)
        counted = outcome.vote if outcome is not None else None
        is_vote = counted is not None and (
            rules.OF_VOTE.search(sentence) is not None or self.has(Kind.CARRIED, Kind.LOST)
        )
        if not (self.is_open or is_vote):
            return None
        if outcome is not None and len(sentence.split()) <= (45 if is_vote else 30) and sentence[-1:] != ":":
            return lambda published: self.settle(outcome, published)
        if agreed_before(sentence) and self.motion is not None:
            by_all = re.search(r"\bby (?:all|everyone)\b", sentence) or is_unanimous(sentence)
            return lambda published: self.settle(UNANIMOUS if by_all else CARRIED, published)
        return None

    def _abstain(self, vote: Vote, published: str) -> None:
        """Let the vote put down last be told with who abstained."""
        self.recorder.change(self.recorder.last, vote=vote)
        self.note(published)

    def _read_decided(self, sentence: str, *, is_first: bool) -> Decided | None:
        """The decision of a sentence; what one of them agreed to do is none: *MC agreed to meet them*."""
        first, *others = sentence.split(None, _MOST_OF_NAME + 1)
        by_one = first.isupper() and first.isalpha() and len(first) < 4 and self.roster.by_initials(first) is not None
        at = next((n for n, word in enumerate(others, 1) if word.rstrip(".,;") in ("agreed", "accepted")), 0)
        who = " ".join([first, *others[: at - 1]]) if at else ""
        by_one |= bool(at) and isinstance(self.roster.find(who) or self.roster.by_given(who), int)
        return None if by_one else read_decided(sentence, is_first=is_first)

    def agree(self, what: str, published: str, is_unanimous: bool) -> None:
        """What was said before was agreed."""
        self.decide(Decided(Kind.CLAUSE, re.sub(r"^[Tt]hat\s+", "", what.strip()), is_unanimous), published)

    def _take_seconder(self, seconder: Voice, published: str, sentence: str) -> None:
        """Who seconded, and what the sentence goes on to tell."""
        behind = rules.AND_AGREED.search(sentence)
        came = tail_outcome(behind[0]) if behind else read_outcome(sentence)
        speaks = re.search(r"\bseconded\b.{3,60}?\band\s+(\w+)\b", sentence)
        self.second(seconder)
        if self.motion is not None and came is not None:
            self.settle(came, published)
        else:
            self.note(published, (seconder,) if speaks and speaks[1] in SAYING else ())

    def _take_moved(self, moved: Moved, published: str, of_note: bool, sentence: str) -> None:
        if moved.is_aside and self.decision is not None and not self.after:
            self.name(replace(moved, text=""), published or moved.text, of_note=False)
        elif moved.mover is None and self.motion is not None and self.motion.persons and not self.motion.text:
            self.word(moved.text, published)  # *Moved by Ash. Seconded by Elm. Motion to wait.*
            if moved.result is not None:
                self.settle(moved.result, "")
        elif moved.text or not self.name(moved, published, of_note=of_note):
            self.move(moved, published)
        if (match := rules.BALLOT_INSIDE.search(sentence)) is not None:
            self._poll((Paragraph("", match[1], body=match[1]),), 0, 1)

    def _is_bare(self, sentence: str, is_first: bool) -> bool:
        """Whether a sentence says no more than who moved what stands before it."""
        return (is_first or self.is_put) and len(sentence.split()) <= _BARE

    def take_tail(self, told: str, published: str) -> None:
        """A vote by name at the end of a paragraph that says more."""
        read = read_poll((Paragraph(told, told, body=told),), 0, 1)
        if read is not None:
            self.count(read[0].vote(self.roster), published, read[2])
        else:
            self.recorder.add(Kind.NOTE, published, told)

    # Paragraphs

    def take(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record what begins at a paragraph and takes up the whole of it: the index after it; None for any other."""
        for taken in (
            self._first_clauses,
            self._table,
            self._poll,
            self._movers_above,
            self._outcome,
            self._resolved,
            self._opens_motion,
            self._that_be,
        ):
            if (after := taken(paragraphs, at, stop)) is not None:
                return after
        return None

    def _that_be(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        if not is_that_be(text := paragraphs[at].body):
            return None
        self.decide(Decided(Kind.CLAUSE, re.sub(r"^That\s+", "", text)), paragraphs[at].published)
        return at + 1

    def _table(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A table of motions, a row each: what was moved, by whom, and what came of it."""
        kinds = [m.lastgroup if (m := rules.COLUMN.fullmatch(cell.strip())) else "" for cell in paragraphs[at].cells]
        is_of_tasks = {"deed", "who"} <= set(kinds) and "came" not in kinds
        if not ({"text", "mover"} <= set(kinds) or {"deed", "pair", "came"} <= set(kinds) or is_of_tasks):
            return None
        self.note(paragraphs[at].published)
        end = at + 1
        while end < stop and paragraphs[end].is_row:
            self._row(dict(zip(kinds, paragraphs[end].cells, strict=False)), paragraphs[end].published)
            end += 1
        return end

    def _row(self, said: dict[str | None, str], published: str) -> None:
        """A row of such a table: a motion, where its cells say what was moved, or what came of what is to be done; and
        what is left to somebody."""
        pair = re.split(r"\s*/\s*", said.get("pair", ""))
        names = [
            said.get(role, "") or (pair[n] if len(pair) > n else "") for n, role in enumerate(("mover", "seconder"))
        ]
        came = tail_outcome(said.get("came", ""))
        text = said.get("text") or (said.get("deed", "") if came is not None else "")
        if any(sign.isalnum() for sign in text):
            mover, seconder = (named_as(name, self.roster) for name in names)
            self.move(Moved(mover, seconder, text).came(read_outcome(said.get("came", "")) or came), published)
        else:
            self.note(published)
        deed = " ".join(said.get("deed", "").split())
        task = rules.TASK.fullmatch(deed) if "came" in said or deed[:3] == "To " else None
        what = task["what"] if task is not None else "" if "came" in said else deed[:1].lower() + deed[1:]
        if what and said.get("who", "").strip():
            owners = [find_person(who.strip(), self.roster) for who in re.split(r"[/,&]", said["who"])]
            self.recorder.add(Kind.ACTION, "", f"to {what}", tuple(o for o in owners if isinstance(o, int)))

    def elected(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Who was elected to what, a line or a row each, below a heading or a sentence that tells of an election: the
        index after them."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        lead = last.published or "" if last is not None and (last.published or "").endswith(":") else ""
        if not (rules.OF_ELECTION.search(self.recorder.title) or rules.OF_ELECTION.search(lead)):
            return None
        held: list[tuple[str, str]] = []
        while at + len(held) < stop and (holds := _holds(paragraphs[at + len(held)], is_next=bool(held))):
            held.append(holds)
        if len(held) < 2:
            return None
        if lead and self.has(Kind.CLAUSE):
            self.recorder.change(self.recorder.last, kind=Kind.NOTE)
        for (post, names), paragraph in zip(held, paragraphs[at:], strict=False):
            self.decide(Decided(Kind.CLAUSE, names), paragraph.published)
            if role_of(post) == "chair" and isinstance(who := named_as(names, self.roster), int):
                self.roster.presiding = who
        return at + len(held)

    def _poll(self, paragraphs: Sequence[Paragraph], at: int, stop: int, published: str = "") -> int | None:
        read = read_poll(paragraphs, at, stop)
        if read is None:
            return None
        poll, after, is_carried = read
        words = "\n".join([*([published] if published else []), *(p.published for p in paragraphs[at:after])])
        self.count(poll.vote(self.roster), words, is_carried)
        return after

    def _movers_above(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Lines that name a mover and a seconder, with the motion that follows them; or of the decision above them."""
        named: dict[str, Voice] = {}
        end = at
        while end < stop and (lone := read_lone(paragraphs[end].body, self.roster)) is not None:
            if lone[0] in named or "seconder" in named:
                break  # it is of another motion
            named[lone[0]] = lone[1]
            end += 1
        if end > at and next(iter(named)) == "seconder" and self.motion is not None:
            self.second(named["seconder"])
            self.note(paragraphs[at].published)
            return at + 1
        told = Moved(named.get("mover"), named.get("seconder"), "") if named else None
        if (moved := told or self._waiting(paragraphs, at, stop)) is None:
            return None
        end = max(end, at + 1)
        if (below := self._moved_below(paragraphs, at, end, stop, moved)) is not None:
            return below
        words = "\n".join(p.published for p in paragraphs[at:end])
        if moved.mover is None:
            self.note(words)
        elif not self.name(moved, words, of_note=self.is_put):
            self.put(False, words, "", moved.persons)
        return end

    def _waiting(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> Moved | None:
        """Mover and seconder that a paragraph names, of a motion that stands in the next one."""
        text = paragraphs[at].body.rstrip()
        if at + 1 >= stop or len(text.split()) > 25:
            return None
        if text.endswith((":", "that")) and not re.search(r"\bit was(?: unanimously)?:?$", text):
            return None
        following = paragraphs[at + 1].body
        if not (rules.AND_RESOLVED.match(following) or rules.BARE_MOTION.match(following)):
            return None
        moved = read_moved(text, self.roster)
        if moved is None and rules.PAIR.fullmatch(text):
            moved = read_moved(f"({text})", self.roster)  # *Cllr Ash, Cllr Elm*, and below it what they moved
        elif (
            moved is None
            and not paragraphs[at].mark
            and is_name(text)
            and (who := find_person(text, self.roster)) in self.roster.roll
        ):
            moved = Moved(who, None, "")
        if moved is None or not moved.persons or moved.text:
            return None
        is_last = re.search(r"\b(?:resolved|agreed|carried)\W*$", text, re.IGNORECASE)  # *… and resolved*, what follows
        if moved.result is not None and not (is_last or following[:1] in '“"'):
            return None
        return moved.came(CARRIED) if rules.BEGINS_RESOLVED.match(text) else moved  # *RESOLVED (Ash/Elm)*

    def _moved_below(self, paragraphs: Sequence[Paragraph], first: int, at: int, stop: int, moved: Moved) -> int | None:
        """Record the motion whose mover is named in the lines above it: the index after it."""
        if at >= stop:
            return None
        text = paragraphs[at].body
        is_short = len(text) < 60 or text.casefold().startswith(("and", "resolved"))
        resolved = rules.AND_RESOLVED.match(text) if is_short else None
        is_above = resolved is not None and self.decision is not None and not self.after
        if is_above or (resolved is None and (not rules.MOTION_TEXT.match(text) or self._tells_itself(text))):
            return None
        end = at + 1
        body = text if resolved is None else re.sub(r"^that\W*$", "", resolved["rest"].strip(), flags=re.IGNORECASE)
        if body:
            end = text_end(paragraphs, at, stop)
        elif end < stop:
            end = clauses_end(paragraphs, at, stop) if paragraphs[end].mark else text_end(paragraphs, end, stop)
        words, came = parted(operative(" ".join([body, *(p.body for p in paragraphs[at + 1 : end])])), FEW)
        last = self.recorder.entries[-1] if self.recorder.entries else None
        before = last.published or "" if last is not None and last.kind is Kind.NOTE else ""
        label = r"(?i:(?:the following )?amendment|motion to amend)"
        is_amendment = re.match(label, paragraphs[first].text) or re.match(rf"{label}\W*$", before)
        published = "\n".join(p.published for p in paragraphs[first:end])
        self.put(is_amendment is not None, published, words, moved.persons)
        if resolved is not None or came is not None or moved.result is not None:
            is_of_all = resolved is not None and (resolved["un"] or resolved["un2"])
            self.settle(UNANIMOUS if is_of_all else came or moved.result or CARRIED, "")
        return end

    def _tells_itself(self, text: str) -> bool:
        """Whether a paragraph names who moved what it says, or says that it was decided: *The board resolved that …*"""
        moved = read_moved(text, self.roster)
        return (moved is not None and moved.mover is not None) or read_decided(text, is_first=True) is not None

    def _outcome(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A paragraph that says no more than what came of a motion."""
        paragraph = paragraphs[at]
        text = paragraph.body
        outcome = read_outcome(text) if len(text) < 400 and poll_within(text) is None else None
        if (
            outcome is None
            or len(said := sentences(text)) > 2
            or len(text.split()) > 40
            or any(read_moved(sentence, self.roster) for sentence in (text, *said))
            or (self.may_be_seconded and read_seconded(text, self.roster) is not None)
            or any(told_by_name(one, self.roster, None, is_open=self.is_open) for one in said)
            or (not self.is_open and any(rules.DECIDED.match(one) or what_was_done(one) for one in said))
        ):
            return None
        is_open = self.is_open or self.has(Kind.CARRIED)
        if not is_open and (rules.ALL_BARELY.fullmatch(text) or text[-1:] == ":"):
            return None
        if not (is_open or len(text.split()) <= 12):
            return None
        if self.motion is None and self.recorder.item_id is None and len(text.split()) < 3:
            return None  # *APPROVED* above the title is said of the minutes
        if at + 1 < stop and re.search(r"\b(?:vote|votes|voting|follows)\b[^.]{0,20}[:.]?$", text, re.IGNORECASE):
            after = self._poll(paragraphs, at + 1, stop, paragraph.published)
            if after is not None:
                return after
        if self.is_put and not is_open:
            self.take_note(())
        elif not is_open and rules.RESULT_LINE.fullmatch(text) and self.has(Kind.NOTE, Kind.ITEM):
            self.recorder.add(Kind.MOTION, "", self.recorder.title)
            self.hold()
        self.settle(outcome, paragraph.published)
        return at + 1

    def _resolved(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A resolution that takes up its paragraph, with the clauses that follow it."""
        paragraph = paragraphs[at]
        first = sentences(paragraph.body)[:1]
        if not first or not rules.BEGINS_RESOLVED.match(first[0]) or rules.ALL_BARELY.fullmatch(paragraph.body):
            return None
        decided = read_decided(paragraph.body, is_first=True)
        is_sentence = re.match(r"it was\b|(?-i:Agreed)\s+(?:to|that)\b", paragraph.body, re.IGNORECASE) is not None
        if decided is None or (is_sentence and len(sentences(paragraph.body)) > 1):
            return None
        if not decided.is_open:
            counted = figures(paragraph.body) if rules.OF_VOTE.search(paragraph.body) else None
            self.decide(decided, paragraph.published, counted)
            return at + 1
        return self._clauses(paragraphs, at, stop, decided)

    def _clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int, decided: Decided) -> int:
        """A resolution whose clauses stand in paragraphs of their own."""
        header = paragraphs[at]
        end = clauses_end(paragraphs, at, stop)
        if end == at + 1:
            self.decide(decided, header.published)
            return end
        first = paragraphs[at + 1]
        told = sentences(first.body)[0] if not decided.text else ""
        if told and (read_moved(told, self.roster) or read_decided(told, is_first=True)) is not None:
            self.note(header.published)  # *Decision* above a whole decision, in a form
            return at + 1
        lead = f"{decided.text} {first.body if decided.text else without_body(first.body)}".strip()
        self.decide(replace(decided, text=lead, is_open=False), f"{header.published}\n{first.published}")
        style = style_of(first.mark)
        for place in range(at + 2, end):
            paragraph = paragraphs[place]
            if paragraph.mark and style_of(paragraph.mark) == style:
                self.recorder.add(decided.kind, paragraph.published, paragraph.body)
            else:
                self.recorder.go_on(self._last_clause(decided.kind), paragraph.published, paragraph.text)
        return end

    def _first_clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """The clauses of what a sentence right before said was agreed *that:*."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last is None or last.kind not in (Kind.CLAUSE, Kind.RECOMMENDATION):
            return None
        if not paragraphs[at].mark:
            return None
        is_lead = len((last.text or "").split()) < 2 and (last.published or "").rstrip().endswith((":", "that"))
        if not (is_lead or (last.text or "").endswith(":")):
            return None
        opened, style, end = self.recorder.last, style_of(paragraphs[at].mark), at
        while end == at or (end < stop and paragraphs[end].mark and style_of(paragraphs[end].mark) == style):
            if end == at:
                words = f"{last.published}\n{paragraphs[end].published}"
                self.recorder.change(opened, text=literal(paragraphs[end].body), published=words)
            else:
                self.recorder.add(last.kind, paragraphs[end].published, paragraphs[end].body)
            end += 1
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
        if rules.RESULT_LINE.fullmatch(following.body.rstrip(" :")):
            return None
        is_next = rules.MOTION_TEXT.match(following.body) or following.body.isupper()
        if not is_next and not text.rstrip().endswith(":"):
            return None
        end = text_end(paragraphs, at + 1, stop)
        lead = "" if text.rstrip(" :").endswith("as follows") and following.body[:1] in '“"' else moved.text
        words = " ".join([lead, *(p.body for p in paragraphs[at + 1 : end])])
        published = "\n".join(p.published for p in paragraphs[at:end])
        self.move(replace(moved, text=words), published)
        return end

    def set_motion(self, person: Voice, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
        """A motion of which notice was given, in its mover's words: the index after it."""
        end = text_end(paragraphs, at, stop)
        text = " ".join(p.body for p in paragraphs[at:end])
        self.put(False, "\n".join(p.published for p in paragraphs[at:end]), operative(text), (person,))
        return end


def _holds(paragraph: Paragraph, *, is_next: bool) -> tuple[str, str] | None:
    """A post and who holds it, of a row or a line that says no more: *Chair – Jo Ash*, *Chair Jo Ash*. `is_next`: in a
    row below another anything is a post."""
    words = paragraph.body.split()
    count = next((n for n, word in enumerate(words) if not (is_post_word(word) or word.islower())), len(words))
    cells = paragraph.cells or re.split(r"\s*(?:\s[–—-]|:)\s+", paragraph.body, maxsplit=1)
    post, names = cells[:2] if len(cells) > 1 else (" ".join(words[:count]), " ".join(words[count:]))
    is_post = (is_next and paragraph.is_row) or any(map(is_post_word, post.split()))
    each = [part for part in re.split(r"\s*(?:,|&|\band\b)\s*", names.strip(" .")) if part]
    is_held = is_post and bool(each) and len(post.split()) <= _LONGEST_POST
    return (post, names.strip(" .")) if is_held and all(is_name(part, bare=False) for part in each) else None


_LONGEST_POST = 6  # words of a post, at most
