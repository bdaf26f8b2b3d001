"""What is offered at the end of a line of prose: a ghost of the likely next words, and up to three alternatives for the
word being typed. Names are offered only of people on the roll, and never for the mover or seconder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from clerk_tui.english.abbreviations import definitions, stem
from clerk_tui.english.words import ADVERBS, AUXILIARIES, CLAUSAL, COORDINATORS, FIRST, NOUN_PHRASE, PREPOSITIONS
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.predict import Level, Suggestions
from clerk_tui.predict.lines import SPACES, TOKEN, WORD, Opening, Prose, prose_of
from clerk_tui.predict.model import Model, Ranked, Source
from clerk_tui.regex import regex

T = TypeVar("T")

SLICE = 2000
"""About how many characters are learnt at a time: two milliseconds."""
_ALTERNATIVES = 3
_LEFT = 2
"""The fewest letters that an alternative adds: one is typed as soon as taken."""
_SAVED, _LIKELIER = 3, 2.0
"""The fewest keys that an alternative for a whole word saves, and how much likelier than that word it is."""
_WHOLE = 0.1
"""The least probability at which what is typed may be a whole word; small words always may."""
_SMALL = NOUN_PHRASE | FIRST | PREPOSITIONS | AUXILIARIES | COORDINATORS | ADVERBS
_LOOKED_AT = 2
"""The letters of a word from which its alternatives are read: nobody looks before."""
_GHOSTS_TAKEN, _LISTS_TAKEN = 0.6, 0.97
"""How often what is right is taken at each key: a ghost; an alternative, by those who read them."""
_UNKNOWN = 0.1
"""The probability of an unknown word, once the others are not wanted."""
_SHIPPED_SHARE = 0.3
"""The weight of a shipped word for each time that it occurs in 10,000 words."""
_WORDS, _PHRASES, _RARER, _FOLLOWERS = 400, 100, 5000, 100
"""How many shipped words, phrases, rarer words and contexts with what follows them are learnt at a time."""
_PART = "part"
"""What the part of a line is taken to begin with."""
_LOOK_BACK = 8
"""How many tokens before the cursor can matter."""
_CONTEXT = 240
"""How many characters before the cursor are looked at."""
_LINE = 1000
"""The same for single words that may come again."""
_BACKOFF_IN_LINE = 4.0
"""How much chance each word of the line that may come again leaves to other words, beside its own."""
_SENTENCE_END = frozenset(".!?")


@dataclass(frozen=True)
class Passage:
    text: str
    opening: Opening = Opening.NOTE
    source: Source = Source.ARCHIVE


@dataclass(frozen=True)
class _Thresholds:
    """How likely a ghost must be before it is shown."""

    show: float
    """The least probability of its first visible word."""
    extend: float
    """The least probability of all its words."""
    gain: float
    """The number of keys that it must be expected to save, times the probability that its first word is wrong: a word
    that is nearly certain may be short."""


_GATES = {Level.CALM: _Thresholds(0.56, 0.25, 4.0), Level.EAGER: _Thresholds(0.3, 0.3, 0.1)}
_CAPITAL_BEGUN = 1.4
"""What a ghost's first word has its probability multiplied by after a single capital: no digit takes a word then."""
_TRUST = (0.3, 0.85, 0.92, 1.0, 1.8)
"""What the odds of a ghost's first word are multiplied by, by how many letters of it are typed. Where none is, the word
before was typed by hand, so the text is not the usual one, unless more words follow; a longer beginning says more than
the words before it."""
_MOST_WORDS = 12
_NOTHING = Suggestions()


