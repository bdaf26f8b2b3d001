"""The command palette: the registry's commands for the screen that is shown."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from clerk_tui.commands import Command, Place, commands_at, key_name
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.sanitise import content


class ClerkCommands(Provider):
    """Offers what can be done here, by name, with its key."""

    def _offered(self) -> tuple[Command, ...]:
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        return tuple(c for c in (*commands_at(*places), *commands_at("everywhere")) if c.in_palette)

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for command in self._offered():
            yield DiscoveryHit(_shown(command), partial(self._run, command), help=command.about)

    async def search(self, query: str) -> Hits:
        """What matches the letters typed, in its name or in what it says of itself."""
        matcher = self.matcher(query)
        for command in self._offered():
            score = max(matcher.match(command.name), 0.5 * matcher.match(command.about))
            if score > 0:
                yield Hit(score, _shown(command), partial(self._run, command), text=command.name, help=command.about)

    async def _run(self, command: Command) -> None:
        await self.app.run_action(action_of(command.id, "app" if command.place == "everywhere" else "screen"))


def _shown(command: Command):  # type: ignore[no-untyped-def]
    return content(f"{command.name}  {key_name(command)}" if command.keys else command.name)
