"""The votes, roll calls and movements of published minutes, typed as notation: facts in our own words (who moved, who
voted how, what came of it), compared with the published figures, and with the labels of a careful reader where those
are at hand."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clerk_tui import minutes, notation
from clerk_tui.meeting import Choice, Head, Kind, Meeting
from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Fate, Proposal, proceedings
from clerk_tui.meeting.voting import Division
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity

FOLDER = Path(__file__).resolve().parent
TRUTH = FOLDER.parents[1].parent / "shared" / "minutes" / "truth"
KENT, LIMERICK, LONDON, POLICING = (
    *("kent-council-2024-12-19", "limerick-council-2014-05-16"),
    *("london-ontario-council-2025-03-25", "limerick-jpc-2019-12-12"),
)
LABELS = {
    KENT: "07-kent-council-2024-12-19",
    LIMERICK: "32-limerick-county-council-2014-05-16-rollcall",
    LONDON: "71-london-ontario-council-2025-03-25-special",
    POLICING: "17-limerick-jpc-2019-12-12",
}
ALL = sorted(LABELS)


def typed(name: str) -> str:
    """The notes of one of them."""
    return (FOLDER / f"{name}.notes").read_text(encoding="utf-8")


@cache
def read(text: str) -> Meeting:
    """Notes as a meeting; every line is understood."""
    notes = notation.read_notes(text, Head(1), Directory(), minutes.style_names())
    assert notes.reports == ()
    return notes.meeting


@cache
def published(name: str) -> Meeting:
    """One of them as a meeting."""
    return read(typed(name))


def labels(name: str) -> dict[str, Any]:
    """What the careful reader found. Skips where that is not at hand."""
    path = TRUTH / f"{LABELS[name]}.json"
    if not path.exists():
        pytest.skip("the published minutes are not at hand")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def votes(name: str) -> list[Division]:
    """Its votes in order."""
    return list(proceedings(published(name)).divisions.values())


def motions(name: str) -> list[Proposal]:
    """Its motions in order."""
    return list(proceedings(published(name)).by_id.values())


def figures(division: Division) -> tuple[int | None, int, int]:
    """For, against, abstained."""
    told = division.tally
    return told.in_favour, told.against, told.abstained


# The figures as published


def test_kent_voted_by_name_five_times() -> None:
    by_name = [d for d in votes(KENT) if d.entry.vote and d.entry.vote.is_named]
    assert [(*figures(d), d.is_carried) for d in by_name] == [
        (51, 6, 2, True),
        (15, 35, 1, False),
        (14, 37, 0, False),
        (35, 0, 9, True),
        (15, 23, 0, False),
    ]
    for division in by_name:
        named = [len(division.tally.named(c)) for c in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)]
        assert tuple(named) == figures(division)
        assert set(sum((division.tally.named(c) for c in Choice), ())) <= set(division.voters)


def test_in_kent_66_could_vote_and_two_with_an_interest_could_not_on_that_motion() -> None:
    by_name = [d for d in votes(KENT) if d.entry.vote and d.entry.vote.is_named]
    assert [len(d.voters) for d in by_name] == [66, 66, 66, 64, 66]
    kept_out = set(by_name[0].voters) - set(by_name[3].voters)
    assert {published(KENT).people[p].name for p in kept_out} == {"Mrs S Chandler", "Mr H Rayner"}


def test_what_became_of_the_motions_in_kent() -> None:
    assert [(p.fate, p.is_adopted) for p in motions(KENT)] == [
        *[(Fate.CARRIED, True)] * 4,
        *[(Fate.LOST, False)] * 2,
        (Fate.CARRIED, True),
        (Fate.CARRIED, False),
        (Fate.LOST, False),
    ]


def test_limerick_called_the_roll_twice_and_the_second_was_the_first_turned_round() -> None:
    first, second, last = votes(LIMERICK)
    assert [(*figures(d), d.is_carried) for d in (first, second, last)] == [
        (9, 11, 0, False),
        (11, 9, 0, True),
        (22, 0, 0, True),
    ]
    assert set(first.tally.named(Choice.FOR)) == set(second.tally.named(Choice.AGAINST))
    assert set(first.tally.named(Choice.AGAINST)) == set(second.tally.named(Choice.FOR))
    present_without_a_vote = set(first.voters) - {
        b.person_id for b in (first.entry.vote.ballots if first.entry.vote else ())
    }
    assert {published(LIMERICK).people[p].name for p in present_without_a_vote} == {
        "Councillor Hannon",
        "Councillor O'Donnell",
    }


def test_the_counter_motion_in_limerick_was_withdrawn_after_the_motion_was_lost() -> None:
    assert [p.fate for p in motions(LIMERICK)] == [
        *(Fate.CARRIED, Fate.WITHDRAWN, Fate.CARRIED, Fate.LOST, Fate.CARRIED, Fate.CARRIED)
    ]


def test_london_voted_four_times_with_fourteen_four_of_them_on_a_link() -> None:
    assert [(*figures(d), d.is_carried) for d in votes(LONDON)] == [(14, 0, 0, True)] * 4
    room = attendance(published(LONDON))
    linked = {p for p in votes(LONDON)[0].tally.named(Choice.FOR) if room.standing(p) is Standing.REMOTE}
    assert len(linked) == 4
    assert len(votes(LONDON)[0].tally.named(Choice.FOR)) == 14


def test_were_those_on_a_link_not_to_vote_london_would_have_had_ten() -> None:
    strict = read(typed(LONDON).replace("remote=vote", "remote=listen"))
    first = next(iter(proceedings(strict).divisions.values()))
    assert (len(first.voters), len(first.tally.named(Choice.FOR)), first.tally.in_favour) == (10, 10, 14)
    found = prove(strict, minutes.load(strict.head.style))
    assert [f for f in found if f.entry_id == first.entry.id and f.severity is not Severity.INFO]


def test_the_chair_of_the_policing_committee_went_out_and_came_back() -> None:
    meeting = published(POLICING)
    moves = [
        (e.kind, meeting.people[p].name)
        for e in meeting.entries
        for p in e.persons
        if isinstance(p, int) and e.kind in (Kind.ARRIVAL, Kind.DEPARTURE)
    ]
    assert moves == [
        (Kind.DEPARTURE, "Councillor A Teskey"),
        (Kind.ARRIVAL, "Councillor A Teskey"),
        (Kind.DEPARTURE, "Mr Drew Harris"),
    ]
    presided = [meeting.people[p].name for e in meeting.entries if (p := attendance(meeting, e.position).presiding)]
    assert list(dict.fromkeys(presided)) == ["Councillor A Teskey", "Councillor L Galvin"]
    assert presided[-1] == "Councillor A Teskey"


# Figures that do not agree with the names


@pytest.mark.parametrize(
    ("name", "stated", "instead"), [(KENT, "named 51-6-2", "named 50-7-2"), (LIMERICK, "named 9-11-0", "named 10-11-0")]
)
def test_stated_figures_unlike_the_names_are_kept_and_reported(name: str, stated: str, instead: str) -> None:
    meeting = read(typed(name).replace(stated, instead))
    division = next(d for d in proceedings(meeting).divisions.values() if d.tally.is_stated)
    assert "-".join(map(str, figures(division))) == instead.removeprefix("named ")
    style = minutes.load(meeting.head.style)
    found = [f for f in prove(meeting, style) if f.entry_id == division.entry.id]
    assert [f.severity for f in found] == [Severity.FAULT]
    assert [f for f in prove(published(name), style) if f.entry_id == division.entry.id] == []


def test_a_member_named_on_both_sides_is_kept_on_both_and_reported() -> None:
    meeting = read(typed(LIMERICK).replace("+wade -brennan", "+wade -wade -brennan").replace("9-11-0", "9-12-0"))
    division = next(iter(proceedings(meeting).divisions.values()))
    wade = next(p.id for p in meeting.people.values() if p.name == "Councillor Wade")
    assert wade in division.tally.named(Choice.FOR)
    assert wade in division.tally.named(Choice.AGAINST)
    found = [f for f in prove(meeting, minutes.load("durham")) if f.entry_id == division.entry.id]
    assert [(f.severity, "Wade" in f.sentence) for f in found] == [(Severity.FAULT, True)]


# Written and read again


@pytest.mark.parametrize("name", ALL)
def test_written_as_notes_and_read_again_it_is_the_same(name: str) -> None:
    written = notation.write_notes(published(name))
    again = read(written)
    assert notation.write_notes(again) == written
    assert [figures(d) for d in proceedings(again).divisions.values()] == [figures(d) for d in votes(name)]


@pytest.mark.parametrize("name", ALL)
def test_the_proof_finds_no_fault(name: str) -> None:
    meeting = published(name)
    found = prove(meeting, minutes.load(meeting.head.style))
    assert [f.sentence for f in found if f.severity is Severity.FAULT] == []


# What a careful reader found


def known_by(listed: str) -> tuple[str, str]:
    """What a listed name has in common with another form of it: the surname, and the first initial where given.
    *Collins (M)*, *M. Collins*, *Councillor M Collins*, *Mr A Sandhu, MBE*."""
    if turned := re.fullmatch(r"(.*\w) \((\w)\)", listed):
        listed = f"{turned[2]}. {turned[1]}"
    words = listed.split(",")[0].replace(".", " ").split()
    words = [
        w for w in words if fold(w) not in {"mr", "mrs", "ms", "miss", "dr", "sir", "councillor", "mayor", "senator"}
    ]
    surname_at = next((i for i, w in enumerate(words) if len(w) > 2 and fold(w) not in _FORENAMES), len(words) - 1)
    return fold("".join(words[surname_at:])), fold(words[0])[:1] if surname_at else ""


_GENDERS = {"Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
_FORENAMES = {"adam", "drew", "rich", "paul", "josephine"}


def same_person(one: str, other: str) -> bool:
    """Whether two listed names may be one person's."""
    if not one or not other:
        return one == other
    genders = {_GENDERS.get(word) for name in (one, other) for word in name.replace(".", " ").split()} - {None}
    if len(genders) > 1:
        return False
    (surname, initial), (surname2, initial2) = known_by(one), known_by(other)
    return surname == surname2 and (not initial or not initial2 or initial == initial2)


