"""Finds what to mark in a text: wrong words, and places where the grammar is wrong.

A word is wrong if neither the language nor the vocabulary has it. Initials, abbreviations in capitals, words with
figures or accents, web addresses and text in another language are skipped. A capitalised word is probably a name, so it
is wrong only if one slip makes it a word that minutes use. An English word that minutes hardly use is also marked if it
is one slip away from a very common one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import log10

from clerk_tui.english.abbreviations import ABBREVIATIONS, signs_for_and
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTHS, dates_in_full
from clerk_tui.english.spelling import FAR, VOWELS, Ending, cost_of
from clerk_tui.english.titles_and_forenames import TITLES, is_forename
from clerk_tui.english.tokens import with_apostrophe
from clerk_tui.english.verbs import NOUNS_TOO, base_of
from clerk_tui.english.words import is_common
from clerk_tui.regex import any_case, regex
from clerk_tui.spelling.library import Library, Mark
from clerk_tui.spelling.vocabulary import (
    RARE,
    WORD,
    Candidate,
    Vocabulary,
    cost_in_short,
    folded,
    is_ordinary,
    ranked,
    respelt,
)

MOST, _CONSIDERED = 3, 8
"""The most words offered for a wrong one, and the most considered."""
_REMEMBERED = 20_000
"""How many looked-up words are remembered."""
_TOKEN = regex(
    r"(?P<other>(?:https?://|www\.)\S+|\S+@\S+|[\w-]+\.(?:com|org|net|gov|uk|ie|ca|us|eu|au|nz)\b\S*"
    r"|[^\W_]*\d[^\W_]*(?:[-’'][^\W_]+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]{1,3}(?:/[^\W\d_]{1,3})+\b)"
    r"|(?P<word>[^\W\d_]+(?:[’'][^\W\d_]+)*)"
)
"""A word, or what is none though it has letters."""
_SENTENCE_ENDS = frozenset(".!?\n")
_OTHER_LANGUAGE = 0.4
"""Where more than this share of the words of a sentence are wrong or have accents, it is in another language."""
_FEWEST = 5
"""The words that a sentence needs to be taken for one in another language."""
_PREFIXES = (
    *("anti", "co", "counter", "cross", "de", "inter", "mid", "mis", "multi", "non", "over", "pre", "post", "re"),
    *("self", "semi", "sub", "super", "trans", "un", "under", "well"),
)
_ENDINGS = (
    *("isation", "ization", "ised", "ized", "ising", "izing", "able", "ness", "less", "like", "wide", "worthy"),
    *("scape", "scapes"),
)
_LEAST_PART = 4
"""The fewest letters of each half of a compound."""
_LEAST_STEM = 5
"""The fewest letters of what stands behind a prefix or before an ending."""
_ABBREVIATIONS = lexicon("marks.abbreviations")
"""What is written in small letters and is neither a word of the library nor a slip."""
_VARIANTS = lexicon("marks.variants")
"""What dictionaries have beside the spelling that the library prefers, and words that it lacks."""
_BORROWED = lexicon("marks.borrowed")
"""Words of other languages of the country, which have no other spelling here: *karakia*, *croeso*."""
_WORDS_TOO = frozenset({"re"})
"""Short forms that also stand in whole sentences, and are left to the proof."""
_MONTHS_AND_WORDS = {
    **{"march": "March", "may": "May", "august": "August", "jan": "January", "mar": "March", "apr": "April"},
    **{"jun": "June", "jul": "July", "aug": "August", "sep": "September"},
}
"""Months that are words or names as well: the number of a day before them shows that they are months."""
_DAYS_AND_MONTHS = {
    **{name: name.capitalize() for name in (*DAYS, *MONTHS) if name not in _MONTHS_AND_WORDS},
    **{"fri": "Friday", "tues": "Tuesday", "weds": "Wednesday", "thurs": "Thursday"},
    **{"easter": "Easter", "christmas": "Christmas", "xmas": "Christmas"},
    **{"feb": "February", "sept": "September", "oct": "October", "nov": "November", "dec": "December"},
}
"""Days, months and feasts in small letters, or in short, with what minutes write."""
_SPOKEN = frozenset("us our ours mine myself ourselves yours tie ties".split())
"""Forms that minutes hardly ever have but people say or clerks jot down (*3-3 tie*, *we're*, *can't*); the program
rewords them."""
_CONTRACTED = regex(r"(?:what|who|where|when|why|how|that|there|it)'(?:d|ll|ve|re)")
"""Contractions that people say, beside those that the library knows."""
_RIGHT = _ABBREVIATIONS | _VARIANTS | TITLES | set(_PREFIXES)
_BEFORE_NAMES = lexicon("marks.before-names")
_TITLES_IN_SHORT = frozenset({"gen", "gov"})
"""Titles that are more often other words in short."""
_CAPITALS = regex(r"[A-Z]{2,}s")
"""The plural of an abbreviation."""
_LONGEST, _LONG, _SHORT = 10, 7, 5
"""The letters of a word with a capital: any slip of any word explains a very long one, any slip of a common word a long
one, and a likely slip a shorter one."""
_FARTHEST, _ANY, _LIKELY, _LIKELIEST = 1.4, 1.0, 0.7, 0.3
"""What a slip costs at most (`cost_of`): any; one of a neighbouring key; two letters swapped or one doubled."""
_COMMON, _USUAL, _EVERYWHERE = 0.05, 0.3, 2.0
"""How often in 10,000 words a word is written that a slip may be of; that of a short one; of a very short one."""
_ASTONISHING = 0.5
"""How much likelier a slip of a common word is than a word that minutes hardly ever use (common logarithm)."""
_LIKELIER = -2.5
"""The same for a slip in comparison with initials."""
_TWO_INITIALS, _LONGEST_INITIALS = 2, 4
"""The letters of initials that nobody has written yet, at most."""
_LEAST_IN_SHORT, _LONGEST_IN_SHORT = 3, 5
"""The letters of a word in short that the library has."""
_UNIT_IN_SHORT = 3
"""The letters of a unit of time in short, in the plural, that may be a word too: *6 mos*."""
_SPEAKABLE = regex(r"[^aeiouy]{1,2}[aeiouy]{1,2}[^aeiouy]{1,2}e?")
"""Letters that are rather a word or a name than initials, or a word that lacks its vowels."""
_INITIALS_WITH_SMALL = regex(r"[A-Z][a-z][A-Z]{1,2}")
"""Initials with that of a small word: *HoP*, *MoD*."""
_UNITS = frozenset("years months weeks days hours minutes".split())
_SAME_SLIP = 100
"""How many times as common a word is as one in earlier minutes that is a slip of it, made more than once."""
_NATIONALITIES = lexicon("marks.nationalities")
_PROPER = {word: word.capitalize() for word in (*DAYS, *MONTHS, "christmas", "easter", *sorted(_NATIONALITIES))}
"""Words that always have a capital, by their small letters."""
_LEAST_PROPER = 6
"""The letters of a word that may be a slip of one of them: *Marsh* and *Walsh* are names."""
_BEFORE_DATES = frozenset("after at before every last next on since this until".split())
_EXTENT = "big|early|expensive|far|few|high|late|long|loud|low|many|much|old|short|small|soon|steep|tight"
_NO_NOUN = r"(?:has|is|was|always|besides|perhaps|sometimes)\b"
_CONFUSED = {
    any_case(pattern): instead
    for pattern, instead in (
        (
            rf"\b(?:by|for|of|with|thanked) (?P<wrong>there) "
            rf"(?=(?!{_NO_NOUN})[a-z]{{3,}}(?<!ss)s\b|(?:own|children)\b)",
            "their",
        ),
        (r"(?<!all )(?<!what )(?<!who )\b(?:it|there|this|that|he|she) (?P<wrong>is are)\b", "is"),
        (rf"\b(?:is|was|are|were|be|been|far) (?P<wrong>to) (?=(?:{_EXTENT})(?: (?:for|to)\b|[.,;]|$))", "too"),
        (r"\b(?P<wrong>too) (?=(?:be|its|the(?! (?:day|evening|month|morning|night|week|year)\b)|their)\b)", "to"),
    )
}
"""Words that the grammar around them shows to be typed for others, each with what is meant."""
_ISE_OR_IZE = regex(r"(?P<stem>[a-z]{4,})(?P<sign>[sz])(?P<end>e|es|ed|ing|er|ers|ation|ations|ational)")


class Spelling:
    """The spelling of one body: its English, its vocabulary, and whether it writes *organise* or *organize*."""

    def __init__(
        self,
        library: Library,
        vocabulary: Vocabulary,
        ending: Ending = Ending.EITHER,
        short: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """`short`: short forms that are often typed, each with the full words it may mean."""
        self._library, self._vocabulary, self._ending = library, vocabulary, ending
        self._short = {word: full for word, full in (short or {}).items() if word not in _WORDS_TOO}
        self._looked_up: dict[tuple[str, str], tuple[str, ...] | None] = {}
        """What the words that were looked at, each after another, may stand for."""

    def words(self, text: str) -> tuple[Mark, ...]:
        """Return the wrong words of a text, in order, each with what it may stand for."""
        out: list[Mark] = []
        for sentence in _sentences(text):
            found: list[Mark] = []
            for (start, end), word in _words_to_check(text, sentence):
                if (suggestions := self._look_up(*word)) is not None:
                    found.append(_with_year(text, Mark(start, end, suggestions)))
            accented = sum(not text[start:end].replace("’", "'").isascii() for start, end in sentence)
            foreign = sum(not self._is_short_form(text[mark.start : mark.end], mark) for mark in found) + accented
            if len(sentence) < _FEWEST or foreign <= _OTHER_LANGUAGE * len(sentence):
                out += found
        in_full = frozenset(WORD.findall(dates_in_full(text)))  # *mon to sat* is printed in full
        out = [
            m
            for m in out
            if not in_full.isdisjoint(WORD.findall(" ".join((text[m.start : m.end], *m.suggestions[:1]))))
        ]
        out += [Mark(at, at + 1, (word,)) for at, word in signs_for_and(text)]
        for pattern, instead in _CONFUSED.items():
            out += [Mark(*match.span("wrong"), (instead,)) for match in pattern.finditer(text)]
        return tuple(sorted(out, key=lambda mark: mark.start))

    def knows(self, text: str) -> bool:
        """Whether every word of a text was looked up before, so that `words` takes no time."""
        return all(word in self._looked_up for part in _sentences(text) for _, word in _words_to_check(text, part))

    def grammar(self, text: str) -> tuple[Mark, ...]:
        """Return the places of a text where the grammar is wrong, in order."""
        return self._library.grammar(text)

    def _look_up(self, word: str, before: str) -> tuple[str, ...] | None:
        """Return what a word may stand for, given the word before it; None if it is right or cannot be judged. Results
        are cached."""
        key = word, before
        if key not in self._looked_up:
            if len(self._looked_up) >= _REMEMBERED:
                self._looked_up.clear()
            self._looked_up[key] = self._judge(word, before)
        return self._looked_up.get(key)

    def _judge(self, word: str, before: str) -> tuple[str, ...] | None:
        plain = folded(word).removesuffix("'s").removesuffix("'")
        bare = word[: len(plain)]
        if plain in _BORROWED:
            return None
        if (other := self._other_ending(plain)) is not None:
            return (_with_case_of(other, bare),)
        if bare.islower() and (in_full := self._full_form(plain, before) or self._with_capital(plain)):
            return in_full
        is_right = plain in _RIGHT and not (bare.islower() and plain in _TITLES_IN_SHORT)
        is_right = is_right or self._vocabulary.is_named(plain) or self._vocabulary.are_initials(plain)
        if len(plain) < 2 or is_right or plain in _MONTHS_IN_SHORT or not plain.isascii():
            return None
        if bare.islower() and is_forename(plain) and self._library.suggestions(plain) is not None:
            return (plain.capitalize(),)
        if _CONTRACTED.fullmatch(plain):
            return None
        if bare.islower() and (full := with_apostrophe(plain)) and self._library.suggestions(plain) is not None:
            return (f"I{full[1:]}" if full.startswith("i'") else full,)
        if (bare.isupper() and len(plain) < _LONG) or _CAPITALS.fullmatch(bare) or self._is_plural(plain):
            return None
        return self._near_words(plain, bare, before)

    def _is_short_form(self, word: str, mark: Mark) -> bool:
        """Whether a marked word is a known word in short, or without its capital."""
        plain = folded(word)
        is_known = plain in self._short or plain in _DAYS_AND_MONTHS or self._vocabulary.is_named(plain)
        return is_known or any(cost_in_short(plain, folded(right)) < FAR for right in mark.suggestions[:1])

    def _full_form(self, plain: str, before: str) -> tuple[str, ...]:
        """Return what minutes write for a day or month in small letters, or for a short form; empty if it is
        neither."""
        if plain in _MONTHS_AND_WORDS and before:
            return (_MONTHS_AND_WORDS[plain],)
        if (day := _DAYS_AND_MONTHS.get(plain)) is not None:
            return (day,)
        is_known = self._vocabulary.is_named(plain) or self._vocabulary.is_earlier(plain)
        return () if is_known else self._short.get(plain, ())

    def _words_for(self, plain: str, offered: Sequence[str], *, is_counted: bool) -> tuple[Candidate, ...]:
        """Return the likeliest words that a word may stand for; each is English or known. After a figure a short form
        is more often a unit of time: *6 mos*."""
        given, often = set(offered), self._vocabulary.often
        often = (lambda word: self._vocabulary.often(word) * (10 if word in _UNITS else 1)) if is_counted else often
        known = self._vocabulary
        likely = ranked(plain, offered, known.sets, often, known.written_short(plain[:1]))
        full = [right for right in likely if right.is_in_full][:MOST]
        found = (
            right
            for at, right in enumerate(likely)
            if at < _CONSIDERED or right in full
            if len(right.word) > 1 or right.word in ("a", "I")
            if right.word in given
            or self._vocabulary.is_named(right.word)
            or self._library.suggestions(right.word) is None
        )
        return tuple(found)

    def _suggest_for_small_letters(
        self, plain: str, found: Sequence[Candidate], *, is_after_forename: bool
    ) -> tuple[str, ...] | None:
        """Return what an unknown word in small letters may stand for; None if it counts as right. After a forename it
        is probably a surname."""
        often = self._vocabulary.often
        best = found[0] if found else None
        cost, share = (best.cost, often(folded(best.word))) if best else (9.0, 0.0)
        if is_after_forename and not (cost <= _LIKELY and share >= _COMMON):
            return (plain.capitalize(),)
        if len(plain) <= _LONGEST_INITIALS and plain.isalpha():
            return self._suggest_for_very_short(plain, found)
        if self._vocabulary.is_earlier(plain) and not (cost <= _LIKELY and share > _SAME_SLIP * often(plain)):
            return None
        is_slip = cost <= _LIKELIEST or (cost <= _ANY and share >= _COMMON)
        return None if not is_slip and self._is_compound(plain) else self._as_offered(found, plain)

    def _suggest_for_very_short(self, plain: str, found: Sequence[Candidate]) -> tuple[str, ...]:
        """Return what a very short word may stand for: another word if that is a likely slip, initials (*dpw* is
        *DPW*), or a name."""
        words = self._as_offered([right for right in found if self._is_likely(plain, right)], plain)[: MOST - 1]
        if len(plain) == _LONGEST_INITIALS and _SPEAKABLE.fullmatch(plain) and plain not in ABBREVIATIONS:
            return words or (plain.capitalize(),)
        are_initials = plain in ABBREVIATIONS or (len(plain) == _TWO_INITIALS and VOWELS.isdisjoint(plain))
        return (plain.upper(), *words) if are_initials else (*words, plain.upper())

    def _is_likely(self, plain: str, right: Candidate) -> bool:
        """Whether a very short word is more likely another word than initials."""
        most = _ANY if VOWELS.isdisjoint(plain) else _FARTHEST
        share = self._vocabulary.often(folded(right.word))
        if right.is_in_full:
            return share > 0
        return right.cost <= most and log10(max(share, RARE)) - right.cost >= _LIKELIER

    def _much_likelier_words(
        self, plain: str, found: Sequence[Candidate], *, is_counted: bool
    ) -> tuple[Candidate, ...]:
        """Return the words that are much likelier than a rare English word typed in their place."""
        if self._vocabulary.is_earlier(plain) or plain in _SPOKEN or "'" in plain:
            return ()
        units = tuple(right for right in found if right.is_in_full and right.word in _UNITS)
        if len(plain) == _UNIT_IN_SHORT and units:
            return units if is_counted else ()
        may_lack = _SPEAKABLE.fullmatch(plain) is None
        found = [right for right in found if not right.is_in_full or may_lack or right.word.startswith(plain)]
        full = [right for right in found if right.is_in_full] if self._is_only_short(plain) else []
        full = full if any(self._vocabulary.often(right.word) >= _COMMON for right in full) else []
        return (*full, *(right for right in found if not right.is_in_full and self._is_slip(plain, right)))

    def _is_slip(self, plain: str, right: Candidate) -> bool:
        """Whether an English word is probably a slip for a much commoner one, and not another form of it."""
        if right.cost > _LIKELIEST and len(plain) > _LEAST_IN_SHORT and is_ordinary(plain):  # *a brass band*
            return False
        share = self._vocabulary.often(right.word)
        is_other = right.word[: len(plain) - 1] != plain[:-1] and not self._vocabulary.is_name(right.word)
        return is_other and share > 0 and log10(share) - right.cost >= _ASTONISHING

    def _is_only_short(self, plain: str) -> bool:
        """Whether a word of the library is hardly ever written except as a short form: *avg*, *med*, *certs*."""
        return _LEAST_IN_SHORT <= len(plain) <= _LONGEST_IN_SHORT and not is_ordinary(plain)

    def _likelier_than_name(
        self, found: Sequence[Candidate], length: int, *, is_name: bool, is_odd: bool
    ) -> Iterator[Candidate]:
        """Yield the words that a capitalised word more likely stands for than a name."""
        for right in found:
            plain = folded(right.word)
            share = self._vocabulary.often(plain)
            if (is_name and not self._vocabulary.is_name(plain)) or (share < _COMMON and length < _LONGEST):
                continue
            if is_odd:
                most = _ANY if share else 0.0
            elif length >= _LONG:
                most = _ANY
            elif length >= _SHORT:
                most = _LIKELY if share >= _USUAL else _LIKELIEST
            else:
                most = _LIKELY if share >= _EVERYWHERE else 0.0
            if right.cost <= most:
                yield right

    def _as_offered(self, found: Sequence[Candidate], like: str) -> tuple[str, ...]:
        """Return up to three words to offer, with the capitals of the word `like`."""
        return tuple(islice(dict.fromkeys(_with_case_of(self._written(right.word), like) for right in found), MOST))

    def _written(self, word: str) -> str:
        """Return a word as it is written: as a name, if it is known only as one."""
        plain = folded(word)
        if self._vocabulary.is_name(plain) and self._library.suggestions(plain) is not None:
            return self._vocabulary.written(plain)
        return word

    def _with_capital(self, plain: str) -> tuple[str, ...]:
        """Return a name typed in small letters as minutes write it; empty if the word is no name. An English word that
        minutes hardly use is more likely a person's name: *waiting for josh*, *griffins plans*."""
        known, is_english = self._vocabulary, self._library.suggestions(plain) is None
        if is_english and (is_common(plain) or base_of(plain)):
            return ()
        if known.is_proper(plain, of_person=is_english):
            return (known.written(plain),)
        owner = plain.removesuffix("s")
        is_owner = is_english and owner != plain and known.is_proper(owner, of_person=True)
        return (f"{known.written(owner)}'s",) if is_owner else ()

    def _near_words(self, plain: str, bare: str, before: str) -> tuple[str, ...] | None:
        """Return the known words near to a word; None if it is right, or none is near."""
        is_odd = not (bare.islower() or bare.isupper() or (bare[0].isupper() and bare[1:].islower()))
        offered = self._library.suggestions(plain if bare.isupper() else bare)
        if post := self._vocabulary.post_in_short(plain) if is_odd else "":
            return (post,)
        if _INITIALS_WITH_SMALL.fullmatch(bare):
            return None
        if offered is None and (plain in self._vocabulary or not (is_odd or bare.islower())):
            return None
        is_counted = before == _FIGURE_BEFORE
        found = self._words_for(plain, offered or (), is_counted=is_counted)
        if (
            offered is not None
            and bare.islower()
            and (meant := self._word_spelt_as_heard(plain) or self._two_words_in_one(plain, found))
        ):
            return tuple(dict.fromkeys((meant, *self._as_offered(found, bare))))[:MOST]
        if offered is None and not is_odd:
            found = self._much_likelier_words(plain, found, is_counted=is_counted)
        elif bare.islower():
            return self._suggest_for_small_letters(plain, found, is_after_forename=before != "" and not is_counted)
        else:
            is_name = self._is_in_name(before)
            if (proper := _proper_meant(plain, before)) and offered and not (is_name or is_forename(before)):
                return (_with_case_of(proper, bare),)
            found = tuple(self._likelier_than_name(found, len(plain), is_name=is_name, is_odd=is_odd))
        return self._as_offered(found, bare) if found else None

    def _word_spelt_as_heard(self, plain: str) -> str:
        """Return the word that was typed as it sounds; empty if there is none."""
        spelt = respelt(plain)
        return spelt if spelt != plain and self._is_word(spelt) else ""

    def _two_words_in_one(self, plain: str, found: Sequence[Candidate]) -> str:
        """Return two very common words typed as one (*upto*) if a slip of one word is less likely; else empty."""
        often = self._vocabulary.often
        if any(right.cost <= _LIKELY and often(folded(right.word)) >= _COMMON for right in found):
            return ""
        halves = ((plain[:at], plain[at:]) for at in range(1, len(plain) - 1))
        both = [(min(map(often, pair)), pair) for pair in halves if len(pair[0]) > 1 or pair[0] == "a"]
        least, pair = max(both, default=(0.0, ("", "")))
        return " ".join(pair) if least >= _EVERYWHERE else ""

    def _is_in_name(self, before: str) -> bool:
        """Whether the word before makes a word part of a name: a title, an initial or a forename."""
        plain = folded(before)
        if not before[:1].isupper():
            return False
        is_known = plain in self._vocabulary or self._library.suggestions(plain) is None
        return len(plain) == 1 or plain in _BEFORE_NAMES or (before.istitle() and not is_known)

    def _is_plural(self, plain: str) -> bool:
        """Whether a long word is the plural of a known one."""
        stem = plain[:-1]
        return len(plain) > _LONG and plain.endswith("s") and not stem.endswith("s") and stem in self._vocabulary

    def _is_compound(self, plain: str) -> bool:
        """Whether a word is made of known words: *roadsigns*, *undervoted*."""
        parts = (*(plain.removeprefix(each) for each in _PREFIXES), *(plain.removesuffix(each) for each in _ENDINGS))
        if any(len(plain) > len(part) >= _LEAST_STEM and self._is_word(part) for part in parts):
            return True
        places = range(_LEAST_PART, len(plain) - _LEAST_PART + 1)
        halves = ((plain[:at], plain[at:]) for at in places)
        return any(
            (one in self._vocabulary or other in self._vocabulary) and self._is_word(one) and self._is_word(other)
            for one, other in halves
        )

    def _is_word(self, plain: str) -> bool:
        return plain in self._vocabulary or self._library.suggestions(plain) is None

    def _other_ending(self, plain: str) -> str | None:
        """Return a word with the ending that the house style uses (*-ise* or *-ize*); None if it has that, or has only
        one form."""
        match = _ISE_OR_IZE.fullmatch(plain) if self._ending is not Ending.EITHER else None
        if match is None or match["sign"] == self._ending[1]:
            return None
        other = f"{match['stem']}{self._ending[1]}{match['end']}"
        is_either = self._library.suggestions(plain) is None and self._library.suggestions(other) is None
        return other if is_either else None


