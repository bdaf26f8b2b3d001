"""Lists of invented people in the layouts in which bodies of many kinds print them, with what is true of each.

`python -P -m tests.generated.people --seed 5 --count 400 --half a [--show 20]` says how many people are read as they
are, how many are marked, and how many are wrong without a mark. Layouts and names of half `b` are others than of `a`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from clerk_tui.lists.name_words import folded
from clerk_tui.lists.printed_people import read_people

from .counting import count


class Told(NamedTuple):
    """What is true of somebody."""

    name: str
    capacity: str = "member"
    post: str = ""
    party: str = ""
    ward: str = ""
    says: str = ""
    """Under which heading they stand: present, apologies, absent; '' where nothing is said."""


class Case(NamedTuple):
    layout: str
    text: str
    told: tuple[Told, ...]
    vacant: int = 0


class Words(NamedTuple):
    """What lists are made of."""

    forenames: Sequence[str]
    surnames: Sequence[str]
    odd: Sequence[str]
    """Surnames that are posts or ordinary words."""
    posts: Sequence[str]
    parties: Sequence[str]
    wards: Sequence[str]
    firms: Sequence[str]
    kinds: Sequence[str]
    """Categories of members."""


A = Words(
    forenames=(
        "Ann Carol David Elena Hugh Irene James Lena Nadia Oscar Priya Rosa Sam Tess Victor Wendy Yusuf Zoe Siân Eoin"
        " Aoife Oluwaseun Thandiwe Xiomara Mei-Ling Rhiannon Dafydd Ngaire Jaspreet Ikram Marguerite Torsten"
    ).split(),
    surnames=(
        "Ash Birch Hartley Pritchard Marsden Jeeves MacRae O’Brien Nguyen Okafor Rees-Jones Fielding Thornbury Adeyemi"
        " Kowalski Bhatt Lindqvist Delacroix Whitcombe Ferreira Sandhu Quigley Tamihana Yilmaz"
    ).split(),
    odd="Mayor Clerk Church Chair May Price Bishop Dean Major Park Hall Young Best Rose Grant Will".split(),
    posts="Clerk;Town Manager;Finance Director;Planning Officer;Director of Public Works;Deputy Clerk;Engineer".split(
        ";"
    ),
    parties="Labour;Conservative;Liberal Democrat;Green;Independent".split(";"),
    wards="Elm Ward;North Ward;St Mary’s Ward;Hill Top Ward".split(";"),
    firms="Oakwood Associates;Thorne Surveyors Ltd;Vale Housing Trust;Brightwater Engineering".split(";"),
    kinds="Parent;Staff;Foundation;Community".split(";"),
)
B = Words(
    forenames=(
        "Brian Catherine Donald Emily Frances George Helen Ivan Julia Kenneth Laura Martin Naomi Patrick Ruth Stephen"
        " Ffion Caoimhe Niamh Chukwuemeka Sipho Guadalupe Xiuying Angharad Iolo Wiremu Harpreet Abdirahman Odette Sven"
    ).split(),
    surnames=(
        "Elder Rowan Holloway Penrose Langdale Mostyn McAllister O’Dowd Pham Eze Lloyd-Davies Barraclough Ainsworth"
        " Balogun Nowak Chaudhry Bergström Lefèvre Garside Mendonça Dhillon Gilhooly Parata Demir"
    ).split(),
    odd="Warden Steward Abbott Page Judge Bell Cross Day Field Fox Little Short Strong Winter Constable".split(),
    posts=(
        "Secretary;General Manager;City Attorney;Housing Officer;Head of Legal Services;Assistant Treasurer"
        ";Property Manager"
    ).split(";"),
    parties="Plaid Cymru;SNP;Reform UK;Fine Gael;Labour and Co-operative".split(";"),
    wards="Quayside Ward;West Ward;Castle Ward;Lower Marsh Ward".split(";"),
    firms="Harbour Design Partnership;Gale and Finch LLP;Northmoor Action Group;Selby Planning Consultants".split(";"),
    kinds="Local Authority;Headteacher;Associate;Partnership".split(";"),
)

Layout = Callable[[Random, Words], Case]


def _names(random: Random, words: Words, count: int = 6, odd: int = 0) -> list[str]:
    """Names, of which some have odd surnames."""
    last = random.sample(words.surnames, count - odd) + random.sample(words.odd, odd)
    random.shuffle(last)
    return list(map(" ".join, zip(random.sample(words.forenames, count), last, strict=True)))


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines)


def _posts(form: str, *, odd: int = 0, head: str = "Officers") -> Layout:
    """Each with a post of those who serve the body."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 5, odd)
        posts = random.sample(words.posts, 5)
        rows = [form.format(name=name, post=post) for name, post in zip(names, posts, strict=True)]
        text = _lines(["Members present:", "Cllr Al Oak (Chair)", "Cllr Di Elm", "", head, *rows])
        serves = "*" if head.startswith("Also present") else "officer"  # or a guest
        told = [Told(name, serves, post, says="present") for name, post in zip(names, posts, strict=True)]
        return Case("", text, (Told("Al Oak", "chair", says="present"), Told("Di Elm", says="present"), *told))

    return layout


