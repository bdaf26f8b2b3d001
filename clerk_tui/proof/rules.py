"""The rules of the proof in one table: what each finds, how serious it is, and why. The help prints it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from clerk_tui.frozen import dataclass


class Severity(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    """The minutes should not be published like this."""
    DOUBT = "doubt"
    """It may be right or wrong: only the clerk knows."""
    INFO = "info"
    """Worth knowing."""

    @property
    def word(self) -> str:
        """The word shown to the clerk."""
        return "remark" if self is Severity.INFO else self.value


@dataclass(frozen=True)
class Rule:
    """One thing that the proof looks for."""

    code: str
    """A letter for the group and a number; never reused for another rule."""
    title: str
    severity: Severity
    """The usual severity; a single finding may have another."""
    about: str
    """What it finds, why that matters, and what it ignores."""

    @property
    def group(self) -> str:
        """The letter of its group."""
        return self.code[0]


GROUPS: Mapping[str, str] = {
    "H": "The head and the roll",
    "R": "The record",
    "S": "Speech",
    "A": "Who is there",
    "T": "Times",
    "V": "Votes",
    "M": "Motions and recommendations",
    "I": "Interests",
    "E": "Exempt business",
    "N": "Names",
    "L": "Language",
}
"""The groups of rules by their letter, in the order of the help."""

_FAULT, _DOUBT, _INFO = Severity.FAULT, Severity.DOUBT, Severity.INFO

# A table reads better with a rule a line.
# fmt: off
_TABLE = (
    Rule("H1", "No council or committee", _FAULT, "The head names neither. Add one with /committee."),
    Rule("H2", "No date", _FAULT, "The minutes do not say when the meeting was held. Add the date with /date."),
    Rule("H3", "No venue", _DOUBT, "The minutes do not say where the meeting was held. Add the venue with /venue."),
    Rule("H4", "On the roll twice", _FAULT, "One person has two places on the roll, perhaps with a title spelled in two ways."),
    Rule("H5", "Two chairs", _FAULT, "The roll has more than one chair, or more than one vice-chair."),
    Rule("H6", "Roll not called", _FAULT, "Somebody speaks or something is decided, but nobody is recorded as present. The names of those present have to be recorded (LGA 1972 Sch 12 para 40)."),
    Rule("H7", "Not closed", _INFO, "The record does not say when the meeting ended. Add it with /close."),
    Rule("H8", "No such rule", _DOUBT, "The body's rules turn off a rule of the proof that does not exist: probably a typing error, as in proof=-L99."),
    Rule("H9", "Not called", _FAULT, "A member on the roll is recorded neither as present nor with apologies nor as absent, though others are: they are in no list of the minutes. One who speaks or moves is reported there instead."),
    Rule("R1", "Line to settle", _FAULT, "A line that looked like something else, or named somebody who is not on the roll, was kept as a note. In the record, n records it as what it probably means, and y keeps it as a note."),
    Rule("R2", "Gap", _FAULT, "?? was left to be filled in later."),
    Rule("R3", "Names nobody", _FAULT, "An entry refers to somebody who is no longer in this meeting."),
    Rule("R4", "Action without owner", _DOUBT, "There is something to do, but nobody is named to do it."),
    Rule("R5", "Action without date", _INFO, "There is something to do, but no date. Words such as “at the next meeting” count as a date."),
    Rule("R6", "Item without outcome", _INFO, "The title asks for a decision (to approve, to appoint, election of …) and the item was taken, but no resolution, vote or outcome is recorded, and the words do not say what was agreed."),
    Rule("R7", "Line in doubt", _DOUBT, "What was remarked before the line was recorded: it may mean something else than was read. In the record, n records it as what it probably means, and y says that it is right as it stands. What another rule finds is reported there."),
    Rule("R8", "Event in prose", _INFO, "A note says what a line of the notation would record: a resolution, who came or left, a vote, an action, a declaration. As a note it is in no register, and nobody is counted out of the room. y says that it is right as a note."),
    Rule("R9", "Action says too little", _DOUBT, "The words of an action point at something that is not in them, as in “to arrange it”: in a list of actions nobody will know what is meant."),
    Rule("R10", "Item by its other number", _DOUBT, "The words name an item by its number on the agenda (“item 6”), but the minutes print another number above it. References in declarations follow on their own. “Agenda item 6” and quotations are ignored."),
    Rule("S1", "Speaks while away", _FAULT, "Somebody speaks or declares an interest who has not arrived, has left, or sent apologies. Reported once until they arrive or leave. An arrival may be missing, or somebody else spoke."),
    Rule("S2", "Answer without question", _DOUBT, "There is an answer, but nothing in the item for it to answer."),
    Rule("S3", "Question without answer", _INFO, "Nobody answers before the next question or the end of the item. Some questions are not answered."),
    Rule("A1", "In the room already", _DOUBT, "Somebody arrives who was already there."),
    Rule("A2", "Leaves, but was away", _DOUBT, "Somebody leaves who was not in the room."),
    Rule("A3", "Member and substitute", _DOUBT, "A member and their substitute are both present."),
    Rule("A4", "Nobody presides", _FAULT, "Business goes on while the chair is out of the room and nobody is recorded as presiding. Reported once until somebody is."),
    Rule("A5", "No quorum", _FAULT, "Business goes on with fewer members than the quorum, and the record does not say so."),
    Rule("A6", "Who presided is not said", _DOUBT, "The person presiding left and business went on, but the record does not say who took the chair. Reported once."),
    Rule("A7", "Apologies as a note", _DOUBT, "A note gives the apologies of members: they print twice if the roll has them too, and are in no list or count of attendance if it does not."),
    Rule("A8", "Not back", _DOUBT, "Somebody left for an item, because of an interest or as the words say, and is not recorded as back although other items were taken afterwards. Reported once the meeting is closed."),
    Rule("T1", "No time", _DOUBT, "An arrival, departure, opening, adjournment or close has no time."),
    Rule("T2", "Times out of order", _DOUBT, "A printed time is earlier than the one before it. One of them is mistyped, or the entry is in the wrong place."),
    Rule("T3", "Time word", _DOUBT, "Words that nobody will understand later: today, yesterday, last week, this year, on Monday without a date; as a remark, recently, currently, at present, now, to date. The date of the meeting gives the day to write. Quotations, motions and their clauses, written questions and their replies are ignored."),
    Rule("T4", "Time on the other clock", _INFO, "The words have a time as “6.30pm” where the house style prints 18:30, or the other way round: one paper should have one clock. Quotations and published minutes are ignored."),
    Rule("V1", "Figures unlike the names", _FAULT, "The figures of a named vote do not match the names."),
    Rule("V2", "More votes than voters", _FAULT, "The figures add up to more than could vote: those present, except those who declared an interest or have no vote under the rules."),
    Rule("V3", "Named twice in a vote", _FAULT, "A member is named on two sides of a vote, or twice on one side."),
    Rule("V4", "Could not vote", _FAULT, "Somebody is named in a vote who was away, is not a member, or has no vote under the body's rules."),
    Rule("V5", "Tie without casting vote", _INFO, "The vote is tied and so is lost, and no casting vote is recorded."),
    Rule("V6", "Casting vote without tie", _DOUBT, "A casting vote is recorded, but the last vote of the item was not a tie."),
    Rule("V7", "Budget not by name", _DOUBT, "A vote on the budget or the council tax is not by name (SI 2014/165)."),
    Rule("V8", "Own vote unlike the vote", _DOUBT, "A vote recorded at a member's request differs from the vote itself, or more such votes are recorded on one side than were counted there."),
    Rule("M1", "Mover away", _FAULT, "Somebody moves or seconds who has not arrived, has left, or sent apologies."),
    Rule("M2", "No seconder", _DOUBT, "A motion or amendment was voted on, but no seconder is recorded."),
    Rule("M3", "Seconds their own", _DOUBT, "The mover and the seconder are the same person."),
    Rule("M4", "Never decided", _DOUBT, "A motion or amendment was moved, but its outcome is not recorded."),
    Rule("M5", "Amended, no new wording", _FAULT, "An amendment was carried or accepted, or part of the motion was lost, and the record does not say how the motion reads now."),
    Rule("M6", "Recommended to nobody", _DOUBT, "A recommendation does not name the body it is made to."),
    Rule("M7", "Which was decided", _FAULT, "Several motions or amendments were open, and the record does not say which of them a vote or outcome decides."),
    Rule("M8", "Resolution number unknown", _DOUBT, "Resolutions are numbered, but the number of the first one of the meeting is not known."),
    Rule("I1", "Interest in no item", _DOUBT, "A declaration does not name an item of the agenda."),
    Rule("I2", "Stays in the room", _DOUBT, "A member who has to leave for an item is in the room while it is taken."),
    Rule("I3", "Takes part with an interest", _FAULT, "A member with a disclosable pecuniary interest and no dispensation speaks or moves in the item (Localism Act 2011 s 31)."),
    Rule("E1", "Nothing for the public", _INFO, "The public minutes say nothing about exempt business. The law requires a fair summary if they would make no sense without it (LGA 1972 s 100C)."),
    Rule("E2", "Public not readmitted", _DOUBT, "The public was excluded, and the record does not say that they were readmitted before the close."),
    Rule("E3", "Exempt item in public", _FAULT, "The agenda has an item as exempt, but the record does not say that the public was excluded: all that was said of it is in the public minutes. Nothing is found if it was put off."),
    Rule("N1", "Name spelled two ways", _DOUBT, "Two spellings of a person's name differ by a letter or two, and nothing shows that they are two people: different initials or forenames, or both names on the roll."),
    Rule("N2", "Name not on the roll", _DOUBT, "A person's name in the text differs by a letter or two from a name on the roll."),
    Rule("N3", "Speaks, not on the roll", _DOUBT, "Somebody with a title asks or says something in the text, but the roll has no such name. Those who take part are named among those present. For a member of the public who is not to be named, press w to ignore the name."),
    Rule("N4", "Withheld name in the text", _FAULT, "The words of an entry or the title of an item name a member of the public who is not to be named. Type @ and the name: the minutes then write what stands on the roll."),
    Rule("L1", "Doubled word", _FAULT, "The same word twice, as in “the the”. Words that can be said twice (had had, that that) are ignored; “in in May” and the like are a doubt."),
    Rule("L2", "Quotation marks", _DOUBT, "A quotation is opened but never closed, or closed but never opened. One that runs over several paragraphs, each with an opening mark, is ignored."),
    Rule("L3", "Brackets", _DOUBT, "A bracket is opened but never closed, or closed but never opened. The labels of a list, a) or 1), are ignored."),
    Rule("L4", "First person", _DOUBT, "We, our, us, I or my in reported speech, as in “our area”: whose is it? Quotations, motions and their clauses, written questions and their replies are ignored. Four entries in a row, probably a letter or a report, are reported once."),
    Rule("L5", "Present tense", _DOUBT, "The present tense in minutes that report speech in the past, as in “noted that it can result”. Only clear cases after a reporting verb; minutes that use the present throughout get one finding. What was agreed, requested or recommended can be in any tense."),
    Rule("L6", "Spelled out too late", _INFO, "An abbreviation is used before it is spelled out. Common abbreviations and people's initials are ignored."),
    Rule("L7", "Spelled out twice", _INFO, "An abbreviation is spelled out again in the same item."),
    Rule("L8", "Broken phrase", _DOUBT, "Words that do not go together, as in “no further require”, “would of”, “did not received” or “with regard the path”."),
    Rule("L9", "Verb used many times", _INFO, "The same reporting verb five or more times in a row within an item, and how often it is used there in all. Other verbs are offered; only the clerk knows which is right."),
    Rule("L10", "A or an", _FAULT, "“A” before a vowel or “an” before a consonant, if the spelling leaves no doubt."),
    Rule("L11", "No verb after the name", _FAULT, "What somebody said begins with a word that cannot be a verb, as in “Mr Fen the gate was shut”. If “that” comes first, the house style adds its verb."),
    Rule("L12", "Spelling", _INFO, "A word that neither the English of the house style nor the roll, the agenda or earlier minutes have, or the other ending where the style wants -ise or -ize. Each word is reported once. Names that are near no known word, initials, abbreviations and words with figures are ignored; w ignores a word that is right."),
    Rule("L13", "Grammar", _INFO, "A verb that does not fit its subject, as in “they was”, or words that sound like others, as in “their was”. Quotations are ignored."),
    Rule("L14", "Typed in short", _DOUBT, "A word typed in short while the meeting went on, as in “mtg” or “tmrw”. The word in full is offered. Quotations, letters and published minutes are ignored."),
    Rule("L15", "No sentence", _INFO, "A note of at least five words that has neither a verb nor a full stop, as in “Letter from Mrs Fen about the hedge”. Lists, headings, published minutes and notes that were confirmed are ignored."),
    Rule("L16", "Told in the present tense", _DOUBT, "A note tells in the present what somebody did (“Chair welcomes everyone”), or what was going on, among sentences in the past (“the gate is leaning”). The past is offered. Minutes that are written so get one finding; published minutes are ignored."),
    Rule("L17", "Spaces", _INFO, "Two spaces between words. Published minutes are ignored, and more spaces, which set columns apart."),
    Rule("L18", "No full stop", _INFO, "A note printed as it was typed, without a full stop, while most others have one. Published minutes and notes that were confirmed are ignored."),
)
# fmt: on
RULES: Mapping[str, Rule] = {rule.code: rule for rule in _TABLE}
"""Every rule by its code, in the order of the help."""
