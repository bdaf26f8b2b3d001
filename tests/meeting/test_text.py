"""The text of an entry as it is kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting.entry_text import Gap, Mention, clean, has_gap, literal, mentioned, parts, write


@given(st.text())
def test_typed_text_is_never_read_as_a_reference(typed: str) -> None:
    kept = literal(typed)
    assert write(kept, lambda mention: "somebody") == typed
    assert list(mentioned(kept)) == []
    assert not has_gap(kept)


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_leaves_nothing_unprintable(typed: str) -> None:
    cleaned = clean(typed)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set("\r\t\x00\x1b\x85\u2028\u202e\u200b\ufeff")
    cleaned.encode("utf-8")


def test_the_parts_of_a_text() -> None:
    kept = f"a {Mention(12)} and {Mention(3, in_full=True)}, {Gap()} {{{{x}}"
    assert list(parts(kept)) == ["a ", Mention(12), " and ", Mention(3, in_full=True), ", ", Gap(), " {x}"]
    assert list(mentioned(kept)) == [12, 3]
    assert has_gap(kept)
    assert write(kept, lambda m: f"<{m.person_id}>", gap="___") == "a <12> and <3>, ___ {x}"
