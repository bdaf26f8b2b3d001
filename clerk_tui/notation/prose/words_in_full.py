"""Words that a hurried clerk leaves out or abbreviates, as minutes have them: *that minutes be approved* is *that the
minutes be approved*, and *access & drainage* is *access and drainage*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english import months
from clerk_tui.english.abbreviations import in_words, sums_in_figures
from clerk_tui.english.addresses import with_addresses
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH
from clerk_tui.english.third_person_notes import is_fragment
from clerk_tui.english.titles_and_forenames import PARTICLES, PERSONAL, TITLES, WITH_STOP, is_forename
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_participle, is_past, is_third
from clerk_tui.english.words import (
    ADVERBS,
    AUXILIARIES,
    CONNECTIVES,
    FUNCTION_WORDS,
    NOUN_PHRASE,
    is_common,
    with_small_first,
)
from clerk_tui.meeting.name_parts import has_title, same_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import in_full
from clerk_tui.notation.name_index import SHORT_POSTS, means_post
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_MOVED = any_case(
    r"(?P<head>(?:/motion [^:]+:|=(?: (?:(?:unanimously )?(?:agreed|decided)(?: nem con)?|unanimously resolved"
    r"|resolved nem con):?)?) )"
    r"(?P<that>that )?(?P<text>\S.*)",
    re.DOTALL,
)
_TO_BE = any_case(r"(?P<what>[^,;:?]{2,60}?) be (?:\w+ly )?(?P<done>[a-z]+)\b")
_MADE = lexicon("words_in_full.made")
_MASSES = lexicon("words_in_full.masses")
_OF_THE_MEETING = frozenset("accounts apologies estimates figures finance financial mins minutes schedule".split())
"""Words in the plural for what a meeting has one set of."""
_STOCK = (
    (regex(r"\bas (?=(?:an? )?(?:true|correct|accurate)\b[^,;.]*\brecord\b)(?!an? )"), "as a "),
    (
        regex(
            r"\b(?P<of>of|at|from|since|for) "
            rf"(?=(?:last|previous|next|annual|ordinary|{MONTH.title()})(?: \w+)? meeting\b)"
        ),
        r"\g<of> the ",
    ),
    (regex(r"\bw/? (?=(?:regret|thanks)\b)"), "with "),
    (regex(r"\b(?P<to>to|with|from|by) (?=(?:lowest|highest|cheapest|next|whole|full|other)\b)"), r"\g<to> the "),
)  # fmt: skip
"""Phrases that lack an article, with it."""
_USUAL_TITLES = frozenset("mr mrs ms mx dr prof cllr clr councillor rev revd miss".split())


@lru_cache(maxsize=64)
def _with_titled(titles: frozenset[str]) -> re.Pattern[str]:
    """A line with capitals for names in small letters after a usual title, or one of the roll."""
    of_roll = (title for title in TITLES if same_title(title) in titles)
    return any_case(
        rf"\b(?P<title>{'|'.join(sorted(_USUAL_TITLES.union(of_roll)))})(?P<gap>\.? +)(?P<initial>[a-z]\.? )?"
        r"(?P<name>[a-z](?:[a-z-]|['’](?!s\b))+)(?![\w@])"
    )


_ONLY_TITLES = frozenset("mr mrs ms mx".split())
"""Titles that are no word otherwise, so that a name follows them."""
_NO_NAMES = lexicon("words_in_full.no-names")


def with_articles(offer: str, *, is_sentence: bool) -> str:
    """A motion, decision or action with its abbreviations in full and, except in an action or where it was typed as a
    whole sentence, the articles that it lacks; any other line as it is."""
    if not offer.startswith(_WORDED):
        return offer
    offer = in_words(offer) if offer.startswith("/") else sums_in_figures(in_words(offer))
    match = _MOVED.fullmatch(offer)
    if match is None:
        return offer
    text = match["text"]
    is_whole = (match["that"] and text[:1].isupper()) or _MEASURED.match(text)
    to_be = None if is_whole or is_sentence else _TO_BE.match(text)  # *that Cabinet be asked*
    if to_be:
        article = _article(to_be["what"], to_be["done"].lower())
        text = f"{article} {with_small_first(text)}" if article else text
    for phrase, full in _STOCK:
        text = phrase.sub(full, text)
    return f"{match['head']}{match['that'] or ''}{text}"


_MEASURED = any_case(
    r"(?:a (?:maximum|minimum)|at (?:least|most)|(?:no |not )?(?:fewer|less|more) than|over|up to|under)\b"
)
"""Words before a sum, which has no article: *up to £80*."""


def in_whole_words(text: str, context: Context) -> str:
    """Prose with its unambiguous abbreviations in full: *to the jan mtg*. A month that is somebody's name is left
    (*thanks to jan*), except beside a day; so are names, and words that the body's rules know."""
    return in_full(context.meeting, text)


