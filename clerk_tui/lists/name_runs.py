"""Splits a run of names on a list into people (*Councillors A (Chair), B and C; Clerk: D*). `parse` tries the usual
forms of a run and then reads it part by part with `_Run`. `clerk_tui.meeting.name_parts` splits a single name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import (
    ALL_TITLES,
    BODIES,
    LETTERS,
    MORE_POSTS,
    PERSONAL,
    PLURAL_TITLES,
)
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.name_words import (
    BEFORE_ANY_TITLE,
    BRACKET,
    CHIEFS,
    ELECTED_TITLES,
    FOREIGN,
    GROUPS,
    HARD,
    INITIALS,
    LEAD,
    ODD_SURNAMES,
    OF_POSTS,
    OFFICER,
    OPENING,
    OTHER_BODY,
    PARTY,
    PARTY_SHORT,
    WARD,
    abbreviates,
    apart,
    ends_post,
    folded,
    has_odd_surname,
    is_letters,
    is_member_post,
    is_office,
    is_person,
    is_post_and_surname,
    is_post_word,
    is_short_post,
    is_surely_person,
    is_titled,
    leader_role,
    may_be_first,
    role_of,
    title_words,
    without_nickname,
)
from clerk_tui.regex import any_case, regex


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


_OF_COUNCIL = any_case(r"(?P<council>(?:District|County|Borough|City)) (?P<title>Councillors|Cllrs)\b\.?:?\s+(?=[A-Z])")
"""Councillors of a larger council: *District Councillors Bo Ash and Di Elm*."""
_OF_BODY = frozenset("county borough district parish town city community ward".split())
_CLERKS = ("clerk", "town clerk", "parish clerk")
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
_CAPITALS = regex(r"[A-Z]{2,5}")
"""A post or letters that are not known, after a full name: *Bo Ash, CSA*."""
_FEWEST_WORDS = 6
"""The fewest words without any sign that are read as names of two words each."""
_RANKED = ("I", "II", "III", "IV", "1", "2", "3")
"""The rank of a post, after it: *Assistant II*."""
_SHORT_THEN_NAME = regex(r"(?<=[A-Z]\.[A-Z]\.)\s+(?=[A-Z][a-z]+\s[A-Z][\w’'-]+\s*[,;])")
"""A lost comma after such a post: *Bo Ash, S.E.O. Di Elm, S.E.E.*"""
_SHORT_POST = regex(r"(?:[A-Z]/)?(?:[A-Z]\.){1,4}[A-Z]?\.?")
"""A post in initials with stops, which may have lost the last: *D.O.S.*"""
_FIELDS = ("ards", "ces", "fe", "ies", "ing", "ion", "ment", "nts", "ths", "ture")
"""How words end that are a field of work, and no surname: *Creative Industries*."""


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


_FIELD = regex(r"(?<=[a-z]) \([A-Z][\w’'-]*(?: [\w’'-]+)*\)")
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
        is_post = is_post and (title_words(tokens) < at or (at == 1 and is_office(post[0])))
        is_begun = at > 1 and post[-2] not in OF_POSTS and not is_post_word(post[-1])
        is_cut = is_begun and regex(r"[A-Z]\.?").fullmatch(name[0])  # *Clerk Bo* before *J. Ash*
        is_initial = regex(r"[A-Z]\.?").fullmatch(post[-1]) or is_cut
        if any(map(is_post_word, name)):
            return None
        if (is_surname or is_full) and is_post and not is_initial:
            return Named(*apart(" ".join(name)), (" ".join(post),))
    return None


_JOINTS = regex(r"\s*(?:[,/]|\band\b|(?<=\s)&(?=\s))\s*")


def _one_with_post(text: str) -> list[Named] | None:
    """One person with a title, followed only by a post, which may contain commas and *and*: *Ms A Ash, Road Safety
    Officer, Parks and Works Service*; None for any other text."""
    head, comma, post = text.partition(",")
    tokens, post = head.split(), post.strip()
    count = title_words(tokens)
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
    is_paired = len(pieces) == 2 * len(names) and all(title_words(name.split()) for name in names)
    return [f"{post}, {name}" for post, name in zip(pieces[::2], names, strict=True)] if is_paired else []


def _each_after_post(parts: Sequence[str]) -> list[Named] | None:
    found = [_one_after_post(re.sub(r"^(?:and\s+)?(?:the\s+)?", "", one.strip(" .,"))) for one in parts]
    return [one for each in found if each for one in each] if len(found) > 1 and all(found) else None


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
        count = title_words(tokens)
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
        if INITIALS.fullmatch(words) and regex(r"[^\W\d_](?!.*[A-Z]{2})[\w’'-]{2,}").fullmatch(last.name):
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
            regex(r"\b(?:of|for) [A-Z]").search(self.out[-1].said[-1]) and not title_words(words.split())
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
            or (self.is_whole and not (title_words(words.split()) or is_surely_person(match["name"])))
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
            is_short = at == 1 and is_short_post(tokens[0], tokens[1:])
            if not (ends_post(tokens[at - 1]) or is_short or is_ranked or (self.pending and at == 1)):
                continue
            name = " ".join(tokens[at:])
            if not name[0].isalpha() or not tokens[at - 1][0].isalpha():
                continue
            if len(tokens) - at == 1 and is_post_word(name):
                return False  # *Chief Executive*
            is_told = title_words(tokens) == at or tokens[at - 1] in _BEFORE_SURNAME or at > 1 or self._is_short()
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
        count = title_words(tokens)
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
            if is_person(words, bare=bool(self.group)) and (title_words(words.split()) or self.group):
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
        is_again = token == tokens[0] and folded(token) in ALL_TITLES and folded(before) not in BEFORE_ANY_TITLE
        if is_again and after[:1].isupper() and not is_letters(after):
            halves.append([token])
        else:
            halves[-1].append(token)
    return [piece for half in halves for piece in _TITLE_INSIDE.split(" ".join(half))]


def _is_after_titled(part: _Part, parts: Sequence[_Part]) -> bool:
    """Whether a part follows a full name with a title: *Ms Ann Birch, Groundwork*."""
    before = parts[parts.index(part) - 1].words.split() if part is not parts[0] else []
    return part.sign == "," and len(before) > title_words(before) + 1 > 1 and is_person(" ".join(before))


def _is_turned(parts: Sequence[_Part]) -> bool:
    """Whether posts precede names in brackets: *Director of Roads (Mr A Ash), Clerk (Ms B Elm)*."""
    inside = [(part.words, next(filter(is_person, part.inside), part.inside[-1])) for part in parts if part.inside]
    named = [(words, said) for words, said in inside if is_person(said) and not WARD.fullmatch(said)]
    turned = sum(
        not is_person(words)
        or (title_words(said.split()) > 0 and not title_words(words.split()))  # *West Ward (Ms D Dale)*
        for words, said in named
    )
    return turned * 2 > len(inside) and any(is_post_word(word) for part in parts for word in part.words.split())
