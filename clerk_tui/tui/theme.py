"""The colours: a quiet dark theme, one with high contrast, and a light one."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.theme import Theme

CLERK = "clerk"


def _theme(name: str, *, own: dict[str, str], **colours: Any) -> Theme:
    """Return a theme of base `colours`; `own`: its values for Textual's variables."""
    variables = {
        "text": colours["foreground"],
        "button-color-foreground": colours["background"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": "#ffffff",
        "footer-key-foreground": colours["accent"],
        "footer-description-foreground": colours["foreground"],
        "border": colours["primary"],
    }
    return Theme(name=name, variables=variables | own, **colours)


_CLERK = _theme(
    CLERK,
    primary="#6fb1d6",
    secondary="#8fa7b8",
    accent="#e0b45c",
    warning="#e8b04b",
    error="#f28b82",
    success="#8ecf8e",
    foreground="#e4e4e0",
    background="#14181c",
    surface="#1a1f24",
    panel="#232a31",
    own={
        "text-muted": "#a9b0b6",
        "text-disabled": "#8d959c",
        "block-cursor-background": "#3f7aa1",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#667480",
        "input-selection-background": "#35566b",
        "border-blurred": "#4b555e",
    },
)

_CONTRAST = _theme(
    "clerk-contrast",
    primary="#7fd4ff",
    secondary="#ffffff",
    accent="#ffe14d",
    warning="#ffd21f",
    error="#ff9a9a",
    success="#7dff7d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#101010",
    text_alpha=1.0,
    own={
        "text-muted": "#e6e6e6",
        "text-disabled": "#c8c8c8",
        "foreground-muted": "#e6e6e6",
        "foreground-disabled": "#c8c8c8",
        "block-cursor-background": "#ffe14d",
        "block-cursor-foreground": "#000000",
        "block-cursor-blurred-background": "#606060",
        "block-hover-background": "#202020",
        "input-cursor-background": "#ffffff",
        "input-cursor-foreground": "#000000",
        "input-selection-background": "#00507a",
        "button-foreground": "#ffffff",
        "border-blurred": "#a0a0a0",
    },
)

_LIGHT = _theme(
    "clerk-light",
    primary="#1f5f86",
    secondary="#46586a",
    accent="#7a5200",
    warning="#7a5200",
    error="#a3231f",
    success="#23682b",
    foreground="#1d2226",
    background="#f6f5f1",
    surface="#ffffff",
    panel="#e9e7e0",
    dark=False,
    own={
        "text-muted": "#4a5258",
        "text-disabled": "#5f676d",
        "block-cursor-background": "#1f5f86",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#5c7688",
        "input-selection-background": "#b9d6e6",
        "button-color-foreground": "#ffffff",
        "border-blurred": "#8d959c",
    },
)

OURS = (_CLERK, _CONTRAST, _LIGHT)
"""The themes in the order in which `next_theme` goes through them."""


def register(app: App[Any]) -> None:
    """Add the themes to `app`, which is not running yet, and choose the first. (Textual itself follows NO_COLOR.)

    Textual begins with a dark theme too, so only the colours have to change: assigning the theme would parse every
    stylesheet twice before the first frame.
    """
    for theme in OURS:
        app.register_theme(theme)
    app.set_reactive(App.theme, CLERK)
    app.stylesheet.set_variables(app.get_css_variables())


def next_theme(app: App[Any]) -> str:
    """Change to the next theme and return its name."""
    names = [theme.name for theme in OURS]
    place = names.index(app.theme) if app.theme in names else -1
    app.theme = names[(place + 1) % len(names)]
    return app.theme
