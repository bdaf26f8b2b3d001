"""The registry of commands, from which key bindings, footers, the palette and the help are made.

A part of a screen, or of line mode, carries out a command with a method that is marked with the command's id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache, partial
from types import FunctionType
from typing import Any, Literal, TypeVar

from clerk_tui.frozen import dataclass

Place = Literal[
    "everywhere", "home", "meeting", "record", "roll", "ballot", "matters", "proof", "fixes", "reader", "importing",
    "found", "alike", "search", "register", "settings", "lines", "practice", "follow", "form", "call", "backups", "lessons",
]  # fmt: skip
"""Where a command can be given. *record*: the record of a meeting while it has the focus; *fixes*: the proof of a meeting
that may be changed; *importing*: the list of files being imported; *found*: the meeting found in one of them; *alike*:
people with similar names; *search*: the search in all meetings; *lines*: line mode alone; *practice*: a meeting
in which a script speaks; *lessons*: the list of them; *follow*: a second screen, which follows a meeting that is recorded
elsewhere; *form*: fields to fill in; *call*: those of a new meeting."""


@dataclass(frozen=True)
class Command:
    """Something the clerk can do, by key or from the palette."""

    id: str
    """In kebab case. The method that carries it out is marked with it."""
    name: str
    """Its name in the palette and the help."""
    about: str
    """One sentence: what it does."""
    place: Place
    keys: str = ""
    """Keys, separated by commas. The first is shown; empty: only in the palette."""
    footer: str = ""
    """One or two words for the footer; empty: not shown there."""
    is_priority: bool = False
    """Whether the key works wherever the focus is."""
    in_palette: bool = True
    typed: str = ""
    """What to type for it in line mode: a command, or the line that its key begins; empty if it is for screens only."""


# A table reads better with one command per line.
# fmt: off
COMMANDS: tuple[Command, ...] = (
    # Everywhere
    Command("show-commands", "Commands", "Every command by name.", "everywhere", keys="ctrl+p", in_palette=False),
    Command("show-help", "Help", "The notation on one card, and every key.", "everywhere", keys="f1", is_priority=True, typed="/help TOPIC"),
    Command("open-written", "Open what was written", "Open the last file that was written, in the program that the computer has for it.", "everywhere", keys="f12", is_priority=True),
    Command("press-function-key", "A function key", "The next figure stands for a function key: 2 for F2, 0 for F10, - for F11, = for F12.", "everywhere", keys="ctrl+right_square_bracket", is_priority=True, in_palette=False),
    Command("change-settings", "Settings and keys", "Change colours, clock, folder of exports, and every key.", "everywhere"),
    Command("change-theme", "Change colours", "Change to the next theme: the usual colours, high contrast, light.", "everywhere"),
    Command("quit", "Quit", "Save and leave.", "everywhere", keys="ctrl+q", is_priority=True, typed="/quit"),
    # Home
    Command("create-meeting", "New meeting", "Call a meeting of a committee, with its agenda.", "home", keys="f2", footer="New"),
    Command("set-up-committee", "Committee", "Set up a committee and its members, or change them.", "home", keys="f3", footer="Committee"),
    Command("open-to-record", "Open to record", "Open the chosen meeting and continue recording it.", "home", keys="f4", footer="Record"),
    Command("open-to-read", "Open to read", "Open the chosen meeting to read, print or export; nothing can be changed there.", "home", keys="f5", footer="Read"),
    Command("open-registers", "Registers", "Lists over all meetings: resolutions, actions, interests, questions, attendance.", "home", keys="f6", footer="Registers"),
    Command("home-order", "Best first", "Show the best results of the search first, or the newest first again.", "home", keys="f7"),
    Command("import-minutes", "Import", "Import past minutes, notes or an agenda: a file, or all files in a folder.", "home", keys="f8", footer="Import"),
    Command("same-person", "Same person", "Merge two entries for the same person, with the name written in different ways.", "home"),
    Command("show-exempt-found", "Show exempt passages", "Show the words of exempt passages, or hide them again.", "home"),
    Command("remove-meeting", "Remove a meeting", "Delete the chosen meeting: an import, or one called by mistake. It can be brought back.", "home", keys="delete"),
    Command("bring-back-meeting", "Bring back a meeting", "Bring back a meeting that was removed, as it was.", "home", keys="ctrl+z"),
    Command("open-backups", "Backups", "Make a backup, or restore one.", "home", keys="f9", footer="Backups"),
    Command("destroy-notes", "Destroy private notes", "Destroy the private notes of meetings, in the file and in its backups.", "home"),
    Command("practise", "Practise", "Minute an invented meeting in which a script speaks. Nothing of it is kept in the minute book.", "home", keys="f10", footer="Practise"),
    Command("open-sample", "Open the sample", "Look at a copy of an invented committee's minutes.", "home"),
    # A meeting
    Command("call-roll", "Roll", "Record who is here: one key each.", "meeting", keys="f2", footer="Roll", typed="/roll"),
    Command("start-question", "Question", "Begin a question: choose who asks.", "meeting", keys="f3", footer="Ask", typed="NAME? WORDS"),
    Command("start-answer", "Answer", "Begin an answer by the last answerer, or choose who.", "meeting", keys="f4", footer="Answer", typed="NAME> WORDS"),
    Command("start-clause", "Resolve", "Begin a clause of the item's resolution.", "meeting", keys="f5", footer="Resolve", typed="= WORDS"),
    Command("move-motion", "Motion", "Move a motion; if one is open, amend, second, withdraw or decide it.", "meeting", keys="f6", footer="Motion", typed="/motion NAME / NAME: WORDS"),
    Command("take-vote", "Vote", "Take a vote: everybody for, then mark the exceptions.", "meeting", keys="f7", footer="Vote", typed="/ballot"),
    Command("show-minutes", "Minutes", "Show the minutes so far beside the record.", "meeting", keys="f8", footer="Minutes", typed="/minutes"),
    Command("search", "Search", "Find words in every meeting, then come back to the line.", "meeting", keys="f9,ctrl+f", footer="Search", typed="/search WORDS"),
    Command("similar-resolutions", "Similar resolutions", "Find resolutions like your line, the open motion or the item.", "meeting", keys="ctrl+d", typed="/similar WORDS"),
    Command("last-time", "Last time", "Show what was said and resolved when this item last came up.", "meeting", keys="ctrl+e", typed="/last"),
    Command("registers", "Registers", "Lists over all meetings: resolutions, actions, interests, questions, attendance.", "meeting", typed="/registers NAME WORDS"),
    Command("choose-item", "Go to item", "Open an agenda item, or look at one already taken.", "meeting", keys="ctrl+g", typed="/item NUMBER"),
    Command("next-item", "Next item", "Open the next item of the agenda after the one in hand.", "meeting", keys="ctrl+l", typed="/next"),
    Command("matters-arising", "Matters arising", "Show the matters that earlier meetings left open, and their progress.", "meeting", keys="ctrl+t", typed="/matters"),
    Command("read-back", "Read back the resolution", "Show the item's resolution, or the open motion, to read it out.", "meeting", keys="ctrl+r", typed="/read"),
    Command("save-now", "Save or export", "Try again to save; if everything is saved, write a paper to a file.", "meeting", keys="ctrl+s", typed="/save"),
    Command("save-elsewhere", "Save a copy elsewhere", "Write this meeting as notes to another file.", "meeting", typed="/copy FILE"),
    Command("export", "Export", "Write the public minutes, or another public paper, to a file to print or send: Word, PDF, HTML, text.", "meeting", typed="/export FILE"),
    Command("export-exempt", "Export with exempt parts", "Write a paper with its exempt parts to a file; not for the public.", "meeting", typed="/export FILE --exempt"),
    Command("show-exempt", "Show exempt parts", "Show the minutes with their exempt parts, or without them again.", "meeting", typed="/minutes exempt"),
    Command("list-actions", "Actions", "List the actions of this meeting, with owner and date.", "meeting", typed="/actions"),
    Command("prove", "Proof", "What to correct before the minutes go out: names, language, votes, gaps.", "meeting", keys="ctrl+n", typed="/proof"),
    Command("next-doubt", "Next doubt", "Go to the next line marked ⚠, and say what is doubtful about it.", "meeting", keys="ctrl+b", typed="/settle"),
    Command("declare-interest", "Declare an interest", "Begin a declaration: choose who, the class, what the member does.", "meeting", typed="/declare NAME dpi WORDS leaves"),
    Command("exclude-public", "Exclude the public", "Exclude press and public; choose or type the reason.", "meeting", typed="/exempt PARAGRAPHS"),
    Command("readmit-public", "Readmit the public", "Readmit press and public.", "meeting", typed="/public"),
    Command("recommend", "Recommend", "Begin a recommendation to another body.", "meeting", typed="/recommend BODY: WORDS"),
    Command("written-question", "Written question", "Begin a written question, to be printed as a document.", "meeting", typed="/question NAME: WORDS"),
    Command("agree-minutes", "Agree minutes", "Agree the minutes of an earlier meeting, with corrections if any.", "meeting", typed="/agree DATE"),
    Command("sign-minutes", "Sign minutes", "Sign agreed minutes of an earlier meeting. This cannot be undone.", "meeting", typed="/sign DATE"),
    Command("change-chair", "Change the chair", "Choose who presides from now on.", "meeting", typed="/presiding NAME"),
    Command("open-meeting", "Open the meeting", "Begin the line that says when the meeting began.", "meeting", typed="/open"),
    Command("adjourn-meeting", "Adjourn", "Begin the line that says when the meeting was adjourned.", "meeting", typed="/adjourn"),
    Command("resume-meeting", "Resume", "Begin the line that says when the meeting resumed.", "meeting", typed="/resume"),
    Command("close-meeting", "Close the meeting", "Finish the meeting: begin the line that says when it ended.", "meeting", typed="/close"),
    Command("record-quorum", "Minute the quorum", "Add a line about the present quorum to the record.", "meeting", typed="/room minute"),
    Command("edit-head", "Date, venue, rules", "Change the head of the minutes, and the rules of the body.", "meeting", typed="/date DATE, /venue WORDS, /rules RULES"),
    Command("preview-styles", "Preview styles", "Compare the minutes in each house style, and choose one.", "meeting", typed="/style NAME"),
    Command("choose-clock", "Clock of the minutes", "Print times as 6.30pm or as 18:30, whatever the house style has.", "meeting", typed="/rules board clock=12"),
    Command("edit-agenda", "Agenda", "Change the agenda as a list: order, numbers, titles, items added or removed.", "meeting", typed="/agenda NUMBER TITLE"),
    Command("edit-roll", "People", "Add members, officers or guests to the roll, or correct a name.", "meeting", typed="/member NAME, /officer NAME, /guest NAME"),
    Command("change-prediction", "Change prediction", "How much is suggested while you type: nothing, what is likely, or more.", "meeting"),
    Command("show-keys", "Keys pressed", "How many keys this meeting took, by kind of line.", "meeting", typed="/keys"),
    Command("learn-paper", "Learn a paper", "Paste or open a report of the item: its words are suggested, and nothing else is done with it.", "meeting", typed="/learn FILE"),
    Command("list-shorthand", "Shorthand", "What your shorthand stands for; choose one to remove it.", "meeting", typed="/short"),
    Command("undo", "Undo", "Undo the last act of this meeting.", "meeting", typed="/undo"),
    Command("redo", "Redo", "Redo what was undone.", "meeting", keys="ctrl+y", typed="/redo"),
    Command("leave-meeting", "All meetings", "Back to the list of meetings; the meeting is kept as it is.", "meeting", keys="ctrl+o", typed="/quit"),
    # The record
    Command("edit-entry", "Edit", "Change the entry in the line.", "record", keys="e,enter", footer="Edit", in_palette=False, typed="/edit N"),
    Command("insert-entry", "Insert before", "Type an entry before this one.", "record", keys="i", footer="Insert", in_palette=False, typed="/insert N"),
    Command("strike-entry", "Strike out", "Strike the entry out, or restore it.", "record", keys="x", footer="Strike", in_palette=False, typed="/strike N"),
    Command("move-earlier", "Move earlier", "Move the entry before the one above.", "record", keys="less_than_sign,left_angle_bracket,comma", footer="> Move", in_palette=False, typed="/earlier N"),
    Command("move-later", "Move later", "Move the entry after the one below.", "record", keys="greater_than_sign,right_angle_bracket,full_stop", in_palette=False, typed="/later N"),
    Command("confirm-entry", "Right", "The line marked ⚠ is right as it stands.", "record", keys="y", footer="Right", in_palette=False, typed="/right N"),
    Command("settle-entry", "As meant", "Record the line marked ⚠ as what it probably means.", "record", keys="n", footer="As meant", in_palette=False, typed="/meant N"),
    Command("previous-item", "Previous item", "Look at the item taken before.", "record", keys="left", footer="→ Item", in_palette=False),
    Command("following-item", "Following item", "Look at the item taken after.", "record", keys="right", in_palette=False),
    Command("leave-record", "Back to the line", "Back to the line and the live item.", "record", keys="escape", footer="Back", in_palette=False),
    # Practice
    Command("hear-next", "Hear what is said next", "Go on to what is said next; at the end, see how it went.", "practice", keys="f10", typed="/hear"),
    Command("change-speed", "Change the speed", "How fast the script speaks: it waits for you, slowly, steadily, or as people speak.", "practice"),
    Command("end-practice", "How it went", "End the lesson now: what was understood, the keys, and the minutes beside a model.", "practice", typed="/over"),
    Command("begin-again", "Begin again", "Begin the chosen lesson from its beginning.", "lessons", keys="b", footer="Begin again", in_palette=False),
    Command("choose-speed", "Speed", "How fast the script of a lesson speaks.", "lessons", keys="s", footer="Speed", in_palette=False),
    Command("choose-usage", "Words", "Whose words the lessons speak: British, Irish or US.", "lessons", keys="w", footer="Words", in_palette=False),
    Command("leave-lessons", "Leave", "Leave the lessons.", "lessons", keys="escape", footer="Leave", in_palette=False),
    # Line mode
    Command("say-where", "Where we are", "Say the stage, the item, who presides, the quorum, and what is in doubt.", "lines", typed="/where"),
    Command("say-record", "The record", "Say the entries of the item, or of another, with their numbers.", "lines", typed="/record NUMBER"),
    Command("say-agenda", "The agenda", "Say the items, taken and to come.", "lines", typed="/agenda"),
    Command("say-room", "Who is here", "Say who is in the room, and who is not.", "lines", typed="/room"),
    Command("say-again", "Again", "Say again what was said after the line before.", "lines", typed="/again"),
    Command("say-less", "Say less", "Say no sentence of a line that is clear; again: say it.", "lines", typed="/brief"),
    # The roll
    Command("mark-present", "Present", "Present from the start.", "roll", keys="p", footer="Present", in_palette=False),
    Command("mark-apologies", "Apologies", "Sent apologies.", "roll", keys="a", footer="Apologies", in_palette=False),
    Command("mark-absent", "Absent", "Absent without apologies.", "roll", keys="x", footer="Absent", in_palette=False),
    Command("mark-remote", "Remote", "Attends by remote link.", "roll", keys="r", footer="Remote", in_palette=False),
    Command("mark-substitute", "Substitute", "A substitute takes this member's seat.", "roll", keys="s", footer="Sub", in_palette=False),
    Command("mark-arrived", "Arrived now", "Came in just now.", "roll", keys="plus,equals_sign", in_palette=False),
    Command("mark-left", "Left now", "Left just now.", "roll", keys="minus,hyphen", in_palette=False),
    Command("mark-all-present", "All present", "Mark every other member as present.", "roll", keys="asterisk", in_palette=False),
    Command("end-roll", "All others here", "Mark every other member as present, and go back to the line.", "roll", keys="enter", footer="Others here", in_palette=False),
    Command("leave-roll", "Back", "Back to the line.", "roll", keys="escape,f2", footer="Back", in_palette=False),
    # A vote
    Command("vote-for", "For", "Mark as for; where names are called one by one, go to the next.", "ballot", keys="plus,equals_sign", footer="For", in_palette=False),
    Command("vote-against", "Against", "Mark as against; one by one, go to the next.", "ballot", keys="minus,hyphen", footer="Against", in_palette=False),
    Command("vote-abstain", "Abstain", "Mark as abstaining; one by one, go to the next.", "ballot", keys="tilde", footer="Abstain", in_palette=False),
    Command("vote-not", "Not voting", "Present, not voting: not an abstention.", "ballot", keys="0", footer="No vote", in_palette=False),
    Command("mark-all-alike", "All", "Mark all as for; again: nobody, to call the names one by one; again: all against.", "ballot", keys="asterisk", footer="All", in_palette=False),
    Command("count-or-names", "Names or count", "Record every name, or the count without a name.", "ballot", keys="tab", in_palette=False),
    Command("unmark", "Undo", "Undo the last mark.", "ballot", keys="ctrl+z", in_palette=False),
    Command("record-vote", "Record", "Record the vote.", "ballot", keys="enter", footer="Record", in_palette=False),
    Command("leave-ballot", "Leave", "Back to the line. The marks are kept for when you open the vote again.", "ballot", keys="escape,f7", footer="Leave", in_palette=False),
    # Matters arising
    Command("bring-matter", "Add to the record", "Add the matter to the record, under the open item.", "matters", keys="enter", footer="Add", in_palette=False),
    Command("matter-progress", "Progress", "Record what has happened since: begins a /progress line.", "matters", keys="p", footer="Progress", in_palette=False),
    Command("matter-done", "Done", "Record that it is complete.", "matters", keys="d", footer="Done", in_palette=False),
    Command("leave-matters", "Back", "Back to the line.", "matters", keys="escape,ctrl+t", footer="Back", in_palette=False),
    # The proof
    Command("go-to-finding", "Go to the place", "Go to the entry that the finding is about.", "proof", keys="enter", footer="Go to"),
    Command("accept-fix", "Fix", "Make the fix; if there are several, choose one.", "fixes", keys="a", footer="Fix"),
    Command("confirm-finding", "Right", "The line in doubt is right as it stands.", "fixes", keys="y", footer="Right"),
    Command("keep-word", "Ignore this word", "The name or word is right: the proof of this body ignores it from now on.", "fixes", keys="w", footer="Ignore"),
    Command("leave-finding", "Leave as it is", "Leave what was found as it is: it is not listed again.", "fixes", keys="o", footer="Leave it"),
    Command("switch-rule-off", "Turn off the rule", "Turn the rule off, for as long as you say, or what was turned off on again.", "fixes", keys="t"),
    Command("take-back-fix", "Undo", "Undo what was done last in this list.", "fixes", keys="ctrl+z", footer="Undo"),
    Command("tell-rule", "Rule", "Show what the rule finds, and why.", "proof", keys="r", footer="Why"),
    Command("export-proved", "Export", "Write the public minutes, or another public paper, to a file.", "proof", keys="ctrl+s", footer="Export"),
    Command("leave-proof", "Back", "Back to the minutes.", "proof", keys="escape,ctrl+n", footer="Back"),
    # Looking through an import
    Command("look-at-file", "Look", "Show what was recognised in the file, beside its text.", "importing", keys="enter", footer="Look"),
    Command("keep-sure", "Keep all that are sure", "Keep every meeting with nothing in doubt.", "importing", keys="a", footer="Keep all sure"),
    Command("keep-file", "Keep this one", "Keep the chosen meeting.", "importing", keys="k", footer="Keep"),
    Command("drop-file", "Drop", "Leave the chosen file out, or take it back.", "importing", keys="d", footer="Drop"),
    Command("correct-file", "Head", "Correct the committee, date or place of the chosen meeting.", "importing", keys="h", footer="Head"),
    Command("name-council", "Council", "Name the council, for files that do not.", "importing", keys="c"),
    Command("ask-people", "People", "Say whether similar names are one person.", "importing", keys="p", footer="People"),
    Command("keep-all", "Keep all", "Keep every meeting that was found and not dropped.", "importing", keys="asterisk"),
    Command("stop-import", "Stop", "Stop reading or keeping files; what is kept stays.", "importing", keys="s"),
    Command("leave-import", "Back", "Back to the meetings; the import continues.", "importing", keys="escape", footer="Back"),
    Command("keep-found", "Keep", "Keep the meeting, and go back to the list.", "found", keys="enter,k", footer="Keep"),
    Command("drop-found", "Drop", "Leave the file out, and go to the next.", "found", keys="d", footer="Drop"),
    Command("correct-found", "Head", "Correct the committee, date or place.", "found", keys="h", footer="Head"),
    Command("next-found", "Next", "Go to the next meeting to check.", "found", keys="n,right", footer="Next"),
    Command("previous-found", "Previous", "Go to the previous meeting.", "found", keys="b,left", footer="Previous"),
    Command("next-found-doubt", "Next doubt", "Go to the next thing that is doubtful in the file.", "found", keys="t", footer="Next doubt"),
    Command("leave-found", "Back", "Back to the list of files.", "found", keys="escape", footer="Back"),
    Command("are-same", "The same", "The two names are one person.", "alike", keys="y", footer="The same"),
    Command("are-different", "Two people", "They are two people.", "alike", keys="n", footer="Two people"),
    Command("choose-two", "Any two", "Choose any two people of a council to merge.", "alike", keys="plus", footer="Any two"),
    Command("leave-alike", "Back", "Back. You are asked again about names that you did not decide.", "alike", keys="escape", footer="Back"),
    # Searching
    Command("read-hit", "Read", "Read the selected place.", "search", keys="enter", footer="Read", in_palette=False),
    Command("complete-filter", "Complete", "Complete the filter or the name; again: the next one.", "search", keys="tab", footer="Complete", in_palette=False),
    Command("turn-order", "Best first", "Show the best results first, or the newest first again.", "search", keys="f7", footer="Best first"),
    Command("search-registers", "Registers", "Lists over all meetings: resolutions, actions, interests, questions, attendance.", "search", keys="f6", footer="Registers"),
    Command("show-exempt-hits", "Show exempt passages", "Show the words of exempt passages, or hide them again.", "search"),
    Command("leave-search", "Back", "Back to what you were doing.", "search", keys="escape", footer="Back", in_palette=False),
    # Registers
    Command("open-row", "Read", "Read the place in the minutes; for a member, every meeting.", "register", keys="enter", footer="Read", in_palette=False),
    Command("complete-row-filter", "Complete", "Complete the filter or the name; again: the next one.", "register", keys="tab", footer="Complete", in_palette=False),
    Command("choose-register", "Register", "Show another register.", "register", keys="f6", footer="Register"),
    Command("sort-register", "Sort", "Sort by another column.", "register", keys="f7", footer="Sort"),
    Command("turn-sort", "Turn", "Reverse the order.", "register", keys="f8", footer="Turn"),
    Command("export-register", "Export", "Write all rows to a file: CSV for a spreadsheet, Markdown, text.", "register", keys="ctrl+s", footer="Export"),
    Command("tell-register", "What counts", "Show what the register includes, and what it does not.", "register", keys="f5", footer="What counts"),
    Command("leave-register", "Back", "Back to where you came from.", "register", keys="escape", footer="Back", in_palette=False),
    # Forms
    Command("save-form", "Save", "Save what is in the fields.", "form", keys="ctrl+s", footer="Save", is_priority=True, in_palette=False),
    Command("show-more", "More", "Show the fields that are seldom needed, or hide them again.", "form", keys="f2", footer="More fields", is_priority=True, in_palette=False),
    Command("leave-form", "Leave", "Leave the form. If something is not saved you are asked first.", "form", keys="escape", footer="Leave", in_palette=False),
    Command("carry-over", "Usual items", "Add the items that open every meeting, and what the last one left, to the agenda.", "call", keys="ctrl+t", is_priority=True, in_palette=False),
    # Backups
    Command("make-backup", "Back up now", "Make a backup.", "backups", keys="b", footer="Back up now", in_palette=False),
    Command("choose-second-place", "Second place", "Choose a folder on another disk or share, into which every backup is copied.", "backups", keys="s", footer="Second place", in_palette=False),
    Command("move-book", "Move to this computer", "Move the minute book out of a network or synchronised folder; its backups are copied there.", "backups", keys="m", footer="Move", in_palette=False),
    Command("leave-backups", "Back", "Back to the meetings.", "backups", keys="escape", footer="Back", in_palette=False),
    # Settings
    Command("change-setting", "Change", "Change the chosen setting or key.", "settings", keys="enter", footer="Change", in_palette=False),
    Command("reset-setting", "Usual", "Take the usual value or key again.", "settings", keys="delete,backspace", footer="The usual again", in_palette=False),
    Command("leave-settings", "Back", "Back to where you came from.", "settings", keys="escape", footer="Back", in_palette=False),
    # Reading
    Command("show-exempt-page", "Show exempt parts", "Show the minutes with their exempt parts, or without them again.", "reader"),
    Command("copy-passage", "Copy", "Copy the selected passage.", "reader", keys="c", footer="Copy"),
    Command("correct-page", "Correct", "Open these minutes to correct them, at the passage that is selected or was found.", "reader", keys="f4", footer="Correct"),
    Command("say-how-to-correct", "How to correct", "Say how these minutes are corrected.", "reader", keys="e", in_palette=False),
    Command("prove-page", "Proof", "Check these minutes: names, language, votes, gaps.", "reader", keys="ctrl+n"),
    Command("export-page", "Export", "Write the public minutes, or another public paper, to a file to print or send: Word, PDF, HTML, text.", "reader", keys="x,ctrl+s", footer="Export"),
    Command("export-page-exempt", "Export with exempt parts", "Write a paper with its exempt parts to a file; not for the public.", "reader"),
    Command("copy-cited", "Copy with source", "Copy the selected passage with committee, date and item or minute number.", "reader", keys="C,upper_c", footer="With source"),
    Command("next-place", "Next place", "Go to the next place that the search found, in any meeting.", "reader", keys="N,upper_n"),
    Command("previous-place", "Previous place", "Go to the previous place that the search found.", "reader", keys="P,upper_p"),
    Command("next-meeting", "Next meeting", "Go to the next meeting of the committee.", "reader", keys="right"),
    Command("previous-meeting", "Previous meeting", "Go to the previous meeting of the committee.", "reader", keys="left"),
    Command("same-item", "Same item over time", "Show the item in view at all meetings of the committee.", "reader", keys="t", footer="Over time"),
    Command("similar", "Similar resolutions", "Find resolutions like the passage or the item in view.", "reader", keys="s"),
    Command("search-everywhere", "Search", "Find words in every meeting.", "reader", keys="f9"),
    Command("next-mark", "Next found", "Go to the next place where the words were found.", "reader", keys="n", footer="Next"),
    Command("find-words", "Find here", "Find words in these minutes.", "reader", keys="slash,ctrl+f", footer="Find"),
    Command("show-item", "Go to item", "Go to an item of these minutes.", "reader", keys="g,ctrl+g", footer="Item"),
    Command("previous-mark", "Previous found", "Go to the previous place.", "reader", keys="p"),
    Command("leave-reader", "Back", "Back to where you came from.", "reader", keys="escape", footer="Back"),
    # Following
    Command("follow-newest", "The newest", "Go to the newest line, and follow it.", "follow", keys="end", footer="The newest"),
    Command("follow-large", "Large for the room", "Show what is in hand in the middle of the screen, for the room; again: the minutes.", "follow", keys="l,L,upper_l", footer="Large"),
    Command("leave-follow", "Leave", "Leave this screen. The recording goes on.", "follow", keys="escape,q", footer="Leave"),
)
"""Every command."""
# fmt: on


_ALIKE = 0.81
"""How much of a mistyped word must agree with the word that is meant."""
BY_ID = {command.id: command for command in COMMANDS}


def commands_at(*places: Place) -> tuple[Command, ...]:
    """Return the commands of some places, in the order of the registry."""
    return tuple(command for command in COMMANDS if command.place in places)


def named_by(query: str, commands: Sequence[Command]) -> dict[Command, float]:
    """Return the commands that words typed in the palette mean, each with a score from 0 to 1. Each word must begin a
    word of the command's name or description; if no command matches, each must be similar to a word of a name."""
    if not (typed := query.casefold().split()):
        return {}
    fitting = {command: _score(typed, command) for command in commands}
    if not any(fitting.values()):
        fitting = {command: _similarity_score(typed, command) for command in commands}
    return {command: fit for command, fit in fitting.items() if fit}


