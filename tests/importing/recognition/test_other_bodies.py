"""Layouts of bodies of other kinds: parts that begin again under each item, speakers before a colon, tables printed
cell below cell, actions in capitals."""

from __future__ import annotations

from clerk_tui.importing.readers import read_bytes
from clerk_tui.meeting import Kind

from .made import agenda, found, told

REST = "\n\n2. Roads\n\nAll is well.\n\n3. Close\n\nAt nine.\n"
HERE = "Minutes of the Elm Trust\n\nPresent: Ann Birch, Bo Oak, Norman Dale\n\n"
FIVE = "\n\n".join(("The board spoke of it for an hour and more.",) * 2)


def test_letters_that_begin_again_under_each_item() -> None:
    text = f"1. Procedure\n\nA. Call to Order\n\n{FIVE}\n\nB. Public Comments\n\n{FIVE}\n\n2. Reports\n\n"
    text += f"A. Report of the Treasurer\n\n{FIVE}\n\n3. Business\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    parts = ["A Call to Order", "B Public Comments", "2 Reports", "A Report of the Treasurer"]
    assert agenda(found(HERE + text).meeting) == ["1 Procedure", *parts, "3 Business", "4 Close"]


def test_letters_in_lines_of_their_own() -> None:
    text = "".join(
        f"{letter}.\n\n{title}\n\n{FIVE}\n\n" for letter, title in zip("ABC", ("Roads", "Ponds", "Trees"), strict=True)
    )
    assert agenda(found(HERE + text).meeting) == ["A Roads", "B Ponds", "C Trees"]


def test_sentences_that_bear_the_numbers_between() -> None:
    text = "1. Apologies\n\nNone.\n\n2. No Declarations were made.\n\n3. The minutes were agreed.\n\n"
    text += f"4. Ponds\n\n{FIVE}\n\n5. Close\n\nAt nine.\n"
    assert agenda(found(HERE + text).meeting)[1:3] == ["2 No Declarations were made", "3 The minutes were agreed"]


def test_name_before_a_colon_speaks_and_a_question_is_answered() -> None:
    text = "1. Ponds\n\nBo Oak: Is the pond to be drained?\n\nAnn Birch: It is not.\n\n"
    text += f"Norm points out that it leaks.{REST}"
    meeting = found(HERE + text).meeting
    assert told(meeting, Kind.QUESTION) == ["question | Bo Oak | Is the pond to be drained?"]
    assert told(meeting, Kind.ANSWER) == ["answer | Ann Birch | It is not."]
    assert told(meeting, Kind.STATEMENT) == ["statement | Norman Dale | points out that it leaks."]
    assert "Bo Oak" not in " ".join(agenda(meeting))


def test_whoever_opened_the_meeting_was_there() -> None:
    text = f"1. Opening\n\nCommittee Chair Ruth Elm called the meeting to order at 5.30 p.m.{REST}"
    assert told(found(HERE + text).meeting, Kind.PRESENT)[-1] == "present | Ruth Elm"


def test_on_whom_actions_are_and_what_is_done() -> None:
    text = "1. Ponds\n\nACTION on Norman to mend the fence.\n\n"
    text += "2. Old actions\n\nNorm to paint it.\n\nCompleted.\n\n"
    text += f"3. Roads\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    told_of = told(found(HERE + text).meeting, Kind.ACTION)
    assert told_of == ["action | Norman Dale | to mend the fence."]


def test_chair_of_another_body_is_not_the_chair() -> None:
    text = f"1. Ponds\n\nThe Chair of the Roads Committee reported that it leaks.{REST}"
    head = "Minutes of the Elm Trust\n\nPresent: Ann Birch (Chair), Bo Oak\n\n"
    assert told(found(head + text).meeting, Kind.STATEMENT) == [
        "statement | Chair of the Roads Committee | reported that it leaks."
    ]


def of_file(text: str, name: str = "minutes.md") -> list[str]:
    """The agenda found in a file of text."""
    return agenda(found(read_bytes(name, text.encode())).meeting)


def test_labels_in_a_list_below_an_item_are_no_items() -> None:
    inside = ["It was put on paper", "Text of it: The mill joins the fair", "What is next: The deeds are drawn up"]
    inside += ["We felt one thing: There is no hurry", "Action Point: Jo to write"]
    text = "- **030/18 The mill**\n" + "".join(f"  - {line}\n" for line in inside)
    text += "".join(f"- **{title}**\n  - It was mended.\n" for title in ("031/18 The fair", "032/18 The wall"))
    assert of_file(f"# Minutes\n\n{text}") == ["030/18 The mill", "031/18 The fair", "032/18 The wall"]


