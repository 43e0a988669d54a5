"""Whether two Latin spellings may be romanisations of one name.

:func:`skeleton` is a key that romanisations of one name share: the consonants in classes (*kh* and *h*; *q*, *g*
and *k*; *dj*, *zh* and *j*), without the vowels unless so few consonants are left that names would run together.
:func:`spelling_variants_equal` then looks at the vowels too: *Hasan* and *Hussein* share a skeleton and are two
names.
"""

from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

_WORDS_KEPT: Final = 1 << 16

_SOUND: Final = MappingProxyType(
    {
        "b": "b", "C": "c", "d": "d", "f": "f", "g": "k", "h": "h", "J": "j", "j": "j", "k": "k", "l": "l",
        "m": "m", "n": "n", "p": "p", "q": "k", "r": "r", "s": "s", "t": "t", "v": "v", "w": "v", "x": "ks",
        "z": "s", "c": "k",
    }
)  # fmt: skip
_INITIAL: Final = MappingProxyType({"a": "a", "e": "e", "i": "e", "o": "o", "u": "o", "y": "j", "z": "z", "x": "s"})
_VOWELS: Final = frozenset("aeiouy")
_SLAVIC_YE: Final = frozenset("vlkgfrs")
_ARTICLE_AFTER_ABD: Final = frozenset(("ul", "el", "al", "ol", "il"))


def _respell(token: str) -> str:
    """Writes the letter groups that stand for one sound as one letter: ``C`` for sh and ch, ``J`` for j and zh."""
    t = token
    if "h" in t:
        if t[-1] == "h" and t[-2] in _VOWELS:
            t = t[:-1]
        if "sch" in t:
            t = t.replace("schtsch", "C").replace("tsch", "C").replace("dsch", "J").replace("sch", "C")
        if "zh" in t:
            t = t.replace("dzh", "J").replace("zh", "J")
        if "ch" in t:
            t = (
                t.replace("shch", "C")
                .replace("tch", "C")
                .replace("chr", "hr")
                .replace("chm", "hm")
                .replace("cht", "ht")
            )
            t = t.replace("ch", "C")
        t = t.replace("sh", "C").replace("kh", "h").replace("th", "t").replace("dh", "d").replace("gh", "k")
        t = t.replace("ph", "f").replace("bh", "b").replace("rh", "r").replace("lh", "l")
    if "c" in t:
        if t.endswith("ic"):
            t = t[:-1] + "C"
        t = t.replace("ck", "k").replace("cz", "C").replace("ce", "se").replace("ci", "si").replace("cy", "sy")
    if "j" in t:
        t = t.replace("dj", "J")
        if t.endswith(("ij", "ej", "yj")):
            t = t[:-1]
    if "ts" in t or "tz" in t:
        t = t.replace("ts", "z").replace("tz", "z")
    if t.endswith(("off", "eff")):
        t = t[:-2] + "v"
    elif t.endswith("ow"):
        t = t[:-1] + "v"
    elif "wsk" in t:
        t = t.replace("wsk", "vsk")
    if "ou" in t:
        t = t.replace("aoua", "ava")
        if t.startswith("oua"):
            t = "v" + t[2:]
    if t.startswith("abd") and len(t) > 8 and t[3:5] in _ARTICLE_AFTER_ABD and not t.startswith("abdulla"):
        t = "abd" + t[3] + t[5:]
    first = t[0]
    if first == "y" and len(t) > 2 and t[1] == "e" and t[2] in _SLAVIC_YE:
        return t[1:]
    if first == "g" and t[1:2] in ("e", "i"):
        return "J" + t[1:]
    if first == "i" and t[1:2] in ("a", "o", "u"):
        return "y" + t[1:]
    return t


@lru_cache(_WORDS_KEPT)
def skeleton(token: str) -> str:
    """A key that the usual romanisations of a name share.

    Args:
        token: one folded Latin token.

    Returns:
        The token itself (doubled letters once) up to three letters or where it holds anything but letters; else the
        class of its first letter and its consonants in classes, with vowel classes where fewer than three
        consonants are left.
    """
    if len(token) <= 3 or not token.isalpha():
        return _once(token)
    t = _respell(token)
    first = t[0]
    frame = _INITIAL.get(first) or _SOUND.get(first, first)
    sound = _SOUND
    vowels = _VOWELS
    previous = first
    last = len(t) - 1
    for at in range(1, last + 1):
        char = t[at]
        if char != previous and char not in vowels and (char != "w" or (at < last and t[at + 1] in vowels)):
            frame += sound.get(char, char)
        previous = char
    return frame if len(frame) > 2 else _with_vowels(t, frame)


def _once(token: str) -> str:
    """A token with doubled letters written once."""
    return "".join(char for at, char in enumerate(token) if at == 0 or char != token[at - 1] or not char.isalpha())


def _slots(t: str) -> list[str]:
    """The vowel groups of a respelled token: after the first sound, between the others, after the last."""
    slots: list[str] = [""]
    previous = t[0]
    last = len(t) - 1
    for at in range(1, last + 1):
        char = t[at]
        if char in _VOWELS:
            slots[-1] += char
        elif char == "w" and not (at < last and t[at + 1] in _VOWELS):
            slots[-1] += "u"
        elif char != previous:
            slots.append("")
        previous = char
    return [_vowel(slot) for slot in slots]


@lru_cache(_WORDS_KEPT)
def _vowels(token: str) -> tuple[str, ...]:
    """The vowel groups of a token as it was written."""
    return tuple(_slots(_respell(token)))


