"""Who speaks in a sentence, the person or post before a verb of saying, asking or answering; and the turns of a
paragraph: who speaks, for how many sentences, and whom they answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_tui.english.said import ASKING, QUERY, REPORTING, RESPONDING, SAYING, TELLING
from clerk_tui.english.verbs import is_only_third, is_past
from clerk_tui.english.words import AUXILIARIES, RELATIVES
from clerk_tui.importing.recognition.outcomes import tells_any
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.subjects import subject_of
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.meeting import Collective, Voice


@dataclass(frozen=True)
class Speech:
    """Somebody speaks in a sentence."""

    persons: tuple[Voice, ...]
    verb: str
    """In small letters."""
    start: int
    """The index of the word with which their name begins; -1 where it follows the verb, *asked by Mr Ash*."""
    at: int
    """The index of the verb."""
    subject: str
    """The words by which they are called."""

    @property
    def asks(self) -> bool:
        """Whether they ask something."""
        return self.verb in ASKING


_MINDING = frozenset(
    """was is were had made makes brought drew ran went took walked appeared would wasn’t isn’t didn’t couldn’t did
    could let fed continued began started finished completed put set touched expanded joined showed seconded wished
    posed challenged undertook intimated ventured volunteered posited submitted expected heard has have""".split()
)
_MINDED = re.compile(
    r"(?:was|is|were)\s+(?:(?:not|very|also|most|much|so|strongly|really|quite|both|all|extremely)\s+)*"
    r"(?:in\s+(?:favou?r|support|agreement)|opposed|against|concerned|worried|excited|supportive|pleased|happy"
    r"|glad|grateful|unhappy|surprised|thankful|curious|of\s+the\s+(?:opinion|view))\b"
    rf"|(?:is|was)n[’']t\s+(?:sure|aware|in\s+favou?r|convinced|happy)\b"
    r"|(?:was|is)\s+(?:(?:not|un)\s?(?:sure|aware|certain|clear|convinced)|unable\s+to\s+say|disappointed"
    r"|(?:interested|keen|curious|anxious)\s+to\s+(?:know|hear|learn))\b"
    r"|(?:did\s+not|didn[’']t)\s+(?:know|think|believe|feel|see|understand|agree|support)\b"
    r"|could(?:\s+not|n[’']t)\s+say\b|let\s+(?:the\s+)?\w+\s+know\b|fed\s+back\b"
    r"|(?:continued|began|started|finished|completed)\s+by\s+\w+ing\b|went\s+on\s+to\s+\w+|wished\s+to\s+know\b"
    r"|took\s+(?:the\s+view|part\s+in\s+the\s+d\w+|the\s+\w+\s+as\s+read)\b|made\s+(?:the\s+point|it\s+clear|reference\s+to)\b"
    r"|(?:put|set)\s+(?:(?:out|forward|forth)\s+)?(?:the|his|her|their|an?)\s+(?:case|view|reasons?|argument|position)\b"
    r"|(?:touched|expanded)\s+(?:up)?on\b|joined\s+(?:in\s+)?the\s+d\w+|showed\s+(?:members|us|everyone)\b"
    r"|seconded\s+th(?:is|at)\s+(?:view|point|comment|sentiment)\b|had\s+nothing\s+to\s+\w+"
    r"|(?:intimated|ventured|volunteered|posited|submitted|expected|heard|ha(?:s|ve)\s+(?:heard|noticed|been\s+told))\s+that\b"
    rf"|(?:posed|put)\s+(?:(?:an?|the|some|two)\s+)(?:\w+\s+)?{QUERY}\b|challenged\s+(?:whether|why|how|what|if|when|who)\b"
    rf"|would\s+like\s+(?:to|the|an?|it|us)\b|had\s+(?:an?|some|several|two|more)\s+(?:\w+\s+)?{QUERY}\b"
    r"|brought\s+(?:up|forward|forth)\b|appeared\s+before\b|drew\s+(?:[\w’']+\s+){0,3}attention\b"
    r"|(?:ran|went)\s+(?:through|over)\s+(?:the|his|her|their)\b|(?:took|walked)\s+(?:\w+\s+){1,3}through\b"
    r"|(?:made|makes)\s+(?:(?!motion)[\w-]+\s+){0,3}(?:announcements?|comments?|remarks|presentations?|statements?"
    r"|observations?|suggestions?|explanations?|reports?|requests?|appeals?|pleas?)\b",
    re.IGNORECASE,
)
"""*Ms Ash was very much in favour*, *The Auditor made brief comments*: speech, though no verb of saying tells it."""

_TELLING = frozenset("said stated reported noted explained advised mentioned states".split())
_EARLIER = re.compile(
    r"\W*(?:at|during|since|following) (?:the|our|its) "
    r"(?:(?:last|previous)(?: (?-i:[A-Z])\w+){0,3}|[A-Z][a-z]{2,8}(?: [A-Z][a-z]+)?(?=.* had )) meeting\b",
    re.IGNORECASE,
)


def _verbs(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where a word that is not quoted may tell that somebody speaks: its index, and the verb."""
    depth = 0
    for at, word in enumerate(words):
        if word.isalpha() and word not in SAYING and word not in _MINDING:
            continue
        depth += word[0] == "“"
        bare = word.strip(",.;:—-").casefold().replace("'", "’")
        if bare in _MINDING and bare != "undertook" and _MINDED.match(" ".join(words[at : at + 9])):
            bare = "felt"
        if at and not depth and (bare in SAYING or bare == "undertook"):
            yield at, bare
        if "”" in word and depth:
            depth -= 1


