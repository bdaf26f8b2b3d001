"""Who speaks, asks and answers. `speeches` finds the speakers of a sentence, `read_turns` the turns of a paragraph,
and `SpeechRecorder` records them as statements, questions and answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_tui.english.numbering import is_bullet, style_of
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.english.verbs import (
    ASKING,
    DEEDS,
    MAY_ANSWER,
    RESPONDING,
    SAYING,
    TELLING,
    base_of,
    is_only_third,
    is_past,
    past_of,
)
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, RELATIVES, SUBJECTS, is_common
from clerk_tui.importing.recognition.decisions import has_any_of
from clerk_tui.importing.recognition.heading_text import is_title, sentences
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster, subject_of, take_apart
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.name_words import folded, is_name, is_post_word, is_titled
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Capacity, Collective, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Speech:
    """One person, or several together, speaking in a sentence."""

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
        """Whether it is a question."""
        return self.verb in ASKING


_QUERY = r"(?:quer(?:y|ies)|questions?|[ei]nquir(?:y|ies))"
"""Words for a question, as part of a pattern."""
_MINDING = frozenset(
    """was is were had made makes brought drew ran went took walked appeared would wasn’t isn’t didn’t couldn’t did
    could let fed continued began started finished completed put set touched expanded joined showed seconded wished
    posed challenged undertook intimated ventured volunteered posited submitted expected expects heard has
    have""".split()
)
_MINDED = any_case(
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
    rf"|(?:posed|put)\s+(?:(?:an?|the|some|two)\s+)(?:\w+\s+)?{_QUERY}\b|challenged\s+(?:whether|why|how|what|if|when|who)\b"
    r"|would\s+(?:(?:still|also|rather|really|not|very\s+much)\s+)*(?:like\s+(?:to|the|an?|it|us)"
    r"|(?:prefer|support|oppose|welcome|favou?r)\s)|expects\s+(?:it|that|to|the)\b"
    rf"|had\s+(?:an?|some|several|two|more)\s+(?:\w+\s+)?{_QUERY}\b"
    r"|brought\s+(?:up|forward|forth)\b|appeared\s+before\b|drew\s+(?:[\w’']+\s+){0,3}attention\b"
    r"|(?:ran|went)\s+(?:through|over)\s+(?:the|his|her|their)\b|(?:took|walked)\s+(?:\w+\s+){1,3}through\b"
    r"|(?:made|makes)\s+(?:(?!motion)[\w-]+\s+){0,3}(?:announcements?|comments?|remarks|presentations?|statements?"
    r"|observations?|suggestions?|explanations?|reports?|requests?|appeals?|pleas?)\b"
)
"""*Ms Ash was very much in favour*, *The Auditor made brief comments*: speech, though no verb of saying tells it."""

_TELLING = frozenset("said stated reported noted explained advised mentioned states".split())
_EARLIER = re.compile(
    r"\W*(?:at|during|since|following) (?:the|our|its) "
    r"(?:(?:last|previous)(?: (?-i:[A-Z])\w+){0,3}|[A-Z][a-z]{2,8}(?: [A-Z][a-z]+)?(?=.* had )) meeting\b",
    re.IGNORECASE,
)


def _verbs(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the verbs outside quotations that may say that somebody speaks, each with its index."""
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
    """The speeches in a sentence, in order: who speaks, with which verb, and where."""
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
        start = 0 if start and roster.by_own_post(" ".join(words[: start + len(subject.split())])) in persons else start
        last = out[-1] if out else None
        if last is not None and ((start == last.at + 1 and last.verb in _TELLING) or _is_relative(words, start, verb)):
            continue  # *Mr Ash said the Clerk advised*, *… the reasons the Clerk gave* are said by Mr Ash
        if last is None or start > last.at or start != last.start:
            said = _verb(words, at)
            said = "felt" if verb == "felt" and said != "asked" else said
            out.append(Speech(persons, said, start, at, subject))
    if out:
        _add_second_verb(words, out)
    elif (behind := _speech_after_act(words, roster)) is not None:
        out.append(behind)
    named = {person for speech in out for person in speech.persons}
    told = [s for s in _passive_speeches(sentence, roster) if not named.issuperset(s.persons)]
    is_answer = bool(out) and out[0].verb in RESPONDING  # *The Clerk answered questions from Mr Ash*
    asked = [s for s in told if is_answer and s.asks]
    return asked + sorted([*out, *(s for s in told if s not in asked)], key=lambda speech: speech.at)


def _is_relative(words: Sequence[str], start: int, verb: str) -> bool:
    """Whether a later subject only begins a relative clause: *the reasons Mr Ash stated*."""
    noun, article = words[start - 1], words[start - 2 : start - 1]
    is_noun = noun.isalpha() and noun.islower() and not is_past(noun)
    return is_noun and verb in MAY_ANSWER and article in (["the"], ["any"], ["all"], ["what"])


_BEFORE_NOW = regex(r"(?:\S+\s+){1,4}?(?<!not\s)(?:has|have)\s")  # *Ms Elm has arranged it*
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
    r"welcomed\s+(?:and \w+ )?(?:everyone|everybody|all|those|attendees|members|guests|visitors|the (?:members|public"
    r"|board|committee)\b|(?:the |our |all |a )?new (?:\w+ )?(?:members?|board|com+it+ee|council\w*|staff)\b"
    r"|(?:[A-Z][\w.’'-]*,? ){1,5}(?:to the meeting|who (?:attended|was|were)\b))|(?:started|began) the meeting\b"
    r"|ask(?:s|ed)\s+for\s+an?\s+(?:motion|second|(?:roll[- ]call\s+)?vote)\b"
    r"|state[ds]\s+(?:that\s+)?the\s+(?:session|meeting)\s+(?:is|was)\b"
    r"|calle?[ds]\s+(?:the (?:[^.;]{0,40}\bmeeting\b|\S+ \d)|to order|(?:the )?(?:roll|register)\b)"
    r"|read (?:out )?(?:the )?(?:consent )?(?:agenda|roll|register)\b"
    r"|declared\s+(?:the (?:\w+ ){0,3}meeting\b|a quorum\b|(?:a|an|the following|his|her|their) "
    r"(?:[\w-]+ ){0,4}(?:interests?|conflict)\b)"
)
"""Acts that open a meeting, and interests declared, which are no speech."""


def _speaks(words: Sequence[str], at: int, start: int, verb: str, is_new: bool) -> bool:
    """Whether a verb with a subject is speech here: not *have discussed*, nor in *the paper Mr Ash provided*."""
    if words[at - 1].endswith(":") and words[at + 1 : at + 2] == ["by"]:
        return False  # *Quiz: suggested by Mr Ash*
    before = words[at - 2 : at] if at > 1 and words[at - 1].casefold() in _LATELY else words[at - 1 : at]
    if before[0].casefold() in _PERFECT and verb not in ASKING - _SENT_FOR and verb not in RESPONDING:
        return False
    after = " ".join(words[at : at + 8])
    if _OPENING.match(after) or (words[at] == "would" and (is_new or "if" in words[:start])):
        return False
    if verb in _TOLD_OF and start and words[start - 1].isalpha() and words[start - 1].islower():
        return words[start - 1] in ("and", "then", "but", "also", "meeting", "motion")
    if verb in TELLING:
        after = words[at + 1].strip(",") if at + 1 < len(words) else ""
        is_named = words[start] not in ("The", "the") or not is_new
        is_verb = verb in _VERBS_ALONE and is_named
        is_known = is_titled(" ".join(words[start:at])) or is_forename(folded(words[start]))
        is_stranger = is_new and is_named and not is_known
        is_verb |= is_named and not is_new and at - start > 1
        return not is_stranger and (is_verb or after in _AFTER_TELLING or after[:1].isupper() or after.endswith("ing"))
    return True


_INVITED = any_case(
    r"(?:the\s+)?(?:members|committee|council|panel|board|public|everyone|councillors|those present"
    r"|meeting)\b[^,.]{0,20}?\b(?:for|to|if)\b"
    r"|for\s+(?:any\s+|their\s+)?(?:comments|discussion|questions|nominations|a\s+(?:motion|vote|show))\b"
)


_TO_ASK = regex(
    rf"w(?:ant|ish)(?:ed|es|s)\s+to\s+know\b|(?:had|raised|put|posed)\s+(?:an?|the|some|several|two|more|further)\s+(?:\w+\s+)?{_QUERY}\b"
    r"|would\s+like\s+to\s+know\b|(?:was|is)\s+\w+\s+to\s+(?:know|hear|learn)\b|challenged\s+(?:whether|why|how|what|if|when|who)\b"
    r"|called\s+for\s+an?\s+(?:explanation|answer|update)\b|pressed\s+for\b"
)


