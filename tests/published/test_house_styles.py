"""Published minutes, typed as notation in our own words, have in the council's style the parts, headings, numbers and
forms of sentence of what was published. What is compared are those, by pattern; no sentence of a council is here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from clerk_tui import minutes, notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.register import Register

from .test_published import FOLDER, typed

SHARED = FOLDER.parents[1].parent / "shared" / "minutes"
Patterns = Sequence[tuple[str, str]]
"""What is looked for at the beginning of a line, and how it is told: with what it captured."""


def text_of(path: Path) -> str:
    """A published document. Skips where it is not at hand."""
    if not path.exists():
        pytest.skip("the published minutes are not at hand")
    return path.read_text(encoding="utf-8")


def read(notes: str) -> Meeting:
    """Notes as a meeting; every line is understood."""
    read_in = notation.read_notes(notes, Head(1), Register(), minutes.style_names())
    assert read_in.reports == ()
    return read_in.meeting


def printed(name: str) -> str:
    """The minutes of one of the meetings, in its style."""
    meeting = read(typed(name))
    return minutes.as_text(minutes.render(meeting, minutes.load(meeting.head.style)))


def skeleton(text: str, patterns: Patterns) -> list[str]:
    """The parts of a document in order: for each line the first pattern that fits, as it is told."""
    out: list[str] = []
    for line in text.splitlines():
        found = next(((told, m) for pattern, told in patterns if (m := re.match(pattern, line.strip()))), None)
        if found:
            out.append(" ".join([found[0], *(group.strip().casefold() for group in found[1].groups() if group)]))
    return out


# Durham: an item as its website publishes it

DURHAM: Patterns = (
    (r"(Agenda item|Minutes:|Resolved:|Supporting documents:)$", "frame"),
    (r"(Progress of recommendations)", "title"),
    (r"\((i+)\)", "label"),
    (r"(Councillor J Charlton) (entered the meeting at) (9\.44)am$", "arrival"),
    (r"(Councillor|Mr) (A ?J|J) (\w+) (asked|noted)", "speech"),
    (r"The (Chairman) (asked|introduced|thanked)", "chair"),
)


def test_durham_publishes_an_item_so() -> None:
    published = text_of(SHARED / "durham-organised-crime.txt")
    meeting = read(text_of(SHARED / "durham-organised-crime.notes"))
    item = next(i for i in meeting.items if i.title.startswith("Progress of recommendations"))
    made = minutes.as_text(minutes.render_item(meeting, item.id, minutes.load("durham")))
    assert skeleton(made, DURHAM) == skeleton(published, DURHAM)


# Kent: a committee

KENT: Patterns = (
    (r"(KENT COUNTY COUNCIL)$", "title"),
    (r"(HEALTH OVERVIEW AND SCRUTINY COMMITTEE)$", "title"),
    (r"(MINUTES of a meeting of the) .* held in", "opening"),
    (r"(PRESENT|ALSO PRESENT|PRESENT VIRTUALLY|IN ATTENDANCE): \w+", "list"),
    (r"(UNRESTRICTED ITEMS)$", "part"),
    (r"(2\d\d)\. (\w+ \w+)", "minute"),
    (r"\((Item \d)\)$", "below"),
    (r"(Apologies were received from)", "sentence"),
    (r"(\d)\. [A-Z]", "paragraph"),
    (r"([a-m])[.)] ", "listed"),
    (r"(i+)\) ", "clause"),
    (r"(RESOLVED that the (?:Committee|minutes of the meeting held on))", "resolution"),
)
_PAGE = re.compile(r"(?m)^\d (?=KENT|RESOLVED|[a-z]\. |roles|Planning|the service|site)")
"""The number of a page that the text of the file has before a line."""


def test_a_committee_of_kent_minutes_so() -> None:
    published = _PAGE.sub("", text_of(SHARED / "published" / "01-kent-hosc-2025-01-28.txt"))
    expected = skeleton(published.partition("(a) FIELD")[0], KENT)
    # A declaration under an item bears no number there, and one under the item about declarations does.
    at = expected.index("minute 212 provision of")
    later = [i for i in range(at, len(expected)) if expected[i].startswith("paragraph")]
    for i in reversed(later):
        expected[i] = f"paragraph {int(expected[i][-1]) + 1}"
    expected.insert(later[0], "paragraph 1")
    assert skeleton(printed("kent-hosc-2025-01-28"), KENT) == expected


KENT_VOTES: Patterns = (
    (r"(PRESENT|IN ATTENDANCE): \w+", "list"),
    (r"(UNRESTRICTED ITEMS)$", "part"),
    (r"(For|Against|Abstain) (\(\d+\))", "voted"),
    (r"(Motion (?:carried|lost)\.)$", "outcome"),
)


def test_the_council_of_kent_prints_its_votes_by_name_so() -> None:
    published = skeleton(text_of(SHARED / "published" / "07-kent-council-2024-12-19.txt"), KENT_VOTES)
    made = skeleton(printed("kent-council-2024-12-19"), KENT_VOTES)
    # Where a motion is carried by consent, the outcome stands in a line of its own here; there it is the resolution.
    by_name = [told for told, before in zip(made, ["", *made], strict=False) if _is_by_name(told, before)]
    assert by_name == published


def _is_by_name(told: str, before: str) -> bool:
    return not told.startswith("outcome") or before.startswith("voted")


# A parish

PARISH: Patterns = (
    (r"(?i)(minutes of the souldern parish council meeting)$", "title"),
    (r"(?i)(held in the village hall)$", "title"),
    (r"(?i)(on 16th july 2015)$", "title"),
    (r"(Present|Also in attendance|Apologies):", "list"),
    (r"(\d+)\.? +(\w+ ?\w*)[^:]*:", "minute"),
    (r"([a-h])\. +\S", "paragraph"),
    (r"(The meeting ended at 9:30)", "closing"),
    (r"(Signed)\W.*(Date)", "signature"),
    (r"(Chairman),? (Souldern Parish Council)$", "signature"),
)
_MOVED = re.compile(r"Prop: ([A-Z]\w+);? +2nd:? ?([A-Z]+)")


def test_a_parish_minutes_so() -> None:
    published = text_of(SHARED / "published" / "60-souldern-spc-2015-07-16.txt")
    published = re.sub(r"(Present:) +(Also in attendance:)", r"\1\n\2", published)
    made = printed("souldern-parish-2015-07-16")
    told = skeleton(made, PARISH)
    # There the paragraphs of two items have headings, and no letters.
    expected = skeleton(published, PARISH)
    assert without_letters(told, ("minute 2 ", "minute 4 ")) == expected
    assert _MOVED.findall(made) == _MOVED.findall(published)


def without_letters(told: Sequence[str], items: tuple[str, ...]) -> list[str]:
    """The parts without the paragraphs of some items."""
    out, is_inside = list[str](), False
    for part in told:
        if not part.startswith("paragraph"):
            is_inside = part.startswith(items)
        if not (is_inside and part.startswith("paragraph")):
            out.append(part)
    return out


# A city council

LONDON: Patterns = (
    (r"(March 25, 2025, at 11:30 AM)$", "opening"),
    (r"(Present|Absent|Also Present|Remote Attendance):$", "list"),
    (r"The meeting (?:is|was) (called to order at 11:30 AM; it being noted that)", "opened"),
    (r"(\d+(?:\.\d+)*\.?) +(?:\(2\.1\) |6th Special )?(\S+)", "item"),
    (r"(None\.)$", "nothing"),
    (r"(Motion made by) (\w\. \w+)$", "mover"),
    (r"(Seconded by) (\w\. \w+)$", "seconder"),
    (r"(That),? ", "words"),
    (r"(Vote:)$", "vote"),
    (r"\|?(Yeas|Nays):", "voted"),
    (r"(Motion Passed(?: \(\d+ to \d+\))?)$", "outcome"),
    (r"(The meeting adjourned at 11:38 AM\.)$", "closing"),
)


def test_a_city_minutes_so() -> None:
    published = text_of(SHARED / "published" / "71-london-ontario-council-2025-03-25-special.txt")
    expected = skeleton(published.partition("Appendix:")[0], LONDON)
    assert skeleton(printed("london-ontario-council-2025-03-25"), LONDON) == expected