_WORDED = ("/refer ", "/motion ", "/motion:", "/amendment ", "= ", "!")


_OF_OFFICE = WITH_STOP | SHORT_POSTS.keys() | {"dep", "exec"}
_TITLE_STOP = regex(
    rf"(?<![\w@.])(?P<title>[Vv]\.[Pp]|(?i:{'|'.join(sorted(_OF_OFFICE | {'st'}))})(?![^\W\d_]))(?P<stop>\.?)"
    r"(?P<gap> (?=(?P<next>[^\W\d_][\w'’-]*)(?P<deed> (?:[a-z]|[–—-] ))?))"
)


def without_title_stops(line: str, context: Context) -> tuple[str, dict[str, str]]:
    """A line without the stops of abbreviated titles (*Ms. Hall*), which end no sentence, and without posts in short
    that nobody holds (*Treas. Hall*); and each title and name without the stop, or name alone, and as typed."""
    stopped = dict[str, str]()
    names = context.names

    def without(match: re.Match[str]) -> str:
        title, following = fold(match["title"]), match["next"]
        typed = f"{match['title']}{match['stop']} {following}"
        is_first = match.start() == 0 and match["title"][0].isupper() and line.count(" ") > 1
        if _is_unheld(match, is_first=is_first or bool(stopped), context=context):
            stopped[following] = typed
            return ""
        is_title = title in _OF_OFFICE or (title == "st" and title + fold(following) in names.surnames)
        is_name = fold(following) in names.surnames or fold(following) in names.by_forename or fold(following) == "st"
        is_name = is_name or (fold(following) in TITLES | SHORT_POSTS.keys() and following[0].isupper())
        is_name = is_name or len(following) == 1 or (title in PERSONAL and following[0].isupper())
        ends = title == "sec" and _SECONDER_BEFORE.search(line, 0, match.start()) is not None
        if not match["stop"] or not is_title or ends or not (is_name or title == "st"):
            return match[0]
        post = SHORT_POSTS.get(title, "").capitalize() if is_first and match["title"].istitle() else ""
        is_held = post != "" and context.find(f"{match['title']} {following}").only is not None
        bare = post if is_held else match["title"]  # *Sec. Hall* seconds nothing
        stopped[f"{bare} {following}"] = typed
        return f"{bare}{match['gap']}"

    return _TITLE_STOP.sub(without, line), stopped


_SECONDER_BEFORE = any_case(r"\b(?:mov|motion|prop).*, [^\W\d][\w'’-]+ $")
"""Who seconded, before the word that says so and ends the sentence: *Hall moved it, Park sec. Hall withdrew it*."""
_MOVED_BEFORE = any_case(r"\b(?:mov|motion|prop)")


def _is_unheld(match: re.Match[str], *, is_first: bool, context: Context) -> bool:
    """Whether a post in short that nobody on the roll holds stands before somebody of the roll. *Sec* also seconds."""
    title, name = match["title"], match["next"]
    is_post = fold(title) in SHORT_POSTS and title[0].isupper() and name.istitle()
    is_moved = bool(_MOVED_BEFORE.search(match.string, 0, match.start()))
    is_post = is_post and (fold(title) != "sec" or (is_first and not is_moved and (match["deed"] or match.start())))
    is_held = is_post and (context.names.short_post(title) or context.find(f"{title} {name}"))
    return bool(is_post and not is_held and isinstance(context.find(name).only, int))


