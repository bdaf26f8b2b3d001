"""Motions whose mover and seconder stand anywhere: before, behind, in brackets, in a table, in a column."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.meeting import Kind

from .made import DECIDING, found, told

HEAD = "Minutes of Ashdown Board\nPresent: Amy Birch (Chair), Cy Dale, Eve Fern\n\n1. Bills\n\n"
BOTH = "motion | Cy Dale, Eve Fern"


def decided(text: str) -> list[str]:
    return told(found(HEAD + text).meeting, *DECIDING)


@pytest.mark.parametrize(
    ("text", "told_so"),
    [
        (
            "Motion to pay them by Committee Member Dale, second by Committee Member Fern.",
            [f"{BOTH} | pay them", "carried"],
        ),
        (
            "Director Dale made the motion to pay them. Director Fern seconded the motion.",
            [f"{BOTH} | pay them", "carried"],
        ),
        ("A motion was put forth by Cy Dale that we pay them, 2nd by Eve Fern.", [f"{BOTH} | we pay them", "carried"]),
        ("27-3 C. Dale, E. Fern: That they be paid. Carried.", [f"{BOTH} | they be paid", "carried"]),
        ("The Board approved the bills (Dale/Fern).", [f"{BOTH} | the bills", "carried"]),
        (
            "By motion duly made, seconded, and unanimously approved, the Board adjourned.",
            ["motion | the Board adjourned", "vote | all"],
        ),
        ("Motion: Pay the bills. Unanimously passed.", ["motion | Pay the bills", "vote | all"]),
        ("Cy Dale was duly elected Treasurer.", ["clause | Cy Dale was duly elected Treasurer."]),
        ("The bills are to be paid. The Board agreed.", ["clause | The bills are to be paid."]),
        ("A motion to pay them was made by Cy Dale, seconded by Eve Fern.", [f"{BOTH} | pay them", "carried"]),
        ("Cy Dale moved to pay them. Eve Fern seconded. Motion was unanimous.", [f"{BOTH} | pay them", "vote | all"]),
        ("Cy Dale moved to pay them. Eve Fern seconded. All voted in favor.", [f"{BOTH} | pay them", "vote | all"]),
        (
            "Moved by Dale, seconded by Fern, and carried unanimously by members present to pay the bills.",
            [f"{BOTH} | pay the bills", "vote | all"],
        ),
        (
            "Award it to the club. Proposed by Dale, seconded by Fern. Carried.",
            [f"{BOTH} | Award it to the club.", "carried"],
        ),
        ("Cy Dale moved and Eve Fern seconded a motion to pay them. Carried.", [f"{BOTH} | pay them", "carried"]),
        ("Proposal to pay them. Prop. Cy Dale Sec. Eve Fern Carried", [f"{BOTH} | pay them", "carried"]),
        ("Proposed: Dale will pay them.\n\nMotion passed.", ["motion | Dale will pay them", "carried"]),
        (
            "Proposed by Dale, seconded by Fern to pay them. All agreed Motion passed.",
            [f"{BOTH} | pay them", "vote | all"],
        ),
        # motions told in pieces
        (
            "Moved Director Dale, seconded Director Fern and resolved\n\nThat the Board pays the bills.",
            [f"{BOTH} | That the Board pays the bills.", "carried"],
        ),
        (
            "Motion: that Rule 9 be dropped.\n\nMoved: Cy Dale\nSeconded: Eve Fern\n\nMotion passed",
            [f"{BOTH} | Rule 9 be dropped", "carried"],
        ),
        (
            "Motion: that Rule 9 be dropped.\n\nIt has to do with ponds.\n\nMoved: Cy Dale\nSeconded: Eve Fern\n\nLost",
            [f"{BOTH} | Rule 9 be dropped", "lost"],
        ),
        (
            "Motion: Fee for the year: £40\n\nProposed: Cy Dale. 2nd: Eve Fern.",
            [f"{BOTH} | Fee for the year: £40", "carried"],
        ),
        ("Motion: Dale/Fern Vote: unanimous", [f"{BOTH} | Bills", "vote | all"]),
        (
            "The bills of May were moved for approval by Member Dale and seconded by Member Fern. Passed 3-0.",
            [f"{BOTH} | The bills of May", "vote | 3-0"],
        ),
        (
            "Cy Dale made a motion to pay them. Eve Fern seconded. The motion was approved by a unanimous vote.",
            [f"{BOTH} | pay them", "vote | all"],
        ),
        (
            "Motion by Dale, second by Fern to pay. Motion carried by the vote of Dale yea, Fern yea, and Birch yea.",
            [f"{BOTH} | pay", "vote | 3-0"],
        ),
        ("The following officers were duly elected:", []),
        # lines that put something and tell what came of it
        ('- Delete "each year"\n\n- Passed unanimously', ['motion | Delete "each year"', "vote | all"]),
        ("The pump was mended.\n\nPassed unanimously", ["motion | Bills", "vote | all"]),
        (
            "Action: Approve a second pump\n\nMotion: Dale/Fern Vote: unanimous",
            [f"{BOTH} | Approve a second pump", "vote | all"],
        ),
        (
            "Motion: that it be paid.\n\nMoved: Cy Dale. Seconded: Eve Fern. ACCEPTED.",
            [f"{BOTH} | it be paid", "carried"],
        ),
        ("I write to stop the Mill Race proposed for August 6th in the park.", []),
        # the same motion in the words of many clerks
        ("Proposed Cy Dale Seconded Eve Fern that they be paid. AGREED", [f"{BOTH} | they be paid", "carried"]),
        ("Cy Dale set motion to pay them.\n\nFern second motion.\n\nMotion passed.", [f"{BOTH} | pay them", "carried"]),
        ("A motion has been issued by Cy Dale to pay them, seconded by Eve Fern.", [f"{BOTH} | pay them", "carried"]),
        (
            "The bills were approved as drawn. M/S Dale/Fern Unanimous",
            [f"{BOTH} | The bills were approved as drawn.", "vote | all"],
        ),
        ("M/S/C Dale, Fern to pay the bills. Vote: 5-0", [f"{BOTH} | pay the bills", "vote | 5-0"]),
        (
            "RESOLVED (Dale/Fern): that they be paid. 2 in favour, 1 against.",
            [f"{BOTH} | that they be paid.", "vote | 2-1"],
        ),
        ("It was moved and seconded (Dale/Fern) to pay them. Passed.", [f"{BOTH} | pay them", "carried"]),
        ("Dale/Fern moved that they be paid. Carried.", [f"{BOTH} | they be paid", "carried"]),
        (
            "Upon motion by Dale, second by Fern, and carried unanimously, the Board approved the bills.",
            [f"{BOTH} | the bills.", "vote | all"],
        ),
        (
            "A motion was made to pay them by Cy Dale, second by Eve Fern. All were in favor.",
            [f"{BOTH} | pay them", "vote | all"],
        ),
        ("Cy Dale made a motion seconded by Eve Fern to pay them. Passed.", [f"{BOTH} | pay them", "carried"]),
        ("Dale/Fern motioned to pay them; approved 4-0.", [f"{BOTH} | pay them", "vote | 4-0"]),
        ("Motion by Dale. Seconded by Fern. To pay them. Passed.", [f"{BOTH} | To pay them.", "carried"]),
        (
            "Cy Dale moved that Jo Oak be chair; supported by Eve Fern. Passed.",
            [f"{BOTH} | Jo Oak be chair", "carried"],
        ),
        ("Motion: Bills paid with a note Vote: unanimous", ["motion | Bills paid with a note", "vote | all"]),
        ("A motion was made to buy the Dec. 9 stock. Carried.", ["motion | buy the Dec. 9 stock", "carried"]),
        # more words for the same motion
        ("It was moved and seconded that they be paid. Carried.", ["motion | they be paid", "carried"]),
        ("It was moved (Dale), seconded (Fern) and carried that they be paid.", [f"{BOTH} | they be paid", "carried"]),
        ("Motion to pay them. (Dale, Fern). Passed unanimously.", [f"{BOTH} | pay them", "vote | all"]),
        ("Cy Dale – motion to pay them\n\nEve Fern – second\n\nApproved", [f"{BOTH} | pay them", "carried"]),
        ("Motion: Pay them\n\nMade by: Cy Dale\n\nSecond: Eve Fern\n\nVote: 3-0", [f"{BOTH} | Pay them", "vote | 3-0"]),
        ("Motion by Dale, seconded by Fern, to pay them carried 5-0.", [f"{BOTH} | pay them", "vote | 5-0"]),
        ("Dale moved to adjourn, Fern seconded, and the meeting was adjourned.", [f"{BOTH} | adjourn", "carried"]),
        ("Motion to adjourn made by Dale and seconded by Fern.", [f"{BOTH} | adjourn", "carried"]),
        ("Dale moved to pay them. The motion died for lack of a second.", ["motion | Cy Dale | pay them", "lost"]),
        ("Cy Dale moved to pay them. Eve Fern and Amy Birch seconded. Carried.", [f"{BOTH} | pay them", "carried"]),
        (
            'Motion: "Resolved, they are paid. Cy Dale motions, Eve Fern seconds"\n\nVote: 3-0',
            [f"{BOTH} | they are paid", "vote | 3-0"],
        ),
        (
            "Cy Dale nominated Amy Birch to serve as Chair, second by Eve Fern. Carried.",
            [f"{BOTH} | Amy Birch to serve as Chair", "carried"],
        ),
        ("The Bills - Cy Dale motions, Eve Fern seconds. Passed 3-0.", [f"{BOTH} | The Bills", "vote | 3-0"]),
        ("Motion to pay them Cy Dale, second by Eve Fern. Motion carried.", [f"{BOTH} | pay them", "carried"]),
        ("A motion made by Cy Dale to pay them was seconded and approved.", ["motion | Cy Dale | pay them", "carried"]),
        (
            "Proposed by Cy Dale and seconded Eve Fern that they be paid. All others were in favour.",
            [f"{BOTH} | they be paid", "vote | all"],
        ),
        (
            "Jo Ash of the mill – Motion to pay them by Cy Dale, second by Eve Fern. Carried.",
            [f"{BOTH} | pay them", "carried"],
        ),
        ("The Board chose to raise the fee.", ["clause | to raise the fee."]),
        (
            "Accept the list\n\nMoved By: Cy Dale\n\nSeconded By: Eve Fern\n\nStatus: Accepted",
            [f"{BOTH} | Accept the list", "carried"],
        ),
        (
            "By a vote of 3-0, the board approved the bills on a motion by Dale seconded by Fern.",
            [f"{BOTH} | the bills", "vote | 3-0"],
        ),
        ("Motion was made by Cy Dale, seconded, and voted to pay them.", ["motion | Cy Dale | pay them", "carried"]),
        ("MOTION brought by Cy Dale, to pay them, carried.", ["motion | Cy Dale | pay them", "carried"]),
        ('Motion: "It is resolved that they are paid. The rest waits."', ["motion | they are paid. The rest waits"]),
    ],
)
def test_motions_and_decisions_in_a_sentence(text: str, told_so: list[str]) -> None:
    assert decided(text) == told_so


def test_names_called_after_all_were_in_favour_are_those_of_the_one_vote() -> None:
    roll = "Roll Call was taken as follows: Amy Birch – yes, Cy Dale – yes, Eve Fern - yes. Motion passes."
    assert decided(f"Cy Dale moved to pay them, seconded by Eve Fern. All were in favor. {roll}") == [
        f"{BOTH} | pay them",
        "vote | 3-0",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Proposed Land Use: Commercial.",
        "The Clerk moved to the hall by the mill.",
        "AB agreed to take the bills to the bank.",
    ],
)
def test_what_moves_nothing(text: str) -> None:
    assert decided(text) == []


def test_no_objections_are_a_vote_of_all() -> None:
    assert decided(
        "Moved by Cy Dale, seconded by Eve Fern, that it be paid.\n\nThe motion carried with no objections."
    ) == [
        f"{BOTH} | it be paid",
        "vote | all",
    ]


def test_movers_below_a_decision_with_where_they_come_from() -> None:
    text = "The accounts were approved.\n\nProposer: Cy Dale (Mill Lane)\n\nSeconder: Eve Fern (Pond Row)\n"
    assert decided(text) == [f"{BOTH} | The accounts were approved.", "carried"]


def test_a_long_resolution_goes_on_to_what_came_of_it() -> None:
    text = "27-4 C. Dale, E. Fern:\n\nWHEREAS the pond is low;\n\nNOW THEREFORE it shall be filled. Carried.\n"
    assert decided(text) == [f"{BOTH} | WHEREAS the pond is low; NOW THEREFORE it shall be filled.", "carried"]


def test_what_an_item_is_to_approve_is_what_was_moved_in_it() -> None:
    text = "2. To approve the accounts\n\nThey had been sent out.\nProposed Cy Dale, seconded Eve Fern. Carried.\n"
    assert decided(f"None.\n\n{text}\n3. Trees\n\nOne fell.\n") == [f"{BOTH} | To approve the accounts", "carried"]


def test_a_result_behind_movers_whom_nobody_knows_is_of_the_item() -> None:
    assert decided("Proposed XY, seconded ZW. All in favour. Approved.") == ["clause | Bills", "vote | all"]


def test_members_whose_surnames_are_titles_move_and_vote() -> None:
    text = "Present: Ann Bishop, Bo Judge, Cy Park, Di Major\n\n1. Bills\n\n"
    text += (
        "Moved by Judge, seconded by Bishop, to wait.\n\nAYES: Bishop, Park and Judge\nNAYS: Major\nMotion carried.\n"
    )
    assert told(found(text).meeting, *DECIDING) == ["motion | Bo Judge, Ann Bishop | wait", "vote | 3-1"]


def test_labels_in_a_column_before_their_values() -> None:
    labels = "RESULT:\n\nMOVER:\n\nSECONDER:\n\nAYES:\n\nNAYS:\n\n"
    text = f"Director Dale made a motion to wait. Director Fern seconded the motion.\n\n{labels}"
    assert decided(f"{text}PASSED [2 TO 1]\n\nCy Dale, Mill Lane\n\nEve Fern, Pond Row\n\nDale, Fern\n\nBirch\n") == [
        f"{BOTH} | wait",
        "vote | 2-1",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Salt bin: Cy Dale moved, Eve Fern seconded. Carried.",
        "Salt bin - moved Dale, seconded Fern. Approved.",
        "Salt bin: motion by Cy Dale, second by Eve Fern. Motion carried.",
        "Salt bin – proposed by Cy Dale, seconded by Eve Fern – carried.",
    ],
)
def test_what_stands_before_the_mover_is_moved_and_not_the_paragraph_above(told: str) -> None:
    assert decided(f"Report of the warden on the oaks\n\n{told}") == [f"{BOTH} | Salt bin", "carried"]


def test_a_word_for_a_motion_before_the_mover_leaves_it_above() -> None:
    text = "To buy salt in June\n\nMotion: Cy Dale moved, Eve Fern seconded. Carried."
    assert decided(text) == [f"{BOTH} | To buy salt in June", "carried"]


def test_a_nomination_in_a_line_by_itself_has_the_mover_and_seconder_below() -> None:
    head = HEAD.replace("Amy Birch (Chair), Cy Dale, Eve Fern", "Amy Birch (AB), Cy Dale (CD), Eve Fern (EF)")
    text = "Nom: Amy Birch.\n\nProposed by: CD. 2nd by: EF. ACCEPTED"
    assert told(found(head + text).meeting, *DECIDING) == [f"{BOTH} | Amy Birch.", "carried"]


def test_names_behind_a_figure_are_a_vote_by_name() -> None:
    text = "Motion to pay them. Moved by: Dale. Second by: Fern. Vote: Yes (2) Dale, Fern. No: (1) Birch. Abstain: (0)."
    assert decided(text)[-1] == "vote | 2-1-0"


def test_what_is_tabled_is_put_off() -> None:
    assert told(found(HEAD + "Talks are tabled until the May meeting.").meeting, Kind.DEFERRED) == [
        "deferred | Talks are tabled until the May meeting."
    ]


def test_movers_who_are_on_no_list() -> None:
    meeting = found(f"{HEAD}Moved by Boesen to adjourn. Seconded by Frank. Motion carried.").meeting
    assert told(meeting, *DECIDING) == ["motion | Boesen, Frank | adjourn", "carried"]


def test_a_trustee_whose_vote_counts_for_nothing() -> None:
    text = "Cy Dale moved to wait, seconded by Eve Fern.\n\n"
    assert decided(
        f"{text}Roll Call Vote:\n\nAye: Birch, Dale, Fern\n\nStudent Trustee: Aye\n\nMotion carried; 3:0"
    ) == [
        f"{BOTH} | wait",
        "vote | 3-0",
    ]


@pytest.mark.parametrize(
    ("told_vote", "vote"),
    [
        ("Upon roll call, all voted aye. Motion carried.", "all"),
        ("Ayes all. Motion carried.", "all"),
        ("All in favor: 3 aye. The motion passed.", "3-0"),
        ("The motion was carried by the following votes Amy Birch yea, Cy Dale yea, and Eve Fern nay.", "2-1"),
        ("Roll Call Vote: Birch (Yes), Dale (Yes), Fern (No). Motion carried.", "2-1"),
        ("Roll call vote: Birch - Y, Dale - Y, Fern - N. Carried.", "2-1"),
        ("Six voted for and two against.", "6-2"),
        ("Yeas 3, Nays 0. Motion adopted.", "3-0"),
    ],
)
def test_how_they_voted_in_the_words_of_many_clerks(told_vote: str, vote: str) -> None:
    told_so = decided(f"Cy Dale moved to pay them. Eve Fern seconded. {told_vote} Work begins in May.")
    assert [line for line in told_so if line.startswith("vote")] == [f"vote | {vote}"]


def test_a_table_of_motions_has_one_in_each_row() -> None:
    rows = "| Motion Text | Moved by | Seconded by | Status |\n|---|---|---|---|\n"
    rows += "| Pay them | Cy Dale | Eve Fern | Passed |\n"
    assert decided(f"{rows}| Sell the mill | Eve Fern | Cy Dale | Lost |\n") == [
        f"{BOTH} | Pay them",
        "carried",
        "motion | Eve Fern, Cy Dale | Sell the mill",
        "lost",
    ]


@pytest.mark.parametrize(
    "text",
    ["It was agreed that there was enough money.", "The Board agreed that the plan looks good."],
)
def test_what_is_only_agreed_to_be_so_decides_nothing(text: str) -> None:
    assert decided(text) == []


def test_the_reasons_of_a_motion_stand_before_it() -> None:
    whereas = "Whereas the mill is old; now therefore be it resolved that the Board of Ashdown mend the mill in May."
    meeting = found(f"{HEAD}Moved by Cy Dale\n\nSeconded by Eve Fern\n\n{whereas}\n\nCarried\n").meeting
    assert told(meeting, *DECIDING) == [f"{BOTH} | the Board of Ashdown mend the mill in May.", "carried"]
    assert " ".join(e.published or "" for e in meeting.entries).split().count("Whereas") == 1


@pytest.mark.parametrize(
    "rows",
    [
        "| Member | Vote |\n|---|---|\n| Birch | Yes |\n| Dale | Yes |\n| Fern | No |\n",
        "| Birch | Dale | Fern |\n|---|---|---|\n| Aye | Aye | Nay |\n",
    ],
)
def test_a_table_of_members_and_how_they_voted(rows: str) -> None:
    assert decided(f"Cy Dale moved to wait. Eve Fern seconded.\n\n{rows}\nMotion passed.")[1] == "vote | 2-1"


def test_what_was_approved_in_another_month_is_not_decided_here() -> None:
    assert decided("The note of Cy Dale was approved in October.") == []


def test_two_pairs_of_movers_in_one_sentence_lose_no_words() -> None:
    text = "24: as proposed by P. Ash and seconded by P. Elm E.A. Air Boats - gift £25.00 - proposed by Mrs. Oak "
    meeting = found(f"Present: P. Ash, P. Elm, Mrs. Oak, G. Fir\n\n1. Gifts\n\n{text}and seconded by G. Fir.\n").meeting
    assert "Air Boats - gift £25.00" in " ".join(str(entry.published) for entry in meeting.entries)


@pytest.mark.parametrize("mark", ["{}.     ", "{}) "])
def test_number_before_the_mover_makes_no_item(mark: str) -> None:
    heads = ("Bus Shelters", "Budget", "Fence Repairs")
    business = "".join(
        f"{head}\n\nThe papers had been sent to all of them in the spring.\n\n"
        f"{mark.format(at)}Moved by Cy Dale\n        Seconded by Eve Fern\n\n        That {head} be paid for.\n\n"
        "CARRIED\n\n"
        for at, head in enumerate(heads, 1)
    )
    meeting = found("Minutes of Ashdown Board\nPresent: Amy Birch (Chair), Cy Dale, Eve Fern\n\n" + business).meeting
    assert told(meeting, Kind.MOTION) == [f"{BOTH} | That {head} be paid for." for head in heads]
    assert not any("Moved" in item.title for item in meeting.items_taken)


@pytest.mark.parametrize("name", ["m.txt", "m.md"])
def test_and_resolved_below_who_moved_and_seconded_leads_to_the_words(name: str) -> None:
    text = (
        "Minutes of the Elm Trust\n\nPresent: Ann Birch, Bo Oak, Norman Dale\n\n1. Paths\n\nMembers spoke of it.\n\n"
        "Proposed by Bo Oak;\nSeconded by Ann Birch;\nAnd Resolved:\n\n“That the path be built.”\n\n"
        "2. Close\n\nAt nine.\n"
    )
    meeting = found(read_bytes(name, text.encode())).meeting
    moved = ["motion | Bo Oak, Ann Birch | That the path be built.", "carried"]
    assert told(meeting, Kind.MOTION, Kind.CARRIED) == moved
