"""What sentences say of motions: a sentence is scanned for whoever moved and seconded, wherever it names them, and for
what came of it, in any order; what is left of it are the words of the motion."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clerk_tui.english.shape import instructs
from clerk_tui.english.titles import ALL_TITLES, PARTICLES, PERSONAL, POST_WORDS
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.decisions import (
    Outcome,
    figures,
    is_unanimous,
    read_decided,
    read_outcome,
    tells_any,
    what_was_done,
)
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.lists.names import folded, is_name, without_nickname
from clerk_tui.meeting import Collective, Voice
from clerk_tui.meeting.record import Vote

_FEWEST_LETTERS = 4  # letters of a name in capitals that is no initials, at least
_LONGEST_LINE = 6  # words of a line that names somebody and no more, at most, without what they did


def find_person(name: str, roster: Roster) -> Voice | None:
    """Whoever is named as mover or seconder."""
    name = without_nickname(name)
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+|(?<=\w)\s+\([^()]{2,40}\)$", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = _behind_post(name, roster) or roster.speaker(name) or roster.by_surname(name)
    match = re.fullmatch(r"([A-Z][a-z]+) ([A-Z])", name)
    if match is not None and roster.by_given(match[1]) is not None:
        return roster.named(name)  # *Jo R.* is no Jo Ash
    return found


def named_as(words: str, roster: Roster) -> Voice | None:
    """Whoever is named where nothing but a mover or a seconder may stand, on a list or not; None for no name."""
    words = words.strip()
    known = roster.by_name(words) or find_person(words, roster)
    return roster.named(words) if known is None and is_name(words) else known


_POSTS = (ALL_TITLES | POST_WORDS | {"clir"}) - PERSONAL  # as scanned pages have *Cllr*


def _behind_post(name: str, roster: Roster) -> Voice | None:
    """Whoever of those known is named behind a post or title that no list has with the name: *Committee Member Ash*."""
    words = name.split()
    count = next((n for n, word in enumerate(words[:-1]) if folded(word) not in _POSTS), len(words) - 1)
    if not count:  # *Panel member Ash*
        count = next((n + 1 for n, word in enumerate(words[:-1][:4]) if word.casefold() == "member"), 0)
    bare = " ".join(words[count:])
    if not count or not is_name(bare):
        return None
    listed = roster.by_name(bare, near=False)
    held = listed if listed in roster.roll else roster.find(name) or listed
    return roster.by_given(bare) if held is None else held


@dataclass(frozen=True)
class Named:
    """Somebody named in a sentence as mover or seconder."""

    who: Voice
    start: int
    end: int
    """Where what names them begins and ends in the sentence, with the words that say what they did."""


_LONGEST = 8  # words of a post, a title and a name, at most
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"(?:(?:[A-Z]\.?[’'-]?)+|\([A-Z]\.?\),?)$|(?i:(?:Mrs?|Ms|Dr|C?ll?rs?|Rev|Prof|Hon|St)\.$)")
"""Initials and titles shortened, whose stop ends no sentence."""
_SMALL_POSTS = frozenset("chair chairman chairwoman chairperson mayor president cathaoirleach member".split())


_GIVES = ("offered", "gave", "made", "provided")  # *Ash offered the second*
_RESULTS = frozenset(
    """seconded second seconder carried lost passed defeated unanimous unanimously approved agreed vote votes
    result""".split()
)
"""With what no name goes on: *Seconded: Cr Elm CARRIED 5/0*."""


def _may_be_of_name(word: str) -> bool:
    bare = word.strip("“\"'(,.;:)")
    return bool(bare) and (bare[0].isupper() or folded(bare) in PARTICLES | _SMALL_POSTS)


def person_after(text: str, at: int, roster: Roster) -> tuple[Voice, int] | None:
    """The person whose name begins at a place, and where it ends."""
    ends: list[int] = []
    start = None
    for match in _WORD.finditer(text, at):
        word = match[0]
        if start is None and word.casefold() == "the":
            start = match.start()
            continue
        if (
            word.rstrip(".,;:").casefold() in _RESULTS
            or not _may_be_of_name(word)
            or (word[0] == "(" and not _GOES_ON.match(word))
        ):
            break
        start = match.start() if start is None else start
        ends.append(match.end())
        if word[-1] in ",;:)" or (word[-1] == "." and not _GOES_ON.search(word)) or len(ends) == _LONGEST:
            break
    for end in reversed(ends):
        words = text[start:end].rstrip(" ,.;:")
        words = words if "(" in words else words.rstrip(")")
        if (who := _anybody(words, roster)) is not None:
            return who, (start or 0) + len(words)
    return None


def person_before(text: str, end: int, roster: Roster) -> tuple[Voice, int] | None:
    """The person whose name ends at a place, and where it begins."""
    starts: list[int] = []
    is_titled = False
    for match in reversed(list(_WORD.finditer(text[:end]))[-_LONGEST:]):
        word = match[0]
        ends = word[-1] in ",;:" or (word[-1] == "." and not _GOES_ON.search(word))
        was_titled, is_titled = is_titled, folded(word) in PERSONAL and not word.isupper()
        if (
            (starts and ends)
            or (was_titled and not is_titled)
            or not (_may_be_of_name(word) or word.casefold() == "the")
        ):
            break
        starts.append(match.start())
        if word[0] in '“"' or (word[0] == "(" and not _GOES_ON.match(word)) or word.casefold() == "the":
            break
    for start in reversed(starts):
        words = text[start:end].strip(' ,.;:“"').lstrip("(")
        if (who := _anybody(words, roster)) is not None:
            return who, start
    return None


def _anybody(words: str, roster: Roster) -> Voice | None:
    """Whom words name: somebody known, or somebody new who is named behind a post or a title."""
    who = find_person(words, roster)
    return None if isinstance(who, Collective) else roster.before_verb(words) if who is None else who


def seconder_in(text: str, roster: Roster) -> Named | None:
    """Who seconded, as a sentence tells it: *seconded by Ash*, *2nd: Ash*, *and Ash seconded the motion*."""
    for match in rules.SECOND.finditer(text):
        word, said = match["word"].casefold(), match[0].strip()
        is_label = (
            match["by"]
            or rules.OF_LABEL.search(text[: match.start("word")])
            or word in ("seconder", "sec", "2nd")
            or match.start("word") == 0
            or said[-1] in ":–-"
            or said[0] in ",;"
        )
        if is_label and (after := person_after(text, match.end(), roster)) is not None:
            return Named(after[0], match.start(), after[1])
        before = None
        is_by = match["by"] and person_after(text, match.end(), roster) is not None
        if word != "seconder" and not is_by and not rules.OF_LABEL.search(text[: match.start("word")]):
            end = match.start() if said[0] in "–—-" or said.startswith(_GIVES) else match.start("word")
            before = person_before(text, end, roster)
            before = None if before is not None and text[: before[1]].endswith(" by ") else before
        is_bare = before is None and (said[:3].casefold() == "and" or word == "seconded")
        after = person_after(text, match.end(), roster) if is_bare else None
        if after is not None:  # *proposed by Ash and seconded Elm*
            return Named(after[0], match.start(), after[1])
        if before is not None:
            lead, what = rules.AND_BEFORE.search(text[: before[1]]), rules.THE_MOTION.match(text, match.end("word"))
            return Named(before[0], lead.start() if lead else before[1], what.end() if what else match.end("word"))
    return None


def mover_in(text: str, roster: Roster, *, is_seconded: bool) -> Named | None:
    """Who moved: *Ash made a motion*, *Prop: Ash*. `is_seconded`: whether the sentence tells who seconded it, too."""
    for match in rules.MOVES.finditer(text):
        if _ENDED.search(text, 0, match.start()) and match[0].strip(" ,")[:1].isupper():
            continue  # *… the lamps in Mill Lane. Proposed Ash*
        if (before := person_before(text, match.start(), roster)) is not None:
            return Named(before[0], before[1], match.end())
        is_more = re.search(r" and$", text[: match.start()]) and re.match(
            r" (?:its|that|adop\w+)\b", text[match.end() :]
        )
        if is_more and (first := person_after(text, 0, roster)) is not None and not text[: first[1]].strip().count(","):
            return Named(first[0], match.start(), match.end())  # *Ash read Ordinance 5 and moved its adoption*
    for match in rules.MOVED_WHOM.finditer(text):
        is_bare = match[0].rstrip(" :–-").casefold().endswith(("motion", "moved", "proposed", "from"))
        is_bare &= not (is_seconded and match.start() < 2 and (":" in match[0] or match[0].strip().istitle()))
        after = person_after(text, match.end(), roster)
        if after is not None and ":" in match[0] and _DOES.match(text, after[1]):
            continue  # *Proposed: Ash will write*
        if after is not None and (
            not is_bare or after[0] in roster.roll or text[match.end() : after[1]] in roster.moving
        ):
            return Named(after[0], match.start(), after[1])
    if (lead := rules.MOTION_TO.search(text)) is not None:
        for match in rules.BY.finditer(text, lead.end()):
            if (after := person_after(text, match.end(), roster)) is not None:
                return Named(after[0], match.start(), after[1])
    return None


_ENDED = re.compile(r"[a-z]{3}\.$")
_DOES = re.compile(r"\s+(?:will|shall|should|is|are|has|have)\s")


@dataclass(frozen=True)
class Moved:
    """A motion as a sentence tells it."""

    mover: Voice | None
    seconder: Voice | None
    text: str
    """What was moved; empty where it follows, or came before."""
    result: Outcome | None = None
    """What came of it, where the sentence says so."""
    is_amendment: bool = False
    is_aside: bool = False
    """Whether mover and seconder stand in brackets behind words that may be more of a decision: *… (Ash/Elm).*"""

    @property
    def persons(self) -> tuple[Voice, ...]:
        """Mover and seconder, those that are told."""
        return tuple(person for person in (self.mover, self.seconder) if person is not None)

    def came(self, outcome: Outcome | None) -> Moved:
        """The same with what came of it, if that is told."""
        return self if outcome is None else replace(self, result=outcome)


_MOVING = ("1st", "m/s", "vote", "prop", "move", "motion", "second", "whereas", ": that", "/", "put forward")
"""Parts of words without which nothing is moved."""


def read_moved(sentence: str, roster: Roster) -> Moved | None:
    """The motion of a sentence, if it tells of one."""
    sentence = _plain(sentence)
    low = sentence.casefold()
    if not tells_any(low, _MOVING) and low[-1:] != ":" and not _is_pair(sentence):
        return None
    mover, seconder = _roles(sentence, roster)
    return _nameless(sentence) if mover is None else _assembled(sentence, mover, seconder)


def _plain(sentence: str) -> str:
    """A sentence without what may stand between somebody and what they did."""
    if " second" in sentence:
        sentence = re.sub(r"(?<=\w)[’']s? (?:motion|proposal)(?= (?:to|that)\b)", " moved", sentence)
        sentence = re.sub(r"(?<=ed) as (?=(?:proposed|moved) by )", " ", sentence)
        if (second := _BY_NOBODY.search(sentence)) is not None:
            came = ", carried" if second["came"] else ""
            sentence = f"{sentence[: second.start()]}{second['end'] or ''} {sentence[second.end() :].strip(' .')}{came}"
    sentence = rules.LABEL_BEFORE.sub("", re.sub(r"(?<![\w.])([A-Z])\.(?=[A-Z][a-z])", r"\1. ", sentence))
    if "M:" in sentence and "S:" in sentence:
        sentence = re.sub(r"\bM: ?(?=[A-Z])", "Moved: ", re.sub(r"\bS: ?(?=[A-Z])", "Seconded: ", sentence))
    if "(" in sentence:
        sentence = re.sub(r"\s*\(\W*\d{1,2}:\d\d(?::\d\d)?\W*\)", "", sentence)
    sentence = re.sub(r"\s*/\s*(?=(?:[A-Z][\w’'.-]* ){1,3}(?:2nd|seconded)\b)", ", ", sentence)  # *moved/Ash seconded*
    return re.sub(r"(?i)(?<!motion)(?<!move)(?<!moved)(?<!\bm)\s*/\s*(?=(?:2nd|second(?:ed)?)\b)", ", ", sentence)


_BY_NOBODY = re.compile(
    r"(?:[,;]\s+(?:it|this|which)\s+|(?<!moved)(?<!proposed)(?<!made)(?<!motion)[,;]\s+)(?:(?:was|duly)\s+)*seconded"
    r"(?:(?P<end>[,;])(?!\s+and\b)|[,;]?\s+and\s+(?:(?:it|the\s+motion)\s+)?(?:(?:was|unanimously)\s+)*"
    r"(?P<came>voted|carried|passed|approved|agreed)[,;]?(?=\s+(?:to|that)\s))"
)
"""*Ash moved, seconded and carried, to pay it*: it is not told by whom it was seconded."""


def _roles(sentence: str, roster: Roster) -> tuple[Named | None, Named | None]:
    """Who moved and who seconded, and where that is told."""
    if (pair := _pair(sentence, roster)) is not None:
        return pair
    seconder = seconder_in(sentence, roster)
    mover = mover_in(_cut(sentence, seconder), roster, is_seconded=seconder is not None)
    rest = _cut(sentence, seconder)
    if mover is None and seconder is None and (match := _ALONE.match(sentence)) is not None:
        who = _on_roll(match["who"], roster, may_be_new=False, by_initials=False)
        return (None if who is None else Named(who, match.start(), match.end())), None
    if mover is None and seconder is not None and rules.MOTION_TO.match(sentence):  # *Motion to pay it Ash, second Elm*
        before = person_before(rest, seconder.start, roster)
        mover = None if before is None else Named(before[0], before[1], seconder.start)
    if mover is None:
        return None, seconder
    is_by = seconder is None and _BY.search(sentence[mover.start : mover.end])
    if (
        is_by
        and (behind := _AND_NAME.match(sentence, mover.end))
        and (after := person_after(sentence, behind.end(), roster)) is not None
        and after[0] != mover.who
    ):
        seconder = Named(after[0], mover.end, after[1])  # *moved by Ash and Elm*
    return mover, None if seconder is not None and seconder.who == mover.who else seconder


_MODAL = "(?:would|could|might|may|should|must|will|can)\\b"
_ALONE = re.compile(rf"\W*(?P<who>{rules.SHORT_NAME}):\s+(?=[Tt](?:hat|HAT)\s(?!{_MODAL})[^.:]{{3,200}}?\b(?:be|BE)\s)")
"""*Ash: That it be paid. Carried.*: where nobody need second; *Ash: That would be late* moves nothing."""
_AND_NAME, _BY = re.compile(r",?\s+(?:and|&)\s+(?=[A-Z])"), re.compile(r"\b(?:by|of|from)\s")


def _pair(sentence: str, roster: Roster) -> tuple[Named, Named] | None:
    """Two named side by side, so that one moved and the other seconded: *Ash, Elm: That it be paid*, *… (Ash/Elm).*"""
    for match in filter(None, (rules.PAIR.search(sentence), rules.IN_BRACKETS.search(sentence))):
        is_new = "/" in match[0] and bool(match.groupdict().get("told"))
        by_initials = match[0].lstrip()[:1] == "("
        mover, seconder = (
            _on_roll(match[who].strip(), roster, may_be_new=is_new, by_initials=by_initials)
            for who in ("mover", "seconder")
        )
        if mover is not None and seconder is not None and mover != seconder:
            return Named(mover, match.start(), match.end()), Named(seconder, match.end(), match.end())
    return None


def _on_roll(name: str, roster: Roster, *, may_be_new: bool, by_initials: bool) -> Voice | None:
    name = name.title() if name.islower() else name
    is_short = name.isupper() and len(name) < _FEWEST_LETTERS
    found = (roster.by_initials(name) if by_initials else None) if is_short else roster.find(name)
    found = found or (roster.find(name.title()) if is_short else None)  # *OAK/ELM*
    may_be_new |= name in roster.moving
    return found if found in roster.roll else named_as(name, roster) if may_be_new else None


def _is_pair(sentence: str) -> bool:
    """Whether a sentence is no more than two names."""
    return sentence[:1] == "(" and rules.IN_BRACKETS.fullmatch(sentence.strip(" .")) is not None


def _nameless(sentence: str) -> Moved | None:
    """A motion of which it is not told who moved it."""
    if (match := rules.UNNAMED.search(sentence)) is not None:
        told = tail_outcome(match["told"] or match["came"] or match["out"] or "")
        if not match["did"]:
            return Moved(None, None, _bare(match["text"] or match["vote"] or match["put"] or match["what"])).came(told)
        decided = read_decided(match["did"].rstrip(" ."), is_first=True)
        text = decided.text if decided else match["did"].rstrip(" .")
        return Moved(None, None, text).came(told or Outcome(True, None))
    if (match := rules.LABELLED.match(sentence)) is not None:
        text, came = cut_outcome(match["text"], is_active=True)
        if came is not None or read_outcome(text) is None:
            return Moved(None, None, "" if rules.RESULT_LINE.fullmatch(text) else text).came(came)
    return None


def _assembled(sentence: str, mover: Named, seconder: Named | None) -> Moved | None:
    """The motion of a sentence, given who moved and seconded it: its words and what came of it are what is left."""
    rest = _cut(_cut(sentence, seconder), mover)
    before, after = rest[: mover.start].strip(" ,;(–-"), " ".join(rest[mover.end :].split()).lstrip(" ,;“/")
    after = re.sub(r"^(?:moved|motioned|proposed)\b[\s:,]*", "", after)
    moved = Moved(mover.who, seconder.who if seconder else None, "")
    told_by = sentence[mover.start : mover.end]
    text, came = cut_outcome(after.lstrip("–—- "))
    what = _bare(before.strip(" –—-:"))
    is_parted = re.search(r"[–—:-]\s*$", sentence[: mover.start]) or re.match(r"\s*[–—:-]", told_by)
    if is_parted and seconder is not None and not (re.search(r"\w", text) or _HEADS_MOTION.fullmatch(what)):
        return replace(moved, text=what).came(came)  # *purchase of salt: Ash moved, Elm seconded*
    if (sign := _COLON.match(after)) is not None and not before:
        text, came = cut_outcome(after[sign.end() :])  # *Proposal (Ash, seconded Elm): to wait*
        return replace(moved, text=_bare(text)).came(came)
    if (correct := rules.AS_CORRECT.search(told_by)) is not None:
        is_named = " " in before and not re.match(r"(?i:these|they|this|it|which|both)\b", before)
        text = f"{before} {told_by[: correct.end()]}" if is_named else ""
        return replace(moved, text=text, result=Outcome(True, None)) if seconder is not None else None
    if any(match.end() == mover.end for match in rules.MOVES.finditer(sentence, mover.start)):
        return _active(moved, before, after, rules.SO.search(told_by) is not None)
    if text and rules.OF_MOTION.match(text):
        is_told = (_RESOLVED_BEFORE.search(before) or _ADOPTED.match(told_by)) and not _TO_VOTE.match(text)
        came = came or (Outcome(True, None) if is_told else None)
        return replace(moved, text=_bare(text), is_amendment=bool(rules.TO_AMEND.fullmatch(before))).came(came)
    return _of_decision(moved, before, after) or _moved_before(moved, sentence, before, after)


_RESOLVED_BEFORE = re.compile(r"\bit was (?:\w+ly )?(?:resolved|agreed|decided)$", re.IGNORECASE)
"""*It was resolved, on the proposal of Ash, that …*."""
_ADOPTED = re.compile(r"(?:approved|adopted|accepted)\s", re.IGNORECASE)  # *The Board approved the motion of Ash …*
_TO_VOTE = re.compile(r"(?:to\s+)?(?:take|hold)\s+(?:a|the)\s+(?:[\w-]+\s+)?vote\b", re.IGNORECASE)
"""What was moved before a vote, whose result follows and is of another motion."""
_IS_TOLD = re.compile(r"\b(?:was|were|is|are|has|have|had)\s(?!to\b)")
_COLON = re.compile(r"\)\s*:\s+(?=\w)")
_HEADS_MOTION = re.compile(
    r"(?i:\W|\d|motion|move[ds]?|propos(?:al|ed)|resolution|resolved|action|decision|discussion|vote)*"
)
"""Words before a mover that are not the motion."""


def _active(moved: Moved, before: str, after: str, is_so: bool) -> Moved | None:
    """*Mr Ash proposed, and Mrs Elm seconded, that …*: what follows is the motion, and what came of it."""
    if is_so and not after.strip(" ."):
        return moved
    text, came = cut_outcome(after, is_active=True)
    if moved.seconder is None and came is None and not rules.MOVES_WHAT.match(text):
        return None
    is_amendment = (lead := rules.WHAT.match(text)) is not None and "amendment" in lead[0].casefold()
    text = _bare(text)
    if not text and is_put(before):
        text = before  # *Jo Ash is happy to stand again, Elm proposed, Oak seconded*
    return replace(moved, text=text, is_amendment=is_amendment).came(came)


def _of_decision(moved: Moved, before: str, after: str) -> Moved | None:
    """What was decided, before or behind those who moved and seconded it: *…, the minutes were approved*."""
    came = tail_outcome(after) if after[-1:] != ":" else None
    start = re.search(r"(?:^\W*|,\s+)(?=(?:the|all|members)\s+\w+\s)", after, re.IGNORECASE)
    if start and (decided := read_decided(after[start.end() :], is_first=False)) is not None:
        return replace(moved, text=decided.text).came(Outcome(True, came.vote if came else None))
    lead = re.sub(r"\s+on\s+(?:a|the)\s+motion$", "", before)
    came = came or (tail_outcome(lead) if rules.OF_VOTE.search(lead) else None)
    text = what_was_done(lead)
    if not text and (decided := read_decided(lead, is_first=True)) is not None:
        text = decided.text
    moved = replace(moved, text=text.strip(" .,;–-"))
    return moved.came(came or tail_outcome(text) or Outcome(True, None)) if text else None


def _moved_before(moved: Moved, sentence: str, before: str, after: str) -> Moved | None:
    """The words of a motion that stand before its mover."""
    ahead = rules.CAME_AHEAD.match(after)
    if after[-1:] != ":" or (ahead is not None and ahead["out"]):
        moved = moved.came(tail_outcome(after))
    if lead := rules.LEAD_OF_MOTION.match(before):
        text, came = cut_outcome(rules.MADE.sub("", before[lead.end() :]).strip(" ,;:–-("))
        return replace(moved, text=text if re.search("[A-Za-z]{2}", text) else "").came(came)
    behind = (sentence.partition(before)[2] if before else sentence).lstrip()[:1]
    if behind == "(" and moved.result is None and _IS_TOLD.search(before):
        return None  # *Slides were shown (Ash/Elm)*
    if behind == "(" or (behind == ":" and moved.result is not None):
        return replace(moved, text=rules.NOTE_LABEL.sub("", before).strip(" :?"), is_aside=behind == "(")
    if rules.RESULT_LINE.fullmatch(before):  # *Approved, proposed by Ash*: it is of the item
        return moved.came(moved.result or Outcome(rules.LOST_BARELY.search(before) is None, None))
    return replace(moved, text=_before(before).strip(" .,;–—-"))


def is_put(words: str) -> bool:
    """Whether words are what is put to the meeting in a line of its own: *Delete "each year"*, *Proposal: to wait*."""
    bare = rules.NOTE_LABEL.sub("", words)
    return rules.PUT.match(bare) is not None or instructs(bare)


def _before(lead: str) -> str:
    """What was moved, where it stands before: *the report, as circulated, was proposed by …*."""
    if is_put(lead) or is_name(lead, bare=False):  # *Jo Ash, proposed by Elm*
        return lead
    match = rules.BEFORE.match(lead)
    return "" if match is None else match["text"].strip()


def cut_outcome(text: str, *, is_active: bool = False) -> tuple[str, Outcome | None]:
    """The words of a motion without what is said to have come of it, before them or behind, and what that is."""
    head, told = rules.CAME_AHEAD.match(text), ""
    is_told = head is not None and (not is_active or bool(head["out"]))
    if head and (head.end() == len(text) or (is_told and rules.OF_MOTION.match(text, head.end()))):
        told, text = head[0], text[head.end() :]
    came = tail_outcome(told)
    while came is None or came.vote is None:
        tail = rules.CAME_BEHIND.search(text)
        behind = tail_outcome(tail[0]) if tail is not None else None
        if tail is None or behind is None or (came is not None and told):
            break
        text, came = text[: tail.start()], behind if came is None or behind.vote is not None else came
    return text, came


def tail_outcome(tail: str) -> Outcome | None:
    """What is said to have come of it after mover and seconder: *all in favour*, *3 for, 1 against*, *and agreed*."""
    if not tail:
        return None
    if (vote := figures(tail)) is not None:
        return Outcome((vote.in_favour or 0) > (vote.against or 0), vote)
    if rules.LOST_BARELY.search(tail):
        return Outcome(False, None)
    if is_unanimous(tail) or re.search(r"\b(?:all\s+(?:agreed|in\b)|by\s+all\b)|\bunanim", tail, re.I):
        return Outcome(True, Vote())
    if re.search(
        r"\b(?:agreed|carrie[sd]|resolved|passe[sd]|approved|adopted|(?<!none )elected(?=\W*$)"
        r"|adjourned|closed|accepted|majority\s+(?:support|in\s+fav)\w+)\b",
        tail,
        re.I,
    ):
        return Outcome(True, None)
    return None


def _bare(text: str) -> str:
    """The words of a motion without what introduces them."""
    text = rules.SECONDED_AFTER.sub("", text)
    return rules.WHAT.sub("", text, count=1).strip(" .,;:") if re.search(r"\w", text) else ""


def read_lone(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """A line that names a mover or a seconder and nothing else: which, and whom."""
    match = rules.LONE.fullmatch(text.strip())
    name = (match["name"] or match["who"]) if match is not None else ""
    if match is None or len(name.split()) > _LONGEST_LINE or len(sentences(name)) > 1:
        return None
    person = find_person(name, roster)
    if person is None and (named := person_after(name, 0, roster)) is not None:
        person = named[0] if name[named[1] :].strip(" .,;:)")[:1] in ("", "(") else None
    return None if person is None else ("seconder" if match["second"] or match["seconds"] else "mover", person)


def read_seconded(sentence: str, roster: Roster) -> Voice | None:
    """Whoever a sentence says seconded the motion before it."""
    sentence = _plain(sentence)
    if not tells_any(sentence.casefold(), ("second", "2nd", "support", "backed")):
        return None
    found = seconder_in(sentence, roster)
    if found is None or rules.SECONDED_FIRST.match(sentence[: found.start]):
        return found.who if found is not None else None
    return find_person(sentence[: found.start], roster)  # *Ash and Elm seconded*


def movers_after(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """A decision and who moved and seconded it, where that is told at its end: *to pay it. Prop: AB, sec: CD*."""
    mover, seconder = _roles(text, roster)
    if seconder is None or mover is None:
        return None
    start, end = min(mover.start, seconder.start), max(mover.end, seconder.end)
    rest, before = text[end:], text[:start].strip(" ,;:()[]–-.")
    moved = Moved(mover.who, seconder.who, "").came(tail_outcome(rest) if before else None)
    if bool(before) == bool(rest.strip(" .,;:()[]")) and moved.result is None:
        return None  # more than who moved it stands behind
    return (text[:start].rstrip(" ,;([–-") if before else rest.lstrip(" ,;:)]"), moved)


def _cut(text: str, named: Named | None) -> str:
    """A text with blanks in the place of what names somebody."""
    return text if named is None else f"{text[: named.start]}{' ' * (named.end - named.start)}{text[named.end :]}"