def _verb(words: Sequence[str], at: int) -> str:
    """The verb at an index, or *invited* where members are asked for comments."""
    verb, after = words[at].strip(",.;:—-").casefold(), " ".join(words[at + 1 : at + 9])
    if verb in ("asked", "asks", "requested", "requests") and after.startswith("that "):
        return f"{verb} that"  # it is to be done, and not answered
    if verb in ("asked", "asks") and _INVITED.match(after):
        return "invited"
    return "asked" if _TO_ASK.match(f"{verb} {after}") else verb


def _add_second_verb(words: Sequence[str], out: list[Speech]) -> None:
    """Add a question by the last speaker, where the sentence continues *but questioned …*."""
    last = out[-1]
    for at in range(last.at + 2, len(words) if not last.asks else 0):
        if words[at].strip(",.;:").casefold() in ASKING and words[at - 1].casefold() in ("and", "but", "also"):
            out.append(Speech(last.persons, _verb(words, at), last.start, at, last.subject))
            return


_SAID_TOO = (ASKING | RESPONDING | MAY_ANSWER) - {"thought"}  # behind another deed; not *and thought leaders*


def _speech_after_act(words: Sequence[str], roster: Roster) -> Speech | None:
    """The speech of a person who first does something else: *The Clerk has copies, but said that they are old*."""
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
    """Whether a word is a finite verb: *has*, *handed*; not *trees*."""
    return word.islower() and _is_finite(word)


_TALK = (
    r"(?:presentation|update|report|overview|address|tribute|statement|comment|speech|briefing|introduction|demonstration"
    r"|discussion|contribution|reference|representation)s?"
)
_TOLD_BY = any_case(
    rf"\b(?:(?P<query>{_QUERY})(?:\s+(?:was|were|asked|raised|put|posed|taken))*"
    rf"|(?:^\W*|\b{_TALK}\b[^.;]{{0,80}}?(?:,|\b(?:was|were))\s+)"
    r"(?P<given>given|made|presented|provided|delivered|paid|introduced|led)"
    r"|(?:(?:was|were|been|and)\s+(?:\w+ly\s+|also\s+|then\s+)?|^\W*(?=\w+\s+by\s[^,.:;]{2,40}\sthat\b))(?P<verb>asked|raised|noted|reported|expressed|explained|answered"
    r"|mentioned|stated|advised|told|informed|suggested|highlighted|questioned|queried|outlined|confirmed|pointed\s+out)(?:\s+and\s+\w+ed)?)"
    r"\s+(?:by|(?<=s )from|(?<=n )from|(?<=y )from)\s+(?=(?:the\s+|an?\s+)?\w)"
)
"""The words before a speaker in the passive: *Concerns were raised by Mr Ash*."""


def _named_with_by(sentence: str, roster: Roster) -> Iterator[Speech]:
    """Yield those *by* whom a sentence says that something was said, in order."""
    for match in _TOLD_BY.finditer(sentence):
        at, words = len(sentence[: match.end()].split()), sentence[match.end() :].rstrip(" .").split()
        verb = "asked" if match["query"] else "addressed" if match["given"] else match["verb"].split()[0].casefold()
        for end in range(min(len(words), _MOST_OF_LIST), 0, -1):
            if end < len(words) and (_plain(words[end]) in SAYING or words[end] in _GOES_ON_AS_NAME):
                continue  # whoever is named last does that
            found = subject_of([*words[:end], ""], end, roster)
            if found is not None and not found[0]:
                yield Speech(found[1], verb, -1, at, found[2])
                break


_ADDRESSING = re.compile(
    r"\b(?:addressing|speaking|speakers?|public speakers?|(?:public )?comments? (?:was|were) (?:made|given|heard"
    r"|provided|received) (?:by|from)|(?:received|heard|took) (?:public )?(?:comments?|remarks|statements?|input"
    r"|testimony|representations?) from|(?:the following|those) (?:people|persons|individuals|residents"
    r"|members of the public|members|councillors|speakers)?\s*(?:spoke|addressed|speaking|addressing|contributed"
    r"|commented)|\bin which(?= [A-Z].{2,90}\b(?:took part|participated|contributed|spoke)\b)|(?:council|committee"
    r"|board|panel|meeting|members|councillors)\s+(?:(?:was|were)\s+(?:then\s+|also\s+)?addressed"
    r"|heard(?=\s+from)))\b(?:[^.;:]|[.](?=[a-z])){0,120}?(?:\b(?:was|were|included|is|are|by|from)\s+|:\s*|(?<=from )"
    r"|(?<=by )|(?<=which))\s*(?P<who>[A-Z][^;:]*)",
    re.IGNORECASE,
)
_IN_WRITING = any_case(r"e-?mail|correspond|.*\b(?:e-?mail|written|letter).*\bfrom $")
_AFTER_NAMES = regex(
    r"\b(?:who|regarding|about|concerning|entitled|outlining|which|in (?:favou?r|opposition|support)|on|to|at"
    r"|took part|participated|contributed|spoke|from the)\b"
)
_MOST_OF_LIST = 16  # words of those by whom something was said, at most
_GOES_ON_AS_NAME = frozenset("of for".split())
_VIEW_OF = re.compile(
    r"(?:according to|in the (?:opinion|view) of|the (?:view|opinion|feeling) of)\s+(?P<who>[A-Z][^,;:.]{1,40}?)(?=,"
    r"|\s+(?-i:[a-z]))|(?P<whose>[A-Z][^,;:]{1,40}?)[’']s?\s+(?:(?P<query>question|query)|view|opinion|report|update"
    r"|response|answer|point|advice)\s+(?:was|is)\s+(?:that|if|whether|why|how|when|what)\b|(?:the\s+)?(?:reply|answer|response)\s+(?:from|by)\s+(?P<by>[^,;:.]{2,40}?)\s+(?:was|is)\s+(?:that|to)\b|.*(?:,|[”\"?!]"
    r"|\s[–—-]\s\w+,?)\s+said\s+(?P<said>[A-Z][^,;:.]{1,40})\W*$",
    re.IGNORECASE,
)
"""*According to Mr Ash, …*, *Mr Ash’s view was that …*, *…, said Mr Ash.*: speech, though no verb follows the name."""
_SIGNS = tuple(" by | from |address|spe|spoke|comment|verbal|oral |: |of |to |’s |said |which ".split("|"))


def _passive_speeches(sentence: str, roster: Roster) -> list[Speech]:
    """Speeches in the passive: *a presentation was given by …*, *speaking were …*."""
    low = sentence.casefold()
    if not has_any_of(low, _SIGNS):
        return []
    if LEAD_WORD.match(sentence) is None and (told := list(_named_with_by(sentence, roster))):
        return told
    if (match := _VIEW_OF.match(sentence)) is not None:
        who = match["who"] or match["whose"] or match["by"] or match["said"]
        if isinstance(voice := roster.find(who.strip()), int):
            return [Speech((voice,), "asked" if match["query"] else "replied" if match["by"] else "said", -1, 1, who)]
    for match in _ADDRESSING.finditer(sentence):
        before = sentence[match.start() : match.start("who")].casefold()
        if _IN_WRITING.match(sentence[: match.start("who")]) or (before[:7] == "speaker" and before.endswith("from ")):
            continue  # *a guest speaker, perhaps somebody from Elm Trust*
        who = _AFTER_NAMES.split(match["who"])[0].strip(" .")
        names = [listed.printed for listed in read_names(who)]
        found = [roster.of_public(n) or (roster.speaker(n) if is_name(n, bare=False) else None) for n in names]
        found = [voice for voice in found if voice is not None] or [roster.find(who)]
        if persons := [voice for voice in found if voice is not None]:
            return [Speech(tuple(dict.fromkeys(persons)), "addressed", 0, 0, "")]
    return []


_REMARKING = frozenset(
    "highlighted noted commented stated observed reflected remarked emphasised stressed said".split()
)


def is_remark(sentence: str, roster: Roster) -> bool:
    """Whether a sentence only reports a remark, so that agreement with it decides nothing."""
    found = speeches(sentence, roster)
    return bool(found) and found[-1].verb in _REMARKING


