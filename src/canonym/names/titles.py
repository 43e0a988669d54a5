"""Titles: honorifics, ranks and offices that stand before or after a person's name.

Everything here reads *folded* tokens: lower case, no accents, no dots, no apostrophes, hyphens split.

Two vocabularies live side by side. *Plain* titles (ranks, honorifics, degrees) say nothing about an office: *Gen.*,
*Dr.*, *Sheikh*. *Office* titles carry head words (``senator``, ``prime-minister``) which must agree with the text
of an office. A head with a portfolio (``foreign-minister``) is more specific than the bare one (``minister``): a
title yields only its most specific heads, an office's text yields all levels, so *Foreign Minister* meets *Minister
of Foreign Affairs* and not *Minister of Oil*, while *Minister* meets both.
"""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from canonym.names import title_lexicon as lexicon
from canonym.names.nicknames import is_given_name


def _parse_offices() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Reads the office lines: phrase -> (specific heads, all heads)."""
    table: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for line in lexicon.OFFICES.replace("\n    ", " ").strip().splitlines():
        heads, _, phrases = line.partition(" : ")
        specific, _, general = heads.partition(">")
        own = tuple(specific.split())
        both = (own, own + tuple(general.split()))
        for phrase in phrases.split(", "):
            table[phrase] = both
    return table


def _parse_portfolios() -> dict[str, str]:
    """Reads the portfolio lines: phrase -> canonical portfolio."""
    table: dict[str, str] = {}
    for line in lexicon.PORTFOLIOS.replace("\n    ", " ").strip().splitlines():
        name, _, phrases = line.partition(" : ")
        for phrase in phrases.split(", "):
            table.setdefault(phrase, name)
    return table


def _longest(phrases: Iterator[str]) -> dict[str, int]:
    """Maps the first word of every phrase to the token count of the longest phrase that starts with it."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        first = phrase.partition(" ")[0]
        size = phrase.count(" ") + 1
        if size > longest.get(first, 0):
            longest[first] = size
    return longest


_OFFICE: Final = MappingProxyType(_parse_offices())
_PLAIN_SET: Final = frozenset(lexicon.PLAIN.replace("\n    ", " ").strip().replace("\n", ", ").split(", "))
_PORTFOLIO: Final = MappingProxyType(_parse_portfolios())
_PHRASES: Final = _PLAIN_SET.union(_OFFICE)
_PHRASE_LENGTH: Final = MappingProxyType(_longest(iter(_PHRASES)))
_PORTFOLIO_LENGTH: Final = MappingProxyType(_longest(iter(_PORTFOLIO)))
_LAST_WORDS: Final = frozenset([phrase.rpartition(" ")[2] for phrase in _PHRASES])
# Words which only an office's text uses: they never stand before a name.
_TEXT_ONLY: Final = frozenset(
    """
    senate congress parliament presidency presidential congressional gubernatorial governorship mayoral
    premiership knesset bundestag representatives leadership chairmanship papacy throne ambassadorship delegates
    head jefe justice regina leaders da td mk mer posol re
    """.split()
) | frozenset(["house of representatives", "house of lords", "house of commons", "head of state", "head of government"])
_TITLE_WORDS: Final = frozenset().union(
    _PHRASE_LENGTH, _PORTFOLIO_LENGTH, _PORTFOLIO, _LAST_WORDS, lexicon.PREFIX_MODIFIERS, lexicon.SUFFIX_MODIFIERS,
    lexicon.DEPUTY_HEADS, lexicon.MINISTRY_HEADS, lexicon.TRAILING_ONLY, lexicon.GENERATIONS,
)  # fmt: skip
_JOINS: Final = frozenset("of the for to".split())


def _phrase_end(tokens: Sequence[str], start: int, *, text: bool) -> int:
    """End of the longest lexicon phrase at ``start``; ``start`` itself where there is none."""
    longest = _PHRASE_LENGTH.get(tokens[start], 0)
    for end in range(min(len(tokens), start + longest), start, -1):
        phrase = " ".join(tokens[start:end])
        if phrase in _PHRASES and (text or phrase not in _TEXT_ONLY):
            if not text and tokens[end - 1] in _JOINS:
                continue
            return end
    return start


def _portfolio_end(tokens: Sequence[str], start: int) -> tuple[int, list[str]]:
    """End and names of the portfolios at ``start``, joined by *and* (*trade and industry*)."""
    names: list[str] = []
    at = start
    while at < len(tokens):
        longest = _PORTFOLIO_LENGTH.get(tokens[at], 0)
        for end in range(min(len(tokens), at + longest), at, -1):
            name = _PORTFOLIO.get(" ".join(tokens[at:end]))
            if name is not None:
                names.append(name)
                start = at = end
                break
        else:
            break
        if at < len(tokens) and tokens[at] in ("and", "y", "e", "et", "und"):
            at += 1
    return start, names


