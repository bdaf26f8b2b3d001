"""Short forms of English forenames that do not begin them (*bill* of William), or begin others, too."""

from __future__ import annotations

from functools import cache

_SHORT = """
    abby=abigail al=alan,allan,alun,albert alec=alexander alex=alexander,alexandra alf=alfred andy=andrew
    annie=ann,anne,anna archie=archibald babs=barbara barb=barbara barney=barnaby bea=beatrice becky=rebecca
    bella=isabella bert=albert,herbert,robert,bertram bess=elizabeth beth=elizabeth,bethan betty=elizabeth bill=william
    billy=william biddy=bridget bob=robert bobby=robert cathy=catherine,cathryn charlie=charles,charlotte
    chas=charles chris=christopher,christine,christina,christian chuck=charles cindy=cynthia,lucinda connie=constance
    daisy=margaret dan=daniel danny=daniel dave=david davy=david deb=deborah debbie=deborah,debra di=diana,diane
    dick=richard dickie=richard dickon=richard dolly=dorothy don=donald dot=dorothy dottie=dorothy doug=douglas
    ed=edward,edmund,edwin eddie=edward,edmund,edwin ellie=eleanor,ellen,elizabeth evie=eve,evelyn fran=frances,francis
    frank=francis,franklin fred=frederick,alfred freddie=frederick,alfred gabby=gabrielle gerry=gerald,gerard,geraldine
    gill=gillian ginny=virginia,ginevra gus=angus,augustus hal=henry,harold hank=henry harry=henry,harold
    hattie=harriet hetty=henrietta,hester ian=iain jack=john,jackson jackie=jacqueline,jacquelyn jake=jacob jamie=james
    jan=janet,janice,janette jane=janet jeff=jeffrey,geoffrey jen=jennifer jenny=jennifer,jane
    jerry=gerald,jeremy,gerard
    jess=jessica jim=james jimmy=james jo=joanna,joanne,josephine joe=joseph,josef joey=joseph johnny=john jon=jonathan
    josh=joshua judy=judith kate=catherine,katherine,kathryn,katharine kath=katherine,kathleen,kathryn
    kathy=katherine,kathleen,kathryn katie=catherine,katherine,kathryn kay=katherine ken=kenneth kenny=kenneth
    kev=kevin kit=christopher,katherine kitty=katherine larry=lawrence,laurence laurie=laurence,lawrence
    len=leonard lenny=leonard les=leslie,lesley lex=alexander libby=elizabeth lisa=elizabeth liz=elizabeth,lisbeth
    lizzie=elizabeth lottie=charlotte lou=louis,louise,lewis maddie=madeleine,madeline madge=margaret maggie=margaret
    mags=margaret mandy=amanda marge=margaret,marjorie matt=matthew,mathew mattie=matilda,martha max=maxwell,maximilian
    meg=margaret,megan mick=michael mickey=michael mike=michael,micheal millie=mildred,millicent,emily minnie=wilhelmina
    moll=mary molly=mary,margaret nan=nancy,ann nat=nathan,nathaniel,natalie ned=edward,edmund nell=eleanor,helen,ellen
    nellie=eleanor,helen,ellen nev=neville nick=nicholas,nicola,nicolas nicky=nicholas,nicola norm=norman
    paddy=patrick,patricia
    pam=pamela pat=patrick,patricia pattie=patricia patty=patricia peg=margaret peggy=margaret penny=penelope
    pete=peter phil=philip,phillip,philippa pip=philip,philippa,phillip polly=mary,pauline rab=robert ray=raymond
    rich=richard rick=richard,frederick ricky=richard rob=robert,robin robbie=robert rod=roderick,rodney ron=ronald
    ronnie=ronald,veronica rosie=rose,rosemary roz=rosalind russ=russell sadie=sarah sally=sarah,sara sal=sarah,sally
    sam=samuel,samantha sandy=alexander,alexandra,sandra shaz=sharon sid=sidney,sydney sophie=sophia stan=stanley
    steph=stephanie steve=stephen,steven,stefan stevie=stephen,steven stew=stewart stu=stuart,stewart sue=susan,suzanne
    susie=susan,suzanne suzy=susan,suzanne tam=thomas,thomasina ted=edward,edmund,theodore teddy=edward,theodore
    terry=terence,terrence,theresa,teresa tess=theresa,teresa theo=theodore,theodora tilly=matilda tim=timothy
    tom=thomas tommy=thomas toni=antonia,antoinette tony=anthony,antony tracy=theresa tricia=patricia trish=patricia
    val=valerie vic=victor,victoria vicky=victoria viv=vivian,vivien,vivienne wally=walter,wallace walt=walter
    wendy=gwendoline,gwendolen will=william willie=william win=winifred,winston wyn=winifred,winston zach=zachary"""


def full_forenames(short: str) -> frozenset[str]:
    """The forenames of which a word (folded) is a usual short form; none for others."""
    return _full().get(short, frozenset())


@cache
def _full() -> dict[str, frozenset[str]]:
    pairs = (entry.partition("=") for entry in _SHORT.split())
    return {short: frozenset(full.split(",")) for short, _, full in pairs}
