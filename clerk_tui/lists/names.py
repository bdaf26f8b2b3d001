"""Reads names on a list: what looks like a name, which words are roles, posts, parties and wards, and a run of names
split into people (*Councillors A (Chair), B and C; Clerk: D*). `parse` tries the usual forms of a run and then
reads it part by part with `_Run`. `clerk_tui.meeting.names` splits a single name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.english.titles import (
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
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.names import count_titles
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
    r"(?:vice|deputy|depute|leas|asst|assistant|co)(?:ch(?:air(?:man|woman|person)?)?|president|conven[eo]r|ch?athaoirleach|(?:lord)?mayor)"
    r"(?:(?:of|for)the(?:meeting|committee|board|council)|of(?:governors|trustees|directors))?"
    r"|mayorprotem(?:pore)?|(?:is|dirprwy)gadeirydd|vch(?:air(?:man|woman|person)?)?"
)
_CHAIR = regex(
    r"(?:acting|interim|temporary|presiding)?(?:ch(?:air(?:man|woman|person)?)?|president|convenor|convener"
    r"|(?:an)?cathaoirleach|y?cadeirydd)(?:inthechair|inchair|presid(?:ing|ed)|(?:of|for)meeting|(?:of"
    r"|for)the(?:meeting|committee|board|council)|of(?:governors|trustees|directors))?|inthechair|presid(?:ing|ed)"
    r"|chairing|mayorinthechair|councilchair(?:man)?"
)
PLAIN_ROLE = any_case(
    r"(?:(?:the|acting|vice|v|deputy|interim|co)[\s./-]*)*ch(?:air(?:man|woman|person)?)?(?:\s+(?:of|for) (?:the )?"
    r"(?:meeting|committee))?|v[ -]?ch|in the chair|presid(?:ing|ed)|chairing"
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
_HONOURS = frozenset("the his her right worshipful worship honour honor hon honourable honorable and".split())
_HEADS = MAYORS | frozenset("reeve provost lordprovost warden".split())
"""Leaders of a council; its mayor may not be in the chair."""


def leader_role(words: str) -> str:
    """*chair* or *vice*, if words are a title of a council's leader or deputy leader; otherwise ''."""
    key = folded(" ".join(w for w in words.split() if folded(w) not in _HONOURS | ELECTED_TITLES))
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


@dataclass(frozen=True)
class Named:
    """A person in a run of names, with the words said of them."""

    title: str
    name: str
    letters: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """Posts, roles, bodies, initials: as printed."""
    posts: tuple[str, ...] = ()
    """Posts in initials that would be letters elsewhere: *A.O.*."""
    has_group_title: bool = False
    """Whether the title stands before several names."""
    mark: str = ""


@dataclass(frozen=True)
class _Part:
    words: str
    inside: tuple[str, ...]
    """The words in brackets in it."""
    sign: str
    """The sign between it and the part before."""


