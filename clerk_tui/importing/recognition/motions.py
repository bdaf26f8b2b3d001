"""What sentences say of motions: who moved and seconded what, and what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.outcomes import Outcome, figures, read_outcome, tells_any
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.speech import speeches
from clerk_tui.importing.recognition.subjects import subject_of
from clerk_tui.lists.names import without_nickname
from clerk_tui.meeting import Collective, Voice
from clerk_tui.meeting.record import Ballot, Choice, Vote


def find_person(name: str, roster: Roster) -> Voice | None:
    """Whoever is named as mover or seconder."""
    name = rules.RUN_TOGETHER.sub(r"\1 ", without_nickname(name))
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = roster.speaker(name) or roster.find(f"the {name}")
    if found is None and re.search(r"\s[a-z]\w{3,}$", name) and len(name.split()) < 5:
        found = roster.find(" ".join(word[0].upper() + word[1:] for word in name.split()))
    return found


def unlisted_seconder(mover: str, rest: str, roster: Roster) -> Voice | None:
    """Whoever seconds by initials that no list explains, where the mover goes by initials too: *AB proposed and CD
    seconded that …*. `rest`: what stands after *proposed*."""
    match = rules.AND_INITIALS.match(rest) if rules.INITIALS.fullmatch(mover) else None
    if match is None:
        return None
    known = (person.id for person in roster.people.values() if person.name == match["who"])
    return next(known, None) or roster.named(match["who"])


def read_lone(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """A line that names a mover or a seconder and nothing else: which, and whom."""
    match = rules.LONE.fullmatch(text.strip())
    if match is None or len(match["name"].split()) > 6:
        return None
    person = find_person(match["name"], roster)
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


def read_bracketed(sentence: str, roster: Roster) -> Moved | None:
    """Who moved and seconded what stands before, and what came of it, all in brackets."""
    if sentence[:1] != "(" or ("ropose" not in sentence and "oved" not in sentence):
        return None
    match = rules.BRACKETED.match(sentence) or rules.PLAIN.match(sentence)
    if match is None:
        return None
    mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
    if mover is None or seconder is None:
        return None
    told = _with_abstention(match["tail"] or "", roster) or tail_outcome(match["tail"] or "")
    if told is None:
        return Moved(mover, seconder, "")
    return Moved(mover, seconder, "", "carried" if told.is_carried else "lost", vote=told.vote)


def _with_abstention(tail: str, roster: Roster) -> Outcome | None:
    """*five were in favour, Cllr Oak abstained*."""
    match = rules.ABSTAINED.search(tail)
    if match is None or not (match["f"].isdigit() or match["f"].casefold() in rules.NUMBERS):
        return None
    count = int(match["f"]) if match["f"].isdigit() else rules.NUMBERS.index(match["f"].casefold()) + 1
    who = find_person(match["who"], roster)
    ballots = (Ballot(who, Choice.ABSTAIN),) if isinstance(who, int) else ()
    return Outcome(True, Vote(count, 0, 1, ballots=ballots))


_MOVING = ("1st", "m/s", "prop", "move", "motion", "second")
"""Parts of words without which nothing is moved."""


def read_moved(sentence: str, roster: Roster) -> Moved | None:
    """The motion of a sentence, if it tells of one."""
    sentence = rules.AS_CHAIR.sub("", sentence) if ", as " in sentence else sentence
    low = sentence.casefold()
    if "declared" in low and rules.DECLARED.search(sentence):
        return None
    if not tells_any(low, _MOVING):
        return None
    if (match := rules.UNNAMED.search(sentence)) is not None:
        return Moved(None, None, _bare(match["text"] or match["what"]), "carried" if match["done"] else "")
    if (named := _in_name(sentence, roster) or read_bracketed(sentence, roster)) is not None:
        return named
    has_seconder = "second" in low or "2nd" in low
    for pattern in (rules.ON_PROPOSAL, rules.PROPOSED_BY, rules.SLASHED) if has_seconder else (rules.SLASHED,):
        match = pattern.search(sentence)
        if match is not None and (moved := _of_both(sentence, match, roster)) is not None:
            return moved
    if (match := rules.DONE_ON.match(sentence) or rules.AS_CORRECT.match(sentence)) is not None:
        mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
        if mover is not None:
            text = match["text"] if " " in match["text"].strip() else ""
            return Moved(mover, seconder, text, "carried")
    found = _short(sentence, roster) or _active(sentence, roster)
    if (
        found is None
        and (match := rules.MOVED_BY.search(sentence)) is not None
        and (mover := find_person(match["mover"], roster)) is not None
    ):
        text, outcome, unanimous = _after(match["after"].lstrip('“" '))
        outcome = "carried" if match["out"] else outcome
        found = Moved(mover, None, text, outcome, unanimous or bool(match["un"]))
    return found


def _of_both(sentence: str, match: re.Match[str], roster: Roster) -> Moved | None:
    """The motion of a sentence that names mover and seconder; None where neither is known."""
    mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
    between = rules.TO_WHAT.match(match["mover"]) if mover is None else None
    if between is not None and (mover := find_person(between["who"], roster)) is not None:
        tail = tail_outcome(match["after"])
        outcome = "" if tail is None else "carried" if tail.is_carried else "lost"
        return Moved(mover, seconder, _bare(between["text"]), outcome, vote=tail.vote if tail else None)
    if seconder is None and (apposed := rules.APPOSED.match(match["after"])) is not None:
        seconder = find_person(apposed["name"], roster)
    if mover is None and seconder is None:
        return None
    text, outcome, unanimous = _after(match["after"])
    if not text and (lead := rules.ON_MOTION.match(sentence[: match.start() + 1] + "…")):
        tail = tail_outcome(match["after"]) or Outcome(True, None)
        return Moved(mover, seconder, lead["text"], "carried" if tail.is_carried else "lost", vote=tail.vote)
    if (
        not text
        and (done := rules.DONE.fullmatch(sentence[: match.start()])) is not None
        and (match.re is rules.ON_PROPOSAL.regex or done[0].endswith(", "))
    ):
        text, outcome = done["text"], "carried"
    if not text:
        text = _before(sentence[: match.start()])
    return Moved(mover, seconder, text, outcome, unanimous or bool(outcome and rules.UNANIMOUS.search(sentence)))


def _in_name(sentence: str, roster: Roster) -> Moved | None:
    """*An amendment in the name of Cllr Ash to refer it back, seconded by Cllr Elm, was lost*, *Cllr Ash said that she
    would make a motion to wait*."""
    if (match := rules.WOULD_MOVE.match(sentence)) and (mover := find_person(match["who"], roster)) is not None:
        return Moved(mover, None, _bare(match["text"]))
    match = rules.IN_NAME.search(sentence)
    if match is None or (mover := find_person(match["mover"], roster)) is None:
        return None
    told = read_outcome(f"The motion {match['after'].strip(' ,')}")
    outcome = "" if told is None else "carried" if told.is_carried else "lost"
    is_amendment = match["what"].casefold() == "amendment"
    return Moved(
        mover, find_person(match["seconder"], roster), _bare(match["text"]), outcome, is_amendment=is_amendment
    )


def is_own(sentence: str) -> bool:
    """Whether a sentence says that whoever spoke before it moved something: *he proposed that …*."""
    match = rules.HE_MOVED.match(sentence)
    return match is not None and (match["rest"][:4].casefold() == "that" or "second" in sentence)


def read_own(sentence: str, mover: Voice, roster: Roster) -> Moved:
    """The motion of such a sentence, where it is known who spoke."""
    match = rules.HE_MOVED.match(sentence)
    seconder, text = _seconder(match["rest"] if match else sentence, roster)
    return Moved(mover, seconder, _bare(text))


def _after(text: str) -> tuple[str, str, bool]:
    if (voices := rules.VOICES.search(text)) is not None and re.search(
        r"\b(?:carried|passe[sd])\b", voices[0], re.IGNORECASE
    ):
        words, _, unanimous = _after(text[: voices.start()])
        return words, "carried", unanimous or bool(rules.UNANIMOUS.search(voices[0]))
    match = rules.AFTER.match(text)
    if match is None:
        return "", "", False
    if in_favour := rules.IN_FAVOUR.match(text):
        return "", "carried", in_favour["all"] is not None
    words = (match["text"] or "").strip()
    if not words and not match["out"] and (done := rules.WERE_DONE.match(text)):
        return done["text"].strip(), "carried", bool(rules.UNANIMOUS.search(text))
    outcome = "carried" if match["out"] else ""
    unanimous = bool(match["un"] or match["un2"])
    if words and not outcome and (tail := rules.AGREED_AFTER.search(words)):
        words, outcome, unanimous = words[: tail.start()], "carried", bool(tail["un"] or tail["un2"])
    return _bare(words), outcome, unanimous


def _bare(text: str) -> str:
    return rules.VOICES.sub("", rules.WHAT.sub("", text, count=1)).strip(" .,;:") if text else ""


def _before(lead: str) -> str:
    """What was moved, where it stands before: *the report, as circulated, was proposed by …*."""
    if (moves := rules.MOVES_THAT.search(lead)) is not None:
        return moves["text"]
    match = rules.BEFORE.match(lead)
    if match is None or re.match(
        r"(?:this|the)\s+(?:following\s+)?(?:notice of\s+)?(?:motion|amendment|proposal|resolution)$"
        r"|this\b.*\bmotion|it\b",
        match["text"],
        re.IGNORECASE,
    ):
        return ""
    return match["text"].strip()


def _short(sentence: str, roster: Roster) -> Moved | None:
    """*Prop: KD; 2nd: CR*, *(Proposed Cllr Ash, seconded Cllr Elm)*."""
    match = rules.SHORT.match(sentence)
    if match is None:
        return None
    mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
    if mover is None or seconder is None or _has_subject(sentence, match, roster):
        return None
    tail = match["tail"] or match["tail2"] or ""
    outcome = tail_outcome(tail)
    if outcome is None:
        return Moved(mover, seconder, "")
    return Moved(mover, seconder, "", "carried" if outcome.is_carried else "lost", vote=outcome.vote)


def _has_subject(sentence: str, match: re.Match[str], roster: Roster) -> bool:
    """Whether somebody else proposed: *Mr Ash proposed Mrs Elm, seconded by Mr Oak*."""
    words = sentence[: match.start("mover")].split()
    if not words or words[-1].casefold() not in ("proposed", "moved"):
        return False
    return subject_of([*words, "…"], len(words) - 1, roster) is not None


def _active(sentence: str, roster: Roster) -> Moved | None:
    """*Mr Ash proposed, and Mrs Elm seconded, that …*."""
    words = sentence.split()
    for at, word in enumerate(words):
        bare = word.strip(",.;:").casefold()
        made = rules.MADE.match(" ".join(words[at : at + 5])) if bare in rules.MAKING else None
        if not (made or bare in ("proposed", "moved", "motioned", "proposes", "moves")) or not at:
            continue
        subject = subject_of(words, at - 1 if words[at - 1] == "so" and at > 1 else at, roster)
        if subject is None or (subject[1][0] is Collective.COMMITTEE and "second" not in sentence):
            continue  # what a committee proposes is none before the meeting
        rest = " ".join(words[at + (len(made[0].split()) if made else 1) :])
        if words[at - 1 : at + 1] == ["so", "moved."] and at + 1 == len(words):
            return Moved(subject[1][0], None, "")
        seconder, text = _seconder(rest, roster)
        seconder = seconder or unlisted_seconder(words[at - 1], rest, roster)
        text = rules.IT_WAS_ONLY.sub("", text)
        agreed = rules.AGREED_AFTER.search(text.rstrip(". "))
        told = rules.TOLD_AFTER.search(text)
        outcome = read_outcome(f"The motion {told['out']}") if told else None
        if told is not None and outcome is not None and (outcome.vote is not None or agreed is None):
            text, agreed = text[: told.start()], None
        elif agreed:
            text, outcome = text[: agreed.start()], None
        if seconder is None and not agreed and not rules.MOVES_WHAT.match(rest):
            return None
        if bare == "moved" and seconder is None and rules.WENT.match(rest):
            return None
        unanimous = bool(agreed and (agreed["un"] or agreed["un2"]))
        if outcome is not None:
            way = "carried" if outcome.is_carried else "lost"
            return Moved(subject[1][0], seconder, _bare(text), way, unanimous, outcome.vote)
        return Moved(subject[1][0], seconder, _bare(text), "carried" if agreed else "", unanimous)
    return None


def _seconder(rest: str, roster: Roster) -> tuple[Voice | None, str]:
    """Whoever seconded, and the sentence without saying so."""
    if match := rules.SECONDED_AFTER.search(rest):
        return find_person(match["who"], roster), f"{rest[: match.start()]} {rest[match.end() :]}".strip(" ,;.")
    if match := rules.SECONDS.search(rest):
        who = re.split(r"\s+and\s+", match["who"])
        if len(who) > 1 and (last := find_person(who[-1], roster)) is not None:
            before = f"{rest[: match.start()]} {' and '.join(who[:-1])}"
            return last, f"{before} {rest[match.end() :]}".strip(" ,;.")
        return find_person(match["who"], roster), f"{rest[: match.start()]} {rest[match.end() :]}".strip(" ,;.")
    return None, rest


def read_seconded(sentence: str, roster: Roster) -> Voice | None:
    """Whoever a sentence says seconded the motion before it."""
    if "second" not in sentence.casefold():
        return None
    if match := rules.SAID_SECONDED.search(sentence) or rules.SECONDS.match(sentence.strip()):
        return find_person(match["who"], roster)
    return None


def movers_after(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """A decision and who moved and seconded it, where that is told at its end: *to pay it. Prop: AB, sec: CD*."""
    match = rules.TRAILING.search(text)
    if match is None or match.start() < 8:
        return None
    moved = _short(match[0].strip(" .,;()[]–-"), roster)
    return (text[: match.start()].strip(), moved) if moved is not None else None


def told_and_moved(sentence: str, roster: Roster) -> tuple[str, Moved] | None:
    """What somebody says and then moves: *Mr Ash noted a slip and, with that change, moved that it be signed*."""
    match = rules.AND_MOVED.match(sentence) if " moved " in sentence else None
    said = speeches(match["said"], roster) if match is not None else []
    if match is None or len(said) != 1 or said[0].start:
        return None
    return f"{match['said']}.", read_own(f"He {match['moved']}", said[0].persons[0], roster)