def speeches(sentence: str, roster: Roster) -> list[Speech]:
    """Those who speak in a sentence, in order."""
    words = sentence.split()
    out: list[Speech] = []
    if _EARLIER.match(sentence):
        return out
    for at, verb in _verbs(words):
        known = len(roster.people)
        found = subject_of(words, at, roster)
        if found is None and (forename := roster.before_verb(words[at - 1])) is not None:
            found = at - 1, (forename,), words[at - 1]
        if found is None or not _speaks(words, at, found[0], verb, len(roster.people) > known):
            continue
        start, persons, subject = found
        last = out[-1] if out else None
        if last is not None and start == last.at + 1 and last.verb in _TELLING:
            continue  # *Mr Ash said the Clerk advised* is said by Mr Ash
        if last is None or start > last.at or start != last.start:
            said = _verb(words, at)
            said = "felt" if verb == "felt" and said != "asked" else said
            out.append(Speech(persons, said, start, at, subject))
    if out:
        _add_coordinate(words, out)
    elif (behind := _behind_deed(words, roster)) is not None:
        out.append(behind)
    named = {person for speech in out for person in speech.persons}
    told = [s for s in _passive(sentence, roster) if not named.issuperset(s.persons)]
    is_answer = bool(out) and out[0].verb in RESPONDING  # *The Clerk answered questions from Mr Ash*
    asked = [s for s in told if is_answer and s.asks]
    return asked + sorted([*out, *(s for s in told if s not in asked)], key=lambda speech: speech.at)


_PERFECT = frozenset(("has", "have"))
_SENT_FOR = frozenset(("requested", "sought"))  # *has requested a quotation*: of somebody else, before the meeting
_LATELY = frozenset(("now", "since", "recently", "already", "also"))
_TOLD_OF = frozenset("provided raised requested mentioned presented proposes".split())
_VERBS_ALONE = frozenset("thinks supports believes agrees wonders adds says suggests explains".split())
"""Verbs in the present tense that are hardly anything else."""
_AFTER_TELLING = frozenset(
    """out that he she they on the there all a an to his her it for if whether about no they’re and how why what when
    with their our we some no yes""".split()
)


