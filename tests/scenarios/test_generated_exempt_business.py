"""Whatever is recorded while the public is excluded: no word of it is in any public output, in any style."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui import minutes
from clerk_tui.meeting import Ballot, Capacity, Choice, Conduct, Entry, Head, Interest, Kind, Meeting, Vote, acts, apply
from clerk_tui.meeting.intents import ListPerson, OpenItem, Record
from clerk_tui.meeting.meeting import Directory

NOT_FOR_WORDS = {Kind.ITEM, Kind.EXEMPT, Kind.READMITTED, Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE}
NOT_FOR_WORDS |= {Kind.SUBSTITUTE, Kind.PRESIDING, Kind.VISITORS, Kind.CLOSED}
WITH_WORDS = [kind for kind in Kind if kind not in NOT_FOR_WORDS]
STEPS = st.one_of(
    st.sampled_from(WITH_WORDS),
    st.sampled_from([Kind.MOTION, Kind.AMENDMENT, Kind.VOTE, Kind.SUBSTANTIVE, Kind.CARRIED, Kind.CASTING]),
    st.sampled_from([Kind.EXEMPT, Kind.READMITTED, Kind.ITEM, Kind.EXEMPT, Kind.READMITTED]),
)


def word(number: int) -> str:
    """A word that stands nowhere else: w, the number in letters, w."""
    return "w" + "".join("abcdefghij"[int(digit)] for digit in str(number)) + "w"


def recorded(kind: Kind, number: int, own_words: bool) -> Entry:
    """An entry of a kind with the word of that number in all it says."""
    texts = {Kind.AMENDMENT: f"to add “{word(number)}” at the end", Kind.MOTION: f"That {word(number)} be done"}
    is_wordless = kind in (Kind.VOTE, Kind.CARRIED, Kind.CASTING, Kind.EXEMPT, Kind.READMITTED) and not own_words
    said = {Kind.EXEMPT: None, Kind.READMITTED: None}.get(kind, texts.get(kind, f"that {word(number)} was said"))
    return Entry(
        0,
        kind,
        0,
        persons=(1, 2) if kind in (Kind.MOTION, Kind.AMENDMENT) else (1,),
        text=None if is_wordless else said,
        due=date(2024, 9, 1) if kind is Kind.ACTION else None,
        vote=Vote(ballots=(Ballot(2, Choice.AGAINST),)) if kind is Kind.VOTE else None,
        subject={Kind.EXEMPT: "3", Kind.RECOMMENDATION: word(number), Kind.REVIEW: word(number)}.get(kind, ""),
        of_date=date(2024, 1, 8) if kind in (Kind.ARISING, Kind.MINUTES_AGREED, Kind.MINUTES_SIGNED) else None,
        interest=Interest.ORI if kind is Kind.DECLARATION else None,
        conduct=Conduct.STAYS if kind is Kind.DECLARATION else None,
        choice=Choice.FOR if kind in (Kind.CASTING, Kind.OWN_VOTE) else None,
    )


def held(steps: list[tuple[Kind, bool]]) -> tuple[Meeting, set[str], set[str]]:
    """A meeting, the words that are not for the public, and those that only the clerk reads."""
    directory, meeting = Directory(), Meeting(Head(1, committee="Committee", date=date(2024, 6, 3)))
    for name in ("Councillor A Able", "Councillor B Baker", "Councillor C Cole"):
        listed = ListPerson(name, Capacity.MEMBER)
        meeting = apply(meeting, acts.list_person(meeting, listed, directory).changes)
    called = Record(Entry(0, Kind.PRESENT, 0, persons=(1, 2, 3), text=None))
    meeting = apply(meeting, acts.record(meeting, called, directory, None).changes)
    is_open, hidden, private = True, set[str](), set[str]()
    for number, (kind, own_words) in enumerate(((Kind.ITEM, False), *steps)):
        if kind is Kind.ITEM:
            opened = OpenItem(str(number), f"Business {number}")
            meeting = apply(meeting, acts.open_item(meeting, opened, directory, None).changes)
            continue
        entry = recorded(kind, number, own_words)
        meeting = apply(meeting, acts.record(meeting, Record(entry), directory, None).changes)
        is_open = kind is not Kind.EXEMPT and (is_open or kind is Kind.READMITTED)
        if kind is Kind.PRIVATE:
            private.add(word(number))
        elif not is_open and kind is not Kind.SUMMARY:
            hidden.add(word(number))
    return meeting, hidden, private


def printed(meeting: Meeting, style: minutes.Style, *, with_exempt: bool) -> str:
    """Everything that is printed of a meeting."""
    documents = [minutes.render(meeting, style, with_exempt=with_exempt)]
    documents += [minutes.render_item(meeting, item.id, style, with_exempt=with_exempt) for item in meeting.items]
    documents += [minutes.render_resolution(meeting, i.id, style, with_exempt=with_exempt) for i in meeting.items]
    return "".join(minutes.as_text(document) for document in documents).casefold()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(STEPS, st.booleans()), min_size=4, max_size=24))
def test_no_word_of_exempt_business_is_printed_for_the_public(steps: list[tuple[Kind, bool]]) -> None:
    meeting, hidden, private = held(steps)
    for style in map(minutes.load, minutes.style_names()):
        public = printed(meeting, style, with_exempt=False)
        assert not [secret for secret in hidden | private if secret in public]
        full = printed(meeting, style, with_exempt=True)
        assert not [secret for secret in private if secret in full]
