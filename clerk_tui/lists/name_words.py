"""The words of lists of people: what looks like a name, and which words are titles, roles, posts, parties and wards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.english.titles_and_forenames import (
    ALL_TITLES,
    BEFORE_TITLE,
    BODIES,
    ELECTED,
    LETTERS,
    MORE_POSTS,
    ORDINARY,
    PARTICLES,
    PERSONAL,
    PLURAL_TITLES,
    POST_ENDS,
    POST_WORDS,
    SURNAMES_TOO,
    TITLES,
    is_forename,
)
from clerk_tui.english.words import is_common
from clerk_tui.meeting.name_parts import count_titles
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex


@lru_cache(maxsize=20000)
def folded(word: str) -> str:
    """`fold`, with its results cached."""
    return fold(word)


_DATED = frozenset((*MONTHS, *DAYS)) - {"may"}
_NO_NAME = lexicon("names.no-name") | _DATED
"""Words in no name (*I* as an initial has a dot, or precedes a surname)."""
_ABBREVIATED = regex(r"(?:[A-Z]\.){2,}[A-Z]?\.?")
"""Initials alone, as of a post: *C.E.O.*"""
_JOINED = regex(r"(?:h|t|de|di|du|la|le|van|[dl][’'])(?=[A-ZÀ-ÖØ-Þ])")
"""A particle joined to a surname: *deAsh*, *vanElm*, *d’Ash*."""
_TOKEN = regex(rf"(?:{_JOINED.pattern})?[A-ZÀ-ÖØ-Þ][\w’'`.\-‐‑–]*|[A-Z]\.|Ó|Ní")
_CALL_SIGN = regex(r"[A-Z]{1,2}\d[A-Z]{1,4}")
"""The call sign of an amateur's station, behind a name (ITU Radio Regulations, article 19)."""
_MAC_AN = regex(r"\b(Mac|Nic|Mhic) an (?=t?[A-Z])")
"""The article in an Irish surname: *Mac an Bhaird*."""
SHORT_PARTICLES = ("v.", "d.")
"""*von* and *de* shortened: *Martin v. Ash*."""
BEFORE_SURNAMES = (TITLES - ORDINARY) | PERSONAL | ELECTED | {"member", "chair", "chairman", "chairwoman"}
"""Titles after which any word is a name."""
ODD_SURNAMES = SURNAMES_TOO | frozenset("church parish head parks bank banks leader mayor".split())
"""Surnames that are words of titles, posts or bodies, too."""


@lru_cache(maxsize=20000)
def is_name(text: str, *, bare: bool = True) -> bool:
    """Whether words look like a person's name. `bare`: a surname alone counts too."""
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
    """Whether words without a title may be forenames and a surname, judged by their letters."""
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
    """Whether words are a title and a name; not *MS Teams*."""
    words = text.split()
    return len(words) > 1 and (words[0] != "MS" or text.isupper()) and folded(words[0]) in ALL_TITLES and is_name(text)


_NICKNAME = regex(r"(?<=[\w.])\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")
_IN_BRACKETS = regex(r"((?:^|[,;\n])\s*[A-Z][\w’'-]+)\s+\([A-Z][a-z-]*\)(?=\s+[A-Z][\w’'-]+\s*(?:[,;\n]|$))")


def without_nickname(name: str) -> str:
    """A name without the nickname in quotation marks or brackets: *Peter “Chap” Ash*."""
    return _IN_BRACKETS.sub(r"\1", _NICKNAME.sub("", name))


def with_nickname(name: str, text: str) -> str:
    """A name with the nickname that a text prints in it: *Peter “Chap” Ash* for *Peter Ash*."""
    if " " not in name or _NICKNAME.search(text) is None:
        return name
    printed = re.search(rf"(?:{_NICKNAME.pattern})?\s+".join(map(re.escape, name.split())), text)
    return " ".join(printed[0].split()) if printed is not None else name


def initials_of(name: str) -> str:
    """The first letters of the words of a name: *JAB* of Jo Ash-Birch."""
    return "".join(word[0] for word in re.split(r"[\s.-]+", name) if word).upper()


def are_initials(letters: str, name: str) -> bool:
    """Whether letters may be a person's initials: they begin like the name, and have the surname's first letter."""
    initials = initials_of(name)
    return initials[:1] == letters[:1] and initials[-1:].casefold() in letters.casefold()


