"""Words in short of motions and votes, in full, and what stands between them, in its usual place: *prop'd refuse, PB
2nd'd, AIF*, *Hall 2nd. Park no, wants a rebid. 4-1*."""

from __future__ import annotations

import re
from functools import partial

from clerk_tui.notation.prose.earlier_minutes import minutes_in_hand
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

_SECONDED = any_case(r"\b(?:2nd['’]?e?d|2['’]?nded|2['’]d|sec['’]d|secd|scnd(?:ed)?)(?= |[,;.]|$)")
_PROPOSED = any_case(r"\b(?:prop['’]d|propd|prpo?s?e?d|propsd|mov['’]d|movd|mved)\b\.?(?= )")
_MOTION = any_case(
    r"(?:(?<=^main )|(?<=^the )|(?<=\borig )|(?<=\bsubst )|(?<=\bamended )|(?<=\bon main ))(?:mot|mtn)\b\.?"
)
_ALL_IN_FAVOUR = any_case(
    r"(?<=[\w)][,;.] )a\.?i\.?f\b\.?(?=\W*$|,? (?:at )?\d)|(?<=[a-z)\d] )(?-i:AIF)\b(?=\W*$|,? (?:at )?\d)"
)
_AYES = any_case(
    r"\b(?:(?:ayes?|yes) ?[x×] ?(?P<after>\d{1,2})|[x×]? ?(?P<before>\d{1,2}) ?[x×] ?(?:ayes?|yes))\b(?=\W*$)"
)
_FIGURES = any_case(r"\b\d{1,2}(?: ?[-–] ?| votes? to | to )\d{1,2}\b")
_ALL_AYES = any_case(r"(?<=[,;.] )(?:all )?ayes?(?: all)?(?=\.?$)")
_OPPOSED = any_case(r"(?P<voted>\d ?[-–] ?\d{1,2}\b.*[a-z]) opp(?:['’]?d|s|sd)?\b\.?(?=$|[,;.])")
_ASKED_FOR_RECORD = any_case(
    r",? (?:with |and )?(?P<who>(?:(?:councillor|cllr|mr|mrs|ms|miss|dr)\.? )?[^\W\d][\w'’-]*(?: [^\W\d][\w'’-]*)?) "
    r"(?:asking|requesting) (?P<for>(?:that|for) (?:his|her|their) [^,;.]{3,30} (?:minuted|noted|recorded))(?=\.?$)"
)
"""A request, in the sentence of a vote, for one's own to be recorded: *8-1, Hall asking that her dissent be noted*."""
_THEN_TIME = any_case(
    r"(?<= )(?P<vote>\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?) (?=\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?$)"
)
_ACCEPTS_FRIENDLY = any_case(
    r"\b(?P<does>accepts?|accepted|agree[sd]?|takes|took|(?:is |was )?(?:ok|fine"
    r"|happy))(?: (?:with )?(?:it|this|that))?"
    r"(?:,|:| [–—-])? \(?(?:as )?(?:a )?friendly(?: (?:amendment|amdt|one))?\)?\.?$"
)
_MOTION_TO = any_case(
    r"^(?P<motion>(?:a )?(?:motion|mot|mtn))\.? (?P<verb>accept|adj|adjourn|adopt|amend|appoint"
    r"|approve|appv|authori[sz]e|award"
    r"|buy|close|continue|convene|defer|deny|enter|exit|extend|fund|grant|hire|increase|pay|postpone|ratify|recess"
    r"|reconsider|reduce|refer|refuse|reject|rescind|sell|send|table|transfer|waive)\b(?!,)"
)
_SAYS_VOTE = any_case(
    r"\b(?:agreed|aif|am[de]\w*|ayes?|carried|friendly|lost|m[ov]\w*d|maker|mot|motion|mover|moves|mtn|nobody|none"
    r"|no[- ]?one|opp\w*|passe[sd]|prop\w*|resolved|roll|sec\w*|2nd\w*|subj\w*|vote\w*)\b|/|\d-\d"
)
"""A word of each of the wordings here."""
_DISSENT = any_case(
    r"(?P<moved>.+\b(?:sec\w*|2nd\w*)\b.*?)[.;,] (?P<who>[^\W\d][\w'’-]*(?: [^\W\d][\w'’-]*)?) (?:(?:was|is|voted|says"
    r"|said|voting) )*(?P<side>no|nay|against|agst|opposed|opp|dissent\w*|abst\w*)\b\.?"
    r"(?:(?:,|:| [–—-]| \(| (?=as |because |since ))\s?(?P<why>[^.;()]{3,60}?)\)?)?[.;,] "
    r"(?P<came>(?:(?:vote|carried|passe[ds]|passed|so)[,:]? )*\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?)\.?"
)
"""Who was against a motion, and why, before its vote."""
_MOVER_AGREES = any_case(
    r"^(?P<who>[^\s,;:]+(?: [^\s,;:]+)?) (?:asks for|asked for|prefer(?:s|red)|proposes|proposed"
    r"|suggest(?:s|ed)|wants|wanted)"
    r" (?P<what>[^;]+?)(?:[,;.]| [–—-])? (?:and )?(?:the )?(?:maker|mover|proposer) (?:(?:is"
    r"|was) )?(?:accept(?:s|ed)|agree[sd]"
    r"|fine|happy|ok(?:ay)?|content)(?: (?:with|to) (?:it|that|this))?\.?$"
)
"""A change to the open motion that its mover accepts."""
_RATIO = any_case(
    r"^(?P<said>(?:the )?(?:motion |amendment |amdt )?(?:was )?(?:carried|lost|passed|defeated|vote|voted))[,:]? "
    r"\(?(?P<yes>\d{1,2}) ?: ?(?P<no>\d)\)?(?=\.?$)"
)
"""Figures with a colon: *carried (5:1)*."""
_ROLL_ALL = any_case(
    r"^(?:(?:upon|on|by|after) (?:an? |the )?)?roll[- ]?call(?: vote)?[,:]? all (?:members )?(?:present )?"
    r"(?:voted |voting |said |were )?(?:ayes?|yes|in favou?r)"
    r"(?:[,;.]? (?:and |so )?(?:the )?motion (?:was )?(?:carrie[sd]|passe[sd]|passed))?\.?$"
)
_RESOLVED_BY = any_case(
    r"^(?:it was )?(?:resolved|agreed) \((?:prop\w* |moved )?(?P<by>[^\s()/,]{1,20}) ?(?:/|,? sec\w* ) ?"
    r"(?P<second>[^\s()/,]{1,20})\) (?P<rest>(?:to|that) .+?)\.?$"
)
"""Who moved and seconded what was resolved, in brackets before it: *resolved (Hall/Park) to thank them*."""
_MOVED_AMENDING = any_case(
    r"^(?P<who>(?:(?:councillor|cllr|mr|mrs|ms|miss|dr)\.? )?[^\W\d][\w'’-]*(?: [^\W\d][\w'’-]*)?) moved to "
    r"(?P<words>(?:add|delete|insert|replace|strike|substitute)\b.+?)(?:,? and|[;.]) the amendment (?:was )?"
    r"(?P<came>(?:carried|defeated|fail(?:ed|s)|lost|passe[sd]|passed|approved|rejected)\b.*)"
)
"""An amendment that is called so only where its vote is told."""
_NOBODY_AGAINST = any_case(r"^(?:nobody|none|no[- ]?one) (?:against|opposed)[,;] (?=.*\babst\w*\.?$)")
_WITH_THAT = any_case(
    r"subj(?:ect)? to (?:that|this|those|these|the above)(?: (?:change|correction|amendment)s?)?,? (?:all )?"
    r"(?:(?:the )?(?:minutes|mins) (?:were |was )?|(?:they|it) (?:were |was )?)?"
    r"(?P<done>accepted|adopted|agreed|approved|confirmed)"
    r"(?: as (?:an? )?(?:(?:accurate|correct|true)(?:,| and| &)? ?)+(?:rec|record)\b\.?)?"
)
"""The minutes approved with what was just put right: *subject to that agreed as a correct record*."""
_SIDE = r"(?:ayes?|yes|yeas?|no|nays?|abst\w*|absent|recused)"
_ROLL_CALLED = any_case(
    r"(?P<before>.+[,;.] )(?P<roll>roll[- ]?call(?: vote)?)[: ]\s?"
    rf"(?P<votes>(?:[^\W\d][\w.'’-]*(?: [^\W\d][\w'’-]*)?[ :–—-]+{_SIDE}\b(?:[,;]| and|$)? ?){{2,}})\.?"
)
"""A motion, and how each voted as the roll was called."""
_BETWEEN_VOTES = any_case(r"(?<=[a-z])(?:[,;]| and) ")
_FRIENDLY_BY = any_case(
    r"^(?P<who>[^\s,;:]+(?: [^\s,;:]+)?) (?:asked for|made|moved|offered|proposed|put|suggested"
    r"|wanted) (?P<what>[^;]+?),?"
    r" as (?:a )?friendly (?:amendment|amdt)\b"
    r"(?P<rest>\W*(?:(?:and |which )?(?:(?:the )?(?:maker|mover|proposer)|[^\s,;:]+) (?:accept|agree).*"
    r"|accepted\b.*)?)$"
)
"""A friendly amendment behind its words: *Hall suggested £8 as a friendly amendment*."""


