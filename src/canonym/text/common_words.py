"""Common English words: what is as likely a word as a name where capitals tell nothing.

A lower-case *turkey* is a bird, and so may be the TURKEY of a headline.
"""

from __future__ import annotations

from typing import Final

from canonym.names.english_words import is_english_word

FUNCTION_WORDS: Final = frozenset(
    """
    a about above after again against all almost also although am among an and another any are around as at back be
    because been before being below between both but by can cannot could did do does doing done down during each
    either else even ever every few for from further get gets go goes gone got had has have having he her here hers
    him his how however i if in into is it its itself just less let like made make many may me might mine more most
    much must my near neither never next no none nor not nothing now of off on once one only onto or other our ours
    out over own per quite rather same say says she should since so some soon still such take than that the their
    theirs them then there these they this those though through thus till to together too toward under until unto up
    upon us very via was we well were what when where whether which while who whom whose why will with within
    without would yet you your yours
    """.split()
)
"""Grammar: in capitals, a name only where grammar leaves room for one."""

_ALSO_WORDS: Final = frozenset(
    """
    acts aids aims alert alpha amazon ample angel apples apt arc arch arts ash asks atlas attacks bail bare bash bat
    bay bears bid bills bishop blast bob bold bolt boost bow brave brook browns bug bull bulls bush calm cards
    carter castle chad charges chile chili china clay click cod colon compass copper cord cork costs coup crown
    cruise curry dairy dam dash dawn dean defence delta dial dice dollar dove duck dud duke eagle eagles exit fails
    fare fed fees flash fleet flood fog ford fork fort forum fox frank frost globe gore gospel grace graph greens
    grey grill gulf hail ham hamlet harbor harm hay hedge hills hint hits hunt inch jack jam jaw jersey jobs jordan
    june keen kids kills kings kit knight labour lamb lance lane liberty lion lions lord loyal magic malta march
    marine mars marsh men mercury mercy metro mile mill mining mint mobile monday moose navy noble oak oasis olive
    oral orbit oval pact palace parties pearl pen penny petty pig plain plays plea polish polls pope poppy potter
    prince prize pulse pump queen quest ranger rap rates rebel rebels reed rent reuse rim rises rob rocket romance
    royal ruby rust sack sage sail saint seal shield silk slam slim spark spice stars strait strikes surge swan
    swift temple thorn tiger tigers timber tin toll ton trap treasury truce trump twist unity urges van vest veto
    vice vine viola violet visa wade ward warns wars washing web weed wolf woods workers yen
    """.split()
)
"""Names and rarer words that a headline may use as words, beyond `names.english_words`."""


def is_common_word(word: str) -> bool:
    """Whether a lower-case word is a common English word.

    >>> is_common_word("turkey"), is_common_word("daesh")
    (True, False)
    """
    return word in FUNCTION_WORDS or word in _ALSO_WORDS or is_english_word(word)
