"""What somebody undertook, was asked or is left to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_tui.archive.recognising.cast import Cast
from clerk_tui.archive.recognising.deeds import DEEDS, DONE, DULL
from clerk_tui.archive.recognising.outcomes import tells_any
from clerk_tui.archive.recognising.speech import speeches
from clerk_tui.archive.recognising.subjects import subject_of
from clerk_tui.archive.recognising.verbs import SAYING
from clerk_tui.meeting import Collective, Voice

_PROMISING = frozenset("agreed offered undertook promised volunteered committed".split())
_TO_DO = re.compile(
    r"(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+(?:is\s+|are\s+|[-–—]\s+)?to\s+(?P<what>(?!(?:the|an?|be|his|her|their|our|its|this|that|all|each|date|which|whom)\b|[A-Z])[a-z]+\b.*)$"
)
_ACTION = re.compile(r"^\W*(?:ACTION|Action)(?:\s+points?)?\s*(?:\d+\s*)?[:–—>-]+\s*(?P<what>.+)$")
_TO_BE = re.compile(
    r"^(?P<what>(?:To\s+be\s+|(?!It\b|There\b)[A-Z0-9][^.:;]{2,80}?\s+(?:(?:is|are|was|were)\s+)?to\s+be\s+)"
    r"(?:asked|checked|circulated|contacted|chased|considered|followed|forwarded|investigated|looked|made|monitored"
    r"|obtained|ordered"
    r"|prepared|reported|repaired|reviewed|sent|sought|submitted|updated|written)\b.*)$"
)
_WOULD_BE = re.compile(
    r"\b(?P<what>(?:an?|the|this|these|further|more)\s+(?:\w+\s+){0,3}?(?:response|information|details?|answers?|figures"
    r"|update|note|copy|report)"
    r"\s+(?:will|would)\s+be\s+(?:provided|circulated|sent|shared|forwarded|brought)\b.*)$",
    re.IGNORECASE,
)
_TOOK_ON = re.compile(
    r"\b(?:agreed|offered|undertook|promised|volunteered)\s+to\s+(?P<what>(?!the\b"
    r"|a\b|it\b|be\b)[a-z]+\b.*)$"
)
_TOLD_TO = re.compile(
    r"\b(?:staff|administration|officers?|(?:city|town|county|village|district)\s+(?:attorney|clerk|manager"
    r"|administrator|engineer))\s+"
    r"(?:(?:was|were|be|is|BE)\s+)?(?:also\s+|further\s+|hereby\s+)?(?:asked|encouraged|directed|instructed|requested"
    r"|DIRECTED|REQUESTED)\s+to\s+(?P<what>[a-z]+\b.*)$"
    r"|\bdirect(?:ed|s)?\s+(?:the\s+)?(?:[Ss]taff|[Aa]dministration|(?:City|Town|County|Village)\s+\w+)\s+to\s+"
    r"(?P<also>[a-z]+\b.*)$",
    re.IGNORECASE,
)
_TELLING_TO = ("ask", "encouraged", "direct", "instructed", "requested")
_REQUESTED = re.compile(
    r"\b[Rr]equests?\s+that\s+(?:the\s+)?(?:Leader|Executive|Cabinet|Council|Chair\w*|Chief|Clerk|Officers|Committee)\b"
    r"[\w’',& -]{0,80}?\s+(?P<what>(?:writes?|calls?|engages?|reports?|reviews?"
    r"|works?|provides?|prepares?|liaises?|contacts?|brings?|undertakes?|seeks?|convenes?)\s+"
    r"(?:(?!\b[Rr]equests?\s+that\b).)*)"
)
"""*To request that the Leader writes to the Minister*, once for each."""
_ASKED_TO = re.compile(
    r"\b(?:asked|requested|instructed|directed|wanted)\s+(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+to\s+(?:also\s+)?(?P<what>(?P<verb>[a-z]+)\b.*)$"
)
_WAS_ASKED = re.compile(
    r"(?:^|[.;,–-]\s+|\band\s+|\bthat\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the|[A-Z][\w.’'-]*)){0,6}?)\s+"
    r"(?:(?:was|were|is|are|has\s+been|have\s+been|be)\s+)(?:also\s+|therefore\s+)?(?:asked|instructed|requested|directed"
    r"|tasked)\s+to\s+(?P<what>(?P<verb>[a-z]+)\b.*)$"
)
_TO_TELL = re.compile(
    r"(?:give|provide|share|send)\s+(?:(?:an?|some|more|any|further|the|his|her|their|us|members)\s+)*(?:\w+\s+)?(?:updates?"
    r"|clarif\w*|detail\w*|expl\w*|information|examples?|figures|overview|assurances?|summary|views?|thoughts)\b"
    r"|address\s+the\b|speak\b|include\b|discuss\b|consider\b|attend\b|ensure\b",
    re.IGNORECASE,
)
_ASKED_THAT = re.compile(
    r"\b(?:requested|asked)\s+that\s+(?P<what>(?:\S+\s+){1,18}?(?:would\s+|should\s+|to\s+)?be\s+"
    r"(?:circulated|provided|sent|shared|forwarded|prepared|supplied)\b.*)$"
)
_ASKED_FOR = re.compile(
    r"\brequested\s+(?:that\s+)?(?P<what>an?\s+(?:written\s+|full\s+|detailed\s+|further\s+|progress\s+)?report\s+"
    r"(?:on|from|outlining|detailing|about|regarding)\b.*)$"
)
_PRONOUN = frozenset("he she they".split())
_MODAL = frozenset(("will", "would", "shall", "should"))
_AGREED_THAT = re.compile(r"(?:agreed|decided|resolved)\b")
_BETWEEN = frozenset("also again then now therefore further both continue".split())
_SAID_THAT = re.compile(
    r"\b(?:agreed|decided|resolved|advised|confirmed|stated|undertook|explained|indicated|said|shared|noted|added|requested|asked"
    r"|informed\b.{3,40}?|assured\b.{3,40}?)\s*,?\s+that\s*,?\s+(?=[^;]{0,160}$)",
)
_SAID_THEY = re.compile(r"\b(?:agreed|advised|confirmed|stated|undertook|indicated|said|shared)\s+(?:he|she|they)$")
_CERTAIN = re.compile(r"(?:agreed|decided|advised|confirmed|undertook|asked|requested)\b")
_FORWARD = re.compile(
    r"\S+ put forward\b|(?!arrangements|contact|enquiries|requests?|representations?)\S+ made (?!aware)"
)
_UNSURE = re.compile(
    r"\b(?:hoped|hopes|hopefully|expected|anticipated|planned|feared|concern(?:s|ed)?\s+(?:that|about|at)|whether|if"
    r"|how|why|unless|asked|understood|until|so\s+that|in\s+case)\b[^.;]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]\s+|,\s+|\s[-–—]+\s+|[.?!]\s+")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|can|may|\w+ed)\b")
_NOT_TO_BE = re.compile(
    r"\b(?:have|has|had|needs?|needed|likely|ought|going|used|appears?|seems?|continues?)\s+to\s+be\b", re.IGNORECASE
)
_HAS_DECIDED = re.compile(r"\b(?:agreed|resolved|decided|recommended|proposed)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+)?$")
_OF_ALL = re.compile(
    r"(?:all\s+)?(?:the\s+)?(?:members|councillors|committee|council|board|panel|cabinet|it)\b"
    r"|.*\b(?:members|councillors|committee|council|board|panel|cabinet)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 2500
"""Characters of a sentence that leaves somebody to do something, at most: what is longer is no sentence."""
_MOST_WORDS = 18
"""Words of that which will be dealt with, at most."""


@dataclass(frozen=True)
class Undertaking:
    """Something to be done, and by whom where that is said."""

    owner: Voice | None
    text: str


def read_undertakings(sentence: str, cast: Cast) -> list[Undertaking]:
    """What a sentence leaves somebody to do."""
    if len(sentence) > _LONGEST:
        return []
    sentence = sentence.lstrip("(")
    low = sentence.casefold()
    if match := _ACTION.match(sentence):
        if (owner := _owner(match["what"].strip(" ].)"), cast)) is not None:
            return [Undertaking(owner, "")]
        inner = _to_do(match["what"], cast)
        return [inner] if inner else [Undertaking(None, match["what"])]
    if (bare := _errand(sentence)) is not None:
        return [bare]
    if not (low.startswith("to be ") or any(f" {word} " in low for word in _SIGNS)):
        return [Undertaking(None, match["what"])] if (match := _ASKED_FOR.search(sentence)) else []
    words = sentence.split()
    out = list(_will(sentence, words, cast))
    if out:
        return out
    is_passive = " will be " in low or " would be " in low
    if is_passive and (match := _WOULD_BE.search(sentence)) is not None and not _HAS_DECIDED.search(sentence):
        return [Undertaking(_first_speaker(sentence, cast), match["what"])]
    for at, word in enumerate(words[:-2]):
        if (
            word.casefold() in _PROMISING
            and at
            and words[at + 1] == "to"
            and words[at + 2][0].islower()
            and words[at + 2] not in _NO_VERB
        ):
            subject = subject_of(words, at, cast)
            if subject is not None and isinstance(subject[1][0], int):
                return [Undertaking(subject[1][0], " ".join(words[at + 2 :]))]
    if (found := _to_do(sentence, cast) or _asked(sentence, cast)) is not None:
        return [found]
    return _left(sentence, cast)


_NO_VERB = frozenset("the a an be this that these his her their its all".split())


_SIGNS = ("to", "will", "would", "be", "shall", "should")


def _left(sentence: str, cast: Cast) -> list[Undertaking]:
    """What is told to staff, what somebody took on, what is *to be* done."""
    told = read_told(sentence)
    if told:
        return told
    match = _TOOK_ON.search(sentence)
    if match is not None and sentence[: match.start()].endswith(" had "):
        match = None  # told of others, and of what was before
    before = sentence[: match.start()] if match else ""
    if match is not None and not _OF_ALL.match(before) and not _PASSIVE.search(before):
        return [Undertaking(_first_speaker(sentence, cast), match["what"])]
    is_to_be = _TO_BE.match(sentence)
    if is_to_be is not None and not _HAS_DECIDED.search(sentence) and not _NOT_TO_BE.search(sentence):
        return [Undertaking(None, is_to_be["what"])]
    return []


def read_told(sentence: str) -> list[Undertaking]:
    """What a sentence, or the text of a motion, directs the staff to do."""
    match = _TOLD_TO.search(sentence) if tells_any(sentence.casefold(), _TELLING_TO) else None
    return [] if match is None else [Undertaking(None, match["what"] or match["also"])]


def read_charges(text: str, cast: Cast) -> list[Undertaking]:
    """What the text of a resolution or a motion charges somebody with."""
    if len(text) > _LONGEST:
        return []
    told = read_told(text)
    told = told or [Undertaking(None, m["what"].strip(" ;,.")) for m in _REQUESTED.finditer(text)]
    if told:
        return told
    sentence = f"It was agreed that {re.sub(r'^that ', '', text, flags=re.IGNORECASE)}"
    return [u for u in _will(sentence, sentence.split(), cast)]


def _errand(sentence: str) -> Undertaking | None:
    """*Report to highways.* A short sentence that bids, with nobody named."""
    words = sentence.rstrip(" .").split()
    if (
        ":" not in sentence
        and 2 <= len(words) <= 12
        and words[0].istitle()
        and words[0].casefold() in DEEDS
        and words[1].islower()
    ):
        if words[1] in ("of", "by", "from", "and", "was", "were", "is", "has", "will", "would", "be", "had"):
            return None
        return None if words[0] in DULL and words[1] != "to" else Undertaking(None, sentence)
    return None


def _will(sentence: str, words: Sequence[str], cast: Cast) -> Iterator[Undertaking]:
    """*The Clerk will write*, *she would attend*, *this will be looked into*: each in a sentence."""
    stop = 0
    for at, word in enumerate(words[:-1]):
        if word not in _MODAL or at < max(1, stop):
            continue
        lead = " ".join(words[:at])
        said = _SAID_THAT.search(lead)
        if word == "should" and (said is None or not _AGREED_THAT.match(said[0])):
            continue
        is_open = word == "would" and said is None and not _SAID_THEY.search(lead)
        start = next((n + 1 for n in range(at - 2, -1, -1) if words[n][-1] == ";"), 0)
        if is_open and (at - start > 8 or any(w in SAYING for w in words[start:at])):
            continue
        if _UNSURE.search(_last_sentence(lead)):
            continue
        verb = next((w for w in range(at + 1, min(at + 4, len(words))) if words[w] not in _BETWEEN), at + 1)
        bare = words[verb].strip(",.;:")
        following = words[verb + 1].strip(",.;:") if verb + 1 < len(words) else ""
        done = bare == "be" and (following if following not in _BETWEEN else " ".join(words[verb + 2 : verb + 3]))
        if done and done.strip(",.;:") in DONE:
            is_told = (
                (not is_open or words[verb + 1 : verb + 3] == ["asked", "to"])
                and word != "should"
                and (said is None or _CERTAIN.match(said[0]) is not None)
            )
            told = f"{words[at - 1]} {' '.join(words[verb + 1 :])}"
            what = _dealt_with(lead) if is_told and not _FORWARD.match(told) else None
            if what is not None:
                yield Undertaking(None, f"{what} {' '.join(words[at:])}")
                stop = at + 2
            continue
        undertaking = _active(words, at, verb, said is not None, cast)
        if undertaking is not None and (word != "should" or undertaking.owner is not None):
            yield undertaking
            stop = at + 2


def _last_sentence(lead: str) -> str:
    return re.split(r"[;.]\s|\s[-–—]\s", lead)[-1]


def _active(words: Sequence[str], at: int, verb: int, is_said: bool, cast: Cast) -> Undertaking | None:
    """What somebody will do."""
    bare = words[verb].strip(",.;:")
    if bare == "be" and verb + 1 < len(words):
        bare = words[verb + 1].strip(",.;:")
        if not bare.endswith("ing") or not is_deed(bare):
            return None
    elif bare == "have" and words[verb + 1 : verb + 2] == ["to"] and verb + 2 < len(words):
        bare = words[verb + 2].strip(",.;:")
    what = " ".join(words[at + 1 :])
    before = words[at - 1].casefold().strip(",")
    if before in _PRONOUN:
        if not is_deed(bare) or (words[at] == "would" and not (is_said or _bare(words[at - 2]) in SAYING)):
            return None
        lead = " ".join(words[: at - 1])
        if not (at == 1 or is_said or words[at - 2][-1] in ".,;" or _bare(words[at - 2]) in SAYING | {"and"}):
            return None
        speaker = _first_speaker(" ".join(words), cast)
        if at == 1:
            return Undertaking(speaker, what)
        told = re.search(r"\b[Ii]n future\s*,?\s+$", f"{lead} ")
        return Undertaking(speaker, f"{told[0] if told else ''}{words[at - 1]} {words[at]} {what}")
    cut = max((n + 1 for n in range(at) if words[n].strip(",") == "that"), default=0)
    cut = cut if cut < at else 0
    subject = subject_of(words[cut:], at - cut, cast)
    if subject is None and is_deed(bare) and before in ("staff", "officers") and at - cut <= 2:
        return Undertaking(None, what)
    if subject is None or not is_deed(bare):
        return None
    owner = subject[1][0]
    if isinstance(owner, int):
        return Undertaking(owner, re.split(r"\s+[-–—]\s+", what)[0])
    if owner is Collective.COMMITTEE:
        return Undertaking(None, what)
    return None


def is_deed(verb: str) -> bool:
    """Whether a verb, as it stands after *will* or *will be*, is of something that somebody can be held to."""
    if verb.endswith("ing") and verb not in DEEDS:
        stem = verb[:-3]
        return bool({stem, f"{stem}e", stem[:-1]} & DEEDS)
    return verb in DEEDS


def _dealt_with(lead: str) -> str | None:
    """That which *will be* dealt with: the words of the clause before the verb."""
    clause = _CLAUSE.split(lead)[-1]
    if (said := _SAID_THAT.search(lead)) is not None and len(lead) - said.end() < len(clause):
        clause = lead[said.end() :]
    parts = clause.split(" and ")
    if len(parts) > 1 and _FINITE.search(" and ".join(parts[:-1])):
        clause = parts[-1]
    clause = re.sub(r"^(?:and|but|so)\s+(?:that\s+)?", "", clause, flags=re.IGNORECASE)
    words = clause.split()
    if (
        not words
        or words[-1] == "and"
        or len(words) > _MOST_WORDS
        or _HAS_DECIDED.search(clause)
        or words[0].casefold() in _NOTHING
    ):
        return None
    return clause


_NOTHING = frozenset("which who it there where that no every any all once if as when each until".split())
"""With what a clause does not begin that tells what will be dealt with."""


def _asked(sentence: str, cast: Cast) -> Undertaking | None:
    """*asked the Clerk to look into it*, *asked that the figures be sent*, *the Clerk was asked to write*."""
    if (match := _WAS_ASKED.search(sentence)) is not None and match["verb"] in DEEDS:
        return Undertaking(_owner(match["who"].removeprefix("the ").removeprefix("The "), cast), match["what"])
    match = _ASKED_TO.search(sentence)
    if match is not None and match["verb"] in DEEDS and not _TO_TELL.match(match["what"]):
        owner = cast.find(match["who"])
        if not isinstance(owner, Collective):
            return Undertaking(owner, match["what"])
    if (match := _ASKED_THAT.search(sentence)) is not None:
        return Undertaking(None, match["what"])
    if (match := _ASKED_FOR.search(sentence)) is not None:
        return Undertaking(None, match["what"])
    return None


def _bare(word: str) -> str:
    return word.strip(",.;:").casefold()


def _first_speaker(sentence: str, cast: Cast) -> Voice | None:
    """Whoever says that they will: the first to speak in the sentence."""
    found = speeches(sentence, cast)
    return found[0].persons[0] if found and isinstance(found[0].persons[0], int) else None


def _owner(who: str, cast: Cast) -> Voice | None:
    """Whom a name, a post or initials mean that stand before *to do it*; of several the first."""
    owner = cast.by_initials(who) if re.fullmatch(r"[A-Z][A-Za-z]{1,2}", who) else None
    if owner is None:
        voice = cast.find(who) if len(who.split()) > 1 or who in ("Chairman", "Chair", "Clerk") else None
        owner = voice if isinstance(voice, int) else None
    if owner is None and " and " in who:
        return _owner(who.split(" and ")[0], cast)
    return owner


def _to_do(text: str, cast: Cast) -> Undertaking | None:
    if (match := _TO_DO.search(text)) is None:
        return None
    who = match["who"].strip()
    owner = _owner(who, cast)
    if owner is None and (who.split()[-1] not in _DOERS or match["what"].split()[0] not in DEEDS):
        return None
    return Undertaking(owner, re.split(r"\s+[-–—]\s+", match["what"])[0])


_DOERS = frozenset("Clerk Chairman Chair Secretary Treasurer Committee Officer Officers Manager Staff staff".split())
"""Who may be left to do something though no list names them."""


def owners_in_margin(tokens: list[str], cast: Cast) -> list[int]:
    """Those whose initials stand in the margin."""
    out = []
    for token in tokens:
        bare = token.strip(" .")
        owner = cast.by_initials(bare)
        if owner is None and re.match(r"(?:Cllr|Mr|Mrs|Ms)\.?\s+[A-Z]$", bare):
            letter = bare[-1].casefold()
            owner = next((p for p in cast.roll if cast.surname(p)[:1] == letter and cast.is_councillor(p)), None)
        if owner is not None:
            out.append(owner)
    return out
