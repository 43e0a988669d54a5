"""The words of titles: ranks and honorifics, offices with their head words, portfolios, and the words around them.

A line that starts with four spaces continues the one before.
"""

from types import MappingProxyType
from typing import Final

# One phrase per comma. Ranks, honorifics, degrees and religious styles that are not offices.
PLAIN: Final = """
mr, mister, mrs, ms, miss, mme, mmes, mlle, madame, mademoiselle, monsieur, messrs, madam, maam, sir, dame, lady,
    lord, master, esquire, esq
senor, senora, senorita, sra, srta, don, dona, dom, senhor, senhora, dna, signor, signora, signorina, sig, sigra, sigg
herr, frau, fraulein, freiherr, freifrau, mijnheer, meneer, mevrouw, dhr, mevr, hr, fr, pan, pani, gospodin,
    gospodja, gospozha, grazhdanin, tovarishch, comrade
dr, doctor, doctora, dra, docteur, doktor, dott, dottor, dottore, dottoressa, dottssa, doutor, doutora, drs, ddr
prof, professor, professeur, profesor, profesora, professora, professore, professoressa, prof dr, dr prof, univ prof,
    professor emeritus, prof emeritus, associate professor, assistant professor
ing, engr, engineer, ingeniero, ingeniera, ingenieur, ingegnere, dipl ing, dip ing, muhandis, mohandes, mag,
    magister, lic, licenciado, licenciada, abogado, avv, avvocato, avvocata, avocat, maitre, advocate, adv, atty,
    attorney, barrister, arch, architect, geom, rag, cav, cavaliere, comm, commendatore, docent, akademik, academician
hon, honorable, honourable, the honorable, the honourable, right honorable, right honourable, the right honorable,
    the right honourable, rt hon, the rt hon, most honorable, onorevole, excmo, excelentisimo, his excellency,
    her excellency, h e, he excellency, excellency, son excellence, his majesty, her majesty, hm, his royal highness,
    her royal highness, hrh, royal highness, his highness, her highness, hh, his holiness, his eminence,
    his beatitude, his grace, her grace, his honor, his honour, her honor
gen, general, general of the army, generaloberst, generalleutnant, generalmajor, general leutnant, general major,
    generale, generalissimo, generalissimus, generalfeldmarschall, feldmarschall, field marshal, marshal, mareschal,
    marechal, mariscal, marszalek, air marshal, air chief marshal, air vice marshal, marshal of the soviet union
maj gen, major general, mg, mgen, lt gen, lieutenant general, lieut gen, lieut general, ltg, ltgen, brig gen,
    brigadier general, bg, bgen, brigadier, brig, army general, general de brigada, general de division,
    general de brigade, general de corps darmee, generale di brigata, colonel general, col gen, four star general,
    three star general, two star general, retired general
adm, admiral, vice admiral, v adm, vadm, rear admiral, r adm, radm, fleet admiral, rear adm, vice adm, almirante,
    contralmirante, contraalmirante, vicealmirante, amiral, contre amiral, vice amiral, konteradmiral, vizeadmiral,
    kontr admiral, ammiraglio, contrammiraglio, commodore, cdre, commander, cmdr, cdr, lieutenant commander, lt cmdr,
    lt cdr, lcdr
col, colonel, coronel, oberst, colonnello, polkovnik, lt col, lieutenant colonel, lieut col, lieut colonel, ltc,
    ltcol, teniente coronel, oberstleutnant, tenente colonnello, podpolkovnik, group captain, wing commander,
    wing cdr, squadron leader, sqn ldr, flight lieutenant, flt lt, air commodore, air cdre, pilot officer,
    flying officer
maj, major, comandante, commandant, cdt, maggiore, capt, captain, cpt, capitan, capitaine, capitano, capitao,
    hauptmann, kapitan, kapitein, kaptan, kapten
lt, lieut, lieutenant, leutnant, oberleutnant, teniente, tenente, first lieutenant, second lieutenant, 1st lt,
    2nd lt, 1st lieutenant, 2nd lieutenant, sub lieutenant, leytenant, starshiy leytenant, ensign, cadet, midshipman,
    alferez
sgt, sergeant, serjeant, sgt maj, sergeant major, staff sgt, staff sergeant, ssgt, msgt, master sergeant, tech sgt,
    gunnery sergeant, first sergeant, command sergeant major, csm, cpl, corporal, lance corporal, lance cpl, lcpl,
    pfc, private, private first class, pvt, pte, spc, specialist, petty officer, chief petty officer,
    warrant officer, chief warrant officer, airman, airman first class, seaman, gunner, trooper, rifleman, feldwebel,
    sargento, sergent, sergente, starshina, cabo
deputy, detective, det, inspector, insp, det insp, detective inspector, dci, chief inspector, superintendent, supt,
    chief superintendent, chief supt, constable, chief constable, pc, officer, agent, special agent,
    deputy inspector general, dig, sub inspector, asst sub inspector, investigator, trooper
rev, reverend, the reverend, revd, rev dr, rev fr, most rev, most reverend, rt rev, right reverend, very rev,
    very reverend, father, padre, pere, pater, abbe, abbot, abbess, prior, mother superior, sister, brother, bro,
    fra, frere, frater, hermano, hermana, soeur, suor, schwester, monsignor, msgr, mgr, monsenor, monseigneur,
    deacon, archdeacon, canon, vicar, pastor, pr, elder, minister of religion, preacher, evangelist, chaplain, saint,
    santo, santa, blessed, venerable, ven, rabbi, rav, reb, rebbe, hieromonk, archimandrite, protoiereus, igumen,
    ajahn, bhikkhu, swami, guru, sri, shri, shree, smt, shrimati, kumari, acharya, pandit, pt, sadhu, baba, mahatma,
    lama, rinpoche, sant, bhai, sardar, sardarni, giani
sheikh, shaikh, shaykh, sheik, shaik, cheikh, sheyh, seyh, scheich, shekh, sheikha, shaikha, al sheikh, hajji, haji,
    hajj, haj, hadj, hadji, haci, haj hajji, al haj, al hajj, alhaj, alhaji, alhajj, alhajja, alhadj, el hadj,
    el hadji, el haj, hajja, hajjah, hajah
mullah, mulla, molla, mollah, mawlawi, mawlavi, maulavi, maulvi, mowlavi, molvi, moulvi, maulana, mawlana, moulana,
    mevlana, mowlana, ayatollah, ayatullah, grand ayatollah, ayatollah al uzma, hojatoleslam, hojjatoleslam,
    hojjat ol eslam, hujjat al islam, hojatolislam, hojjatolislam, hujjatulislam, hojat al islam, allamah, allama,
    imam, al imam, mujahid, ghazi, gazi, shahid, shaheed, sahibzada, hafiz, hafez, hafidh, qari, ghari, qazi, qadi,
    kadi, qadhi, talib, akhund, akhound, akhunzada, akhundzada, pir, murshid, marja, mujtahid, mufti, grand mufti,
    muftu, khatib, sayyid, sayyed, sayed, sayid, saiyid, seyyed, seyed, seyyid, seyit, syed, sidi, sayyida, sayyidah,
    moulay, mulay, moulai, mawlay, ustad, ustadh, ustaz, ostad, usted, ustath, al ustadh, muallim, moallim, mir,
    mirza, agha, aga, agha ye, aqa, aqaye, khanum, khanom, hanim, begum, bibi, effendi, efendi, efendim, pasha, pasa,
    bey, beg, bay, bayan, hoca, hodja, khoja, khwaja, khawaja, nawab, nawabzada, raja, rana, rao bahadur,
    chaudhry sahib, sahib, saheb, janab, hazrat, hadrat, brother leader, abouna, anba, mar, abuna, ras, dejazmach,
    ato, woizero, weizero, u, daw, tan sri, datuk, datuk seri, dato, dato sri, dato seri, datin, tun, tengku, tunku,
    toh puan, puan, encik, bapak, ibu, raden, kyai, kh, teuku, tuanku, gus
gospodar, knyaz, kniaz, graf, grafin, furst, furstin, herzog, herzogin, count, countess, comte, comtesse, conte,
    contessa, conde, condesa, viscount, viscountess, vicomte, baron, baroness, barone, baronet, bt, marquess,
    marquis, marquise, marques, marchese, earl, knight, chevalier, ritter, edler, infante, infanta, archduke,
    archduchess, erzherzog, grand duke, grand duchess, duke, duchess, duc, duque, duquesa, duca, jonkheer, jhr,
    princeps
chief petty, boss, mastermind, lawyer, journalist, author, actor, actress, singer, coach, manager, striker,
    billionaire, businessman, businesswoman, businessperson, activist, dissident, whistleblower, astronaut,
    cosmonaut, rapper, warlord, militant, terrorist, drug lord, rebel, rebel commander, field commander,
    militant commander, senior commander, commander general, ceo and founder, adviser, advisor, senior adviser,
    senior advisor, special adviser, special advisor, national security adviser, national security advisor, aide,
    top aide, candidate, nominee, presidential candidate, presidential nominee, presidential hopeful, front runner,
    frontrunner, incumbent, diplomat, official, general manager, analyst, economist, historian, negotiator,
    chief negotiator
"""

