"""The proof: what a careful reader would find before the minutes go out, put right with a key or seen in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from clerk_tui import minutes
from clerk_tui.book.committees import keep_for_body
from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, hints
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, for_public
from clerk_tui.proof.fixes import Fix, accept, switch_off
from clerk_tui.proof.rules import Severity
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.screens.dialogs import Choose, Tell
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.record import EXEMPT
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

NOTHING = "Nothing to put right."
SIGNED = "Signed: nothing is changed here. The minutes of a later meeting put it right."
READ_ONLY = "Open to read: nothing is changed here. F4 in the list of meetings opens it to record."
ABOUT_NO_WORD = "This is about no single word. a puts it right, o switches the rule off for this body."
LINES = 2
"""The most lines of the sentence of a finding that does not stand out."""
_SIGNS = {Severity.FAULT: "✗", Severity.DOUBT: "?", Severity.INFO: "·"}


def place_words(finding: Finding, meeting: Meeting) -> str:
    """Where it is: the item, and when the entry was made."""
    entry = next((e for e in meeting.entries if e.id == finding.entry_id), None)
    if entry is None:
        return "the whole meeting"
    item = meeting.item_by_id.get(finding.item_id) if finding.item_id is not None else None
    entered = f"{entry.entered.hour}.{entry.entered.minute:02} · " if entry.entered else ""
    return f"{entered}{item.label if item else 'before the first item'}"


def offered(finding: Finding) -> tuple[Fix, ...]:
    """What would put it right, without what only says that it is right."""
    return tuple(fix for fix in finding.fixes if not fix.keeps_word)


class FindingList(Rows):
    """The findings: rule and place in bold, the sentence, and for the one that stands out what would put it right."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("proof", "fixes")

    def __init__(self, meeting: Meeting, *, is_read_only: bool) -> None:
        super().__init__(id="findings")
        self.shown: tuple[Finding, ...] = ()
        self._is_read_only = is_read_only
        self.show(meeting, ())

    def show(self, meeting: Meeting, findings: tuple[Finding, ...]) -> None:
        """Show what is found now."""
        self.shown = findings
        exempt = exempt_parts(meeting)
        self._hidden = {e.id for e in meeting.entries if exempt.hides(e)} if exempt.parts else frozenset()
        self._places = [place_words(finding, meeting) for finding in findings]
        self.refresh_rows()

    def row_count(self) -> int:
        """One row a finding."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """What it is and where; what it says; what may be done."""
        finding = self.shown[index]
        look = self.look("rows--selected") if selected else self.ground
        rule = finding.rule
        exempt = EXEMPT if finding.entry_id in self._hidden else ""
        head = f"{'▸' if selected else ' '} {_SIGNS[finding.severity]} {rule.code} {rule.title} · {exempt}"
        head = plain(head + self._places[index])
        strips = [strip_of([(formatting.padded(head, width), look + Style(bold=True))], width, look)]
        sentence = plain(finding.sentence)
        rows = formatting.wrap(sentence, max(width - 5, 8))
        kept = rows if selected else rows[:LINES]
        strips += [strip_of([("    " + sentence[start:end], look)], width, look) for start, end in kept]
        if selected and not self._is_read_only:
            strips += [
                strip_of([(formatting.padded(f"    {words}", width), look)], width, look) for words in _ways(finding)
            ]
        return strips


def _ways(finding: Finding) -> Sequence[str]:
    """What may be done about it, with the key."""
    fixes = [plain(fix.label) for fix in offered(finding)]
    if not fixes:
        return ()
    return (f"a  {fixes[0]}", *(f"   or {label}" for label in fixes[1:]))


class ProofScreen(CommandScreen[Finding | None]):
    """What is to be looked at. Ends with the finding whose place the clerk wants to see, or with None."""

    PLACES: ClassVar[tuple[Place, ...]] = ("proof", "fixes")
    app: Host

    def __init__(
        self,
        meeting: Meeting,
        *,
        recording: Recording | None = None,
        reason: str = READ_ONLY,
        with_exempt: bool = True,
        at: Finding | None = None,
    ) -> None:
        """`recording`: of the meeting, where it may be changed; else `reason` says why not. The findings begin at
        `at`, or at what has come in its place."""
        super().__init__(classes="proof-screen")
        if recording is None:
            self.PLACES = ("proof",)  # type: ignore[misc]
        self._meeting, self._recording = meeting, recording
        self._reason, self._with_exempt = reason, with_exempt
        self._at = at
        self._done: list[Act] = []
        """What was done here, the last of it last."""
        self._list = FindingList(meeting, is_read_only=recording is None)

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield self._list
        yield Line(id="echo")
        yield Line(content(" " + hints(*self.PLACES)), id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self._list.focus()
        self._prove()
        self._select(_place_of(self._at, self._list.shown) if self._at else 0)
        self._tell("" if self._recording else self._reason)

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._recording.meeting if self._recording else self._meeting

    @property
    def _chosen(self) -> Finding | None:
        at = self._list.selected
        return self._list.shown[at] if at is not None and at < len(self._list.shown) else None

    # Showing

    def _prove(self) -> None:
        meeting = self.meeting
        findings = prove(meeting, minutes.style_for(meeting.head.style))
        self._list.show(meeting, findings if self._with_exempt else for_public(meeting, findings))
        counted = [(severity.word, sum(f.severity is severity for f in findings)) for severity in Severity]
        told = ", ".join(f"{count} {word if count == 1 else word + 's'}" for word, count in counted if count)
        off = f"   switched off: {', '.join(meeting.rules.proof_off)}" if meeting.rules.proof_off else ""
        self.query_one("#status", Line).show(content(f" Proof   {told or 'nothing found'}{off}"))

    def _select(self, index: int) -> None:
        count = len(self._list.shown)
        self._list.selected = min(max(index, 0), count - 1) if count else None
        if self._list.selected is not None:
            self._list.show_row(self._list.selected)

    def _tell(self, sentence: str) -> None:
        echo = self.query_one("#echo", Line)
        echo.set_class(sentence.startswith("⚠"), "-warning")
        echo.show(content(f" {sentence or ('' if self._list.shown else NOTHING)}"))

    def _refuse(self, sentence: str) -> None:
        self.app.bell()
        self._tell(f"⚠ {sentence}")

    # Going

    @command("go-to-finding")
    @on(Rows.Chosen, "#findings")
    def go(self) -> None:
        """To the place that the finding is about."""
        if self._chosen is not None:
            self.dismiss(self._chosen)

    @command("tell-rule")
    def tell_rule(self) -> None:
        """What the rule finds, and why."""
        if (finding := self._chosen) is not None:
            rule = finding.rule
            how = f"To switch it off for this body: o, or proof=-{rule.code} among its rules."
            self.app.push_screen(Tell(f"{rule.code} {rule.title} ({rule.severity.word})", f"{rule.about}\n\n{how}"))

    @command("leave-proof")
    def leave(self) -> None:
        """Back to where the clerk came from."""
        self.dismiss(None)

    # Putting right

    @command("accept-fix")
    def accept_fix(self) -> None:
        """Put it right; where there are several ways, choose one."""
        finding = self._changeable()
        if finding is None:
            return
        fixes = offered(finding)
        if not fixes:
            self._refuse("Only you know what is right here: Enter goes to the place.")
        elif len(fixes) == 1:
            self._accept(finding, fixes[0])
        else:

            def chosen(fix: Fix | None) -> None:
                if fix is not None:
                    self._accept(finding, fix)

            self.app.push_screen(Choose("What is right?", [(fix.label, fix) for fix in fixes]), chosen)

    @command("keep-word")
    def keep_word(self) -> None:
        """The word is right: the proof of this body leaves it alone."""
        finding = self._changeable()
        if finding is None:
            return
        fix = next((fix for fix in finding.fixes if fix.keeps_word), None)
        if fix is None:
            self._refuse(ABOUT_NO_WORD)
        else:
            self._accept(finding, fix)

    @command("switch-rule-off")
    def switch_off(self) -> None:
        """Switch the rule off for this body."""
        finding = self._changeable()
        if finding is not None:
            told = f"{finding.code} {finding.rule.title} is switched off for this body."
            self._do(switch_off(self.meeting, finding.code), told)

    @command("take-back-fix")
    def take_back(self) -> None:
        """Take back what was done last in this list."""
        if self._recording is None:
            self._refuse(self._reason)
        elif not self._done:
            self._refuse("Nothing was changed in this list. Ctrl+Z in the line takes back earlier acts.")
        else:
            self._undo(self._recording, self._done[-1])

    def _undo(self, recording: Recording, last: Act) -> None:
        before = self._list.shown
        try:
            recording.undo()
        except ClerkError as error:
            self._refuse(str(error))
            return
        self._done.pop()
        self._prove()
        known = {_key(finding) for finding in before}
        back = next((at for at, finding in enumerate(self._list.shown) if _key(finding) not in known), None)
        self._select(back if back is not None else self._list.selected or 0)
        self._tell(self._kept(last.inverse) or f"Undid: {last.label}")

    def _changeable(self) -> Finding | None:
        """The chosen finding, where the minutes may be changed; else it is said why not."""
        if self._recording is None:
            self._refuse(self._reason)
            return None
        return self._chosen

    def _accept(self, finding: Finding, fix: Fix) -> None:
        assert self._recording is not None
        recording = self._recording
        act = accept(recording.meeting, fix, finding.entry_id, recording.directory, recording.state.now)
        self._do(act, f"{fix.label}.")

    def _do(self, act: Act, told: str) -> None:
        """Do it, look again, and let the next finding stand where this one stood."""
        assert self._recording is not None
        rest = self._list.shown[self._list.selected or 0 :]
        try:
            self._recording.do(act)
        except ClerkError as error:
            self._refuse(str(error))
            return
        self._done.append(act)
        at = self._list.selected or 0
        self._prove()
        here = {_key(finding): place for place, finding in enumerate(self._list.shown)}
        self._select(next((here[_key(f)] for f in rest[1:] if _key(f) in here), at))
        self._tell(self._kept(act) or f"{told}  Ctrl+Z takes it back.")

    def _kept(self, act: Act) -> str:
        """Let the meetings to come follow what was said of the body; why they do not, or ''."""
        try:
            keep_for_body(self.app.book, self.meeting.head, act)
        except ClerkError as error:
            return f"⚠ Only this meeting knows: {error}"
        return ""


def _key(finding: Finding) -> tuple[str, int | None, str]:
    """What a finding is known by when the proof is made again."""
    return finding.code, finding.entry_id, finding.sentence


def _place_of(finding: Finding, findings: Sequence[Finding]) -> int:
    """Where a finding stands among others, or what has come in its place: the first of its entry."""
    keys = [_key(other) for other in findings]
    if _key(finding) in keys:
        return keys.index(_key(finding))
    return next((at for at, other in enumerate(findings) if other.entry_id == finding.entry_id), 0)