def test_outline_in_stars() -> None:
    said = "- The mason comes on Monday.\n- The wall has been built up again.\n"
    text = "* Meeting of 3 May\n\n** Present\n- Ann Birch\n- Bo Oak\n\n** Ponds\n"
    text += f"*** North pond\n{said}*** South pond\n{said}\n"
    text += "\n".join(f"** {title}\n{said}" for title in ("Roads", "Fees", "Trees", "Close"))
    assert of_file(text, "minutes.txt") == ["Ponds", "North pond", "South pond", "Roads", "Fees", "Trees", "Close"]


def test_list_in_stars_is_no_outline() -> None:
    text = (
        "1. Ponds\n\n* It leaks.\n** Badly.\n** Again.\n** And again.\n\n2. Roads\n\n* None.\n\n3. Close\n\nAt nine.\n"
    )
    assert of_file(HERE + text, "minutes.txt") == ["1 Ponds", "2 Roads", "3 Close"]


def test_times_at_the_head_end_nothing() -> None:
    text = "## Present\n\n- Ann Birch\n- Bo Oak\n\n## Times\n\n- Opened: 12:27\n- Closed: 13:11\n\n## Ponds\n\n"
    text += f"{FIVE}\n\n## Roads\n\n{FIVE}\n\n## Fees\n\n{FIVE}\n"
    assert of_file(text)[-3:] == ["Ponds", "Roads", "Fees"]


def test_numbers_go_before_a_few_lines_in_bold() -> None:
    titles = ("Ponds", "Roads", "Trees", "Fees", "Walls", "Paths", "Lamps", "Close")
    items = [f"{number}\\. {title}: They spoke of it for an hour." for number, title in enumerate(titles, 1)]
    text = "\n\n".join(
        ["**Opening matters**", *items[:4], "**Standing Items**", *items[4:], "**Other Business**", "None."]
    )
    found_of = [one for one in of_file(HERE + text) if one[0].isdigit()]
    assert found_of == [f"{number} {title}" for number, title in enumerate(titles, 1)]


def test_parts_with_letters_in_lines_under_a_number() -> None:
    heads = ("Ponds", "Roads", "Trees", "Fees")
    text = "".join(f"{n}. {t} Matters  \nA. {t} in May  \n\n{FIVE}\n\n" for n, t in enumerate(heads, 1))
    assert of_file(HERE + text)[:4] == ["1 Ponds Matters", "A Ponds in May", "2 Roads Matters", "A Roads in May"]


def test_roman_list_under_a_lettered_part() -> None:
    text = "1. Consent\n\n  a. Minutes of May\n     Approved as they stand by all.\n\n  b. Tax Agreements\n"
    text += "     i. Resolution to sign the first of them.\n     ii. Resolution to sign the second of them.\n\n"
    text += "  c. Library Report\n     Accepted as it stands by all.\n"
    assert agenda(found(HERE + text + REST).meeting)[:4] == [
        "1 Consent",
        "a Minutes of May",
        "b Tax Agreements",
        "c Library Report",
    ]


def test_short_title_among_lettered_parts() -> None:
    text = "1. Officers\n\na. Chair: Ann is happy to stand again.\n\nb. Secretary: Bo is happy to stand again.\n\n"
    text += "c. Treasurer: Norman is happy to stand again.\n\nd. Web\n"
    parts = ["a Chair", "b Secretary", "c Treasurer", "d Web"]
    assert agenda(found(HERE + text + REST).meeting)[1:5] == parts


def test_totals_and_results_head_nothing() -> None:
    heads = ("Agenda", "Ponds", "Total", "Roads", "Motion passed 5-0", "Fees", "Voting results: 5 for")
    text = "".join(f"## {title}\n\n{FIVE}\n\n" for title in heads)
    assert of_file(HERE + text) == ["Ponds", "Roads", "Fees"]