def _portfolio_title(tokens: Sequence[str], start: int) -> tuple[int, list[str], str] | None:
    """*Foreign Minister*, *Minister of Foreign Affairs*: end, portfolios and the office word; None where there is
    none.
    """
    if tokens[start] in _PORTFOLIO_LENGTH:
        end, names = _portfolio_end(tokens, start)
        if names and end < len(tokens):
            if tokens[end] == "ministry" and end + 1 < len(tokens):
                end += 1
            if tokens[end] in lexicon.MINISTER_WORDS:
                return end + 1, names, tokens[end]
    if tokens[start] in lexicon.MINISTRY_HEADS:
        at = start + 1
        while at < len(tokens) and tokens[at] in lexicon.OF:
            at += 1
        if at > start + 1 and at < len(tokens):
            end, names = _portfolio_end(tokens, at)
            if names:
                return end, names, tokens[start]
    return None


def _title_end(tokens: Sequence[str], start: int, *, text: bool = False) -> int:
    """End of the longest title at ``start``, leading modifiers (*former*, *acting*, *deputy*) included."""
    at = start
    while at < len(tokens) and tokens[at] in lexicon.PREFIX_MODIFIERS and _phrase_end(tokens, at, text=text) <= at + 1:
        if at + 1 < len(tokens) and tokens[at] == "chief" and tokens[at + 1] not in _LAST_WORDS:
            break
        at += 1
    if at >= len(tokens):
        return start
    found = _portfolio_title(tokens, at)
    end = max(_phrase_end(tokens, at, text=text), found[0] if found else at)
    if end == at and at > start and tokens[at - 1] in _PHRASE_LENGTH:
        # "chief smith", "elder jones": the modifier is the title itself
        end = _phrase_end(tokens, at - 1, text=text)
        at -= 1
    if end <= at:
        return start
    if end < len(tokens) and tokens[end] in lexicon.SUFFIX_MODIFIERS and tokens[end] != "general":
        end += 1
    return end


def has_title_word(tokens: Sequence[str]) -> bool:
    """Whether any token may be, begin or end a title or be a generational suffix; rightly no, not rightly yes.

    Args:
        tokens: folded tokens of a name.
    """
    return not _TITLE_WORDS.isdisjoint(tokens)


def leading_title(tokens: Sequence[str]) -> int:
    """Counts the leading tokens that are titles.

    Args:
        tokens: folded tokens of a name.

    Returns:
        The number of title tokens, 0 to ``len(tokens) - 1``: at least one token is always left as the name.
    """
    if not tokens or not (
        tokens[0] in _PHRASE_LENGTH
        or tokens[0] in lexicon.PREFIX_MODIFIERS
        or tokens[0] in _PORTFOLIO_LENGTH
        or tokens[0] in lexicon.DEPUTY_HEADS
    ):
        return 0
    at = 0
    while True:
        end = _title_end(tokens, at)
        if end == at or end >= len(tokens):
            return at
        at = end
        if tokens[at] == "and" and at + 1 < len(tokens) and _title_end(tokens, at + 1) not in (at + 1, len(tokens)):
            at += 1


def trailing_title(tokens: Sequence[str]) -> int:
    """Counts the trailing tokens that are titles, ranks or post-nominals (*MD*, *Rear Admiral*, *OBE*, *USN*).

    Words that are as often surnames (*King*, *Bishop*, *Shah*) do not count by themselves; generational suffixes
    never do.

    Args:
        tokens: folded tokens of a name.

    Returns:
        The number of title tokens, 0 to ``len(tokens) - 1``.
    """
    end = len(tokens)
    while end > 1:
        last = tokens[end - 1]
        if last in lexicon.TRAILING_ONLY or (
            last in lexicon.SUFFIX_MODIFIERS and last != "general" and end < len(tokens)
        ):
            end -= 1
            continue
        start = _trailing_start(tokens, end)
        if start == end or start == 0:
            break
        end = start
    return len(tokens) - end


def _trailing_start(tokens: Sequence[str], end: int) -> int:
    """Start of the longest title that ends at ``end``; ``end`` itself where there is none."""
    window = tokens[:end]
    if window[-1] not in _LAST_WORDS and window[-1] not in _PORTFOLIO and window[-1] not in lexicon.SUFFIX_MODIFIERS:
        return end
    for start in range(max(1, end - 6), end):
        if start == end - 1 and (window[start] in lexicon.ALSO_NAMES or window[start] in lexicon.PREFIX_MODIFIERS):
            return end
        if window[start] in _JOINS or window[start] in ("al", "el"):
            continue
        if _title_end(window, start) == end and not is_given_name(window[start]):
            return start
    return end


def is_title_modifier(token: str) -> bool:
    """Whether a word only says how an office is held (*acting*, *former*), so that it is nobody's name by itself.

    Args:
        token: one folded token.
    """
    return token in lexicon.PREFIX_MODIFIERS