_ROLE_LEAD = regex(
    r"^(?:the|shire|village|forum|society|association|club|town|parish|board|committee|councillor|council|cllr|our)+"
)
_VICE = regex(
    r"(?:vice|deputy|depute|leas|asst|assistant|co)(?:shire|town|council|board|committee)?(?:ch(?:air(?:man|woman|person)?)?|president|conven[eo]r|ch?athaoirleach|(?:lord)?mayor)"
    r"(?:(?:of|for)(?:the)?(?:meeting|committee|board|council|court|senate|governors|trustees|directors))?"
    r"|(?:co)?vp|mayorprotem(?:pore)?|(?:is|dirprwy)gadeirydd|upa-?sarpanch|vch(?:air(?:man|woman|person)?)?"
)
_CHAIR = regex(
    r"(?:acting|interim|temporary|presiding)?(?:ch(?:air(?:man|woman|person)?)?|president|convenor|convener"
    r"|(?:an)?cathaoirleach|y?cadeirydd)(?:inthechair|inchair|presid(?:ing|ed)|(?:of"
    r"|for)(?:the)?(?:meeting|committee|board|council|court|senate|governors|trustees|directors))?|inthechair|presid(?:ing|ed)"
    r"|chairing|sarpanch|mayorinthechair|councilchair(?:man)?"
)
PLAIN_ROLE = any_case(
    r"(?:(?:the|acting|vice|v|deputy|interim|co)[\s./-]*)*ch(?:air(?:man|woman|person)?)?(?:\s+(?:of|for) (?:the )?"
    r"(?:meeting|committee))?|v[ -]?ch|in the chair|presid(?:ing|ed)|chairing"
)
"""A role that is no post of its own: *Chairman*, but not *President*."""
_MEMBER = any_case(
    r"(?:(?:board|committee|council|elected|parish|town|ward|ordinary|voting)\s+)*(?:members?|councill?ors?|trustees?"
    r"|commissioners?|directors?|supervisors?|cllr|(?:tribal |band )council"
    r"|councilmember|council\s?member)(?:\s+at[- ]large)?"
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
    r"Con|Cons|Lab|Lib|LD|SLD|Lib ?Dems?|Ind|Grn|SNP|FF|FG|SF|SD|UUP|TUV|Ref|RUK|Dem|Rep|Lab/Co-op|C|L|G|I|D|R"
)
"""A party as it stands in brackets after a name."""
COOPTED = any_case(r"co-?opt(?:ed|ee)s?\b.*|co-?opted")
WARD = regex(
    r"(?:(?:[A-Z&][\w’'&.-]*,?\s|and\s|of\s|the\s|in\s|on\s|upon\s){1,6}(?:[Ww]ard|WARD|[Dd]ivision"
    r"|[Ee]lectoral [Aa]rea|L\.?E\.?A\.?|[Cc]onstituency|[Rr]iding|[Pp]recinct)|(?:Ward|Area|District|Division|Zone"
    r"|Seat|Position|Precinct|Region|Trustee Area|Place|Subdivision)\s+(?:No\.?\s*)?(?:\d{1,2}|[A-Z]|[IVX]+)|(?:Ward"
    r"|Division)(?: of)? [A-Z].{2,30}|[Aa]t[- ][Ll]arge)"
)
OFFICER = any_case(
    r"\b(?:clerk|clerc|swyddog|officer|manager|director|secretary|engineer|solicitor|treasurer|administrator|attorney"
    r"|RFO|taker|head of|chief|CEO|CFO|CAO|COO|CIO|accountant|counsel|planner|adviser|advisor|superintendent"
    r"|administration|minutes|solicitor|assistant|recorder|accountant|supervisor|coordinator)\b"
)
"""Posts of a body's employees."""
OTHERS = any_case(
    r"\b(?:[A-Z]{1,4}(?:DC|CC|BC|PC|TC|MBC)|KCC|[BCD]C)\b|\b(?:borough|county|district|city|regional) (?:councillor"
    r"|council)\b|\bpolice\b|\bPC?SO\b|\b(?:observer|resident|press|guest|warden|auditor|speaker)\b|\bcouncillor:"
)
"""Descriptions of visitors."""


