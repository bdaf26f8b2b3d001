"""House styles and words for `papers`: a row for each way in which a body prints its minutes.

In a template `{m}`, `{s}` and `{x}` are mover, seconder and a third member, `{be}` is what was decided as a clause
(*the hall be painted*), `{to}` the same as an infinitive (*paint the hall*); a name in capitals begins with a capital
letter. The keys of `moved` say how it ended: nothing counted (`carried`), `all`, `figures` or `names`, and `lost`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Passage:
    """Some paragraphs that belong together, and what is true of them.

    `{m}`, `{s}`, `{w}`, `{x}` and `{y}` are members, `{o}` and `{p}` officers, `{u}` and `{v}` people of the public,
    `{be2}` and `{to2}` what was not decided; `{told}`, `{answered}`, `{asked}` and `{answer}` are of one question,
    `{fact}` of nobody.
    """

    text: str
    title: str = ""
    """Of an item that holds it alone; empty for a passage in the midst of one."""
    says: str = ""
    """Who speaks."""
    asks: str = ""
    """Who asks, `-` for nobody, `A` for a member and `M` for members in general, and who answers."""
    ends: str = ""
    """How what is decided in it ended, as the keys of `moved` say; empty where nothing is."""
    key: str = ""
    """What is decided, where that is neither `{be}` nor `{to}` alone."""
    mover: str = ""
    """Who moved it, where they stand in the title or behind a letter other than `m`."""
    does: str = ""
    """Who is left to do `{task}`; `-` for nobody who is named."""
    chance: float = 0.5


@dataclass(frozen=True)
class Style:
    """How a body prints its minutes."""

    name: str
    domain: str
    head: str
    roll: str
    moved: Mapping[str, Sequence[str]]
    ask: Sequence[str] = ()
    report: Sequence[str] = ()
    states: Sequence[str] = ()
    decide: Sequence[str] = ()
    decided: float = 0.5
    """How often something is decided without a mover."""
    action: Sequence[str] = ()
    declare: Sequence[str] = ()
    arrived: Sequence[str] = ()
    left: Sequence[str] = ()
    close: Sequence[str] = ("The meeting closed at {time}.",)
    sorry: str = "Apologies were received from {away}."
    called: str = "Cllr {last}"
    listed: str = "Cllr {first} {last}"
    chair: str = "{listed} (Chair)"
    officer: str = "{first} {last} ({post})"
    officer_called: str = "the {post}"
    public: str = "{mr} {last}"
    """How the text calls somebody of the public, whom no list has."""
    join: tuple[str, str] = (", ", " and ")
    clock: str = "{h}.{m} {half}"
    day: str = "{weekday} {d} {month} {y}"
    numbers: str = "1"
    """How items are counted, by the number of the first; nothing if they are not."""
    heading: str = "{n}. {title}"
    text: str = "{text}"
    gap: bool = True
    wrap: int = 0
    format: str = "txt"
    tag: str = "<h3>{}</h3>"
    passages: Sequence[Passage] = ()

    def number(self, at: int) -> str:
        """The number of an item."""
        if not self.numbers:
            return ""
        if self.numbers in ("A", "a"):
            return chr(ord(self.numbers) + at)
        if self.numbers == "i":
            return "i ii iii iv v vi vii viii ix x xi xii xiii xiv".split()[at]
        if self.numbers == "1.0":
            return f"{at + 1}.0"
        stem, slash, last = self.numbers.rpartition("/") if "/" in self.numbers else ("", "", self.numbers)
        return f"{stem}{slash}{int(last) + at}"


HALF_A = (
    Style(
        "English parish",
        "council",
        "{COUNCIL}\n\nMinutes of the {body} meeting held on {when} at {time} in {place}",
        "Present: {members}\n\nIn attendance: {officers}\n\nApologies: {away}",
        {
            "carried": (
                "It was proposed by {m}, seconded by {s} and RESOLVED that {be}.",
                "RESOLVED: That {be}. Proposed {m}, seconded {s}.",
            ),
            "all": ("Proposed by {m}, seconded by {s} and unanimously RESOLVED that {be}.",),
        },
        ask=(
            "{WHO} asked {told}. {OTHER} replied that {answered}.",
            "{WHO} asked {told} and {other} said that {answered}.",
        ),
        report=("{WHO} reported that {fact}.",),
        states=("{WHO} felt that {fact}.",),
        decide=("RESOLVED: That {be}.", "It was RESOLVED to {to}."),
        action=("Action: {who} to {task}.", "{WHO} to {task}."),
        declare=("{WHO} declared a pecuniary interest in item {item}.",),
        arrived=("{WHO} arrived at {time}.",),
        left=("{WHO} left the meeting at {time}.",),
        clock="{h}.{m}{half}",
    ),
    Style(
        "American city",
        "council",
        "{COUNCIL}\n{body}\nMinutes\n{when}\n{time}\n{place}",
        "Members Present: {members}\nMembers Absent: {away}\nStaff Present: {officers}",
        {
            "figures": ("Motion by {m}, second by {s}, to {to}. Ayes: {yes}. Nays: {no}. Abstain: {rest}.",),
            "names": ("Motion by {m}, second by {s}, to {to}.\nAyes: {yeses}\nNays: {noes}\nAbstain: {rests}",),
            "all": ("Motion by {m}, second by {s}, to {to}. Motion carried unanimously.",),
            "lost figures": ("Motion by {m}, second by {s}, to {to}. Ayes: {yes}. Nays: {no}. Motion failed.",),
        },
        ask=(
            "{WHO} asked {told}. {OTHER} stated {answered}.",
            "{WHO} inquired {told}; {other} responded that {answered}.",
        ),
        report=("{WHO} stated that {fact}.", "{WHO} advised the Council that {fact}."),
        states=("{WHO} commented that {fact}.",),
        arrived=("{WHO} arrived at {time}.",),
        left=("{WHO} left at {time}.",),
        close=("Meeting adjourned at {time}.",),
        called="Council Member {last}",
        listed="{first} {last}",
        chair="Mayor {listed}",
        officer="{post} {first} {last}",
        officer_called="{post} {last}",
        join=(", ", ", "),
        clock="{h}:{m} {half}",
        day="{month} {d}, {y}",
        heading="{n}. {TITLE}",
    ),
    Style(
        "Robert's Rules",
        "board",
        "The regular monthly meeting of the {body} of the {council} was held on {when}, at {time}, in {place}, the "
        "Chair being in the chair.",
        "Present: {members}. Also present: {officers}.",
        {
            "carried": (
                "{M} moved that {be}. The motion was seconded by {s} and, after debate, adopted.",
                "{M} moved, and {s} seconded, that {be}. The motion carried.",
            ),
            "figures": ("{M} moved that {be}. {S} seconded. The motion was adopted by a vote of {yes} to {no}.",),
            "lost figures": ("{M} moved that {be}. {S} seconded. The motion was lost, {yes} to {no}.",),
        },
        ask=("{WHO} asked {told}. {OTHER} answered that {answered}.",),
        report=("{WHO} reported that {fact}.",),
        states=("{WHO} spoke in favor, noting that {fact}.",),
        close=("The meeting adjourned at {time}.",),
        sorry="{away} sent regrets.",
        called="{mr} {last}",
        listed="{mr} {first} {last}",
        officer="{first} {last}, {post}",
        officer_called="{mr} {last}",
        join=("; ", "; and "),
        clock="{h}:{m} p.m.",
        day="{weekday}, {month} {d}, {y}",
        numbers="",
        heading="{title}",
        wrap=84,
    ),
    Style(
        "Scottish paragraphs",
        "council",
        "{council}\n\nMinute of Meeting of the {body} held in {place} on {when} at {time}",
        "PRESENT\n\n{members}\n\nAPOLOGIES\n\n{away}\n\nIN ATTENDANCE\n\n{officers}",
        {
            "carried": ("{M}, seconded by {s}, moved that {be}. This was agreed.",),
            "figures": (
                "{M}, seconded by {s}, moved that {be}. On a vote being taken, {yes} members voted for the motion "
                "and {no} against. The motion was accordingly carried.",
            ),
        },
        ask=(
            "{WHO} asked {told}. {OTHER} advised that {answered}.",
            "In response to a question from {who}, {other} confirmed that {answered}.",
        ),
        report=("{WHO} advised that {fact}.", "{WHO} reported that {fact}."),
        states=("{WHO} expressed concern that {fact}.",),
        decide=("The Committee agreed that {be}.", "It was agreed to {to}."),
        declare=("{WHO} declared a non-financial interest in item {item}.",),
        called="Councillor {last}",
        listed="Councillor {first} {last}",
        officer="{first} {last}, {post}",
        join=("\n", "\n"),
        clock="{H}:{m}",
        heading="{n}. {TITLE}",
        text="{n}.{p} {text}",
        gap=True,
    ),
    Style(
        "Irish county",
        "council",
        "MINUTES OF THE {BODY} OF {COUNCIL} HELD IN {place} ON {when} AT {time}",
        "PRESENT: {members}.\n\nAPOLOGIES: {away}.\n\nIN ATTENDANCE: {officers}.",
        {
            "carried": (
                "On the proposal of {m}, seconded by {s}, it was agreed that {be}.",
                "It was proposed by {m}, seconded by {s} and agreed to {to}.",
                "Proposed by {m}\nSeconded by {s}\nand resolved:\n“That {be}.”",
            ),
        },
        ask=(
            "{WHO} asked {told}. {OTHER} informed the members that {answered}.",
            "In reply to {who}, {other} stated that {answered}.",
        ),
        report=("{WHO} outlined the position and stated that {fact}.", "{WHO} advised members that {fact}."),
        states=("{WHO} said that {fact}.",),
        decide=("It was agreed that {be}.",),
        close=("This concluded the business of the meeting at {time}.", "The meeting concluded at {time}."),
        called="Cllr. {i}. {last}",
        listed="Cllr. {first} {last}",
        chair="{listed}, Cathaoirleach",
        officer="{mr}. {first} {last}, {post}",
        join=(", ", ", "),
        clock="{h}.{m}{half}",
        day="{weekday}, {nth} {month}, {y}",
        heading="{n}. {TITLE}",
    ),
    Style(
        "Australian shire",
        "council",
        "{council}\n{body}\nMINUTES\n{when}\n\nThe meeting commenced at {time} in {place}.",
        "PRESENT\n{members}\n\nSTAFF\n{officers}\n\nAPOLOGIES\n{away}",
        {
            "figures": (
                "MOVED {m} SECONDED {s}\nThat {be}.\nCARRIED {yes}/{no}",
                "Moved: {m}   Seconded: {s}\nThat {be}.\nCARRIED ({yes}/{no})",
            ),
            "all": ("MOVED {m} SECONDED {s}\nThat {be}.\nCARRIED UNANIMOUSLY",),
            "lost figures": ("MOVED {m} SECONDED {s}\nThat {be}.\nLOST {yes}/{no}",),
        },
        report=("{WHO} advised that {fact}.",),
        ask=("{WHO} asked {told}. {OTHER} took the question and advised that {answered}.",),
        arrived=("{WHO} entered the meeting at {time}.",),
        left=("{WHO} left the meeting at {time}.",),
        declare=("{WHO} declared an impartiality interest in item {item}.",),
        close=("The Chair declared the meeting closed at {time}.",),
        called="Cr {last}",
        listed="Cr {first} {last}",
        chair="{listed} (Mayor)",
        join=("\n", "\n"),
        clock="{h}.{m}{half}",
        heading="{n}. {TITLE}",
    ),
    Style(
        "Canadian township",
        "council",
        "THE CORPORATION OF THE {COUNCIL}\n{body} Minutes\n{when} - {time}\n{place}",
        "Members Present: {members}\n\nStaff Present: {officers}\n\nRegrets: {away}",
        {
            "carried": (
                "Moved by: {m}\nSeconded by: {s}\nTHAT {be}.\nCarried",
                "Moved by {m}, seconded by {s}\nBE IT RESOLVED THAT {be}.\nCARRIED.",
            ),
            "lost": ("Moved by: {m}\nSeconded by: {s}\nTHAT {be}.\nDefeated",),
        },
        ask=("{WHO} inquired {told}. {OTHER} advised that {answered}.",),
        report=("{WHO} provided an update and noted that {fact}.", "{WHO} advised that {fact}."),
        states=("{WHO} noted that {fact}.",),
        close=("The meeting was adjourned at {time}.",),
        called="Councillor {last}",
        listed="Councillor {first} {last}",
        chair="Mayor {listed}",
        join=(", ", ", "),
        clock="{h}:{m} {half}",
        day="{weekday}, {month} {d}, {y}",
        heading="{n}. {title}",
    ),
    Style(
        "University senate",
        "board",
        "{COUNCIL}\n\n{BODY}\n\nMinutes of the meeting held on {when} at {time} in {place}",
        "Present: {members}\n\nIn attendance: {officers}\n\nApologies: {away}",
        {
            "carried": ("On the motion of {m}, seconded by {s}, RESOLVED that {be}.",),
        },
        ask=("{WHO} asked {told}. {OTHER} confirmed that {answered}.",),
        report=("REPORTED by {who} that {fact}.", "{WHO} reported that {fact}."),
        states=("{WHO} observed that {fact}.",),
        decide=("RESOLVED: that {be}.", "AGREED: to {to}."),
        decided=0.8,
        declare=("{WHO} declared an interest in minute {item}.",),
        called="{mr} {last}",
        listed="{mr} {first} {last}",
        officer="{mr} {first} {last} ({post})",
        numbers="24/31",
        heading="{n} {title}",
        clock="{h}.{m} {half}",
        day="{d} {month} {y}",
    ),
    Style(
        "Foundation board",
        "board",
        "{council}\n{body} Meeting Minutes\n{when}",
        "Directors Present:\n\n{members}\n\nStaff Present:\n\n{officers}\n\nAbsent:\n\n{away}",
        {
            "all": (
                "{M} moved, {s} seconded, to {to}. The motion passed unanimously.",
                "On a motion by {m}, seconded by {s}, the Board unanimously resolved to {to}.",
            ),
            "figures": ("{M} moved and {s} seconded to {to}. The motion passed with {yes} in favor and {no} opposed.",),
        },
        ask=("{WHO} asked {told}; {other} explained that {answered}.",),
        report=("{WHO} reported that {fact}.", "{WHO} gave an update: {fact}."),
        states=("{WHO} thanked the staff and noted that {fact}.",),
        close=("The meeting was adjourned at {time}.",),
        sorry="{away} sent apologies.",
        called="{first}",
        listed="{first} {last}",
        officer="{first} {last}, {post}",
        officer_called="{first}",
        join=("\n", "\n"),
        clock="{h}:{m} {half}",
        day="{month} {d}, {y}",
        numbers="",
        heading="{title}",
        format="html",
        tag="<h2>{}</h2>",
    ),
    Style(
        "Project notes",
        "project",
        "# {council}: {body} meeting {when}",
        "Attendees: {members}, {officers}\n\nRegrets: {away}",
        {
            "carried": ("* Proposal ({m}, seconded {s}): {to}. Agreed.",),
            "all": ("* Motion: {to}. Moved by {m}, seconded by {s}. Approved unanimously.",),
        },
        ask=("* {WHO}: {asked}\n* {OTHER}: {answer}",),
        report=("* {WHO}: {fact_}.",),
        decide=("* AGREED: {to}", "* Decision: {to}."),
        action=("* ACTION: {who} to {task}", "* AI: {WHO} to {task}"),
        sorry="* {away}",
        close=("Meeting closed at {time}.",),
        called="{first}",
        listed="{first} {last}",
        officer="{first} {last}",
        officer_called="{first}",
        join=(", ", ", "),
        clock="{H}:{m}",
        day="{y}-{mm}-{dd}",
        numbers="",
        heading="## {title}",
        gap=False,
    ),
    Style(
        "Charity trustees",
        "board",
        "{council}\nMinutes of a meeting of the {body}\nheld at {place} on {when} at {time}",
        "Trustees present: {members}\nStaff: {officers}",
        {"carried": ("The trustees agreed to {to} (proposed {m}, seconded {s}).",)},
        ask=("{WHO} asked {told}. {OTHER} said that {answered}.",),
        report=("{WHO} reported that {fact}.",),
        states=("{WHO} pointed out that {fact}.",),
        decide=("The trustees agreed to {to}.", "It was agreed that {be}."),
        decided=0.8,
        action=("ACTION: {who} to {task}.", "Action: {task} – {who}"),
        declare=("{WHO} declared an interest in item {item} as a user of the service.",),
        called="{first} {last}",
        listed="{first} {last}",
        officer="{first} {last} ({post})",
        officer_called="{first} {last}",
        clock="{h}.{m}{half}",
        day="{weekday} {nth} {month} {y}",
    ),
    Style(
        "Bullets with names",
        "board",
        "{council} – {body}\nMeeting of {when}, {time}, {place}",
        "Here: {members}\nStaff: {officers}\nApologies: {away}",
        {"carried": ("• Proposed by {m}, seconded by {s}: to {to}. Carried.",)},
        ask=("• {WHO}: {asked}\n• {OTHER}: {answer}",),
        report=("• {WHO}: {fact_}.",),
        states=("• {WHO}: {fact_}.",),
        decide=("• Agreed: to {to}.", "• Decision: {to}."),
        action=("• Action: {who} to {task}.",),
        called="{first} {last}",
        listed="{first} {last}",
        officer="{first} {last}",
        officer_called="{first} {last}",
        clock="{h}.{m}{half}",
        heading="{n}) {title}",
        gap=False,
    ),
    Style(
        "Table with actions",
        "board",
        "{council}\n{body}\nMinutes of the meeting on {when}",
        "Present: {members}\n\nIn attendance: {officers}\n\nApologies: {away}",
        {"carried": ("{M} proposed that {be}. {S} seconded and it was agreed.",)},
        ask=("{WHO} asked {told}. {OTHER} replied that {answered}.",),
        report=("{WHO} reported that {fact}.",),
        decide=("Agreed that {be}.", "It was agreed to {to}."),
        decided=0.8,
        action=("Action: {who} to {task}",),
        called="{mr} {last}",
        listed="{mr} {first} {last}",
        officer="{mr} {first} {last} - {post}",
        officer_called="{mr} {last}",
        join=(", ", ", "),
        format="html",
        tag="<table><tr><td>{}</td></tr></table>",
    ),
    Style(
        "English county",
        "council",
        "{COUNCIL}\n\nAT A MEETING of the {BODY} held at {place} on {WHEN} at {time}",
        "PRESENT:\n\n{members}\n\nAlso Present:\n\n{officers}",
        {
            "carried": (
                "Moved by {m}, Seconded by {s} and\n\nResolved:\nThat {be}.",
                "It was moved by {m}, seconded by {s} and RESOLVED – That {be}.",
            ),
            "figures": (
                "{M} moved and {s} seconded that {be}. Upon being put to the vote, with {yes} voting for and {no} "
                "against, the motion was CARRIED.",
            ),
            "lost figures": (
                "{M} moved and {s} seconded that {be}. Upon being put to the vote, with {yes} voting for and "
                "{no} against, the motion was LOST.",
            ),
        },
        ask=(
            "In response to a question from {who}, {other} stated that {answered}.",
            "{WHO} asked {told}. In response, {other} explained that {answered}.",
        ),
        report=("{WHO} presented a report and explained that {fact}.",),
        states=("{WHO} commented that {fact}.",),
        decide=("RESOLVED – That {be}.", "Resolved:\nThat {be}."),
        declare=("{WHO} declared an other registerable interest in item {item}.",),
        called="Councillor {last}",
        listed="Councillor {i} {last}",
        officer="{i} {last}, {post}",
        join=("\n", "\n"),
        clock="{h}.{m} {half}",
        heading="{n} {title}",
        wrap=90,
    ),
    Style(
        "Lettered items",
        "council",
        "{council}\n{body}\n{when}, {time}\n{place}",
        "Present: {members}\nApologies: {away}\nClerk and officers: {officers}",
        {
            "all": ("{M} proposed and {s} seconded that {be}. All agreed.",),
            "figures": ("{M} proposed and {s} seconded that {be}. Vote: {yes} for, {no} against. Carried.",),
        },
        ask=("{WHO} wondered {told}; {other} thought that {answered}.",),
        report=("{WHO} explained that {fact}.",),
        decide=("Agreed: to {to}.",),
        action=("{WHO} to {task}.", "{WHO} agreed to {task}."),
        called="{first} {last}",
        listed="{first} {last}",
        officer="{first} {last} ({post})",
        officer_called="{first} {last}",
        clock="{h}:{m}{half}",
        day="{d} {month} {y}",
        numbers="a",
        heading="{n}) {title}",
    ),
    Style(
        "Margin numbers",
        "council",
        "{COUNCIL}\n{body}\n\nMinutes of the meeting held on {when} at {time} at {place}.",
        "Councillors present:   {members}.\n\nOfficers:   {officers}.",
        {
            "carried": (
                "RESOLVED on the motion of {m}, seconded by {s}, that {be}.",
                "{M} proposed, {s} seconded and it was resolved to {to}.",
            ),
            "all": ("{M} proposed, {s} seconded and it was unanimously resolved to {to}.",),
        },
        ask=("{WHO} queried {told}. {OTHER} replied that {answered}.",),
        report=("{WHO} reported that {fact}.",),
        states=("{WHO} considered that {fact}.",),
        decide=("RESOLVED that {be}.", "Members resolved to {to}."),
        declare=("{WHO} declared a personal interest in minute {item}.",),
        arrived=("{WHO} joined the meeting at {time}.",),
        left=("{WHO} withdrew at {time}.",),
        called="Cllr {first} {last}",
        listed="{i}. {last}",
        chair="{listed} (Chairman)",
        officer="{post}: {first} {last}",
        join=(", ", ", "),
        numbers="103",
        heading="{n}    {TITLE}",
        text="       {text}",
    ),
    Style(
        "Decision below heading",
        "council",
        "{council}\n\n{body}\n\n{when} at {time}\n\n{place}\n\nPresent:-",
        "{members}\n\nAlso in attendance:-\n\n{officers}",
        {
            "carried": ("Decision\n{TO}.\n(Moved by {m}, seconded by {s}.)",),
        },
        ask=("{WHO} asked {told}. {OTHER} confirmed that {answered}.",),
        report=("{WHO} advised that {fact}.",),
        decide=("Decision\nTo {to}.", "Decision\n\nThe Committee agreed that {be}."),
        decided=1.0,
        declare=("{WHO} declared an interest in item {item}.",),
        called="Councillor {last}",
        listed="Councillor {first} {last}",
        officer="{first} {last}, {post}",
        join=("\n", "\n"),
        heading="{n}. {title}",
    ),
    Style(
        "New Zealand board",
        "council",
        "{council}\n{body}\nMinutes of a meeting of the {body} held in {place} on {when} at {time}.",
        "Present\n\nChairperson\t{chair}\nMembers\t{rest}\n\nApologies\t{away}\n\nAlso present\t{officers}",
        {
            "carried": ("MOVED by {m}, seconded by {s}:\nThat {be}.\nCARRIED", "Moved ({m}/{s})\nThat {be}.\nCARRIED"),
            "lost": ("MOVED by {m}, seconded by {s}:\nThat {be}.\nLOST",),
        },
        ask=("{WHO} asked {told}. {OTHER} said {answered}.",),
        report=("{WHO} spoke to the report and said that {fact}.",),
        states=("{WHO} said that {fact}.",),
        arrived=("{WHO} arrived at the meeting at {time}.",),
        left=("{WHO} left the meeting at {time}.",),
        close=("The Chairperson declared the meeting closed at {time}.",),
        called="Member {last}",
        listed="{first} {last}",
        chair="{listed}",
        officer="{first} {last} - {post}",
        join=(", ", ", "),
        clock="{h}.{m}{half}",
        heading="{n} {title}",
    ),
    Style(
        "School board",
        "board",
        "{COUNCIL}\n{BODY}\nREGULAR MEETING MINUTES\n{when}",
        "Board Members Present: {members}\nBoard Members Absent: {away}\nAdministration: {officers}",
        {
            "figures": (
                "A motion was made by {m} and seconded by {s} to {to}. The motion carried {yes}-{no}.",
                "{M} made a motion to {to}. {S} seconded the motion. Motion carried {yes}-{no}-{rest}.",
            ),
            "all": ("A motion was made by {m}, seconded by {s}, to {to}. Voice vote: all in favor. Motion carried.",),
            "lost figures": ("A motion was made by {m} and seconded by {s} to {to}. The motion failed {yes}-{no}.",),
        },
        ask=("{WHO} asked {told}. {OTHER} responded that {answered}.",),
        report=("{WHO} shared that {fact}.", "{WHO} presented an update. {WHO} stated that {fact}."),
        states=("{WHO} stated that {fact}.",),
        close=("The meeting adjourned at {time}.",),
        called="{mr}. {last}",
        listed="{mr}. {first} {last}",
        chair="{listed}, President",
        officer="{mr}. {first} {last}, {post}",
        officer_called="{mr}. {last}",
        join=("; ", "; "),
        clock="{h}:{m} p.m.",
        day="{month} {d}, {y}",
        numbers="A",
        heading="{n}. {TITLE}",
    ),
    Style(
        "New England selectboard",
        "council",
        "{council} {body}\n{when}\n{place}\n\n{chair_} called the meeting to order at {time}.".replace(
            "{chair_}", "The Chair"
        ),
        "Members: {members}\nOthers: {officers}",
        {
            "figures": (
                "{M} moved to {to}; {s} seconded. Voted {yes}-{no}-{rest}.",
                "{M} made a motion to {to}. {S} seconded. {yes} in favor, {no} opposed. Motion passes.",
            ),
            "all": ("{M} moved to {to}; {s} seconded. All in favor.",),
        },
        ask=("{WHO} asked {told}. {OTHER} said {answered}.",),
        report=("{WHO} said {fact}.",),
        states=("{WHO} felt {fact}.",),
        action=("{WHO} will {task}.",),
        close=("The meeting adjourned at {time}.",),
        called="{last}",
        listed="{first} {last}",
        officer="{first} {last} ({post})",
        officer_called="{last}",
        join=(", ", ", "),
        clock="{h}:{m} PM",
        day="{month} {d}, {y}",
        numbers="i",
        heading="{n}. {title}",
    ),
    Style(
        "Standards committee",
        "project",
        "{council} {body}\nMinutes of Teleconference\n{when}",
        "Chair: {chair}\n\nPresent:\n\n{rest}\n{officers}\n\nRegrets:\n\n{away}",
        {
            "all": ("{M} moves to {to}. {S} seconds. No objections. Motion passes by unanimous consent.",),
            "carried": ("Motion: {M} moved and {s} seconded to {to}. No discussion. Motion carries.",),
        },
        report=("{WHO} noted that {fact}.",),
        ask=("{WHO} asked {told}. {OTHER} replied that {answered}.",),
        action=("ACTION ITEM: {who} to {task}.",),
        close=("Meeting adjourned at {time}.",),
        called="{first}",
        listed="{first} {last}",
        chair="{listed}",
        officer="{first} {last}",
        officer_called="{first}",
        join=("\n", "\n"),
        clock="{h}:{m} {half}",
        day="{d} {month} {y}",
        heading="{n}. {title}",
    ),
    Style(
        "Housing association",
        "board",
        "{council}\nMinutes of the {body}\nDate: {when}\nTime: {time}\nVenue: {place}",
        "Present:\n{members}\nIn attendance:\n{officers}\nApologies for absence:\n{away}",
        {
            "carried": (
                "{M} proposed, {s} seconded, and the {meeting} APPROVED that {be}.".replace("{meeting}", "Board"),
            )
        },
        ask=(
            "Q: {WHO} asked {told}. A: {OTHER} said that {answered}.",
            "{WHO} asked {told}. {OTHER} clarified that {answered}.",
        ),
        report=("{WHO} introduced the report. {WHO} highlighted that {fact}.",),
        states=("{WHO} welcomed this and added that {fact}.",),
        decide=("The Board APPROVED that {be}.", "The Board RESOLVED to {to}."),
        decided=0.8,
        action=("ACTION {who} to {task}",),
        called="{i}{l}",
        listed="{first} {last} ({i}{l})",
        officer="{first} {last}, {post} ({i}{l})",
        officer_called="{i}{l}",
        join=("\n", "\n"),
        clock="{H}:{m}",
        text="{n}.{p} {text}",
        heading="{n}. {title}",
    ),
)

HALF_B = (
    Style(
        "Village community council",
        "council",
        "{council}\nMinutes of the {body} meeting which took place on {when} in {place}, commencing at {time}",
        "Those present were: {members}. The officers attending were {officers}. Apologies had been sent by {away}.",
        {
            "carried": ("It was resolved, on the proposal of {m} seconded by {s}, that {be}.",),
            "figures": ("{M} proposed and {s} seconded that {be}; this was carried by {yes} votes to {no}.",),
        },
        ask=(
            "{WHO} sought clarification as to {told}, and {other} indicated that {answered}.",
            "{WHO} queried {told}. {OTHER} undertook to look into it, saying that {answered}.",
        ),
        report=("Members were told by {who} that {fact}.", "{WHO} drew attention to the fact that {fact}."),
        states=("{WHO} was of the view that {fact}.",),
        decide=("It was resolved that {be}.", "Members were content to {to}."),
        declare=("An interest was declared by {who} in minute {item}.",),
        arrived=("{WHO} took his seat at {time}.",),
        left=("At {time} {who} had to leave.",),
        close=("There being no further business the meeting ended at {time}.",),
        called="Cllr {last}",
        listed="Cllr {first} {last}",
        chair="{listed} (in the chair)",
        officer="{first} {last} ({post})",
        clock="{h}.{m}{half}",
        day="{weekday} the {nth} of {month} {y}",
        numbers="57",
        heading="{n}. {title}",
        wrap=76,
    ),
    Style(
        "County commissioners",
        "council",
        "STATE OF WESTERN PLAINS\n{COUNCIL}\n{body}\n{when}\n\nThe Board met in regular session at {time} in {place}.",
        "Roll call:\n{members}\n\nAlso attending: {officers}\n\nExcused: {away}",
        {
            "names": (
                "{M} made a motion to {to}. {S} seconded the motion. Roll call vote: Voting yes: {yeses}. "
                "Voting no: {noes}.",
            ),
            "figures": (
                "{M} made the motion to {to}. {S} offered the second. The vote was {yes} yes and {no} no. "
                "Motion carries.",
            ),
            "all": ("{M} made a motion to {to}. {S} seconded the motion. All voted aye. Motion passes.",),
        },
        ask=("{WHO} questioned {told}. {OTHER} indicated that {answered}.",),
        report=("{WHO} gave a report stating that {fact}.", "{WHO} informed the Board that {fact}."),
        states=("{WHO} remarked that {fact}.",),
        close=("With nothing further, the meeting was adjourned at {time}.",),
        called="Commissioner {last}",
        listed="{first} {last}",
        chair="{listed}, Chairperson",
        officer="{first} {last}, {post}",
        officer_called="{first} {last}",
        join=("\n", "\n"),
        clock="{h}:{m} p.m.",
        day="{month} {d}, {y}",
        numbers="",
        heading="{TITLE}",
        wrap=96,
    ),
    Style(
        "Co-operative",
        "board",
        "{body} of {council}\nMinutes: {when}\nPlace: {place}",
        "In the room: {members}\nFrom the office: {officers}\nSent apologies: {away}",
        {"carried": ("Proposal from {m}, seconded by {s}: that {be}.\nPassed.",)},
        ask=("{WHO} wanted to know {told}. {OTHER}: {answer}",),
        report=("{WHO} explained that {fact}.",),
        decide=("Agreed: {to}.", "Decision: that {be}."),
        decided=0.8,
        action=("Action point: {who} to {task}.", "→ {who} to {task}"),
        close=("Finished at {time}.",),
        called="{first}",
        listed="{first} {last}",
        chair="{listed} (chairing)",
        officer="{first} {last}",
        officer_called="{first}",
        clock="{h}.{m}{half}",
        day="{d} {month} {y}",
        heading="{n}. {title}",
    ),
    Style(
        "Church council",
        "board",
        "{council}\n{body}\nMinutes of the meeting held at {place} on {when} at {time}",
        "Attending: {members}\nWith: {officers}\nApologies received: {away}",
        {
            "all": ("Proposed: {m}. Seconded: {s}. That {be}. All in favour.",),
            "carried": ("{M} proposed that {be}; {s} seconded; carried.",),
            "figures": (
                "Proposed: {m}. Seconded: {s}. That {be}. For {yes}, against {no}, abstentions {rest}. Carried.",
            ),
        },
        ask=("{WHO} raised the question of {told}. {OTHER} answered that {answered}.",),
        report=("{WHO} told the meeting that {fact}.",),
        states=("{WHO} commended this, as {fact}.",),
        action=("{WHO} will {task}.", "{WHO} kindly agreed to {task}."),
        close=("We closed with prayer at {time}.",),
        called="{first} {last}",
        listed="{first} {last}",
        officer="{first} {last} - {post}",
        officer_called="{first} {last}",
        clock="{h}.{m} {half}",
        day="{weekday} {nth} {month} {y}",
        heading="{n}. {title}",
    ),
    Style(
        "School trustees",
        "board",
        "{council}\n{body} of Trustees\nMINUTES OF {WHEN}\nCalled to order: {time}",
        "Trustees: {members}\nAdministration: {officers}\nAbsent with regrets: {away}",
        {
            "figures": ("Motion #2024-{yes}1\nMoved {m}, seconded {s}, that {be}.\nCARRIED ({yes}-{no})",),
            "all": ("Moved {m}, seconded {s}, that {be}.\nCARRIED UNANIMOUSLY",),
            "lost figures": ("Moved {m}, seconded {s}, that {be}.\nDEFEATED ({yes}-{no})",),
        },
        ask=(
            "Trustee {who} requested information on {told}. {OTHER} reported that {answered}.".replace(
                "Trustee {who}", "{WHO}"
            ),
        ),
        report=("{WHO} reviewed the report, noting that {fact}.",),
        states=("{WHO} spoke to the matter, noting that {fact}.",),
        close=("Adjournment: {time}",),
        called="Trustee {last}",
        listed="{first} {last}",
        officer="{first} {last}, {post}",
        officer_called="{mr}. {last}",
        join=(", ", ", "),
        clock="{h}:{m} p.m.",
        day="{month} {d}, {y}",
        numbers="1.0",
        heading="{n} {TITLE}",
    ),
    Style(
        "Working group",
        "project",
        "# {body} call\n\n{when}, {time} UTC",
        "## Participants\n\n{members}\n{officers}\n\n## Apologies\n\n{away}",
        {
            "carried": ("- {M} moved to {to}, {s} seconded. No objections, so approved.",),
            "figures": ("- **Vote:** {to}? (moved {m}, seconded {s}) +1: {yes}, -1: {no}. Passed.",),
        },
        ask=("- {WHO} asked {told}; {other} said {answered}.",),
        report=("- {WHO} mentioned that {fact}.",),
        decide=("- **Decision:** {to}.", "- Resolution: {to}"),
        action=("- [ ] {WHO} to {task}",),
        sorry="- {away}",
        close=("Call ended at {time}.",),
        called="{first}",
        listed="- {first} {last}",
        officer="- {first} {last}",
        officer_called="{first}",
        join=("\n", "\n"),
        clock="{H}:{m}",
        day="{d} {month} {y}",
        numbers="",
        heading="### {title}",
        gap=False,
    ),
    Style(
        "Hospital board",
        "board",
        "{council}\n\nUnconfirmed minutes of the {body} held in public on {when} at {time}, {place}",
        "Members present\n\n{members}\n\nOfficers in attendance\n\n{officers}\n\nApologies\n\n{away}",
        {"carried": ("Following a proposal by {m}, seconded by {s}, the Board APPROVED that {be}.",)},
        ask=(
            "{WHO} challenged {told}. {OTHER} assured the Board that {answered}.",
            "{WHO} asked {told}. {OTHER} acknowledged that {answered}.",
        ),
        report=("{WHO} presented the paper and highlighted that {fact}.",),
        states=("{WHO} emphasised that {fact}.",),
        decide=("The Board AGREED that {be}.", "RESOLUTION: to {to}."),
        decided=0.85,
        action=("ACTION: {who} to {task}.",),
        declare=("{WHO} declared an interest in item {item}.",),
        called="{mr} {last}",
        listed="{mr} {first} {last}, Non-Executive Director",
        chair="{listed} (Chair)",
        officer="{mr} {first} {last}, {post}",
        officer_called="{mr} {last}",
        join=("\n", "\n"),
        clock="{H}.{m}",
        numbers="12/24/1",
        heading="{n} {title}",
    ),
    Style(
        "Residents' association",
        "board",
        "{council} {body} Meeting\n{when} {time} {place}",
        "Committee: {members}. Others: {officers}. Sorry not to be there: {away}.",
        {
            "carried": (
                "{M} put forward that {be}. {S} backed this and everyone agreed.",
                "Proposer {m}, seconder {s}: {to}. Agreed.",
            )
        },
        ask=("Question from {who}: {asked} Answer from {other}: {answer}",),
        report=("{WHO} let us know that {fact}.",),
        decide=("We agreed to {to}.", "It was decided to {to}."),
        decided=0.7,
        action=("{WHO} to {task}.", "Action {who}: {task}."),
        close=("Meeting over at {time}.",),
        called="{first}",
        listed="{first} {last}",
        officer="{first} {last} ({post})",
        officer_called="{first}",
        clock="{h}{half}",
        day="{d} {month} {y}",
        heading="{title}",
        numbers="",
        format="html",
        tag="<p><b>{}</b></p>",
    ),
    Style(
        "Council with numbered resolutions",
        "council",
        "{COUNCIL}\n{BODY} MEETING HELD {WHEN}\n{place}\n\nThe meeting opened at {time}.",
        "In Attendance\n\nMembers: {members}\nOfficers: {officers}\nLeave of absence: {away}",
        {
            "figures": ("COUNCIL RESOLUTION\nMover: {m}    Seconder: {s}\nThat {be}.\nCARRIED {yes} VOTES TO {no}",),
            "names": (
                "COUNCIL RESOLUTION\nMover: {m}    Seconder: {s}\nThat {be}.\nFor: {yeses}\nAgainst: {noes}\nCARRIED",
            ),
            "all": ("COUNCIL RESOLUTION\nMover: {m}    Seconder: {s}\nThat {be}.\nCARRIED EN BLOC UNANIMOUSLY",),
        },
        ask=("Question: {WHO} asked {told}.\nResponse: {OTHER} advised that {answered}.",),
        report=("{WHO} briefed the Council that {fact}.",),
        arrived=("{WHO} returned to the chamber at {time}.",),
        left=("{WHO} left the chamber at {time}.",),
        declare=("{WHO} declared a proximity interest in item {item}.",),
        close=("There being no further business, the Presiding Member closed the meeting at {time}.",),
        called="Cr {first} {last}",
        listed="Cr {first} {last}",
        officer="{first} {last} - {post}",
        join=("; ", "; "),
        clock="{h}.{m}{half}",
        day="{weekday}, {d} {month} {y}",
        numbers="9.1/1",
        heading="{n}. {TITLE}",
    ),
    Style(
        "Scottish chamber",
        "council",
        "{COUNCIL}\n\nMINUTE of the {BODY}\n\n{place}, {when} at {time}",
        "Sederunt: {members}.\n\nOfficers: {officers}.\n\nApologies: {away}.",
        {
            "carried": ("{M}, seconded by {s}, moved that {be}.\nThere being no amendment, the motion was agreed.",),
            "figures": (
                "{M} moved, seconded by {s}, that {be}. On a division there voted for the motion {yes}, against {no}, "
                "and the motion was carried.",
            ),
        },
        ask=("{WHO} having asked {told}, {other} explained that {answered}.",),
        report=("There was submitted a report. {WHO} explained that {fact}.",),
        states=("{WHO} intimated that {fact}.",),
        decide=("The Committee, having considered the report, agreed that {be}.", "Decided: to {to}."),
        declare=("{WHO} declared an interest in paragraph {item}.",),
        called="Councillor {last}",
        listed="Councillor {first} {last}",
        chair="{listed} (Convener)",
        officer="{first} {last}, {post}",
        clock="{H}.{m}",
        heading="{n}. {title}",
    ),
)


@dataclass(frozen=True)
class Words:
    """The words of a half."""

    forenames: Sequence[str]
    surnames: Sequence[str]
    posts: Mapping[str, Sequence[str]]
    councils: Mapping[str, Sequence[str]]
    bodies: Mapping[str, Sequence[str]]
    things: Mapping[str, Sequence[str]]
    verbs: Mapping[str, Sequence[str]]
    """Infinitive and participle."""
    places: Sequence[str]
    organisations: Sequence[str]
    titles: Sequence[str]
    facts: Sequence[str]
    questions: Sequence[str]
    """What was asked, as told; the answer, as told; the same as spoken."""
    decisions: Sequence[str]
    """As a clause; as an infinitive."""
    approvals: Sequence[str]
    tasks: Sequence[str]
    next_meeting: Sequence[str]
    openings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    none_declared: Sequence[str] = ("There were none.",)


def _w(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


_WORDS_A = Words(
    _w("Aoife; Bronwen; Kwame; Ingrid; Mateusz; Priya; Tomasz; Leila; Hamish; Sina; Yuki; Dmitri; Carys; "
        "Fergus; Nandini;"
       "Esther; Walter; Greta; Malik; Jean; Pat; Robin; Hope; Olu; Signe; Rhiannon; Zoltan; Xavier; Una; Vera"),
    _w("Thornbury; Okafor; Lindqvist; Nowak; Sharma; MacLeod; O’Hara; Petrov; Tanaka; Bellamy; Quayle; Redfern; "
        "Whitlock;"
       "Price; Banks; Marsh; Field; Ellery; Haddad; Jansen; Ferreira; Griffiths; Underhill; Yeo; Ivory; Zammit; "
           "Cope; Dale"),
    {"council": ("Clerk", "Engineer", "Treasurer"), "board": ("Secretary", "Director of Finance", "Registrar"),
     "project": ("Release Manager", "Webmaster", "Treasurer")},
    {"council": _w("Harrow Brook Town Council; Stonewell District Council; Merrick Valley Council"),
     "board": _w("Lantern Housing Trust; University of Westmere; Open Ledger Foundation"),
     "project": _w("Quill Project; Teasel Framework")},
    {"council": _w("Amenities Committee; Planning Committee; Works Committee"),
     "board": _w("Board of Directors; Finance Committee; Board"), "project": _w("Steering Group; Technical Committee")},
    {"council": _w("bus shelter in Mill Lane; footbridge at Low Ford; clock tower; play area in Elm Park; "
        "market hall roof;"
                   "allotment fence; street lamps in Church Road; drain by the school; car park in Station Street;"
                   "war memorial; skate park; salt store"),
     "board": _w("annual report; lease of the library; membership register; travel policy; branch office; "
         "reading scheme;"
                 "risk register; pension arrangement; summer school; training room; telephone contract; archive"),
     "project": _w("build server; mailing list; style guide; parser; website; release branch; test suite; logo;"
                   "package index; code of conduct; issue tracker; download page")},
    {"council": _w("repair/repaired; repaint/repainted; replace/replaced; inspect/inspected; insure/insured"),
     "board": _w("review/reviewed; renew/renewed; publish/published; approve/approved; postpone/postponed"),
     "project": _w("replace/replaced; document/documented; freeze/frozen; move/moved; test/tested")},
    _w("the Guildhall; the Old School; Room 4 of the Town Hall; the Village Hall"),
    _w("the Scouts; the Elmhurst Choir; the Youth Club; the Lunch Club"),
    _w("{thing}; Report on the {thing}; {thing}: Update; Future of the {thing}"),
    _w("work on the {thing} had begun; the {thing} had not been looked at for ten years; two quotations for the "
        "{thing} had"
       " been received; the cost of the {thing} had risen by a third; nothing more had been heard about the {thing};"
       " the contractor had finished the {thing} in time"),
    _w("when the {thing} would be {done} | this was planned for {month} | When will the {thing} be {done}? |"
       " This is planned for {month}.; whether the {thing} had been {done} | this had been done in {month} |"
       " Has the {thing} been {done}? | Yes, it was done in {month}.; what the {thing} would cost | the "
           "estimate was £{n}00 |"
       " What will the {thing} cost? | About £{n}00.; if the {thing} could be {done} sooner | staff had no time "
           "before {month} |"
       " Could the {thing} be {done} sooner? | Not before {month}, I am afraid."),
    _w("the {thing} be {done} before {month} | {do} the {thing} before {month}; a grant of £{n} be made to "
        "{org} | make a grant"
       " of £{n} to {org}; the {thing} be {done} at a cost of £{n} | {do} the {thing} at a cost of £{n}; three "
           "quotations be"
       " obtained for the {thing} | obtain three quotations for the {thing}; the report on the {thing} be "
           "accepted | accept the"
       " report on the {thing}"),
    _w("the minutes of the meeting of {when} be approved as a correct record | approve the minutes of the "
        "meeting of {when}"),
    _w("write to the owners about the {thing}; obtain a price for the {thing}; put the {thing} on the next agenda;"
       " send photographs of the {thing} to members"),
    _w("The next meeting will be held on {when}.; Next meeting: {when}."),
    {"apologies": ("Apologies", "Apologies for Absence"), "interests": ("Declarations of Interest",),
     "minutes": ("Minutes of the Last Meeting", "Minutes"), "next": ("Date of Next Meeting", "Next Meeting")},
    ("There were none.", "No interests were declared."),
)  # fmt: skip

_WORDS_B = Words(
    _w("Agnieszka; Babajide; Catriona; Deepak; Eilidh; Farida; Goran; Hiroshi; Iolo; Jacinta; Kerstin; Lorcan; "
        "Mehmet; Noor;"
       "Oskar; Perpetua; Quentin; Rosalind; Sanjay; Thandiwe; Ulrich; Violet; Wanjiku; Ximena; Yusuf; Zelda; "
           "Grace; Mark"),
    _w("Abernathy; Bhatt; Castellano; Dlamini; Engström; Fitzgibbon; Gill; Hooper; Iwasaki; Jolly; Kowalczyk; Lockwood;"
       "Mbeki; Norcross; O’Dowd; Pritchard; Quirke; Rowe; St John; Teague; Usher; Vaughan; Winterton; Young; "
           "Zhao; Bishop; Law"),
    {"council": ("Proper Officer", "Surveyor", "Finance Officer"),
     "board": ("Company Secretary", "Chief Nurse", "Head of Estates"), "project": ("Editor", "Host", "Librarian")},
    {"council": _w("Penrhos Community Council; Prairie Fork County; City of Black Creek"),
     "board": _w("Saltmarsh Growers; St Brannock’s; Northgate Hospitals Trust"), "project": _w("Heron; Basalt "
         "Library")},
    {"council": _w("Highways Committee; Environment Committee; Board of Commissioners"),
     "board": _w("Management Committee; Parochial Council; Quality Committee"), "project": _w("Formats Working "
         "Group; Core Team")},
    {"council": _w("culvert at Pound Green; lychgate; cycle path to Norbury; cemetery wall; library van; boat "
        "ramp; fire engine;"
                   "recycling site; horse trough; verge at Kiln Bank; weighbridge; swimming pool boiler"),
     "board": _w("rota; seed order; safeguarding training; organ fund; ward kitchen; parking scheme; waiting "
         "list; newsletter;"
                 "complaints procedure; cold store; bursary; lighting survey"),
     "project": _w("schema; changelog; icon set; nightly build; forum; encoder; reference manual; licence text; "
         "demo page;"
                   "backup job; roadmap; translation file")},
    {"council": _w("resurface/resurfaced; restore/restored; survey/surveyed; relocate/relocated; lease/leased"),
     "board": _w("suspend/suspended; audit/audited; simplify/simplified; endorse/endorsed; extend/extended"),
     "project": _w("deprecate/deprecated; merge/merged; rewrite/rewritten; archive/archived; tag/tagged")},
    _w("the Reading Room; the Courthouse; the Parish Rooms; the Lecture Theatre"),
    _w("Age Concern; the Silver Band; the Food Bank; the Rowing Club"),
    _w("{thing}; The {thing}; {thing} – Progress; Proposal on the {thing}"),
    _w("the {thing} was in a poor state; an expert had looked at the {thing} in the autumn; money for the "
        "{thing} had run out;"
       " complaints about the {thing} had doubled; the firm for the {thing} had gone out of business; a "
           "volunteer was needed for"
       " the {thing}"),
    _w("why the {thing} had not been {done} | the budget had been spent by {month} | Why has the {thing} not "
        "been {done}? |"
       " The budget was spent by {month}.; how many people used the {thing} | {n} had done so since {month} | "
           "How many people use the"
       " {thing}? | {n} since {month}.; who was to pay for the {thing} | the cost fell on the reserves | Who is "
           "to pay for the {thing}?"
       " | It will come from the reserves."),
    _w("the {thing} be {done} without delay | {do} the {thing} without delay; {org} be given £{n} towards the "
        "{thing} | give {org} £{n}"
       " towards the {thing}; a working party on the {thing} be set up | set up a working party on the {thing}; "
           "no further money be"
       " spent on the {thing} | spend no further money on the {thing}; the {thing} be {done} from {month} "
           "onwards | {do} the {thing}"
       " from {month} onwards"),
    _w("the record of the meeting held on {when} be accepted and signed | accept the record of the meeting held "
        "on {when}"),
    _w("speak to the insurers about the {thing}; draft a notice on the {thing}; find a firm for the {thing}; "
        "report back on the"
       " {thing} in {when}".replace(" in {when}", "")),
    _w("We meet again on {when}.; The date of the next meeting is {when}."),
    {"apologies": ("Absences", "Welcome and Apologies"), "interests": ("Disclosure of Interests",),
     "minutes": ("Previous Minutes", "Record of the Previous Meeting"), "next": ("Next Time", "Dates of Future "
         "Meetings")},
    ("No declarations were made.", "None."),
)  # fmt: skip

WORDS = {"a": _WORDS_A, "b": _WORDS_B}
