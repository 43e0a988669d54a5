"""Words that the rules of `text.rules` go by, all folded."""

from __future__ import annotations

from typing import Final

DAYS: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)
"""Days and months: no part of a name beside them."""

STATE_BODIES: Final = frozenset(
    """
    government parliament army navy police cabinet congress senate court embassy consulate ministry ministries
    minister ministers officials military forces troops soldiers intelligence security defense defence foreign
    interior finance administration authorities republic president presidency state federal national border coast
    guard guards militia jews muslims christians sunni shia shiite kurds arab arabs turkmen jewish muslim christian
    democrat democrats republican republicans dollar dollars
    """.split()
)
"""What a country has: *Iraqi Parliament* speaks of Iraq."""

HOLDERS: Final = frozenset(
    """
    government president presidency king queen prince princess sultan emir shah emperor prime minister ministers
    premier republic kingdom state states emirate city town village province governorate district region people
    peoples capital north south east west part parts most all many some citizens residents sultanate duchy
    """.split()
)
"""What may stand before *of* and a place without making a longer name: *Republic of*, *parts of*."""

ORGANIZATIONS: Final = frozenset(
    """
    times post journal herald tribune daily open cup games league airlines airways university college institute
    museum hospital bank stock exchange symphony orchestra philharmonic ballet opera theatre theater festival
    marathon grand prix derby championship championships pharmaceuticals technologies systems motors records
    pictures studios entertainment energy petroleum resources holdings partners capital ventures insurance
    securities instruments telecom networks software foods brands stores review gazette globe sun star observer
    chronicle express mail airport street avenue road bridge square tower stadium park hotel school academy church
    cathedral mosque temple rangers united rovers wanderers athletic saint-germain tech papers
    """.split()
)
"""What ends or begins the name of an organization: *New York Times*, *US Open*."""

AUXILIARIES: Final = frozenset(
    """
    is are was were will would can could should shall may might must do does did has have had wants says said
    """.split()
)
"""After a common word in capitals these say that it is no name: *WHO IS AT RISK*."""

LINKS: Final = frozenset(
    """
    of for de du des del della di do da dos von
    """.split()
)
"""What links a head word with a name: *Bank of America*."""

IN_TITLES: Final = frozenset(
    """
    of for and the to
    """.split()
)
"""Small words inside a title: *Secretary of State*."""

COMPANY_FORMS: Final = frozenset(
    """
    corp inc ltd plc llc gmbh co company corporation limited ag nv sa spa oyj ab
    """.split()
)
"""Legal forms as the press writes them."""

BEFORE_NAMES: Final = frozenset(
    """
    against by of from in into to with at on near for over across inside outside around toward towards within
    between behind through via and or the says said after before as but than like versus vs de en au la le
    """.split()
)
"""Words in capitals after which a common word may be a name: *TALKS WITH CHINA*."""
