"""Questions and answers jotted down with signs and words of their own: *Q (Hall) who pays?*, *A - the school*, *Hall to
Birch: is it safe*, *q from the floor - when is it*, *who pays, asked Hall*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.speech_openings import opens_question
from clerk_tui.english.third_person_notes import PEOPLE, told_in_past
from clerk_tui.english.tokens import tokens
from clerk_tui.english.words import ASKING, AUXILIARIES
from clerk_tui.meeting import Kind
from clerk_tui.meeting.spoken_entries import as_reported, likely_words
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.names import NAME, cut_name, handle_of, may_be_word, one_named, pronoun_of
from clerk_tui.notation.prose.speech import told, words_said
from clerk_tui.notation.reading import Context, all_kept, draft
from clerk_tui.regex import any_case, regex

_Q = (
    r"(?:challenge|query|q(?:uestion|ues|n|u)?|follow(?:ing)?[- ]?up(?: q(?:uestion)?)?"
    r"|supp(?:lementary)?(?: q(?:uestion)?)?)"
)
_A = r"(?:ans(?:wer)?|reply|(?-i:A))"
_PUBLIC = r"(?:an? |the )?(?:floor|gallery|public|audience|member of (?:the )?public|mop|resident)"
_EXCHANGED_BY = any_case(
    rf"(?P<mark>{_Q}|{_A})\b\.?(?: (?P<by>from|by)|:| [–—-])?(?: \((?P<in>{NAME})\)(?::| [–—-])?"
    rf"| (?P<who>{NAME})(?::| [–—-]|(?(by),|(?!))|(?= (?:re|abt|about|if|whether)\b))) (?P<rest>\S.*)"
)
_Q_FIRST = regex(r"Q\b")
_BARE_A = regex(r"\? A (?=[a-z\d£$€])")
"""An answer without a sign after its letter, where the question has one too: *Q Hall: cost? A about £40*."""
_EXCHANGED_BOTH = regex(r"[Qq][:.] (?P<asked>.+?\?) \((?P<who>[^()]{2,30})\)[.,;]? A[:.] (?P<answer>\S.*)")
_EXCHANGED = regex(
    r"(?P<mark>G?Q|[qA]|[Aa]ns(?:wer)?|[Rr]eply|(?i:question|(?:governors?['’]? )?challenge))(?:[:.]| [–—-])"
    r"\s+(?P<rest>\S.*)"
)
"""*GQ* and *challenge* are a school governor's question."""
_AGAIN = any_case(r"(?:supp(?:lementary)?|follow(?:ing)?[- ]?up)(?: q(?:uestion)?)?\.?(?::| [–—-]) (?P<rest>\S.*)")
"""A further question of whoever asked last."""
_IN_REPLY = any_case(r"in (?:reply|response|answer),? (?P<rest>\S.*)")
_BARE_ANSWER = any_case(
    rf"(?P<who>{NAME}),? (?P<said>(?:(?:yes|no|none|nil|not (?:now|really|yet))\b.*|(?:correct|agreed)\.?))"
)
"""An answer of a word or two, after whoever gave it: *Hall yes, in May*."""
_JOINS = any_case(r"^(?:and|but|so|then),? ")
_PUT = any_case(rf"(?P<who>{NAME})(?: q(?:uestion)?)? to (?P<whom>{NAME})(?::| [–—-]|,) (?P<rest>\S.*)")
"""A question to somebody: *Hall to Birch: is it safe*."""
_HAS_ASKED = any_case(
    rf"(?P<who>{NAME}) (?P<mark>{_Q})"
    rf"(?:(?::| [–—-]|,)|\.?(?= (?:re|about|abt|on|if|whether|{'|'.join(sorted(ASKING))})\b)"
    r"|(?<= q)(?= (?!by\b|for\b|from\b|in\b|to\b)[^?:.;]{3,60}\?)"
    rf"|(?<= qu)(?= (?:{'|'.join(sorted(AUXILIARIES))}) \w+ )) (?P<rest>\S.*)"
)
_IN_SHORT = (
    r"ans(?:w|wd|d|['’]d)?\b[.:,]?(?: [–—-])?(?! (?:machine|phone)\b)"
    r"(?! (?:the|his|her|an?) (?:machine|phone|telephone|door|bell|call)\b(?=$|[.,;]| (?:from|to|at|and|call)\b))"
)
"""A word for an answer in short, which nobody's sentence has."""
_HAS_ANSWERED = any_case(rf"(?P<who>{NAME}),? {_IN_SHORT} (?P<rest>\S.*)")
_THEN_ANSWERED = any_case(
    rf"(?P<asked>\S[^?]*?\??)(?:[.;,]| [–—-]|(?<=\?)) (?:(?P<by>{NAME}),? )?{_IN_SHORT} (?P<rest>\S.*)"
)
_ANSWERED_BY = regex(r"(?P<asked>[^?]+\?) A(?::| [–—-]|(?= [A-Z\d])) (?P<rest>\S.*)")
_ANSWERED_BY_LETTERS = regex(r"(?P<asked>[^?]+\?) (?P<who>[A-Z]{2,3})(?::| [–—-])? (?P<rest>[^?]+)")
_ASKED_LAST = any_case(rf"(?P<asked>\S.{{2,120}}?)(?:,|\?) asked (?P<who>{NAME})\.?")
_ABOUT = any_case(r"^(?:re|about|abt|on) ")
_MARKS_OF_ANSWERS = ("a", "rep")
"""The first letters of the words for an answer."""