# heads : phrases.  "a > b": a is what the title means, b what an office's text says besides.
OFFICES: Final = """
president : president, pres, presidente, presidenta, prezident, prasident, praesident, prasidentin, praesidentin,
    presidentin, president elect, president designate, cumhurbaskani, rais jumhur, ra is, raees, presidential,
    presidency, head of state, potus
vice-president : vice president, vice pres, vp, veep, vicepresident, vicepresidente, vicepresidenta, vice presidente,
    vizeprasident, vice president elect, first vice president, executive vice president
prime-minister premier : prime minister, pm, premier, premier minister, premier ministre, primer ministro,
    primera ministra, primeiro ministro, premierminister, primo ministro, prime minister elect,
    prime minister designate, premiership, taoiseach, basbakan, premer ministr, head of government,
    minister president, ministerprasident, minister president of
chancellor prime-minister : kanzler, kanzlerin, bundeskanzler, bundeskanzlerin, federal chancellor, canciller federal
chancellor : chancellor, chancelier, canciller, cancelliere, chanceler
chancellor finance-minister : chancellor of the exchequer
first-minister : first minister
minister : minister, ministre, ministro, ministra, ministr, ministers, ministerin, bakan, bakani, vazir, wazir,
    cabinet minister, min of
foreign-minister secretary-of-state > secretary : secretary of state, state secretary, secretario de estado,
    secretaire detat, us secretary of state
secretary : secretary, sec, secy, secretario, secretaria, secretaire, sekretar, segretario, sekretaer,
    cabinet secretary
secretary-general > secretary : secretary general, general secretary, sec gen, secgen, secretario general,
    secretaria general, secretaire general, segretario generale, generalsekretar, generalsekretaer, gensek,
    party secretary, first secretary, party general secretary
spokesperson : spokesman, spokeswoman, spokesperson, spokesmen, spokespersons, spokespeople, spokeswomen,
    press secretary, press sec, press spokesman, press spokeswoman, press spokesperson, portavoz, porte parole,
    portavoce, sprecher, sprecherin, pressesprecher, vocero, vocera, porta voz, chief spokesman, chief spokesperson,
    chief spokeswoman, press officer, communications director, director of communications, mouthpiece
representative congress > : representative, rep, us rep, us representative, congressman, congresswoman,
    congressperson, congressmember, congress member, member of congress, congressmen, congresspeople,
    house of representatives, representatives, state representative, state rep, reps, resident commissioner,
    house member, congressional, congress, delegate
senator senate : senator, sen, senators, sens, senador, senadora, senateur, senatore, senatrice, senate, us senator,
    us sen, state senator, state sen
parliament : mp, mps, member of parliament, members of parliament, parliamentarian, parliament, lawmaker, legislator,
    diputado, diputada, deputado, deputada, depute, deputee, deputato, deputata, deputat, abgeordneter, abgeordnete,
    mdb, mna, mpa, mla, member of the legislative assembly, member of the national assembly, msp,
    member of the knesset, mk, milletvekili, knesset, bundestag, house of commons, assemblyman, assemblywoman,
    assembly member, assemblymember, td, teachta dala, mep, member of the european parliament, peer
peer parliament : house of lords, life peer
speaker : speaker, house speaker, speaker of the house, parliament speaker, parliamentary speaker,
    speaker of parliament, speaker of the parliament, mr speaker, madam speaker, knesset speaker, bundestag president
governor : governor, gov, governors, gobernador, gobernadora, gouverneur, governatore, governador, gubernator,
    gubernatorial, wali, vali, guvernor, governorship
governor-general > governor : governor general, gouverneur general
vice-governor : lieutenant governor, lt gov, lieutenant gov, lt governor
mayor : mayor, lord mayor, alcalde, alcaldesa, maire, burgermeister, buergermeister, burgermeisterin,
    oberburgermeister, oberbuergermeister, sindaco, prefeito, prefeita, mer, belediye baskani, burgomaster, mayoral,
    mayoress
ambassador envoy : ambassador, amb, embajador, embajadora, ambassadeur, ambassadrice, botschafter, botschafterin,
    ambasciatore, embaixador, embaixadora, posol, permanent representative, ambassador at large,
    high commissioner to, un ambassador, ambassadorship
envoy ambassador : envoy, special envoy, special representative, special presidential envoy, un envoy, peace envoy,
    charge daffaires, charge d affaires
consul : consul, consul general, honorary consul
justice judge : justice, chief justice, associate justice, supreme court justice, judge, juez, jueza, juge, richter,
    giudice, juiz, juiza, magistrate, magistrado, magistrada, chief judge, district judge, federal judge, hakim,
    lord justice, mr justice, mrs justice, lady justice, lord chief justice
prosecutor attorney-general : prosecutor, public prosecutor, chief prosecutor, state prosecutor, special prosecutor,
    prosecutor general, fiscal general, procureur, procureur general, procurador general, prokuror,
    generalbundesanwalt
district-attorney prosecutor : district attorney, da, us attorney, state attorney, states attorney
attorney-general justice-minister : attorney general, atty gen, solicitor general, attorneys general
special-counsel prosecutor : special counsel, independent counsel
king monarch : king, roi, rey, re di, konig, koenig, koning, kung, kral, tsar, czar, malik, king of, rei
queen monarch : queen, reine, reina, konigin, koenigin, koningin, regina, tsarina, czarina, queen of, queen mother,
    rainha
emperor monarch : emperor, empress, imperator, imperatriz, kaiser, kaiserin, mikado, shahanshah, negus, tenno
shah monarch : shah
sultan monarch : sultan, sultana, sultan of
emir monarch : emir, amir, ameer, emir of, amir al muminin, amirul muminin, amir ul momineen
monarch : monarch, sovereign, his majesty the king, her majesty the queen, grand duke of, throne
crown-prince prince : crown prince, deputy crown prince, kronprinz, principe heredero, heir apparent, wali al ahd,
    prince regent
crown-princess princess : crown princess, kronprinzessin
prince : prince, principe, prinz, prins, amir prince, prince of
princess : princess, princesa, principessa, prinzessin, prinses, princesse, amira, princess royal
duke : duke of, grand duke of
caliph leader : caliph, khalifa, khalifah, khalifat, self proclaimed caliph
pope bishop : pope, papa, papst, pape, paus, pontiff, supreme pontiff, holy father, pope emeritus, bishop of rome,
    papacy
patriarch bishop : patriarch, patriarche, patriarca, catholicos, ecumenical patriarch, metropolitan, coptic pope
archbishop bishop : archbishop, arzobispo, archeveque, arcivescovo, erzbischof, arcebispo, archbp
cardinal archbishop bishop : cardinal, cardenal, kardinal, cardinale, cardeal
bishop : bishop, bp, obispo, eveque, vescovo, bischof, bispo, biskup, episkop, suffragan bishop, auxiliary bishop
supreme-leader leader : supreme leader, rahbar, paramount leader, great leader, dear leader, guide of the revolution,
    rahbare, spiritual leader
majority-leader leader : majority leader, house majority leader, senate majority leader, floor leader
minority-leader leader : minority leader, house minority leader, senate minority leader
opposition-leader leader : opposition leader, leader of the opposition
whip : whip, chief whip, majority whip, minority whip, house majority whip, senate majority whip
leader : leader, lider, dirigente, fuhrer, party leader, leaders, leadership, co leader, chief leader
chair : chairman, chairwoman, chairperson, chair, chairmen, chairpersons, co chair, co chairman, presidium chairman,
    vorsitzender, vorsitzende, predsedatel, chairmanship, chairman of the board, board chairman, committee chairman,
    party chairman, president of the board
joint-chiefs chair : joint chiefs chairman, chairman of the joint chiefs of staff, chairman of the joint chiefs,
    joint chiefs of staff chairman
chief-of-staff : chief of staff, chief of general staff, chief of the general staff, chief of the defence staff,
    chief of defence staff, chief of the defense staff, jefe de gabinete, chief of defense, chief of defence,
    army chief of staff, white house chief of staff
chief-executive chief : chief executive, chief executive officer, ceo, chief exec, c e o, managing director,
    president and ceo, chairman and ceo
chief : chief operating officer, coo, chief financial officer, cfo, chief technology officer, cto,
    chief information officer, cio, chief scientist, chief economist
director chief : director, director general, dg, director generale, directeur, directrice, directora, direktor,
    direktorin, executive director, diretor, diretora, direttore, head, chief, police chief, chief of police,
    army chief, military chief, intelligence chief, spy chief, spymaster, fbi director, cia director, cia chief,
    un chief, nato chief, eu chief, head of, boss of, mudir, jefe, chef, chefin, leiter, leiterin, administrator,
    national security director, director of national intelligence, intelligence director
commander chief : commander in chief, commander of, supreme commander, supreme allied commander, commanding general,
    commanding officer, top commander, commandant of, deputy commander in chief, military commander, qomandan,
    overall commander, supreme commander of
commissioner : commissioner, police commissioner, comisario, commissaire, kommissar, high commissioner,
    eu commissioner, european commissioner, commish
councillor : councillor, councilor, cllr, councilman, councilwoman, councilmember, council member, concejal,
    concejala, city councilman, city councilwoman, alderman, alderwoman, state councilor, state councillor, vereador,
    vereadora, member of the council
sheriff : sheriff, county sheriff
treasurer : treasurer, state treasurer
comptroller : comptroller, controller general, auditor general, contralor
inspector-general : inspector general
surgeon-general : surgeon general
ombudsman : ombudsman, ombudswoman
first-lady : first lady, first gentleman, primera dama, flotus
rector : rector, vice chancellor, chancellor of the university, provost, dean
founder : founder, co founder, cofounder, fondateur, fundador
deputy-director director : vice chief, number two
general-counsel : general counsel
regent : regent
mufti : grand mufti of
delegate : delegates
"""

