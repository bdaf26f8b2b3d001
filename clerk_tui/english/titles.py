"""The titles, the letters after names and the words of posts, as minutes and lists print them. One list of each serves
the notation, the lists, the import and the proof. All words are folded (`clerk_tui.meeting.people.fold`)."""

from __future__ import annotations

from collections.abc import Mapping

#: Words before a name that say how somebody is addressed, not who they are (folded): of the United Kingdom, Ireland,
#: the United States, Canada, Australia and New Zealand. *C/Cllr* is a county's councillor, *D/Cllr* a district's.
TITLES = frozenset(
    """mr mrs ms miss mx messrs madam dr doctor prof professor mme mlle sir dame lord lady baroness baron viscount
    viscountess hon hons honourable honorable worship worshipful excellency rev revd reverend canon chaplain father fr
    sister brother sr br pastor rabbi imam bishop archbishop archdeacon ven venerable cllr cllrs cr crs clr clrs
    ccllr dcllr bcllr tcllr pcllr councillor councillors councilor councilors councilmember councilmembers councilman
    councilwoman councilperson ald alderman aldermen alderwoman alderperson bailie baillie provost convener convenor
    cathaoirleach leascathaoirleach chathaoirleach leaschathaoirleach comhairleoir comhairleoiri comh cmhlr
    conseiller conseillere cynghorydd cyng deputy minister senator sen representative rep assemblymember
    assemblyman assemblywoman delegate congressman congresswoman mp mpp mla mna msp mep mayor mayoress reeve
    warden supervisor commissioner trustee director selectman selectmen selectwoman selectperson freeholder governor gov
    member members president vicepresident chair chairman chairwoman chairperson vicechair vicechairman
    vicechairwoman vicechairperson cochair judge justice sheriff marshal attorney dci di ds dc pc pcso cpo det
    detective supt superintendent inspector insp sergeant sergt sgt constable chief acc garda officer capt
    captain col colonel cpl corporal major maj lt lieutenant ldr cdr cmdr commander brigadier brig general gen
    admiral commodore""".split()
)
#: Words that belong to the title after them, and are not titles on their own (folded).
BEFORE_TITLE = frozenset(
    """the an y yr his her your rt right very most vice co leas madam mr mrs regional county borough district town city
    parish village community ward youth unitary local shire council board committee assembly state student
    acting interim chief police assistant outgoing incoming former past air rear wing squadron group wg sqn flt gp
    presiding""".split()
)
AFTER_TITLE = frozenset("elect pro tem protem tempore emeritus emerita designate".split())
IN_POSTS = frozenset("of for and & to".split())
"""Words that make the title before them part of a post: *Director of Finance*."""
TO_EVERYBODY = frozenset("mr mrs ms miss mx cllr cr clr councillor councilor ald alderman".split())
PERSONAL = TO_EVERYBODY | frozenset("dr prof professor sir dame lord lady rev revd reverend".split())
TITLES_OF_MEN = frozenset("mr sir fr father lord baron".split())
"""Titles (in one spelling: `meeting.names.same_title`) that only men have."""
TITLES_OF_WOMEN = frozenset("mrs ms miss dame lady baroness alderwoman councilwoman".split())
INITIALS_TOO = frozenset("dc di ds pc acc dci mp mla det sen rep ald".split())
"""Titles that are initials in capitals after another title: *Mr PC Cooper*."""
SURNAMES_TOO = frozenset(
    """major judge justice constable warden reeve bishop chief sheriff marshal provost pastor canon baron lord
    sergeant deputy governor sen marshall father""".split()
)
ORDINARY = SURNAMES_TOO | frozenset(
    """attorney captain chair chairman chief colonel commander commissioner commodore convener corporal delegate
    director doctor garda general inspector lady lieutenant mayor member members minister mp officer president
    representative sister superintendent supervisor trustee worship""".split()
)
"""Titles that are ordinary words too, or begin the name of a place."""
PLURAL_TITLES: Mapping[str, str] = {
    "councillors": "Councillor", "cllrs": "Cllr", "councilors": "Councilor", "councilmembers": "Councilmember",
    "members": "Member", "commissioners": "Commissioner", "messrs": "Mr", "aldermen": "Alderman", "trustees": "Trustee",
    "directors": "Director", "crs": "Cr", "clrs": "Clr", "supervisors": "Supervisor", "senators": "Senator",
    "selectmen": "Selectman", "deputies": "Deputy", "mesdames": "Mrs", "drs": "Dr", "mm": "",
    "comhairleoiri": "Comhairleoir",
}  # fmt: skip
"""Titles before several names (folded), and the title of each."""
SAME_TITLE: Mapping[str, str] = {
    "cllr": "councillor", "clr": "councillor", "cr": "councillor", "councilor": "councillor", "ald": "alderman",
    "ccllr": "councillor", "dcllr": "councillor", "bcllr": "councillor", "tcllr": "councillor", "pcllr": "councillor",
    "cllrs": "councillor", "clrs": "councillor", "crs": "councillor", "councillors": "councillor",
    "councilors": "councillor", "comhairleoir": "councillor", "cyng": "councillor", "cynghorydd": "councillor",
    "sgt": "sergeant", "sergt": "sergeant", "insp": "inspector", "supt": "superintendent", "capt": "captain",
    "col": "colonel", "cpl": "corporal", "maj": "major", "lt": "lieutenant",
    "prof": "professor", "revd": "rev", "reverend": "rev", "honourable": "hon", "honorable": "hon",
}  # fmt: skip

