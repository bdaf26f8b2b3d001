"""What a browser or word processor would act upon is made harmless in every format; what is a letter stays one."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import docx
import pytest
import typst
from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.document import About, Block, BlockKind, Document, printable
from clerk_tui.minutes.formats import FORMATS, format_called
from clerk_tui.minutes.formats.outline import LettersMissingError
from clerk_tui.minutes.papers import Order, written

from .reading_back import expected, spaced, words_of

DOCUMENTS = [form.name for form in FORMATS if form.of == "document" and form.name != "text"]
LETTERS = [
    "Siân Ŵyn o Lŷn",
    "Pádraig Ó Muirgheasa, ṁḃċ",
    "Zoë Ångström",
    "a\N{ZERO WIDTH JOINER}b 👩\N{ZERO WIDTH JOINER}🌾",
]
HARMFUL = {
    "escape sequence": "Trees\x1b]0;owned\x07 and \x9b31m",
    "nothing but controls": "\x00\x01\x08\x0b\x0c\x1f\x7f",
    "overrides of direction": "abc \u202edcba\u202c \u2066x\u2069 \u200f",
    "line and paragraph separators": "one\u2028two\u2029three\r\nfour\tfive",
    "no characters": "\ufffe\uffff\ud800 \udfff end",
    "markup": "<script>alert(1)</script> ]]> --> &amp; &#0; **x** _y_ `z` {{t}} %s $x \\n",
    "XML of Word": "</w:t></w:r><w:p/>",
    "field of Word": '{ INCLUDETEXT "c:\\\\secret.txt" }',
    "formula": '=HYPERLINK("http://example.org") +1 @SUM(A1)',
    "hidden letters": "a\U000e0041\U000e0042b\u200bc\ufeffd",
    "Hebrew and Arabic": "שלום and مرحبا end",
    "a very long word": "x" * 700,
    "a very long line": "word " * 500,
}
ACTED_UPON = [
    chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x202E, 0x2066, 0xFEFF, 0xFFFE)
]


def everywhere(text: str) -> Document:
    """A document with a text in every place there is."""
    blocks = [Block(kind, text, text[:12], item_id=1) for kind in BlockKind if kind not in _TABLES]
    blocks += [Block(BlockKind.CLAUSE, text, "(i)", level=1), Block(BlockKind.CLAUSE, text, text[:9], level=2)]
    blocks += [Block(kind, "", cells=(text, text)) for kind in _TABLES]
    return Document(tuple(blocks), About(text, text))


_TABLES = (BlockKind.COLUMNS, BlockKind.ROW)


@pytest.mark.parametrize("what", HARMFUL)
@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "pdf"])
def test_nothing_is_acted_upon_and_no_word_is_lost(name: str, what: str) -> None:
    made = everywhere(HARMFUL[what])
    out = format_called(name).write(made)
    assert words_of(name, out, made) == expected(name, made)
    if isinstance(out, str):
        assert [c for c in ACTED_UPON if c in out] == []
        out.encode()
    else:
        with zipfile.ZipFile(io.BytesIO(out)) as parts:
            for part in parts.namelist():
                if part.endswith((".xml", ".rels")):
                    ElementTree.fromstring(parts.read(part))


@pytest.fixture
def no_other_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that has no font but the one that comes with the program."""
    fonts = typst.Fonts
    none = {"include_system_fonts": False, "include_embedded_fonts": False}
    monkeypatch.setattr(typst, "Fonts", lambda **options: fonts(**{**options, **none}))


@pytest.mark.usefixtures("no_other_fonts")
@pytest.mark.parametrize("what", [what for what in HARMFUL if what != "Hebrew and Arabic"])
def test_paper_takes_anything(what: str) -> None:
    assert format_called("pdf").write(everywhere(HARMFUL[what]))


@pytest.mark.usefixtures("no_other_fonts")
def test_letters_that_no_font_on_a_computer_has_are_told() -> None:
    with pytest.raises(LettersMissingError, match=r"م \(U\+0645\) in “.*مرح"):
        format_called("pdf").write(everywhere(HARMFUL["Hebrew and Arabic"]))


@pytest.mark.parametrize("text", LETTERS)
@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "pdf"])
def test_letters_stay_letters(name: str, text: str) -> None:
    made = Document((Block(BlockKind.PARAGRAPH, text),))
    out = format_called(name).write(made)
    shown = out if isinstance(out, str) else docx.Document(io.BytesIO(out)).paragraphs[0].text
    assert text in spaced(shown)


def renamed(meeting: Meeting, text: str) -> Meeting:
    """A meeting with a text for the name of everything and everybody."""
    return replace(
        meeting,
        head=replace(meeting.head, council=text, committee=text, venue=text),
        people={key: replace(person, name=text) for key, person in meeting.people.items()},
        items=tuple(replace(item, title=text) for item in meeting.items),
    )


@pytest.mark.parametrize("what", ["escape sequence", "markup", "no characters", "line and paragraph separators"])
@pytest.mark.parametrize("name", [form.name for form in FORMATS if form.name != "text"])
def test_a_meeting_with_such_names_goes_out_in_every_format(name: str, what: str) -> None:
    meeting = renamed(scenario("vote-by-name"), HARMFUL[what])
    out = written(meeting, minutes.load("durham"), Order(format=name))
    if isinstance(out, str):
        assert [c for c in ACTED_UPON if c in out] == []
        out.encode()


def test_what_is_one_line_is_printed_on_one() -> None:
    assert printable("one\r\ntwo\tthree\u2028four") == "one two three four"
    assert printable("left\u202eright") == "leftright"
    assert printable("\uf0b7 drains") == "• drains"
    assert printable("bell\x07") == "bell\N{REPLACEMENT CHARACTER}"
    assert printable(plain := "Siân Ŵyn — “quoted” 🌳") is plain
