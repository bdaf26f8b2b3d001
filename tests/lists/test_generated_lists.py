"""Lists in the usual layouts, made of usual posts and of surnames that are ordinary words, read back: nobody is lost,
invented or given somebody else's post without a mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

import pytest

from clerk_tui.lists.name_words import folded
from clerk_tui.lists.printed_people import read_people

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


WARDS = "Elm Ward,North Ward,St Mary’s Ward,Hill Top Ward".split(",")
PARTIES = "Labour,Conservative,Liberal Democrat,Green,Independent,Plaid Cymru".split(",")


def _names(random: Random, count: int) -> list[str]:
    return list(map(" ".join, zip(random.sample(FORENAMES, count), random.sample(SURNAMES, count), strict=True)))


@pytest.mark.parametrize("sign", [" - ", " – ", ", ", " | ", "; "])
@pytest.mark.parametrize("order", ["party ward", "ward party", "party how", "ward how", "role ward party", "how party"])
def test_party_ward_and_role_are_told_whatever_sign_parts_them(order: str, sign: str) -> None:
    random = Random(f"{order}{sign}")
    for _ in range(5):
        names = _names(random, 6)
        said = [
            {
                "party": random.choice(PARTIES),
                "ward": random.choice(WARDS),
                "role": "Chair" if at == 0 else "",
                "how": "elected unopposed",
            }
            for at in range(6)
        ]
        rows = [
            sign.join([f"Cllr {name}", *filter(None, (one[key] for key in order.split()))])
            for name, one in zip(names, said, strict=True)
        ]
        read = [(p.name, p.capacity, p.party, p.ward) for p in read_people("\n".join(["Members:", *rows]))]
        assert read == [
            (
                name,
                "chair" if one["role"] and "role" in order else "member",
                *(one[key] if key in order else "" for key in ("party", "ward")),
            )
            for name, one in zip(names, said, strict=True)
        ]


@pytest.mark.parametrize("parted", [" - ", " –", ", ", " (", " (AB) - ", "(AB)"])
def test_those_of_each_category_are_members(parted: str) -> None:
    random = Random(parted)
    for _ in range(8):
        names = _names(random, 7)
        kinds = random.choices("Parent,LA,Foundation,Staff,Community,Staff Governor".split(","), k=7)
        before = ["".join(w[0] for w in re.split(r"[ -]", name)) for name in names]
        rows = [
            f"{name}{parted.replace('AB', short)}{kind}{')' if parted == ' (' else ''}"
            for name, short, kind in zip(names, before, kinds, strict=True)
        ]
        read = read_people("\n".join(["Present:", *rows, "In attendance:", "Fay Fern - Clerk"]))
        said = [(p.name, p.capacity, p.post) for p in read if p.name]
        members = [(name, "member", kind) for name, kind in zip(names, kinds, strict=True)]
        told = " ".join(p.mark for p in read)
        assert said == [*(one for one in members if one[0] not in told), ("Fay Fern", "officer", "Clerk")]


@pytest.mark.parametrize("heads", ["Name Ward Role", "Member Party Position", ""])
def test_letters_after_several_councillors_are_no_posts(heads: str) -> None:
    random = Random(heads)
    for _ in range(12):
        names = _names(random, 6)
        codes = [random.choice(("TG", "FH", "L", "B")) for _ in names[:5]] + ["TG"]
        role = iter((" Chairman", " Vice-chairman"))
        rows = [f"Cllr {name} ({code}){next(role, '')}" for name, code in zip(names, codes, strict=True)]
        read = read_people("\n".join([heads, *rows]))
        kept = [(p.name, p.capacity, p.post, p.ward if "Ward" in heads else p.party) for p in read]
        capacities = ["chair", "vice", *["member"] * 4]
        assert kept == [(n, c, "", code) for n, c, code in zip(names, capacities, codes, strict=True)]
        asked = {code for p, code in zip(read, codes, strict=True) if p.mark and code in p.mark}
        assert asked == (set() if heads else set(codes) - {"L"})


@pytest.mark.parametrize("who", ["Members", "Councillors", "Trustees", "Board Members"])
@pytest.mark.parametrize("state", ["on Leave of Absence", "with apologies", "who sent apologies", "on approved leave"])
def test_those_beside_a_label_for_the_absent_are_absent(who: str, state: str) -> None:
    present = f"{who}\tCllr B Hall\tMember\n\tCllr D Price\tMember\nStaff\tA Park\tChief Executive"
    text = f"{present}\n{who} {state}\tCllr J May\tMember"
    read = [(p.name, p.capacity, p.post, p.label.says if p.label else "") for p in read_people(text)]
    assert read == [
        ("B Hall", "member", "", "present"),
        ("D Price", "member", "", "present"),
        ("A Park", "officer", "Chief Executive", "present"),
        ("J May", "member", "", "apologies"),
    ]


@pytest.mark.parametrize("others", [["Interim Manager", "Esq.", "PE"], ["", "", ""], ["CSA", "DPW", "Town Engineer"]])
def test_capitals_after_a_name_are_nobody_else(others: list[str]) -> None:
    names = ["Ann Hall", "Bo Price", "Carl Park", "Di May"]
    rows = [f"{name}, {said}".strip(", ") for name, said in zip(names, ["SRO", *others], strict=True)]
    read = read_people("\n".join(["Present:", "Cllr Al Ash", "Also present:", *rows]))
    assert [p.name for p in read] == ["Al Ash", *names]
    assert [p.post or p.letters for p in read[1:]] == ["SRO", *(said.replace("Esq.", "Esq") for said in others)]
    assert not any(p.mark for p in read)


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
        ("Members\nAnn Price, Bo Ward\nDi Park, Al Will", "Ann Price|Bo Ward|Di Park|Al Will"),
        ("Bo Ash – Parent/Chair\nDi Elm – LA / Vice Chair", "Bo Ash Parent|Di Elm LA"),
    ],
)
def test_a_title_is_told_from_a_post(text: str, read: str) -> None:
    said = [(p.printed, p.post or p.capacity.replace("member", "")) for p in read_people(text)]
    assert "|".join(" ".join(filter(None, words)) for words in said) == read


PLACES = "Elm East,Oak North,Park,Careston,St Mary’s,Elmfield & Dale,Town Centre,Upper Marsh".split(",")
OVER: dict[str, Callable[[str, Sequence[str]], str]] = {
    "colon": lambda ward, names: f"{ward}: {', '.join(names)}",
    "dash": lambda ward, names: f"{ward} – {' and '.join(names)}",
    "tab": lambda ward, names: f"{ward}\t{'; '.join(names)}",
    "first column": lambda ward, names: "\n".join(f"{ward}\t{name}" for name in names),
    "last column": lambda ward, names: "\n".join(f"{name}\t{ward}" for name in names),
    "once": lambda ward, names: f"{ward}\t" + "\n\t".join(names),
    "heading": lambda ward, names: "\n".join([ward, *names]),
    "heading with colon": lambda ward, names: "\n".join([f"{ward}:", *names]),
    "block": lambda ward, names: "\n".join(["", ward, *names]),
}


@pytest.mark.parametrize("title", ["Cllr ", "Mrs "])
@pytest.mark.parametrize("layout", OVER)
def test_wards_are_known_by_their_place_without_the_word(layout: str, title: str) -> None:
    random = Random(f"{layout}{title}")
    for _ in range(8):
        names, wards = _names(random, 8), random.sample(PLACES, 4)
        of = list(zip(names, (ward for ward in wards for _ in range(2)), strict=True))
        blocks = [OVER[layout](ward, [title + name for name, its in of if its == ward]) for ward in wards]
        read = read_people("\n".join(["Members of the Council", *blocks]))
        assert [(p.name, p.ward, p.capacity, p.post) for p in read] == [(*one, "member", "") for one in of]


@pytest.mark.parametrize("sign", [": ", " – ", "\t"])
def test_posts_before_their_holders_are_told_also_those_that_have_commas_or_are_no_usual_posts(sign: str) -> None:
    posts = ["Treasurer", "Show Co-ordinator, Summer Show", "Catering", "Journal Editor", "Hall Bookings", "Secretary"]
    random = Random(sign)
    for _ in range(8):
        names = [f"Ms {name[0]}. {name.split()[-1]}" for name in _names(random, len(posts))]
        order = random.sample(posts, len(posts))
        rows = [f"{post}{sign}{name}" for post, name in zip(order, names, strict=True)]
        read = read_people("\n".join(["Officers", *rows]))
        assert [(f"{p.title} {p.name}", p.post, p.ward) for p in read] == [
            (name, post, "") for name, post in zip(names, order, strict=True)
        ]


def test_committees_whose_members_serve_on_several_are_no_wards() -> None:
    text = "Finance: Cllr Ann Hall, Cllr Sam Price\nFootpaths: Cllr Ann Hall, Cllr Zoe Park"
    assert not any(person.ward for person in read_people(text))


def test_what_may_be_a_ward_is_asked_about_where_nothing_says_that_it_is_a_council() -> None:
    first, *others = read_people("Elm East: Ann Hall, Sam Price\nOak North: Zoe Park, Tess May")
    assert (first.ward, first.mark) == (
        "Elm East",
        "Is what stands with the names (“Elm East”, “Oak North” …) the ward?",
    )
    assert [(person.ward, person.mark) for person in others] == [("Elm East", ""), ("Oak North", ""), ("Oak North", "")]


HEADS = {
    "post": "Archivist,Web Manager,Hall Bookings,Treasurer,Tree Warden,Catering,Shows and Stalls,Press Officer".split(
        ","
    ),
    "ward": "Hill Top,Oak North,Castle,Elmfield & Dale,Thorpe and Rye,Upper Marsh,Abbey,Victoria Park".split(","),
}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", HEADS)
def test_what_stands_over_names_is_said_of_those_below(kind: str, seed: int) -> None:
    random = Random(f"{kind} {seed}")
    pairs = zip(random.sample(FORENAMES, 12), random.sample(SURNAMES, 12), strict=True)
    names = [f"{first} {last}" for first, last in pairs]
    lines, wanted = ["Councillors:"] if kind == "ward" else [], {}
    for head in random.sample(HEADS[kind], 5):
        lines.append(head)
        for _ in range(1 if kind == "post" else random.randint(1, 2)):
            name = names.pop()
            wanted[name] = head
            lines.append(name if kind == "post" else f"{name} (Labour)")
    people = {person.name: person for person in read_people("\n".join(lines))}
    wrong = [
        name
        for name, head in wanted.items()
        if name not in people or (getattr(people[name], kind) != head and not people[name].mark)
    ]
    assert wrong == []


def test_somebody_of_no_party_over_others_in_brackets_is_asked_about() -> None:
    found = read_people(
        "Hill Top\nAnn Hall (Lab)\nMarsh End\nRose Bush\nAsha Park (Con)\nRuth May (Con)\nSam Will (Con)\n"
    )
    asked = [person.mark for person in found if person.ward == "Rose Bush" and person.mark]
    assert asked == ["Is “Rose Bush”, which stands over the name, the ward, or a person?"]


def test_a_post_without_anybody_below_it_ends_no_list_in_an_error() -> None:
    assert [person.name for person in read_people("Ann Hall\nClerk\nTreasurer\nSam Mayor\nTess Price\nChair")]