HARD = "It is hard to read: look at the name and the post."
GROUPS = {**PLURAL_TITLES, "members": "", "governors": ""}
"""Titles before several names, and the title of each."""
_OF_COUNCIL = any_case(r"(?P<council>(?:District|County|Borough|City)) (?P<title>Councillors|Cllrs)\b\.?:?\s+(?=[A-Z])")
"""Councillors of a larger council: *District Councillors Bo Ash and Di Elm*."""
_BEFORE_ANY_TITLE = ALL_TITLES | BEFORE_TITLE
_OF_BODY = frozenset("county borough district parish town city community ward".split())
ELECTED_TITLES = frozenset("councillor cllr cr clr boroughcouncillor countycouncillor boroughcllr countycllr".split())
_CLERKS = ("clerk", "town clerk", "parish clerk")
_OFFICES = frozenset("attorney officer general".split())
"""Titles that are posts in a list: *City Attorney Bo Ash*."""
OTHER_BODY = regex(r"(?:[A-Z]{1,4}(?:DC|CC|BC|PC|TC|MBC|UA)|KCC|MCC|[BCD]C)(?=\s|$)")
"""Another council by its letters: *EDC*."""
LEAD = regex(
    r"(?:(?:His|Her)\s+(?:Worship|Honou?r)(?:\s+(?:the\s+)?)?|The\s+(?=(?:(?:Deputy\s+)?Mayor|Right|Hon|Revd?"
    r"|Reverend|Ven|Very)\b))\s*,?\s*"
)
FOREIGN = regex(r"(?<![^\s,;])[^\W\d_]+\s*[-–/]\s*(?=(?:Deputy\s+)?(?:Mayor)\s+[A-Z])")
"""The title in another language before it: *Kahika - Mayor*."""
_LEADS_FIRST = regex(
    r"(?:^|(?P<lead>[,;]\s+|\band\s+))"
    r"(?P<post>(?:[Tt]he )?(?:(?:Acting|Borough|City|Civic|County|Deputy|Depute|Her|His|Hon\w*|Lady|Lord|Most"
    r"|Right|Rt|Town|Very|Vice|Worship\w*),? (?:the )?){0,4}(?:Mayor|Provost|Reeve|Warden)),\s+"
    r"(?=(?:Cllr|Councillor|Cr|Alderman)\b\.?\s[A-Z]|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+$)"
)
"""*The Lord Mayor, Councillor Bo Ash, the Deputy Mayor, Cllr Di Elm*: each post precedes its holder."""
_SHARED = regex(
    r"(?P<lead>(?:^|[,;]\s*|\band\s+|\b(?:Cllrs|Councillors|Messrs|Mr|Mrs|Miss|Ms)\b\.?\s+))"
    r"(?P<one>[A-Z])\.?\s*(?:&|and)\s*(?P<other>[A-Z])\.?\s+(?P<name>[A-Z][a-z][\w’'-]+)"
)
"""Two of one surname: *R & K Farr*."""
_SIGN = regex(
    r"\s*(?P<sign>,\s*also\b(?=\s+[A-Z])|[,;\n]|\band\b(?:\s+the\b(?=\s+[A-Z]))?(?!\s+[a-z]+\s+[^A-Z])|(?<=\s)&(?=\s)"
    r"|\b(?:together|along) with\b|\bfollowed by\b|\bplus\b)\s*"
)
BRACKET = regex(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
_FULL_NAME = regex(r"(?:\b[A-Z]\.\s?|\b[A-Z][\w’'-]*\s+)[A-Z][a-z][\w’'-]*\s*$")
_HELD = regex(r"\x00(\d+)\x00")
_POST_BEGINS = regex(
    r"(?:^|, |\band )(?:Deputy |Assistant |Senior )*(?:Head of|Director|Manager|Chief|(?:\w+ ){1,3}Officer)\b"
)
_AND = regex(r"\s+(?:and|&)\s+")
_INITIAL = regex(r"\s*[A-Z]\.?\s*")
_DASH = regex(r"(?P<name>.+?)\s*(?:\s[-–—]+\s|[–—▪•·|]|:\s)\s*(?P<said>\S.*)")
_WARD_AFTER = regex(
    r"(?P<name>.+?)\s+(?P<ward>(?:Ward|District|Division|Zone|Precinct|Area)\s+(?:No\.?\s*)?(?:\d{1,2}|[IVX]+))"
)
_FROM_BODY = regex(r"(?P<name>.+?)\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-Z].*)")
_ONE_OF_SEVERAL = regex(r"(?:[A-Z]\.?\s){1,3}[A-Z][a-z][\w’'-]+")
_SEVERAL = regex(rf"{_ONE_OF_SEVERAL.pattern}(?:\s+{_ONE_OF_SEVERAL.pattern})+")
_TITLE_INSIDE = regex(
    r"(?<!\bVice)(?<!\bDeputy)(?<!\bCouncillor)(?<!\bCllr)(?<!\bRevd)(?<!\bMayor)(?<!\bDistrict)(?<!\bCounty)(?<!\bBorough)(?<!\bCouncil)(?<!\bBoard)"
    r"(?:\s+|(?<=[a-z]))(?=(?:(?:Vice|Deputy) Mayor|(?:District|County|Borough) (?:Councillor|Cllr)|Mayor|Cllr"
    r"|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|Sir|PC|PCSO|Councilmember|Council Member|Councilwoman|Councilman|Member"
    r"|Commissioner|Supervisor|Trustee|Alderman)\b\.?\s+[A-Z])"
)
OPENING = any_case(
    r"^\W*(?:(?:were|was|have been|had been)\s+)?(?:received|accepted|noted|tendered|given|sent)?\s*(?:from"
    r"|by)\s+(?=[A-Z])"
    r"|^(?:\(\d{1,3}\)|[\W_])+(?=\w)|^(?:(?-i:staff members?|members of staff|residents|guests|visitors)\s+(?=[A-Z]))"
)
CHIEFS = frozenset("ceo cao cfo coo cio cto rfo".split())
"""Posts in initials, before names or after them."""
_CAPITALS = regex(r"[A-Z]{2,5}")
"""A post or letters that are not known, after a full name: *Bo Ash, CSA*."""
_FEWEST_WORDS = 6
"""The fewest words without any sign that are read as names of two words each."""
_RANKED = ("I", "II", "III", "IV", "1", "2", "3")
"""The rank of a post, after it: *Assistant II*."""
_DOTTED = regex(r"(?:[A-Z][a-z]{0,2}\.)+[A-Z][a-z]?\.?")
_SHORT_THEN_NAME = regex(r"(?<=[A-Z]\.[A-Z]\.)\s+(?=[A-Z][a-z]+\s[A-Z][\w’'-]+\s*[,;])")
"""A lost comma after such a post: *Bo Ash, S.E.O. Di Elm, S.E.E.*"""
_SHORT_POST = regex(r"(?:[A-Z]/)?(?:[A-Z]\.){1,4}[A-Z]?\.?")
"""A post in initials with stops, which may have lost the last: *D.O.S.*"""
_INITIALS = regex(r"(?:[A-Z]\.?\s?){1,4}")
_MIXED = regex(r"[A-Z]{3,}[a-z]{1,5}")
"""*MCIHort*."""


def is_letters(words: str) -> bool:
    """Whether a word is letters after a name, or a generation: *OBE*, *Ed.D.*, *Jr.*"""
    return (
        words.strip(".") in ("Jr", "Sr", "Jnr", "Snr", "II", "III", "IV", "Bt", "Esq", "Hons", "Oxon", "Cantab")
        or (folded(words) in LETTERS and sum(map(str.isupper, words)) * 2 > len(words))
        or _MIXED.fullmatch(words) is not None
        or (_DOTTED.fullmatch(words) is not None and (folded(words) in LETTERS or any(c.islower() for c in words)))
    )


def apart(printed: str) -> tuple[str, str, tuple[str, ...]]:
    """The title, the name and the letters after it, from a name as printed."""
    name, *after = [part.strip() for part in printed.split(",")]
    words = name.split()
    count = _titles(words)
    rest, letters = words[count:], [part for part in after if part]
    while len(rest) > 1 and is_letters(rest[-1]):
        letters.insert(0, rest.pop())
    if not count and len(rest) > 1 and folded(rest[-1]) in _TITLE_LAST:
        return rest[-1], " ".join(rest[:-1]), tuple(letters)
    return " ".join(words[:count]), " ".join(rest), tuple(letters)


_TITLE_LAST = frozenset(("councillor", "councilor", "cllr"))
"""*T. Ash Councillor*."""


def _titles(words: Sequence[str]) -> int:
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
    count = _titles(tokens)
    rest = tokens[count:]
    if len(rest) == 1 and regex(r"[A-Z]\.?").fullmatch(rest[0]):
        return bare or count > 0
    if (len(rest) > 2 and _is_short_post(rest[0], rest[1:])) or _PREFIXED.fullmatch(rest[-1]):
        return False  # *CAO Bo Ash*
    is_body = len(rest) == 2 and len(rest[0]) > 2 and rest[0].isupper() and is_post_word(rest[1])  # *EDC Chairman*
    if (
        len(rest) > 1
        and not is_body
        and not (len(rest[0]) > 1 and is_post_word(rest[0]))
        and _INITIALS.fullmatch(" ".join(rest[:-1]))
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


_FIELDS = ("ards", "ces", "fe", "ies", "ing", "ion", "ment", "nts", "ths", "ture")
"""How words end that are a field of work, and no surname: *Creative Industries*."""
_ENDS_POST = ("pro tem", "pro tempore", "elect", "past")
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
    return is_one and all(is_post_word(word) or folded(word) in _BEFORE_ANY_TITLE for word in before)


def has_odd_surname(words: str) -> bool:
    """Whether words may be a forename and a surname that is also a word of posts, given that a post follows: *Tom Clerk
    (Planner)*."""
    first, _, last = words.partition(" ")
    return may_be_first(first) and regex(r"[A-Z][a-z][\w’'-]+").fullmatch(last) is not None and not role_of(last)


def may_be_first(word: str) -> bool:
    """Whether a word before a post may be a forename: it is one, or is no common word."""
    is_other = word.isupper() or is_post_word(word) or folded(word) in ALL_TITLES
    return not is_other and word[:1].isupper() and (is_forename(word) or not is_common(folded(word)))


def _is_short_post(word: str, after: Sequence[str]) -> bool:
    """Whether a word is a post in initials, before a forename and a surname: *CDO Bo Ash*."""
    is_full = len(after) > 1 and all(len(folded(t)) > 1 and not t.isupper() for t in after)
    is_chief = folded(word) in CHIEFS and word.isupper()
    return is_chief or (is_full and regex(r"[A-Z]{3,5}").fullmatch(word) is not None)


def parse(text: str, title: str = "", *, is_whole: bool = True) -> list[Named] | None:
    """The people in a run of names, in order; None if it is not clear who is who. `title`: for those without one.
    `is_whole`: every word must be understood; otherwise unknown words are kept with the person before them."""
    text = (_OF_ITS_BODY_ALL if is_whole else _OF_ITS_BODY).sub(r"M\1", text)
    text = _SLASHED.sub("/", FOREIGN.sub("", without_nickname(text)))
    text = _SHARED.sub(r"\g<lead>\g<one> \g<name>, \g<other> \g<name>", text)
    text = _SHORT_THEN_NAME.sub(", ", OPENING.sub("", text)).strip(" .;,")
    if _LEADS_FIRST.match(text):
        text = _LEADS_FIRST.sub(r"\g<lead>\g<post> ", text)
    if (found := _by_semicolons(text, title)) is not None:
        return found
    for way in (
        _posts_before,
        _one_with_post,
        _one_after_post,
        _each_behind_post,
    ):
        if (found := way(text)) is not None:
            return found
    if not (parts := list(_parts(text))):
        return []
    return _Run(parts, title, is_whole=is_whole).read()


_OF_ITS_BODY = regex(r"\b(?:Board|Committee|Council|Commission|Panel|Executive) [Mm](embers?)(?= [A-Z])")
_OF_ITS_BODY_ALL = regex(r"(?:^|(?<=, ))(?:Board|Committee|Council|Commission|Panel|Executive) [Mm](embers)(?= [A-Z])")
_SLASHED = regex(r"(?<=[a-z]) / (?=[A-Z][a-z])")
"""*Secretary / Treasurer*: two posts of one person."""
_RANKS = PERSONAL - ELECTED_TITLES | frozenset("superintendent inspector sergeant captain major colonel".split())


def _one_after_post(text: str) -> list[Named] | None:
    """One person after a post: *Director of Roads, A Ash*; None for any other text."""
    match = _POST_THEN_NAME.fullmatch(text)
    if match is None or not is_person(match["name"]) or is_letters(match["name"]):
        return None
    before, bare = after_post(match["post"]), _FIELD.sub("", match["post"])
    if any(map(is_person, re.split(r", |: |\s[-–—]+\s", bare))) or (before and is_surely_person(before.name)):
        return None
    words = match["post"].split()
    is_post = is_post_word(words[0]) or is_post_word(words[-1]) or role_of(match["post"])
    if not is_post or _is_after_name(match["post"]) or re.search(r"[;()]", bare):
        return None
    if any(map(is_post_word, match["name"].split())) or words[0][:1].islower():
        return None
    return [Named(*apart(match["name"]), (match["post"], *filter(None, (match["inside"],))))]


_FIELD = regex(r"(?<=[a-z]) \([A-Z][\w’'-]*\)")
"""A part of a post: *Director (Roads)*."""
_FEWEST_UNPARTED = 3
_OTHERS_LAST = regex(r",?\s+and\s+others\b.*$")


def _each_behind_post(text: str) -> list[Named] | None:
    """The people in a run in which each follows a post: *City Manager Bo Ash, Chief of Parks and Roads Di Elm and Clerk
    Al Oak*; None for any other."""
    if any(sign in text for sign in ";:()"):
        return None
    out: list[Named] = []
    for piece in re.split(r",\s*(?:and\s+)?", _OTHERS_LAST.sub("", text)):
        halves = [(piece[: match.start()], piece[match.end() :]) for match in _AND.finditer(piece)]
        both = [(one, other) for a, b in halves if (one := after_post(a)) and (other := after_post(b))]
        whole = after_post(piece)
        if len(both) > 1 or (not both and whole is None):
            return None
        out += both[0] if both else [whole] if whole else []
    is_sure = len(out) >= _FEWEST_UNPARTED and any(" " in named.said[0] for named in out)
    return out if is_sure else None


def after_post(words: str) -> Named | None:
    """The person in words that are a post and a name: *Chief of Parks and Roads Di Elm*; otherwise None."""
    tokens = words.split()
    if len(tokens) < 2 or not all(t[0].isupper() or t in OF_POSTS for t in tokens):
        return None
    for at in range(len(tokens) - 1, 0, -1):
        name, post = tokens[at:], tokens[:at]
        is_surname = len(name) == 1 and regex(r"[A-Z][\w’'-]{2,}").fullmatch(name[0]) and ends_post(post[-1])
        is_full = len(name) > 1 and is_person(" ".join(name)) and folded(post[-1]) not in PERSONAL
        is_post = any(map(is_post_word, (post[0], post[-1]))) and post[-1] not in OF_POSTS
        is_post = is_post and (_titles(tokens) < at or (at == 1 and is_office(post[0])))
        is_begun = at > 1 and post[-2] not in OF_POSTS and not is_post_word(post[-1])
        is_cut = is_begun and regex(r"[A-Z]\.?").fullmatch(name[0])  # *Clerk Bo* before *J. Ash*
        is_initial = regex(r"[A-Z]\.?").fullmatch(post[-1]) or is_cut
        if any(map(is_post_word, name)):
            return None
        if (is_surname or is_full) and is_post and not is_initial:
            return Named(*apart(" ".join(name)), (" ".join(post),))
    return None


OF_POSTS = ("of", "and", "for", "the", "to", "&", "at", "At")
_JOINTS = regex(r"\s*(?:[,/]|\band\b|(?<=\s)&(?=\s))\s*")


def _one_with_post(text: str) -> list[Named] | None:
    """One person with a title, followed only by a post, which may contain commas and *and*: *Ms A Ash, Road Safety
    Officer, Parks and Works Service*; None for any other text."""
    head, comma, post = text.partition(",")
    tokens, post = head.split(), post.strip()
    count = _titles(tokens)
    if not comma or ";" in post or "(" in text or not count or folded(tokens[count - 1]) not in _RANKS:
        return None
    pieces = _JOINTS.split(post)
    whole = post.split(", ")[0].split()  # the post itself, before the body in which it is held
    is_post = len(whole) > 1 and is_post_word(whole[-1]) and whole[0][:1].isupper() and not is_letters(pieces[0])
    names = any(is_person(p) or (len(p) > 1 and folded(p) in LETTERS) for p in pieces if p)
    if not is_post or names or not is_person(head) or any(c.isdigit() for c in post) or _is_after_name(post):
        return None
    return [Named(*apart(head), (post,))]


def _is_after_name(post: str) -> bool:
    """Whether a title or an initial stands inside a post, so that another name may follow."""
    tokens = post.replace(",", " ").split()
    return any(folded(t) in PERSONAL or regex(r"[A-Z]\.?").fullmatch(t) for t in tokens)


_SEMICOLON = regex(r"(?:\s*;\s*(?:and\s+)?(?:the\s+)?|,\s+and\s+(?=[^,;]+,))(?![^()]*\))")
_NAME_THEN_POST = regex(r"(?P<name>[^,;:()]+), (?P<post>[^,;:()]+(?:, [^;:()]+)?)(?: \((?P<inside>[^()]*)\))?")


def _by_semicolons(text: str, title: str) -> list[Named] | None:
    """The people in a run separated by semicolons: *B Ash, Manager, Water; the Clerk, C Elm*. A title for several names
    applies to the next part, too. None for any other run."""
    out: list[Named] = []
    segments = _SEMICOLON.split(text) if ";" in text else ()
    for segment in segments if len(segments) > 1 else ():
        found = _before_post(segment) if len(segments) > _FEWEST_ALIKE else None
        found = found or parse(segment, title) or [one for one in [after_post(segment)] if one is not None]
        if not found:
            return None
        title = found[-1].title if found[-1].has_group_title else ""
        out += found
    return out or None


_FEWEST_ALIKE = 2


def _before_post(text: str) -> list[Named] | None:
    """One person before a post, which may contain commas: *B Ash, Manager, Water Services*; otherwise None."""
    match = _NAME_THEN_POST.fullmatch(text)
    ends = re.split(r", | of ", match["post"])[0].split() if match else ()
    if match is None or not is_person(match["name"]) or not any(map(is_post_word, ends)):
        return None
    return [Named(*apart(match["name"]), _with_field(match["post"], tuple(filter(None, (match["inside"],)))))]


def _with_field(post: str, inside: Sequence[str]) -> tuple[str, ...]:
    """A post and the words in brackets after it, joined if the post alone may be a member's: *Director (Roads)*."""
    field = next(iter(inside), "")
    is_other = role_of(field) or PARTY.fullmatch(field) or WARD.fullmatch(field) or ends_post(field.rpartition(" ")[2])
    is_field = is_member_post(post) and OFFICER.search(post) is not None and _CAPITAL_WORDS.fullmatch(field) is not None
    return (f"{post} ({field})", *inside[1:]) if is_field and not is_other else (post, *inside)


_CAPITAL_WORDS = regex(r"[A-Z][a-z][\w’'-]*(?: (?:and |& )?[A-Z][\w’'-]*)*")
_POST_THEN_NAME = regex(r"(?P<post>.+)(?:,|\s[-–—]|:)\s+(?P<name>[^,;:()]+?)(?:\s*\((?P<inside>[^()]*)\))?")


def _posts_before(text: str) -> list[Named] | None:
    """The people in a run, each after a post: *Manager, C Ash; Director Roads, S Elm*; None for any other."""
    parted = (re.split(sign, text) for sign in (r"[;\n]", r";|\sand\s"))
    run = _POST_AND_NAME.findall(text) if _RUN_OF_POSTS.fullmatch(text) else []
    return next(filter(None, map(_each_after_post, (*parted, run, _posts_in_turn(text)))), None)


_POST_AND_NAME = regex(
    r"(?:\A|[,;]\s+(?:and\s+)?|\s(?:and|&)\s+)(\S(?:(?!:\s|\s[-–—]+\s).)*(?::|\s[-–—]+)\s+[^,;:()]+?)(?=[,;]\s|\s(?:and|&)\s|\Z)"
)
"""A post and a name with a colon or dash between, in a run: *Head of Roads and Parks - Bo Ash*."""
_RUN_OF_POSTS = regex(rf"(?:{_POST_AND_NAME.pattern}){{2,}}")


def _posts_in_turn(text: str) -> list[str]:
    """Each post in a run with the titled name after it: *The Clerk, Mr Ash, the Deputy Clerk, Mrs Elm*; or empty."""
    pieces = re.split(r",\s+(?:and\s+)?|\sand\s+", text)
    names = pieces[1::2]
    is_paired = len(pieces) == 2 * len(names) and all(_titles(name.split()) for name in names)
    return [f"{post}, {name}" for post, name in zip(pieces[::2], names, strict=True)] if is_paired else []


def _each_after_post(parts: Sequence[str]) -> list[Named] | None:
    found = [_one_after_post(re.sub(r"^(?:and\s+)?(?:the\s+)?", "", one.strip(" .,"))) for one in parts]
    return [one for each in found if each for one in each] if len(found) > 1 and all(found) else None


def abbreviates(letters: str, before: str) -> bool:
    """Whether letters in brackets abbreviate the post before them: *Chief Executive Officer (CEO)*."""
    words = [w for w in re.split(r"[\s/-]+", re.split(r"[,;]", before)[-1]) if w[:1].isupper()]
    initials = "".join(w[0] for w in words)
    return len(letters) > 1 and initials.endswith(letters) and any(map(is_post_word, words[-len(letters) :]))


def _parts(text: str) -> Iterator[_Part]:
    held: list[str] = []
    has_parties = sum(PARTY_SHORT.fullmatch(match[1].strip()) is not None for match in BRACKET.finditer(text)) > 1

    def hold(match: re.Match[str]) -> str:
        before = text[: match.start()]
        is_initial = _INITIAL.fullmatch(match[1]) and not (has_parties or _FULL_NAME.search(before))
        if is_initial or abbreviates(match[1].strip(), before):
            return match[0]
        held.append(match[1].strip())
        return f" \x00{len(held) - 1}\x00 "

    flat = BRACKET.sub(hold, text)
    signs = [""] + [m["sign"] for m in _SIGN.finditer(flat)]
    pieces: list[str] = []
    at = 0
    for match in _SIGN.finditer(flat):
        pieces.append(flat[at : match.start()])
        at = match.end()
    pieces.append(flat[at:])
    for before, (sign, piece) in enumerate(zip(signs, pieces, strict=True), -1):
        if before >= 0 and not pieces[before].strip() and signs[before].startswith(";"):
            sign = ";"  # *…; and …*
        for number, one in enumerate(_after_brackets(piece)):
            words = " ".join(_HELD.sub(" ", one).split()).strip(" •*|")
            inside = tuple(held[int(n)] for n in _HELD.findall(one))
            if words.strip(".-– ") or inside:
                yield _Part(words.strip(" "), inside, (sign.split() or [""])[0] if number == 0 else " ")


def _after_brackets(piece: str) -> Iterator[str]:
    """Yield a piece, cut after each bracket that another person follows."""
    at = 0
    for match in _HELD.finditer(piece):
        rest = piece[match.end() :].strip()
        if rest and not _HELD.match(rest) and rest[0] not in "-–—.:":
            yield piece[at : match.end()]
            at = match.end()
    yield piece[at:]


def _with_group(title: str, group: str) -> str:
    """A person's title, joined to that of the group: *Mrs* among councillors is *Councillor Mrs*."""
    is_plain = bool(title) and all(folded(word) in _BESIDE_GROUP for word in title.split())
    return f"{group} {title}" if is_plain and folded(group) in ELECTED_TITLES else title or group


_BESIDE_GROUP = frozenset("mr mrs ms miss mx dr prof professor sir dame".split())
_JOINED_BY = {"and": " and ", "&": " & ", ",": ", "}
"""The text between two parts that are one post, by the sign between them."""
_REASON = regex(r"(?:on|at|due|with|for|in|away) ")
"""The beginning of a reason for absence: *on other council business*."""
_UNTITLED = any_case(
    r"^(?:and )?(?:local |special |(?:board|council|committee|panel) (?=members\b)|(?:town|city|parish|county|deputy"
    r"|assistant|associate|senior) )*(?:residents?|guests|visitors|(?-i:members)|members of the public|applicants?"
    r"|staff|officers|clerks|superintendents|managers|engineers|treasurers|planners|attorneys|administrators"
    r"|coordinators|captains|panel member)\b:?\s+(?=[A-Z])"
)
"""A word before several names that is no title: *residents*, *members*."""
_WITH_LETTER = regex(
    r"(?!(?:Item|Section|Room|Group|Ward|District|Part|Appendix|Option|Phase|Zone|Class|Grade|Level|Plan|Annex|Schedule"
    r"|Area|Block|Building|Unit|Lot|Category|Team) )[A-Z][a-z]{2,} [A-Z]\.?"
)
"""A first name and the letter of the surname: *Mike G.*"""
_BEFORE_SURNAME = lexicon("split_names.before-surname")
"""Posts that precede a surname like a title, and rarely the name of a body."""


class _Run:
    """Reads the parts of a run of names in order."""

    def __init__(self, parts: Sequence[_Part], title: str, *, is_whole: bool = True) -> None:
        self.parts, self.is_whole = parts, is_whole
        self.at = 0
        """The index of the current part."""
        self.group = title
        self.called = ""
        """The word for those in the run, if it is no title: *Members Ash and Elm*."""
        self.out: list[Named] = []
        self.posts_before = 0
        """How many people have a post before the name."""
        self.pending = ""
        """The words of a post whose holder follows."""
        bare = [p for p in parts if is_person(p.words, bare=True) and not is_person(p.words)]
        singles = len(bare)
        is_bare = singles == len(parts) and not any(is_post_word(p.words) for p in parts)
        self.has_surnames = (
            bool(title)
            or is_bare
            or (not is_whole and sum(not _is_after_titled(p, parts) for p in bare) * 2 >= len(parts))
        )
        self.is_turned = _is_turned(parts)
        short = sum(_SHORT_POST.fullmatch(p.words) is not None and not is_letters(p.words) for p in parts)
        self.has_short_posts = short >= _FEWEST_UNPARTED
        """Whether abbreviations with stops after names are posts and no letters: *D.O.S.*"""

    def read(self) -> list[Named] | None:
        """The people, or None if a part is not clear."""
        for at, part in enumerate(self.parts):
            self.at = at
            if not self._read_part(part):
                if self.is_whole:
                    return None
                self._add_said((part.words, *part.inside))
                self.out[-1:] = [replace(one, mark=one.mark or HARD) for one in self.out[-1:]]
            if not self.is_whole and ends_post((part.words.split() or [""])[-1]):
                self.group = ""  # *Cllrs Ash and Elm; the Clerk, Bo Oak*
        return None if self.pending and self.is_whole else self._with_own_posts()

    def _with_own_posts(self) -> list[Named]:
        """The people. If each post stands after its holder and before the next name, each gets their own: *Bo Ash,
        Manager Di Elm, Attorney Al Oak, Clerk*."""
        out = self.out
        posts = [named.said for named in out[1:]]
        is_shifted = (
            len(out) > 1
            and not out[0].said
            and all(len(said) == 1 for said in posts[:-1])
            and len(posts[-1]) == 1
            and self.posts_before == len(out) - 1
            and "," in posts[-1][0]
        )
        if not is_shifted:
            return out
        last, _, trailing = posts[-1][0].partition(", ")
        own = [*(said[0] for said in posts[:-1]), last, trailing]
        mark = "Which post is whose?" if len(out) == 2 else ""
        return [replace(named, said=(post,), mark=mark) for named, post in zip(out, own, strict=True)]

    def _read_part(self, part: _Part) -> bool:
        words = self._without_group(part.words)
        if self.is_turned or (words[:4].casefold() == "the " and any(map(is_titled, part.inside))):
            return self._read_turned(replace(part, words=words))
        if not words.strip(" .-–"):
            return self._add_said(part.inside)
        plain = words.strip(" .-–:")
        if self.out and self._read_said(plain, part):
            return True
        for way in (
            self._read_titled,
            self._read_initials,
            self._read_name,
            self._read_dashed,
            self._read_ward,
            self._read_body,
            self._read_post_first,
            self._read_long_post,
            self._read_post_after,
            self._read_odd_name,
        ):
            if way(plain, part):
                return True
        return self._read_more_post(plain, part) or self._read_unparted(plain, part)

    def _read_unparted(self, words: str, part: _Part) -> bool:
        """Read several names with nothing between them, and mark them."""
        tokens = words.split()
        count = _titles(tokens)
        if (
            len(tokens) - count < 4
            or ":" in words
            or not all(t[0].isupper() and not is_post_word(t) for t in tokens[count:])
        ):
            return False
        title, names = _with_group(" ".join(tokens[:count]), self.group), tokens[count:]
        if (
            len(names) < _FEWEST_WORDS
            or len(names) % 2
            or not all(regex(r"[A-Z][a-z][\w’'-]*").fullmatch(t) for t in names)
        ):
            self.out.append(Named(title, " ".join(names), (), part.inside, mark="It may be two people."))
            return True
        for at in range(0, len(names), 2):
            mark = "Nothing parts the names: are they two people?"
            self.out.append(Named(title if at == 0 else self.group, " ".join(names[at : at + 2]), (), (), mark=mark))
        return self._add_said(part.inside)

    def _without_group(self, words: str) -> str:
        if of_council := _OF_COUNCIL.match(words):
            self.group, self.has_surnames = f"{of_council['council']} {GROUPS[folded(of_council['title'])]}", True
            return words[of_council.end() :]
        untitled = _UNTITLED.match(words)
        if untitled and not is_post_word(words.split()[-1]):  # no *Staff Governor*
            self.group = ""
            return words[untitled.end() :]
        first, _, rest = words.partition(" ")
        key = folded(first)
        if key in GROUPS and (rest or not self.out):
            is_plain = first.islower() and folded(PLURAL_TITLES.get(key, "")) not in ELECTED_TITLES
            titles = {} if is_plain else GROUPS if self.is_whole else PLURAL_TITLES
            self.group, self.has_surnames = titles.get(key, ""), True
            self.called = "Member" if key == "members" and not self.group else ""
            return rest
        return words

    def _add_said(self, said: Sequence[str]) -> bool:
        if not self.out:
            return not said
        self.out[-1] = replace(self.out[-1], said=(*self.out[-1].said, *said))
        return True

    def _read_said(self, words: str, part: _Part) -> bool:
        """Read letters, a role or another body as said of the person before. Return False if the part is none."""
        last = self.out[-1]
        if _INITIALS.fullmatch(words) and regex(r"[^\W\d_](?!.*[A-Z]{2})[\w’'-]{2,}").fullmatch(last.name):
            self.out[-1] = replace(last, name=f"{words} {last.name}")  # *Smith, A J*
            return True
        is_short = folded(words) in CHIEFS or (" " in last.name and part.sign == "," and _CAPITALS.fullmatch(words))
        if words.isupper() and is_short and not (self.group or last.said or last.name.split()[-1].isupper()):
            return self._add_said((words, *part.inside))
        if is_letters(words) and not (self.has_short_posts and _SHORT_POST.fullmatch(words)):
            self.out[-1] = replace(last, letters=(*last.letters, words), said=(*last.said, *part.inside))
            return True
        is_party = PARTY.fullmatch(words) and (self.is_whole or not self.has_surnames)
        is_somebody = is_surely_person if last.title and words.endswith("Ward") else is_person
        if is_party or (WARD.fullmatch(words) and not is_somebody(words)):
            return self._add_said((words, *part.inside))
        if role_of(words) or is_member_post(words) or leader_role(words):
            return self._add_said(_with_field(words, part.inside))
        if _SHORT_POST.fullmatch(words) and is_letters(words):
            self.out[-1] = replace(last, posts=(*last.posts, part.words.strip(" ,;")), said=(*last.said, *part.inside))
            return True
        if _SHORT_POST.fullmatch(words):
            return self._add_said((part.words.strip(" ,;"), *part.inside))
        if other := OTHER_BODY.match(words):
            rest = words[other.end() :].strip()
            self._add_said((other[0],))
            self.group, self.has_surnames = "", False
            return not rest or self._read_part(replace(part, words=rest))
        return False

    def _read_initials(self, words: str, part: _Part) -> bool:
        """Read initials and surnames with nothing between them: *A Ash B Elm*."""
        if not _SEVERAL.fullmatch(words) or any(is_post_word(word) for word in words.split()):
            return False
        names = _ONE_OF_SEVERAL.findall(words)
        for number, name in enumerate(names):
            last = number == len(names) - 1
            self._read_name(name, replace(part, words=name, inside=part.inside if last else ()))
        self.out[-1] = replace(self.out[-1], mark="Nothing parts the names: are they two people?")
        return True

    def _read_name(self, words: str, part: _Part) -> bool:
        has_post = any(is_post_word(said) for text in part.inside if not _REASON.match(text) for said in text.split())
        if not self._is_one(words, has_post=has_post) or self._is_of_body(words, part):
            return False
        title, name, letters = apart(LEAD.sub("", words))
        if lead := LEAD.match(words):
            title = f"{lead[0].strip()} {title}".strip()
        halves = [half for said in part.inside for half in _AND.split(said)]
        holds_post = has_post and not any(role_of(half) or leader_role(half) for half in halves)
        is_group = not (title or holds_post) and bool(self.group)
        is_apart = " " in name and sum(" " not in one.name.split(" (")[0] for one in self.out) * 2 > len(self.out)
        if is_group or (title and self.is_whole and not holds_post and not is_apart):
            title = _with_group(title, self.group)
        said = (*part.inside, self.called) if self.called and not title and " " not in name else part.inside
        self.out.append(Named(title, name, letters, said, has_group_title=is_group))
        return True

    def _is_one(self, words: str, *, has_post: bool) -> bool:
        """Whether words are a name; a surname alone counts among others, with a post, and after a councillor."""
        last = self.out[-1] if self.out and not self.is_whole and not words.isupper() else None
        is_beside = last is not None and not last.said and folded(last.title) in ELECTED_TITLES
        is_bare = self.has_surnames or ((has_post or is_beside) and " " not in words and not is_post_word(words))
        return (
            is_person(words, bare=is_bare)
            or (bool(self.group) and folded(words) in ODD_SURNAMES)
            or (has_post and has_odd_surname(words))
            or (not self.is_whole and _WITH_LETTER.fullmatch(words) is not None)
        )

    def _is_of_body(self, words: str, part: _Part) -> bool:
        """Whether what looks like a name continues the name of a body: *Borough Council of A and B C*."""
        if part.sign not in ("and", "&") or not self.out or not self.out[-1].said or self.group or part.inside:
            return False
        if part.sign == "&" and not self.is_whole:
            return True
        post, *fields = self.out[-1].said[-1].split(", ")
        is_field = len(fields) == 1 and ends_post(post.split()[-1]) and not is_surely_person(words)
        is_field = is_field and (is_common(folded(words.split()[0])) or words.endswith(_FIELDS))
        return is_field or bool(
            regex(r"\b(?:of|for) [A-Z]").search(self.out[-1].said[-1]) and not _titles(words.split())
        )

    def _read_dashed(self, words: str, part: _Part) -> bool:
        match = _DASH.fullmatch(words)
        if match and (found := _one_after_post(words)):
            self.out += found
            return True
        is_named = match and is_person(match["name"], bare=self.has_surnames and self.is_whole)
        if match is None or not (
            is_named or (any(map(is_post_word, match["said"].split())) and has_odd_surname(match["name"]))
        ):
            return False
        if is_person(match["said"]) and not role_of(match["said"]) and not WARD.fullmatch(match["said"]):
            return False
        title, name, letters = apart(match["name"])
        group = "" if title else self.group
        self.out.append(
            Named(
                _with_group(title, self.group),
                name,
                letters,
                (match["said"], *part.inside),
                has_group_title=bool(group),
            )
        )
        return True

    def _read_ward(self, words: str, part: _Part) -> bool:
        """Read a name and a ward with nothing between them: *Councillor A Ash Ward 2*."""
        match = _WARD_AFTER.fullmatch(words)
        if match is None or not is_person(match["name"], bare=self.has_surnames):
            return False
        return self._read_dashed(f"{match['name']} – {match['ward']}", part)

    def _read_body(self, words: str, part: _Part) -> bool:
        """Read a name and a body: *Mr A Ash of the Bee Society*."""
        match = _FROM_BODY.fullmatch(words)
        if (
            match is None
            or not is_person(match["name"], bare=self.has_surnames)
            or (self.is_whole and not (_titles(words.split()) or is_surely_person(match["name"])))
        ):
            return False
        self.out.append(Named(*apart(match["name"]), (match["body"], *part.inside)))
        return True

    def _read_titled(self, words: str, part: _Part) -> bool:
        """Read names with only a title between them: *Cllr A Ash Cllr B Elm*."""
        first, *others = _before_titles(words)
        is_one = is_person(first) or is_post_and_surname(first)
        if not others or folded(first) in ALL_TITLES | _OF_BODY or not (is_one or not self.is_whole):
            return False
        pieces = [first, *others] if is_one else others
        done = [self._read_part(_Part(piece, (), part.sign)) for piece in pieces]
        return all(done) and self._add_said(part.inside if is_one else (first, *part.inside))

    def _read_post_first(self, words: str, part: _Part) -> bool:
        """Read a post and a name: *Clerk J Connelly*, *Land Planning Administrator John-Paul Ash*."""
        tokens = words.split()
        for at in range(len(tokens) - 1, 0, -1):
            is_ranked = tokens[at - 1] in _RANKED and at > 1 and ends_post(tokens[at - 2])
            is_short = at == 1 and _is_short_post(tokens[0], tokens[1:])
            if not (ends_post(tokens[at - 1]) or is_short or is_ranked or (self.pending and at == 1)):
                continue
            name = " ".join(tokens[at:])
            if not name[0].isalpha() or not tokens[at - 1][0].isalpha():
                continue
            if len(tokens) - at == 1 and is_post_word(name):
                return False  # *Chief Executive*
            is_told = _titles(tokens) == at or tokens[at - 1] in _BEFORE_SURNAME or at > 1 or self._is_short()
            is_sure = at < 2 or is_post_and_surname(words) or self._is_short()
            is_surname = len(tokens) - at == 1 and is_told and is_sure
            if not is_person(name, bare=False) and not is_surname:
                return False
            if self.is_whole and not all(t[0].isupper() or t in OF_POSTS or is_post_word(t) for t in tokens[:at]):
                return False
            self.group, self.has_surnames = "", False
            post = f"{self.pending}{' '.join(tokens[:at])}"
            self.pending = ""
            self.out.append(Named(*apart(name), (post, *part.inside)))
            self.posts_before += 1
            return True
        return False

    def _is_short(self) -> bool:
        """Whether the person before has only a title or post and a surname."""
        last = self.out[-1] if self.out else None
        return last is not None and bool(last.title or last.said) and " " not in last.name

    def _read_long_post(self, words: str, part: _Part) -> bool:
        """Read a post that ends in no word of posts, and a full name: *Director of Public Works Ann Ash*."""
        found = after_post(words)
        post = found.said[0].split() if found else []
        is_post = bool(post) and is_post_word(post[0]) and folded(post[0]) not in BODIES and "of" in post
        if found is None or not is_post or " " not in found.name or not is_surely_person(found.name):
            return False
        self.group, self.has_surnames = "", False
        self.out.append(replace(found, said=(f"{self.pending}{found.said[0]}", *part.inside)))
        self.pending = ""
        self.posts_before += 1
        return True

    def _read_post_after(self, words: str, part: _Part) -> bool:
        """Read a name and a post: *Mrs A Ash Treasurer*."""
        tokens = words.split()
        count = _titles(tokens)
        for at in range(count + 1, len(tokens)):
            name, said = " ".join(tokens[:at]), " ".join(tokens[at:])
            full = [t for t in tokens[count:at] if len(folded(t)) > 1]
            is_said = role_of(said) or is_member_post(said)
            is_told = ends_post(tokens[-1]) or folded(tokens[-1]) in MORE_POSTS  # no *Elm High School*
            is_post = (count > 0 or is_post_word(tokens[at])) and is_told and at - count >= 2 and full
            if at > 2 and not count and all(len(token.strip(".")) > 2 for token in tokens[:at]):
                return False  # *Roads Plan Continuity Officer*
            if is_said and part.inside and at - count == 1 == len(tokens) - at and may_be_first(tokens[count]):
                name, said = words, ""  # *Cllr Ann Chair (Chair)*
            if (is_said or is_post) and is_person(name, bare=False) and (at - count >= 2 or is_said):
                self.out.append(Named(*apart(name), (said, *part.inside)))
                return True
        return False

    def _read_odd_name(self, words: str, part: _Part) -> bool:
        """Read a surname that is also a post, among full names without posts: *Bo Nurse*; marked if doubtful."""
        tokens = words.split()
        if len(tokens) != 2 or not (tokens[1].isalpha() and is_post_word(tokens[1]) and may_be_first(tokens[0])):
            return False
        others = [p.words for p in self.parts if p is not part]
        plain = sum(is_person(other.strip(" .")) for other in others)
        fewest = 1 if part.sign in ("and", "&") else _FEWEST_UNPARTED
        if plain < fewest or plain * 4 < len(others) * 3 or not tokens[1][0].isupper():
            return False
        mark = f"Is “{words}” a name, or a post?" if ends_post(tokens[1]) else ""
        self.out.append(Named(self.group, words, (), part.inside, mark=mark))
        return True

    def _read_more_post(self, words: str, part: _Part) -> bool:
        """Read words that name nobody as more of the last person's post, or the start of a post."""
        is_post = any(is_post_word(word) for word in words.split()) or words[:1].islower()
        if not self.out:
            if is_post and self.at + 1 < len(self.parts) and part.sign != ";" and not part.inside:
                self.pending = (
                    f"{self.pending}{words} and " if self._next_sign() in ("and", "&") else f"{self.pending}{words}, "
                )
                return True
            return False
        last = self.out[-1]
        if (self.group and not is_post) or self._are_surnames(last):
            return False
        if not is_post and not (last.said and (" " not in words or part.sign in ("and", "&"))):
            return False
        if part.sign == " " and not is_post:
            return False
        is_beside = folded(last.title) in ELECTED_TITLES or (part.sign == "and" and not last.said and self.group)
        if words.casefold().removeprefix("the ") in _CLERKS and is_beside:
            last = replace(last, mark=f"Whose post is “{words}”?")
        said = (*last.said, words)
        if last.said and part.sign != " ":
            joint = "; " if part.sign == ";" else _JOINED_BY.get(part.sign, " ")
            said = (*last.said[:-1], f"{last.said[-1]}{joint}{words}")
        self.out[-1] = replace(last, said=(*said, *part.inside))
        return True

    def _are_surnames(self, last: Named) -> bool:
        """Whether only surnames follow the chair: *Jo Ash (Chair), Elm, Oak*."""
        rest = [part.words.strip(" .") for part in self.parts[self.at :]]
        is_of_chair = self.is_whole and bool(last.said) and role_of(last.said[0]) != ""
        return is_of_chair and len(rest) > 1 and all(" " not in one and is_person(one, bare=True) for one in rest)

    def _next_sign(self) -> str:
        return self.parts[self.at + 1].sign if self.at + 1 < len(self.parts) else ""

    def _read_turned(self, part: _Part) -> bool:
        """Read a post with its holder in brackets."""
        words = part.words.strip(" .-–")
        if self.out and not part.inside and role_of(words) and (part.sign == " " or words[0].islower()):
            return self._add_said((words,))  # *the Chancellor (Bo Ash) in the Chair*
        joint = _JOINED_BY.get(part.sign, " ") if self.pending and words else ""
        post = f"{self.pending}{joint}{words}"
        who = next((said for is_bare in (False, True) for said in part.inside if is_person(said, bare=is_bare)), "")
        if not who:
            if is_person(words, bare=bool(self.group)) and (_titles(words.split()) or self.group):
                return self._read_name(words, part)
            self.pending = post
            return not part.inside
        mark = "There are several posts: are all of them theirs?" if len(_POST_BEGINS.findall(post)) > 2 else ""
        self.pending = ""
        at = part.inside.index(who)
        post, others = " ".join((post, *(f"({said})" for said in part.inside[:at]))), part.inside[at + 1 :]
        self.out.append(Named(*apart(who), (post, *others) if post else others, mark=mark))
        return bool(post)


def _before_titles(words: str) -> list[str]:
    """Words, split before each title in them, and where the first title is repeated."""
    tokens = words.split() or [""]
    halves = [tokens[:1]]
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False):
        is_again = token == tokens[0] and folded(token) in ALL_TITLES and folded(before) not in _BEFORE_ANY_TITLE
        if is_again and after[:1].isupper() and not is_letters(after):
            halves.append([token])
        else:
            halves[-1].append(token)
    return [piece for half in halves for piece in _TITLE_INSIDE.split(" ".join(half))]


def _is_after_titled(part: _Part, parts: Sequence[_Part]) -> bool:
    """Whether a part follows a full name with a title: *Ms Ann Birch, Groundwork*."""
    before = parts[parts.index(part) - 1].words.split() if part is not parts[0] else []
    return part.sign == "," and len(before) > _titles(before) + 1 > 1 and is_person(" ".join(before))


def ends_post(word: str) -> bool:
    """Whether a word may be the last of a post before a name."""
    parts = re.split(r"[-/]", word)
    return any(
        folded(p) in POST_ENDS or folded(p) in CHIEFS or folded(p) in ("treasurer", "lead", "chief", "taker")
        for p in {word, *parts}
    ) or (len(parts) > 1 and any(folded(p) in POST_WORDS for p in parts))


def _is_turned(parts: Sequence[_Part]) -> bool:
    """Whether posts precede names in brackets: *Director of Roads (Mr A Ash), Clerk (Ms B Elm)*."""
    inside = [(part.words, next(filter(is_person, part.inside), part.inside[-1])) for part in parts if part.inside]
    named = [(words, said) for words, said in inside if is_person(said) and not WARD.fullmatch(said)]
    turned = sum(
        not is_person(words) or (_titles(said.split()) > 0 and not _titles(words.split()))  # *West Ward (Ms D Dale)*
        for words, said in named
    )
    return turned * 2 > len(inside) and any(is_post_word(word) for part in parts for word in part.words.split())
