"""The settings: colours, prediction, clock, folder, and the key of every command."""

from __future__ import annotations

from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.strip import Strip

from clerk_tui import settings
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import COMMANDS, Command, hints, key_name, keys_of, why_not_key
from clerk_tui.tui.command_screen import CommandScreen, ask, bindings, choose, command
from clerk_tui.tui.screens.dialogs import Ask, Dialog
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line

PRESS = "Press the key: F1 to F12, one with Ctrl, or a letter   Esc: cancel"
NAME_CELLS = 36
"""Cells for the name of a setting or a command."""
_SETTINGS = {
    settings.THEME: ("Colours", "clerk"),
    settings.PREDICTION: ("Suggestions while you type", "calm"),
    settings.CLOCK: ("Clock of the screens", "24"),
    settings.WEEK: ("First day of the week", "monday"),
    settings.DATES: ("Dates on the screens", "day"),
    settings.EXPORTS: ("Folder for exports", ""),
}
"""The name of each, and its usual value."""
_WORDS = {
    "clerk": "dark, the usual colours",
    "clerk-contrast": "high contrast",
    "clerk-light": "light",
    "off": "none",
    "calm": "only what is likely",
    "eager": "whatever may follow",
    "12": "12 hours: 2.05pm",
    "24": "24 hours: 14.05",
    "monday": "Monday",
    "sunday": "Sunday",
    "saturday": "Saturday",
    "day": "8 January 2018",
    "month": "January 8, 2018",
}


@dataclass(frozen=True)
class Row:
    """One setting or key that can be changed."""

    name: str
    value: str
    setting: str = ""
    command: Command | None = None
    """The command whose key it is."""


class SettingsList(ItemList[Row]):
    BINDINGS = bindings("settings")

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row, style = self.shown[index], self.row_style(selected=selected)
        if width < 2 * NAME_CELLS:
            return [row_line(f"  {row.name}", width, style), row_line(f"    {row.value}", width, style)]
        return [row_line(f"  {row.name:<{NAME_CELLS}} {row.value}", width, style)]


class PressKey(Dialog[str]):
    """Asks the clerk to press a key. Esc cancels."""

    def compose(self) -> ComposeResult:
        yield from self.boxed()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(None if event.key == "escape" else event.key)


class SettingsScreen(CommandScreen[None]):
    """The clerk's settings. Each change applies at once, and is stored."""

    PLACES = ("settings",)

    def __init__(self) -> None:
        self._list = SettingsList(id="settings")
        super().__init__(self._list, classes="settings-screen", keys=hints("settings"))

    def on_mount(self) -> None:
        self._show("Enter changes the chosen line. Arrows choose.")
        self._list.selected = 0

    def _show(self, message: str) -> None:
        values = self.app.settings.values
        rows = []
        for name, (label, usual) in _SETTINGS.items():
            value = values.get(name, usual)
            rows.append(Row(label, _WORDS.get(value, value or "your documents"), setting=name))
        for one in COMMANDS:
            if one.place != "lines":
                place = one.place.capitalize()
                key = key_name(one) if keys_of(one) else "no key"
                own = "  (your own)" if one.id in self.app.settings.keys else ""
                rows.append(Row(f"{place}: {one.name}", f"{key:<8} {one.id}{own}", command=one))
        self._list.put(rows)
        self.show_status(f"Settings   {self.app.settings_file or 'kept until you leave'}")
        self.tell(message)

    @command("change-setting")
    @on(Rows.Chosen, "#settings")
    def change(self) -> None:
        """Ask for another value, or another key."""
        if (row := self._list.chosen) is None:
            return
        if row.command is not None:
            asked = row.command
            ask(self.app, PressKey(f"Which key for “{asked.name}”?", PRESS), lambda key: self._take_key(asked, key))
        elif row.setting == settings.EXPORTS:
            ask(self.app, Ask("Folder for exports", row.value), self._take_folder)
        else:
            options = [(_WORDS[value], value) for value in settings.CHOICES[row.setting]]
            choose(self.app, row.name, options, lambda value: self._keep(row.setting, value))

    @command("reset-setting")
    def reset(self) -> None:
        """Use the default value or key again."""
        row = self._list.chosen
        if row is not None and row.command is not None:
            settings.keep_key(self.app.settings_file, row.command.id, "")
            self._apply_changes(f"“{row.command.name}” has its usual key again.")
        elif row is not None:
            self._keep(row.setting, "")

    def _take_key(self, asked: Command, key: str) -> None:
        if why := why_not_key(key, asked, self.app.settings.keys):
            self.refuse(f"{why[:1].upper()}{why[1:]}.")
        else:
            settings.keep_key(self.app.settings_file, asked.id, key)
            self._apply_changes(f"“{asked.name}” has a new key.")

    def _take_folder(self, folder: str) -> None:
        if Path(folder).expanduser().is_dir():
            self._keep(settings.EXPORTS, folder)
        else:
            self.refuse(f"There is no folder {folder}.")

    def _keep(self, setting: str, value: str) -> None:
        settings.keep(self.app.settings_file, setting, value)
        self._apply_changes(f"{_SETTINGS[setting][0]}: changed.")

    def _apply_changes(self, message: str) -> None:
        """Use the changed settings, and show them."""
        self.app.take_settings()
        self._show(message)