LEAD_WORD = re.compile(
    r"^(?:(?:in|by way of)\s+(?:response|reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)|responding|replying)\b"
    r"|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of|answering)\s+(?:an?|the|several|some|various)?\s*"
    r"(?:further\s+|number\s+of\s+)?" + _QUERY + r"\s+(?:from|by|of|raised\s+by|put\s+by|about|on|regarding"
    r"|concerning|in\s+relation\s+to)\b|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\b"
    rf"|^following\s+[^,;:]{{3,60}}[’']s?\s+(?:\w+\s+)?{_QUERY}\b|^answering\s+(?-i:[A-Z])"
    r"|^at\s+the\s+request\s+of\s+(?:the\s+)?(?:members|councillors)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that is an answer."""
_RAISED_BY = re.compile(
    r"\b(?:from|by|of)\s+(?P<who>(?:an?\s+)?(?:the\s+)?[A-Z][^,;:]{1,60}?|a\s+member(?:\s+of\s+the\s+public)?)"
    r"(?=\s+(?:about|on|regarding|as\s+to|in|concerning|that|who|whether|relating)\b|[,;:]|$)"
)
_ANSWERS_TO = re.compile(
    r"^(?:in|by way of)\s+(?:response|reply(?:ing)?|responding|answer(?:ing)?)\s+to\s+"
    r"|^(?:(?:on\s+being|when|being)\s+)?(?:asked|questioned|queried|pressed)\s+by\s+"
    r"|^(?:responding|replying)\s+to\s+|^(?:following|arising\s+from|further\s+to|on\s+foot\s+of)\s+(?=(?:\S+\s+){0,3}"
    r"" + _QUERY + r"\b)|^answering\s+(?=(?:\S+\s+){0,2}questions?\b|(?-i:[A-Z]))|^at\s+(?=the\s+request\s+of)",
    re.IGNORECASE,
)
_IN_REPLY = regex(
    r",\s+(?P<said>(?:in\s+(?:response|reply|answer)|responding|replying|answering)\b[^,;:]{0,60})(?:,|$)"
)
"""*Mrs Elm, in response to Mr Ash, said …*: the person answered, after the name."""
_OF_ANOTHER = re.compile(
    r"\banswered\b[^.]{0,40}\bquestions?\b[^.]{0,40}\b(?:at|in|from|since|after)\s+(?:the\s+)?(?:last|previous|[A-Z]\w+[’']s)\s+"
    r"meeting\b"
)
"""*answered a question that came up at the last meeting*: nobody at this one asked it."""
_AFTER_ASKER = frozenset(
    """question questions query queries comments comment on the request concerns whether if about why how what
    when""".split()
)
_ONE = (Collective.MEMBER, Collective.PUBLIC, Collective.RESIDENT)


_TO_THE_PUBLIC = frozenset("advised answered assured clarified confirmed explained informed replied responded".split())
"""Verbs of what is said to one of the public who raised something."""
_VOICED = frozenset("felt expressed raised voiced complained".split())  # what members do that somebody may answer


def _plain(word: str) -> str:
    return word.strip(",.;:—-").casefold()


@dataclass
class Turn:
    """What one speaker, or several together, say in one or more sentences."""

    persons: tuple[Voice, ...]
    verbs: list[str]
    sentences: list[str]
    responds: bool = False
    """Whether it is reported as an answer."""
    asker: tuple[Voice, ...] | None = None
    """Of an answer that says whom it answers; () where it only says that something was asked."""
    start: int = 0
    """The index of the word with which their name begins in the first sentence."""
    is_new: bool = False
    """Whether it is introduced as that of another speaker, who answers nobody."""
    clause: str = ""
    """The words of the first sentence from the verb on, as far as nobody else speaks in it."""

    @property
    def adds(self) -> bool:
        """Whether they *also* say something: that adds to the turn before, and does not answer it."""
        words = self.sentences[0].split() if self.sentences else []
        verb = next((n for n, w in enumerate(words) if n > self.start and _plain(w) == self.verbs[0]), 0)
        return verb > 0 and words[verb - 1] == "also"

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        is_question = len(self.sentences) > 1 and self.sentences[-1].endswith("?")
        return is_question or any(verb in ASKING for verb in self.verbs)


_NO_ANSWER = frozenset(
    """left arrived joined moved seconded proposed voted abstained entered returned thanked took sat came went opened
    closed declared welcomed absent present excused""".split()
)
"""Acts after a question that do not answer it."""
_ASKED_OF = re.compile(
    r"(?:^|\band\s+|;\s+)(?:(?P<who>(?:[A-Z][\w.’'-]*\s+){1,5}?(?:[a-z]+\s+){0,3})(?:was|were)\s+(?:then\s+|also\s+)?(?:asked|questioned|queried)"
    r"|(?:(?:[Aa]|[Aa]nother|[Oo]ne|[Ff]urther|[Ss]ome|[Ss]everal)\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies))\s+(?:was|were)\s+(?:\w+ly\s+)?(?:asked|raised|put)"
    r"|[Tt]here\s+(?:was|were)\s+(?:an?|some|several)\s+(?:questions?|quer(?:y|ies)))\s+"
    r"(?:about|as\s+to|concerning|regarding|on|over|whether|if|why|how|what|when|where|who)\b(?!.*\bby\s)"
)
"""*The owners were asked about the noise.*, *A question was raised about it*: a question without its asker."""
_BY_PRONOUN = regex(r"(?:He|She|They)\s+(?:(?:also|then)\s+)?(?P<verb>[a-z]+)\b")


_WROTE = regex(r"\b(?:letter|e-?mail|message|note)s? from ([A-Z][a-z]+)(?= [A-Z])")
"""*He read a letter from Jo Ash. Jo suggested …*: whoever wrote it, and nobody of the meeting who is called so."""


def read_turns(spoken: Sequence[str], roster: Roster) -> tuple[list[str], list[Turn]]:
    """The sentences of a paragraph before the first turn, and its turns."""
    lead, turns, wrote = list[str](), list[Turn](), set[str]()
    whom: Voice | None = None
    for sentence in spoken:
        has_asked = bool(turns) and turns[-1].asks
        found = [s for s in speeches(sentence, roster) if _is_recorded(s) and (has_asked or s.verb != "undertook")]
        found = [s for s in found if s.subject not in wrote]
        wrote |= set(_WROTE.findall(sentence))
        is_asked_first = bool(found) and _is_asked_before(found[0], sentence)
        if is_asked_first:  # *It was asked whether it was, and Ash said that it was*
            turns.append(Turn((), ["asked"], [sentence]))
        for number, speech in enumerate(found):
            turn = _turn_of(found, number, sentence, roster)
            if is_asked_first and number == 0:
                turn.sentences, turn.responds = [], True
            if turns and turns[-1].persons == turn.persons and not turn.responds:
                turns[-1].verbs.append(speech.verb)
                turns[-1].sentences += turn.sentences
            else:
                turns.append(turn)
        voice = _who_acts(sentence, turns, roster, has_speech=bool(found))
        if voice is not None and (voice,) != turns[-1].persons:
            turns.append(Turn((voice,), ["said"], [] if found else [sentence], responds=True))
        elif not found and (asked := _ASKED_OF.search(sentence)):
            turns.append(Turn((), ["asked"], [sentence]))
            whom = roster.find(asked["who"].strip()) if asked["who"] else None
        elif not found and whom is not None and has_asked and _replies(sentence):
            turns.append(Turn((whom,), ["replied"], [sentence], responds=True))
        elif not found and not turns and (told := _introduced(lead, sentence, roster)):
            lead, turns = lead[: len(lead) + 1 - len(told[0].sentences)], told
        elif not found:
            (turns[-1].sentences if turns else lead).append(sentence)
            if turns:
                _more_verbs(turns[-1], sentence)
    return lead, turns


def _is_asked_before(speech: Speech, sentence: str) -> bool:
    """Whether a question without its asker stands before the first speech of a sentence: *He was asked, and said …*"""
    before = " ".join(sentence.split()[: speech.start])
    return re.search(r"(?:[,;]|\band)$", before) is not None and _ASKED_OF.search(before) is not None


def _replies(sentence: str) -> bool:
    """Whether *he* or *she* begins a sentence and answers: *She replied that it was.*"""
    match = _BY_PRONOUN.match(sentence)
    return match is not None and (match["verb"] in RESPONDING or match["verb"] in SAYING)


def _turn_of(found: Sequence[Speech], number: int, sentence: str, roster: Roster) -> Turn:
    """The turn that one of the speeches found in a sentence makes."""
    speech, words, is_first = found[number], sentence.split(), number == 0
    turn = Turn(speech.persons, [speech.verb], [sentence] if is_first else [], start=speech.start)
    named = _named_first(sentence) if is_first else None
    turn.is_new = named is not None
    turn.clause = " ".join(words[speech.at : found[number + 1].start if number + 1 < len(found) else len(words)])
    responding = is_first and LEAD_WORD.match(sentence) is not None
    turn.responds = responding or (speech.verb in RESPONDING and not _OF_ANOTHER.search(sentence))
    if responding:
        turn.asker = asker_of(sentence, roster)
    elif (aside := _IN_REPLY.search(_before_verb(words, speech))) is not None:
        turn.responds, turn.asker = True, asker_of(aside["said"], roster)
    return turn


def _introduced(lead: Sequence[str], sentence: str, roster: Roster) -> list[Turn]:
    """The turn of a person named or acting before *he* or *she* speaks: *Jo passed out a map. She explained it.*"""
    text = " ".join([*lead, sentence])
    named = _named_first(text) if len(lead) < _MOST_BEFORE else None
    who = named["who"] if named is not None else ""
    if may_be_forename(who.split(" ")[0]) and is_name(who, bare=False) and not is_post_word(who.split()[-1]):
        verb = _verb(text[named.start("verb") :].split(), 0) if named is not None else ""
        return [Turn((roster.of_public(who) or roster.named(who),), [verb], [*lead, sentence], is_new=True)]
    said, did = _PRONOUN_SAYS.match(sentence), lead[-1].split() if lead else []
    others = {roster.find(word.strip(",.;:")) for word in did if word[:1].isupper()}
    for count in range(min(3, len(did) - 1), 0, -1):
        is_done = _is_deed(did[count]) and did[count] not in AUXILIARIES
        voice = roster.find(" ".join(did[:count])) if is_done else None
        if isinstance(voice, int) and said is not None and said["verb"] in SAYING and others <= {voice, None}:
            gender = take_apart(roster.people[voice].name).gender
            return (
                [Turn((voice,), [said["verb"]], [lead[-1], sentence])] if gender in ("", "fm"[bool(said["he"])]) else []
            )
    return []


def _named_first(text: str) -> re.Match[str] | None:
    """The match of a person before what *he* or *she* says, if what stands between is where they live."""
    named = _NAMED_FIRST.match(text)
    if named is None or named["verb"] not in SAYING or _OF_PLACE.search(named["who"]):
        return None
    between = text[named.end("who") : named.start("verb")]
    is_at_once = re.match(r"\s?[:,]\s*(?:[Hh]e|[Ss]he)\b", between) is not None
    return named if named["label"] or is_at_once or _LIVES.search(between) else None


_OF_PLACE = any_case(
    r"\b(?:avenue|bay|beach|board|bridge|building|centre|center|church|close|club|committee|council|court|creek|day|drive"
    r"|estate|farm|field|fields|garden|gardens|green|hall|hill|house|island|lake|lane|library|lodge|mill|park|pond|river"
    r"|road|room|school|square|street|valley|view|village|week|wood|woods)$"
)
_LIVES = regex(
    r"\b\d+[A-Za-z]? (?:[A-Z][\w’'-]* ){1,3}?(?:Ave|Avenue|Close|Court|Drive|Lane|Road|Rd|St|Street|Way)\b"
    r"|^ (?:[A-Z][\w’'-]* )(?:Ave|Avenue|Close|Court|Drive|Lane|Road|Rd|St|Street|Way)\b"
    r"|\b(?:[Ll]ives?|[Rr]esident|[Oo]ut of|[Ii]n town)\b"
)
_MOST_BEFORE = 3  # sentences that tell who somebody is, before it is told what they say
_NAMED_FIRST = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z]\.?| [A-Z][\w’'-]+){1,2}?)(?:(?:\s?[:.,]|\s[–—-])\s*(?:[^.;:]{0,60}[.,]\s+)?"
    r"|(?:,? [A-Z\d][\w’'-]*){1,5}[.,]\s+|(?P<label>\s?:\s*[^.;:]{3,40},\s+))"
    r"(?(label)|(?:[Hh]e|[Ss]he)\s+(?:(?:also|then|further|again)\s+)?)"
    r"(?P<verb>[a-z]+)\b"
)
"""*Jo Ash, Mill Lane. She asks …*, *Jo Ash: Out of town, she states …*, *Jo Ash, he thanks …*"""