class _ShownWords:
    """What was shown in a line and not taken: the longer the clerk types on, the less likely it is what they want."""

    def __init__(self) -> None:
        self._version, self._text, self._before = 0, "", ""
        """When and what was typed last, and what of it stands before the word being typed."""
        self._ghosts: dict[str, int] = {}
        """The prose as far as the first word of each ghost, and how much was typed when that was first shown."""
        self._listed: dict[str, set[int]] = {}
        """The prose as far as each alternative for the word being typed, and how much was typed when it was shown."""
        self._with_ghost = ""
        """The prose with the ghost that was shown last."""
        self._taken = self._passed = 0
        """How often an alternative that was right was taken, and how often the next letter was typed instead."""

    @property
    def share_taken(self) -> float:
        """The share of right alternatives that the clerk has taken."""
        return min(self._taken / (self._taken + self._passed + 1), _LISTS_TAKEN)

    def go_on(self, version: int, text: str, before: str, *, is_accepted: bool) -> None:
        """Go on to `text`; `before` comes before the word being typed. `is_accepted`: the last word was accepted."""
        if shown := self._listed.get(before):
            is_taken = is_accepted and len(self._text) in shown
            self._taken += is_taken
            self._passed += len(shown) - is_taken
        if before != self._before:
            self._listed.clear()
        if version != self._version or is_accepted or not text.startswith(self._text):  # the clerk did not type on
            self._ghosts.clear()
            self._with_ghost = ""
        self._version, self._text, self._before = version, text, before

    def discount_shown(self, ranked: Ranked, words: list[str], share_taken: float) -> Ranked:
        """Return the ranked words, less likely if shown and not taken. `share_taken`: how many right ones are."""
        if not (self._listed or self._ghosts):
            return ranked
        found, size = [], len(self._text)
        for chance, token in ranked:
            whole = self._before + words[token]
            times = sum(then < size for then in self._listed.get(whole, ()))
            keys = max(size - self._ghosts.get(whole, size), 0)
            found.append((chance * (1 - share_taken) ** times * (1 - _GHOSTS_TAKEN) ** keys, token))
        gone = sum(chance for chance, _ in ranked) - sum(chance for chance, _ in found)
        left = 1 - max(gone - _UNKNOWN, 0)
        return sorted(((chance / left, token) for chance, token in found), reverse=True)

    def ghost(self, ghost: str) -> str:
        """Return the ghost to show. One already shown stays until something else is typed or likely."""
        text = self._text
        if not ghost and self._with_ghost.startswith(text) and len(self._with_ghost) > len(text) + 1:
            ghost = self._with_ghost[len(text) :]
        self._with_ghost = text + ghost
        if match := TOKEN.match(ghost):
            self._ghosts.setdefault(text + match[0], len(text))
        return ghost

    def list(self, words: Iterable[str]) -> None:
        """Note that these alternatives are shown."""
        for word in words:
            self._listed.setdefault(f"{self._before} {word}", set()).add(len(self._text))


