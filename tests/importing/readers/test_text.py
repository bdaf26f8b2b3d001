"""Plain text and Markdown as their words, whatever the encoding."""

from __future__ import annotations

import pytest

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import PieceKind

from .made import kinds, pieces, texts

LINE = "Present: Cllr Ó Briain – “the Chair”, Ms Llŷr ab Owain"


def test_lines_keep_their_indents_and_blank_lines_their_place() -> None:
    assert kinds("a.txt", "MINUTES\n\n    Present:  Cllr Byrne \r\n\r\nApologies\n") == [
        (PieceKind.LINE, "MINUTES"),
        (PieceKind.BLANK, ""),
        (PieceKind.LINE, "    Present:  Cllr Byrne"),
        (PieceKind.BLANK, ""),
        (PieceKind.LINE, "Apologies"),
    ]


def test_the_same_bytes_have_the_same_digest_whatever_they_are_called() -> None:
    one, other, third = read_bytes("a.txt", b"x\n"), read_bytes("b.txt", b"x\n"), read_bytes("a.txt", b"y\n")
    assert one.digest == other.digest != third.digest
    assert (one.name, one.format) == ("a.txt", "text")


def test_text_with_tags_is_read_as_the_page_it_came_from() -> None:
    text = "Minutes<br /><br />Present: Cllr Ash &amp; the Clerk<br />12. Accounts: &pound;95\nAll approved.<br />"
    assert texts("a.txt", text) == ["Minutes", "Present: Cllr Ash & the Clerk", "12. Accounts: £95", "All approved."]
    assert texts("a.txt", "Sums <br> of £5 & more") == ["Sums <br> of £5 & more"]


def test_form_feeds_divide_pages() -> None:
    assert [(p.text, p.page) for p in pieces("a.txt", "one\n\ftwo\nthree\n")] == [("one", 1), ("two", 2), ("three", 2)]


def test_tabs_become_columns() -> None:
    assert texts("a.txt", "For\tByrne\nAgainst\tDoyle\n") == ["For     Byrne", "Against Doyle"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_every_form(encoding: str) -> None:
    assert texts("a.txt", (LINE + "\n").encode(encoding)) == [LINE]


def test_the_encoding_of_windows() -> None:
    windows = "Present: Cllr Ó Briain – “the Chair”"
    assert texts("a.txt", windows.encode("cp1252")) == [windows]


def test_windows_characters_pasted_into_utf8() -> None:
    data = f"{LINE}\n".encode() * 3 + "he said “yes” – twice\n".encode("cp1252")
    assert texts("a.txt", data) == [LINE] * 3 + ["he said “yes” – twice"]


def test_a_file_cut_inside_a_letter_is_read_up_to_there() -> None:
    (text,) = texts("a.txt", ("Cllr Ó Briain, Cllr Ó Sé, Ms Ní Dhálaigh, Mr ab Iorwerth, Mr Sé").encode()[:-1])
    assert text.startswith("Cllr Ó Briain, Cllr Ó Sé, Ms Ní Dhálaigh, Mr ab Iorwerth, Mr S")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [("Протокол заседания комитета по транспорту", "koi8-r"), ("議事録、委員会は全会一致で承認した", "shift-jis")],
)
def test_another_encoding_is_told_not_misread(data: str, encoding: str) -> None:
    with pytest.raises(FileRefusedError, match=r"unknown encoding.*save it as UTF-8"):
        read_bytes("a.txt", data.encode(encoding) * 20)


def test_nothing_acts_on_the_terminal_or_turns_the_direction_of_reading() -> None:
    nasty = "Cllr \u202egnorw\u202c\u2066 \x1b[31mred\x07 ze\u200bro \ufb01ne co\xadoperative\u00a0day\x00\n"
    (text,) = texts("a.md", nasty.replace("\x00", ""))
    assert text == "Cllr gnorw [31mred zero fine cooperative day"


def test_text_is_kept_as_it_stands_where_it_can_be() -> None:
    assert texts("a.txt", "\uf0b7 \ufb01ne co\xadoperative") == ["\uf0b7 \ufb01ne co\xadoperative"]


def test_letters_are_composed() -> None:
    assert texts("a.txt", "O\u0301 Briain") == ["Ó Briain"]


MARKDOWN = """---
title: Audit Committee
---
# Minutes

Present: *Cllr Byrne*, **Cllr Doyle**
and [Ms Roe](https://example.org "x").

3. Apologies
4. Minutes
   1. agreed \\*as amended\\*
   - noted

| For | Against |
|-----|---------|
| Byrne | Doyle |

Moved &amp; seconded:\\
Carried
"""


def test_markdown_is_read_as_it_is_shown() -> None:
    assert kinds("a.md", MARKDOWN) == [
        (PieceKind.LINE, "title: Audit Committee"),
        (PieceKind.BLANK, ""),
        (PieceKind.HEADING, "Minutes"),
        (PieceKind.PARAGRAPH, "Present: Cllr Byrne, Cllr Doyle and Ms Roe."),
        (PieceKind.LISTED, "3. Apologies"),
        (PieceKind.LISTED, "4. Minutes"),
        (PieceKind.LISTED, "1. agreed *as amended*"),
        (PieceKind.LISTED, "• noted"),
        (PieceKind.ROW, "For\tAgainst"),
        (PieceKind.ROW, "Byrne\tDoyle"),
        (PieceKind.LINE, "Moved & seconded:"),
        (PieceKind.LINE, "Carried"),
        (PieceKind.BLANK, ""),
    ]