_OPENING = re.compile(
    r"welcomed\s+(?:and \w+ )?(?:everyone|everybody|all|those|attendees|members|guests|visitors"
    r"|the (?:members|public|board|committee)\b"
    r"|(?:[A-Z][\w.’'-]*,? ){1,5}(?:to the meeting|who (?:attended|was|were)\b))"
    r"|call(?:ed|s)\s+(?:the (?:[^.;]{0,40}\bmeeting\b|\S+ \d)|to order)"
    r"|declared\s+(?:the (?:\w+ ){0,3}meeting\b"
    r"|(?:a|an|the following|his|her|their) (?:[\w-]+ ){0,4}(?:interests?|conflict)\b)"
)
"""What opens a meeting and is no more of its talk than an interest that is declared."""


def _speaks(words: Sequence[str], at: int, start: int, verb: str, is_new: bool) -> bool:
    """Whether a verb with a subject tells that somebody speaks at the meeting: not that they *have discussed* it with
    others, *delivered* a parcel, or are named in *the paper Mr Ash provided*."""
    before = words[at - 2 : at] if at > 1 and words[at - 1].casefold() in _LATELY else words[at - 1 : at]
    if before[0].casefold() in _PERFECT and verb not in ASKING - _SENT_FOR and verb not in RESPONDING:
        return False
    after = " ".join(words[at : at + 8])
    if _OPENING.match(after) or (is_new and words[at] == "would"):
        return False
    if verb in _TOLD_OF and start and words[start - 1].isalpha() and words[start - 1].islower():
        return words[start - 1] in ("and", "then", "but", "also", "meeting", "motion")
    if verb in TELLING:
        after = words[at + 1].strip(",") if at + 1 < len(words) else ""
        is_named = words[start] not in ("The", "the") or not is_new
        is_verb = verb in _VERBS_ALONE and is_named
        is_stranger = is_new and is_named and not is_titled(" ".join(words[start:at]))
        is_verb |= is_named and not is_new and at - start > 1
        return not is_stranger and (is_verb or after in _AFTER_TELLING or after[:1].isupper() or after.endswith("ing"))
    return True


_INVITED = re.compile(
    r"(?:the\s+)?(?:members|committee|council|panel|board|public|everyone|councillors|those present"
    r"|meeting)\b[^,.]{0,20}?\b(?:for|to|if)\b"
    r"|for\s+(?:any\s+|their\s+)?(?:comments|questions|nominations|a\s+(?:motion|vote|show))\b",
    re.IGNORECASE,
)


_TO_ASK = re.compile(
    rf"w(?:ant|ish)(?:ed|es|s)\s+to\s+know\b|(?:had|raised|put|posed)\s+(?:an?|the|some|several|two|more|further)\s+(?:\w+\s+)?{QUERY}\b"
    r"|would\s+like\s+to\s+know\b|(?:was|is)\s+\w+\s+to\s+(?:know|hear|learn)\b|challenged\s+(?:whether|why|how|what|if|when|who)\b"
    r"|called\s+for\s+an?\s+(?:explanation|answer|update)\b|pressed\s+for\b"
)


def _verb(words: Sequence[str], at: int) -> str:
    """The verb at an index; to ask members for their comments is to invite them."""
    verb, after = words[at].strip(",.;:—-").casefold(), " ".join(words[at + 1 : at + 9])
    if verb in ("asked", "asks") and _INVITED.match(after):
        return "invited"
    return "asked" if _TO_ASK.match(f"{verb} {after}") else verb


def _add_coordinate(words: Sequence[str], out: list[Speech]) -> None:
    """Let who speaks last in a sentence ask, too, where it goes on *but questioned …*."""
    last = out[-1]
    for at in range(last.at + 2, len(words)):
        if (
            words[at].strip(",.;:").casefold() in ASKING
            and words[at - 1].casefold() in ("and", "but", "also")
            and not last.asks
        ):
            out.append(Speech(last.persons, _verb(words, at), last.start, at, last.subject))
            return


