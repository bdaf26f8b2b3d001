"""Records who spoke, who asked and who answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.forenames import is_forename
from clerk_tui.english.numbering import is_bullet, style_of
from clerk_tui.english.said import ASKING, DEEDS, REPORTING, RESPONDING, SAYING
from clerk_tui.english.verbs import base_of, is_past
from clerk_tui.english.words import DETERMINERS, SUBJECTS, is_common
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster, take_apart
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.speech import (
    FOLLOWS,
    LEAD_WORD,
    MOST_TEXT,
    NO_EXCHANGE,
    NOT_ANSWERED,
    NOT_ANSWERING,
    OF_ITS_OWN,
    PLURAL,
    PRONOUN,
    PROPOSING,
    TAKES_ON,
    Turn,
    Turns,
    told_then,
)
from clerk_tui.importing.recognition.titles import is_title
from clerk_tui.lists.names import folded, is_name, is_titled
from clerk_tui.lists.roles import is_post_word
from clerk_tui.meeting import Capacity, Collective, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.kinds import SPEECH


@dataclass
class Mode:
    """What the paragraphs that follow a heading such as *In response to questions it was said:* are."""

    style: str
    """Of the mark of the heading."""
    persons: tuple[Voice, ...]
    each: bool
    """Whether each of them is the answer to a question of its own."""
    is_loose: bool = False
    """Whether they are what was discussed, too: only those in which somebody speaks are answers."""


def heads_replies(spoken: Sequence[str], turns: Sequence[Turn]) -> bool:
    """Whether replies follow in a list: *In response to questions it was said:*."""
    last = spoken[-1] if spoken else ""
    if not FOLLOWS.search(last):
        return False
    return LEAD_WORD.match(last) is not None or (bool(turns) and turns[-1].verbs[-1] in RESPONDING)


def heads_discussion(spoken: Sequence[str]) -> bool:
    """Whether questions were put, and what was said follows in a list: *Discussion included the following:*."""
    last = spoken[-1] if spoken else ""
    if not last.rstrip().endswith(":") or LEAD_WORD.match(last) or len(spoken) < 2:
        return False
    return bool(PLURAL.search(" ".join(spoken))) and bool(
        re.search(r"\b(?:included|includes|including|following|raised|covered)\b[^.]{0,30}:\s*$", last)
    )


_NAME = r"[A-Z][\w.’'-]*(?: (?:of )?[A-Z][\w.’'-]*){0,3}"
LABELLED = re.compile(
    r"(?:(?:(?:Governor|Member|Trustee|Public)[’']?s?[’']? )?"
    r"(?P<letter>Q(?:uestion|uery)?|A(?:nswer)?|Comment|Challenge|Response|Reply"
    r"|(?<=r )(?:challenge|question))(?:\s?\d{1,2})?"
    r"(?:\s?[:.–-]\s*(?=[A-Z])|\s+(?:from|by)\s+(?=[A-Zt])|\s+(?=\([A-Zt])))?"
    rf"(?:(?:\d\d?:\d\d\s)?[(\[<]?(?P<who>(?:[Tt]he )?{_NAME}|[a-z][\w-]{{1,14}}(?=:\s|>))"
    rf"(?P<more>(?:(?:,| and| &| \+) {_NAME}){{0,3}})(?: to (?P<to>{_NAME}))?\)?"
    r"(?: \([^()]{1,30}\))?(?P<mark>\s?:|\s[–—-]|[\]>]:?)\s+(?=\S))?"
)
"""*Ash: …*, *Ash and Bo Elm: …*, *Ash to Elm: …*, *Bo Ash – …*, *[Bo] …*, *<bo> …*, *Q: …*."""
_PARTED = re.compile(r", | and | & | \+ ")
_OF_ACTIONS = re.compile(r"\b(?:actions?|tasks?|to do)\b", re.IGNORECASE)

_SAYS = (":", "]", ">")  # what a name ends with whose own words follow
_NO_NAME = frozenset(("NB", "PS", "PM", "AM"))  # capitals before a colon that are nobody's initials
_OF_PUBLIC = {"Resident": Collective.RESIDENT, "Parishioner": Collective.RESIDENT, "Public": Collective.PUBLIC}
"""What may stand before a colon for one of the public."""
_FEWEST_SAID = 2  # words after a name and a colon that somebody said, at least
_PRONOUN_SAYS = re.compile(r"(?:(?P<he>He)|She)\s+(?:(?:also|then|further|again)\s+)?(?P<verb>[a-z]+)\b")
"""*She also said that it rains.*"""
_FEWEST_TURNS = 4  # turns of a dialogue that minutes print as one, at least
_FEWEST_WORDS = 5  # words of a sentence behind a name, at least: *Ash: aye* is a vote


_SIGNED = re.compile(r"\((?P<who>[A-Z]{1,3}[a-z]?[A-Z]|[A-Z][\w.’'-]+(?: [A-Z][\w’'-]+){0,2})\)")
"""*(JA) The gate is mended.*, *When is it mended (JA)? It was done in May (DE).*"""
_ASKED_BEFORE = re.compile(r"\?\s+(?=[A-Z])")


def _says(text: str) -> bool:
    """Whether what stands behind a name and a dash is a sentence."""
    return text[:1].isupper() and len(text.split()) >= _FEWEST_WORDS and not is_title(text)


_OF_THINGS = re.compile(r"\w+(?:ions?|ments?|ings?|als?|ity|ies|[ea]nces?|ers|ure|age)")


def may_be_forename(word: str) -> bool:
    """Whether a word may be the name of somebody who is on no list: *Merrin to write*, not *Wanted to write*."""
    low = word.casefold()
    is_word = is_common(low) or is_past(low) or base_of(low) or low in DETERMINERS | SUBJECTS
    is_other = is_word or _OF_THINGS.fullmatch(low) is not None
    return word.isalpha() and word.istitle() and (is_forename(low) or not is_other) and is_name(word)


def learn_speakers(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Let those be known who speak in a dialogue, though no list has them: *Jo: Is it done?*, *Bo: Not yet.*"""
    labels = [match["who"] or "" if (match := LABELLED.match(p.body)) else "" for p in paragraphs]
    sure = {who for who in labels if who and (who in roster.moving or is_forename(folded(who.split()[0])))}
    for _ in range(2):  # beside those who are sure, then beside those
        near = zip(["", *labels], labels, [*labels[1:], ""], strict=False)
        beside = Counter(who for before, who, after in near if {before, after} & sure)
        sure |= {who for who, times in beside.items() if times > 1 and may_be_forename(who)}
    turns = [p.body for who, p in zip(labels, paragraphs, strict=True) if who in sure]
    if len(turns) >= _FEWEST_TURNS and any("?" in body for body in turns):
        roster.moving |= {who for who in sure if is_name(who)}