@all_kept
def question_and_answer(line: str, context: Context) -> Iterator[str]:
    """The lines for *Q:* and *A:*. A question without a name is a member's, an answer the last answerer's; *Q from Hall
    - …*, *Q (Hall) …*, *Hall q - …* and *ans Hall: …* give the name."""
    line = _BARE_A.sub("? A: ", line) if _Q_FIRST.match(line) else line
    if match := _EXCHANGED_BY.fullmatch(line):
        who, is_answer = match["in"] or match["who"], match["mark"].lower().startswith(_MARKS_OF_ANSWERS)
        handle = _voice(who, context) if not is_answer else one_named(who, context)
        if handle:
            yield f"{handle}> {match['rest']}" if is_answer else _with_answer(handle, match, context)
    yield from _bare_answer(line, context)
    if (both := _EXCHANGED_BOTH.fullmatch(line)) and (handle := one_named(both["who"], context)):
        yield f"{handle}? {both['asked']}\n> {both['answer']}"
    yield from _asked_with_word(line, context)
    if reply := _IN_REPLY.fullmatch(line):
        said, is_asked = told(reply["rest"], context, answers=True), context.follows_question
        yield from filter(None, (said.replace(": ", "> ", 1) if is_asked and "? " not in said else said,))
    if (again := _AGAIN.fullmatch(line)) and _asks(_JOINS.sub("", again["rest"])):
        yield f"? {again['rest']}"
    match = _EXCHANGED.fullmatch(line)
    if match and _fits(line, match["mark"], context):
        who, did = cut_name(match["rest"], context)
        if who and did and match["mark"] == "A" and match["rest"][: -len(did)].strip(" :–—-").isupper():
            yield f"{who}> {did.lstrip(':–—- ')}"
        if who and _is_question(match["mark"]) and (put := _put_by(match["rest"], context)):
            yield "\n".join(put)
            return
        said = next(words_said(match["rest"], context, answers=True), "")
        answer = said.replace(":", ">", 1) if "?" not in said.partition(" ")[0] else ""
        if len(match["mark"]) > 2 and _is_question(match["mark"]) and not (said or _asks(match["rest"])):
            return  # *Challenge: recruiting staff* is a heading
        rest = _challenge(match["mark"], match["rest"])
        yield said or f"member? {rest}" if _is_question(match["mark"]) else answer or f"> {rest}"


def _bare_answer(line: str, context: Context) -> Iterator[str]:
    """The line for an answer of a word or more below a question: *Hall yes, in May*."""
    match = _BARE_ANSWER.fullmatch(line) if context.follows_question else None
    who = match["who"] if match else ""
    if match and (who.isupper() or not may_be_word(who, context)) and (handle := _voice(who, context)):
        yield f"{handle}> {match['said']}"