def _who_acts(sentence: str, turns: Sequence[Turn], roster: Roster, *, has_speech: bool) -> int | None:
    """The person who answers the question of the last turn by what they do; None if it asks nothing."""
    if not turns or not turns[-1].asks:
        return None
    said = sentence.rpartition("; ")[2] if has_speech else sentence
    is_next = not (has_speech or _BEFORE_NOW.match(said)) and len(turns[-1].sentences) == 1
    return _find_act(said, roster, is_next=is_next)


def _find_act(sentence: str, roster: Roster, *, is_next: bool) -> int | None:
    """The person whose act may answer the question before: *Ms Reed put it down to the frost.*"""
    words = sentence.split()
    for count in range(min(4, len(words) - 2), 0, -1):
        who, verb = " ".join(words[:count]), words[count]
        is_act = _is_deed(verb) if is_next else is_past(verb) and verb not in AUXILIARIES
        if is_act and _NO_ANSWER.isdisjoint(map(_plain, words[count : count + 2])):
            voice = roster.find(who) or roster.find(f"the {who}")
            if isinstance(voice, int):
                return voice
    return None


def _before_verb(words: Sequence[str], speech: Speech) -> str:
    """The words between a name and its verb, which may be *in reply to Mr Ash*."""
    end = speech.at
    if speech.verb.endswith("ing"):
        end = next((n + 1 for n in range(end, len(words)) if words[n].endswith(",")), len(words))
    return " ".join(words[max(0, speech.start) : end])


def _more_verbs(turn: Turn, sentence: str) -> None:
    if re.match(r"(?:He|She|They)\b", sentence):
        verb = next((w for w in map(_plain, sentence.split()[1:4]) if w in SAYING), "")  # not *She states he asked*
        turn.verbs += [verb] if verb in ASKING or verb in MAY_ANSWER else []


def _is_recorded(speech: Speech) -> bool:
    """Whether a speech is recorded as one: not what members in general note."""
    if speech.subject.casefold() in ("somebody", "someone"):
        return speech.asks
    if speech.verb in ("addressed", "spoke") and speech.subject.casefold().startswith(("members of the", "the public")):
        return False
    is_one = any(isinstance(person, int) or person in _ONE for person in speech.persons)
    is_voiced = Collective.MEMBERS in speech.persons and speech.verb in _VOICED
    return is_one or is_voiced or (speech.verb in ASKING and not speech.subject.casefold().startswith("all "))


def asker_of(sentence: str, roster: Roster) -> tuple[Voice, ...] | None:
    """The people answered by a sentence with *In response to …*; () without a name, None without the phrase."""
    match = _ANSWERS_TO.match(sentence)
    words = sentence[match.end() :].split() if match else []
    if match is None or (words and words[0].casefold() == "this"):
        return None
    for count in range(min(7, len(words)), 0, -1):
        phrase = " ".join(words[:count])
        is_whole = phrase.endswith((",", "’s", "'s", "’", "s'")) or count == len(words)
        if not is_whole and words[count].casefold().rstrip(",") not in _AFTER_ASKER:
            continue
        voice = roster.find(re.sub(r"(?:’s|'s|’|')?[,:]*$", "", phrase))
        if isinstance(voice, int) or voice in _ONE:
            return (voice,)
    if raised := _RAISED_BY.search(" ".join(words[:25])):
        name = raised["who"].strip()
        voice = roster.find(name) or roster.speaker(name)
        if voice is not None:
            return (voice,)
    return ()


def said_in(turn: Turn) -> str:
    """The words of a turn, without the name at the beginning."""
    text = " ".join(turn.sentences)
    words = text.split(" ")
    verb = turn.verbs[0].partition(" ")[0] if turn.start == 0 and turn.verbs else None
    at = next((at for at, word in enumerate(words[:24]) if _plain(word) == verb), 0)
    return " ".join(words[at - (at > 0 and words[at - 1].casefold() in ("also", "then", "further")) :])


