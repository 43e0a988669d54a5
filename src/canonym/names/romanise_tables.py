"""The letters of other scripts and what newspapers write for them."""
# ruff: noqa: E501

from types import MappingProxyType
from typing import Final

_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ә": "a",
    "ғ": "gh", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "j",
    "ӑ": "a", "ѣ": "e", "ѐ": "e", "ѝ": "i", "җ": "j", "ҙ": "z", "ҡ": "q", "ҫ": "s", "ӏ": "",
}  # fmt: skip
CYRILLIC: Final = MappingProxyType(_CYRILLIC)
UKRAINIAN: Final = MappingProxyType({**_CYRILLIC, "г": "h", "и": "y", "ґ": "g"})
SERBIAN: Final = MappingProxyType(
    str.maketrans(
        {
            **_CYRILLIC, "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ј": "j", "ц": "c", "ч": "c",
            "ш": "s", "ж": "z", "х": "h",
        }
    )
)  # fmt: skip
# The endings of adjectives and surnames that newspapers shorten.
CYRILLIC_ENDINGS: Final = (("ский", "sky"), ("цкий", "tsky"), ("ський", "sky"), ("цький", "tsky"), ("ый", "y"), ("ий", "y"),
                           ("ёв", "ev"), ("ьев", "yev"), ("ьева", "yeva"))  # fmt: skip

GREEK: Final = MappingProxyType(
    str.maketrans(
        {
            "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k",
            "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
            "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
        }
    )
)  # fmt: skip
GREEK_INITIAL: Final = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "tz"))
GREEK_PAIRS: Final = tuple(
    [("ου", "ou"), ("γγ", "ng"), ("γκ", "gk"), ("γχ", "nch"), ("γξ", "nx")]
    + [(f"{vowel}υ{voiceless}", f"{spelled}f{voiceless}") for vowel, spelled in (("α", "a"), ("ε", "e"), ("η", "i"))
       for voiceless in "θκξπσςτφχψ"]
    + [("αυ", "av"), ("ευ", "ev"), ("ηυ", "iv")]
)  # fmt: skip

HEBREW: Final = MappingProxyType(
    {
        "א": "a", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "o", "ז": "z", "ח": "h", "ט": "t", "י": "i",
        "כ": "kh", "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "f",
        "ף": "f", "צ": "tz", "ץ": "tz", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
    }
)  # fmt: skip
HEBREW_INITIAL: Final = MappingProxyType({"ב": "b", "ו": "v", "י": "y", "כ": "k", "פ": "p", "w": "v"})
HEBREW_WORDS: Final = MappingProxyType(
    {
        "בנימין": "binyamin", "נתניהו": "netanyahu", "דוד": "david", "משה": "moshe", "יוסף": "yosef",
        "אברהם": "avraham", "יצחק": "yitzhak", "יעקב": "yaakov", "שמעון": "shimon", "אהוד": "ehud",
        "אריאל": "ariel", "שרון": "sharon", "רבין": "rabin", "פרס": "peres", "ישראל": "israel",
        "ירושלים": "jerusalem", "תל": "tel", "אביב": "aviv", "יאיר": "yair", "לפיד": "lapid", "נפתלי": "naftali",
        "בנט": "bennett", "בני": "benny", "גנץ": "gantz", "אביגדור": "avigdor", "ליברמן": "lieberman",
        "ציפי": "tzipi", "לבני": "livni", "גדעון": "gideon", "סער": "saar", "יואב": "yoav", "גלנט": "gallant",
        "דניאל": "daniel", "מיכאל": "michael", "רון": "ron", "כהן": "cohen", "לוי": "levi", "חיפה": "haifa",
        "בן": "ben", "בר": "bar", "חיים": "chaim", "אלי": "eli", "שלמה": "shlomo", "אהרן": "aharon", "שרה": "sarah",
        "רחל": "rachel", "מרים": "miriam", "גולדה": "golda", "מאיר": "meir", "עמיר": "amir", "נתן": "natan",
        "אורי": "uri", "עזה": "gaza", "חמאס": "hamas", "מחמוד": "mahmoud", "עבאס": "abbas", "יאסר": "yasser",
        "ערפאת": "arafat", "הרצוג": "herzog", "ראובן": "reuven", "ריבלין": "rivlin",
    }
)  # fmt: skip

