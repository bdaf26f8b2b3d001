"""Appointments in prose: *Hall to go on the bridge committee*, *Hall & Long to the museum board, Park reserve*, *Hall
happy to be tree warden, agreed*, *chair Hall, sec Long both re-elected*. They are decisions on who holds a post or
serves on a body, and no tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.english.titles_and_forenames import POST_ENDS
from clerk_tui.english.verbs import is_base
from clerk_tui.english.words import DETERMINERS, PREPOSITIONS, with_small_first
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.spoken_entries import with_body
from clerk_tui.notation.name_index import means_post, post_in_full
from clerk_tui.notation.prose.names import (
    CTTEE,
    all_named,
    handle_of,
    may_be_word,
    names_ahead,
    one_named,
    person_named,
)
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

_BODY = (
    rf"(?:{CTTEE}|assn|association|board|bd|body|commission|consortium|council|federation|forum|governors|grou?p|jury"
    r"|network|panel|partnership|society|subcommittee|trust|trustees|users|working (?:group|party))"
)
_OF_BODY = rf"(?:the )?(?:[\w'’&-]+ ){{0,5}}?{_BODY}\b(?: (?:for|of) [^,;:.]{{2,30}}?)?"
_SERVES = any_case(
    r"(?P<deed>to (?:go|sit|serve|stay|remain|continue) on|to join"
    r"|(?:(?:was|were|is|are|to be) )?(?:re-?)?appointed to"
    r"|to be (?:on|(?:(?:an?|our|the|board|council) )*(?:alternate|delegate|deputy|observer|rep(?:resentative)?"
    r"|substitute|trustee)s?(?: (?:on|to|for))?)|to (?:replace|take over from) (?P<replaced>[^,;:.]{2,30}?) (?:on|as)"
    rf"|to represent (?:us|(?:the |this )?(?:board|committee|council|school|trust)) (?:on|at)|to) (?P<body>{_OF_BODY})"
    r"(?: (?:instead|in place|in lieu) of (?P<instead>[^,;:.]{2,30}?)"
    r"|(?:,| [–—-])? (?:vice|replacing) (?P<vice>[^,;:.]{2,30}?))?"
    r"(?:(?:,| [–—-]| with|;|\.) (?P<reserve>[^,;:.]{2,30}?) (?:(?:as|to be) )?(?:an? |the )?"
    r"(?P<as>alternate|deputy|reserve|sub(?:stitute)?)"
    r"|(?:,| [–—-]) (?P<before>alternate|deputy|reserve|sub(?:stitute)?)(?: is|:)? "
    r"(?P<last>[^,;:.]{2,30}?))?(?:(?:,| [–—-]) (?:there (?:being|were) )?(?P<alone>no (?:further|other) nom\w+))?"
    r"(?:,? (?:all )?agreed)?\.?"
)
"""Who is to serve on a body, after their names, perhaps instead of somebody, and with a reserve."""
_PAID = any_case(
    r"to (?:(?:be )?(?:go|move|moved|progress|rise|raised)) (?:(?:up|on|on up) )?to "
    r"(?P<point>(?:scp|spinal|scale|grade|point|level|band|step)\b[^;:]{0,60}?)\.?"
)
"""A step of pay, which nobody takes as a task."""
_WILLING = any_case(
    r"(?P<how>(?:(?:is|was|would be) )?(?:content|glad|happy|keen|ok|pleased|prepared|ready|willing)"
    r"|offer(?:s|ed)|volunteer(?:s|ed)) to "
    r"(?P<does>be|become|serve as|act as|stand as|continue as|carry on as|stay on as|remain(?: as)?) "
    r"(?P<post>[^,;:.]{3,50}?)(?:,| [–—-]|;|\.) (?:(?:so|this was|all|members|duly) )?"
    r"(?:accepted|agreed|appointed|approved|elected|ok)\.?"
)
"""A post that somebody would take, and that it was agreed."""
_ONLY_ONE = any_case(
    r"nom(?:inate[ds]|s)?\.? (?P<whom>[^,;:.]{3,40}?) (?:as|for) (?P<post>[^,;:.]{3,40}?)(?:,|;|\.| [–—-]) "
    r"(?:there (?:being|were) )?(?:no (?:other(?:s| noms?| nominations?)?|more noms?)|unopposed|only nom(?:ination)?)"
    r"(?:[,;.] (?:so )?(?:s?he|they)(?:['’](?:s|re)| was| were| is) (?:appointed|elected|in))?\.?"
)
"""The only candidate for a post, after who nominates them."""
_ELECTED = any_case(
    r"(?P<posts>(?:[^\d:;,–—]{4,50}, )*[^\d:;,–—]{4,50}?),? (?:(?:all|both|were|was|duly) )*"
    r"(?P<done>(?:re-?)?(?:elected|appointed))(?P<how> en bloc| unopposed| nem\.? con\.?)?\.?"
)
_AGAIN = any_case(
    r"(?P<who>[^\W\d][^,;:]{1,30}?) again as (?P<post>[^,;:.]{3,50}?)\.?"
    r"|(?P<headed>[^\W\d][^,;:]{2,40}?)(?::| [–—-]) (?P<again>[^\W\d][^,;:]{1,30}?) again\.?"
)


_CHOSEN_TOO = any_case(
    r"(?:(?:(?:was|were) )?(?:duly )?(?P<done>(?:re-?)?(?:elected|appointed)|co-?opted)|to be)"
    r" (?P<post>(?:(?:as|to|for|onto|on) )?[^,;:.]{3,60}?)"
    r"(?:(?:,|;| and| [–—-]) (?P<other>[^,;:.]{2,30}?) (?:(?P<too>(?:as|on|to) (?:an? |the )?[^,;:.]{3,50}?)"
    r"|(?:as )?(?P<beside>alternate|deputy|reserve|sub(?:stitute)?)))?"
    r"(?P<until>,? (?:until|till?|for) [^,;:]{3,40}?)?"
    r"(?:,? (?:there (?:being|were) )?(?P<alone>no (?:further|other) nom\w+))?\.?"
)
"""Somebody who is chosen for a post, and who is chosen beside them."""


def appointed(line: str, context: Context) -> Iterator[str]:
    """The clause, and what was said before it, for those who are to hold a post or serve on a body."""
    yield from filter(None, _appointed(line, context))


def _appointed(line: str, context: Context) -> Iterator[str]:
    handles, rest = names_ahead(line, context)
    rest = f"to {rest}" if handles and line.endswith(f" to {rest}") else rest  # *Clerk to the Council* is a post
    if handles and may_be_word(line.removesuffix(rest).strip(), context):
        handles = []
    if handles and (serves := _SERVES.fullmatch(rest)):
        yield _on_body(handles, serves, context)
    if len(handles) == 1 and (paid := _PAID.fullmatch(rest)):
        yield f"= that @{handles[0]} {rest[3:].rstrip('.')}" if not paid["point"].endswith(" be") else ""
    if len(handles) == 1 and (willing := _WILLING.fullmatch(rest)):
        said = re.sub(r"^(?:is|would be) ", "was ", willing["how"])
        said = said if said[-2:] == "ed" or said.startswith("was ") else f"was {said.removesuffix('s')}"
        post = willing["post"]
        yield f"{handles[0]}: {said} to {willing['does']} {post}\n= that @{handles[0]} be appointed {post}"
    if len(handles) == 1 and (only := _ONLY_ONE.fullmatch(rest)):
        name = one_named(only["whom"], context)
        whom = f"@{name}" if name else only["whom"]
        post = re.sub("^the ", "", only["post"])
        said = f"{handles[0]}: nominated {whom} for {post}"
        yield f"{said}\n= that {whom} be appointed {post}, there being no other nominations"
    if len(handles) == 1 and (nominated := _NOMINATED.fullmatch(rest)):
        yield _nomination(handles[0], nominated, context)
    if handles and (chosen := _CHOSEN_TOO.fullmatch(rest)) and (chosen["other"] or chosen["alone"]):
        yield _with_another(handles, chosen, context)
    yield from _to_posts(line, context)
    yield _members_listed(line, context)


def _nomination(mover: str, said: re.Match[str], context: Context) -> str:
    """The motion for a nomination with its seconder; for the post of the item, if its title says which; empty if one of
    them is not on the roll."""
    whom, seconder = one_named(said["whom"], context), one_named(said["first"] or said["last"], context)
    title = _ELECTION_OF.fullmatch(context.item.title) if context.item is not None else None
    post = with_small_first(title["post"]) if title else "nominated"
    is_other = len({mover, whom, seconder}) == len(("mover", "whom", "seconder"))
    return f"/motion {mover} / {seconder}: that @{whom} be {post}" if whom and seconder and is_other else ""


_NOMINATED = any_case(
    r"nom(?:inate[sd]|\.)? (?P<whom>[^,;:]{2,30}?)(?:[,;]| and)? "
    r"(?:(?:was )?(?:2nd(?:ed)?|sec(?:onded)?\.?)(?: by)? (?P<first>[^,;:.]{2,30})"
    r"|(?P<last>[^,;:.]{2,30}?) (?:2nd(?:s|ed|ing)?|sec(?:s|onds|onded|onding)?))\.?"
)
_ELECTION_OF = any_case(
    r"(?:election|appointment) of (?:an? |the )?(?P<post>(?:[a-z-]+ )?"
    r"(?:chair(?:man|person|woman)?|secretary|treasurer|president|captain|clerk|warden|auditor|mayor|governor))"
)


def _with_another(handles: Sequence[str], chosen: re.Match[str], context: Context) -> str:
    """The clause for who is chosen for a post, and another for another post or as a substitute; empty if that is
    nobody of the roll."""
    other = one_named(chosen["other"], context) if chosen["other"] else ""
    is_post = chosen["done"] or not _POSTS.isdisjoint(chosen["post"].lower().split())
    _, verb, after, *_ = f"{chosen['too'] or ''} x x x".lower().split()
    has_task = (chosen["too"] or "").startswith("to ") and is_base(verb) and after in DETERMINERS | PREPOSITIONS | _THEM
    if not is_post or has_task or (chosen["other"] and not other):
        return ""
    done, post = f"{(chosen['done'] or '').lower()} ".lstrip(), re.sub(r"\brep\b", "representative", chosen["post"])
    clause = f"= that {full_list([f'@{one}' for one in handles])} be {done}{post}"
    if chosen["beside"]:
        clause += (
            f", with @{other} as {'substitute' if chosen['beside'].lower() == 'sub' else chosen['beside'].lower()}"
        )
    elif other:
        clause += f", and @{other} {chosen['too']}"
    clause += re.sub(r"\btill?\b", "until", chosen["until"] or "")
    return f"{clause}, there being no other nominations" if chosen["alone"] else clause


_THEM = frozenset(("her", "him", "it", "them"))
_POSTS = POST_ENDS | {"chair", "deputy", "rep", "vice"}


def _members_listed(line: str, context: Context) -> str:
    """The clause for the members of a body, listed after it under an item on committees or appointments; empty for
    other words, and if anybody is not on the roll."""
    match = _MEMBERS.fullmatch(line)
    if match is None or context.item is None or _OF_BODIES.search(context.item.title) is None:
        return ""
    parts = [_MEMBER.fullmatch(part) for part in re.split(r", (?:and )?| and | & | \+ ", match["names"])]
    named = [(_one_in_list(part["name"], context), part["post"]) if part else ("", "") for part in parts]
    if len(named) < _LEAST_LISTED or not all(name for name, _ in named):
        return ""
    who = [f"@{name}{f' ({_HEADS.get(post.lower(), post)})' if post else ''}" for name, post in named]
    rest = f", with {match['rest']}" if match["rest"] else ""
    body = with_small_first(match["body"]) if match["body"][1:].islower() else match["body"]
    body = body if body.split()[0].lower() in DETERMINERS else f"the {body}"
    return f"= that {body} be {full_list(who)}{rest}"


def _one_in_list(name: str, context: Context) -> str:
    """The name to type for one of a list of people, who may be typed as initials that are a word too (*DO*)."""
    voice = (context.names.lettered(name) or context.names.of_abbreviation(name)) if name.isupper() else None
    return handle_of(voice, context) or one_named(name, context)


_LEAST_LISTED = 2
_HEADS = {"ch": "chair", "vc": "vice chair", "vice": "vice chair", "conv": "convener"}
_MEMBER = any_case(
    r"(?P<name>[^\W\d][^()]{1,40}?)(?: \((?P<post>ch|chair|chairman|conv|convener|lead|vc|vice(?: chair)?)\))?"
)
_MEMBERS = any_case(rf"(?P<body>{_OF_BODY})(?::| [–—-]) (?P<names>[^:;.]+?)(?:[.;] (?P<rest>no [^.;:]{{3,40}}))?\.?")
_OF_BODIES = any_case(
    r"\b(?:appoint\w*|committees?|delegates?|link|members(?:hip)?|outside bod\w+|panels?|represent\w+|working)\b"
)


def _on_body(handles: Sequence[str], serves: re.Match[str], context: Context) -> str:
    """The clause for who is to serve on a body; empty if somebody in it is unknown."""
    who, body = full_list([f"@{one}" for one in handles]), serves["body"]
    is_called = body.split()[0].lower() in DETERMINERS or "_" in body
    first, second = (*body.split(), "")[:2]
    if serves["deed"].lower() == "to" and first.lower() == "be":
        return ""  # *Hall to be at the trust*
    if serves["deed"].lower() == "to" and is_base(first) and (second in DETERMINERS | PREPOSITIONS or first not in _OF):
        return ""  # *Hall to chase the group*
    body = body if is_called else f"the {body}"
    is_plain = serves["deed"].lower().endswith(("appointed to", "to")) and "join" not in serves["deed"].lower()
    does = "be appointed to" if is_plain else with_body(serves["deed"][3:], context.meeting.head)
    does = re.sub(r"\brep\b", "representative", does)
    clause = f"= that {who} {does} {body}"
    if replaced := serves["replaced"]:
        name = one_named(replaced, context)
        clause = clause.replace(replaced, f"@{name}" if name else replaced)
    if former := serves["instead"] or serves["vice"]:
        name = one_named(former, context)
        clause += f" instead of {f'@{name}' if name else former}"
    if reserve := serves["reserve"] or serves["last"]:
        name, word = one_named(reserve, context), (serves["as"] or serves["before"]).lower()
        clause += f", with {f'@{name}' if name else reserve} as {'substitute' if word == 'sub' else word}"
    return f"{clause}, there being no other nominations" if serves["alone"] else clause


_OF = frozenset(
    "audit budget finance harbour house land market park play police review school transport water work".split()
)
"""What a body is for, though such a word is a verb too."""


def _to_posts(line: str, context: Context) -> Iterator[str]:
    """The clause for people named after their posts: *vice Hall, sec Long both re-elected*, *Hall again as clerk*."""
    if again := _AGAIN.fullmatch(line):
        name = person_named(again["who"] or again["again"], context)
        post = again["post"] or again["headed"]
        is_post = means_post(post) or post.split()[-1].lower() in POST_ENDS
        yield f"= that @{name} be reappointed {with_small_first(post)}" if name and is_post else ""
    match = _ELECTED.fullmatch(line)
    parts = match["posts"].split(", ") if match else []
    chosen = [pair for part in parts if (pair := _post_first(part, context))]
    if match and len(chosen) == len(parts) > 1:
        told = full_list([f"@{name} as {post}" for post, name in chosen])
        yield f"= that {told} be {match['done'].lower()}{(match['how'] or '').lower()}"


def _post_first(part: str, context: Context) -> tuple[str, str] | None:
    """A post in full, and the name to type of the one person named after it; None for other words."""
    words = part.split()
    for at in range(1, len(words)):
        post, names = " ".join(words[:at]), all_named(" ".join(words[at:]), context)
        full = post_in_full(post)
        if len(names) == 1 and (full != post or means_post(post) or words[at - 1].lower() in POST_ENDS):
            return full if full != post else post.lower(), names[0]
    return None


def co_option_moved(line: str) -> str:
    """A line on a co-option and who moved it, as a motion."""
    return CO_OPTION.sub(_to_co_opt, line)


def _to_co_opt(told: re.Match[str]) -> str:
    term = f" for a {told['term'].lower()}" if told["term"] else ""
    return f"that {told['who']}{',' * (',' in told['who'])} be co-opted{term}, {told['how']}"


CO_OPTION = any_case(
    r"^co-?opt(?:ion)?(?: of|:| [–—-])? (?P<who>(?-i:[A-Z])[^:;.()]{2,60}?),? (?P<how>(?:prop|mov|m/s|sec)[^;]*?)"
    r"(?:[,;] (?:for )?(?:an? )?(?P<term>(?:\d|one|two|three|four)[- ](?:yr|year)s?(?: term)?(?: from [^,;]{3,20})?))?$"
)
"""The co-option of somebody, with who moved it: *co-option: Ann Hall, prop Park sec Price, agreed, 4 yr term*."""
