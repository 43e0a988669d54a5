"""Finding: the same as by the slow and obvious way, and true offsets in any text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_tables import resolver_of
from reference_finder import find_all, longest

from canonym.decide.resolver import Resolver
from canonym.model import Alias, Entity
from canonym.names.fold import fold
from canonym.text.folding import fold_text

LETTERS = ("a", "b", "ab", "é", "É", "e\u0301", "İ", "ß", "ﬁ", "\u00ad", "\u200b", "я", "ø", "æ", "東", "京", "7")
SPACES = (" ", " ", "  ", "\u00a0", "\t", " \n")

words = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=4).map("".join)
tables = st.lists(st.lists(words, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=8, unique=True)
texts = (
    st.lists(st.one_of(words, st.sampled_from(SPACES)), max_size=30)
    .map("".join)
    .filter(lambda text: "\u00ad \n" not in text)
)
"""A word may end in a soft hyphen, but not at the end of a line: the reference knows nothing of broken words."""

HOSTILE = (
    "Islamic State", "IS", "U.S.", "İstanbul", "'", "’s", "&", "&amp;", "<b>", "<", "#", "#IslamicState", "@",
    "a@b.co", "http://", "-\n", "\u00ad\n", "\n\n", ".", ". ", ",", "l'", "\u0301", "\u0307", "ﬁ", "ß", "\ud800",
    "\u202e", "東京", "ไทย", "이란은", "صنعاء", "\U0001f600", "\u200d", "\x00", "\x7f", "\x1b[31m",
    "𝕀𝕤", "ǆ", "㎏", "क़", "각",
)  # fmt: skip

hostile = st.one_of(
    st.lists(st.one_of(st.sampled_from(HOSTILE), st.sampled_from(SPACES)), max_size=20).map("".join),
    st.text(st.characters(exclude_categories=[]), max_size=60),
    st.text(max_size=60),
)

RESOLVER: Resolver = resolver_of(
    [
        Entity("is", "Islamic State", "organization", aliases=(Alias("IS", weak=True), Alias("AT&T"), Alias("l'IS"))),
        Entity("us", "United States", "place/country", aliases=(Alias("US"), Alias("東京"), Alias("이란"))),
        Entity("ist", "İstanbul", "place/city", aliases=(Alias("ไทย"), Alias("صنعاء"), Alias("kg"))),
    ]
)


@settings(deadline=None, max_examples=300)
@example(["a", "ab"], "東\u00adab")
@given(tables, texts)
def test_the_finder_finds_what_the_reference_finds(names: list[str], text: str) -> None:
    entities = [Entity(f"e{number}", name.lower(), "place") for number, name in enumerate(names)]
    resolver = resolver_of(entities)
    assert resolver.find(text) == longest(find_all((entity.name for entity in entities), text))


@settings(deadline=None, max_examples=400)
@given(hostile)
def test_every_mention_is_what_the_text_has_there(text: str) -> None:
    document = RESOLVER.annotate(text, overlaps=True)
    for mention in document.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text


@settings(deadline=None, max_examples=400)
@given(hostile)
def test_a_text_that_is_plain_has_the_words_that_folding_gives_it(text: str) -> None:
    assert fold_text(text).words() in (None, f" {fold(text)} ")


@settings(deadline=None, max_examples=300)
@given(hostile)
def test_every_folded_byte_came_from_a_character(text: str) -> None:
    for apart in (False, True):
        folded = fold_text(text, apart=apart)
        origins = [folded.origin[place] for place in range(len(folded.data) - 1)]
        words = [origin for origin, byte in zip(origins, folded.data[1:], strict=True) if byte != 0x20]
        assert words == sorted(words)
        assert all(0 <= origin < len(text) for origin in words)
        assert b"  " not in folded.data