class Predictor:
    """Predicts the prose of one open meeting."""

    def __init__(self, *, is_name: Callable[[str], bool] = lambda words: False) -> None:
        """`is_name`: whether words before a mark name somebody."""
        self.level = Level.CALM
        self._is_name = is_name
        self._model = Model()
        self._people = People(self._model.count_of)
        self._keys: dict[str, list[int]] = {}
        self._short: dict[str, dict[str, int]] = {}
        """What abbreviations stand for (by their small letters), and in how many texts that is said."""
        self._short_exempt: dict[str, dict[str, int]] = {}
        self._last = ""
        self._lent: set[str] = set()
        """Words that occur in the line being typed and nowhere else."""
        self._shown = _ShownWords()

    def set_people(
        self, roll: Iterable[str], others: Iterable[str] = (), known: frozenset[str] = frozenset(), body: str = ""
    ) -> None:
        """Set who is on the roll, and whose names are known and therefore never offered. `known`: the words of more
        such names (see `words_of`); `body`: the names of the council and the committee, whose words may be offered."""
        self._people.set(roll, others, known, body)
        self._model.forget_cached()

    @property
    def is_exempt(self) -> bool:
        """Whether the line is typed in exempt business. Only then does what was recorded there count."""
        return self._model.is_exempt

    @is_exempt.setter
    def is_exempt(self, is_exempt: bool) -> None:
        if is_exempt is not self._model.is_exempt:
            self._model.is_exempt = is_exempt
            self._model.forget_cached()

    def learn(self, text: str, opening: Opening = Opening.NOTE, source: Source = Source.LIVE) -> None:
        """Learn a text, by default one of this meeting."""
        if words := _single_spaced(text):
            self._keys.setdefault(words, []).append(self._model.learn(words, opening, source))
            if source is not Source.SHIPPED:
                self._people.note(words)
            if source in (Source.LIVE, Source.EXEMPT) and opening is not Opening.TITLE:
                self._last = words
            self._define(words, source, 1)

    def learning(self, passages: Iterable[Passage]) -> Iterator[int]:
        """Learn passages, the oldest first. Yield after about SLICE characters, with the number of passages since."""
        done = 0
        for passage in passages:
            self.learn(passage.text, passage.opening, passage.source)
            done += len(passage.text)
            if done >= SLICE:
                yield done
                done = 0
        if done:
            yield done

    def shipping(
        self,
        words: Iterable[tuple[str, float]],
        phrases: Iterable[str],
        rare: Iterable[tuple[float, Iterable[str]]] = (),
        followers: Iterable[str] = (),
    ) -> Iterator[int]:
        """Learn the language of ordinary minutes: `words` with how often each occurs in 10,000; `phrases`, of which a ^
        begins a line; `rare` words, grouped by how often they occur; and `followers`, a context and what follows it on
        each line. Yield as `learning` does."""
        for some in _batches(words, _WORDS):
            self._model.prefer((word, often * _SHIPPED_SHARE) for word, often in some)
            yield len(some)
        for often, alike in rare:
            for rarer in _batches(alike, _RARER):
                self._model.prefer_rarer(rarer, often * _SHIPPED_SHARE)
                yield len(rarer)
        for number, phrase in enumerate(phrases, 1):
            opening = Opening.NOTE if phrase[0] == "^" else _PART
            self._model.learn(phrase.removeprefix("^"), opening, Source.SHIPPED)
            if not number % _PHRASES:
                yield number
        for lines in _batches(followers, _FOLLOWERS):
            self._model.prefer_after(lines)
            yield len(lines)

    def forget(self, text: str) -> None:
        """Forget one copy of a text that was learnt, because it was struck out, changed, made exempt or purged."""
        words = _single_spaced(text)
        keys = self._keys.get(words)
        if keys:
            self._define(words, self._model.forget(keys.pop()), -1)
            if not keys:
                del self._keys[words]
        if words == self._last:
            self._last = ""

    def suggest(self, line: str, *, has_brought_space: bool = False) -> Suggestions:
        """Return what to offer at the end of a line typed so far. `has_brought_space`: the line ends in the space that
        came with an accepted word, so a sign may follow as well."""
        prose = None if self.level is Level.OFF else prose_of(line, self._is_name, self._begins_name)
        return self._suggest(prose, has_brought_space) if prose is not None else _NOTHING

    def _define(self, text: str, source: Source, times: int) -> None:
        """Count the abbreviations that a text defines; `times` is -1 to forget them."""
        known = self._short_exempt if source is Source.EXEMPT else self._short
        for found in definitions(text):
            meanings = known.setdefault(stem(found.short).casefold(), {})
            full = text[found.start : found.bracket].strip()
            meanings[full] = meanings.get(full, 0) + times
            if meanings[full] <= 0:
                del meanings[full]

    def abbreviation(self, word: str) -> str:
        """Return what an abbreviation most often stands for in the texts learnt; empty if none says so."""
        short = stem(word).casefold()
        meanings = self._short.get(short) or (self._short_exempt.get(short) if self.is_exempt else None)
        return max(meanings, key=lambda full: meanings[full]) if meanings else ""

    def begins_known(self, begun: str) -> bool:
        """Whether a known word begins with these letters, whatever its capitals."""
        return self._model.begins_known(f" {begun}".casefold())

    def _suggest(self, prose: Prose, has_brought_space: bool) -> Suggestions:
        text = prose.text[-_CONTEXT:]
        is_start = not text.strip()
        before = f" {text}" if len(prose.text) <= _CONTEXT else text
        tokens = [" "] if is_start else TOKEN.findall(SPACES.sub(" ", before))
        is_first = len(tokens) == 1
        begun = [] if prose.opening is Opening.MORE else ["\n", f"\n{prose.opening}"]
        tokens = [*TOKEN.findall(f" {self._last[-_CONTEXT:]}"), *begun, *tokens]
        typed = tokens.pop()
        shown, words = self._shown, self._model.words
        end = max(len(prose.text) - len(typed), 0)
        shown.go_on(self._model.version, prose.text, prose.text[:end], is_accepted=has_brought_space)
        if has_brought_space and typed == " " and not is_start:
            typed = ""
        is_small = prose.opening is Opening.NOTE and is_first and typed[1:2].islower()
        if is_small:  # the minutes give a note its capital
            typed = f" {typed[1].upper()}{typed[2:]}"
        ranked = self._rank_with_words_of_line(self._rank_offerable(tokens, typed), prose.text[-_LINE:], tokens, typed)
        ghost = self._ghost(tokens, typed, shown.discount_shown(ranked, words, shown.share_taken))
        ghost = shown.ghost(ghost.removeprefix(" ") if text[-1:] in ("", " ") else ghost)
        found = tuple[str, ...]()
        if text[-1:].islower():
            found = self._alternatives(typed, ghost, shown.discount_shown(ranked, words, _LISTS_TAKEN))
            if len(typed.strip()) >= _LOOKED_AT:
                shown.list(found)
        if is_small:
            found = tuple(f"{word[0].lower()}{word[1:]}" for word in found)
        return Suggestions(ghost, found)

    def _ghost(self, tokens: list[str], typed: str, ranked: Ranked) -> str:
        """Return the next words as far as they are likely enough. A sign comes first only directly after a word."""
        gate, model = _GATES[self.level], self._model
        if not ranked or not (typed or model.words[ranked[0][1]].startswith(" ")):
            return ""
        (chance, token), letters = ranked[0], len(typed.strip())
        if letters == 1 and not typed[-1].islower():
            chance = min(chance * _CAPITAL_BEGUN, 0.99)
        elif letters:
            chance = _with_odds(chance, _TRUST[min(letters, len(_TRUST) - 1)])
        if chance < gate.show:
            return ""
        word = model.words[token]
        added, ghost, first, gain = word[len(typed) :], "", 0.0, -1.0
        tokens = tokens[-_LOOK_BACK:]
        for _ in range(_MOST_WORDS):
            if added:
                ghost += added
                first = first or chance
                gain += chance * len(added)
            tokens.append(word)
            following, token = model.best(model.context(tokens))
            added = word = model.words[token]
            chance *= following
            if chance < gate.extend or not model.offered[token] or not self._may_follow(tokens, word, 0):
                break
            if word.strip() in AUXILIARIES and _is_in_infinitive(tokens):
                break
        if typed == " " and " " not in ghost.strip():
            first = _with_odds(first, _TRUST[0])
        if typed:
            gain += first  # a word brings a space
        is_shown = first >= gate.show and gain >= gate.gain * (1 - first)
        return ghost if is_shown and len(ghost) > (1 if typed else 2) else ""

    def _may_follow(self, tokens: list[str], token: str, typed: int) -> bool:
        """Whether a token may be offered: with a capital, only as `People` allows."""
        word = token.strip()
        return not word[:1].isupper() or self._people.may_follow(tokens, word, typed)

    def _alternatives(self, typed: str, ghost: str, ranked: Ranked) -> tuple[str, ...]:
        """Return the likeliest words other than the first of the ghost. If what is typed is a word itself, another must
        save keys and be clearly likelier; a single letter usually begins a longer word."""
        words, letters = self._model.words, len(typed.strip())
        own = next((chance for chance, token in ranked if words[token] == typed), 0.0)
        is_word = letters > 1 and (own > _WHOLE or typed.strip().casefold() in _SMALL)
        least, fewest = (_LIKELIER * own, len(typed) + _SAVED) if is_word else (0.0, len(typed) + _LEFT)
        longer = (
            words[token].strip()
            for chance, token in ranked
            if chance > least and len(words[token]) >= fewest
            if not (ghost and ghost.startswith(words[token][len(typed) :]))
        )
        return tuple(islice(longer, _ALTERNATIVES))

    def _rank_offerable(self, tokens: list[str], typed: str) -> Ranked:
        """Return the likeliest words for what is typed, without those that may not be offered."""
        model = self._model
        return [
            (chance, token)
            for chance, token in model.ranked(model.context(tokens), typed, is_first=_begins_sentence(tokens))
            if model.offered[token] and self._may_follow(tokens, model.words[token], len(typed.strip()))
        ]

    def _rank_with_words_of_line(self, ranked: Ranked, text: str, tokens: list[str], typed: str) -> Ranked:
        """Return the ranked words with those already in the line added, which count like words of this meeting. A word
        that is new in this line is known only while it is there."""
        model, begun = self._model, typed.strip()
        before = WORD.findall(text)[:-1] if begun else []
        for word in self._lent.difference(before):
            model.drop(f" {word}")
            self._lent.remove(word)
        here = Counter(
            word
            for word in before
            if word.startswith(begun) and len(word) >= len(begun) + _LEFT
            if word.islower() or model.count_of(f" {word}")  # a capitalised word may be anybody's name
        )
        if not here:
            return ranked
        chances = {token: chance for chance, token in ranked}
        spare = _BACKOFF_IN_LINE * len(here)
        whole = here.total() + spare
        found = {token: chance * spare / whole for token, chance in chances.items()}
        for word, times in here.items():
            if not model.count_of(f" {word}"):
                self._lent.add(word)
            token = model.id_of(f" {word}", is_rare=True)
            if model.offered[token] and self._may_follow(tokens, f" {word}", len(begun)):
                found[token] = found.get(token, 0.0) + times / whole
        return sorted(((chance, token) for token, chance in found.items()), reverse=True)

    def _begins_name(self, word: str) -> bool:
        start = fold(word)
        return word.islower() and any(name.startswith(start) for name in self._people.words)


