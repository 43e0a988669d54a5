"""Every example of the page on pipelines runs as printed and prints what the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.heavy

PAGE = Path(__file__).parents[3] / "docs" / "pipelines.md"


class Example(NamedTuple):
    world: str
    language: str
    code: str
    output: str


def examples() -> list[Example]:
    found = []
    for section in re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        (language, code), (kind, output) = re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
        assert kind == "text"
        found.append(Example(section.partition("\n")[0], language, code, output))
    return found


def test_every_world_has_an_example() -> None:
    worlds = " ".join(example.world for example in examples())
    assert all(world in worlds for world in ("CSV", "Unix", "Parquet", "Arrow", "pandas", "polars", "DuckDB", "spaCy"))
    assert "Spark" in worlds


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.world)
def test_the_example_prints_what_the_page_says(example: Example, tmp_path: Path) -> None:
    # Its commands are those of this environment.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    line = [sys.executable, "-"] if example.language == "python" else ["bash", "-e", "-o", "pipefail"]
    done = subprocess.run(
        line,
        input=example.code,
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == example.output.splitlines()