PORTFOLIOS: Final = """
foreign : foreign, foreign affairs, external affairs, external relations, foreign relations, international relations,
    asuntos exteriores, relaciones exteriores, affaires etrangeres, exteriores, foreign and commonwealth affairs,
    affari esteri, auswartiges, foreign policy
defense : defense, defence, national defense, national defence, defensa, difesa, defesa, war, armed forces,
    verteidigung, military affairs, milli savunma, defense and armed forces logistics
finance : finance, finances, treasury, the treasury, economy, economic affairs, economic, economics, finanzas,
    hacienda, fazenda, finanzen, financial affairs, budget, the budget, revenue
interior : interior, the interior, home, home affairs, internal affairs, home department, the home department,
    internal security, home security, interieur, linterieur, gobernacion, gobierno, innern, inneren,
    homeland security, homeland
justice : justice, justicia, giustizia, justica, law and justice, law, legal affairs, constitutional affairs
energy : oil, petroleum, energy, oil and gas, power, mines, mining, mines and energy, energia, natural resources,
    mineral resources, electricity
health : health, public health, salud, sante, health and human services, health and social care, healthcare
education : education, higher education, schools, universities, educacion, culture and education
culture : culture, arts, cultural affairs, cultura, heritage, information and culture
information : information, communications, communication, information and broadcasting, media, telecommunications,
    digital affairs, technology
trade : trade, commerce, foreign trade, international trade, industry and trade, trade and industry, comercio,
    business, industry, industries, industria
transport : transport, transportation, transportes, transports, railways, rail, aviation, civil aviation, shipping,
    roads, infrastructure, public works
agriculture : agriculture, agricultura, food, food and agriculture, fisheries, rural affairs, rural development,
    forestry, livestock
labor : labor, labour, employment, work, work and pensions, trabajo, travail, social affairs, social security,
    social welfare, welfare, social protection, pensions, manpower
planning : planning, development, economic development, international development, regional development, cooperation,
    development cooperation
environment : environment, the environment, climate, climate change, environmental affairs, ecology, water,
    water resources, irrigation, medio ambiente
security : security, national security, state security, public security, intelligence, seguridad,
    intelligence and security, security affairs
housing : housing, urban development, housing and urban development, local government, municipal affairs,
    communities, levelling up, public administration, home building, local development
tourism : tourism, sport, sports, youth, youth and sports, sports and youth, turismo, deportes
religion : religious affairs, religion, endowments, awqaf, endowments and religious affairs, haj and auqaf
science : science, science and technology, research, technology and innovation, innovation
veterans : veterans affairs, veterans
immigration : immigration, migration, refugees, migration and asylum, immigrants
women : women, women and equality, gender, equality, family, family affairs, womens affairs, children and families
emergency : emergency situations, emergencies, disaster management, civil protection
state : state, cabinet affairs, parliamentary affairs, presidential affairs, regional affairs
europe : europe, european affairs, eu affairs, brexit, exiting the european union, northern ireland, scotland, wales
army : army, navy, the army, the navy, the air force, air force
"""