def unheld(stopped: Mapping[str, str], offers: Sequence[str]) -> str:
    """What to remark of the posts that are left out of the lines offered, which nobody holds."""
    left_out = (typed for bare, typed in stopped.items() if " " not in bare and not any(typed in one for one in offers))
    titles = (fold(typed.split()[0]) for typed in left_out if any(offers))
    posts = dict.fromkeys(SHORT_POSTS[title].title() for title in titles)
    return f"Nobody on the roll is {' or '.join(posts)}" if posts else ""


def with_title_stops(line: str, stopped: Mapping[str, str]) -> str:
    """The line with those stops restored."""
    for bare, typed in stopped.items():
        line = re.sub(rf"(?<!\w){re.escape(bare)}(?!\w)", typed, line)
    return line


def _article(what: str, done: str) -> str:
    """The article that a noun phrase lacks before what is to be done to it; empty if it needs none."""
    words = [token.low for token in tokens(what) if token.is_word]
    if not words or words[0] in NOUN_PHRASE | {"no", "all", "each", "any", "both", "that", "there"}:
        return ""
    if (
        not what[0].isalpha()
        or is_numbered(what)
        or is_name(what)
        or has_title(what.split())
        or re.search(r"['’]s?$", what.split()[0])
    ):
        return ""
    head = re.split(r"\b(?:of|for|to|in|on|at|from|with|by|about|under)\b", " ".join(words))[0].split()
    noun = head[-1] if head else ""
    is_plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    if not noun or noun in _MASSES or noun.endswith("ing") or (is_plural and noun not in _OF_THE_MEETING):
        return ""
    if done in _MADE and not is_plural and not any(word.isdigit() for word in words):
        return "an" if words[0][0] in "aeiou" else "a"
    return "the"


_NUMBERED = any_case(
    r"(?:(?!(?:of|for|from|at|to|on|in|by|since) )[^\W\d][\w'’-]* ){1,2}(?:nos?\.? )?(?!(?:19|20)\d\d$)"
    r"(?:\d[\w./-]*|(?-i:[A-Z]))(?:(?: to |[-–]| and )\d[\w./-]*)?"
)
"""A thing by its number or letter, which takes no article: *ordinance 4410*, *option B*."""


def is_numbered(what: str) -> bool:
    """Whether words are a thing with a number or letter: *item 5*."""
    return _NUMBERED.fullmatch(what) is not None


def is_name(what: str) -> bool:
    """Whether a noun phrase is a name (*Mill Lane*), not just words with a first capital."""
    first, *rest = what.split()
    is_word = is_common(fold(first)) or first.lower() in _OF_THE_MEETING
    return first[:1].isupper() and ((bool(rest) and rest[0][:1].isupper()) or not is_word)


_CALLED = any_case(
    r"(?P<first>[a-z]+) (?P<last>(?-i:[a-z])[a-z’'-]+)(?:, [a-z][^,:?>]*,)? (?:spoke|(?:asked|said|thought|reported)"
    r" (?:that|if|whether|why|how|he|she|they|there|it)) [^:?>]*$"
)
"""A forename and a surname in small letters, and what only somebody does, perhaps after who they are."""
_SMALL = FUNCTION_WORDS | ADVERBS


def _in_capitals(line: str, context: Context) -> str:
    """A line with capitals for abbreviations that the agenda, the roll or the last entries have so: *VHB*; not for
    codes of the roll."""
    if _MAY_BE_SHORT.search(line) is None:
        return line
    codes = {fold(place.alias) for place in context.meeting.roll}
    known = {word: short for word, short in abbreviations(context).items() if word not in codes}
    return _MAY_BE_SHORT.sub(lambda word: known.get(word[0], word[0]), line) if known else line


def abbreviations(context: Context) -> dict[str, str]:
    """The abbreviations in capitals of the agenda, the roll and the last entries, by their small letters: no words,
    titles, streets or units."""
    meeting = context.meeting
    roll = (f"{meeting.people[place.person_id].name} {place.post}" for place in meeting.roll)
    entries = (entry.text or "" for entry in meeting.entries[-_LOOK_BACK:])
    texts = (meeting.head.committee, meeting.head.venue, *(item.title for item in meeting.items), *roll, *entries)
    found = (word for text in texts if _SMALL_WORD.search(text) for word in _ABBREVIATION.findall(text))
    return {word.lower(): word for word in found if not means_more(word.lower())}