def votes_in_full(line: str, context: Context) -> str:
    """A line about a motion or a vote with its words in full, and whoever was against it after the figures."""
    if _SAYS_VOTE.search(line) is None:
        return line
    begun = _MOTION_TO.match(line)
    if begun and not one_named(begun["verb"], context):  # not *motion Grant, second Hall to …*
        line = f"{begun['motion']} to {line[begun.start('verb') :]}"
    by_both = _RESOLVED_BY.match(line)
    if by_both and all(_may_vote(by_both[part], context) for part in ("by", "second")):
        line = f"moved {by_both['by']} seconded {by_both['second']} {by_both['rest']}, carried"
    for short, full in _IN_FULL:
        line = short.sub(full, line)
    if context.open_proposal is not None:
        line = _ACCEPTS_FRIENDLY.sub(r"\g<does>", line)
        line = _NOBODY_AGAINST.sub("carried, ", line)
        line = _MOVER_AGREES.sub(partial(_amended, context=context), line)
    approved = _WITH_THAT.match(line)
    if approved and minutes_in_hand(context):
        line = f"minutes {approved['done']} as amended{line[approved.end() :]}"
    asked = _ASKED_FOR_RECORD.search(line)
    if asked and _FIGURES.search(line[: asked.start()]) and one_named(asked["who"], context):
        line = f"{line[: asked.start()]}. {asked['who']} asked {asked['for']}"
    if called := _ROLL_CALLED.fullmatch(line):
        line = f"{called['before']}{called['roll']} {_BETWEEN_VOTES.sub(' ', called['votes'])}"
    against = _DISSENT.fullmatch(line)
    if against and one_named(against["who"], context):
        side = "abstained" if against["side"].lower().startswith("abst") else "against"
        why = f" ({against['why']})" if against["why"] else ""
        line = f"{against['moved']}, {against['came']}, {against['who']} {side}{why}"
    return line


