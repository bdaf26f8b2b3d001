"""What sentences say of motions: who moved and seconded what, and what came of it."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition.moved_motions import Moved, read_bracketed, tail_outcome
from clerk_tui.importing.recognition.movers import find_person, unlisted_seconder
from clerk_tui.importing.recognition.outcomes import UNANIMOUS, Outcome, read_outcome, tells_any
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.speech import speeches
from clerk_tui.importing.recognition.subjects import subject_of
from clerk_tui.meeting import Collective, Voice

_THESE_BE = r"(?:these|the|all)\s+(?:\w+\s+){1,4}be\s+\w+(?:ed|id)\b"
"""*these accounts be paid*: what is moved, without *that*."""
_NAME = r"(?:[^,;:()]|\([A-Z]\.?\)){2,80}?"
_END = (
    rf"(?=\s*[,;:]|\s+{_THESE_BE}|\s+(?:recommending|approving|adopting|authori[sz]ing|accepting|granting|denying|directing|and"
    r"|that|to|it|with|all|for|on|the motion|who|as\s+follows)\b|\.?\s*$)"
)
_PROPOSED_BY = re.compile(
    rf"(?<!\bas )(?<!\bearlier )(?:\b(?:proposed|moved|motioned|motion\s+(?:was\s+)?(?:made|moved|offered"
    rf"|proposed)?)\s*by|[-–—(]\s*from(?=\s[^.;]{{3,50}}\bsecond))\s*:?\s*(?P<mover>{_NAME})(?:,\s*(?:chair\w*|mayor))?\s*[,;]?\s+(?:and\s+)?"
    rf"(?:with\s+a\s+)?"
    rf"(?:was\s+|duly\s+)*(?:seconded|second|2nd)\s*(?:by|from)?\s*:?\s*(?P<seconder>{_NAME}){_END}(?P<after>.*)",
    re.IGNORECASE,
)
_ON_PROPOSAL = re.compile(
    rf"\b(?:on|under)\s+(?:the\s+|a\s+)?(?:proposal|proposition|motion)\s+(?:of|by|from)\s+"
    rf"(?P<mover>{_NAME}),?\s+(?:and\s+)?"
    rf"(?:seconded\s+by|on\s+the\s+seconding\s+of|second(?:ed)?\s+by)\s+(?P<seconder>{_NAME}),?\s+(?P<after>"
    rf"(?:it|the|and|that|to|was|unanimously|council|members)\b.*)",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(
    rf"\b(?:moved|proposed|motion(?:ed)?(?:\s+made)?)\s+by\s*:?\s*(?P<mover>{_NAME})\s*[,:]?\s+"
    rf"(?:and\s+(?:it\s+was\s+)?(?P<un>unanimously\s+)?(?P<out>resolved|agreed|carried)\s*,?\s+)?"
    rf"(?P<after>[“\"]?\s*(?:that|to)\b.*)",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"^\W*M/S(?:/C)?\b[:\s]*(?P<mover>[A-Z][\w’'. -]{1,40}?)\s*/\s*(?P<seconder>[A-Z][\w’'.-]*)\s*[,:]?\s*"
    r"(?P<after>.*)$"
)
_TAIL = (
    r"(?:[,.;]\s*(?P<tail>[^()]{0,80}?)|\s+(?P<tail2>(?:and\s+)?(?:all\b|carried|agreed|unanim|resolved"
    r"|approved)[^()]{0,60}?))?"
)
_SHORT = re.compile(
    r"(?:^|.*?[(\[.;,:]\s*|.*\s)(?:prop(?:osed|oser)?|moved|mover|1st(?=\s*:))\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?(?P<mover>[^,;:"
    r"()]{2,50}?)\s*[,;/.]?\s*(?:and\s+)?(?:sec(?:onded|onder)?|2nd|second)\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?"
    r"(?P<seconder>[^,;:()]{2,50}?)\s*[.;)\]]*\s*" + _TAIL + r"\s*[.;)\]]*\s*$",
    re.IGNORECASE,
)
_SECONDED_AFTER = re.compile(
    rf"[,;]?\s*(?:and\s+)?(?:this\s+|it\s+|the\s+motion\s+|which\s+)?(?:was\s+)?(?:duly\s+)?(?:seconded|second|2nd)\s+by\s+"
    rf"(?P<who>{_NAME}){_END}\s*,?",
    re.IGNORECASE,
)
_SECONDS = re.compile(
    r"[,;]?\s*(?:\band\s+)?(?P<who>(?:the\s+)?(?-i:[A-Z])[^,;:]{1,50}?|the\s+(?:chair|mayor)\w*)(?:,[^;:.]{3,110},)?\s+"
    r"(?:formally\s+|duly\s+)?[Ss]econd(?:ed|s|(?=\s+(?:the\s+motion|it)\b))(?:\s+(?:the\s+(?:above\s+|following\s+)?(?:motion|proposal)|it|this))?\s*,?"
)
_SAID_SECONDED = re.compile(
    rf"(?:^|\b(?:this|it|the\s+(?:motion|proposal|amendment|report))?\s*was\s+)(?:then\s+"
    rf"|duly\s+)?seconded\s+by\s+(?P<who>{_NAME}){_END}",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"\s*,\s*(?P<name>(?:[A-Z][\w’'.-]*\s+){1,4})(?=and\b|it\b|that\b)")
"""A name after a post: *the Vice-Chairman, Mr Ash and …*."""
_AFTER = re.compile(
    r"[\s,;.]*(?:(?:chair\w*|mayor|an cathaoirleach|t\.d\.)[\s,;]*|(?!that\b)"
    r"(?-i:(?:[A-Z][\w’'.-]*\s+){1,4})(?=and\b|it\b))?"
    r"(?:and\s+)?(?:it\s+|which\s+"
    r"|the\s+(?:motion|proposal|amendment|resolution|recommendation|vote)\s+)?"
    r"(?:was\s+|were\s+)?(?:(?:proposed|suggested|requested)\s+(?=to\b|that\b))?(?P<un>unanimously\s+)?"
    r"(?P<out>agreed|resolved|carried|approved|passed|adopted|decided)?(?P<un2>\s+unanimously)?[\s,:]*(?P<text>"
    rf"(?:that|to|for|{_THESE_BE}|recommending|approving|adopting|authori[sz]ing|accepting|granting|denying|directing)\b.*)?",
    re.IGNORECASE,
)
_AGREED_AFTER = re.compile(
    r"[,;]?\s*(?:and|which)?\s*(?:it|this|that|all)?\s*(?:was|were)\s+(?P<un>unanimously\s+)?(?:agreed|carried"
    r"|approved|resolved|in favou?r)\s*(?P<un2>unanimously|by all)?[^,;]{0,20}$",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    r"[,;]?\s*(?:and\s+)?(?:it|this|which|the\s+(?:motion|proposal))\s+(?P<out>(?:was|were|is)\s+(?:then\s+|duly\s+)?"
    r"(?:carried|passed|lost|defeated|rejected|agreed)\b[^;]{0,80})$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"^\s*(?:(?:the\s+)?(?:following\s+)?(?:(?:original\s+|substantive\s+|first\s+)?(?:motion|proposal"
    r"|amendment|counter-proposal|resolution))"
    r"(?:\s+to\s+the\s+(?:\w+\s+){0,2}?(?:motion|proposal|resolution|recommendations?)(?:\s+(?:as\s+)?(?:set\s+out|shown"
    r"|printed|given|contained)\s+(?:in|at|under)\s+[^:“\"]{1,50})?(?=\s*:|\s*$))?"
    r"(?:\s+as follows)?\s*:?\s*)?(?:that\b|to\b)?[\s,:]*",
    re.IGNORECASE,
)
"""What stands before the words of a motion: *the following amendment to the motion set out in paragraph 3:*."""


_VOICES = re.compile(r"[.,;]?\s+\(?(?:voice|roll[- ]call)\s+vote\b.{0,80}$", re.IGNORECASE | re.DOTALL)
"""*Voice vote, motion carried*, where a stop is missing before it."""
_MOVING = ("1st", "m/s", "prop", "move", "motion", "second")
"""Parts of words without which nothing is moved."""


def read_moved(sentence: str, roster: Roster) -> Moved | None:
    """The motion of a sentence, if it tells of one."""
    sentence = _AS_CHAIR.sub("", sentence) if ", as " in sentence else sentence
    low = sentence.casefold()
    if "declared" in low and _DECLARED.search(sentence):
        return None
    if not tells_any(low, _MOVING):
        return None
    if (match := _UNNAMED.search(sentence)) is not None:
        return Moved(None, None, _bare(match["text"] or match["what"]), "carried" if match["done"] else "")
    if (named := _in_name(sentence, roster) or read_bracketed(sentence, roster)) is not None:
        return named
    has_seconder = "second" in low or "2nd" in low
    for pattern in (_ON_PROPOSAL, _PROPOSED_BY, _SLASHED) if has_seconder else (_SLASHED,):
        match = pattern.search(sentence)
        if match is not None and (moved := _of_both(sentence, match, roster)) is not None:
            return moved
    if (match := _DONE_ON.match(sentence) or _AS_CORRECT.match(sentence)) is not None:
        mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
        if mover is not None:
            text = match["text"] if " " in match["text"].strip() else ""
            return Moved(mover, seconder, text, "carried")
    found = _short(sentence, roster) or _active(sentence, roster)
    if (
        found is None
        and (match := _MOVED_BY.search(sentence)) is not None
        and (mover := find_person(match["mover"], roster)) is not None
    ):
        text, outcome, unanimous = _after(match["after"].lstrip('“" '))
        outcome = "carried" if match["out"] else outcome
        found = Moved(mover, None, text, outcome, unanimous or bool(match["un"]))
    return found


def _of_both(sentence: str, match: re.Match[str], roster: Roster) -> Moved | None:
    """The motion of a sentence that names mover and seconder; None where neither is known."""
    mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
    between = _TO_WHAT.match(match["mover"]) if mover is None else None
    if between is not None and (mover := find_person(between["who"], roster)) is not None:
        tail = tail_outcome(match["after"])
        outcome = "" if tail is None else "carried" if tail.is_carried else "lost"
        return Moved(mover, seconder, _bare(between["text"]), outcome, vote=tail.vote if tail else None)
    if seconder is None and (apposed := _APPOSED.match(match["after"])) is not None:
        seconder = find_person(apposed["name"], roster)
    if mover is None and seconder is None:
        return None
    text, outcome, unanimous = _after(match["after"])
    if not text and (lead := _ON_MOTION.match(sentence[: match.start() + 1] + "…")):
        tail = tail_outcome(match["after"]) or Outcome(True, None)
        return Moved(mover, seconder, lead["text"], "carried" if tail.is_carried else "lost", vote=tail.vote)
    if (
        not text
        and (done := _DONE.fullmatch(sentence[: match.start()])) is not None
        and (match.re is _ON_PROPOSAL or done[0].endswith(", "))
    ):
        text, outcome = done["text"], "carried"
    if not text:
        text = _before(sentence[: match.start()])
    return Moved(mover, seconder, text, outcome, unanimous or bool(outcome and UNANIMOUS.search(sentence)))


_UNNAMED = re.compile(
    r"\b[Aa]\s+motion\s+(?:was|is)\s+(?:duly\s+|then\s+)?(?:made|moved)(?:,?\s+and\s+(?:was\s+)?(?:duly\s+)?seconded)?,?\s+"
    r"(?=to\s|that\s)(?P<text>[^.]{6,400})"
    r"|^\W*(?:[Aa]\s+)?[Mm]otion\s+(?P<what>to\s[^.]{4,300}?)\s+(?:was\s+)?(?:duly\s+)?(?:made|moved)\s+and\s+(?:duly\s+)?seconded"
    r"(?P<done>,?\s+and\s+(?:unanimously\s+)?(?:carried|passed|approved))?"
)
"""*A motion was duly made and seconded to pay the bills*, of which nobody tells who made it."""
_TO_WHAT = re.compile(r"(?P<who>[^,;:]{2,40}?),?\s+(?P<text>(?:to|that)\s.{4,})$")
"""*Ash to accept the agenda*, where the seconder is told only after that."""
_DECLARED = re.compile(
    r"\bdeclared\b.*\b(?:carried|defeated|lost|passed|rejected|fallen|approved|adopted)\W*$", re.IGNORECASE
)
"""What the chair says came of a motion that was told before, with its mover and seconder."""
_HE_MOVED = re.compile(
    r"^(?:[A-Z][\w ]{2,20},\s+)?(?:he|she|they)\s+(?:then\s+|also\s+|therefore\s+)?(?P<verb>proposed|moved)\s+"
    r"(?P<rest>(?:that|to)\b.*)$",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    r"^\W*(?:and\W+)?(?:(?:following|on|upon|after|by)\b[^.]{0,60}?,?\s+)?it was(?: unanimously)?\W*$", re.IGNORECASE
)
_AS_CHAIR = re.compile(
    r",\s+as\s+(?:the\s+)?(?:vice[- ]|deputy\s+)?(?:chair\w*|mayor|leader)(?:\s+of\s+[^,]{3,40})?,", re.IGNORECASE
)
_DONE_ON = re.compile(
    rf"(?P<text>(?:.{{4,200}}?\b(?:was|were)\s+(?:[a-z]+\s+)*?)?(?:adopted|agreed|approved|carried|passed|confirmed"
    rf"|accepted|signed|taken as read))\s+(?:up)?on\s+(?:the\s+|a\s+)?(?:proposal|proposition|motion)\s+(?:of|by)\s+"
    rf"(?P<mover>{_NAME}),?\s+(?:and\s+)?second(?:ed)?\s+by\s+(?P<seconder>{_NAME})\s*\.?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?P<text>.{4,200}?\b(?:was|were)\s+(?:[a-z]+\s+)*?(?:adopted|agreed|approved|confirmed|accepted"
    r"|taken as read)),?\s+",
    re.IGNORECASE,
)
"""*The minutes were adopted*, before *on the proposal of …*."""
_ON_MOTION = re.compile(
    r"(?P<text>.{8,300}?)\s*,?\s+(?:up)?on\s+(?:a|the)?\s*(?:motion\b)?.{0,12}…$", re.IGNORECASE | re.DOTALL
)
_IN_NAME = re.compile(
    rf"\b(?P<what>amendment|motion|proposal)\s+(?:was\s+)?(?:in\s+the\s+names?\s+of|tabled\s+by|submitted\s+by"
    rf"|put\s+forward\s+by)\s+(?P<mover>{_NAME})\s*,?\s+(?P<text>(?:to"
    rf"|that)\b[^,;]{{5,200}}?)\s*,\s*seconded\s+by\s+(?P<seconder>{_NAME}){_END}(?P<after>.*)",
    re.IGNORECASE,
)


_AS_CORRECT = re.compile(
    r"(?P<text>.{3,120}?\b(?:moved|proposed)\s+as\s+(?:an?\s+)?(?:true|accurate|correct)\b[^.]{0,40}?|.{3,120}?\b(?:was|were)"
    r"\s+(?:approved|accepted|agreed|adopted)(?=\s+by\b.*\bseconded\b))\s+by\s+"
    r"(?P<mover>[A-Z][^,]{2,40}?)(?:\s+and(?:\s+seconded\s+by)?|,\s+seconded\s+by)\s+(?P<seconder>[A-Z][^,]{2,40}?)\s*\.?$"
)
"""*The minutes were moved as correct by Mr Ash and Mrs Elm*, *… were approved by Mr Ash and seconded by Mrs Elm*."""


_WOULD_MOVE = re.compile(
    r"^(?P<who>[A-Z][^,;:]{3,50}?)\s+(?:stated|said|indicated|noted|announced)\b[^.]*?\b(?:he|she|they)\s+would\s+(?:\w+\s+)?"
    r"make\s+a(?:nother)?\s+(?:\w+\s+)?motion\s+(?P<text>(?:to|that)\b.+)$"
)


def _in_name(sentence: str, roster: Roster) -> Moved | None:
    """*An amendment in the name of Cllr Ash to refer it back, seconded by Cllr Elm, was lost*, *Cllr Ash said that she
    would make a motion to wait*."""
    if (match := _WOULD_MOVE.match(sentence)) and (mover := find_person(match["who"], roster)) is not None:
        return Moved(mover, None, _bare(match["text"]))
    match = _IN_NAME.search(sentence)
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
    match = _HE_MOVED.match(sentence)
    return match is not None and (match["rest"][:4].casefold() == "that" or "second" in sentence)


def read_own(sentence: str, mover: Voice, roster: Roster) -> Moved:
    """The motion of such a sentence, where it is known who spoke."""
    match = _HE_MOVED.match(sentence)
    seconder, text = _seconder(match["rest"] if match else sentence, roster)
    return Moved(mover, seconder, _bare(text))


_IN_FAVOUR = re.compile(
    r"[\s,;]*(?:and\s+)?(?:with\s+)?(?:(?P<all>all|everyone)\s+(?:(?:members|councillors|present)\s+)?(?:were\s+|was\s+|being\s+)?in\s+favou?r"
    r"|unanimous(?:ly)?(?:\s+(?:agreed|approved|carried))?)\W*(?:$|\))",
    re.IGNORECASE,
)
_WERE_DONE = re.compile(
    r"\W*(?P<text>(?:the|this|these|all|an?)\b.{3,300}?\b(?:was|were)\s+(?:unanimously\s+|duly\s+|then\s+)*"
    r"(?:adopted|approved|confirmed|agreed|noted|passed|accepted|elected|appointed|ratified|signed|carried"
    r"|granted)\b.*)$",
    re.IGNORECASE,
)


def _after(text: str) -> tuple[str, str, bool]:
    if (voices := _VOICES.search(text)) is not None and re.search(
        r"\b(?:carried|passe[sd])\b", voices[0], re.IGNORECASE
    ):
        words, _, unanimous = _after(text[: voices.start()])
        return words, "carried", unanimous or bool(UNANIMOUS.search(voices[0]))
    match = _AFTER.match(text)
    if match is None:
        return "", "", False
    if in_favour := _IN_FAVOUR.match(text):
        return "", "carried", in_favour["all"] is not None
    words = (match["text"] or "").strip()
    if not words and not match["out"] and (done := _WERE_DONE.match(text)):
        return done["text"].strip(), "carried", bool(UNANIMOUS.search(text))
    outcome = "carried" if match["out"] else ""
    unanimous = bool(match["un"] or match["un2"])
    if words and not outcome and (tail := _AGREED_AFTER.search(words)):
        words, outcome, unanimous = words[: tail.start()], "carried", bool(tail["un"] or tail["un2"])
    return _bare(words), outcome, unanimous


def _bare(text: str) -> str:
    return _VOICES.sub("", _WHAT.sub("", text, count=1)).strip(" .,;:") if text else ""


_MOVES_THAT = re.compile(
    r"(?:\bmoves\s+that|^\W*motion\s*:)\s+(?P<text>.{8,600}?)[\s,(–—-]*$", re.IGNORECASE | re.DOTALL
)
"""*Motion: The Board moves that it be paid*, before *– from Ash, seconded by Elm*."""
_BEFORE = re.compile(r"^(?P<text>(?:the|this|that|a|an)\s.{3,200}?)\s*,?\s+(?:was|were)\s*$", re.IGNORECASE)


def _before(lead: str) -> str:
    """What was moved, where it stands before: *the report, as circulated, was proposed by …*."""
    if (moves := _MOVES_THAT.search(lead)) is not None:
        return moves["text"]
    match = _BEFORE.match(lead)
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
    match = _SHORT.match(sentence)
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


_WENT = re.compile(
    r"(?:on\b|to\s+(?:the|a|item|closed|exempt|part|questions?|another|his|her)\b|into|straight|from|away|back"
    r"|forward|towards)",
    re.IGNORECASE,
)


_MAKING = ("made", "makes", "offered", "offers")
_MADE = re.compile(
    rf"(?:{'|'.join(_MAKING)})\s+(?:a|the)\s+(?:(?:follow-up|further|second|new|substitute|formal)\s+)?motion\b",
    re.IGNORECASE,
)


_MOVES_WHAT = re.compile(
    r"(?:that|the following|the (?:original )?motion|a\b|an\b|the\b|to\b|adoption|approval|acceptance|passage"
    r"|introduction|adjournment|resolution|ordinance)",
    re.IGNORECASE,
)


def _active(sentence: str, roster: Roster) -> Moved | None:
    """*Mr Ash proposed, and Mrs Elm seconded, that …*."""
    words = sentence.split()
    for at, word in enumerate(words):
        bare = word.strip(",.;:").casefold()
        made = _MADE.match(" ".join(words[at : at + 5])) if bare in _MAKING else None
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
        text = _IT_WAS.sub("", text)
        agreed = _AGREED_AFTER.search(text.rstrip(". "))
        told = _TOLD_AFTER.search(text)
        outcome = read_outcome(f"The motion {told['out']}") if told else None
        if told is not None and outcome is not None and (outcome.vote is not None or agreed is None):
            text, agreed = text[: told.start()], None
        elif agreed:
            text, outcome = text[: agreed.start()], None
        if seconder is None and not agreed and not _MOVES_WHAT.match(rest):
            return None
        if bare == "moved" and seconder is None and _WENT.match(rest):
            return None
        unanimous = bool(agreed and (agreed["un"] or agreed["un2"]))
        if outcome is not None:
            way = "carried" if outcome.is_carried else "lost"
            return Moved(subject[1][0], seconder, _bare(text), way, unanimous, outcome.vote)
        return Moved(subject[1][0], seconder, _bare(text), "carried" if agreed else "", unanimous)
    return None


def _seconder(rest: str, roster: Roster) -> tuple[Voice | None, str]:
    """Whoever seconded, and the sentence without saying so."""
    if match := _SECONDED_AFTER.search(rest):
        return find_person(match["who"], roster), f"{rest[: match.start()]} {rest[match.end() :]}".strip(" ,;.")
    if match := _SECONDS.search(rest):
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
    if match := _SAID_SECONDED.search(sentence) or _SECONDS.match(sentence.strip()):
        return find_person(match["who"], roster)
    return None


_TRAILING = re.compile(
    r"[\s,;.(\[–-]*\b(?:it was\s+)?(?:prop(?:osed|oser)?|moved)\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?[^,;:"
    r"()]{2,50}?\s*[,;/.]?\s*(?:and\s+)?"
    r"(?:sec(?:onded|onder)?|2nd)\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?[^;:()]{2,110}$",
    re.IGNORECASE,
)


def movers_after(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """A decision and who moved and seconded it, where that is told at its end: *to pay it. Prop: AB, sec: CD*."""
    match = _TRAILING.search(text)
    if match is None or match.start() < 8:
        return None
    moved = _short(match[0].strip(" .,;()[]–-"), roster)
    return (text[: match.start()].strip(), moved) if moved is not None else None


_AND_MOVED = re.compile(
    r"(?P<said>[A-Z].{9,400}?),?\s+and,?\s+(?:(?:then|therefore|so)\s+"
    r"|with\s+(?:that|this|those|these)\s+(?:corrections?|changes?|amendments?|edits?|additions?),?\s+)?"
    r"(?P<moved>moved\s+(?:that|to\s+(?!the\b|an?\b|another\b|his\b|her\b|their\b|items?\b|closed\b|questions\b))\b.+)$"
)


def told_and_moved(sentence: str, roster: Roster) -> tuple[str, Moved] | None:
    """What somebody says and then moves: *Mr Ash noted a slip and, with that change, moved that it be signed*."""
    match = _AND_MOVED.match(sentence) if " moved " in sentence else None
    said = speeches(match["said"], roster) if match is not None else []
    if match is None or len(said) != 1 or said[0].start:
        return None
    return f"{match['said']}.", read_own(f"He {match['moved']}", said[0].persons[0], roster)
