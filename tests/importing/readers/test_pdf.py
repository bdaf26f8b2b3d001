"""PDF: lines in reading order, columns apart, words as printed."""

from __future__ import annotations

from io import BytesIO

import pytest

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import pdf as pdf_reader
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import PieceKind

from .made import drawn, kinds, page_of, pdf, pieces, texts

PROSE = ["The Chairman introduced the report and said that the bales at the de-", "pot were gone.", "It was agreed."]


def test_lines_come_from_the_top_and_a_gap_is_a_blank_line() -> None:
    lines = [*PROSE, "", "Next item"]
    assert kinds("a.pdf", pdf([page_of(lines)])) == [
        (PieceKind.LINE, PROSE[0]),
        (PieceKind.LINE, PROSE[1]),
        (PieceKind.LINE, PROSE[2]),
        (PieceKind.BLANK, ""),
        (PieceKind.LINE, "Next item"),
    ]


def test_lines_are_put_in_order_however_they_were_drawn() -> None:
    page = drawn(72, 700, "second") + drawn(72, 686, "third") + drawn(72, 714, "first")
    assert texts("a.pdf", pdf([page], packed=True)) == ["first", "second", "third"]


def test_two_columns_of_names_stay_apart_and_one_below_the_other() -> None:
    page = "".join(
        drawn(72, 700 - 14 * at, one) + drawn(300, 700 - 14 * at, other)
        for at, (one, other) in enumerate(
            [("Present:", "Also in attendance:"), ("Cllr A Byrne", "Ms B Roe"), ("", "Mr C Doe")]
        )
    )
    lines = texts("a.pdf", pdf([page]))
    assert [line.split("   ")[0] for line in lines[:2]] == ["Present:", "Cllr A Byrne"]
    assert len({line.index(word) for line, word in zip(lines, ("Also", "Ms", "Mr"), strict=True)}) == 1


def test_words_drawn_without_spaces_between_them_are_divided() -> None:
    page = drawn(72, 700, "Councillor") + drawn(72 + 56, 700, "Byrne") + drawn(72 + 56 + 33, 700, "asked")
    assert texts("a.pdf", pdf([page])) == ["Councillor Byrne asked"]


def test_letters_raised_above_a_line_stay_on_it() -> None:
    page = (
        drawn(72, 700, "on the 8") + drawn(72 + 40, 704.5, "th", size=7) + drawn(72 + 48, 700, "June the Committee met")
    )
    assert texts("a.pdf", pdf([page]))[0].startswith("on the 8th")


def test_what_is_typed_into_a_form_is_read_where_it_stands_and_not_the_rule_below_it() -> None:
    import pikepdf

    with pikepdf.open(BytesIO(pdf([drawn(72, 700, "District ____ meets") + drawn(72, 686, "Date:")]))) as file:
        fields = [(116, 699, "007"), (110, 685, "4 May 2026")]
        made = []
        for x, y, words in fields:
            look = file.make_stream(
                drawn(0, 1, words).encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 90, 14]
            )
            look.Resources = file.pages[0].Resources
            made.append(
                file.make_indirect(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name.Widget,
                        FT=pikepdf.Name.Tx,
                        T=words,
                        V=words,
                        F=4,
                        Rect=[x, y, x + 90, y + 14],
                        AP=pikepdf.Dictionary(N=look),
                    )
                )
            )
        file.pages[0].Annots = file.make_indirect(pikepdf.Array(made))
        file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(made))
        out = BytesIO()
        file.save(out)
    assert texts("a.pdf", out.getvalue()) == ["District 007 meets", "Date: 4 May 2026"]


def test_words_printed_twice_to_look_bold_are_read_once() -> None:
    assert texts("a.pdf", pdf([drawn(72, 700, "RESOLVED") + drawn(72.3, 700, "RESOLVED")])) == ["RESOLVED"]


def test_words_running_up_the_margin_come_after_the_others() -> None:
    stamp = "BT /F 30 Tf 0 1 -1 0 50 200 Tm (DRAFT) Tj ET\n"
    assert texts("a.pdf", pdf([stamp + page_of(PROSE)]))[-1].strip() == "DRAFT"


def test_a_bold_line_is_told() -> None:
    page = drawn(72, 700, "RESOLVED", font="B") + drawn(72, 686, "Noted") + drawn(110, 686, "that", font="B")
    assert [piece.is_bold for piece in pieces("a.pdf", pdf([page]))] == [True, False]


def test_characters_without_width_between_bold_words_do_not_end_what_is_bold() -> None:
    page = drawn(72, 700, "Annual", font="B") + drawn(110, 700, "\x01 \x01") + drawn(116, 700, "Report", font="B")
    made = [(piece.text, piece.is_bold) for piece in pieces("a.pdf", pdf([page]))]
    assert made == [("Annual Report", True)]


def business(page: int) -> list[str]:
    """Lines that no other page has."""
    return [f"Of matter {letter * (page + 2)} it was said that it went on." for letter in "abcdefgh"]


def test_pages_are_numbered_and_what_stands_on_each_is_told_apart() -> None:
    made = [
        drawn(72, 800, "Somewhere Council") + page_of(business(at)) + drawn(500, 30, f"Page {at + 1} of 3")
        for at in range(3)
    ]
    found = [piece for piece in pieces("a.pdf", pdf(made)) if piece.text]
    assert [piece.page for piece in found] == [1] * 10 + [2] * 10 + [3] * 10
    assert [piece.text.strip() for piece in found if piece.is_running] == [
        text for at in (1, 2, 3) for text in ("Somewhere Council", f"Page {at} of 3")
    ]


