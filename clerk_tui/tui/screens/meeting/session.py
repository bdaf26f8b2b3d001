"""What the parts of the meeting's screen have in common, and what they may ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from clerk_tui.book.preview import NEW, Preview, Target
from clerk_tui.errors import MakesPublicError
from clerk_tui.meeting import Act, AgendaItem, Entry, Meeting
from clerk_tui.tui.screens.dialogs import Confirm

if TYPE_CHECKING:
    from textual.screen import ModalScreen, Screen

    from clerk_tui.book.recording import Recording
    from clerk_tui.tui.host import Host

T = TypeVar("T")

BEFORE = "Before the first item"


class MeetingSession:
    """The meeting that is recorded, what the line is for, and what is looked at."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.viewed: AgendaItem | None = recording.meeting.live_item
        """The item in view; None: what was recorded before the first."""
        self.shows_exempt = False
        """Whether the minutes are shown with their exempt parts."""
        self.target: Target = NEW
        """What the line is for."""
        self.preview: Preview | None = None
        """The line as it was read last."""
        self.asked = ""
        """The line that a second Enter carries out, the clerk having been told what to think of first."""
        self.refused = ""
        """The line that was refused and waits."""
        self._on_change: list[Callable[[Act | None, str], None]] = []
        self._on_look: list[Callable[[], None]] = []

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.recording.meeting

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the item in view."""
        return self.recording.state.entries_of(self.viewed)

    @property
    def is_looking_back(self) -> bool:
        """Whether another item is in view than the one that lines are recorded in."""
        return self.viewed != self.meeting.live_item

    @property
    def live_name(self) -> str:
        """What the meeting is on."""
        live = self.meeting.live_item
        return live.label if live else BEFORE

    def target_entry(self) -> Entry | None:
        """The entry that is being changed, or before which the line is to stand; where it is gone (undone meanwhile)
        the line is for a new entry again."""
        if self.target.purpose == "new":
            return None
        found = self.recording.state.entry(self.target.entry_id)
        if found is None:
            self.target = NEW
        return found

    # What the parts tell each other

    def listen(self, *, changed: Callable[[Act | None, str], None], looked: Callable[[], None]) -> None:
        """Have `changed` called with an act that was done, if it was one, and what the clerk should be told; `looked`
        when another item is in view."""
        self._on_change.append(changed)
        self._on_look.append(looked)

    def changed(self, act: Act | None, told: str = "") -> None:
        """Tell that an act was done, or that something else about the meeting is to be shown anew."""
        for listener in self._on_change:
            listener(act, told)

    def look_at(self, item: AgendaItem | None) -> None:
        """Bring an item into view without opening it."""
        self.viewed = item
        for listener in self._on_look:
            listener()


class MeetingUi(Protocol):
    """What a part may ask of the screen."""

    @property
    def app(self) -> Host:
        """The application."""

    def tell(self, sentence: str) -> None:
        """Say something above the line; it stays until the next key."""

    def tell_soon(self, sentence: str) -> None:
        """The same, once all that is to be shown now is drawn."""

    def refuse(self, sentence: str) -> None:
        """Say why something was not done; the line keeps its text."""

    def ask(self, question: ModalScreen[T], answered: Callable[[T | None], None] = lambda _: None) -> None:
        """Ask something over the screen; None: the clerk left the question."""

    def push(self, screen: Screen[T], ended: Callable[[T | None], None] = lambda _: None) -> None:
        """Open another screen; the line waits as it is, and all is shown anew when the clerk is back."""

    def give(self, id: str) -> None:  # noqa: A002 (the registry's own name)
        """Have another part carry a command out."""

    def show_entry(self, entry: Entry, told: str) -> None:
        """Show an entry in the record, from which Esc leads back to the line, and say something of it."""


def ask_to_make_public(ui: MeetingUi, error: MakesPublicError, go_on: Callable[[], None]) -> None:
    """Have the clerk decide whether exempt business becomes public, which is named in `error`."""

    def answered(is_sure: bool | None) -> None:
        if is_sure:
            go_on()

    ui.ask(Confirm(str(error), yes="Make it public", no="Leave it exempt"), answered)