@lru_cache(maxsize=4096)
def role_of(words: str) -> str:
    """*chair* or *vice*, if words are a title of the chair or the vice-chair; otherwise ''."""
    key = "" if words.strip() == "CH" else regex(r"[^a-zéí]").sub("", words.casefold())  # which may be initials
    for bare in (key, _ROLE_LEAD.sub("", key)):
        if _VICE.fullmatch(bare):
            return "vice"
        if _CHAIR.fullmatch(bare):
            return "chair"
    return ""


MAYORS = frozenset("mayor townmayor citymayor lordmayor boroughmayor".split())
HONOURS = frozenset("the his her right worshipful worship honour honor hon honourable honorable and".split())
_HEADS = MAYORS | frozenset("reeve provost lordprovost warden".split())
"""Leaders of a council; its mayor may not be in the chair."""


def leader_role(words: str) -> str:
    """*chair* or *vice*, if words are a title of a council's leader or deputy leader; otherwise ''."""
    key = folded(" ".join(w for w in words.split() if folded(w) not in HONOURS | ELECTED_TITLES))
    bare = re.sub(r"^(?:deputy|depute|vice)", "", key)
    return "" if bare not in _HEADS else "chair" if bare == key else "vice"


def is_member_post(words: str) -> bool:
    """Whether words only say that a person is a member."""
    return _MEMBER.fullmatch(words.strip(" .")) is not None


@lru_cache(maxsize=4096)
def is_post_word(word: str) -> bool:
    """Whether a word occurs in the names of posts or bodies."""
    key = word.casefold().strip(".,:;()’'")
    return any(
        part in POST_WORDS or part in BODIES or part in MORE_POSTS for part in {key, *re.split(r"[-/]", key)} if part
    )


def are_councillors(elected: Iterable[bool]) -> bool:
    """Whether the people on a list are councillors, given which have that title: one of several is a visitor."""
    said = list(elected)
    return sum(said) * _FEWEST_OF >= len(said) and any(said)


