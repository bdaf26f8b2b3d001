"""Splits printed names into titles, forenames, surname, generation, letters after the name and post. Everything that
needs a part of a name calls `take_apart`. If a name can be read in two ways (*Mr O Brien*, *Di Smith*), the likelier is
used and the other surname is in `also`, so that both may be typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import (
    AFTER_TITLE,
    BEFORE_TITLE,
    COURTESY,
    GENERATIONS,
    IN_POSTS,
    INITIALS_TOO,
    JOBS,
    LETTERS,
    LETTERS_OF_TWO,
    ORDINARY,
    PARTICLES,
    PERSONAL,
    PLURAL_TITLES,
    POST_WORDS,
    RANKS,
    RANKS_OF_OFFICERS,
    SAME_TITLE,
    SURNAMES_TOO,
    TITLES,
    TITLES_OF_MEN,
    TITLES_OF_WOMEN,
    TO_EVERYBODY,
    VACANT,
    is_forename,
)
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex

_REMEMBERED = 20_000
"""How many names are cached."""

_IRISH = frozenset("mac macgiolla nic ni o ui".split())
"""Beginnings of an Irish surname, which may have further words (*Mac Giolla Phádraig*)."""
_FORENAMES_TOO = frozenset("al di van le del den nic mac du san la te bin do lo av da ab ten".split())
"""Particles that may be a forename where they are the first word, in capitals."""
_FORENAMES_RATHER = frozenset("al di nic del den lo".split())
"""Those that are a forename after a title too: *Cllr Di Smith*."""
#: The best-known Irish surnames with O (folded), without it: a bare O before one belongs to it, and is no initial.
_AFTER_O = lexicon("name_parts.after-o")
_LENITED = regex(r"[BCDFGMPST]h")
_JOINED = regex(r"(?<=[^\W\d_]\.)(?=[^\W\d_][^\W\d_.'’])|(?<=[^\W\d_]\.)(?=[OD]['’][^\W\d_])")
"""Where an initial and a name touch: *J.Maitland*."""
_BRACKETED = regex(
    r"[(\[]\s*(?P<round>[^()\[\]]*?)\s*(?:[)\]]|$)|(?<=\s)[“\"‘'](?P<quoted>[^\W\d_][\w\- ]*)[”\"’'](?=\s)"
)
_TITLE_IN_BRACKETS = any_case(r"[(\[]\s*((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Revd?)\.?)\s*[)\]]")
"""A title in brackets, as in *Cllr (Mrs) Ash*."""
_MARKS = str.maketrans(dict.fromkeys("*†‡§", " "))
"""Marks of a footnote."""
_NO_NICKNAMES = frozenset("retd ret retired rtd hons".split())
_DASH = regex(r",?\s+[-–—]+\s+(?=[^,]+$)")
_INITIALS = regex(r"[^\W\d_](?:\.?\s?[^\W\d_]){0,2}\.?")
_SINGLE = regex(r"[A-Z]\.?|(?:[A-Z]\.){2,3}")
"""Initials that are nothing else."""
_MOST_TITLE_WORDS = 5
_LOOK_BACK = 24
"""How many words before a name may have the title that it shares with others."""
_OF_COUNCILLORS = frozenset("councillor councilmember alderman alderwoman alderperson".split())
_VACANT = any_case(r"(?:casual )?vacan(?:t|cy|cies)(?: (?:seat|post|place|position))?")


def is_vacancy(name: str, post: str) -> bool:
    """Whether a place on a roll is a vacant seat: *Vacancy*, *Vacant seat*, *Councillor* with the post *vacancy*."""
    words = [word for word in re.findall(r"[^\W_]+", name) if fold(word) not in TITLES]
    return _VACANT.fullmatch(" ".join(words) or post.strip("() ")) is not None


@dataclass(frozen=True)
class PrintedName:
    """A printed name in parts, each as printed: *Councillor Mrs | J | van der Meer | OBE*."""

    surname: str
    """With its particles."""
    titles: tuple[str, ...] = ()
    forenames: tuple[str, ...] = ()
    """Forenames and initials, in order."""
    generation: str = ""
    """*Jr.*, *III*."""
    letters: tuple[str, ...] = ()
    """Letters after the name: *MBE*, *PhD*."""
    post: str = ""
    """What else is said after a comma or in brackets: *Mayor*."""
    nickname: str = ""
    """The name in brackets or quotation marks by which somebody goes."""
    also: tuple[str, ...] = ()
    """Other surnames that the name may have, if it can be read in two ways."""

    @property
    def title(self) -> str:
        return " ".join(self.titles)

    @property
    def given(self) -> str:
        """The forenames and initials in one text."""
        return " ".join(self.forenames)

    @property
    def plain(self) -> str:
        """The name in spoken order, without titles, letters and post: *Amos Elm Jr.*"""
        return " ".join(filter(None, (self.given, self.surname, self.generation)))

    @property
    def is_in_capitals(self) -> bool:
        """Whether the whole name is in capitals, so that capitals do not mark initials or letters."""
        return len(self.surname) > 2 and not any(c.islower() for c in f"{self.given}{self.surname}")

    @cached_property
    def initials(self) -> str:
        """The first letters of the forenames, folded; if only initials are printed, all of them."""
        return "".join(
            fold(word) if self.is_initial(word) else "".join(fold(part)[:1] for part in word.split("-"))
            for word in self.forenames
        )

    def is_initial(self, forename: str) -> bool:
        """Whether a forename is printed as initials: *J*, *A.J.*, *AJ*; in a name in capitals *TJ*, but not *JO*."""
        return is_initial(forename, is_in_capitals=self.is_in_capitals)


def is_initial(word: str, *, is_in_capitals: bool = False) -> bool:
    """Whether a word is an initial or several. If the name `is_in_capitals`, they have no vowel, and *NG* is a
    surname."""
    bare = word.replace(".", "")
    if len(bare) < 2 or all(len(piece) < 2 for piece in word.split(".")):
        return True
    if is_in_capitals and (word == "NG" or not set(fold(bare)).isdisjoint("aeiouy")):
        return False
    return bare.isupper() and len(bare) <= 3


@lru_cache(_REMEMBERED)
def take_apart(name: str) -> PrintedName:
    """Take a printed name apart: *The Rt Hon Sir George Ash MP*, *Maitland, J.*, *Amos Elm, Jr.*, *Tom Reed, Mayor*."""
    text, inside, nickname = _without_brackets(_TITLE_IN_BRACKETS.sub(r"\1", name.translate(_MARKS)))
    text, said = _without_dash(text)
    head, *tails = [words for part in text.split(",") if (words := _words(part))] or [[]]
    while tails and _are_titles(head, tails[0]):
        head = head + tails.pop(0)
    head, kept, generation, letters, posts = _add_comma_parts(head, tails)
    titles, words = _split_titles(head, posts)
    words, generation, after = _split_ends(words, generation, has_title=bool(titles))
    words = words if kept else _initials_first(words)
    start = len(words) - kept if kept else _surname_start(words, has_title=bool(titles))
    is_double = not kept and not generation and start == len(words) - 1 and _is_double(words)
    if is_double and not PERSONAL.isdisjoint(map(fold, titles)):
        start -= 1
    forenames = tuple(words[:start])
    if inside and not forenames and _INITIALS.fullmatch(inside):
        forenames = tuple(inside.split())
    elif inside and all(_are_known_letters(word) and len(fold(word)) > 2 for word in inside.split()):
        letters += inside.split()
    elif inside:
        posts.append(inside)
    posts += [said] if said else []
    return PrintedName(
        " ".join(words[start:]),
        tuple(titles),
        forenames,
        generation,
        (*after, *letters),
        ", ".join(posts),
        nickname,
        _other_surnames(words, start),
    )


def _add_comma_parts(head: list[str], tails: Sequence[list[str]]) -> tuple[list[str], int, str, list[str], list[str]]:
    """Add the parts after commas to the words before them. Returns the words with forenames put in front, how many
    words at their end are the surname if so (else 0), and the generation, letters and posts."""
    generation, letters, posts, kept = "", list[str](), list[str](), 0
    for tail in tails:
        if fold(tail[0]) in GENERATIONS and all(map(_are_known_letters, tail[1:])):
            generation, letters = tail[0], [*letters, *tail[1:]]
        elif not letters and _is_forename_part(head, tail):
            at = count_titles(head)
            head, kept = [*head[:at], *tail, *head[at:]], len(head) - at
        elif all(is_letters(word) for word in tail):
            letters += tail
        else:
            posts.append(" ".join(tail))
    return head, kept, generation, letters, posts


def _without_brackets(name: str) -> tuple[str, str, str]:
    """Split a name into the words outside brackets and quotation marks, the brackets at its end, and a nickname."""
    inside = nickname = ""
    for match in _BRACKETED.finditer(name):
        said = match["round"] if match["round"] is not None else match["quoted"]
        rest = name[match.end() :].strip(" ,")
        is_word = said[:1].isupper() and " " not in said and len(said) > (1 if match["quoted"] else 2)
        is_word = is_word and not _are_known_letters(said) and fold(said) not in _NO_NICKNAMES
        if rest and is_word and "," not in name[: match.start()]:
            nickname = said
        else:
            inside = said
    return (_BRACKETED.sub(" ", name) if inside or nickname else name), inside, nickname


def _without_dash(text: str) -> tuple[str, str]:
    """Split a name from the description after a dash: *Ann Ash – Head of Roads*."""
    if (match := _DASH.search(text)) is None:
        return text, ""
    before, after = text[: match.start()], text[match.end() :].strip()
    is_post = " " in after or fold(after) in JOBS or fold(after) in TITLES
    return (before, after) if is_post and before.strip() else (text, "")


def _words(text: str) -> list[str]:
    """Split part of a name into words; an initial that touches the next word is a word of its own."""
    out: list[str] = []
    for word in text.split():
        if "." in word[:-1] and fold(word) not in LETTERS:
            out += _JOINED.sub(" ", word).split()
        else:
            out.append(word)
    return [word for word in out if fold(word)]


def count_titles(words: Sequence[str]) -> int:
    """How many of the first words are titles; at least one word is left as the name."""
    found = at = 0
    while at < len(words) - 1:
        word = fold(words[at].rpartition("/")[2]).removesuffix("elect") or "elect"  # *D/Cllr*
        if fold(words[at + 1]) in IN_POSTS or words[at + 1] == "&":
            break
        if word in TITLES:
            if _are_no_title(words, at, found):
                break
            found = at + 1
        elif word.isdigit() and at > 0:
            found = at + 1 if found == at else found  # a constable's number, or a district's
        elif not (word in BEFORE_TITLE or (found == at and word in AFTER_TITLE) or _is_before_title(words, at)):
            break
        elif word in AFTER_TITLE:
            found = at + 1
        at += 1
    return found


def _is_before_title(words: Sequence[str], at: int) -> bool:
    """Whether a word says what kind of professor somebody is (*Clinical Professor*), or the first is the abbreviation
    of a body before a title: *ELDC Ward Member*."""
    following = words[at + 1]
    if fold(words[at]) in _RANKS and fold(following) in (*_RANKS, "professor", "prof"):
        return True
    is_before_title = fold(following) in TITLES or fold(following) in BEFORE_TITLE
    return at == 0 and words[at].isupper() and words[at].isalpha() and is_before_title and not following.isupper()


_RANKS = frozenset(
    "adjunct associate clinical conjoint distinguished emerita emeritus honorary regius research teaching"
    " visiting".split()
)


def _are_no_title(words: Sequence[str], at: int, found: int) -> bool:
    """Whether a possible title is really initials (with dots, or in capitals after another title: *Cllr D.R. Ash*, *Mr
    PC Ash*) or a forename (*Di*)."""
    word = words[at]
    before = words[found - 1] if found else ""
    if word.isupper() and all(len(piece) < 2 for piece in word.split(".")):
        return True
    if fold(word) not in INITIALS_TOO:
        return len(word) == 2 and word.isupper() and before != "" and not before.isupper()
    return (word.isupper() and fold(before) in TO_EVERYBODY) or word == "Di"


def _are_titles(words: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a part before a comma consists of titles: *An Cathaoirleach*, *His Worship the Mayor*."""
    if not words or count_titles([*words, "x"]) < len(words):
        return False
    count = count_titles(following)
    if fold(words[-1]) not in SURNAMES_TOO:
        return not all(map(_stands_after_name, following))
    return (len(words) > 1 or count > 0) and not all(map(_is_no_surname, following[count:]))