def _members(
    form: str, *, title: str = "Cllr ", odd: int = 0, head: str = "Members", chairs: str = "Chair,Vice-Chair"
) -> Layout:
    """Members with what is said of each: party, ward, role, address, term."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 6, odd)
        rows, told = [head] if head else [], []
        for at, name in enumerate(names):
            said = {
                "n": str(at + 1),
                "name": f"{title}{name}",
                "party": random.choice(words.parties),
                "ward": random.choice(words.wards),
                "role": chairs.split(",")[at] if at < len(chairs.split(",")) else "Member",
                "mail": f"{name.split()[0].lower()}@example.org",
                "phone": f"01234 56{7000 + at}",
                "years": f"{2022 + at % 3}–{2025 + at % 3}",
                "initials": "".join(word[0] for word in name.replace("-", " ").split()),
                "kind": random.choice(words.kinds),
                "first": name.split(" ", 1)[0],
                "LAST": name.split(" ", 1)[1].upper(),
                "handle": name.split()[0].lower() + str(at),
                "district": f"District {at + 1}",
                "firm": words.firms[at % len(words.firms)],
            }
            rows.append(form.format(**said))
            told.append(
                Told(
                    name,
                    ("chair", "vice", "member")[min(at, 2)] if "{role" in form else "member",
                    said["kind"] if "{kind" in form else said["firm"] if "{firm" in form else "",
                    said["party"] if "{party" in form else "",
                    said["ward"] if "{ward" in form else said["district"] if "{district" in form else "",
                )
            )
        return Case("", _lines(rows), tuple(told))

    return layout


def _run(
    present: str, apologies: str, *, title: str = "", joint: str = ", ", last: str = " and ", odd: int = 0
) -> Layout:
    """Names in a sentence or behind a label. `title`: before each."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 7, odd)
        here, away = [f"{title}{n}" for n in names[:5]], [f"{title}{n}" for n in names[5:]]
        here[0] += " (Chair)"
        post = random.choice(words.posts)
        text = present.format(names=f"{joint.join(here[:-1])}{last}{here[-1]}", post=post)
        text += "\n" + apologies.format(names=last.join(away))
        told = [Told(n, "chair" if at == 0 else "member", says="present") for at, n in enumerate(names[:5])]
        told += [Told(n, says="apologies") for n in names[5:]]
        if "{post}" in present:
            told.insert(5, Told("Kit Lowe", "officer", post, says="present"))
        return Case("", text, tuple(told))

    return layout


