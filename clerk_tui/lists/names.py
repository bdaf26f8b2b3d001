"""What has the look of a name in a list, and what people are called there: chairs, members, posts, parties, wards.
Names are taken apart in `clerk_tui.meeting.names`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.english.titles import (
    ALL_TITLES,
    BODIES,
    ELECTED,
    LETTERS,
    MORE_POSTS,
    ORDINARY,
    PARTICLES,
    PERSONAL,
    POST_WORDS,
    SURNAMES_TOO,
    TITLES,
    is_forename,
)
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex


@lru_cache(maxsize=20000)
def folded(word: str) -> str:
    """`fold`, remembered."""
    return fold(word)


_DATED = frozenset((*MONTHS, *DAYS)) - {"may"}
_NO_NAME = lexicon("names.no-name") | _DATED
"""Words that are part of no name (*I* as an initial bears a dot, or stands before a surname)."""
_ABBREVIATED = regex(r"(?:[A-Z]\.){2,}[A-Z]?\.?")
"""Initials alone, as of a post: *C.E.O.*"""
_JOINED = regex(r"(?:h|t|de|di|du|la|le|van|[dl][’'])(?=[A-ZÀ-ÖØ-Þ])")
"""What may stand before the capital of a surname: *deAsh*, *vanElm*, *d’Ash*."""
_TOKEN = regex(rf"(?:{_JOINED.pattern})?[A-ZÀ-ÖØ-Þ][\w’'`.\-‐‑–]*|[A-Z]\.|Ó|Ní")
_CALL_SIGN = regex(r"[A-Z]{1,2}\d[A-Z]{1,4}")
"""The call sign of an amateur's station, behind a name (ITU Radio Regulations, article 19)."""
_MAC_AN = regex(r"\b(Mac|Nic|Mhic) an (?=t?[A-Z])")
"""The article in an Irish surname: *Mac an Bhaird*."""
SHORT_PARTICLES = ("v.", "d.")
"""*von* and *de* shortened: *Martin v. Ash*."""
BEFORE_SURNAMES = (TITLES - ORDINARY) | PERSONAL | ELECTED | {"member", "chair", "chairman", "chairwoman"}
"""Titles after which a word is a name, whatever else it means."""
ODD_SURNAMES = SURNAMES_TOO | frozenset("church parish head parks bank banks leader mayor".split())
"""Surnames that are words of titles, posts or bodies, too."""


@lru_cache(maxsize=20000)
def is_name(text: str, *, bare: bool = True) -> bool:
    """Whether words have the look of a person's name. `bare`: a surname alone counts too."""
    text = _MAC_AN.sub(r"\1 ", regex(r"\(\s*[A-Z]\.?\s*\)").sub("", text)).replace(",", "").strip(" .")
    words = text.split()
    words = words[:-1] if len(words) > 1 and _CALL_SIGN.fullmatch(words[-1]) else words
    if not words or len(words) > 7 or any(c.isdigit() for word in words for c in word):
        return False
    titled = 0
    while titled < len(words) and folded(words[titled]) in ALL_TITLES and len(words[titled]) > 1:
        titled += 1
    is_after_title = len(words) > 1 and titled >= len(words) - 1 and folded(words[-2]) in BEFORE_SURNAMES
    if is_after_title and folded(words[-1]) in ODD_SURNAMES | _DATED:
        return True  # *Mr Bishop*
    rest = words[titled:]
    while len(rest) > 1 and folded(rest[-1]) in LETTERS:
        rest = rest[:-1]
    if not rest or len(rest) > 5 or not _are_names(rest):
        return False
    if titled and all(folded(w) in POST_WORDS for w in rest) and len(rest) > 1:
        return False
    if any(folded(w) in POST_WORDS or w.casefold() in POST_WORDS for w in (rest if not titled else rest[:1])):
        return False
    return bool(titled) or len(rest) > 1 or bare