def _score(typed: Sequence[str], command: Command) -> float:
    """Return how well a command fits the typed words, from 0 to 1."""
    name, about = _words(command.name), _words(command.about)
    if not all(_begins_word(part, name) or _begins_word(part, about) for part in typed):
        return 0.0
    in_name = sum(_begins_word(part, name) for part in typed) / len(typed)
    return 0.5 + 0.4 * in_name + (0.1 if _begins_word(typed[0], name[:1]) else 0.0)


def _begins_word(part: str, words: Sequence[str]) -> bool:
    """Whether `part` begins one of the words, or is a longer form of one (`amendment`, `amend`)."""
    return any(word.startswith(part) or (len(word) > 4 and part.startswith(word)) for word in words)


def _similarity_score(typed: Sequence[str], command: Command) -> float:
    """Return the score of a command whose name is similar to the typed words; else 0."""
    name = _words(command.name)
    return 0.4 if all(get_close_matches(part, name, 1, _ALIKE) for part in typed) else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.casefold())


# Keys

_KEY_NAMES = {
    "less_than_sign": "<", "greater_than_sign": ">", "plus": "+", "minus": "-", "asterisk": "*",
    "slash": "/", "tilde": "~", "tab": "Tab", "escape": "Esc", "enter": "Enter", "left": "←", "right": "→",
    "right_square_bracket": "]", "delete": "Del", "end": "End",
}  # fmt: skip
_OF_THE_LINE = frozenset(f"ctrl+{letter}" for letter in "acvxyzuwkhijm")
"""Keys that work in every line of text, or that terminals send for Enter, Tab and Backspace."""
_own: dict[str, str] = {}
"""The clerk's own keys, by the id of the command."""