def _table(heads: str, sign: str, *, rule: bool = False, odd: int = 0) -> Layout:
    """A table with a head."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 6, odd)
        rows, told = [heads.split(",")], []
        for at, name in enumerate(names):
            role = ("Chair", "Vice-Chair", "Member")[min(at, 2)]
            party, ward = random.choice(words.parties), random.choice(words.wards)
            cells = {"Name": f"Cllr {name}", "Position": role, "Role": role, "Party": party, "Ward": ward}
            cells |= {"Councillor": name, "Email": f"{name[0].lower()}@example.org", "Member": name}
            rows.append([cells[head] for head in rows[0]])
            capacity = ("chair", "vice", "member")[min(at, 2)] if {"Position", "Role"} & set(rows[0]) else "member"
            told.append(
                Told(name, capacity, "", party if "Party" in rows[0] else "", ward if "Ward" in rows[0] else "")
            )
        if rule:
            rows.insert(1, ["---"] * len(rows[0]))
        ends = ("| ", " |") if sign == " | " and rule else ("", "")
        wide = [max(len(row[at]) for row in rows) + 4 for at in range(len(rows[0]))]
        filled = [row if sign else [cell.ljust(w) for cell, w in zip(row, wide, strict=True)] for row in rows]
        return Case("", _lines([f"{ends[0]}{sign.join(row)}{ends[1]}".rstrip() for row in filled]), tuple(told))

    return layout


def _came(form: str, away: str, says: str, head: str = "") -> Layout:
    """Each with whether they came, in a column or at the end of the line."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 6)
        gone = set(random.sample(range(1, 6), 2))
        rows = [form.format(name=f"Cllr {name}", came=away if at in gone else says) for at, name in enumerate(names)]
        told = [Told(name, says="gone" if at in gone else "here") for at, name in enumerate(names)]
        return Case("", _lines([*([head] if head else []), *(row.rstrip(" –-,:") for row in rows)]), tuple(told))

    return layout


def _last_word(random: Random, words: Words) -> Case:
    """A run of names that ends with a label of those in the next line."""
    names = _names(random, words, 6)
    text = f"Present: {', '.join(names[:4])} Apologies: {', '.join(names[4:])}"
    told = [Told(n, says="present") for n in names[:4]] + [Told(n, says="apologies") for n in names[4:]]
    return Case("", text, tuple(told))


def _one_away(random: Random, words: Words, *, said: str = " Apologies", joint: str = ", ") -> Case:
    """One of a run, of whom it is said after the name that they sent apologies."""
    names = _names(random, words, 5)
    text = f"Present: {joint.join(names)}{said}"
    return Case("", text, (*(Told(n, says="present") for n in names[:-1]), Told(names[-1], says="gone")))


def _moved(said: str) -> Layout:
    """Those present, of whom one came late or left."""

    def layout(random: Random, words: Words) -> Case:
        names = [f"Cllr {name}" for name in _names(random, words, 5)]
        text = f"Present: {names[0]} (Chair), {names[1]} {said}, {names[2]}, {names[3]} and {names[4]}"
        told = [Told(n[5:], "chair" if at == 0 else "member", says="present") for at, n in enumerate(names)]
        told[1] = told[1]._replace(says="gone")
        return Case("", text, tuple(told))

    return layout


def _vacant(form: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 4)
        wards = random.sample(words.wards, 4)
        rows = [f"Cllr {name}, {ward}" for name, ward in zip(names, wards, strict=True)]
        rows.insert(2, form.format(ward=wards[0]))
        told = tuple(Told(n, ward=w) for n, w in zip(names, wards, strict=True))
        return Case("", _lines(["Members of the Council", *rows]), told, vacant=1)

    return layout


def _substitute(form: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 5)
        rows = [f"Councillor {name}" for name in names[:4]]
        rows[2] += form.format(name=names[4])
        told = [Told(n, says="present") for n in names[:4]]
        told[2] = told[2]._replace(capacity="substitute")
        return Case("", _lines(["Present:", *rows]), tuple(told))

    return layout