@dataclass
class SpeechRecorder:
    """Who said what so far in the item."""

    roster: Roster
    recorder: Recorder
    last: tuple[int, tuple[Voice, ...], bool] | None = None
    """The entry of the last turn, who spoke, and whether they asked."""
    addressed: Voice | None = None
    """Whom they asked by name."""
    mode: Mode | None = None
    was_deep: int = 0
    """In how many lists the paragraph before stood."""
    was_bullet: bool = False
    """Whether the paragraph before was an item of a list with bullets: each of those stands alone."""

    was_labelled: bool = False
    """Whether somebody's name, or *Q:*, stood before what was said last."""

    @property
    def turns(self) -> Turns:
        """What reads the turns of a paragraph."""
        return Turns(self.roster)

    def begin_item(self) -> None:
        """Another item is opened."""
        self.last = self.mode = None
        self.was_labelled = False

    # Paragraphs

    def take(self, paragraph: Paragraph, spoken: Sequence[str], published: str) -> None:
        """Record what is said in a paragraph's sentences."""
        starts = [n for n, sentence in enumerate(spoken) if self._begins(sentence)]
        if starts and self._asked_then(spoken[: starts[0]], published):  # *Ash asked if it was. Elm: Not yet.*
            self.take(paragraph, spoken[starts[0] :], "")
            return
        if self._labelled_each(starts, spoken, published) or self._labelled(spoken, published):
            return
        lead, turns = self.turns.read(spoken)
        if not turns and (turn := self._going_on(lead)) is not None:
            lead, turns = [], [turn]
        is_deeper = paragraph.depth > self.was_deep
        if is_bullet(paragraph.mark) and self.was_bullet and not is_deeper and not (turns and turns[0].responds):
            self.last = None
        self.was_deep = paragraph.depth
        self.was_bullet = is_bullet(paragraph.mark)
        if self.mode is not None and not self._goes_on(paragraph):
            self.mode = None
        if heads_discussion(spoken):
            self._record(lead, turns, published) if turns else self._add(Kind.NOTE, published, " ".join(lead), ())
            self.mode = Mode(style_of(paragraph.mark), (), True, is_loose=True)
            self.last = None
        elif heads_replies(spoken, turns):
            self._header(paragraph, lead, turns, published)
        elif self.mode is not None:
            self._answer_listed(lead, turns, published)
        elif not turns:
            self._without_turns(lead, published)
        else:
            self._record(lead, turns, published)

    def _going_on(self, spoken: list[str]) -> Turn | None:
        """What the last speaker goes on to say as *he* or *she*: *She stated that the gate was open.* After an answer,
        the one who asks or thanks may be the one who asked the question."""
        match = _PRONOUN_SAYS.match(spoken[0]) if spoken else None
        before = next((e for e in reversed(self.recorder.entries) if e.kind is not Kind.ACTION), None)
        if match is None or before is None or before.kind not in SPEECH or match["verb"] not in SAYING:
            return None
        has_asked = match["verb"] in {*ASKING, "thanked"}
        is_told = before.kind is Kind.STATEMENT
        is_theirs = match["verb"] != "thanked" if is_told else has_asked is (before.kind is Kind.QUESTION)
        voice = before.persons[0] if len(before.persons) == 1 and is_theirs else None
        gender = take_apart(self.roster.people[voice].name).gender if isinstance(voice, int) else "-"
        is_one = gender in ("", "m" if match["he"] else "f")
        return Turn(before.persons, [match["verb"]], spoken) if is_one else None

    def _asked_then(self, spoken: Sequence[str], published: str) -> bool:
        """Record what somebody asks before a name and a colon; False: nobody does."""
        lead, turns = self.turns.read(spoken)
        if lead or not turns or not turns[-1].asks:
            return False
        self._record(lead, turns, published)
        self.was_labelled = True
        return True

    def _labelled_each(self, starts: Sequence[int], spoken: Sequence[str], published: str) -> bool:
        """Record what several say, each behind a name and a colon: *Q: Is it mended? A: Not yet.* False: only one is
        labelled, or the first sentence is not. What cannot be read is a note, so that no word is lost."""
        if starts[:1] != [0] or len(starts) < 2:
            return False
        for start, end in zip(starts, [*starts[1:], len(spoken)], strict=True):
            words, own = spoken[start:end], published if not start else ""
            if not self._labelled(words, own, fewest=1):
                self._add(Kind.NOTE, own, " ".join(words), ())
        return True

    def _begins(self, sentence: str) -> bool:
        """Whether a sentence begins with *Q:*, *A:*, or the name of somebody known and a colon."""
        match = LABELLED.match(sentence)
        if match is None or match[0].rstrip()[-1:] not in _SAYS or _OF_ACTIONS.search(self.recorder.title):
            return False
        voice = self._called(match["who"]) if match["who"] and match["who"] not in _NO_NAME else None
        return bool(match["letter"]) or isinstance(voice, int) or (voice is not None and sentence.endswith("?"))

    def _labelled(self, spoken: Sequence[str], published: str, fewest: int = _FEWEST_SAID) -> bool:
        """Record what stands after a name and a colon, *Bo Ash: It is late.*, or after *Q:* and *A:*; False: no name
        does. `fewest`: the words that somebody says at least."""
        text = " ".join(spoken)
        if (signed := _SIGNED.match(text)) is not None and (said_by := self._called(signed["who"])) is not None:
            self._add(Kind.STATEMENT, published, text, (said_by,))
            return True
        match = LABELLED.match(text)
        if match is None or not match[0] or _OF_ACTIONS.search(self.recorder.title):
            return False
        letter, who, said = (match["letter"] or "").capitalize(), match["who"] or "", text[match.end() :]
        is_dashed = bool(who) and match["mark"][-1] not in _SAYS
        is_told = is_dashed and not letter and not _says(said)  # *Bo Ash - £20* is told of anybody
        voice = self._called(who) if who and not is_told and who not in _NO_NAME else None
        others = [self._called(one) for one in _PARTED.split(match["more"] or "")[1:]]
        if (not letter and voice is None) or None in others or (letter == "A" and not (who or self.was_labelled)):
            return False  # *A. Budget* is one of a list
        if letter[:1] == "Q" and not who and self._asked_and_told(said, published):
            return True
        first = (voice,) if voice is not None else self._named_behind(said) if letter else ()
        persons = tuple(dict.fromkeys([*first, *(one for one in others if one is not None)]))
        is_next = self.last is not None and self.last[2] and self.last[1] != persons
        is_reply = letter[:1] in ("A", "R") or (is_next and (self.was_labelled or not is_dashed))
        if not (letter or is_reply) and len(said.split()) < fewest:
            return False
        ends = sentences(said)[:1] + sentences(said)[-1:]
        asks = letter[:1] in ("Q", "C") or (not letter and any(one.endswith("?") for one in ends))
        if isinstance(voice, Collective) and not asks:
            return False  # *Public: 3*
        kind = (
            Kind.QUESTION if asks else Kind.ANSWER if is_reply and (self.was_labelled or self.last) else Kind.STATEMENT
        )
        self.was_labelled = True
        if not asks or not self._replied_to(persons, said, published):
            self._add(kind, published, said, persons)
            self.last = (self.recorder.last, persons, asks)
        return True

    def _replied_to(self, persons: tuple[Voice, ...], said: str, published: str) -> bool:
        """Record what somebody asks behind a name and a colon, and what another is told to have said to it: *Ash: Is it
        mended? The Clerk said that it was.* False: nobody is."""
        spoken = list(sentences(said))
        end = next((at for at, sentence in enumerate(spoken, 1) if sentence.endswith("?")), len(spoken))
        lead, told = self.turns.read(spoken[end:])
        if lead or not told or told[0].persons == persons or told[0].asks:
            return False
        turns = [Turn(persons, ["asked"], spoken[:end]), *told]
        self._put_down(turns, self._linked(turns), "", published)
        return True

    def _named_behind(self, said: str) -> tuple[Voice, ...]:
        """Who is named behind *Q:* or *A:*, in the sentence itself: *Q: Bo Ash asked if it was mended.*"""
        _, turns = self.turns.read(sentences(said)[:1])
        signed = None if turns else _SIGNED.search(said)
        by = self._called(signed["who"]) if signed and signed.end() >= len(said) - 1 else None
        return turns[0].persons if turns and not turns[0].start else (by,) if by is not None else ()

    def is_said(self, sentence: str) -> bool:
        """Whether somebody's name and a colon stand before a sentence: what they say decides nothing."""
        match = LABELLED.match(sentence)
        who = match["who"] or "" if match is not None and (match["mark"] or "-")[-1] in _SAYS else ""
        is_long = match is not None and len(sentence[match.end() :].split()) >= _FEWEST_WORDS
        return is_long and is_name(who) and not is_post_word(who) and self._called(who) is not None

    def _asked_and_told(self, said: str, published: str) -> bool:
        """Record a question and the answer to it, one of which is signed; False: neither is."""
        signed = [(match.end(), who) for match in _SIGNED.finditer(said) if (who := self._called(match["who"]))]
        if not signed:
            return False
        answerer = (signed.pop()[1],) if signed[-1][0] >= len(said) - 1 else ()
        cut = signed[0][0] if signed else match.end() if (match := _ASKED_BEFORE.search(said)) else len(said)
        if not (told := said[cut:].strip(" .")):
            return False
        self._add(Kind.QUESTION, published, said[:cut].strip(), (signed[0][1],) if signed else ())
        self._add(Kind.ANSWER, "", told, answerer)
        self.last = None
        return True

    def _called(self, who: str) -> Voice | None:
        """Whom a name before a colon, or initials, mean, if they are known or the name has a title; or one of the
        public: *Resident: When is it mended?*"""
        who = who.title() if who.islower() else who
        initials = self.roster.by_initials(who) if who.isupper() else None
        known = self.roster.find(who) if initials is None else initials
        voice = self.roster.before_verb(who) if known is None else known
        if voice is None and who in _OF_PUBLIC:
            return _OF_PUBLIC[who]
        is_named = is_titled(who) and who[:2] != who[:2].upper()
        if isinstance(voice, int):
            return voice if is_named or voice in self.roster.roll or who in self.roster.moving else None
        voice = self.roster.speaker(who) if is_named else None
        return voice if isinstance(voice, int) else None

    def _goes_on(self, paragraph: Paragraph) -> bool:
        assert self.mode is not None
        if not paragraph.mark:
            return False
        return style_of(paragraph.mark) != self.mode.style

    def _header(self, paragraph: Paragraph, lead: list[str], turns: list[Turn], published: str) -> None:
        """*In response to questions it was said:* and the like."""
        last = turns[-1] if turns else None
        text = " ".join([*(lead if last is None else []), *(last.sentences if last else [])]).strip()
        said = text or " ".join(s for t in turns[-2:] for s in t.sentences)
        answerer = last.persons if last else ()
        before = turns[:-1]
        asker: tuple[Voice, ...] | None = last.asker if last and last.asker else None
        if before and before[-1].asks and before[-1].persons != answerer:
            asker, before = before[-1].persons, before[:-1]
        if before:
            self._record(lead, before, published)
            published, lead = "", []
        each = asker is None and PLURAL.search(said) is not None
        opening = " ".join(turns[-2].sentences) if asker and len(turns) > 1 else ""
        self._add(Kind.QUESTION, published, text if each else " ".join([*lead, opening]).strip(), asker or ())
        if not each:
            self._add(Kind.ANSWER, "", text, answerer)
        self.mode = Mode(style_of(paragraph.mark), answerer, each)
        self.last = None

    def _answer_listed(self, lead: list[str], turns: list[Turn], published: str) -> None:
        """A paragraph under such a heading."""
        assert self.mode is not None
        text = " ".join(lead)
        if not self.mode.each:
            self._add(
                Kind.ANSWER, published, " ".join([*lead, *(s for t in turns for s in t.sentences)]), self.mode.persons
            )
            return
        if not turns and (self.mode.is_loose or NO_EXCHANGE.search(text)):
            self._add(Kind.NOTE, published, text, ())
            return
        if len(turns) > 2 and not turns[0].asks and not turns[1].asks and not turns[1].responds:
            self._add(Kind.QUESTION, "", "", ())
            self._add(Kind.ANSWER, published, " ".join([*lead, *turns[0].sentences]), turns[0].persons)
            self.last = None
            self._record([], turns[1:], "")
            return
        linked = self._linked(turns)
        if len(turns) > 1 and any(linked):
            self.last = None
            self._record(lead, turns, published)
            return
        if turns and turns[0].asks and not turns[0].responds:
            turn = turns[0]
            self._add(Kind.QUESTION, published, turn.sentences[0], turn.persons)
            rest = " ".join(turn.sentences[1:])
            if rest and len(turns) == 1:
                self._add(Kind.ANSWER, "", rest, ())
            return
        if turns and self._presides(turns[0].persons) and len(turns) == 1:
            self._record(lead, turns, published)
            return
        self._add(Kind.QUESTION, "", "", ())
        persons = turns[0].persons if turns else self.mode.persons
        self._add(Kind.ANSWER, published, " ".join([*lead, *(s for t in turns for s in t.sentences)]), persons)

    def _presides(self, persons: tuple[Voice, ...]) -> bool:
        return bool(persons) and persons[0] in (self.roster.chair, self.roster.presiding)

    def _without_turns(self, lead: list[str], published: str) -> None:
        text = " ".join(lead)
        if lead and LEAD_WORD.match(lead[0]) and (asker := self.turns.asker(lead[0])):
            self._add(Kind.QUESTION, published, "", asker)  # *In reply to Mr Ash it was said that …*
            self._add(Kind.ANSWER, "", text, ())
            return
        if text.endswith(":") and len(text.split()) <= 4:
            self.last = None
        self._add(Kind.NOTE, published, text, ())

    # Turns

    def _linked(self, turns: Sequence[Turn]) -> list[bool]:
        """Of each turn, whether it answers the one before it."""
        out: list[bool] = []
        for number, turn in enumerate(turns):
            before = turns[number - 1] if number else None
            is_more = bool(out) and out[-1] and turn.verbs[0] == "added" and not turn.asks
            has_asked = number > 1 and out[-1] and turn.persons == turns[number - 2].persons and not turn.responds
            out.append(
                is_more
                or (
                    before is not None
                    and not has_asked
                    and self._answers(turn, before.persons, before.asks, same=True, before=before)
                )
            )
        return out

    def _answers(
        self, turn: Turn, persons: tuple[Voice, ...], asked: bool, *, same: bool, before: Turn | None = None
    ) -> bool:
        if turn.persons == persons or (turn.asks and not turn.responds):
            return False
        if turn.responds and turn.asker is None:
            return True
        if turn.verbs[0] not in REPORTING | RESPONDING | PROPOSING and not (
            asked and turn.verbs[0] not in ("thanked", "supported", "proposed")
        ):
            return False
        if asked:
            return (
                same
                or turn.verbs[0] in (REPORTING - OF_ITS_OWN - RESPONDING) | PROPOSING
                or self.addressed in turn.persons
            )
        if not same or before is None:
            return False
        if any(self.roster.is_office(voice) for voice in (*turn.persons, *persons)):
            return False  # it may be the one who is named in the same breath
        if (taken := TAKES_ON.search(turn.clause)) is not None and taken["deed"] in DEEDS:
            return True
        if turn.verbs[0] in NOT_ANSWERING or (turn.adds and not turn.responds) or before.verbs[0] in NOT_ANSWERED:
            return False
        return not (self._is_officer(persons[0]) or self._is_member(turn.persons[0]))

    def _is_officer(self, voice: Voice) -> bool:
        place = self.roster.roll.get(voice) if isinstance(voice, int) else None
        return place is not None and place.capacity is Capacity.OFFICER

    def _is_member(self, voice: Voice) -> bool:
        place = self.roster.roll.get(voice) if isinstance(voice, int) else None
        return place is not None and place.capacity.is_member

    def _record(self, lead: list[str], turns: list[Turn], published: str) -> None:
        """Put down the turns of a paragraph."""
        linked = self._linked(turns)
        first = turns[0]
        text = " ".join(lead)
        if first.asker is not None:
            self._add(Kind.QUESTION, published, text, first.asker)
            linked[0], published, text = True, "", ""
        elif self.last is not None and not lead and self._answers(first, self.last[1], self.last[2], same=False):
            self._as_question(self.last[0])
            linked[0] = True
        elif len(turns) == 1 and not first.asks and (lead or first.start > 0):
            self._note(first, published, text)
            return
        self._put_down(turns, linked, text, published)

    def _put_down(self, turns: list[Turn], linked: list[bool], text: str, published: str) -> None:
        """Put down turns of which `linked` says whether each answers; `text` goes before the words of the first."""
        for number in range(1, len(turns)):
            linked[number] |= linked[number - 1] and turns[number].verbs[0] == "added" and not turns[number].asks
        for number, turn in enumerate(turns):
            is_of_other = bool(turn.asker) and turn.asker != turns[number - 1].persons
            if number and is_of_other:
                self._add(Kind.QUESTION, "", "", turn.asker or ())
                linked[number] = True
            following = turns[number + 1] if number + 1 < len(turns) else None
            is_opening = following is not None and linked[number + 1] and following.asker in (None, (), turn.persons)
            kind = Kind.ANSWER if linked[number] else Kind.QUESTION if is_opening or turn.asks else Kind.STATEMENT
            words = self.turns.said(turn)
            if number == 0 and text:
                words = " ".join([text, *turn.sentences])
            self._add(kind, published if number == 0 else "", words, turn.persons)
            if not is_opening and turn.asks and kind is Kind.QUESTION:
                self._answered_within(turn)
            self.last = (self.recorder.last, turn.persons, turn.asks and kind is not Kind.ANSWER)
            self.addressed = self.turns.addressed(turn) if turn.asks else None
        if linked[-1] and not turns[-1].asks:
            self.last = None

    def _note(self, turn: Turn, published: str, lead: str) -> None:
        """A paragraph in which somebody speaks, though it does not begin with them: a note that names them."""
        self._add(Kind.NOTE, published, " ".join([lead, *turn.sentences]).strip(), turn.persons)
        self.last = (self.recorder.last, turn.persons, turn.asks)

    def _answered_within(self, turn: Turn) -> None:
        """The answer that follows a question in its own paragraph, told of the one who was asked, or of nobody."""
        text = " ".join(turn.sentences)
        told, who = told_then(turn.sentences)
        voice = self.roster.speaker(who) if who else None
        if (asked := self.turns.addressed(turn)) is not None:
            match = next((m for m in PRONOUN.finditer(text) if m["verb"].casefold() in REPORTING | RESPONDING), None)
            told, voice = (text[match.start() :].lstrip("-–—,;.?! "), asked) if match is not None else (told, voice)
        if told:
            asks = (self.recorder.entries[-1].text or "").removesuffix(literal(told)).rstrip(" ,;-–—")
            if asks.endswith((".", "?")):
                self.recorder.change(-1, text=asks)
            self._add(Kind.ANSWER, "", told, () if voice is None else (voice,))

    def _as_question(self, index: int) -> None:
        entry = self.recorder.entries[index]
        if entry.kind in (Kind.STATEMENT, Kind.NOTE):
            self.recorder.entries[index] = replace(entry, kind=Kind.QUESTION)

    def _add(self, kind: Kind, published: str, text: str, persons: tuple[Voice, ...]) -> None:
        self.recorder.add(kind, published, text[:MOST_TEXT], persons)