_LOOK_BACK = 60
"""The number of entries searched for abbreviations."""
_SMALL_WORD = regex(r"[a-z]{3}")
"""Small letters, which a text all in capitals lacks."""
_ABBREVIATION = regex(r"(?<![\w.-])(?<!\d )(?<![A-Z] )[B-DF-HJ-NP-TV-XZ]{2,6}(?![\w.-]| [A-Z]{2})")
"""Capitals that no vowel makes a word, alone among words in small letters."""
_MAY_BE_SHORT = regex(r"(?<![\w@+!?.-])(?<!\d )[b-df-hj-np-tv-xz]{2,6}(?![\w'’@:?>.-])")


def means_more(short: str) -> bool:
    """Whether a few small letters are a word, post, title, street or unit, or abbreviate a word."""
    is_word = is_common(short) or base_of(short) != "" or means_post(short) or in_words(short) != short
    return is_word or short in _SHORT_WORDS or short in TITLES


_SHORT_WORDS = lexicon("words_in_full.short-words")


def as_listed(name: str, person: int, context: Context) -> str:
    """A word of a name as the roll writes it."""
    listed = re.split(r"[\s(),]+", context.name(person))
    return next((word for word in listed if fold(word) == fold(name)), name)


def _called_first(line: str, context: Context) -> str:
    """The forename and surname with which a line begins, of a speaker not on the roll, with capitals: *mary reddish,
    chamber of trade, spoke*; empty for other lines."""
    match = _CALLED.match(line)
    if match is None:
        return ""
    first, last = match["first"].lower(), match["last"]
    is_word = any(is_common(word) or base_of(word) or is_past(word) for word in (first, last))
    is_word = is_word or last in _SMALL or last in _NO_NAMES
    is_listed = any(context.names.is_forename(name) or context.find(name).voices for name in (first, last))
    return "" if is_word or is_listed or not is_forename(first) else f"{first} {last}".title()


_PARTED = regex(r"(?<![\w@'’-])(De|La|Le|Mac|Mc|O['’]|Van) ([A-Z][a-z]+)\b")


def _with_long_names(line: str, context: Context) -> str:
    """A line with the names of several words as the roll writes them (*te rangi*, *Mc Isaac*), but where they speak."""
    line = _PARTED.sub(lambda m: f"{m[1]}{m[2]}" if fold(f"{m[1]}{m[2]}") in context.names.surnames else m[0], line)
    for typed, name in context.names.long_names.items():
        small = "|".join((re.escape(typed).replace(r"\ ", "[ -]"), re.escape(name.lower())))
        line = re.sub(rf"(?<![\w@'’-])(?:{small})(?![\w'’-](?!s\b)|[:?>])", name, line)
    return line


_MATTERS = any_case(r"^ma(?=:| \d)")


def _of_matters(line: str, context: Context) -> str:
    """A line under an item on matters arising, with its heading in full: *MA 2: the bench*."""
    is_there = context.item is not None and "arising" in context.item.title.lower()
    return _MATTERS.sub("Matters arising", line) if is_there and not context.find("MA") else line


_OWN = any_case(r"(?<![\w@’'-])(?P<name>[a-z][a-z-]{2,}?)(?P<es>e?)s(?= (?P<what>[a-z]+)\b)")
_OWNED = lexicon("words_in_full.owned")


def _with_own(line: str, context: Context) -> str:
    """A line with the apostrophe that a surname of the roll lacks before what somebody says or has: *halls report*."""

    def put(match: re.Match[str]) -> str:
        whole = f"{match['name']}{match['es']}"
        name = next((name for name in (whole, match["name"]) if fold(name) in context.names.surnames), "")
        voice = context.names.by_surname.get(fold(name)) if name and match["what"].lower() in _OWNED else None
        is_other = fold(f"{whole}s") in context.names.surnames or is_common(fold(name))
        if not isinstance(voice, int) or is_other:
            return match[0]
        return f"@{context.handle(voice)}'s"

    return _OWN.sub(put, line)