def _amended(told: re.Match[str], context: Context) -> str:
    """A change with which the mover agrees as an amendment, if whoever wants it may vote."""
    is_amendment = _may_vote(told["who"], context)
    return f"amendment by {told['who']}: {told['what']}, mover accepts" if is_amendment else told[0]


def _may_vote(name: str, context: Context) -> bool:
    lettered = context.names.lettered(name) if name.isupper() else None  # also *NO*, which is a word
    return (lettered or context.find(one_named(name, context) or name).only) in context.proceedings.voters(
        context.item_id
    )


def _five_ayes(told: re.Match[str]) -> str:
    return f"{told['after'] or told['before']}-0"


_IN_FULL = (
    (_RATIO, r"\g<said> \g<yes>-\g<no>"),
    (_ROLL_ALL, "roll call: all aye"),
    (_MOVED_AMENDING, r"\g<who> moved an amendment to \g<words>, \g<came>"),
    (_FRIENDLY_BY, r"amendment by \g<who>: \g<what>\g<rest>"),
    (_SECONDED, "seconded"),
    (_PROPOSED, "proposed"),
    (_MOTION, "motion"),
    (_ALL_IN_FAVOUR, "all in favour"),
    (_AYES, _five_ayes),
    (_ALL_AYES, "all in favour"),
    (_OPPOSED, r"\g<voted> opposed"),
    (_THEN_TIME, r"\g<vote>, "),
)
"""Each pattern with what takes its place."""
