"""A statistical model of which words follow which.

All texts form one stream of tokens. For each token, and each pair of tokens, a chain links the places where it occurs,
newest first, so the followers of a context are found by walking back a few hundred places. Longer contexts count for
more (Witten and Bell's estimate). Probabilities are among the words that begin with what is typed: nothing is
normalised over the whole vocabulary.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from heapq import nlargest

from clerk_tui.predict.lines import folded, is_never_offered, tokens_of

_ORDER = 4
"""The most tokens of context."""
_PLACES = 300
"""How many places of a context are looked at, newest first."""
_ENOUGH, _FEW = 60, 200
"""If a pair of tokens occurred at least `_ENOUGH` times, only `_FEW` places of its last token are looked at."""
_BACKOFF = 1.6
"""The weight that each different follower leaves to shorter contexts; a follower of a lower weight than 1 leaves that
share of it."""
_BACKOFF_HERE = 4.0
"""The same for each different word of this meeting, to how often words occur anywhere."""
_LONGEST_USUAL = 3
"""The most tokens of context in the followers that come with the program."""
_USUAL_SHARE = 0.2
"""The weight of such a follower for each time that it occurs in 1,000,000 words."""
_REMEMBERED = 3000
"""How many contexts, and beginnings of words, are cached."""
_FILED = (2, 3, 4)
"""The lengths of the beginnings by which words are filed, the space included."""
_LEAST = 0.01
"""A count below this is zero, because fractions are added and subtracted."""
_CAPITAL, _CAPITAL_FIRST = 0.05, 0.5
"""How much the count of a word is worth for the same word with a capital; at the beginning of a sentence. Inside
one what has a capital is mostly a name: a word that stood in no text is worth nothing, nor is any after a whole word
(*May*, *Park*)."""
_LIKELIEST = 16
"""How many words are considered by their frequency alone."""


class Source(IntEnum):
    """Where a text comes from, which decides how much it counts."""

    FORGOTTEN = 0
    ARCHIVE = 1
    LIVE = 2
    """This meeting: counts double."""
    EXEMPT = 3
    """Counts only in exempt business, double."""
    SHIPPED = 4
    """Ordinary phrases of minutes, which are shipped with the program."""


_WEIGHTS = {False: (0.0, 1.0, 2.0, 0.0, 0.5), True: (0.0, 1.0, 2.0, 2.0, 0.5)}
"""The weight of a place by its source, outside exempt business and in it."""

Ranked = list[tuple[float, int]]
"""Probabilities and tokens, the likeliest first."""


class Model:
    """The tokens that were learnt, how often each occurs, and what followed it."""

    def __init__(self) -> None:
        self.version = 0
        """A number that changes whenever anything is learnt or forgotten."""
        self.is_exempt = False
        """Whether exempt text counts."""
        self.words: list[str] = []
        self._ids: dict[str, int] = {}
        self._context_ids: dict[str, int] = {}
        self._context_of = array("i")
        self._counts: list[float] = []
        self._exempt_counts: dict[int, float] = {}
        self._here: dict[int, int] = {}
        """How often words occur in this meeting, outside exempt business."""
        self._total = 0.0
        self._filed: tuple[dict[str, list[int]], ...] = tuple({} for _ in _FILED)
        self._rare: set[int] = set()
        """Words that occur in no text. They are filed by their longest beginning only."""
        self._unread: dict[str, float] = {}
        """English words that have no number yet, with their weights."""
        self._rarer: dict[str, list[str]] = {}
        """The same words by their longest beginning, until that is looked up."""
        self._stream = array("i")
        self._contexts = array("i")
        self._sources = bytearray()
        self._before = (array("i"), array("i"))
        self._heads: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self._ends: dict[int, int] = {}
        """Where the texts end, by where they begin."""
        self._usual: dict[tuple[int, ...], str] = {}
        """What follows a context in any minutes: tokens, and how often each stood there."""
        self._usual_after = lru_cache(_REMEMBERED)(self._read_usual)
        self.followers = lru_cache(_REMEMBERED)(self._followers)
        self.best = lru_cache(_REMEMBERED)(self._best)
        self.begins_known = lru_cache(_REMEMBERED)(self._begins_known)
        self._beginning = lru_cache(_REMEMBERED)(self._find_beginning)
        self.break_ = self.id_of("\n")
        self.offered: list[bool] = [False]
        self._extend([self.break_], Source.FORGOTTEN)

    def id_of(self, token: str, *, is_rare: bool = False) -> int:
        """Return the number of a token; an unknown token gets a new one. `is_rare`: it occurs in no text."""
        known = self._ids.get(token)
        if known is not None:
            return known
        number = self._ids[token] = len(self.words)
        self.words.append(token)
        if token in self._unread:
            is_rare, self._total = True, self._total - 1
        self._counts.append(self._unread.pop(token, 0.0))
        low = folded(token) or token
        self._context_of.append(self._context_ids.setdefault(low, len(self._context_ids)))
        if number:
            self.offered.append(not is_never_offered(token))
            self._file_by_letters(number, _FILED[-1:] if is_rare else _FILED)
            if is_rare:
                self._rare.add(number)
        return number

    def _file_by_letters(self, number: int, lengths: Sequence[int]) -> None:
        """Add a token to the lists of those with the same first letters."""
        low = self.words[number].casefold()
        for filed, length in zip(self._filed, _FILED, strict=True):
            if length in lengths:
                filed.setdefault(low[:length], []).append(number)

    def context(self, tokens: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of the last tokens as contexts compare them; -1 for an unknown token."""
        known = self._context_ids
        return tuple(known.get(folded(token) or token, -1) for token in tokens[-_ORDER:])

    def count_of(self, word: str) -> float:
        """Return how often a word, with the space before it, occurs outside exempt business."""
        known = self._ids.get(word)
        return self._unread.get(word, 0.0) if known is None else self._counts[known]

    def learn(self, text: str, opening: str, source: Source) -> int:
        """Learn one text after its `opening`; return the number with which to forget it."""
        start, is_phrase = len(self._stream), source is Source.SHIPPED
        known, new = self._ids, self.id_of
        tokens = [new(f"\n{opening}")]
        tokens += [known[token] if token in known else new(token) for token in tokens_of(text, is_whole=not is_phrase)]
        tokens.append(self.break_)
        for token in self._rare.intersection(tokens):
            self._file_by_letters(token, _FILED[:-1])
            self._rare.remove(token)
        self._extend(tokens, source)
        if is_phrase:  # it is a part of a line
            self._sources[start] = self._sources[-1] = Source.FORGOTTEN
        self.forget_cached()
        self._ends[start] = len(self._stream)
        return start

    def prefer(self, words: Iterable[tuple[str, float]]) -> None:
        """Count words as if they had occurred that often."""
        for word, weight in words:
            self._counts[self.id_of(f" {word}")] += weight
            self._total += weight
        self.forget_cached()

    def prefer_rarer(self, words: Iterable[str], weight: float) -> None:
        """Do the same for words offered only after several letters. Each gets its number when first looked up or
        learnt."""
        rarer = dict.fromkeys(map(" ".__add__, words), weight)
        self._unread.update(rarer)
        for word in rarer:
            self._rarer.setdefault(word[: _FILED[-1]], []).append(word)
        self._total += len(rarer) * (weight + 1)  # each rarer word is one more that may follow
        self.forget_cached()

    def prefer_after(self, lines: Sequence[str]) -> None:
        """Count the followers of contexts as often as given. Each line is a context, then its followers with their
        counts; a ^ in it stands for a line break."""
        known, parts = self._context_ids, [line.partition("\t") for line in lines]
        for before, _, after in parts:
            tokens = before.replace("^", "\n").split(" ")
            context = tuple([known.setdefault(token, len(known)) for token in tokens])
            self._usual[context] = f"{self._usual[context]}\t{after}" if context in self._usual else after
        for token in dict.fromkeys(pair.rpartition(" ")[0] for part in parts for pair in part[2].split("\t")):
            number = self.id_of(token)
            if self._counts[number] < _LEAST:  # it is known, whatever is forgotten
                self._counts[number] += 2 * _LEAST
                self._total += 2 * _LEAST
        self._usual_after.cache_clear()
        self.forget_cached()

    def _read_usual(self, context: tuple[int, ...]) -> list[tuple[int, float]]:
        """Return the usual followers of a context in any minutes, each with its weight."""
        pairs = (pair.rpartition(" ") for pair in self._usual.get(context, "").split("\t") if pair)
        return [(self._ids[token], float(often) * _USUAL_SHARE) for token, _, often in pairs]

    def drop(self, word: str) -> None:
        """Remove a word that occurs in no text."""
        if (token := self._ids.get(word)) is not None:
            self._drop_unused(token)

    def forget(self, start: int) -> Source:
        """Forget a text, so that nothing of it is kept or offered. Return its source."""
        end = self._ends.pop(start)
        source = Source(self._sources[end - 2])
        for at in range(start, end):
            self._count(self._stream[at], self._sources[at], -1)
            self._sources[at] = Source.FORGOTTEN
            self._drop_unused(self._stream[at])
            self._stream[at] = self._contexts[at] = self.break_
        self.forget_cached()
        return source

    def _drop_unused(self, token: int) -> None:
        """Remove a token if it occurs in no other text."""
        word = self.words[token]
        if word[:1] not in ("", "\n") and self._counts[token] < _LEAST and not self._exempt_counts.get(token):
            self._ids.pop(word, None)
            self.words[token] = ""
            self.offered[token] = False

    def forget_cached(self) -> None:
        """Clear all cached results, after something was learnt or forgotten."""
        self.version += 1
        for cached in (self.followers, self.best, self.begins_known, self._beginning):
            cached.cache_clear()

    def _count(self, token: int, source: int, times: int) -> None:
        if source == Source.EXEMPT:
            self._exempt_counts[token] = self._exempt_counts.get(token, 0.0) + 2.0 * times
        else:
            weight = _WEIGHTS[False][source] * times
            self._counts[token] += weight
            self._total += weight
        if source == Source.LIVE:
            self._here[token] = self._here.get(token, 0) + times
            if not self._here[token]:
                del self._here[token]

    def _extend(self, tokens: list[int], source: Source) -> None:
        """Add tokens to the end of the stream, with their chains and counts."""
        stream, contexts, context_of = self._stream, self._contexts, self._context_of
        (before1, before2), (head1, head2) = self._before, self._heads
        at = len(stream)
        earlier, last = (contexts[-2] if at > 1 else 0), (contexts[-1] if at else 0)
        for token in tokens:
            pair = earlier << 32 | last
            before1.append(head1.get(last, -1))
            before2.append(head2.get(pair, -1))
            head1[last] = head2[pair] = at
            at += 1
            earlier, last = last, context_of[token]
            contexts.append(last)
        stream.extend(tokens)
        self._sources.extend(bytes((source,)) * len(tokens))
        for token in tokens:
            self._count(token, source, 1)

    def _followers(self, context: tuple[int, ...]) -> list[dict[int, float]]:
        """Return the weights of the tokens that followed a context: first those after its last token, then those after
        its last two or more, and so on."""
        if not context or context[-1] < 0:
            return []
        stream, contexts, sources, longest = self._stream, self._contexts, self._sources, len(context)
        weights = _WEIGHTS[self.is_exempt]
        by_length: list[dict[int, float]] = [{} for _ in range(_ORDER + 1)]
        most, before, walked = _PLACES, self._before[1], 0
        at = self._heads[1].get(context[-2] << 32 | context[-1], -1) if longest > 1 and context[-2] >= 0 else -1
        third = context[-3] if longest > 2 else -1
        while at >= 0 and walked < most:
            walked += 1
            if weight := weights[sources[at]]:
                length = 2
                if contexts[at - 3] == third and at > 2:
                    length = 4 if longest > 3 and at > 3 and contexts[at - 4] == context[-4] else 3
                seen, token = by_length[length], stream[at]
                seen[token] = seen.get(token, 0.0) + weight
            at = before[at]
        most = _FEW if walked >= _ENOUGH else _PLACES
        at, before, walked, seen = self._heads[0].get(context[-1], -1), self._before[0], 0, by_length[1]
        while at >= 0 and walked < most:
            walked += 1
            if weight := weights[sources[at]]:
                token = stream[at]
                seen[token] = seen.get(token, 0.0) + weight
            at = before[at]
        lengths = range(1, min(longest, _LONGEST_USUAL) + 1)
        return _add_up(by_length, {n: self._usual_after(context[-n:]) for n in lengths})

    def ranked(self, context: tuple[int, ...], typed: str, *, is_first: bool = False) -> Ranked:
        """Return the likeliest tokens after a context that begin with `typed`. `is_first`: they begin a sentence."""
        words = self.words
        common, total = self._count_beginnings(typed, is_first=is_first)
        chances = {token: weight / total for weight, token in common}
        for found in self.followers(context):
            seen = {token: n for token, n in found.items() if words[token].startswith(typed)} if typed else found
            if not seen:
                break
            spare = _BACKOFF * _count_different(seen)
            whole = sum(seen.values()) + spare
            lower, chances = chances, {}
            for token in lower.keys() | seen.keys():
                shorter = lower[token] if token in lower else self._count_of(token) / total
                chances[token] = (seen.get(token, 0.0) + spare * shorter) / whole
        return sorted(((chance, token) for token, chance in chances.items()), reverse=True)[:_LIKELIEST]

    def _best(self, context: tuple[int, ...]) -> tuple[float, int]:
        """Return the likeliest next token and its probability: the first of `ranked`, without computing the others."""
        total, best = self._total + len(self.words), (0.0, self.break_)
        shorter: list[tuple[dict[int, float], float, float]] = []
        for seen in self.followers(context):
            if not seen:
                break
            spare = _BACKOFF * _count_different(seen)
            whole = sum(seen.values()) + spare
            before, most = best[0], max(seen.values())
            best = spare * before / whole, best[1]
            for token, n in seen.items():
                share = self._count_of(token) / total
                if n + spare * max(before, share) < most:  # it cannot be the likeliest
                    continue
                chance, is_known = share, False
                for found, left, all_ in shorter:
                    is_known = is_known or token in found
                    if is_known:
                        chance = (found.get(token, 0.0) + left * chance) / all_
                best = max(best, ((n + spare * chance) / whole, token))
            shorter.append((seen, spare, whole))
        return best

    def _count_of(self, token: int) -> float:
        """Return how often a token occurs, counting exempt text only in exempt business."""
        return self._counts[token] + (self._exempt_counts.get(token, 0.0) if self.is_exempt else 0.0)

    def _count_beginnings(self, typed: str, *, is_first: bool) -> tuple[Ranked, float]:
        """Return the commonest tokens that begin with what is typed, with their counts, and the total count plus one
        for each. Before a letter is typed the list is empty, since any token may follow."""
        if not typed.strip():
            return [], self._total + len(self.words)
        share = _CAPITAL_FIRST if is_first else _CAPITAL
        has_capital = typed[1:2].isupper() and (is_first or len(typed) >= _FILED[-1])
        return self._beginning(typed, share if has_capital else 0.0)

    def _find_beginning(self, typed: str, capital_share: float) -> tuple[Ranked, float]:
        """Do what `_count_beginnings` says; words in small letters, given a capital, count by `capital_share`."""
        words, low = self.words, typed.casefold()
        filed, counts = self._filed_under(low), self._counts
        if self.is_exempt:
            counts = list(counts)
            for token, n in self._exempt_counts.items():
                counts[token] += n
        found = {token: n for token in filed if (n := counts[token]) >= _LEAST and words[token].startswith(typed)}
        capitals = dict[str, float]()
        is_inside = capital_share == _CAPITAL
        for capital, n in self._with_capital(low, filed, counts, is_inside=is_inside) if capital_share else ():
            if (token := self._ids.get(capital, -1)) >= 0:
                found[token] = found.get(token, 0.0) + n * capital_share
            else:
                capitals[capital] = n * capital_share
        total = sum(found.values()) + sum(capitals.values()) + len(found) + len(capitals) + 1.0
        here = {token: self._here[token] for token in filed if token in self._here and words[token].startswith(typed)}
        if here:
            spare = _BACKOFF_HERE * len(here) / total
            found.update((token, found.get(token, 0.0) + n / spare) for token, n in here.items())
            total += sum(here.values()) / spare
        for capital in nlargest(_LIKELIEST, capitals, key=capitals.__getitem__):
            found[self.id_of(capital)] = capitals[capital]
        return nlargest(_LIKELIEST, ((weight, token) for token, weight in found.items())), total

    def _with_capital(
        self, low: str, filed: Sequence[int], counts: Sequence[float], *, is_inside: bool
    ) -> Iterator[tuple[str, float]]:
        """Yield capitalised forms of the words in small letters that begin with `low`, with their counts. Inside a
        sentence, skip rare words, and yield none if what is typed is itself a word."""
        if is_inside and low in self._ids and counts[self._ids[low]] >= _LEAST:
            return
        for token in filed:
            word, n = self.words[token], counts[token]
            if n >= _LEAST and word[1:2].islower() and word.startswith(low) and not (is_inside and token in self._rare):
                yield f" {word[1].upper()}{word[2:]}", n

    def _begins_known(self, low: str) -> bool:
        """Whether a token begins with `low`, which is in small letters."""
        return any(self.words[token][: len(low)].casefold() == low for token in self._filed_under(low))

    def _filed_under(self, low: str) -> Sequence[int]:
        for word in self._rarer.pop(low[: _FILED[-1]], ()):
            self.id_of(word)
        for filed, length in zip(self._filed[::-1], _FILED[::-1], strict=True):
            if len(low) >= length:
                return filed.get(low[:length], ())
        return [token for start, tokens in self._filed[0].items() if start.startswith(low) for token in tokens]


def _count_different(seen: dict[int, float]) -> float:
    """Return how many different tokens followed; one with a weight below 1 counts as that weight."""
    return sum(n if n < 1.0 else 1.0 for n in seen.values())


def _add_up(by_length: list[dict[int, float]], usual: dict[int, list[tuple[int, float]]]) -> list[dict[int, float]]:
    """Return the followers of at least one, two, … tokens of the context, from those of exactly so many, with the
    `usual` ones added. Those of one token are not added up."""
    found: list[dict[int, float]] = []
    longer: dict[int, float] = {}
    for length in range(len(by_length) - 1, 0, -1):
        if length == 1:
            longer = {}
        for token, weight in by_length[length].items():
            longer[token] = longer.get(token, 0.0) + weight
        seen = dict(longer)
        for token, weight in usual.get(length, ()):
            seen[token] = seen.get(token, 0.0) + weight
        if seen:
            found.append(seen)
    return found[::-1]
