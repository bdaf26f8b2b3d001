"""A text as tokens: words, signs and whole quotations, with contractions written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon, lexicon_pairs
from clerk_tui.english.months import MONTHS, WEEKDAY
from clerk_tui.english.titles_and_forenames import WITH_STOP
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_base, is_participle, is_third, pasts_only
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    CONNECTIVES,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    NOUN_PHRASE,
    NOUNS_AS_WELL,
    NOUNS_IN_ING,
    ONLY_PREPOSITIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_doing,
)
from clerk_tui.regex import regex

_TITLE = "|".join(title.capitalize() for title in sorted(WITH_STOP))
_TOKEN = regex(
    r"(?P<quote>“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’\n]*(?:’(?=\w)[^’\n]*)*’(?!\w)|(?<!\w)'[^'\n]*(?:'(?=\w)[^'\n]*)*'(?!\w))"
    rf"|(?P<title>(?:{_TITLE})\.(?=\s+(?!(?:A|An|And|But|He|I|In|It|On|She|That|The|There|They|This|We)\b)[A-Z]))"
    r"|(?P<word>\{\{?[^{}\s]*\}?|\d[\d.:]*\s?[aApP](?:\.[mM]\.(?!\s*$|\s+[A-Z])|\.?[mM](?!\w))|[£$€]?\d+(?:[-,.:/]\w+)*[^\W_]*%?(?:['’]s(?!\w))?|[^\W_]+(?:[-’'./&@][^\W_]+)*[’']?)"
    r"|(?P<sign>…|[^\w\s])"
)
_NOT = regex(r"(?i)(?P<verb>\w+)(?:n[’']|[’']n)t")
_IRREGULAR_NOT = {
    "ai": "is", "ca": "can", "car": "can", "dos": "does", "hav": "have", "sha": "shall", "wer": "were", "wo": "will",
}  # fmt: skip
"""What is before *n't*, with its verb; some as they are mistyped."""
_ENDING = regex(r"(?i)(?P<word>.+)[’'](?P<end>ll|ve|re|m|d|s)")
_ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am"}
_TAKES_IS = lexicon("tokens.takes-is")
_ATTRIBUTIVE = DETERMINERS | (ADJECTIVES - NOUNS_AS_WELL)
_HAD = frozenset({"better", "been", "got", "had", "gone", "done", "become"})


IN_SHORT = lexicon_pairs("tokens.in-short")