def use_keys(own: Mapping[str, str]) -> None:
    """Use the clerk's own keys, by command id; all other commands keep their usual keys."""
    _own.clear()
    _own.update(own)


def keys_of(command: Command) -> str:
    """Return the present keys of a command, separated by commas; empty if it is only in the palette."""
    return _own.get(command.id, command.keys)


def key_typed(typed: str) -> str:
    """Return the key for a name as a clerk writes it (`F6`, `Ctrl+G`, `^G`, `e`); '' if it is not one."""
    word = typed.strip()
    name = "ctrl+" + word[1:].lower() if word[:1] == "^" and len(word) == 2 else word.lower().replace(" ", "")
    if name.startswith("ctrl+") and len(name) == 6 and name[5].isalpha() and name.isascii():
        return name
    if name[:1] == "f" and name[1:].isdigit() and name.isascii() and 1 <= int(name[1:]) <= 24:
        return f"f{int(name[1:])}"
    return word if len(word) == 1 and word.isascii() and word.isalnum() else ""


def why_not_key(key: str, command: Command, own: Mapping[str, str]) -> str:
    """Return why a command cannot have a key, given the clerk's `own` keys of other commands; '' if it can."""
    if key in _OF_THE_LINE:
        return f"{_shown_key(key)} has a use of its own in every line of text"
    here = [c for c in COMMANDS if _can_clash(c.place, command.place)]
    if len(key) == 1 and not any(len(k) == 1 for c in here if c.place == command.place for k in c.keys.split(",")):
        return f"{key} is a letter of the line there: take a key with Ctrl, or F1 to F12"
    taken = next((c for c in here if c.id != command.id and key in own.get(c.id, c.keys).split(",")), None)
    return f"{_shown_key(key)} is the key of “{taken.name}”" if taken is not None else ""