ARABIC_FOLD: Final = MappingProxyType(
    {
        "أ": "ا",
        "إ": "ا",
        "ٱ": "ا",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ہ": "ه",
        "ھ": "ه",
        "ۃ": "ة",
        "ۀ": "ه",
        "ؤ": "و",
        "ئ": "ی",
    }
)
ARABIC: Final = MappingProxyType(
    {
        "ا": "a", "آ": "a", "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h",
        "خ": "kh", "د": "d", "ڈ": "d", "ذ": "dh", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
        "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ک": "k",
        "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n", "ه": "h", "ة": "a", "ء": "", "ے": "e", "\u064e": "a",
        "\u064f": "u", "\u0650": "i", "\u0652": "", "\u064b": "", "\u064c": "", "\u064d": "", "\u0670": "a",
        "ټ": "t", "ډ": "d", "ړ": "r", "ښ": "sh", "ږ": "g", "ځ": "z", "څ": "ts", "ۍ": "i", "ې": "e", "ۆ": "o",
        "ڕ": "r", "ڵ": "l", "ێ": "e", "ە": "e", "ڭ": "ng", "ۇ": "u", "ۈ": "u", "ې‌": "e", "٠": "0", "١": "1",
        "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8", "٩": "9", "۰": "0", "۱": "1",
        "۲": "2", "۳": "3", "۴": "4", "۵": "5", "۶": "6", "۷": "7", "۸": "8", "۹": "9",
    }
)  # fmt: skip

