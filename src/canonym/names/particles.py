"""Name particles: the small words inside names (*al-*, *bin*, *van der*, *de la*) that carry little identity.

Everything here reads folded tokens.
"""

from typing import Final

_ARABIC: Final = frozenset(
    """
    al el ul ud ad as ar an at az ash adh ath aal ali al ibn bin ben bint binti binte bent bnt ebn ibne bani
    banu beni ould wuld walad weld mint abu abou abo aboo bu bou abi aba abul abdul abd abdel abdol um umm oum
    om ummu ummi u wa e ol oul uz us ush ur un ut eddin eddine uddin ud din il l del
    """.split()
) - frozenset(("ali", "u", "e", "l", "del", "wa", "abdul", "abdel", "abdol", "abul", "din", "eddin", "eddine", "uddin"))
_EUROPEAN: Final = frozenset(
    """
    van von vom vander vande den der de da di do dos das del della delle dello dalla dal dei degli du des d la
    le los las lo li ter ten te tot thoe zu zum zur af av op aan het t y e i san santa saint st o mac mc fitz ap
    ab ferch nic ni ua ne vanden vander af til
    """.split()
) - frozenset(("ab", "i", "santa", "san", "saint", "ne", "o"))
_SOUTH_ASIAN: Final = frozenset("ibne e ud ul ur uz".split())
_JOINING: Final = frozenset(
    """
    abu abou abo aboo abi aba bu bou abd abdul abdel abdol abdal abdoul abul um umm oum om ummu ibn ebn bin ben
    bint binti binte ould wuld walad mac mc o fitz saint st san santa nur noor nour seif saif sayf shams zayn
    zain zein din gholam ghulam san ap d amat dhul zul sidi
    """.split()
) - frozenset(
    ("din", "zain", "zein", "zayn", "nour", "noor", "nur", "seif", "saif", "sayf", "shams", "ben", "sidi", "bu")
)

_HONORIFICS: Final = frozenset(
    """
    haji hajji hajj haj alhaj alhaji mullah mulla molla mollah maulana mawlana molana maulavi maulvi mawlawi mawlavi
    moulvi molvi ayatollah ayatullah hojatoleslam hojjatoleslam sahib saheb sahab qari ustad ustaz dr mr mrs prof
    """.split()
)
"""Styles of respect that lists write into a name, or leave out; *Sheikh* is a family name too often."""

_PARTICLES: Final = _ARABIC | _EUROPEAN | _SOUTH_ASIAN
_ARTICLES: Final = frozenset("al el ul ol il ad as ar an at az ash adh ath aal ud us ush ur un ut uz".split())


def is_honorific(token: str) -> bool:
    """Whether a folded token is a style of respect inside a name (*Haji*, *Mullah*, *Dr*).

    Args:
        token: one folded token.
    """
    return token in _HONORIFICS


def is_particle(token: str) -> bool:
    """Whether a folded token is a name particle (*al*, *bin*, *van*, *de*).

    Args:
        token: one folded token from inside a name.
    """
    return token in _PARTICLES


def is_article(token: str) -> bool:
    """Whether a folded token is the Arabic article in any assimilated spelling (*al*, *el*, *ash*, *ud*).

    Args:
        token: one folded token from inside a name.
    """
    return token in _ARTICLES


def joins_next(token: str) -> bool:
    """Whether a folded token forms one name with the word after it (*abu* Bakr, *abd* al-Rahman, *mac* Donald).

    Args:
        token: one folded token from inside a name.
    """
    return token in _JOINING