PREFIX_MODIFIERS: Final = frozenset(
    """
    former ex acting incumbent sitting vice deputy assistant asst interim retired ret retd late then outgoing incoming
    current
    caretaker onetime longtime veteran senior chief first second principal permanent honorary executive
    associate co joint sometime emeritus designated self disgraced ousted deposed exiled fugitive jailed slain
    dead notorious top high newly elected appointed erstwhile one time antiguo ancien ehemaliger ehemalige
    """.split()
)
SUFFIX_MODIFIERS: Final = frozenset("elect designate emeritus emerita retired ret retd general".split())
DEPUTY: Final = frozenset("vice deputy assistant asst under associate sub viceministro vize".split())
DEPUTY_HEADS: Final = MappingProxyType(
    {"undersecretary": "secretary", "viceminister": "minister", "viceministro": "minister", "undersec": "secretary"}
)
OF: Final = frozenset("of for de del di da des du la los las das do e y et fur and the to affairs".split())
MINISTER_WORDS: Final = frozenset(
    "minister ministers secretary sec secy ministro ministra ministre ministr secretario secretaria undersecretary "
    "chief spokesman spokeswoman spokesperson secretaries bakan bakani undersec".split()
)
MINISTRY_HEADS: Final = frozenset(
    "minister ministers secretary sec secy ministro ministra ministre ministr "
    "secretario secretaria undersecretary undersec chief".split()
)

