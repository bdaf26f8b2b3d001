"""What was decided, who moved it, and how they voted, in sentences."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import DECIDING, found, told
from .test_people import committee


def decided(text: str) -> list[str]:
    """What the committee decided in its item."""
    return told(committee(text).meeting, *DECIDING, Kind.DEFERRED)


MOVED = "Mrs A Cole, Mr B Cole"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Council agreed not to paint the arch.", "not to paint the arch."),
        ("Correspondence was taken as noted.", "Correspondence was taken as noted."),
        ("Members noted the proposal for a ford.", "the proposal for a ford."),
        ("A resolution was passed to adopt the code.", "to adopt the code."),
        ("Resolution taken to exclude the press.", "to exclude the press."),
        ("Accounts were presented and accepted for payment.", "Accounts were presented and accepted for payment."),
        ("It was lent and in recognition of this the Council agreed a sign will be made.", "a sign will be made."),
        ("Decided to keep the blue one.", "to keep the blue one."),
        ("The Stewards decided to keep the name.", "to keep the name."),
        ("The Board of Trustees voted by a show of hands to wait.", "to wait."),
        ("The Committee, having read the report, agreed to wait.", "to wait."),
        ("The Board discussed the tool and approved the new fee.", "the new fee."),
        ("It was agreed, with one abstention, to wait.", "to wait."),
        ("It was RESOLVED not object to the barn.", "not object to the barn."),
        ("There was consensus to meet on Mondays.", "to meet on Mondays."),
        ("May minutes passed as a true record.", "May minutes passed as a true record."),
        ("Jo Oak re-elected president", "Jo Oak re-elected president."),
        # a body decides in any clause
        ("The fee is £40, Councillors resolved to pay it.", "to pay it."),
        (
            "The rules were ratified, with two members abstaining.",
            "The rules were ratified, with two members abstaining.",
        ),
        ("It was agreed final payment would be made.", "final payment would be made."),
        (
            "The minutes of 12.09.16 were agreed as a true record.",
            "The minutes of 12.09.16 were agreed as a true record.",
        ),
        ("A majority of Councillors agreed to set the precept.", "to set the precept."),
        ("It rained, so the Board approved the repair.", "the repair."),
        ("The Committee, by consensus, decided to wait.", "to wait."),
        ("A bench was discussed but members felt it was ugly and decided not to buy one.", "not to buy one."),
        ("The Board read the letter and made some changes, but agreed that it would wait.", "that it would wait."),
        ("The Council NOTED the briefing paper.", "the briefing paper."),
    ],
)  # fmt: skip
def test_plain_decisions(text: str, what: str) -> None:
    assert decided(text) == [f"clause | {what}"]


@pytest.mark.parametrize(
    "text",
    [
        # what others or another meeting or one of them decided is no decision
        "The applicants agreed to move the fence.",
        "At its meeting of 3 May, the Council voted to hear the miller.",
        "The Board approved the plan at its meeting on 3 May.",
        "Mrs Cole agreed.",
        # what decided nothing
        "No apologies were received.",
        "A plan for the ford was adopted in 2014.",
        "She said that if the Members adopted the plan with a ford, it would flood.",
        "Dr O’Hara and the Committee agreed to the wording above.",
        "Dr O’Hara highlighted the damp. This was agreed by the panel.",
        "It was initially determined that the arch would stand.",
        # what one person or another body decided
        "Ms Ash agreed with the view of the panel.",
        "The plan was approved by the Borough Council.",
        "The plan had been approved.",
        "Planning permission was granted.",
        "Jo: Agreed on that.",
        "The request was refused by the landlord.",
        "This was approved by Highways.",
        "The application 21/0045 for a porch was refused.",
        "Nothing was agreed.",
        "It was agreed in 2019 to mend the weir.",
        "At the meeting in May it was agreed to mend the weir.",
        "This was accepted by Amy.",
    ],
)
def test_what_is_no_decision_of_the_body(text: str) -> None:
    assert decided(text) == []


def test_deferred_updates() -> None:
    assert decided("The members’ updates were deferred to the next meeting.") == [
        "deferred | The members’ updates were deferred to the next meeting."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The accounts were approved. Prop – Mrs Cole; 2nd - Mr Cole",
        "The accounts were approved. Proposer: Mrs Cole, 2nd: Mr Cole",
        "The accounts were approved. Mrs Cole so moved, Mr Cole seconded.",
    ],
)
def test_mover_after_the_decision(text: str) -> None:
    assert decided(text)[:2] == [f"motion | {MOVED} | The accounts were approved.", "carried"]


@pytest.mark.parametrize(
    ("text", "told_so"),
    [
        (
            "Mrs Cole proposed approval for payment seconded by Mr Cole.",
            [f"motion | {MOVED} | approval for payment", "carried"],
        ),
        (
            "Mrs Cole makes a motion to paint the arch. Mr Cole seconds the motion. Motion approved by Mrs Cole yea,"
            " Cllr Moss yea, and Mr Cole yea. Paint was then bought from the mill and the ferry, it was said by some.",
            [f"motion | {MOVED} | paint the arch", "vote | 3-0"],
        ),
        (
            "Mrs Cole proposed that the gate be painted, Mr Cole seconded and this was carried by 5 votes to 2.",
            [f"motion | {MOVED} | the gate be painted", "vote | 5-2"],
        ),
        (
            "On a motion by Mrs Cole, seconded by Mr Cole, the minutes were approved.",
            [f"motion | {MOVED} | the minutes were approved.", "carried"],
        ),
        (
            "Resolved: (Proposed: Mrs Cole; Seconded: Mr Cole) that the gate be painted.",
            [f"motion | {MOVED} | that the gate be painted.", "carried"],
        ),
        (
            "It was proposed by Mrs Cole and seconded by Mr Cole that the gate be painted. All agreed.",
            [f"motion | {MOVED} | the gate be painted", "vote | all"],
        ),
        ("Agreed: to paint the gate.", ["clause | to paint the gate."]),
        (
            "The arch was talked of. Proposed by Mrs Cole, seconded by Mr Cole that the minutes be adopted.",
            [f"motion | {MOVED} | the minutes be adopted", "carried"],
        ),
        (
            "The accounts were approved. (Proposed by Mrs Cole, seconded by Mr Cole, all were in favour).",
            [f"motion | {MOVED} | The accounts were approved.", "vote | all"],
        ),
    ],
)  # fmt: skip
def test_motions_told_in_sentences(text: str, told_so: list[str]) -> None:
    assert decided(text) == told_so


def test_movers_by_initials_in_brackets() -> None:
    assert decided("The bill was agreed. (AC/BC)") == [f"motion | {MOVED} | The bill was agreed.", "carried"]


def test_whoever_proposed_something_is_not_what_was_agreed() -> None:
    assert decided("A vote of thanks was proposed by the visiting brass band. All in agreement.") == []


def test_motion_by_name_and_text_apart() -> None:
    text = "Moved by Mrs Cole\n\nSeconded by Mr Cole\n\nMotion to approve the ford.\n\nMotion Passed (4 to 0)"
    assert decided(text) == [f"motion | {MOVED} | to approve the ford.", "vote | 4-0"]


def test_clauses_in_a_list_below_it_was_agreed_that() -> None:
    text = "After some talk it was agreed that:\n\n• The arch be cleaned.\n\n• The gate be oiled."
    assert decided(text) == ["clause | The arch be cleaned.", "clause | The gate be oiled."]


def test_members_counted_in_words() -> None:
    text = "The Clerk counted the votes; it came out with 1 Member in favour of the ford and 5 Members against it."
    assert decided(text) == ["vote | 1-5"]


MOVERS = "Proposed by Cllr Birch, seconded by Cllr Cedar."


def _read(*lines: str) -> list[tuple[str, str]]:
    """The kinds and the words of what stands under an item."""
    head = "ELMFIELD PARISH COUNCIL\n\nMinutes of the meeting held on Monday 3 March 2003.\n\n"
    present = "Present: Cllr A Ash (Chairman), Cllr B Birch, Cllr C Cedar, Mrs F Finch (Clerk)\n\n1. The roof\n\n"
    meeting = found(head + present + "\n\n".join(lines)).meeting
    entries = [entry for entry in meeting.entries if entry.item_id is not None][1:]
    return [(entry.kind.value, (entry.text or "").rstrip(".")) for entry in entries]


def test_what_was_moved_stands_in_the_resolution_below_and_not_in_the_report_above() -> None:
    read = _read("The Clerk had three prices.", MOVERS, "The motion was carried.", "RESOLVED that it be mended.")
    assert read[:3] == [("note", "The Clerk had three prices"), ("motion", "that it be mended"), ("carried", "")]


def test_who_moved_stands_below_each_of_two_resolutions() -> None:
    read = _read("RESOLVED to buy a mower.", MOVERS, "RESOLVED to buy a spade.", MOVERS)
    assert [text for kind, text in read if kind == "motion"] == ["to buy a mower", "to buy a spade"]


def test_a_motion_put_to_the_vote_is_moved_by_nobody() -> None:
    put = "The Chairman put the motion to the vote and the voting was as follows: 2 for and 1 against."
    read = _read("Cllr Birch proposed, and Cllr Cedar seconded, that it be mended.", put)
    assert [kind for kind, _ in read] == ["motion", "vote"]


def test_what_came_of_an_amendment_is_not_what_came_of_the_motion() -> None:
    moved = "Cllr Birch proposed, seconded by Cllr Cedar, that it be mended."
    amended = "Cllr Ash proposed as an amendment, seconded by Cllr Birch, that it be sold."
    read = _read(moved, amended, "The amendment was lost.", "The vote on the motion was 2 for and 1 against: carried.")
    assert [kind for kind, _ in read] == ["motion", "amendment", "lost", "vote"]


def test_a_line_that_says_all_agreed_is_no_heading_of_what_stands_below() -> None:
    read = _read("It was resolved that it be mended. Prop: BB; 2nd: CC", "Unanimously agreed.", "Mrs Finch had a cold.")
    assert ("note", "Mrs Finch had a cold") in read
    assert ("clause", "Mrs Finch had a cold") not in read


def test_a_line_to_sign_on_is_no_result() -> None:
    read = _read("It was damp.", "The meeting closed at 9 pm.", "Approved ................ Chair    Date ........")
    assert "carried" not in [kind for kind, _ in read]


def test_a_list_of_actions_behind_the_close_is_read() -> None:
    read = _read("It was damp.", "The meeting closed at 9 pm.", "Actions", "Item 1: Cllr Birch: to buy a bucket")
    assert ("action", "to buy a bucket") in read


def test_the_head_of_a_column_makes_no_actions_of_what_is_said() -> None:
    read = _read("Action", "Cllr Birch: the roof is damp and old.", "The meeting closed at 9 pm.")
    assert "action" not in [kind for kind, _ in read]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("It was agreed by all Councillor’s to go ahead.", ["clause | to go ahead.", "vote | all"]),
        ("Roof survey – deferred to the next meeting", ["deferred | Roof survey – deferred to the next meeting"]),
        ("Members heard that Mr Cole had met them but agreed to write.", []),
        (
            "Moved by Mrs A Cole (Mill Ward), seconded by Mr B Cole (VE2ZAZ) that the report be adopted. Carried.",
            [f"motion | {MOVED} | the report be adopted", "carried"],
        ),
        (
            "Mrs Cole made a motion to pay, Mr B Cole seconds, voice vote, Mrs Cole aye, Mr B Cole aye.",
            [f"motion | {MOVED} | pay", "vote | 2-0"],
        ),
        ("To pay it.\n\nProposed: AC. 2nd BC. ACCEPTED.", [f"motion | {MOVED} | To pay it.", "carried"]),
        (
            "Mrs A Cole moved to wait. Mr B Cole seconded. No objections, no discussion, and unanimous consent.",
            [f"motion | {MOVED} | wait", "vote | all"],
        ),
    ],
)
def test_movers_votes_and_subjects_are_kept_apart(text: str, facts: list[str]) -> None:
    assert decided(text) == facts
