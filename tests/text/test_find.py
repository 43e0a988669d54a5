"""Finding: the longest match at word boundaries, with true offsets under any folding."""

from __future__ import annotations

import time

import pytest
from made_tables import entities_of, found, resolver_of, world

from canonym.model import Alias, Entity
from canonym.text.find import CHUNK


def test_a_name_is_found_where_it_stands() -> None:
    assert found("Fighters of Daesh left.", "Daesh") == ["Daesh"]


def test_the_longer_name_wins_over_the_names_inside_it() -> None:
    text = "the Islamic State of Iraq and the Levant"
    assert found(text, "Islamic State", "Iraq", "Islamic State of Iraq and the Levant") == [text[4:]]


def test_of_names_that_overlap_the_longer_one_wins_wherever_it_begins() -> None:
    assert found("Bank of New York Times Square", "Bank of New", "New York Times Square") == ["New York Times Square"]


def test_names_side_by_side_share_the_space_between_them() -> None:
    assert found("Reuters Reuters AFP Reuters", "Reuters", "AFP") == ["Reuters", "Reuters", "AFP", "Reuters"]


def test_a_name_inside_a_word_is_none() -> None:
    assert found("Iranians, Tirana, Iran2, misIran, Iran_x", "Iran") == ["Iran"]


def test_a_name_that_begins_another_is_found_where_the_other_breaks_off() -> None:
    assert found("Distributed Super Computing", "Distributed Super", "Distributed Super Computing Institute") == [
        "Distributed Super"
    ]


def test_punctuation_ends_a_name_but_does_not_join_two() -> None:
    assert found("They left Islamic. State media said so; Islamic, State", "Islamic State") == []
    assert found('"Islamic State", (Islamic State); Islamic-State', "Islamic State") == ["Islamic State"] * 2 + [
        "Islamic-State"
    ]


def test_a_comma_inside_the_alias_may_stand_in_the_text_or_not() -> None:
    assert found("Goldman, Sachs and Goldman Sachs", "Goldman, Sachs") == ["Goldman, Sachs", "Goldman Sachs"]


def test_a_ministry_may_be_shortened_inside_a_name() -> None:
    assert found("The Oman Min. of Agriculture said so.", "Oman Min. of Agriculture") == ["Oman Min. of Agriculture"]


def test_a_dot_after_a_short_word_ends_no_name() -> None:
    assert found("St. Petersburg and John F. Kirby", "St Petersburg", "John F Kirby") == [
        "St. Petersburg",
        "John F. Kirby",
    ]


@pytest.mark.parametrize(
    ("text", "name", "seen"),
    [
        ("In İstanbul’da kar.", "Istanbul", "İstanbul"),
        ("In I\u0307stanbul.", "Istanbul", "I\u0307stanbul"),
        ("the e\u0301lyse\u0301e palace", "Élysée", "e\u0301lyse\u0301e"),
        ("Jose\u0301 spoke", "José", "Jose\u0301"),
        ("an ofﬁce of Straße AG", "Strasse AG", "Straße AG"),
        ("the Isla\u00admic\u200b State.", "Islamic State", "Isla\u00admic\u200b State"),
        ("the Islamic\u00a0State.", "Islamic State", "Islamic\u00a0State"),
        ("the Islamic\n    State.", "Islamic State", "Islamic\n    State"),
        ("the Is-\nlamic State.", "Islamic State", "Is-\nlamic State"),
        ("near al-\nQaeda.", "al-Qaeda", "al-\nQaeda"),
        ("said O’Brien’s aide", "O'Brien", "O’Brien"),
        ("in Da’esh hands", "Da'esh", "Da’esh"),
        ("of ＩＲＡＮ now", "Iran", "ＩＲＡＮ"),
        ("AT&amp;T rose", "AT&T", "AT&amp;T"),
        ("in <b>Iran</b> today", "Iran", "Iran"),
        ("pour l'Iran et d’Al-Qaïda", "Iran", "Iran"),
        ("Türkiye'nin sözü", "Türkiye", "Türkiye"),
        ("صنعاء - وقع", "صنعاء", "صنعاء"),
        ("이란은 어제", "이란", "이란"),
    ],
)
def test_the_span_is_what_the_text_has_whatever_folding_makes_of_it(text: str, name: str, seen: str) -> None:
    assert seen in found(text, name)


def test_a_name_that_ends_with_a_bracket_is_found_with_it() -> None:
    text = "It runs from Fosses-la-Ville (Vitrival) to Namur (and back)."
    assert found(text, "Fosses-la-Ville (Vitrival)", "Namur", type_="place") == ["Fosses-la-Ville (Vitrival)", "Namur"]