def _are_names(words: Sequence[str]) -> bool:
    """Whether words without a title before them may be forenames and a surname, by their letters."""
    is_month_first = words[0].casefold() in ("april", "june") and words[-1].casefold() not in ("meeting", "minutes")
    is_dated = words[-1].casefold() in _DATED and (is_forename(words[0]) or len(folded(words[0])) == 1)  # *Guy Monday*
    free = [] if len(words) == 2 and is_dated else words[1:] if len(words) == 2 and is_month_first else words
    last = words[-1]
    return (
        all(_TOKEN.fullmatch(word) or folded(word) in PARTICLES or word in SHORT_PARTICLES for word in words)
        and not any(w.casefold() in _NO_NAME and w != "A" for w in free)
        and not any(w.endswith(("’s", "'s")) for w in words)
        and not (len(words) == 1 and _ABBREVIATED.fullmatch(words[0]))
        and not (folded(last) in PARTICLES and len(words) > 1)
        and _JOINED.sub("", last, count=1)[:1].isupper()
        and len(folded(last)) >= 2
    )


@lru_cache(maxsize=20000)
def is_titled(text: str) -> bool:
    """Whether words are a name with a title before it. *MS Teams* is a program."""
    words = text.split()
    return len(words) > 1 and (words[0] != "MS" or text.isupper()) and folded(words[0]) in ALL_TITLES and is_name(text)


_NICKNAME = regex(r"(?<=[\w.])\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")
_IN_BRACKETS = regex(r"((?:^|[,;\n])\s*[A-Z][\w’'-]+)\s+\([A-Z][a-z-]*\)(?=\s+[A-Z][\w’'-]+\s*(?:[,;\n]|$))")


def without_nickname(name: str) -> str:
    """A name without the name in quotation marks or brackets by which people go: *Peter “Chap” Ash*."""
    return _IN_BRACKETS.sub(r"\1", _NICKNAME.sub("", name))


def with_nickname(name: str, text: str) -> str:
    """A name as a text prints it, with the name by which somebody goes: *Peter “Chap” Ash* for *Peter Ash*."""
    if " " not in name or _NICKNAME.search(text) is None:
        return name
    printed = re.search(rf"(?:{_NICKNAME.pattern})?\s+".join(map(re.escape, name.split())), text)
    return " ".join(printed[0].split()) if printed is not None else name


def initials_of(name: str) -> str:
    """The first letters of the words of a name: *JAB* of Jo Ash-Birch."""
    return "".join(word[0] for word in re.split(r"[\s.-]+", name) if word).upper()


def are_initials(letters: str, name: str) -> bool:
    """Whether letters may stand for somebody: they begin as the name does, and have the first letter of its last."""
    initials = initials_of(name)
    return initials[:1] == letters[:1] and initials[-1:].casefold() in letters.casefold()