_SAID_TOO = (ASKING | RESPONDING | REPORTING) - {"thought"}
"""What somebody may do behind another deed; *and thought leaders* is of no such."""


def _behind_deed(words: Sequence[str], roster: Roster) -> Speech | None:
    """Whoever does something else first, and then speaks: *The Clerk has copies, but said that they are old*."""
    for at in range(3, len(words)):
        if _plain(words[at]) in _SAID_TOO and words[at - 1] in ("and", "but"):
            for count in range(min(4, at - 2) if RELATIVES.isdisjoint(words[:at]) else 0, 0, -1):
                deed = words[count]
                voice = roster.find(" ".join(words[:count])) if _is_deed(deed) else None
                if isinstance(voice, int) and voice in roster.roll:
                    return Speech((voice,), _verb(words, at), 0, at, " ".join(words[:count]))
            return None
    return None


def _is_deed(word: str) -> bool:
    """Whether a word tells what somebody does: *has*, *handed*; not *trees*."""
    return word.islower() and (word in AUXILIARIES or is_past(word) or is_only_third(word))


_TALK = (
    r"(?:presentation|update|report|overview|address|tribute|statement|comment|speech|briefing|introduction|demonstration"
    r"|discussion|contribution|reference|representation)s?"
)
_TOLD_BY = re.compile(
    rf"\b(?:(?P<query>{QUERY})(?:\s+(?:was|were|asked|raised|put|posed|taken))*"
    rf"|(?:^\W*|\b{_TALK}\b[^.;]{{0,80}}?(?:,|\b(?:was|were))\s+)"
    r"(?P<given>given|made|presented|provided|delivered|paid|introduced|led)"
    r"|(?:(?:was|were|been|and)\s+(?:\w+ly\s+|also\s+|then\s+)?|^\W*(?=\w+\s+by\s[^,.:;]{2,40}\sthat\b))(?P<verb>asked|raised|noted|reported|expressed|explained|answered"
    r"|mentioned|stated|advised|told|informed|suggested|highlighted|questioned|queried|outlined|confirmed|pointed\s+out)(?:\s+and\s+\w+ed)?)"
    r"\s+(?:by|(?<=s )from|(?<=n )from|(?<=y )from)\s+(?=(?:the\s+|an?\s+)?\w)",
    re.IGNORECASE,
)
"""What stands before whoever spoke, where it is told the other way round: *Concerns were raised by Mr Ash*."""


def _told_by(sentence: str, roster: Roster) -> Iterator[Speech]:
    """Those by whom a sentence says that something was said, in order."""
    for match in _TOLD_BY.finditer(sentence):
        at, words = len(sentence[: match.end()].split()), sentence[match.end() :].rstrip(" .").split()
        for end in range(min(len(words), _MOST_OF_LIST), 0, -1):
            if end < len(words) and (_plain(words[end]) in SAYING or words[end] in _GOES_ON_AS_NAME):
                continue  # whoever is named last does that
            found = subject_of([*words[:end], ""], end, roster)
            if found is not None and not found[0]:
                verb = (
                    "asked"
                    if match["query"]
                    else "addressed"
                    if match["given"]
                    else match["verb"].split()[0].casefold()
                )
                yield Speech(found[1], verb, -1, at, found[2])
                break


