"""What may be typed to search: words, and filters such as `by:maitland kind:question in:planning 2019..`. No SQL here:
a line becomes a `Query`, and what it may go on with is offered. The store finds what is asked for."""

from clerk_tui.search.completion import FilterCompletion, Known, complete
from clerk_tui.search.kinds import KINDS, kinds_called
from clerk_tui.search.query import Filter, Query, Span, Term, parse, quoted

__all__ = [
    "KINDS",
    "Filter",
    "FilterCompletion",
    "Known",
    "Query",
    "Span",
    "Term",
    "complete",
    "kinds_called",
    "parse",
    "quoted",
]