_ROLE_LEAD = regex(
    r"^(?:the|shire|village|forum|society|association|club|town|parish|board|committee|councillor|council|cllr|our)+"
)
_VICE = regex(
    r"(?:vice|deputy|leas|asst|assistant|co)(?:chair(?:man|woman|person)?|president|ch?athaoirleach|mayor)"
    r"(?:(?:of|for)the(?:meeting|committee|board|council)|of(?:governors|trustees|directors))?"
    r"|mayorprotem(?:pore)?|(?:is|dirprwy)gadeirydd"
)
_CHAIR = regex(
    r"(?:acting|interim|temporary|presiding)?(?:chair(?:man|woman|person)?|president|convenor|convener"
    r"|(?:an)?cathaoirleach|y?cadeirydd)(?:inthechair|inchair|presid(?:ing|ed)|(?:of|for)meeting|(?:of"
    r"|for)the(?:meeting|committee|board|council)|of(?:governors|trustees|directors))?|inthechair|presid(?:ing|ed)"
    r"|chairing|mayorinthechair|councilchair(?:man)?"
)
PLAIN_ROLE = any_case(
    r"(?:(?:the|acting|vice|deputy|interim|co)[\s-]*)*chair(?:man|woman|person)?(?:\s+(?:of|for) (?:the )?(?:meeting"
    r"|committee))?|in the chair|presid(?:ing|ed)|chairing"
)
"""A role that is no post of its own: *Chairman*, but not *President*."""
_MEMBER = any_case(
    r"(?:(?:board|committee|council|elected|parish|town|ward|ordinary|voting)\s+)*(?:members?|councill?ors?|trustees?"
    r"|commissioners?|directors?|supervisors?|cllr|councilmember|council\s?member)(?:\s+at[- ]large)?"
)
PARTY = any_case(
    r"(?:the )?(?:scottish |welsh |ulster |progressive |non-?aligned |local )*(?:conservatives?(?: (?:and|&) unionist)?"
    r"|tory|labour(?:\s*(?:&|and|/)\s*co-?op(?:erative)?)?|liberal democrats?|lib\.? ?dems?|liberals?|greens?"
    r"|independents?(?: for [\w ]{2,20})?|plaid cymru|snp|scottish national|reform(?: uk)?|ukip|fianna f[áa]il"
    r"|fine gael|sinn f[ée]in|social democrats?|aont[úu]|people before profit|dup|sdlp|uup|alliance|republicans?"
    r"|democrats?|democratic|ndp|non-party|nationals?|act|labor|residents[’']? association|unaffiliated"
    r"|ratepayers)(?: (?:party|group|alliance|members|councillors?))*"
)
PARTY_SHORT = regex(
    r"Con|Cons|Lab|Lib|LD|Lib ?Dems?|Ind|Grn|SNP|FF|FG|SF|SD|UUP|TUV|Ref|RUK|Dem|Rep|Lab/Co-op|C|L|G|I|D|R"
)
"""A party as it stands in brackets after a name."""
COOPTED = any_case(r"co-?opt(?:ed|ee)s?\b.*|co-?opted")
WARD = regex(
    r"(?:(?:[A-Z&][\w’'&.-]*,?\s|and\s|of\s|the\s|in\s|on\s|upon\s){1,6}(?:[Ww]ard|WARD|[Dd]ivision"
    r"|[Ee]lectoral [Aa]rea|L\.?E\.?A\.?|[Cc]onstituency|[Rr]iding|[Pp]recinct)|(?:Ward|Area|District|Division|Zone"
    r"|Seat|Position|Precinct|Region|Trustee Area|Place|Subdivision)\s+(?:No\.?\s*)?(?:\d{1,2}|[A-Z]|[IVX]+)|(?:Ward"
    r"|Division)(?: of)? [A-Z].{2,30}|At[- ][Ll]arge)"
)
OFFICER = any_case(
    r"\b(?:clerk|clerc|swyddog|officer|manager|director|secretary|engineer|solicitor|treasurer|administrator|attorney"
    r"|RFO|taker|head of|chief|CEO|CFO|CAO|COO|CIO|accountant|counsel|planner|adviser|advisor|superintendent"
    r"|administration|minutes|solicitor|assistant|recorder|accountant|supervisor|coordinator)\b"
)
"""Posts of those who serve a body."""
OTHERS = any_case(
    r"\b(?:[A-Z]{1,4}(?:DC|CC|BC|PC|TC|MBC)|KCC|[BCD]C)\b|\b(?:borough|county|district|city|regional) (?:councillor"
    r"|council)\b|\bpolice\b|\bPC?SO\b|\b(?:observer|resident|press|guest|warden|auditor|speaker)\b|\bcouncillor:"
)
"""What those are who come from elsewhere."""


@lru_cache(maxsize=4096)
def role_of(words: str) -> str:
    """chair or vice, where words are what the chair or vice-chair is called; otherwise empty."""
    key = regex(r"[^a-zéí]").sub("", words.casefold())
    for bare in (key, _ROLE_LEAD.sub("", key)):
        if _VICE.fullmatch(bare):
            return "vice"
        if _CHAIR.fullmatch(bare):
            return "chair"
    return ""


def is_member_post(words: str) -> bool:
    """Whether words say no more than that somebody is a member."""
    return _MEMBER.fullmatch(words.strip(" .")) is not None


@lru_cache(maxsize=4096)
def is_post_word(word: str) -> bool:
    """Whether a word is one of a post or of a body."""
    key = word.casefold().strip(".,:;()’'")
    return any(
        part in POST_WORDS or part in BODIES or part in MORE_POSTS for part in {key, *re.split(r"[-/]", key)} if part
    )


def are_councillors(elected: Iterable[bool]) -> bool:
    """Whether those on a list are councillors, by who of them is called one: one among several comes from elsewhere."""
    said = list(elected)
    return sum(said) * _FEWEST_OF >= len(said) and any(said)


_FEWEST_OF = 4
"""One in so many of a list of councillors is called one, at least."""
