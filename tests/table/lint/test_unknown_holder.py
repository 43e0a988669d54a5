"""Tenures whose holder the table does not have."""

from pathlib import Path

from linted import linted

TABLE = """
entities:
  john-kirby: {name: John Kirby}
positions:
  spokesman:
    name: Spokesman
    tenures:
      - {holder: john-kirby}
      - {holder: jon-kirby}
      - {holder: old-kirby}
redirects: {old-kirby: john-kirby}
"""


def test_an_unknown_holder_is_named_with_the_id_that_comes_near(tmp_path: Path) -> None:
    found = linted("unknown-holder", tmp_path, TABLE)
    assert found[0] == (
        "9:9 error: holder of spokesman: no entity has the id 'jon-kirby'; did you mean 'john-kirby'?"
    )


def test_a_retired_holder_is_told_the_new_id(tmp_path: Path) -> None:
    found = linted("unknown-holder", tmp_path, TABLE)
    assert found[1:] == ["10:9 error: holder of spokesman: 'old-kirby' is a retired id; write 'john-kirby'"]
