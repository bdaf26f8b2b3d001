"""Minutes whose items, headings, names or words were run together when they were published."""

from __future__ import annotations

from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, agenda, found, names, told

HEAD = "Minutes of Ashdown Parish Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Mrs E Fern (Clerk)\n\n"
LONG = "The board by the gate had fallen in the storm and nobody had found where its posts were kept since then."


def _read(text: str) -> Meeting:
    return found(HEAD + text).meeting


def test_a_heading_that_nothing_parts_from_the_sentence_after_it() -> None:
    meeting = _read(
        "1. ACCEPTANCE OF APOLOGIES There were none.\n\n2. Church Lane gates update The posts have been ordered.\n\n"
        "3. PUBLIC FORUM (15 MINUTES) Item 9 was taken first.\n\n4. Lamps\n\nAll are lit.\n"
    )
    assert agenda(meeting) == [
        "1 ACCEPTANCE OF APOLOGIES",
        "2 Church Lane gates update",
        "3 PUBLIC FORUM (15 MINUTES)",
        "4 Lamps",
    ]


def test_dashed_headings_beside_a_line_with_a_colon() -> None:
    meeting = _read(
        "1. Letters\n\nOne had come.\n\n2. Lamps\n\nAll are lit.\n\n3. Information\n\nNext agenda: Hall Rules\n\n"
        "Common - The bins by the pond have not been emptied.\n\nBus Shelter – The roof was mended by the county.\n\n"
        "Hedges – Those by the school were cut in March.\n"
    )
    assert agenda(meeting)[2:] == ["3 Information", "Common", "Bus Shelter", "Hedges"]


def test_three_signs_between_the_pages_part_no_sentence() -> None:
    meeting = _read("1. Gates\n\nThe posts were painted by those who had been asked to do so in the\n---\nspring.\n")
    assert "asked to do so in the spring." in " ".join(e.text or "" for e in meeting.entries)


def test_a_motion_in_single_quotation_marks_after_its_movers() -> None:
    meeting = _read(
        "1. Gates\n\nProposed – Cllr Birch Seconded – Cllr Dale\n\n‘That the gate be hung’\n\nAll in favour\n"
    )
    assert told(meeting, *DECIDING) == ["motion | Cllr A Birch, Cllr C Dale | That the gate be hung", "vote | all"]


def test_what_members_noted_and_what_was_agreed_as_true() -> None:
    meeting = _read(
        "1. Minutes\n\nAll had read the minutes. These were agreed as a true record and signed by the Chairman.\n\n"
        "2. Yard\n\nThe Stage 3 was noted by the Elected Members.\n\n3. Rules\n\n"
        "The draft had been sent to all. It was long discussed and agreed by all to adopt these rules.\n\n"
        "4. Plan\n\nThe plan – it was noted that money is to be had for it.\n"
    )
    assert told(meeting, Kind.CLAUSE) == [
        "clause | These were agreed as a true record and signed by the Chairman.",
        "clause | The Stage 3 was noted by the Elected Members.",
        "clause | to adopt these rules.",
    ]


def _present(text: str) -> list[str]:
    meeting = found(f"{text}\n\n1. Letters received\n\n{LONG}\n\n2. Lamps\n\nLit.\n\n3. Pond\n\nClean.\n").meeting
    return [n for e in meeting.entries if e.kind is Kind.PRESENT for n in names(meeting, e).split(", ")]


def test_a_body_after_each_name_is_nobody() -> None:
    text = (
        "Minutes of the Forum\n\nIn attendance:\nMs. Ann Birch, Groundwork\nMr. Cy Dale, Clerk\n"
        "Ms. Eve Fern, Student (Groundwork)"
    )
    assert _present(text) == ["Ms. Ann Birch", "Mr. Cy Dale", "Ms. Eve Fern"]


def test_the_title_of_whoever_is_in_the_chair_is_nobody() -> None:
    text = (
        "Minutes of Ashdown Council\n\nPRESENT IN THE CHAIR: Cadeirydd, Councillor A. Birch.\nMEMBERS PRESENT:\n"
        "Councillors Dale and Fern."
    )
    assert _present(text) == ["Councillor A. Birch", "Councillor Dale", "Councillor Fern"]


def test_members_and_officials_of_a_body_called_by_its_letters() -> None:
    text = (
        "Minutes of the SPC\n\nSPC Members Present: Cllr. Ann Birch, Cllr. Cy Dale\nABC OFFICIALS :\nMr. E. Fern, Clerk"
    )
    assert _present(text) == ["Cllr. Ann Birch", "Cllr. Cy Dale", "Mr. E. Fern"]