# Common names and words, whose short vowels the script does not write. Keys are folded as by ARABIC_FOLD (ya as ی,
# kaf as ک).
_ARABIC_LINES: Final = """
الله allah|عبدالله abdullah|عبد abd|عبدالرحمن abdul rahman|الرحمن al rahman|رحمن rahman|الرحیم al rahim
رحیم rahim|عزیز aziz|قادر qadir|کریم karim|حکیم hakim|سلام salam|محمد muhammad|احمد ahmad|محمود mahmoud
حامد hamid|حمید hamid|حمد hamad|حمدان hamdan|حماد hammad|مصطفی mustafa|مرتضی murtada|موسی musa|عیسی isa
یحیی yahya|یوسف yusuf|یونس yunus|علی ali|حسن hasan|حسین husayn|حسنی husni|حسان hassan|محسن muhsin|فاطمة fatima
فاطمه fatima|زینب zaynab|عائشة aisha|خدیجة khadija|مریم maryam|عمر umar|عمرو amr|عمار ammar|عثمان uthman|ابو abu
ابی abi|ابا aba|ام umm|ابن ibn|بن bin|بنت bint|آل al|ال al|ذو dhu|بکر bakr|طالب talib|جعفر jafar|باقر baqir
صادق sadiq|کاظم kazim|رضا rida|هادی hadi|مهدی mahdi|تقی taqi|نقی naqi|ابراهیم ibrahim|اسماعیل ismail
اسمعیل ismail|اسحاق ishaq|اسحق ishaq|یعقوب yaqub|داود dawud|داوود dawud|سلیمان sulayman|هارون harun|ایوب ayyub
ادریس idris|الیاس ilyas|زکریا zakariya|نوح nuh|آدم adam|جبریل jibril|خالد khalid|خلیل khalil|خلیفة khalifa
سعد saad|سعید said|سعود saud|مسعود masud|سلطان sultan|سلمان salman|سلیم salim|سالم salim|سلامة salama|سامی sami
سمیر samir|سیف sayf|سید sayyid|شیخ sheikh|فیصل faysal|فهد fahd|فؤاد fuad|فواد fuad|فارس faris|فرید farid
فتحی fathi|فتاح fattah|فضل fadl|فرج faraj|فاروق faruq|قاسم qasim|قیس qays|کمال kamal|کامل kamil|لطیف latif
ماجد majid|مجید majid|مجاهد mujahid|مالک malik|مبارک mubarak|معمر muammar|معاذ muadh|منصور mansur|منیر munir
مراد murad|مروان marwan|ناصر nasir|نصر nasr|نصرالله nasrallah|نبیل nabil|نجیب najib|نور nur|نوری nuri|نعیم naim
هانی hani|هاشم hashim|هشام hisham|هیثم haytham|ولید walid|وائل wael|وایل wael|یاسر yasir|یاسین yasin|یزید yazid
زید zayd|زیاد ziyad|زیاده ziyada|زکی zaki|طارق tariq|طاهر tahir|طه taha|طلال talal|ظاهر zahir|عادل adil
عامر amir|عباس abbas|عدنان adnan|عصام isam|عماد imad|عزت izzat|عزة izzat|علاء alaa|علاءالدین alaa al din
امیر amir|امین amin|انور anwar|انس anas|اشرف ashraf|اکبر akbar|اصغر asghar|اسامة usama|اسامه usama|اسد asad
ایمن ayman|ایمان iman|اکرم akram|ارشد arshad|اقبال iqbal|بشار bashar|بشیر bashir|بدر badr|بلال bilal
برهان burhan|بهاء bahaa|باسم basim|باسل basil|بندر bandar|تمیم tamim|توفیق tawfiq|ترکی turki|ثامر thamir
جابر jabir|جاسم jasim|جلال jalal|جمال jamal|جمیل jamil|جمعة jumah|جواد jawad|جهاد jihad|جبار jabbar|حاتم hatim
حبیب habib|حازم hazim|حیدر haydar|حمزة hamza|حمزه hamza|خامنه khamene|خامنه‌ای khamenei|راشد rashid|رشید rashid
رجب rajab|رمضان ramadan|رامی rami|رفیق rafiq|ریاض riyad|رزاق razzaq|رؤوف rauf|شعبان shaban|شریف sharif
شاکر shakir|شوقی shawqi|شهید shahid|صالح salih|صلاح salah|صبری sabri|صباح sabah|صدام saddam|صدر sadr|ضیاء diya
غالب ghalib|غازی ghazi|غسان ghassan|غنی ghani|دین din|الدین al din|نورالدین nur al din|صلاح‌الدین salah al din
الاسلام al islam|اسلام islam|اسلامآباد islamabad|اسلامی islami|اسلامیة islamiya|دولة dawla|حزب hizb|حرکة harakat
جبهة jabhat|جیش jaysh|لواء liwa|کتائب kataib|انصار ansar|جماعة jamaat|تنظیم tanzim|قاعدة qaida|قاعده qaida
نصرة nusra|شام sham|عراق iraq|سوریا suriya|مصر misr|یمن yaman|لبنان lubnan|فلسطین filastin|ایران iran
مغرب maghrib|تونس tunis|جزائر jazair|جزایر jazair|سودان sudan|لیبیا libya|قطر qatar|کویت kuwayt|بحرین bahrayn
اردن urdunn|بغداد baghdad|دمشق dimashq|حلب halab|موصل mawsil|قدس quds|غزة ghazza|بیروت bayrut|قاهرة qahira
ریاض riyad|مکة makka|مدینة madina|طهران tahran|تهران tehran|مشهد mashhad|شیراز shiraz|اصفهان isfahan
تبریز tabriz|کابل kabul|قندهار kandahar|هرات herat|پاکستان pakistan|افغانستان afghanistan|کراچی karachi
لاهور lahore|روحانی rouhani|ظریف zarif|احمدی ahmadi|نژاد nejad|احمدی‌نژاد ahmadinejad|احمدینژاد ahmadinejad
خاتمی khatami|خمینی khomeini|رفسنجانی rafsanjani|سلیمانی soleimani|لاریجانی larijani|رئیسی raisi|رییسی raisi
شمخانی shamkhani|محمدی mohammadi|حسینی husayni|موسوی mousavi|کروبی karroubi|پهلوی pahlavi|تهرانی tehrani
نجفی najafi|صدیقی siddiqi|رضایی rezaei|جعفری jafari|قاآنی qaani|عراقچی araghchi|مصدق mosaddegh|سیسی sisi
مرسی morsi|ناصری nasiri|اسدی asadi|حریری hariri|عون aoun|بری berri|میقاتی mikati|جنبلاط jumblatt|قذافی qaddafi
حفتر haftar|سراج sarraj|دبیبة dbeibah|بشیر bashir|حمدوک hamdok|برهان burhan|دقلو dagalo|هادی hadi|حوثی houthi
بغدادی baghdadi|ظواهری zawahiri|لادن laden|جولانی julani|مالکی maliki|عبادی abadi|کاظمی kadhimi|سودانی sudani
سیستانی sistani|طالبانی talabani|بارزانی barzani|عرفات arafat|هنیة haniyeh|مشعل mashal|سنوار sinwar|نهیان nahyan
مکتوم maktoum|زاید zayed|ثانی thani|خلیفه khalifa|صباح sabah|قابوس qaboos|بوتفلیقة bouteflika|تبون tebboune
بورقیبة bourguiba|سبسی essebsi|سعیدان saidan|قیس kais|شهباز shehbaz|نواز nawaz|عمران imran|خان khan|بھٹو bhutto
بهٹو bhutto|زرداری zardari|مشرف musharraf|ضیا zia|بینظیر benazir|کرزی karzai|ملا mullah|مولوی mawlawi|آیت ayat
شرکة company|شرکت company|بنک bank|مصرف bank|جامعة university|دانشگاه university|وزارة ministry|وزارت ministry
مؤسسة foundation|موسسة foundation|بنیاد foundation|مجموعة group|گروه group|تجارة trading|تجارت trading|تجاریة trading
دولیة international|قابضة holding|محدودة ltd|محدود ltd|نفط oil|نفت oil|استثمار investment|صناعة industry|صناعیة industrial
صنایع industries|عامة general|وطنیة national|وطنی national|ملی national|مرکز center|مرکزی central|معهد institute
حکومة government|جمعیة association|اتحاد union|مجلس council|عرب arab|عربیة arab
حجت hojjat|آخوند akhund|حاجی haji|استاد ustad|میرزا mirza|بیگ beg|شاه shah|پور pour|زاده zadeh
"""


