"""The command palette: the commands of the screen, by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from clerk_tui.commands import Command, Place, commands_at, key_name
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.sanitise import content


class ClerkCommands(Provider):
    """Lists the commands of the screen with their keys."""

    def _offered(self) -> tuple[Command, ...]:
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        return tuple(c for c in (*commands_at(*places), *commands_at("everywhere")) if c.in_palette)

    async def discover(self) -> Hits:
        """List every command."""
        for command in self._offered():
            yield DiscoveryHit(_shown(command), partial(self._run, command), help=command.about)

    async def search(self, query: str) -> Hits:
        """List the commands whose name or description matches the query."""
        matcher = self.matcher(query)
        for command in self._offered():
            score = max(matcher.match(command.name), 0.5 * matcher.match(command.about))
            if score > 0:
                yield Hit(score, _shown(command), partial(self._run, command), text=command.name, help=command.about)

    async def _run(self, command: Command) -> None:
        await self.app.run_action(action_of(command.id, "app" if command.place == "everywhere" else "screen"))


def _shown(command: Command) -> Content:
    return content(f"{command.name}  {key_name(command)}" if command.keys else command.name)