# Post-nominals and titles that are safe at the end of a name. Words that are also surnames (King, Bishop, Major)
# are not.
TRAILING_ONLY: Final = frozenset(
    """
    md dds dvm phd dphil edd jd llb llm llp mba msc bsc mph mphil do ba frs frcs frcp facp rn cpa cfa obe mbe
    cbe kbe dbe gbe kcb kcmg cmg gcmg dso dsc mc dfc vc gc qc kc sc esq esquire usn usaf usmc uscg usa ret retd
    retired psc osb sj op ofm ocso csc pe ra mp mep msp mla mna mpa mdb sahib saheb pasha pasa bey efendi
    effendi hanim khanum khanom begum hoca hodja agha ji sahiba san sensei bt mbbs frsa meng beng dsc fba
    emeritus emerita raf rcn cd cc om ch nd oam am ac pc
    """.split()
) - frozenset("do ba sc op am ac pc om ch nd cd cc mc ra llp san pe ji".split())
ALSO_NAMES: Final = frozenset(
    """
    king prince pope bishop abbot baron duke earl dean major judge marshal sergeant constable sheriff chancellor
    rabbi cardinal priest deacon prior canon count marquis marques knight shah sultan sultana emir amir ameer
    malik khan imam sheikh shaikh shaykh sheik shaik cheikh sayyid sayyed sayed sayid seyyed seyed seyyid syed
    mir mirza beg agha aga bay ghazi gazi shahid shaheed hafiz hafez hafidh qazi qadi kadi talib pir mufti
    khatib mujahid khalifa khalifah raja rana rao mar ras saint santo santa sister brother father elder pastor
    guru baba don dona dom frau lord lady sen da u tun gus conde conte comte graf furst herzog ritter justice
    regina reina rey reyes roi koning konig koenig papa page priest squire parson vicar speaker head chief chef
    leader mayor maire alcalde governor bey hakim wali vali mg bg he fr pr pt kh hh hm mag adv comm lic arch cav
    rag geom engineer det pc officer agent gunner trooper private cadet boss coach author whip rector provost
    founder regent envoy delegate master minister haji hajji hajj haj hadj hadji haci mulla mullah molla akhund
    akhundzada akhunzada nawab sahib saheb pandit sardar swami lama acharya jefe kaiser tsar negus marshall
    ensign corporal specialist analyst diplomat official candidate singer actor striker manager striker lawyer
    striker rebel peer posol mer td mk vp pm amira princess queen queenie principe prins prinz duca duque duc
    infante infante kung kral rei captain capitan kapitan capt kaptan hauptmann graf doctor doktor ing pan pani
    dato datuk rector chair ministr bakan sec sig sir pater pere padre fra bro rav reb talib director direktor
    coordinator ayatollah khwaja khawaja khoja maulvi molvi maulana mawlawi kumari sant bhai baron barone
    marchese venerable blessed canciller fiscal juge juez juiz richter rep reps controller general brigadier
    premier dame miss rep
    """.split()
) - frozenset(
    "general brigadier premier rep capt captain doctor minister princess queen ayatollah sir miss pm vp".split()
)

