"""A text as words: contractions taken apart, what is quoted kept whole."""

from __future__ import annotations

from collections.abc import Iterable

from clerk_tui.english.verbs import base_of, is_participle
from clerk_tui.english.words import ADJECTIVES, AUXILIARIES, DETERMINERS, NOUNS_AS_WELL
from clerk_tui.regex import regex

_TOKEN = regex(
    r"(?P<quote>“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’\n]*(?:’(?=\w)[^’\n]*)*’(?!\w)|(?<!\w)'[^'\n]*(?:'(?=\w)[^'\n]*)*'(?!\w))"
    r"|(?P<word>\{\{?[^{}\s]*\}?|\d[\d.:]*\s?[aApP](?:\.[mM]\.(?!\s*$|\s+[A-Z])|\.?[mM](?!\w))|[£$€]?\d+(?:[-,.:/]\w+)*[^\W_]*%?|[^\W_]+(?:[-’'./&@][^\W_]+)*[’']?)"
    r"|(?P<sign>…|[^\w\s])"
)
_NOT = regex(r"(?i)(?P<verb>\w+)n[’']t")
_IRREGULAR_NOT = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_ENDING = regex(r"(?i)(?P<word>.+)[’'](?P<end>ll|ve|re|m|d|s)")
_ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am"}
_TAKES_IS = frozenset(
    "it he she that this there here what who where how when why let everyone everybody someone somebody nobody "
    "anyone anybody everything nothing something one which".split()
)
"""Words after which *'s* is a verb. After any other it is the possessive."""
_ATTRIBUTIVE = DETERMINERS | (ADJECTIVES - NOUNS_AS_WELL)
_HAD = frozenset({"better", "been", "got", "had", "gone", "done", "become"})


class Token:
    """A word, a sign or a quotation."""

    __slots__ = ("is_finite", "is_name", "is_quote", "is_word", "low", "space", "text")

    def __init__(
        self, text: str, space: str = " ", *, is_quote: bool = False, is_word: bool = True, is_finite: bool = False
    ) -> None:
        self.text, self.space, self.is_quote, self.is_word = text, space, is_quote, is_word
        self.is_finite = is_finite
        """Whether it is known to be the verb of its clause, in the tense that is wanted."""
        self.is_name = False
        """Whether it is the name of somebody in the meeting, as its capital may not show."""
        self.low = text.lower() if is_word else ""
        """The word in lower case; empty for anything else, so that no list of words has it."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, as a name does; a reference is a name."""
        return self.is_word and (self.text[0].isupper() or self.text[0] == "{")

    def put(self, text: str, *, space: str | None = None, is_finite: bool = False) -> Token:
        """Another word in its place, with what stood before it unless `space` is given."""
        return Token(text, self.space if space is None else space, is_word=self.is_word, is_finite=is_finite)

    def spaced(self, space: str = " ") -> Token:
        """The same after `space`."""
        same = Token(self.text, space, is_quote=self.is_quote, is_word=self.is_word, is_finite=self.is_finite)
        same.low, same.is_name = self.low, self.is_name
        return same


def tokens(text: str) -> list[Token]:
    """The words, signs and quotations of a text, in order."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        (start, after), word = match.span(), match[0]
        space, end = text[end:start], after
        if match.lastgroup != "word":
            found.append(Token(word, space, is_quote=match.lastgroup == "quote", is_word=False))
        elif "'" in word or "’" in word or word in _ONE_WORD:
            found += _apart(word, space)
        else:
            found.append(Token(word, space))
    if "'" in text or "’" in text:
        found = _with_endings(found)
    return _with_names(found) if _NAMES.search(text) else found


_ONE_WORD = ("cannot", "Cannot")
_NAMES = regex(r"Will|May|(?i:am)")


_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve thirty fifteen".split())


def _with_names(found: list[Token]) -> list[Token]:
    """The same with *Will* and *May* as names or the month where their capital, or what follows, shows that, and with
    *am* as the time of day after the hour (*four am*). What is no verb has a `low` that no list of words has."""
    for at, token in enumerate(found):
        if token.low == "am" and at and found[at - 1].low in _HOURS:
            token.low = "a.m."
        if token.text in ("Will", "May"):
            following = found[at + 1] if at + 1 < len(found) else None
            is_first = at == 0 or found[at - 1].text in (".", "?", "!")
            is_verb = (
                is_first and following is not None and not following.is_capital and following.low not in AUXILIARIES
            )
            token.low = token.low if is_verb else token.text
    return found


def _apart(word: str, space: str) -> Iterable[Token]:
    """A word, or the words that it contracts: *isn't*, *I'll*, *cannot*."""
    if word in _ONE_WORD:
        return Token(word[:3], space), Token("not")
    if match := _NOT.fullmatch(word):
        verb = match["verb"]
        full = _IRREGULAR_NOT.get(verb.lower(), verb)
        return Token(full.capitalize() if verb[0].isupper() else full, space), Token("not")
    match = _ENDING.fullmatch(word)
    if match and (
        match["end"].lower() not in ("s", "d") or match["word"].lower() in _TAKES_IS | {"i", "we", "they", "you"}
    ):
        end = match["end"].lower()
        return Token(match["word"], space), Token(_ENDINGS.get(end, f"'{end}"))
    return (Token(word, space),)


def _with_endings(found: list[Token]) -> list[Token]:
    """The same with *'s* and *'d* written out by what follows them."""
    out = list(found)
    for at, token in enumerate(out):
        if token.text not in ("'s", "'d"):
            continue
        after = [t.low for t in out[at + 1 : at + 3] if t.low not in _BETWEEN]
        following = after[0] if after else ""
        if token.text == "'d":
            is_had = following in _HAD or (is_participle(following) and not base_of(following))
            out[at] = Token("had" if is_had else "would")
        elif at and out[at - 1].low == "let":
            out[at] = Token("us")
        else:
            is_has = following in ("been", "got", "had", "become", "gone") or _is_perfect(out, at)
            out[at] = Token("has" if is_has else "is")
    return out


def _is_perfect(words: list[Token], at: int) -> bool:
    """Whether *'s* is *has*, as the object of its participle shows: *nobody's told us*, *it's taken months*."""
    done = next((i for i in range(at + 1, len(words)) if words[i].low not in _BETWEEN), len(words))
    if done + 1 >= len(words) or not is_participle(words[done].low) or words[done].low in ADJECTIVES:
        return False
    object_ = words[done + 1]
    if object_.low in _OBJECTS:
        return True
    if words[at - 1].low in _PERSONS:
        return object_.low in DETERMINERS
    return words[done].low == "taken" and (object_.low in DETERMINERS or object_.text[0].isdigit())


_BETWEEN = frozenset("not already just never only also".split())
_OBJECTS = frozenset("me us him them".split())
_PERSONS = frozenset("he she who everyone everybody someone somebody nobody anyone anybody".split())


def joined(words: Iterable[Token]) -> str:
    """The text of words and signs again, without a space at its ends."""
    return "".join(f"{token.space}{token.text}" for token in words).strip()


def is_attributive(token: Token) -> bool:
    """Whether a noun is still to come after this word: *the*, *an old*."""
    return token.low in _ATTRIBUTIVE