def _firms(form: str, head: str = "In attendance:") -> Layout:
    """Guests, each of a firm."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 5)
        firms = random.sample(words.firms, 3)
        rows = [form.format(name=name, firm=firm) for name, firm in zip(names[2:], firms, strict=True)]
        told = [Told(n, says="present") for n in names[:2]]
        told += [Told(n, "*", firm, says="present") for n, firm in zip(names[2:], firms, strict=True)]
        return Case("", _lines(["Present:", *(f"Cllr {n}" for n in names[:2]), head, *rows]), tuple(told))

    return layout


def _under(form: str, key: str) -> Layout:
    """Members under a heading of their ward or party."""

    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 6)
        heads = random.sample(getattr(words, key), 3)
        rows, told = ["Councillors"], []
        for at, head in enumerate(heads):
            rows.append(form.format(head=head))
            for name in names[2 * at : 2 * at + 2]:
                rows.append(f"Cllr {name}")
                said = form.format(head=head).rstrip(":")
                told.append(Told(name, party=said if key == "parties" else "", ward=said if key == "wards" else ""))
        return Case("", _lines(rows), tuple(told))

    return layout


def _stacked(random: Random, words: Words) -> Case:
    """As a page of cards is pasted: what each is stands below the name."""
    names, posts = _names(random, words, 5), random.sample(words.posts, 5)
    text = "\n\n".join(f"{name}\n{post}" for name, post in zip(names, posts, strict=True))
    told = tuple(Told(n, "officer", p, says="present") for n, p in zip(names, posts, strict=True))
    return Case("", f"Staff\n\n{text}", told)


def _surname_first(sign: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 6)
        turned = [", ".join(reversed(name.split(" ", 1))) for name in names]
        return Case("", f"Members:{sign if sign == chr(10) else ' '}{sign.join(turned)}", tuple(Told(n) for n in names))

    return layout


def _two_columns(random: Random, words: Words) -> Case:
    names = _names(random, words, 6)
    rows = [f"Cllr {a:<34}Cllr {b}" for a, b in zip(names[::2], names[1::2], strict=True)]
    return Case("", _lines(["Present:", *rows]), tuple(Told(n, says="present") for n in names))


def _voted(random: Random, words: Words, *, here: str = "X", away: str = "X") -> Case:
    """A table in which a sign says who was there."""
    names = _names(random, words, 6)
    gone = set(random.sample(range(6), 2))
    rows = ["Name\tPresent\tAbsent"]
    rows += [f"Cllr {n}\t{'' if at in gone else here}\t{away if at in gone else ''}" for at, n in enumerate(names)]
    return Case("", _lines(rows), tuple(Told(n, says="gone" if at in gone else "here") for at, n in enumerate(names)))


def _over(present: str, away: str, *, title: str = "", joint: str = "\n", says: str = "apologies") -> Layout:
    """Two lists, each below a heading."""

    def layout(random: Random, words: Words) -> Case:
        names = [f"{title}{name}" for name in _names(random, words, 6)]
        text = f"{present}\n{joint.join(names[:4])}\n\n{away}\n{joint.join(names[4:])}"
        told = [Told(n.removeprefix(title), says="present") for n in names[:4]]
        return Case("", text, (*told, *(Told(n.removeprefix(title), says=says) for n in names[4:])))

    return layout


def _surnames(form: str, away: str) -> Layout:
    """Surnames alone behind a title for all."""

    def layout(random: Random, words: Words) -> Case:
        names = random.sample(words.surnames, 6)
        here = form.format(names=f"{', '.join(names[:3])} and {names[3]}")
        text = f"{here}\n{away.format(names=' and '.join(names[4:]))}"
        told = [Told(n, says="present") for n in names[:4]] + [Told(n, says="apologies") for n in names[4:]]
        return Case("", text, tuple(told))

    return layout


def _staff(form: str, head: str = "In attendance:", post: str = "{}", says: str = "present") -> Layout:
    """Officers, of whom more is said than the post."""

    def layout(random: Random, words: Words) -> Case:
        names, posts = _names(random, words, 5), random.sample(words.posts, 3)
        rows = [form.format(name=n, post=p) for n, p in zip(names[2:], posts, strict=True)]
        told = [Told(n, says="present") for n in names[:2]]
        posts = [post.format(p) for p in posts]
        told += [Told(n, "officer", p, says=says) for n, p in zip(names[2:], posts, strict=True)]
        return Case("", _lines(["Present:", *(f"Cllr {n}" for n in names[:2]), head, *rows]), tuple(told))

    return layout


def _council(form: str, *, mayor: str = "Mayor {}", deputy: str = "Mayor Pro Tem {}", head: str = "Present:") -> Layout:
    """A mayor, a deputy, members by titles, and the staff with the post before the name."""

    def layout(random: Random, words: Words) -> Case:
        names, posts = _names(random, words, 7), random.sample(words.posts, 2)
        rows = [mayor.format(names[0]), deputy.format(names[1]), *(form.format(n) for n in names[2:5])]
        rows += ["", "Staff present:", *(f"{p} {n}" for n, p in zip(names[5:], posts, strict=True))]
        told = [Told(names[0], "chair", "*"), Told(names[1], "vice", "*"), *(Told(n) for n in names[2:5])]
        told += [Told(n, "officer", p) for n, p in zip(names[5:], posts, strict=True)]
        return Case("", _lines([head, *rows]), tuple(one._replace(says="present") for one in told))

    return layout


def _letters(form: str, letters: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        names = _names(random, words, 5)
        rows = [form.format(name=name, letters=random.choice(letters.split())) for name in names]
        return Case("", _lines(["Trustees", *rows]), tuple(Told(n) for n in names))

    return layout


LAYOUTS: dict[str, dict[str, Layout]] = {
    "a": {
        "post after a dash": _posts("{name} – {post}"),
        "post in brackets": _posts("{name} ({post})"),
        "post before a colon": _posts("{post}: {name}"),
        "post after a stroke": _posts("{name} | {post}"),
        "post after a tab": _posts("{name}\t{post}"),
        "odd surnames, dash": _posts("{name} – {post}", odd=4),
        "odd surnames, colon": _posts("{post}: {name}", odd=4),
        "odd surnames, brackets": _posts("{name} ({post})", odd=4, head="In attendance:"),
        "odd surnames alone": _members("{name}", title="", odd=4, head="Present:"),
        "odd surnames, councillors": _members("{name} ({role})", odd=4),
        "numbered": _members("{n}. {name}"),
        "party in brackets": _members("{name} ({party})"),
        "party and ward": _members("{name}, {party}, {ward}"),
        "role": _members("{name} – {role}"),
        "role, party and ward": _members("{name} ({role}) – {party} – {ward}"),
        "addresses": _members("{name}, {ward}, {mail}, {phone}"),
        "mail in a column": _members("{name}\t{mail}\t{phone}"),
        "years": _members("{name} ({years})", title=""),
        "initials in brackets": _members("{name} ({initials})", title="", head="Present:"),
        "initials and roles": _members("{name} ({initials}) – {role}", title="", head="Present:"),
        "kinds": _members("{name} ({kind})", title="", head="Governors present:"),
        "table": _table("Name,Position,Party,Ward", ""),
        "table of tabs": _table("Councillor,Ward,Party,Email", "\t"),
        "table of strokes": _table("Name,Role,Ward", " | "),
        "Markdown table": _table("Member,Party,Role", " | ", rule=True),
        "run": _run("Present: {names}.", "Apologies: {names}.", title="Cllr "),
        "run and clerk": _run("Present: {names}. In attendance: Kit Lowe ({post}).", "Apologies: {names}."),
        "sentence": _run("Present were {names}.", "Apologies were received from {names}."),
        "came at the end": _came("{name} – {came}", "Apologies", "Present"),
        "came in a column": _came("{name}\t{came}", "Absent", "Present", "Name\tAttendance"),
        "away at the end": _came("{name} {came}", "(apologies)", "", "Present"),
        "label at the end": _last_word,
        "apologies at the end": _one_away,
        "came late": _moved("(arrived 7.20pm)"),
        "from and until": _moved("(from 7.20pm, until 8.15pm)"),
        "from": _moved("from 7.20pm"),
        "vacancy": _vacant("Vacancy – {ward}"),
        "vacant in brackets": _vacant("(Vacant), {ward}"),
        "substitute": _substitute(" (substitute for Councillor {name})"),
        "in place of": _substitute(" (in place of Councillor {name})"),
        "firms": _firms("{name}, {firm}"),
        "firms in brackets": _firms("{name} ({firm})", "Guests:"),
        "under wards": _under("{head}", "wards"),
        "under parties": _under("{head}:", "parties"),
        "cards": _stacked,
        "surname first": _surname_first("; "),
        "two columns": _two_columns,
        "council members": _council("Councilmember {}"),
        "surnames": _surnames("Present: Cllrs {names}.", "Apologies: Cllrs {names}."),
        "surnames with titles": _surnames(
            "PRESENT: Councillors {names}", "Apologies were received from Councillors {names}."
        ),
        "signs": _voted,
        "headings": _over("PRESENT", "APOLOGIES", title="Cllr "),
        "headings of members": _over("Members present:", "Members absent:", says="absent"),
        "headings of runs": _over("Board Members Present", "Board Members Absent", joint=", ", says="absent"),
        "roles after commas": _members("{name}, {role}", title=""),
        "roles in full": _members(
            "{name}, {role}", title="", head="Directors present:", chairs="Chairman,Vice Chairman"
        ),
        "districts": _members("{name}, {district}", title="Councilmember "),
        "district first": _members("{district} – {name}", title="", head="Board of Supervisors"),
        "capitals": _members("Cllr {first} {LAST}", head="Councillors present:"),
        "pronouns": _members("{name} (she/her)", title="", head="Attendees:"),
        "angle brackets": _members("{name} <{mail}>", title=""),
        "handles": _members("{name} (@{handle})", title="", head="Attendees"),
        "boxes": _members("- [x] {name}", title="", head="Present"),
        "bullets": _members("• {name}", title="", head="Trustees present:"),
        "initials before": _members("{initials} – {name}", title="", head="Present:"),
        "from a firm": _members("{name} ({firm})", title="", head="Attendees"),
        "Mr and Mrs": _members("{name}", title="Mrs ", head="Governors in attendance:"),
        "comma table": _members("{name},{role},{party}", title="", head="Name,Role,Party"),
        "reasons": _run("Present: {names}.", "Apologies: {names} (work commitments).", title="Cllr "),
        "only for items": _staff("{name}, {post} (items 4–6 only)", says="gone"),
        "clerk to": _staff("{post} to the Council: {name}", post="{} to the Council"),
        "minutes": _staff("{name} – {post} (minutes)", post="{}, minutes"),
        "two posts": _staff("{name} ({post} and RFO)", post="{} and RFO"),
        "online": _staff("{name} – {post} (via Zoom)"),
        "post of staff first": _staff("{post} {name}", "Staff present:"),
        "post, comma": _staff("{post}, {name}", "Officers:"),
        "doctors": _members("Dr {name}", title="", head="Panel members:"),
        "letters": _letters("{name} {letters}", "OBE MBE JP FRICS PhD"),
    },
    "b": {
        "post after a hyphen": _posts("{name} - {post}", head="Officers in attendance"),
        "post after a comma": _posts("{name}, {post}", head="Also present:"),
        "post with a dash first": _posts("{post} – {name}", head="Staff"),
        "title and post": _posts("Ms {name} ({post})", head="In attendance"),
        "bullets": _posts("• {name}, {post}", head="Staff in attendance:"),
        "odd surnames, comma": _posts("{name}, {post}", odd=4, head="In attendance:"),
        "odd surnames, post first": _posts("{post} {name}", odd=4, head="Staff present:"),
        "odd surnames in a run": _run("Present: {names}.", "Apologies: {names}.", odd=4),
        "odd surnames with parties": _members("{name} – {party}", odd=4),
        "odd surnames, kinds": _members("{name}, {kind}", title="", odd=3, head="Governors:"),
        "in numbered brackets": _members("({n}) {name}", head="Present"),
        "ward in brackets": _members("{name} ({ward})"),
        "ward and party": _members("{name} – {ward} – {party}", title="Councillor "),
        "role in brackets": _members("{name} ({role})", title="Councillor ", head="Committee members"),
        "role first": _members("{role}: {name}", title="", head=""),
        "phones": _members("{name} – {phone} – {mail}", title="Councillor "),
        "terms": _members("{name}, term {years}", title="", head="Trustees"),
        "initials, comma": _members("{name}, {initials}", title="", head="Attendees:"),
        "initials first": _members("{name} [{initials}]", title="", head="Present"),
        "initials in a column": _members("{name}\t{initials}\t{role}", title="", head="Name\tInitials\tRole"),
        "table of three": _table("Councillor,Party,Ward", ""),
        "table, odd names": _table("Name,Role,Party", "\t", odd=4),
        "strokes": _table("Councillor,Ward,Role", " | "),
        "ruled": _table("Name,Ward,Party", " | ", rule=True),
        "semicolons": _run("Members present: {names}", "Absent with apologies: {names}", joint="; ", last="; "),
        "ampersands": _run("PRESENT: {names}", "APOLOGIES: {names}", title="Mrs ", last=" & "),
        "attendance in the same line": _run(
            "Attendees: {names}. Staff present: Kit Lowe, {post}.", "Apologies: {names}."
        ),
        "came in brackets": _came("{name} ({came})", "apologies", "present"),
        "excused": _came("{name}, {came}", "excused", "", "Members present"),
        "here or not": _came("{name}: {came}", "absent", "present", "Roll call"),
        "apology in brackets at the end": lambda random, words: _one_away(
            random, words, said=" (apologies)", joint="; "
        ),
        "left early": _moved("(left at 8.15pm)"),
        "until": _moved("(until 8.15 pm)"),
        "late": _moved("(late)"),
        "seat vacant": _vacant("Vacant seat, {ward}"),
        "one vacancy": _vacant("1 vacancy ({ward})"),
        "for": _substitute(" (for Councillor {name})"),
        "sub": _substitute(" – substituting for Cllr {name}"),
        "firms after a dash": _firms("{name} – {firm}", "Also in attendance:"),
        "from firms": _firms("{name} from {firm}", "Visitors:"),
        "under wards with colons": _under("{head}:", "wards"),
        "under parties in capitals": _under("{head} Group", "parties"),
        "surnames first below": _surname_first("\n"),
        "aldermen": _council("Alderman {}", deputy="Deputy Mayor {}", head="Members present:"),
        "trustees": _council("Trustee {}", mayor="President {}", deputy="Vice President {}"),
        "letters after a comma": _letters("{name}, {letters}", "QC BSc DL CBE MA"),
    },
}


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lists of a half, each layout in turn."""
    words = {"a": A, "b": B}[half]
    while True:
        for name, layout in LAYOUTS[half].items():
            yield layout(random, words)._replace(layout=name)