def _words() -> dict[str, str]:
    """Reads the lines of Arabic words: spelling, space, romanisation."""
    table: dict[str, str] = {}
    for line in _ARABIC_LINES.strip().splitlines():
        for entry in line.split("|"):
            written, _, spelled = entry.partition(" ")
            folded = "".join(ARABIC_FOLD.get(char, char) for char in written if char != "\u200c")
            table.setdefault(folded, spelled)
            # Folding writes the feminine ending as a plain *ha*.
            table.setdefault(folded.replace("ة", "ه"), spelled)
    return table


ARABIC_WORDS: Final = MappingProxyType(_words())

ARABIC_FIRST: Final = ("محمد", "عبد", "ابو", "علی", "امیر", "غلام", "سید")
"""Names and titles that Persian and Urdu, and Arabic at times, write together with the name that follows."""

# The blocks of India share one layout; keys are offsets into a block.
INDIC_CONSONANTS: Final = MappingProxyType(
    dict(
        enumerate(
            "k kh g gh ng ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h".split(),
            start=0x15,
        )
    )
)
INDIC_SIGNS: Final = MappingProxyType(
    {0x3E: "a", 0x3F: "i", 0x40: "i", 0x41: "u", 0x42: "u", 0x43: "ri", 0x46: "e", 0x47: "e", 0x48: "ai", 0x4A: "o", 0x4B: "o",
     0x4C: "au", 0x45: "e", 0x49: "o", 0x4D: ""}
)  # fmt: skip
INDIC_VOWELS: Final = MappingProxyType(
    {0x05: "a", 0x06: "a", 0x07: "i", 0x08: "i", 0x09: "u", 0x0A: "u", 0x0B: "ri", 0x0D: "e", 0x0E: "e", 0x0F: "e", 0x10: "ai",
     0x11: "o", 0x12: "o", 0x13: "o", 0x14: "au"}
)  # fmt: skip

_KANA_ROWS: Final = (
    "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto "
    "だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo "
    "やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu"
)
KANA: Final = MappingProxyType({entry[0]: entry[1:] for entry in _KANA_ROWS.split()})
KANA_SMALL: Final = MappingProxyType(
    {"ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
)

HAN_SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏"
    "薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文"
    "习習温溫胡朱毛柯马韓俞栗"
)
HANGUL_SURNAMES: Final = MappingProxyType(
    {
        "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang", "조": "cho", "윤": "yoon",
        "장": "jang", "임": "lim", "한": "han", "오": "oh", "서": "seo", "신": "shin", "권": "kwon", "황": "hwang",
        "안": "ahn", "송": "song", "유": "yoo", "홍": "hong", "전": "jeon", "고": "ko", "문": "moon", "손": "son",
        "양": "yang", "배": "bae", "백": "baek", "허": "heo", "남": "nam", "노": "roh", "반": "ban", "심": "sim",
        "류": "ryu", "리": "ri",
    }
)  # fmt: skip
HANGUL_GIVEN: Final = MappingProxyType(
    {
        "영": "young", "정": "jung", "성": "sung", "석": "suk", "철": "chul", "현": "hyun", "경": "kyung", "명": "myung",
        "선": "sun", "우": "woo", "주": "joo", "은": "eun", "숙": "sook", "혁": "hyuk", "근": "keun", "국": "kook",
        "광": "kwang", "규": "kyu", "교": "kyo", "기": "ki", "구": "koo", "균": "kyun", "병": "byung", "훈": "hoon",
        "순": "soon", "준": "joon", "춘": "choon", "운": "woon", "희": "hee", "수": "soo", "무": "moo", "두": "doo",
        "태": "tae", "택": "taek", "덕": "duk", "복": "bok", "범": "bum", "여": "yo", "걸": "gul", "식": "sik",
    }
)  # fmt: skip
"""Syllables of given names whose customary spelling is not the revised one."""
HANGUL_FINAL: Final = MappingProxyType({"g": "k", "d": "t", "b": "p"})
