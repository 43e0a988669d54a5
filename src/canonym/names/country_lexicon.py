"""Countries as English texts call them, and their best-known divisions, by ISO 3166-1 code.

Written by scripts/country_lexicon.py from the curated tables and ISO 3166-2: change those, not this. A line is
`CODE : names : demonyms`, the fullest name first, all folded.
"""

from typing import Final

COUNTRIES: Final = """
AD : andorra, principality of andorra : andorran
AE : united arab emirates, uae, trucial states : emirati
AF : afghanistan, islamic emirate of afghanistan, republic of afghanistan, democratic republic of afghanistan, islamic
    republic of afghanistan : afghan
AG : antigua and barbuda, antigua : antiguan, barbudan, antiguan and barbudan
AI : anguilla : anguillan, anguillian
AL : albania, peoples socialist republic of albania, republic of albania : albanian
AM : armenia, republic of armenia : armenian
AN : netherlands antilles, dutch antilles, netherlands west indies :
AO : angola, peoples republic of angola, republic of angola : angolan
AQ : antarctica, antarctic :
AR : argentina, argentine republic : argentine, argentinian, argentinean
AS : american samoa : american samoan
AT : austria, republic of austria : austrian
AU : australia, commonwealth of australia, aussie : australian
AW : aruba : aruban
AX : aland islands, aland :
AZ : azerbaijan, republic of azerbaijan : azerbaijani, azeri
BA : bosnia and herzegovina, bih, bosnia herzegovina, bosnia hercegovina, bosnia and hercegovina, bosnia, republic of
    bosnia and herzegovina : bosnian, bosnian and herzegovinian, bosnian herzegovinian
BB : barbados : barbadian, bajan
BD : bangladesh, east pakistan, peoples republic of bangladesh : bangladeshi
BE : belgium, kingdom of belgium : belgian
BF : burkina faso, burkina, upper volta, republic of upper volta : burkinabe, burkinan
BG : bulgaria, peoples republic of bulgaria, republic of bulgaria : bulgarian
BH : bahrain, state of bahrain, kingdom of bahrain : bahraini
BI : burundi, urundi, republic of burundi : burundian
BJ : benin, dahomey, republic of dahomey, peoples republic of benin, republic of benin : beninese, beninois
BL : saint barthelemy, st barts, saint barts, st barths, st barthelemy :
BM : bermuda, bermudas : bermudian, bermudan
BN : brunei, nation of brunei, brunei the abode of peace, sultanate of brunei, brunei darussalam : bruneian
BO : bolivia, republic of bolivia, plurinational state of bolivia : bolivian
BQ : caribbean netherlands, bes islands, bonaire, sint eustatius, st eustatius, bonaire saint eustatius and saba,
    bonaire sint eustatius and saba :
BR : brazil, federative republic of brazil : brazilian
BS : bahamas, bahamas the, commonwealth of the bahamas : bahamian
BT : bhutan, kingdom of bhutan : bhutanese
BV : bouvet island :
BW : botswana, bechuanaland, bechuanaland protectorate, republic of botswana : botswanan, motswana, batswana
BY : belarus, white russia, belorussia, byelorussia, byelorussian soviet socialist republic, republic of belarus :
    belarusian, belarussian, belorussian, byelorussian
BZ : belize, british honduras : belizean
CA : canada, dominion of canada : canadian
CC : cocos islands, keeling islands :
CD : democratic republic of the congo, drc, droc, dr congo, democratic republic of congo, congo democratic republic of
    the, congo democratic republic, congo democratic republic of, congo dr, zairian, zairean, zaire, republic of
    zaire, congo free state, belgian congo, congo leopoldville, congo the democratic republic of the :
CF : central african republic, ubangi shari, central african empire : central african
CG : republic of the congo, republic of congo, congo brazzaville, congo republic of, congo republic of the, congo
    republic, peoples republic of the congo, middle congo, french congo :
CH : switzerland, swiss confederation : swiss
CI : ivory coast, cote d ivoire, republic of ivory coast, cote divoire, republic of cote divoire : ivorian, ivoirian
CK : cook islands : cook islander
CL : chile, republic of chile : chilean
CM : cameroon, united republic of cameroon, republic of cameroon : cameroonian
CN : china, prc, pr china, mainland china, china mainland, china peoples republic of, red china, communist china,
    peoples republic of china : chinese
CO : colombia, republic of colombia : colombian
CR : costa rica, republic of costa rica : costa rican
CU : cuba, republic of cuba : cuban
CV : cape verde, cape verde islands, cabo verde, republic of cabo verde : cape verdean, cabo verdean
CW : curacao : curacaoan
CX : christmas island :
CY : cyprus, republic of cyprus : cypriot, greek cypriot
CZ : czech republic, czechia : czech
DE : germany, bundesrepublik deutschland, federal republic of germany : german
DJ : djibouti, french somaliland, french territory of the afars and issas, republic of djibouti : djiboutian
DK : denmark, kingdom of denmark : danish, dane, danes
DM : dominica, commonwealth of dominica : dominican
DO : dominican republic : dominican
DZ : algeria, peoples democratic republic of algeria : algerian
EC : ecuador, republic of ecuador : ecuadorian, ecuadorean, ecuadoran
EE : estonia, estonian ssr, republic of estonia : estonian
EG : egypt, egypt arab republic of, united arab republic, arab republic of egypt : egyptian
EH : western sahara, sadr, sahrawi arab democratic republic, saharan arab democratic republic, spanish sahara :
    sahrawi, saharawi
ER : eritrea, state of eritrea : eritrean
ES : spain, kingdom of spain : spanish, spaniard
ET : ethiopia, abyssinia, ethiopian empire, peoples democratic republic of ethiopia, federal democratic republic of
    ethiopia : ethiopian
FI : finland, republic of finland : finnish
FJ : fiji, fiji islands, republic of fiji : fijian
FK : falkland islands, malvinas, islas malvinas, falklands : falkland islander
FM : micronesia, micronesia fed sts, micronesia fed states of, fed states of micronesia, federated states of
    micronesia : micronesian
FO : faroe islands, faeroe islands, faroes, faeroes, foroyar : faroese, faroe islander
FR : france, vichy france, french republic : french, frenchman, frenchmen, frenchwoman, frenchwomen
GA : gabon, gabonese republic : gabonese
GB : united kingdom, uk, great britain, britain, united kingdom of great britain, uk of great britain and northern
    ireland, united kingdom of great britain and northern ireland : british, briton, brit, brits, britisher
GD : grenada : grenadian
GE : georgia, republic of georgia, georgia republic of, georgian ssr : georgian
GF : french guiana, french guyana : french guianese, guianese
GG : guernsey, bailiwick of guernsey :
GH : ghana, republic of ghana : ghanaian, ghanian
GI : gibraltar : gibraltarian
GL : greenland : greenlander, greenlandic
GM : gambia, gambia the, republic of the gambia : gambian
GN : guinea, guinea conakry, republic of guinea, french guinea : guinean
GP : guadeloupe : guadeloupean
GQ : equatorial guinea, spanish guinea, republic of equatorial guinea : equatoguinean, equatorial guinean
GR : greece, hellenic republic : greek, greeks
GS : south georgia and the south sandwich islands, south sandwich islands, s georgia and s sandwich is, south georgia
    and south sandwich islands :
GT : guatemala, republic of guatemala : guatemalan
GU : guam : guamanian
GW : guinea bissau, portuguese guinea, republic of guinea bissau : bissau guinean, guinea bissauan
GY : guyana, cooperative republic of guyana, co operative republic of guyana, british guiana, republic of guyana :
    guyanese
HK : hong kong, hksar, hong kong sar, hongkong, hong kong sar china, china hong kong sar, hong kong china, hong kong
    special administrative region, china hong kong special administrative region, british hong kong, hong kong special
    administrative region of china : hong konger, hongkonger
HM : heard island and mcdonald islands, heard and mcdonald islands :
HN : honduras, republic of honduras : honduran
HR : croatia, republic of croatia : croatian, croat
HT : haiti, republic of haiti : haitian
HU : hungary, republic of hungary, hungarian peoples republic : hungarian
ID : indonesia, dutch east indies, netherlands east indies, republic of indonesia : indonesian
IE : ireland, republic of ireland, irish republic, irish free state, ireland republic of : irish, irishman, irishmen,
    irishwoman, irishwomen
IL : israel, state of israel : israeli
IM : isle of man, mann island : manx, manxman, manxmen
IN : india, bharat, british india, british raj, republic of india : indian
IO : british indian ocean territory, biot, chagos archipelago, chagos islands, chagos : chagossian
IQ : iraq, republic of iraq : iraqi
IR : iran, persia, islamic republic of iran : iranian
IS : iceland, republic of iceland : icelandic, icelander
IT : italy, kingdom of italy, italian republic : italian
JE : bailiwick of jersey, states of jersey :
JM : jamaica : jamaican
JO : jordan, jordanian kingdom, transjordan, emirate of transjordan, hashemite kingdom of jordan : jordanian
JP : japan, empire of japan, imperial japan : japanese
KE : kenya, british east africa, republic of kenya : kenyan
KG : kyrgyzstan, kirghizstan, kirgizstan, kirgizia, kirghizia, kyrgyz republic : kyrgyz, kyrgyzstani, kirghiz
KH : cambodia, kampuchean, kampuchea, democratic kampuchea, peoples republic of kampuchea, khmer republic, kingdom of
    cambodia : cambodian
KI : kiribati, gilbert islands, republic of kiribati : i kiribati
KM : comoros, comoro islands, federal islamic republic of the comoros, union of the comoros : comorian, comoran
KN : saint kitts and nevis, st kitts and nevis, saint christopher and nevis, federation of saint christopher and
    nevis, saint kitts, st kitts, st kitts nevis : kittitian, nevisian
KP : north korea, dprk, korea north, korea dpr, dem peoples republic of korea, dpr korea, n korea, hermit kingdom,
    korea peoples republic of, korea pdr, democratic peoples republic of korea : north korean
KR : south korea, rok, korea south, republic of korea, korea republic, s korea : south korean
KW : kuwait, state of kuwait : kuwaiti
KY : cayman islands : caymanian
KZ : kazakhstan, kazakstan, kazakh ssr, republic of kazakhstan : kazakh, kazakhstani
LA : laos, lao pdr, kingdom of laos, lao peoples democratic republic : laotian
LB : lebanon, lebanese republic : lebanese
LC : saint lucia, st lucia : saint lucian, st lucian
LI : liechtenstein, principality of liechtenstein : liechtensteiner
LK : sri lanka, shri lanka, ceylonese, ceylon, dominion of ceylon, democratic socialist republic of sri lanka : sri
    lankan
LR : liberia, republic of liberia : liberian
LS : lesotho, basutoland, kingdom of lesotho : basotho, mosotho, lesothan
LT : lithuania, lithuanian ssr, republic of lithuania : lithuanian
LU : luxembourg, luxemburg, grand duchy of luxembourg : luxembourger, luxembourgish, luxembourgian
LV : latvia, latvian ssr, republic of latvia : latvian
LY : libya, state of libya, libyan arab jamahiriya, great socialist peoples libyan arab jamahiriya, socialist peoples
    libyan arab jamahiriya, libyan arab republic : libyan
MA : morocco, kingdom of morocco : moroccan
MC : monaco, principality of monaco : monegasque, monacan
MD : moldova, moldavian ssr, republic of moldova : moldovan, moldavian
ME : montenegro, crna gora, republic of montenegro : montenegrin
MF : saint martin, collectivity of saint martin :
MG : madagascar, malagasy republic, republic of madagascar : malagasy, madagascan
MH : marshall islands, marshall is, republic of the marshall islands : marshallese, marshall islander
MK : north macedonia, fyrom, fyr macedonia, northern macedonia, macedonia, republic of macedonia, macedonia fyr,
    macedonia republic of, former yugoslav republic of macedonia, macedonia the former yugoslav republic of, republic
    of north macedonia : macedonian, north macedonian
ML : mali, french sudan, republic of mali : malian
MM : myanmar, union of myanmar, republic of the union of myanmar, myanmar burma, burma myanmar, burma, union of burma,
    republic of myanmar : burmese, myanma
MN : mongolia, mongolian peoples republic, outer mongolia : mongolian
MO : macau, macau sar, macao sar, macao sar china, china macao sar, macao china, macau china, macao, macao special
    administrative region of china : macanese
MP : northern mariana islands, cnmi, northern marianas, saipan, commonwealth of the northern mariana islands :
MQ : martinique : martinican, martiniquais
MR : mauritania, islamic republic of mauritania : mauritanian
MS : montserrat : montserratian
MT : malta, republic of malta : maltese
MU : mauritius, republic of mauritius : mauritian
MV : maldives, maldive islands, republic of maldives : maldivian
MW : malawi, nyasaland, republic of malawi : malawian
MX : mexico, united mexican states : mexican
MY : malaysia, federation of malaya : malaysian
MZ : mozambique, peoples republic of mozambique, republic of mozambique : mozambican
NA : namibia, south west africa, german south west africa, republic of namibia : namibian
NC : new caledonia : new caledonian
NE : niger, republic of the niger : nigerien, nigerois
NF : norfolk island : norfolk islander
NG : nigeria, federal republic of nigeria : nigerian
NI : nicaragua, republic of nicaragua : nicaraguan
NL : netherlands, kingdom of the netherlands : dutch, dutchman, dutchmen, dutchwoman
NO : norway, kingdom of norway : norwegian
NP : nepal, kingdom of nepal, federal democratic republic of nepal : nepalese, nepali, nepalis
NR : nauru, republic of nauru : nauruan
NU : niue : niuean
NZ : new zealand, nz : new zealander
OM : oman, muscat and oman, sultanate of muscat and oman, sultanate of oman : omani
PA : panama, republic of panama : panamanian
PE : peru, republic of peru : peruvian
PF : french polynesia, tahiti : french polynesian, tahitian
PG : papua new guinea, independent state of papua new guinea : papua new guinean
PH : philippines, philippine islands, republic of philippines, pinoy, republic of the philippines : philippine,
    filipino, filipina
PK : pakistan, west pakistan, islamic republic of pakistan : pakistani
PL : poland, polish peoples republic, republic of poland : polish, pole, poles
PM : saint pierre and miquelon, st pierre and miquelon :
PN : pitcairn islands, pitcairn island, pitcairn :
PR : puerto rico, commonwealth of puerto rico, porto rico : puerto rican
PS : palestine, palestinian territory, occupied palestinian territory, occupied palestinian territories, palestinian
    territory occupied, palestine state of, state of palestine, west bank and gaza, west bank and gaza strip,
    palestinian territories : palestinian
PT : portugal, portuguese republic : portuguese
PW : palau, republic of palau : palauan
PY : paraguay, republic of paraguay : paraguayan
QA : qatar, state of qatar : qatari
RE : reunion island, la reunion, ile de la reunion :
RO : romania, roumania, rumania, socialist republic of romania, rumanian : romanian
RS : serbia, republic of serbia : serbian, serb
RU : russia, russian sfsr, russian soviet federative socialist republic, russian federation : russian
RW : rwanda, republic of rwanda, ruanda, rwandese republic : rwandan, rwandese
SA : saudi arabia, ksa, saudia arabia, kingdom of saudi arabia : saudi, saudi arabian
SB : solomon islands, british solomon islands, solomons : solomon islander
SC : seychelles, republic of seychelles : seychellois
SD : sudan, north sudan, democratic republic of the sudan, anglo egyptian sudan, republic of the sudan : sudanese
SE : sweden, kingdom of sweden : swedish, swede, swedes
SG : singapore, republic of singapore : singaporean
SH : saint helena ascension and tristan da cunha, saint helena, ascension island, tristan da cunha, st helena :
SI : slovenia, republic of slovenia : slovenian, slovene
SJ : svalbard and jan mayen, svalbard, spitsbergen, jan mayen :
SK : slovakia, slovak republic : slovak, slovakian
SL : sierra leone, republic of sierra leone : sierra leonean
SM : san marino, republic of san marino : sammarinese, san marinese
SN : senegal, republic of senegal : senegalese
SO : somalia, somali democratic republic, somali republic, federal republic of somalia : somali, somalian
SR : suriname, surinam, dutch guiana, netherlands guiana, republic of suriname : surinamese
SS : south sudan, s sudan, southern sudan, republic of south sudan : south sudanese
ST : sao tome and principe, sao tome, sao tome y principe, democratic republic of sao tome and principe : santomean,
    sao tomean
SV : el salvador, republic of el salvador : salvadoran, salvadorian, salvadorean
SX : sint maarten, st maarten :
SY : syria, syrian republic, syrian arab republic : syrian
SZ : eswatini, swaziland, kingdom of swaziland, kingdom of eswatini : swazi, swati
TC : turks and caicos islands, turks and caicos, turks and caicos is :
TD : chad, republic of chad : chadian
TF : french southern territories, french southern and antarctic lands, kerguelen islands :
TG : togo, republic of togo, togoland, french togoland, togolese republic : togolese
TH : thailand, siam, kingdom of siam, kingdom of thailand : thai
TJ : tajikistan, tadzhikistan, tajik ssr, republic of tajikistan : tajik, tajikistani, tadjik
TK : tokelau : tokelauan
TL : timor leste, east timor, democratic republic of east timor, portuguese timor, democratic republic of timor leste
    : timorese, east timorese
TM : turkmenistan, turkmenia, turkmen ssr : turkmenistani
TN : tunisia, republic of tunisia : tunisian
TO : tonga, kingdom of tonga : tongan
TR : turkey, turkiye, republic of turkey, republic of turkiye : turkish, turk, turks
TT : trinidad and tobago, trinidad tobago, republic of trinidad and tobago : trinidadian, tobagonian, trinidadian and
    tobagonian
TV : tuvalu, ellice islands : tuvaluan
TW : taiwan, republic of china, taiwan china, chinese taipei, china taiwan, taiwan province of china, taiwan republic
    of china, taiwan roc, china republic of, nationalist china : taiwanese
TZ : tanzania, tanganyika, united republic of tanzania : tanzanian
UA : ukraine, ukrainian ssr, ukrainian soviet socialist republic : ukrainian
UG : uganda, republic of uganda : ugandan
UM : united states minor outlying islands, us minor outlying islands, us outlying islands :
US : united states, usa, us, america, us of america, us of a, united states of america : american
UY : uruguay, oriental republic of uruguay, eastern republic of uruguay : uruguayan
UZ : uzbekistan, uzbek ssr, republic of uzbekistan : uzbek, uzbekistani
VA : vatican city, vatican city state, vatican, state of the vatican city, holy see :
VC : saint vincent and the grenadines, st vincent and the grenadines, st vincent grenadines, st vincent and grenadines
    : vincentian
VE : venezuela, venezuela rb, republic of venezuela, bolivarian republic of venezuela : venezuelan
VG : british virgin islands, bvi : british virgin islander
VI : us virgin islands, usvi, united states virgin islands, virgin islands of the united states :
VN : vietnam, sr vietnam, socialist republic of vietnam, viet nam, socialist republic of viet nam : vietnamese
VU : vanuatu, new hebrides, republic of vanuatu : vanuatuan, ni vanuatu
WF : wallis and futuna, wallis and futuna islands :
WS : samoa, western samoa, independent state of samoa : samoan
XK : kosovo, republic of kosovo, kosova, kosovo and metohija, kosovo republic of, kosovo metohija : kosovar, kosovan,
    kosovo albanian
YE : yemen, yemen republic of, yemeni republic, north yemen, yemen arab republic, republic of yemen : yemeni, yemenite
YT : mayotte : mahoran
ZA : south africa, s africa, union of south africa, republic of south africa : south african
ZM : zambia, northern rhodesia, republic of zambia : zambian
ZW : zimbabwe, southern rhodesia, republic of zimbabwe : zimbabwean
"""

DIVISIONS: Final = """
AU : australian capital territory, new south wales, northern territory, queensland, south australia, tasmania,
    victoria, western australia
CA : alberta, british columbia, manitoba, new brunswick, newfoundland and labrador, northwest territories, nova
    scotia, nunavut, ontario, prince edward island, quebec, saskatchewan, yukon
GB : england, northern ireland, scotland, wales
IN : andaman and nicobar islands, andhra pradesh, arunachal pradesh, assam, bihar, chhattisgarh, dadra and nagar
    haveli and daman and diu, goa, gujarat, haryana, himachal pradesh, jammu and kashmir, jharkhand, karnataka,
    kerala, ladakh, lakshadweep, madhya pradesh, maharashtra, manipur, meghalaya, mizoram, nagaland, odisha, punjab,
    rajasthan, sikkim, tamil nadu, telangana, tripura, uttar pradesh, uttarakhand, west bengal
US : alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, district of columbia, florida,
    georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
    michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new
    york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south
    dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming
"""