FEMALE: Final = frozenset(
    """
    mrs ms miss mme mlle madame mademoiselle madam maam dame lady senora senorita sra srta dona senhora signora
    signorina frau fraulein freifrau mevrouw mevr pani gospodja gospozha dra doctora dottoressa doutora
    profesora professora professoressa congresswoman councilwoman assemblywoman alderwoman chairwoman
    spokeswoman businesswoman queen reine reina konigin koenigin koningin princess princesa principessa
    prinzessin prinses princesse empress kaiserin tsarina czarina sultana countess comtesse contessa condesa
    viscountess baroness marquise duchess duquesa herzogin grafin furstin archduchess infanta sheikha shaikha
    presidenta ministra senadora gobernadora alcaldesa embajadora ambassadrice senatrice diputada deputada jueza
    juiza kanzlerin bundeskanzlerin prasidentin praesidentin directora directrice diretora direktorin vocera
    sprecherin concejala vereadora prefeita abbess sister hermana soeur suor schwester begum khanum khanom hanim
    bibi sayyida sayyidah hajja hajjah hajah alhajja smt shrimati kumari sardarni datin puan ibu actress
    mayoress amira flotus daw woizero weizero ombudswoman rainha vicepresidenta burgermeisterin botschafterin
    """.split()
)
MALE: Final = frozenset(
    """
    mr mister messrs sir lord monsieur senor don senhor signor sig herr freiherr mijnheer meneer dhr pan
    gospodin congressman councilman assemblyman alderman chairman spokesman businessman king roi rey rei konig
    koenig koning prince principe prinz prins emperor kaiser tsar czar sultan shah emir amir ameer count comte
    conte conde viscount vicomte baron barone marquess marquis marques marchese earl duke duc duque duca herzog
    graf furst archduke infante knight chevalier ritter presidente ministro embajador pope papa pontiff cardinal
    archbishop bishop patriarch father padre brother hermano frere fra monsignor abbot imam sheikh shaikh shaykh
    sheik ayatollah ayatullah mullah mulla mawlawi maulana maulvi hojatoleslam sayyid sayyed syed pasha bey
    efendi effendi agha shri sri bapak encik ato caliph khalifa ombudsman gobernador alcalde senador diputado
    """.split()
) - frozenset("presidente".split())

GENERATIONS: Final = MappingProxyType(
    {
        "jr": "jr", "jnr": "jr", "jun": "jr", "junior": "jr", "hijo": "jr", "filho": "jr", "fils": "jr", "figlio": "jr",
        "younger": "jr", "sr": "sr", "snr": "sr", "sen": "sr", "senior": "sr", "pere": "sr", "padre": "sr", "pai": "sr",
        "elder": "sr", "neto": "neto", "sobrinho": "sobrinho", "ii": "ii", "2nd": "ii", "iii": "iii", "3rd": "iii",
        "iv": "iv", "4th": "iv", "vi": "vi", "vii": "vii", "viii": "viii", "ix": "ix",
    }
)  # fmt: skip

ARTICLES: Final = frozenset(
    "a an the one another this that our its his her their some any el la le les un une der die das".split()
)
ROLE_LINKS: Final = frozenset("of for to in at on with from de del della du des di da do fur von".split())
ROLE_NOUNS: Final = frozenset(
    """
    official officials officer adviser advisor aide diplomat negotiator lawmaker legislator commander envoy
    officers aides source sources advisers authority authorities negotiators diplomats commanders successor
    predecessor counterpart
    """.split()
)
