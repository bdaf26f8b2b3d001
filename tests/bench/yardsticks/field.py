"""Textual's own Input alone on the screen."""

from textual.app import App, ComposeResult
from textual.widgets import Input


class Field(App[None]):
    """One line to type in."""

    CSS = "Input { width: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Input(placeholder="READY")

    def on_mount(self) -> None:
        self.query_one(Input).focus()


if __name__ == "__main__":
    Field().run()
