"""Given names: the lines of full and short forms, of one name in many languages, and the common names of the world.

A line that starts with four spaces continues the one before.
"""

from typing import Final

# full forms : short forms.  A name may stand in several lines (Ted is Edward or Theodore).
GROUPS: Final = """
aaron : ron ronnie
abigail : abby abbie gail
abraham avraham : abe abie bram avi
adam : ad
adelaide : addie heidi
adolf adolph adolphus : dolf adi
agnes : aggie nessie
alan allan allen : al
albert : al bert bertie albie
alejandro : ale alex jandro sandro
aleksandr alexander alexandr aleksander alexandre alessandro : oleksandr aliaksandr sasha sascha sacha shura alex alec
    aleks alik xander sandy sander sandro lex olek alyosha oleks sanya
aleksandra alexandra alessandra : oleksandra sasha alex sandra alexa lexi sandy ola lesya
alexis aleksei aleksey alexei alexey : oleksiy oleksii aliaksei alyosha alyoha lyosha lesha alex
alfonso alphonso alphonse : al fonso poncho fonsi
alfred : alf alfie fred freddie al
alice alicia : ali lisha
amanda : mandy
anastasia anastasiya : nastya stacy nastia asya tasya
anatoly anatoli : anatoliy anatolii tolya tolik
andrew andre andrei andrey andreas : andriy andrii andy drew andriusha andryusha dre
angela : angie
anne anna ann ana hanna : annie nan nancy anya anita annette nina nyura
anthony antony antonio anton : tony toni tonio antoine tosha ant
antonia antonina : toni tonya nina
archibald : archie
arkady arkadiy : arkasha
arnold : arnie
arthur artur : art artie
augustus augustine august agustin : gus augie tino
barbara : barb barbie babs basia
bartholomew : bart
beatrice beatriz : bea trixie triz
benjamin binyamin benyamin : ben benny benji benjie bibi benito
bernard : bernie barney
bernadette : bernie
boris : borya
bradley bradford : brad
brenda : bren
calvin : cal
cameron : cam
carlos : charlie carlitos charly
caroline carolina carolyn : carrie carol caro lina
cassandra : cassie sandra
catherine katherine kathryn catharine katharine katarina ekaterina yekaterina caterina katerina : kateryna katsiaryna
    kate katie kathy cathy kat kay kitty katya katia katja kit trina
cecilia : celia cissy ceci
charles charley : charlie chuck chas chaz charley chip
charlotte : lottie charlie lotte
chester : chet
christian kristian cristian : chris cris kris
christina christine kristina kristine cristina christiana : chris tina kris chrissy christy kirsten cris
christopher kristopher cristopher cristobal christoph christophe : chris kit topher kris stoffel tobal
clarence : clare
clement clemens : clem
clifford clifton : cliff
clinton : clint
concepcion : concha conchita
consuelo : chelo
constance : connie
constantine konstantin constantin konstantinos : kostiantyn kostyantyn kostya costa kostas dinos gus connie costas
cornelius : neil corny kees
curtis : curt
cynthia : cindy
daniel daniil danilo : danylo dan danny dani danil danya
daniela danielle : dani danny
darius : dario
david dovid dawid : dave davy davey dudu dodo dudi
deborah debora : deb debbie debby
dennis denis denys : denny den
diana diane dianne : di
dmitry dmitri dmitriy dimitri dimitrios : dmytro dzmitry dima mitya dimitris mitko jimmy dimi
dolores : lola loli
dominic dominick domingo dominique : dom nick mingo
donald : don donnie donny
dorothy dorothea : dot dotty dolly dottie thea
douglas : doug
duncan : dunc
edgar : ed eddie
edmund edmond : ed eddie ned ted
eduard eduardo edouard edoardo : edu eddie lalo edik ed edo
edward : ed eddie eddy ted teddy ned
edwin : ed eddie win
eleanor elinor leonora eleanora : ellie nell nora lenore
elena helen helena yelena helene ellen : olena lena nell lenochka ellie lenka alyona
elijah elias eliyahu : eli lige
elisabeth elizabeth elizaveta yelizaveta elisabetta : liz lizzie beth betsy betty eliza lisa liza libby bess bessie
    lise elsa ella liesl elsie
eliseo elisha : eli
emanuel emmanuel emanuele manuel imanuel immanuel : manny manu manolo manolito lolo
emily emilia : em emmy millie
enrique : kike quique quico rick henry
ernest ernesto ernst : ernie neto tito
eugene yevgeny evgeny evgeniy yevgeniy evgeni eugenio : yevhen evhen yevhenii yevheniy gene zhenya jenya gena
eugenia yevgenia evgenia : zhenya genie
evelyn : evie eve
ezekiel : zeke
fedor fyodor fiodor feodor : fedya
felipe philip phillip philipp philippe filip : phil pip pippo lip
ferdinand fernando : ferdy nando ferdie
florence : flo flossie
frances francesca francoise franziska : fran frannie fanny francie franny cesca frankie
francis francisco francesco franciszek frantisek franz francois frank franklin : frank frankie paco pancho quico curro
    kiko fran chico cisco franz franek
frederick frederic friedrich federico fredrick fredric frederik : fred freddie freddy fritz rick fede lico
gabriel : gabe gabi gabo gaby
gabriela gabriella gabrielle : gabi gaby ella
gennady gennadiy gennadi : hennadiy hennadii gena genya
genevieve : gen ginny
geoffrey jeffrey jeffery : geoff jeff
george georgios georgy georgiy jorge : georgie yura gosha zhora coque
gerald gerard gerardo gerhard : gerry jerry gerd gerrit
geraldine : gerry geri
gilbert : gil bert
giovanni gianni : gianni nanni vanni
giuseppe : beppe peppe pino peppino
giuseppina : pina
gonzalo : gonza chalo
gordon : gord gordie
graham graeme : gram
gregory gregor grigory grigoriy grzegorz : hryhoriy hryhorii greg grisha grzesiek goyo gregg
gregorio : goyo greg
guadalupe : lupe lupita
guillermo : memo guille willie
gustavo gustav gustave : gus tavo
harold harald : hal harry
harry : hal
harriet harriett : hattie
heinrich : heinz heini hein
henry hendrik : hank harry hal henk rik hen
herbert : herb bert herbie
herman hermann : manny
hermenegildo : hermes gildo
howard : howie
hubert : hugh bert hub
hugh hugo : huey hughie
ignacio ignatius ignacy : nacho iggy
igor : ihor gosha goga
ilya illya : ilyusha
immaculada inmaculada : inma
irene irina : iryna ira rena irka
isaac itzhak yitzhak izak : ike zac itzik izzy
isabel isabella isabelle : izzy bella belle bell ibby chabela isa
isidore isidro : izzy chilo
ivan : vanya vania ivo vanka
john : jack johnny jackie jock jon johnnie
jacob jakob yakov yaakov jakub : jake jay jakey kuba kobi yasha jack
jacqueline : jackie jacqui
jaime : jimmy jaimito
james : jim jimmy jimmie jamie jem
jan : janek jasiek janusz
janet : jan
jason : jay
jean : jeannie jeannot
jefferson : jeff
jennifer : jen jenny jenn
jeremy jeremiah : jerry jem jeremiah
jeronimo jerome gerome : jerry jero
jesse : jess
jessica : jess jessie
jesus : chucho chuy chus suso
joachim joaquin : jo quino chimo achim jochen
joan joanna joanne johanna : jo joanie jan hanna asia
joao : joaozinho jota
johann johannes : hans hannes jo jan
jonathan johnathan jonathon yonatan : johnathan jon john jonny johnny yoni nathan
jonas : jon
jose : pepe pepito che joe chepe zeca
josef jozef josip osip : sepp jupp joe jose pepa beppo jozsi bepi joze joso joska
joseph : joe joey jo josef joss
josefa josefina josephine : pepa pepita fina jo josie
joshua yehoshua : josh shuki
judith yehudit : judy jude
julia yulia yulya : yuliia yuliya julie yulya juliya
julian : jules
julius julio : jules juli
karl carl : kalle charlie carlo
kazimierz casimir : kazik
kenneth : ken kenny
kevin : kev
kimberly : kim
konrad conrad : con kurt radek
kirill kyrylo : kirya
larisa larissa : lara
lars laurentius : lasse
laura : laurie lolly
lawrence laurence lorenzo : larry laurie lars renzo
leonard leonardo leonhard : len lenny leo nardo
leonid leonyd : lyonya lenya
leopold leopoldo : leo polo
leslie : les
leticia : lety leti
lev : lyova leva leo
lewis louis luis ludwig luigi : lou louie lucho lewis gigi lutz wiggerl gino luisito
lillian lilian : lil lily
linda : lindy
louise luisa louisa : lou lulu
lourdes : lulu
lucas luke luca lukas : luke luc luka lukasz
lucy lucia : lucie
ludmila lyudmila ljudmila : liudmyla lyudmyla mila lyuda luda
lubov lyubov : lyuba
luther : lou
lyndon : lyn
madeleine madeline magdalena : maddie magda lena lene
malcolm : mal
marcus marcos mark marek marco : marc marcel
margaret margarita marguerite margarete margherita : peggy maggie meg marge margie greta rita daisy madge peg gretchen
    margo rita grete gretel margot
maria mary marie mariya : molly polly masha mia maria mitzi may mamie mimi marusya manya ria maruja marica
marilyn : lyn
mario : marito
martha marta : marty mattie
martin marvin : marty tin
mathew matthew mateo matteo matthias mathias matthieu mateusz matvey : matt mat mats hias matty teo matyas
maurice mauricio mavriky : mo moe maury mauri
maximilian maximiliano maxwell maxim maksim maksym maximo : max maxi maks
melissa : mel missy lissa
melvin : mel
mercedes : merche meche
michael mikhail michal mihail michel miguel mikael mihai mychajlo : mykhailo mykhaylo mike mick mickey mikey misha
    micky mitch mischa michi mishka misko miki miquel migue
michelle : shelly mich
mildred : millie
mitchell : mitch
mohamed mohammad mohammed muhammad mohamad muhammed mohammod : mo mohd md muhd hamada moha mehmet mamadou mohamud
    mamady
montgomery : monty
moses moshe moises : mo moe moishe moishele
miroslav : mirek miro slava mirko
natalia natalya nathalie natalie : nataliia nataliya natasha nata tasha nat talia
nathaniel nathan natan : nathan nate nat
nelson : nels
nicholas nicolas nikolai nikolay nicolae nikolaos nikola nikolaus nicola niccolo : mikalai nick nicky kolya nico niko
    klaus nikos nic mykola colin kolia klaas claus
nicole : nicky nikki
norman : norm
octavio : tavo
oleg : oleh olezhka
olga olha : olya
oliver olivier : ollie
oscar oskar : ozzie
oswald osvaldo : ozzie oz valdo
pamela : pam
patricia : pat patty trish tricia patsy
patrick : pat paddy rick patsy
paul pavel pawel paulo paolo pablo : pavlo pauly pasha paulie pavlik pavlusha
paula paulina pauline : polly pau
pedro : perico pedrito
penelope : penny
percival : percy
peter petr pyotr piotr pieter pietro petar : petro pete petya piet pedro petia pit
priscilla : cilla
pilar : pili
prudence : pru
rachel : rae ray shelly
rafael raphael raffaele rafal : rafa raf rafi ralph rafe fael
ralph : rafe
ramon : moncho monchi
randall randolph : randy
raymond raimundo raymundo : ray mundo
rebecca rivka : becky becca riki
reginald reinhold : reggie reg rex
reuben ruben : rube
rex : rexy
ricardo : rico richie cayo ricky rick
richard : dick rick rich ricky richie dickie dicky ritchie
robert roberto rupert : bob bobby rob robbie robby bert berto beto robin bobbie
rodney : rod roddy
roderick rodrigo : rod rick rory rodri
rodolfo rudolf rudolph : rudy rudi fito rolf
roger rogelio : rog roy rojelio
roland rolando : rolly roly
roman : roma romek
ronald ronaldo : ron ronnie ronny
rosa rose : rosie rosita
rosario : charo chayo
roxana roxanne : roxy roxie
rosemary : rose rosie romy
russell : russ rusty
salvador salvatore : sal chava salva toto turi
samuel shmuel : sam sammy shmulik samy
samantha : sam sammy
sandra : sandy
santiago : santi chago yago tiago
sarah sara : sally sadie
sean : shawn shaun
sebastian sebastien : seb bastian sebas basti
sergei sergey sergio serge : serhiy serhii sergiy siarhei seryozha serezha checho
seymour : sy
shirley : shirl
shimon simon simeon semyon semen : sima senya simi si syoma
sidney sydney : sid syd
silvester sylvester : sly
solomon shlomo : sol sollie
sophia sofia sofiya sophie : sonya sonia sofi zosia
stanley : stan
stanislav stanislaw stanislaus stanislas : stas slava stan staszek
stefan stephen steven stephan stefano esteban steffen etienne : steven steve stevie stef stepan ste
stephanie stefanie stefania : steph steffi stef
stuart stewart : stu
susan susanna suzanne susana : sue susie suzie sukey zuzana
svetlana : svitlana sveta lana svieta
sylvia silvia : syl
tamara : toma tammy
tatiana tatyana : tetiana tetyana tanya tania tata
terence terrence : terry
teresa theresa therese : terry tess tessa teri tere resi
thaddeus tadeusz tadeo : tad ted thad tadek
theodore theodor teodor teodoro todor : ted teddy theo doro teo
theodora : dora thea
thomas tomas tomasz tommaso : tom tommy thom tomek maso
timothy timofei timofey : tim timmy tima
tobias : toby
tyler : ty
ulysses : uli
umberto humberto : beto berto
alberto heriberto : beto tito berto
filiberto gilberto norberto adalberto rigoberto : beto berto
ulrich ulrike : uli ulli
ursula : uschi ulla
valentin valentina valentyn : valya val tino
valery valerie valeri : valeriy valerii valera val lera
vasily vasiliy vasili basil vassily : vasyl vasya vaska
veronica veronika : ronnie nika vero roni
victor viktor vittorio : vic vitya vik vito
victoria viktoria viktoriya : vicky vicki vika tori vita
vincent vicente vincenzo vinzenz : vince vinny vin vinnie chente enzo
viola violet : vi
virginia : ginny ginger gina
vitaly vitali : vitaliy vitalii vitalik vitya
vladimir wladimir vladimer : volodymyr uladzimir volodya vova vlad vovan vlado
vladislav wladyslaw vladyslav : vlad slava vladik wladek
vsevolod : seva
vyacheslav vjaceslav : viacheslav slava slavik
svyatoslav sviatoslav yaroslav jaroslav : slava jarek jara yarik
rostislav : slava rostik
walter walther : walt wally wat
werner wernher : wern
wilfred : wilf fred will
wilhelm : willi willy wim helmut wil
willem : wim pim wil bill
william : bill billy will willie willy liam wills bil
winston : winnie
winifred : winnie freda
wolfgang : wolf wolfi
woodrow : woody
xavier javier : xavi javi
yefim efim : fima
yegor egor : yegorka gosha zhora
yekaterina : katya katyusha
yelizaveta : liza lizaveta
yosef yosif iosif : yossi yosi joseph osya sefi yoske
yuri yury juri : yurii yuriy iurii yura yurka
yehuda : udi yudi
zachary zachariah zacharias : zach zack zak
zbigniew : zbyszek zbig
zinaida : zina
zoya : zoe
abdallah abdullah abdulla abdula : abdou abdo abdul
abdelrahman abdulrahman abdurrahman abderrahmane : abdou abdul
ibrahim ebrahim : brahim ibo bob
ahmed ahmad ahmet : hamada medo
rida ridha : reza raza riza
murtada murtadha : morteza murtaza mortaza
ramadan ramadhan : ramazan ramzan
fadl fadhl : fazl fazal
riyad riad : riaz riyaz
diya diaa : zia ziya
mustafa mostafa moustapha mustapha : musti
yousef yusuf youssef yousuf yusef : joe
mahmud mahmoud mehmud : hammouda
ismail ismael esmail : smail
benazir : bibi pinky
xiaoping : ping
aliaksandr : sasha alex
alyaksandr : sasha alex
lukasz : lukas
gheorghe : gigi ghita george
ioan ion : ionel nelu
constantinos : kostas costas
ioannis : yannis giannis yanis
evangelos : vangelis
athanasios : thanasis nasos
panagiotis : panos takis
alexandros : alexis alekos
emmanouil : manolis
spyridon : spyros
efstathios : stathis
dionysios : dennis
charalampos charalambos : babis haris
apostolos : tolis
vasileios : vasilis bill
stylianos : stelios
theodoros : thodoris
zoltan : zoli
laszlo : laci
sandor : sanyi
istvan : pista
ferenc : feri
gyorgy : gyuri
imre : imi
lajos : lali
tamas : tomi
jaroslaw : jarek
krzysztof : krzysiek chris
wojciech : wojtek
boguslaw : bogdan
zdzislaw : zdzisiek
ryszard : rysiek
bronislaw : bronek
kwame : kwami
luiz : lula lulinha
ronaldo : ronnie
francisca : paca chica francis
raul : rulo
eloisa : elo
hector : tito
nestor : tito
galina : halyna
bogdan : bohdan
nikita : mykyta
"""

