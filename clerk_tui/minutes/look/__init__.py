"""How the papers of a council look: its logo, fonts, colours, margins, heads and feet."""

from clerk_tui.minutes.look.model import Look

__all__ = ["Look"]
