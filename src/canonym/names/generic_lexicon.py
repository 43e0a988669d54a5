"""Generic words: variants of one word, head classes, the words that carry little, and qualifiers.

A line that starts with four spaces continues the one before.
"""

from typing import Final

# canonical : abbreviations, spellings and counterparts in other languages.
VARIANTS: Final = """
international : intl internacional internationale internationaal internationales internazionale internationaler
    internasional mezhdunarodny mezhdunarodnyy mezhdunarodnaya mezhdunarodnoe mizhnarodny int
national : natl nat nacional nationale nationaal nationales nationaler nazionale nasional nacionalny natsionalnyy
    natsionalnaya natsionalny nationalen narodowy milli ulusal watani wataniya nacionale nacionalna natsionalen
university : univ universitat universitaet universite universidad universidade universita universiteit universitet
    universitetet uniwersytet univerzita univerzitet sveuciliste universitesi universitas univ universitatea unversity
    yliopisto daneshgah jamia jamiat universitario universitaria universitaire universiti egyetem egyetemi univerza
    ulikool universitate universitetas universites universities unibertsitatea universitari univers
college : coll colegio kolleg collegio colleges collegium
institute : inst institut instituto istituto instytut instituut instituta institutt instituttet institutet ins
    instituti enstitusu institusi institutes instit institutul institutu
institution : institutions instn institucion instituicao istituzione
department : dept dep departamento departement dipartimento departament departments depts dpt departamentul
government : govt gov gouvernement gobierno governo regierung rzad vlada pravitelstvo hukumat hukumet governments
ministry : ministerio ministere ministerium ministero ministerie ministerstvo ministerstwo bakanlig bakanligi vezarat
    wizarat wezarat wizara ministerul ministeriet ministries ministeriu ministarstvo kementerian
brothers : bros fratelli freres bruder gebruder gebr hermanos irmaos broeders bracia brat
association : assn assoc asociacion associacao associazione vereinigung verband asociatia associacio stowarzyszenie
    assotsiatsiya asosiasi asociacija sdruzheniye dernegi jamiyat associations assoc assocn ass
associates : assocs
manufacturing : mfg manuf manufactura manufacturas fertigung manufacturer manufacturers manufacture manufacturas
    fabrication mfr mfrs
holdings : hldgs hldg holding holdco hlds
center : centre ctr centro zentrum centrum cent tsentr centar merkezi markaz centralen centres centers ctre centr cntr
    zentralstelle
organization : org organisation organizacion organizacao organizzazione organisatie organizatsiya orgn organisations
    organizations organizacja organizace orgs sazman munazzamat organizacija teskilati orgnization
defense : defence defensa difesa defesa defensie verteidigung oborony oborona savunma difa obrana obrony
labor : labour trabajo lavoro trabalho travail arbeit
saint : st san santa santo sankt sainte sveti svyatoy svata sint
mount : mt mte monte mont mtn
mountain : montana montagne berg gora jabal jebel djebel kuh dag dagi mountains mts mtns montes berge hory
fort : ft fuerte forte fortress
river : rio riviere fluss fiume rijeka reka rivers nahr rud nehri irmagi
lake : lago lac see lacul ozero jezero golu buhayrat daryacheh lakes
island : isla ile isola insel ilha ostrov ostrvo adasi jazirat jazireh islands islas iles isole inseln isles isle
beach : playa plage strand spiaggia praia
city : ciudad cidade citta stadt ville grad gorod miasto mesto stad sehir shahr madinat medina cities municipality
    municipio comune gemeinde commune gmina obec municipalidad municipalite munic belediye belediyesi kommune kota
town : towns township twp
village : villages vill pueblo dorf selo wies koy qaryat
province : prov provincia provinz provincie provinsi provinces oblast ostan voivodeship wojewodztwo eyalet wilayat
    wilaya provinsen vilayat vilayet
district : dist distrito distretto bezirk rayon raion okres powiat ilcesi districts kabupaten okrug landkreis kreis
    distrikt
county : cnty comte condado contea grafschaft counties megye zupanija judet
region : region regions regione regiao regiune kray krai mintaqat rejon
republic : repub rep republica republique republik repubblica respublika republika rzeczpospolita cumhuriyeti jomhuri
    jumhuriya jumhuriyat republiek republics
kingdom : reino royaume konigreich koninkrijk regno krolestwo mamlaka kralligi kungariket kongeriket
federation : fed federacion federacao fedn federazione foderation federatie federatsiya federacija federasyonu ittihad
    federations feder
federal : federale bundes federalny federalnaya federalnyy
union : uniao unione unie soyuz unija sojusz birligi unions unia
confederation : confed confederacion confederacao confederazione
democratic : dem democratica democratique demokratik demokratische democratico demokratische demokraticheskaya
    demokraticheskiy demokratyczna demokratska democratics dimuqratiyya demokrat
democracy : democracia democratie demokratie
people : peoples popular popolare populaire volks narodny narodnaya narodnyy pueblo halk khalq
party : partido partito parti partei partij partiya partia hizb hezb partidul partija stranka parties
movement : movimiento movimento mouvement bewegung dvizhenie haraka harakat hareketi jonbesh nahzat ruch pokret mvmt
    movements
front : frente fronte jabha jabhat jebhe jabhah cephesi
army : armee ejercito esercito exercito armia armija armiya leger jaysh jaish ordusu lashkar lashkare artesh armeija
    armies
forces : fuerzas forze forcas quwat
force : fuerza forza forca
liberation : liberacion liberazione liberacao tahrir azadi osvobozhdeniye kurtulus
resistance : resistencia resistenza muqawama moqavemat
revolutionary : revolucionario revolucionaria revolutionnaire rivoluzionario revolyutsionnyy enghelab devrimci
    revolucionarias revolucionarios
revolution : revolucion rivoluzione revolucao thawra enqelab devrim
military : mil militar militaire militare voyennyy askeri
brigade : brigada bde brigades brigadas brigate brigata kataib kataeb kataeeb kateeba katibat liwa brigaden
battalion : bn battalions batallon bataillon
division : div divisions divisione
command : cmd comando mando commandement
security : sec seguridad securite sicurezza sicherheit bezopasnosti bezopasnost amn amniyat guvenlik veiligheid
    seguranca
intelligence : inteligencia renseignement intel mukhabarat istikhbarat istihbarat
police : policia polizei polizia politie policja politsiya polis politi shurta policie policija
guard : guardia garde guards gwardia sepah haras
council : cncl consejo conseil consiglio conselho rat raad sovet rada majlis shura shoura konseyi shuraye councils
committee : cttee comite comitato komitee komite komitet comissao comitee cmte lajna
commission : comision kommission commissione komisja komissiya komisyonu comissao commissions comm
agency : agencia agence agentur agenzia agentstvo agentschap ajansi agencija agencies agcy wikala
authority : auth autoridad autorite autorita behorde authorities haya autoridade
administration : admin administracion administrazione verwaltung administratsiya idaresi idara administracao
office : ofc oficina bureau buro amt ufficio escritorio offices kantoor urzad daftar maktab off
service : servicio servizio dienst servico servis sluzhba
services : svcs servicios servicos servizi dienste svc srvcs serv
secretariat : secretaria secretariado sekretariat
assembly : asamblea assemblee assemblea versammlung
parliament : parlamento parlement parlament parlamentas
court : corte cour gericht tribunal tribunale mahkemesi mahkama rechtbank sad gerechtshof courts trib
school : sch escuela ecole schule scuola escola shkola szkola skola okulu madrasa madrasah madrassa schools madrese
    skolan
academy : acad academia academie akademie accademia akademia akademiya akademisi academies akad
faculty : fac facultad faculte fakultat facolta fakultet fakulteti faculdade wydzial fakulta
hospital : hosp hospitales hopital ospedale krankenhaus klinikum spital ziekenhuis szpital bolnitsa hastanesi
    hospitals mustashfa hopitaux klinik clinica clinique clinic clinics sjukhus sykehus bolnica nemocnice sairaala
    infirmary
laboratory : lab labs laboratorio laboratoire laboratorium laboratories laboratoriya
library : biblioteca bibliotheque bibliothek biblioteka biblioteche libraries
museum : museo musee muzeum muzei museu muzesi museums muzej
theater : theatre teatro teatr tiyatrosu theatres theaters pozoriste divadlo
church : iglesia eglise kirche chiesa igreja kerk kirk kosciol tserkov churches
cathedral : catedral cathedrale kathedrale dom
mosque : masjid camii moschee mezquita mosquee
temple : templo tempio
airport : aeropuerto aeroport flughafen aeroporto aeroporti lufthavn flygplats luchthaven lotnisko havalimani matar
    airports arpt
port : puerto porto hafen puert ports limani
station : estacion gare bahnhof stazione stn stations estacao
airline : airlines airways aerolineas lineas aereas aviakompaniya linee luftfahrt fluggesellschaft havayollari airway
aviation : aviacion aviazione aviatsiya luftfahrt aviacao havacilik
bank : banco banque banca banka bancorp bankas banc bankasi bankers banks bancshares bankgesellschaft sparkasse
    bancaire banku
insurance : assurance assurances versicherung versicherungen seguros assicurazioni strakhovaya sigorta verzekeringen
    insur insurances ubezpieczen seguradora reinsurance
finance : fin finanzas financiera finances finanz finanzen finanziaria financial financiero financeira financieros fnc
    financing finans financials
investment : inv invest investments inversiones investimenti investimentos investissement investissements yatirim
    investors investing invst
capital : kapital capitale
fund : funds fondo fonds fondi
trust : trusts
credit : credito kredit kredi
savings : ahorros caja
group : grp gruppe groupe grupo gruppo gruppa grupa groep grup groups majmuat gruppen gp koncern konzern konsern
trading : trdg trade handel handels comercial commerciale commercial comercio commercio torgovyy torgovaya ticaret
    tijara comercializadora trades trader traders torgovy trd tic
shipping : navigation navegacion navigazione schiffahrt reederei maritime maritima sudokhodstvo denizcilik shpg marine
    maritimo naviera
lines : line linea lineas linien linie
transport : trans transportes transporte trasporti transports transportation transp tasimacilik tpt
logistics : logistica logistik logistique lojistik logistic
import : imp ithalat imports
export : exp ihracat exports exportacion
industry : industries ind inds industria industrie industrias sanayi sanayii industrial industriale industriel
    industri promyshlennost indl industrielle industrials industriya industrija industrien san
production : prod producciones produktion produzione productions produkcja
products : prods productos produkte prodotti produits product produtos
equipment : equip equipos ausrustung oborudovanie
machinery : mach maquinaria maschinen machine machines maschinenbau
engineering : eng engg ingenieria ingenierie ingegneria engenharia muhendislik engrg inzhiniring engineers
construction : constr construcciones construcao costruzioni bau insaat stroitelstvo constructions const stroy
    bauunternehmen construtora constructora contracting contractors bouw
development : dev desarrollo entwicklung sviluppo desenvolvimento razvitie developments developers kalkinma
    developpement
technology : tech technol tecnologia technologie technologies tecnologias technologien tehnologii teknoloji
    technologia technological tec
technical : tecnico tecnica technique technische tecnologico techn
electronics : elec electronica elettronica elektronik electronic elektronika electronique
electric : elect electrica elettrica elektrik elektro electrical electricidad
energy : energia energie energetica energiya enerji energetika energies
power : potencia pwr
oil : petroleo petrole petrolio nefti naft aceite neft erdol petroleum
gas : gaz gasa
mining : mineria miniere bergbau madencilik mines mine mineracao minera minas
steel : acero stahl acier acciaio celik aco
chemical : chem chemicals quimica chimica chemie kimya chimie khimicheskiy chemische chimique
pharmaceutical : pharm pharma pharmaceuticals farmaceutica farma ilac pharmaceutica farmaceutici pharmazeutische
    pharmacy
medical : med medico medica medizin medicale medizinische tip medicine medicina medycyny
health : salud sante gesundheit salute saude saglik healthcare
food : foods alimentos alimentaire alimentari lebensmittel gida
agriculture : agric agricultura landwirtschaft agricoltura agricole tarim agricultural agri agro
science : sci ciencia ciencias sciences scienze wissenschaft wissenschaften nauk nauki bilim naturwissenschaften
    scienza scientific vetenskap
research : res investigacion investigaciones recherche recherches forschung ricerca ricerche pesquisa arastirma
    arastirmalari forsknings onderzoek issledovaniy
education : educ educacion ensenanza bildung educazione educacao egitim istruzione
studies : etudes estudios studien studi studie estudos
society : soc sociedad societe gesellschaft societa sociedade genootschap towarzystwo obshchestvo societies
foundation : fdn fundacion fondation stiftung fondazione fundacao stichting fundacja vakfi vakif fond found
    foundations
charity : charitable charities caridad khayriyya hayir
relief : socorro ighatha
aid : ayuda aide hilfe yardim
cooperation : cooperacion zusammenarbeit cooperazione kooperation
partnership : partners
solutions : soluciones losungen soluzioni solution
systems : sys sistemas systeme sistemi system sistema systemy syst
communications : comunicaciones comms communication kommunikation telecommunications telecom telekom
    telecomunicaciones telekommunikation telecoms telco iletisim
media : medien medios medya
newspaper : diario zeitung journal giornale jornal gazeta gazete gazette newspapers
news : noticias nachrichten nouvelles notizie haber novosti khabar akhbar
press : prensa presse stampa imprensa pers
radio : rundfunk rozhlas
television : tv televisione fernsehen televisao televiziya telewizja televizyon tele
publishing : publ editorial editora verlag edizioni editions publishers publications yayincilik publisher
hotel : hoteles hotels hoteli oteli inn resort
restaurant : restaurante ristorante restaurants cafe
club : klub kulubu clube fc
sports : sport deportivo deportiva sportif sportivo spor deportes athletic
house : haus maison casa dom huis
avenue : ave avenida
boulevard : blvd bulvar bulevar
road : rd
street : str strasse rue calle ulitsa straat
square : sq plaza platz piazza ploshchad meydani
park : parque parc parco
garden : jardin garten giardino gardens
building : bldg edificio gebaude
valley : valle vallee tal vale wadi dolina
desert : desierto
sea : mar meer mare deniz bahr
ocean : oceano ozean
gulf : golfo golfe khalij
cape : cabo capo kap cap
bay : bahia baie baia bucht
hill : hills colina
north : norte nord nort
south : sur sud
east : este ost est
west : oeste ouest ovest
northern : septentrional
state : estado etat staat stato states estados stato
general : allgemeine generale
central : zentral centrale centraal tsentralnyy tsentralnaya tsentralny merkez markazi centralny zentrale
royal : real reale koninklijke regia
public : pub publico publica publique offentlich pubblica obshchestvenny
private : priv privado privee
american : amer americana americano americaine
european : eur europea europeen europaische europeo europeia
united : utd unidos unis uniti vereinigte unida unies
and : & y et und og och ve en
brotherhood : ikhwan ikhvan hermandad
islamic : islamica islamique islamische islami islamiya islamiyya islamico eslami
socialist : socialista socialiste sozialistische sotsialisticheskaya
communist : comunista communiste kommunistische kommunisticheskaya komunistyczna
workers : worker trabajadores travailleurs arbeiter lavoratori trabalhadores rabochiy isci kargaran
students : student estudiantes etudiants studenten talaba
women : woman mujeres femmes frauen donne
youth : juventud jeunesse jugend gioventu juventude genclik molodezh shabab
veterans : veteran veteranos
president : pres
program : programme programa programm progr
color : colour
honor : honour
harbor : harbour hbr
catalog : catalogue
analyze : analyse
license : licence
fiber : fibre
liter : litre
meter : metre
plow : plough
tire : tyre
jewelry : jewellery
aluminum : aluminium
gray : grey
neighbor : neighbour neighbours neighbors
favorite : favourite
pediatric : paediatric paediatrics pediatrics pediatria
gynecology : gynaecology
orthopedic : orthopaedic orthopaedics orthopedics
hematology : haematology
archeology : archaeology archaeological archeological
traveler : traveller travellers travelers
counselor : counsellor counsellors counselors
specialty : speciality
enterprises : ent enterprise empresa empresas entreprise entreprises unternehmen predpriyatie entpr
"""