def is_letters(word: str) -> bool:
    """Whether a word after a comma is letters after a name: known ones, or a word mostly in capitals."""
    if fold(word) in LETTERS:
        return sum(map(str.isupper, word)) > 1 or fold(word).startswith(("esq", "hons"))
    bare = word.replace(".", "").strip("()")
    capitals = sum(map(str.isupper, bare))
    return 1 < capitals >= len(bare) / 2 and len(bare) <= 9 and bare.isalpha() and bare[0].isupper()


def _is_forename_part(head: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether a part after a comma is the forenames for the surname before it."""
    surname = head[count_titles(head) :]
    given = tail[count_titles(tail) :]
    if len(given) < len(tail) and all(map(is_initial, given)):
        return True
    in_capitals = all(word.isupper() for word in surname) and not all(word.isupper() for word in tail)
    if _surname_start(surname, has_title=True) and not (in_capitals and len(" ".join(surname)) > 3):
        return False
    if not 1 <= len(given) <= 4 or not POST_WORDS.union(IN_POSTS, VACANT).isdisjoint(map(fold, given)):
        return False
    if all(map(_are_known_letters, given)) or (len(given) == 1 and fold(given[0]) in TITLES):
        return False
    if not all(word[0].isupper() and re.sub(r"[.'’-]", "", word).isalpha() for word in given):
        return False
    return not all(is_letters(word) and len(fold(word)) > 3 for word in given)


def _are_known_letters(word: str) -> bool:
    """Whether a word after a surname is known letters rather than initials: *AM*, but not *A.M.*"""
    key = fold(word)
    is_dotted = "." in word and len(key) == 2 and key not in LETTERS_OF_TWO
    return key in LETTERS and is_letters(word) and not is_dotted


def _stands_after_name(word: str) -> bool:
    return fold(word) in GENERATIONS or _are_known_letters(word)


def _is_no_surname(word: str) -> bool:
    return is_initial(word) or is_forename(word.lower()) or _stands_after_name(word)


def _initials_first(words: list[str]) -> list[str]:
    """The words with initials moved to the front if they are printed after the surname: *Maitland J*."""
    at = len(words)
    while at > 0 and _SINGLE.fullmatch(words[at - 1]):
        at -= 1
    is_surname = 0 < at < len(words) and _surname_start(words[:at], has_title=True) == 0 and not is_initial(words[0])
    return [*words[at:], *words[:at]] if is_surname else words


def _split_titles(words: list[str], posts: list[str]) -> tuple[list[str], list[str]]:
    """Split words into titles and the rest. A lord's *of …* is added to `posts`; a post alone has no titles."""
    count = count_titles(words)
    if count > 1 and fold(words[count - 1]) in ORDINARY and all(map(_stands_after_name, words[count:])):
        count -= 1
    titles, rest = words[:count], words[count:]
    if titles and "of" in rest[1:]:
        at = rest.index("of", 1)
        posts.append(" ".join(rest[at:]))
        return titles, rest[:at]
    is_job = rest and fold(rest[-1]) in JOBS and PERSONAL.isdisjoint(map(fold, titles))
    if is_job and not any(_SINGLE.fullmatch(word) or is_forename(word.lower()) for word in rest[:-1]):
        return [], words
    return titles, rest


def _split_ends(words: list[str], generation: str, *, has_title: bool) -> tuple[list[str], str, list[str]]:
    """Split words into the name, its generation, and the letters at its end."""
    after: list[str] = []
    while len(words) > 1:
        rest, last = words[:-1], words[-1]
        key = fold(last)
        may_be_surname = last.isalpha() and last.isupper() and _SYLLABLE.fullmatch(key) is not None
        are_initials = all(is_initial(word, is_in_capitals=not may_be_surname) for word in rest)
        is_forename_alone = may_be_surname and len(rest) == 1 and rest[0].isupper() and not has_title  # *ANN PENG*
        is_known = key in LETTERS and is_letters(last) and not (are_initials or is_forename_alone)
        if key in GENERATIONS and not generation and not is_initial(rest[-1], is_in_capitals=True):
            generation = last
        elif is_known or _are_unknown_letters(last, rest, has_title=has_title):
            after.insert(0, last)
        else:
            break
        words = rest
    return words, generation, after


_SYLLABLE = regex(r"[^aeiou]?[aeiou]+[^aeiou]{0,2}")
"""Letters that may be a surname, too: *MA*, *PENG*, but not *MBE*."""


def _are_unknown_letters(word: str, before: Sequence[str], *, has_title: bool) -> bool:
    """Whether a word in capitals after a name in small letters is unknown letters: without vowels, it is no surname."""
    bare = word.replace(".", "")
    if not (2 < len(bare) <= 7 and bare.isupper() and bare.isalpha()) or not set(fold(bare)).isdisjoint("aeiouy"):
        return False
    return (len(before) > 1 or has_title) and any(c.islower() for c in before[-1])


def _surname_start(words: Sequence[str], *, has_title: bool) -> int:
    """The index at which the surname begins: its last word, the particles before that, or an Irish prefix."""
    last = len(words) - 1
    for at in range(last):
        if fold(words[at]) in _IRISH and _is_particle(words, at, has_title=has_title):
            return at
    start = max(last, 0)
    while start > 0 and _is_particle(words, start - 1, has_title=has_title):
        start -= 1
    return start


def _is_double(words: Sequence[str]) -> bool:
    """Whether the last two words follow nothing but initials. After a common title they are a double surname (*Ms. J.
    Cotter Quirke*), otherwise more often a forename and the surname (*H. Woodrow Wood*)."""
    before, after = words[:-2], words[-2:]
    return (
        len(words) > 2
        and all(is_initial(word) for word in before)
        and not any(is_initial(word) or word.isupper() for word in after)
        and fold(after[0]) not in PARTICLES
    )


def _is_particle(words: Sequence[str], at: int, *, has_title: bool) -> bool:
    word, following = words[at], words[at + 1]
    key = fold(word)
    if key not in PARTICLES:
        return False
    if len(key) > 1 and is_initial(word) and (not following.isupper() or "." in word[:-1]):
        return False
    if word in ("O", "O.", "o"):
        return word != "O." and (fold(following) in _AFTER_O or not following.isascii())
    if len(key) == 1 and word.isascii():
        return word[-1:] in "'’"
    if at or word[0].islower() or key not in _FORENAMES_TOO:
        return True
    if not following.isascii() or (key in _IRISH and (_LENITED.match(following) or len(words) > 2)):
        return True
    return has_title and key not in _FORENAMES_RATHER


def _other_surnames(words: Sequence[str], start: int) -> tuple[str, ...]:
    if len(words) < 2:
        return ()
    last, before = words[-1], words[-2]
    is_forename = len(words) == 2 and fold(before) in _FORENAMES_TOO
    if start == len(words) - 1 and (before == "O" or is_forename or _is_double(words)):
        return (f"{before} {last}",)
    if start == len(words) - 2 and (
        before == "O" or (start == 0 and fold(before) in _FORENAMES_TOO and before[0].isupper()) or _is_double(words)
    ):
        return (last,)
    return ()


def title_at_end(text: str) -> str:
    """The title, in the singular, at the end of a text, as of whoever is named next (*the Mayor and Councillor*); also
    a plural if more names follow (*Councillors Ash and*). Empty if there is none."""
    if not text[-1:].isspace():
        return ""
    words = text.split()[-_LOOK_BACK:]
    at = max(len(words) - _MOST_TITLE_WORDS, 0)
    while at < len(words) and count_titles([*words[at:], "X"]) < len(words) - at:
        at += 1
    if at < len(words):
        return " ".join(PLURAL_TITLES.get(fold(word), word) for word in words[at:])
    if not words or not (words[-1] in ("and", "&") or words[-1].endswith(",")):
        return ""
    for at, word in reversed([*enumerate(words)]):
        if one := PLURAL_TITLES.get(fold(word)):
            return " ".join([*(before for before in words[max(at - 1, 0) : at] if fold(before) in BEFORE_TITLE), one])
        if not (word[0].isupper() or word in ("and", "&") or fold(word) in PARTICLES):
            return ""
    return ""


def without_title(name: str, title: str) -> str:
    """A name without its title, if the typed `title` ends with that title or is a common one (*Mr*)."""
    words, before = name.split(" "), title.split()
    count, typed = count_titles(words), "".join(map(same_title, before))
    for most in range(count if typed else 0, 0, -1):
        if typed.endswith("".join(map(same_title, words[:most]))):
            return " ".join(words[most:])
    is_for_everybody = bool(before) and before[-1][0].isupper() and same_title(before[-1]) in TO_EVERYBODY
    return " ".join(words[count:]) if is_for_everybody else name


def without_titles(words: Sequence[str]) -> list[str]:
    """Typed words, in any case, without titles, generation and letters."""
    return without_letters(words[count_titles(words) :])


def without_letters(words: Sequence[str]) -> list[str]:
    """Typed words, in any case, without generation and letters."""
    out = list(words)
    while len(out) > 1:
        key = fold(out[-1])
        is_known = key in LETTERS and (len(key) > 2 or key in LETTERS_OF_TWO or out[-1].isupper())
        if not (is_known or key in GENERATIONS) or all(is_initial(word) for word in out[:-1]):
            break
        out.pop()
    return out


def goes_after_name(word: str) -> bool:
    """Whether a word between commas belongs to the name before it: a generation, or known letters in capitals."""
    return _are_known_letters(word) or (fold(word) in GENERATIONS and word[:1].isupper())


def generation_of(words: Sequence[str]) -> str:
    """The generation (folded) at the end of a typed name: *Ash Jr.*; empty if there is none."""
    key = fold(words[-1]) if len(words) > 1 else ""
    return key if key in GENERATIONS else ""


def has_title(words: Sequence[str]) -> bool:
    """Whether words begin with a title that only goes before names."""
    return any(fold(word) in TITLES and fold(word) not in ORDINARY for word in words[: count_titles(words)])


def is_councillor(name: str) -> bool:
    """Whether a printed name has a title that only members of councils have."""
    return not _OF_COUNCILLORS.isdisjoint(map(same_title, take_apart(name).titles))


def same_title(word: str) -> str:
    """The folded key of a title, the same for all its spellings."""
    key = fold(word)
    return SAME_TITLE.get(key, key)


def titles_clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the title keys (`same_title`) of two names show one to be a man's and the other a woman's."""
    return bool((one & TITLES_OF_MEN and other & TITLES_OF_WOMEN) or (one & TITLES_OF_WOMEN and other & TITLES_OF_MEN))


def is_rank_of_other(typed: frozenset[str], listed: frozenset[str]) -> bool:
    """Whether typed title keys (`same_title`) have a rank that a list of titles does not give: *Sgt Rudd* is not
    Councillor Rudd; *Dr Cole* may be Councillor Cole, but not Mr Cole."""
    ranks = typed & (RANKS if listed & COURTESY else RANKS_OF_OFFICERS) if listed else frozenset()
    return bool(ranks and not ranks & listed)


def surname_of(name: str) -> str:
    """The surname of a listed name, with particles, by which registers sort."""
    return take_apart(name).surname or name


def same_name_key(name: str) -> str:
    """A key that is the same for spellings of one listed name: *Cllr. J Maitland*, *Councillor Maitland, J*."""
    apart = take_apart(name)
    words = [
        *map(same_title, apart.titles),
        *(fold(word) for part in (*apart.forenames, apart.surname) for word in part.replace(".", " ").split()),
        *map(fold, (apart.nickname, apart.generation, *apart.letters, apart.post)),
    ]
    return " ".join(word for word in words if word)