def test_a_number_alone_at_the_foot_is_the_page_s_wherever_the_book_begins() -> None:
    made = [page_of(business(at)) + drawn(290, 30, str(259 + at)) for at in range(2)]
    assert [piece.text.strip() for piece in pieces("a.pdf", pdf(made)) if piece.is_running] == ["259", "260"]


def test_a_decision_repeated_inside_pages_is_no_running_line() -> None:
    made = [page_of([*business(at), "RESOLVED that the report be noted.", *business(at + 3)]) for at in range(3)]
    assert not [p for p in pieces("a.pdf", pdf(made)) if p.is_running and "RESOLVED" in p.text]


def test_pages_without_words_are_pictures() -> None:
    with pytest.raises(FileRefusedError, match=r"a.pdf has no text in it.*OCR"):
        read_bytes("a.pdf", pdf(["0 0 m 100 100 l S"]))


def test_a_pdf_cut_off_is_damaged() -> None:
    with pytest.raises(FileRefusedError, match="damaged or incomplete"):
        read_bytes("a.pdf", pdf([page_of(PROSE)])[:200])


def test_a_pdf_that_unpacks_without_end_is_stopped() -> None:
    bomb = pdf(["BT /F 12 Tf 72 700 Td (Hello world) Tj ET\n" * 2_000_000], packed=True)
    assert len(bomb) < 1_000_000
    with pytest.raises(FileRefusedError, match="takes more than"):
        read_bytes("a.pdf", bomb)


def test_a_pdf_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "LONGEST_READING", 0.001)
    with pytest.raises(FileRefusedError, match="takes more than"):
        read_bytes("a.pdf", pdf([page_of(PROSE)]))


def test_an_error_of_the_reader_is_told_without_words_of_the_file() -> None:
    said = b'Traceback (most recent call last):\n  File "x.py", line 1, in f\nValueError: the elms\nand the oaks\n'
    refusal = str(pdf_reader._failure(1, said, "a.pdf"))
    assert "stopped with “ValueError”" in refusal
    assert "elms" not in refusal
    assert "oaks" not in refusal


def test_a_reader_that_is_not_there_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "_PART", "clerk_tui.importing.readers.none_such:main")
    with pytest.raises(FileRefusedError, match=r"a.pdf could not be read: .*ModuleNotFoundError"):
        read_bytes("a.pdf", pdf([page_of(PROSE)]))


def test_letters_are_measured_against_the_usual_size_and_lines_have_their_height_on_the_page() -> None:
    page = drawn(72, 700, "Ford", size=18) + "".join(drawn(72, 660 - 14 * at, words) for at, words in enumerate(PROSE))
    first, *others = [piece for piece in pieces("a.pdf", pdf([page])) if piece.text]
    assert first.look.size > 1.2
    assert {piece.look.size for piece in others} == {1.0}
    assert first.height is not None
    assert first.height < (others[0].height or 0) < (others[-1].height or 0) < 1


def test_line_that_comes_back_at_another_height_of_its_pages_is_of_the_minutes() -> None:
    pages = [
        drawn(72, 720, f"Words {at} of the page") + drawn(72, 700 - 40 * at, "It was noted.") for at in range(1, 5)
    ]
    assert texts("a.pdf", pdf(pages)).count("It was noted.") == 4


def test_letter_that_the_file_does_not_name_stays_as_a_sign() -> None:
    assert texts("a.pdf", pdf([page_of(["He showed his gra\x02tude."])])) == ["He showed his gra\ufffdtude."]


def test_font_with_room_for_several_lines_is_not_laid_over_the_line_above() -> None:
    lines = ["Conflicts of Interest", "No declarations were made.", "Notices"]
    tall = b"/Type/FontDescriptor/FontName/Tall/Flags 32/FontBBox[-100 -1500 1000 3000]/Ascent 3000/Descent -1500"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Tall/FirstChar 32/LastChar 126/Widths[%s]" % (b"500 " * 95)
    plain = pdf([page_of(lines[:1]) + drawn(72, 742, lines[1], font="B") + drawn(72, 724, lines[2])])
    bold = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    made = plain.replace(bold, font + b"/FontDescriptor<<" + tall + b"/ItalicAngle 0/CapHeight 700/StemV 80>>>>")
    assert made != plain
    assert texts("a.pdf", made) == lines


@pytest.mark.parametrize("outcome", ["Motion Carried", "Agreed", "Carried unanimously", "Action: Lee Orr"])
def test_outcome_at_the_foot_of_each_page_is_of_the_minutes(outcome: str) -> None:
    foot = drawn(400, 80, outcome) + drawn(72, 40, "Wick Ferry Board")
    first, last = page_of(["1. Slip", "It leaks"]) + foot, page_of(["2. Lamps", "They are new"]) + foot
    assert [line.strip() for line in texts("a.pdf", pdf([first, last]))].count(outcome) == 2


@pytest.mark.parametrize("foot", ["Approved", "Approved 4 June 2031", "For members’ use only", "Action by"])
def test_words_at_the_foot_of_every_page_are_no_outcome(foot: str) -> None:
    pages = [page_of([f"{at}. Slip", "It leaks"]) + drawn(72, 40, foot.replace("’", "")) for at in range(1, 5)]
    assert foot.replace("’", "") not in [line.strip() for line in texts("a.pdf", pdf(pages))]


@pytest.mark.parametrize("foot", ["Approved 4 June 2031", "For public release", "Adopted by the Board"])
def test_words_that_tell_no_outcome_are_a_footer_on_two_pages(foot: str) -> None:
    pages = [page_of([f"{at}. Slip", "It leaks"]) + drawn(72, 40, foot) for at in range(1, 3)]
    assert foot not in [line.strip() for line in texts("a.pdf", pdf(pages))]