#: Letters after a name (folded): honours, parliaments, degrees, professions.
LETTERS = frozenset(
    """vc gc gbe kbe dbe cbe obe mbe bem gcb kcb dcb cb gcmg kcmg dcmg cmg gcvo kcvo dcvo cvo lvo mvo rvm kg kt lg
    om ch pc qc kc sc jp dl td vr rd qpm kpm qfsm kfsm qam kam qgm qvrm qso qsm onz pnzm gnzm dnzm knzm dcnzm
    cnzm onzm mnzm nzm ac ao am oam psm apm afsm asm csc csm cd cm oc cc cq goc onl oont obc mc mm dso dsc dsm
    dfc dcm erd mp ms msp mla mep mhk mlc mha mpp mna tds am ba bsc beng bed bcom bcomm barch btp bds ma msc
    meng med mba mpa mph mphil msw mfa mres llb llm lld phd dphil edd dba dlitt dsc jd md mb bch mbbs mbchb
    mbbch dds dmd dvm rn rgn rmn pgce pgdip pgcert hnd hnc hons fmedsci scd acca fcca acma fcma cima cipfa cpfa
    aca fca cpa cga cma cfa cgma ca ceng ieng cpeng cenv csci frics mrics arics frs frse frsa frsc frsl fba
    freng frcs frcp frcpe frcgp frcn mrcp mrcgp mrtpi frtpi rtpi riba ariba friba fraia mciob fciob mice fice
    mistructe fistructe mimeche miet fiet mciwem fciwem mcips fcips mcipd fcipd acipd mcim fcim mrpharms cilca
    fslcc pslcc slcc acis fcis fcg acg cmgr mcmi fcmi mbcs fbcs citp gaicd maicd faicd aicd aicp faicp pe aia
    faia esq esquire mmc cmc iccmc icmacm sphr pmp rpp mcip lslp mcieh fcieh mioa fgs fsa fha npqh qts""".split()
)
LETTERS_OF_TWO = frozenset("jp mp kc qc dl td".split())
"""Letters of two that are also typed in small letters; others may be a surname (*Ma*, *Do*)."""
GENERATIONS = frozenset("jr jnr junior sr snr senior jun sen ii iii iv 2nd 3rd 4th".split())
#: Beginnings of a surname that belong to it (folded).
PARTICLES = frozenset(
    """van der den de del della dei degli di da dos das do du la le las los lo von zu zur zum bin binti bint ibn
    abu al el ap ab ferch ni nic mac macgiolla mc o ui d st san santa ter ten op te av af""".split()
)

#: Titles, words that belong to one, and posts that are printed before a surname as a title.
ALL_TITLES = TITLES | frozenset(
    "an leas rt right vice secretary treasurer board bc min mm td superintendent sergeant".split()
)