def test_a_surname_that_is_a_word_of_a_post_too() -> None:
    assert _present("Minutes of Ashdown Council\n\nPRESENT: Cllr A Birch, Cllr Carl Human, Cllr E Fern") == [
        "Cllr A Birch",
        "Cllr Carl Human",
        "Cllr E Fern",
    ]


def test_a_councillor_of_the_borough() -> None:
    meeting = _read(
        "1. Apologies\n\nApologies had been received from Cllr G Hazel and B Cllr I K Larch\n\n2. Lamps\n\nLit.\n"
    )
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Cllr G Hazel, Cllr I K Larch"]


def test_a_title_that_says_first_what_is_to_be_done_with_it() -> None:
    meeting = _read(
        "1. To Approve: Seats in the Park The council had three offers.\n\n2. To Discuss: Lamps\n\nAll are lit.\n\n"
        "3. POND LANE Cllr Dale had walked the whole of it with two of the neighbours.\n\n4. Letters\n\nOne had come.\n"
    )
    assert agenda(meeting) == ["1 To Approve: Seats in the Park", "2 To Discuss: Lamps", "3 POND LANE", "4 Letters"]


def test_how_many_there_were_after_the_label() -> None:
    line = "PRESENT (Three Councillors):- Ann Birch (AB), Cora Cole (CC) – Chairman, Eve Fern (EF)."
    text = f"Minutes of Ashdown Council\n\n{line}"
    assert _present(text) == ["Ann Birch", "Cora Cole", "Eve Fern"]


def test_titled_names_that_nothing_parts() -> None:
    text = (
        "Minutes of Ashdown Council\n\nIn attendance: Cllr Ann Birch (Chair) Cllr Cy Dale (Vice-Chair) Cllr Eve Fern "
        "Cllr Guy Hazel Mrs Ida Larch (Clerk)"
    )
    assert _present(text) == ["Cllr Ann Birch", "Cllr Cy Dale", "Cllr Eve Fern", "Cllr Guy Hazel", "Mrs Ida Larch"]


def test_the_title_below_the_word_item() -> None:
    meeting = _read(
        "Item 1:\nTo confirm the minutes of the Strategic Policy Committee held on 3rd May.\n"
        "\nThey were read.\nItem 2:\nPlan of the Park\nIt was shown.\nItem 3:\nLamps\nAll are lit.\n"
    )
    assert [one[:24] for one in agenda(meeting)] == ["1 To confirm the minutes", "2 Plan of the Park", "3 Lamps"]


def test_stars_about_words_mark_nothing_to_be_done() -> None:
    meeting = _read("1. Permits\n\n*Permits are sent to residents of the road each May.* They were told of it.\n")
    assert told(meeting, Kind.ACTION) == []


def test_title_of_a_councillor_in_irish_ends_no_heading() -> None:
    meeting = _read(
        "1. Notice of Motion submitted by Cmhlr. Ann Birch\n\n“I will move that the gate be hung.”\n\n"
        "2. Letters received\n\nOne had come.\n\n3. Pond\n\nIt is clean.\n"
    )
    assert agenda(meeting)[0] == "1 Notice of Motion submitted by Cmhlr. Ann Birch"


def test_a_title_run_together_with_a_post_and_a_heading_among_the_names() -> None:
    text = (
        "Minutes of the Committee\n\nIn the Chair:\nAn CathaoirleachCllr Ann Birch\nMembers Present:\nCllr Cy Dale\n"
        "Cllr Eve Fern\nSectoral Interests\nMr. Guy Hazel\nMs. Ida Larch"
    )
    assert _present(text) == ["Cllr Ann Birch", "Cllr Cy Dale", "Cllr Eve Fern", "Mr. Guy Hazel", "Ms. Ida Larch"]


def test_a_label_with_the_members_in_it_says_who_was_absent() -> None:
    head = "Elm Hill Association\nMinutes, 8 July 2024\n\n"
    lists = "Present Board Members:\n\nAmy Ash, Bo Birch, Cy Cole\n\nAbsent Board Members:\n\nDi Dale, Ed Elm"
    assert _present(f"{head}{lists}") == ["Amy Ash", "Bo Birch", "Cy Cole"]


def test_a_list_that_runs_on_from_a_roll_call_has_its_own_label() -> None:
    head = "CITY COUNCIL\nMINUTES OF JUNE 6, 2024\n\n"
    lists = "ROLL CALL - Present: Councilmembers Ash, Birch, Cole and Mayor Dale - 4.\n\nAbsent: None."
    assert len(_present(f"{head}{lists}")) == 4
