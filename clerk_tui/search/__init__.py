"""The search language: words, and filters such as `by:maitland kind:question in:planning 2019..`, read as a `Query`.
Without SQL: the store does the search."""

from clerk_tui.search.completion import FilterCompletion, Known, complete
from clerk_tui.search.query import KINDS, Filter, Query, Span, Term, kinds_called, parse, quoted

# fmt: off
__all__ = [
    "KINDS", "Filter", "FilterCompletion", "Known", "Query", "Span", "Term", "complete", "kinds_called", "parse",
    "quoted",
]
# fmt: on