def _with_odds(chance: float, times: float) -> float:
    """Return a probability with its odds multiplied."""
    odds = chance * times
    return odds / (odds + 1 - chance)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    return iter(lambda: list(islice(left, size)), [])


def _single_spaced(text: str) -> str:
    return SPACES.sub(" ", text).strip()


def _is_in_infinitive(tokens: Sequence[str]) -> bool:
    """Whether the words before are an infinitive, as in *to mend the wall*. A verb that followed the same words
    elsewhere does not belong here."""
    words = [token.strip() for token in tokens]
    inside = words[len(words) - words[::-1].index("to") :] if "to" in words else []
    is_verb = bool(inside) and inside[0].islower() and inside[0] not in NOUN_PHRASE
    return is_verb and all(word.isalpha() and word not in CLAUSAL for word in inside)


def _begins_sentence(tokens: list[str]) -> bool:
    return not tokens or tokens[-1][:1] == "\n" or tokens[-1].strip() in _SENTENCE_END


_TITLES = """Mr Mrs Ms Miss Mx Messrs Dr Prof Professor Sir Dame Lord Lady Baroness Rev Revd Reverend Canon Cllr Cllrs
    Clr Clrs Cr Councillor Councillors Councilor Councilors Alderman Ald Senator Superintendent Supt Inspector Sergeant
    Sgt DCI DI DS PC PCSO Deputy Mayor""".split()
