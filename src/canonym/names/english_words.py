"""Common English words: what is as likely a word as a name."""

from __future__ import annotations

from functools import cache

_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    a able about above abroad absence absolute absolutely abuse academic accept acceptable access accident
    accompany accord according account accurate accuse achieve achievement acid acknowledge acquire across act
    action active activist activity actor actress actual actually ad adapt add added adding addition additional
    address adequate adjust adjustment administration administrator admire admission admit adopt adult advance
    advanced advantage adventure advertising advice advise adviser advocate affair affairs affect afford afraid
    after afternoon again against age aged agency agenda agent aggressive ago agree agreed agreement agricultural
    ahead aid aide aim air aircraft airline airport alarm album alcohol alive all alliance allow allowed allows
    ally almost alone along already also alter alternative although always amazing among amount analysis analyst
    analyze ancient and anger angle angry animal anniversary announce announcement annual another answer
    anticipate anxiety any anybody anymore anyone anything anyway anywhere apart apartment apparent apparently
    appeal appear appearance apple application apply appoint appointment appreciate approach appropriate approval
    approve approximately architect area argue argument arise arm armed arms army around arrange arrangement
    arrest arrival arrive art article artist artistic as aside ask asked asleep aspect assault assert asserts
    assess assessment asset assign assignment assist assistance assistant associate association assume assumption
    assure at athlete athletic atmosphere attach attack attempt attend attention attitude attorney attract
    attraction attractive attribute audience author authority auto available average avoid award aware awareness
    away awful baby back background bad badly bag bake balance ball ban band bank banks bar barely barrel barrier
    base baseball based basic basically basis basket basketball bath battery battle be beach beam bear beat
    beautiful beauty became because become bed bedroom beer before began begin beginning behavior behind being
    belief believe believed bell belong below belt bench bend beneath benefit beside besides best bet better
    between beyond big bike bill billion bind biological bird birth birthday bit bite black blade blame blanket
    blind block blocks blood blow blue board boat body bomb bombing bond bone book boom boot border born borrow
    boss both bother bottle bottom bought boundary bowl box boy boyfriend brain branch brand bread break breakfast
    breast breath breathe brick bridge brief briefly bright brilliant bring broad broke broken brother brought
    brown brush buck budget build building built bullet bunch burden burn bury bus business busy but butter button
    buy buyer by cabin cabinet cable cake calculate call called calling calls came camera camp campaign campus can
    cancel cancer candidate cap capability capable capacity capital captain capture car carbon card care career
    careful carefully carrier carry case cases cash cast cat catch category cattle cause causes ceiling celebrate
    celebration celebrity cell center central century ceremony certain certainly chain chair chairman challenge
    chamber champion championship chance change changed changes changing channel chapter character characteristic
    characterize charge charity chart chase cheap check checked checks cheek cheese chef chemical chest chicken
    chief child childhood children chip chocolate choice choose church cigarette circle circumstance cite citizen
    city civil civilian claim claims class classic classroom clean clear clearly client climate climb clinic
    clinical clock close closed closely closer clothes clothing cloud club clue cluster coach coal coalition coast
    coat code coffee cognitive cold collapse colleague collect collection collective college colonial color column
    combination combine come comedy comes comfort comfortable coming command commander comment commercial
    commission commit commitment committee common communicate communication community company compare compared
    comparison compete competition competitive competitor complain complaint complete completed completely complex
    complicated component compose composition comprehensive computer concentrate concentration concept concern
    concerned concert conclude conclusion concrete condition conduct conference confidence confident confirm
    conflict confront confusion congress connect connection consciousness consensus consequence conservative
    consider considerable consideration considered consist consistent constant constantly constitute
    constitutional construct construction consultant consume consumer consumption contact contain container
    contains contemporary content contest context continue continued contract contrast contribute contribution
    control controversial controversy convention conventional conversation convert conviction convince cook cookie
    cooking cool cooperation cop cope copy core corn corner corporate corporation correct correspondent cost
    cotton couch could council count counter country county couple courage course court cousin cover coverage
    covered cow crack craft crash crazy cream create created creates creation creative creature credit crew crime
    criminal crisis criteria critic critical criticism criticize crop cross crowd crucial cry cultural culture cup
    curious current currently curriculum custom customer cut cuts cycle dad daily damage dance danger dangerous
    dare dark darkness data date daughter day days dead deal dealer deals dear death debate debt decade decide
    decided decision deck declare decline decrease deep deeply deer defeat defend defendant defense defensive
    deficit define defined definitely definition degree delay deliver delivery demand democracy democratic
    demonstrate demonstration denied deny department depend dependent depending depict depression depth deputy
    derive describe described description desert deserve design designer desire desk desperate despite destroy
    destruction detail detailed details detect determine develop developing development device devote dialogue die
    died diet differ difference different differently difficult difficulty dig digital dimension dining dinner
    direct directed direction directly director dirt dirty disability disagree disappear disaster discipline
    discourse discover discovery discrimination discuss discussion disease dish dismiss disorder display dispute
    distance distant distinct distinction distinguish distribute distribution district diverse diversity divide
    divided division divorce do doctor document does dog doing domestic dominant dominate done door double doubt
    down downtown dozen draft drag drama dramatic dramatically draw drawing drawn dream dress drink drive driven
    driver drop drove drug dry due during dust duty each eager ear earlier early earn earnings earth ease easily
    east eastern easy eat economic economics economist economy edge edition editor educate education educational
    educator effect effective effectively efficiency efficient effort egg eight either elderly elect election
    electric electricity electronic element elementary eliminate elite else elsewhere embrace emerge emergency
    emission emotion emotional emphasis emphasize employ employee employer employment empty enable encounter
    encourage end ended ending ends enemy energy enforcement engage engine engineer engineering enhance enjoy
    enormous enough ensure enter entered enterprise entertainment entire entirely entrance entry environment
    environmental episode equal equally equipment era error escape especially essay essential essentially
    establish establishment estate estimate etc ethics ethnic evaluate evaluation even evening event eventually
    ever every everybody everyday everyone everything everywhere evidence evolution evolve exact exactly
    examination examine example exceed excellent except exception exchange exciting executive exercise exhibit
    exhibition exist existence existing expand expansion expect expectation expected expense expensive experience
    experiment expert explain explained explanation explode explore explosion expose exposure express expression
    extend extension extensive extent external extra extraordinary extreme extremely eye fabric face faced faces
    facility facing fact factor factory facts faculty fade fail failed failure fair fairly faith fall falls false
    fame familiar family famous fan fantasy far farm farmer fashion fast fat fate father fault favor favorite fear
    feature federal fee feed feel feeling feels fell fellow felt female fence few fewer fiber fiction field
    fifteen fifth fifty fight fighter fighting figure file files fill filled film final finally finance financial
    find finding finds fine finger finish fire firm first fish fishing fit fitness five fix flag flame flat flavor
    fled flee flesh flew flight float floor flow flower fly focus folk follow following follows food foot football
    for force forced forces foreign forest forever forget form formal formation former forms formula forth fortune
    forward fought found foundation founder four fourth frame framework free freedom freeze frequency frequent
    frequently fresh friend friendly friendship from front fruit frustration fuel full fully fun function fund
    fundamental funding funeral funny furniture furthermore future gain galaxy gallery game gang gap garage garden
    garlic gas gate gather gave gay gaze gear gender gene general generally generate generation genetic gentleman
    gently gesture get gets getting ghost giant gift gifted girl girlfriend give given gives giving glad glance
    glass global glove go goal god goes going gold golden golf gone good government governor grab grade gradually
    graduate grain grand grandfather grandmother grant grass grave gray great greatest green grew grocery ground
    group groups grow growing grown growth guarantee guard guess guest guide guideline guilty gun guy habit
    habitat hair half hall hand handful handle hands hang happen happened happy hard hardly hat hate have he head
    headed headline headquarters heads health healthy hear heard hearing heart heat heaven heavily heavy heel
    height held helicopter hell hello help helped helpful helps her here heritage hero herself hey hi hidden hide
    high highlight highly highway hill him himself hip hire his historian historic historical history hit hold
    hole holiday holy home homeless honest honey honor hope horizon horror horse hospital host hot hotel hour
    hours house household houses housing how however huge human humor hundred hungry hunter hunting hurt husband
    hypothesis i ice idea ideal ideas identification identify identity ie if ignore ignored ill illegal illness
    illustrate image imagination imagine immediate immediately immigrant immigration impact implement implication
    imply importance important impose impossible impress impression impressive improve improvement in incentive
    incident include includes including income incorporate increase increased increasing increasingly incredible
    indeed independence independent index indicate indication individual industrial industry infant infection
    inflation influence inform information ingredient initial initially initiative injury inner innocent inquiry
    inside insight insist inspire install instance instead institution institutional instruction instructor
    instrument insurance intellectual intelligence intend intense intensity intention interaction interest
    interested interesting internal international internet interpret interpretation intervention interview into
    introduce introduction invasion invest investigate investigation investigator investment investor invite
    involve involved involvement iron is island issue issued it item items its itself jacket jail jet job join
    joined joint joke journal journalist journey joy judge judgment juice jump jumped junior jury just justice
    justify keep keeps kept key keys kick kid kill killed killer killing kind king kiss kitchen knee knew knife
    knock know knowledge known knows lab label labor laboratory lack lady laid lake land landscape language lap
    large largely last late later latter laugh launch law lawn laws lawsuit lawyer lay layer lead leader
    leadership leading leads leaf league lean learn learning least leather leave leaves leaving led left leg
    legacy legal legend legislation legitimate lemon length less lesson let lets letter level levels liberal
    library license lie lies life lifestyle lifetime lift light like likely limit limitation limited line lines
    link links lip list listen lists literally literary literature little live lived lives living load loads loan
    local locate location lock long look looked looking looks loose lose loss lost lot lots loud love lovely lover
    low lower luck lucky lunch lung machine mad made magazine mail main mainly maintain maintenance major majority
    make maker makes makeup making male mall man manage management manager manner manufacturer manufacturing many
    map margin mark market marketing markets marriage married marry mask mass massive master match matches
    material math matter may maybe mayor me meal mean meaning meant meanwhile measure measurement meat mechanism
    media medical medication medicine medium meet meeting meets member membership memory mental mention menu mere
    merely mess message metal meter method methods middle might military milk million mind mine minister minor
    minority minute minutes miracle mirror miss missile mission mistake mix mixture mode model moderate modern
    modest mom moment money monitor month months mood moon moral more moreover morning mortgage most mostly mother
    motion motivation motor mount mountain mouse mouth move moved movement moves movie much multiple murder muscle
    museum music musical musician must mutual my myself mystery myth naked name names narrative narrow nation
    national native natural naturally nature near nearby nearly necessarily necessary neck need needed needs
    negative negotiate negotiation neighbor neighborhood neither nerve nervous net network never nevertheless new
    newly news newspaper next nice night nine no nobody nod nodes noise nomination none nonetheless nor normal
    normally north northern nose not note noted notes nothing notice notion novel now nowhere nuclear number
    numbers numerous nurse nut object objective objects obligation observation observe observer obtain obvious
    obviously occasion occasionally occupation occupy occur ocean odd odds of off offense offensive offer offered
    offers office officer official often oh oil ok okay old on once one ongoing onion online only onto open opened
    opening opens operate operating operation operator opinion opponent opportunity oppose opposite opposition
    option options or orange order orders ordinary organic organization organize orientation origin original
    originally other others otherwise ought our ourselves out outcome outside oven over overall overcome overlook
    owe own owned owner pace pack package page pages paid pain painful paint painter painting pair pale palm pan
    panel pant paper parent park parking part participant participate participation particular particularly partly
    partner partnership parts party pass passage passed passenger passes passion past patch path paths patient
    pattern pause pay payment peace peak peer penalty people pepper per perceive percentage perception perfect
    perfectly perform performance perhaps period permanent permission permit person personal personality
    personally personnel perspective persuade phase phenomenon philosophy phone photo photograph photographer
    phrase physical physically physician piano pick picture pie piece pile pilot pine pink pipe pitch place plan
    plane planet planning plans plant plastic plate platform play played player please pleasure plenty plot plus
    pocket poem poet poetry point points pole police policy political politically politician politics poll
    pollution pool poor pop popular population porch port portion portrait portray pose position positive possess
    possibility possible possibly post posted posts pot potato potential potentially pound pour poverty powder
    power powerful practical practice pray prayer precisely predict prefer preference pregnancy pregnant
    preparation prepare prescription presence present presentation preserve president presidential press pressure
    pretend pretty prevent previous previously price prices pride priest primarily primary prime principal
    principle print printed prior priority prison prisoner privacy private probably problem problems procedure
    proceed process produce producer product production profession professional professor profile profit program
    programs progress project prominent promise promote prompt proof proper properly property proportion proposal
    propose proposed prosecutor prospect protect protection protein protest proud prove proved provide provider
    province provision psychological psychologist psychology public publication publicly publish publisher pull
    pulled punishment purchase pure purpose pursue push pushed put puts qualify quality quarter quarterback
    question quick quickly quiet quietly quit quite quote race racial radical radio rail rain raise raised ran
    range rank rapid rapidly rare rarely rate rather rating ratio raw reach reached react reaction read reader
    reading reads ready real reality realize really reason reasonable reasons recall receive received recent
    recently recipe recognition recognize recommend recommendation record recording recover recovery recruit red
    reduce reduction refer reference reflect reflection reform refugee refuse regard regarding regardless regime
    region regional register regular regularly regulate regulation reinforce reject relate relation relationship
    relative relatively relax release relevant relief religion religious rely remain remaining remarkable remember
    remind remote remove rename repeat repeatedly replace reply report reporter reports represent representation
    representative reputation request require required requirement research researcher resemble reservation
    resident resist resistance resolution resolve resort resource respect respond respondent response
    responsibility responsible rest restaurant restore restriction result results retain retire retirement return
    returned returns reveal revenue review revolution rhythm rice rich rid ride rifle right rights ring rise risk
    river road rock role roll romantic roof room root rope rose rough roughly round route routine row rub rule
    rules run running runs rural rush sacred sad safe safety said sake salad salary sale sales salt same sample
    sanction sand satellite satisfaction satisfy sauce save saving saw say says scale scandal scared scenario
    scene schedule scheme scholar scholarship school science scientific scientist scope score scream screen script
    sea search season seat second secret secretary section sector secure security see seed seek seem seems seen
    sees segment seize select selection self sell sells senate senator send sends senior sense sensitive sent
    sentence separate sequence series serious seriously serve service session set sets setting settle settlement
    seven several severe sex sexual shade shadow shake shall shape share shares sharp she sheet shelf shell
    shelter shift shine ship shirt shit shock shoe shoot shooting shop shopping shore short shortly shot should
    shoulder shout show shower shown shows shrug shut sick side sides sigh sight sign signal signed significance
    significant significantly signs silence silent silver similar similarly simple simply sin since sing singer
    single sink sir sister sit site sites situation six size ski skill skin sky slave sleep slice slide slight
    slightly slip slow slowly small smart smell smile smoke smooth snap snow so soap social society soft software
    soil solar sold soldier solid solution solve some somebody somehow someone something sometimes somewhat
    somewhere son song soon sophisticated sorry sort soul sound soup source sources south southern space speak
    speaker special specialist species specific specifically speech speed spend spending spent spin spirit
    spiritual split spoke spokesman sport spot spread spring square squeeze stability stable staff stage stair
    stake stand standard standing stands star stare start started starts state stated statement states station
    statistics status stay stayed steady steal steel step steps stick still stir stock stomach stone stood stop
    stopped stops storage store stories storm story straight strange stranger strategic strategy stream street
    strength strengthen stress stretch strike string strip stroke strong strongly structure struggle student
    students studio study stuff stupid style subject submit subsequent substance substantial succeed success
    successful successfully such sudden suddenly sue suffer sufficient sugar suggest suggestion suicide suit
    summer summit sun super supply support supporter suppose supposed supreme sure surely surface surgery surprise
    surprised surprising surprisingly surround survey survival survive survivor suspect sustain swear sweep sweet
    swim swing switch symbol symptom system table tablespoon tactic tail take taken takes taking tale talent talk
    talks tall tank tap tape target task taste tax taxpayer tea teach teacher teaching team tear teaspoon
    technical technique technology teen teenager telephone telescope television tell tells temperature temporary
    ten tend tendency tennis tension tent term terms terrible territory terror terrorism terrorist test testify
    testimony testing tests text than thank thanks that the theater their them theme themselves then theory
    therapy there therefore these they thick thin thing think thinking thinks third thirty this those though
    thought thousand threat threaten three threw throat through throughout throw thus ticket tie tight time times
    tiny tip tire tired tissue title to tobacco today toe together told tomato tomorrow tone tongue tonight too
    took tool tools tooth top topic topics toss total totally touch tough tour tourist tournament toward towards
    tower town toy trace track trade tradition traditional traffic tragedy trail train training transfer transform
    transformation transition translate transportation travel treat treatment treaty tree tremendous trend trial
    tribe trick tried tries trip troop troops trouble truck true truly trust truth try tube tunnel turkey turn
    turned turns tv twelve twenty twice twin two type types typical typically ugly ultimate ultimately unable
    uncle under undergo understand understanding unfortunately uniform union unique unit united universal universe
    university unknown unless unlike unlikely until unusual up upon upper urban urge us use used useful user users
    uses using usual usually utility vacation valley valuable value values variable variation variety various vary
    vast vegetable vehicle venture version versus very vessel veteran via victim victory video view viewer views
    village violate violation violence violent virtually virtue virus visible vision visit visited visitor visual
    vital voice volume volunteer vote voted voter votes vs vulnerable wage wait waited wake walk wall wander want
    wants war warm warn warned warning was wash waste watch water wave way ways we weak wealth wealthy weapon wear
    weather wedding week weekend weekly weeks weigh weight welcome welfare well went were west western wet what
    whatever wheel when whenever where whereas whether which while whisper white who whole whom whose why wide
    widely widespread wife wild will willing win wind window wine wing winner wins winter wipe wire wisdom wise
    wish with withdraw within without witness woman women won wonder wonderful wood wooden word words work worked
    worker working works workshop world worried worry worth would wound wrap write writer writing wrong wrote yard
    yeah year years yell yellow yes yesterday yet yield you young your yours yourself youth zone
"""


@cache
def _common() -> frozenset[str]:
    return frozenset(_WORDS.split())


def is_english_word(token: str) -> bool:
    """Whether a folded token is one of the few thousand commonest words of English.

    >>> is_english_word("rename"), is_english_word("renamo")
    (True, False)
    """
    return token in _common()
