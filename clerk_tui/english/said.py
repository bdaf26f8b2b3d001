"""Verbs of saying, and verbs for what somebody can be left to do (*will write*)."""

from __future__ import annotations

from clerk_tui.english.verbs import IN_MEETINGS, participle_of
from clerk_tui.english.verbs import REPORTING as PASTS_OF_REPORTS

QUERY = r"(?:quer(?:y|ies)|questions?|[ei]nquir(?:y|ies))"
"""What somebody puts that is to be answered, as part of a pattern."""
ASKING = frozenset(
    """asked asks queried queries enquired inquired questioned requested requests sought wondered wonders""".split()
)
RESPONDING = frozenset("responded replied answered responding replying answering".split())
TELLING = frozenset(
    """advises asks comments confirms expresses explains feels gives informs introduces mentions notes presents raises
    recommends reports requests responds says states suggests thanks updates wishes thinks supports points believes
    indicates shares wonders agrees adds offers argues describes clarifies reviews proposes explores replies
    congratulates echoes commends encourages acknowledges urges reminds announces discusses talks speaks questions
    inquires welcomes stresses praises reads outlines highlights""".split()
)
"""As minutes that are written in the present tense tell it; most of them are names of things, too."""
REPORTING = frozenset(
    """confirmed advised informed explained stated said clarified noted reported commented reflected
    recognised recognized indicated acknowledged assured reiterated believed shared described outlined
    agreed offered considered thought understood referred pointed accepted emphasised emphasized stressed
    highlighted reminded replied responded answered mentioned apologised told spoke spoken reassured""".split()
)
"""What somebody does who may be answering."""
_NOT_SAID = frozenset(
    """attended backed chaired circulated closed declined endorsed expanded expected gathered identified instructed
    moved nominated opened persisted proclaimed proposed realised recited reckoned refused rejected represented
    reserved resigned resisted resolved ruled seconded showed spelled submitted supplied supposed tabled trusted
    undertook upheld volunteered voted waived""".split()
)
SAYING = (
    REPORTING
    | {verb.split()[0] for verb in PASTS_OF_REPORTS} - _NOT_SAID
    | IN_MEETINGS - _NOT_SAID
    | frozenset(
        """gave provided turned appreciates proposes contributed read demonstrated delivered hopes lamented reviewed
        recounted revealed talked briefed favored liked reasoned speculated voiced testified relayed disclosed opined
        flagged update re- re-emphasized re-iterated""".split()
    )
    | ASKING
    | RESPONDING
    | TELLING
)
ADVERBS = frozenset(
    """also then further again subsequently later additionally both briefly formally therefore however next
    finally firstly secondly had has have once initially jointly strongly verbally respectively now duly
    kindly again just each all who thereafter""".split()
)
NOT_BEFORE = frozenset(
    """by of to from with for on at in about than as between via thanked under that whether if because
    which when where regarding concerning including the a an and/or congratulated welcomed asked
    informed told invited reminded supported""".split()
)
SMALL = frozenset("of and for the to & in on at with - – a an".split())
LONGEST_POST = 14
NOT_POST = frozenset(
    "council committee trust authority report department group team staff meeting members public".split()
)
HEADS_SMALL = frozenset(
    """clerk chair chairman chairperson chairwoman vice-chair vice-chairman mayor deputy applicant agent
    leader police secretary treasurer officer manager director engineer superintendent inspector
    sergeant attorney solicitor representative president cathaoirleach commissioner developer architect planner
    administrator""".split()
)
DEEDS = frozenset(
    """add address advertise apply appoint approach arrange ask assist attend bring call chase check
    circulate clarify collect communicate complete compile conduct consult contact convene coordinate
    correspond create deal deliver discuss distribute do draft email enquire ensure erect examine explore
    finalise finalize find finish fix follow forward get give include increase inform inspect instruct
    investigate invite issue liaise look maintain make meet monitor notify obtain order organise organize
    paint pass pay phone place plan post prepare produce progress provide publish purchase pursue put
    raise refer remind remove repair replace report request research respond return revert review revise
    schedule seek send share source speak start submit supply take talk tell telephone train try undergo
    undertake update upload visit water write endeavour clear cut identify assess carry present book build
    chair come develop fill gather host install introduce invest lead let list mark move narrow open pick
    print propose reach recirculate release ring scan set sign sort track trial work""".split()
)
"""As they stand after *will* and *to*."""
DONE = frozenset(map(participle_of, DEEDS)) | {"corrected", "rectified", "resolved"}
"""As they stand after *will be*."""
