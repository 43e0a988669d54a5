"""Names of which nothing is left."""

from pathlib import Path

from linted import linted


def test_every_sort_of_name_and_phrase_is_checked(tmp_path: Path) -> None:
    text = (
        "entities:\n  a:\n    name: '...'\n    aliases: ['&nbsp;', B]\n    never: ['--']\n"
        "blocklist:\n  - '!'\n  - Pentagon Papers\n"
    )
    found = linted("empty-alias", tmp_path, text)
    assert [problem.split(" ")[0] for problem in found] == ["3:5", "4:15", "5:5", "7:5"]
    assert found[0] == "3:5 error: a: nothing is left of '...' when it is folded, so it never matches; take it out"
