"""What is looked for as a query of the full-text index. What was typed is quoted: it is never a language of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import field, replace
from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Kind
from clerk_tui.searching import Query, Span, Term, kinds_called
from clerk_tui.store.passages import RESOLUTION, committee_token, first_id, kind_token, person_token
from clerk_tui.store.schema_v3_search import TOKEN
from clerk_tui.store.vocabulary import Vocabulary

MOST_NAMED = 64
"""How many people one filter may mean."""
_CLEAN = str.maketrans({TOKEN: " ", '"': " "})
_DECISIVE = (RESOLUTION, Kind.RECOMMENDATION, Kind.MOTION, "item")
_NEAR = 12
"""Words between two that stand near each other."""


@dataclass(frozen=True)
class Plan:
    """A search that can be carried out: what the index has to match, and between which row ids."""

    words: tuple[str, ...] = ()
    """Expressions of which every one must match: the words."""
    filters: tuple[str, ...] = ()
    """The same of the filters."""
    excluded: tuple[str, ...] = ()
    """Of which none may match."""
    low: int = 0
    high: int = (1 << 63) - 1
    trouble: str = ""
    """Why nothing can be looked for."""
    terms: tuple[Term, ...] = field(default=())
    """The words that are to be found."""

    @property
    def match(self) -> str | None:
        """The expression; None where nothing has to match."""
        return self._expression((*self.words, *self.filters))

    @property
    def whole_words(self) -> Plan:
        """The same, with a last word that does not go on."""
        return replace(self, words=tuple(_phrase(term.words) for term in self.terms))

    @property
    def ranked(self) -> tuple[str, ...]:
        """Expressions of which each finds some of what matches, those that match best first: the words together, then
        what decides, and titles, then near each other."""
        decisive = _any_of(map(kind_token, _DECISIVE))
        tiers: list[tuple[str, ...]] = [(*self.words, decisive)]
        if len(self.terms) > 1:
            together = _phrase(" ".join(term.words for term in self.terms))
            tiers = [(together,), *tiers, (f"NEAR({' '.join(self.words)}, {_NEAR})",)]
        found = (self._expression((*tier, *self.filters)) for tier in tiers)
        return tuple(expression for expression in found if expression is not None)

    def _expression(self, wanted: tuple[str, ...]) -> str | None:
        if not wanted:
            return None
        every = " AND ".join(wanted)
        return f"({every}) NOT ({' OR '.join(self.excluded)})" if self.excluded else every


def _phrase(words: str, *, is_open: bool = False) -> str:
    return f'"{words.translate(_CLEAN)}"' + (" *" if is_open else "")


def _any_of(tokens: Iterable[str]) -> str:
    listed = [f'"{token}"' for token in tokens]
    return listed[0] if len(listed) == 1 else f"({' OR '.join(listed)})"


def plan(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> Plan:
    """What is to be matched for a query; its `trouble` says where that cannot be. Raises sqlite3.Error."""
    if query.trouble:
        return Plan(trouble=query.trouble)
    low, high = bounds(query.span)
    made = Plan(low=low, high=high)
    if query.terms:
        wanted = tuple(term for term in query.terms if not term.is_not)
        made = replace(
            made,
            words=tuple(_phrase(term.words, is_open=term.is_open) for term in wanted),
            excluded=tuple(_phrase(term.words) for term in query.terms if term.is_not),
            terms=wanted,
        )
    for wanted_filter in query.filters:
        tokens: Iterable[str]
        if wanted_filter.key == "kind":
            named = [kinds_called(value, is_open=wanted_filter.is_open) for value in wanted_filter.values]
            tokens = dict.fromkeys(kind_token(kind) for kinds in named for kind in kinds)
        elif wanted_filter.key == "by":
            people = vocabulary.people(connection, wanted_filter)
            if not people or len(people) > MOST_NAMED:
                return Plan(trouble=_nobody(wanted_filter.values) if not people else _too_many(wanted_filter.values))
            tokens = map(person_token, people)
        elif wanted_filter.key == "in":
            bodies = vocabulary.committees(connection, wanted_filter)
            if not bodies:
                return Plan(trouble=f"No committee on file is called “{', '.join(wanted_filter.values)}”.")
            tokens = map(committee_token, bodies)
        else:
            return Plan(trouble="is:open, is:done and is:overdue serve in the register of actions.")
        if wanted_filter.is_not:
            made = replace(made, excluded=(*made.excluded, _any_of(tokens)))
        else:
            made = replace(made, filters=(*made.filters, _any_of(tokens)))
    if made.excluded and not (made.words or made.filters or query.like):
        return Plan(trouble="Say what is to be found as well: a hyphen only leaves out what is found otherwise.")
    return made


def bounds(span: Span) -> tuple[int, int]:
    """The lowest and the highest row id of a stretch of days; undated meetings are in none that has an end."""
    low = 0 if span.is_whole else first_id(span.first or date.min)
    high = (1 << 63) - 1 if span.last is None else first_id(span.last) + (1 << 40) - 1
    return low, high


def _nobody(values: tuple[str, ...]) -> str:
    return f"Nobody on file is called “{', '.join(values)}”. Tab after by: offers the names."


def _too_many(values: tuple[str, ...]) -> str:
    return f"More than {MOST_NAMED} people may be meant by “{', '.join(values)}”: type more of the name."