# One name in many languages, one line each.
CROSS_LANGUAGE: Final = """
john jean juan johann johannes giovanni ivan jan joao ioannis yannis ian sean evan jovan ioan ion yahya yuhanna janos
    johan jens hans giannis hovhannes ivane jon yohanan juhani joan jaan johannis
james jacob jakob jacques jaime diego giacomo iago santiago jakub yakov yaakov yaqub yacoub jacobo tiago seamus hamish
    iakov jacopo yakub yaqoub
joseph jose giuseppe josef jozef yusuf youssef yousef yosef iosif josip jozsef josep iosef yousuf yusef
mary maria marie miriam maryam mariam marija mariya miryam meryem maire moira manon marya
michael michel miguel michele mikhail mihail mihai mikael michal mikhael mykhailo mihaly mikhail mikel mihailo mikayil
    mikail
peter pierre pedro pietro petr pyotr piotr petros petar petro butros boutros pieter per peder pere petrus bedros petru
paul pablo paolo paulo pavel pawel pavlo pal pavlos bulus boulos pauli paulus pau
david dawud daoud dawood davide davit dawid dovid taavi daud davud
george georges jorge giorgio georg georgi georgy georgios jurgen yuri jerzy gheorghe jordi jiri girgis gevorg giorgi
    gyorgy yorgos juraj goran
william guillaume guillermo guglielmo wilhelm willem guilherme vilhelm liam vilmos gwilym guillem
charles carlos carlo karl karel karol carles karoly kaarle
henry henri enrique enrico heinrich hendrik henrik henrique henryk arrigo harri jindrich
louis luis luigi ludwig ludovic lodewijk luiz lajos ludvik aloysius lluis ludovico
francis francois francisco francesco franz frans franciszek frantisek ferenc francesc franjo
frederick frederic federico friedrich frederik fredrik fryderyk bedrich frigyes
philip philippe felipe filippo philipp filip filippos filipe
stephen stefan etienne esteban stefano istvan stepan stepan stephane stevan szczepan stefanos estevao
alexander alexandre alejandro alessandro aleksandr iskander iskandar sikandar iskender sandor alexandros aleksandar
    alexandru oleksandr aliaksandr alasdair aleksander eskandar
andrew andre andres andrea andrei andreas andrzej andriy anders ondrej andrey andras antero andrija
anthony antoine antonio anton antonius antoni antal antun antonin antonios
nicholas nicolas nicola nikolai nikolaus niccolo mykola miklos mikulas nicolae nikola nils klaus nikolaos nikolay
    niklas
matthew mathieu mateo matteo matthias matthaus matej mateusz matvei matti mate mattias
mark marc marco marcos markus marek mark marko
luke luc lucas luca lukas lukasz luka
thomas tomas tommaso tomasz toma tamas tuomas tomaz
bartholomew bartolome bartolomeo bartosz barthelemy bartolomeu
elizabeth elisabeth isabel elisabetta elizaveta elzbieta isabella alzbeta elisaveta erzsebet ilse
catherine katherine catalina caterina ekaterina katarzyna katarina katerina kateryna karin kathleen catarina katalin
margaret marguerite margarita margherita margarete malgorzata marketa margarida marit margit
helen helene elena helena ilona yelena olena eleni jelena heleen
anne ana anna hannah ann anya hana hanna
abraham ibrahim avraham ebrahim abram brahim abraam
isaac ishaq isaak yitzhak itzhak isak ishak izak
ishmael ismail ismael esmail
moses musa moussa moshe moises moise mosi mose
aaron harun haroun aharon haroon
solomon suleiman suleyman sulayman salomon shlomo sulaiman salomone
job ayub ayoub ayyub eyup
joshua yehoshua yusha josue jesus isa issa yeshua eisa
jesus isa issa iesu eisa
adam adan adamo adem adham
noah noe nuh nooh noach
elijah elias ilyas ilya eliyahu elia illia ilias
daniel danilo daniele daniil danial danyal dan
gabriel jibril gavriil gabriele gavril jebril djibril cebrail
zachary zacharias zakaria zakariya zacarias zechariah zekeriya zakariyya
eve eva hawa hawwa yeva havva ewa
sarah sara sarra zara saara
edward eduard eduardo edouard edoardo eduards edvard duarte
robert roberto rupert ruprecht robrecht
richard ricardo riccardo ryszard rikard
lawrence laurent lorenzo lorenz laurence lars lavrenti lavrentiy lourenco wawrzyniec
christopher cristobal christophe christoph krzysztof cristoforo kristoffer khristofor christoforos
christian cristiano cristian krystian kristian
gregory gregoire gregorio gregor grigori grigory grzegorz grigoris krikor
vincent vicente vincenzo wincenty vinzenz
benedict benito benoit benedetto benedikt benediktas bento benedek
augustine agustin augustin agostino agostinho
eugene eugenio evgeny yevgeny eugen yevhen evgeniy
theodore teodoro theodor fyodor fedor teodor theodoros todor tudor feodor fedir
basil vasily vasilis basile vasile vassili vasyl basilio bazyli vasil
constantine konstantin constantin costantino konstantinos kostantin
emmanuel manuel emanuel emanuele emmanouil immanuel
vladimir volodymyr waldemar valdemar uladzimir
jerome jeronimo girolamo hieronymus geronimo
leo leon leone lev leonas leao
alphonse alfonso alphonso afonso alfons
ferdinand fernando ferdinando hernando ferran fernand ferdynand
raymond ramon raimundo raimondo raymundo
rose rosa roza
lucy lucia lucie luzia
theresa teresa therese terezia tereza
martha marta marthe
julius julio jules giulio gyula juliusz
maurice mauricio maurizio moritz mauritius
sebastian sebastien sebastiano
simon simone shimon semyon simeon szymon symon shamoun shimun simao
philippa filippa
susan susanna suzanne zuzana susana zsuzsanna shoshana zuzanna
muhammad mohammed mehmet mamadou mohamed mohammad magomed mahmadou muhammed mehmed mohamud maxamed
ahmad ahmed ahmet ahmadou amadou akhmed akhmad axmed
yusuf joseph
uthman osman othman usman ousmane cusmaan
umar omar omer oumar
khalid khaled halid halit
hussein husayn huseyin hossein hussain houssein xuseen
hasan hassan xasan
mustafa mustapha mostafa moustapha
ali aly aliou
"""

