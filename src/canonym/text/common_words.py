"""Common English words: what is as likely a word as a name where capitals tell nothing.

A lower-case *turkey* is a bird, and so may be the TURKEY of a headline. Words that are no names anywhere need not be
here, beyond those that stand beside names in headlines.
"""
# ruff: noqa: SIM905

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = frozenset(
    """
    agent analyst analysts bourse company companies doctor director economy expert farmer finance goods investor lawyer
    official officials operation player police process product project research researcher resource scientist shareholder
    source spokesman standard standards student supply system teacher technology thing things trader unit writer
    a about above after again against all almost also although am among an and another any are around as at back be
    because been before being below between both but by can cannot could did do does doing done down during each either
    else even ever every few for from further get gets go goes gone got had has have having he her here hers him his how
    however i if in into is it its itself just less let like made make many may me might mine more most much must my near
    neither never next no none nor not nothing now of off on once one only onto or other our ours out over own per quite
    rather same say says she should since so some soon still such take than that the their theirs them then there these
    they this those though through thus till to together too toward under until unto up upon us very via was we well were
    what when where whether which while who whom whose why will with within without would yet you your yours
    """.split()
)
"""Grammar: in capitals, a name only where grammar leaves room for one."""

_WORDS: Final = frozenset(
    """
    able act acts add age ago aid aids aim aims air alert ally alpha amazon ample angel anger answer apple apples apt arc
    arch area arm arms army art arts ash ask asks atlas attack attacks award baby bad bail ball ban band bank banks bar
    bare base bash bat bath battle bay beach bear bears beat beauty bed beer bell best bid big bill bills bird bishop bit
    black blast block blue board boat bob bold bolt bomb bond book boom boost border boss bow box boy brand brave
    bread break bridge brief bright broad broke brook brown browns buck bug build bull bulls burn bus bush business buy
    call calls calm camp cap capital car card cards care carter case cases cash cast castle cat chad chair chance change
    charge charges charity chase cheap check chief child chile chili china chip choice church city civil claim
    claims class clay clean clear click climate close club coach coal coast cod cold college colon come common compass
    congress cook cool cope copper cord core cork corn cost costs council count country county coup court cow craft cream
    credit crew crisis cross crown cruise cry cup curry cut cuts cycle dairy dam damage dark dash data date dawn day
    days dead deal deals dean dear death debt deep defence defense delta deny desert dial dice die diet dish doctor dog
    dollar door dove draft draw dream dress drive drop dry duck dud due duke dust duty eagle eagles early earth east easy
    edge egg election elite emergency end enemy energy enter era even evening event exit express eye face fact fail fails
    fair faith fall falls fame family fan far fare farm fast fear fed federal feed feel fees field fight file fill
    film final find fine fire firm first fish five fix flag flash fleet flight float flood floor fly focus fog follow food
    foot force ford foreign forest fork form fort forum found four fox frank free freedom fresh friend front frost fuel
    full fun fund future gain game gap gas gate general giant gift girl give glad glass global globe goal gold golf good
    gore gospel grace grand grant graph grass gray great green greens grey grill ground group grow growth guard
    guide gulf gun guy hail hair half hall ham hamlet hand hang happy harbor hard harm hat hate hay head heads
    health hear heart heat heaven heavy hedge help heritage hero high hill hills hint hire hit hits hold hole holy home
    honest hope horse host hot hotel hour house human hundred hungry hunt hurt ice idea impact inch increase
    inside interest iron island issue item jack jail jam jaw jersey jet job jobs join joint jordan joy judge jump
    june jury justice keen keep key kick kid kids kill kills kind king kings kit kitchen knife knight know labor
    labour lack lady lake lamb lance land lane language large last late law lay lead leader leads leaf league lean leave
    leaves left leg legal lemon level liberal liberty life lift light limit line link lion lions list live lives load
    loan local lock long look lord lose loss lost lot love low loyal luck lunch magic mail main major malta man march
    marine mark market mars marsh mass master match matter mean meat media medium meet men mercury mercy metal metro
    middle mile milk mill mind mining minister minor mint mirror miss mission mobile model modern monday money monitor
    moon moose morning mother mountain mouse mouth move music nation national native nature navy neck need needs net new
    news nice night nine noble noise north note novel number oak oasis ocean office oil old olive open opens oral
    orange orbit order oval owner pace pact page pain paint pair palace palm pan panel paper park part
    parties party pass past path pay peace peak pearl pen penny people pepper petty phone pick pie pig pilot pine pink
    pipe place plain plan plane planet plant play plays plea plot plus point pole police policy polish poll polls pool
    poor pop pope poppy port post pot potter power present president press price prices pride prime prince print prize
    progress proper public pull pulse pump pure push put queen quest quick quit race rain raise ranger rank rap rare rate
    rates raw reach read reading ready real rebel rebels record red reed reform region relief rent report reports rest
    return reuse rice rich ride right rim ring rise rises risk river road rob rock rocket role roll romance roof room root
    rope rose rough round route row royal ruby rule rules run rush rust sack sad safe sage sail saint sale salt sand save
    sea seal season seat second secret see seed sees sell senate send senior sense set seven shadow shape share
    shares sharp shell shield shift ship shock shoe shop short shot shout show sick side sign signs silence silent silk
    silver simple single sister site six size skill sky slam sleep slim slow small smart smoke snow social soft soil
    soldier son song sort soul sound source south space spark speak spice spirit split sport spring square staff
    stage stake stand star stars start state states station stay steel step stick stock stone stop store storm story
    strait stream street strike strikes strong study style sugar suit summer summit sun super sure surge swan sweet swift
    table talk talks tank tape target task tax tea team tell tells temple ten tent term test theme think third thorn
    threat three tie tiger tigers tight timber time times tin tip title today toll ton tone tonight tool top total
    touch tough tour tower town trade trail train trap treasury treat tree trial trip truce truck trump trust truth try
    turkey turn twelve twist two union unit united unity urge urges use value van vest veto vice view vine viola violet
    visa visit voice vote votes wade wage wait wake walk wall want wants war ward warm warn warns wars wash washing
    waste watch water wave way weak wealth weather web weed week weight welcome west wet wheel white wide wife wild win
    wind window wine wing winner winter wise wolf woman women wood woods word words work workers world worth wound writer
    wrong yard year years yen young youth zone
    """.split()
)


def is_common_word(word: str) -> bool:
    """Whether a lower-case word is a common English word.

    >>> is_common_word("turkey"), is_common_word("daesh")
    (True, False)
    """
    return word in _WORDS or word in FUNCTION_WORDS