def _is_told(told: Told, key: tuple[str, ...], says: str, mark: str, moved: str) -> bool:
    """Whether what is read of somebody is what is true; whoever is away, or came late, has a mark or is away."""
    name, capacity, post, party, ward = key
    is_gone = says in ("apologies", "absent") or moved != "" or mark != ""
    is_same = (folded(told.name), folded(told.party), folded(told.ward)) == (name, party, ward)
    is_same = is_same and told.capacity in ("*", capacity) and (told.post == "*" or folded(told.post) == post)
    return is_same and (is_gone if told.says == "gone" else not is_gone if told.says == "here" else True)


def judged(case: Case) -> tuple[Counter[str], list[str]]:
    """How many people are read right, marked, or wrong in silence; and which are wrong."""
    out: Counter[str] = Counter()
    people = read_people(case.text)
    marked = folded(" ".join(f"{p.name} {p.post} {p.mark}" for p in people if p.mark))
    left = list(case.told)
    wrong = []
    for p in people:
        if not p.name:
            out["marked"] += p.capacity != "vacancy"
            continue
        key = (folded(p.name), p.capacity, folded(p.post), folded(p.party), folded(p.ward))
        label = str(p.label.says) if p.label else ""
        found = next((t for t in left if _is_told(t, key, label, p.mark, p.moved)), None)
        is_placed = found is not None and (
            found.says in ("", "gone", "here", label) or (found.says == "present" == label)
        )
        if found is not None and is_placed:
            left.remove(found)
            out["right"] += 1
            is_due = found.says == "gone" or found.capacity in ("substitute", "*")
            out["right, yet marked"] += p.mark != "" and not is_due
        elif p.mark:
            out["marked"] += 1
        else:
            wrong.append(f"made {key} {label}")
    wrong += [f"lost {t}" for t in left if folded(t.name) not in marked]
    vacant = sum(p.capacity == "vacancy" for p in people)
    wrong += [f"{vacant} vacant"] if vacant != case.vacant else []
    out["wrong in silence"] = len(wrong)
    return out, wrong


if __name__ == "__main__":
    count(cases, judged, "people")
