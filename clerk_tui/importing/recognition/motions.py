"""What sentences say of motions: who moved and seconded what, and what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.decisions import read_decided, what_was_done
from clerk_tui.importing.recognition.movers import Named, find_person, mover_in, named_as, person_after, seconder_in
from clerk_tui.importing.recognition.outcomes import Outcome, figures, read_outcome, tells_any
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.meeting import Voice
from clerk_tui.meeting.record import Vote


def read_lone(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """A line that names a mover or a seconder and nothing else: which, and whom."""
    match = rules.LONE.fullmatch(rules.SECOND_IN_BRACKETS.sub(r"Second: \g<name>", text.strip()))
    if match is None or len(match["name"].split()) > 6:
        return None
    person = find_person(match["name"], roster)
    if person is None and re.search(r"\bby\b|[:-]", text[: match.start("name")]):
        named = person_after(match["name"], 0, roster, may_be_new=True)
        person = named[0] if named is not None and named[1] >= len(match["name"].rstrip(" .")) else None
    return None if person is None else ("seconder" if match["second"] else "mover", person)


@dataclass(frozen=True)
class Moved:
    """A motion as a sentence tells it."""

    mover: Voice | None
    seconder: Voice | None
    text: str
    """What was moved; empty where it follows, or came before."""
    outcome: str = ""
    """carried or lost, where the sentence says so."""
    is_unanimous: bool = False
    vote: Vote | None = None
    """The figures, where the sentence has them."""
    is_amendment: bool = False


def tail_outcome(tail: str) -> Outcome | None:
    """What is said to have come of it after mover and seconder: *all in favour*, *3 for, 1 against*, *and agreed*."""
    if not tail:
        return None
    if rules.UNANIMOUS.search(tail) or re.search(
        r"\b(?:all\s+(?:agreed|in\b)|by\s+all\b)|\bunanim", tail, re.IGNORECASE
    ):
        return Outcome(True, Vote())
    vote = figures(tail)
    if vote is not None:
        return Outcome((vote.in_favour or 0) > (vote.against or 0), vote)
    if re.search(r"\b(?:agreed|carried|resolved|passed|approved)\b", tail, re.IGNORECASE):
        return Outcome(True, None)
    return None


_MOVING = ("1st", "m/s", "prop", "move", "motion", "second", "whereas", ": that", "/")
"""Parts of words without which nothing is moved."""


def read_moved(sentence: str, roster: Roster) -> Moved | None:
    """The motion of a sentence, if it tells of one."""
    sentence = rules.AS_CHAIR.sub("", sentence) if ", as " in sentence else sentence
    if " second" in sentence:
        sentence = re.sub(r"(?<=ed) as (?=(?:proposed|moved) by )", " ", sentence)
    sentence = rules.WHO_MOVED.sub(r"\g<who> moved to ", sentence, count=1)
    if "/" in sentence:
        sentence = rules.SLASHED.sub(r"\g<who>, ", sentence)
        sentence = rules.BOTH_MOVED.sub(r"Seconded by \g<seconder>, \g<mover> ", sentence, count=1)
    low = sentence.casefold()
    if "declared" in low and rules.DECLARED.search(sentence):
        return None
    if not tells_any(low, _MOVING) and low[-1:] != ":":
        return None
    found = _spotted(sentence, roster)
    if found is None and (match := rules.UNNAMED.search(sentence)) is not None:
        if not match["did"]:
            return Moved(None, None, _bare(match["text"] or match["what"]), "carried" if match["done"] else "")
        decided = read_decided(match["did"], is_first=True)
        is_unanimous = "unanimous" in (match["told"] or "")
        return Moved(None, None, decided.text if decided else match["did"], "carried", is_unanimous)
    if (paired := _paired(sentence, roster)) is not None:
        return paired
    if (match := rules.AS_CORRECT.match(sentence)) is not None:
        mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
        if mover is not None:
            return Moved(mover, seconder, match["text"] if " " in match["text"].strip() else "", "carried")
    if (match := rules.ENTERTAINED.match(sentence)) is not None:
        return Moved(None, None, match["text"])
    if found is None and (match := rules.LABELLED.match(sentence)) is not None and read_outcome(match["text"]) is None:
        return Moved(None, None, match["text"])
    return found


def _paired(sentence: str, roster: Roster) -> Moved | None:
    """*27. Ash, Elm: That it be paid*, *The Board approved the bills (Ash/Elm).*: two of those on the roll."""
    if (behind := rules.BEHIND.match(sentence)) is not None:
        moved = _paired(sentence[behind.end() :], roster)
        return None if moved is None else replace(moved, text=moved.text or behind["text"])
    before, inside = rules.PAIR.match(sentence), rules.IN_BRACKETS.search(sentence)
    for match in filter(None, (before, inside)):
        if match is before and "/" in (match["label"] or ""):  # it says who they are, whether or not a list does
            mover, seconder = (named_as(match[who], roster) for who in ("mover", "seconder"))
        else:
            found = (roster.by_name(match[who].strip()) for who in ("mover", "seconder"))
            mover, seconder = (person if person in roster.roll else None for person in found)
        if mover is not None and seconder is not None and mover != seconder:
            if match is before:
                if (told := tail_outcome(match["told"] or "")) is not None:
                    return Moved(mover, seconder, "", "carried" if told.is_carried else "lost", vote=told.vote)
                text = re.sub(r"^(?:that|for)\s+", "", match["text"] or "", flags=re.IGNORECASE)
                return Moved(mover, seconder, text.rstrip(" ."))
            left = sentence[: match.start()] + sentence[match.end() :]
            if (lead := rules.LEAD_OF_BOTH.match(left)) is not None:
                return _put_to_all(mover, seconder, left[lead.end() :])
            decided = read_decided(left, is_first=True)
            said = decided.text if decided else left
            return Moved(mover, seconder, said.rstrip("."), "carried" if decided else "")
    return None


def _put_to_all(mover: Voice, seconder: Voice, rest: str) -> Moved:
    """What follows *moved and seconded (Ash/Elm)*: *to pay it*, *and carried 4-0 to pay it*."""
    vote = figures(rest)
    if vote is not None and (told := rules.COUNT.search(rest)) is not None:
        rest = f"{rest[: told.start()]} {rest[told.end() :]}"
    text, outcome, unanimous = _after(f" {' '.join(rest.split())}")
    way = outcome or ("carried" if vote is not None and (vote.in_favour or 0) > (vote.against or 0) else "")
    return Moved(mover, seconder, text or rest.strip(" ."), way, unanimous, vote)


def _spotted(sentence: str, roster: Roster) -> Moved | None:
    """The motion of a sentence that names a mover anywhere: what is left of it, and what it says came of it."""
    seconder = seconder_in(sentence, roster)
    mover = mover_in(_cut(sentence, seconder), roster, may_be_new="second" in sentence.casefold())
    if seconder is None and "second" in sentence.casefold():
        seconder = seconder_in(sentence, roster, may_be_new=mover is not None)
    rest = _cut(sentence, seconder)
    if mover is None or rules.REPORTED.search(rest[: mover.start]):
        return None
    if seconder is None and (other := rules.AND_ANOTHER.match(rest, mover.end)) is not None:
        after_it = person_after(rest, other.end(), roster)
        if after_it is not None and after_it[0] in roster.roll:
            seconder = Named(after_it[0], mover.end, after_it[1])
            rest = _cut(rest, seconder)
    before, after = rest[: mover.start].strip(" ,;(–-"), " ".join(rest[mover.end :].split())
    persons = mover.who, seconder.who if seconder else None
    if rules.MOVES.search(rest[mover.start : mover.end]) is not None:
        if rules.SO.search(rest[: mover.end]) and not after.strip(" ."):
            return Moved(*persons, "")
        found = _active(*persons, before, after)
        if found is not None and not found.text and _is_put(before, found):
            return replace(found, text=sentence.strip(" ."))
        return found
    text, outcome, unanimous = _after(f" {after.lstrip(' ,“/')}")
    if text:
        return Moved(*persons, text, outcome, unanimous)
    start = re.search(r"(?:^\W*|,\s+)(?=(?:the|all|members)\s+\w+\s)", after, re.IGNORECASE)
    decided = read_decided(after[start.end() :], is_first=False) if start else None
    if decided is not None:
        return Moved(*persons, decided.text, "carried", decided.is_unanimous or unanimous)
    if start and (did := rules.BODY_DONE.match(after, start.end())) is not None:
        return Moved(*persons, did["text"].rstrip(" ."), "carried", bool(rules.UNANIMOUS.search(after)))
    text, told = _moved_before(sentence, rest, mover, before, after)
    outcome = outcome or ("" if told is None else "carried" if told.is_carried else "lost")
    return Moved(*persons, text.strip(" .,;–-"), outcome, unanimous, told.vote if told else None)


def _moved_before(sentence: str, rest: str, mover: Named, before: str, after: str) -> tuple[str, Outcome | None]:
    """The words of a motion that stand before its mover, and what came of it as the words after tell."""
    told = tail_outcome(after) if after[-1:] != ":" else None
    if done := what_was_done(re.sub(r"\s+on\s+(?:a|the)\s+motion$", "", before)):
        return done, told or tail_outcome(done) or Outcome(True, None)
    if (passed := rules.WAS_DONE.search(before)) is not None:
        return passed["text"], told or tail_outcome(passed["text"]) or Outcome(True, None)
    if lead := rules.LEAD_OF_MOTION.match(before):
        text = rules.MADE.sub("", before[lead.end() :]).strip(" ,;:–-(")
        return text if re.search("[A-Za-z]{2}", text) else "", told
    if rest[: mover.start].rstrip().endswith("("):
        return before, told
    if named := rules.WAS_NAMED.search(before):
        return sentence[sentence.index(named["who"]) :], told
    return _before(before) or (after if rules.DASHED.match(rest, mover.end) else ""), told


def _active(mover: Voice, seconder: Voice | None, before: str, after: str) -> Moved | None:
    """*Mr Ash proposed, and Mrs Elm seconded, that …*: what follows is the motion, and what came of it."""
    rest = after.lstrip(" ,;")
    agreed = rules.AGREED_AFTER.search(rest.rstrip(". "))
    told = rules.TOLD_AFTER.search(rest)
    outcome = read_outcome(f"The motion {told['out']}") if told else None
    if told is not None and outcome is not None and (outcome.vote is not None or agreed is None):
        rest, agreed = rest[: told.start()], None
    elif agreed:
        rest, outcome = rest[: agreed.start()], None
    if seconder is None and not agreed and (not rules.MOVES_WHAT.match(rest) or rules.WENT.match(rest)):
        return None
    text = _bare(rules.IT_WAS_ONLY.sub("", rest))
    if not text and (lead := rules.LEAD_OF_MOTION.match(before)):
        text = before[lead.end() :].strip(" ,;:–-(")
    unanimous = bool(agreed and (agreed["un"] or agreed["un2"] or rules.UNANIMOUS.search(agreed[0])))
    way = ("carried" if outcome.is_carried else "lost") if outcome else "carried" if agreed else ""
    return Moved(mover, seconder, text, way, unanimous, outcome.vote if outcome else None)


def _is_put(before: str, moved: Moved) -> bool:
    """Whether what stands before mover and seconder is what they put to the meeting: *Jo will stand again*."""
    return moved.seconder is not None and len(before.split()) > 1 and rules.STANDS.match(before) is not None


def is_own(sentence: str) -> bool:
    """Whether a sentence says that whoever spoke before it moved something: *he proposed that …*."""
    match = rules.HE_MOVED.match(sentence)
    return match is not None and (match["rest"][:4].casefold() == "that" or "second" in sentence)


def read_own(sentence: str, mover: Voice, roster: Roster) -> Moved:
    """The motion of such a sentence, where it is known who spoke."""
    match = rules.HE_MOVED.match(sentence)
    text = match["rest"] if match else sentence
    seconder = seconder_in(text, roster)
    rest = f"{text[: seconder.start]} {text[seconder.end :]}" if seconder else text
    return Moved(mover, seconder.who if seconder else None, _bare(rest))


def _after(text: str) -> tuple[str, str, bool]:
    if (voices := rules.VOICES.search(text)) is not None and re.search(
        r"\b(?:carried|passe[sd])\b", voices[0], re.IGNORECASE
    ):
        words, _, unanimous = _after(text[: voices.start()])
        return words, "carried", unanimous or bool(rules.UNANIMOUS.search(voices[0]))
    match = rules.AFTER.match(text)
    if match is None:
        return "", "", False
    words = (match["text"] or "").strip()
    outcome = "carried" if match["out"] else ""
    unanimous = bool(match["un"] or match["un2"])
    if words and not outcome and (tail := rules.AGREED_AFTER.search(words)):
        words, outcome, unanimous = words[: tail.start()], "carried", bool(tail["un"] or tail["un2"])
    return _bare(words), outcome, unanimous


def _bare(text: str) -> str:
    text = rules.SECONDED_AFTER.sub("", text)
    return rules.VOICES.sub("", rules.WHAT.sub("", text, count=1)).strip(" .,;:") if text else ""


def _before(lead: str) -> str:
    """What was moved, where it stands before: *the report, as circulated, was proposed by …*."""
    if rules.PUT.match(lead):
        return lead
    match = rules.BEFORE.match(lead)
    if match is None or re.match(
        r"(?:this|the)\s+(?:following\s+)?(?:notice of\s+)?(?:motion|amendment|proposal|resolution)$"
        r"|this\b.*\bmotion|it\b",
        match["text"],
        re.IGNORECASE,
    ):
        return ""
    return match["text"].strip()


def read_seconded(sentence: str, roster: Roster) -> Voice | None:
    """Whoever a sentence says seconded the motion before it."""
    if not any(word in sentence.casefold() for word in ("second", "2nd", "support")):
        return None
    found = seconder_in(sentence, roster) or seconder_in(sentence, roster, may_be_new=True)
    return found.who if found is not None and rules.SECONDED_FIRST.match(sentence[: found.start]) else None


def movers_after(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """A decision and who moved and seconded it, where that is told at its end: *to pay it. Prop: AB, sec: CD*."""
    if (pair := _in_brackets(text, roster)) is not None:
        return pair
    seconder = seconder_in(text, roster)
    mover = mover_in(_cut(text, seconder), roster) if seconder else None
    if seconder is None or mover is None:
        return None
    start, end = min(mover.start, seconder.start), max(mover.end, seconder.end)
    rest, before = text[end:], text[:start].strip(" ,;:()[]–-.")
    told = tail_outcome(rest) if before else None
    if bool(before) == bool(rest.strip(" .,;:()[]")) and told is None:
        return None  # more than who moved it stands behind
    way = "" if told is None else "carried" if told.is_carried else "lost"
    moved = Moved(mover.who, seconder.who, "", way, vote=told.vote if told else None)
    return (text[:start].rstrip(" ,;([–-") if before else rest.lstrip(" ,;:)]"), moved)


def read_pair(text: str, roster: Roster) -> Moved | None:
    """Mover and seconder in the line above a resolution: *3. J. Ash – T. Elm*."""
    match = rules.BARE_PAIR.fullmatch(text)
    return Moved(named_as(match["mover"], roster), named_as(match["seconder"], roster), "") if match else None


def movers_beside(text: str, roster: Roster) -> Moved | None:
    """Mover and seconder in brackets, in a sentence by itself: *(Ash and Elm).*"""
    told = _in_brackets(text, roster)
    return told[1] if told is not None and not told[0].strip(" .") else None


def _in_brackets(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """A decision, and mover and seconder in brackets beside it: *(Ash/Elm): to pay it*."""
    match = rules.IN_BRACKETS.search(text)
    mover, seconder = (roster.by_name(match[who].strip()) if match else None for who in ("mover", "seconder"))
    if match is None or mover not in roster.roll or seconder not in roster.roll:
        return None
    return f"{text[: match.start()]}{text[match.end() :]}".strip(" :"), Moved(mover, seconder, "")


def _cut(text: str, named: Named | None) -> str:
    """A text with blanks in the place of what names somebody."""
    return text if named is None else f"{text[: named.start]}{' ' * (named.end - named.start)}{text[named.end :]}"