def addressed_in(turn: Turn, roster: Roster) -> int | None:
    """The person asked, named right after the verb; otherwise None."""
    words = " ".join(turn.sentences).split()
    for at, word in enumerate(words):
        if word.casefold().strip(",") in ASKING:
            for count in (4, 3, 2, 1):
                phrase = " ".join(words[at + 1 : at + 1 + count]).strip(",;:")
                is_called = phrase[:1].isupper() or phrase.startswith("the ")
                voice = roster.find(phrase) if is_called else None
                if isinstance(voice, int):
                    return voice
    return None


PLURAL = any_case(r"\b(?:questions|queries|comments|points|issues|concerns|observations|[ei]nquiries|matters)\b")
FOLLOWS = any_case(r"[:;]\s*[-–]?\s*$|\b(?:as follows|the following)\s*[:.]?\s*$")
PRONOUN = any_case(r"(?:^|[-–—,;.?!]\s+|\band\s+)(?:he|she|they)\s+(?:then\s+|also\s+)?(?P<verb>\w+)\b")
NO_EXCHANGE = any_case(
    r"\b(?:was|were)\s+discussed\b|^it was (?:suggested|agreed|hoped)\b|^(?:members|the committee) (?:noted"
    r"|discussed)\b"
)
NOT_ANSWERING = frozenset(
    """added thanked welcomed suggested introduced invited congratulated supported agreed urged raised spoke referred
    turned echoed mentioned""".split()
)
NOT_ANSWERED = frozenset("mentioned introduced thanked welcomed invited presented opened gave".split())
"""Verbs of speech that are not answered in the same paragraph."""
TAKES_ON = re.compile(
    r"\b(?:said|stated|confirmed|indicated|replied|advised|offered)(?:\s+that)?\s+(?:s?he|they)\s+(?:would|will|could|can)\s+"
    r"(?:(?:also|then|now|\w+ly)\s+)*(?:be\s+happy\s+to\s+)?(?P<deed>[a-z]+)\b"
)
"""*Ash said the lamp was out. Elm said she would see to it*: what somebody undertakes right after it answers it."""
PROPOSING = frozenset("suggested recommended felt".split())
"""Verbs of answers other than reports."""


_THEN_TOLD = any_case(
    r"(?:,\s+(?:and\s+|but\s+)?(?=it)|\s+and\s+(?=was|were)|(?P<next>[.?]\s+)(?=It|This|(?:He|She|They)\s(?:was"
    r"|were)))(?P<told>(?:(?:it|this) was (?:felt|explained|confirmed|advised|stated|said|pointed out|clarified"
    r"|(?(next)(?:noted|reported|understood)|answered))|(?:(?:he|she|they) )?(?:was|were) (?:informed|advised|told"
    r"|assured|answered))\b(?: by (?P<who>[^,.]{3,40}?)(?=\s+that\b|\W*$))?.*)$",
    re.DOTALL,
)


def find_answer(spoken: Sequence[str]) -> tuple[str, str]:
    """The answer that ends a question, and who gave it: *… and was told by Mr Ash that it would*; or ''."""
    match = _THEN_TOLD.search(" ".join(spoken[:3]))
    return (match["told"], match["who"] or "") if match else ("", "")


OF_ITS_OWN = frozenset("referred highlighted noted mentioned commented spoke".split())
"""Verbs that begin a new matter, and no answer to the paragraph before."""
MOST_TEXT = 20000


@dataclass
class Mode:
    """How the paragraphs under a heading such as *In response to questions it was said:* are read."""

    style: str
    """Of the mark of the heading."""
    persons: tuple[Voice, ...]
    each: bool
    """Whether each paragraph answers a question of its own."""
    is_loose: bool = False
    """Whether they are what was discussed, too: only those in which somebody speaks are answers."""


def is_reply_head(spoken: Sequence[str], turns: Sequence[Turn]) -> bool:
    """Whether a list of replies follows: *In response to questions it was said:*."""
    last = spoken[-1] if spoken else ""
    is_reply = LEAD_WORD.match(last) is not None or (bool(turns) and turns[-1].verbs[-1] in RESPONDING)
    return is_reply and FOLLOWS.search(last) is not None


def is_discussion_head(spoken: Sequence[str]) -> bool:
    """Whether a list of questions and comments follows: *Discussion included the following:*."""
    last = spoken[-1] if len(spoken) > 1 else ""
    is_head = re.search(r"\b(?:included|includes|including|following|raised|covered)\b[^.]{0,30}:\s*$", last)
    return is_head is not None and not LEAD_WORD.match(last) and bool(PLURAL.search(" ".join(spoken)))


_NAME = r"[A-Z][\w.’'-]*(?: (?:of )?[A-Z][\w.’'-]*){0,3}"
LABELLED = re.compile(
    r"(?:(?:(?:Governor|Member|Trustee|Public)[’']?s?[’']? )?(?P<letter>Q(?:uestion|uery)?|A(?:nswer)?|Comment"
    r"|Challenge|Response|Reply|(?<=r )(?:challenge|question))(?:\s?\d{1,2})?(?:\s?[:.–-]\s*(?=[A-Z])|\s+(?:from"
    r"|by)\s+(?=[A-Zt])|\s+(?=\([A-Zt])))?"
    rf"(?:(?:\d\d?:\d\d\s)?[(\[<]?(?P<who>(?:[Tt]he )?{_NAME}|[a-z][\w-]{{1,14}}(?=:\s|>))"
    rf"(?P<more>(?:(?:,| and| &| \+) {_NAME}){{0,3}})(?: to (?P<to>{_NAME}))?\)?"
    r"(?: \([^()]{1,30}\))?(?P<mark>\s?:|\s[–—-]|[\]>]:?)\s+(?=\S))?"
)
"""*Ash: …*, *Ash and Bo Elm: …*, *Ash to Elm: …*, *Bo Ash – …*, *[Bo] …*, *<bo> …*, *Q: …*."""
_LETTERED = regex(
    r"[QA]\d{0,2}\.\s+(?![A-Z][\w’'-]+ (?:(?:and|&) [A-Z]|[a-z]+ed\b|said\b|is to\b))[A-Z]"
)  # *Q. Is it mended? A. Not yet.*
_PARTED = regex(r", | and | & | \+ ")
_OF_LETTERS = any_case(r"(?:items? of |incoming )?(?:correspondence|letters|e?-?mails?)\b")
_OF_ACTIONS = any_case(r"\b(?:actions?|tasks?|to do)\b")

_SAYS = (":", "]", ">")  # what a name ends with whose own words follow
_NO_NAME = frozenset(("NB", "PS", "PM", "AM"))  # capitals before a colon that are nobody's initials
_OF_PUBLIC = {"Resident": Collective.RESIDENT, "Parishioner": Collective.RESIDENT, "Public": Collective.PUBLIC}
"""What may stand before a colon for one of the public."""
_FEWEST_SAID = 2  # words after a name and a colon that somebody said, at least
_PRONOUN_SAYS = re.compile(r"(?:(?P<he>He)|She)\s+(?:(?:also|then|further|again)\s+)?(?P<verb>[a-z]+)\b")
"""*She also said that it rains.*"""
_FEWEST_TURNS = 4  # turns of a dialogue that minutes print as one, at least
_FEWEST_WORDS = 5  # words of a sentence behind a name, at least: *Ash: aye* is a vote


_SIGNED = re.compile(r"\((?P<who>[A-Z]{1,3}[a-z]?[A-Z]|[A-Z][\w.’'-]+(?: [A-Z][\w’'-]+){0,2})\)")
"""*(JA) The gate is mended.*, *When is it mended (JA)? It was done in May (DE).*"""


_SIGNED_BEHIND = regex(
    r"(?P<said>[^()]+(?:\([^()]*\)[^()]+)*?)(?<![Cc]hair)(?<![Cc]hairman)(?<![Cc]hairperson)"
    r"(?<![Cc]lerk)(?<![a-z] by)(?<! of)\.?\s+\((?P<who>[A-Z][\w.’'-]+(?: [A-Z]\.?| [A-Z][\w’'-]+){1,2})\)\W*"
)
"""*Prizes should be given at the meeting (Jo Ash)*"""
_OF_REPORTS = any_case(r"\breports?\b")
_IS_WISH = any_case(r"\b(?:could|must|need|needs|ought|should|would)\b")
_BEFORE_APPOSED = any_case(
    r"\b(?:by|for|from|of|to|with)(?: \w+){0,4}$|\b(?:chair\w*|member|officer|president|secretary|treasurer)$"
)
"""*… was given by our oldest member*, whose name follows."""
_REPORTING = regex(
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,2})(?:, [^–—;:.]{2,60}?)?\s[–—-]\s+"
    r"(?P<said>(?!(?i:absent|apolog\w*|away|excused|here|in attendance|late|left|n/?a|nil|no|none|not"
    r"|agreed|appointed|carried|deferred|elected|moved|nominated|proposed|resigned|retired|seconded"
    r"|nothing|on leave|present|sent|sick|to be)\b)[^£$€–—/\n]+)"
)
"""*Jo Ash, Treasurer – verbal report*"""


