"""Events in a clerk's shorthand other than motions, and the line of notation that records each: *recorded vote: for
Hall, Park; against Nair*, *died for lack of a second*, *tabled to next mtg*, *Hall passed the gavel to Park*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.verbs import base_of
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting import Kind
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import no_deed
from clerk_tui.notation.common_words import is_common
from clerk_tui.notation.hurried_motions import person_named, to_be_done
from clerk_tui.notation.names import means_chair
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import regex

_NAME = r"(?:[^\s:;,]+ ){0,4}?[^\s:;,]+?"
_AT = rf"(?:,? (?:at |@ ?)?(?:{TYPED_TIME}))?"
_THING = r"(?:(?:the |this )?(?:motion|amendment|amdt|amend['’]?t|proposal|resolution|it)(?: as amended)? )"

_BY_NAME = regex(
    r"(?:(?P<lead>(?:a )?(?:recorded|named|roll[- ]?call) vote(?: (?:was )?(?:taken|called|requested|held))?"
    r"|div(?:ision)?\.?(?: (?:was )?(?:called|taken|held))?|roll[- ]?call|vote by name)\s*[:.;,–—-]*\s+)?"
    r"(?P<sides>(?:for|in favou?r|ayes?|yes|yeas?|against|noes|nays?)\b.+)",
    re.IGNORECASE,
)
_SIDE = regex(
    r"(?:^|(?<=[\s,;.(]))(?:vot(?:ed|ing) )?(?:(?P<for>for|in favou?r|ayes?|yes|yeas?)|(?P<against>against|agst|noes|no"
    r"|nays?|opposed)|(?P<abstained>abst(?:ain(?:ed|ing|s)?|entions?)?)|(?P<none>not voting|did not vote))\b\.?"
    r"(?:\s*\(?\d{1,2}\)?)?(?:\s*[:–—-](?=\s)|(?=\s))",
    re.IGNORECASE,
)
"""How the names after it voted."""
_SIGNS = {"for": "+", "against": "-", "abstained": "~", "none": "0"}
_NOBODY = frozenset(("", "none", "nil", "nobody", "0"))
_CARRIED = regex(
    rf"{_THING}?(?:was )?(?:carried|passed|approved|agreed)[,;:]? (?:with |but )?(?P<but>\S.*)", re.IGNORECASE
)
_VOTED_SO = regex(
    r"(?P<names>[^;:.]+?) (?:(?:was|were) )?(?:vot(?:ing|ed) )?(?:(?P<against>against|opposed)"
    r"|(?P<abstained>abst(?:ain(?:ed|ing|s)?)?)|(?P<none>not voting|did not vote))\b\.?(?:[,;]|\s+and\b)?\s*",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"(?P<what>[^:;?!\s][^:;?!]{1,90}?),? (?:was |were )?(?P<done>approved|agreed|adopted|accepted|passed|ratified)"
    r"(?: by)?[,:]? (?P<figures>\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?|\d{1,2} to \d{1,2})\.?",
    re.IGNORECASE,
)
"""What was decided, with the figures of its vote: *stipend £200 approved 3 - 0*."""

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
_PUT_OFF = regex(
    r"(?:(?:the |this )?(?P<what>item|matter|report|it)(?: (?:was|is|be|to be))? )?(?P<how>tabled|deferred|postponed"
    r"|put off"
    r"|held over|carried (?:over|forward)|left over|continued(?! for))"
    r"(?P<to>,? (?:to|until|till|for) (?!the (?:table|board|meeting"
    r"|council|committee)\b)\S.{1,60}?)\.?",
    re.IGNORECASE,
)
_ON_TABLE = regex(
    r"(?:(?:the |this )?(?:item|matter|report|motion|it) )?(?:(?:was |is )?(?:left )?to )?(?:lies?|laid|left"
    r"|lay)(?: to lie)?"
    r" on the table(?P<to>,? (?:to|until|till|for) \S.{1,60}?)?\.?",
    re.IGNORECASE,
)

_BALLOT = regex(
    r"(?:(?:a )?(?:secret |paper |written )?(?:ballot|election|(?P<vote>vote|poll)))(?: (?:for"
    r"|of) (?:the )?(?P<post>[^\d:;.–—]{3,40}?))?"
    r"\s*(?:[:.;,–—-]\s*|\s(?=\S+ \d))(?P<counts>[^\d\s].*\d)(?: votes?)?\.?",
    re.IGNORECASE,
)
_CANDIDATE = regex(
    r"(?P<name>[^\d,;:.–—-][^\d,;:]*?)(?:\s*[:–—-]\s*|\s+)(?P<count>\d{1,3})(?: votes?)?(?:\s*(?:[,;.]|\b(?:vs?\b\.?"
    r"|and\b|to\b)|&|$)\s*|\s+)",
    re.IGNORECASE,
)
_NO_CANDIDATE = frozenset("spoiled spoilt blank void invalid rejected abstained abstentions against none".split())
"""What is counted in a ballot beside the candidates."""
_ELECTED = regex(
    r"(?:(?:re-?)?elected\s*[:–—-]\s*(?P<after>[^\d:;]{2,40}?)|(?P<name>[^\d:;,]{2,40}?) (?:(?:was|is|duly) )*"
    r"elected(?: unopposed)?(?: (?:as )?(?:the )?(?P<post>(?:vice|deputy)?[ -]?(?:chair\w*|president|mayor|treasurer"
    r"|secretary)))?)\.?",
    re.IGNORECASE,
)

_HANDED = regex(
    rf"(?:(?P<giver>{_NAME}) (?:(?:then|has) )?(?:passed|passes|handed|hands|gave|gives)(?: over)? (?:the )?"
    rf"(?:gavel|chair|meeting)(?: over)?|(?:the )?(?:gavel|chair) (?:was )?(?:passed|handed|given)(?: over)?)"
    rf" to (?P<taker>{_NAME}){_AT}(?P<rest>,? (?:for|as|while|to|who|and)\b.+)?\.?",
    re.IGNORECASE,
)
_TOOK_OVER = regex(
    rf"(?P<taker>{_NAME}) (?:(?:then|now) )?(?:took over(?: as| in)?|takes over(?: as)?|assumed|assumes|resumed|resumes"
    rf"|takes|took|back in|returned to|in) (?:the )?(?:chair|gavel){_AT}\.?",
    re.IGNORECASE,
)

_STAFF = regex(
    r"(?P<before>\S.*[,;.] )?(?:the )?(?P<who>staff|officers?|office|admin|administration|secretariat|management)"
    r" (?P<word>to|will|shall) (?P<deed>[a-z]+)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_FEW_WORDS = 10
_THAT_BODY = regex(
    r"That (?:the |this )?(?P<body>(?:[\w'’&.-]+ ){0,6}?(?:Board|Council|Committee|Trust|Trustees|Directors|Governors"
    r"|Commission|Cabinet|Authority|Panel|Members|Meeting|Forum|Association|Society))\b\W{0,2}\s*"
    r"(?:(?:\(?[a-z0-9]{1,3}[).]|[ivx]+[).])\s*)?(?P<verb>[a-z]+)\b.*",
    re.DOTALL,
)
"""A resolution as it is pasted: *That the Board: a) receive the report*."""
_THAT_BE = regex(r"That (?:the |an? )?[^.;:]{3,120}? be [a-z]+(?:ed|en|t|n)\b.*", re.DOTALL)
_CONSENT = regex(
    r"(?:by |with )?(?:unanimous|general|common) consent[,:]? (?:(?:was )?(?:given|granted) )?(?P<rest>to \S.+)",
    re.IGNORECASE,
)


def vote_by_name(line: str, context: Context) -> Iterator[str]:
    """How members voted, side by side; or who did not vote for what was carried."""
    match = _BY_NAME.fullmatch(line)
    signed = _signed(match["sides"], context) if match else ()
    if match and signed and (match["lead"] or len({s[0] for s in signed}) > 1):
        yield f"/vote named {' '.join(signed)}"
    match = _CARRIED.fullmatch(line)
    signed = _excepted(match["but"], context) if match else ()
    if signed:
        yield f"/vote all {' '.join(signed)}"


def _signed(text: str, context: Context) -> tuple[str, ...]:
    """The names to type after their signs, for names after the words for their sides; empty if any cannot be read."""
    sides = list(_SIDE.finditer(text))
    if not sides or text[: sides[0].start()].strip():
        return ()
    out: list[str] = []
    for side, after in zip(sides, [*sides[1:], None], strict=True):
        chunk = text[side.end() : after.start() if after else len(text)].strip(" ,;.–—-()")
        if chunk.lower() in _NOBODY:
            continue
        named = _people(chunk, context)
        if not named:
            return ()
        sign = next(sign for word, sign in _SIGNS.items() if side[word])
        out += [f"{sign}{name}" for name in named]
    return tuple(out)


def _excepted(text: str, context: Context) -> tuple[str, ...]:
    out: list[str] = []
    at = 0
    while at < len(text):
        match = _VOTED_SO.match(text, at)
        named = _people(match["names"], context) if match else ()
        if match is None or not named:
            return ()
        sign = "-" if match["against"] else "~" if match["abstained"] else "0"
        out += [f"{sign}{name}" for name in named]
        at = match.end()
    return tuple(out)


def _people(text: str, context: Context) -> tuple[str, ...]:
    """The names to type for a list that has nothing but names; empty if anybody in it is nobody of the roll."""
    voices = context.segments(text, are_names=True)
    return (
        tuple(context.handle(v) for v in voices if isinstance(v, int))
        if all(isinstance(v, int) for v in voices)
        else ()
    )


def counted(line: str, context: Context) -> Iterator[str]:
    """What was decided by so many votes: as a resolution, or as the vote on the motion that is open."""
    match = _COUNTED.fullmatch(line)
    if match is None or re.fullmatch(rf"{_THING}|(?:vote|result) ", match["what"] + " ", re.IGNORECASE):
        return
    figures = re.sub(r"\s", "", match["figures"].replace("to", "-")).replace("–", "-")
    if context.proceedings.latest_open(context.item_id) is not None:
        yield f"/vote {figures}: {line[:1].upper()}{line[1:].rstrip('.')}."
    elif clause := to_be_done(match["what"].rstrip(" ,;"), match["done"], match["figures"], context):
        yield clause


def no_seconder(line: str, context: Context) -> Iterator[str]:
    """A motion that nobody seconds."""
    words = re.findall(r"\w+", line.lower())
    is_open = context.proceedings.latest_open(context.item_id) is not None
    if is_open and _NO_SECONDER.search(line) and _AROUND.issuperset(words):
        yield "/lapsed"


def accepted(line: str, context: Context) -> Iterator[str]:
    """The mover of the motion who accepts an amendment."""
    amends = (p.entry.kind is Kind.AMENDMENT for p in context.proceedings.open_proposals(context.item_id))
    if _ACCEPTS.fullmatch(line) and any(amends):
        yield "/accepted"


def put_off(line: str, context: Context) -> Iterator[str]:
    """The item that is put off to another meeting, or lies on the table."""
    if context.item_id is None:
        return
    if match := _PUT_OFF.fullmatch(line):
        to, how = match["to"].strip(" ,"), match["how"].lower()
        yield f"/defer {to}" if how == "deferred" else f"/defer: The item was {how} {to}."
    elif match := _ON_TABLE.fullmatch(line):
        yield f"/defer: The item lies on the table{match['to'] or ''}."


def elected(line: str, context: Context) -> Iterator[str]:
    """An election by ballot, with the votes of each; or somebody who is elected."""
    match = _BALLOT.fullmatch(line)
    if match and (counts := _counts(match["counts"], context)) and (match["post"] or not match["vote"]):
        post = f"for {match['post'].strip()}: " if match["post"] else ""
        yield f"/ballot {post}{', '.join(counts)}"
        return
    match = _ELECTED.fullmatch(line)
    name = person_named(match["after"] or match["name"], context) if match else ""
    voted = (e for e in context.meeting.entries if e.kind is Kind.BALLOT and e.item_id == context.item_id)
    if match and name and not any(voted):
        post = f"for {match['post']}: " if match["post"] else ""
        yield f"/ballot {post}{name} elected"


def _counts(text: str, context: Context) -> tuple[str, ...]:
    """The candidates to type with their votes; one of them at least is on the roll, and no other is a common word."""
    out: list[str] = []
    known = at = 0
    while at < len(text):
        match = _CANDIDATE.match(text, at)
        name = match["name"].strip() if match else ""
        handle = person_named(name, context) if name else ""
        if (
            match is None
            or name.lower() in _NO_CANDIDATE
            or not (handle or (len(name.split()) <= 2 and not is_common(fold(name.split()[-1]))))
        ):
            return ()
        known += bool(handle)
        out.append(f"{handle or name} {match['count']}")
        at = match.end()
    return tuple(out) if known and len(out) > 1 else ()


def chair_handed(line: str, context: Context) -> Iterator[str]:
    """Somebody who takes the chair from another, or takes it again."""
    match = _HANDED.fullmatch(line) or _TOOK_OVER.fullmatch(line)
    if match is None:
        return
    giver = match.groupdict().get("giver")
    taker = person_named(match["taker"], context)
    is_known = not giver or means_chair(giver) or person_named(giver, context)
    if taker and is_known and (context.presiding is None or context.handle(context.presiding) != taker):
        yield f"/presiding {taker}"


def staff_to_do(line: str, context: Context) -> Iterator[str]:
    """What staff who are not named are to do; *will* only in a few words, as whole sentences say it too."""
    match = _STAFF.fullmatch(line)
    if match is None or (match["before"] and match["word"] != "to"):
        return
    deed = match["deed"].lower()
    is_deed = base_of(deed) == deed and deed not in AUXILIARIES and not no_deed(f"to {deed}{match['rest']}")
    if is_deed and (match["word"] == "to" or len(line.split()) <= _FEW_WORDS) and not line.rstrip().endswith("?"):
        yield f"! {line}"


def pasted_resolution(line: str, context: Context) -> Iterator[str]:
    """A resolution that stands by itself, as the agenda words it."""
    match = _THAT_BODY.fullmatch(line)
    is_of_body = match is not None and base_of(match["verb"]) == match["verb"] and match["verb"] not in AUXILIARIES
    if is_of_body or _THAT_BE.fullmatch(line):
        yield f"= {line}"
    elif match := _CONSENT.fullmatch(line):
        yield f"= {match['rest']}"
