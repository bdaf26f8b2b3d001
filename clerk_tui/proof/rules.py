"""The rules of the proof, in one table: what each finds, how much it matters, and why. The help is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from clerk_tui.frozen import dataclass


class Severity(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    """The minutes should not go out like this."""
    DOUBT = "doubt"
    """Perhaps right, perhaps not: only the clerk knows."""
    INFO = "info"
    """Worth knowing."""

    @property
    def word(self) -> str:
        """As it is called where there is room for a word."""
        return "remark" if self is Severity.INFO else self.value


@dataclass(frozen=True)
class Rule:
    """One thing that the proof looks for."""

    code: str
    """A letter for the group and a number; never used again for something else."""
    title: str
    severity: Severity
    """As a rule; a single finding may be less certain."""
    about: str
    """What it finds, why that matters, and what it leaves alone."""

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
    Rule("H1", "No council or committee", _FAULT, "The head names neither. /committee names it."),
    Rule("H2", "No date", _FAULT, "The minutes do not say when the meeting was held. /date gives it."),
    Rule("H3", "No venue", _DOUBT, "The minutes do not say where the meeting was held. /venue gives it."),
    Rule("H4", "On the roll twice", _FAULT, "One person has two places on the roll, perhaps in two spellings of a title."),
    Rule("H5", "Two chairs", _FAULT, "The roll has more than one chair, or more than one vice-chair."),
    Rule("H6", "Roll not called", _FAULT, "Somebody speaks and nobody was said to be present. The names of those present have to be recorded (LGA 1972 Sch 12 para 40)."),
    Rule("H7", "Not closed", _INFO, "Nothing says when the meeting ended. /close does."),
    Rule("H8", "No such rule", _DOUBT, "The rules of the body switch off a rule of the proof that there is not: a slip of the hand, as in proof=-L99."),
    Rule("R1", "Unsettled line", _FAULT, "A line that looked like something else, or named somebody on no roll, stands as a note. It is settled with n in the record."),
    Rule("R2", "Gap", _FAULT, "?? was left to be filled later."),
    Rule("R3", "Names nobody", _FAULT, "An entry refers to somebody who is no longer in this meeting."),
    Rule("R4", "Action without owner", _DOUBT, "Something is to be done, and nobody is named who is to do it."),
    Rule("R5", "Action without date", _INFO, "Something is to be done, and nothing says by when. Words such as at the next meeting count as a date."),
    Rule("R6", "Item without outcome", _INFO, "The title asks for a decision (to approve, to appoint, election of …), the item was taken, and no resolution, vote or outcome is recorded, nor do its words say what was agreed."),
    Rule("S1", "Speaks while away", _FAULT, "Somebody speaks or declares an interest who has not arrived, has left, or sent apologies. Told once until they move. An arrival may be missing, or the speaker is somebody else."),
    Rule("S2", "Answer without question", _DOUBT, "An answer, and nothing in the item that it could answer."),
    Rule("S3", "Question without answer", _INFO, "Nobody answers it before the next question or the end of the item. Some questions are left without one."),
    Rule("A1", "In the room already", _DOUBT, "Somebody arrives who was there."),
    Rule("A2", "Leaves, but was away", _DOUBT, "Somebody leaves who was not in the room."),
    Rule("A3", "Member and substitute", _DOUBT, "Both the member and the substitute who sits for the member are present."),
    Rule("A4", "Nobody presides", _FAULT, "Business goes on while the chair is out of the room and nobody is said to preside. Told once until somebody does."),
    Rule("A5", "No quorum", _FAULT, "Business goes on with fewer members than the quorum needs, and no line says so."),
    Rule("A6", "Who presided is not said", _DOUBT, "Whoever presided left, business went on, and no line says who took the chair. Told once."),
    Rule("T1", "No time", _DOUBT, "An arrival, departure, opening, adjournment or close without its time."),
    Rule("T2", "Times out of order", _DOUBT, "A printed time is earlier than one above it. One of the two is mistyped, or the entry stands in the wrong place."),
    Rule("V1", "Figures unlike the names", _FAULT, "The stated figures of a named vote are not those of the names."),
    Rule("V2", "More votes than voters", _FAULT, "The figures add up to more than could vote: those present, without those who declared an interest or have no vote by the rules."),
    Rule("V3", "Named twice in a vote", _FAULT, "A member is named on two sides of a vote, or twice on one."),
    Rule("V4", "Could not vote", _FAULT, "Somebody is named in a vote who was away, is no member, or has no vote by the rules of the body."),
    Rule("V5", "Tie without casting vote", _INFO, "The vote is a tie and so is lost, and no casting vote is recorded."),
    Rule("V6", "Casting vote without tie", _DOUBT, "A casting vote is recorded, and the last vote of the item was no tie."),
    Rule("V7", "Budget not by name", _DOUBT, "A vote about the budget or the council tax is not by name (SI 2014/165)."),
    Rule("V8", "Own vote unlike the vote", _DOUBT, "A vote recorded at a member's request is not how the vote has them, or is one more on its side than were counted there."),
    Rule("M1", "Mover away", _FAULT, "Somebody moves or seconds who has not arrived, has left, or sent apologies."),
    Rule("M2", "No seconder", _DOUBT, "A motion or amendment was voted on, and nobody is recorded as its seconder."),
    Rule("M3", "Seconds their own", _DOUBT, "The mover and the seconder are the same person."),
    Rule("M4", "Never decided", _DOUBT, "A motion or amendment was moved, and nothing says what became of it."),
    Rule("M5", "Amended, no new wording", _FAULT, "An amendment was carried or accepted, or a part of the motion was lost, and the record does not say how the motion reads now."),
    Rule("M6", "Recommended to nobody", _DOUBT, "A recommendation does not name the body that it goes to."),
    Rule("I1", "Interest in no item", _DOUBT, "A declaration says of no item of the agenda that it touches it."),
    Rule("I2", "Stays in the room", _DOUBT, "A member who is to leave for an item is in the room while it is taken."),
    Rule("I3", "Takes part with an interest", _FAULT, "A member with a disclosable pecuniary interest and no dispensation speaks or moves in the item (Localism Act 2011 s 31)."),
    Rule("E1", "Nothing for the public", _INFO, "The public minutes say nothing of exempt business; the law asks for a fair summary where they would make no sense (LGA 1972 s 100C)."),
    Rule("E2", "Public not readmitted", _DOUBT, "The public was excluded, and nothing says that it came in again before the close."),
    Rule("N1", "Name spelled two ways", _DOUBT, "Two spellings that differ by a letter or two, both in the place of a person's name, and nothing that tells two people apart: other initials, forenames, or both on the roll."),
    Rule("N2", "Name on no roll", _DOUBT, "A person's name in the text that differs by a letter or two from somebody's on the roll."),
    Rule("N3", "Speaks, on no roll", _DOUBT, "Somebody with a title asks or says something in the text, and the roll has no such name. Those who take part are named among those present; a member of the public who is not to be can be left alone with w."),
    Rule("L1", "Doubled word", _FAULT, "The same word twice, as in the the. Words that are rightly said twice (had had, that that) are left alone; in in May and its like are a doubt."),
    Rule("L2", "Quotation marks", _DOUBT, "A quotation that is opened and never closed, or closed and never opened. One that runs on over paragraphs, each opened again, is left alone."),
    Rule("L3", "Brackets", _DOUBT, "A bracket that is opened and never closed, or closed and never opened. The labels of a list, a) or 1), are left alone."),
    Rule("L4", "First person", _DOUBT, "We, our, us, I or my in reported speech, as in our area: whose is it? Quotations, motions and their clauses, questions as they were submitted and the replies are left alone. Four entries in a row, likely a letter or a report as it was written, are told once."),
    Rule("L5", "Present tense", _DOUBT, "Present tense in minutes that report speech in the past, as in noted that it can result. Only what is plain after a reporting verb; minutes that use the present throughout are told so once. What was agreed, requested or recommended may stand in any tense."),
    Rule("L6", "Spelled out too late", _INFO, "An abbreviation is used before the place where it is spelled out. Those that everybody knows, and the initials of people, are left alone."),
    Rule("L7", "Spelled out twice", _INFO, "An abbreviation is spelled out again in the same item."),
    Rule("L8", "Broken phrase", _DOUBT, "Words that cannot stand together, as in no further require, would of, did not received, with regard the path."),
    Rule("L9", "Verb used many times", _INFO, "The same reporting verb five times in a row or more within an item, and how often it stands there in all. Others are offered; which of them is right, only the clerk knows."),
    Rule("L10", "A or an", _FAULT, "A before a vowel, or an before a consonant, where the spelling leaves no doubt."),
    Rule("L11", "No verb after the name", _FAULT, "What somebody said begins with a word that can be no verb, as in Mr Fen the gate was shut; with that before it the house style's verb stands there."),
)
# fmt: on
RULES: Mapping[str, Rule] = {rule.code: rule for rule in _TABLE}
"""Every rule by its code, in the order of the help."""