def matches(names: list[str], listed: list[str]) -> bool:
    """Whether each name is one of those listed, and none is left over."""
    left = list(listed)
    for name in names:
        found = next((other for other in left if same_person(name, other)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


@pytest.mark.parametrize("name", [KENT, LIMERICK, LONDON])
def test_the_votes_agree_with_the_labels(name: str) -> None:
    expected = [
        ((v["for"], v["against"] or 0, v["abstain"] or 0) if v["for"] is not None else None, v["named"], v["outcome"])
        for v in labels(name)["votes"]
    ]
    told = [
        (
            figures(d) if d.entry.vote and d.entry.vote.is_named else None,
            bool(d.entry.vote and d.entry.vote.is_named),
            "carried" if d.is_carried else "lost",
        )
        for d in votes(name)
    ]
    assert told == expected
    for division in votes(name):
        if not (division.entry.vote and division.entry.vote.is_named):
            assert division.tally.is_unanimous


@pytest.mark.parametrize("name", [KENT, LIMERICK, LONDON])
def test_the_members_in_the_room_are_those_on_the_published_list(name: str) -> None:
    meeting = published(name)
    room = attendance(meeting, next(e.position for e in meeting.entries if e.kind in (Kind.ITEM, Kind.OPENED)))
    sitting = [
        meeting.people[p.person_id].name for p in meeting.roll if p.capacity.is_member and room.takes_part(p.person_id)
    ]
    listed = [p["name"] for p in labels(name)["present"] if p["capacity"] in ("member", "remote")]
    staff = {"E. Hunt"}
    assert matches(sitting, [other for other in listed if other not in staff])


@pytest.mark.parametrize("name", ALL)
def test_movers_and_seconders_agree_with_the_labels(name: str) -> None:
    found = labels(name)
    people = published(name).people

    def shown(voice: object) -> str:
        return people[voice].name if isinstance(voice, int) else ""

    moved = [(shown(p.mover), shown(p.seconder), p.fate) for p in motions(name)]
    for decision in found["decisions"]:
        mover, seconder = (
            found["aliases"].get(decision[part] or "", decision[part] or "") for part in ("mover", "seconder")
        )
        if not mover:
            continue
        fate = Fate.LOST if decision["form"] == "lost" else Fate.CARRIED
        assert [
            m
            for m in moved
            if m[2] is fate and same_person(m[0], mover) and (not seconder or same_person(m[1], seconder))
        ], decision


def test_the_movements_agree_with_the_labels() -> None:
    found = labels(POLICING)
    meeting = published(POLICING)
    printed = [e for e in meeting.entries if e.kind in (Kind.ARRIVAL, Kind.DEPARTURE) and e.text != ""]
    told = [
        (e.kind.value, meeting.item_by_id[e.item_id].number if e.item_id else "", meeting.people[p].name)
        for e in printed
        for p in e.persons
        if isinstance(p, int)
    ]
    assert len(told) == len(found["movements"])
    for (kind, number, name), movement in zip(told, found["movements"], strict=True):
        assert (kind, number) == (movement["kind"], found["items"][movement["item"]]["number"])
        assert same_person(name, found["aliases"].get(movement["name"], movement["name"]))


def test_the_declarations_in_kent_agree_with_the_labels() -> None:
    found = labels(KENT)
    meeting = published(KENT)
    told = [meeting.people[d.person_id].name for d in proceedings(meeting).declared]
    assert all(d.items for d in proceedings(meeting).declared)
    assert matches(told, [found["aliases"].get(d["name"], d["name"]) for d in found["declarations"]])


def test_the_apologies_in_kent_agree_with_the_labels() -> None:
    meeting = published(KENT)
    away = [
        meeting.people[p].name
        for e in meeting.entries
        if e.kind is Kind.APOLOGIES
        for p in e.persons
        if isinstance(p, int)
    ]
    assert matches(away, labels(KENT)["apologies"])
