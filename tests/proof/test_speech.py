"""Somebody's own words, those who are on no roll, and what is said of a body once and for all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import ENGINEER, PRESENT, SMITH_C, SMITH_D, entry, meeting

from clerk_tui.english.reported_sentences import Reported
from clerk_tui.meeting import Capacity, Entry, Kind, Meeting, Person, RollPlace, spoken_entries
from clerk_tui.meeting.meeting import Directory
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, accept, followed, for_public, is_about_body, switch_off

from .proofs import CLOSED, DURHAM, accepted, codes, found, said

# Somebody's own words


@pytest.mark.parametrize(
    "notes",
    [
        (
            "Question submitted by Mr Fen I will ask when our road is mended.",
            "REPLY: It is on our list.",
            "We can do it.",
        ),
        ("9.Notice of Motion by Mr Fen", "*I will move that we mend our road"),
        ("I will ask at the next meeting if our road can be mended.",),
        ("1. To declare our solidarity with our farmers, who", "are in our parish."),
        ("This Council believes that our road can be mended.",),
    ],
)
def test_questions_replies_and_motions_may_speak_for_themselves(notes: tuple[str, ...]) -> None:
    assert codes(*notes) == []


def test_after_a_reply_minutes_are_reported_speech_again() -> None:
    assert codes("RESPONSE", "We have it in hand.", "The Chairman noted that our road was shut.") == ["L4"]


def test_what_was_taken_in_as_it_was_written_is_told_once() -> None:
    letter = ("We met in May.", "Our hall was full.", "My thanks to all.", "We hope to meet again.")
    (finding,) = found(said(*letter))
    assert (finding.code, finding.severity, finding.fixes) == ("L4", "info", ())
    assert "First person in 4 entries in a row, first “We met”." in finding.sentence


# Speech, to which the style adds the verb


@pytest.mark.parametrize(
    ("kind", "text", "right"),
    [
        (Kind.ANSWER, "that the wall can fall", "that the wall could fall"),
        (Kind.QUESTION, "if the wall is safe", "if the wall was safe"),
        (Kind.STATEMENT, "refers Members to a map", "referred Members to a map"),
        (
            Kind.STATEMENT,
            "showed a map. It can be had from the office",
            "showed a map. It could be had from the office",
        ),
    ],
)
def test_speech_is_reported_in_the_past(kind: Kind, text: str, right: str) -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "why"), entry(kind, (SMITH_D,), text))
    (finding,) = (f for f in found(here) if f.code == "L5")
    assert accepted(here, finding).entry(finding.entry_id or 0).text == right
    assert [f.code for f in found(accepted(here, finding))] == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "that buses are all included, and others are looked at every year",
            "that buses were all included, and others were looked at every year",
        ),
        ("that the wall can fall but has not been mended", "that the wall could fall but had not been mended"),
        ("that Mr Hall and Mrs Park are away", "that Mr Hall and Mrs Park were away"),
        ("that the wall can fall and Park was told", "that the wall could fall and Park was told"),
        ("that the wall can fall, and that May will come", "that the wall could fall, and that May will come"),
        ("that the wall can fall and Will is away", "that the wall could fall and Will was away"),
        ("that Will is away", "that Will was away"),
        ("that the wall can fall; Will is told", "that the wall could fall; Will is told"),
    ],
)
def test_all_the_verbs_that_are_joined_to_one_in_the_present_are_put_back_with_it(text: str, right: str) -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "why"), entry(Kind.ANSWER, (SMITH_D,), text))
    finding = next(f for f in found(here) if f.code == "L5")
    assert accepted(here, finding).entry(finding.entry_id or 0).text == right


@pytest.mark.parametrize(
    ("kind", "text", "right"),
    [
        (Kind.ANSWER, "the gate had been shut", "that the gate had been shut"),
        (Kind.ANSWER, "31 letters had come", "that 31 letters had come"),
        (Kind.STATEMENT, "There was no money for it", "that there was no money for it"),
        (Kind.STATEMENT, "£200 was enough", "that £200 was enough"),
    ],
)
def test_speech_without_a_verb_is_told_and_that_puts_one_there(kind: Kind, text: str, right: str) -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "why"), entry(kind, (SMITH_D,), text))
    (finding,) = found(here)
    assert finding.code == "L11"
    after = accepted(here, finding)
    assert after.entry(finding.entry_id or 0).text == right
    assert found(after) == []


def test_a_line_of_another_kind_behind_a_name_is_told_and_is_not_made_speech() -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "why"), entry(Kind.ANSWER, (SMITH_D,), "+smith 6.31"))
    (finding,) = found(here)
    assert (finding.code, len(finding.fixes)) == ("L11", 1)
    assert found(accepted(here, finding)) == []  # confirmed as it stands


@pytest.mark.parametrize(
    "spoken",
    [
        entry(Kind.STATEMENT, (SMITH_D,), "thanked the officers"),
        entry(Kind.ANSWER, (SMITH_D,), "that the gate was shut"),
        entry(Kind.QUESTION, (SMITH_D,), "the gate was shut?"),
        replace(entry(Kind.STATEMENT, (SMITH_D,), "The gate was shut"), published="The gate was shut."),
    ],
)
def test_speech_that_has_its_verb_is_left_alone(spoken: Entry) -> None:
    assert [f.code for f in found(said(entry(Kind.QUESTION, (SMITH_C,), "why"), spoken))] == []


# Abbreviations that are none to be told


def test_initials_of_a_person_are_no_abbreviation() -> None:
    assert codes("The clerk JP wrote.", "Jo Pen (JP) was thanked.", "Jo Pen (JP) left.") == []
    assert codes("Mrs Lena Hurst (LH) left.", "Mrs Lena Hurst (LH) came back.") == []


def test_an_abbreviation_with_its_words_in_brackets_is_spelled_out_there() -> None:
    assert codes("The CDP (County Drainage Plan) was noted.", "The County Drainage Plan (CDP) was sent.") == []


def test_a_word_that_the_body_knows_may_stand_twice_and_take_any_article() -> None:
    here = said("The Walnut walnut fair had a orgel.")
    assert [f.code for f in found(here)] == ["L1", "L10"]
    for finding in found(here):
        here = accepted(here, next(f for f in found(here) if f.code == finding.code), 1)
    assert found(here) == []
    assert "Walnut" in here.head.rules


# Those who are on no roll


def strangers(*notes: str, rules: str = "") -> list[Finding]:
    """Who speaks in these notes and is on no roll."""
    return [f for f in prove(said(*notes, rules=rules), DURHAM) if f.code == "N3"]


def test_whoever_speaks_and_is_on_no_roll_is_told_once() -> None:
    (finding,) = strangers("The path was dry. Mr K Fenwick asked why.", "Mr Fenwick also thanked the Clerk.")
    assert finding.sentence == "Mr K Fenwick speaks here, but is not on the roll. Add them, or correct the name."
    assert finding.entry_id == 3
    assert finding.fixes[0].keeps_word
    assert strangers("Mr K Fenwick asked why.", rules="parish known=Fenwick") == []


@pytest.mark.parametrize(
    "note",
    [
        "Councillor Smith asked why. Mr F Jones added that it rained. Jo Pen replied. DCI Reed noted the map.",
        "A letter of Mr Fenwick asked why, and Mr Fenwick’s house was shown.",
        "The letter said “Mr Fenwick asked why” and no more.",
        "Councillor Smyth asked why.",
    ],
)
def test_those_on_the_roll_and_those_who_do_not_speak_are_left_alone(note: str) -> None:
    assert strangers(note) == []


def test_where_nobody_is_on_the_roll_yet_nobody_is_told() -> None:
    here = replace(said("Mr K Fenwick asked why."), roll=())
    assert [f for f in prove(here, DURHAM) if f.code == "N3"] == []


# What is said of the body, and what the public may see


def test_a_committee_follows_what_is_said_of_the_body_and_nothing_else() -> None:
    here = said("It was for our parish.", rules="parish known=Mill seats=9")
    act = switch_off(here, "L4")
    assert is_about_body(act)
    assert followed("board proof=-S2 notes=30", act) == "board notes=30 proof=-S2,-L4"
    assert followed("board proof=-S2,-L4", act.inverse) == "board proof=-S2"
    (finding,) = (f for f in found(said("It was for Councillor Browne to say.")))
    act = accept(here, finding.fixes[-1], finding.entry_id, Directory(next_entry=900), None)
    assert is_about_body(act)
    assert not is_about_body(replace(act, label="moved the note"))


def test_a_rule_that_is_not_there_cannot_be_switched_off() -> None:
    told = {f.code: f.sentence for f in prove(said(rules="parish proof=-L4,-L99"), DURHAM)}
    assert told["H8"] == "The body's rules turn off L99, but there is no such rule."


def test_a_committee_hears_what_it_noted_too_often() -> None:
    (finding,) = (f for f in found(said(*(f"The Committee noted that road {n} was shut." for n in range(5)))))
    assert [fix.label for fix in finding.fixes] == [
        "“heard” for “noted”",
        "“learned” for “noted”",
        "“observed” for “noted”",
    ]


def test_of_exempt_business_the_public_is_told_the_rule_alone() -> None:
    exempt = entry(Kind.EXEMPT, text="3")
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, text="the the gate"), exempt, entry(Kind.NOTE, text="a a price"),
                   entry(Kind.READMITTED, text=""), CLOSED)  # fmt: skip
    told = [f.sentence for f in for_public(here, found(here))]
    assert "“the the”" in told[0]
    assert told[1] == "Doubled word, in exempt business."


def test_words_that_are_to_be_settled_are_found_once() -> None:
    unsettled = replace(entry(Kind.NOTE, text="the the (gate"), is_unsettled=True)
    here = meeting(PRESENT, "Roads", unsettled, CLOSED)
    (finding,) = (f for f in prove(here, DURHAM) if f.entry_id is not None)
    assert finding.code == "R1"
    assert [f.code for f in found(accepted(here, finding))] == ["L3", "L1"]


def test_a_few_words_are_no_clause_that_the_fix_would_make_of_them() -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "the plans for savings"))
    (finding,) = found(here)
    changed = accepted(here, finding).entries
    assert next(e.text for e in changed if e.kind is Kind.QUESTION) == "about the plans for savings"
    (finding,) = found(said(entry(Kind.STATEMENT, (SMITH_C,), "the plans for savings")))
    assert (finding.code, len(finding.fixes)) == ("L11", 1)


def test_points_are_counted_without_working_out_how_to_settle_them(monkeypatch: pytest.MonkeyPatch) -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "the plans for savings"))
    worked_out: list[Entry] = []

    def as_reported(meeting: Meeting, entry: Entry) -> Reported:
        worked_out.append(entry)
        return spoken_entries.as_reported(meeting, entry)

    monkeypatch.setattr("clerk_tui.proof.language.as_reported", as_reported)
    findings = prove(here, DURHAM)
    assert not worked_out
    (finding,) = (finding for finding in findings if finding.code == "L11")
    assert [fix.label for fix in finding.fixes] == ["Add “about” after the name", "Right as it stands"]
    assert len(worked_out) == 1


def test_what_the_style_turns_when_it_prints_is_no_finding() -> None:
    spoken = ("I think we are late", "the road is flooded", "is it our road?", "the cost")
    assert codes(*(entry(Kind.STATEMENT, (SMITH_C,), text, is_turned=True) for text in spoken)) == []
    assert codes(entry(Kind.STATEMENT, (SMITH_C,), "said that the road is flooded", is_turned=True)) != []


def test_to_what_extent_something_is_so_is_a_question() -> None:
    for words in ("to what extent the road was damaged", "for how long it would be shut", "to whom he had written"):
        assert "S3" in {f.code for f in prove(said(entry(Kind.QUESTION, (SMITH_C,), words)), DURHAM)}


def test_a_request_is_no_question_without_an_answer() -> None:
    asked = entry(Kind.QUESTION, (SMITH_C,), "asked that a letter issue to the railway")
    assert "S3" not in {f.code for f in prove(said(asked), DURHAM)}


LATER = entry(Kind.NOTE, text="The plan was on the wall")


@pytest.mark.parametrize(
    ("next_entries", "is_answered"),
    [
        ((entry(Kind.STATEMENT, (ENGINEER,), "said that it had flooded"),), True),
        ((LATER, entry(Kind.STATEMENT, (ENGINEER,), "said that it had flooded")), True),
        ((entry(Kind.STATEMENT, (SMITH_D,), "said that it had flooded"),), True),
        ((LATER, entry(Kind.STATEMENT, (SMITH_D,), "said that it had flooded")), False),
        ((entry(Kind.STATEMENT, (SMITH_C,), "said that it had flooded"),), False),
        ((entry(Kind.ACTION, (SMITH_D,), "to ask the contractor"),), True),
        ((LATER, entry(Kind.ACTION, (SMITH_D,), "to ask the contractor")), False),
        ((entry(Kind.NOTE, text="The clerk replied that it had flooded"),), True),
        ((entry(Kind.NOTE, text="In reply it was said that it had flooded"),), True),
        ((LATER,), False),
    ],
)
def test_what_is_said_just_after_a_question_answers_it(next_entries: tuple[Entry, ...], is_answered: bool) -> None:
    here = said(entry(Kind.QUESTION, (SMITH_C,), "why it was shut"), *next_entries)
    assert ("S3" not in {f.code for f in prove(here, DURHAM)}) is is_answered


@pytest.mark.parametrize(("name", "is_found"), [("Corres", True), ("Mr Ash Corbel", False), ("Prudence", False)])
def test_a_guest_whom_no_line_names_is_found(name: str, is_found: bool) -> None:
    here = said(entry(Kind.STATEMENT, (20,), "thanked them")) if name == "Prudence" else said()
    people = {**here.people, 20: Person(20, name)}
    here = replace(here, people=people, roll=(*here.roll, RollPlace(20, Capacity.GUEST, 20)))
    assert ("H10" in {f.code for f in prove(here, DURHAM)}) is is_found
