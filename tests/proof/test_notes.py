"""Notes that record an event in prose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import entry
from notation.rolls import notes

from clerk_tui.meeting import Change, Entry, Kind, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load
from clerk_tui.notation import write_notes
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, accept

from .proofs import accepted, codes, found, said

ROLL = """
/date 14 October 2026 7pm
/chair Councillor Anna Stone
/member Councillor Joan Bush
/member Councillor Priya Nair
/present all
/open 7pm
/item 4 Open spaces
"""


def made(text: str) -> Meeting:
    """The meeting that a file of notes makes."""
    return notes(text).meeting


def proof(here: Meeting) -> tuple[Finding, ...]:
    """What the proof finds in it."""
    return prove(here, load("durham"))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It was agreed that the bench be mended.", Kind.CLAUSE),
        ("Councillor Bush left the meeting at 8.10pm.", Kind.DEPARTURE),
        ("Action: Nair to write to the county", Kind.ACTION),
        ("The meeting was adjourned at 8.15pm.", Kind.ADJOURNED),
    ],
)
def test_a_note_that_records_an_event_can_become_it(line: str, kind: Kind) -> None:
    meeting = made(ROLL + line)
    (finding,) = (found for found in proof(meeting) if found.code == "R8")
    fix, _ = finding.fixes
    act = accept(meeting, fix, finding.entry_id, Directory(), None)
    changed = apply(meeting, act.changes).entries[-1]
    assert (changed.id, changed.kind) == (finding.entry_id, kind)
    assert not [found for found in proof(apply(meeting, act.changes)) if found.code == "R8"]


def test_a_line_that_is_to_be_finished_has_no_fix() -> None:
    (finding,) = (f for f in proof(made(ROLL + "Proposed by Bush, seconded by Nair")) if f.code == "R8")
    assert "/motion bush / nair: That" in finding.sentence
    assert [fix.confirms for fix in finding.fixes] == [True]


def test_of_many_notes_that_record_events_the_first_are_named_and_the_others_counted() -> None:
    lines = [f"It was agreed that bench {number} be mended." for number in range(1, 7)]
    found = [f.sentence for f in proof(made(ROLL + "\n".join(lines))) if f.code == "R8"]
    assert len(found) == 3
    assert found[-1].endswith("; so do 3 further notes.")


def test_notes_with_the_same_words_are_named_once() -> None:
    lines = ["The motion was carried 5-2."] * 3 + ["It was agreed that the bench be mended."]
    first, second = (f.sentence for f in proof(made(ROLL + "\n".join(lines))) if f.code == "R8")
    assert ("carried" in first, "bench" in second) == (True, True)
    assert second.endswith("; so do 2 further notes.")


def test_what_is_to_be_done_at_the_end_of_a_note_is_what_it_reads_like() -> None:
    note = "The gate has been broken again. Nair to write to the county."
    (finding,) = (found for found in proof(made(ROLL + note)) if found.code == "R8")
    assert finding.sentence.endswith("is a note, but reads like “!nair to write to the county.”.")


def test_a_note_that_was_confirmed_is_not_found_again_and_comes_back_from_a_file_confirmed() -> None:
    meeting = made(ROLL + "Councillor Bush left the meeting at 8.10pm.")
    (finding,) = (found for found in proof(meeting) if found.code == "R8")
    (right,) = (fix for fix in finding.fixes if fix.confirms)
    confirmed = apply(meeting, accept(meeting, right, finding.entry_id, Directory(), None).changes)
    written = write_notes(confirmed)
    assert written.endswith("\n✓ Councillor Bush left the meeting at 8.10pm.\n")
    for here in (confirmed, made(written)):
        assert here.entries[-1].text == meeting.entries[-1].text
        assert "R8" not in [found.code for found in proof(here)]


def test_a_candidate_who_withdraws_from_a_ballot_has_not_left_the_room() -> None:
    ballot = "/ballot for Chairman: bush 2, nair 1\n"
    assert "R8" in [found.code for found in proof(made(ROLL + "Councillor Nair withdrew."))]
    assert "R8" not in [found.code for found in proof(made(ROLL + ballot + "Councillor Nair withdrew."))]


@pytest.mark.parametrize(
    "line",
    [
        "Members noted the report.",
        "Councillor Nair asked whether it was so.",
        "The Chair thanked officers.",
        "Mr Stranger left the meeting at 8pm.",
        "= That the bench be mended",
    ],
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert "R8" not in [found.code for found in proof(made(ROLL + line))]


def test_what_is_in_doubt_is_found_once() -> None:
    meeting = made(ROLL)
    doubtful = Entry(99, Kind.NOTE, 99, text="It was agreed that the bench be mended.", doubt="This may be something")
    both = apply(meeting, (Change(None, doubtful),))
    assert [found.code for found in proof(both) if found.code in ("R7", "R8")] == ["R7"]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Bush left 8.05 and Nair left 8.10", [Kind.DEPARTURE, Kind.DEPARTURE]),
        ("Bush left 8.05, returned 8.10, left 8.20", [Kind.DEPARTURE, Kind.ARRIVAL, Kind.DEPARTURE]),
        ("Bush proposed that the bench be mended, Nair seconded, carried", [Kind.MOTION, Kind.CARRIED]),
        ("Bush moved to mend the bench, seconded Nair, carried 2-1", [Kind.MOTION, Kind.VOTE]),
    ],
)
def test_a_note_of_several_events_becomes_all_of_them_in_their_order(line: str, kinds: list[Kind]) -> None:
    meeting = made(ROLL + line + "\nThe lights were tested.")
    (finding,) = (found for found in proof(meeting) if found.code == "R8")
    fix, _ = finding.fixes
    act = accept(meeting, fix, finding.entry_id, Directory(next_entry=100), None)
    changed = apply(meeting, act.changes)
    assert [e.kind for e in changed.entries][-len(kinds) - 1 :] == [*kinds, Kind.NOTE]
    assert "R8" not in [found.code for found in proof(changed)]
    assert not any(e.doubt for e in changed.entries)


# Notes that are no sentence, and those that tell in the present what happened


@pytest.mark.parametrize(
    "note",
    [
        "Two quotes - Dale £2,840, Orme £3,150",
        "Letter from Mrs Dunn about the hedge hiding the road",
        "Gate off its hinges again",
    ],
)
def test_a_note_without_verb_or_stop_is_no_sentence(note: str) -> None:
    assert codes(note) == ["L15"]


@pytest.mark.parametrize(
    "note",
    [
        "Two quotes had been received",
        "Letter from Mrs Dunn about the hedge.",
        "Gate off again",
        "- gate off its hinges again",
        "Present: all but two of those invited",
        "Review of the Dales Way Footpath Signs",
    ],
)
def test_sentences_lists_headings_and_a_few_words_are_left_alone(note: str) -> None:
    assert "L15" not in codes(note)


def test_a_note_that_the_style_ends_with_a_full_stop_needs_none() -> None:
    note = entry(Kind.NOTE, text="Date of next meeting 25 January 2027, 7pm, same place")
    assert codes(note) == ["L15"]
    assert codes(replace(note, is_turned=True)) == []


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("The Chair hands the cup to the winners.", "The Chair handed the cup to the winners."),
        ("The Board agrees that it is late.", "The Board agreed that it is late."),
        ("Members agree the plan and thank the Clerk.", "Members agreed the plan and thank the Clerk."),
        (
            "The play area was inspected in May and the surface is lifting.",
            "The play area was inspected in May and the surface was lifting.",
        ),
    ],
)
def test_what_happened_is_offered_in_the_past(note: str, right: str) -> None:
    here = said(note)
    (finding,) = (f for f in found(here) if f.code == "L16")
    assert next(e.text for e in accepted(here, finding).entries if e.kind is Kind.NOTE) == right


@pytest.mark.parametrize(
    "note",
    [
        "The hall is open daily.",
        "The works were late, as the county is going to rebuild the road.",
        "The gate was shut. “The roof is leaking”, he wrote.",
        "The pool was full and there is parking behind it.",
    ],
)
def test_what_is_so_at_all_times_stays_in_the_present(note: str) -> None:
    assert "L16" not in codes(note)


def test_published_minutes_are_as_they_are() -> None:
    note = entry(Kind.NOTE, text="Letter from Mrs Dunn about the hedge hiding the road", published="Letter from …")
    assert not {"L15", "L16"} & {*codes(note)}


def test_minutes_in_the_present_throughout_get_one_finding() -> None:
    assert codes(*(f"The Chair hands the cup to team {number}." for number in range(12))).count("L16") == 1


def test_a_sentence_without_its_full_stop_is_found_among_others_that_have_theirs() -> None:
    here = said("The gate had been mended.", "The fence was to follow.", "The hedge was cut in May")
    (finding,) = found(here)
    assert finding.code == "L18"
    assert "The hedge was cut in May." in [e.text for e in accepted(here, finding).entries]
    assert codes("The gate had been mended", "The hedge was cut in May") == []


def test_all_sentences_without_their_full_stops_are_one_finding_with_one_fix() -> None:
    here = said(*(f"The gate {n} was mended." for n in "abc"), "The fence was to follow", "The hedge was cut in May")
    (finding,) = found(here)
    assert finding.sentence.endswith("lacks its full stop; so does a further note.")
    texts = {e.text for e in accepted(here, finding).entries}
    assert texts >= {"The fence was to follow.", "The hedge was cut in May."}


def test_two_spaces_become_one() -> None:
    here = said("The  hedge was  cut in May.")
    (finding,) = found(here)
    assert finding.code == "L17"
    assert "The hedge was cut in May." in [e.text for e in accepted(here, finding).entries]
    assert codes("Gate     £40.") == []


def test_a_fix_reads_figures_of_a_date_as_the_style_has_them() -> None:
    meeting = made("Action: Bush to write by 9/10/2026")
    american = replace(meeting, head=replace(meeting.head, style="us"))
    for here, month in ((meeting, 10), (american, 9)):
        (finding,) = [f for f in prove(here, load(here.head.style)) if f.code == "R8"]
        action = accepted(here, finding).entries[-1]
        assert action.due is not None
        assert action.due.month == month


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("The Chair thanked Helen, who's leaving the firm.", "The Chair thanked Helen, who is leaving the firm."),
        ("The roof hasn't been mended and can't wait.", "The roof has not been mended and cannot wait."),
        ("The school's asked for a crossing.", ""),
        ("The Chair's report was noted at ten o'clock.", ""),
        ("A resident said “it's a disgrace, don't do it”.", ""),
    ],
)
def test_contractions_are_offered_in_full(note: str, right: str) -> None:
    here = said(note)
    findings = [finding for finding in found(here) if finding.code == "L19"]
    texts = [accepted(here, finding).entries[-2].text for finding in findings]
    assert texts == ([right] if right else [])


def test_minutes_that_have_contractions_throughout_get_one_finding_of_them() -> None:
    assert codes(*(f"Team {number} didn't come to the fair." for number in range(12))).count("L19") == 1
