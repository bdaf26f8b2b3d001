"""What is shipped with the program to be offered in a new book."""

from __future__ import annotations

from clerk_tui.book.prediction import shipped
from clerk_tui.english.forenames import is_forename
from clerk_tui.predict.tokens import TOKEN, is_never_offered


def test_what_follows_words_is_no_figure_date_or_outcome_and_no_name() -> None:
    seen: set[str] = set()
    for line in shipped()[3]:
        before, *followers = line.split("\t")
        assert 1 <= len(before.split(" ")) <= 3
        assert before not in seen
        seen.add(before)
        for follower in followers:
            token, _, often = follower.rpartition(" ")
            assert TOKEN.fullmatch(token)
            assert int(often) > 0
            assert not is_never_offered(token)
            assert token.islower() or not is_forename(token.strip().lower())
            assert token.islower() or not token.strip().isalpha() or before.split(" ")[-1] in _BEFORE_CAPITALS, line


_BEFORE_CAPITALS = frozenset(("^", ".", "the", "a", "an", "this", "each"))