def generation_suffix(token: str) -> str | None:
    """The canonical generational suffix that a token is (*Jr*, *Junior*, *hijo* are ``jr``), or None.

    Args:
        token: one folded token from the end of a name.
    """
    return lexicon.GENERATIONS.get(token)


def may_be_name(token: str) -> bool:
    """Whether a title word is just as well a given name or surname (*Dean*, *King*, *Sultan*, *Sheikh*).

    Args:
        token: one folded token.
    """
    return token in lexicon.ALSO_NAMES


def _heads(tokens: Sequence[str], *, text: bool) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yields start, end and heads of every office in ``tokens``; ``text`` asks for the general heads too."""
    at = 0
    while at < len(tokens):
        deputy = tokens[at] in lexicon.DEPUTY or tokens[at] in lexicon.DEPUTY_HEADS
        end = _phrase_end(tokens, at, text=True)
        found = _portfolio_title(tokens, at)
        if found is not None and found[0] > end:
            stop, names, word = found
            heads = _portfolio_heads(names, word, text=text)
        elif end > at:
            stop = end
            entry = _OFFICE.get(" ".join(tokens[at:end]))
            heads = entry[text] if entry else ()
        else:
            stop, heads = at + 1, ()
        if deputy and stop == at + 1:
            stop, heads = _deputy_heads(tokens, at)
        yield at, stop, heads
        at = stop


def _portfolio_heads(names: Sequence[str], word: str, *, text: bool) -> tuple[str, ...]:
    """Heads of a minister with portfolios; a ministry's spokesman is a spokesperson."""
    if word.startswith("spokes"):
        return ("spokesperson",)
    heads = tuple(f"{name}-minister" for name in names)
    general = _OFFICE.get(word)
    return heads + (general[1] if text and general else ())


def _deputy_heads(tokens: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """End and heads of *deputy X*: those of X, marked as the deputy's."""
    if tokens[at] in lexicon.DEPUTY_HEADS:
        return at + 1, (f"vice-{lexicon.DEPUTY_HEADS[tokens[at]]}",)
    if at + 1 >= len(tokens):
        return at + 1, ()
    _, stop, heads = next(_heads(tokens[at + 1 :], text=True))
    if not heads:
        return at + 1, ()
    return at + 1 + stop, tuple(head if head == "spokesperson" else f"vice-{head}" for head in heads)


def title_offices(tokens: Sequence[str]) -> frozenset[str]:
    """Head words of the offices that a title speaks of, for agreement with :func:`office_words`.

    Args:
        tokens: folded tokens of the title alone (*congressman*; *foreign minister*).

    Returns:
        Normalised head words; empty for ranks, honorifics and degrees.
    """
    return frozenset(head for _, _, heads in _heads(tokens, text=False) for head in heads)


def office_words(text_tokens: Sequence[str]) -> frozenset[str]:
    """Head words contained in the text of an office, general ones included.

    Args:
        text_tokens: folded tokens of an office's name (*us representative for ohio district 12*).

    Returns:
        Normalised head words of the same vocabulary as :func:`title_offices`; the two agree where they share one.
    """
    return frozenset(head for _, _, heads in _heads(text_tokens, text=True) for head in heads)


def is_role_phrase(tokens: Sequence[str]) -> bool:
    """Whether a phrase names an office by common nouns (*a pentagon spokesman*, *president of france*) and no person.

    Args:
        tokens: folded tokens of the whole phrase.

    Returns:
        True where the phrase ends with an office, or has one followed by *of*, *for*, *to* ...
    """
    article = bool(tokens) and tokens[0] in lexicon.ARTICLES
    words = tokens[1:] if article else tokens
    if not words or any(is_given_name(word) and word not in _LAST_WORDS and word not in _PORTFOLIO for word in words):
        return False
    if (
        len(words) == 1
        and not article
        and ((words[0] in lexicon.ALSO_NAMES and words[0] != "pope") or words[0] in _TEXT_ONLY)
    ):
        return False
    if words[-1] in lexicon.ROLE_NOUNS:
        return True
    for _, end, heads in _heads(words, text=True):
        if heads and (end == len(words) or words[end - 1] in lexicon.ROLE_LINKS or words[end] in lexicon.ROLE_LINKS):
            return end == len(words) or words[end - 1] in lexicon.ROLE_LINKS or end + 1 < len(words)
    return False


def title_gender(tokens: Sequence[str]) -> str | None:
    """The grammatical gender that a title tells: ``"f"``, ``"m"`` or None.

    Args:
        tokens: folded tokens of the title.
    """
    for token in tokens:
        if token in lexicon.FEMALE:
            return "f"
    for token in tokens:
        if token in lexicon.MALE:
            return "m"
    return None
