"""The home screen's layout in Textual's own widgets, without anything behind it: three lines, a field, a list, a hidden
cover."""

from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList, Static

ROWS = 8
"""As many as the home screen lists of the small book."""


class Home(App[None]):
    """Where the home screen's widgets are, Textual's own of the same kinds."""

    CSS = """
    #status, #echo, #footer { height: 1; width: 1fr; background: $panel; color: $foreground; }
    #field { height: 1; border: none; margin: 1 1; }
    #list { height: 1fr; background: $surface; border: none; }
    #cover { display: none; position: absolute; overlay: screen; width: 100vw; height: 100vh; }
    """

    def compose(self) -> ComposeResult:
        yield Static("a line of text", id="status")
        yield Input(placeholder="⌕ words", id="field")
        yield OptionList(*(f"a line of text {number}" for number in range(ROWS)), id="list", markup=False)
        yield Static("a line of text", id="echo")
        yield Static("a line of text", id="footer")
        yield Static("cover", id="cover")

    def on_mount(self) -> None:
        self.query_one(Input).focus()


if __name__ == "__main__":
    Home().run()