def _can_clash(one: Place, other: Place) -> bool:
    """Whether commands of two places can work at the same time."""
    together = ({"meeting", "record", "practice"}, {"proof", "fixes"}, {"form", "call"})
    return one == other or "everywhere" in (one, other) or any({one, other} <= places for places in together)


def key_name(command: Command) -> str:
    """Return the command's first key as it is shown: `F2`, `^G`, `e`, `Esc`."""
    return _shown_key(keys_of(command).split(",")[0])


def _shown_key(key: str) -> str:
    if key.startswith("ctrl+"):
        return "^" + _KEY_NAMES.get(key[5:], key[5:].upper())
    if key[:1] == "f" and key[1:].isdigit():
        return key.upper()
    return _KEY_NAMES.get(key, key)


def key_of(id: str) -> str:  # noqa: A002 (the registry's own name)
    """Return the first key of a command as it is shown."""
    return key_name(BY_ID[id])


def key_said(id: str) -> str:  # noqa: A002 (the registry's own name)
    """Return the first key of a command as it is written in a sentence: `F2`, `Ctrl+G`."""
    key = key_of(id)
    return f"Ctrl+{key[1:]}" if len(key) > 1 and key.startswith("^") else key


def hints(*places: Place, without: Collection[str] = ()) -> str:
    """Return the keys of `places` for a footer, except those of the commands `without` effect now."""
    shown = (c for c in commands_at(*places) if c.footer and keys_of(c) and c.id not in without)
    return "  ".join(f"{key_name(c)} {c.footer}" for c in shown)