_FEWEST_OF = 4
"""On a list of councillors, at least one in this many has the title."""
HARD = "It is hard to read: look at the name and the post."
GROUPS = {**PLURAL_TITLES, "members": "", "governors": ""}
"""Titles before several names, and the title of each."""
BEFORE_ANY_TITLE = ALL_TITLES | BEFORE_TITLE
ELECTED_TITLES = frozenset("councillor cllr cr clr boroughcouncillor countycouncillor boroughcllr countycllr".split())
_OFFICES = frozenset("attorney officer general".split())
"""Titles that are posts in a list: *City Attorney Bo Ash*."""
OTHER_BODY = regex(r"(?:[A-Z]{1,4}(?:DC|CC|BC|PC|TC|MBC|UA)|KCC|MCC|[BCD]C|(?:An )?Garda Síochána)(?=\s|$)")
"""Another council by its letters (*EDC*), or the Irish police."""
LEAD = regex(
    r"(?:(?:His|Her)\s+(?:Worship|Honou?r)(?:\s+(?:the\s+)?)?|The\s+(?=(?:(?:Deputy\s+)?Mayor|Right|Hon|Revd?"
    r"|Reverend|Ven|Very)\b))\s*,?\s*"
)
FOREIGN = regex(r"(?<![^\s,;])[^\W\d_]+\s*[-–/]\s*(?=(?:Deputy\s+)?(?:Mayor)\s+[A-Z])")
"""The title in another language before it: *Kahika - Mayor*."""
BRACKET = regex(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
OPENING = any_case(
    r"^\W*(?:(?:were|was|have been|had been)\s+)?(?:(?:received|accepted|noted|tendered|given|sent)"
    r"(?: and (?:accepted|approved|noted))?)?\s*(?:from"
    r"|by)\s+(?=[A-Z])"
    r"|^(?:\(\d{1,3}\)|[\W_])+(?=\w)|^(?-i:the\s+(?=[A-Z]))"
    r"|^(?:(?-i:staff members?|members of staff|residents|guests|visitors)\s+(?=[A-Z]))"
)
CHIEFS = frozenset("ceo cao cfo coo cio cto rfo".split())
"""Posts in initials, before names or after them."""
_DOTTED = regex(r"(?:[A-Z][a-z]{0,2}\.)+[A-Z][a-z]?\.?")
INITIALS = regex(r"(?:[A-Z]\.?\s?){1,4}")
_MIXED = regex(r"[A-Z]{3,}[a-z]{1,5}")
"""*MCIHort*."""


def is_letters(words: str) -> bool:
    """Whether a word is letters after a name, or a generation: *OBE*, *Ed.D.*, *Jr.*"""
    return (
        words.strip(".") in ("Jr", "Sr", "Jnr", "Snr", "II", "III", "IV", "Bt", "Esq", "Retd", "Hons", "Oxon", "Cantab")
        or (folded(words) in LETTERS and sum(map(str.isupper, words)) * 2 > len(words))
        or _MIXED.fullmatch(words) is not None
        or (_DOTTED.fullmatch(words) is not None and (folded(words) in LETTERS or any(c.islower() for c in words)))
    )


def apart(printed: str) -> tuple[str, str, tuple[str, ...]]:
    """The title, the name and the letters after it, from a name as printed."""
    name, *after = [part.strip() for part in printed.split(",")]
    words = name.split()
    count = title_words(words)
    rest, letters = words[count:], [part for part in after if part]
    while len(rest) > 1 and is_letters(rest[-1]):
        letters.insert(0, rest.pop())
    if not count and len(rest) > 1 and folded(rest[-1]) in _TITLE_LAST:
        return rest[-1], " ".join(rest[:-1]), tuple(letters)
    return " ".join(words[:count]), " ".join(rest), tuple(letters)


_TITLE_LAST = frozenset(("councillor", "councilor", "cllr"))
"""*T. Ash Councillor*."""


def title_words(words: Sequence[str]) -> int:
    """How many words at the beginning of a name are its title; 0 if they are a post before it."""
    count = count_titles(words)
    if count and (folded(words[count - 1]) in _OFFICES or words[count - 1][-2:] in ("’s", "'s")):
        return 0
    has_post = any(is_office(post) and folded(own) in PERSONAL for post, own in pairwise(words[:count]))
    return 0 if has_post else count  # *City Attorney Mr Ash*


def is_office(word: str) -> bool:
    """Whether a word that may be a title is the post of a body's employee: *Superintendent*."""
    return ends_post(word) and not (role_of(word) or folded(word) in ELECTED or word == "Assistant")


@lru_cache(maxsize=4096)
def is_person(words: str, *, bare: bool = False) -> bool:
    """Whether words are the name of one person; `bare`: a surname alone counts."""
    words = LEAD.sub("", words).strip(" .")
    is_leader = leader_role(words) and folded(words.split()[0]) not in ELECTED_TITLES  # *The Lord Mayor*
    if " " in words and (is_leader or is_member_post(words) or PARTY.fullmatch(words)):
        return False
    if "," in words or ";" in words or not words or words.casefold().endswith(_ENDS_POST):
        return False
    tokens = words.split()
    if tokens[-1].casefold() in _FIRM:
        return False
    count = title_words(tokens)
    rest = tokens[count:]
    if len(rest) == 1 and regex(r"[A-Z]\.?").fullmatch(rest[0]):
        return bare or count > 0
    if (len(rest) > 2 and is_short_post(rest[0], rest[1:])) or _PREFIXED.fullmatch(rest[-1]):
        return False  # *CAO Bo Ash*
    is_body = len(rest) == 2 and len(rest[0]) > 2 and rest[0].isupper() and is_post_word(rest[1])  # *EDC Chairman*
    if (
        len(rest) > 1
        and not is_body
        and not (len(rest[0]) > 1 and is_post_word(rest[0]))
        and INITIALS.fullmatch(" ".join(rest[:-1]))
        and regex(r"[A-Z][^\W\d_]+").fullmatch(rest[-1])
    ):
        return True  # whatever else the surname means: *M. Chief*
    if len(rest) == 2 and is_forename(rest[0]) and folded(rest[1]) in ODD_SURNAMES:
        return True  # *Director Bo Church*
    is_sure = count > 0 and folded(tokens[count - 1]) in BEFORE_SURNAMES
    if is_sure and is_name(" ".join(tokens[count - 1 :])) and len(rest) < 4:
        full = [t for t in rest if len(folded(t)) > 1]
        if 1 < len(full) < len(rest) and ends_post(full[-1]):
            return False  # *Mr A Ash Clerk*
        return not (len(full) > 1 and role_of(full[-1])) and not (len(full) > 2 and is_post_word(full[-1]))
    if not is_name(" ".join(rest), bare=bool(count) or bare) or len(rest) > 4:
        return False
    if count and all(folded(t) in POST_WORDS for t in tokens[:count]) and len(rest) == 1 and not bare:
        return is_sure or folded(tokens[count - 1]) in {"president", "deputy", "chief", "manager"}
    return not any(is_post_word(t) for t in rest) or len(rest) == 1


_ENDS_POST = ("pro tem", "pro tempore", "elect")
_PREFIXED = regex(r"(?:Vice|Pro|Sub|Deputy|Co)-[A-Z][a-z]+")
"""*Vice-Chancellor*: a post, and no surname."""
_FIRM = frozenset("llp ltd limited inc plc llc gmbh pty".split())
"""How the name of a firm ends."""


def is_surely_person(words: str) -> bool:
    """Whether words are certainly one person, with a title, initials or a known forename; not *West Elm*."""
    first = (words.split() or [""])[0]
    is_begun = regex(r"[A-Z](?:\.|$)").match(first) or folded(first) in PERSONAL or is_forename(first)
    return bool(is_begun) and is_person(words, bare=True)


def is_post_and_surname(words: str) -> bool:
    """Whether words look like a post and a surname, *Director Ash*, or a post alone, *Director Roads*."""
    *before, last = words.split() or [""]
    is_surname = bool(regex(r"[A-Z][\w’'-]*[a-z]").fullmatch(last)) and not (is_post_word(last) or ends_post(last))
    is_post = bool(before) and is_post_word(before[0]) and is_post_word(before[-1])
    return (
        is_surname and is_post and all(is_post_word(w) or w in OF_POSTS for w in before) and any(map(ends_post, before))
    )


def is_held(words: str) -> bool:
    """Whether words are a surname after a post or a title of the body: *Chair Ash*, *Trustee Elm*, but not *Mr Ash*."""
    *before, last = words.split() or [""]
    is_one = bool(before) and folded(before[0]) not in PERSONAL and (is_name(last) or is_person(words))
    return is_one and all(is_post_word(word) or folded(word) in BEFORE_ANY_TITLE for word in before)


def has_odd_surname(words: str) -> bool:
    """Whether words may be a forename and a surname that is also a word of posts, given that a post follows: *Tom Clerk
    (Planner)*."""
    first, _, last = words.partition(" ")
    return may_be_first(first) and regex(r"[A-Z][a-z][\w’'-]+").fullmatch(last) is not None and not role_of(last)


def may_be_first(word: str) -> bool:
    """Whether a word before a post may be a forename: it is one, or is no common word."""
    is_other = word.isupper() or is_post_word(word) or folded(word) in ALL_TITLES
    return not is_other and word[:1].isupper() and (is_forename(word) or not is_common(folded(word)))


def is_short_post(word: str, after: Sequence[str]) -> bool:
    """Whether a word is a post in initials, before a forename and a surname: *CDO Bo Ash*."""
    is_full = len(after) > 1 and all(len(folded(t)) > 1 and not t.isupper() for t in after)
    is_chief = folded(word) in CHIEFS and word.isupper()
    return is_chief or (is_full and regex(r"[A-Z]{3,5}").fullmatch(word) is not None)


OF_POSTS = ("of", "and", "for", "the", "to", "&", "at", "At")


def abbreviates(letters: str, before: str) -> bool:
    """Whether letters in brackets abbreviate the post before them: *Chief Executive Officer (CEO)*."""
    words = [w for w in re.split(r"[\s/-]+", re.split(r"[,;]", before)[-1]) if w[:1].isupper()]
    initials = "".join(w[0] for w in words)
    return len(letters) > 1 and initials.endswith(letters) and any(map(is_post_word, words[-len(letters) :]))


def ends_post(word: str) -> bool:
    """Whether a word may be the last of a post before a name."""
    parts = re.split(r"[-/]", word)
    return any(
        folded(p) in POST_ENDS or folded(p) in CHIEFS or folded(p) in ("treasurer", "lead", "chief", "taker")
        for p in {word, *parts}
    ) or (len(parts) > 1 and any(folded(p) in POST_WORDS for p in parts))
