"""Motions and amendments in prose, with who moved and seconded them: *prop peter sec doris accept the quote*,
*harries/jones mins be approved*, *amdt from Reid 2% not 3*, *Woods moved to pay it, Smith 2nd, carried*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.commands import key_said
from clerk_tui.english.openings import Beginning, begins_speech
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_participle
from clerk_tui.english.words import AUXILIARIES, DETERMINERS
from clerk_tui.meeting import Kind
from clerk_tui.notation.prose.decisions import THAT, TO_BE, decided_before_movers
from clerk_tui.notation.prose.names import NAME, WHO, cut_name, one_named, person_named
from clerk_tui.notation.prose.votes import AMENDMENT, COMES_OF, outcome_in, tells_outcome
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import regex

_LEAST_WORDS = 2
_PROPOSED = r"(?:prop(?:osed|oses|oser|s|['’]?d)?\b\.?|move[ds]|mover|mv(?:ed|[ds])?\b\.?)"
_SECONDED = r"(?:sec(?:ond(?:ed|er|s)?|s|['’]?d)?\b\.?|2nd(?:ed|s)?\b)"
_BY = r"(?:\s*[:–—-]\s*| by:? | )"
"""What stands between these words and a name."""
_FIRST = regex(rf"(?:it was )?(?:(?:a )?motion(?: (?:was )?made)?|mtn|{_PROPOSED}){_BY}(?P<rest>\S.*)", re.IGNORECASE)
_THEN = regex(rf"[,;]?\s*(?:/\s*(?:{_SECONDED}{_BY})?|(?:and\s+)?{_SECONDED}{_BY})(?P<rest>\S.*)", re.IGNORECASE)
"""The seconder, directly after the mover."""
_PAIR = regex(r"(?P<mover>[^\s/:;,][^/:;,]{0,40}?) ?/ ?(?P<rest>[^\s/].*)")
_MOVES = regex(
    rf"(?P<mover>[^:;,]{{2,40}}?) {_PROPOSED} (?:that )?(?P<text>\S.+?)"
    rf"(?:[,;.]? (?:and )?{_SECONDED}{_BY}(?P<seconder>[^:;,]{{2,40}}?))?[.,;]?",
    re.IGNORECASE,
)
_BOTH_MOVE = regex(
    r"(?P<mover>[^:;,]{2,40}?),? (?:proposed|moved)[,;]? (?:and )?(?P<seconder>[^:;,]{2,40}?) (?:seconded|2nd(?:ed)?"
    r"|sec['’]?d)"
    r"[,;:]? (?P<text>(?:to|that)\b.+)",
    re.IGNORECASE,
)
_AMENDS = regex(
    rf"(?P<mover>[^:;,]{{2,40}}?) {_PROPOSED} an amendment"
    rf"(?:[,;]? (?:and )?(?:{_SECONDED}{_BY}(?P<seconder>[^:;,]{{2,40}}?)"
    rf"|(?P<other>[^:;,]{{2,40}}?) {_SECONDED}))?"
    r"(?:\s*[:,–—-]\s*(?:to )?|,? to )(?P<text>\S.+)",
    re.IGNORECASE,
)


_UNDER_LETTERS = regex(
    r"(?:(?:m ?[/&] ?s(?P<carried> ?/ ?c)?|moved ?(?:/|and) ?seconded|motion ?(?:/|and) ?second(?:ed)?)(?: by)?"
    r"|motion(?= ?\())"
    r"[:,]? ?(?P<opens>\()?(?P<mover>[^/()]{2,40}?) ?/ ?(?P<rest>(?(opens)[^()]+\).*|\S.*))",
    re.IGNORECASE,
)
_MOVERS_LAST = (
    regex(
        rf"(?:a )?motion:? (?P<text>(?:to|that) .+?),? (?:made "
        rf"|moved )?by (?P<mover>{NAME}),? (?:and )?{_SECONDED}{_BY}"
        rf"(?P<seconder>{NAME})(?P<came>[.,;]? .+)?",
        re.IGNORECASE,
    ),
    regex(
        rf"(?:(?:a )?motion|[ms] ?/ ?[ms]):? (?P<text>(?:to|that) .+?),?(?: (?:Cllr|Mrs?|Ms"
        rf"|Councillor)\.?)? (?P<mover>[^\W\d][^\s/,]*) ?/ ?"
        rf"(?P<seconder>(?!\d){WHO})(?P<came>[.,;]? .+)?",
        re.IGNORECASE,
    ),
)


def movers_first(line: str, context: Context) -> str:
    """A motion whose movers are named in another order or under letters (*M/S Hall/Park to …*, *Motion (Hall/Park) to
    …*, *Motion to … by Hall, second Park*), as a motion by one and seconded by the other; any other line as it is."""
    if match := _UNDER_LETTERS.fullmatch(line):
        named, closes, after = match["rest"].partition(")") if match["opens"] else ("", "", "")
        seconder, rest = (one_named(named, context), after) if closes else cut_name(match["rest"], context)
        mover, said = match["mover"], rest.strip(" ,:;.") + (", carried" if match["carried"] and rest else "")
    elif match := _SUBSTITUTE.fullmatch(line):
        is_open = context.proceedings.latest_open(context.item_id) is not None
        return f"{'amendment' if is_open else 'motion'} by {match['rest']}"
    elif match := next((m for pattern in _MOVERS_LAST if (m := pattern.fullmatch(line))), None):
        mover, seconder = match["mover"], one_named(match["seconder"], context)
        came = _TIME_FIRST.sub(r"\g<came> at \g<time>", (match["came"] or "").strip(" .,;"))
        said = ", ".join(filter(None, (match["text"], came)))
    else:
        return line
    mover = one_named(mover, context) or person_named(mover, context)
    return (
        f"Motion by {mover}, seconded by {seconder}, {said}" if mover and seconder not in ("", mover) and said else line
    )


_TIME_FIRST = regex(rf"^(?P<time>{TYPED_TIME}),? (?P<came>\D+)$", re.IGNORECASE)
_SUBSTITUTE = regex(rf"(?:an? )?substitute motion{_BY}?(?P<rest>\S.*)", re.IGNORECASE)
_TO_AMEND = regex(
    r"(?:to amend(?: (?:it|the (?:main |original )?motion))?|that (?:it|the motion) be amended)(?: by| to)?\b[:,]?\s+",
    re.IGNORECASE,
)


def as_amendment(offer: str, context: Context) -> str:
    """A motion to amend that is offered while another motion is open, as an amendment of that; any other as it is."""
    command, _, text = offer.partition(": ")
    match = _TO_AMEND.match(text) if command.startswith("/motion ") else None
    if match is None or context.proceedings.latest_open(context.item_id) is None:
        return offer
    return f"/amendment {command.removeprefix('/motion ')}: {text[match.end() :]}"


def has_outcome_left(offer: str) -> bool:
    """Whether the words of a motion that is offered end in what came of it, which would be read out as if it had been
    moved."""
    command, _, text = offer.partition("\n")[0].partition(": ")
    return command.startswith(("/motion ", "/amendment ")) and tells_outcome(text)


def unread_motion(line: str, context: Context) -> str:
    """A remark about a short line that names somebody, says that something was moved and ends in what came of it, for a
    line of which no event is offered; empty for any other."""
    is_like = len(line) <= _LONGEST_MOVERS and _SAYS_MOVED.search(line) and tells_outcome(line)
    if not is_like or not any(context.find_named(word) for word in _CAPITAL.findall(line)):
        return ""
    moves, votes = key_said("move-motion"), key_said("take-vote")
    return f"Is this a motion or a vote? {moves} moves one, {votes} votes; Tab for prose"


_SAYS_MOVED = regex(r"\b(?:motion|moved|seconded|second|2nd|m/s)\b", re.IGNORECASE)
_CAPITAL = regex(r"\b[^\W\d_a-z]\w+")


def motion_in(said: str, context: Context, *, is_decided: bool) -> Iterator[str]:
    """The motion that prose says, without what came of it; `is_decided`: something came of it."""
    for mover, seconder, text in (*_proposer_first(said, context), *_pair(said, context, is_decided=is_decided)):
        text = text.strip(" ,;:–—-")
        if came := outcome_in(text, context):
            yield f"/motion {mover}{f' / {seconder}' if seconder else ''}: That \n{came}"
            continue
        decided = decided_before_movers(text, as_motion=True) if seconder and not is_decided else ""
        yield f"/motion {mover} / {seconder}: {decided}\n/carried" if decided else motion_line(mover, seconder, text)
    if match := _AMENDS.fullmatch(said):
        other = match["seconder"] or match["other"] or ""
        mover, seconder = (person_named(name, context) for name in (match["mover"], other))
        if mover and (seconder or not other):
            yield f"/amendment {mover}{f' / {seconder}' if seconder else ''}: {match['text']}"
        return
    match = _BOTH_MOVE.fullmatch(said) or _MOVES.fullmatch(said)
    if match is None:
        return
    mover, seconder = (person_named(match[who] or "", context) for who in ("mover", "seconder"))
    if mover and (seconder or not match["seconder"]) and (seconder or is_moved(match["text"])):
        yield motion_line(mover, seconder, match["text"])


def motion_line(mover: str, seconder: str, text: str) -> str:
    """The line of a motion, without a seconder if there is none."""
    bare = re.sub(r"^(?:that|:)\s+", "", text.strip(" ,;:–—-"))
    is_clause = TO_BE.search(bare) is not None and not bare.startswith("to ")
    return f"/motion {mover}{f' / {seconder}' if seconder else ''}: {'that ' if is_clause else ''}{bare}"


def _proposer_first(said: str, context: Context) -> Iterator[tuple[str, str, str]]:
    match = _FIRST.fullmatch(said)
    mover, rest = cut_name(match["rest"], context) if match else ("", "")
    if not mover:
        return
    then = _THEN.fullmatch(rest)
    seconder, text = cut_name(then["rest"], context) if then else ("", rest)
    if (seconder or not then) and seconder != mover and len(text.split()) >= _LEAST_WORDS:
        yield mover, seconder, text


def _pair(said: str, context: Context, *, is_decided: bool) -> Iterator[tuple[str, str, str]]:
    mover, seconder, said = _pair_named(said, context)
    text = _MOVED_FIRST.sub("", said)
    if seconder and len(text.split()) >= _LEAST_WORDS and (is_decided or text != said or is_moved(text)):
        yield mover, seconder, text


def _pair_named(said: str, context: Context) -> tuple[str, str, str]:
    """Two people at the beginning of words with a slash between them, and the rest; empty if there are none."""
    match = _PAIR.fullmatch(said)
    mover = person_named(match["mover"], context) if match else ""
    seconder, text = cut_name(match["rest"], context) if match and mover else ("", "")
    return (mover, seconder, text) if seconder and seconder != mover else ("", "", "")


_MOVED_FIRST = regex(rf"^(?:{_PROPOSED}|moving)\s+(?=\S)", re.IGNORECASE)
"""What says, before the words of a motion, that it was moved."""


def pair_speaks(line: str, context: Context) -> str:
    """What two people said whose names have a slash between them, as what both said; empty for another line."""
    match = _PAIR.fullmatch(line)
    first = person_named(match["mover"], context) if match else ""
    second, colon, text = match["rest"].partition(": ") if match and first else ("", "", "")
    other = person_named(second, context) if colon else ""
    begun = begins_speech(text)
    is_said = begun is Beginning.SPEECH or (begun is Beginning.UNCLEAR and line[:1].islower())
    return f"{first}&{other}: {text}" if other and other != first and is_said else ""


def is_moved(text: str) -> bool:
    """Whether words may be moved: *that …*, *to …*, a verb in its base form, or what is to *be* done."""
    bare = text.strip(" ,;:–—-")
    words = tokens(bare)
    if not words:
        return False
    low, after = words[0].low, words[1].low if len(words) > 1 else ""
    is_verb = base_of(low) == low != "" and low not in AUXILIARIES
    is_sure = low not in NOUNS_TOO or after in DETERMINERS or after[:1].isdigit()
    to_be = TO_BE.search(bare)
    is_to_do = low == "to" and base_of(after) == after != ""
    return low == "that" or is_to_do or (is_verb and is_sure) or (to_be is not None and is_participle(to_be["done"]))


_AMENDED_BY = r"(?:\s*[:–—-]\s*|\s+(?:(?:was )?(?:moved|proposed|put) )?(?:(?:by|from|moved by|proposed by)\s+)?)"
_AMENDED = (
    regex(rf"(?:an? |the |further )?{AMENDMENT}{_AMENDED_BY}(?P<rest>\S.*)", re.IGNORECASE),
    regex(
        rf"(?P<mover>[^:;,]{{2,40}}?) (?:(?:then|also) )?(?:{_PROPOSED}|put|wants|wanted)(?: forward)? "
        rf"(?:(?:an? |the |as an? )?{AMENDMENT}\s*[:,–—-]?\s*(?:that )?|(?=to amend\b|that (?:the motion"
        rf"|it) be amended\b))"
        r"(?P<rest>\S.*)",
        re.IGNORECASE,
    ),
)
_SECONDER_AT_END = regex(
    rf"(?P<text>\S.*?)[,;.]? (?:and )?(?:{_SECONDED}{_BY}(?P<after>[^:;,]{{2,40}}?)|(?:(?<=[,;.] )"
    rf"|(?<=and ))(?P<name>[^:;,]{{2,40}}?)"
    rf" {_SECONDED})\.?",
    re.IGNORECASE,
)


def amended(line: str, context: Context) -> Iterator[str]:
    """An amendment that is moved: *amdt from Reid 2% not 3, seconded Clements*, *Cole moved to amend to 300*."""
    for pattern in _AMENDED:
        match = pattern.fullmatch(line)
        if match is None:
            continue
        named = match.groupdict().get("mover")
        rest = re.sub(r"^([^\s/]+) ?/ ?", r"\1 / ", match["rest"])
        mover, rest = (person_named(named, context), rest) if named else cut_name(rest, context)
        then = _THEN.fullmatch(rest)
        seconder, text = cut_name(then["rest"], context) if then else ("", rest)
        if not then and (end := _SECONDER_AT_END.fullmatch(rest)):
            seconder, text = person_named(end["after"] or end["name"], context), end["text"]
            if not seconder:
                continue
        text = _with_that(re.sub(r"^to (?=[a-z])", "", text.strip(" ,;:–—-")))
        if mover and text and mover != seconder and not COMES_OF.match(text):
            yield f"/amendment {mover}{f' / {seconder}' if seconder else ''}: {text}"
            return


def _with_that(text: str) -> str:
    """Words that are moved, with a capital where they begin with *that*."""
    return re.sub(r"^(?:that|THAT)\b:?", "That", text)


_PARTS = regex(r"(?<![A-Z])(?<!\b[CMDJS]r)(?<!\bMrs)(?<!\bMs)(?<!Cllr)(?<!\b2nd)(?<!\bsec)(?<!\bprop)[.]\s+|[,;]\s+")
_MOVER = (
    regex(
        r"(?:it was )?(?:(?:a )?motion(?: (?:(?:was )?made )?by)?|proposed|moved|prop(?:oser)?\b\.?)(?: by)?:?\s+"
        r"(?P<named>\S.*)",
        re.IGNORECASE,
    ),
    regex(
        rf"(?P<name>\S[^:]{{0,40}}?),? (?:{_PROPOSED}|motioned|made (?:a|the) motion)(?: (?P<text>\S.*))?",
        re.IGNORECASE,
    ),
)
_SECONDER = (
    regex(rf"(?:and )?{_SECONDED}{_BY}(?P<who>\S.*)", re.IGNORECASE),
    regex(
        r"(?:and )?(?P<who>\S.{0,40}?) (?:sec(?:ond(?:ed|s)?|['’]?d)?|2nd(?:ed|s)?)\.?(?: (?:it|this|that"
        r"|the motion))?",
        re.IGNORECASE,
    ),
)
_AND_RESOLVED = regex(
    r"(?:,? ?and )?(?:it was )?(?:(?P<all>unanimously )?(?:resolved|agreed|carried)(?P<after> unanimously"
    r"| nem\.? ?con\.?)?)[:,]?"
    r" (?P<text>(?:that|to) .+)",
    re.IGNORECASE,
)
_SEPARATES = regex(r"(?<=[^\s,;])\s+(?=seconded by |2nd by |secd? by |sec\. )", re.IGNORECASE)


def motion_whole(line: str, context: Context) -> Iterator[str]:
    """A motion with its mover, its seconder and what came of it: *Woods moved to pay it, Smith 2nd, carried*. Its words
    are what is left once these are taken out."""
    parts = [part.strip() for part in _PARTS.split(_SEPARATES.sub(", ", line)) if part.strip(" .")]
    mover, seconder, first = _mover(parts[0], context) if parts else ("", "", "")
    if not mover or len(parts) < _LEAST_PARTS:
        return
    outcome, words = "", [first] if first else []
    for part in parts[1:]:
        if not seconder and (found := _seconder(part, context))[0]:
            seconder, rest = found
            said = _AND_RESOLVED.fullmatch(rest)
            if said:
                outcome = "/vote all" if said["all"] or said["after"] else "/carried"
            words += [said["text"] if said else rest] if rest else []
        elif not outcome and (came := outcome_in(part, context)):
            outcome = came
        elif not words and (said := _AND_RESOLVED.fullmatch(part)):
            outcome = "/vote all" if said["all"] or said["after"] else "/carried"
            words.append(said["text"])
        else:
            words.append(part)
    text = _with_that(", ".join(words).rstrip(" .,;–—-" if outcome else " ,;–—-"))
    if (seconder or outcome) and mover != seconder and len(text.split()) >= _LEAST_WORDS and not _LEFT_IN.search(text):
        decided = decided_before_movers(text.strip(" –—-"), as_motion=True) if seconder and not outcome else ""
        text, outcome = (decided, "/carried") if decided else (text, outcome)
        line = f"/motion {mover}{f' / {seconder}' if seconder else ''}: {text}"
        line = line if text.startswith("That ") else motion_line(mover, seconder, text)
        yield f"{line}\n{outcome}" if outcome else line


_LEAST_PARTS = 2
_LEFT_IN = regex(r"\b(?:2nd(?:ed)?|seconded|unanimous\w*)\b|\bmcu?$", re.IGNORECASE)
"""What would be part of the words of a motion although it is not."""


def _mover(part: str, context: Context) -> tuple[str, str, str]:
    """Who moves, who seconds if that is said with it, and the first words of the motion."""
    for pattern in _MOVER:
        if match := pattern.fullmatch(re.sub(r",? and$", "", part)):
            said = match.groupdict()
            if not said.get("named"):
                mover, text = person_named(said["name"], context), said["text"] or ""
            else:
                mover, text = cut_name(said["named"], context)
            then = _THEN.fullmatch(text) if said.get("named") else None
            seconder, text = cut_name(then["rest"], context) if then else ("", text)
            if mover and (seconder or not then):
                return mover, seconder, text
    return "", "", ""


def _seconder(part: str, context: Context) -> tuple[str, str]:
    """Who seconds, and what follows the name."""
    for pattern in _SECONDER:
        if match := pattern.fullmatch(part):
            named, rest = cut_name(match["who"], context)
            if named and (not rest or pattern is _SECONDER[0]):
                return named, rest
    return "", ""


_NO_SECONDER = regex(
    r"\b(?:(?:lack|want|absence) of (?:an? )?second(?:er)?|(?:no|without a) second(?:er)?|not seconded|unseconded)\b",
    re.IGNORECASE,
)
_AROUND = frozenset(
    """the a an it so and thus as there was was were had having for want lack absence of no not without due to owing
    through from motion amendment amdt proposal this that therefore then which found second seconder seconded
    unseconded died dies die lapsed lapses lapse fell falls fall failed fails fail got received""".split()
)
"""The words of a line that says that nobody seconded a motion."""
_ACCEPTS = regex(
    r"(?:(?:the )?(?:mover|proposer)(?:s|(?:,? and| &|/) ?(?:the )?seconder)? (?:(?:is|was|are|were|both) )*(?:ok"
    r"|okay|happy"
    r"|content|fine|agree[sd]?|agreeable|accept(?:s|ed)?)\b.{0,40}|(?:(?:the )?(?:amendment|amdt)|friendly amendment)"
    r" (?:was )?(?:accepted|agreed) by (?:the )?(?:mover|proposer)\b.{0,30})",
    re.IGNORECASE,
)


_ONE_ACCEPTS = regex(
    rf"(?P<name>{NAME}) (?:(?:(?:is|was) )?(?:ok|okay|happy|content|willing|fine) (?:to accept|with)|accept(?:s|ed))"
    r"(?: (?:it|that|this|the (?:amendment|change)))?\.?",
    re.IGNORECASE,
)


def no_seconder(line: str, context: Context) -> Iterator[str]:
    """A motion that nobody seconds."""
    is_said = _NO_SECONDER.search(line) and _AROUND.issuperset(re.findall(r"\w+", line.lower()))
    if is_said and context.proceedings.latest_open(context.item_id) is not None:
        yield "/lapsed"


def accepted(line: str, context: Context) -> Iterator[str]:
    """The mover of the motion who accepts an amendment."""
    if context.proceedings.amendment_in_hand(context.item_id) is None:
        return
    is_post = _ACCEPTS.fullmatch(line) is not None
    named = None if is_post else _ONE_ACCEPTS.fullmatch(line)
    if not (named or is_post):
        return
    proposals = context.proceedings.open_proposals(context.item_id)
    movers = [p.mover for p in proposals if p.entry.kind is not Kind.AMENDMENT]
    is_mover = named is None or any(
        one_named(named["name"], context) == context.handle(m) for m in movers if isinstance(m, int)
    )
    if is_mover and any(proposal.entry.kind is Kind.AMENDMENT for proposal in proposals):
        yield "/accepted"


_MOVED = (
    regex(
        rf"(?:(?:motion|amendment|amdt)(?: by)?:? |{_PROPOSED}{_BY})?(?P<mover>{WHO}) ?/ ?(?P<seconder>{WHO})"
        rf"(?:,? {_PROPOSED})?{THAT}",
        re.IGNORECASE,
    ),
    regex(
        rf"(?P<mover>{WHO}),? (?:proposed|moved)(?:,? (?:and )?(?:it was )?seconded by (?P<seconder>{WHO}),?)?"
        rf"{THAT}"
    ),
    regex(rf"(?P<mover>{WHO}),? (?:proposed|moved),? (?:and )?(?P<seconder>{WHO}),? seconded,?{THAT}"),
    regex(
        rf"(?:it was )?{_PROPOSED}{_BY}(?P<mover>{WHO})"
        rf"(?:,? ?[/;]? ?(?:and )?{_SECONDED}{_BY}(?P<seconder>{WHO}),?)?"
        rf"(?:(?:,? and (?:it was )?(?:unanimously )?(?:agreed|resolved))?{THAT}|:\s+(?P<text>\S.*))",
        re.IGNORECASE,
    ),
)
_MOVERS = (
    regex(
        rf"(?:it was )?(?:{_PROPOSED}|(?:a )?motion(?: (?:was )?made)?){_BY}(?P<mover>{WHO}),? ?[/;.]? ?(?:and )?"
        rf"{_SECONDED}{_BY}(?P<seconder>{WHO})\.?",
        re.IGNORECASE,
    ),
    regex(rf"p\.? (?P<mover>{WHO}),? s\.? (?P<seconder>{WHO})\.?", re.IGNORECASE),
    regex(
        rf"(?P<mover>{WHO}),? (?:proposed|moved),? (?:(?:and )?(?P<seconder>{WHO}) seconded|(?:and )?seconded by"
        rf" (?P<after>{WHO}))(?: (?:it|this|the (?:motion|proposal|recommendations?)))?\.?"
    ),
)
"""The mover and the seconder of something that is not said."""
_SECONDS = regex(
    rf"(?:(?:second(?:ed)?|2nd(?:ed)?) by:? (?P<after>{NAME})|(?P<name>{NAME}) second(?:s|ed)"
    r"(?: (?:it|this|the (?:motion|proposal)))?)\.?",
    re.IGNORECASE,
)
_SAYS_WHAT = regex(r"\bthat\b|:", re.IGNORECASE)
_LONGEST_MOVERS = 160
"""The characters of who moved and who seconded something."""


def decided_and_moved(line: str, context: Context) -> Iterator[str]:
    """What was decided in short, with who moved and seconded it after it: *mins agreed, prop Hall sec Park*."""
    clause, both = moved_at_end(line.rstrip(" ,;."), context)
    if both and (put := _PUT_MOTION.fullmatch(clause)):
        yield f"/motion {both}: {put['text']}"
    words = decided_before_movers(clause, as_motion=True) if both else ""
    if words and clause:
        yield f"/motion {both}: {words}"
    elif both and is_moved(clause):
        mover, _, seconder = both.partition(" / ")
        yield motion_line(mover, seconder, clause)
    mover, seconder, decided = _pair_named(line, context)
    if seconder and (words := decided_before_movers(decided, as_motion=True)):
        yield f"/motion {mover} / {seconder}: {words}\n/carried"


_PUT_MOTION = regex(r"(?:a )?(?:motion|proposal):? (?P<text>(?:to|that) \S.+)", re.IGNORECASE)


def motions_in_words(line: str, context: Context, *, is_decided: bool = False) -> Iterator[str]:
    """A motion in whole words, who moves or seconds it, or what both said: *Hall, seconded by Park, moved that …*;
    `is_decided`: something came of it."""
    said = _SAYS_WHAT.search(line)
    word = "amendment" if re.match("amendment|amdt", line, re.IGNORECASE) else "motion"
    for pattern in _MOVED if said is not None and said.start() <= _LONGEST_MOVERS else ():
        if (match := pattern.fullmatch(line)) and (mover := one_named(match["mover"], context)):
            seconder = one_named(match["seconder"], context) if match["seconder"] else ""
            text = match.groupdict().get("text") or (f"That{match['rest']}" if match["rest"] else "")
            if (seconder or not match["seconder"]) and text:
                yield f"/{word} {mover}{f' / {seconder}' if seconder else ''}: {text}"
    yield from motion_in(line.rstrip(" ,;."), context, is_decided=is_decided)
    for pattern in _MOVERS if len(line) <= _LONGEST_MOVERS else ():
        if match := pattern.fullmatch(line):
            mover, seconder = (
                one_named(n or "", context)
                for n in (match["mover"], match["seconder"] or match.groupdict().get("after"))
            )
            if mover and seconder and mover != seconder:
                yield (
                    f"/second {seconder}"
                    if _waits_for_seconder(context, mover)
                    else f"/{word} {mover} / {seconder}: That "
                )
    match = _SECONDS.fullmatch(line) if len(line) <= _LONGEST_MOVERS else None
    seconder = one_named(match["name"] or match["after"], context) if match else ""
    if seconder and _waits_for_seconder(context):
        yield f"/second {seconder}"
    if both := pair_speaks(line, context):
        yield both


def moved_at_end(clause: str, context: Context) -> tuple[str, str]:
    """The words of a clause before its mover and seconder, and these with a slash: *…, proposed Hall, seconded Park*,
    *… (Hall/Park)*; empty if it does not end so."""
    match = next((m for p in _MOVED_AT_END if (m := p.fullmatch(clause.strip()))), None)
    both = [one_named(match[who], context) for who in ("mover", "seconder")] if match else []
    is_pair = match is not None and all(both) and both[0] != both[1]
    return (match["text"].rstrip(" ,;.-–—"), " / ".join(both)) if match is not None and is_pair else ("", "")


_MOVED_AT_END = (
    regex(
        rf"(?P<text>\S.*?)(?:[,;.]"
        rf"| [–—-])? ?\(?{_PROPOSED}{_BY}(?P<mover>{WHO})(?:,? ?[/;.]? ?(?:and )?{_SECONDED}{_BY}| ?/ ?)"
        r"(?P<seconder>(?:[^\s:;()]+ ){0,4}?[^\s:;()]+?)\)?\.?",
        re.IGNORECASE,
    ),
    regex(r"(?P<text>\S.*?) \((?P<mover>[^()/]{2,40}?) ?[/&] ?(?P<seconder>[^()/]{2,40}?)\)\.?"),
    regex(
        r"(?P<text>\S.*?)(?:[,;.]| [–—-]"
        r"|(?<=ed)) ?(?P<mover>[^\s(),;:/.–—-][^(),;:/–—]{1,30}?) ?/ ?(?P<seconder>[^(),;:/–—]{2,30}?)\.?"
    ),
)


def _waits_for_seconder(context: Context, mover: str = "") -> bool:
    waiting = [p for p in context.proceedings.open_proposals(context.item_id) if p.seconder is None]
    if not waiting or not isinstance(waiting[-1].mover, int):
        return False
    return not mover or context.handle(waiting[-1].mover) == mover
