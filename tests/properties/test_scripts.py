"""Romanising ends, whatever is romanised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canonym.names.words import form_of

_SCRIPTS = {
    "Cyrillic": (0x400, 0x52F),
    "Greek": (0x370, 0x3FF),
    "Hebrew": (0x591, 0x5F4),
    "Arabic": (0x600, 0x6FF),
    "Devanagari": (0x900, 0x97F),
    "Bengali": (0x980, 0x9FF),
    "Tamil": (0xB80, 0xBFF),
    "Thai": (0xE00, 0xE7F),
    "Georgian": (0x10A0, 0x10FF),
    "Ethiopic": (0x1200, 0x137F),
    "kana": (0x3040, 0x30FF),
    "Chinese": (0x4E00, 0x9FFF),
    "Korean": (0xAC00, 0xD7A3),
}


@pytest.mark.parametrize("script", _SCRIPTS)
@given(data=st.data())
def test_any_text_of_a_script_becomes_words(script: str, data: st.DataObject) -> None:
    first, last = _SCRIPTS[script]
    text = data.draw(st.text(st.characters(min_codepoint=first, max_codepoint=last)))
    assert all(word.text for word in form_of(text).words)
