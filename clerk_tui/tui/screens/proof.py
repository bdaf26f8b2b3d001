"""The proof: what to correct before the minutes go out, fixed with a key or shown at its place in the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.style import Style
from textual import on
from textual.strip import Strip

from clerk_tui import log, minutes
from clerk_tui.book.doubtful_entries import with_likely_readings
from clerk_tui.book.minute_book import keep_for_body
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import Place, hints, key_said
from clerk_tui.meeting import Act, Meeting
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import (
    LEFT,
    RULES,
    SWITCHED_OFF,
    SWITCHED_OFF_HERE,
    Finding,
    Fix,
    Severity,
    accept,
    for_public,
    switch_off,
    switch_on,
)
from clerk_tui.tui.command_screen import CommandScreen, Footer, bindings, choose, command, confirm
from clerk_tui.tui.formatting import EXEMPT, clock
from clerk_tui.tui.screens.dialogs import Tell
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line, row_text

NOTHING = "Nothing to fix."
SIGNED = "Signed minutes cannot be changed; a later meeting can correct them."
NO_SINGLE_WORD = "This is not about a single word"
NOT_IN_DOUBT = "This is not about a line in doubt"
_SIGNS = {Severity.FAULT: "✗", Severity.DOUBT: "?", Severity.INFO: "·"}


def place_words(finding: Finding, meeting: Meeting) -> str:
    """Return where a finding is, in words: the time of the entry, and the item."""
    if (entry := next((e for e in meeting.entries if e.id == finding.entry_id), None)) is None:
        return "the whole meeting"
    item = meeting.item(finding.item_id)
    entered = f"{clock(entry.entered)} · " if entry.entered else ""
    return f"{entered}{item.label if item else 'before the first item'}"


def offered(finding: Finding) -> tuple[Fix, ...]:
    """Return the fixes of a finding, except those that ignore the word or confirm the line."""
    return tuple(fix for fix in finding.fixes if not fix.keeps_word and not fix.confirms)


def read_only() -> str:
    """Return why nothing can be changed in a meeting that was opened to be read."""
    return f"Read only: to make changes, open the meeting with {key_said('open-to-record')} in the list."


class FindingList(ItemList[Finding]):
    """The findings: rule and place in bold, the sentence, and the fixes of the selected finding."""

    BINDINGS = bindings("proof", "fixes")

    def __init__(self, *, is_read_only: bool) -> None:
        super().__init__(id="findings")
        self._is_read_only = is_read_only
        self._hidden: frozenset[int] = frozenset()
        """Ids of the exempt entries."""
        self._places: list[str] = []

    def show(self, meeting: Meeting, findings: tuple[Finding, ...]) -> None:
        exempt = exempt_parts(meeting)
        self._hidden = frozenset(e.id for e in meeting.entries if exempt.hides(e)) if exempt.parts else frozenset()
        self._places = [place_words(finding, meeting) for finding in findings]
        self.put(findings)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        finding, style = self.shown[index], self.row_style(selected=selected)
        exempt = EXEMPT if finding.entry_id in self._hidden else ""
        head = f"  {_SIGNS[finding.severity]} {finding.rule.title} · {exempt}{self._places[index]}"
        strips = [row_line(head, width, style + Style(bold=True))]
        strips += row_text(finding.sentence, width, style, indent=4)
        if selected and not self._is_read_only:
            labels = [fix.label for fix in offered(finding)]
            signs = ["a  "] + ["   or "] * len(labels)
            rows = [f"{sign}{label}" for sign, label in zip(signs, labels, strict=False)]
            rows += [f"y  {fix.label}" for fix in finding.fixes if fix.confirms]
            strips += [row_line(f"    {row}", width, style) for row in rows]
        return strips


class ProofScreen(CommandScreen[Finding | None]):
    """The findings of a meeting. Ends with the finding whose place the clerk wants to see, or with None."""

    PLACES: ClassVar[tuple[Place, ...]] = ("proof", "fixes")

    def __init__(
        self,
        meeting: Meeting,
        *,
        recording: Recording | None = None,
        reason: str = "",
        with_exempt: bool = True,
        at: Finding | None = None,
    ) -> None:
        """`recording`: the recording of the meeting, if it may be changed; otherwise `reason` says why not. The finding
        `at`, or the one that has taken its place, is selected first."""
        if recording is None:
            self.PLACES = ("proof",)  # type: ignore[misc]
        self._list = FindingList(is_read_only=recording is None)
        super().__init__(self._list, classes="proof-screen", keys=hints(*self.PLACES))
        self._meeting, self._recording = meeting, recording
        self._reason, self._with_exempt, self._first = reason, with_exempt, at
        self._done: list[Act] = []
        """The acts done here, oldest first."""

    def on_mount(self) -> None:
        self._spelling = self.app.book.spelling(self._meeting.id)
        self._prove()
        if self._spelling.of(self.meeting) is None:
            self.run_worker(self._prove_with_spelling, thread=True, exit_on_error=False)
        self._select(_index_of(self._first, self._list.shown) if self._first else 0)
        self._tell("" if self._recording else self._reason)

    @property
    def meeting(self) -> Meeting:
        return self._recording.meeting if self._recording else self._meeting

    # Showing

    def _prove_with_spelling(self) -> None:
        """Load the spelling in another thread, and check again."""
        self._spelling.prepare(self.meeting)
        if self._spelling.of(self.meeting) is not None:
            self.app.call_from_thread(self._show_with_spelling)

    def _show_with_spelling(self) -> None:
        selected = self._list.chosen
        self._prove()
        self._select(_index_of(selected, self._list.shown) if selected else 0)
        self._tell("" if self._recording else self._reason)

    def _prove(self) -> None:
        meeting = self.meeting
        try:
            style, first_day = minutes.style_for(meeting.head.style), self.app.settings.first_day
            findings = prove(meeting, style, self._spelling.of(meeting), first_day)
            if self._recording is not None:
                findings = with_likely_readings(self._recording.state, findings)
        except Exception as error:  # the record goes on without its proof
            log.unexpected("proving the minutes", error)
            self.show_status("Proof   cannot be shown because of an internal error; the log has the details")
            return
        self._list.show(meeting, findings if self._with_exempt else for_public(meeting, findings))
        found = [(severity.word, sum(f.severity is severity for f in findings)) for severity in Severity]
        counts = ", ".join(counted(count, word) for word, count in found if count)
        rules = [_rule_title(code) for code in meeting.rules.proof_off if "." not in code]
        left = counted(len(meeting.rules.proof_off) - len(rules), "point left as it is", "points left as they are")
        off = f"   turned off: {', '.join(rules)}" if rules else ""
        off += f"   {left}" if len(rules) < len(meeting.rules.proof_off) else ""
        off += f"   {key_said('switch-rule-off')} to turn on again" if off else ""
        self.show_status(f"Proof   {counts or 'nothing found'}{off}")

    def _select(self, index: int) -> None:
        self._list.selected = index
        if self._list.selected is not None:
            self._list.show_row(self._list.selected)
        self._show_keys()

    @on(Rows.Highlighted, "#findings")
    def _show_keys(self) -> None:
        """Show the keys for the selected finding: y only for a line in doubt, w only for a word."""
        fixes = self._list.chosen.fixes if self._list.chosen is not None else ()
        idle = {
            "confirm-finding": not any(fix.confirms for fix in fixes),
            "keep-word": not any(f.keeps_word for f in fixes),
        }
        without = tuple(id_ for id_, is_idle in idle.items() if is_idle)
        self.query_one(Footer).show_keys(hints(*self.PLACES, without=without))

    def _tell(self, sentence: str) -> None:
        self.tell(sentence or ("" if self._list.shown else NOTHING))

    # Leaving

    @command("go-to-finding")
    @on(Rows.Chosen, "#findings")
    def go(self) -> None:
        if (finding := self._list.chosen) is not None:
            self.dismiss(finding)

    @command("export-proved")
    def export(self) -> None:
        from clerk_tui.tui.screens.export import Exporting

        Exporting(self.app, self.meeting, self.tell, with_exempt=False).begin()

    @command("tell-rule")
    def tell_rule(self) -> None:
        """Show what the rule of the finding looks for, and why."""
        if (finding := self._list.chosen) is not None:
            rule = finding.rule
            leave, switch = key_said("leave-finding"), key_said("switch-rule-off")
            off = f"{switch} turns the rule off (proof=-{rule.code} in the rules), and asks for how long."
            how = f"{leave} leaves this one point as it is. {off}"
            self.app.push_screen(Tell(f"{rule.title} ({rule.severity.word})", f"{rule.about}\n\n{how}"))

    # Fixing

    @command("accept-fix")
    def accept_fix(self) -> None:
        """Make the fix. If there are several, ask which; if it strikes an entry out, ask first."""
        if (finding := self._finding_to_change()) is None:
            return
        if not (fixes := offered(finding)):
            right = ", and y says that it is right" if any(fix.confirms for fix in finding.fixes) else ""
            self.refuse(f"Only you know how to correct this: Enter goes to the place, o leaves it{right}.")
        elif len(fixes) == 1 and fixes[0].strikes_out:
            asked = f"{finding.sentence} {fixes[0].label}?"
            confirm(self.app, asked, lambda: self._accept(finding, fixes[0]), yes="Strike it out", no="Keep it")
        elif len(fixes) == 1 and not finding.is_guess:
            self._accept(finding, fixes[0])
        else:
            none: list[tuple[str, Fix | None]] = [("None of these", None)] if finding.is_guess else []
            options = none + [(fix.label, fix) for fix in fixes]

            def chosen(fix: Fix | None) -> None:
                if fix is not None:
                    self._accept(finding, fix)

            choose(self.app, "Which is right?", options, chosen)

    @command("confirm-finding")
    def confirm_line(self) -> None:
        self._accept_first(lambda fix: fix.confirms, NOT_IN_DOUBT)

    @command("keep-word")
    def keep_word(self) -> None:
        self._accept_first(lambda fix: fix.keeps_word, NO_SINGLE_WORD)

    def _accept_first(self, is_wanted: Callable[[Fix], bool], why_not: str) -> None:
        if (finding := self._finding_to_change()) is None:
            return
        if (fix := next(filter(is_wanted, finding.fixes), None)) is None:
            a = "a fixes it, " if offered(finding) else ""
            self.refuse(f"{why_not}: {a}o leaves it, Enter goes there.")
        else:
            self._accept(finding, fix)

    @command("leave-finding")
    def leave_finding(self) -> None:
        """Ignore the finding. If it is about a line in doubt, the line counts as right."""
        if (finding := self._finding_to_change()) is None:
            return
        if (fix := next((fix for fix in finding.fixes if fix.confirms), None)) is not None:
            self._accept(finding, fix)
        else:
            message = f"Left as it is, here alone: {finding.rule.title}."
            self._do(switch_off(self.meeting, finding.mark, LEFT), message)

    @command("switch-rule-off")
    def switch_off(self) -> None:
        """Ask for how long to turn off the finding's rule, or which rule to turn on again."""
        finding, meeting = self._finding_to_change(), self.meeting
        if self._recording is None:
            return
        options: list[tuple[str, tuple[Act, str]]] = []
        if finding is not None:
            named = f"“{finding.rule.title}”"
            body = meeting.head.body or "this body"
            for until, label in (("in this meeting", SWITCHED_OFF_HERE), (f"in all meetings of {body}", SWITCHED_OFF)):
                act = switch_off(meeting, finding.code, label)
                options.append((f"Turn off {named} {until}", (act, f"{named} is off {until}.")))
        for code in dict.fromkeys(mark.partition(".")[0] for mark in meeting.rules.proof_off):
            marks = [mark for mark in meeting.rules.proof_off if mark.partition(".")[0] == code]
            named = _rule_title(code)
            options.append((f"Turn on again: {named}", (switch_on(meeting, *marks), f"{named} is on again.")))
        if options:
            choose(self.app, "For how long?", options, lambda chosen: self._do(*chosen))

    @command("take-back-fix")
    def take_back(self) -> None:
        if self._recording is None:
            self.refuse(self._reason)
        elif not self._done:
            self.refuse("Nothing was changed in this list. Ctrl+Z in the line undoes earlier acts.")
        else:
            self._undo(self._recording, self._done[-1])

    def _undo(self, recording: Recording, last: Act) -> None:
        known = {_key(finding) for finding in self._list.shown}
        recording.undo()
        self._done.pop()
        self._prove()
        back = next((at for at, finding in enumerate(self._list.shown) if _key(finding) not in known), None)
        self._select(back if back is not None else self._list.selected or 0)
        self._tell(self._keep_for_body(last.inverse) or f"Undid: {last.label}")

    def _finding_to_change(self) -> Finding | None:
        """Return the selected finding if the minutes may be changed; otherwise say why not."""
        if self._recording is None:
            self.refuse(self._reason)
            return None
        return self._list.chosen

    def _accept(self, finding: Finding, fix: Fix) -> None:
        assert self._recording is not None
        recording = self._recording
        act = accept(recording.meeting, fix, finding.entry_id, recording.state.directory, recording.state.now)
        self._do(act, f"{fix.label.rstrip('.')}.")

    def _do(self, act: Act, message: str) -> None:
        """Record an act, check again, and select the next finding."""
        assert self._recording is not None
        at = self._list.selected or 0
        following = self._list.shown[at + 1 :]
        self._recording.do(act)
        self._done.append(act)
        self._prove()
        here = {_key(finding): index for index, finding in enumerate(self._list.shown)}
        self._select(next((here[_key(f)] for f in following if _key(f) in here), at))
        self._tell(self._keep_for_body(act) or f"{message}  Ctrl+Z undoes it.")

    def _keep_for_body(self, act: Act) -> str:
        """Apply a change of the body's rules to its later meetings too; return a warning if that fails, or ''."""
        try:
            keep_for_body(self.app.book, self.meeting.head, act)
        except ClerkError as error:
            return f"⚠ This applies to this meeting only: {error}"
        return ""


def _rule_title(code: str) -> str:
    """Return the title of a rule as the list shows it."""
    return f"“{RULES[code].title}”" if code in RULES else code


def _key(finding: Finding) -> tuple[str, int | None, str]:
    """Return what identifies a finding after another check."""
    return finding.code, finding.entry_id, finding.sentence


def _index_of(finding: Finding, findings: Sequence[Finding]) -> int:
    """Return the index of a finding, or of the first one about its entry."""
    keys = [_key(other) for other in findings]
    if _key(finding) in keys:
        return keys.index(_key(finding))
    return next((at for at, other in enumerate(findings) if other.entry_id == finding.entry_id), 0)