# class : head words (canonical).  Two names whose classes differ name two things.
HEADS: Final = """
bank : bank bancorp
insurance : insurance
airline : airline airlines airways
airport : airport airfield aerodrome
port : port harbor
station : station
university : university
college : college
school : school kindergarten gymnasium lyceum
academy : academy
faculty : faculty
institute : institute
hospital : hospital
museum : museum
library : library
laboratory : laboratory
theater : theater opera orchestra
church : church cathedral abbey monastery diocese archdiocese parish chapel
mosque : mosque
ministry : ministry
department : department
embassy : embassy consulate
court : court
parliament : parliament assembly senate congress legislature
party : party
army : army
navy : navy
airforce : airforce
police : police gendarmerie
brigade : brigade
battalion : battalion
militia : militia
newspaper : newspaper times herald tribune
television : television
radio : radio
agency : agency
hotel : hotel
restaurant : restaurant
club : club
team : team
stadium : stadium arena
river : river creek stream
lake : lake reservoir
sea : sea ocean
gulf : gulf bay
island : island archipelago peninsula
mountain : mountain mount volcano
valley : valley
desert : desert
forest : forest
county : county
district : district
province : province
region : region
city : city
town : town
village : village
street : street
bridge : bridge
tower : tower
park : park
garden : garden
zoo : zoo
cemetery : cemetery
prison : prison jail penitentiary
foundation : foundation
union : union
federation : federation
association : association
fund : fund
council : council
committee : committee
commission : commission
war : war battle
election : election elections
treaty : treaty accord agreement
award : award prize
festival : festival
vessel : vessel ship tanker
"""

