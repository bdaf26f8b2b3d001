"""Web pages: the minutes out of the page of a committee system."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import PieceKind
from clerk_tui.importing.recognition.paragraphs import left_out

from .made import kinds, pieces, texts

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Agenda - Council</title><style>p{}</style></head>
<body class="has-sidebar"><a class="sr-only" href="#m">Skip to main content</a>
<header><img alt="Logo"><p>Council of Somewhere</p></header>
<div class="main-menu"><ul><li><a href="/">Home</a></li><li>Committees</li></ul></div>
<div role="main"><nav><ul><li>You are here</li></ul></nav>
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
<h2 class="mgSubTitleTxt"><a>Audit Committee - Monday 3 June 2024 10.00 am</a></h2>
<div class="mgLinks"><ul class="mgActionList">
<li>Printed minutes <span class="mgFileSize">PDF 111 KB</span></li></ul></div>
<div class="mgContent"><p><span class="mgLabel">Venue: </span>Committee Room 1, Town Hall. <a>View directions</a></p>
<table class="mgItemTable"><tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI1"></a>54.</p></td>
<td><p class="mgAiTitleTxt"><a>Waste bales <span class="mgFileSize">PDF 99 KB</span></a></p>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p class="MsoNormal">Councillor Byrne asked about the
bales.</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal"><b>RESOLVED</b> that they be moved.</p>
<table><thead><tr><th>Vote</th><th>Members</th></tr></thead><tbody><tr><td>For</td><td>Byrne, Doyle</td></tr></table>
</div></td></tr></table>
<script>document.write("<p>advertisement</p>")</script></div></div></div>
<footer>Contact us</footer></body></html>"""


def test_the_minutes_come_out_of_the_page_of_a_committee_system() -> None:
    assert kinds("page.html", PAGE) == [
        (PieceKind.HEADING, "Agenda and minutes"),
        (PieceKind.HEADING, "Audit Committee - Monday 3 June 2024 10.00 am"),
        (PieceKind.PARAGRAPH, "Venue: Committee Room 1, Town Hall. View directions"),
        (PieceKind.HEADING, "54. Waste bales"),
        (PieceKind.PARAGRAPH, "Minutes:"),
        (PieceKind.PARAGRAPH, "Councillor Byrne asked about the bales."),
        (PieceKind.PARAGRAPH, "RESOLVED that they be moved."),
        (PieceKind.ROW, "Vote\tMembers"),
        (PieceKind.ROW, "For\tByrne, Doyle"),
    ]


def test_the_page_of_a_committee_system_says_which_meeting_it_is() -> None:
    facts = read_bytes("page.html", PAGE.encode()).facts
    assert facts.committee == "Audit Committee"
    assert (facts.date, facts.time) == ("Monday 3 June 2024", "10.00 am")
    assert facts.venue == "Committee Room 1, Town Hall"


def test_a_page_told_by_its_content_whatever_it_is_called() -> None:
    assert read_bytes("minutes.aspx.txt", PAGE.encode()).format == "html"


def test_a_page_without_a_main_part_is_read_whole() -> None:
    assert texts("a.html", "<html><body><div class='menu'>All<p>there is</p></div></body></html>") == [
        "All",
        "there is",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        "<p style='color:red; display: none'>secret</p>",
        "<p class='visually-hidden'>secret</p>",
        "<script>secret</script>",
        "<style>secret</style>",
        "<template><p>secret</p></template>",
        "<!-- secret -->",
        "<textarea>secret</textarea>",
        "<select><option>secret</select>",
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    assert "secret" not in " ".join(texts("a.html", f"<html><body>{hidden}<p>shown</p></body></html>"))


def test_a_page_saved_as_one_file() -> None:
    saved = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><p>Cllr =C3=93 Briain=\r\n spoke</p></html>\r\n----x\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----x--\r\n"
    )
    for name in ("page.mht", "page.mhtml", "page"):
        source = read_bytes(name, saved.encode())
        assert (source.format, source.text) == ("html", "Cllr Ó Briain spoke")


LISTS = """<html><body><ol start="3"><li>three<ol type="a"><li>first<li>second<p>goes on</p></ol></li>
<li value="7">seven</li></ol><ul><li>noted</ul><ol style="list-style-type: none"><li>bare</li></ol>
<ol><li>(i) labelled</li></ol><ol type="I" reversed start="4"><li>four<li>three</ol></body></html>"""


def test_lists_are_numbered_as_a_browser_numbers_them() -> None:
    assert [(p.text, p.level) for p in pieces("a.html", LISTS)] == [
        ("3. three", 0),
        ("a. first", 1),
        ("b. second", 1),
        ("goes on", 0),
        ("7. seven", 0),
        ("• noted", 0),
        ("bare", 0),
        ("(i) labelled", 0),
        ("IV. four", 0),
        ("III. three", 0),
    ]


