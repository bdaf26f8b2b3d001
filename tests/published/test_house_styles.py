"""Published minutes, typed as notation in our own words, have in the council's style the parts, headings, numbers and
forms of sentence of what was published. What is compared are those, by pattern; no sentence of a council is here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from clerk_tui import minutes

from .test_published import FOLDER, read, typed

SHARED = FOLDER.parents[1].parent / "shared" / "minutes"
Patterns = Sequence[tuple[str, str]]
"""What is looked for at the beginning of a line, and how it is told: with what it captured."""


def text_of(path: Path) -> str:
    """A published document. Skips where it is not at hand."""
    if not path.exists():
        pytest.skip("the published minutes are not at hand")
    return path.read_text(encoding="utf-8")


def printed(name: str, *, nothing: str = "") -> str:
    """The minutes of one of the meetings, in its style; `nothing`: what the body's own style prints under an item
    without minutes."""
    meeting = read(typed(name))
    style = minutes.load(meeting.head.style)
    style = replace(style, items=replace(style.items, nothing=nothing or style.items.nothing))
    return minutes.as_text(minutes.render(meeting, style))


def skeleton(text: str, patterns: Patterns) -> list[str]:
    """The parts of a document in order: for each line the first pattern that fits, as it is told."""
    return [told for line in text.splitlines() if (told := _told(line, patterns))]


def _told(line: str, patterns: Patterns) -> str:
    """What a line is, and what its pattern captured; '' for one that is nothing to compare."""
    found = next(((told, m) for pattern, told in patterns if (m := re.match(pattern, line.strip()))), None)
    return " ".join([found[0], *(group.strip().casefold() for group in found[1].groups() if group)]) if found else ""


def unlike(text: str, patterns: Patterns) -> list[str]:
    """The lines of a document that are nothing of what is compared."""
    return [line for line in text.splitlines() if line.strip() and not _told(line, patterns)]


def without(forms: Sequence[str], text: str) -> list[str]:
    """The forms of sentence that a document has nowhere, wherever its lines are broken."""
    whole = " ".join(text.split())
    return [form for form in forms if not re.search(form, whole)]


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
    # There one speaker is spelled two ways; a person who is stored once is spelled once.
    page = published[published.index("Agenda item") :].replace("Aston", "Ashton")
    assert made.split() == page.split()


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
    (r"(?:substituting respectively\. )?(Mr Streatfeild, Mr Chard and Cllr Moses)", "by link"),
    (r"(Tracey Fletcher|Dr Peter Maskell|Sukh Singh), (Chief|Stroke|Director)", "attended"),
    (r"(Mr Meade declared that he)", "declared"),
    (r"(\d)\. [A-Z]", "paragraph"),
    (r"([a-m])\. ", "listed"),
    (r"(i+)\) ", "clause"),
    (r"(RESOLVED that the (?:Committee|minutes of the meeting held on))", "resolution"),
)
_PAGE = re.compile(r"(?m)^\d (?=KENT|RESOLVED|[a-z]\. |roles|Planning|the service|site)")
"""The number of a page that the text of the file has before a line."""
KENT_FORMS = (
    r"MINUTES of a meeting of the Health [\w ]+ held in [\w ,]+ on Tuesday, 28 January 2025\.",
    r"PRESENT: Mr P Bartlett \(Chair\), Mr P V Barrington-King, Sir Paul Carter, CBE, Ms S Hamilton \(Vice-Chairman\)",
    r"Mr T Bond \(Substitute for Ms L Parfitt\) and Mrs P T Cole \(Substitute for Mr P Cole\)",
    r"ALSO PRESENT: Mr R Goatham \(Healthwatch Kent\) and Dr C Rickard \(Local Medical Committee\)",
    r"IN ATTENDANCE: Mrs K Goldsmith \(Research Officer - Overview and Scrutiny\), ",
    r"received from Ms Parfitt and Mr Cole with Mr Bond and Mrs Cole substituting respectively\.",
    r"The Chair declared (?:that )?he ",
    r"Cllr Keen declared that she was ",
    r"minutes of the meeting held on 17 December 2024 were a correct record and that they be signed by the Chair\.",
    r"Dr Peter Maskell, Stroke Network Clinical Lead, Rachel Hewett, Acting Chief Strategy and Partnerships Officers, ",
    r"RESOLVED that the Committee: i\) noted the report[\w ,]*: a\. .* b\. .* ii\) ",
)


def test_a_committee_of_kent_minutes_so() -> None:
    published = _PAGE.sub("", text_of(SHARED / "published" / "01-kent-hosc-2025-01-28.txt"))
    published = published.partition("(a) FIELD")[0]
    made = printed("kent-hosc-2025-01-28")
    assert skeleton(made, KENT) == skeleton(published, KENT)
    assert unlike(made, KENT) == []
    assert without(KENT_FORMS, made) == without(KENT_FORMS, published) == []


KENT_VOTES: Patterns = (
    (r"(PRESENT|IN ATTENDANCE): \w+", "list"),
    (r"(UNRESTRICTED ITEMS)$", "part"),
    (r"(For|Against|Abstain) (\(\d+\))", "voted"),
    (r"(Motion (?:carried|lost)\.)$", "outcome"),
)


def test_the_council_of_kent_prints_its_votes_by_name_so() -> None:
    published = skeleton(text_of(SHARED / "published" / "07-kent-council-2024-12-19.txt"), KENT_VOTES)
    made = skeleton(printed("kent-council-2024-12-19"), KENT_VOTES)
    assert made == published


# A parish

PARISH: Patterns = (
    (r"(?i)(minutes of the souldern parish council meeting)$", "title"),
    (r"(?i)(held in the village hall)$", "title"),
    (r"(?i)(on 16th july 2015)$", "title"),
    (r"(Present|Also in attendance|Apologies):", "list"),
    (r"([A-Z][\w.]* (?:\w\. )?[A-Z]\w+) \((Chair|KD|CR|KA|BM|Clerk)", "member"),
    (r"(\d+)\.? +(\w+ ?\w*)[^:]*:", "minute"),
    (r"([a-h])\. +\S", "paragraph"),
    (r"(The meeting ended at 9)[:.]30", "closing"),
    (r"(Signed)\W.*(Date)", "signature"),
    (r"(Chairman),? (Souldern Parish Council)$", "signature"),
)
_MOVED = re.compile(r"Prop: ([A-Z]\w+);? +2nd:? ?([A-Z]+)")
_OWNED = r"(?:NO|BMc|BM|AF) to \w+"
"""Who is to do what, by initials."""
_GUESTS = r"(?:Cllr )?[A-Z] [A-Z]\w+(?: [A-Z]\w+)?"
PARISH_FORMS = (r"\bNO to \w", r"[Ii]t was resolved (?:that|to) ", r"Prop: \w+; 2nd: \w+")


def test_a_parish_minutes_so() -> None:
    published = text_of(SHARED / "published" / "60-souldern-spc-2015-07-16.txt")
    # There those present and others stand side by side.
    published = re.sub(r"(?m)^( +.*?(?:\)|:)) {3,}(\S.*)$", r"\1\n\2", published)
    head, _, rest = published.partition("1.  ")
    lists = ("list", "member")
    expected = skeleton(f"1.  {rest}", PARISH)
    made = skeleton(printed("souldern-parish-2015-07-16"), PARISH)
    # There the paragraphs of two items have headings, and no letters.
    assert (
        without_letters([told for told in made if not told.startswith(lists)][3:], ("minute 2 ", "minute 4 "))
        == expected
    )
    assert sorted(told for told in made if told.startswith(lists)) == sorted(
        told for told in skeleton(head, PARISH) if told.startswith(lists)
    )
    assert made[:3] == skeleton(head, PARISH)[:3]


def test_a_parish_says_by_initials_who_moved_and_who_is_to_do_what() -> None:
    published = text_of(SHARED / "published" / "60-souldern-spc-2015-07-16.txt")
    made = printed("souldern-parish-2015-07-16")
    assert _MOVED.findall(made) == _MOVED.findall(published)
    assert without(PARISH_FORMS, made) == without(PARISH_FORMS, published) == []
    prose = [line for line in unlike(made, PARISH) if not re.fullmatch(f"{_OWNED}.*\\.|{_GUESTS}", line)]
    resolved, *notes = prose
    assert _MOVED.findall(resolved) == [("CR", "KA")]
    assert notes == ["There were none.", "On 12 August for planning, and on 17 September."]


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
    (r"(J\. Morgan, .*|S\. Hillier|S\. Datars Bere, .*|E\. Hunt)$", "names"),
    (r"The meeting (?:is|was) (called to order at 11:30 AM; it being noted that Councillors .*)", "opened"),
    (r"(9\.1) .*Report of the (Community and Protective Services Committee)$", "item"),
    (r"(\d+(?:\.\d+)*\.?) +(?:\(2\.1\) )?(\S+)", "item"),
    (r"(?:2025-03-24 Special CPSC Report|The report of the committee, 24 March)$", "paper"),
    (r"(None\.)$", "nothing"),
    (r"(Motion made by) (\w\. \w+)$", "mover"),
    (r"(Seconded by) (\w\. \w+)$", "seconder"),
    (r"(That),? ", "words"),
    (r"([a-z]+\)) ", "listed"),
    (r"(Vote:)$", "vote"),
    (r"\|?(Yeas|Nays):", "voted"),
    (r"(Motion Passed(?: \(\d+ to \d+\))?)$", "outcome"),
    (r"(The meeting adjourned at 11:38 AM\.)$", "closing"),
)


def test_a_city_minutes_so() -> None:
    published = text_of(SHARED / "published" / "71-london-ontario-council-2025-03-25-special.txt")
    expected = skeleton(published.partition("Appendix:")[0], LONDON)
    made = printed("london-ontario-council-2025-03-25", nothing="None.")
    told = skeleton(made, LONDON)
    # There the absent of a vote by name stand beside those who voted, and neither title nor signature is printed.
    assert told == expected
    assert set(unlike(made, LONDON)) == {
        *("The Corporation of the City of London", "Council", "Minutes", "Absent: S. Hillier"),
        "Approved ............................ Mayor    Date ................",
    }
