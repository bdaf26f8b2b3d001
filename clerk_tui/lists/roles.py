"""What people are called on a list: chairs, members, posts, parties, wards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from clerk_tui.english.titles import BODIES, MORE_POSTS, POST_WORDS
from clerk_tui.regex import any_case, regex

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
