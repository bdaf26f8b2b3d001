"""Elections told whole: who was nominated for a post, by whom, and that nobody else was, or the votes of each: *Chair:
Hall nominated by Park, seconded Dunn. Elected unopposed*, *Hall received 5 votes and Park 2*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.notation.name_index import post_in_full
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

_X = r"[^\W\d](?:(?! (?:and|was|were|is|had|has|for|as|by)\b)[^,;:()/\d]){1,35}?"
_POST = (
    r"(?:(?:the|our|its) )?(?!(?:and|be|by|that)\b)[^\W\d][\w'’&-]*"
    r"(?: (?!(?:and|being|by|for the (?:year|coming)|nominat\w*|prop\w*|sec\w*|there|unopposed|until|was|were|with)\b)"
    r"[\w'’&-]+){0,5}?"
)
_NOMINATED = r"(?:nominated|nom(?:['’]?d)?|proposed|prop(?:['’]?d)?|put forward)\b\.?"
_SECONDED = r"(?:seconded|sec(?:['’]?d)?|2nd(?:ed)?)\b\.?"
_THEN = r"(?:[,;.]|,? and| [–—-])? (?:and |was |were )*"
_FOR = r"(?:as|for|to be|be)"
_NO_OTHER = (
    r"(?:(?:as |there |with )*(?:(?:being|were|was) )?no (?:other|further|more) "
    r"(?:nom\w*\.?|candidates?|nominees?|names?)(?: (?:were )?received)?|unopposed|(?:the )?only nom\w*)"
)
_CHOSEN = (
    r"(?:(?:s?he|they|{0}) )?(?:(?:was|were|is|are|be|then|duly|therefore|accordingly|declared) )*(?:re-?)?elected"
    r"(?: (?:(?:as|to be) )?(?P<{1}>(?!unop|by|nem|unan|with)[^,;:.()]{{2,40}}?))?"
    r"(?:,? (?:unopposed|by acclamation|nem\.? ?con\.?|unan\w*))?"
)
_BY_BOTH = rf"{_NOMINATED}(?: by)? (?P<by>{_X}){_THEN}{_SECONDED}(?: by)? (?P<second>{_X})"
_PAIR = r"\(?(?P<one>{0}) ?/ ?(?P<other>{0})\)?"
_TAIL = (
    rf"(?P<tail>(?:(?:[,;.:]| [–—-]|,? and)* (?:and |so )?(?:{_NO_OTHER}|(?:all )?(?:agreed|carried|accepted)|unan\w*"
    rf"|{_CHOSEN.format(r'[^,;:.]{2,30}?', 'chosen')}))*)\.?"
)
_WAYS = (
    any_case(
        rf"(?:(?P<headed>{_POST})(?: nominations?)?(?::| [–—-]) )?(?P<who>{_X}) (?:(?:was|had been|is) )?{_NOMINATED}"
        rf"(?: {_FOR} (?P<post>{_POST}))? (?:by |(?<=nom )|(?<=nom\. "
        rf"))(?P<by>{_X}){_THEN}{_SECONDED}(?: by)? (?P<second>{_X})"
        rf"(?: {_FOR} (?P<late>{_POST}))?{_TAIL}"
    ),
    any_case(
        rf"(?:(?P<headed>{_POST})(?::| [–—-]) )?(?P<by>{_X}) (?:{_NOMINATED}|nominates|proposes) (?P<who>{_X}) {_FOR} "
        rf"(?P<post>{_POST}){_THEN}(?:{_SECONDED}(?: by)? (?P<second>{_X})|(?P<seconds>{_X}) "
        rf"(?:{_SECONDED}|seconds|2nds))"
        rf"{_TAIL}"
    ),
    any_case(
        rf"(?:(?P<headed>{_POST})(?::| [–—-]) )?(?P<who>{_X}) (?:(?:was|is|duly) )*(?:re-?)?elected"
        rf"(?: (?:(?:as|to be) )?(?P<post>(?!unop|nem|unan){_POST}))?(?P<alone>(?:,| [–—-])? {_NO_OTHER})?"
        rf"(?:[,;.]| [–—-])? (?:{_BY_BOTH}|{_PAIR.format(_X)}){_TAIL}"
    ),
)
"""The orders in which an election with a mover and a seconder is told."""


def elected_by(line: str, context: Context) -> Iterator[str]:
    """The lines for somebody who was nominated, seconded and elected, with no other candidate."""
    if _OF_ELECTION.search(line) is None:
        return
    for way in _WAYS:
        told = way.fullmatch(line)
        if told is None:
            continue
        said = {part: words for part, words in told.groupdict().items() if words}
        tail = said.get("tail", "").lower()
        is_alone = _ALONE.search(f"{said.get('alone', '')} {tail}") is not None
        people = [
            one_named(said.get(part, said.get(other, "")), context)
            for part, other in (("who", ""), ("by", "one"), ("second", "seconds"))
        ]
        people[2] = people[2] or one_named(said.get("other", ""), context)
        post = next((said[part] for part in ("post", "late", "chosen", "headed") if part in said), "")
        if context.find(said["who"]).only is None:
            return  # two of one name: it is asked which
        is_small = way is _WAYS[-1] and said["who"].islower()  # a name that other readers take for a thing
        if (is_alone or "elected" in tail or is_small) and post and all(people) and len({*people}) == len(people):
            who, by, second = people
            post = _in_full(post)
            came = f"/carried: There being no other nominations, @{who} was elected {post}." if is_alone else "/carried"
            again = "re-" * ("re-elected" in line.lower() or "reelected" in line.lower())
            yield f"/motion {by} / {second}: that @{who} be {again}elected {post}\n{came}"
            return


def _in_full(post: str) -> str:
    """A post without its article, and in full: *the V-C*."""
    bare = re.sub(r"^(?:the|our|its) ", "", post.rstrip("."))
    return post_in_full("VC" if bare.lower() in ("v-c", "v/c", "v.c") else bare)


_OF_ELECTION = any_case(r"elect|\bnom|unopposed|no (?:further|more|other)")
_ALONE = any_case(r"\bno (?:other|further|more)\b|unopposed|only nom")
_VOTES = any_case(
    r"(?:(?:there (?:were|being) )?(?:two|three|four|\d|several) (?:nominations|candidates|nominees) for (?:the )?"
    r"(?P<post>[^,;:]{3,40}?)(?:(?:,|:| [–—-]|\.) | (?=and\b))[^;:]*?(?:,|\.|;)? (?:(?:and|so) )?)?"
    r"(?:(?:on|in|by|after|following) (?:an? )?(?:show of hands|(?:secret |paper )?ballot|vote|division|voting),? )?"
    r"(?P<first>[^\W\d][^,;:\d]{2,40}?) (?:(?:had )?(?:received|polled|got|gained|obtained|secured|had)) (?P<a>\d{1,3})"
    r"(?: votes?)?(?:,| and|, and|;) (?P<second>[^\W\d][^,;:\d]{2,40}?)(?: (?:received|polled|got|gained|had))? "
    r"(?P<b>\d{1,3})(?: votes?)?"
    r"(?:[,;.]? (?:and )?(?P<won>[^\W\d][^,;:\d]{1,40}?)? ?(?:(?:was|were|duly|therefore|declared|then) )*elected"
    r"(?: (?P<as>[^,;:]{3,40}))?)?\.?"
)


_OF_BALLOT = any_case(r"(?=.*\d).*(?:ballot|candidates|elected|nominat|nominees)")


def elected_by_votes(line: str, context: Context) -> Iterator[str]:
    """The line for a ballot that is told in a sentence."""
    told = _VOTES.fullmatch(line) if _OF_BALLOT.search(line) else None
    if told is None or not (told["post"] or told["won"] or "ballot" in line.lower() or told["as"]):
        return
    names = [one_named(told[part], context) for part in ("first", "second")]
    post = told["post"] or told["as"] or ""
    if all(names) and names[0] != names[1]:
        post = f" for {_in_full(post)}" if post else ""
        yield f"/ballot{post}: {names[0]} {told['a']}, {names[1]} {told['b']}"