def test_bold_items_before_numbers_that_begin_again() -> None:
    text = "**Treasurer’s Report**\n\nIt was read out to all.\n\n**Old Business**\n\n"
    text += "1\\) Ponds: the mason comes on Monday.\n\n"
    text += "2\\) Roads: the snow is gone.\n\n**New Business**\n\n1\\) Fees: they stay as they are.\n\n"
    text += "2\\) Walls: the north wall fell down.\n\n3\\) Trees: the oak was felled.\n\n4\\) Close: at nine.\n"
    titles = ["1 Ponds", "2 Roads", "New Business", "1 Fees", "2 Walls", "3 Trees", "4 Close"]
    assert of_file(HERE + text) == ["Treasurer’s Report", "Old Business", *titles]


def test_plain_text_called_markdown() -> None:
    lines = "\n".join(f"      {word} is in the care of the board." for word in ("The gate", "The wall", "The oak"))
    text = "".join(f"{n}.  {t}\n{lines}\n\n" for n, t in enumerate(("Ponds", "Roads", "Close"), 1))
    assert of_file(HERE + text) == ["1 Ponds", "2 Roads", "3 Close"]


HEADS = ("PONDS AND WELLS", "ROADS AND PATHS", "FEES AND FINES", "WALLS AND GATES", "OAKS AND ELMS", "LAMPS AND BELLS")


def test_known_line_in_capitals_among_headings() -> None:
    text = "".join(f"## {title}\n\n{FIVE}\n\n" for title in HEADS)
    text += "ADJOURNMENT\n\nThe meeting was adjourned at nine.\n"
    assert of_file(HERE + text)[-1] == "ADJOURNMENT"


def test_capital_letters_before_posts_and_after_a_full_line() -> None:
    text = "1. Reports  \nA. Board Members  \n\nAnn Birch spoke of it for an hour.\n\nB. Committees\n\nThey met.\n\n"
    text += (
        "2. **Delegates**  \nAll committees meet in the board room of the district at half past six in the evening.  \n"
    )
    text += f"A. **Finance Committee** – (Bo Oak)  \n\n{FIVE}\n\nB. **Safety Committee** – (Bo Oak)  \n\n{FIVE}\n\n"
    text += "3. Roads  \n\nNone.\n\n4. Close  \n\nAt nine.\n"
    found_of = of_file(HERE + text)
    assert found_of[:3] == ["1 Reports", "A Board Members", "B Committees"]
    assert [one.partition(" – ")[0] for one in found_of[4:6]] == ["A Finance Committee", "B Safety Committee"]


def test_entries_of_an_agenda_are_not_names_in_columns() -> None:
    text = "Present:\n\n{}\n\n1. Roads\n\nAll is well.\n\n2. Trees\n\nOne fell.\n\n3. Close\n\nAt nine.\n"
    assert told(found(text.format("IV.    Adjourn the Meeting")).meeting, Kind.PRESENT) == []
    assert told(found(text.format("Ron Green      Sue Brown")).meeting, Kind.PRESENT) == [
        "present | Ron Green, Sue Brown"
    ]


NOTES = """# Elm Trust call, 3 May 2031

**Attendees:** Ann Birch, Bo Oak, Norman Dale
**Regrets:** Di Fell

## Minutes of 6 April

Bo Oak moved to approve them, Ann Birch seconded. Approved.

## Ponds

The pond leaks.

## Action items

- [ ] Bo Oak to write to the mill
- [x] Ann Birch to drain the pond
- [ ] @stranger: paint the gate

## Close

At nine.
"""


def test_notes_of_a_call_with_labels_and_tasks_in_boxes() -> None:
    meeting = found(read_bytes("call.md", NOTES.encode())).meeting
    assert agenda(meeting) == ["Minutes of 6 April", "Ponds", "Action items", "Close"]
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Di Fell"]
    assert told(meeting, Kind.ACTION) == ["action | Bo Oak | to write to the mill", "action | stranger: paint the gate"]


def test_a_picture_before_a_heading_is_no_part_of_it() -> None:
    text = "# Elm Trust call, 3 May 2031\n\n## 👥 Attendees\n\n- Ann Birch (Mill)\n- Bo Oak\n\n"
    text += "## 🌊 Ponds\n\nThey leak.\n\n## Roads\n\nAll is well.\n\n## Close\n\nAt nine.\n"
    meeting = found(read_bytes("call.md", text.encode())).meeting
    assert told(meeting, Kind.PRESENT) == ["present | Ann Birch, Bo Oak"]
    assert agenda(meeting) == ["Ponds", "Roads", "Close"]