IN_TEXT = PERSONAL | frozenset(
    """canon baroness cllrs clrs crs councillors councilors councilmember councilmembers councilman councilwoman
    alderwoman alderperson comhairleoir commissioner trustee supervisor senator dci di ds dc pc pcso sgt sergeant
    inspector superintendent supt mayor""".split()
)
"""Titles that the proof looks for before surnames in a text."""
IN_CAPITALS = frozenset("dci di ds dc pc pcso".split())
"""Those of them that are written in capitals."""

ELECTED = frozenset(
    """councillor councillors cllr cllrs clr cr councilor councilmember councilman councilwoman alderman alderwoman ald
    trustee commissioner supervisor mayor cmhlr comhairleoir cyng cynghorydd ccllr dcllr bcllr tcllr pcllr""".split()
)
"""Titles of those who are elected."""

# Posts

POST_WORDS = frozenset(
    """officer officers manager director directors executive head clerk secretary engineer administrator analyst
    superintendent inspector sergeant chairperson chairman chairwoman chair vice-chair vice-chairman mayor minister
    assistant lead leader solicitor counsel council committee services service authority department trust nhs
    centre center representative coordinator co-ordinator planner treasurer police constabulary support operations
    planning finance financial housing democratic governance legal corporate monitoring public society association
    group university college district county city town parish borough health healthwatch commissioner commissioning
    strategy adviser advisor consultant accountant surveyor architect librarian headteacher teacher principal deputy
    development communications communication community education environment environmental policy scrutiny research
    business transport transportation highways parks recreation works building attorney auditor controller comptroller
    superintendent specialist technician supervisor administrative administration executive partnership partnerships
    safeguarding nursing nurse medical practitioner cathaoirleach president chief general senior interim acting regional
    national office board agency company ltd limited plc inc institute press media observer resident residents
    management assurance quality change performance risk audit procurement engagement participation schools children
    adults families estates property waste climate culture leisure tourism economic growth regeneration enforcement
    licensing elections electoral revenues benefits customer access inclusion equality diversity wellbeing social care
    primary secondary acute emergency mental clinical foundation alliance federation union church school club bank
    member members co-chair programme program project digital information technology human resources clerical staff
    intern fire rescue ambulance crime substitute alternate editor reporter sector forum network state systems roads
    division unit engineers consultants architects solicitors planners surveyors accountants associates
    managers clerks consulting warden wardens protection
    directorate headquarters worker workers maintenance delivery""".split()
)
POST_ENDS = frozenset(
    """officer officers manager director executive head clerk secretary engineer administrator analyst
    superintendent inspector sergeant counsel solicitor commissioner leader representative
    representatives coordinator co-ordinator planner treasurer lead advisor adviser consultant
    accountant surveyor architect librarian headteacher attorney auditor controller supervisor
    specialist president minister mayor chair chairman chairperson cathaoirleach chief assistant
    constable warden recorder""".split()
)
"""Words that end a post."""
JOBS = (POST_ENDS - TITLES - {"head", "lead"}) | {"officer", "attorney", "principal"}
"""Those that are no title, and hardly a surname."""
VACANT = frozenset({"vacant", "vacancy"})
BODIES = frozenset(
    """commission board committee council authority panel forum trustees district association society group union
    governors directors councillors members membership department team subcommittee sub-committee cabinet executive
    attendance county senate assembly""".split()
)
"""Words in what a body, or a part of it, is called."""
MORE_POSTS = frozenset(
    """trustee governor vp headteacher headmaster headmistress bursar
    commander area commandant visitor taker rfo ceo cfo coo cto hr it pa advisory language
    interpreter facilitator
    specialist journalist correspondent graduate apprentice trainee champion ambassador editor delegate nominee
    policeman policewoman constable vicar rector chaplain caretaker groundsman handyman lengthsman bookkeeper
    receptionist typist stenographer recorder parliamentarian marshal sergeant-at-arms ranger curator surgeon
    physician dentist pharmacist psychologist economist ecologist archaeologist arborist inspector valuer assessor
    controller scientist hydrologist biologist geologist comptroller captain lieutenant
    liaison postholder holder portfolio services herald gazette tribune journal times news record courier chronicle
    engineering construction realty properties llc judge magistrate sheriff""".split()
)
"""Words of posts that are often something else in a text."""
