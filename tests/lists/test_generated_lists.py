"""Lists in the usual layouts, made of usual posts and of surnames that are ordinary words, read back: nobody is lost,
invented or given somebody else's post without a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from clerk_tui.lists.names import folded
from clerk_tui.lists.people import read_people

FORENAMES = "Ann Carol David Elena Hugh Irene James Lena Nadia Oscar Priya Rosa Sam Tess Victor Wendy Yusuf Zoe".split()
SURNAMES = (
    "Ash Birch Hall Price Park Bishop Marsh Jeeves MacRae O’Brien Nguyen Okafor Young Rose Dean Major Church Fisher"
    " Grant Best Wood Stone Rees-Jones Hill Field Cook Baker"
).split()
TITLES = "Cllr Councillor Commissioner Trustee Supervisor Director Councilmember Alderman Selectman Member".split()
POSTS = (
    "Clerk,Town Manager,City Attorney,Finance Director,Planning Officer,Director of Public Works,Administrator"
    ",Parish Clerk,Head of Housing,Deputy Clerk,Engineer,Chief Executive"
).split(",")

MEMBERS: dict[str, Callable[[str, str], str]] = {
    "in brackets": lambda who, role: f"{who} ({role})",
    "after a comma": lambda who, role: f"{who}, {role}",
    "after a dash": lambda who, role: f"{who} – {role}",
}
STAFF: dict[str, Callable[[str, str], str]] = {
    **MEMBERS,
    "before the name": lambda who, post: f"{post} {who}",
    "before a colon": lambda who, post: f"{post}: {who}",
}
LAYOUTS: dict[str, Callable[[str, Sequence[str]], str]] = {
    "lines": lambda label, cells: "\n".join([label, *cells]),
    "bullets": lambda label, cells: "\n".join([label, *(f"• {cell}" for cell in cells)]),
    "numbers": lambda label, cells: "\n".join([label, *(f"{n}. {cell}" for n, cell in enumerate(cells, 1))]),
    "one line": lambda label, cells: f"{label} {'; '.join(cells)}",
    "two columns": lambda label, cells: "\n".join([label, *_in_two(cells)]),
}


def _in_two(cells: Sequence[str]) -> list[str]:
    wide = max(map(len, cells)) + 4
    return ["".join(cell.ljust(wide) for cell in cells[at : at + 2]).rstrip() for at in range(0, len(cells), 2)]


def _list(random: Random, layout: str, says: str) -> tuple[str, list[tuple[str, str, str]]]:
    """A list, and the name, the capacity and the post of everybody on it."""
    title, form = random.choice(TITLES), random.choice(("full", "initial", "surname"))
    names = [
        {"full": f"{first} {last}", "initial": f"{first[0]}. {last}", "surname": last}[form]
        for first, last in zip(random.sample(FORENAMES, 7), random.sample(SURNAMES, 7), strict=True)
    ]
    posts = random.sample(POSTS, 2)
    members = [f"{title} {name}" for name in names[:5]]
    members[0] = MEMBERS.get(says, MEMBERS["in brackets"])(members[0], "Chair")
    people = [(name, "chair" if at == 0 else "member", "") for at, name in enumerate(names[:5])]
    people += [(name, "officer", post) for name, post in zip(names[5:], posts, strict=True)]
    staff = [STAFF[says](f"Ms {name}" if form != "full" else name, post) for name, _, post in people[5:]]
    write = LAYOUTS[layout]
    return f"{write('Members present:', members)}\n\n{write('In attendance:', staff)}", people


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("says", STAFF)
def test_everybody_on_a_list_is_read_as_they_are_or_marked(layout: str, says: str) -> None:
    random = Random(f"{layout}, {says}")
    for _ in range(12):
        text, people = _list(random, layout, says)
        read = read_people(text)
        sure = {(folded(p.name), p.capacity, folded(p.post)) for p in read if p.name and not p.mark}
        marked = folded(" ".join(f"{p.name} {p.post} {p.mark}" for p in read if p.mark))
        wanted = {(folded(name), capacity, folded(post)) for name, capacity, post in people}
        assert sure <= wanted, text
        assert all(name in marked for name, *_ in wanted - sure), text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mayor Hall, Councilmember Price\nChief Will", "Mayor Hall chair|Councilmember Price|Chief Will"),
        ("Trustee Price\nTrustee Rose\nExecutive Director May", "Trustee Price|Trustee Rose|May Executive Director"),
        ("Major John Major, Capt Hall", "Major John Major|Capt Hall"),
        ("Canon B Canon, Canon A Elm", "Canon B Canon|Canon A Elm"),
        ("Staff\nManager Hall\nManager Price\nManager Park", "Hall Manager|Price Manager|Park Manager"),
        ("Chair Elm\nDirector Hall\nDirector Oak", "Elm chair|Director Hall|Director Oak"),
        (
            "Director Ash\nDirector Elm\nDirector Oak\nOfficers\nDirector May",
            "Director Ash|Director Elm|Director Oak|Director May officer",
        ),
        (
            "Trustee Ash Trustee Hall\nTrustee Park Trustee Rose",
            "Trustee Ash|Trustee Hall|Trustee Park|Trustee Rose",
        ),
        ("Mr A Ash\nDirector Roads\nMs B Elm\nDirector Finance", "Mr A Ash Director Roads|Ms B Elm Director Finance"),
        ("Ash (Chair)\nElm\nOak (Clerk)", "Ash chair|Elm|Oak Clerk"),
        ("Members: Hall, Mary; Price, John; Rose, Bob (Chair)", "Mary Hall|John Price|Bob Rose chair"),
        ("Hall, M.; Price, J.; Rose, B. (Chair)", "M. Hall|J. Price|B. Rose chair"),
    ],
)
def test_a_title_is_told_from_a_post(text: str, read: str) -> None:
    said = [(p.printed, p.post or p.capacity.replace("member", "")) for p in read_people(text)]
    assert "|".join(" ".join(filter(None, words)) for words in said) == read
