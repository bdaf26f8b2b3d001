"""Nothing from the file or the keyboard reaches the terminal raw or is read as markup."""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import driving
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Button, Label, OptionList, Static
from textual.widgets.option_list import Option

import clerk_tui.tui
from clerk_tui.tui import formatting
from clerk_tui.tui.screens.meeting.record_pane import Record, RecordRow
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.repainting import Line

HOSTILE = [
    "[/]",
    "[/etc]",
    "[@click=app.quit]click[/]",
    "[bold red",
    ":smile:",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]52;c;aGk=\x1b\\",
    "\x9b31m",
    "a\x00b",
    "a\x08\x08b\rc",
    "\u202egnp.exe",
    "\u2066hidden\u2069",
    "a\ud800b",
    "\u200b\u2060\ufeff",
    "\U000e0041\U000e007f",
    "e\u0301" * 5,
    "日本語のテキスト" * 3,
    "👩‍👩‍👧 family",
    "a\u2028b\u0085c\x0bd",
    "tab\there",
    "",
]


def is_harmless(text: str) -> bool:
    return all(unicodedata.category(c) not in ("Cc", "Cs", "Cf", "Zl", "Zp") or c in "\u200c\u200d" for c in text)


@given(st.text(st.characters(codec=None)))
def test_plain_is_one_harmless_line(text: str) -> None:
    shown = formatting.plain(text)
    assert "\n" not in shown
    assert all(unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u200b")
    assert formatting.plain(shown) == shown


def test_letters_are_left_alone() -> None:
    for text in ("Cllr O’Brien – £5 [sic] 50 % (a) {b}", "naïve café", "日本", "👩‍👩‍👧"):
        assert formatting.plain(text) == text
        assert formatting.content(text).plain == text


def test_content_is_never_markup() -> None:
    assert formatting.content("[b]x[/b]").plain == "[b]x[/b]"
    assert not formatting.content("[b]x[/b]").spans


def test_marks_keep_to_their_words() -> None:
    text = "a\u202eb word"
    shown = formatting.content(text, (4, 8, "bold"), style="dim")
    assert shown.plain == "ab word"
    assert [(shown.plain[s.start : s.end], s.style) for s in shown.spans] == [("ab word", "dim"), ("word", "bold")]


def test_pieces_are_joined() -> None:
    joined = formatting.join("[a]", ("b\x1b", "bold"), formatting.content("c"))
    assert joined.plain == "[a]b�c"
    assert formatting.lines(["a", "b"]).plain == "a\nb"


class Everything(Screen[None]):
    """Every way by which words come to the screen."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        words = self.words
        yield Static(formatting.content(words))
        yield Label(formatting.content(words))
        yield Button(formatting.content(words))
        yield OptionList(Option(formatting.content(words)))
        yield Line(formatting.content(words))
        yield Record([RecordRow(1, words, words, words, "unsettled")])
        yield Page([PageBlock(words, "title"), PageBlock(words, marks=((0, 1),))])
        yield Composer(words, placeholder=words, prompt=words[:3])

    def on_mount(self) -> None:
        self.query_one(Record).border_title = formatting.content(self.words)
        formatting.notify(self.app, self.words)


async def test_hostile_words_are_shown_and_do_nothing() -> None:
    app = App[None]()
    async with app.run_test(size=(80, 40), notifications=True) as pilot:
        for words in HOSTILE:
            app.push_screen(Everything(words))
            await pilot.pause()
            assert app.is_running
            for row in driving.text(app):
                assert is_harmless(row), row
            app.clear_notifications()
            app.pop_screen()


# What the source may give to widgets

FOLDER = Path(clerk_tui.tui.__file__).parent
LABELLED = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "ListItem", "Tab", "Collapsible", "Link"}
SAFE_CALLS = {"content", "join", "lines", "literal", "Content", "Option", "Separator"}
ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "label"}
METHODS = {"notify", "update", "add_option", "set_options", "replace_option_prompt_at_index"}


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def is_safe(node: ast.expr | None, known: set[str]) -> bool:
    """Whether the value can hold no markup from data: a literal without brackets, or made by `safe`."""
    if node is None or (isinstance(node, ast.Constant) and not (isinstance(node.value, str) and "[" in node.value)):
        return True
    if isinstance(node, ast.Call):
        return name_of(node.func) in SAFE_CALLS or name_of(node.func) in known
    if isinstance(node, ast.Starred | ast.ListComp | ast.GeneratorExp):
        return is_safe(node.value if isinstance(node, ast.Starred) else node.elt, known)
    if isinstance(node, ast.List | ast.Tuple):
        return all(is_safe(one, known) for one in node.elts)
    if isinstance(node, ast.IfExp):
        return is_safe(node.body, known) and is_safe(node.orelse, known)
    return isinstance(node, ast.Name | ast.Attribute) and name_of(node) in known


def known_contents(tree: ast.AST) -> set[str]:
    """Names that hold a Content: so annotated, returned by a function so annotated, or assigned from `safe`."""
    known: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.annotation is not None and "Content" in ast.unparse(node.annotation):
            known.add(node.arg)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            if "Content" in ast.unparse(node.returns) or "Option" in ast.unparse(node.returns):
                known.add(node.name)
        elif isinstance(node, ast.Assign) and is_safe(node.value, known) and not isinstance(node.value, ast.Constant):
            known |= {name_of(target) for target in node.targets}
        elif (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and name_of(node.targets[0]).isupper()
        ):
            known |= {name_of(target) for target in node.targets if is_safe(node.value, known)}
    return known - {""}


def faults(source: str) -> Iterator[int]:
    """The lines of `source` that give a widget something else than a Content or a literal."""
    tree = ast.parse(source)
    known = known_contents(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call | ast.Assign) and not all(is_safe(text, known) for text in shown_by(node)):
            yield node.lineno


def shown_by(node: ast.Call | ast.Assign) -> list[ast.expr]:
    """What a call or an assignment gives to a widget to be shown."""
    if isinstance(node, ast.Assign):
        return [node.value] if any(isinstance(t, ast.Attribute) and t.attr in ATTRIBUTES for t in node.targets) else []
    name = name_of(node.func)
    if name in LABELLED:
        return [*node.args[:1], *(k.value for k in node.keywords if k.arg in ("label", "prompt", "content", "title"))]
    if name == "OptionList":
        return node.args
    if name in METHODS and isinstance(node.func, ast.Attribute) and not has_markup_off(node):
        return node.args[:2]
    return []


def has_markup_off(node: ast.Call) -> bool:
    return any(
        k.arg == "markup" and isinstance(k.value, ast.Constant) and k.value.value is False for k in node.keywords
    )


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda p: str(p.relative_to(FOLDER)))
def test_widgets_get_only_contents(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("line", "is_fault"),
    [
        ("Static(text)", True),
        ("Static('plain')", False),
        ("Static('[b]x')", True),
        ("Static(f'{text}')", True),
        ("Static(content(text))", False),
        ("Label(title + 'x')", True),
        ("OptionList(*[Option(content(t)) for t in texts])", False),
        ("OptionList(*texts)", True),
        ("OptionList(text)", True),
        ("self.border_title = text", True),
        ("self.border_title = content(text)", False),
        ("self.app.notify(text)", True),
        ("self.app.notify(text, markup=False)", False),
        ("notify(self, text)", False),
        ("Option(f'{name}', id='x')", True),
        ("self.query_one(Static).update(text)", True),
        ("self.query_one(Static).update(content(text))", False),
    ],
)
def test_the_check_sees_what_it_should(line: str, is_fault: bool) -> None:
    assert bool(list(faults(line))) is is_fault