def test_lines_of_a_paragraph_stay_lines_and_a_title_gives_a_heading_each() -> None:
    content = "<html><h1>MINUTES<br>3 June</h1><p>Present:<br>Cllr A<br>Cllr B</p><p>one</p></html>"
    assert kinds("a.html", content) == [
        (PieceKind.HEADING, "MINUTES"),
        (PieceKind.HEADING, "3 June"),
        (PieceKind.LINE, "Present:"),
        (PieceKind.LINE, "Cllr A"),
        (PieceKind.LINE, "Cllr B"),
        (PieceKind.BLANK, ""),
        (PieceKind.PARAGRAPH, "one"),
    ]


def test_words_inside_a_line_are_not_torn_apart() -> None:
    content = "<html><p>the 8<sup>th</sup> of <b>J</b>une<span>,</span> 2024<wbr>, Cllr O&rsquo;Neill</p></html>"
    assert texts("a.html", content) == ["the 8th of June, 2024, Cllr O’Neill"]


def test_text_set_out_by_spaces_keeps_its_lines() -> None:
    assert texts("a.html", "<html><pre>MINUTES\n   Present:  Byrne\n</pre></html>") == ["MINUTES", "   Present:  Byrne"]


def test_bold_is_told() -> None:
    content = "<html><p><b>RESOLVED</b></p><p><b>RESOLVED</b> that</p><p style='font-weight:700'>So</p></html>"
    assert [piece.is_bold for piece in pieces("a.html", content)] == [True, False, True]


COLUMNS = """<html><table><tr><td>Present<td>Apologies<td>In attendance</tr>
<tr><td>Cllr A<br>Cllr B<td>Cllr C<td><p>Ms D</p><p>Mr E</p></table></html>"""


def test_columns_of_names_keep_their_lines_inside_the_cells() -> None:
    _, row = pieces("a.html", COLUMNS)
    assert row.cells == ("Cllr A\nCllr B", "Cllr C", "Ms D\nMr E")
    assert row.text == "Cllr A Cllr B\tCllr C\tMs D Mr E"


def test_a_table_that_sets_out_the_page_is_read_cell_by_cell() -> None:
    content = "<html><table><tr><td>1.<td><p>Apologies</p><ul><li>from A</ul><td></table></html>"
    assert texts("a.html", content) == ["1. Apologies", "• from A"]


@pytest.mark.parametrize(
    ("declared", "encoding"), [("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("utf-8", "cp1252"), ("nonsense", "utf-8")]
)
def test_the_encoding_is_the_declared_one_unless_it_is_wrong(declared: str, encoding: str) -> None:
    content = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>“Ó Briain” – yes</p>'
    assert texts("a.html", content.encode(encoding)) == ["“Ó Briain” – yes"]


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>", "<nav><main>"])
def test_the_deepest_page_gives_its_words(tag: str) -> None:
    (text,) = texts("a.html", "<html><body>" + tag * 60_000 + "the words")
    assert text.endswith("the words")


@pytest.mark.parametrize(
    ("block", "read"),
    [
        (
            "<ol><li><b>Apologies</b><br>Cllr Ash<br>Cllr Elm</li></ol>",
            [
                (PieceKind.LISTED, "1. Apologies"),
                (PieceKind.LINE, "Cllr Ash"),
                (PieceKind.LINE, "Cllr Elm"),
                (PieceKind.BLANK, ""),
            ],
        ),
        (
            "<p><strong>Ford</strong><br/>It was shut.</p>",
            [(PieceKind.PARAGRAPH, "Ford"), (PieceKind.PARAGRAPH, "It was shut.")],
        ),
        (
            "<p><b>Ford</b> and pond<br>It was shut.</p>",
            [(PieceKind.LINE, "Ford and pond"), (PieceKind.LINE, "It was shut."), (PieceKind.BLANK, "")],
        ),
    ],
)
def test_line_in_bold_at_the_head_of_a_block_stands_by_itself(block: str, read: list[tuple[PieceKind, str]]) -> None:
    assert kinds("a.html", f"<html><body>{block}</body></html>") == read
    first = pieces("a.html", f"<html><body>{block}</body></html>")[0]
    assert first.is_bold is (first.text != "Ford and pond")


def test_words_struck_through_are_shown_and_so_they_are_read() -> None:
    assert texts("p.html", "<p>paid <del>50</del> 60</p>") == ["paid 50 60"]


def test_heading_in_a_list_keeps_its_number() -> None:
    assert texts("p.html", "<ol><li><h3>Ford</h3><p>Shut.</p></li><li><h3>Pond</h3></li></ol>") == [
        "1. Ford",
        "Shut.",
        "2. Pond",
    ]


def test_menus_of_the_site_are_listed_as_left_out() -> None:
    assert "• Home" in left_out(read_bytes("page.html", PAGE.encode()).pieces)


def test_how_words_are_set_on_a_page() -> None:
    page = "<p><b>1. Ford</b> was <i>shut</i>.</p><p align=center><u>Pond</u></p><p>2. <b>Mill</b></p>"
    first, second, third = read_bytes("p.html", page.encode()).pieces
    assert (first.look.lead, first.is_bold) == (len("1. Ford"), False)
    assert (second.look.is_underlined, second.look.is_centred) == (True, True)
    assert third.is_bold
