"""Names that the table nearly knows are found where they are asked for."""

import pytest
from click.testing import CliRunner

import canonym
from canonym.cli.commands import canonym as command
from canonym.resolution import FuzzyCost


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left Daeesh in the night.", {"Daeesh": "islamic-state"}),
        ("Fighters of Daeesh left.", {"Daeesh": "islamic-state"}),
        ("A word from John Kirbey was awaited.", {"John Kirbey": "john-kirby"}),
        ("The reporter met Xqvz Brtlk.", {}),
    ],
)
def test_a_misspelt_name_is_found_when_asked_for(text: str, found: dict[str, str]) -> None:
    resolver = canonym.open()
    document = resolver.annotate(text, fuzzy=True)
    assert {mention.text: mention.id for mention in document.mentions} == found
    assert isinstance(document.fuzzy_cost, FuzzyCost)
    assert document.fuzzy_cost.known <= document.fuzzy_cost.tried
    without = resolver.annotate(text)
    assert {mention.text for mention in without.mentions} == set()
    assert without.fuzzy_cost is None


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_says_what_looking_for_misspelt_names_cost(jobs: str) -> None:
    done = CliRunner().invoke(command, ["annotate", "-", "--fuzzy", "--jobs", jobs], input="They left Daeesh.\n")
    assert done.exit_code == 0, done.output
    assert "--fuzzy: 1 names looked up, 1 nearly known" in done.stderr