_BACK = "Esc "
"""The beginning of the last key when that is the way back."""


def fitted(shown: Sequence[str], width: int) -> str:
    """Return a line of as many keys as fit into `width` cells. It always has the way back and the palette's key, and
    that of the help if there is room."""
    shown, (key, help_key) = list(shown), map(key_of, ("show-commands", "show-help"))
    palette = f"{key} Commands"
    if len("  ".join((*shown, palette))) >= width:
        palette = f"{key} More"
    while shown and len("  ".join((*shown, palette))) >= width:
        shown.pop(-2 if len(shown) > 1 and shown[-1].startswith(_BACK) else -1)
    line = " " + "  ".join((*shown, palette))
    return line + (f"  {help_key} Help" if len(line) + len(f"  {help_key} Help") <= width else "")


def shown_at(line: str, cell: int, *places: Place) -> str:
    """Return the id of the command at a cell of a line of keys; '' if there is none."""
    said = {f"{key_name(c)} {c.footer}": c.id for c in commands_at(*places) if c.footer and keys_of(c)}
    for words, one in (("Commands", "show-commands"), ("More", "show-commands"), ("Help", "show-help")):
        said[f"{key_of(one)} {words}"] = one
    at = line.find(line.strip())
    for piece in line.strip().split("  "):
        if at <= cell < at + len(piece):
            return said.get(piece, "")
        at += len(piece) + 2
    return ""