def _proper_meant(plain: str, before: str) -> str:
    """Return the day, month, feast or nationality that a word with a capital is one slip away from; empty if none, and
    where it may be a name: *Gorman*, *Munday* (but *on Munday*), *Frenche*."""
    if len(plain) < _LEAST_PROPER or is_forename(plain):
        return ""
    word = next((word for word in _PROPER if 0 < cost_of(plain, word) <= _ANY), "")
    is_changed = len(plain) == len(word) and sorted(plain) != sorted(word)
    may_be_name = is_changed or plain.startswith(word) or word.startswith(plain)
    is_dated = before in _BEFORE_DATES and word not in _NATIONALITIES
    return _PROPER[word] if word and (is_dated or not may_be_name) else ""


def _with_case_of(word: str, like: str) -> str:
    """Return a word with the capitals of the word `like`."""
    if like.isupper():
        return word.upper()
    return word if like.islower() else word[:1].upper() + word[1:]


def _words_to_check(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """Yield the words of a sentence that can be wrong: the place of each, and the word with its context."""
    for place, word in zip(words, _in_context(text, words), strict=True):
        if not _is_cut_short(text, *place):
            yield place, word


def _in_context(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Yield each word with the word before it, where that may make it part of a name, a month or a measure."""
    before = ""
    for start, end in words:
        word = text[start:end]
        if word.islower():
            is_month = word in _MONTHS_AND_WORDS
            named = before if is_forename(before) and not is_month else ""
            counted = _FIGURE_BEFORE if not named and _COUNTED.search(text, max(start - 2, 0), start) else ""
            yield word, _sign_of_month(text, start, end) if is_month else named or counted
        else:
            yield word, before
        before = word


_FIGURE_BEFORE = "#"
_COUNTED = regex(r"\d $")


def _is_cut_short(text: str, start: int, end: int) -> bool:
    """Whether a stop, a figure or an apostrophe beside a short word shows that it is an abbreviation: *the art. on*,
    *ch 30*, and *rec'* while *rec'd* is typed."""
    word = text[start:end]
    if not word.islower() or end - start > _LONGEST_SHORT:
        return False
    return (
        _ENDS_SHORT.match(text, end) is not None
        or _OF_REFERENCE.search(text, 0, start) is not None
        or _STOP_INSIDE.match(text, end) is not None
        or (word in _BEFORE_FIGURES and _FIGURE.match(text, end) is not None)
    )


_LONGEST_SHORT = 4
_ENDS_SHORT = regex(r"['’`´](?:\Z|[a-z])")
_OF_REFERENCE = regex(r"\d/$")
_STOP_INSIDE = regex(r"\. ?[a-z0-9]")
_FIGURE = regex(r" ?\d")
_BEFORE_FIGURES = frozenset("art arts ch sec secs reg regs fig figs cap vol app lot".split())
"""Short words that stand before a figure in laws and papers."""


def _sign_of_month(text: str, start: int, end: int) -> str:
    """Return what shows that a word is a month: the day beside it, or for a short form the word before; empty if
    nothing does."""
    if text[start:end] in _MONTHS_IN_SHORT and (match := _LEADS_TO_MONTH.search(text, 0, start)):
        return match[0]
    after = _DAY_AFTER.match(text, end) if text[start:end] != "may" else None
    return _number_before(text, start) or (after[0] if after else "")


_MONTHS_IN_SHORT = frozenset("jan apr jul aug".split())
"""Short forms of months that are not words."""
_LEADS_TO_MONTH = regex(r"\b(?:in|of|since|until|till|til|by|from|to|last|next|early|late|mid) $")
_DAY_AFTER = regex(r" \d{1,2}(?:st|nd|rd|th)?(?![\w.:%])")


def _number_before(text: str, start: int) -> str:
    """Return the day of the month before a word; empty if there is none."""
    match = _DAY_BEFORE.search(text, max(start - 12, 0), start)
    return match[1] if match and not _is_modal(text, start) else ""


def _is_modal(text: str, start: int) -> bool:
    """Whether the *may* at a place is the verb of *may go*."""
    if (after := _AFTER_MAY.match(text, start)) is None:
        return False
    word = after[1]
    return _NO_VERB_NEEDED.fullmatch(word) is not None or (base_of(word) == word and word not in NOUNS_TOO)


_DAY_BEFORE = regex(
    r"(?<![\w£$€.,])(?<!item )(?<!items )(?<!motion )(?<!page )(?<!plot )(?<!para )(?<!no )"
    r"(\d{1,2}(?:st|nd|rd|th)?) $"
)
_AFTER_MAY = regex(r"may\s+([a-z]+)\b")
_NO_VERB_NEEDED = regex(r"be|have|need|not|we|they|it|also|well|only|still")
_YEAR_AFTER = regex(r" (\d\d)(?![\w£.,:/-]|\s?(?:am|pm))")
_BEFORE_MONTH = regex(r"\b(?:of|in|mid|early|late) $")


def _with_year(text: str, mark: Mark) -> Mark:
    """Return the mark of a short month with a two-figure year, in full: *end of sept 16* would otherwise read as a
    day."""
    year = _YEAR_AFTER.match(text, mark.end)
    if year is None or mark.suggestions[:1] == () or mark.suggestions[0] not in _MONTHS_IN_FULL:
        return mark
    if _BEFORE_MONTH.search(text, 0, mark.start) is None:
        return mark
    return Mark(mark.start, year.end(), (f"{mark.suggestions[0]} 20{year[1]}",))


_MONTHS_IN_FULL = frozenset(map(str.capitalize, MONTHS))


def _sentences(text: str) -> Iterator[Sequence[tuple[int, int]]]:
    words: list[tuple[int, int]] = []
    last = 0
    for match in _TOKEN.finditer(text):
        if not _SENTENCE_ENDS.isdisjoint(text[last : match.start()]):
            yield words
            words = []
        last = match.end()
        if match["word"] is not None:
            words.append(match.span())
    yield words
