"""The commonest short words of English and of meetings, which are no beginning of a name: `par:`, `the:`, `note:`."""

from __future__ import annotations

_COMMON = frozenset(
    """able about above absent accept access accounts across act action actions active add added adopt advice advise
    after again age agenda agree agreed aid aim aims air all allow almost alone along already also although always
    amend among amount and annual another answer answers any anybody anyone anything apart apologies apology appeal
    apply approve april arch are area areas around arrange art ash ask asked asset assets assist at attend audit
    august aware away back bad bag balance ball ban band bank bar bare base basis bath bay beach bed been before
    begin behind being bell below bench beside best better between beyond bid big bike bill bin bins birds bit black
    blank block blue board boat body bond book both bottom box branch break bridge brief bring broad broken brook
    brought brown budget build bull burn bus business but buy bye cab call calls came camp can cannot cap car card
    care careful carry case cash cat cause cell centre chair chance change charge chase cheap check child choice
    church city claim class clean clear clerk close club coal coast code cold come comment comments committee common
    complete concern condition confirm consent contact content contract copy corner correct cost costs could council
    count country county course court cover create cross crown cur current cut cycle daily dam dark date dates day
    days deal dean dear debt december decide decision deed deep defer delay delegate deliver demand deposit desk
    detail details did die direct dis discuss dist ditch does dog dogs done door double doubt down draft drain draw
    drive drop dry due during duty each early earth east easy eat edge effect eight either elect else email end ends
    enough ensure enter entry equal error estate even evening ever every example excel except exempt exit expect
    expenses explain extra eye face fact fail fair fall family far farm fast fault fee feed feel fees fell fence few
    field figure figures file fill final finance find fine fire first fish fit five fix flag flat flood floor flow
    fly follow following food foot for force form forms forum forward found four free friday from front full fund
    funds further future gain game gap garden gas gate gave general get give given glad glass goal going gold gone
    good got grand grant grants grass grave great green grit ground group grow growth guard guest guide had half hall
    hand happy hard harm has hat have head health hear heard hearing heat heavy hedge held help hence her here high
    hill him hire his hit hold hole home hope hospital host hot hour house how however hub ice idea ideas image
    impact income inform inn inside instead interest into invite invoice issue issues item items its january job join
    joint july june just keen keep kept key kid kind kit knew know known lack lady lake land lane large last late
    later law lay lead leader leaflet lean learn lease least leave led left leg legal less let letter letters level
    library lie life lift light like limit line link list lit little live load loan local lock log long look lord
    loss lost lot loud love low lower luck mad made mail main major make man manage manager many map march mark
    market matter matters may mayor mean means meet meeting member members men mend message met mid middle might mile
    mill min mind mine minor minus minute minutes miss mix modern monday money month monthly moor more most motion
    move moved much music must name near need needs net never new news next nice night nil nine noise none noon nor
    normal north not note noted notes nothing notice november now number numbers oak object october odd off offer
    office officer often oil old once one only onto open opening opinion option options order other others our out
    over own owner pack pad page paid pain pair paper papers par parish park parking part partly party pass past pat
    path paths pause pay payment pen people per perhaps period permit person pet petition phone photo pick picture
    pie piece pin pit pitch place plain plan plans plant play plays please plot plus point points pole police policy
    pond pool poor port positive possible post pot pound power prefer prepare present press pretty prevent price
    print prior private pro probably problem process project proper proposal propose protect provide pub public pull
    pump purpose push put quality query question questions quick quiet quite quorum quote quotes rail rain raise ran
    range rank rare rat rate rates rather raw reach read ready real really reason reasons recall receive recent
    reception recommend record red reduce refer reference refuse regard regular remain remind remote remove rent
    repair repairs repeat replace reply report reports request resident residents resolve resolved respect respond
    response rest result results return review rich ride right ring rise risk risks river road roads rock role roll
    roof room root rose rota rough round route row royal rub rule rules run rural sad safe safety said sale same sand
    sat saturday save saw say says scheme school scope score screen sea seal search season seat second seconded
    section see seek seem seems seen sell send sense sent september serve service services session set settle seven
    several shall share she sheet shelter ship shop short shot should show shut shy sick side sign signs silver
    similar sin since single sir sit site sites six size skip sky slip slow small snow social soft soil sold sole
    some somebody someone something son soon sorry sort sound source south space spare speak special speed spend
    spent sport spot spring staff stage stand standards standing star start state statement station status stay steel
    step stick still stock stone stop storage store storm story strategy stream street strong sub subject submit such
    suggest suit sum summary summer sun sunday supply support sure survey swim system table take taken talk tall tar
    task tax tea team tel telephone tell ten tender term terms test than thank thanks that the their them then there
    these they thick thin thing things think third this those though thought three through thursday thus tidy tie
    till tim time times tin tip title today together toilet told too took tool top total totals tour toward towards
    tower town track trade traffic train training transfer travel treasurer tree trees trial trip true trust try
    tuesday turn twice two type under understand unit units unless until update updates upon urgent use used user
    using usual vacancy vacant valid value van various vat venue very via view views village visit visitors vote
    votes wage wait walk wall want wants war ward wards warm warn warning was waste watch water way ways weak wear
    web website wed wednesday week weekly weeks weight well went were west wet what when where whether which while
    white who whole whom whose why wide wife wild will win wind window winter wish with within without woman women
    won wood wool word words work works world worse worst worth would write wrong yard year years yes yesterday yet
    you young your youth zero zone""".split()
)
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")


def is_common(word: str) -> bool:
    """Whether a word (folded) is a common one, or such a word with an ending: *park*, *parks*, *parked*, *hiring*."""
    if word in _COMMON:
        return True
    stems = [word.removesuffix(end) for end in _ENDINGS if word.endswith(end)]
    return any(stem in _COMMON or f"{stem}e" in _COMMON for stem in stems)