# Carrying out

Method = TypeVar("Method", bound=Callable[..., Any])
_MARK = "carries_out"


def command(id: str, *arguments: object) -> Callable[[Method], Method]:  # noqa: A002 (the registry's own name)
    """Mark a method as the one that carries out the command `id`; it is called with `arguments`."""

    def mark(method: Method) -> Method:
        vars(method).setdefault(_MARK, {})[id] = arguments
        return method

    return mark


@cache
def handlers_of(part: type) -> dict[str, tuple[str, tuple[object, ...]]]:
    """Return the methods of a class that carry out commands: the name and the arguments, by the id of the command."""
    found: dict[str, tuple[str, tuple[object, ...]]] = {}
    for base in reversed(part.__mro__):
        for name, member in vars(base).items():  # getattr raises for some attributes of Textual's classes
            if isinstance(member, FunctionType):
                found |= {own: (name, arguments) for own, arguments in vars(member).get(_MARK, {}).items()}
    return found


def find_handler(id: str, parts: Iterable[Any]) -> Callable[..., Any] | None:  # noqa: A002
    """Return the method of the first part that carries out the command `id`; None if there is none."""
    for part in parts:
        kind: Any = type(part)
        if (handler := handlers_of(kind).get(id)) is not None:
            name, arguments = handler
            return partial(getattr(part, name), *arguments)
    return None