COMMON: Final = """
aaron abbas abby abd abdallah abdel abdelaziz abdelkader abdelmalek abderrahmane abdirahman abdoulaye abdul abdulaziz
abdulkadir abdullah abdullahi abdulrahman abel abigail abraham abu abubakar ada adam adama adan adebayo adel adele
adem adil aditya adnan adolf adrian adriana agnes agnieszka agustin ahmad ahmadou ahmed ahmet aida aiko aisha
aishwarya ajay akbar akhmed akihiko akira akram aksel alain alan alba albert alberto aldo alejandra alejandro
aleksandar aleksander aleksandr aleksandra aleksei aleksey alena alessandra alessandro alex alexander alexandra
alexandre alexandros alexei alexey alexis alfonso alfred alfredo ali alia alice alicia alison aliyu allan allen alma
alvaro alyssa amadou amal amanda amar amber amelia amin amina amine amir amit amjad amos amr amy ana anas anastasia
anatoly anders andre andrea andreas andrei andres andrew andrey andriy andrzej andy angel angela angelica angelo angus
anil anita anjali ann anna anne annette annie anthony antoine anton antonia antonio antony anwar april arash archie
ariel arif arjun arman armando armen arnaud arne arnold arsen artem arthur artur arturo arun arvind asad ashley ashok
ashraf asif asma astrid atef athanasios audrey august augusto aung aurora avi avraham awad ayman ayse ayub ayumi aziz
aziza azzam babak badr bahram baltasar barack barbara barry bart bartosz bashar bashir basil bassam beata beatrice
beatriz belen ben benedict benigno benito benjamin bernard bernardo bernd bernie bert bertha beth betty beverly bilal
bill billy binyamin birgit bjorn blanca bob bobby bogdan bonnie boris boutros bradley brahim brandon brenda brendan
brett brian bridget britney bronislaw bruce bruno bryan burak burhan caitlin caleb calvin camila camille carl carla
carlo carlos carmen carol carolina caroline carolyn carrie catalina catarina caterina catherine cathy cecilia cedric
cem cengiz cesar chad chandra charles charlie charlotte cheryl chris christian christina christine christoph
christophe christopher cindy claire clara claude claudia claudio clement cliff clifford clinton colin colleen connor
conor constantin corey craig cristian cristiano cristina cristobal curtis cynthia cyril dale dalia damian damien dan
dana daniel daniela daniele danielle danilo danny daoud daria dario darius darrell darren darya dave david davide dawn
dawud dean debbie deborah deepak delphine denis denise dennis derek derya desmond devin dhruv diana diane dick didier
diego dieter dilip dilma dimitri dimitris dina dinesh dirk djamel dmitri dmitriy dmitry dmytro dolores dominic dominik
dominique don donald donna dora doris dorothy douglas dragan driss duncan dusan dustin dylan ebrahim ebru eddie edgar
edith edmund eduard eduardo edward edwin efrain ehud eileen ekaterina elaine eleanor elena eleni elham eli eliana
elias elif elijah elisa elisabeth elizabeth ellen elliot elon elsa elvira emad emanuel emeka emil emilia emiliano
emilio emily emin emma emmanuel emre enrico enrique enzo ercan erdal erdem eric erica erich erik erika erin ernest
ernesto ernst esmail esperanza esteban esther ethan etienne eugene eugenio eva evan evelyn evgeny evo ezra fabian
fabio fabrice fadi fahad fahd faisal faiz fatih fatima fatma fatou faustin fawzi fayez federica federico felipe felix
ferdinand ferenc fernanda fernando fidel filip fiona firas flavio florence florian frances francesca francesco
francine francis francisca francisco franck francois francoise frank franklin franz fred frederic frederick fredrik
friedrich fuad fumio gabriel gabriela gabriella gail gamal ganesh gareth gary gaurav gavin gemma gene geoffrey george
georges georgi georgina georgios georgy gerald gerard gerardo gerhard german ghada ghassan giacomo gianni gilbert
gilles gina giorgi giorgio giovanni girish giulia giuliano giuseppe gladys glen glenn gloria gopal goran gordon grace
graham greg gregor gregorio gregory greta grigory grzegorz guadalupe guido guillaume guillermo gunter gustav gustavo
guy habib hadi hafez haider haifa hakan hakim halil halima hamad hamdi hamed hamid hamza hana hanan hani hannah hans
hari harold haroun harris harry haruki hasan hashim hassan hatem hayat haydar hazem heather hector heidi heiko
heinrich heinz helen helena helene helga hendrik henri henrik henry henryk herbert herman hermann hernan hiba hicham
hideo hilary hillary hind hiroshi hisham holger holly horst hosni hossein houari howard hubert hugh hugo humberto
husain husayn hussain hussein ian ibrahim idris idriss ignacio igor ihor ikram iman imran ina indira ines ingrid inna
ioannis ion iqbal ira irene irina irma irving isaac isabel isabella isabelle ismael ismail issa istvan ivan ivana ivo
izzat jaber jack jackie jacob jacqueline jacques jafar jaime jair jake jakob jakub jalal jamal james jamie
jamil jan jane janet janice janusz jared jaroslav jasmine jason jassim javad javed javier jawad jay jean jeanne jeff
jeffrey jelena jennifer jens jeremy jerome jerry jerzy jesse jessica jesus jill jim jimmy jiri joan joanna joao
joaquin joe joel joerg johan johann johanna johannes john johnny jon jonas jonathan jordi jorge jose josef josefina
joseph joshua josip jovan joyce jozef juan juana juanita judith judy julia julian juliana julie julien julio julius
jun junaid jurgen justin justyna kader kaja kamal kamala kamel kamil kamran karen karim karin karina karl karol
karolina kate katerina katherine kathleen kathryn kathy katja katrin katya kavita kazimierz kazuo keiko keith kelly
kemal ken kenichi kenji kenneth kerry kevin khadija khaled khalid khalil kim kimberly kiran kirill kirk kirsten klaus
kofi konstantin konstantinos kostas kristen kristin kristina krzysztof kumar kurt kwame kyle laila lakshmi lamia lance
lara larisa larry lars latifa laura lauren laurence laurent lawrence layla lea leah lech lee leila lena leo leon
leonard leonardo leonid leopold leslie leszek leticia lev lewis lidia liliana lillian linda lindsay lindsey lionel
lisa liz lloyd logan lois lorenzo loretta lori lorraine louis louise lourdes luc luca lucas lucia luciano lucie lucy
ludmila ludwig luigi luis luisa luiz lukas lukasz luke lydia lyndon lyudmila maciej madeleine magda magdalena magnus
maha mahathir mahdi mahendra maher mahinda mahmood mahmoud mahmud majid maksim malcolm malgorzata malik malika mamadou
manfred manish manmohan manoj mansour mansur manuel manuela mao mara marc marcel marcela marcelo marcin marco marcos
marcus marek margaret margarita maria mariam mariana marianne marie marilyn marina marine mario marion marisa marius
mariusz marjan mark marko markus marlene marta martha martin martina marvin marwan mary maryam marzena masoud mateo
mateusz mathias mathieu matt matteo matthew matthias maurice mauricio mauro max maxim maxime maya mazen megan mehdi
mehmet mehmood mei melanie melissa mercedes mervat meryem mette mia michael michal michel michela michele michelle
miguel mihai mikael mike mikhail milan mildred milena milos milton mina mircea miriam miroslav misha mitchell mladen
moammar mohamad mohamed mohammad mohammed mohan mohsen moises mona monica monika moritz moshe mostafa moussa muammar
mubarak muhammad muhammadu muhammed mukesh mukhtar munir murad murat murray musa muslim mustafa mustapha myriam nabil
nada nadeem nader nadia nadine naima najib najla nancy naomi narendra nasir nasser natalia natalie natasha nathalie
nathan nathaniel naveen navid nawaf nawal nazir ned neil nelson nenad nestor neville nguyen nicholas nick nicola
nicolae nicolas nicole niels nigel nihad nikita nikola nikolai nikolaos nikolas nikolay nikos nina nita noah noam
nobuo noel noor nora norbert norma norman nouri nuno nur nura nuri odile ola olaf oleg oleh oleksandr oleksiy olena
olga oliver olivia olivier olof omar omer omid orhan orlando osama oscar oskar osman oswaldo othman otto ousmane owen
pablo pamela paola paolo parvez parviz pascal patricia patricio patrick patrik paul paula paulina pauline paulo pavel
pavlo pawel pedro peggy penny pervez peter petr petra petro pham phil philip philippe phillip phyllis pierre pieter
pietro pilar piotr plamen porfirio prakash pranab pratap praveen priya pyotr qasem qasim qassem rabih rachel rachid
radoslaw radovan rafael rafal rafiq raghad rahim rahul raisa rajesh rajiv rakesh ralph ramesh rami ramon ramzan ramzi
rana rand randy rania raphael raquel rashad rashid ratko raul ravi raymond rebecca recep reem regina reginald reinhard
renata renate renato rene reza riad ricardo riccardo richard rick rima rita riyad rob robert roberta roberto robin
rocio rod rodney rodolfo rodrigo rogelio roger rohan roland rolf roman romano romeo ron ronald ronan ronnie rosa
rosalind rosario rose rosemary ross roxana roy ruben rudolf rudolph rui rupert ruslan russell ruth ryan ryszard saad
saba sabah sabine sabri sabrina saddam sadiq saeed safa safwan sahar said saif sajid sakura salah salam salem salim
salima sally salma salman salvador salvatore sam samantha sameer samer sami samia samir samira samuel sana sandeep
sandra sandro sandy sanjay sanjeev santiago sara sarah sasha satoshi saud saul scott sean sebastian sebastien selim
selma semyon serdar serge sergei sergey sergio serhiy seth shadi shafiq shahid shahin shakib shane shannon sharif
sharon shaukat shaun shawn shehbaz sheila shigeru shimon shinji shinzo shirley shlomo shyam siddharth sidney sigmund
silvia silvio simon simona simone sinan slobodan smith sofia soledad solomon somchai sonia sonja sophia sophie soren
spencer stanislav stanislaw stanley stefan stefania stefano steffen stella stephane stephanie stephen steve steven
stewart stuart sudhir suha suhail sukarno suleiman suleyman sultan sunil suraj suresh susan susana susanne suzanne
sven svetlana sylvia sylvie tadeusz taha taher tahir takeshi talal tamara tamer tamim tanya tara tareq tariq taro
tatiana tatyana tawfiq taylor ted terence teresa terry thabo theo theodore theresa therese thierry thomas tiffany tim
timothy tina tobias todd tom tomas tomasz tommy toni tony tracy travis trevor tsipi tuncay turki tyler tzipi uday
ulrich umar umberto umit ursula usama usman uwe vaclav vadim valentin valentina valeria valerie valery vanessa vasil
vasily vera veronica veronika vicente vicki victor victoria vijay vikas vikram viktor viktoria vincent vincenzo vinod
violeta virginia vitali vitaly vivian vladimir vladislav vojislav volker volodymyr vyacheslav wael wafa waheed waleed
walid walter wanda warren wasim wayne wendy werner wesley wilfried wilhelm willem william willy wilson winston
wojciech wolfgang xavier yahya yakov yana yann yannick yaser yasin yasir yasmin yasser yassin yasuo yehuda yekaterina
yelena yevgeny yigal yitzhak yolanda yosef yoshihide youcef younes younis yousef youssef yulia yuri yuriy yury yusuf
yves yvette yvonne zachary zahra zaid zainab zakaria zaki zara zbigniew zeid zeinab zeynep ziad zinedine zoe zoltan
zoran zuhair zulfikar zuzana
"""