GENERIC: Final = """
bank group trading shipping company international university ministry department republic kingdom state city province
    district
general national holdings industry services service foundation movement front party army brigade organization
    association
associates institute institution college school academy hospital center council committee commission agency authority
administration office bureau secretariat assembly parliament court police forces force guard command security
    intelligence
military defense labor union federation federal confederation county region town village municipality island river
    lake mountain
mount saint fort port airport station airline aviation insurance finance investment capital fund trust credit savings
    lines
transport logistics import export production products equipment machinery engineering construction development
    technology
technical electronics electric energy power oil gas mining steel chemical pharmaceutical medical health food
    agriculture science
research education studies society charity relief aid cooperation partnership solutions systems communications media
    newspaper
news press radio television publishing hotel restaurant club sports house street square park garden building valley
    desert sea
ocean gulf cape bay hill public private united enterprises enterprise brothers manufacturing business commercial
    corporate global
world worldwide universal consulting consultants management marketing advertising design digital data software
    computer network
networks online web retail wholesale store stores shop market markets supply supplies distribution distributors
    service
properties property estate realty real land homes housing home family community communities local regional municipal
    territory
territories area zone government ministry embassy consulate mission delegation permanent department section unit
    branch division
directorate directory bureau board panel chamber commerce league alliance coalition network congress forum conference
    summit
initiative project program campaign crusade brigade battalion regiment corps squad squadron militia liberation
    resistance
revolutionary revolution workers people youth students women veterans farmers peasants teachers writers journalists
    engineers
lawyers doctors artists musicians professionals democracy human rights peace justice freedom unity solidarity reform
    progress
welfare environment environmental ecology green water waste recycling textile textiles garment garments fashion
    clothing apparel
leather shoes paper plastics rubber glass cement wood timber furniture metals metal aluminum copper gold diamond
    jewelry
automotive auto motors motor car cars vehicles vehicle parts marine offshore maritime fishing fisheries seafood farm
    farms beverages
beverage brewery wine spirits tobacco cosmetics beauty travel tourism tours resort entertainment film films pictures
    studios studio
music records production theater museum library laboratory faculty hall stadium tower bridge church cathedral mosque
    temple
governorate prefecture canton emirate principality commonwealth empire dominion colony nation nations country capital
specialist special joint mutual cooperative limited partnership trading factory works plant mill mills refinery
    laboratories
printing packaging security securities exchange brokers brokerage leasing rental auction pension retirement life
    accident
casualty reinsurance express courier freight cargo forwarding storage warehouse terminal terminals pipeline drilling
    exploration
resources natural minerals petroleum petrochemical petrochemicals nuclear atomic solar wind hydro electricity telecom
    satellite
space aerospace aircraft helicopter weapons arms ammunition ordnance
"""

