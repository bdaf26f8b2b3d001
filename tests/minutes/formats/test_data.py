"""A meeting as data: JSON keeps to its published schema, Popolo to the classes of its specification."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from scenarios.reading import FOLDER, read, scenario

from clerk_tui import minutes
from clerk_tui.book.tables import votes_csv
from clerk_tui.meeting import Choice, Kind
from clerk_tui.meeting.proceedings import Fate
from clerk_tui.minutes import BlockKind, Style, as_text, load, render
from clerk_tui.minutes.formats import format_called
from clerk_tui.minutes.formats.json import data, schema
from clerk_tui.minutes.formats.popolo import data as popolo_data

from ..meetings import CHAIR, PRESENT, SMITH_C, SMITH_D, VICE, entry, meeting
from ..test_generated import RECORDS

SCENARIOS = [path.stem for path in sorted(FOLDER.glob("*.notes"))]
SCHEMA = schema()
POPOLO = json.loads(Path(__file__).with_name("popolo.schema.json").read_text("utf-8"))


def faults(schema: dict[str, Any], value: object) -> list[str]:
    """What is not as the schema says."""
    checked = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in checked.iter_errors(value)]


def ids_of(made: dict[str, Any], name: str, key: str = "id") -> set[object]:
    """The ids of a list."""
    return {one[key] for one in made[name]}


def test_the_schema_is_one_and_says_of_every_field_what_it_is() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for made in (SCHEMA, *SCHEMA["$defs"].values()):
        if made.get("type") == "object":
            assert set(made["required"]) == set(made["properties"])
            assert made["additionalProperties"] is False
            assert all("description" in field or "$ref" in field for field in made["properties"].values())


def test_the_schema_knows_every_kind_of_entry_and_of_block() -> None:
    kinds = SCHEMA["$defs"]["entry"]["properties"]["kind"]["enum"]
    assert kinds == [kind.value for kind in Kind]
    assert set(SCHEMA["$defs"]["motion"]["properties"]["fate"]["enum"]) == {fate.value for fate in Fate}
    assert SCHEMA["$defs"]["block"]["properties"]["kind"]["enum"] == [kind.value for kind in BlockKind]
    assert list(SCHEMA["$defs"]["vote"]["properties"]["names"]["properties"]) == [choice.value for choice in Choice]


def test_a_member_of_the_public_whom_the_minutes_call_a_resident_is_named_in_no_data() -> None:
    made = read("/speaker Mr Bob Hale = A resident\n/item 1 Roads\nhale: asked for a lamp\n").meeting
    style = load("durham")
    for out in (json.dumps(data(made, style)), json.dumps(popolo_data(made, style)), as_text(render(made, style))):
        assert "A resident" in out
        assert "Hale" not in out


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_meeting_keeps_to_the_schema(name: str) -> None:
    here = scenario(name)
    for with_exempt in (False, True):
        written = format_called("json").write_meeting(here, load(here.head.style), with_exempt=with_exempt)
        assert faults(SCHEMA, json.loads(written)) == []


@settings(deadline=None)
@given(RECORDS, st.sampled_from(("durham", "parish", "us")).map(load))
def test_any_record_keeps_to_the_schemas(record: list[Any], style: Style) -> None:
    here = meeting(PRESENT, *record)
    assert faults(SCHEMA, json.loads(json.dumps(data(here, style)))) == []
    assert faults(POPOLO, json.loads(json.dumps(popolo_data(here, style)))) == []


def test_a_misspelt_field_is_no_meeting() -> None:
    made = data(scenario("vote-by-name"), load("durham"))
    assert faults(SCHEMA, made) == []
    assert faults(SCHEMA, {**made, "vote": []})
    assert faults(SCHEMA, {**made, "votes": [{**made["votes"][0], "in_favour": "eight"}]})


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_data_refers_only_to_what_is_in_it(name: str) -> None:
    here = scenario(name)
    made = data(here, load(here.head.style))
    people, items, entries = (ids_of(made, key) for key in ("people", "items", "entries"))
    assert ids_of(made, "roll", "person") <= people
    assert {v for e in made["entries"] for v in e["persons"] if isinstance(v, int)} <= people
    assert {p for vote in made["votes"] for named in vote["names"].values() for p in named} <= people
    assert {e["item"] for e in made["entries"]} - {None} <= items
    for key in ("motions", "votes", "actions"):
        assert ids_of(made, key, "entry") <= entries
    assert {i for r in made["resolutions"] for i in r["entries"]} <= entries
    assert {i for block in made["minutes"] for i in block["entries"]} <= entries


def test_the_data_holds_what_was_voted_and_resolved() -> None:
    made = data(scenario("vote-by-name"), load("durham"))
    names = {person["id"]: person["name"] for person in made["people"]}
    first, second, *_ = made["votes"]
    assert (first["in_favour"], first["against"], first["abstained"], first["is_carried"]) == (3, 3, 1, False)
    assert [names[i] for i in second["names"]["against"]] == ["Councillor T Farrar", "Councillor L Gant"]
    budget = next(m for m in made["motions"] if m["entry"] == second["motion"])
    assert (names[budget["seconder"]], budget["fate"], budget["decided_by"]) == (
        "Councillor A Bellamy",
        "carried",
        second["entry"],
    )
    assert made["resolutions"][0]["text"].startswith("That the budget be approved")
    assert any(vote["casting_vote"] == "for" and vote["is_carried"] for vote in made["votes"])


def test_what_each_entry_says_is_what_the_minutes_say() -> None:
    here = scenario("organised-crime-2018")
    made, printed = data(here, load("durham")), as_text(render(here, load("durham")))
    said = [
        line for e in made["entries"] if e["kind"] in ("note", "arrival", "action") for line in e["text"].split("\n")
    ]
    assert len(said) > 5
    assert [line for line in said if line not in printed] == []


def test_what_was_struck_out_or_is_private_is_in_no_data() -> None:
    here = scenario("private-and-gaps")
    private = [e.text or "" for e in here.entries if e.kind is Kind.PRIVATE]
    assert private
    for name in ("json", "popolo"):
        written = format_called(name).write_meeting(here, load(here.head.style), with_exempt=True)
        assert not [text for text in private if text in written]


# Popolo


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_meeting_keeps_to_popolo(name: str) -> None:
    here = scenario(name)
    written = json.loads(format_called("popolo").write_meeting(here, load(here.head.style)))
    assert faults(POPOLO, written) == []
    people, bodies, motions = (ids_of(written, key) for key in ("persons", "organizations", "motions"))
    assert {m["person_id"] for m in written["memberships"]} <= people
    assert {m["creator_id"] for m in written["motions"]} - {None} <= people
    assert {v["voter_id"] for event in written["vote_events"] for v in event["votes"]} <= people
    assert {event["motion_id"] for event in written["vote_events"]} - {None} <= motions
    assert {o["organization_id"] for key in ("memberships", "events", "motions") for o in written[key]} <= bodies


def test_popolo_has_the_votes_by_name() -> None:
    made = popolo_data(scenario("vote-by-name"), minutes.load("durham"))
    names = {person["id"]: person["name"] for person in made["persons"]}
    first = made["vote_events"][0]
    assert first["result"] == "fail"
    assert first["counts"] == [
        {"option": "yes", "value": 3},
        {"option": "no", "value": 3},
        {"option": "abstain", "value": 1},
    ]
    assert [names[v["voter_id"]] for v in first["votes"] if v["option"] == "abstain"] == ["Councillor S Eastgate"]
    amendment = next(m for m in made["motions"] if m["id"] == first["motion_id"])
    assert (amendment["classification"], amendment["result"]) == ("amendment", "fail")
    assert names[amendment["creator_id"]] == "Councillor T Farrar"
    assert {event["start_date"] for event in made["events"]} == {"2024-02-26"}


DURHAM = load("durham")


def test_popolo_names_no_motion_that_was_moved_in_private() -> None:
    moved = entry(Kind.MOTION, (CHAIR, VICE), "That the field be sold")
    amended = entry(Kind.AMENDMENT, (SMITH_C, SMITH_D), "in May")
    here = meeting(PRESENT, "Field", entry(Kind.EXEMPT, text=None), moved, entry(Kind.READMITTED, text=None), amended)
    (shown,) = popolo_data(here, DURHAM)["motions"]
    assert shown["extras"]["amends_id"] is None
    of_all = popolo_data(here, DURHAM, with_exempt=True)["motions"]
    assert of_all[1]["extras"]["amends_id"] == of_all[0]["id"]


def test_open_data_names_an_item_by_the_number_that_the_minutes_print() -> None:
    held = scenario("parish-june")
    style = load(held.head.style)
    printed = {b.label for b in render(held, style).blocks if b.kind is BlockKind.ITEM}
    made = popolo_data(held, style)
    items = {one["extras"]["item"] for one in (*made["motions"], *made["vote_events"])}
    assert items
    assert {item.partition(" ")[0] for item in items} <= printed
    assert {row["item"].partition(" ")[0] for row in csv.DictReader(io.StringIO(votes_csv(held, style)))} <= printed