def test_a_word_in_small_letters_names_nobody() -> None:
    assert found("They said Said said so, and walker Walker ran.", "Said", "Walker", type_="person") == [
        "Said",
        "Walker",
    ]


def test_names_in_scripts_without_spaces_need_no_boundary() -> None:
    assert found("昨天伊拉克和伊朗的ISIS在摩苏尔", "伊拉克", "伊朗", "ISIS") == ["伊拉克", "伊朗", "ISIS"]
    assert found("ประเทศไทยและอิรัก", "อิรัก") == ["อิรัก"]


def test_dotted_acronyms_are_found_with_their_dots() -> None:
    assert found("The U.S. and the U.S.", "US") == ["U.S.", "U.S."]


def test_an_acronym_is_found_in_its_own_case_and_not_as_a_word() -> None:
    text = "WHO is there? The who is who of the Who. WHO knows."
    assert [text[start:end] for start, end in world().find(text)] == ["WHO", "WHO"]


def test_a_name_of_exact_case_that_begins_with_a_small_letter_is_found_so() -> None:
    resolver = resolver_of([Entity("ebay", "eBay Incorporated", aliases=(Alias("eBay", case="exact"),))])
    assert resolver.find("Ebay or eBay or ebay") == [(8, 12)]


def test_a_name_in_lower_case_is_found_unless_it_is_a_common_word() -> None:
    assert found("fighters of daesh eat turkey", "Daesh", "Turkey") == ["daesh"]


def test_possessives_end_a_name_and_belong_to_one_that_has_them() -> None:
    assert found("Iran's and McDonald's and Houthis' men", "Iran", "McDonald's", "Houthis") == [
        "Iran",
        "McDonald's",
        "Houthis",
    ]


def test_the_plural_of_a_demonym_is_found() -> None:
    text = "Iraqis and Iranians met; the irons were hot."
    assert [text[start:end] for start, end in world().find(text)] == ["Iraqis", "Iranians"]


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/Iran/Iraq-war?Iran=1",
        "see www.iran.example and iran.com",
        "write to Iran@example.org",
        "thanks @Iran",
    ],
)
def test_nothing_is_found_in_addresses_and_handles(text: str) -> None:
    assert found(text, "Iran", "Iraq") == []


def test_hashtags_name_their_words() -> None:
    assert found("#ISIS leaves #IslamicState", "ISIS", "Islamic State") == ["ISIS", "IslamicState"]


def test_an_article_that_belongs_to_the_name_belongs_to_the_span() -> None:
    assert found("In The Hague and the Hague", "The Hague") == ["The Hague", "Hague"]


def test_a_phrase_of_the_blocklist_silences_the_names_inside_it() -> None:
    resolver = resolver_of(entities_of(["Pentagon"]), blocklist=("Pentagon Papers",))
    assert resolver.find("The Pentagon read the Pentagon Papers.") == [(4, 12)]


def test_a_never_phrase_silences_the_alias_inside_it() -> None:
    resolver = resolver_of([Entity("is", "Islamic State", aliases=(Alias("ISIS"),), never=("Isis Pharmaceuticals",))])
    assert resolver.find("Isis Pharmaceuticals fell, Isis did not.") == [(27, 31)]


def test_a_table_without_names_finds_nothing() -> None:
    assert resolver_of([]).find("Iran") == []


def test_the_names_in_a_long_text_are_those_of_its_sentences() -> None:
    sentence = "The Islamic State of Iraq and the Levant left Mosul for Raqqa in the east. "
    count = 3 * CHUNK // len(sentence)
    names = ["Islamic State of Iraq and the Levant", "Mosul", "Raqqa"]
    assert found(sentence * count, *names) == names * count


def test_a_long_text_without_spaces_is_cut_all_the_same() -> None:
    assert found("伊拉克" * CHUNK, "伊拉克") == ["伊拉克"] * CHUNK


def test_the_time_is_linear_in_the_length() -> None:
    resolver = resolver_of(entities_of(["Iran", "Islamic State", "a a a a", "of Iraq"]))
    seconds = []
    for size in (100_000, 400_000):
        text = ("a " * 30 + "the Islamic State of Iraq's men, U.S. and o'clock; <b> & x@y. ") * (size // 122)
        began = time.process_time()
        resolver.find(text)
        seconds.append(time.process_time() - began)
    assert seconds[1] < 12 * seconds[0] + 0.5