def _is_sentence(text: str) -> bool:
    """Whether the words after a name and a dash are a sentence."""
    return text[:1].isupper() and len(text.split()) >= _FEWEST_WORDS and not is_title(text)


_OF_THINGS = regex(r"\w+(?:ions?|ments?|ings?|als?|ity|ies|[ea]nces?|ers|ure|age)")


def may_be_forename(word: str) -> bool:
    """Whether a word may be the name of a person on no list: *Merrin to write*, not *Wanted to write*."""
    low = word.casefold()
    is_word = is_common(low) or is_past(low) or base_of(low) or low in DETERMINERS | SUBJECTS
    is_other = is_word or _OF_THINGS.fullmatch(low) is not None
    return word.isalpha() and word.istitle() and (is_forename(low) or not is_other) and is_name(word)


_UNMARKED = re.compile(r"(?P<who>[A-Z][\w’'-]+)\s+(?P<next>[\w’']+)[\s.?!]")
_HEAD, _FEWEST_UNMARKED = 60, 6  # paragraphs with the lists of who was there; turns without a sign, at least


def _is_finite(word: str) -> bool:
    """Whether the word after a name is a verb of which it is the subject: *Ash reported*, not *Ash when is it done*."""
    return word in AUXILIARIES or is_past(word) or is_only_third(word)


_ASKS = any_case(
    r"(?:(?:what|when|where|who|why|how|which)\s+(?:(?!(?:I|you|we|they|it|s?he)\b)\w+\s+){0,2}?(?:do|does|did|is|are|was|were|can|could|will|would"
    r"|should)|(?:is|are|was|were|can|could|will|would|should|does)\s+(?:it|s?he)|(?:do|did|have|are|were|can|could|will"
    r"|would|should)\s+(?:you|we|they|any(?:one|body)|every(?:one|body)))\s[^.!]*$"
)
"""A question in a dialogue whose mark was left out: *Jo: do we have the key*."""