class Token:
    """A word, a sign or a quotation. What is true of few is a default of the class, so that plain words are made
    quickly."""

    is_quote = False
    is_word = True
    is_finite = False
    """Whether it is known to be the verb of its clause, in the tense that is wanted."""
    is_name = False
    """Whether it is the name of somebody in the meeting, as its capital may not show."""
    is_short = False
    """Whether it is written out from *'s*, which people use of several things too: *where's the keys*."""
    is_unsure = False
    """Whether it is written out from a contraction that may be another word: *who's paid*."""

    def __init__(self, text: str, space: str = " ", *, is_finite: bool = False) -> None:
        self.text, self.space = text, space
        self.low = text.lower()
        """The word in lower case; empty for anything else, so that no list of words has it."""
        if is_finite:
            self.is_finite = True
        if self.low in IN_SHORT and text == self.low:
            self.low = IN_SHORT[text]

    @classmethod
    def sign(cls, text: str, space: str = "", *, is_quote: bool = False) -> Token:
        """A sign or a quotation, as a token."""
        made = cls(text, space)
        made.is_word, made.is_quote, made.low = False, is_quote, ""
        return made

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, as a name does; a reference is a name."""
        return self.is_word and (self.text[0].isupper() or self.text[0] == "{")

    @property
    def is_figure(self) -> bool:
        """Whether it begins with a digit or the sign of a currency: *£5*, *3rd*."""
        return self.text[:1] in _FIGURES

    def put(self, text: str, *, space: str | None = None, is_finite: bool = False) -> Token:
        """Another word in its place, after the same space unless `space` is given."""
        made = Token(text, self.space if space is None else space, is_finite=is_finite)
        if not self.is_word:
            made.is_word, made.low = False, ""
        return made

    def spaced(self, space: str = " ") -> Token:
        """The same token after `space`."""
        same = copy(self)
        same.space = space
        return same


def low_at(words: Sequence[Token], at: int) -> str:
    """The word there in lower case; empty for a sign, or if there is none."""
    return words[at].low if 0 <= at < len(words) else ""


def token_at(words: Sequence[Token], at: int) -> Token:
    """The word or sign there; an empty sign if there is none."""
    return words[at] if 0 <= at < len(words) else _NOTHING


_NOTHING = Token.sign("")
_FIGURES = frozenset("0123456789£$€")


def lows(words: Iterable[Token]) -> list[str]:
    """The words in lower case; empty for a sign."""
    return [token.low for token in words]


def commas(words: Sequence[Token]) -> list[int]:
    """Where commas are, before the last word or sign."""
    return [at for at, token in enumerate(words[:-1]) if token.text == ","]


def tokens(text: str) -> list[Token]:
    """The words, signs and quotations of a text, in order."""
    found: list[Token] = []
    is_bare = _has_bare(text)
    end, has_ending = 0, is_bare or "'" in text or "’" in text
    is_contracted = has_ending or "annot" in text
    for match in _TOKEN.finditer(text):
        start, after = match.span()
        word, space, end = text[start:after], text[end:start], after
        if match.lastgroup == "title":
            found.append(Token(word, space))
            found[-1].low = word[:-1].lower()  # *Ms. Hall*, in which the stop is no sign
        elif match.lastgroup != "word":
            found.append(Token.sign(word, space, is_quote=match.lastgroup == "quote"))
        elif is_contracted:
            found += _expand(word, space, found, is_bare=is_bare)
        else:
            found.append(Token(word, space))
    if is_bare:
        found = _with_bare_words(found)
    if has_ending:
        found = _with_endings(found)
    if " do" in text:
        found = _mark_noun_do(found)
    return _with_names(found) if _NAMES.search(text) else found


def _expand(word: str, space: str, before: Sequence[Token], *, is_bare: bool) -> Iterable[Token]:
    """The words that a contraction stands for; any other word unchanged. `is_bare`: its apostrophe may be missing."""
    if "'" in word or "’" in word or word in _ONE_WORD:
        return _split(word, space)
    if is_bare and (first := _RUN_TOGETHER.get(word.lower())):
        return _split_run(first, space, before)
    full = with_apostrophe(word) if is_bare else ""
    return _split(full, space) if full else (Token(word, space),)


_NEGATED = "ca|can|car|hav|wer|dos|do|does|did|is|are|was|were|wo|would|could|should|has|have|had|must|need|ai"
_BARE = regex(
    rf"(?i)(?<![\w'’])(?:(?:{_NEGATED})nt|(?:what|when|that|there|here|where|who|how|he|she|(?:some|any|every|no)(?:one|body))s|(?:they|you)re|(?:i|we|they|you)ve"
    r"|(?:they|you|it|there|that)ll|(?:it|they|you)d|(?:would|could|should|might|must)ve|im|its|lets|ill|id"
    r"|gonna|wanna|gotta|dunno|shd|wd|wld|cd|cld|&|\+)(?![\w'’])"
)
"""Contractions typed without their apostrophe, and verbs in short."""
_BARE_NOT = regex(rf"(?i)(?:{_NEGATED})nt")
_BARE_ENDING = regex(r"(?i)(?P<word>\w+?)(?P<end>ve|re|ll|m|d|s)")
_RUN_TOGETHER = {"gonna": "going to", "wanna": "want to", "gotta": "got to", "dunno": "do not know"}
"""Words run together in speech."""
_MODALS_IN_SHORT = {"shd": "should", "wd": "would", "wld": "would", "cd": "could", "cld": "could"}
"""Modal verbs in short, where a verb follows: *it shd be*. (*wd* may be somebody's initials, too.)"""
_OTHER_WORDS = {"its": (2, "'s"), "lets": (3, "'s"), "ill": (1, "will"), "id": (1, "would")}
"""Contractions that may be other words, as the words beside them show: how many letters the first word has, and the
second word."""


def _split_run(words: str, space: str, before: Sequence[Token]) -> list[Token]:
    """The words that speech runs together: *they gotta go* is *they have got to go*."""
    led = before[-1].low if before else ""
    if words.startswith("got") and led in SUBJECTS:
        words = f"{'has' if led in ('he', 'she', 'it') else 'have'} {words}"
    first, *rest = words.split()
    return [Token(first, space), *map(Token, rest)]


def is_contracted(text: str) -> bool:
    """Whether a text may contain a contraction, with or without its apostrophe."""
    return "'" in text or "’" in text or _has_bare(text)


@lru_cache(maxsize=1024)
def _has_bare(text: str) -> bool:
    """Whether a text has an abbreviated verb, or a contraction without its apostrophe."""
    return _BARE.search(text) is not None


def with_apostrophes(text: str) -> str:
    """A text with the apostrophes that unambiguous contractions lack."""
    return _BARE.sub(lambda match: with_apostrophe(match[0]) or match[0], text) if _has_bare(text) else text


def with_apostrophe(word: str) -> str:
    """A contraction with the apostrophe that it lacks; empty for any other word."""
    if word.lower() in _OTHER_WORDS or word in _MODALS_IN_SHORT or word.isupper() or not _BARE.fullmatch(word):
        return ""
    if _BARE_NOT.fullmatch(word):
        return f"{word[:-1]}'{word[-1]}"
    match = _BARE_ENDING.fullmatch(word)
    return f"{match['word']}'{match['end']}" if match else ""


def _with_bare_words(found: list[Token]) -> list[Token]:
    """The words with *its*, *lets*, *ill* and *id* split where their neighbours show contractions: *its still £100*;
    not *its gate*."""
    out: list[Token] = []
    for at, token in enumerate(found):
        is_plus = token.text == "+" and token_at(found, at + 1).text[:1].isalpha()
        if (token.text == "&" or is_plus) and token.space and token_at(found, at + 1).space:
            is_sum = is_plus and token_at(found, at - 1).text[-1:].isdigit()
            out.append(Token("+" if is_sum else "&", token.space))
            out[-1].low = "and"
        elif (modal := _MODALS_IN_SHORT.get(token.text)) and _is_modal(found, at):
            out.append(Token(modal, token.space))
        elif token.low in _OTHER_WORDS and not token.text.isupper() and _is_contracted(found, at):
            letters, verb = _OTHER_WORDS[token.low]
            out += (Token("I" if letters == 1 else token.text[:letters], token.space), Token(verb))
        else:
            out.append(token)
    return out


def _is_modal(found: Sequence[Token], at: int) -> bool:
    """Whether a verb follows, so that an abbreviation is a modal verb: *it wd be*, *cd we have*."""
    after = found[at + 1 : at + 4]
    if token_at(found, at - 1).low in ("when", "where", "how", "why"):
        lows = [token.low for token in found[at + 1 : at + 8]]
        return AUXILIARIES.isdisjoint({*lows} - {"be", "have"}) and any(low == "be" or is_base(low) for low in lows[1:])
    if after and after[0].low in SUBJECTS:
        after = after[1:]
    verb = next((t.low for t in after if t.low not in ADVERBS and t.low != "not"), "")
    return verb in ("be", "have") or is_base(verb)


def _is_contracted(found: Sequence[Token], at: int) -> bool:
    """Whether *its* there is *it is* or *it has*, *lets* is *let us*, *ill* is *I will*, *id* is *I would*."""
    before, next_ = token_at(found, at - 1), token_at(found, at + 1)
    if found[at].low == "its":
        return next_.low != "" and _is_it_is(before, next_, token_at(found, at + 2))
    is_first = not before.is_word or before.low in COORDINATORS or before.low in SUBORDINATORS
    return is_first and (is_base(next_.low) or next_.low in _AFTER_ILL)


def _is_it_is(before: Token, next_: Token, then: Token) -> bool:
    """Whether *its* between these words is *it is* or *it has*: *says its 50 houses*, *its off*; not *the plan and its
    seven appendices*."""
    is_led = base_of(before.low) in _SAYING or before.low == "now"
    if before.low in ONLY_PREPOSITIONS:
        return False
    if next_.low == "only" and then.text:
        return then.is_figure or then.low in _DETERMINERS_AND_PREPOSITIONS
    if is_led and (next_.text[0].isdigit() or next_.text.endswith(("'s", "’s"))):
        return True
    if next_.low in _COUNTS and before.is_word and not is_led:
        return False
    return _is_said_of_it(next_, then)


def _is_said_of_it(next_: Token, then: Token) -> bool:
    """Whether the next two words describe *it*, rather than being something that it owns."""
    if next_.low in _AFTER_ITS or is_doing(next_.low) or next_.text[0] in "£$€":
        return then.low not in _AFTER_ITS_NOUN
    is_state = is_participle(next_.low) or next_.low in ADJECTIVES or next_.low.endswith("ly")
    return is_state and (not then.low or then.low in _AFTER_STATE)


_DETERMINERS_AND_PREPOSITIONS = DETERMINERS | PREPOSITIONS


_AFTER_STATE = (
    PREPOSITIONS - {"of"} | COORDINATORS | SUBORDINATORS | NOUN_PHRASE
    | set("not again already anyway enough here now there today too yet".split())
)  # fmt: skip
_SAYING = frozenset("admit believe feel gather guess hear hope know reckon say suppose think understand".split())
"""Verbs that another clause follows without *that*."""
_AFTER_ITS = (
    NOUN_PHRASE
    | PREPOSITIONS
    | set("not still just never also already always been got going no about time all too very".split())
)
_AFTER_ILL = frozenset("be have not do rather also still never just then gladly".split())
"""Words that follow *I will* or *I would*, beside the base of a verb."""
_AFTER_ITS_NOUN = frozenset({"is", "are", "was", "were", "has", "have"})
"""Verbs that show that the word before them was a noun: *its letting is*."""
_ONE_WORD = ("cannot", "Cannot")
_NAMES = regex(r"Will|May|(?i:am)")


_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve thirty fifteen".split())


def _with_names(found: list[Token]) -> list[Token]:
    """The words with *Will* and *May* as names or the month, where their capital or what follows shows that, and *am*
    as a time after the hour (*four am*). Such a word has a `low` that is in no list."""
    for at, token in enumerate(found):
        if token.low == "am" and (found[at - 1].low in _HOURS if at else token.text == "AM"):
            token.low = "a.m."
        if token.text in ("Will", "May"):
            following = found[at + 1] if at + 1 < len(found) else None
            is_first = at == 0 or found[at - 1].text in (".", "?", "!")
            is_name = following is None or (following.is_capital and following.text != "I")
            is_verb = is_first and following is not None and not is_name and following.low not in AUXILIARIES
            is_verb = is_verb and following is not None and not is_third(following.low)  # *May suits us*
            token.low = token.low if is_verb else token.text
    return found


def _split(word: str, space: str) -> Iterable[Token]:
    """A word, or the words of a contraction: *isn't*, *I'll*, *cannot*."""
    if word in _ONE_WORD:
        return Token(word[:3], space), Token("not")
    if match := _NOT.fullmatch(word):
        verb = match["verb"]
        full = _IRREGULAR_NOT.get(verb.lower(), verb)
        said = Token(full.capitalize() if verb[0].isupper() else full, space)
        said.is_finite = full.lower() == "need"  # *we needn't decide*: they need not decide
        return said, Token("not")
    match = _ENDING.fullmatch(word)
    is_noun = match is not None and match["word"].lower() not in _TAKES_IS | {"i", "we", "they", "you"}
    is_led = match is not None and (match["end"].lower() not in ("s", "d") or not is_noun)
    is_would = match is not None and match["end"] == "d" and _may_contract(match["word"])
    if match and (is_led or is_would):  # *the water'd be off*
        end = match["end"].lower()
        return Token(match["word"], space), Token(_ENDINGS.get(end, f"'{end}"))
    return (Token(word, space),)


def _may_contract(noun: str) -> bool:
    """Whether a noun may stand before *'d* for *would*; the *'d* of *rota'd* only ends a participle."""
    return len(noun) >= _LEAST_NOUN and noun.islower() and noun[-1] not in "aiou"


_LEAST_NOUN = 4
"""The fewest letters of a noun before *'d*: *rec'd* and *ok'd* have none."""


def _with_endings(found: list[Token]) -> list[Token]:
    """The words with *'s* and *'d* written out, as their neighbours show."""
    out: list[Token] = []
    for at, token in enumerate(found):
        if token.text[:-2] and token.text.endswith(("'s", "’s")) and out and out[-1].low == "how":
            out += Token(token.text[:-2], token.space), _full_s(found, at, "how")  # *how long's it been*
            continue
        if token.text not in ("'s", "'d"):
            out += _split_noun(found, at) if token.text.endswith(("'s", "’s")) else (token,)
            continue
        before, led = out[-1], token_at(out, len(out) - 2)
        next_ = next((t for t in found[at + 1 :] if t.low not in _BETWEEN), _NOTHING)
        if token.text == "'d":
            out.append(_full_d(found, at, before.low, next_.low))
        elif before.low in _INDEFINITE and (_is_noun(next_) or led.low in AUXILIARIES):
            out[-1] = Token(f"{before.text}'s", before.space)
        else:
            out.append(_full_s(found, at, before.low))
    return out


def _full_s(words: list[Token], at: int, before: str) -> Token:
    """The verb, or *us*, that the *'s* there contracts."""
    if before == "let":
        return Token("us")
    if before in ASKING and (is_unsure := _unsure_does(words, at)) is not None:
        made = Token("does")
        made.is_unsure = is_unsure
        return made
    has = _is_has(words, at)
    are_several = before == "there" and not has and _are_several(words[at + 1 :])
    made = Token("has" if has else "are" if are_several else "is")
    made.is_unsure = has is None
    made.is_short = not has and before in _ASKING_AND_PLACES
    return made


_ASKING_AND_PLACES = ASKING | {"there", "here"}


def _are_several(words: Sequence[Token]) -> bool:
    """Whether several things follow *there's*, as people say it: *there's 3 leaks*, *there's no lights*."""
    first, *nouns = (*(token.low for token in words[:3]), "", "", "")[:3]
    is_plural = any(noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")) for noun in nouns)
    is_many = first.endswith("s") and not first.endswith(("ss", "us", "is", "news", "ways", "times", "haps"))
    return is_many or (is_plural and (first in _SEVERAL or (first.isdigit() and first != "1")))


_SEVERAL = frozenset("no some any several two three four five six seven eight nine ten twelve".split())


def _full_d(words: Sequence[Token], at: int, before: str, following: str) -> Token:
    """The verb that the *'d* there contracts: *had* before a participle or a thing, else *would*; after a question word
    *did* as well (*when'd it lapse*, *what'd a pump cost*)."""
    is_base = following == "be" or base_of(following) != ""
    is_asked = before in ASKING and before != "who"
    is_had = following in _HAD or (is_participle(following) and not is_base)
    if is_had or (not is_asked and _is_thing_had(words, at)):
        return Token("had")
    may_be_did = is_asked and (before != "what" or following in _SUBJECTS_BUT_IT)
    verb = Token("did" if may_be_did and not is_base else "would")
    verb.is_unsure = before in ASKING and not is_base
    return verb


_SUBJECTS_BUT_IT = SUBJECTS - {"it"}


def _is_thing_had(words: Sequence[Token], at: int) -> bool:
    """Whether what somebody has follows *'d*: *I'd no idea*, *we'd a sale*; not *it'd no doubt rain*."""
    first, second = low_at(words, at + 1), low_at(words, at + 2)
    return (first in _DESCRIBING or first == "no") and second not in ("doubt", "longer", "more")


def _split_noun(words: list[Token], at: int) -> Sequence[Token]:
    """A noun with *'s*: two words where that is certainly a verb (*the firm's finished the path*, *the audit's clean*),
    marked unsure where it may be (*the school's asked if …*), else unchanged."""
    token = words[at]
    if low_at(words, at + 1) in PREPOSITIONS and _is_led_to(words, at):
        return (token,)
    if verb := _verb_of_noun(words, at):
        return Token(token.text[:-2], token.space), Token(verb)
    token.is_unsure = _may_be_verb_of_noun(words, at)
    return (token,)


def _after_ending(words: Sequence[Token], at: int) -> tuple[Token, Token, Token]:
    """The word after *'s*, the first word that is not an adverb, and the one after that."""
    done = next((i for i in range(at + 1, len(words)) if words[i].low not in _BETWEEN), len(words))
    return token_at(words, at + 1), token_at(words, done), token_at(words, done + 1)


def _is_done_by_noun(verb: Token, then: Token) -> bool:
    """Whether a word is a participle and not a base form: *the path's flooded*, *the lease's run out*."""
    is_gone = verb.low in ("run", "come", "become") and then.low not in AUXILIARIES
    return is_participle(verb.low) and (base_of(verb.low) != verb.low or is_gone)


def _is_thing_of_noun(then: Token) -> bool:
    return then.is_word and _is_noun(then) and not then.is_capital and then.text[0].isalpha()


def _verb_of_noun(words: list[Token], at: int) -> str:
    """The verb that *'s* after a noun certainly is; empty where it may be the possessive."""
    first, verb, then = _after_ending(words, at)
    done = next((i for i in range(at, len(words)) if words[i] is verb), at)
    is_noun = words[at].is_capital or (at > 0 and words[at - 1].is_word)  # not *ed's done it*
    if is_noun and is_participle(verb.low) and (shown := _shown_by_what_follows(words, done, words[at].low)):
        return shown
    if _is_done_by_noun(verb, then) and _is_thing_of_noun(then):
        return ""
    is_said = _is_never_owned(first, verb, then) or _is_measured(words[at + 1 :])
    if not first.text or not is_said or not _is_only_verb(words, at):
        return ""
    return "has" if first.low in ("been", "got") else "is"


def _may_be_verb_of_noun(words: Sequence[Token], at: int) -> bool:
    """Whether *'s* after a noun may be a verb, where that is not certain: *the school's asked if …*, *the roof's
    leaking and …*; not *the mill's agreed budget is …*, nor after what leads to a place: *went to the mill's off site
    day*."""
    first, verb, then = _after_ending(words, at)
    if _is_done_by_noun(verb, then):
        return verb.low == "gone" or not _is_thing_of_noun(then) or _may_have_done(words, at, then)
    if first.low in _BETWEEN or verb.low in _AFTER_IS:
        return True
    if verb.low in NOUNS_IN_ING:  # *it's full, the chair's leaving*
        return not then.is_word and at > 1 and _is_only_verb(words, at)
    is_apart = verb.low in ADJECTIVES and then.low in PREPOSITIONS | COORDINATORS - {"and", "or"}
    return is_apart or (is_doing(verb.low) and (not _is_thing_of_noun(then) or _is_only_verb(words, at)))


def _may_have_done(words: Sequence[Token], at: int, then: Token) -> bool:
    """Whether *'s* and a participle may say what the noun has done to the next, `then`: no other verb follows."""
    if any(t.low in AUXILIARIES or t.low in SUBJECTS or is_participle(t.low) for t in words[:at]):
        return False
    rest = words[next(i for i in range(at, len(words)) if words[i] is then) + 1 :]
    end = next((t.low for t in rest if not _is_noun(t) or is_third(t.low)), then.low)
    return end not in AUXILIARIES and not is_third(end)


def _is_never_owned(first: Token, verb: Token, then: Token) -> bool:
    """Whether the words after *'s* describe the noun and cannot be owned: *the ferry's off*, *the audit's clean*, *the
    lawyer's looking at it*. `verb` follows the adverbs, and `then` follows that."""
    if first.low in _NEVER_OWNED:
        return True
    following = then if first is verb else verb
    is_adverb = first.low in _BESIDE_VERBS and not is_participle(following.low)
    if is_adverb or (is_doing(verb.low) and (not then.is_word or not _is_noun(then))):
        return True
    if verb.low.endswith("er") and then.low == "than":
        return True  # *manure's dearer than it was*
    is_state = verb.low in ("set", "put", "cut") and then.low in PREPOSITIONS - {"in"}
    is_adjective = verb.low in _ONLY_ADJECTIVES or verb.text in _COLOURS
    is_said = not then.is_word or then.is_figure or then.low in _AFTER_SAID or _DAY.fullmatch(then.low) is not None
    return is_state or (is_adjective and is_said)  # *the audit's clean again*


_ONLY_ADJECTIVES = ADJECTIVES - NOUNS_AS_WELL


_MONTHS_IN_SHORT = frozenset(month[:3] for month in MONTHS)


def _is_measured(words: Sequence[Token]) -> bool:
    """Whether words begin with a sum or a measure: *£4k under*, *6 minutes on average*; not *3 vans need work*."""
    first, unit, after = token_at(words, 0), token_at(words, 1), token_at(words, 2)
    is_date = first.low[:3] in _MONTHS_IN_SHORT and unit.text[:1].isdigit()  # *the vote's Nov 3*
    is_date = is_date or _DAY.fullmatch(first.low) is not None
    if not first.text[:1].isdigit() or _YEAR.fullmatch(first.text):
        return is_date or first.text[:1] in ("£", "$", "€")
    is_end = not after.is_word or after.low in _AFTER_MEASURE or after.low in ADVERBS
    return not unit.is_word or unit.low in PREPOSITIONS | COORDINATORS or is_end


_COUNTS = lexicon("tokens.counts")
_ALSO_ADJECTIVES = lexicon("tokens.also-adjectives")
_NEVER_OWNED = (PREPOSITIONS - _ALSO_ADJECTIVES) | (DETERMINERS - _COUNTS) | lexicon("tokens.never-owned")
_AFTER_MEASURE = PREPOSITIONS | COORDINATORS | ADJECTIVES
_BESIDE_VERBS = ADVERBS - _ALSO_ADJECTIVES
_COLOURS = frozenset("brown black white blue red yellow grey gray orange pink purple".split())
"""Adjectives that are names with a capital."""
_AFTER_SAID = CONNECTIVES | DETERMINERS | {"again", "now", "enough"}
_DAY = regex(rf"{WEEKDAY}|today")
_YEAR = regex(r"(?:19|20)\d\d(?:[-/]\d+)?")


def _is_only_verb(words: Sequence[Token], at: int) -> bool:
    """Whether the *'s* after a noun is the only verb of its clause (*the ferry's off again*), not a possessive (*the
    butcher's on the corner is shut*)."""
    begun = int(is_third(words[0].low))  # *reports payroll's due*
    opens = (not t.is_word or t.low in _BEFORE_TOLD or base_of(t.low) in _SAYING for t in reversed(words[:at]))
    start = next((at - back for back, is_open in enumerate(opens) if is_open), begun)
    end = next((i for i in range(at + 1, len(words)) if not words[i].is_word or words[i].low in _OPENING), len(words))
    is_led = any(t.low in AUXILIARIES | PREPOSITIONS or is_third(t.low) for t in words[start:at])
    is_led = is_led or (start + 1 < at and words[start].low in SUBJECTS and is_base(words[start + 1].low))
    is_been = low_at(words, at + 1) == "been"
    return (is_been or not is_led) and not any(_may_be_main(token) for token in words[at + 2 : end])


def _is_led_to(words: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to the noun there, after something that was done: *it met with St Anne's in May*."""
    first = at
    while first > 0 and words[first - 1].is_capital:
        first -= 1
    return low_at(words, first - 1) in PREPOSITIONS - SUBORDINATORS and first > 1


def _may_be_main(token: Token) -> bool:
    """Whether a word may be another verb of the clause, in the present or the past."""
    is_verb = token.low in AUXILIARIES or token.low in pasts_only()
    is_verb = is_verb or (is_third(token.low) and base_of(token.low) not in NOUNS_TOO)
    return (is_verb and not token.is_capital) or token.text.endswith(("'s", "’s"))


_OPENING = SUBORDINATORS - PREPOSITIONS | COORDINATORS | RELATIVES | {"than"}
_BEFORE_TOLD = _OPENING | {"me", "us", "him", "them"}  # *tells me the beam's rotten*


def written_out(words: Sequence[Token]) -> list[Token]:
    """The words with *has* or *is*, whichever is likelier, for an uncertain *'s* after a noun: *the school has asked if
    …*, *the roof is leaking*."""
    out: list[Token] = []
    for at, token in enumerate(words):
        if not (token.is_unsure and token.text.endswith(("'s", "’s"))):
            out.append(token)
            continue
        after = [t for t in words[at + 1 : at + 4] if t.low not in _BETWEEN]
        verb, then = token_at(after, 0), token_at(after, 1)
        is_done = is_participle(verb.low) and verb.low not in ATTITUDES and _has_object(then, token_at(words, at + 3))
        is_lost = verb.low == "gone" and then.low in SUBORDINATORS  # *the grant's gone if we wait*
        has = (is_done or verb.low in _WITHOUT_OBJECT | {"run", "stopped"}) and not is_lost
        out += (Token(token.text[:-2], token.space), Token("has" if has else "is"))
    return out


_WHEN = SUBORDINATORS - {"that", "if", "whether"}
_HOW_OFTEN = frozenset("every each daily weekly monthly yearly annually quarterly once twice".split())


def _has_object(first: Token, second: Token) -> bool:
    """Whether the words after a participle are its object, so that *'s* is *has*: *paid the firm*, *signed off it*; not
    *paid off in May*, *flooded again*, *zoned R-2*."""
    if not first.is_word or first.low in ADVERBS or first.low in _WHEN | COORDINATORS | _HOW_OFTEN:
        return False
    if first.low in _PARTICLES:
        return second.is_word and second.low not in PREPOSITIONS | {"next", "last", "this"} | ADVERBS
    is_code = first.text[0].isalpha() and any(c.isdigit() for c in first.text)
    return not is_code and (first.low not in PREPOSITIONS or second.low in _OBJECTS | {"it"})


_PARTICLES = frozenset("to up off down out about over on round through".split())
"""Prepositions that go with a verb: *signed off*."""
_AFTER_IS = lexicon("tokens.after-is")


def _is_has(words: list[Token], at: int) -> bool | None:
    """Whether the *'s* there is *has*; None if it may as well be *is*: *who's paid*."""
    done = next((i for i in range(at + 1, len(words)) if words[i].low not in _BETWEEN), len(words))
    before, low, next_ = words[at - 1].low, low_at(words, done), token_at(words, done + 1)
    if not is_participle(low):
        return low in ("got", "had") or (before in ASKING and _has_done(words, done, before))
    is_told = before in _PERSONS and next_.low in _ASKING_AND_THAT and low not in _WITH_TWO_OBJECTS
    if low in _WITHOUT_OBJECT or is_told or (low, next_.low) in _WITH_PREPOSITION:  # *nobody's explained why*
        return True
    if verb := _shown_by_what_follows(words, done, before):
        return verb == "has"
    return None if low not in _STATES and _may_be_either(low, before, next_.low) else False


def _shown_by_what_follows(words: Sequence[Token], done: int, before: str) -> str:
    """The verb of *'s* before a participle: *has* before its object or purpose (*paid the bill*, *refused to pay*),
    *is* before whoever did it; empty if nothing shows which."""
    low, next_, then = words[done].low, token_at(words, done + 1), token_at(words, done + 2)
    if next_.low == "by":
        return "is" if then.low in DETERMINERS or then.is_capital else ""
    if next_.low == "to" and low in _OF_ONES_OWN and is_base(then.low):
        return "has"
    is_object = next_.low in _OBJECTS or (next_.low == "it" and then.text not in ("'s", "is", "was"))
    is_object = is_object or (before in _PERSONS and next_.low in ("twice", "again") and low not in _STATES)
    if is_object or (next_.low in _AWAY and _is_thing(then, token_at(words, done + 3))):
        return "has"
    if low in _COSTING and (next_.low in DETERMINERS or (next_.is_word and next_.is_figure)):
        return "has"
    is_passive = low in _GIVEN_OR_CALLED if before != "it" else low in _WITH_TWO_OBJECTS
    return "has" if next_.low == "nothing" or (_is_thing(next_, then) and not is_passive) else ""


def _is_thing(first: Token, then: Token) -> bool:
    """Whether words name a thing, not a time or a degree: *the bill*; not *the whole week*, *the better*."""
    return first.low in _DESCRIBING and then.low not in _PERIODS_AND_BETTER and not then.low.endswith("est")


_STATES = ADJECTIVES | ATTITUDES


def _may_be_either(done: str, before: str, following: str) -> bool:
    """Whether a participle may say what the subject did, or what was done to it."""
    if before in _PERSONS and done in _GIVEN:
        return True  # *who's offered the job*
    if following in _DESCRIBING:
        return before == "it" and done in _WITH_TWO_OBJECTS - _CALLED
    is_either = before in _PERSONS and before not in ("he", "she") and done not in _DONE_TO_PEOPLE
    return is_either and (not following or following in PREPOSITIONS)


_ASKING_AND_THAT = ASKING | {"that", "if", "whether"}


def _has_done(words: list[Token], start: int, asking: str) -> bool:
    """Whether the noun that begins there after a question word and *'s* has done something: *where's the money gone*,
    *what's the clerk done about it*; not *what's the money spent on*."""
    done = next((at for at in range(start + 1, len(words)) if is_participle(words[at].low)), None)
    if done is None or not (words[start].low in NOUN_PHRASE or words[start].is_capital):
        return False
    is_without_object = words[done].low in _WITHOUT_OBJECT
    if is_without_object and done + 1 == len(words):
        return True
    if any(not t.is_word or t.low in _NO_PART_OF_NOUN for t in words[start:done]):
        return False
    is_passive = low_at(words, done + 1) in PREPOSITIONS and not any(t.is_word for t in words[done + 2 :])
    return is_without_object or (asking == "what" and words[done].low in _DONE_BY_PEOPLE and not is_passive)


_NO_PART_OF_NOUN = PREPOSITIONS - {"of"} | RELATIVES


def _unsure_does(words: Sequence[Token], at: int) -> bool | None:
    """Whether it is unsure that *'s* after a question word is *does* (*how's that work*); None if it is not."""
    subject, verb, then = low_at(words, at + 1), low_at(words, at + 2), token_at(words, at + 3)
    told = next((i for i in range(at + 2, min(at + 5, len(words))) if words[i].low in _ONLY_TOLD), None)
    if told is not None and words[told - 1].low not in _DESCRIBING | PREPOSITIONS | ADJECTIVES | {"to"}:
        return False  # *what's amber mean*
    if subject not in ("it", "that", "this", "he", "she") or not is_base(verb) or verb in _AFTER_WHATS:
        return None
    if subject in ("it", "he", "she") or verb not in NOUNS_TOO:
        return False
    is_before_object = then.low in _OBJECTS | DETERMINERS
    is_before_phrase = then.low in PREPOSITIONS and token_at(words, at + 4).is_word
    if not is_before_object and not is_before_phrase and then.is_word:
        return None
    return is_before_phrase or (not is_before_object and words[at - 1].low != "how")


_ONLY_TOLD = frozenset("entail include involve mean require".split())
"""Verbs that are no noun after *what's*, of whatever is asked about."""
_SUFFIXES = ("ious", "eous", "uous", "ful", "less", "ible")
"""Ends of adjectives that are hardly ever nouns: *vexatious*."""


def _is_noun(token: Token) -> bool:
    """Whether the word after a possessive is a noun."""
    low = token.low
    is_other = low in _NO_NOUN or is_participle(low) or low.endswith("ing") or low.endswith(_SUFFIXES)
    return token.is_word and not is_other


_NO_NOUN = ADJECTIVES | ADVERBS | ATTITUDES | FUNCTION_WORDS | RELATIVES | {"got", "us", "me", "them"}


_BETWEEN = frozenset("not already just never only also ever even actually really once twice".split())
_INDEFINITE = frozenset("everyone everybody someone somebody nobody anyone anybody one".split())
_PERSONS = _INDEFINITE | {"he", "she", "who"}
_OBJECTS = frozenset("me us him them".split())
_DESCRIBING = frozenset("the a an my our his her its their".split())
_PERIODS = frozenset("day week month year time whole morning afternoon evening night moment first last next".split())
_PERIODS_AND_BETTER = _PERIODS | {"better"}
"""Words after *the* that are no object of a participle: *the sooner it's sold the better*."""
_WITHOUT_OBJECT = lexicon("tokens.without-object")
_AFTER_WHATS = (ADJECTIVES - {"mean"}) | ADVERBS | _WITHOUT_OBJECT
"""Verbs that are no verb after *what's it*."""
_COSTING = frozenset("taken cost lost saved lasted raised earned".split())
"""Participles before a sum or a time: *it's cost £400*."""
_WITH_TWO_OBJECTS = lexicon("tokens.with-two-objects")
_GIVEN = frozenset("given offered granted awarded promised".split())
_CALLED = frozenset("called named considered deemed elected appointed allowed owed".split())
_GIVEN_OR_CALLED = _GIVEN | _CALLED
"""Those that describe people as often as they say what they did."""
_OF_ONES_OWN = lexicon("tokens.of-ones-own")
_WITH_PREPOSITION = frozenset({("spoken", "to"), ("written", "to"), ("run", "out")})
_AWAY = frozenset("off out away back".split())
_DONE_TO_PEOPLE = lexicon("tokens.done-to-people")
_DONE_BY_PEOPLE = frozenset("done said decided found heard seen written achieved agreed recommended proposed".split())
"""Participles of what people do."""


_BE_FORMS = frozenset("is was 's are were".split())


def _mark_noun_do(words: list[Token]) -> list[Token]:
    """The words with *do* marked where it is a noun: *the Christmas do*, *when does the do start*."""
    for at, token in enumerate(words):
        if token.low != "do" or not at:
            continue
        start = next((n for n in range(at - 1, max(at - 4, -1), -1) if not _describes(words[n])), -1)
        if low_at(words, start) not in _DESCRIBING:
            continue
        is_asked = (
            low_at(words, start - 1) in _BE_FORMS and low_at(words, start - 2) != "what"
        )  # *what's the boiler do*
        if start == at - 1 or is_asked or low_at(words, at + 1) in ("is", "was", "will"):
            token.low = "event"
    return words


def _describes(token: Token) -> bool:
    """Whether a word may stand between an article and its noun."""
    is_other = token.low in AUXILIARIES | NOUN_PHRASE | PREPOSITIONS
    return token.is_word and not is_other


def joined(words: Iterable[Token]) -> str:
    """The text that tokens make, without spaces at its ends."""
    return "".join([f"{token.space}{token.text}" for token in words]).strip()


def is_attributive(token: Token) -> bool:
    """Whether a noun must still follow this word: *the*, *an old*."""
    return token.low in _ATTRIBUTIVE