def asked_and_answered(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a question whose asker is not named, with its answer by somebody: *Is it full? Clerk no*; empty for
    other lines. As after *Q:*, it is a member's, or the public's while they speak."""
    if several := _MEMBERS_ASKED.fullmatch(line) if context.is_new else None:
        who, said = cut_name(several["rest"], context)
        voice = "members" if several["who"].endswith("s") else "member"
        if who and (_SIGN_FIRST.match(said) or _REPLIES.match(said)) and not _says_more(said, context):
            return f"{voice}? {several['asked'].rstrip('.;')}", f"{who}> {said.lstrip(':–—- ,')}"
    if put := _by_whom_and_answered(line, context):
        return put
    match = _ASKED_ANSWERED.fullmatch(line) if context.is_new else None
    who, rest = cut_name(match["rest"], context) if match else ("", "")
    said = rest.lstrip(":–—- ,")
    asker = _voice(match["asker"], context) if match and match["asker"] else ""
    is_reply = _REPLIES.match(said) or (_SIGN_FIRST.match(rest) and one_named(who, context) != asker)
    if match and asker and who and who != asker and is_reply and not _says_more(said, context):
        return f"{asker}? {match['asked']}", f"{who}> {said}"
    if match and match["asker"]:
        return ()
    is_asked = match is not None and opens_question(tokens(match["asked"])) and not cut_name(match["asked"], context)[0]
    if match is None or not (who and is_asked and _REPLIES.match(said)) or _says_more(said, context):
        return ()
    return f"{'public' if context.public_speaks else 'member'}? {match['asked']}", f"{who}> {said}"


def _by_whom_and_answered(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a question marked as somebody's without its own mark, and its answer after a stop: *q from Hall
    whether it was safe. Park - yes*; empty for other words."""
    match = _EXCHANGED_BY.fullmatch(line)
    if match is None or match["mark"].lower().startswith(_MARKS_OF_ANSWERS) or "?" in line:
        return ()
    asked, _, answer = match["rest"].partition(". ")
    asker, (by, said) = _voice(match["in"] or match["who"], context), cut_name(answer, context)
    return (_asked(asker, asked), f"{by}> {said.lstrip(':–—- ,')}") if asker and by and said else ()


def _says_more(said: str, context: Context) -> bool:
    """Whether an answer is followed by another sentence, or by what somebody else did or is to do."""
    _, *after = _NEXT_PART.split(said)
    if any(map(_OUTCOME.match, after[1::2])):
        return True  # *£50, agreed*
    return any(sign != "," or cut_name(part, context)[0] for sign, part in zip(after[::2], after[1::2], strict=True))


_OUTCOME = any_case(r"(?:all )?(?:agreed|approved|carried|resolved)\b")
_NEXT_PART = regex(r"([.;,]) (?=\S)")
_ASKED_ANSWERED = regex(rf"(?:(?P<asker>{NAME}): )?(?P<asked>[^?:>.]{{3,120}}\?) (?P<rest>\S(?:(?![.;] [A-Z])[^?])*)")
_MEMBERS_ASKED = any_case(
    r"(?:(?:the|a|an|one|another) )?(?P<who>cllrs?|councillors?|directors?|gov(?:ernor)?s?|members?|trustees?)"
    r" (?P<asked>(?:asked|challenged|queried|questioned|wondered|wanted to know)\b[^.;?]{5,160}[.;?]) (?P<rest>\S.*)"
)
_SIGN_FIRST = regex(r"\s*(?::|[–—-]) ")
_REPLIES = any_case(
    r"(?:said|says|thought|thinks|replied|answered|confirmed),? \S"
    r"|(?:yes|no|none|nil|not|nothing|never|soon|maybe|perhaps)\b"
)


def _put_by(line: str, context: Context) -> tuple[str, ...]:
    """The lines for how somebody put a question in words of their own, and its answer: *Hall challenged the rise.
    Park - the lease*; empty for other words."""
    asked, stop, answer = line.partition(". ")
    who, did = cut_name(asked, context)
    puts = _PUTS.match(did) if who else None
    by, said = cut_name(answer, context) if stop else ("", "")
    reply = said.lstrip(":–—- ,")
    if puts is None or (stop and not (by and reply)) or (puts["asks"] and not stop):
        return ()
    put = f"{who}{'?' if puts['asks'] else ':'} {did}"
    return (put, f"{by}> {reply}") if stop else (put,)


_PUTS = any_case(
    r"(?:then |also )?(?:(?P<asks>asked|queried|wondered)|challenged|pressed|probed|questioned|requested|sought) \S"
)
"""What somebody does who puts a question, without its words."""


def _fits(line: str, mark: str, context: Context) -> bool:
    """Whether *A* before a dash stands after a question, so that it is no letter of a list."""
    return (line[1:2] in (":", ".") and len(mark) == 1) or _is_question(mark) or context.follows_question


def _is_question(mark: str) -> bool:
    return mark[-1] in "Qq" or mark.lower() == "question" or _CHALLENGES.fullmatch(mark) is not None


def _challenge(mark: str, asked: str) -> str:
    """The words of a question, with what marks it as a governor's challenge, which inspectors look for."""
    if not _CHALLENGES.fullmatch(mark):
        return asked
    first, _, answer = asked.partition("? ")
    return f"{first.rstrip(' ?!.')} (challenge){f'? {answer}' if answer else ''}"


_CHALLENGES = any_case(r"(?:governors?['’]? )?challenge")


def is_noted(part: str) -> bool:
    """Whether words may begin with a name and *q*, or *follow up*."""
    return _HAS_ASKED.match(part) is not None


def _asked_with_word(line: str, context: Context) -> Iterator[str]:
    """The lines for a name and *q*, with the answer after it: *Hall q - is it safe? A Birch yes*."""
    both = _THEN_ANSWERED.fullmatch(line)
    by = one_named(both["by"], context) if both and both["by"] else ""
    is_answered = both is not None and (by != "" or not both["by"])
    match = _HAS_ASKED.fullmatch(both["asked"] if both and is_answered else line)
    handle = _voice(match["who"], context) if match else ""
    if match and handle:
        asked = _with_answer(handle, match, context)
        yield f"{asked}\n{by}> {both['rest']}" if both and is_answered else asked
    elif (alone := _HAS_ANSWERED.fullmatch(line)) and (who := one_named(alone["who"], context)):
        yield f"{who}> {alone['rest']}"


def _with_answer(handle: str, match: re.Match[str], context: Context) -> str:
    """The lines for a question by somebody, and its answer if that follows it: *Q Hall: why? A Park - the lease*."""
    answered = _ANSWERED_BY.fullmatch(match["rest"])
    who, rest = cut_name(answered["rest"], context) if answered else ("", "")
    by = None if answered else _ANSWERED_BY_LETTERS.fullmatch(match["rest"])
    found = context.names.lettered(by["who"]) if by else None
    if by and found is not None and context.handle(found) != handle:
        return f"{_asked(handle, by['asked'])}\n{context.handle(found)}> {by['rest']}"
    answer = f"{who}> {rest.lstrip(':–—- ')}" if who and rest else f"> {answered['rest']}" if answered else ""
    asked = _challenge(match["mark"], answered["asked"] if answered else match["rest"])
    return "\n".join(filter(None, (_asked(handle, asked), answer)))


def _asked(handle: str, asked: str) -> str:
    """The line for a question by somebody; *re* is *about*."""
    return f"{handle}? {_ABOUT.sub('asked about ', asked)}"


def _voice(name: str, context: Context) -> str:
    """The name to type for whoever asks: somebody on the roll, or one of the public."""
    if _OF_PUBLIC.fullmatch(name):
        return "public"
    if _ANY_MEMBER.fullmatch(name):
        return "member"
    return one_named(name, context) or handle_of(
        context.names.of_abbreviation(name) if name.isupper() else None, context
    )


_ANY_MEMBER = any_case(r"(?:an? |the )?(?:gov(?:ernor)?|member|cllr|councillor|trustee|director)s?['’]?")
_OF_PUBLIC = any_case(_PUBLIC)


def put_to_somebody(line: str, context: Context) -> tuple[str, ...]:
    """The line for a question that one person puts to another by name (*Hall to Birch - is it safe*), or whose asker is
    named after it (*who pays, asked Hall*); empty for other lines."""
    if not context.is_live:
        return ()
    if (match := _ASKED_LAST.fullmatch(line)) and (handle := _voice(match["who"], context)) and _asks(match["asked"]):
        return (f"{handle}? {match['asked']}",)
    match = _PUT.fullmatch(line)
    who, whom = (_voice(match[name], context) for name in ("who", "whom")) if match else ("", "")
    whom = match["whom"] if match and not whom and match["whom"] in PEOPLE else f"@{whom}" if whom else ""
    if match is None or not (who and whom) or whom == f"@{who}" or not _asks(match["rest"]):
        return ()
    asker = context.find(who).only
    said = draft(Kind.QUESTION, context.encode(match["rest"].rstrip("?"))[0], persons=(asker,) if asker else ())
    reported = as_reported(context.meeting, said)
    words = reported.words if not reported.doubt else likely_words(context.meeting, said)
    whether = "whether " if reported.manner is Manner.ASKED_WHETHER and not reported.doubt else ""
    words = decode(words, context.names).removeprefix("asked ")
    return (f"{who}? asked {whom} {whether}{words}",) if words else (f"{who}? {match['rest']}",)


def told_and_asked(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what somebody thinks or did and what they ask after it: *Hall worried about noise, what about
    music?*; empty for other lines."""
    who, rest = cut_name(line, context) if line.endswith("?") and context.is_live else ("", "")
    for sign in _BEFORE_QUESTION.finditer(rest):
        did, asked = rest[: sign.start()], rest[sign.end() :]
        told = told_in_past(did, are_several=False, speaker=pronoun_of(who, context)) if _asks(asked[:-1]) else ""
        if told:
            return f"{who}: {told}", f"{who}? {asked}"
    return ()


_BEFORE_QUESTION = any_case(
    r"(?:[,;.]| [–—-]) (?:and |but |so )?(?=(?:how|is|are|what|when|where|who|why|can|could|will)\b)"
)


def _asks(words: str) -> bool:
    """Whether words are a question, without its mark too."""
    said = tokens(words)
    first = said[0].low if said else ""
    return words.endswith("?") or (opens_question(said) if said else False) or first in ASKING | AUXILIARIES | {"any"}