_TITLE_WORDS = frozenset(map(fold, _TITLES))
"""Titles that a name follows (folded)."""
_WITH_TITLE = regex(
    rf"\b(?:{'|'.join(_TITLES)})\b\.?((?: (?:[^\W\d_a-z]\.?)+(?![^\W_]))*(?: [^\W\d_a-z][\w'’-]+){{1,2}})"
)
"""A title, then initials and one or two words with a capital."""
_WORD_OF_NAME = regex(r"[^\W\d_a-z][\w'’-]+")
_MOVES = frozenset("moved seconded proposed proposal motion proposer seconder mover moves second".split())
_MOVED_BY = frozenset(("by", "of", ":", "-", "–"))
_BEFORE_NAME = 8
_BEGUN = 2
"""How many letters of a mover's name must be typed before it is completed."""
_MOSTLY = 0.2
"""The share of a word's places that must follow a title for it to count as a name."""


class People:
    """The people of a meeting, and others whose names are known: decides which names may be offered."""

    def __init__(self, count_of: Callable[[str], float]) -> None:
        """`count_of`: how often a word occurs, as it is written."""
        self._count_of = count_of
        self._titled: Counter[str] = Counter()
        self.set((), ())

    def set(
        self, roll: Iterable[str], others: Iterable[str], known: frozenset[str] = frozenset(), body: str = ""
    ) -> None:
        """Set who is on the roll and who else is known. `known`: the words of more names (see `words_of`); `body`: the
        names of the council and the committee."""
        self.words: set[str] = set()
        """The words of the names on the roll (folded)."""
        self._initials: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        """An initial or forename and the word after it, of somebody on the roll."""
        for name in roll:
            apart = take_apart(name)
            given = [fold(word) for word in (*apart.forenames, apart.nickname) if fold(word)]
            family = [fold(word) for word in (*apart.surname.replace("-", " - ").split(), apart.surname) if fold(word)]
            self.words.update((*given, *family, *map(fold, apart.also)))
            self._initials.update(word[0] for word in given)
            self._pairs.update((g, f) for one in given for g in (one, one[0]) for f in (*family, *given) if f != one)
        self._others = known.union(*map(words_of, others)) - self.words - set(map(fold, body.split()))

    def note(self, text: str) -> None:
        """Remember the names that follow a title in a text."""
        for match in _WITH_TITLE.finditer(text):
            self._titled.update(fold(word) for word in _WORD_OF_NAME.findall(match[1]))

    def may_follow(self, tokens: Sequence[str], word: str, typed: int) -> bool:
        """Whether a capitalised word, with `typed` letters typed so far, may be offered after these tokens."""
        low = fold(word)
        if not low or low in _TITLE_WORDS:
            return True
        before = [token.strip() for token in tokens[-_BEFORE_NAME:] if token.strip() not in (".", "")]
        last = before[-1] if before else ""
        is_initial = len(word) == 1
        if len(last) == 1 and last.isupper() and (last not in "AI" or (tokens[-1] == "." and not is_initial)):
            return (fold(last), low) in self._pairs
        if typed < _BEGUN and (low in self.words or is_initial) and _is_moving(before):
            return False
        if last[:1].isupper() and fold(last) in _TITLE_WORDS:
            return low in (self._initials if is_initial else self.words)
        if low in self.words:
            known, begun = fold(last), word[:typed]
            if _BEGUN < typed < len(word) and self._count_of(f" {begun.lower()}") > 0 and known not in self.words:
                return False  # a whole word, such as Hall in Town Hall, does not begin Hallam
            return not (last[:1].isupper() and known in self._others and known not in self.words)
        return not self._is_name(word, low)

    def _is_name(self, word: str, low: str) -> bool:
        """Whether a word is the name of somebody who is not on the roll, and not an ordinary word."""
        titled = self._titled[low]
        if low in self._others and (self._count_of(f" {word.lower()}") < 1 or not self._count_of(f" {word}")):
            return True
        return titled > 0 and titled >= _MOSTLY * self._count_of(f" {word}")


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name (folded) that identify a person, without initials."""
    apart = take_apart(name)
    words = (*apart.surname.split(), *apart.also, *apart.forenames, *apart.nickname.split())
    return frozenset(low for word in words if len(low := fold(word)) > 1)


def _is_moving(before: Sequence[str]) -> bool:
    """Whether the name of a mover or seconder comes next: *moved by Councillor*, *on the proposal of*."""
    words = list(before)
    while words and (fold(words[-1]) in _TITLE_WORDS or (len(words[-1]) == 1 and words[-1].isupper())):
        words.pop()
    if len(words) > 1 and words[-1].casefold() in _MOVED_BY:
        return words[-2].casefold() in _MOVES
    return bool(words) and words[-1].casefold() in ("proposer", "seconder", "mover")