QUALIFIERS: Final = """
north : north norte nord nort septentrional shimal shamal severnaya severnyy severny kuzey
south : south sur sud janub junub yuzhnaya yuzhnyy yuzhny guney jonub
east : east este ost est oriente sharq vostok dogu oost shargh
west : west oeste ouest ovest gharb zapad bati gharbi
northern : northern nordliche norteno shimali shamali
southern : southern meridional sudliche janubi junubi
eastern : eastern oriental orientale orientali ostliche sharqi vostochnaya vostochnyy
western : western occidental occidentale westliche zapadnaya zapadnyy zapadny
northeast : northeast nordeste nordest northeastern noreste nordost
northwest : northwest noroeste nordouest northwestern nordwest
southeast : southeast sudeste sudest southeastern sureste sudost
southwest : southwest suroeste sudoeste southwestern sudwest
upper : upper alto alta haute haut ober verkhnyaya superior verkhniy
lower : lower bajo baja basse unter nizhnyaya inferior nieder nizhniy nizhny
central : central centrale zentral centraal tsentralnaya tsentralnyy merkez markazi
inner : inner
outer : outer
middle : middle mid medio sredny mittel
new : new nuevo nueva neu neue nouveau nouvelle nuova nuovo novo nova novaya novyy novy nowy nowa yeni jadid nieuw
    nieuwe
old : old viejo vieja alt alte vieux vieille vecchio vecchia staraya staryy stary eski qadim oud oude velho
great : great gran grand grande gross grosse bolshaya bolshoy velikaya buyuk kabir groot
greater : greater
little : little pequeno petit petite klein kleine malaya malyy maly kucuk saghir small lesser minor menor piccolo
high : high hohe
young : young joven jeune junge
junior : junior jr jnr hijo fils filho
senior : senior sr snr pere
brother : brother hermano frere bruder fratello irmao brat
sister : sister hermana soeur schwester sorella irma
widow : widow viuda veuve witwe
wife : wife esposa epouse ehefrau
father : father padre pere vater pai
mother : mother madre mere mutter mae
daughter : daughter hija fille tochter
male : male men mens boys hombres
female : female women womens girls femenino femenina
democratic : democratic democratica democratico democratique demokratische demokratik demokraticheskaya demokratische
people : people peoples popular narodnaya narodny volks populaire
islamic : islamic islamica islamique islamische islami eslami islamiyya islamiyah islamiyyah islammiyya islamia
socialist : socialist socialista socialiste sozialistische
communist : communist comunista communiste
national : nationalist nationalista
republican : republican republicano
christian : christian cristiana cristiano chretien christliche
liberal : liberal
conservative : conservative
revolutionary : revolutionary
arab : arab
virgin : virgin virgen
british : british
american : american
french : french
dutch : dutch
spanish : spanish
equatorial : equatorial
papua : papua
not : not
non : non
anti : anti
pro : pro
counter : counter
ex : ex former formerly late antiguo ancien ehemalige
acting : acting interim
vice : vice deputy assistant
sub : sub
pseudo : pseudo
free : free libre frei freie
provisional : provisional provisionals
real : real
official : official
continuity : continuity
first : first primero primera premiere erste 1st
second : second segundo segunda deuxieme zweite 2nd
third : third tercero tercera troisieme dritte 3rd
fourth : fourth cuarto quatrieme vierte 4th
fifth : fifth quinto cinquieme funfte 5th
sixth : sixth sexto sixieme 6th
seventh : seventh septimo septieme 7th
eighth : eighth octavo 8th
ninth : ninth noveno 9th
tenth : tenth decimo 10th
red : red rojo rouge rote
white : white blanco blanc weisse
black : black negro noir schwarze
blue : blue azul bleu blaue
green : green verde vert grune
left : left izquierda gauche linke
right : right derecha droite rechte
"""
