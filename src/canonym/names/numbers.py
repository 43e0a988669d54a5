"""Numbers in names: digits, roman numerals, number words and ordinals, brought to one canonical numeral.

Numbers never forgive: *Vessel 1222* is not *Vessel 1221*. Everything here reads folded tokens.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

_ROMAN: Final = "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split()
_ROMAN_VALUES: Final = (2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23)
_CARDINALS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_WORDS: Final = MappingProxyType(
    {
        **{word: str(value) for word, value in zip(_ROMAN, _ROMAN_VALUES, strict=True)},
        **{word: str(value) for value, word in enumerate(_CARDINALS, 1)},
        **{word: str(value) for value, word in enumerate(_ORDINALS, 1)},
    }
)
_ORDINAL_ENDINGS: Final = frozenset(("st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a", "ste", "te"))


def number_value(token: str) -> str | None:
    """The canonical numeral that a token stands for.

    Args:
        token: one folded token: ``007``, ``iv``, ``twelve``, ``third``, ``21st``.

    Returns:
        Digits without leading zeros (``"7"``), or None. The roman letters *i, v, x, l, c, d, m* alone are initials,
        not numbers.
    """
    value = _WORDS.get(token)
    if value is not None:
        return value
    if not token or not token[0].isdigit():
        return None
    if token.isdecimal():
        return token.lstrip("0") or "0"
    digits = token.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal() and token[len(digits) :] in _ORDINAL_ENDINGS and _is_ordinal(digits, token[len(digits) :]):
        return digits.lstrip("0") or "0"
    return None


def _is_ordinal(digits: str, ending: str) -> bool:
    """Whether an ending makes an ordinal of the digits; a lone letter (*4a*, *7e*) is more often part of a code."""
    if len(ending) == 1:
        return False
    english = "th" if digits[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    return ending == english or ending not in ("st", "nd", "rd", "th")


def numbers(tokens: Sequence[str]) -> tuple[str, ...]:
    """All numbers of a name, in canonical form and sorted, so that two names can be compared.

    Args:
        tokens: folded tokens.
    """
    return tuple(sorted(value for value in map(number_value, tokens) if value is not None))


def is_code(token: str) -> bool:
    """Whether a token mixes letters and digits and so names a model, a call sign or a number plate (*f16*, *mq9*).

    Args:
        token: one folded token. Ordinals (*21st*) are numbers, not codes.
    """
    return not token.isalpha() and not token.isdigit() and token.isalnum() and number_value(token) is None