def with_capitals(line: str, context: Context) -> tuple[str, tuple[str, ...]]:
    """A line with capitals for days, months, and names in small letters after titles, at the beginning of sentences, in
    full and in lists; and the names that are on no roll."""
    strangers: list[str] = []

    def put_right(match: re.Match[str]) -> str:
        title, name = match["title"], match["name"]
        if name[0].isupper() and title in _USUAL_TITLES - {"miss"}:
            return f"{title.capitalize()}{match[0][len(title) :]}"
        is_word = name in _NO_NAMES or name in _SMALL or fold(name) in PARTICLES
        if not name[0].islower() or is_word or (title.isupper() and context.names.lettered(title) is not None):
            return match[0]
        initial = match["initial"] or ""
        if initial and is_common(name):
            return match[0]
        person = next(iter(context.names.find_whole(f"{title} {initial}{name}", context.presiding).voices), None)
        is_of_roll = title.lower() not in _USUAL_TITLES
        if is_of_roll and not (isinstance(person, int) and context.names.is_titled(title, person)):
            return match[0]
        if isinstance(person, int):
            name = name.upper() if name in context.names.by_letters else as_listed(name, person, context)
        if name[0].islower():
            if isinstance(person, int) or not (
                title.lower() in _ONLY_TITLES or (title[0].isupper() and not is_common(name))
            ):
                return match[0]
            name = name.capitalize()
            strangers.append(f"{title.capitalize()} {initial.upper()}{name}")
        return f"{title[:1].upper()}{title[1:]}{match['gap']}{initial.upper()}{name}"

    first, rest = "", _of_matters(line, context)
    if context.find_named(rest.split(" ", 1)[0]).voices:  # *may has gone home*, of Cllr May
        first, space, rest = rest.partition(" ")
        first += space
    line = _with_own(with_addresses(_in_capitals(first + months.with_capitals(rest), context)), context)
    if called := _called_first(line, context):
        line = f"{called}{line[len(called) :]}"
        strangers.append(called)
    line = _with_long_names(line, context)
    return _with_titled(context.names.titles).sub(put_right, line), tuple(strangers)


def lacks_stop(line: str, context: Context) -> bool:
    """Whether a line is surely a whole sentence without a full stop, not a heading or a list."""
    if ":" in line:
        heading, colon, rest = line.rpartition(": ")
        return bool(colon) and ":" not in heading and (lacks_stop(rest, context) or lacks_stop(heading, context))
    if not (line[-1:].isalnum() or line[-1:] in ')]”"%') or "\n" in line:
        return False
    words = [word.strip("“”\"‘’'(),;.") for word in line.lower().split()]
    if len(words) < _LEAST_WORDS or words[0] in AUXILIARIES:
        return False
    if words[0] in CONNECTIVES:  # *In reply, the engineer said it was late*
        return "," in line and lacks_stop(line.partition(",")[2].lstrip(), context)
    if any(word in _FINITE or (is_past(word) and not is_participle(word)) for word in words[1:-1]):
        return True
    count, voice = context.first(line.split())
    is_the_body = words[0] == "the" and words[1] in _BODIES | _ASSEMBLIES
    is_body = is_the_body or words[0] in _BODIES
    is_called = voice is None and len(context.names.called(line.split()[0])) == 1
    is_somebody = voice is not None or has_title(line.split()[:2]) or is_body or is_called
    count = 1 + is_the_body if is_body else max(count, is_called)
    return (
        is_somebody
        and any(
            is_past(word) or (is_third(word) and word not in NOUNS_TOO and not before[:1].isdigit())  # not *3 bids*
            for before, word in pairwise(("", *words)[count : count + 4])
        )
    )


_IN_TIME = regex(r":(?=\d\d\b)")


def ends_sentence(line: str, context: Context) -> bool:
    """Whether a note needs a full stop at its end, though it may lack a verb: *report received*."""
    text = line if ": " in line else _IN_TIME.sub(".", line)
    return lacks_stop(text, context) or (is_fragment(line) and context.find(line).only is None)


_LEAST_WORDS = 3
_FINITE = frozenset("was were is are has had will would should could might must did does".split())
"""Words that only a sentence has."""
_ASSEMBLIES = frozenset("board council committee subcommittee panel cabinet meeting chair clerk secretary".split())
_BODIES = frozenset("members councillors residents trustees governors directors they it he she everyone".split())