def learn_speakers(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Add the speakers of a dialogue who are on no list to the roster: *Jo: Is it done?*, *Bo: Not yet.*"""
    labels = [match["who"] or "" if (match := LABELLED.match(p.body)) else "" for p in paragraphs]
    sure = {who for who in labels if who and (who in roster.moving or is_forename(folded(who.split()[0])))}
    for _ in range(2):  # beside those who are sure, then beside those
        near = zip(["", *labels], labels, [*labels[1:], ""], strict=False)
        beside = Counter(who for before, who, after in near if {before, after} & sure)
        sure |= {who for who, times in beside.items() if times > 1 and may_be_forename(who)}
    turns = [p.body for who, p in zip(labels, paragraphs, strict=True) if who in sure]
    if len(turns) >= _FEWEST_TURNS and any("?" in body for body in turns):
        roster.moving |= {who for who in sure if is_name(who)}
    labels = [label.rest for p in paragraphs[:_HEAD] if (label := read_label(p.text)) is not None]
    listed = {one.printed.partition(" (")[0] for rest in labels for one in read_names(rest)}
    begun = [m for p in paragraphs if (m := _UNMARKED.match(p.body)) is not None and m["who"] in listed]
    told = [m for m in begun if m["next"].islower() and not _is_finite(m["next"])]
    if len(told) >= max(_FEWEST_UNMARKED, len(begun) / 2) and any("?" in m.string for m in told):
        roster.unmarked = frozenset(m["who"] for m in begun)


@dataclass
class SpeechRecorder:
    """Records what was said, and knows the last speaker and question in the item."""

    roster: Roster
    recorder: Recorder
    last: tuple[int, tuple[Voice, ...], bool] | None = None
    """The entry of the last turn, who spoke, and whether they asked."""
    addressed: Voice | None = None
    """The person they asked by name."""
    mode: Mode | None = None
    was_deep: int = 0
    """In how many lists the paragraph before stood."""
    was_bullet: bool = False
    """Whether the paragraph before was an item of a list with bullets: each of those stands alone."""

    was_labelled: bool = False
    """Whether somebody's name, or *Q:*, stood before what was said last."""

    def begin_item(self) -> None:
        """Forget the last speaker: another item begins."""
        self.last = self.mode = None
        self.was_labelled = False

    # Paragraphs

    def take(self, paragraph: Paragraph, spoken: Sequence[str], published: str) -> None:
        """Record what is said in the sentences of a paragraph."""
        starts = [n for n, sentence in enumerate(spoken) if self._is_labelled(sentence)]
        if starts and self._take_question(spoken[: starts[0]], published):  # *Ash asked if it was. Elm: Not yet.*
            self.take(paragraph, spoken[starts[0] :], "")
            return
        if self._take_dialogue(starts, spoken, published) or self._take_labelled(spoken, published):
            return
        lead, turns = read_turns(spoken, self.roster)
        told_by = {person for turn in turns for person in turn.persons}
        if _OF_LETTERS.match(self.recorder.title) and told_by.isdisjoint(self.roster.roll):
            lead, turns = list(spoken), []  # they wrote
        if not turns and (turn := self._continued_turn(lead)) is not None:
            lead, turns = [], [turn]
        is_deeper = paragraph.depth > self.was_deep
        if is_bullet(paragraph.mark) and self.was_bullet and not is_deeper and not (turns and turns[0].responds):
            self.last = None
        self.was_deep = paragraph.depth
        self.was_bullet = is_bullet(paragraph.mark)
        if self.mode is not None and not self._goes_on(paragraph):
            self.mode = None
        if is_discussion_head(spoken):
            self._record(lead, turns, published) if turns else self._add(Kind.NOTE, published, " ".join(lead), ())
            self.mode = Mode(style_of(paragraph.mark), (), True, is_loose=True)
            self.last = None
        elif is_reply_head(spoken, turns):
            self._take_heading(paragraph, lead, turns, published)
        elif self.mode is not None:
            self._take_listed(lead, turns, published)
        elif not turns:
            self._take_plain(lead, published)
        else:
            self._record(lead, turns, published)

    def _continued_turn(self, spoken: list[str]) -> Turn | None:
        """The turn of the last speaker, going on as *he* or *she*: *She stated that the gate was open.*"""
        match = _PRONOUN_SAYS.match(spoken[0]) if spoken else None
        before = next((e for e in reversed(self.recorder.entries) if e.kind is not Kind.ACTION), None)
        if match is None or before is None or before.kind not in SPEECH or match["verb"] not in SAYING:
            return None
        has_asked = match["verb"] in {*ASKING, "thanked"}
        is_told = before.kind is Kind.STATEMENT
        is_theirs = match["verb"] != "thanked" if is_told else has_asked is (before.kind is Kind.QUESTION)
        voice = before.persons[0] if len(before.persons) == 1 and is_theirs else None
        gender = take_apart(self.roster.people[voice].name).gender if isinstance(voice, int) else "-"
        is_one = gender in ("", "m" if match["he"] else "f")
        return Turn(before.persons, [match["verb"]], spoken) if is_one else None

    def _take_question(self, spoken: Sequence[str], published: str) -> bool:
        """Record a question before a name and a colon. Return False if there is none."""
        lead, turns = read_turns(spoken, self.roster)
        if lead or not turns or not turns[-1].asks:
            return False
        self._record(lead, turns, published)
        self.was_labelled = True
        return True

    def _take_dialogue(self, starts: Sequence[int], spoken: Sequence[str], published: str) -> bool:
        """Record what two or more say after names: *Q: Is it mended? A: Not yet.* Return False if they do not."""
        if starts[:1] != [0] or len(starts) < 2:
            return False
        for start, end in zip(starts, [*starts[1:], len(spoken)], strict=True):
            words, own = spoken[start:end], published if not start else ""
            if not self._take_labelled(words, own, fewest=1):
                self._add(Kind.NOTE, own, " ".join(words), ())
        return True

    def _is_labelled(self, sentence: str) -> bool:
        """Whether a sentence begins with *Q:*, *A:*, or a known name and a colon."""
        match = LABELLED.match(sentence)
        if match is not None and match["letter"] and _LETTERED.match(sentence):
            return True
        if match is None or match[0].rstrip()[-1:] not in _SAYS or _OF_ACTIONS.search(self.recorder.title):
            return False
        voice = self._find_speaker(match["who"]) if match["who"] and match["who"] not in _NO_NAME else None
        return bool(match["letter"]) or isinstance(voice, int) or (voice is not None and sentence.endswith("?"))

    def _take_labelled(self, spoken: Sequence[str], published: str, fewest: int = _FEWEST_SAID) -> bool:
        """Record the words after *Bo Ash:* or *Q:*, at least `fewest`. Return False if there is no label."""
        text = self._with_colon(" ".join(spoken))
        if self._take_signed(spoken, text, published):
            return True
        match = LABELLED.match(text)
        if match is None or not match[0] or _OF_ACTIONS.search(self.recorder.title):
            return False
        letter, who, said = (match["letter"] or "").capitalize(), match["who"] or "", text[match.end() :]
        is_dashed = bool(who) and match["mark"][-1] not in _SAYS
        is_post = is_dashed and is_post_word(said.split(" ", 1)[0])  # *Bo Ash – Chair opened the meeting*
        is_told = is_dashed and not letter and (is_post or not _is_sentence(said))  # *Bo Ash - £20* is told of anybody
        is_told |= not letter and is_name(said, bare=False)  # *Treasurer: Di Elm* says who that is
        voice = self._find_speaker(who) if who and not is_told and who not in _NO_NAME else None
        others = [self._find_speaker(one) for one in _PARTED.split(match["more"] or "")[1:]]
        if (not letter and voice is None) or None in others or (letter == "A" and not (who or self.was_labelled)):
            return False  # *A. Budget* is one of a list
        first = (voice,) if voice is not None else self._named_after(said) if letter else ()
        persons = tuple(dict.fromkeys([*first, *(one for one in others if one is not None)]))
        is_next = self.last is not None and self.last[2] and self.last[1] != persons
        is_reply = letter[:1] in ("A", "R") or (is_next and (self.was_labelled or not is_dashed))
        if not (letter or is_reply) and len(said.split()) < fewest:
            return False
        ends = sentences(said)[:1] + sentences(said)[-1:]
        asks = letter[:1] in ("Q", "C") or (not letter and any(one.endswith("?") or _ASKS.match(one) for one in ends))
        if isinstance(voice, Collective) and not asks:
            return False  # *Public: 3*
        kind = (
            Kind.QUESTION if asks else Kind.ANSWER if is_reply and (self.was_labelled or self.last) else Kind.STATEMENT
        )
        self.was_labelled = True
        if not asks or not self._take_with_reply(persons, said, published):
            self._add(kind, published, said, persons)
            self.last = (self.recorder.last, persons, asks)
        return True

    def _take_signed(self, spoken: Sequence[str], text: str, published: str) -> bool:
        """Record sentences with their speaker in brackets or before a dash. Return False if there is none."""
        if (signed := _SIGNED.match(text)) is not None and (said_by := self._find_speaker(signed["who"])) is not None:
            self._add(Kind.STATEMENT, published, text, (said_by,))
            return True
        for parts in (spoken, [text]):
            authors = [voice for part in parts if (voice := self._author(part)) is not None]
            if len(authors) == len(parts):
                for part, voice in zip(parts, authors, strict=True):
                    self._add(Kind.STATEMENT, published if part is parts[0] else "", part, (voice,))
                return True
        return False

    def _author(self, text: str) -> Voice | None:
        """The person on the roll who stands in brackets behind words, or before a dash in a list of reports."""
        signed, fewest = _SIGNED_BEHIND.fullmatch(text), _FEWEST_WORDS
        if signed is not None and (_BEFORE_APPOSED.search(signed["said"]) or not _IS_WISH.search(signed["said"])):
            return None
        if signed is None and _OF_REPORTS.search(self.recorder.title):
            signed, fewest = _REPORTING.fullmatch(text), 1
        if signed is None or len(signed["said"].split()) < fewest or _OF_ACTIONS.search(self.recorder.title):
            return None
        voice = self._find_speaker(signed["who"])
        return voice if voice in self.roster.roll else None

    def _with_colon(self, text: str) -> str:
        """The text, with a colon after the name at its beginning in minutes that leave it out."""
        match = _UNMARKED.match(text) if self.roster.unmarked else None
        said = text[match.start("next") :] if match is not None else ""
        is_one = match is not None and match["who"] in self.roster.unmarked
        is_said = match is not None and is_one and not (_is_finite(match["next"]) and _ASKS.match(said) is None)
        return f"{match['who']}: {said}" if match is not None and is_said else text

    def _take_with_reply(self, persons: tuple[Voice, ...], said: str, published: str) -> bool:
        """Record *Ash: Is it mended? The Clerk said that it was.* Return False if there is no reply."""
        spoken = list(sentences(said))
        end = next((at for at, sentence in enumerate(spoken, 1) if sentence.endswith("?")), len(spoken))
        lead, told = read_turns(spoken[end:], self.roster)
        if lead or not told or told[0].persons == persons or told[0].asks:
            return False
        turns = [Turn(persons, ["asked"], spoken[:end]), *told]
        self._add_turns(turns, self._find_answers(turns), "", published)
        return True

    def _named_after(self, said: str) -> tuple[Voice, ...]:
        """The person named in a sentence after *Q:* or *A:*: *Q: Bo Ash asked if it was mended.*"""
        _, turns = read_turns(sentences(said)[:1], self.roster)
        signed = None if turns else _SIGNED.search(said)
        by = self._find_speaker(signed["who"]) if signed and signed.end() >= len(said) - 1 else None
        if by is None and not turns:
            by = _find_act(said, self.roster, is_next=True)  # *A: Ms Elm had seen to it*
        return turns[0].persons if turns and not turns[0].start else (by,) if by is not None else ()

    def is_said(self, sentence: str) -> bool:
        """Whether a sentence has a person's name and a colon before it: then it decides nothing."""
        match = LABELLED.match(sentence)
        who = match["who"] or "" if match is not None and (match["mark"] or "-")[-1] in _SAYS else ""
        is_long = match is not None and len(sentence[match.end() :].split()) >= _FEWEST_WORDS
        return is_long and is_name(who) and not is_post_word(who) and self._find_speaker(who) is not None

    def _find_speaker(self, who: str) -> Voice | None:
        """The person meant by a name or initials before a colon, if known or titled, or by *Resident*."""
        who = who.title() if who.islower() else who
        initials = self.roster.by_initials(who) if who.isupper() else None
        known = self.roster.of_public(who) if initials is None else initials
        voice = self.roster.before_verb(who) if known is None else known
        if voice is None and who in _OF_PUBLIC:
            return _OF_PUBLIC[who]
        is_named = is_titled(who) and who[:2] != who[:2].upper()
        if isinstance(voice, int):
            return voice if is_named or voice in self.roster.roll or who in self.roster.moving else None
        voice = self.roster.speaker(who) if is_named else None
        return voice if isinstance(voice, int) else None

    def _goes_on(self, paragraph: Paragraph) -> bool:
        return self.mode is not None and bool(paragraph.mark) and style_of(paragraph.mark) != self.mode.style

    def _take_heading(self, paragraph: Paragraph, lead: list[str], turns: list[Turn], published: str) -> None:
        """Record a heading such as *In response to questions it was said:*."""
        last = turns[-1] if turns else None
        text = " ".join([*(lead if last is None else []), *(last.sentences if last else [])]).strip()
        said = text or " ".join(s for t in turns[-2:] for s in t.sentences)
        answerer = last.persons if last else ()
        before = turns[:-1]
        asker: tuple[Voice, ...] | None = last.asker if last and last.asker else None
        if before and before[-1].asks and before[-1].persons != answerer:
            asker, before = before[-1].persons, before[:-1]
        if before:
            self._record(lead, before, published)
            published, lead = "", []
        each = asker is None and PLURAL.search(said) is not None
        opening = " ".join(turns[-2].sentences) if asker and len(turns) > 1 else ""
        self._add(Kind.QUESTION, published, text if each else " ".join([*lead, opening]).strip(), asker or ())
        if not each:
            self._add(Kind.ANSWER, "", text, answerer)
        self.mode = Mode(style_of(paragraph.mark), answerer, each)
        self.last = None

    def _take_listed(self, lead: list[str], turns: list[Turn], published: str) -> None:
        assert self.mode is not None
        text, said = " ".join(lead), " ".join([*lead, *(s for t in turns for s in t.sentences)])
        if not self.mode.each:
            self._add(Kind.ANSWER, published, said, self.mode.persons)
            return
        if not turns and (self.mode.is_loose or NO_EXCHANGE.search(text)):
            self._add(Kind.NOTE, published, text, ())
            return
        if len(turns) > 2 and not turns[0].asks and not turns[1].asks and not turns[1].responds:
            self._add(Kind.QUESTION, "", "", ())
            self._add(Kind.ANSWER, published, " ".join([*lead, *turns[0].sentences]), turns[0].persons)
            self.last = None
            self._record([], turns[1:], "")
            return
        if len(turns) > 1 and any(self._find_answers(turns)):
            self.last = None
            self._record(lead, turns, published)
            return
        if turns and turns[0].asks and not turns[0].responds:
            turn = turns[0]
            self._add(Kind.QUESTION, published, turn.sentences[0], turn.persons)
            rest = " ".join(turn.sentences[1:])
            if rest and len(turns) == 1:
                self._add(Kind.ANSWER, "", rest, ())
            return
        if len(turns) == 1 and set(turns[0].persons[:1]) & {self.roster.chair, self.roster.presiding}:
            self._record(lead, turns, published)
            return
        self._add(Kind.QUESTION, "", "", ())
        self._add(Kind.ANSWER, published, said, turns[0].persons if turns else self.mode.persons)

    def _take_plain(self, lead: list[str], published: str) -> None:
        text = " ".join(lead)
        if lead and LEAD_WORD.match(lead[0]) and (asker := asker_of(lead[0], self.roster)):
            self._add(Kind.QUESTION, published, "", asker)  # *In reply to Mr Ash it was said that …*
            self._add(Kind.ANSWER, "", text, ())
            return
        if text.endswith(":") and len(text.split()) <= 4:
            self.last = None
        self._add(Kind.NOTE, published, text, ())

    # Turns

    def _find_answers(self, turns: Sequence[Turn]) -> list[bool]:
        out = [False] * len(turns[:1])
        for number, (before, turn) in enumerate(pairwise(turns), 1):
            is_more = out[-1] and not turn.asks and self._is_more_answer(turn, turns[:number], out)
            has_asked = number > 1 and out[-1] and turn.persons == turns[number - 2].persons and not turn.responds
            out.append(is_more or (not has_asked and self._is_answer(turn, before.persons, before.asks, before)))
        return out

    def _is_more_answer(self, turn: Turn, before: Sequence[Turn], linked: Sequence[bool]) -> bool:
        """Whether a turn adds to the answer before it: it is not the asker's, and reports a fact."""
        asker = next((one for one, is_answer in zip(before[::-1], linked[::-1], strict=True) if not is_answer), None)
        is_told = turn.verbs[0] in (MAY_ANSWER - OF_ITS_OWN - NOT_ANSWERING) | PROPOSING and not turn.adds
        is_asked = asker is not None and asker.asks and asker.persons not in ((), turn.persons)
        return turn.verbs[0] == "added" or (is_asked and is_told)

    def _is_answer(self, turn: Turn, persons: tuple[Voice, ...], asked: bool, before: Turn | None = None) -> bool:
        """Whether a turn answers people who `asked` or spoke, in the turn `before` it or another paragraph."""
        if turn.persons == persons or turn.is_new or (turn.asks and not turn.responds):
            return False
        if turn.responds and turn.asker is None:
            return True
        verb = turn.verbs[0]
        if asked:
            verb = past_of(base_of(verb)) if base_of(verb) not in ("", verb) else verb  # *believed* for *believes*
            if verb not in MAY_ANSWER | RESPONDING | PROPOSING and verb in ("thanked", "supported", "proposed"):
                return False
            is_told = verb in (MAY_ANSWER - OF_ITS_OWN - RESPONDING) | PROPOSING
            return before is not None or is_told or self.addressed in turn.persons
        if before is None or verb not in MAY_ANSWER | RESPONDING | PROPOSING:
            return False
        if persons[0] in (Collective.PUBLIC, Collective.RESIDENT) and verb in _TO_THE_PUBLIC:
            return True
        if any(self.roster.is_office(voice) for voice in (*turn.persons, *persons)):
            return False  # it may be the one who is named in the same breath
        if (taken := TAKES_ON.search(turn.clause)) is not None and taken["deed"] in DEEDS:
            return True
        if turn.verbs[0] in NOT_ANSWERING or (turn.adds and not turn.responds) or before.verbs[0] in NOT_ANSWERED:
            return False
        spoke, told = self._capacity(persons[0]), self._capacity(turn.persons[0])
        return spoke is not Capacity.OFFICER and not (told is not None and told.is_member)

    def _capacity(self, voice: Voice) -> Capacity | None:
        place = self.roster.roll.get(voice) if isinstance(voice, int) else None
        return None if place is None else place.capacity

    def _record(self, lead: list[str], turns: list[Turn], published: str) -> None:
        linked = self._find_answers(turns)
        first = turns[0]
        text = " ".join(lead)
        if first.asker is not None:
            self._add(Kind.QUESTION, published, text, first.asker)
            linked[0], published, text = True, "", ""
        elif self.last is not None and not lead and self._is_answer(first, self.last[1], self.last[2]):
            self._as_question(self.last[0])
            linked[0] = True
        elif len(turns) == 1 and not first.asks and (lead or first.start > 0):
            self._note(first, published, text)
            return
        self._add_turns(turns, linked, text, published)

    def _add_turns(self, turns: list[Turn], linked: list[bool], text: str, published: str) -> None:
        """Record turns; `linked` says whether each is an answer, and `text` precedes the words of the first."""
        for number in range(1, len(turns)):
            linked[number] |= linked[number - 1] and turns[number].verbs[0] == "added" and not turns[number].asks
        for number, turn in enumerate(turns):
            is_of_other = bool(turn.asker) and turn.asker != turns[number - 1].persons
            if number and is_of_other:
                self._add(Kind.QUESTION, "", "", turn.asker or ())
                linked[number] = True
            following = turns[number + 1] if number + 1 < len(turns) else None
            is_opening = following is not None and linked[number + 1] and following.asker in (None, (), turn.persons)
            kind = Kind.ANSWER if linked[number] else Kind.QUESTION if is_opening or turn.asks else Kind.STATEMENT
            words = said_in(turn)
            if number == 0 and text:
                words = " ".join([text, *turn.sentences])
            self._add(kind, published if number == 0 else "", words, turn.persons)
            if not is_opening and turn.asks and kind is Kind.QUESTION:
                self._add_answer_within(turn)
            self.last = (self.recorder.last, turn.persons, turn.asks and kind is not Kind.ANSWER)
            self.addressed = addressed_in(turn, self.roster) if turn.asks else None
        if linked[-1] and not turns[-1].asks:
            self.last = None

    def _note(self, turn: Turn, published: str, lead: str) -> None:
        """Record a paragraph that does not begin with its speaker as a note that names them."""
        self._add(Kind.NOTE, published, " ".join([lead, *turn.sentences]).strip(), turn.persons)
        self.last = (self.recorder.last, turn.persons, turn.asks)

    def _add_answer_within(self, turn: Turn) -> None:
        """Record the answer after a question in its paragraph, given by the person asked or by nobody named."""
        text = " ".join(turn.sentences)
        told, who = find_answer(turn.sentences)
        voice = self.roster.speaker(who) if who else None
        if (asked := addressed_in(turn, self.roster)) is not None:
            match = next((m for m in PRONOUN.finditer(text) if m["verb"].casefold() in MAY_ANSWER | RESPONDING), None)
            told, voice = (text[match.start() :].lstrip("-–—,;.?! "), asked) if match is not None else (told, voice)
        if told:
            asks = (self.recorder.entries[-1].text or "").removesuffix(literal(told)).rstrip(" ,;-–—")
            if asks.endswith((".", "?")):
                self.recorder.change(-1, text=asks)
            self._add(Kind.ANSWER, "", told, () if voice is None else (voice,))

    def _as_question(self, index: int) -> None:
        entry = self.recorder.entries[index]
        if entry.kind in (Kind.STATEMENT, Kind.NOTE):
            self.recorder.entries[index] = replace(entry, kind=Kind.QUESTION)

    def _add(self, kind: Kind, published: str, text: str, persons: tuple[Voice, ...]) -> None:
        self.recorder.add(kind, published, text[:MOST_TEXT], persons)