def _vowel(group: str) -> str:
    """A vowel group with its spellings brought together: *ee*, *y* are ``i``; *oo*, *ou*, *o* are ``u``; *ay*,
    *ei* are ``ai``.
    """
    if len(group) < 2:
        return {"y": "i", "o": "u"}.get(group, group)
    plain = _once(group.replace("ee", "i").replace("oo", "u").replace("ou", "u").replace("y", "i").replace("o", "u"))
    if len(plain) == 1:
        return plain
    if plain in ("ai", "ei", "ae", "aie", "eie", "ea", "aii", "aia"):
        return "ai"
    if plain in ("eu", "eo"):
        return "u"
    return plain


def _with_vowels(t: str, frame: str) -> str:
    """The key of a name with few consonants: its vowels decide."""
    slots = _slots(t)
    classes = [{"ai": "i", "e": "i", "au": "u"}.get(slot, slot) for slot in slots]
    sounds = [frame[0], *frame[1:]]
    return "".join(sound + vowel for sound, vowel in zip(sounds, classes, strict=False)) + "".join(
        classes[len(sounds) :]
    )


_NEAR: Final = frozenset(
    {
        ("a", "e"), ("e", "i"), ("ai", "e"), ("au", "u"), ("i", "ia"), ("a", "aa"), ("i", "ie"), ("ia", "ie"),
        ("au", "aua"),
    }
)  # fmt: skip
_FAR: Final = frozenset({("i", "u"), ("e", "u"), ("ai", "i")})
_LOOSE: Final = _NEAR | _FAR


def spelling_variants_equal(a: str, b: str) -> bool:
    """Whether two tokens are plausibly romanisations of one name: one skeleton and vowels that agree.

    Agreeing vowels are equal, near (*a* and *e*, *e* and *i*), or once, between consonants, absent or farther off
    (*Yusuf*, *Yousif*). A token without vowels (an Arabic or Hebrew word letter by letter) agrees with any that has
    its long vowels in place.

    Args:
        a: one folded Latin token.
        b: another one.
    """
    if a == b:
        return True
    if len(a) <= 3 and len(b) <= 3:
        return _once(a).replace("y", "i") == _once(b).replace("y", "i")
    if _voweless(a) or _voweless(b):
        return _frame_agrees(a, b)
    if len(a) <= 3 or len(b) <= 3 or skeleton(a) != skeleton(b):
        return False
    if {a[0], b[0]} == {"c", "g"} or (len(skeleton(a)) < 4 and a.count("z") != b.count("z") and "s" in a + b):
        return False
    slots_a, slots_b = _vowels(a), _vowels(b)
    if len(slots_a) != len(slots_b):
        return False
    return _slots_agree(slots_a, slots_b, budget=1 if len(slots_a) > 2 else 0)


def _slots_agree(slots_a: Sequence[str], slots_b: Sequence[str], *, budget: int) -> bool:
    """Whether two rows of vowel groups agree with at most ``budget`` vowels absent or far."""
    last = len(slots_a) - 1
    for at, (one, other) in enumerate(zip(slots_a, slots_b, strict=True)):
        pair = (one, other) if one < other else (other, one)
        if one == other or pair in _NEAR or (at == last and pair == ("", "e")):
            continue
        if (pair[0] == "" and at < last and len(pair[1]) == 1) or (pair in _FAR and (at > 0 or pair != ("i", "u"))):
            budget -= 1
            if budget < 0:
                return False
            continue
        return False
    return True


_ONSETS: Final = frozenset(
    """
    bh bl br ch cl cr cy cz dh dj dr dv dw dy dz fl fr fy gh gj gl gn gr gv gw gy hr hs hu hw hy jh kh kl km kn kr ks kv
    kw ky kj ll lh ly lj mc ml mn my mr nd ng nh nj nk ny pf ph pl pr ps pt py qu rh ry sc sh sj sk sl sm sn sp sq sr st
    sv sw sy sz tc th tj tk tl tr ts tv tw ty tz vl vr vy wh wr wy xh xu zh zd zl zn zv zw zy
    """.split()
)
"""Two letters, the second no plain vowel, with which the names of some language begin."""


def _voweless(token: str) -> bool:
    """Whether a token is a bare consonant frame: it begins as no language does, or hardly has a vowel."""
    if not token.isalpha() or len(token) < 3:
        return False
    if token[1] not in _VOWELS and token[0] not in _VOWELS and len(token) > 3 and token[:2] not in _ONSETS:
        return True
    inner = sum(char in _VOWELS for char in token[1:-1])
    return inner * 4 <= len(token) - 2 and len(token) - inner >= 3 and (inner == 0 or len(token) > 5)


def _frame_agrees(a: str, b: str) -> bool:
    """Compares a bare frame with a spelled name: equal consonants, and every vowel that the frame writes in its
    place.
    """
    bare, spelled = (a, b) if _voweless(a) else (b, a)
    bare, spelled = _respell(bare), _respell(spelled)
    if _consonants(bare) != _consonants(spelled):
        return False
    slots_bare, slots_spelled = _slots(bare), _slots(spelled)
    if len(slots_bare) != len(slots_spelled):
        return False
    long_vowels = sum(slot in ("ai", "au", "ia", "ua") for slot in slots_spelled)
    if long_vowels and not any(slots_bare):
        return False
    pairs = zip(slots_bare, slots_spelled, strict=True)
    return all(not one or one == other or (min(one, other), max(one, other)) in _LOOSE for one, other in pairs)


def _consonants(t: str) -> str:
    """The consonant classes of a respelled token, whatever its length."""
    frame = _INITIAL.get(t[0]) or _SOUND.get(t[0], t[0])
    previous = t[0]
    for at in range(1, len(t)):
        char = t[at]
        if char != previous and char not in _VOWELS and (char != "w" or (at < len(t) - 1 and t[at + 1] in _VOWELS)):
            frame += _SOUND.get(char, char)
        previous = char
    return frame
