"""The least that Textual shows: one word."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One word on the screen."""

    def compose(self) -> ComposeResult:
        yield Static("READY")


if __name__ == "__main__":
    Hello().run()
