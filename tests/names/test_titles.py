"""Titles before and after a name, and the offices they speak of."""

import pytest

from canonym.names.titles import (
    generation_suffix,
    is_role_phrase,
    leading_title,
    may_be_name,
    office_words,
    title_gender,
    title_offices,
    trailing_title,
)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("rear admiral john kirby", "rear admiral"),
        ("gen david petraeus", "gen"),
        ("retired lt gen michael flynn", "retired lt gen"),
        ("ex president jimmy carter", "ex president"),
        ("former president jimmy carter", "former president"),
        ("defense secretary chuck hagel", "defense secretary"),
        ("acting defense secretary mark esper", "acting defense secretary"),
        ("us secretary of state john kerry", "us secretary of state"),
        ("minister of foreign affairs sergei lavrov", "minister of foreign affairs"),
        ("deputy foreign minister abbas araghchi", "deputy foreign minister"),
        ("trade and industry minister piyush goyal", "trade and industry minister"),
        ("secretary general ban ki moon", "secretary general"),
        ("president elect donald trump", "president elect"),
        ("speaker of the house nancy pelosi", "speaker of the house"),
        ("grand ayatollah ali sistani", "grand ayatollah"),
        ("hojjat ol eslam hassan rouhani", "hojjat ol eslam"),
        ("al hajj umar", "al hajj"),
        ("prof dr angela merkel", "prof dr"),
        ("maulana fazlur rehman", "maulana"),
        ("former us defense secretary chuck hagel", ""),
        ("john kirby", ""),
        ("king", ""),
        ("prime minister", ""),
        ("dr", ""),
    ],
)
def test_a_title_before_a_name_is_counted_and_never_the_whole_name(name: str, title: str) -> None:
    assert leading_title(name.split()) == len(title.split())


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("john kirby rear admiral", "rear admiral"),
        ("kirby john rear adm ret", "rear adm ret"),
        ("kirby usn", "usn"),
        ("john smith phd esq", "phd esq"),
        ("colin powell retired", "retired"),
        ("enver pasha", "pasha"),
        ("john kerry secretary of state", "secretary of state"),
        ("narendra modi prime minister", "prime minister"),
        ("martin luther king", ""),
        ("stephen king", ""),
        ("john major", ""),
        ("amartya sen", ""),
        ("ahmed al sheikh", ""),
        ("jack ma", ""),
        ("martin luther king jr", ""),
    ],
)
def test_a_title_after_a_name_is_counted_unless_it_is_a_surname(name: str, title: str) -> None:
    assert trailing_title(name.split()) == len(title.split())


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("congressman", "us representative for ohio district 12"),
        ("rep", "member of the us house of representatives"),
        ("sen", "united states senator from new york"),
        ("senator", "member of the united states senate"),
        ("foreign minister", "minister of foreign affairs of iran"),
        ("foreign secretary", "uk foreign secretary"),
        ("secretary", "united states secretary of state"),
        ("defense secretary", "united states secretary of defense"),
        ("president", "president of france"),
        ("premier", "prime minister of italy"),
        ("pm", "prime minister of india"),
        ("gov", "governor of california"),
        ("spokesman", "pentagon press secretary"),
        ("pontiff", "pope of the catholic church"),
        ("house speaker", "speaker of the us house of representatives"),
    ],
)
def test_a_title_agrees_with_the_text_of_its_office(title: str, office: str) -> None:
    assert title_offices(title.split()) & office_words(office.split())


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("president", "vice president of the united states"),
        ("foreign minister", "minister of petroleum"),
        ("senator", "governor of texas"),
        ("prime minister", "deputy prime minister"),
        ("governor", "lieutenant governor of texas"),
    ],
)
def test_a_title_disagrees_with_another_office(title: str, office: str) -> None:
    assert not title_offices(title.split()) & office_words(office.split())


@pytest.mark.parametrize("rank", ["gen", "rear admiral", "dr", "mr", "sheikh", "prof", "lt col", "maulana"])
def test_a_rank_is_no_office(rank: str) -> None:
    assert title_offices(rank.split()) == frozenset()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a pentagon spokesman", True),
        ("us secretary of state", True),
        ("president of france", True),
        ("house majority leader", True),
        ("ambassador to the un", True),
        ("head of mossad", True),
        ("a senior us official", True),
        ("pope", True),
        ("the king", True),
        ("king", False),
        ("barack obama", False),
        ("president obama", False),
        ("us secretary of state john kerry", False),
        ("martin luther king", False),
        ("bank of america", False),
        ("general motors", False),
    ],
)
def test_a_role_phrase_names_an_office_and_no_person(phrase: str, expected: bool) -> None:
    assert is_role_phrase(phrase.split()) is expected


@pytest.mark.parametrize(
    ("token", "suffix"),
    [("junior", "jr"), ("jnr", "jr"), ("filho", "jr"), ("senior", "sr"), ("iii", "iii"), ("md", None)],
)
def test_generational_suffixes_have_one_form(token: str, suffix: str | None) -> None:
    assert generation_suffix(token) == suffix


@pytest.mark.parametrize(
    ("title", "gender"), [("congresswoman", "f"), ("mrs", "f"), ("king", "m"), ("mr", "m"), ("president", None)]
)
def test_some_titles_tell_the_gender(title: str, gender: str | None) -> None:
    assert title_gender(title.split()) == gender


def test_some_titles_are_names_too() -> None:
    assert may_be_name("dean")
    assert not may_be_name("senator")