_ADDRESSING = re.compile(
    r"\b(?:addressing|speaking|speakers?|public speakers?|(?:public )?comments? (?:was|were) (?:made|given"
    r"|heard|provided|received) (?:by|from)|(?:received|heard|took) (?:public )?(?:comments?|remarks|statements?|input"
    r"|testimony|representations?) from|(?:the following|those) (?:people|persons|individuals|residents"
    r"|members of the public|members|councillors|speakers)?\s*(?:spoke|addressed|speaking|addressing|contributed"
    r"|commented)"
    r"|\bin which(?= [A-Z].{2,90}\b(?:took part|participated|contributed|spoke)\b)"
    r"|(?:council|committee|board|panel|meeting|members|councillors)\s+(?:(?:was|were)\s+(?:then\s+|also\s+)?addressed|heard(?=\s+from)))\b"
    r"(?:[^.;:]|[.](?=[a-z])){0,120}?(?:\b(?:was|were|included|is|are|by|from)\s+|:\s*|(?<=from )|(?<=by )|(?<=which))"
    r"\s*(?P<who>[A-Z][^;:]*)",
    re.IGNORECASE,
)
_IN_WRITING = re.compile(r"e-?mail|correspond|.*\b(?:e-?mail|written|letter).*\bfrom $", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\b(?:who|regarding|about|concerning|entitled|outlining|which|in (?:favou?r|opposition|support)|on|to|at|took part"
    r"|participated|contributed|spoke"
    r"|from the)\b"
)
_MOST_OF_LIST = 16  # words of those by whom something was said, at most
_GOES_ON_AS_NAME = frozenset("of for".split())
_VIEW_OF = re.compile(
    r"(?:according to|in the (?:opinion|view) of|the (?:view|opinion|feeling) of)\s+"
    r"(?P<who>[A-Z][^,;:.]{1,40}?)(?=,|\s+(?-i:[a-z]))"
    r"|(?P<whose>[A-Z][^,;:]{1,40}?)[’']s?\s+(?:(?P<query>question|query)|view|opinion|report|update|response|answer|point|advice)"
    r"\s+(?:was|is)\s+(?:that|if|whether|why|how|when|what)\b"
    r"|.*(?:,|[”\"?!]|\s[–—-]\s\w+,?)\s+said\s+(?P<said>[A-Z][^,;:.]{1,40})\W*$",
    re.IGNORECASE,
)
"""*According to Mr Ash, …*, *Mr Ash’s view was that …*, *…, said Mr Ash.*: speech, though no verb follows the name."""
_SIGNS = (
    " by ",
    " from ",
    "address",
    "spe",
    "spoke",
    "comment",
    "verbal",
    "oral ",
    ": ",
    "of ",
    "to ",
    "’s ",
    "said ",
    "which ",
)


def _passive(sentence: str, roster: Roster) -> list[Speech]:
    """Those of whom it is said the other way round: *a presentation was given by …*, *speaking were …*."""
    low = sentence.casefold()
    if not tells_any(low, _SIGNS):
        return []
    if LEAD_WORD.match(sentence) is None and (told := list(_told_by(sentence, roster))):
        return told
    if (match := _VIEW_OF.match(sentence)) is not None:
        who = match["who"] or match["whose"] or match["said"]
        if isinstance(voice := roster.find(who.strip()), int):
            return [Speech((voice,), "asked" if match["query"] else "said", -1, 1, who)]
    for match in _ADDRESSING.finditer(sentence):
        if _IN_WRITING.match(sentence[: match.start("who")]):
            continue
        persons: list[Voice] = []
        who = _AFTER_NAMES.split(match["who"])[0]
        for listed in read_names(who.strip(" .")):
            voice = roster.of_public(listed.printed) or (
                roster.speaker(listed.printed) if is_name(listed.printed, bare=False) else None
            )
            if voice is not None:
                persons.append(voice)
        if not persons and (voice := roster.find(who.strip(" ."))) is not None:
            persons.append(voice)
        if persons:
            return [Speech(tuple(dict.fromkeys(persons)), "addressed", 0, 0, "")]
    return []


_REMARKING = frozenset(
    "highlighted noted commented stated observed reflected remarked emphasised stressed said".split()
)


def is_remark(sentence: str, roster: Roster) -> bool:
    """Whether somebody only remarks on something in a sentence, so that others who agree decide nothing."""
    found = speeches(sentence, roster)
    return bool(found) and found[-1].verb in _REMARKING


LEAD_WORD = re.compile(
    r"^(?:(?:in|by way of)\s+(?:response|reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)|responding|replying)\b"
    r"|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of|answering)\s+(?:an?|the|several|some|various)?\s*"
    r"(?:further\s+|number\s+of\s+)?" + QUERY + r"\s+(?:from|by|of|raised\s+by|put\s+by|about|on|regarding"
    r"|concerning|in\s+relation\s+to)\b|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\b"
    rf"|^following\s+[^,;:]{{3,60}}[’']s?\s+(?:\w+\s+)?{QUERY}\b|^answering\s+(?-i:[A-Z])"
    r"|^at\s+the\s+request\s+of\s+(?:the\s+)?(?:members|councillors)\b",
    re.IGNORECASE,
)
"""How a sentence begins that answers."""
_RAISED_BY = re.compile(
    r"\b(?:from|by|of)\s+(?P<who>(?:an?\s+)?(?:the\s+)?[A-Z][^,;:]{1,60}?|a\s+member(?:\s+of\s+the\s+public)?)"
    r"(?=\s+(?:about|on|regarding|as\s+to|in|concerning|that|who|whether|relating)\b|[,;:]|$)"
)
_ANSWERS_TO = re.compile(
    r"^(?:in|by way of)\s+(?:response|reply(?:ing)?|responding|answer(?:ing)?)\s+to\s+"
    r"|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\s+"
    r"|^(?:responding|replying)\s+to\s+|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of)\s+(?=(?:\S+\s+){0,3}"
    r"" + QUERY + r"\b)|^answering\s+(?=(?:\S+\s+){0,2}questions?\b|(?-i:[A-Z]))|^at\s+(?=the\s+request\s+of)",
    re.IGNORECASE,
)
_IN_REPLY = re.compile(
    r",\s+(?P<said>(?:in\s+(?:response|reply|answer)|responding|replying|answering)\b[^,;:]{0,60})(?:,|$)"
)
"""*Mrs Elm, in response to Mr Ash, said …*: whom somebody answers, told behind their name."""
_OF_ANOTHER = re.compile(
    r"\banswered\b[^.]{0,40}\bquestions?\b[^.]{0,40}\b(?:at|in|from|since|after)\s+(?:the\s+)?(?:last|previous|[A-Z]\w+[’']s)\s+"
    r"meeting\b"
)
"""*answered a question that came up at the last meeting*: nobody of this one asked it."""
_AFTER_ASKER = frozenset(
    """question questions query queries comments comment on the request concerns whether if about why how what
    when""".split()
)
_ONE = (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)


_VOICED = frozenset("felt expressed raised voiced complained".split())
"""What members in general do that somebody may answer."""


def _plain(word: str) -> str:
    return word.strip(",.;:—-").casefold()


@dataclass
class Turn:
    """Somebody speaks, for a sentence or more."""

    persons: tuple[Voice, ...]
    verbs: list[str]
    sentences: list[str]
    responds: bool = False
    """Whether it is said to be an answer."""
    asker: tuple[Voice, ...] | None = None
    """Of an answer that says whom it answers; () where it only says that something was asked."""
    start: int = 0
    """The index of the word with which their name begins in the first sentence."""
    clause: str = ""
    """The words of the first sentence from the verb on, as far as nobody else speaks in it."""

    @property
    def adds(self) -> bool:
        """Whether they *also* say something: it is no answer then, but more of what was said before."""
        words = self.sentences[0].split() if self.sentences else []
        verb = next((n for n, w in enumerate(words) if n > self.start and _plain(w) == self.verbs[0]), 0)
        return verb > 0 and words[verb - 1] == "also"

    @property
    def asks(self) -> bool:
        """Whether they ask something."""
        is_question = len(self.sentences) > 1 and self.sentences[-1].endswith("?")
        return is_question or any(verb in ASKING for verb in self.verbs)


@dataclass(frozen=True)
class Turns:
    """Reads the turns of paragraphs."""

    roster: Roster

    def read(self, spoken: Sequence[str]) -> tuple[list[str], list[Turn]]:
        """The sentences before the first turn, and the turns of a paragraph's sentences."""
        lead: list[str] = []
        turns: list[Turn] = []
        for sentence in spoken:
            has_asked = bool(turns) and turns[-1].asks
            found = [
                s for s in speeches(sentence, self.roster) if self._counts(s) and (has_asked or s.verb != "undertook")
            ]
            responding = LEAD_WORD.match(sentence) is not None
            words = sentence.split()
            for number, speech in enumerate(found):
                turn = Turn(speech.persons, [speech.verb], [sentence] if number == 0 else [], start=speech.start)
                end = found[number + 1].start if number + 1 < len(found) else len(words)
                turn.clause = " ".join(words[speech.at : end])
                turn.responds = (responding and number == 0) or (
                    speech.verb in RESPONDING and not _OF_ANOTHER.search(sentence)
                )
                if responding and number == 0:
                    turn.asker = self.asker(sentence)
                elif (aside := _IN_REPLY.search(self._before_deed(words, speech))) is not None:
                    turn.responds, turn.asker = True, self.asker(aside["said"])
                if turns and turns[-1].persons == turn.persons and not turn.responds:
                    turns[-1].verbs.append(speech.verb)
                    turns[-1].sentences += turn.sentences
                else:
                    turns.append(turn)
            if not found:
                (turns[-1].sentences if turns else lead).append(sentence)
                if turns:
                    self._more_verbs(turns[-1], sentence)
        return lead, turns

    def _before_deed(self, words: Sequence[str], speech: Speech) -> str:
        """The words between a name and what is said, with *responding to Mr Ash*, if it is that."""
        end = speech.at
        if speech.verb.endswith("ing"):
            end = next((n + 1 for n in range(end, len(words)) if words[n].endswith(",")), len(words))
        return " ".join(words[max(0, speech.start) : end])

    def _more_verbs(self, turn: Turn, sentence: str) -> None:
        if re.match(r"(?:He|She|They)\b", sentence):
            turn.verbs += [
                w for w in (w.strip(",.;").casefold() for w in sentence.split()[1:4]) if w in ASKING or w in REPORTING
            ]

    def _counts(self, speech: Speech) -> bool:
        """Whether a speech is one: what members in general note is not."""
        if speech.verb in ("addressed", "spoke") and speech.subject.casefold().startswith(
            ("members of the", "the public")
        ):
            return False
        if any(
            isinstance(p, int) or p in (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)
            for p in speech.persons
        ):
            return True
        if Collective.MEMBERS in speech.persons and speech.verb in _VOICED:
            return True
        return speech.verb in ASKING and not speech.subject.casefold().startswith("all ")

    def asker(self, sentence: str) -> tuple[Voice, ...] | None:
        """Whom a sentence that begins *In response to …* answers; () where no name is given, None where *In response*
        stands alone."""
        match = _ANSWERS_TO.match(sentence)
        words = sentence[match.end() :].split() if match else []
        if match is None or (words and words[0].casefold() == "this"):
            return None
        for count in range(min(7, len(words)), 0, -1):
            phrase = " ".join(words[:count])
            is_whole = phrase.endswith((",", "’s", "'s", "’", "s'")) or count == len(words)
            if not is_whole and words[count].casefold().rstrip(",") not in _AFTER_ASKER:
                continue
            voice = self.roster.find(re.sub(r"(?:’s|'s|’|')?[,:]*$", "", phrase))
            if isinstance(voice, int) or voice in _ONE:
                return (voice,)
        if raised := _RAISED_BY.search(" ".join(words[:25])):
            name = raised["who"].strip()
            voice = self.roster.find(name) or self.roster.speaker(name)
            if voice is not None:
                return (voice,)
        return ()

    def said(self, turn: Turn) -> str:
        """The words of a turn, without the name that they begin with."""
        text = " ".join(turn.sentences)
        words = text.split(" ")
        if turn.start == 0 and turn.verbs:
            for at, word in enumerate(words[:24]):
                if word.strip(",.;:—-").casefold() == turn.verbs[0]:
                    between = words[max(0, at - 1)].casefold()
                    begin = at - 1 if between in ("also", "then", "further") else at
                    return " ".join(words[begin:])
        return text

    def addressed(self, turn: Turn) -> int | None:
        """Whoever is asked: named right after the verb."""
        words = " ".join(turn.sentences).split()
        for at, word in enumerate(words):
            if word.casefold().strip(",") in ASKING:
                for count in (4, 3, 2, 1):
                    phrase = " ".join(words[at + 1 : at + 1 + count]).strip(",;:")
                    is_called = phrase[:1].isupper() or phrase.startswith("the ")
                    voice = self.roster.find(phrase) if is_called else None
                    if isinstance(voice, int):
                        return voice
        return None


PLURAL = re.compile(
    r"\b(?:questions|queries|comments|points|issues|concerns|observations|[ei]nquiries|matters)\b", re.IGNORECASE
)
FOLLOWS = re.compile(r"[:;]\s*[-–]?\s*$|\b(?:as follows|the following)\s*[:.]?\s*$", re.IGNORECASE)
PRONOUN = re.compile(
    r"(?:^|[-–—,;.?!]\s+|\band\s+)(?:he|she|they)\s+(?:then\s+|also\s+)?(?P<verb>\w+)\b", re.IGNORECASE
)
NO_EXCHANGE = re.compile(
    r"\b(?:was|were)\s+discussed\b|^it was (?:suggested|agreed|hoped)\b|^(?:members|the committee) (?:noted"
    r"|discussed)\b",
    re.IGNORECASE,
)
NOT_ANSWERING = frozenset(
    """added thanked welcomed suggested introduced invited congratulated supported agreed urged raised spoke referred
    turned echoed mentioned""".split()
)
NOT_ANSWERED = frozenset("mentioned introduced thanked welcomed invited presented opened gave".split())
"""How somebody speaks whom nobody answers in the same paragraph."""
TAKES_ON = re.compile(
    r"\b(?:said|stated|confirmed|indicated|replied|advised|offered)(?:\s+that)?\s+(?:s?he|they)\s+(?:would|will|could|can)\s+"
    r"(?:(?:also|then|now|\w+ly)\s+)*(?:be\s+happy\s+to\s+)?(?P<deed>[a-z]+)\b"
)
"""*Ash said the lamp was out. Elm said she would see to it*: what somebody undertakes right after it answers it."""
PROPOSING = frozenset("suggested recommended felt".split())
"""How somebody may answer a question, besides reporting."""


_THEN_TOLD = re.compile(
    r"(?:,\s+(?:and\s+|but\s+)?(?=it)|\s+and\s+(?=was|were)|(?P<next>[.?]\s+)(?=It|This|(?:He|She|They)\s(?:was|were)))"
    r"(?P<told>(?:(?:it|this) was (?:felt|explained|confirmed|advised|stated|said|pointed out|clarified"
    r"|(?(next)(?:noted|reported|understood)|answered))"
    r"|(?:(?:he|she|they) )?(?:was|were) (?:informed|advised|told|assured|answered))\b"
    r"(?: by (?P<who>[^,.]{3,40}?)(?=\s+that\b|\W*$))?.*)$",
    re.IGNORECASE | re.DOTALL,
)


def told_then(spoken: Sequence[str]) -> tuple[str, str]:
    """What was answered at the end of a sentence that asks, or in one of the two after it, and by whom: *… and was told
    by Mr Ash that it would*, *It was explained that it would*; empty where nothing was."""
    match = _THEN_TOLD.search(" ".join(spoken[:3]))
    return (match["told"], match["who"] or "") if match else ("", "")


OF_ITS_OWN = frozenset("referred highlighted noted mentioned commented spoke".split())
"""How somebody begins with a matter of their own, rather than answers what was asked in the paragraph before."""
MOST_TEXT = 20000
