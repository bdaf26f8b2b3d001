"""The home screen's layout without anything behind it: three lines, a field, a list, a hidden cover."""

from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class Text(Widget):
    """Lines of text, as many as there is room for."""

    text = "a line of text"

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(self.text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)


class Field(Text, can_focus=True):
    """One line to type in."""

    text = "⌕ "

    def on_key(self, event: events.Key) -> None:
        """Show the letter."""
        self.text += event.character or ""
        self.refresh()


class Home(App[None]):
    """Where the home screen's widgets are, plain ones."""

    CSS = """
    Text { height: 1; width: 1fr; background: $panel; color: $foreground; }
    #list { height: 1fr; background: $surface; }
    #cover { display: none; position: absolute; overlay: screen; width: 100vw; height: 100vh; }
    """

    def compose(self) -> ComposeResult:
        yield Text(id="status")
        yield Field(id="field")
        yield Text(id="list")
        yield Text(id="echo")
        yield Text(id="footer")
        yield Static("cover", id="cover")

    def on_mount(self) -> None:
        self.query_one(Field).focus()


if __name__ == "__main__":
    Home().run()