@pytest.mark.parametrize(
    "trap", [">" * 100_000 + " the words", "[" * 190_000 + " the words", "* " * 60_000 + "the words"]
)
def test_markdown_made_to_take_for_ever_is_read_as_plain_lines(trap: str) -> None:
    assert "the words" in texts("a.md", trap)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Minutes\ntags: \n  - roads\n---\n\n**Present:** Cllr Byrne\n",
        "# Minutes\n\n**1\\. Apologies**\n\n2\\. Roads\n\n3\\. Trees\n\n**Present:** Cllr Byrne\n",
    ],
)
def test_text_that_is_marked_up_is_read_as_markdown_whatever_its_name(text: str) -> None:
    read = read_bytes("a.txt", text.encode())
    assert read.format == "markdown"
    assert read.pieces[-1].text == "Present: Cllr Byrne"


def test_text_with_few_marks_stays_text() -> None:
    assert read_bytes("a.txt", b"# of visitors: 4\n\n**Note**\n\n---\nMinutes\n").format == "text"


def test_boxes_of_note_books_are_quotations_without_their_mark() -> None:
    text = "# Ford\n\n> [!abstract]- Present:\n> Cllr Ash\n\n> [!NOTE]\n> Shut.\n\n[!not] a box\n"
    assert texts("a.md", text) == ["Ford", "Present: Cllr Ash", "Shut.", "[!not] a box"]


def test_fields_before_markdown_are_a_paragraph_each() -> None:
    assert kinds("a.md", "---\ntitle: Roads Committee\ndate: 2025-01-07\n---\n\nNone came.\n")[:3] == [
        (PieceKind.LINE, "title: Roads Committee"),
        (PieceKind.BLANK, ""),
        (PieceKind.LINE, "date: 2025-01-07"),
    ]


def test_list_under_its_heading_in_a_table_of_one_column() -> None:
    assert [(p.kind, p.cells) for p in pieces("a.md", "|Yeas:|\n|-|\n|A. Ash|\n|B. Elm|\n")] == [
        (PieceKind.ROW, ("Yeas:",)),
        (PieceKind.ROW, ("A. Ash",)),
        (PieceKind.ROW, ("B. Elm",)),
    ]


def test_numbers_of_a_list_are_those_that_are_written_even_where_words_stand_below_it() -> None:
    assert texts("m.md", "1. one\n\n3. three\n\n4.\n\nFour stands below.\n") == [
        "1. one",
        "3. three",
        "4.",
        "Four stands below.",
    ]


def test_words_of_a_picture_in_markdown_are_read() -> None:
    assert texts("m.md", "![Elm Council, 4 May](elm.png)\n\nNoted.\n") == ["Elm Council, 4 May", "Noted."]


def test_a_few_control_characters_do_not_make_a_text_unreadable() -> None:
    assert texts("m.txt", "\x01 The lamp was lit.\n" + "It was noted that it shone for the whole night.\n" * 40)[
        0
    ].strip() == ("The lamp was lit.")


def test_lines_of_a_paragraph_that_empty_lines_part_are_one() -> None:
    lines = ["1. Paint", "The paint of the mill is dry by now and the members were glad", "of it.", "2. Lamps"]
    text = "\n\n".join(lines * 9)
    assert [one.replace("\n", " ") for one in texts("minutes.md", text)[:3]] == [
        "1. Paint",
        " ".join(lines[1:3]),
        "2. Lamps",
    ]


def test_a_line_that_begins_with_a_label_stays_a_line_in_markdown() -> None:
    text = "# Call\n\n**Present:** Bo Ash,\nDi Elm\n**Regrets:** Jo Oak\nBo: is it\nready?\nDi Elm: not yet\n"
    lines = "\n".join(texts("call.md", text)).split("\n")
    assert lines[-4:] == ["Present: Bo Ash, Di Elm", "Regrets: Jo Oak", "Bo: is it ready?", "Di Elm: not yet"]


def test_lines_that_were_ended_on_purpose_stay_lines_in_markdown() -> None:
    notes = "Ponds\nThe mill race leaks and has to be\nlined before the winter, says Bo.\nDi Elm\nJo Oak\n"
    assert "\n".join(texts("n.md", f"# Call\n\n{notes}")).split("\n")[1:] == [
        "Ponds",
        "The mill race leaks and has to be lined before the winter, says Bo.",
        "Di Elm",
        "Jo Oak",
    ]
    wrapped = "The mill race leaks and has to be lined before the winter comes, said\nBo, and that costs more.\n"
    assert texts("n.md", f"# Call\n\n{wrapped}")[1:] == [wrapped.replace("\n", " ").strip()]


def test_a_colon_in_a_sentence_that_goes_on_ends_no_line_in_markdown() -> None:
    text = (
        "# Call\n\nThe meeting was opened by the chair in the long room at\nHall: a cold place, as all of them said.\n"
    )
    assert len(texts("n.md", text)) == 2
    assert "\n".join(texts("n.md", "Present: Bo, Di,\nRegrets: Jo\n")).split("\n") == [
        "Present: Bo, Di,",
        "Regrets: Jo",
    ]
